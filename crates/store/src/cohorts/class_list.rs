//! What is remembered of a school's class lists: which heading stood over what, and nothing else.

use crate::{
    Conn, Result, Tx,
    value::{args, record},
};
use domain::ids::{ForceId, SchoolId};
use policy::Permit;

record! {
    /// A heading of a school's class lists.
    pub struct ListColumn {
        /// What stands under it: a code of `domain::cohorts::class_list::Remembered`.
        pub meaning: String,
        /// The heading, as it is compared.
        pub heading: String,
    }
}

/// The headings of a school's lists.
pub async fn list_columns(
    conn: &mut Conn,
    force: &ForceId,
    school: SchoolId,
) -> Result<Vec<ListColumn>> {
    let sql = "select meaning, heading from class_list_column \
               where force = $1 and school = $2 order by meaning";
    conn.all(sql, args![force, school]).await
}

/// Remembers these headings in the place of earlier ones.
pub async fn list_columns_set(
    tx: &mut Tx,
    permit: &Permit,
    (force, school): (&ForceId, SchoolId),
    columns: &[(&str, &str)],
) -> Result<()> {
    let sql = "delete from class_list_column where force = $1 and school = $2";
    tx.run(permit, sql, args![force, school]).await?;
    for (meaning, heading) in columns {
        let sql = "insert into class_list_column (force, school, meaning, heading) \
                   values ($1, $2, $3, $4)";
        tx.run(permit, sql, args![force, school, *meaning, *heading]).await?;
    }
    Ok(())
}

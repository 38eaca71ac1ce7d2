//! Which lessons were chosen for a cohort. The lessons themselves come with the program.

use crate::{Conn, Result, Tx, value::args};
use domain::ids::{CohortId, ForceId};
use policy::Permit;

/// The codes of the lessons that were chosen for a cohort, in order; empty where nobody chose.
pub async fn choice_list(
    conn: &mut Conn,
    force: &ForceId,
    cohort: CohortId,
) -> Result<Vec<String>> {
    let sql = "select lesson from lesson_choice where force = $1 and cohort = $2 order by position";
    let rows = conn.rows(sql, args![force, cohort]).await?;
    rows.iter().map(|row| row.get("lesson")).collect()
}

/// Puts a choice in the place of the one before.
pub async fn choice_replace(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    cohort: CohortId,
    lessons: &[&str],
) -> Result<()> {
    let now = tx.now();
    let sql = "delete from lesson_choice where force = $1 and cohort = $2";
    tx.run(permit, sql, args![force, cohort]).await?;
    for (position, lesson) in (1i64..).zip(lessons) {
        let sql = "insert into lesson_choice (force, cohort, position, lesson, chosen_at) \
                   values ($1, $2, $3, $4, $5)";
        tx.run(permit, sql, args![force, cohort, position, *lesson, now]).await?;
    }
    Ok(())
}

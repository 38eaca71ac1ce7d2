//! Which values of a school a person typed: no file changes them.

use crate::{Conn, Error, Result, Tx, value::args};
use domain::{
    ids::{ForceId, SchoolId},
    schools::gias::Column,
};
use policy::Permit;
use std::collections::{BTreeMap, BTreeSet};

fn column(text: &str) -> Result<Column> {
    Column::of_heading(text).ok_or_else(|| Error::Corrupt {
        column: "school_typed.field".to_owned(),
        why: "not a column".to_owned(),
    })
}

/// What was typed of every school of a force.
pub async fn typed_held(
    conn: &mut Conn,
    force: &ForceId,
) -> Result<BTreeMap<SchoolId, BTreeSet<Column>>> {
    let sql = "select school, field from school_typed where force = $1 order by school, field";
    let mut held: BTreeMap<SchoolId, BTreeSet<Column>> = BTreeMap::new();
    for row in conn.rows(sql, args![force]).await? {
        let field: String = row.get("field")?;
        held.entry(row.get("school")?).or_default().insert(column(&field)?);
    }
    Ok(held)
}

/// What was typed of one school.
pub async fn typed_list(
    conn: &mut Conn,
    force: &ForceId,
    school: SchoolId,
) -> Result<BTreeSet<Column>> {
    let sql = "select field from school_typed where force = $1 and school = $2";
    let rows = conn.rows(sql, args![force, school]).await?;
    rows.iter().map(|row| column(&row.get::<String>("field")?)).collect()
}

/// Marks a value as typed; one that is marked already stays so.
pub async fn typed_add(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    (school, field): (SchoolId, Column),
) -> Result<()> {
    let now = tx.now();
    let sql = "insert into school_typed (force, school, field, typed_at) values ($1, $2, $3, $4) \
               on conflict (force, school, field) do nothing";
    tx.run(permit, sql, args![force, school, field.heading(), now]).await.map(|_| ())
}

/// Leaves a value to the file again.
pub async fn typed_remove(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    (school, field): (SchoolId, Column),
) -> Result<()> {
    let sql = "delete from school_typed where force = $1 and school = $2 and field = $3";
    tx.run(permit, sql, args![force, school, field.heading()]).await.map(|_| ())
}

//! Everything that is held on one child: exported whole, or erased whole.

use super::{
    letters::letter_erase,
    sweep::{Doomed, Swept, delete_all, delete_orphans},
};
use crate::{
    Conn, Error, Result, Tx,
    dialect::Row,
    schema::{Table, labels, tables},
    seal::Spot,
    value::{Arg, IntoArg, args},
};
use data_encoding::BASE64;
use domain::ids::{ChildId, ForceId, Id};
use policy::Permit;
use serde_json::{Map, Value};
use uuid::Uuid;

/// All rows about a child, table by table, sealed columns opened: what an access request gets.
pub async fn subject_export(conn: &mut Conn, force: &ForceId, child: ChildId) -> Result<Value> {
    let (schema, labels) = (tables(), labels());
    let mut export = Map::new();
    for table in &schema {
        let Some(labels) = labels.get(&table.name) else { continue };
        let condition = match &labels.child {
            Some(column) => format!("{column} = $2"),
            None if table.name == "carer" => {
                "id in (select cc.carer from child_carer cc where cc.force = $1 and cc.child = $2)"
                    .to_owned()
            }
            None => continue,
        };
        let columns: Vec<&str> = table.columns.iter().map(|column| column.name.as_str()).collect();
        let sql = format!(
            "select {} from {} where force = $1 and {condition}",
            columns.join(", "),
            table.name
        );
        let rows = conn.rows(&sql, args![force, child]).await?;
        let found: Result<Vec<Value>> =
            rows.iter().map(|row| open_row(conn, force, table, row)).collect();
        let mut found = found?;
        // Put in order here: asked for an order, an engine would walk the whole force along the key.
        let place = |row: &Value| -> Vec<String> {
            table.key.iter().map(|column| row[column.as_str()].to_string()).collect()
        };
        found.sort_by_cached_key(place);
        export.insert(table.name.clone(), Value::Array(found));
    }
    Ok(Value::Object(export))
}

fn open_row(conn: &Conn, force: &ForceId, table: &Table, row: &Row) -> Result<Value> {
    let mut out = Map::new();
    for column in &table.columns {
        let name = column.name.as_str();
        let value = match column.kind.as_str() {
            "uuid" => row.get::<Option<Uuid>>(name)?.map(|id| id.to_string().into()),
            "bigint" => row.get::<Option<i64>>(name)?.map(Into::into),
            "boolean" => row.get::<Option<bool>>(name)?.map(Into::into),
            "text" => row.get::<Option<String>>(name)?.map(Into::into),
            _ => match row.get::<Option<Vec<u8>>>(name)? {
                Some(sealed) if name.ends_with("_sealed") => {
                    Some(conn.open_text(spot(force, table, name, row)?, &sealed)?.into())
                }
                Some(bytes) => Some(BASE64.encode(&bytes).into()),
                None => None,
            },
        };
        out.insert(name.to_owned(), value.unwrap_or(Value::Null));
    }
    Ok(Value::Object(out))
}

/// A sealed value is bound to the last column of its row's key.
fn spot<'a>(force: &'a ForceId, table: &'a Table, column: &'a str, row: &Row) -> Result<Spot<'a>> {
    let key =
        table.key.last().ok_or_else(|| Error::Schema(format!("{} has no key", table.name)))?;
    Ok(Spot { table: &table.name, column, force, row: row.get(key)? })
}

/// Erases a child: every row of every table that is about it, the letters that name it, and carers of
/// nobody else.
pub async fn subject_erase(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    child: ChildId,
) -> Result<Swept> {
    let (schema, labels) = (tables(), labels());
    let mut counts = Swept::new();
    let letters = letter_erase(tx, permit, force, child).await?;
    if letters > 0 {
        counts.insert("letter".to_owned(), letters);
    }
    let args: Vec<Arg> = vec![force.into_arg(), child.into_arg()];
    let condition = "{row}.force = $1 and {row}.id = $2".to_owned();
    let doomed = Doomed { table: ChildId::NOUN, condition, args };
    delete_all(tx, permit, &schema, &doomed, 0, &mut counts).await?;
    for table in &schema {
        let keeps = labels.get(&table.name).map(|labels| &labels.keep).into_iter().flatten();
        for keep in keeps.filter(|_| table.name != ChildId::NOUN) {
            delete_orphans(tx, permit, force, (&schema, table, keep), &mut counts).await?;
        }
    }
    erasure_note(tx, permit, force, child).await?;
    Ok(counts)
}

/// Notes that a child was erased: the random number alone, which leads to nobody.
async fn erasure_note(tx: &mut Tx, permit: &Permit, force: &ForceId, child: ChildId) -> Result<()> {
    let now = tx.now();
    let sql = "insert into erasure (force, child, erased_at) values ($1, $2, $3) \
               on conflict (force, child) do nothing";
    tx.run(permit, sql, args![force, child, now]).await.map(|_| ())
}

//! Every row of a table as text, in the order in which the engine holds them: for searches of a
//! whole database.

use crate::{Result, Store, schema::tables, value::args};
use std::collections::BTreeMap;
use uuid::Uuid;

/// A row: its columns that hold something, as text; bytes in hexadecimal.
pub type TextRow = BTreeMap<String, String>;

/// All rows of a table, in no order but the engine's own.
///
/// # Errors
/// The engine's own.
pub async fn text_rows(store: &Store, table: &str) -> Result<Vec<TextRow>> {
    let schema = tables();
    let columns =
        schema.iter().find(|one| one.name == table).map_or(&[][..], |one| &one.columns[..]);
    let mut conn = store.conn().await?;
    let mut all = Vec::new();
    for row in conn.link.rows(&format!("select * from {table}"), args![]).await? {
        let mut texts = TextRow::new();
        for column in columns {
            let name = column.name.as_str();
            let text = match column.kind.as_str() {
                "uuid" => row.get::<Option<Uuid>>(name)?.map(|id| id.to_string()),
                "bigint" => row.get::<Option<i64>>(name)?.map(|n| n.to_string()),
                "boolean" => row.get::<Option<bool>>(name)?.map(|is| is.to_string()),
                "bytea" => row.get::<Option<Vec<u8>>>(name)?.map(|bytes| format!("{bytes:02x?}")),
                _ => row.get::<Option<String>>(name)?,
            };
            texts.extend(text.map(|text| (column.name.clone(), text)));
        }
        all.push(texts);
    }
    Ok(all)
}

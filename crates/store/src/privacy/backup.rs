//! Backup and restore: one line of JSON a row, the same for both engines, so that a backup of
//! SQLite restores into PostgreSQL and the other way round. Sealed columns stay sealed; the keys
//! are never in it. The last line counts the rows and sums the text, so a cut file is noticed.

use super::again::{Again, Done, decide_again};
use crate::{
    Conn, Error, Result, Store, Tx,
    dialect::Row,
    schema::{SCHEMA, Table, tables},
    value::{Arg, Column, IntoArg},
};
use data_encoding::{BASE64, HEXLOWER};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::io::{BufRead, Write};
use uuid::Uuid;

/// So many rows are in memory at once.
const PAGE: i64 = 1000;
const FORMAT: &str = "capbadge-backup-1";
/// What lets a browser in stays out of a backup: a restore must not wake a session that was signed
/// out since, nor a link that was used.
const LEFT_OUT: [&str; 2] = ["sign_in", "sign_in_link"];

fn kept_tables() -> Vec<Table> {
    tables().into_iter().filter(|table| !LEFT_OUT.contains(&&*table.name)).collect()
}

/// What a backup holds, or a restore brought back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BackupSummary {
    /// Rows of all tables.
    pub rows: u64,
    /// Tables.
    pub tables: usize,
    /// Rows of erased children that a restore met and erased again.
    pub erased: u64,
    /// Withdrawals, photograph marks, ends of roles and stopped links of which the backup did not
    /// know, and which a restore made hold again.
    pub held: u64,
}

/// Writes one moment of the whole database.
///
/// # Errors
/// The engine's, or the file's.
pub async fn backup(store: &Store, out: &mut (impl Write + Send)) -> Result<BackupSummary> {
    let mut conn = store.snapshot().await?;
    let schema = kept_tables();
    let mut sum = Sha256::new();
    let mut rows = 0;
    let head = json!({ "format": FORMAT, "schema": fingerprint() });
    write_line(out, &mut sum, &head)?;
    for table in &schema {
        let mut after: Option<Vec<Arg>> = None;
        loop {
            let page = read_page(&mut conn, table, after.as_deref()).await?;
            for row in &page {
                write_line(out, &mut sum, &json!({ "t": table.name, "r": values(table, row)? }))?;
                rows += 1;
            }
            let Some(last) = page.last() else { break };
            after = Some(key_of(table, last)?);
        }
    }
    let sum = HEXLOWER.encode(&sum.finalize());
    writeln!(out, "{}", json!({ "rows": rows, "sha256": sum }))?;
    out.flush()?;
    Ok(BackupSummary { rows, tables: schema.len(), erased: 0, held: 0 })
}

/// Reads a backup into an empty database and does again what was decided since, whole or not at
/// all: there is no moment at which an erased child is back, or a consent stands that was withdrawn.
///
/// # Errors
/// [`Error::Schema`] when the file is cut, was changed, is of another schema, or the database is
/// not empty.
pub async fn restore(
    store: &Store,
    from: &mut (impl BufRead + Send),
    since: &[Again],
) -> Result<BackupSummary> {
    let mut tx = store.begin().await?;
    if tx.count("select count(*) as n from force where force <> 'nation'", vec![]).await? > 0 {
        return Err(wrong("the database is not empty"));
    }
    for table in ["force", "key_probe"] {
        tx.link.execute(&format!("delete from {table}"), vec![]).await?;
    }
    let mut summary = read_rows(&mut tx, from).await?;
    for again in since {
        match decide_again(&mut tx, again).await? {
            Done::Erased(rows) => summary.erased += rows,
            Done::Held => summary.held += 1,
            Done::Nothing => {}
        }
    }
    tx.commit().await?;
    Ok(summary)
}

fn wrong(why: &str) -> Error {
    Error::Schema(format!("the backup cannot be restored: {why}"))
}

async fn read_rows(tx: &mut Tx, from: &mut (impl BufRead + Send)) -> Result<BackupSummary> {
    let schema = kept_tables();
    let mut lines = from.lines();
    let head: Value = parse(lines.next().ok_or_else(|| wrong("the file is empty"))??.as_str())?;
    if head["format"] != FORMAT || head["schema"] != fingerprint() {
        return Err(wrong("it was made by another version; restore it with that version first"));
    }
    let mut sum = Sha256::new();
    sum.update(head.to_string().as_bytes());
    for (rows, line) in (0_u64..).zip(lines) {
        let line = line?;
        let value = parse(&line)?;
        if let Some(expected) = value["sha256"].as_str() {
            let is_whole = value["rows"] == rows && expected == HEXLOWER.encode(&sum.finalize());
            if !is_whole {
                return Err(wrong("its last line does not fit what stands before it"));
            }
            return Ok(BackupSummary { rows, tables: schema.len(), erased: 0, held: 0 });
        }
        sum.update(line.as_bytes());
        let name = value["t"].as_str().unwrap_or_default();
        let table = schema.iter().find(|table| table.name == name);
        let table = table.ok_or_else(|| wrong("it has a table that this version lacks"))?;
        let cells = value["r"].as_array().ok_or_else(|| wrong("a line is not a row"))?;
        tx.link.execute(&insert(table), args_of(table, cells)?).await?;
    }
    Err(wrong("it ends in the middle"))
}

fn parse(line: &str) -> Result<Value> {
    serde_json::from_str(line)
        .map_err(|_| Error::Schema("the backup cannot be restored: a line is damaged".into()))
}

fn write_line(out: &mut impl Write, sum: &mut Sha256, line: &Value) -> Result<()> {
    let text = line.to_string();
    sum.update(text.as_bytes());
    writeln!(out, "{text}")?;
    Ok(())
}

fn fingerprint() -> String {
    HEXLOWER.encode(&Sha256::digest(SCHEMA.as_bytes())[..8])
}

async fn read_page(conn: &mut Conn, table: &Table, after: Option<&[Arg]>) -> Result<Vec<Row>> {
    let columns: Vec<&str> = table.columns.iter().map(|column| column.name.as_str()).collect();
    let key = table.key.join(", ");
    let mut args = after.map(<[Arg]>::to_vec).unwrap_or_default();
    let beyond = if args.is_empty() {
        String::new()
    } else {
        let marks: Vec<String> = (1..=args.len()).map(|n| format!("${n}")).collect();
        format!(" where ({key}) > ({})", marks.join(", "))
    };
    args.push(Arg::Int(Some(PAGE)));
    let sql = format!(
        "select {} from {}{beyond} order by {key} limit ${}",
        columns.join(", "),
        table.name,
        args.len()
    );
    // A backup reads everything, page by page along each table's key.
    conn.link.rows(&sql, args).await
}

fn key_of(table: &Table, row: &Row) -> Result<Vec<Arg>> {
    let kinds = table
        .key
        .iter()
        .filter_map(|name| table.columns.iter().find(|column| column.name == *name));
    kinds.map(|column| read_arg(row, &column.name, &column.kind)).collect()
}

fn read_arg(row: &Row, name: &str, kind: &str) -> Result<Arg> {
    fn arg<T: Column + IntoArg>(row: &Row, name: &str) -> Result<Arg> {
        row.get::<Option<T>>(name).map(IntoArg::into_arg)
    }
    match kind {
        "uuid" => arg::<Uuid>(row, name),
        "bigint" => arg::<i64>(row, name),
        "boolean" => arg::<bool>(row, name),
        "text" => arg::<String>(row, name),
        _ => arg::<Vec<u8>>(row, name),
    }
}

fn values(table: &Table, row: &Row) -> Result<Vec<Value>> {
    let cells = table.columns.iter().map(|column| {
        Ok(match read_arg(row, &column.name, &column.kind)? {
            Arg::Uuid(value) => value.map(|id| id.to_string().into()),
            Arg::Text(value) => value.map(Value::from),
            Arg::Int(value) => value.map(Value::from),
            Arg::Bool(value) => value.map(Value::from),
            Arg::Bytes(value) => value.map(|bytes| BASE64.encode(&bytes).into()),
        }
        .unwrap_or(Value::Null))
    });
    cells.collect()
}

fn insert(table: &Table) -> String {
    let columns: Vec<&str> = table.columns.iter().map(|column| column.name.as_str()).collect();
    let marks: Vec<String> = (1..=columns.len()).map(|n| format!("${n}")).collect();
    format!("insert into {} ({}) values ({})", table.name, columns.join(", "), marks.join(", "))
}

fn args_of(table: &Table, cells: &[Value]) -> Result<Vec<Arg>> {
    let damaged = || Error::Schema("the backup cannot be restored: a row is damaged".into());
    if cells.len() != table.columns.len() {
        return Err(damaged());
    }
    let arg = |(kind, cell): (&str, &Value)| match (kind, cell) {
        ("uuid", Value::Null) => Ok(Arg::Uuid(None)),
        ("bigint", Value::Null) => Ok(Arg::Int(None)),
        ("boolean", Value::Null) => Ok(Arg::Bool(None)),
        ("text", Value::Null) => Ok(Arg::Text(None)),
        (_, Value::Null) => Ok(Arg::Bytes(None)),
        ("uuid", Value::String(text)) => {
            text.parse().map(|id| Arg::Uuid(Some(id))).map_err(|_| damaged())
        }
        ("text", Value::String(text)) => Ok(Arg::Text(Some(text.clone()))),
        ("bytea", Value::String(text)) => {
            BASE64.decode(text.as_bytes()).map(|b| Arg::Bytes(Some(b))).map_err(|_| damaged())
        }
        ("bigint", Value::Number(n)) => n.as_i64().map(|n| Arg::Int(Some(n))).ok_or_else(damaged),
        ("boolean", Value::Bool(value)) => Ok(Arg::Bool(Some(*value))),
        _ => Err(damaged()),
    };
    table.columns.iter().map(|column| column.kind.as_str()).zip(cells).map(arg).collect()
}

//! What the test world needs of an engine: a database of its own, made fresh or copied. Behind the
//! feature `testing`; no server is built with it.

mod damage;
mod rows;
mod server;
mod watch;

pub use damage::damage;
pub use rows::{TextRow, text_rows};
pub use server::server_files;
pub(crate) use watch::Watch;
pub use watch::{plans, watch, watched};

use crate::{
    Arg, Args, Conn, Error, IntoArg, Result, Store, migrations,
    schema::{ColumnShape, Table, tables},
    seal::Spot,
};
use domain::ids::{ChildId, ForceId, Id};
use policy::Permit;
use sqlx::{Connection, PgConnection, Row as _};
use std::collections::BTreeMap;
use uuid::Uuid;

/// Makes a PostgreSQL database with the schema in it and returns its address.
///
/// `cluster` is the address of any database of the cluster; `name` must be new. The schema is
/// laid once a cluster, in a template that later databases are copied from.
///
/// # Errors
/// The engine's own.
pub async fn postgres_database(cluster: &str, name: &str) -> Result<String> {
    const TEMPLATE: &str = "capbadge_template";
    let mut conn = PgConnection::connect(cluster).await?;
    sqlx::query("select pg_advisory_lock(4206)").execute(&mut conn).await?;
    let made = sqlx::query("select count(*) as n from pg_database where datname = $1")
        .bind(TEMPLATE)
        .fetch_one(&mut conn)
        .await?
        .try_get::<i64, _>("n")?;
    if made == 0 {
        sqlx::query("create database capbadge_template").execute(&mut conn).await?;
        let mut template = PgConnection::connect(&with_database(cluster, TEMPLATE)).await?;
        let migrator = migrations::all();
        migrator.run(&mut template).await.map_err(|error| Error::Schema(error.to_string()))?;
        template.close().await?;
    }
    let sql = format!("create database {name} template {TEMPLATE}");
    sqlx::query(sqlx::AssertSqlSafe(sql)).execute(&mut conn).await?;
    sqlx::query("select pg_advisory_unlock(4206)").execute(&mut conn).await?;
    conn.close().await?;
    Ok(with_database(cluster, name))
}

/// The address of another database of the same cluster.
fn with_database(cluster: &str, name: &str) -> String {
    let (address, options) =
        cluster.split_once('?').map_or((cluster, String::new()), |(a, o)| (a, format!("?{o}")));
    let server = address.rsplit_once('/').map_or(address, |(server, _)| server);
    format!("{server}/{name}{options}")
}

/// Puts one row into every table, all about one child of one force, with every sealed column
/// really sealed: what tests of erasure, export, retention and backup stand on. Driven by the
/// schema, so a new table takes part without being told.
///
/// # Errors
/// The engine's own.
pub async fn one_row_everywhere(store: &Store, force: &ForceId) -> Result<ChildId> {
    row_everywhere(store, force, true).await
}

/// The same with nothing but what a row must have: every story is begun and none has ended.
///
/// # Errors
/// The engine's own.
pub async fn one_bare_row_everywhere(store: &Store, force: &ForceId) -> Result<ChildId> {
    row_everywhere(store, force, false).await
}

async fn row_everywhere(store: &Store, force: &ForceId, is_whole: bool) -> Result<ChildId> {
    let mut rows: BTreeMap<String, BTreeMap<String, Arg>> = BTreeMap::new();
    let mut link = store.pools.begin().await?;
    for table in tables().iter().filter(|table| table.name != "key_probe") {
        let mut row = BTreeMap::from([("force".to_owned(), Arg::Text(Some(force.to_string())))]);
        for foreign in &table.foreign {
            for (own, other) in foreign.columns.iter().zip(&foreign.others) {
                row.insert(own.clone(), rows[&foreign.table][other].clone());
            }
        }
        let key = table.key.last().expect("every table has a key");
        let kind = |name: &str| {
            table.columns.iter().find(|column| column.name == name).map(|c| c.kind.clone())
        };
        if kind(key).as_deref() == Some("uuid") && !row.contains_key(key) {
            row.insert(key.clone(), Arg::Uuid(Some(random(store))));
        }
        for column in &table.columns {
            if !row.contains_key(&column.name) {
                let value = if is_whole || !column.is_nullable {
                    filler(store, force, table, &row, column)?
                } else {
                    nothing(&column.kind)
                };
                row.insert(column.name.clone(), value);
            }
        }
        let columns: Vec<&str> = row.keys().map(String::as_str).collect();
        let marks: Vec<String> = (1..=columns.len()).map(|n| format!("${n}")).collect();
        let sql = format!(
            "insert into {} ({}) values ({})",
            table.name,
            columns.join(", "),
            marks.join(", ")
        );
        link.execute(&sql, row.values().cloned().collect()).await?;
        rows.insert(table.name.clone(), row);
    }
    link.commit().await?;
    match rows["child"]["id"] {
        Arg::Uuid(Some(id)) => Ok(ChildId::from_uuid(id)),
        _ => Err(Error::Schema("a child's id is a uuid".into())),
    }
}

/// Changes rows as no action would: sets a scene for which there is no other way yet.
///
/// # Errors
/// The engine's own.
pub async fn run(store: &Store, sql: &str) -> Result<()> {
    let mut link = store.pools.begin().await?;
    link.execute(sql, Vec::new()).await?;
    link.commit().await
}

/// Damages a column of every row of a table, as a failing disk would.
///
/// # Errors
/// The engine's own.
pub async fn spoil(store: &Store, table: &str, column: &str) -> Result<()> {
    let mut link = store.pools.begin().await?;
    let damage = Arg::Bytes(Some(b"damaged".to_vec()));
    link.execute(&format!("update {table} set {column} = $1"), vec![damage]).await?;
    link.commit().await
}

/// The null of a kind of column.
fn nothing(kind: &str) -> Arg {
    match kind {
        "uuid" => Arg::Uuid(None),
        "bigint" => Arg::Int(None),
        "boolean" => Arg::Bool(None),
        "text" => Arg::Text(None),
        _ => Arg::Bytes(None),
    }
}

fn random(store: &Store) -> Uuid {
    let bytes = store.tools.chance.bytes32();
    Uuid::from_slice(&bytes[..16]).expect("sixteen bytes")
}

fn filler(
    store: &Store,
    force: &ForceId,
    table: &Table,
    row: &BTreeMap<String, Arg>,
    column: &ColumnShape,
) -> Result<Arg> {
    let now = store.tools.clock.now();
    let name = column.name.as_str();
    Ok(match column.kind.as_str() {
        "uuid" => Arg::Uuid(Some(random(store))),
        "bigint" if name == "academic_year" => Arg::Int(Some(2026)),
        "bigint" => Arg::Int(Some(1)),
        "boolean" => Arg::Bool(Some(true)),
        "text" if name.ends_with("_at") && name != "starts_at" && name != "held_at" => {
            now.into_arg()
        }
        "text" if ["known_until", "at", "since"].contains(&name) => now.into_arg(),
        "text" if name.ends_with("_on") => now.strftime("%Y-%m-%d").to_string().into_arg(),
        "text" => Arg::Text(Some(format!("{name} of {}", table.name))),
        _ if name.ends_with("_sealed") => {
            let key = table.key.last().expect("every table has a key");
            let Some(Arg::Uuid(Some(id))) = row.get(key) else {
                return Err(Error::Schema(format!(
                    "{} has sealed columns but no uuid key",
                    table.name
                )));
            };
            let spot = Spot { table: &table.name, column: name, force, row: *id };
            let plain = format!("secret {name} of {}", table.name);
            Arg::Bytes(Some(store.tools.keys.seal(&*store.tools.chance, spot, plain.as_bytes())))
        }
        _ => Arg::Bytes(Some(random(store).as_bytes().to_vec())),
    })
}

/// How many rows of each table of a force there are, and how many of its uuid columns hold an id.
///
/// # Errors
/// The engine's own.
pub async fn count_rows(
    store: &Store,
    force: &ForceId,
    id: Uuid,
) -> Result<BTreeMap<String, (i64, i64)>> {
    let mut conn = store.conn().await?;
    let mut counts = BTreeMap::new();
    for table in tables().iter().filter(|table| table.name != "key_probe") {
        let uuids: Vec<String> = table
            .columns
            .iter()
            .filter(|column| column.kind == "uuid")
            .map(|column| format!("{} = $2", column.name))
            .collect();
        let any = uuids.join(" or ");
        let all = format!("select count(*) as n from {} where force = $1", table.name);
        let holding =
            format!("select count(*) as n from {} where force = $1 and ({any})", table.name);
        let rows = number(&mut conn, &all, crate::value::args![force]).await?;
        let held = if uuids.is_empty() {
            0
        } else {
            number(&mut conn, &holding, crate::value::args![force, id]).await?
        };
        counts.insert(table.name.clone(), (rows, held));
    }
    Ok(counts)
}

/// Counts past the watch: a test that looks at everything is no page.
async fn number(conn: &mut Conn, sql: &str, args: Vec<Arg>) -> Result<i64> {
    conn.link.row(sql, args).await?.ok_or(Error::NotFound)?.get("n")
}

/// Does a write of one statement in a shared commit, as the areas do theirs: how many rows it changed.
///
/// # Errors
/// The engine's own.
pub async fn write_shared(
    store: &Store,
    permit: Permit,
    sql: &'static str,
    args: Args,
) -> Result<u64> {
    store.hot_write(permit, sql, args).await
}

/// Opens the wave that [`one_row_everywhere`] made and gives its cohort these cards: what a bench
/// of answers stands on.
///
/// # Errors
/// The engine's own.
pub async fn open_wave(
    store: &Store,
    force: &ForceId,
    questionnaire: &str,
    cards: &[String],
) -> Result<()> {
    let mut link = store.pools.begin().await?;
    let sql = "update wave set closed_at = null, kind = 'before', questionnaire = $2 \
               where force = $1";
    link.execute(sql, crate::value::args![force, questionnaire]).await?;
    // "before" ends with the first result of a draw
    let sql = "update draw set drawn_at = null where force = $1";
    link.execute(sql, crate::value::args![force]).await?;
    for card in cards {
        let sql = "insert into code_card (force, cohort, card) \
                   select force, id, $2 from cohort where force = $1";
        link.execute(sql, crate::value::args![force, card]).await?;
    }
    link.commit().await
}

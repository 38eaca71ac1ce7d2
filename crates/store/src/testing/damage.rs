//! What an engine itself says of a database's health, after a crash above all.

use crate::{
    Engine, Result, Store,
    dialect::Link,
    schema::{Foreign, Table, tables},
    value::args,
};

/// What is wrong with a database, a line each: damaged pages and indexes, rows whose foreign key
/// leads nowhere. Nothing, where all is well.
///
/// # Errors
/// The engine's own; damage that `PostgreSQL` finds in an index is one of them.
pub async fn damage(store: &Store) -> Result<Vec<String>> {
    let mut link = store.pools.begin().await?;
    let mut found = Vec::new();
    for table in &tables() {
        for foreign in &table.foreign {
            let lost = orphans(&mut link, table, foreign).await?;
            if lost != 0 {
                found.push(format!("{lost} rows of {} have no {}", table.name, foreign.table));
            }
        }
    }
    match store.engine() {
        Engine::Sqlite => {
            for row in link.rows("pragma integrity_check", args![]).await? {
                found.extend(row.raw::<String>("integrity_check")?.filter(|line| line != "ok"));
            }
        }
        Engine::Postgres => compare_indexes(&mut link).await?,
    }
    link.commit().await?;
    Ok(found)
}

/// How many rows have a foreign key that leads nowhere; one with a null in it leads nowhere rightly.
async fn orphans(link: &mut Link, table: &Table, foreign: &Foreign) -> Result<i64> {
    let pairs = foreign.columns.iter().zip(&foreign.others);
    let joined: Vec<_> = pairs.map(|(own, other)| format!("p.{other} = c.{own}")).collect();
    let given: Vec<_> = foreign.columns.iter().map(|own| format!("c.{own} is not null")).collect();
    let sql = format!(
        "select count(*) as n from {} c where {} and not exists (select 1 from {} p where {})",
        table.name,
        given.join(" and "),
        foreign.table,
        joined.join(" and ")
    );
    let row = link.row(&sql, args![]).await?;
    Ok(row.map(|row| row.raw::<i64>("n")).transpose()?.flatten().unwrap_or_default())
}

/// Compares each index with its table: `amcheck` is part of `PostgreSQL` and fails at the first
/// damage.
async fn compare_indexes(link: &mut Link) -> Result<()> {
    const SQL: &str = "select count(*) as n from (select bt_index_check(i.indexrelid, true) \
        from pg_index i join pg_class x on x.oid = i.indexrelid \
        join pg_am a on a.oid = x.relam and a.amname = 'btree' \
        join pg_namespace s on s.oid = x.relnamespace where s.nspname = 'public') as checked";
    link.execute("create extension if not exists amcheck", args![]).await?;
    link.row(SQL, args![]).await.map(|_| ())
}

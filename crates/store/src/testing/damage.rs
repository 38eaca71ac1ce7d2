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
    let schema = tables();
    let keys = schema.iter().flat_map(|table| table.foreign.iter().map(move |key| (table, key)));
    let each: Vec<String> = keys.map(|(table, key)| orphans(table, key)).collect();
    for row in link.rows(&each.join(" union all "), args![]).await? {
        let (n, text) = (row.raw::<i64>("n")?, row.raw::<String>("what")?);
        if n != Some(0) {
            found.push(format!("{} {}", n.unwrap_or_default(), text.unwrap_or_default()));
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

/// Counts the rows whose foreign key leads nowhere; one with a null in it leads nowhere rightly.
fn orphans(table: &Table, foreign: &Foreign) -> String {
    let pairs = foreign.columns.iter().zip(&foreign.others);
    let joined: Vec<_> = pairs.map(|(own, other)| format!("p.{other} = c.{own}")).collect();
    let given: Vec<_> = foreign.columns.iter().map(|own| format!("c.{own} is not null")).collect();
    format!(
        "select count(*) as n, 'rows of {0} have no {1}' as what from {0} c where {2} \
         and not exists (select 1 from {1} p where {3})",
        table.name,
        foreign.table,
        given.join(" and "),
        joined.join(" and ")
    )
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

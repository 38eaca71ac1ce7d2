//! What SQLite's planner believes of the tables: not what is in them today, but what they become. A
//! planner without statistics takes a force for a few rows, and one with those of a young database
//! keeps them while it grows; both walk a force's whole share of a table to save a sort. So the
//! numbers are laid down here, once, and plans stand as they were tested.

use crate::Result;
use sqlx::{Pool, Row as _, Sqlite};

/// As many rows as there are in each table, and in an index over those of a condition.
const ROWS: i64 = 1_000_000;
const FEW: i64 = 20_000;
/// The share of a force.
const FORCES: i64 = 5;
/// How many rows are alike in the first two columns of an index, in three, in four and so on.
const ALIKE: [i64; 3] = [50, 10, 4];

const INDEXES: &str = "select m.name as tbl, il.name as idx, il.\"unique\" as is_unique, \
    il.partial as is_partial, (select count(*) from pragma_index_info(il.name)) as columns \
    from sqlite_schema m join pragma_index_list(m.name) il where m.type = 'table' \
    and m.name not in ('force', 'key_probe') and m.name not like 'sqlite%' \
    and m.name not like '%sqlx%' order by m.name, il.name";

/// Lays the numbers down; true where they were not there yet. A connection that is open does not
/// see them.
pub(super) async fn lay(pool: &Pool<Sqlite>) -> Result<bool> {
    let wanted = wanted(pool).await?;
    let sql = "select count(*) from sqlite_schema where name = 'sqlite_stat1'";
    if sqlx::query_scalar::<_, i64>(sql).fetch_one(pool).await? == 0 {
        // the only way to have the table; nothing is in the others yet, or 100 rows tell enough
        sqlx::query("pragma analysis_limit = 100").execute(pool).await?;
        sqlx::query("analyze").execute(pool).await?;
    }
    let sql = "select tbl, coalesce(idx, '') as idx, stat from sqlite_stat1 order by tbl, idx";
    let mut found = Vec::new();
    for row in sqlx::query(sql).fetch_all(pool).await? {
        found.push((row.try_get("tbl")?, row.try_get("idx")?, row.try_get("stat")?));
    }
    if found == wanted {
        return Ok(false);
    }
    let mut tx = pool.begin_with("begin immediate").await?;
    sqlx::query("delete from sqlite_stat1").execute(&mut *tx).await?;
    for (table, index, stat) in wanted {
        let sql = "insert into sqlite_stat1 (tbl, idx, stat) values ($1, $2, $3)";
        sqlx::query(sql).bind(table).bind(index).bind(stat).execute(&mut *tx).await?;
    }
    tx.commit().await?;
    Ok(true)
}

/// Table, index and numbers, in order.
async fn wanted(pool: &Pool<Sqlite>) -> Result<Vec<(String, String, String)>> {
    let mut all = Vec::new();
    for row in sqlx::query(INDEXES).fetch_all(pool).await? {
        let (is_unique, is_partial): (bool, bool) =
            (row.try_get("is_unique")?, row.try_get("is_partial")?);
        let numbers = numbers(row.try_get("columns")?, is_unique, is_partial);
        all.push((row.try_get("tbl")?, row.try_get("idx")?, numbers));
    }
    Ok(all)
}

/// How many rows there are, and how many are alike in the first column, in the first two, and on.
fn numbers(columns: i64, is_unique: bool, is_partial: bool) -> String {
    let rows = if is_partial { FEW } else { ROWS };
    let alike = |column: i64| match usize::try_from(column - 2) {
        _ if is_unique && column == columns => 1,
        Err(_) => rows / FORCES,
        Ok(at) => ALIKE.get(at).copied().unwrap_or(2),
    };
    let all = std::iter::once(rows).chain((1..=columns).map(alike));
    all.map(|number| number.to_string()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::numbers;

    #[test]
    fn a_force_is_a_large_share_and_a_key_is_one_row() {
        assert_eq!(numbers(2, true, false), "1000000 200000 1");
        assert_eq!(numbers(4, false, false), "1000000 200000 50 10 4");
        assert_eq!(numbers(2, false, true), "20000 4000 50");
        assert_eq!(numbers(6, false, false), "1000000 200000 50 10 4 2 2");
    }
}

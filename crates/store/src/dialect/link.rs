//! A connection of either engine, and the statements it runs.

use super::Row;
use crate::{Result, value::Arg};
use futures_util::{TryStreamExt, future::BoxFuture};
use sqlx::{
    Executor, Postgres, Sqlite, Transaction, pool::PoolConnection, postgres::PgConnection,
    sqlite::SqliteConnection,
};

/// A connection, in a transaction or not. What it does is boxed: the machinery of both engines is then
/// compiled once, here, and not again in each crate and each test that waits for a statement.
pub(crate) enum Link {
    Lite(PoolConnection<Sqlite>),
    LiteTx(Transaction<'static, Sqlite>),
    Pg(PoolConnection<Postgres>),
    PgTx(Transaction<'static, Postgres>),
}

impl Link {
    pub(crate) fn rows<'a>(
        &'a mut self,
        sql: &'a str,
        args: Vec<Arg>,
    ) -> BoxFuture<'a, Result<Vec<Row>>> {
        Box::pin(async move {
            Ok(match self.either() {
                Either::Lite(conn) => {
                    let found = lite(sql, args).fetch_all(conn).await?;
                    found.into_iter().map(Row::Lite).collect()
                }
                Either::Pg(conn) => {
                    let found = pg(sql, args).fetch_all(conn).await?;
                    found.into_iter().map(Row::Pg).collect()
                }
            })
        })
    }

    pub(crate) fn row<'a>(
        &'a mut self,
        sql: &'a str,
        args: Vec<Arg>,
    ) -> BoxFuture<'a, Result<Option<Row>>> {
        Box::pin(async move {
            Ok(match self.either() {
                Either::Lite(conn) => lite(sql, args).fetch_optional(conn).await?.map(Row::Lite),
                Either::Pg(conn) => pg(sql, args).fetch_optional(conn).await?.map(Row::Pg),
            })
        })
    }

    pub(crate) fn execute<'a>(
        &'a mut self,
        sql: &'a str,
        args: Vec<Arg>,
    ) -> BoxFuture<'a, Result<u64>> {
        Box::pin(async move {
            Ok(match self.either() {
                Either::Lite(conn) => lite(sql, args).execute(conn).await?.rows_affected(),
                Either::Pg(conn) => pg(sql, args).execute(conn).await?.rows_affected(),
            })
        })
    }

    /// One statement several times, each time with values of its own: how many rows each changed.
    ///
    /// sqlx speaks to SQLite through a thread, and the way there and back costs more than a short
    /// statement: so they go as one text. PostgreSQL takes one statement at a time.
    pub(crate) fn execute_alike<'a>(
        &'a mut self,
        sql: &'a str,
        each: Vec<Vec<Arg>>,
    ) -> BoxFuture<'a, Result<Vec<u64>>> {
        Box::pin(async move {
            let mut changed = Vec::with_capacity(each.len());
            match self.either() {
                Either::Lite(conn) => {
                    let text = one_after_another(sql, &each);
                    let query = lite(&text, each.into_iter().flatten().collect());
                    let mut steps = conn.fetch_many(query);
                    while let Some(step) = steps.try_next().await? {
                        changed.extend(step.left().map(|done| done.rows_affected()));
                    }
                }
                Either::Pg(conn) => {
                    for args in each {
                        changed.push(pg(sql, args).execute(&mut *conn).await?.rows_affected());
                    }
                }
            }
            Ok(changed)
        })
    }

    pub(crate) fn commit(self) -> BoxFuture<'static, Result<()>> {
        Box::pin(async move {
            match self {
                Self::LiteTx(tx) => tx.commit().await?,
                Self::PgTx(tx) => tx.commit().await?,
                Self::Lite(_) | Self::Pg(_) => {}
            }
            Ok(())
        })
    }

    /// How the engine would run a statement, one step a line: for tests of query plans.
    #[cfg(feature = "testing")]
    pub(crate) async fn plan(&mut self, sql: &str, args: Vec<Arg>) -> Result<Vec<String>> {
        let (statement, column) = match self.either() {
            Either::Lite(_) => (format!("explain query plan {sql}"), "detail"),
            Either::Pg(_) => (format!("explain {sql}"), "QUERY PLAN"),
        };
        let rows = self.rows(&statement, args).await?;
        rows.iter().map(|row| row.get(column)).collect()
    }

    fn either(&mut self) -> Either<'_> {
        match self {
            Self::Lite(conn) => Either::Lite(conn),
            Self::LiteTx(tx) => Either::Lite(tx),
            Self::Pg(conn) => Either::Pg(conn),
            Self::PgTx(tx) => Either::Pg(tx),
        }
    }
}

/// The statement as often as there are values for it, its marks counted on: `$1` of the second is the
/// first value after those of the first.
fn one_after_another(sql: &str, each: &[Vec<Arg>]) -> String {
    let mut text = String::with_capacity((sql.len() + 64) * each.len());
    let mut before = 0;
    for args in each {
        let mut parts = sql.split('$');
        text.push_str(parts.next().unwrap_or_default());
        for part in parts {
            let end = part.find(|c: char| !c.is_ascii_digit()).unwrap_or(part.len());
            let (number, rest) = part.split_at(end);
            let number: usize = number.parse().expect("a mark is a number");
            text.extend(["$", &(number + before).to_string(), rest]);
        }
        text.push(';');
        before += args.len();
    }
    text
}

enum Either<'a> {
    Lite(&'a mut SqliteConnection),
    Pg(&'a mut PgConnection),
}

macro_rules! bound {
    ($name:ident, $engine:ty, $arguments:ty) => {
        fn $name(sql: &str, args: Vec<Arg>) -> sqlx::query::Query<'static, $engine, $arguments> {
            // Every text comes from this crate: no value is ever written into one.
            let mut query = sqlx::query(sqlx::AssertSqlSafe(sql));
            for arg in args {
                query = match arg {
                    Arg::Uuid(value) => query.bind(value),
                    Arg::Text(value) => query.bind(value),
                    Arg::Int(value) => query.bind(value),
                    Arg::Bool(value) => query.bind(value),
                    Arg::Bytes(value) => query.bind(value),
                };
            }
            query
        }
    };
}
bound!(lite, Sqlite, sqlx::sqlite::SqliteArguments);
bound!(pg, Postgres, sqlx::postgres::PgArguments);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_counted_on_and_a_mark_may_stand_twice() {
        let each = [vec![Arg::Int(None); 12], vec![Arg::Int(None); 12]];
        let text = one_after_another("update a set b = $12 where c = $1 and d <> $12", &each);
        let second = "update a set b = $24 where c = $13 and d <> $24;";
        assert_eq!(text, format!("update a set b = $12 where c = $1 and d <> $12;{second}"));
    }
}

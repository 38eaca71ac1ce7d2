//! What the test world needs of an engine: a database of its own, made fresh or copied. Behind the
//! feature `testing`; no server is built with it.

use crate::{Error, Result, migrations};
use sqlx::{Connection, PgConnection, Row as _};

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

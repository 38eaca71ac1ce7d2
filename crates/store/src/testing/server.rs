//! The files of the server behind a throwaway database: for tests that look for what must be nowhere.

use crate::{Engine, Result, Store, value::args};
use std::path::{Path, PathBuf};

/// The files in which a `PostgreSQL` cluster of this machine keeps this database, its journal and
/// its log, with all that was written until now. None on `SQLite`, whose files the test has itself.
///
/// # Errors
/// The engine's own; whoever asks has to be the cluster's owner.
pub async fn server_files(store: &Store) -> Result<Vec<PathBuf>> {
    if store.engine() == Engine::Sqlite {
        return Ok(Vec::new());
    }
    let mut link = store.pools.acquire().await?;
    link.execute("checkpoint", args![]).await?;
    let sql = "select current_setting('data_directory') as data, (select oid::text \
               from pg_database where datname = current_database()) as base";
    let rows = link.rows(sql, args![]).await?;
    let mut all = Vec::new();
    for row in &rows {
        let (data, base): (String, String) = (row.get("data")?, row.get("base")?);
        let data = PathBuf::from(data);
        for folder in ["base/pgsql_tmp", "pg_wal", "log", &format!("base/{base}")] {
            add_files(&data.join(folder), &mut all);
        }
        // where `pg_ctl` was told to write the log
        all.extend(data.parent().map(|folder| folder.join("log")).filter(|log| log.is_file()));
    }
    Ok(all)
}

fn add_files(folder: &Path, all: &mut Vec<PathBuf>) {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    all.extend(entries.map(|entry| entry.path()).filter(|path| path.is_file()));
}

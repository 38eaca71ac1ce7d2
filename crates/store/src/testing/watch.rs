//! Which statements were run, and how the engine would run them: for tests of query plans. Off until
//! somebody watches.

use crate::{Engine, Result, Store, value::Args};
use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, OnceLock, PoisonError},
};

/// The statements that were run, each with the values of its first run.
#[derive(Clone, Default)]
pub(crate) struct Watch(Arc<OnceLock<Mutex<BTreeMap<String, Args>>>>);

impl Watch {
    /// Notes a statement, if anybody watches.
    pub(crate) fn see(&self, sql: &str, args: &Args) {
        let Some(seen) = self.0.get() else { return };
        // What only adds rows looks nothing up.
        if sql.starts_with("insert") && !sql.contains(" select ") {
            return;
        }
        let mut seen = seen.lock().unwrap_or_else(PoisonError::into_inner);
        if !seen.contains_key(sql) {
            seen.insert(sql.to_owned(), args.clone());
        }
    }
}

/// Begins to watch a database, for all that shares it.
pub fn watch(store: &Store) {
    store.tools.watch.0.get_or_init(Mutex::default);
}

/// The statements that were run since, each with the values of its first run.
pub fn watched(store: &Store) -> Vec<(String, Args)> {
    let seen = store.tools.watch.0.get();
    let seen = seen.map(|seen| seen.lock().unwrap_or_else(PoisonError::into_inner).clone());
    seen.unwrap_or_default().into_iter().collect()
}

/// How the engine would run statements, the steps of each a line each. Over a test's few rows
/// `PostgreSQL` would read every table whole: that is made as dear as it is over many.
///
/// # Errors
/// The engine's own.
pub async fn plans(store: &Store, statements: Vec<(String, Args)>) -> Result<Vec<Vec<String>>> {
    let mut link = store.pools.begin().await?;
    if store.engine() == Engine::Postgres {
        link.execute("set local enable_seqscan = off", Args::new()).await?;
    }
    let mut all = Vec::new();
    for (sql, args) in statements {
        all.push(link.plan(&sql, args).await?);
    }
    Ok(all)
}

//! The `PostgreSQL` cluster of a run: one for all of its tests.

use crate::shell::Outcome;
use ::cluster::{Cluster, Door, Plan};

pub use ::cluster::{VARIABLE, programs};

/// Makes and starts a cluster on a free port of the loopback address, with room for every test at
/// once.
pub fn start() -> Outcome<Cluster> {
    let plan = Plan { door: Door::Loopback, settings: "max_connections = 200", initdb: &[] };
    let cluster = Cluster::start(&plan)?;
    eprintln!("A throwaway PostgreSQL cluster is up for this run.");
    Ok(cluster)
}

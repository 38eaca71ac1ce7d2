//! The speed bars: every bench target of the workspace, on a release build.
//!
//! A bench is registered by writing it: a `[[bench]]` section in a crate's manifest, `harness = false`,
//! with its control measured in the same run.

use crate::metadata::{self, Package};
use crate::shell::{Outcome, cargo, run};
use crate::{cluster, front};

/// Runs one bench, or all of them.
pub fn run_benches(name: Option<&str>) -> Outcome {
    let metadata = metadata::ours()?;
    let benches = found(&metadata.packages, name);
    if benches.is_empty() {
        return match name {
            Some(name) => Err(format!("There is no bench called {name}.")),
            None => Err("Nothing is measured yet: the workspace has no bench.".to_owned()),
        };
    }
    front::build()?;
    run(cargo().args(["build", "--release", "--package", "capbadge-cli"]))?;
    let binary = metadata.target_directory.join("release/capbadge");
    let cluster = cluster::Cluster::start()?;
    for (package, bench) in benches {
        let mut command = cargo();
        command.args(["bench", "--package", package, "--bench", bench]);
        run(command.env("CAPBADGE_BIN", &binary).env(cluster::VARIABLE, cluster.url()))?;
    }
    Ok(())
}

fn found<'a>(packages: &'a [Package], name: Option<&str>) -> Vec<(&'a str, &'a str)> {
    let all = packages.iter().flat_map(|package| {
        let benches =
            package.targets.iter().filter(|target| target.kind.iter().any(|kind| kind == "bench"));
        benches.map(|bench| (package.name.as_str(), bench.name.as_str()))
    });
    all.filter(|(_, bench)| name.is_none_or(|name| name == *bench)).collect()
}

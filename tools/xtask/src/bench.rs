//! The speed bars: every bench target of the workspace, on a release build, in one table.
//!
//! A bench is registered by writing it: a `[[bench]]` section in a crate's manifest, `harness = false`,
//! with its control measured in the same run. What it prints after `measured` and a tab becomes a row.

use crate::metadata::{self, Package};
use crate::shell::{Outcome, cargo, output, run, run_heard};
use crate::{cluster, front, install};
use std::path::{Path, PathBuf};
use std::process::Command;

/// What a line of results begins with.
const MARK: &str = "measured\t";
/// The columns of the table.
const HEADINGS: [&str; 6] = ["what", "value", "control", "ratio", "bar", "verdict"];
/// Where the bench of certificates is told which Python has its control.
const PEER: &str = "CAPBADGE_WEASYPRINT";
/// The control of the certificates, in the version that was measured last.
const WEASYPRINT: &str = "weasyprint==70.0";

/// Runs one bench, or all of them; a bar that is missed is a failure, told after the last one.
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
    let wants_peer = benches.iter().any(|(_, bench)| *bench == "certificates");
    let peer = wants_peer.then(|| weasyprint(&metadata.target_directory)).flatten();
    if benches.iter().any(|(_, bench)| *bench == "evidence")
        && let Err(sentence) = install::survey()
    {
        eprintln!("{sentence}\nR's survey cannot be had: its bar is not measured.");
    }
    let cluster = cluster::start()?;
    let (mut rows, mut missed) = (Vec::new(), Vec::new());
    for (package, bench) in benches {
        let mut command = cargo();
        command.args(["bench", "--package", package, "--bench", bench]);
        command.env(cluster::VARIABLE, cluster.url());
        if let Some(peer) = &peer {
            command.env(PEER, peer);
        }
        if let Err(sentence) = run_heard(&mut command, |line| rows.extend(row(line))) {
            eprintln!("{sentence}");
            missed.push(bench);
        }
    }
    println!("\n{}", table(&rows));
    if missed.is_empty() {
        Ok(())
    } else {
        Err(format!("Not every bar was met, or not every bench ran: {}.", missed.join(", ")))
    }
}

fn found<'a>(packages: &'a [Package], name: Option<&str>) -> Vec<(&'a str, &'a str)> {
    let all = packages.iter().flat_map(|package| {
        let benches =
            package.targets.iter().filter(|target| target.kind.iter().any(|kind| kind == "bench"));
        benches.map(|bench| (package.name.as_str(), bench.name.as_str()))
    });
    all.filter(|(_, bench)| name.is_none_or(|name| name == *bench)).collect()
}

/// The cells of a line of results.
fn row(line: &str) -> Option<Vec<String>> {
    let cells = line.strip_prefix(MARK)?.split('\t');
    Some(cells.map(|cell| cell.trim().to_owned()).collect())
}

/// The rows under their headings, in columns. Medians of five; the machine's own figures.
fn table(rows: &[Vec<String>]) -> String {
    let headings = HEADINGS.map(str::to_owned).to_vec();
    let all: Vec<&Vec<String>> = std::iter::once(&headings).chain(rows).collect();
    let cell = |row: &Vec<String>, column: usize| row.get(column).cloned().unwrap_or_default();
    let width = |column| all.iter().map(|row| cell(row, column).chars().count()).max();
    let widths: Vec<usize> = (0..HEADINGS.len()).filter_map(width).collect();
    let line = |row: &&Vec<String>| {
        let padded = widths.iter().enumerate().map(|(column, width)| {
            let cell = cell(row, column);
            format!("{cell:<width$}")
        });
        padded.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    all.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// A Python that has `WeasyPrint`: the system's, or one of our own below the build folder, made
/// when neither has it. Nothing where it cannot be had: then its bar is not measured, and the
/// table says so.
fn weasyprint(target: &Path) -> Option<PathBuf> {
    let has_it = |python: &Path| {
        output(Command::new(python).args(["-m", "weasyprint", "--version"])).is_ok()
    };
    let system = PathBuf::from("python3");
    if has_it(&system) {
        return Some(system);
    }
    let folder = target.join("weasyprint");
    let own = folder.join("bin/python");
    if has_it(&own) {
        return Some(own);
    }
    eprintln!(
        "The certificates are measured against WeasyPrint, which is not installed: fetching {WEASYPRINT} \
         from PyPI into {}.",
        folder.display()
    );
    let fetched = install::weasyprint()
        .and_then(|()| run(Command::new("python3").args(["-m", "venv"]).arg(&folder)))
        .and_then(|()| {
            let pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"];
            run(Command::new(&own).args(pip).arg(WEASYPRINT))
        });
    match fetched {
        Ok(()) if has_it(&own) => Some(own),
        Ok(()) => {
            eprintln!("WeasyPrint does not start here: its bar is not measured.");
            None
        }
        Err(sentence) => {
            eprintln!("{sentence}\nWeasyPrint cannot be had: its bar is not measured.");
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{row, table};

    #[test]
    fn results_become_a_table_and_other_lines_do_not() {
        assert_eq!(row("   Compiling a v0.1.0"), None);
        let first = row("measured\tregisters saved\t1200 registers/s\t9 r/s\t0.1 of it\t-\tmet");
        let rows = [first.expect("a row"), row("measured\tpages\t5 pages/s").expect("a row")];
        let lines: Vec<String> = table(&rows).lines().map(str::to_owned).collect();
        assert_eq!(lines.len(), 3);
        assert!(lines[0].starts_with("what             value             control"), "{lines:?}");
        assert!(lines[1].starts_with("registers saved  1200 registers/s  9 r/s"), "{lines:?}");
        assert_eq!(lines[2], "pages            5 pages/s");
    }
}

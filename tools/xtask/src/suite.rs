//! The whole test run, in order, and the rewriting of golden tables.

use crate::shell::{Outcome, cargo, output, root, run, run_heard};
use crate::tally::Tally;
use crate::{check, cluster, docs, front, install, metadata};
use std::process::Command;
use std::time::{Duration, Instant};

/// Tells the tests to do every language, width and size.
const FULL: &str = "CAPBADGE_FULL";
/// From which number the new inputs of the full run are made: the same each time, unless it is set.
const SEED: (&str, &str) = ("CAPBADGE_SEED", "20261122");
/// Tells the golden tests to write what they find.
const ACCEPT: &str = "CAPBADGE_ACCEPT";

/// What has been run so far.
struct Suite {
    full: bool,
    tally: Tally,
    times: Vec<(&'static str, Duration)>,
}

/// Runs everything; the last line is the sum, whatever happened before.
pub fn run_all(full: bool) -> Outcome {
    let mut suite = Suite { full, tally: Tally::default(), times: Vec::new() };
    let outcome = suite.steps();
    if let Err(sentence) = &outcome {
        eprintln!("\n{sentence}");
        // a step that stopped before it could count is a failure too
        suite.tally.failed = suite.tally.failed.max(1);
    }
    println!();
    for (name, time) in &suite.times {
        println!("{:>8.1} s  {name}", time.as_secs_f64());
    }
    if suite.tally.ignored > 0 {
        println!("{} not run", suite.tally.ignored);
    }
    println!("{}", suite.tally);
    if suite.tally.failed == 0 { Ok(()) } else { Err(String::new()) }
}

impl Suite {
    fn steps(&mut self) -> Outcome {
        self.step("what the tests need", |_| install::everything())?;
        self.step("format", |_| run(cargo().args(["fmt", "--all", "--check"])))?;
        self.step("clippy", |_| {
            let lint = ["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"];
            run(cargo().args(lint))
        })?;
        self.step("gates", |_| check::run_gates(&[]))?;
        self.step("documentation", |_| docs())?;
        self.step("build", |_| {
            // with the tests: what only they need changes the features of what both need, and
            // binaries built alone would build the typesetter twice
            run(cargo().args(["build", "--workspace", "--bins", "--tests"]))
        })?;
        self.step("tests on both engines", Self::cargo_tests)?;
        self.step("browser tests", Self::browser_tests)
    }

    fn step(&mut self, name: &'static str, work: impl FnOnce(&mut Self) -> Outcome) -> Outcome {
        println!("\n== {name}");
        let start = now();
        let outcome = work(self);
        self.times.push((name, now().duration_since(start)));
        outcome
    }

    fn cargo_tests(&mut self) -> Outcome {
        let cluster = cluster::start()?;
        let mut command = cargo();
        command.args(["test", "--workspace", "--no-fail-fast"]);
        command.env(cluster::VARIABLE, cluster.url()).env_remove(ACCEPT);
        self.set_size(&mut command);
        if self.full {
            let (name, usual) = SEED;
            let seed = std::env::var(name).unwrap_or_else(|_| usual.to_owned());
            println!("New inputs are made from the seed {seed}; {name} chooses another.");
            command.env(name, seed);
        }
        run_heard(&mut command, |line| self.tally.hear_cargo(line))
    }

    fn browser_tests(&mut self) -> Outcome {
        let files = browser_files()?;
        if files.is_empty() {
            return Err("There is no browser test below tests/browser.".to_owned());
        }
        let target = metadata::ours()?.target_directory;
        let (binary, gallery) = (target.join("debug/capbadge"), target.join("gallery"));
        if self.full {
            // from new: a sample that is no more must not be looked at
            let _ = std::fs::remove_dir_all(&gallery);
            run(cargo().args(["build", "--workspace", "--example", "gallery"]))?;
            run(Command::new(target.join("debug/examples/gallery")).arg(&gallery))?;
        }
        let mut command = Command::new("node");
        command.args(["--test", "--test-reporter=spec"]).args(files).current_dir(root());
        command
            .env("CAPBADGE_BIN", binary)
            .env("CAPBADGE_GALLERY", gallery)
            .env("FORCE_COLOR", "0");
        self.set_size(&mut command);
        run_heard(&mut command, |line| self.tally.hear_node(line))
    }

    fn set_size(&self, command: &mut Command) {
        if self.full {
            command.env(FULL, "1");
        } else {
            command.env_remove(FULL);
        }
    }
}

/// Every `*.test.mjs` below `tests/browser`, by name: what `node --test` makes of a folder
/// depends on its version.
fn browser_files() -> Outcome<Vec<String>> {
    let tree = crate::tree::Tree::read()?;
    let ours = |file: &String| file.starts_with("tests/browser/") && file.ends_with(".test.mjs");
    Ok(tree.files.into_iter().filter(ours).collect())
}

/// Runs the tests with leave to rewrite the golden tables, and lists what git sees changed.
///
/// With `must_be_clean`, a changed table is a failure: the committed ones were stale.
pub fn accept(must_be_clean: bool) -> Outcome {
    front::build()?;
    let before = changed()?;
    let outcome = {
        let cluster = cluster::start()?;
        let test = ["test", "--workspace", "--no-fail-fast"];
        run(cargo().args(test).env(cluster::VARIABLE, cluster.url()).env(ACCEPT, "1"))
    };
    let after = changed()?;
    println!("Changed since the last commit:\n{after}Read each line before you commit it.");
    outcome?;
    if must_be_clean && before != after {
        return Err("Golden tables were stale: commit what `cargo xtask accept` wrote.".to_owned());
    }
    Ok(())
}

/// What differs from the last commit, with a hash of each file so that a second change shows.
fn changed() -> Outcome<String> {
    let git = || {
        let mut command = Command::new("git");
        command.current_dir(root());
        command
    };
    let summary = output(git().args(["diff", "--stat", "HEAD"]))?;
    let new = output(git().args(["ls-files", "--others", "--exclude-standard"]))?;
    Ok(summary + &new)
}

#[expect(
    clippy::disallowed_methods,
    reason = "how long a step took is told to a person, nothing is decided by it"
)]
fn now() -> Instant {
    Instant::now()
}

//! `cargo xtask`: the repository's own commands. People and the build machine use the same ones.

mod bench;
mod check;
mod cluster;
mod front;
mod install;
mod metadata;
mod shell;
mod suite;
mod tally;
mod tree;

use clap::{Parser, Subcommand};
use shell::{Outcome, cargo, run};
use std::process::{Command, ExitCode};

#[derive(Parser)]
#[command(name = "cargo xtask", about = "The repository's own commands")]
struct Arguments {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand)]
enum Verb {
    /// Set up what the demo needs, build it and serve an invented force
    Demo {
        /// The loopback address to serve on
        #[arg(long, default_value = "127.0.0.1:8080")]
        listen: String,
        /// Further arguments for `capbadge demo`
        #[arg(last = true)]
        rest: Vec<String>,
    },
    /// Set up what the tests need and run all of them
    Test {
        /// Every language, width and size as well; the documentation build too
        #[arg(long)]
        full: bool,
    },
    /// Run the gates: layers, areas, map, sizes, ambient, words, workplace, licences
    Check {
        /// Only these gates
        gates: Vec<String>,
    },
    /// Run any `capbadge` command without PDF, which builds in a fraction of the time
    Dev {
        /// The command and its arguments; `demo` when left out
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        rest: Vec<String>,
    },
    /// Install what the tests need, by apt and npm, saying what and why
    Install,
    /// Build the style sheets and scripts of the pages, when they have changed
    Front,
    /// Run a command with a throwaway `PostgreSQL` cluster in `CAPBADGE_TEST_POSTGRES`
    Postgres {
        /// The command and its arguments
        #[arg(last = true, required = true)]
        command: Vec<String>,
    },
    /// Rewrite the committed golden tables from what the tests find now
    Accept {
        /// Fail when anything had to be rewritten
        #[arg(long)]
        check: bool,
    },
    /// Build the documentation, private items included, with warnings refused
    Docs,
    /// Measure the speed bars on a release build
    Bench {
        /// Only this bench
        name: Option<String>,
    },
}

fn main() -> ExitCode {
    match carry_out(Arguments::parse().verb) {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            if !sentence.is_empty() {
                eprintln!("{sentence}");
            }
            ExitCode::FAILURE
        }
    }
}

fn carry_out(verb: Verb) -> Outcome {
    match verb {
        Verb::Demo { listen, rest } => demo(&listen, &rest),
        Verb::Test { full } => suite::run_all(full),
        Verb::Check { gates } => check::run_gates(&gates),
        Verb::Dev { rest } => dev(&rest),
        Verb::Install => install::everything(),
        Verb::Front => front::build(),
        Verb::Postgres { command } => postgres(&command),
        Verb::Accept { check } => suite::accept(check),
        Verb::Docs => docs(),
        Verb::Bench { name } => bench::run_benches(name.as_deref()),
    }
}

fn demo(listen: &str, rest: &[String]) -> Outcome {
    front::build()?;
    let program = ["run", "--package", "capbadge-cli", "--bin", "capbadge", "--"];
    run(cargo().args(program).args(["demo", "--listen", listen]).args(rest))
}

fn dev(rest: &[String]) -> Outcome {
    front::build()?;
    let program = ["run", "--package", "capbadge-cli", "--bin", "capbadge"];
    let demo = ["demo".to_owned()];
    let rest = if rest.is_empty() { &demo } else { rest };
    run(cargo().args(program).args(["--no-default-features", "--"]).args(rest))
}

fn postgres(words: &[String]) -> Outcome {
    let (program, rest) = words.split_first().ok_or("Say which command to run.")?;
    let cluster = cluster::start()?;
    run(Command::new(program).args(rest).env(cluster::VARIABLE, cluster.url()))
}

/// Builds the documentation of every crate of ours.
pub fn docs() -> Outcome {
    let what = ["doc", "--workspace", "--no-deps", "--document-private-items"];
    run(cargo().args(what).env("RUSTDOCFLAGS", "-D warnings"))
}

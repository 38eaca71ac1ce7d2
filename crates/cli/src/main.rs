//! `capbadge`: the one binary. It reads the configuration, makes the clock and the chance that
//! everything else takes as arguments, and starts what was asked for.

mod commands;
mod config;
mod edge;

use clap::Parser;
use commands::Command;
use std::process::ExitCode;

/// Runs a Mini Police programme, and proves what it changes.
#[derive(Debug, Parser)]
#[command(version, about, propagate_version = true)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    edge::start_log();
    edge::quiet_panics();
    match commands::run(cli.command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("capbadge: {error}");
            let mut source = error.source();
            while let Some(cause) = source {
                eprintln!("  because: {cause}");
                source = cause.source();
            }
            ExitCode::FAILURE
        }
    }
}

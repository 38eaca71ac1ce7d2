//! `capbadge`: the one binary. It reads the configuration, makes the clock and the chance that
//! everything else takes as arguments, and starts what was asked for.

mod commands;
mod config;
mod edge;

use clap::Parser;
use commands::Command;
use std::process::ExitCode;

/// A page is hundreds of small pieces of memory: this one hands them out faster than the system's.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Runs a Mini Police programme, and proves what it changes.
#[derive(Debug, Parser)]
#[command(
    name = "capbadge",
    version,
    about,
    after_help = "To look around: capbadge demo. To begin: capbadge keys make, capbadge found, \
                  capbadge serve. Each command explains itself: capbadge help COMMAND."
)]
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
            // what the user gave does not fit: as with a wrong argument
            let unfit = error.is::<evidence::file::Problem>();
            if unfit { ExitCode::from(2) } else { ExitCode::FAILURE }
        }
    }
}

//! One command a file.

mod backup;
mod ballot;
mod demo;
mod doctor;
mod evidence;
mod found;
mod import;
mod keys;
mod migrate;
mod serve;
mod work;

use crate::config::Failure;
use clap::Subcommand;

/// What can be asked for.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Serve pages, send letters and run what time does
    Serve(serve::Serve),
    /// Only send letters and run what time does, beside other processes that serve
    Work(work::Work),
    /// Show an invented force of 37 schools in the middle of its year
    Demo(demo::Demo),
    /// Bring the database's schema up to date
    Migrate(migrate::Migrate),
    /// Set a force up, with its first administrator
    Found(found::Found),
    /// Load a file: the national register of schools
    #[command(subcommand)]
    Import(import::Import),
    /// Make or rotate the keys that seal special and contact data
    #[command(subcommand)]
    Keys(keys::Keys),
    /// Write a backup of the whole database; the keys are not in it
    Backup(backup::Backup),
    /// Read a backup into an empty database; what was erased stays erased
    Restore(backup::Restore),
    /// Check the public record of a draw, on any computer
    #[command(subcommand)]
    Ballot(ballot::Ballot),
    /// Analyse any file of answers: no database, no keys, no network
    #[command(subcommand)]
    Evidence(evidence::Evidence),
    /// Say what is wrong with an installation, one line a check
    Doctor(doctor::Doctor),
}

/// Runs a command to its end.
pub fn run(command: Command) -> Result<(), Failure> {
    // Commands that need no database need no runtime either.
    match command {
        Command::Keys(command) => return command.run(),
        Command::Ballot(command) => return command.run(),
        Command::Evidence(command) => return command.run(),
        _ => {}
    }
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        match command {
            Command::Serve(command) => command.run().await,
            Command::Work(command) => command.run().await,
            Command::Demo(command) => command.run().await,
            Command::Migrate(command) => command.run().await,
            Command::Found(command) => command.run().await,
            Command::Import(command) => command.run().await,
            Command::Backup(command) => command.run().await,
            Command::Restore(command) => command.run().await,
            Command::Doctor(command) => command.run().await,
            Command::Keys(_) | Command::Ballot(_) | Command::Evidence(_) => Ok(()),
        }
    })
}

//! Runs a mixed load on a test world's database, in a process of its own, so that it can be
//! killed, traced, and put where there is no room.

use clap::Parser;
use std::process::ExitCode;
use testkit::load::{Plan, reopen, run};

#[derive(Parser)]
struct Arguments {
    /// A path, or the address of a PostgreSQL database
    address: String,
    /// Another number for each load on the same database
    #[arg(long)]
    seed: u64,
    /// So many write at once
    #[arg(long, default_value_t = 8)]
    tasks: u64,
    /// Ends after so many acknowledgements; without it, never
    #[arg(long)]
    acks: Option<u64>,
    /// Does nothing but this deed
    #[arg(long)]
    only: Option<String>,
}

#[tokio::main(flavor = "multi_thread", worker_threads = 2)]
async fn main() -> ExitCode {
    let Arguments { address, seed, tasks, acks, only } = Arguments::parse();
    let opened = match reopen(&address, seed).await {
        Ok(opened) => opened,
        Err(error) => {
            eprintln!("capbadge-load: {error}");
            return ExitCode::FAILURE;
        }
    };
    run(&opened.world, &Plan { seed, tasks, acks, only }).await;
    opened.world.store.close().await;
    ExitCode::SUCCESS
}

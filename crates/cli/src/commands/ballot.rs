//! `capbadge ballot verify FILE`

use crate::config::Failure;
use clap::Subcommand;
use domain::cohorts::draw::verify_text;
use std::{fs, path::PathBuf};

/// Draws, checked by anybody.
#[derive(Debug, Subcommand)]
pub enum Ballot {
    /// Replay a draw from its public record
    Verify {
        /// The record, as downloaded from the draw's public page
        file: PathBuf,
    },
}

impl Ballot {
    /// Does it.
    pub fn run(self) -> Result<(), Failure> {
        let Self::Verify { file } = self;
        let text = fs::read_to_string(&file)
            .map_err(|error| format!("{} cannot be read: {error}", file.display()))?;
        match verify_text(&text) {
            Ok(verdict) => {
                println!("{verdict}");
                Ok(())
            }
            Err(faults) => {
                let lines: Vec<String> = faults.iter().map(|fault| format!("  - {fault}")).collect();
                Err(format!("this is not a true record of a draw:\n{}", lines.join("\n")).into())
            }
        }
    }
}

//! `capbadge ballot verify FILE`

use crate::config::Failure;
use clap::Subcommand;
use domain::cohorts::draw::{Verdict, verify_text};
use std::{fs, path::PathBuf};

/// Draws, checked by anybody: no database, no keys, no network.
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
                println!("{}", told(&verdict));
                Ok(())
            }
            Err(faults) => {
                let lines: Vec<String> =
                    faults.iter().map(|fault| format!("  - {fault}")).collect();
                Err(format!("this is not a true record of a draw:\n{}", lines.join("\n")).into())
            }
        }
    }
}

/// What a record that replays says, in sentences.
fn told(verdict: &Verdict) -> String {
    let Verdict { cohort, seed, counts, earlier } = verdict;
    format!(
        "The record of {cohort} replays.\n\
         {} applications for {} places, {} of them reserved: {} drawn, {} in the waiting order.\n\
         Earlier draws of this cohort on the record: {earlier}.\n\
         Seed: {seed}",
        counts.applications, counts.places, counts.reserved, counts.drawn, counts.waiting
    )
}

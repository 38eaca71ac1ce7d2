//! `capbadge evidence analyse`: a whole plan.

use super::super::{InOut, progress};
use super::Answered;
use ::evidence::file::Problem;
use ::evidence::run::Plan;
use clap::Args;
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};
use std::fs;
use std::path::PathBuf;

/// `analyse`
#[derive(Debug, Args)]
pub struct Analyse {
    #[command(flatten)]
    io: InOut,
    /// The plan, a TOML file: outcomes, arm, schools, families
    #[arg(long, value_name = "FILE")]
    plan: PathBuf,
}

impl Analyse {
    /// The result, with the hash of the plan it follows.
    pub fn report(self) -> Answered {
        let unreadable =
            |error| Problem::new(format!("{} cannot be read: {error}", self.plan.display()));
        let text = fs::read_to_string(&self.plan).map_err(unreadable)?;
        let in_plan = |problem: Problem| Problem {
            what: format!("{} (in the plan)", problem.what),
            ..problem
        };
        let plan = Plan::parse(&text).map_err(in_plan)?;
        let hash = HEXLOWER.encode(&Sha256::digest(text.as_bytes()));
        Ok((plan.run(&mut self.io.sheet()?, Some(hash), progress())?, self.io.format()))
    }
}

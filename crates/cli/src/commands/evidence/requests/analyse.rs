//! `capbadge evidence analyse`: a whole plan.

use super::super::{InOut, progress};
use super::Answered;
use ::evidence::file::{Problem, Sheet};
use ::evidence::run::Plan;
use clap::Args;
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};
use std::fs;
use std::io::{Read, stdin};
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
        self.io.out.spares(&self.plan)?;
        let unreadable =
            |error| Problem::new(format!("{} cannot be read: {error}", self.plan.display()));
        let text = fs::read_to_string(&self.plan).map_err(unreadable)?;
        let in_plan = |problem: Problem| Problem {
            what: format!("{} (in the plan)", problem.what),
            ..problem
        };
        let plan = Plan::parse(&text).map_err(in_plan)?;
        let hash = HEXLOWER.encode(&Sha256::digest(text.as_bytes()));
        let out = self.io.out();
        if !plan.looks_twice() {
            return Ok((plan.run(&mut self.io.sheet()?, Some(hash), progress())?, out));
        }
        if !self.io.is_standard_input() {
            let mut report = plan.run(&mut self.io.sheet()?, Some(hash), progress())?;
            plan.second_look(&mut self.io.sheet()?, &mut report)?;
            return Ok((report, out));
        }
        // standard input is read once, so it is kept for the second look
        let mut answers = Vec::new();
        let unread = |error| Problem::new(format!("standard input cannot be read: {error}"));
        stdin().lock().read_to_end(&mut answers).map_err(unread)?;
        let mut report = plan.run(&mut Sheet::open(&answers[..])?, Some(hash), progress())?;
        plan.second_look(&mut Sheet::open(&answers[..])?, &mut report)?;
        Ok((report, out))
    }
}

//! `capbadge evidence model`: the ordinal logit.

use super::super::InOut;
use super::super::columns::trimmed;
use super::Answered;
use ::evidence::run;
use clap::Args;

/// `model`
#[derive(Debug, Args)]
pub struct Model {
    #[command(flatten)]
    io: InOut,
    /// The column of the outcome
    #[arg(long, value_name = "COLUMN")]
    outcome: String,
    /// Its options, the least positive first
    #[arg(
        long,
        value_delimiter = ',',
        required = true,
        value_name = "A,B,C",
        value_parser = trimmed
    )]
    options: Vec<String>,
    /// The columns it may go with
    #[arg(long, value_delimiter = ',', required = true, value_name = "COLUMN,COLUMN")]
    on: Vec<String>,
    /// The column of the school; without it each child is a cluster
    #[arg(long, value_name = "COLUMN")]
    school: Option<String>,
    /// The confidence level
    #[arg(long, default_value_t = 0.95, allow_negative_numbers = true)]
    level: f64,
}

impl Model {
    /// The result.
    pub fn report(self) -> Answered {
        let Self { io, outcome, options, on, school, level } = self;
        let request = run::Model { outcome, options, on, school, level };
        Ok((request.run(&mut io.sheet()?)?, io.out()))
    }
}

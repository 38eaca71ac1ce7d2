//! `capbadge evidence icc`: how alike children of one school are.

use super::super::InOut;
use super::Answered;
use ::evidence::run;
use clap::Args;

/// `icc`
#[derive(Debug, Args)]
pub struct Icc {
    #[command(flatten)]
    io: InOut,
    /// The column of the outcome, numbers
    #[arg(long, value_name = "COLUMN")]
    outcome: String,
    /// The column of the school
    #[arg(long, value_name = "COLUMN")]
    school: String,
    /// The confidence level
    #[arg(long, default_value_t = 0.95, allow_negative_numbers = true)]
    level: f64,
}

impl Icc {
    /// The result.
    pub fn report(self) -> Answered {
        let Self { io, outcome, school, level } = self;
        Ok((run::IccOf { outcome, school, level }.run(&mut io.sheet()?)?, io.out()))
    }
}

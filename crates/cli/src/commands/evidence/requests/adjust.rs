//! `capbadge evidence adjust`: p values adjusted for their number.

use super::super::InOut;
use super::Answered;
use ::evidence::run::{self, Adjustment};
use clap::{Args, ValueEnum};

/// How p values are adjusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum MethodArg {
    /// Holm, for claims made beforehand.
    Holm,
    /// Benjamini and Hochberg, for exploring.
    Bh,
}

/// `adjust`
#[derive(Debug, Args)]
pub struct Adjust {
    #[command(flatten)]
    io: InOut,
    /// The column of the p values
    #[arg(long, value_name = "COLUMN")]
    p: String,
    /// The adjustment
    #[arg(long, value_enum)]
    method: MethodArg,
}

impl Adjust {
    /// The result.
    pub fn report(self) -> Answered {
        let method = match self.method {
            MethodArg::Holm => Adjustment::Holm,
            MethodArg::Bh => Adjustment::BenjaminiHochberg,
        };
        Ok((run::Adjust { p: self.p, method }.run(&mut self.io.sheet()?)?, self.io.out()))
    }
}

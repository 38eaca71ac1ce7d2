//! `capbadge evidence agree`: whether coders agree.

use super::super::InOut;
use super::Answered;
use ::evidence::agree::{Level, Resampling};
use ::evidence::run;
use clap::{Args, ValueEnum};

/// What codes mean.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum LevelArg {
    /// Names.
    #[default]
    Nominal,
    /// An order.
    Ordinal,
    /// Differences have a meaning.
    Interval,
    /// Ratios have a meaning.
    Ratio,
}

/// `agree`
#[derive(Debug, Args)]
pub struct Agree {
    #[command(flatten)]
    io: InOut,
    /// The column of the passage
    #[arg(long, value_name = "COLUMN")]
    unit: String,
    /// The column of the coder
    #[arg(long, value_name = "COLUMN")]
    coder: String,
    /// The column of the code
    #[arg(long, value_name = "COLUMN")]
    code: String,
    /// What the codes mean
    #[arg(long, value_enum, default_value_t)]
    level: LevelArg,
    /// The seed of the interval
    #[arg(long, default_value_t = 1, allow_negative_numbers = true)]
    seed: u64,
    /// How often passages are drawn again for the interval
    #[arg(long, default_value_t = 2_000, allow_negative_numbers = true)]
    times: u32,
}

impl Agree {
    /// The result.
    pub fn report(self) -> Answered {
        let request = run::Agree {
            unit: self.unit,
            coder: self.coder,
            code: self.code,
            measurement: match self.level {
                LevelArg::Nominal => Level::Nominal,
                LevelArg::Ordinal => Level::Ordinal,
                LevelArg::Interval => Level::Interval,
                LevelArg::Ratio => Level::Ratio,
            },
            resampling: Resampling { times: self.times, seed: self.seed, level: 0.95 },
        };
        Ok((request.run(&mut self.io.sheet()?)?, self.io.out()))
    }
}

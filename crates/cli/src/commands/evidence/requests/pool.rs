//! `capbadge evidence pool`: forces pooled.

use super::super::InOut;
use super::Answered;
use ::evidence::pool::{Inference, Tau2};
use ::evidence::run;
use clap::{Args, ValueEnum};

/// How the variance between forces is estimated.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Tau2Arg {
    /// One effect common to all.
    Ee,
    /// `DerSimonian` and Laird.
    Dl,
    /// Restricted maximum likelihood.
    #[default]
    Reml,
    /// Paule and Mandel.
    Pm,
}

/// How sure the average is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum TestArg {
    /// Normal.
    Z,
    /// Hartung, Knapp, Sidik and Jonkman.
    Hksj,
    /// The same, never narrower than the plain error.
    #[default]
    Modified,
}

/// `pool`
#[derive(Debug, Args)]
pub struct Pool {
    #[command(flatten)]
    io: InOut,
    /// The column of the estimate
    #[arg(long, value_name = "COLUMN")]
    estimate: String,
    /// The column of its variance
    #[arg(long, value_name = "COLUMN")]
    variance: String,
    /// The column of the force's name
    #[arg(long, value_name = "COLUMN")]
    label: Option<String>,
    /// How the variance between forces is estimated
    #[arg(long, value_enum, default_value_t)]
    tau2: Tau2Arg,
    /// How sure the average is
    #[arg(long, value_enum, default_value_t)]
    test: TestArg,
    /// The confidence level
    #[arg(long, default_value_t = 0.95, allow_negative_numbers = true)]
    level: f64,
}

impl Pool {
    /// The result.
    pub fn report(self) -> Answered {
        let request = run::PoolSites {
            estimate: self.estimate,
            variance: self.variance,
            label: self.label,
            tau2: match self.tau2 {
                Tau2Arg::Ee => Tau2::Common,
                Tau2Arg::Dl => Tau2::DerSimonianLaird,
                Tau2Arg::Reml => Tau2::Reml,
                Tau2Arg::Pm => Tau2::PauleMandel,
            },
            inference: match self.test {
                TestArg::Z => Inference::Normal,
                TestArg::Hksj => Inference::Hksj,
                TestArg::Modified => Inference::Modified,
            },
            level: self.level,
        };
        Ok((request.run(&mut self.io.sheet()?)?, self.io.out()))
    }
}

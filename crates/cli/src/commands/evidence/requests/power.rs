//! `capbadge evidence power`: what a planned study could see.

use super::super::Out;
use super::Answered;
use ::evidence::file::Problem;
use ::evidence::run::{self, PlannedDesign};
use clap::{Args, ValueEnum};

/// The share of variance between schools where none is named.
const USUAL_ICC: f64 = 0.03;

/// How a planned study is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum DesignArg {
    /// A draw inside each school, for these schools.
    Blocked,
    /// Whole schools drawn.
    Schools,
    /// A draw inside each school, for schools like these.
    Varying,
}

/// `power`
#[derive(Debug, Args)]
pub struct Power {
    /// How the study is laid out
    #[arg(long, value_enum)]
    design: DesignArg,
    /// Schools
    #[arg(long, allow_negative_numbers = true)]
    blocks: u64,
    /// Children in each
    #[arg(long, allow_negative_numbers = true)]
    size: u64,
    /// The share offered a place
    #[arg(long, default_value_t = 0.5, allow_negative_numbers = true)]
    share: f64,
    /// The share of variance between schools; for varying, the variance of the effect
    /// [default: 0.03]
    #[arg(long, allow_negative_numbers = true)]
    icc: Option<f64>,
    /// The share of variance that the baseline explains
    #[arg(long, default_value_t = 0.0, allow_negative_numbers = true)]
    r2: f64,
    /// The baseline measures that explain it: each takes a degree of freedom
    #[arg(long, default_value_t = 0, allow_negative_numbers = true)]
    covariates: u64,
    /// The power wanted
    #[arg(long = "power", default_value_t = 0.8, allow_negative_numbers = true)]
    wanted: f64,
    /// The two-sided significance
    #[arg(long, default_value_t = 0.05, allow_negative_numbers = true)]
    significance: f64,
    #[command(flatten)]
    out: Out,
}

impl Power {
    /// The result.
    pub fn report(self) -> Answered {
        if self.icc.is_some() && self.design == DesignArg::Blocked {
            let what = "for these schools alone nothing lies between schools: leave out --icc";
            return Err(Problem::new(what));
        }
        let request = run::Power {
            design: match self.design {
                DesignArg::Blocked => PlannedDesign::Blocked,
                DesignArg::Schools => PlannedDesign::Schools,
                DesignArg::Varying => PlannedDesign::Varying,
            },
            blocks: self.blocks,
            size: self.size,
            share: self.share,
            icc: self.icc.unwrap_or(USUAL_ICC),
            r2: self.r2,
            covariates: self.covariates,
            power: self.wanted,
            significance: self.significance,
        };
        Ok((request.run()?, self.out))
    }
}

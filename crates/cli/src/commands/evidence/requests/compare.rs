//! `capbadge evidence compare`: two arms compared, or two printed percentages.

use super::super::columns::{IntervalArgs, RoleArgs, ScaleArgs};
use super::super::{InOut, Out, progress};
use super::Answered;
use ::evidence::file::{ArmColumn, Problem};
use ::evidence::run;
use clap::Args;
use std::path::PathBuf;

/// `compare`
#[derive(Debug, Args)]
pub struct Compare {
    /// Two printed percentages with their bases, such as 66%/248,45%/102
    #[arg(
        long,
        conflicts_with_all = ["data", "outcome", "arm", "options", "top", "treated", "school",
            "force", "weight", "lonely", "partners", "interval", "planning_deff"],
        value_name = "A%/N,B%/M",
        allow_hyphen_values = true
    )]
    counts: Option<String>,
    /// The file, CSV or TSV with a header; - for standard input
    #[arg(long, required_unless_present = "counts", value_name = "FILE")]
    data: Option<PathBuf>,
    /// The column of the outcome
    #[arg(long, required_unless_present = "counts", value_name = "COLUMN")]
    outcome: Option<String>,
    #[command(flatten)]
    scale: ScaleArgs,
    /// The column of the arm
    #[arg(long, required_unless_present = "counts", value_name = "COLUMN")]
    arm: Option<String>,
    /// The arm's value of the programme; the later of the two in the alphabet without one
    #[arg(long, value_name = "VALUE", allow_negative_numbers = true)]
    treated: Option<String>,
    /// A design effect to assume in the place of the schools
    #[arg(long, value_name = "D", allow_negative_numbers = true)]
    deff: Option<f64>,
    #[command(flatten)]
    roles: RoleArgs,
    #[command(flatten)]
    interval: IntervalArgs,
    #[command(flatten)]
    out: Out,
}

impl Compare {
    /// The result.
    pub fn report(self) -> Answered {
        if let Some(counts) = &self.counts {
            let deff = self.deff.unwrap_or(1.0);
            let shares = run::PublishedShares::parse(counts, deff, self.interval.level)?;
            return Ok((shares.run()?, self.out));
        }
        let missing = || Problem::new("compare needs --data, --outcome and --arm, or --counts");
        let (data, outcome) = self.data.zip(self.outcome).ok_or_else(missing)?;
        let io = InOut { data, out: self.out };
        let request = run::Compare {
            outcome,
            options: self.scale.options,
            top: self.scale.top,
            arm: ArmColumn { column: self.arm.ok_or_else(missing)?, treated: self.treated },
            roles: self.roles.roles(),
            deff: self.deff,
            interval: self.interval.interval.into(),
            level: self.interval.level,
            planning_deff: self.interval.planning_deff,
            lonely: self.roles.lonely()?,
        };
        Ok((request.run(&mut io.sheet()?, progress())?, io.out()))
    }
}

//! `capbadge evidence describe`: one group described.

use super::super::columns::{IntervalArgs, OutcomeArgs, RoleArgs};
use super::super::{InOut, progress};
use super::Answered;
use ::evidence::run;
use clap::Args;

/// `describe`
#[derive(Debug, Args)]
pub struct Describe {
    #[command(flatten)]
    io: InOut,
    #[command(flatten)]
    outcome: OutcomeArgs,
    #[command(flatten)]
    roles: RoleArgs,
    /// A column whose values are described apart
    #[arg(long, value_name = "COLUMN")]
    by: Option<String>,
    /// A column of numbers to divide by: the outcome for each of another thing
    #[arg(long, value_name = "COLUMN", conflicts_with_all = ["options", "top"])]
    per: Option<String>,
    #[command(flatten)]
    interval: IntervalArgs,
}

impl Describe {
    /// The result.
    pub fn report(self) -> Answered {
        let lonely = self.roles.lonely()?;
        if let Some(per) = self.per {
            let (roles, by) = (self.roles.roles(), self.by);
            let (outcome, level) = (self.outcome.outcome, self.interval.level);
            let request = run::Per { outcome, per, roles, by, level, lonely };
            return Ok((request.run(&mut self.io.sheet()?)?, self.io.out()));
        }
        let request = run::Describe {
            outcome: self.outcome.outcome,
            options: self.outcome.scale.options,
            top: self.outcome.scale.top,
            roles: self.roles.roles(),
            by: self.by,
            interval: self.interval.interval.into(),
            level: self.interval.level,
            planning_deff: self.interval.planning_deff,
            lonely,
        };
        Ok((request.run(&mut self.io.sheet()?, progress())?, self.io.out()))
    }
}

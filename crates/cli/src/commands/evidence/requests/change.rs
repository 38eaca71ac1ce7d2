//! `capbadge evidence change`: the same children before and after.

use super::super::InOut;
use super::super::columns::ScaleArgs;
use super::Answered;
use ::evidence::file::ArmColumn;
use ::evidence::run;
use clap::Args;

/// `change`
#[derive(Debug, Args)]
pub struct Change {
    #[command(flatten)]
    io: InOut,
    /// The column before
    #[arg(long, value_name = "COLUMN")]
    before: String,
    /// The column after
    #[arg(long, value_name = "COLUMN")]
    after: String,
    #[command(flatten)]
    scale: ScaleArgs,
    /// The column of the arm
    #[arg(long, value_name = "COLUMN")]
    arm: Option<String>,
    /// The arm's value of the programme
    #[arg(long, requires = "arm", value_name = "VALUE", allow_negative_numbers = true)]
    treated: Option<String>,
    /// The column of the school; without it each child is a cluster
    #[arg(long, value_name = "COLUMN")]
    school: Option<String>,
    /// The confidence level
    #[arg(long, default_value_t = 0.95, allow_negative_numbers = true)]
    level: f64,
    /// The design effect assumed where shares show no variation
    #[arg(long, requires = "options", default_value_t = 1.6, allow_negative_numbers = true)]
    planning_deff: f64,
}

impl Change {
    /// The result.
    pub fn report(self) -> Answered {
        let treated = self.treated;
        let request = run::Change {
            before: self.before,
            after: self.after,
            options: self.scale.options,
            top: self.scale.top,
            arm: self.arm.map(|column| ArmColumn { column, treated }),
            school: self.school,
            level: self.level,
            planning_deff: self.planning_deff,
        };
        Ok((request.run(&mut self.io.sheet()?)?, self.io.out()))
    }
}

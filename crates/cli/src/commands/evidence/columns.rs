//! The options that several requests share.

use ::evidence::design::Lonely;
use ::evidence::file::{Problem, Roles};
use ::evidence::interval::ProportionMethod;
use ::evidence::run::LonelyRule;
use clap::{Args, ValueEnum};
use std::convert::Infallible;

/// Which columns say what of a child.
#[derive(Debug, Args)]
pub struct RoleArgs {
    /// The column of the school; without it each row is a cluster of its own
    #[arg(long, value_name = "COLUMN")]
    pub school: Option<String>,
    /// The column of the force, which becomes a stratum
    #[arg(long, value_name = "COLUMN")]
    pub force: Option<String>,
    /// The column of the weight
    #[arg(long, value_name = "COLUMN")]
    pub weight: Option<String>,
    /// What is done about a force with one school
    #[arg(long, value_enum, default_value_t, requires = "force")]
    pub lonely: LonelyArg,
    /// With --lonely collapse, the force that each force with one school joins; without it each
    /// joins the next in the alphabet, and the last the one before it
    #[arg(
        long,
        requires = "force",
        value_delimiter = ',',
        value_name = "FORCE=FORCE",
        value_parser = pair
    )]
    pub partners: Vec<(String, String)>,
}

impl RoleArgs {
    /// The columns.
    pub fn roles(&self) -> Roles {
        Roles {
            school: self.school.clone(),
            force: self.force.clone(),
            weight: self.weight.clone(),
            ..Roles::default()
        }
    }

    /// What is done about a force with one school.
    pub fn lonely(&self) -> Result<Lonely, Problem> {
        LonelyRule::from(self.lonely).with(&self.partners.iter().cloned().collect())
    }
}

/// An option without the blanks around it, which do not count around fields either.
#[expect(clippy::unnecessary_wraps, reason = "the signature that clap asks for")]
pub fn trimmed(text: &str) -> Result<String, Infallible> {
    Ok(text.trim().to_owned())
}

fn pair(text: &str) -> Result<(String, String), String> {
    let pair = text.split_once('=').map(|(force, into)| (force.trim(), into.trim()));
    match pair.filter(|(force, into)| !force.is_empty() && !into.is_empty()) {
        Some((force, into)) => Ok((force.to_owned(), into.to_owned())),
        None => Err("two forces look like Northmoor=Southmoor".to_owned()),
    }
}

/// What is done about a force with one school.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum LonelyArg {
    /// Say so and stop.
    #[default]
    Refuse,
    /// Join it to another force.
    Collapse,
    /// Let its distance from all schools stand for its spread.
    Adjust,
    /// Give it the average spread of the other forces.
    Average,
    /// Take it as certain to be studied: no spread.
    Certainty,
}

impl From<LonelyArg> for LonelyRule {
    fn from(of: LonelyArg) -> Self {
        match of {
            LonelyArg::Refuse => Self::Refuse,
            LonelyArg::Collapse => Self::Collapse,
            LonelyArg::Adjust => Self::Adjust,
            LonelyArg::Average => Self::Average,
            LonelyArg::Certainty => Self::Certainty,
        }
    }
}

/// The outcome and its options.
#[derive(Debug, Args)]
pub struct OutcomeArgs {
    /// The column of the outcome
    #[arg(long, value_name = "COLUMN")]
    pub outcome: String,
    #[command(flatten)]
    pub scale: ScaleArgs,
}

/// What an answer can be.
#[derive(Debug, Args)]
pub struct ScaleArgs {
    /// The options, the least positive first; without them it is a number
    #[arg(long, value_delimiter = ',', value_name = "A,B,C", value_parser = trimmed)]
    pub options: Vec<String>,
    /// The lowest option of the top box; the highest option without one
    #[arg(
        long,
        requires = "options",
        value_name = "OPTION",
        value_parser = trimmed,
        allow_negative_numbers = true
    )]
    pub top: Option<String>,
}

/// The interval.
#[derive(Debug, Args)]
pub struct IntervalArgs {
    /// The interval of a share
    #[arg(long, requires = "options", value_enum, default_value_t)]
    pub interval: IntervalArg,
    /// The confidence level
    #[arg(long, default_value_t = 0.95, allow_negative_numbers = true)]
    pub level: f64,
    /// The design effect assumed where the data show no variation
    #[arg(long, requires = "options", default_value_t = 1.6, allow_negative_numbers = true)]
    pub planning_deff: f64,
}

/// The interval of a share.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum IntervalArg {
    /// On the log odds.
    #[default]
    Logit,
    /// Korn and Graubard's.
    Beta,
    /// On the arc sine.
    Asin,
    /// Plus and minus t errors.
    Mean,
}

impl From<IntervalArg> for ProportionMethod {
    fn from(of: IntervalArg) -> Self {
        match of {
            IntervalArg::Logit => Self::Logit,
            IntervalArg::Beta => Self::Beta,
            IntervalArg::Asin => Self::Asin,
            IntervalArg::Mean => Self::Plain,
        }
    }
}

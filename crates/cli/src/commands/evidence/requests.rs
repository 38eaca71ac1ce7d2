//! Each request as it is typed, and what it asks of the statistics.

use super::columns::{IntervalArgs, OutcomeArgs, RoleArgs};
use super::{Format, InOut, Out, progress};
use ::evidence::agree::{Level, Resampling};
use ::evidence::file::{ArmColumn, Problem};
use ::evidence::pool::{Inference, Tau2};
use ::evidence::run::{self, Adjustment, PlannedDesign, Report};
use clap::{Args, ValueEnum};
use std::path::PathBuf;

type Answered = Result<(Report, Format), Problem>;

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
    #[command(flatten)]
    interval: IntervalArgs,
}

impl Describe {
    /// The result.
    pub fn report(self) -> Answered {
        let request = run::Describe {
            outcome: self.outcome.outcome,
            options: self.outcome.options,
            top: self.outcome.top,
            roles: self.roles.roles(),
            by: self.by,
            interval: self.interval.interval.into(),
            level: self.interval.level,
            planning_deff: self.interval.planning_deff,
            lonely: self.roles.lonely.into(),
        };
        Ok((request.run(&mut self.io.sheet()?, progress())?, self.io.format()))
    }
}

/// `compare`
#[derive(Debug, Args)]
pub struct Compare {
    /// Two printed percentages with their bases, such as 66%/248,45%/102
    #[arg(long, conflicts_with_all = ["data", "outcome", "arm"], value_name = "A%/N,B%/M")]
    counts: Option<String>,
    /// The file, CSV or TSV with a header; - for standard input
    #[arg(long, required_unless_present = "counts", value_name = "FILE")]
    data: Option<PathBuf>,
    /// The column of the outcome
    #[arg(long, required_unless_present = "counts", value_name = "COLUMN")]
    outcome: Option<String>,
    /// Its options, the least positive first; without them it is a number
    #[arg(long, value_delimiter = ',', value_name = "A,B,C")]
    options: Vec<String>,
    /// The lowest option of the top box; the highest option without one
    #[arg(long, value_name = "OPTION")]
    top: Option<String>,
    /// The column of the arm
    #[arg(long, required_unless_present = "counts", value_name = "COLUMN")]
    arm: Option<String>,
    /// The arm's value of the programme; the later of the two in the alphabet without one
    #[arg(long, value_name = "VALUE")]
    treated: Option<String>,
    /// A design effect to assume in the place of the schools
    #[arg(long, value_name = "D")]
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
            return Ok((shares.run()?, self.out.format));
        }
        let missing = || Problem::new("compare needs --data, --outcome and --arm, or --counts");
        let (data, outcome) = self.data.zip(self.outcome).ok_or_else(missing)?;
        let io = InOut { data, out: self.out };
        let request = run::Compare {
            outcome,
            options: self.options,
            top: self.top,
            arm: ArmColumn { column: self.arm.ok_or_else(missing)?, treated: self.treated },
            roles: self.roles.roles(),
            deff: self.deff,
            interval: self.interval.interval.into(),
            level: self.interval.level,
            planning_deff: self.interval.planning_deff,
            lonely: self.roles.lonely.into(),
        };
        Ok((request.run(&mut io.sheet()?, progress())?, io.format()))
    }
}

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
    /// The options of both, the least positive first
    #[arg(long, value_delimiter = ',', value_name = "A,B,C")]
    options: Vec<String>,
    /// The column of the arm
    #[arg(long, value_name = "COLUMN")]
    arm: Option<String>,
    /// The arm's value of the programme
    #[arg(long, requires = "arm", value_name = "VALUE")]
    treated: Option<String>,
    /// The column of the school; without it each child is a cluster
    #[arg(long, value_name = "COLUMN")]
    school: Option<String>,
    /// The confidence level
    #[arg(long, default_value_t = 0.95)]
    level: f64,
}

impl Change {
    /// The result.
    pub fn report(self) -> Answered {
        let treated = self.treated;
        let request = run::Change {
            before: self.before,
            after: self.after,
            options: self.options,
            arm: self.arm.map(|column| ArmColumn { column, treated }),
            school: self.school,
            level: self.level,
        };
        Ok((request.run(&mut self.io.sheet()?)?, self.io.format()))
    }
}

/// `ballot`
#[derive(Debug, Args)]
pub struct Ballot {
    #[command(flatten)]
    io: InOut,
    #[command(flatten)]
    outcome: OutcomeArgs,
    /// The column with 1 where a place was offered and 0 where not
    #[arg(long, value_name = "COLUMN")]
    offer: String,
    /// The column of the block: the school, or the class
    #[arg(long, value_name = "COLUMN")]
    block: String,
    /// The column with 1 where the place was taken up
    #[arg(long, value_name = "COLUMN")]
    taken: Option<String>,
    /// The column of the score before
    #[arg(long, value_name = "COLUMN")]
    baseline: Option<String>,
    /// The seed of what is drawn again
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// How often it is drawn again
    #[arg(long, default_value_t = 9_999)]
    times: u32,
    /// The confidence level
    #[arg(long, default_value_t = 0.95)]
    level: f64,
}

impl Ballot {
    /// The result.
    pub fn report(self) -> Answered {
        let request = run::Ballot {
            outcome: self.outcome.outcome,
            options: self.outcome.options,
            top: self.outcome.top,
            offer: self.offer,
            block: self.block,
            taken: self.taken,
            baseline: self.baseline,
            seed: self.seed,
            times: self.times,
            level: self.level,
        };
        Ok((request.run(&mut self.io.sheet()?)?, self.io.format()))
    }
}

/// `model`
#[derive(Debug, Args)]
pub struct Model {
    #[command(flatten)]
    io: InOut,
    /// The column of the outcome
    #[arg(long, value_name = "COLUMN")]
    outcome: String,
    /// Its options, the least positive first
    #[arg(long, value_delimiter = ',', required = true, value_name = "A,B,C")]
    options: Vec<String>,
    /// The columns it may go with
    #[arg(long, value_delimiter = ',', required = true, value_name = "COLUMN,COLUMN")]
    on: Vec<String>,
    /// The column of the school; without it each child is a cluster
    #[arg(long, value_name = "COLUMN")]
    school: Option<String>,
    /// The confidence level
    #[arg(long, default_value_t = 0.95)]
    level: f64,
}

impl Model {
    /// The result.
    pub fn report(self) -> Answered {
        let Self { io, outcome, options, on, school, level } = self;
        let request = run::Model { outcome, options, on, school, level };
        Ok((request.run(&mut io.sheet()?)?, io.format()))
    }
}

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
    #[arg(long)]
    blocks: u64,
    /// Children in each
    #[arg(long)]
    size: u64,
    /// The share offered a place
    #[arg(long, default_value_t = 0.5)]
    share: f64,
    /// The share of variance between schools; for varying, the variance of the effect
    #[arg(long, default_value_t = 0.03)]
    icc: f64,
    /// The share of variance that the baseline explains
    #[arg(long, default_value_t = 0.0)]
    r2: f64,
    /// The power wanted
    #[arg(long, default_value_t = 0.8)]
    power: f64,
    /// The two-sided significance
    #[arg(long, default_value_t = 0.05)]
    significance: f64,
    #[command(flatten)]
    out: Out,
}

impl Power {
    /// The result.
    pub fn report(self) -> Answered {
        let request = run::Power {
            design: match self.design {
                DesignArg::Blocked => PlannedDesign::Blocked,
                DesignArg::Schools => PlannedDesign::Schools,
                DesignArg::Varying => PlannedDesign::Varying,
            },
            blocks: self.blocks,
            size: self.size,
            share: self.share,
            icc: self.icc,
            r2: self.r2,
            power: self.power,
            significance: self.significance,
        };
        Ok((request.run()?, self.out.format))
    }
}

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
    #[arg(long, default_value_t = 0.95)]
    level: f64,
}

impl Icc {
    /// The result.
    pub fn report(self) -> Answered {
        let Self { io, outcome, school, level } = self;
        Ok((run::IccOf { outcome, school, level }.run(&mut io.sheet()?)?, io.format()))
    }
}

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
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// How often passages are drawn again for the interval
    #[arg(long, default_value_t = 2_000)]
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
        Ok((request.run(&mut self.io.sheet()?)?, self.io.format()))
    }
}

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
    #[arg(long, default_value_t = 0.95)]
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
        Ok((request.run(&mut self.io.sheet()?)?, self.io.format()))
    }
}

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
        Ok((run::Adjust { p: self.p, method }.run(&mut self.io.sheet()?)?, self.io.format()))
    }
}

/// `suppress`
#[derive(Debug, Args)]
pub struct Suppress {
    #[command(flatten)]
    io: InOut,
    /// The column that names the table's row
    #[arg(long, value_name = "COLUMN")]
    row: String,
    /// The column that names the table's column
    #[arg(long, value_name = "COLUMN")]
    column: String,
    /// The column of the counts
    #[arg(long, value_name = "COLUMN")]
    count: String,
    /// Counts from 1 to one below it are hidden
    #[arg(long, default_value_t = 10)]
    threshold: u64,
}

impl Suppress {
    /// The result.
    pub fn report(self) -> Answered {
        let Self { io, row, column, count, threshold } = self;
        let request = run::Suppress { row, column, count, threshold };
        Ok((request.run(&mut io.sheet()?)?, io.format()))
    }
}

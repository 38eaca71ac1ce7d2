//! What a plan could see.

use super::inputs::Inputs;
use super::{Record, Report, RunProvenance};
use crate::file::Problem;
use crate::power::{
    Blocked, PowerError, Precision, Schools, Varying, blocked, schools, superiority_of, varying,
};

/// How the study is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlannedDesign {
    /// A draw inside each school, for these schools.
    Blocked,
    /// Whole schools drawn.
    Schools,
    /// A draw inside each school, for schools like these.
    Varying,
}

/// A planned study.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Power {
    /// Its design.
    pub design: PlannedDesign,
    /// Schools.
    pub blocks: u64,
    /// Children in each.
    pub size: u64,
    /// The share offered a place.
    pub share: f64,
    /// The share of variance between schools; for a varying design the variance of the effect.
    pub icc: f64,
    /// The share of variance that the baseline explains.
    pub r2: f64,
    /// Baseline measures that explain it, each of which takes a degree of freedom; with `varying`
    /// none does.
    pub covariates: u64,
    /// The power wanted.
    pub power: f64,
    /// The two-sided significance.
    pub significance: f64,
}

impl Power {
    /// The smallest effect that the plan can see.
    ///
    /// # Errors
    /// A number outside its range, or a plan too small.
    pub fn run(&self) -> Result<Report, Problem> {
        let (precision, method) = self.precision().map_err(Problem::new)?;
        let smallest = precision.detectable(self.power, self.significance).map_err(Problem::new)?;
        let children = self.blocks.saturating_mul(self.size);
        let of = |name: &str, value: f64| {
            let schools = usize::try_from(self.blocks).unwrap_or(usize::MAX);
            Record::new(name, method).value(value).base(children, schools)
        };
        let first = Record {
            se: Some(precision.se),
            df: Some(precision.df),
            ..of("smallest-detectable-effect", smallest)
        };
        let first = first.noting("in standard deviations of the outcome");
        let none_taken = self.r2 > 0.0 && self.covariates == 0;
        let results = vec![
            if none_taken {
                first.noting("no degree of freedom is taken for what explains the variance")
            } else {
                first
            },
            of("smallest-detectable-superiority", superiority_of(smallest)),
        ];
        Ok(Report::of(results, RunProvenance::of("power").asked(self.inputs())))
    }

    fn inputs(&self) -> Inputs {
        let (design, icc) = match self.design {
            PlannedDesign::Blocked => ("blocked", None),
            PlannedDesign::Schools => ("schools", Some(self.icc)),
            PlannedDesign::Varying => ("varying", Some(self.icc)),
        };
        let inputs = Inputs::default()
            .text("design", design)
            .whole("blocks", self.blocks)
            .whole("size", self.size)
            .number("share", self.share)
            .number("r2", self.r2)
            .whole("covariates", self.covariates)
            .number("power", self.power)
            .number("significance", self.significance);
        match icc {
            Some(icc) => inputs.number("icc", icc),
            None => inputs,
        }
    }

    fn precision(&self) -> Result<(Precision, &'static str), PowerError> {
        let draw = Blocked {
            blocks: self.blocks,
            children: self.size,
            offered: self.share,
            r2: self.r2,
            covariates: self.covariates,
        };
        Ok(match self.design {
            PlannedDesign::Blocked => (blocked(&draw)?, "draw inside schools, for these schools"),
            PlannedDesign::Varying => (
                varying(&Varying { draw, effect_variance: self.icc })?,
                "draw inside schools, for schools like these",
            ),
            PlannedDesign::Schools => (
                schools(&Schools {
                    schools: self.blocks,
                    children: self.size,
                    offered: self.share,
                    icc: self.icc,
                    r2_between: self.r2,
                    r2_within: self.r2,
                    covariates: self.covariates,
                })?,
                "trial of whole schools",
            ),
        })
    }
}

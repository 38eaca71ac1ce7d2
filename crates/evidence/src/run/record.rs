//! One figure with all that travels with it.

use crate::counts::{Arm, Counts};
use crate::estimate::Picked;
use crate::interval::{Bounds, Interval, IntervalError, Method, Test};
use crate::number::{real_len, significant};
use crate::silence::Silences;
use serde::{Serialize, Serializer};

/// One figure with all that travels with it. What does not apply is left out.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Record {
    /// What it is: `risk-difference`, `superiority`, `icc`.
    pub statistic: String,
    /// The column it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outcome: Option<String>,
    /// The group, arm or option.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    /// The options that were counted, where these are a top box.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub top: Vec<String>,
    /// The value.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "digits")]
    pub estimate: Option<f64>,
    /// Its standard error.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "digits")]
    pub se: Option<f64>,
    /// Degrees of freedom.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "digits")]
    pub df: Option<f64>,
    /// The second degrees of freedom of an F.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "digits")]
    pub df2: Option<f64>,
    /// The lower end of the interval.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "digits")]
    pub lower: Option<f64>,
    /// The upper end.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "digits")]
    pub upper: Option<f64>,
    /// The confidence level.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "digits")]
    pub level: Option<f64>,
    /// How the interval was made: `logit`, `clopper-pearson`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub interval: Option<&'static str>,
    /// The design effect that the interval assumes, where the data show no variation.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "digits")]
    pub planning_deff: Option<f64>,
    /// The test's statistic.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "digits")]
    pub test: Option<f64>,
    /// The two-sided p.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "digits")]
    pub p: Option<f64>,
    /// The p adjusted for its family.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "digits")]
    pub p_adjusted: Option<f64>,
    /// The number of which the estimate is a share.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub count: Option<u64>,
    /// Children behind it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub n: Option<u64>,
    /// Schools behind it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub schools: Option<u64>,
    /// Children without an answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub missing: Option<u64>,
    /// Children who would not answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refused: Option<u64>,
    /// Children who were not asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub not_asked: Option<u64>,
    /// Children who were not sure.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub not_sure: Option<u64>,
    /// Cells withheld.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub suppressed: Option<u64>,
    /// The seed, where chance was drawn for this figure.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seed: Option<u64>,
    /// How often it was drawn.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub times: Option<u32>,
    /// The design effect.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "digits")]
    pub deff: Option<f64>,
    /// The design effect at which a difference stops being significant.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "digits")]
    pub critical_deff: Option<f64>,
    /// The least that rounding of printed figures allows.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "digits")]
    pub at_least: Option<f64>,
    /// The most that it allows.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "digits")]
    pub at_most: Option<f64>,
    /// How it was worked out.
    pub method: String,
    /// Why something is left out, or how to read it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

impl Record {
    pub(super) fn new(statistic: &str, method: &str) -> Self {
        Self { statistic: statistic.to_owned(), method: method.to_owned(), ..Self::default() }
    }

    pub(super) fn of(mut self, outcome: &str) -> Self {
        self.outcome = Some(outcome.to_owned());
        self
    }

    pub(super) fn in_group(mut self, group: &str) -> Self {
        self.group = Some(group.to_owned());
        self
    }

    pub(super) fn value(mut self, estimate: f64) -> Self {
        self.estimate = Some(estimate);
        self
    }

    pub(super) fn error(mut self, se: f64, df: usize) -> Self {
        (self.se, self.df) = (Some(se), Some(real_len(df)));
        self
    }

    pub(super) fn base(mut self, n: u64, schools: usize) -> Self {
        (self.n, self.schools) = (Some(n), Some(schools as u64));
        self
    }

    pub(super) fn noting(mut self, note: impl std::fmt::Display) -> Self {
        self.note = Some(match self.note {
            Some(before) => format!("{before}; {note}"),
            None => note.to_string(),
        });
        self
    }

    /// The interval, or a note why there is none.
    pub(super) fn between(self, interval: Result<Interval, IntervalError>) -> Self {
        match interval {
            Ok(Interval { lower, upper, level, few_schools, method }) => {
                let with = self.bounds(Bounds { lower, upper, level }).by(method.name());
                if few_schools { with.noting("fewer than ten schools") } else { with }
            }
            Err(error) => self.noting(error),
        }
    }

    /// The interval of a share, with the design effect that the fallback assumes.
    pub(super) fn between_shares(
        self,
        interval: Result<Interval, IntervalError>,
        planning_deff: f64,
    ) -> Self {
        let fell_back = matches!(&interval, Ok(of) if of.method == Method::ClopperPearson);
        Self { planning_deff: fell_back.then_some(planning_deff), ..self.between(interval) }
    }

    /// By which method the interval was made.
    pub(super) fn by(self, interval: &'static str) -> Self {
        Self { interval: Some(interval), ..self }
    }

    /// The options counted.
    pub(super) fn counting(self, options: &[String], picked: &Picked) -> Self {
        let counted = options.iter().enumerate().filter(|(place, _)| picked.counts(*place));
        Self { top: counted.map(|(_, option)| option.clone()).collect(), ..self }
    }

    /// A warning where few children stand behind a figure.
    pub(super) fn warned_of_few(self) -> Self {
        match self.n {
            Some(n) if n < FEW_CHILDREN && self.estimate.is_some() => self.noting(SMALL_BASE),
            _ => self,
        }
    }

    pub(super) fn bounds(mut self, bounds: Bounds) -> Self {
        self.lower = Some(bounds.lower);
        self.upper = Some(bounds.upper);
        self.level = Some(bounds.level);
        self
    }

    /// The test, silently none where the interval says why already.
    pub(super) fn tested(mut self, test: Result<Test, IntervalError>) -> Self {
        if let Ok(test) = test {
            (self.test, self.p) = (Some(test.t), Some(test.p));
        }
        self
    }

    /// The record without numbers that are none or have no end.
    pub(super) fn finite(mut self) -> Self {
        let numbers = [
            ("value", &mut self.estimate),
            ("standard error", &mut self.se),
            ("degrees of freedom", &mut self.df),
            ("second degrees of freedom", &mut self.df2),
            ("lower end", &mut self.lower),
            ("upper end", &mut self.upper),
            ("test", &mut self.test),
            ("p", &mut self.p),
            ("adjusted p", &mut self.p_adjusted),
            ("design effect", &mut self.deff),
            ("critical design effect", &mut self.critical_deff),
            ("least value", &mut self.at_least),
            ("greatest value", &mut self.at_most),
        ];
        let mut gone = Vec::new();
        for (name, number) in numbers {
            if number.take_if(|number| !number.is_finite()).is_some() {
                gone.push(name);
            }
        }
        if gone.is_empty() {
            return self;
        }
        self.noting(format!("no finite {}", gone.join(", no finite ")))
    }

    /// The silences of these arms.
    pub(super) fn silences(self, counts: &Counts, arms: &[Arm]) -> Self {
        let mut all = Silences::default();
        for arm in arms {
            all.add(&counts.silences(*arm));
        }
        self.silent(&all)
    }

    /// Missing and refused, and of the rarer silences those that there are.
    pub(super) fn silent(mut self, all: &Silences) -> Self {
        self.missing = Some(all.missing.0);
        self.refused = Some(all.refused.0);
        self.not_asked = (all.not_asked.0 > 0).then_some(all.not_asked.0);
        self.not_sure = (all.not_sure.0 > 0).then_some(all.not_sure.0);
        self
    }
}

/// What is noted of a figure from fewer than ten children.
pub const SMALL_BASE: &str = "small base: not for publication";

/// Below this many children a figure is not for publication.
const FEW_CHILDREN: u64 = 10;

/// What a double holds for certain.
const DIGITS: usize = 15;

#[expect(clippy::ref_option, reason = "the signature that serde asks for")]
fn digits<S: Serializer>(value: &Option<f64>, serializer: S) -> Result<S::Ok, S::Error> {
    match value {
        Some(value) => serializer.serialize_f64(significant(*value, DIGITS)),
        None => serializer.serialize_none(),
    }
}

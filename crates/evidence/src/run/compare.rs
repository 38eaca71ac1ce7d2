//! Two arms compared.

use super::inputs::Inputs;
use super::{Record, Report, RunProvenance, alone, check, kind, top_box};
use crate::compare::{
    Contrast, RiskDifference, critical_deff, mean_difference, odds_of_shares, ratio_of_shares,
    risk_difference, superiority,
};
use crate::counts::{Arm, Counts};
use crate::design::Lonely;
use crate::estimate::{Linearised, Picked, Proportion, Scores};
use crate::file::{
    Amounts, ArmColumn, Problem, Question, Roles, Sheet, Study, Tallied, read_study,
};
use crate::interval::{self, Bounds, Footing, Interval, IntervalError, ProportionMethod};
use crate::number::real;
use crate::silence::Silences;
use crate::special::{normal_quantile, student_quantile, student_two_sided};
use std::io::Read;

/// Every comparison of two arms that the outcome allows.
#[derive(Clone, Debug, PartialEq)]
pub struct Compare {
    /// The outcome's column.
    pub outcome: String,
    /// Its options, the least positive first; empty for a number.
    pub options: Vec<String>,
    /// The lowest option of the top box; the highest option without one.
    pub top: Option<String>,
    /// The arm.
    pub arm: ArmColumn,
    /// School, force and weight.
    pub roles: Roles,
    /// A design effect to assume in the place of the schools.
    pub deff: Option<f64>,
    /// The interval of shares.
    pub interval: ProportionMethod,
    /// The confidence level.
    pub level: f64,
    /// The design effect assumed where the data show no variation.
    pub planning_deff: f64,
    /// What is done about a force with one school.
    pub lonely: Lonely,
}

const ASSUMED: &str = "independent children times the design effect assumed";
const LINEARISED: &str = "linearised jointly over both arms; variance over schools";

impl Compare {
    /// Reads the file and compares its arms.
    ///
    /// # Errors
    /// A file or request that does not fit, with its line and column.
    pub fn run<R: Read>(
        &self,
        sheet: &mut Sheet<R>,
        every: impl FnMut(u64),
    ) -> Result<Report, Problem> {
        self.read(sheet, every)
            .map_err(|problem| alone::problem(problem, self.roles.school.as_ref()))
    }

    /// What is wrong with the request, whatever the file says.
    fn check(&self) -> Result<(), Problem> {
        check::deff(self.deff)?;
        check::level(self.level)?;
        check::planning_deff(self.planning_deff)?;
        let roles = Roles { arm: Some(self.arm.clone()), ..self.roles.clone() };
        check::roles(&self.outcome, &roles, &[])?;
        match &self.top {
            Some(_) if self.options.is_empty() => Err(Problem::new("a top box takes options")),
            _ => Ok(()),
        }
    }

    fn read<R: Read>(
        &self,
        sheet: &mut Sheet<R>,
        every: impl FnMut(u64),
    ) -> Result<Report, Problem> {
        self.check()?;
        let question = Question { column: self.outcome.clone(), kind: kind(&self.options)? };
        let roles = Roles { arm: Some(self.arm.clone()), ..self.roles.clone() };
        let study = read_study(sheet, &[question], &roles, &self.lonely, every)?;
        let results = self.records(&study, &study.outcomes[0])?;
        let provenance = RunProvenance::of_study("compare", &study, &self.roles);
        let provenance = provenance.silent_in_tally(&self.outcome, &study.outcomes[0]);
        Ok(Report::of(results, provenance.asked(self.inputs())))
    }

    fn inputs(&self) -> Inputs {
        let inputs = Inputs::default()
            .outcome(&self.outcome, &self.options, self.top.as_ref())
            .arm(Some(&self.arm))
            .roles(&self.roles, &self.lonely)
            .number("level", self.level)
            .shares(&self.options, self.interval, self.planning_deff);
        match self.deff {
            Some(deff) => inputs.number("deff", deff),
            None => inputs,
        }
    }

    /// The records of one outcome of a study.
    pub(super) fn records(&self, study: &Study, outcome: &Tallied) -> Result<Vec<Record>, Problem> {
        let records = match outcome {
            Tallied::Counts(counts) => self.of_options(study, counts)?,
            Tallied::Amounts(amounts) => self.of_numbers(study, amounts)?,
        };
        Ok(records.into_iter().map(|record| record.of(&self.outcome)).collect())
    }

    fn of_options(&self, study: &Study, counts: &Counts) -> Result<Vec<Record>, Problem> {
        let design = &study.design;
        let picked: Picked = top_box(&self.options, self.top.as_deref())?;
        let fault = |error: &dyn std::fmt::Display| Problem::new(error).in_column(&self.outcome);
        let shares = risk_difference(design, counts, &picked).map_err(|error| fault(&error))?;
        let mut records = vec![
            self.share(study, counts, Arm::Programme, &shares.programme),
            self.share(study, counts, Arm::Comparison, &shares.comparison),
            at_an_end(self.plain("risk-difference", &shares.contrast), study, &shares),
        ];
        // a ratio of shares of which one is 0 or 1 has no size, and a note says so
        records.push(match ratio_of_shares(design, counts, &picked, &shares) {
            Ok(ratio) => self.on_logs("risk-ratio", &ratio.log),
            Err(error) => Record::new("risk-ratio", LINEARISED).noting(error),
        });
        records.push(match odds_of_shares(design, counts, &picked, &shares) {
            Ok(ratio) => self.on_logs("odds-ratio", &ratio.log),
            Err(error) => Record::new("odds-ratio", LINEARISED).noting(error),
        });
        // what was worked out so far is of the top box
        let mut records: Vec<Record> =
            records.into_iter().map(|record| record.counting(&self.options, &picked)).collect();
        let scores = Scores::consecutive(self.options.len());
        let mean = mean_difference(design, counts, &scores).map_err(|error| fault(&error))?;
        records.push(
            self.plain("mean-difference", &mean.contrast).noting("options scored 1, 2, 3 and on"),
        );
        let theta = superiority(design, counts).map_err(|error| fault(&error))?;
        let chance = self.between(&theta.contrast, theta.interval(self.level), Scale::Logit);
        let scaled = |name: &str, to: &dyn Fn(f64) -> f64, slope: f64| {
            let mut record = Record { statistic: name.to_owned(), ..chance.clone() };
            record.estimate = record.estimate.map(to);
            (record.lower, record.upper) = (record.lower.map(to), record.upper.map(to));
            record.se = record.se.map(|se| se * slope);
            record
        };
        let odds = 1.0 / (1.0 - theta.chance()).powi(2);
        records.push(scaled("superiority", &|chance| chance, 1.0));
        records.push(scaled("cliffs-delta", &|chance| 2.0 * chance - 1.0, 2.0));
        records.push(scaled("generalised-odds", &|chance| chance / (1.0 - chance), odds));
        let of_both = |record: Record| match record.missing {
            Some(_) => record,
            None => record.silences(counts, &Arm::BOTH),
        };
        Ok(records.into_iter().map(of_both).collect())
    }

    fn of_numbers(&self, study: &Study, amounts: &Amounts) -> Result<Vec<Record>, Problem> {
        let fault = |error: &dyn std::fmt::Display| Problem::new(error).in_column(&self.outcome);
        let difference = amounts.difference(&study.design).map_err(|error| fault(&error))?;
        let mut records = Vec::new();
        let mut all = Silences::default();
        for arm in Arm::BOTH {
            let mean = amounts.mean(&study.design, arm).map_err(|error| fault(&error))?;
            let (n, independent) = (amounts.children(arm), amounts.independent_se(arm));
            let record = match self.deff {
                None => Record::new("mean", "mean; linearised variance over schools; t interval")
                    .value(mean.value)
                    .error(mean.se, mean.df)
                    .between(mean.interval(self.level)),
                Some(deff) => self.assumed_mean(mean.value, independent, n, deff),
            };
            let record = record.in_group(study.arm_name(arm)).base(n, mean.schools);
            let silences = amounts.silences(arm);
            all.add(&silences);
            records.push(record.silent(&silences));
        }
        records.push(self.plain("mean-difference", &difference).silent(&all));
        Ok(records)
    }

    fn share(&self, study: &Study, counts: &Counts, arm: Arm, share: &Proportion) -> Record {
        let (of, method, planned) = match self.deff {
            None => {
                let method = "share of children; linearised variance over schools";
                (*share, method, self.planning_deff)
            }
            Some(deff) => (assumed(share, deff), ASSUMED, deff),
        };
        let interval = interval::proportion(&of, self.interval, self.level, planned);
        let record = Record::new("top-share", method)
            .in_group(study.arm_name(arm))
            .value(share.share())
            .error(of.estimate.se, of.estimate.df)
            .base(share.children, share.estimate.schools)
            .between_shares(interval, planned)
            .silences(counts, &[arm]);
        Record { deff: self.deff.or_else(|| share.deff()), ..record }
    }

    /// A mean with the design effect assumed in the place of the schools.
    fn assumed_mean(&self, mean: f64, independent: Option<f64>, n: u64, deff: f64) -> Record {
        let record = Record { deff: Some(deff), ..Record::new("mean", ASSUMED).value(mean) };
        let Some(independent) = independent else {
            return record.noting("an arm with one child has no error");
        };
        let (se, footing) = (independent * deff.sqrt(), Footing::of_children(n.saturating_sub(1)));
        let interval = footing.around(mean, se, self.level, interval::Method::Plain);
        record.error(se, footing.df).between(interval)
    }

    fn plain(&self, name: &str, contrast: &Contrast) -> Record {
        let record = self.between(contrast, contrast.interval(self.level), Scale::Plain);
        Record { statistic: name.to_owned(), ..record }
    }

    fn on_logs(&self, name: &str, log: &Contrast) -> Record {
        let mut record = self.between(log, log.interval(self.level), Scale::Plain);
        name.clone_into(&mut record.statistic);
        // the error of the ratio itself, by the slope of the exponential
        record.se = record.se.map(|se| se * log.value.exp());
        record.estimate = record.estimate.map(f64::exp);
        (record.lower, record.upper) = (record.lower.map(f64::exp), record.upper.map(f64::exp));
        record.interval = record.interval.map(|_| interval::Method::Log.name());
        record
    }

    /// A contrast with its interval and test: over schools, or with the design effect assumed.
    fn between(
        &self,
        contrast: &Contrast,
        interval: Result<Interval, IntervalError>,
        scale: Scale,
    ) -> Record {
        let schools = contrast.programme.schools.min(contrast.comparison.schools);
        let children = contrast.programme.children + contrast.comparison.children;
        let mut record = Record::new("", LINEARISED).value(contrast.value).base(children, schools);
        let (centre, slope) = (scale.to(contrast.value), scale.slope(contrast.value));
        let away = centre - scale.to(scale.none());
        record.critical_deff =
            contrast.independent_se.and_then(|se| critical_deff(away, se * slope, self.level));
        let Some(deff) = self.deff else {
            record.deff = contrast.deff();
            let tested = match scale {
                Scale::Plain => contrast.test(),
                Scale::Logit => crate::compare::Superiority { contrast: *contrast }.test(),
            };
            let record = record.error(contrast.se, contrast.df).between(interval).tested(tested);
            return self.not_by_t(record);
        };
        record.deff = Some(deff);
        ASSUMED.clone_into(&mut record.method);
        let Some(independent) = contrast.independent_se else {
            return record.noting("an arm with one child has no error");
        };
        if independent <= 0.0 {
            return record.noting(IntervalError::NoVariation);
        }
        let se = independent * deff.sqrt();
        let df = real(children.saturating_sub(2));
        (record.se, record.df) = (Some(se), Some(df));
        let reach = student_quantile(f64::midpoint(1.0, self.level), df) * se * slope;
        record.test = Some(away / (se * slope));
        record.p = record.test.map(|t| student_two_sided(t, df));
        let ends = Bounds::around(centre, reach, self.level);
        let record = record.bounds(Bounds {
            lower: scale.back(ends.lower),
            upper: scale.back(ends.upper),
            level: self.level,
        });
        self.not_by_t(record.by(scale.method().name()))
    }

    /// Says where the critical design effect, which takes the normal distribution as published
    /// reports do, and the p, which takes t, fall on different sides.
    fn not_by_t(&self, record: Record) -> Record {
        let (Some(deff), Some(critical), Some(p), Some(df)) =
            (record.deff, record.critical_deff, record.p, record.df)
        else {
            return record;
        };
        if p < 1.0 - self.level || deff >= critical {
            return record;
        }
        let probability = f64::midpoint(1.0, self.level);
        let by_t =
            critical * (normal_quantile(probability) / student_quantile(probability, df)).powi(2);
        record.noting(format!(
            "the critical design effect takes the normal distribution; by t on {df} degrees of freedom it is {by_t:.2}"
        ))
    }
}

/// The share with the error that independent children and a design effect would give.
fn assumed(share: &Proportion, deff: f64) -> Proportion {
    let se = share.independent_se.map_or(0.0, |se| se * deff.sqrt());
    let footing = Footing::of_children(share.children.saturating_sub(1));
    let (df, schools) = (footing.df, footing.schools);
    Proportion { estimate: Linearised { se, df, schools, ..share.estimate }, ..*share }
}

/// A warning where all or none of an arm chose the top box: that arm then shows no spread.
fn at_an_end(record: Record, study: &Study, shares: &RiskDifference) -> Record {
    let arms = [(Arm::Programme, &shares.programme), (Arm::Comparison, &shares.comparison)];
    arms.into_iter().filter(|(_, share)| share.is_unanimous()).fold(
        record,
        |record, (arm, share)| {
            let which = if share.picked_children == 0 { "none" } else { "all" };
            record.noting(format!(
            "{which} of {} chose the top box and add nothing to the error, so that it is too small",
            study.arm_name(arm)
        ))
        },
    )
}

/// The scale on which an interval is formed.
#[derive(Clone, Copy)]
enum Scale {
    Plain,
    Logit,
}

impl Scale {
    fn to(self, value: f64) -> f64 {
        match self {
            Self::Plain => value,
            Self::Logit => interval::logit_of(value),
        }
    }

    fn back(self, value: f64) -> f64 {
        match self {
            Self::Plain => value,
            Self::Logit => interval::expit(value),
        }
    }

    fn slope(self, value: f64) -> f64 {
        match self {
            Self::Plain => 1.0,
            Self::Logit => 1.0 / (value * (1.0 - value)),
        }
    }

    /// How an interval on this scale is made.
    fn method(self) -> interval::Method {
        match self {
            Self::Plain => interval::Method::Plain,
            Self::Logit => interval::Method::Logit,
        }
    }

    /// What no difference is.
    fn none(self) -> f64 {
        match self {
            Self::Plain => 0.0,
            Self::Logit => 0.5,
        }
    }
}

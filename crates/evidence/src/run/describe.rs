//! One group described.

use super::inputs::Inputs;
use super::{Record, Report, RunProvenance, alone, check, kind, top_box};
use crate::counts::{Arm, Block, Counts};
use crate::design::Lonely;
use crate::estimate::{BySchool, Picked, proportion, total};
use crate::file::{Amounts, Kind, Problem, Question, Roles, Sheet, Study, Tallied, read_study};
use crate::interval::{self, ProportionMethod, plain};
use std::io::Read;

/// Shares of options, or a mean and a total, over all rows or by the values of a column.
#[derive(Clone, Debug, PartialEq)]
pub struct Describe {
    /// The outcome's column.
    pub outcome: String,
    /// Its options, the least positive first; empty for a number.
    pub options: Vec<String>,
    /// The lowest option of the top box.
    pub top: Option<String>,
    /// School, force and weight. With a weight, the options have totals too.
    pub roles: Roles,
    /// A column whose values are described apart.
    pub by: Option<String>,
    /// The interval of shares.
    pub interval: ProportionMethod,
    /// The confidence level.
    pub level: f64,
    /// The design effect assumed where the data show no variation.
    pub planning_deff: f64,
    /// What is done about a force with one school.
    pub lonely: Lonely,
}

const SHARE: &str = "share of children; linearised variance over schools";
const MEAN: &str = "mean; linearised variance over schools; t interval";
const TOTAL: &str = "weighted sum; variance over schools; t interval";

impl Describe {
    /// Reads the file and describes it.
    ///
    /// # Errors
    /// A file or request that does not fit, with its line and column.
    pub fn run<R: Read>(
        &self,
        sheet: &mut Sheet<R>,
        every: impl FnMut(u64),
    ) -> Result<Report, Problem> {
        self.records(sheet, every)
            .map_err(|problem| alone::problem(problem, self.roles.school.as_ref()))
    }

    /// What is wrong with the request, whatever the file says.
    fn check(&self) -> Result<Kind, Problem> {
        check::level(self.level)?;
        check::planning_deff(self.planning_deff)?;
        check::roles(&self.outcome, &self.roles, &[("what it is described by", self.by.as_ref())])?;
        let kind = kind(&self.options)?;
        match &self.top {
            Some(_) if kind == Kind::Number => Err(Problem::new("a top box takes options")),
            Some(top) => top_box(&self.options, Some(top)).map(|_| kind),
            None => Ok(kind),
        }
    }

    fn records<R: Read>(
        &self,
        sheet: &mut Sheet<R>,
        every: impl FnMut(u64),
    ) -> Result<Report, Problem> {
        let kind = self.check()?;
        let question = Question { column: self.outcome.clone(), kind: kind.clone() };
        let roles = Roles { block: self.by.clone(), arm: None, ..self.roles.clone() };
        let study = read_study(sheet, &[question], &roles, &self.lonely, every)?;
        let mut results = Vec::new();
        for (group, tallied) in self.groups(&study) {
            let records = match (&tallied, &kind) {
                (Tallied::Counts(counts), Kind::Options(_)) => self.shares(&study, counts)?,
                (Tallied::Amounts(amounts), _) => self.mean(&study, amounts)?,
                (Tallied::Counts(_), Kind::Number) => Vec::new(),
            };
            let silences = tallied.silences(Arm::Programme);
            let records = records.into_iter().map(|record| record.silent(&silences));
            results.extend(records.map(|record| match (&group, &record.group) {
                (Some(group), Some(option)) => {
                    let both = format!("{group}: {option}");
                    record.in_group(&both)
                }
                (Some(group), None) => record.in_group(group),
                (None, _) => record,
            }));
        }
        let provenance = RunProvenance::of_study("describe", &study, &self.roles);
        let provenance = provenance.silent_in_tally(&self.outcome, &study.outcomes[0]);
        Ok(Report::of(results, provenance.asked(self.inputs())))
    }

    fn inputs(&self) -> Inputs {
        Inputs::default()
            .outcome(&self.outcome, &self.options, self.top.as_ref())
            .roles(&self.roles, &self.lonely)
            .column("by", self.by.as_ref())
            .number("level", self.level)
            .shares(&self.options, self.interval, self.planning_deff)
    }

    fn groups(&self, study: &Study) -> Vec<(Option<String>, Tallied)> {
        let outcome = &study.outcomes[0];
        if self.by.is_none() {
            return vec![(None, outcome.clone())];
        }
        let only =
            |(number, name): (u32, &String)| (Some(name.clone()), outcome.only(Block(number)));
        (0..).zip(&study.blocks).map(only).collect()
    }

    fn shares(&self, study: &Study, counts: &Counts) -> Result<Vec<Record>, Problem> {
        let options = self.options.len();
        let mut records = Vec::with_capacity(options + 1);
        for (place, option) in self.options.iter().enumerate() {
            let picked = Picked::these(options, [place]).map_err(Problem::new)?;
            records.push(self.share(study, counts, &picked, "share")?.in_group(option));
        }
        let top = match self.top {
            Some(_) => Some(top_box(&self.options, self.top.as_deref())?),
            None => None,
        };
        if let Some(picked) = &top {
            let record = self.share(study, counts, picked, "top-share")?;
            records.push(record.counting(&self.options, picked));
        }
        // without weights a total is a count of those asked, which the shares have already
        if self.roles.weight.is_some() {
            for (place, option) in self.options.iter().enumerate() {
                let picked = Picked::these(options, [place]).map_err(Problem::new)?;
                records.push(self.total_of(study, counts, &picked, "total")?.in_group(option));
            }
            if let Some(picked) = &top {
                let record = self.total_of(study, counts, picked, "top-total")?;
                records.push(record.counting(&self.options, picked));
            }
        }
        Ok(records)
    }

    /// How many children the weights say chose one of these options.
    fn total_of(
        &self,
        study: &Study,
        counts: &Counts,
        picked: &Picked,
        name: &str,
    ) -> Result<Record, Problem> {
        let one = |_: Arm, option: usize| f64::from(u8::from(picked.counts(option)));
        let record = self.total(study, &counts.sum_by_school(one), name)?;
        Ok(Record { n: Some(counts.arm(Arm::Programme).all_children()), ..record })
    }

    fn total(&self, study: &Study, sums: &BySchool, name: &str) -> Result<Record, Problem> {
        let of = total(&study.design, sums)
            .map_err(|error| Problem::new(error).in_column(&self.outcome))?
            .estimate;
        let record = Record::new(name, TOTAL)
            .of(&self.outcome)
            .value(of.value)
            .error(of.se, of.df)
            .between(plain(&of, self.level));
        Ok(Record { schools: Some(of.schools as u64), ..record })
    }

    fn share(
        &self,
        study: &Study,
        counts: &Counts,
        picked: &Picked,
        name: &str,
    ) -> Result<Record, Problem> {
        let share = proportion(&study.design, counts, Arm::Programme, picked)
            .map_err(|error| Problem::new(error).in_column(&self.outcome))?;
        let interval = interval::proportion(&share, self.interval, self.level, self.planning_deff);
        let record = Record::new(name, SHARE)
            .of(&self.outcome)
            .value(share.share())
            .error(share.estimate.se, share.estimate.df)
            .base(share.children, share.estimate.schools)
            .between_shares(interval, self.planning_deff);
        Ok(Record { deff: share.deff(), ..record })
    }

    fn mean(&self, study: &Study, amounts: &Amounts) -> Result<Vec<Record>, Problem> {
        let mean = amounts
            .mean(&study.design, Arm::Programme)
            .map_err(|error| Problem::new(error).in_column(&self.outcome))?;
        let record = Record::new("mean", MEAN)
            .of(&self.outcome)
            .value(mean.value)
            .error(mean.se, mean.df)
            .base(amounts.children(Arm::Programme), mean.schools)
            .between(plain(&mean, self.level));
        let sum = self.total(study, &amounts.totals(Arm::Programme), "total")?;
        let n = Some(amounts.children(Arm::Programme));
        Ok(vec![record, Record { n, ..sum }])
    }
}

//! The same children before and after, from a file.

mod levels;
mod read;

use super::inputs::Inputs;
use super::{Record, Report, RunProvenance, alone, check, decimals, kind, top_box};
use crate::compare::difference_of_numbers;
use crate::estimate::BySchool;
use crate::file::{ArmColumn, Kind, Problem, Roles, Sheet};
use crate::number::real_len;
use crate::paired::{SignFlipError, bhapkar, mcnemar, sign_flip, signed_rank, stuart_maxwell};
use crate::silence::Silences;
use levels::spread;
use read::{Linked, ReadChanges};
use std::io::Read;

/// Two columns with the answers of the same children.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The column before.
    pub before: String,
    /// The column after.
    pub after: String,
    /// The options of both, the least positive first; empty for numbers.
    pub options: Vec<String>,
    /// The lowest option of the top box; the highest option without one.
    pub top: Option<String>,
    /// The arm.
    pub arm: Option<ArmColumn>,
    /// The school; without it each child is a cluster.
    pub school: Option<String>,
    /// The confidence level.
    pub level: f64,
    /// The design effect assumed where shares show no variation.
    pub planning_deff: f64,
}

const CHANGE: &str = "children with both answers; linearised variance over schools; t interval";

impl Change {
    /// Reads the file.
    ///
    /// # Errors
    /// A file that does not fit, with its line and column, or nobody with both answers.
    pub fn run<R: Read>(&self, sheet: &mut Sheet<R>) -> Result<Report, Problem> {
        self.records(sheet).map_err(|problem| alone::problem(problem, self.school.as_ref()))
    }

    /// The columns that say what of a child.
    fn roles(&self) -> Roles {
        Roles { school: self.school.clone(), arm: self.arm.clone(), ..Roles::default() }
    }

    /// What is wrong with the request, whatever the file says.
    fn check(&self) -> Result<Vec<String>, Problem> {
        check::level(self.level)?;
        check::planning_deff(self.planning_deff)?;
        let roles = self.roles();
        check::roles(&self.before, &roles, &[("the answer after", Some(&self.after))])?;
        check::roles(&self.after, &roles, &[])?;
        match kind(&self.options)? {
            Kind::Options(options) => {
                top_box(&options, self.top.as_deref()).map(|_| ())?;
                Ok(options)
            }
            Kind::Number if self.top.is_some() => Err(Problem::new("a top box takes options")),
            Kind::Number => Ok(Vec::new()),
        }
    }

    fn inputs(&self) -> Inputs {
        let inputs = Inputs::default()
            .text("before", &self.before)
            .text("after", &self.after)
            .list("options", &self.options)
            .column("top", self.top.as_ref())
            .arm(self.arm.as_ref())
            .column("school", self.school.as_ref())
            .number("level", self.level);
        match self.options.as_slice() {
            [] => inputs,
            _ => inputs.number("planning_deff", self.planning_deff),
        }
    }

    fn records<R: Read>(&self, sheet: &mut Sheet<R>) -> Result<Report, Problem> {
        let options = self.check()?;
        let read = self.read(sheet, &options)?;
        let mut results = Vec::new();
        for (place, linked) in read.linked.iter().enumerate() {
            if linked.changes.is_empty() {
                continue;
            }
            let records = self.of_arm(&read, linked)?;
            results.extend(records.into_iter().map(|record| match &read.names {
                Some(names) => record.in_group(&names[place]),
                None => record,
            }));
        }
        if results.is_empty() {
            return Err(Problem::new("no child has an answer before and an answer after"));
        }
        let mut all = Silences::default();
        read.linked.iter().for_each(|linked| all.add(&linked.silences));
        if self.arm.is_some() {
            results.push(self.apart(&read)?.silent(&all));
        }
        let outcome = format!("{} and {}", self.before, self.after);
        let results = results.into_iter().map(|record| record.of(&outcome)).collect();
        let provenance = RunProvenance {
            rows: Some(read.rows),
            arms: read.names,
            ..RunProvenance::of("change").clusters(&read.design, &self.roles())
        };
        let provenance = provenance.silent_in(&outcome, &all).asked(self.inputs());
        Ok(Report::of(results, provenance))
    }

    /// How much more one arm changed than the other.
    fn apart(&self, read: &ReadChanges) -> Result<Record, Problem> {
        let [programme, comparison] = &read.linked;
        let apart = difference_of_numbers(&read.design, &programme.sums, &comparison.sums)
            .map_err(Problem::new)?;
        let schools = apart.programme.schools.min(apart.comparison.schools);
        Ok(Record::new("difference-of-changes", "linearised jointly over both arms")
            .value(apart.value)
            .error(apart.se, apart.df)
            .base(apart.programme.children + apart.comparison.children, schools)
            .between(apart.interval(self.level))
            .tested(apart.test()))
    }

    fn of_arm(&self, read: &ReadChanges, linked: &Linked) -> Result<Vec<Record>, Problem> {
        let sums: BySchool =
            linked.sums.iter().map(|(school, sums)| (*school, sums.total)).collect();
        let children: BySchool =
            linked.sums.iter().map(|(school, sums)| (*school, sums.weight)).collect();
        let mut records = self.levels(&read.design, linked, &children)?;
        for (name, sums) in [("mean-change", &sums), ("net-improvement", &linked.net)] {
            let record = self.mean(&read.design, Record::new(name, CHANGE), sums, &children)?;
            let (_, spread) = spread(&read.design, sums, &children)?;
            records.push(match spread {
                Ok(of) => record.tested(of.footing().test(of.value, of.se)),
                Err(_) => record,
            });
        }
        records.extend(self.moved(&read.design, linked, &children)?);
        if !linked.table.is_empty() {
            records.extend(of_margins(linked));
        }
        records.extend(exact_tests(linked));
        let n = linked.changes.len() as u64;
        let travelling =
            |record: Record| record.base(n, linked.sums.len()).silent(&linked.silences);
        Ok(records.into_iter().map(travelling).collect())
    }
}

/// The tests of the table of answers before and after.
fn of_margins(linked: &Linked) -> Vec<Record> {
    let mut records = Vec::new();
    if let (2, Ok(test)) = (linked.table.len(), mcnemar(&linked.table)) {
        let record = Record::new("mcnemar", "chi-squared; independent children");
        let (test_is, p, df) = (Some(test.statistic), Some(test.p), Some(1.0));
        records.push(Record { test: test_is, p, df, ..record });
        let record = Record::new("mcnemar-exact", "binomial; independent children");
        records.push(Record { p: Some(test.exact_p), ..record });
    }
    for (name, test) in
        [("stuart-maxwell", stuart_maxwell(&linked.table)), ("bhapkar", bhapkar(&linked.table))]
    {
        let record = Record::new(name, "chi-squared; independent children");
        records.push(match test {
            Ok(test) => {
                let df = Some(real_len(test.df));
                Record { test: Some(test.statistic), p: Some(test.p), df, ..record }
            }
            Err(error) => record.noting(error),
        });
    }
    records
}

/// The tests over all flips of signs.
fn exact_tests(linked: &Linked) -> [Record; 2] {
    let p = |record: Record, p: Result<f64, SignFlipError>| match p {
        Ok(p) => Record { p: Some(p), ..record },
        Err(error) => record.noting(error),
    };
    let ranks = signed_rank(&linked.changes).map(|test| test.p);
    let ranks = p(Record::new("signed-rank", "exact, ties and all; independent children"), ranks);
    let flips = Record::new("sign-flip", "exact; whole schools turned over");
    // in units of the last decimal that any change has
    let units = |digits: u32| -> Option<Vec<i64>> {
        linked.sums.values().map(|sums| decimals::scaled(sums.total, digits)).collect()
    };
    match decimals::longest(linked.changes.iter().copied()).and_then(units) {
        Some(totals) => [ranks, p(flips, sign_flip(&totals).map(|test| test.p))],
        None => [ranks, flips.noting("for numbers with few decimals only")],
    }
}

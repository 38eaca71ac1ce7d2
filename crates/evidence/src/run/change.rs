//! The same children before and after, from a file.

use super::{Record, Report, RunProvenance, kind};
use crate::compare::mean_difference;
use crate::counts::{Arm, School};
use crate::design::{Design, Lonely, Strata};
use crate::file::{ArmColumn, Kind, Problem, Row, Sheet, silence_of, undeclared};
use crate::number::real_len;
use crate::paired::{
    Changes, SignFlipError, bhapkar, mcnemar, sign_flip, signed_rank, stuart_maxwell,
};
use std::collections::BTreeMap;
use std::io::Read;

/// Two columns with the answers of the same children.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The column before.
    pub before: String,
    /// The column after.
    pub after: String,
    /// The options of both, the least positive first; empty for whole numbers as options.
    pub options: Vec<String>,
    /// The arm.
    pub arm: Option<ArmColumn>,
    /// The school; without it each child is a cluster.
    pub school: Option<String>,
    /// The confidence level.
    pub level: f64,
}

/// One arm's linked children.
#[derive(Default)]
struct Linked {
    table: Vec<Vec<u64>>,
    by_school: BTreeMap<School, i64>,
    changes: Vec<f64>,
    missing: u64,
}

const CHANGE: &str = "children with both answers; linearised variance over schools; t interval";

impl Change {
    /// Reads the file.
    ///
    /// # Errors
    /// A file that does not fit, with its line and column, or nobody with both answers.
    pub fn run<R: Read>(&self, sheet: &mut Sheet<R>) -> Result<Report, Problem> {
        let options = match kind(&self.options)? {
            Kind::Options(options) => options,
            Kind::Number => {
                let what = "name the options in their order, such as --options 1,2,3,4,5";
                return Err(Problem::new(what));
            }
        };
        let read = self.read(sheet, &options)?;
        let mut results = Vec::new();
        for (arm, linked) in Arm::BOTH.into_iter().zip(&read.linked) {
            if linked.changes.is_empty() {
                continue;
            }
            let group =
                read.names.as_ref().map(|names| names[usize::from(arm == Arm::Comparison)].clone());
            let records = self.of_arm(&read, arm, linked)?;
            results.extend(records.into_iter().map(|record| match &group {
                Some(group) => record.in_group(group),
                None => record,
            }));
        }
        if results.is_empty() {
            return Err(Problem::new("no child has an answer before and an answer after"));
        }
        if self.arm.is_some() {
            let steps = read.changes.steps();
            let apart = mean_difference(&read.design, read.changes.counts(), &steps)
                .map_err(Problem::new)?
                .contrast;
            let record = Record::new("difference-of-changes", "linearised jointly over both arms")
                .value(apart.value)
                .error(apart.se, apart.df)
                .base(apart.programme.children + apart.comparison.children, apart.programme.schools)
                .between(apart.interval(self.level))
                .tested(apart.test());
            results.push(record);
        }
        let provenance = RunProvenance {
            rows: Some(read.rows),
            schools: Some(read.design.schools() as u64),
            arms: read.names,
            ..RunProvenance::of("change")
        };
        Ok(Report { results, provenance })
    }

    fn of_arm(
        &self,
        read: &ReadChanges,
        arm: Arm,
        linked: &Linked,
    ) -> Result<Vec<Record>, Problem> {
        let children = linked.changes.len() as u64;
        let mean = read.changes.mean_change(&read.design, arm).map_err(Problem::new)?;
        let net = read.changes.net_improvement(&read.design, arm).map_err(Problem::new)?;
        let mut records = Vec::new();
        for (name, of) in [("mean-change", mean), ("net-improvement", net)] {
            let record = Record::new(name, CHANGE)
                .value(of.value)
                .error(of.se, of.df)
                .base(children, of.schools)
                .between(of.interval(self.level));
            records.push(Record { missing: Some(linked.missing), ..record });
        }
        let plain =
            |name: &str, method: &str| Record { n: Some(children), ..Record::new(name, method) };
        let (down, stayed, up) = read.changes.moved(arm);
        for (name, moved) in [("share-up", up), ("share-unchanged", stayed), ("share-down", down)] {
            let share = crate::number::real(moved) / real_len(linked.changes.len());
            records.push(plain(name, "share of children with both answers").value(share));
        }
        if let (2, Ok(test)) = (linked.table.len(), mcnemar(&linked.table)) {
            let record = plain("mcnemar", "chi-squared; independent children");
            records.push(Record {
                test: Some(test.statistic),
                p: Some(test.p),
                df: Some(1.0),
                ..record
            });
            let record = plain("mcnemar-exact", "binomial; independent children");
            records.push(Record { p: Some(test.exact_p), ..record });
        }
        for (name, test) in
            [("stuart-maxwell", stuart_maxwell(&linked.table)), ("bhapkar", bhapkar(&linked.table))]
        {
            let record = plain(name, "chi-squared; independent children");
            records.push(match test {
                Ok(test) => {
                    let df = Some(real_len(test.df));
                    Record { test: Some(test.statistic), p: Some(test.p), df, ..record }
                }
                Err(error) => record.noting(error),
            });
        }
        records.extend(exact_tests(linked, &plain));
        Ok(records)
    }

    fn read<R: Read>(
        &self,
        sheet: &mut Sheet<R>,
        options: &[String],
    ) -> Result<ReadChanges, Problem> {
        let (before, after) = (sheet.column(&self.before)?, sheet.column(&self.after)?);
        let school = self.school.as_ref().map(|name| sheet.column(name)).transpose()?;
        let arm = self.arm.as_ref().map(|arm| sheet.column(&arm.column)).transpose()?;
        let mut rows = Vec::new();
        while let Some(row) = sheet.next_row()? {
            let name = match school {
                Some(column) => row.text(column)?.to_owned(),
                None => rows.len().to_string(),
            };
            let arm = arm.map_or(Ok(""), |column| row.text(column))?.to_owned();
            rows.push((name, arm, option(row, before, options)?, option(row, after, options)?));
        }
        let names = self.arms(rows.iter().map(|(_, arm, ..)| arm.as_str()))?;
        let mut design = Design::new(Strata::Ignored, Lonely::Refuse);
        let mut changes = Changes::new(options.len());
        let mut linked = [Linked::default(), Linked::default()];
        for arm in &mut linked {
            arm.table = vec![vec![0; options.len()]; options.len()];
        }
        let count = rows.len() as u64;
        for (name, arm, before, after) in rows {
            let school = design.enrol("", &name).map_err(Problem::new)?;
            let place = usize::from(names.as_ref().is_some_and(|names| names[1] == arm));
            let of = &mut linked[place];
            let (Some(before), Some(after)) = (before, after) else {
                of.missing += 1;
                continue;
            };
            changes.add(school, Arm::BOTH[place], before, after).map_err(Problem::new)?;
            of.table[before][after] += 1;
            let change = real_len(after) - real_len(before);
            of.changes.push(change);
            *of.by_school.entry(school).or_insert(0) += crate::number::nearest(change);
        }
        Ok(ReadChanges { design, changes, linked, names, rows: count })
    }

    /// The two arms, programme first; none without an arm column.
    fn arms<'a>(
        &self,
        values: impl Iterator<Item = &'a str>,
    ) -> Result<Option<[String; 2]>, Problem> {
        let Some(arm) = &self.arm else { return Ok(None) };
        let fault = |what: String| Problem::new(what).in_column(&arm.column);
        let values: std::collections::BTreeSet<&str> = values.collect();
        let values: Vec<&str> = values.into_iter().collect();
        let [low, high] = values.as_slice() else {
            return Err(fault(format!(
                "a comparison needs two arms, and there are {}",
                values.len()
            )));
        };
        match arm.treated.as_deref() {
            None => Ok(Some([(*high).to_owned(), (*low).to_owned()])),
            Some(treated) if treated == *high => Ok(Some([(*high).to_owned(), (*low).to_owned()])),
            Some(treated) if treated == *low => Ok(Some([(*low).to_owned(), (*high).to_owned()])),
            Some(treated) => {
                Err(fault(format!("no row has “{treated}”: the arms are {low} and {high}")))
            }
        }
    }
}

struct ReadChanges {
    design: Design,
    changes: Changes,
    linked: [Linked; 2],
    names: Option<[String; 2]>,
    rows: u64,
}

/// The tests over all flips of signs.
fn exact_tests(linked: &Linked, plain: &dyn Fn(&str, &str) -> Record) -> Vec<Record> {
    let p = |record: Record, p: Result<f64, SignFlipError>| match p {
        Ok(p) => Record { p: Some(p), ..record },
        Err(error) => record.noting(error),
    };
    let ranks = signed_rank(&linked.changes).map(|test| test.p);
    let sums: Vec<i64> = linked.by_school.values().copied().collect();
    let flips = sign_flip(&sums).map(|test| test.p);
    vec![
        p(plain("signed-rank", "exact, ties and all; independent children"), ranks),
        p(plain("sign-flip", "exact; whole schools turned over"), flips),
    ]
}

pub(super) fn option(
    row: Row<'_>,
    column: usize,
    options: &[String],
) -> Result<Option<usize>, Problem> {
    let field = row.bytes(column);
    if let Some(option) = options.iter().position(|option| option.as_bytes() == field) {
        return Ok(Some(option));
    }
    if silence_of(field).is_some() {
        return Ok(None);
    }
    Err(row.fault(column, undeclared(field, options)))
}

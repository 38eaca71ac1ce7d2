//! Whether the items of a scale measure one thing, and whether it has room at its ends.

use super::rows::{Heard, score};
use super::{Record, kind};
use crate::counts::School;
use crate::file::{Kind, Problem, Row, Sheet};
use crate::number::real_len;
use crate::reliability::{ReliabilityError, cronbach_alpha, ends, omega};
use crate::silence::Silences;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::io::Read;

/// A scale: columns that are added up.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scale {
    /// What it is called.
    pub name: String,
    /// Its columns.
    pub items: Vec<String>,
    /// The options of every item, the least positive first, scored 1, 2, 3 and on; none for numbers.
    #[serde(default)]
    pub options: Vec<String>,
    /// The lowest and the highest number of an item without options: the ends of the scale.
    pub range: Option<[f64; 2]>,
    /// The items that are worded the other way round, which are turned over.
    #[serde(default)]
    pub reversed: Vec<String>,
}

/// The answers to a scale while the file is read.
pub(super) struct Answers {
    columns: Vec<usize>,
    turned: Vec<bool>,
    /// Children with every answer.
    children: Vec<Vec<f64>>,
    schools: BTreeSet<School>,
    silences: Silences,
}

impl Scale {
    /// Whether the scale makes sense, whatever the file says.
    pub(super) fn check(&self) -> Result<(), Problem> {
        let named = |what: String| Problem::new(what).in_column(&self.name);
        if self.name.is_empty() {
            return Err(Problem::new("the plan has a scale without a name"));
        }
        if self.range.is_some() && !self.options.is_empty() {
            return Err(named("a scale has options or a range, and not both".to_owned()));
        }
        let items: BTreeSet<&String> = self.items.iter().collect();
        if self.items.is_empty() || items.len() < self.items.len() {
            return Err(named("a scale names its items, each once".to_owned()));
        }
        if let Some(unknown) = self.reversed.iter().find(|item| !items.contains(item)) {
            return Err(named(format!("“{unknown}” is turned over and is no item of the scale")));
        }
        if let Some([low, high]) = self.range
            && !(low < high && low.is_finite() && high.is_finite())
        {
            return Err(named("the range of an item is its lowest and its highest number".into()));
        }
        let numbers = kind(&self.options).map_err(|p| p.in_column(&self.name))? == Kind::Number;
        if numbers && self.range.is_none() && !self.reversed.is_empty() {
            return Err(named("turning an item over takes its options or its range".to_owned()));
        }
        Ok(())
    }

    /// The lowest and the highest score of an item.
    fn ends_of_item(&self) -> Option<[f64; 2]> {
        if self.options.is_empty() { self.range } else { Some([1.0, real_len(self.options.len())]) }
    }

    pub(super) fn open<R: Read>(&self, sheet: &Sheet<R>) -> Result<Answers, Problem> {
        let columns: Result<Vec<usize>, Problem> =
            self.items.iter().map(|item| sheet.column(item)).collect();
        Ok(Answers {
            columns: columns?,
            turned: self.items.iter().map(|item| self.reversed.contains(item)).collect(),
            children: Vec::new(),
            schools: BTreeSet::new(),
            silences: Silences::default(),
        })
    }

    /// One more child: with every answer, or silent on one item at least.
    pub(super) fn add(
        &self,
        answers: &mut Answers,
        row: Row<'_>,
        school: School,
    ) -> Result<(), Problem> {
        let mut all = Vec::with_capacity(answers.columns.len());
        let mut silent = None;
        for (column, turned) in answers.columns.iter().zip(&answers.turned) {
            match score(row, *column, &self.options)? {
                Heard::Silent(silence) => silent = silent.or(Some(silence)),
                Heard::Said(value) => match self.ends_of_item() {
                    Some([low, high]) if !(low..=high).contains(&value) => {
                        let what = format!("{value} is outside the range {low} to {high}");
                        return Err(row.fault(*column, Problem::new(what)));
                    }
                    Some([low, high]) if *turned => all.push(low + high - value),
                    _ => all.push(value),
                },
            }
        }
        if let Some(silence) = silent {
            answers.silences.hear(silence);
        } else {
            answers.children.push(all);
            answers.schools.insert(school);
        }
        Ok(())
    }

    /// Alpha, alpha without each item, omega, floor and ceiling.
    pub(super) fn records(&self, answers: &Answers, level: f64) -> Vec<Record> {
        let mut records = self.alpha(answers, level);
        let record = Record::new("omega", "one factor by unweighted least squares");
        records.push(match omega(&answers.children) {
            Ok(found) => record.value(found.value),
            Err(error) => record.noting(error),
        });
        records.extend(self.floor_and_ceiling(answers));
        let n = answers.children.len() as u64;
        let travelling = |record: Record| {
            record.of(&self.name).base(n, answers.schools.len()).silent(&answers.silences)
        };
        records.into_iter().map(travelling).collect()
    }

    fn alpha(&self, answers: &Answers, level: f64) -> Vec<Record> {
        let record = Record::new("cronbach-alpha", "Feldt's interval; independent children");
        let found = match cronbach_alpha(&answers.children) {
            Ok(found) => found,
            Err(error) => return vec![record.noting(error)],
        };
        let record = record.value(found.value);
        let mut records = vec![match found.interval(level) {
            Ok(bounds) => record.bounds(bounds).by("feldt"),
            Err(error) => record.noting(error),
        }];
        for (item, without) in self.items.iter().zip(&found.without) {
            let record = Record::new("cronbach-alpha-without", "alpha of the other items");
            records.push(record.in_group(item).value(*without));
        }
        records
    }

    fn floor_and_ceiling(&self, answers: &Answers) -> [Record; 2] {
        let records = ["floor", "ceiling"]
            .map(|name| Record::new(name, "share of children at the end of the summed scale"));
        let Some([low, high]) = self.ends_of_item() else {
            return records.map(|record| record.noting("name the range of an item"));
        };
        let items = real_len(self.items.len());
        let sums: Vec<f64> = answers.children.iter().map(|child| child.iter().sum()).collect();
        let [floor, ceiling] = records;
        // sums of fractions may miss the end of the scale by a rounding
        let slack = 1e-9 * (high - low) * items;
        match ends(&sums, low * items + slack, high * items - slack) {
            Ok(found) => {
                let crowded = |record: Record, share: f64| {
                    let record = record.value(share);
                    if crate::reliability::is_crowded(share) {
                        record.noting("more than 15 in 100: the scale can show no more there")
                    } else {
                        record
                    }
                };
                [crowded(floor, found.floor), crowded(ceiling, found.ceiling)]
            }
            Err(error) => refused(error, [floor, ceiling]),
        }
    }
}

fn refused(error: ReliabilityError, records: [Record; 2]) -> [Record; 2] {
    records.map(|record| record.noting(error))
}

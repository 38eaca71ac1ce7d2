//! How much of one thing for each of another, from a file with both as numbers.

use super::inputs::Inputs;
use super::rows::{Clusters, Heard, number};
use super::{Record, Report, RunProvenance, alone, check};
use crate::counts::School;
use crate::design::Lonely;
use crate::estimate::{BySchool, ratio};
use crate::file::{Problem, Roles, Sheet};
use crate::silence::Silences;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;

/// A ratio of two columns of numbers: hours for each child, say.
#[derive(Clone, Debug, PartialEq)]
pub struct Per {
    /// The column above the line.
    pub outcome: String,
    /// The column below it.
    pub per: String,
    /// School, force and weight.
    pub roles: Roles,
    /// A column whose values are described apart.
    pub by: Option<String>,
    /// The confidence level.
    pub level: f64,
    /// What is done about a force with one school.
    pub lonely: Lonely,
}

/// The rows of one group that have both numbers.
#[derive(Default)]
struct Both {
    above: BySchool,
    below: BySchool,
    rows: u64,
    silences: Silences,
}

impl Per {
    /// Reads the file. A row without one of the two numbers counts in neither.
    ///
    /// # Errors
    /// A file that does not fit, with its line and column, or a column that adds up to nothing.
    pub fn run<R: Read>(&self, sheet: &mut Sheet<R>) -> Result<Report, Problem> {
        self.records(sheet).map_err(|problem| alone::problem(problem, self.roles.school.as_ref()))
    }

    fn records<R: Read>(&self, sheet: &mut Sheet<R>) -> Result<Report, Problem> {
        check::level(self.level)?;
        let more = [("what it is divided by", Some(&self.per)), ("the groups", self.by.as_ref())];
        check::roles(&self.outcome, &self.roles, &more)?;
        let (clusters, groups) = self.read(sheet)?;
        let name = format!("{} per {}", self.outcome, self.per);
        let mut results = Vec::new();
        let mut all = Silences::default();
        for (group, both) in &groups {
            all.add(&both.silences);
            let of = ratio(&clusters.design, &both.above, &both.below)
                .map_err(|error| Problem::new(error).in_column(&self.per))?
                .estimate;
            let schools: BTreeSet<&School> = both.above.keys().collect();
            let record = Record::new("ratio", "ratio of weighted sums; linearised; t interval")
                .of(&name)
                .value(of.value)
                .error(of.se, of.df)
                .base(both.rows, schools.len())
                .between(of.interval(self.level))
                .silent(&both.silences);
            results.push(if self.by.is_some() { record.in_group(group) } else { record });
        }
        let provenance = RunProvenance {
            rows: Some(clusters.rows()?),
            ..RunProvenance::of("describe").clusters(&clusters.design, &self.roles)
        };
        let inputs = Inputs::default()
            .text("outcome", &self.outcome)
            .text("per", &self.per)
            .column("by", self.by.as_ref())
            .roles(&self.roles, &self.lonely)
            .number("level", self.level);
        let provenance = provenance.asked(inputs);
        Ok(Report::of(results, provenance.silent_in(&name, &all)))
    }

    fn read<R: Read>(
        &self,
        sheet: &mut Sheet<R>,
    ) -> Result<(Clusters, BTreeMap<String, Both>), Problem> {
        let (above, below) = (sheet.column(&self.outcome)?, sheet.column(&self.per)?);
        let by = self.by.as_ref().map(|name| sheet.column(name)).transpose()?;
        let mut clusters = Clusters::of(sheet, &self.roles, &self.lonely)?;
        let mut groups: BTreeMap<String, Both> = BTreeMap::new();
        while let Some(row) = sheet.next_row()? {
            let (school, weight) = clusters.child(row)?;
            let group = by.map_or(Ok(""), |column| row.text(column))?;
            let both = groups.entry(group.to_owned()).or_default();
            match (number(row, above)?, number(row, below)?) {
                (Heard::Said(one), Heard::Said(other)) => {
                    *both.above.entry(school).or_insert(0.0) += weight * one;
                    *both.below.entry(school).or_insert(0.0) += weight * other;
                    both.rows += 1;
                }
                (Heard::Silent(silence), _) | (_, Heard::Silent(silence)) => {
                    both.silences.hear(silence);
                }
            }
        }
        clusters.rows()?;
        Ok((clusters, groups))
    }
}

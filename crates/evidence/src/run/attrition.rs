//! Who was lost on the way, counted from the rows of a file.

use super::Record;
use super::rows::silence;
use crate::attrition::{Flow, Stage, table};
use crate::counts::{Arm, School};
use crate::file::{Problem, Row, Sheet};
use crate::silence::Silence;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;

/// Two columns that say who answered when. A row is a child in the study, also one who answered
/// neither time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlannedAttrition {
    /// The column of an answer before.
    pub before: String,
    /// The column of an answer after.
    pub after: String,
}

/// The flow of both arms while the file is read.
pub(super) struct Losses {
    before: usize,
    after: usize,
    flows: [Flow; 2],
    /// Those who answered after only, by school: they joined late where the school was asked before.
    only_after: BTreeMap<School, [u64; 2]>,
    asked_before: BTreeSet<School>,
    schools: [BTreeSet<School>; 2],
    alone: bool,
}

const METHOD: &str = "share of the children of the arm in the file";

impl Losses {
    pub(super) fn of<R: Read>(
        sheet: &Sheet<R>,
        plan: &PlannedAttrition,
        alone: bool,
    ) -> Result<Self, Problem> {
        Ok(Self {
            before: sheet.column(&plan.before)?,
            after: sheet.column(&plan.after)?,
            flows: [Flow::default(); 2],
            only_after: BTreeMap::new(),
            asked_before: BTreeSet::new(),
            schools: [BTreeSet::new(), BTreeSet::new()],
            alone,
        })
    }

    pub(super) fn add(&mut self, row: Row<'_>, school: School, arm: Arm) {
        let place = usize::from(arm == Arm::Comparison);
        // “not sure” is an answer, though it has no place on a scale
        let heard = |column| match silence(row.bytes(column)) {
            None | Some(Silence::NotSure) => (true, true),
            Some(Silence::Refused) => (true, false),
            Some(Silence::Missing | Silence::NotAsked) => (false, false),
        };
        let ((asked, before), (_, after)) = (heard(self.before), heard(self.after));
        let flow = &mut self.flows[place];
        flow.entered += 1;
        flow.before += u64::from(before);
        flow.after += u64::from(after);
        flow.linked += u64::from(before && after);
        if asked {
            self.asked_before.insert(school);
        }
        if after && !before {
            self.only_after.entry(school).or_default()[place] += 1;
        }
        self.schools[place].insert(school);
    }

    /// The table and its summaries; `arms` are their names, programme first.
    pub(super) fn records(mut self, arms: &[String; 2]) -> Result<Vec<Record>, Problem> {
        for (school, joined) in &self.only_after {
            // without a school's column all children are of one school
            let asked = if self.alone {
                !self.asked_before.is_empty()
            } else {
                self.asked_before.contains(school)
            };
            for (flow, joined) in self.flows.iter_mut().zip(joined) {
                flow.joined += if asked { *joined } else { 0 };
            }
        }
        let found = table(&self.flows[0], &self.flows[1]).map_err(Problem::new)?;
        let entered = [self.flows[0].entered, self.flows[1].entered];
        let schools = [self.schools[0].len(), self.schools[1].len()];
        let mut records = Vec::new();
        for row in &found.rows {
            for (place, (number, kept)) in
                [(row.programme, row.programme_kept), (row.comparison, row.comparison_kept)]
                    .into_iter()
                    .enumerate()
            {
                let group = format!("{}: {}", arms[place], row.stage.name());
                let record = Record::new("attrition", METHOD).in_group(&group).value(kept);
                let record = Record { count: Some(number), ..record };
                let silent = (row.stage == Stage::Before || row.stage == Stage::After)
                    .then(|| entered[place] - number);
                let record = Record { missing: silent, ..record };
                records.push(record.base(entered[place], schools[place]));
            }
        }
        let all: BTreeSet<&School> = self.schools.iter().flatten().collect();
        let summary = |name: &str, method: &str, value: f64| {
            let record = Record::new(name, method).value(value);
            record.base(entered.iter().sum(), all.len()).noting("in percentage points")
        };
        records.push(summary(
            "attrition-overall",
            "lost of all, by the time after",
            found.overall.0,
        ));
        let apart = "programme less comparison: lost of all";
        records.push(summary("attrition-differential", apart, found.differential.0));
        if let Some(of_before) = found.of_before {
            let method = "programme less comparison: lost of those who answered before";
            records.push(summary("attrition-differential-of-before", method, of_before.0));
        }
        let method = "programme less comparison: answered after only, of all";
        records.push(summary("attrition-joined", method, found.joined.0));
        let worst = found.worst().0;
        let record = summary("attrition-worst", "the largest of the differences", worst);
        records.push(if worst.abs() >= crate::level::MOST_ATTRITION {
            record.noting("five points or more: a draw no longer vouches for who is compared")
        } else {
            record
        });
        Ok(records)
    }
}

//! Children with an answer before and one after, as they are read.

use super::Change;
use crate::compare::NumberSums;
use crate::counts::{Answer, Arm, Block, Counts, School};
use crate::design::Design;
use crate::estimate::BySchool;
use crate::file::{Problem, Sheet};
use crate::number::{nearest, real_len};
use crate::run::decimals;
use crate::run::rows::{Clusters, Heard, arm_of, arms, number, option};
use crate::silence::Silences;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;

/// One arm's linked children.
pub(super) struct Linked {
    /// Children by option before and after; empty for numbers.
    pub(super) table: Vec<Vec<u64>>,
    /// The sums of changes, school by school.
    pub(super) sums: BTreeMap<School, NumberSums>,
    /// Children up less children down, school by school.
    pub(super) net: BySchool,
    /// Children up, where they were, and down, school by school.
    pub(super) moved: [BySchool; 3],
    /// The answers before and after of those who gave both, where they have options.
    pub(super) answers: [Counts; 2],
    /// The sums of numbers before and after of those who gave both, school by school.
    pub(super) levels: [BySchool; 2],
    /// The change of each child.
    pub(super) changes: Vec<f64>,
    /// Those without both answers: the reason after where there is one, before where not.
    pub(super) silences: Silences,
}

/// A file, read.
pub(super) struct ReadChanges {
    pub(super) design: Design,
    /// Programme first; everybody there without an arm.
    pub(super) linked: [Linked; 2],
    pub(super) names: Option<[String; 2]>,
    pub(super) rows: u64,
}

/// One row: the school, the arm, the answers.
struct Line {
    school: School,
    arm: String,
    before: Heard<f64>,
    after: Heard<f64>,
}

impl Change {
    pub(super) fn read<R: Read>(
        &self,
        sheet: &mut Sheet<R>,
        options: &[String],
    ) -> Result<ReadChanges, Problem> {
        let (before, after) = (sheet.column(&self.before)?, sheet.column(&self.after)?);
        let arm = self.arm.as_ref().map(|arm| sheet.column(&arm.column)).transpose()?;
        let mut clusters = Clusters::by_school(sheet, self.school.as_ref())?;
        let (mut lines, mut met) = (Vec::new(), BTreeSet::new());
        while let Some(row) = sheet.next_row()? {
            let (school, _) = clusters.child(row)?;
            let arm = arm.map_or(Ok(""), |column| arm_of(row, column, &mut met))?.to_owned();
            let answer = |column| match options {
                [] => number(row, column),
                options => Ok(option(row, column, options)?.map(real_len)),
            };
            lines.push(Line { school, arm, before: answer(before)?, after: answer(after)? });
        }
        let rows = clusters.rows()?;
        let values = lines.iter().map(|line| line.arm.as_str());
        let names = self.arm.as_ref().map(|arm| arms(values, arm)).transpose()?;
        let mut linked = [(); 2].map(|()| Linked::with_options(options.len()));
        let (design, numbers) = clusters.design.in_order();
        for line in &mut lines {
            line.school = numbers[&line.school];
        }
        for line in lines {
            let place = usize::from(names.as_ref().is_some_and(|names| names[1] == line.arm));
            linked[place].add(&line);
        }
        Ok(ReadChanges { design, linked, names, rows })
    }
}

impl Linked {
    fn with_options(options: usize) -> Self {
        Self {
            table: vec![vec![0; options]; options],
            sums: BTreeMap::new(),
            net: BySchool::new(),
            moved: [(); 3].map(|()| BySchool::new()),
            answers: [Counts::new(options), Counts::new(options)],
            levels: [BySchool::new(), BySchool::new()],
            changes: Vec::new(),
            silences: Silences::default(),
        }
    }

    fn add(&mut self, line: &Line) {
        let (before, after) = match (line.before, line.after) {
            (Heard::Said(before), Heard::Said(after)) => (before, after),
            (_, Heard::Silent(silence)) | (Heard::Silent(silence), _) => {
                return self.silences.hear(silence);
            }
        };
        if self.table.is_empty() {
            for (levels, level) in self.levels.iter_mut().zip([before, after]) {
                *levels.entry(line.school).or_insert(0.0) += level;
            }
        } else {
            let places =
                [before, after].map(|answer| usize::try_from(nearest(answer)).unwrap_or(0));
            self.table[places[0]][places[1]] += 1;
            for (counts, place) in self.answers.iter_mut().zip(places) {
                let block = Block::WHOLE_SCHOOL;
                let answer = Answer::Chose(place);
                let added = counts.add(line.school, block, Arm::Programme, answer, 1.0);
                added.expect("an option of the question");
            }
        }
        let change = decimals::difference(after, before);
        self.changes.push(change);
        self.sums.entry(line.school).or_default().add(change, 1.0);
        let step = f64::from(i8::from(change > 0.0) - i8::from(change < 0.0));
        *self.net.entry(line.school).or_insert(0.0) += step;
        let place = if step > 0.0 { 0 } else { 1 + usize::from(step < 0.0) };
        *self.moved[place].entry(line.school).or_insert(0.0) += 1.0;
    }
}

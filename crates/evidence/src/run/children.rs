//! What a plan asks that counts cannot answer: every child's row is needed, in a second look at the
//! file. The draw's own tests and adjustments, who was lost, and scales of several items.

use super::attrition::Losses;
use super::ballot::{Drawing, Entries, Scoring, Wanted, before, flag, records};
use super::rows::Clusters;
use super::scale::Answers;
use super::{Plan, PlannedOutcome, Record, Report};
use crate::counts::Arm;
use crate::file::{Problem, Row, Sheet};
use std::io::Read;

/// What is gathered in the second look.
struct Gathered<'a> {
    clusters: Clusters,
    arms: [String; 2],
    arm: usize,
    block: Option<usize>,
    taken: Option<usize>,
    draws: Vec<Draw<'a>>,
    losses: Option<Losses>,
    scales: Vec<Answers>,
}

/// One outcome of a draw.
struct Draw<'a> {
    planned: &'a PlannedOutcome,
    outcome: usize,
    baseline: Option<usize>,
    scoring: Scoring,
    entries: Entries,
}

impl<'a> Draw<'a> {
    fn open<R: Read>(planned: &'a PlannedOutcome, sheet: &Sheet<R>) -> Result<Self, Problem> {
        let PlannedOutcome { column, options, top, baseline, .. } = planned;
        let scoring =
            Scoring::of(options, top.as_deref()).map_err(|problem| problem.in_column(column))?;
        Ok(Self {
            planned,
            outcome: sheet.column(column)?,
            baseline: baseline.as_ref().map(|name| sheet.column(name)).transpose()?,
            scoring,
            entries: Entries::default(),
        })
    }
}

impl Plan {
    /// Whether the plan asks for anything that takes a second look at the file.
    pub fn looks_twice(&self) -> bool {
        self.roles.block.is_some() || self.attrition.is_some() || !self.scales.is_empty()
    }

    /// Reads the file once more, child by child, and adds to the report of [`Plan::run`] what the
    /// plan asks of the draw (where it names a block), of attrition and of scales.
    ///
    /// # Errors
    /// A file or plan that does not fit, with its line and column.
    pub fn second_look<R: Read>(
        &self,
        sheet: &mut Sheet<R>,
        report: &mut Report,
    ) -> Result<(), Problem> {
        if !self.looks_twice() {
            return Ok(());
        }
        let arms = report.provenance.arms.clone();
        let arms = arms.ok_or_else(|| Problem::new("the first look found no arms"))?;
        let mut gathered = self.open(sheet, arms)?;
        while let Some(row) = sheet.next_row()? {
            self.add(&mut gathered, row)?;
        }
        gathered.clusters.rows()?;
        let mut results = Vec::new();
        if !gathered.draws.is_empty() {
            (report.provenance.seed, report.provenance.times) = (Some(self.seed), Some(self.times));
        }
        for draw in &mut gathered.draws {
            draw.entries.put_in_order(&gathered.clusters.design);
        }
        for draw in &gathered.draws {
            if draw.planned.options.is_empty() {
                let silences = draw.entries.silences();
                let provenance = std::mem::take(&mut report.provenance);
                report.provenance = provenance.silent_in(&draw.planned.column, silences);
            }
            results.extend(self.of_draw(&gathered, draw)?);
        }
        report.add(results);
        if self.roles.block.is_some() {
            self.adjust(&mut report.results)?;
        }
        let mut results = Vec::new();
        if let Some(losses) = gathered.losses {
            results.extend(losses.records(&gathered.arms)?);
        }
        for (scale, answers) in self.scales.iter().zip(&gathered.scales) {
            results.extend(scale.records(answers, self.level));
        }
        report.add(results);
        Ok(())
    }

    fn open<R: Read>(&self, sheet: &Sheet<R>, arms: [String; 2]) -> Result<Gathered<'_>, Problem> {
        let place =
            |name: &Option<String>| name.as_ref().map(|name| sheet.column(name)).transpose();
        let arm = self.roles.arm.as_ref().map(|arm| arm.column.clone()).unwrap_or_default();
        let roles = self.clustered();
        let drawn = self.roles.block.is_some();
        let draws: Result<Vec<Draw<'_>>, Problem> = self
            .outcomes
            .iter()
            .filter(|_| drawn)
            .map(|outcome| Draw::open(outcome, sheet))
            .collect();
        let alone = self.roles.school.is_none();
        let losses = self.attrition.as_ref().map(|plan| Losses::of(sheet, plan, alone));
        let scales: Result<Vec<Answers>, Problem> =
            self.scales.iter().map(|scale| scale.open(sheet)).collect();
        Ok(Gathered {
            clusters: Clusters::of(sheet, &roles, &self.lonely()?)?,
            arms,
            arm: sheet.column(&arm)?,
            block: place(&self.roles.block)?,
            taken: place(&self.taken)?,
            draws: draws?,
            losses: losses.transpose()?,
            scales: scales?,
        })
    }

    fn add(&self, gathered: &mut Gathered<'_>, row: Row<'_>) -> Result<(), Problem> {
        let (school, _) = gathered.clusters.child(row)?;
        let programme = row.text(gathered.arm)? == gathered.arms[0];
        let arm = if programme { Arm::Programme } else { Arm::Comparison };
        if let Some(losses) = &mut gathered.losses {
            losses.add(row, school, arm);
        }
        for (scale, answers) in self.scales.iter().zip(&mut gathered.scales) {
            scale.add(answers, row, school)?;
        }
        let Some(block) = gathered.block else { return Ok(()) };
        let block = row.text(block)?;
        let taken = gathered.taken.map_or(Ok(programme), |column| flag(row, column))?;
        for draw in &mut gathered.draws {
            let options = &draw.planned.options;
            let said = draw.scoring.read(row, draw.outcome, options)?;
            let before = draw.baseline.map_or(Ok(None), |column| before(row, column, options))?;
            draw.entries.add(&Drawing { school, block, offered: programme, taken, before }, said);
        }
        Ok(())
    }

    fn of_draw(&self, gathered: &Gathered<'_>, draw: &Draw<'_>) -> Result<Vec<Record>, Problem> {
        let wanted = Wanted {
            baseline: draw.baseline.is_some(),
            taken: gathered.taken.is_some(),
            seed: self.seed,
            times: self.times,
            level: self.level,
        };
        let column = &draw.planned.column;
        let asked = |name: &str| self.wants(name);
        let found = records(&gathered.clusters.design, &draw.entries, wanted, asked)
            .map_err(|problem| problem.in_column(column))?;
        let options = &draw.planned.options;
        let said = |record: Record| draw.scoring.said(record.of(column), options);
        Ok(found.into_iter().map(said).collect())
    }
}

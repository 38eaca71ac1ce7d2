//! A whole plan: every outcome between arms, adjusted by family.

use super::attrition::PlannedAttrition;
use super::compare::Compare;
use super::inputs::Inputs;
use super::rows::LonelyRule;
use super::scale::Scale;
use super::{Record, Report, RunProvenance, alone, kind};
use crate::ballot::weighted;
use crate::design::Lonely;
use crate::file::{Problem, Question, Roles, Sheet, Study, Tallied, read_study};
use crate::interval::ProportionMethod;
use crate::run::Adjustment;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::io::Read;
use std::thread;

/// What was decided before the answers were seen.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// Which columns say what of a child. A block makes it a draw: both arms of every block then
    /// stand for the whole block.
    pub roles: Roles,
    /// The outcomes, in the order of the report.
    pub outcomes: Vec<PlannedOutcome>,
    /// The estimates wanted, by their names in the records; all without it.
    #[serde(default)]
    pub estimates: Vec<String>,
    /// How p values are adjusted within a family.
    #[serde(default)]
    pub adjust: Adjustment,
    /// The confidence level.
    #[serde(default = "usual_level")]
    pub level: f64,
    /// The interval of shares.
    #[serde(default)]
    pub interval: ProportionMethod,
    /// The design effect assumed where the data show no variation.
    #[serde(default = "usual_deff")]
    pub planning_deff: f64,
    /// What is done about a force with one school.
    #[serde(default)]
    pub lonely: LonelyRule,
    /// With the rule `collapse`, the force that each force with one school joins.
    #[serde(default)]
    pub partners: BTreeMap<String, String>,
    /// With a block, the column with 1 where a place was taken up and 0 where not.
    pub taken: Option<String>,
    /// The seed of what is drawn again.
    #[serde(default = "usual_seed")]
    pub seed: u64,
    /// How often it is drawn again.
    #[serde(default = "usual_times")]
    pub times: u32,
    /// Who was lost on the way.
    pub attrition: Option<PlannedAttrition>,
    /// Scales of several items.
    #[serde(default)]
    pub scales: Vec<Scale>,
}

/// One outcome of a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlannedOutcome {
    /// The column.
    pub column: String,
    /// Its options, the least positive first; none for a number.
    #[serde(default)]
    pub options: Vec<String>,
    /// The lowest option of the top box; the highest option without it.
    pub top: Option<String>,
    /// In a draw, the column of the answer before, for adjusted effects.
    pub baseline: Option<String>,
    /// The questions that it is adjusted with; without one it stands alone.
    pub family: Option<String>,
}

fn usual_level() -> f64 {
    0.95
}

fn usual_deff() -> f64 {
    1.6
}

fn usual_seed() -> u64 {
    1
}

fn usual_times() -> u32 {
    9_999
}

impl Plan {
    /// Reads a plan in TOML.
    ///
    /// # Errors
    /// Text that is no plan, with its line; a plan without an outcome or an arm, with an outcome
    /// twice, with options or numbers that make no sense, with columns that cannot be two things, or
    /// with an estimate that does not exist or that no outcome of the plan has.
    pub fn parse(text: &str) -> Result<Self, Problem> {
        let plan: Self = toml::from_str(text).map_err(|error| {
            let before = error.span().and_then(|span| text.get(..span.start));
            let problem = Problem::new(error.message());
            match before {
                Some(before) => problem.at_line(before.matches('\n').count() as u64 + 1),
                None => problem,
            }
        })?;
        let plan = plan.trimmed();
        plan.check()?;
        Ok(plan)
    }

    /// The roles with their clusters: a draw without schools was made in its blocks, which are then
    /// the clusters.
    pub(super) fn clustered(&self) -> Roles {
        let mut roles = self.roles.clone();
        roles.school = roles.school.or_else(|| roles.block.clone());
        roles
    }

    /// The rule for lonely schools with its partners.
    pub(super) fn lonely(&self) -> Result<Lonely, Problem> {
        self.lonely.with(&self.partners)
    }

    /// Whether records of this name were asked for.
    pub(super) fn wants(&self, statistic: &str) -> bool {
        self.estimates.is_empty() || self.estimates.iter().any(|name| name == statistic)
    }

    /// Reads the file and does what the plan says of counts; what it says of single children, and in
    /// a draw the adjustment of families, takes [`Plan::second_look`].
    ///
    /// `hash` is that of the plan's text, which travels with the result.
    ///
    /// # Errors
    /// A file or plan that does not fit, with its line and column.
    pub fn run<R: Read>(
        &self,
        sheet: &mut Sheet<R>,
        hash: Option<String>,
        every: impl FnMut(u64),
    ) -> Result<Report, Problem> {
        let report = self.counted(sheet, hash, every);
        report.map_err(|problem| alone::problem(problem, self.clustered().school.as_ref()))
    }

    fn counted<R: Read>(
        &self,
        sheet: &mut Sheet<R>,
        hash: Option<String>,
        every: impl FnMut(u64),
    ) -> Result<Report, Problem> {
        // numbers of a draw are read in the second look, child by child
        let counted: Vec<&PlannedOutcome> = self
            .outcomes
            .iter()
            .filter(|outcome| self.roles.block.is_none() || !outcome.options.is_empty())
            .collect();
        let question = |outcome: &&PlannedOutcome| {
            let kind = kind(&outcome.options).map_err(|p| p.in_column(&outcome.column))?;
            Ok(Question { column: outcome.column.clone(), kind })
        };
        let questions: Result<Vec<Question>, Problem> = counted.iter().map(question).collect();
        let lonely = self.lonely()?;
        let mut study = read_study(sheet, &questions?, &self.clustered(), &lonely, every)?;
        let tallied = std::mem::take(&mut study.outcomes);
        let provenance = RunProvenance::of_study("analyse", &study, &self.clustered());
        let mut provenance = RunProvenance { plan: hash, ..provenance.asked(self.inputs(&lonely)) };
        let outcomes: Vec<(&PlannedOutcome, Tallied)> = counted.into_iter().zip(tallied).collect();
        for (outcome, tallied) in &outcomes {
            provenance = provenance.silent_in_tally(&outcome.column, tallied);
        }
        let mut report = Report::of(self.records(&study, &outcomes, &lonely)?, provenance);
        // the tests of a draw are made in the second look, and families wait for them
        if self.roles.block.is_none() {
            self.adjust(&mut report.results)?;
        }
        Ok(report)
    }

    /// What the plan says of every outcome.
    fn inputs(&self, lonely: &Lonely) -> Inputs {
        let arm = self.roles.arm.as_ref();
        let all = Inputs::default().roles(&self.roles, lonely).arm(arm);
        let all = all.column("block", self.roles.block.as_ref());
        let all = all.column("taken", self.taken.as_ref()).list("estimates", &self.estimates);
        let all = all.text("adjust", self.adjust.name()).number("level", self.level);
        all.text("interval", self.interval.name()).number("planning_deff", self.planning_deff)
    }

    /// The records of every outcome, in their order; a part of the outcomes to each processor.
    fn records(
        &self,
        study: &Study,
        outcomes: &[(&PlannedOutcome, Tallied)],
        lonely: &Lonely,
    ) -> Result<Vec<Record>, Problem> {
        let processors = thread::available_parallelism().map_or(1, usize::from);
        let of_part = |part: &[(&PlannedOutcome, Tallied)]| -> Vec<Result<Vec<Record>, Problem>> {
            part.iter().map(|(of, tallied)| self.of_outcome(study, of, tallied, lonely)).collect()
        };
        let records: Result<Vec<Vec<Record>>, Problem> = thread::scope(|scope| {
            let parts = outcomes.chunks(outcomes.len().div_ceil(processors).max(1));
            let parts: Vec<_> = parts.map(|part| scope.spawn(move || of_part(part))).collect();
            let joined = parts.into_iter().map(|part| part.join().expect("no outcome panics"));
            joined.flatten().collect()
        });
        Ok(records?.into_iter().flatten().collect())
    }

    /// The wanted records of one outcome, its counts weighted by the draw where there was one.
    fn of_outcome(
        &self,
        study: &Study,
        outcome: &PlannedOutcome,
        tallied: &Tallied,
        lonely: &Lonely,
    ) -> Result<Vec<Record>, Problem> {
        let compare = self.compare(outcome, lonely);
        let (records, left_out) = match tallied {
            Tallied::Counts(counts) if self.roles.block.is_some() => {
                let weighted = weighted(counts);
                let records = compare.records(study, &Tallied::Counts(weighted.counts))?;
                (records, weighted.blocks_left_out)
            }
            tallied => (compare.records(study, tallied)?, 0),
        };
        let noted = |record: Record| match left_out {
            0 => record,
            blocks => record.noting(format!("{blocks} blocks with one arm left out")),
        };
        let wanted = records.into_iter().filter(|record| self.wants(&record.statistic));
        Ok(wanted.map(noted).collect())
    }

    fn compare(&self, outcome: &PlannedOutcome, lonely: &Lonely) -> Compare {
        Compare {
            outcome: outcome.column.clone(),
            options: outcome.options.clone(),
            top: outcome.top.clone(),
            arm: self.roles.arm.clone().unwrap_or_default(),
            roles: self.roles.clone(),
            deff: None,
            interval: self.interval,
            level: self.level,
            planning_deff: self.planning_deff,
            lonely: lonely.clone(),
        }
    }
}

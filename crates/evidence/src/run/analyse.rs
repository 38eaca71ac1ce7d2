//! A whole plan: every outcome between arms, adjusted by family.

use super::compare::Compare;
use super::{Record, Report, RunProvenance, kind};
use crate::adjust::{Adjusted, benjamini_hochberg, holm};
use crate::ballot::weighted;
use crate::design::Lonely;
use crate::file::{Problem, Question, Roles, Sheet, Tallied, read_study};
use crate::interval::ProportionMethod;
use crate::run::Adjustment;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;

/// What was decided before the answers were seen.
#[derive(Clone, Debug, PartialEq, Deserialize)]
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
    #[serde(default = "usual_lonely")]
    pub lonely: Lonely,
}

/// One outcome of a plan.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlannedOutcome {
    /// The column.
    pub column: String,
    /// Its options, the least positive first; none for a number.
    #[serde(default)]
    pub options: Vec<String>,
    /// The lowest option of the top box; the highest option without it.
    pub top: Option<String>,
    /// The questions that it is adjusted with; without one it stands alone.
    pub family: Option<String>,
}

fn usual_level() -> f64 {
    0.95
}

fn usual_deff() -> f64 {
    1.6
}

fn usual_lonely() -> Lonely {
    Lonely::Refuse
}

/// What a record of a comparison can be.
const ESTIMATES: [&str; 9] = [
    "top-share",
    "mean",
    "risk-difference",
    "risk-ratio",
    "odds-ratio",
    "mean-difference",
    "superiority",
    "cliffs-delta",
    "generalised-odds",
];

impl Plan {
    /// Reads a plan in TOML.
    ///
    /// # Errors
    /// Text that is no plan, with its line; a plan without an outcome or an arm, with an outcome
    /// twice, or with an estimate that does not exist.
    pub fn parse(text: &str) -> Result<Self, Problem> {
        let plan: Self = toml::from_str(text).map_err(|error| {
            let before = error.span().and_then(|span| text.get(..span.start));
            let problem = Problem::new(error.message());
            match before {
                Some(before) => problem.at_line(before.matches('\n').count() as u64 + 1),
                None => problem,
            }
        })?;
        if plan.outcomes.is_empty() {
            return Err(Problem::new("the plan names no outcome"));
        }
        if plan.roles.arm.is_none() {
            return Err(Problem::new("the plan names no arm: [roles.arm] with column and treated"));
        }
        let mut seen = BTreeSet::new();
        if let Some(twice) = plan.outcomes.iter().find(|outcome| !seen.insert(&outcome.column)) {
            return Err(Problem::new("the plan names this outcome twice").in_column(&twice.column));
        }
        let unknown = plan.estimates.iter().find(|name| !ESTIMATES.contains(&name.as_str()));
        if let Some(name) = unknown {
            let known = ESTIMATES.join(", ");
            return Err(Problem::new(format!("there is no estimate called “{name}”: {known}")));
        }
        Ok(plan)
    }

    /// Reads the file and does what the plan says.
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
        let questions: Result<Vec<Question>, Problem> = self
            .outcomes
            .iter()
            .map(|outcome| {
                let kind = kind(&outcome.options).map_err(|p| p.in_column(&outcome.column))?;
                Ok(Question { column: outcome.column.clone(), kind })
            })
            .collect();
        let mut study = read_study(sheet, &questions?, &self.roles, &self.lonely, every)?;
        let mut families = Vec::new();
        let mut results = Vec::new();
        let tallied = std::mem::take(&mut study.outcomes);
        for (outcome, tallied) in self.outcomes.iter().zip(tallied) {
            let (tallied, left_out) = self.by_draw(outcome, tallied)?;
            let records = self.compare(outcome).records(&study, &tallied)?;
            let wanted = |record: &Record| {
                self.estimates.is_empty() || self.estimates.contains(&record.statistic)
            };
            for record in records.into_iter().filter(wanted) {
                families.push(outcome.family.clone());
                results.push(match left_out {
                    0 => record,
                    blocks => record.noting(format!("{blocks} blocks with one arm left out")),
                });
            }
        }
        self.adjust(&mut results, &families)?;
        let provenance = RunProvenance { plan: hash, ..RunProvenance::of_study("analyse", &study) };
        Ok(Report { results, provenance })
    }

    /// Counts weighted by the draw, and the blocks it had to leave out.
    fn by_draw(
        &self,
        outcome: &PlannedOutcome,
        tallied: Tallied,
    ) -> Result<(Tallied, usize), Problem> {
        if self.roles.block.is_none() {
            return Ok((tallied, 0));
        }
        match tallied {
            Tallied::Counts(counts) => {
                let weighted = weighted(&counts);
                Ok((Tallied::Counts(weighted.counts), weighted.blocks_left_out))
            }
            Tallied::Amounts(..) => {
                let what =
                    "an outcome of a draw needs its options here; the ballot command takes numbers";
                Err(Problem::new(what).in_column(&outcome.column))
            }
        }
    }

    fn compare(&self, outcome: &PlannedOutcome) -> Compare {
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
            lonely: self.lonely.clone(),
        }
    }

    /// Adjusts each statistic's p values within each family.
    fn adjust(&self, results: &mut [Record], families: &[Option<String>]) -> Result<(), Problem> {
        let mut members: BTreeMap<(&str, String), Vec<usize>> = BTreeMap::new();
        for (place, (record, family)) in results.iter().zip(families).enumerate() {
            if let (Some(family), Some(_)) = (family, record.p) {
                members.entry((family, record.statistic.clone())).or_default().push(place);
            }
        }
        for places in members.into_values() {
            let raw: Vec<Option<f64>> = places.iter().map(|place| results[*place].p).collect();
            let (adjusted, name): (Result<Vec<Adjusted>, _>, _) = match self.adjust {
                Adjustment::Holm => (holm(&raw), "Holm"),
                Adjustment::BenjaminiHochberg => {
                    (benjamini_hochberg(&raw), "Benjamini and Hochberg")
                }
            };
            let number = raw.len();
            for (place, adjusted) in places.into_iter().zip(adjusted.map_err(Problem::new)?) {
                let record = std::mem::take(&mut results[place]);
                let note = format!("p adjusted by {name} over {number} in the family");
                results[place] = Record { p_adjusted: adjusted.adjusted, ..record }.noting(note);
            }
        }
        Ok(())
    }
}

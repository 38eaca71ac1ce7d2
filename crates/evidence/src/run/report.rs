//! All records of an analysis, and where they come from.

use super::inputs::Inputs;
use super::{Record, alone};
use crate::counts::Arm;
use crate::design::{Design, Strata};
use crate::file::{Roles, Tallied};
use crate::silence::Silences;
use serde::Serialize;

/// The children without an answer to one outcome, over the whole file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SilentIn {
    /// The column.
    pub outcome: String,
    /// Asked, no answer.
    pub missing: u64,
    /// Asked, would not answer.
    pub refused: u64,
    /// The question was not put.
    pub not_asked: u64,
    /// Answered beside the scale.
    pub not_sure: u64,
}

/// Where records come from.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct RunProvenance {
    /// The software.
    pub software: String,
    /// Its version.
    pub version: String,
    /// What was asked for: `compare`, `ballot`.
    pub command: String,
    /// Rows read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rows: Option<u64>,
    /// Schools in the file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub schools: Option<u64>,
    /// Forces in the file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub forces: Option<u64>,
    /// What is done about a force with one school; where forces are strata.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lonely: Option<String>,
    /// Forces with one school and those they were joined to.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub joined: Vec<[String; 2]>,
    /// The children without an answer, outcome by outcome.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub silent: Vec<SilentIn>,
    /// Cells withheld.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub suppressed: Option<u64>,
    /// The arms: programme, comparison.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub arms: Option<[String; 2]>,
    /// The seed, where chance was drawn.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seed: Option<u64>,
    /// How often chance was drawn.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub times: Option<u32>,
    /// What was asked for.
    #[serde(skip_serializing_if = "Inputs::is_empty")]
    pub inputs: Inputs,
    /// The hash of the plan.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub plan: Option<String>,
}

/// All records of an analysis.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Report {
    /// The records, in the order of the request.
    pub results: Vec<Record>,
    /// Where they come from.
    pub provenance: RunProvenance,
}

impl Report {
    /// These records. A number that is none, or has no end, is left out and a note says so.
    pub(super) fn of(results: Vec<Record>, provenance: RunProvenance) -> Self {
        let mut report = Self { results: Vec::with_capacity(results.len()), provenance };
        report.add(results);
        report
    }

    /// More records, with the words of children where no school's column was named.
    pub(super) fn add(&mut self, results: Vec<Record>) {
        let of = &self.provenance;
        let of_children = CHILDREN.contains(&of.command.as_str()) && of.rows.is_some();
        let alone = of_children && of.schools.is_none();
        let results = results.into_iter().map(|record| {
            let record = record.finite();
            let record = if alone { alone::record(record) } else { record };
            if of_children { record.warned_of_few() } else { record }
        });
        self.results.extend(results);
    }
}

/// The requests that read children.
const CHILDREN: [&str; 7] = ["analyse", "describe", "compare", "change", "ballot", "model", "icc"];

impl RunProvenance {
    /// Of this command, by this version of this software.
    pub(super) fn of(command: &str) -> Self {
        Self {
            software: "capbadge evidence".to_owned(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            command: command.to_owned(),
            ..Self::default()
        }
    }

    /// Of a study read from a file by these columns.
    pub(super) fn of_study(command: &str, study: &crate::file::Study, roles: &Roles) -> Self {
        let of = Self { rows: Some(study.rows), arms: study.arms.clone(), ..Self::of(command) };
        of.clusters(&study.design, roles)
    }

    /// With the schools and forces of the file, where it names them.
    pub(super) fn clusters(self, design: &Design, roles: &Roles) -> Self {
        let schools = roles.school.as_ref().map(|_| design.schools() as u64);
        let forces = roles.force.as_ref().map(|_| design.forces() as u64);
        Self { schools, forces, ..self.in_design(design) }
    }

    /// With what was asked for.
    pub(super) fn asked(self, inputs: Inputs) -> Self {
        Self { inputs, ..self }
    }

    /// With the rule for lonely schools and what it did, where forces are strata.
    pub(super) fn in_design(mut self, design: &Design) -> Self {
        let summary = design.summary();
        if summary.strata == Strata::ByForce {
            self.lonely = Some(summary.lonely.name().to_owned());
            let joins = design.joined().unwrap_or_default();
            self.joined = joins.into_iter().map(|(force, into)| [force, into]).collect();
        }
        self
    }

    /// With the children who said nothing on this outcome.
    pub(super) fn silent_in(mut self, outcome: &str, silences: &Silences) -> Self {
        self.silent.push(SilentIn {
            outcome: outcome.to_owned(),
            missing: silences.missing.0,
            refused: silences.refused.0,
            not_asked: silences.not_asked.0,
            not_sure: silences.not_sure.0,
        });
        self
    }

    /// With the children who said nothing on an outcome of a study.
    pub(super) fn silent_in_tally(self, outcome: &str, tallied: &Tallied) -> Self {
        let mut all = Silences::default();
        for arm in Arm::BOTH {
            all.add(&tallied.silences(arm));
        }
        self.silent_in(outcome, &all)
    }
}

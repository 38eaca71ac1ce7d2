//! Where a figure comes from: what travels with every result.

use crate::compare::ArmBase;
use crate::counts::{Arm, Counts};
use crate::design::{Design, DesignSummary};
use crate::silence::Silences;
use serde::{Deserialize, Serialize};

/// What the caller knows and the statistics do not: the versions that made the figure.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    /// The software and its version.
    pub software: String,
    /// The hash of the analysis plan, in hexadecimal.
    pub plan: String,
    /// The seed of the draw or of the simulation, in hexadecimal, where there was one.
    pub seed: Option<String>,
}

/// How children were weighted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Weighting {
    /// As given with the answers; 1 unless children were sampled unequally.
    AsGiven,
    /// By the draw: both arms of every block stand for the whole block.
    ByDraw,
}

/// One arm's share in a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ArmProvenance {
    /// Children with an answer on the scale and the schools they come from.
    pub base: ArmBase,
    /// Children without one, by the reason.
    pub silences: Silences,
}

/// Where a figure comes from. Exact, hence internal: pages show it through [`crate::suppress`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Provenance {
    /// What was computed and how, in the words of `docs/methods`.
    pub method: String,
    /// The programme arm.
    pub programme: ArmProvenance,
    /// The comparison arm; empty where nobody was compared with.
    pub comparison: ArmProvenance,
    /// The design.
    pub design: DesignSummary,
    /// How children were weighted.
    pub weighting: Weighting,
    /// The versions.
    pub stamp: Stamp,
}

impl Provenance {
    /// The provenance of a figure made from these counts.
    pub fn of(
        design: &Design,
        counts: &Counts,
        method: &str,
        weighting: Weighting,
        stamp: &Stamp,
    ) -> Self {
        let arm = |arm: Arm| ArmProvenance {
            base: ArmBase {
                children: counts.arm(arm).all_children(),
                schools: counts.schools(arm).len(),
            },
            silences: counts.silences(arm),
        };
        Self {
            method: method.to_owned(),
            programme: arm(Arm::Programme),
            comparison: arm(Arm::Comparison),
            design: design.summary(),
            weighting,
            stamp: stamp.clone(),
        }
    }
}

//! The analysis plan: what will be looked at, fixed and hashed before anybody has answered.

use crate::{Caller, Fault};
use data_encoding::HEXLOWER;
use domain::ids::ForceId;
use evidence::interval::ProportionMethod;
use policy::{Action, Resource, authorize};
use serde::Deserialize;
use sha2::{Digest, Sha256};
use store::{
    Tx,
    findings::{FixedPlan, plan_first, plan_fix},
};

/// The plan that comes with this version.
const SHIPPED: &str = include_str!("plan.toml");

/// A plan as it is read.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Plan {
    pub(super) version: u32,
    pub(super) questionnaire: String,
    pub(super) arms: Arms,
    pub(super) primary: Vec<String>,
    pub(super) primary_adjustment: Adjustment,
    pub(super) other_adjustment: Adjustment,
    pub(super) level: f64,
    pub(super) interval: ProportionMethod,
    pub(super) planning_deff: f64,
}

/// How the arms are made. There is one way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Arms {
    ByDraw,
}

/// How p values are adjusted for the number of questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Adjustment {
    Holm,
    BenjaminiHochberg,
}

/// Reads a plan.
pub(super) fn read(body: &str) -> Result<Plan, Fault> {
    toml::from_str(body).map_err(|error| Fault::Ours(Box::new(error)))
}

/// Fixes the plan of a force if it has none, and gives the one it has.
///
/// # Errors
/// [`Fault`] when the database fails.
pub(crate) async fn fix_plan(tx: &mut Tx, force: &ForceId) -> Result<FixedPlan, Fault> {
    if let Some(fixed) = plan_first(tx, force).await? {
        return Ok(fixed);
    }
    let plan = FixedPlan {
        id: tx.id(),
        body: SHIPPED.to_owned(),
        hash: HEXLOWER.encode(&Sha256::digest(SHIPPED.as_bytes())),
        fixed_at: tx.now(),
    };
    let permit =
        authorize(&Caller::time().actor, Action::FixPlan, &Resource::force(force.clone()))?;
    plan_fix(tx, &permit, force, &plan).await?;
    Ok(plan)
}

#[cfg(test)]
mod tests {
    use super::{SHIPPED, read};

    #[test]
    fn the_shipped_plan_names_questions_that_exist_and_the_primary_ones() {
        let plan = read(SHIPPED).unwrap();
        let questions = crate::surveys::named(&plan.questionnaire).expect("it is known");
        let primary: Vec<&str> = questions
            .items
            .iter()
            .filter(|item| item.is_primary)
            .map(|item| item.code.as_str())
            .collect();
        assert_eq!(plan.primary, primary);
        assert!(plan.version == 1 && plan.level > 0.9);
    }

    #[test]
    fn a_plan_with_a_key_that_nobody_knows_is_refused() {
        assert!(read(&format!("{SHIPPED}\nsubgroups = []")).is_err());
    }
}

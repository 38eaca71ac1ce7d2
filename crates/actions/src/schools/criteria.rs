//! The criteria by which the waiting list is ordered: anyone can read them, the coordinator changes
//! them. Each change is a new version; what was decided by an older one can be read with it.

use crate::{
    Caller, Fault, World,
    refused::{Refusals, Refused},
};
use domain::{
    bilingual::Bilingual,
    ids::ForceId,
    schools::{Criteria, CriteriaFault, Criterion, CriterionKind, MOST_WEIGHT},
};
use jiff::Timestamp;
use policy::{Action, Place, Resource, authorize};
use store::{Conn, schools as rows};

/// Letters of what a criterion asks.
const NAME: usize = 200;

/// The criteria that hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CriteriaPage {
    /// The criteria.
    pub criteria: Criteria,
    /// Their version; 0 where the force has published none, and who asked first stands first.
    pub version: i64,
    /// Since when they hold.
    pub since: Option<Timestamp>,
}

/// The criteria of a force, as anyone may read them.
///
/// # Errors
/// [`Fault::NotFound`] for a force that is not here.
pub async fn criteria(world: &World, force: &ForceId) -> Result<CriteriaPage, Fault> {
    let mut conn = world.store.conn().await?;
    store::forces::force_get(&mut conn, force).await?;
    criteria_of(&mut conn, force).await
}

pub(super) async fn criteria_of(conn: &mut Conn, force: &ForceId) -> Result<CriteriaPage, Fault> {
    let Some(row) = rows::waiting_rule(conn, force).await? else {
        return Ok(CriteriaPage { criteria: Criteria::first_come(), version: 0, since: None });
    };
    let criteria = serde_json::from_str(&row.body).map_err(|error| Fault::Ours(Box::new(error)))?;
    Ok(CriteriaPage { criteria, version: row.version, since: Some(row.made_at) })
}

/// The criteria for whoever may change them.
///
/// # Errors
/// [`Fault`].
pub async fn own_criteria(world: &World, caller: &Caller) -> Result<CriteriaPage, Fault> {
    let force = caller.force()?;
    let resource = Resource::whole(Place::Force(force.clone()), "waiting_rule");
    authorize(&caller.actor, Action::SetCriteria, &resource)?;
    criteria_of(&mut world.store.conn().await?, force).await
}

/// A criterion as it was typed; one without any name is left out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CriterionInput {
    /// Its code; empty for a new one.
    pub code: String,
    /// What it asks, in English.
    pub en: String,
    /// What it asks, in Welsh.
    pub cy: String,
    /// How much it counts, as it was typed.
    pub weight: String,
    /// Its points come from how long a school has waited.
    pub is_waited: bool,
}

impl CriterionInput {
    fn is_blank(&self) -> bool {
        self.en.trim().is_empty() && self.cy.trim().is_empty()
    }
}

/// Publishes criteria. The same ones sent again make no new version.
///
/// # Errors
/// [`Refused`] by the field `criteria`.
pub async fn set_criteria(
    world: &World,
    caller: &Caller,
    input: &[CriterionInput],
) -> Result<(), Refused> {
    let force = caller.force()?.clone();
    let resource = Resource::whole(Place::Force(force.clone()), "waiting_rule");
    let permit = authorize(&caller.actor, Action::SetCriteria, &resource)?;
    let mut tx = world.store.begin().await?;
    let now = criteria_of(&mut tx, &force).await?;
    let new = read(input, &now)?;
    if new == now.criteria && now.version > 0 {
        return Ok(());
    }
    let body = serde_json::to_string(&new).map_err(|error| Fault::Ours(Box::new(error)))?;
    rows::waiting_rule_add(&mut tx, &permit, &force, (now.version + 1, &body)).await?;
    Ok(tx.commit().await?)
}

fn read(input: &[CriterionInput], now: &CriteriaPage) -> Result<Criteria, Refused> {
    let known = now.criteria.all();
    let mut wrong = Refusals::default();
    let mut all: Vec<Criterion> = Vec::new();
    for one in input.iter().filter(|one| !one.is_blank()) {
        let weight = one.weight.trim().parse::<u8>().ok().filter(|n| *n <= MOST_WEIGHT);
        if weight.is_none() {
            wrong.add("criteria", "schools-criteria-weight-wrong");
        }
        let name = Bilingual {
            en: one.en.trim().to_owned(),
            cy: one.cy.trim().to_owned(),
            reviewed: false,
        };
        wrong.at_most("criteria", &name.en, NAME);
        wrong.at_most("criteria", &name.cy, NAME);
        // A code that nobody made here is no code: it gets a new one.
        let code = known.iter().find(|held| held.code == one.code).map(|held| held.code.clone());
        let kind = if one.is_waited { CriterionKind::Waited } else { CriterionKind::Judged };
        let code = code.unwrap_or_default();
        all.push(Criterion { code, name, weight: weight.unwrap_or_default(), kind });
    }
    wrong.check()?;
    name_new(&mut all, now);
    Criteria::new(all).map_err(|fault| Refused::one("criteria", key(fault)))
}

/// Gives new criteria codes that none had, in this version's own numbers.
fn name_new(all: &mut [Criterion], now: &CriteriaPage) {
    let version = now.version + 1;
    for (at, one) in all.iter_mut().enumerate().filter(|(_, one)| one.code.is_empty()) {
        one.code = format!("v{version}c{}", at + 1);
    }
}

const fn key(fault: CriteriaFault) -> &'static str {
    match fault {
        CriteriaFault::None => "schools-criteria-none",
        CriteriaFault::TooMany => "schools-criteria-too-many",
        CriteriaFault::NoName(_) => "schools-criteria-no-name",
        CriteriaFault::TooHeavy(_) => "schools-criteria-weight-wrong",
        CriteriaFault::SameCode => "schools-criteria-twice",
    }
}

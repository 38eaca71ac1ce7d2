//! What waits for a coordinator or a school lead in this area.

use super::{
    ground::{force_of, parse},
    see_kit::kit_waiting,
};
use crate::{Caller, Fault, World, home::Waiting};
use domain::{
    cohorts::selection::takes_everybody,
    forces::SelectionMethod,
    ids::{DeliveryModelId, ForceId},
};
use policy::Action;
use std::collections::BTreeMap;
use store::{
    Conn,
    cohorts::{Wait, Waits, cohort_models, wait_list},
    forces::model_get,
};

/// What waits, for whoever may do this, under which words, and where under the cohort's page.
const LINES: &[(Wait, Action, &str, &str)] = &[
    (Wait::Applications, Action::AddApplications, "cohorts-waiting-applications", "/applications"),
    (Wait::ForceCommitment, Action::CommitForForce, "cohorts-waiting-commitment", "/draw"),
    (Wait::Choosing, Action::PlaceWithoutDraw, "cohorts-waiting-choosing", "/choose"),
    (Wait::Marking, Action::MarkApplications, "cohorts-waiting-marking", "/marking"),
    (Wait::Freezing, Action::CommitForSchool, "cohorts-waiting-freezing", "/draw"),
    (Wait::Drawing, Action::Draw, "cohorts-waiting-drawing", "/draw"),
    (Wait::NoOnList, Action::NotePlaceChange, "cohorts-waiting-no-on-list", "/draw"),
    (Wait::SchoolNotes, Action::PlaceWithoutDraw, "cohorts-waiting-places-changed", ""),
    (Wait::ForceNotes, Action::CommitForForce, "cohorts-waiting-places-changed", ""),
    (Wait::AsideForSchool, Action::AbandonForSchool, "cohorts-waiting-aside", ASIDE),
    (Wait::AsideForForce, Action::AbandonForForce, "cohorts-waiting-aside", ASIDE),
    (Wait::Cards, Action::EnterDrawnCards, "cohorts-waiting-cards", "/cards"),
];

/// Where the other side agrees that a draw is set aside.
const ASIDE: &str = "/draw/abandon";
/// So many are counted of one kind.
const MOST: i64 = 500;

/// What waits for the caller; nothing where the caller may do nothing here.
///
/// # Errors
/// [`Fault`] when the database fails.
pub async fn waiting(world: &World, caller: &Caller) -> Result<Vec<Waiting>, Fault> {
    let Ok(force) = force_of(caller) else { return Ok(Vec::new()) };
    let mut conn = world.store.conn().await?;
    let mut all = Vec::new();
    for (wait, action, key, tail) in LINES {
        let Ok(within) = policy::scope(&caller.actor, *action, force) else { continue };
        let mut found = wait_list(&mut conn, &within, *wait, MOST).await?;
        if let Some(fits) = method(*wait) {
            keep_by_method(&mut conn, force, &mut found, fits).await?;
        }
        let Some(oldest) = found.first() else { continue };
        let href = match found.as_slice() {
            [one] => format!("/cohorts/{}{tail}", one.cohort),
            _ => "/cohorts".to_owned(),
        };
        let count = found.len() as u64;
        all.push(Waiting { since: oldest.since, key, count, href });
    }
    drop(conn);
    all.extend(kit_waiting(world, caller).await?);
    Ok(all)
}

/// With which methods something waits, where it depends on that.
fn method(wait: Wait) -> Option<fn(SelectionMethod) -> bool> {
    match wait {
        Wait::ForceCommitment => Some(|method| method == SelectionMethod::Draw),
        Wait::Choosing => {
            Some(|method| method != SelectionMethod::Draw && !takes_everybody(method))
        }
        _ => None,
    }
}

/// Keeps the cohorts whose model chooses in such a way. Each model is read once.
async fn keep_by_method(
    conn: &mut Conn,
    force: &ForceId,
    found: &mut Vec<Waits>,
    fits: fn(SelectionMethod) -> bool,
) -> Result<(), Fault> {
    if found.is_empty() {
        return Ok(());
    }
    let cohorts: Vec<_> = found.iter().map(|one| one.cohort).collect();
    let models = cohort_models(conn, force, &cohorts).await?;
    let mut known: BTreeMap<DeliveryModelId, bool> = BTreeMap::new();
    for id in models.values() {
        if !known.contains_key(id) {
            let model = parse(&model_get(conn, force, *id).await?.body)?;
            known.insert(*id, fits(model.selection));
        }
    }
    found.retain(|one| models.get(&one.cohort).is_some_and(|id| known.get(id) == Some(&true)));
    Ok(())
}

//! What waits for a coordinator or a school lead in this area.

use super::ground::force_of;
use crate::{Caller, Fault, World, home::Waiting};
use policy::Action;
use store::cohorts::{Wait, wait_list};

/// What waits, for whoever may do this, under which words, and where under the cohort's page.
const LINES: &[(Wait, Action, &str, &str)] = &[
    (Wait::Applications, Action::AddApplications, "cohorts-waiting-applications", "/applications"),
    (Wait::ForceCommitment, Action::CommitForForce, "cohorts-waiting-commitment", "/draw"),
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
        let found = wait_list(&mut conn, &within, *wait, MOST).await?;
        let Some(oldest) = found.first() else { continue };
        let href = match found.as_slice() {
            [one] => format!("/cohorts/{}{tail}", one.cohort),
            _ => "/cohorts".to_owned(),
        };
        let count = found.len() as u64;
        all.push(Waiting { since: oldest.since, key, count, href });
    }
    Ok(all)
}

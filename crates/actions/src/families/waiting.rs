//! What waits for a school lead in this area: families that have not answered, or not confirmed.

use super::ground::force_of;
use crate::{Caller, Fault, World, home::Waiting};
use domain::cohorts::AcademicYear;
use policy::Action;
use store::families::{
    FamiliesWaiting, application_answer_waiting, health_confirm_waiting, health_waiting,
};

/// The cohorts in which families are waited for; nothing for whoever may not chase them.
///
/// # Errors
/// [`Fault`] when the database fails.
pub async fn waiting(world: &World, caller: &Caller) -> Result<Vec<Waiting>, Fault> {
    let Ok(force) = force_of(caller) else { return Ok(Vec::new()) };
    let Ok(within) = policy::scope(&caller.actor, Action::SendFamilyLink, force) else {
        return Ok(Vec::new());
    };
    let mut conn = world.store.conn().await?;
    let answers = application_answer_waiting(&mut conn, &within).await?;
    let health = health_waiting(&mut conn, &within).await?;
    let today = world.clock.today();
    let term = (AcademicYear::containing(today).start_year(), today);
    let confirm = health_confirm_waiting(&mut conn, &within, term).await?;
    let answers = answers.iter().map(|row| line("families-waiting-answers", row));
    let health = health.iter().map(|row| line("families-waiting-health", row));
    let confirm = confirm.iter().map(|row| line("families-waiting-confirm", row));
    Ok(answers.chain(health).chain(confirm).collect())
}

fn line(key: &'static str, row: &FamiliesWaiting) -> Waiting {
    Waiting {
        since: row.since,
        key,
        count: u64::try_from(row.count).unwrap_or(0),
        href: format!("/families/cohort/{}", row.cohort),
    }
}

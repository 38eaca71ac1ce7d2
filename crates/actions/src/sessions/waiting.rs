//! What waits in this area: registers of sessions that were held, and cohorts without a timetable.

use crate::{Caller, Fault, World, home::Waiting};
use domain::clock::from_london;
use policy::Action;
use store::sessions::{no_timetable_list, open_register_list};

/// So many are counted of one kind.
const MOST: i64 = 500;

/// What waits for the caller; nothing where the caller may do nothing here.
///
/// # Errors
/// [`Fault`] when the database fails.
pub async fn waiting(world: &World, caller: &Caller) -> Result<Vec<Waiting>, Fault> {
    let Ok(force) = caller.force() else { return Ok(Vec::new()) };
    let mut all = Vec::new();
    let mut conn = world.store.conn().await?;
    if let Ok(within) = policy::scope(&caller.actor, Action::TakeRegister, force) {
        let today = world.clock.today();
        let found = open_register_list(&mut conn, &within, today, MOST).await?;
        if let Some(oldest) = found.first() {
            all.push(Waiting {
                since: from_london(oldest.held_on.to_datetime(oldest.starts_at)),
                key: "sessions-waiting-registers",
                count: found.len() as u64,
                href: format!("/sessions/{}/register", oldest.id),
            });
        }
    }
    if let Ok(within) = policy::scope(&caller.actor, Action::LayTimetable, force) {
        let found = no_timetable_list(&mut conn, &within, MOST).await?;
        if let Some(oldest) = found.first() {
            all.push(Waiting {
                since: oldest.opened_at,
                key: "sessions-waiting-timetables",
                count: found.len() as u64,
                href: format!("/sessions/cohorts/{}/timetable", oldest.id),
            });
        }
    }
    Ok(all)
}

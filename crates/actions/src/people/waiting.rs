//! What waits in this area: checks that run out.

use super::{list::find, see::horizon, see::own_id};
use crate::{Caller, Fault, World, home::Waiting};
use domain::clock::from_london;
use jiff::{Span, civil::Date};
use policy::{Action, Resource, may};
use store::people::{adult_get, dbs_years};

/// What waits for the caller: for whoever keeps the records, those of everybody who delivers; for
/// anybody else of the force, their own.
///
/// # Errors
/// [`Fault`] when the database fails.
pub async fn waiting(world: &World, caller: &Caller) -> Result<Vec<Waiting>, Fault> {
    let (Ok(force), Ok(person)) = (caller.force(), own_id(caller)) else { return Ok(Vec::new()) };
    let today = world.clock.today();
    let mut conn = world.store.conn().await?;
    if let Ok(within) = policy::scope(&caller.actor, Action::KeepAdult, force) {
        let found = find(&mut conn, &within, horizon(today)).await?;
        let Some(oldest) = found.first() else { return Ok(Vec::new()) };
        return Ok(vec![Waiting {
            since: since(oldest.until, today),
            key: "people-waiting-checks",
            count: found.len() as u64,
            href: "/people/checks".to_owned(),
        }]);
    }
    if !may(&caller.actor, Action::SeeAdult, &Resource::person(force.clone(), person)) {
        return Ok(Vec::new());
    }
    let years = dbs_years(&mut conn, force).await?;
    let adult = match adult_get(&mut conn, force, person).await {
        Ok(adult) => adult,
        Err(store::Error::NotFound) => return Ok(Vec::new()),
        Err(error) => return Err(error.into()),
    };
    // Whoever has no record has none to renew: the coordinator begins it.
    let mut own = adult.checks.run_out_by(horizon(today), years);
    own.retain(|(until, _)| until.is_some());
    let Some((oldest, _)) = own.first() else { return Ok(Vec::new()) };
    Ok(vec![Waiting {
        since: since(*oldest, today),
        key: "people-waiting-own",
        count: own.len() as u64,
        href: "/people/mine".to_owned(),
    }])
}

/// Since when it waits: since lists tell of it; today, where it was never recorded.
fn since(until: Option<Date>, today: Date) -> jiff::Timestamp {
    let told = until
        .and_then(|until| until.checked_sub(Span::new().days(domain::people::WARNING_DAYS)).ok());
    from_london(told.unwrap_or(today).at(0, 0, 0, 0))
}

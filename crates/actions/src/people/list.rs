//! The people of the force by name, and what of theirs runs out.

use super::see::horizon;
use crate::{Caller, Fault, World, ground::scope, search::Search};
use domain::people::{Check, Stop};
use jiff::civil::Date;
use policy::{Action, Resource, may};
use store::{
    Conn,
    people::{Adult, adult_list, adults_who_deliver, dbs_years},
};

/// So many deliverers are looked at.
const MOST: i64 = 2_000;

/// Something that has run out or does so soon.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RunningOut {
    /// The last day on which it counts; `None` where it was never recorded.
    pub until: Option<Date>,
    /// What.
    pub check: Check,
    /// Whose.
    pub adult: Adult,
}

/// People of the force by name.
#[derive(Debug, Clone)]
pub struct AdultsPage {
    /// The people, each with what is out of date today.
    pub adults: Vec<(Adult, Vec<Stop>)>,
    /// Whether there are more pages.
    pub has_more: bool,
}

/// What has run out or does so soon.
#[derive(Debug, Clone)]
pub struct ChecksView {
    /// It, never recorded first, then the oldest.
    pub found: Vec<RunningOut>,
    /// After how many years the force renews a DBS check.
    pub dbs_years: u8,
    /// The caller keeps the records.
    pub can_keep: bool,
}

/// The people of the force by name. With a text, only those whose name or collar number has every
/// word of it.
///
/// # Errors
/// [`Fault::NotFound`] for whoever may not know of them.
pub async fn list_adults(
    world: &World,
    caller: &Caller,
    (typed, page): (&str, u32),
) -> Result<AdultsPage, Fault> {
    look_for(world, caller, &Search::of(typed, page)).await
}

/// All of them on one page, to be sorted or taken along as a file.
///
/// # Errors
/// [`Fault::NotFound`] for whoever may not know of them.
pub async fn list_all_adults(
    world: &World,
    caller: &Caller,
    typed: &str,
) -> Result<AdultsPage, Fault> {
    look_for(world, caller, &Search::whole(typed)).await
}

async fn look_for(world: &World, caller: &Caller, search: &Search) -> Result<AdultsPage, Fault> {
    let within = scope(caller, Action::SeeAdult)?;
    let mut conn = world.store.conn().await?;
    let mut adults = adult_list(&mut conn, &within, search.part()).await?;
    let has_more =
        search.keep(&mut adults, |adult| format!("{} {}", adult.name, adult.collar_number));
    let (years, today) = (dbs_years(&mut conn, within.force()).await?, world.clock.today());
    let lapsed = |adult: Adult| (adult.clone(), adult.checks.lapsed(today, years));
    Ok(AdultsPage { adults: adults.into_iter().map(lapsed).collect(), has_more })
}

/// What has run out of those who deliver now, or does so within sixty days.
///
/// # Errors
/// [`Fault::NotFound`] for whoever may not know of them.
pub async fn running_out(world: &World, caller: &Caller) -> Result<ChecksView, Fault> {
    let within = scope(caller, Action::SeeAdult)?;
    let by = horizon(world.clock.today());
    let mut conn = world.store.conn().await?;
    let whole = Resource::force(within.force().clone());
    Ok(ChecksView {
        found: find(&mut conn, &within, by).await?,
        dbs_years: dbs_years(&mut conn, within.force()).await?,
        can_keep: may(&caller.actor, Action::KeepAdult, &whole),
    })
}

pub(super) async fn find(
    conn: &mut Conn,
    within: &policy::Scope,
    by: Date,
) -> Result<Vec<RunningOut>, Fault> {
    let years = dbs_years(conn, within.force()).await?;
    let adults = adults_who_deliver(conn, within, MOST).await?;
    let mut found: Vec<RunningOut> = adults
        .iter()
        .flat_map(|adult| {
            let all = adult.checks.run_out_by(by, years).into_iter();
            all.map(|(until, check)| RunningOut { until, check, adult: adult.clone() })
        })
        .collect();
    found.sort_by(|a, b| (a.until, a.check, &a.adult.name).cmp(&(b.until, b.check, &b.adult.name)));
    Ok(found)
}

//! A ceremony as its page shows it: each school its own children, the force the numbers.

use super::ground::{force_of, scope};
use crate::{Caller, Fault, World};
use domain::{
    families::{Purpose, Standing, current_for},
    ids::{CeremonyId, CohortId, ForceId, GuestId, Id, RunningOrderId},
};
use jiff::civil::Time;
use policy::{Action, Permit, Place, Resource, Scope, authorize, may};
use store::{Conn, Tx, cohorts as rows, families};

/// One line of the list of ceremonies.
pub type CeremonyLine = rows::Ceremony;

/// A child who comes, and what its carer said for this ceremony.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ComingChild {
    /// The name as it is called up.
    pub name: String,
    /// Whether the child comes.
    pub comes: Standing,
    /// Nobody may photograph the child there: a carer's yes for this ceremony is missing, or the
    /// child said no, or the school set a mark.
    pub no_photo: bool,
}

/// A cohort that comes, and its children's names where the caller may see them.
#[derive(Debug, Clone)]
pub struct ComingSchool {
    /// The cohort, its school, how many children come.
    pub coming: rows::Coming,
    /// The children by name; `None` where they are not for the caller.
    pub names: Option<Vec<ComingChild>>,
}

/// A ceremony.
#[derive(Debug, Clone)]
pub struct CeremonyView {
    /// The ceremony.
    pub ceremony: rows::Ceremony,
    /// The cohorts that come, as far as the caller may see.
    pub coming: Vec<ComingSchool>,
    /// The guests.
    pub guests: Vec<rows::Guest>,
    /// The running order.
    pub items: Vec<rows::Item>,
    /// Whether the caller may change it.
    pub may_plan: bool,
    /// Whether the caller may print certificates of a cohort shown here.
    pub may_print: bool,
}

/// The ceremonies that the caller may see, latest first.
///
/// # Errors
/// [`Fault`].
pub async fn list_ceremonies(world: &World, caller: &Caller) -> Result<Vec<CeremonyLine>, Fault> {
    let within = scope(caller, Action::SeeCeremony)?;
    let mut conn = world.store.conn().await?;
    Ok(rows::ceremony_list(&mut conn, &within, 200).await?)
}

/// One ceremony.
///
/// # Errors
/// [`Fault::NotFound`] where no cohort of the caller comes.
pub async fn see_ceremony(
    world: &World,
    caller: &Caller,
    id: CeremonyId,
) -> Result<CeremonyView, Fault> {
    let force = force_of(caller)?.clone();
    let mut conn = world.store.conn().await?;
    let (ceremony, found) = load(&mut conn, caller, &force, Action::SeeCeremony, id).await?;
    let guests = rows::guest_list(&mut conn, &force, id).await?;
    let items = rows::running_order_list(&mut conn, &force, id).await?;
    let whole = Resource::one(Place::Force(force.clone()), id);
    let may_plan = may(&caller.actor, Action::PlanCeremony, &whole);
    let (mut coming, mut may_print) = (Vec::new(), false);
    for one in found {
        let resource = Resource::cohort(force.clone(), one.school, one.cohort);
        may_print |= may(&caller.actor, Action::PrintCertificates, &resource);
        let names = match policy::scope(&caller.actor, Action::SeeNames, &force) {
            Ok(within) if may(&caller.actor, Action::SeeNames, &resource) => {
                Some(children(&mut conn, &within, id, one.cohort).await?)
            }
            _ => None,
        };
        coming.push(ComingSchool { coming: one, names });
    }
    Ok(CeremonyView { ceremony, coming, guests, items, may_plan, may_print })
}

/// The children of a cohort, with what was said for this ceremony.
pub(super) async fn children(
    conn: &mut Conn,
    within: &Scope,
    ceremony: CeremonyId,
    cohort: CohortId,
) -> Result<Vec<ComingChild>, Fault> {
    let said = families::occasion_list_of(conn, within.force(), ceremony).await?;
    let assents = families::assent_list(conn, within.force(), cohort).await?;
    let found = families::coming_children(conn, within, cohort).await?;
    let child = |one: families::ComingChild| {
        let own = said.iter().filter(|line| line.child == one.child);
        let own: Vec<_> = own.map(|line| line.entry.clone()).collect();
        let standing = |purpose| current_for(&own, purpose, ceremony.uuid());
        let says_no = assents.get(&one.child).is_some_and(|said| !said.is_given);
        let may_be_seen = standing(Purpose::EventPhoto).permits();
        ComingChild {
            name: format!("{} {}", one.given_name, one.family_name),
            comes: standing(Purpose::OutOfHoursEvent),
            no_photo: one.restricted_at.is_some() || says_no || !may_be_seen,
        }
    };
    Ok(found.into_iter().map(child).collect())
}

/// A child's name as it is called up.
pub(super) fn full_name(child: &rows::Enrolment) -> String {
    format!("{} {}", child.given_name, child.family_name)
}

/// The ceremony and its cohorts within the caller's reach for an action.
pub(super) async fn load(
    conn: &mut Conn,
    caller: &Caller,
    force: &ForceId,
    action: Action,
    id: CeremonyId,
) -> Result<(rows::Ceremony, Vec<rows::Coming>), Fault> {
    let within = scope(caller, action)?;
    let ceremony = rows::ceremony_get(conn, force, id).await?;
    let coming = rows::ceremony_cohorts(conn, &within, id).await?;
    if coming.is_empty() { Err(Fault::NotFound) } else { Ok((ceremony, coming)) }
}

/// Adds a guest. The name and the role are at most 100 characters; more is cut.
///
/// # Errors
/// [`Fault`].
pub async fn add_guest(
    world: &World,
    caller: &Caller,
    id: CeremonyId,
    guest: (&str, &str),
) -> Result<(), Fault> {
    let (mut tx, permit, force) = begin(world, caller, id).await?;
    let (name, role) = (cut(guest.0), cut(guest.1));
    rows::guest_add(&mut tx, &permit, &force, id, (&name, &role)).await?;
    Ok(tx.commit().await?)
}

/// Takes a guest off the list.
///
/// # Errors
/// [`Fault`].
pub async fn remove_guest(
    world: &World,
    caller: &Caller,
    id: CeremonyId,
    guest: GuestId,
) -> Result<(), Fault> {
    let (mut tx, permit, force) = begin(world, caller, id).await?;
    rows::guest_remove(&mut tx, &permit, &force, id, guest).await?;
    Ok(tx.commit().await?)
}

/// Adds a line to the running order, at most 100 characters; more is cut.
///
/// # Errors
/// [`Fault`].
pub async fn add_item(
    world: &World,
    caller: &Caller,
    id: CeremonyId,
    (at, item): (Time, &str),
) -> Result<(), Fault> {
    let (mut tx, permit, force) = begin(world, caller, id).await?;
    rows::running_order_add(&mut tx, &permit, &force, id, (at, &cut(item))).await?;
    Ok(tx.commit().await?)
}

/// Takes a line off the running order.
///
/// # Errors
/// [`Fault`].
pub async fn remove_item(
    world: &World,
    caller: &Caller,
    id: CeremonyId,
    item: RunningOrderId,
) -> Result<(), Fault> {
    let (mut tx, permit, force) = begin(world, caller, id).await?;
    rows::running_order_remove(&mut tx, &permit, &force, id, item).await?;
    Ok(tx.commit().await?)
}

async fn begin(
    world: &World,
    caller: &Caller,
    id: CeremonyId,
) -> Result<(Tx, Permit, ForceId), Fault> {
    let force = force_of(caller)?.clone();
    let mut tx = world.store.begin().await?;
    rows::ceremony_get(&mut tx, &force, id).await?;
    let resource = Resource::one(Place::Force(force.clone()), id);
    let permit = authorize(&caller.actor, Action::PlanCeremony, &resource)?;
    Ok((tx, permit, force))
}

fn cut(text: &str) -> String {
    text.trim().chars().take(100).collect()
}

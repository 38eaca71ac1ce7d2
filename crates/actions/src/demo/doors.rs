//! Ways in: a link for each role, a family's, and a child's card.

use super::{
    cast::{address, deliverer_code, school_address},
    past::FORCE,
};
use crate::{
    Caller, Fault, World,
    families::{self, Stage},
    identity::link_for,
};
use domain::{
    ids::{ForceId, PersonId},
    surveys::cards::Card,
};
use policy::{Action, Actor, Role, scope};
use store::{Conn, NATION, cohorts, identity, surveys};
use words::Lang;

/// The story whose school is the first of a federation: its session is this morning's.
pub(super) const FEDERATION: usize = 31;

/// A way in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Door {
    /// A role's code, `family` or `survey`.
    pub role: String,
    /// Who comes in; on the survey's door, the card to type.
    pub name: String,
    /// The address to open.
    pub link: String,
}

/// A way in for each role, for a family whose answers are waited for, and for a child with a card.
/// Made anew each time: a link signs in once.
///
/// # Errors
/// [`Fault`]: not there where the database holds no demonstration.
pub async fn doors(world: &World) -> Result<Vec<Door>, Fault> {
    // Links that sign in are shown for a database that was made to be shown, and for no other.
    if world.store.demonstration().await?.is_none() {
        return Err(Fault::NotFound);
    }
    let force: ForceId = FORCE.parse().map_err(|_| Fault::NotFound)?;
    let nation: ForceId = NATION.parse().map_err(|_| Fault::NotFound)?;
    let mut doors = Vec::new();
    for role in Role::ALL {
        let (home, email) = match role {
            Role::SchoolLead | Role::Headteacher | Role::Dsl => {
                (&force, school_address(role, FEDERATION))
            }
            Role::NationalLead | Role::Evaluator => (&nation, address(role.code())),
            Role::Deliverer => (&force, address(&deliverer_code(0))),
            _ => (&force, address(role.code())),
        };
        let mut conn = world.store.conn().await?;
        let person = identity::person_by_email(&mut conn, home, &email).await?;
        drop(conn);
        let person = person.ok_or(Fault::NotFound)?;
        let link = link_for(world, home, person.id).await?;
        doors.push(Door { role: role.code().to_owned(), name: person.name, link });
    }
    doors.push(family(world, &force).await?);
    doors.push(survey(world, &force).await?);
    Ok(doors)
}

/// A carer whose answers are waited for.
async fn family(world: &World, force: &ForceId) -> Result<Door, Fault> {
    let mut conn = world.store.conn().await?;
    let email = school_address(Role::SchoolLead, FEDERATION);
    let lead = identity::person_by_email(&mut conn, force, &email).await?;
    let caller = caller(&mut conn, force, lead.ok_or(Fault::NotFound)?.id).await?;
    let within = scope(&caller.actor, Action::SendFamilyLink, force)?;
    let all = cohorts::cohort_list(&mut conn, &within, 100).await?;
    drop(conn);
    for cohort in all {
        let told = families::see_cohort(world, &caller, cohort.id).await?;
        let waits =
            told.children.iter().find(|child| child.is_waited_for && child.stage == Stage::Offered);
        let Some(child) = waits else { continue };
        let (name, link) = families::link_for(world, &caller, cohort.id, child.child).await?;
        // whoever opens it reads it in the language of their browser
        let link = link.split('?').next().unwrap_or_default().to_owned();
        return Ok(Door { role: "family".to_owned(), name, link });
    }
    Err(Fault::NotFound)
}

/// A card that nobody has used in a wave that is open.
async fn survey(world: &World, force: &ForceId) -> Result<Door, Fault> {
    let mut conn = world.store.conn().await?;
    let coordinator = address(Role::Coordinator.code());
    let person = identity::person_by_email(&mut conn, force, &coordinator).await?;
    let caller = caller(&mut conn, force, person.ok_or(Fault::NotFound)?.id).await?;
    let within = scope(&caller.actor, Action::SeeResponseCounts, force)?;
    for cohort in cohorts::cohort_list(&mut conn, &within, 1000).await? {
        for card in surveys::card_list(&mut conn, force, cohort.id).await? {
            let Some(door) = surveys::card_find(&mut conn, &card).await? else { continue };
            if door.wave.is_none() {
                break;
            }
            if door.is_assented.is_none() {
                let card: Card = card.parse().map_err(|_| Fault::NotFound)?;
                let link = format!("{}/survey", world.site.address);
                return Ok(Door { role: "survey".to_owned(), name: card.to_string(), link });
            }
        }
    }
    Err(Fault::NotFound)
}

async fn caller(conn: &mut Conn, force: &ForceId, id: PersonId) -> Result<Caller, Fault> {
    let grants = identity::grant_list(conn, force, id).await?;
    Ok(Caller { actor: Actor::Person { force: force.clone(), id, grants }, lang: Lang::En })
}

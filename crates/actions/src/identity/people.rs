//! Who works with us, and in which role: the administrator adds people, gives roles and ends them.

use crate::{
    Caller, Fault, World,
    refused::{Refusals, Refused},
    search::Search,
};
use domain::ids::{ForceId, PersonId, RoleGrantId, SchoolId};
use policy::{Action, Grant, Permit, Place, Reach, Resource, Role, authorize, scope};
use store::{Tx, forces::force_hold, identity as rows, privacy::Decided};

pub use store::identity::Held;

/// The roles that are held, by person, and whether there are more pages. With a text, only those of
/// whose person, school or cohort the name has every word of it.
///
/// # Errors
/// [`Fault`].
pub async fn list_people(
    world: &World,
    caller: &Caller,
    (typed, page): (&str, u32),
) -> Result<(Vec<Held>, bool), Fault> {
    let scope = scope(&caller.actor, Action::ListPeople, caller.force()?)?;
    let mut conn = world.store.conn().await?;
    let search = Search::of(typed, page);
    let (most, after) = search.part();
    let mut held = rows::held_list(&mut conn, &scope, most, after).await?;
    let has_more = search.keep(&mut held, |one| {
        let place = one.school_name.iter().chain(&one.cohort_label);
        place.fold(one.name.clone(), |all, name| format!("{all} {name}"))
    });
    Ok((held, has_more))
}

/// One role that is held, for the page that asks whether to end it.
///
/// # Errors
/// [`Fault`].
pub async fn held_role(world: &World, caller: &Caller, id: RoleGrantId) -> Result<Held, Fault> {
    let force = caller.force()?;
    let resource = Resource::one(Place::Force(force.clone()), id);
    authorize(&caller.actor, Action::GrantRole, &resource)?;
    Ok(rows::held_get(&mut world.store.conn().await?, force, id).await?)
}

/// Somebody about to be added, or to be given another role.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PersonInput {
    /// The name.
    pub name: String,
    /// The e-mail address; a person is known by it.
    pub email: String,
    /// `en` or `cy`.
    pub lang: String,
    /// The role.
    pub role: Option<Role>,
    /// The URN of the school where the role is held; empty for the whole force.
    pub urn: String,
}

/// Adds a person with a role, or gives the role to the person whose address it is.
///
/// # Errors
/// [`Refused`] by the fields `name`, `email`, `role` and `urn`.
pub async fn add_person(
    world: &World,
    caller: &Caller,
    input: &PersonInput,
) -> Result<PersonId, Refused> {
    let force = caller.force()?.clone();
    // whoever may give no role at all is not told what is wrong with the form
    scope(&caller.actor, Action::GrantRole, &force)?;
    let mut wrong = Refusals::default();
    wrong.needed("name", &input.name, "identity-people-name-missing");
    wrong.email("email", &input.email);
    if input.role.is_none() {
        wrong.add("role", "common-error-choose-one");
    }
    if input.role.is_some_and(is_national) {
        wrong.add("role", "identity-people-national");
    }
    wrong.check()?;
    let role = input.role.ok_or_else(|| Refused::one("role", "common-error-choose-one"))?;
    let mut tx = world.store.begin().await?;
    let reach = reach(&mut tx, &force, role, &input.urn).await?;
    let permit = leave(caller, &force, reach, None)?;
    // Whoever loses the last role meanwhile is signed out first, and comes back with this one.
    force_hold(&mut tx, &permit, &force).await?;
    let lang = if input.lang == "cy" { "cy" } else { "en" };
    let who = (input.name.as_str(), input.email.as_str(), lang);
    let person = ensure_person(&mut tx, &permit, &force, who).await?;
    // the trail says to whom
    let permit = leave(caller, &force, reach, Some(person))?;
    give(&mut tx, &permit, &force, person, Grant { role, reach }).await?;
    tx.commit().await?;
    Ok(person)
}

/// Ends a role at once. Whoever has none left is signed out everywhere.
///
/// # Errors
/// [`Refused`] by the field `end`: the last administrator of a force cannot go.
pub async fn end_grant(world: &World, caller: &Caller, id: RoleGrantId) -> Result<(), Refused> {
    let force = caller.force()?.clone();
    let resource = Resource::one(Place::Force(force.clone()), id);
    let permit = authorize(&caller.actor, Action::GrantRole, &resource)?;
    let mut tx = world.store.begin().await?;
    // Two administrators who end each other's role at once would each find the other still there.
    force_hold(&mut tx, &permit, &force).await?;
    let held = rows::held_get(&mut tx, &force, id).await?;
    let administrator = Role::Administrator.code();
    if held.role == administrator
        && held.reach == "force"
        && rows::held_count(&mut tx, &force, administrator).await? < 2
    {
        return Err(Refused::one("end", "identity-people-last-administrator"));
    }
    rows::grant_end(&mut tx, &permit, &force, id).await?;
    world.ledger.keep(&force, Decided::RoleEnded { grant: id, at: tx.now() }).await;
    if rows::grant_list(&mut tx, &force, held.person).await?.is_empty() {
        rows::person_leave(&mut tx, &permit, &force, held.person).await?;
    }
    Ok(tx.commit().await?)
}

/// The person with this address, `(name, email, lang)`; added, or brought back, where needed.
pub(crate) async fn ensure_person(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    (name, email, lang): (&str, &str, &str),
) -> Result<PersonId, Fault> {
    match rows::person_ever(tx, force, email).await? {
        Some((person, false)) => Ok(person),
        Some((person, true)) => {
            rows::person_return(tx, permit, force, person, name).await?;
            Ok(person)
        }
        None => {
            let id: PersonId = tx.id();
            let new = rows::NewPerson { force, id, name, email: email.trim(), lang };
            rows::person_add(tx, permit, &new).await?;
            Ok(id)
        }
    }
}

/// Gives a role that is not held yet.
async fn give(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    person: PersonId,
    grant: Grant,
) -> Result<(), Fault> {
    if !rows::grant_list(tx, force, person).await?.contains(&grant) {
        rows::grant_add(tx, permit, force, person, grant).await?;
    }
    Ok(())
}

/// The leave to give a role that reaches so far, to somebody new or to a person.
fn leave(
    caller: &Caller,
    force: &ForceId,
    reach: Reach,
    person: Option<PersonId>,
) -> Result<Permit, Fault> {
    let place = match reach {
        Reach::Nation => Place::Nation,
        Reach::School(school) => Place::School(force.clone(), school),
        // Of which school a cohort is does not matter to whoever may grant on the whole force.
        Reach::Force | Reach::Cohort(_) => Place::Force(force.clone()),
    };
    let resource = match person {
        Some(person) => Resource::one(place, person),
        None => Resource::whole(place, "person"),
    };
    Ok(authorize(&caller.actor, Action::GrantRole, &resource)?)
}

/// Roles of a school need one; roles of a force reach all of it.
async fn reach(tx: &mut Tx, force: &ForceId, role: Role, urn: &str) -> Result<Reach, Refused> {
    if !is_of_school(role) {
        return if urn.is_empty() {
            Ok(Reach::Force)
        } else {
            Err(Refused::one("urn", "identity-people-urn-not-needed"))
        };
    }
    if urn.is_empty() {
        return Err(Refused::one("urn", "identity-people-urn-missing"));
    }
    let unknown = || Refused::one("urn", "schools-answer-urn-unknown");
    let urn: domain::schools::Urn = urn.parse().map_err(|_| unknown())?;
    let school = store::schools::school_by_urn(tx, force, i64::from(urn.number())).await?;
    let id: SchoolId = school.ok_or_else(unknown)?.id;
    Ok(Reach::School(id))
}

/// Whether a role is held at one school.
pub const fn is_of_school(role: Role) -> bool {
    matches!(role, Role::SchoolLead | Role::Headteacher | Role::Dsl)
}

/// Whether a role belongs to the nation, which a force cannot give.
pub const fn is_national(role: Role) -> bool {
    matches!(role, Role::NationalLead)
}

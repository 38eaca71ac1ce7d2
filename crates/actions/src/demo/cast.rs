//! Everybody who signs in: the force's people, three at each school, two of the nation.

use super::past::Past;
use crate::{Caller, Fault};
use domain::{
    ids::{CohortId, ForceId, PersonId, SchoolId},
    people::{AdultKind, Checks, DbsLevel, VettingLevel},
};
use jiff::civil::date;
use policy::{Action, Actor, Grant, Permit, Place, Reach, Resource, Role, authorize};
use store::{
    Tx,
    identity::{NewPerson, grant_add, person_add},
    people::{NewAdult, adult_save},
};
use words::Lang;

/// Where the invented people have their post.
pub(super) const POST: &str = "fellshire.example";

/// Somebody who can act.
#[derive(Debug, Clone)]
pub(super) struct Member {
    pub(super) id: PersonId,
    pub(super) name: String,
    pub(super) caller: Caller,
}

impl Member {
    pub(super) fn may(&self, action: Action, resource: &Resource) -> Result<Permit, Fault> {
        Ok(authorize(&self.caller.actor, action, resource)?)
    }

    /// The same person with one more role.
    fn with(mut self, grant: Grant) -> Self {
        if let Actor::Person { grants, .. } = &mut self.caller.actor {
            grants.push(grant);
        }
        self
    }
}

/// The three of a school.
#[derive(Debug, Clone)]
pub(super) struct Team {
    pub(super) head: Member,
    pub(super) lead: Member,
    pub(super) dsl: Member,
}

/// The address of somebody who holds a role of the force or the nation.
pub(super) fn address(role: &str) -> String {
    format!("{role}@{POST}")
}

/// The address of one of the three at the nth school.
pub(super) fn school_address(role: Role, nth: usize) -> String {
    format!("{role}@school{nth}.example")
}

/// The force's people, by role: each holds it on the whole force.
pub(super) async fn force_people(
    past: &Past,
    admin: PersonId,
) -> Result<Vec<(Role, Member)>, Fault> {
    let permit = granting(past, admin)?;
    let mut tx = past.world.store.begin().await?;
    let mut all = Vec::new();
    for [role, name] in &past.people.force {
        let grants = [Grant { role: read(role)?, reach: Reach::Force }];
        let email = address(role);
        let who = (name.as_str(), email.as_str(), "en");
        all.push((read(role)?, add(&mut tx, &permit, &past.force, who, &grants).await?));
    }
    for (nth, name) in past.people.deliverers.iter().enumerate() {
        let email = address(&deliverer_code(nth));
        let who = (name.as_str(), email.as_str(), "en");
        all.push((Role::Deliverer, add(&mut tx, &permit, &past.force, who, &[]).await?));
    }
    nation_people(past, &mut tx).await?;
    checked(past, &mut tx, &all).await?;
    tx.commit().await?;
    Ok(all)
}

/// What the coordinator wrote down of those who deliver. Two of them have something to renew soon.
async fn checked(past: &Past, tx: &mut Tx, all: &[(Role, Member)]) -> Result<(), Fault> {
    let coordinator = all.iter().find(|(role, _)| *role == Role::Coordinator);
    let (_, coordinator) = coordinator.ok_or(Fault::NotFound)?;
    let deliverers = all.iter().filter(|(role, _)| *role == Role::Deliverer);
    for (nth, (number, (_, member))) in (7001..).zip(deliverers).enumerate() {
        let resource = Resource::person(past.force.clone(), member.id);
        let permit = coordinator.may(Action::KeepAdult, &resource)?;
        let safeguarding = match nth {
            6 => date(2027, 3, 12),
            7 => date(2027, 4, 2),
            _ => date(2028, 9, 30),
        };
        let adult = NewAdult {
            kind: if nth % 3 == 0 { AdultKind::Officer } else { AdultKind::Pcso },
            collar_number: &number.to_string(),
            vetting: Some(VettingLevel::Recruitment),
            dbs: Some(DbsLevel::Barred),
            checks: Checks {
                vetting_until: Some(date(2031, 5, 31)),
                dbs_on: Some(date(2026, 4, 20)),
                safeguarding_until: Some(safeguarding),
                first_aid_until: (nth % 2 == 0).then_some(date(2028, 6, 30)),
            },
        };
        adult_save(tx, &permit, (&past.force, member.id), &adult).await?;
    }
    Ok(())
}

/// What stands before the `@` of the nth of those who deliver.
pub(super) fn deliverer_code(nth: usize) -> String {
    format!("deliverer-{}", nth + 1)
}

async fn nation_people(past: &Past, tx: &mut Tx) -> Result<(), Fault> {
    let nation: ForceId = store::NATION.parse().map_err(|_| Fault::NotFound)?;
    let permit = authorize(&Actor::Time, Action::FoundForce, &Resource::force(nation.clone()))?;
    for [role, name] in &past.people.nation {
        let grants = [Grant { role: read(role)?, reach: Reach::Nation }];
        add(tx, &permit, &nation, (name, &address(role), "en"), &grants).await?;
    }
    Ok(())
}

/// Three people of a school; `of` are the schools that already have some of them: a federation.
pub(super) async fn team(
    past: &Past,
    tx: &mut Tx,
    (school, nth): (SchoolId, usize),
    of: Option<&Team>,
) -> Result<Team, Fault> {
    let permit = granting(past, past.admin)?;
    let lang = if nth % 9 == 4 { "cy" } else { "en" };
    let mut members = Vec::new();
    for (role, known) in [
        (Role::Headteacher, of.map(|team| &team.head)),
        (Role::SchoolLead, of.map(|team| &team.lead)),
        (Role::Dsl, of.map(|team| &team.dsl)),
    ] {
        let grant = Grant { role, reach: Reach::School(school) };
        members.push(if let Some(known) = known {
            grant_add(tx, &permit, &past.force, known.id, grant).await?;
            known.clone().with(grant)
        } else {
            let name = past.people.name(&past.dice);
            let email = school_address(role, nth);
            add(tx, &permit, &past.force, (&name, &email, lang), &[grant]).await?
        });
    }
    let mut members = members.into_iter();
    match (members.next(), members.next(), members.next()) {
        (Some(head), Some(lead), Some(dsl)) => Ok(Team { head, lead, dsl }),
        _ => Err(Fault::NotFound),
    }
}

/// Makes somebody a deliverer of a cohort.
pub(super) async fn deliver(
    past: &Past,
    tx: &mut Tx,
    (school, cohort): (SchoolId, CohortId),
    nth: usize,
) -> Result<Member, Fault> {
    let resource = Resource::cohort(past.force.clone(), school, cohort);
    let permit = past.member(Role::Coordinator)?.may(Action::AssignDeliverer, &resource)?;
    let member = past.deliverer(nth)?;
    let grant = Grant { role: Role::Deliverer, reach: Reach::Cohort(cohort) };
    grant_add(tx, &permit, &past.force, member.id, grant).await?;
    Ok(member.clone().with(grant))
}

async fn add(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    (name, email, lang): (&str, &str, &str),
    grants: &[Grant],
) -> Result<Member, Fault> {
    let id: PersonId = tx.id();
    person_add(tx, permit, &NewPerson { force, id, name, email, lang }).await?;
    for grant in grants {
        grant_add(tx, permit, force, id, *grant).await?;
    }
    let actor = Actor::Person { force: force.clone(), id, grants: grants.to_vec() };
    Ok(Member { id, name: name.to_owned(), caller: Caller { actor, lang: Lang::En } })
}

fn granting(past: &Past, admin: PersonId) -> Result<Permit, Fault> {
    let grants = vec![Grant { role: Role::Administrator, reach: Reach::Force }];
    let actor = Actor::Person { force: past.force.clone(), id: admin, grants };
    let resource = Resource::whole(Place::Force(past.force.clone()), "role_grant");
    Ok(authorize(&actor, Action::GrantRole, &resource)?)
}

fn read(role: &str) -> Result<Role, Fault> {
    let read: Result<Role, _> = role.parse();
    read.map_err(|error| Fault::Ours(Box::new(error)))
}

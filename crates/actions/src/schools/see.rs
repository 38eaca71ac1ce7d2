//! One school, as staff see it.

use super::leave_to_see;
use crate::{Caller, Fault, World};
use domain::{
    ids::{ForceId, SchoolId},
    schools::{Stage, gias::Column},
};
use policy::{Action, Resource, Role, may, scope};
use std::collections::BTreeSet;
use store::{
    Conn, identity as keys,
    schools::{self as rows, Agreement, School},
};

/// What pages about a school's children and sessions say of the school.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SchoolHeader {
    /// The school.
    pub id: SchoolId,
    /// Its name.
    pub name: String,
    /// Its town.
    pub town: String,
    /// Its postcode.
    pub postcode: String,
    /// The lines of its address, the postcode last.
    pub address: Vec<String>,
    /// Its telephone number, perhaps empty.
    pub telephone: String,
    /// Its designated safeguarding leads by name; without one there is no session.
    pub dsl: Vec<String>,
}

/// The header of a school's pages, for an action that has decided already that the caller may see it.
pub(super) async fn header_of(
    conn: &mut Conn,
    force: &ForceId,
    school: SchoolId,
) -> Result<SchoolHeader, Fault> {
    let row = rows::school_get(conn, force, school).await?;
    let dsl = keys::people_at_school(conn, force, school, Role::Dsl).await?;
    Ok(header(&row, dsl.into_iter().map(|person| person.name).collect()))
}

fn header(row: &School, dsl: Vec<String>) -> SchoolHeader {
    let lines = [&row.street, &row.locality, &row.address3, &row.town, &row.county, &row.postcode];
    SchoolHeader {
        id: row.id,
        name: row.name.clone(),
        town: row.town.clone(),
        postcode: row.postcode.clone(),
        address: lines.into_iter().filter(|line| !line.is_empty()).cloned().collect(),
        telephone: row.telephone.clone(),
        dsl,
    }
}

/// Somebody who holds a role at the school.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffRole {
    /// The role.
    pub role: Role,
    /// The name.
    pub name: String,
}

/// All of one school.
#[derive(Debug, Clone)]
pub struct SchoolPage {
    /// What the register or a person said.
    pub school: School,
    /// Its address and DSL.
    pub header: SchoolHeader,
    /// How far it has come.
    pub stage: Option<Stage>,
    /// Its agreements, newest first; none for those who may not see them.
    pub agreements: Vec<Agreement>,
    /// Who holds which role there.
    pub people: Vec<StaffRole>,
    /// The caller can set its calendar.
    pub can_set_calendar: bool,
    /// The caller can put right what is held of it.
    pub can_edit: bool,
    /// What of a school of the register a person typed: no file changes that.
    pub typed: BTreeSet<Column>,
}

/// Shows a school.
///
/// # Errors
/// [`Fault`].
pub async fn see(world: &World, caller: &Caller, id: SchoolId) -> Result<SchoolPage, Fault> {
    let mut conn = world.store.conn().await?;
    let force = leave_to_see(&mut conn, caller, id).await?;
    let scope = scope(&caller.actor, Action::SeeSchools, &force)?;
    let resource = Resource::school(force.clone(), id);
    let can = |action| may(&caller.actor, action, &resource);
    let school = rows::school_get(&mut conn, &force, id).await?;
    let mut people = Vec::new();
    for role in [Role::Headteacher, Role::SchoolLead, Role::Dsl] {
        let held = keys::people_at_school(&mut conn, &force, id, role).await?;
        people.extend(held.into_iter().map(|person| StaffRole { role, name: person.name }));
    }
    let dsl = people.iter().filter(|one| one.role == Role::Dsl).map(|one| one.name.clone());
    let header = header(&school, dsl.collect());
    let agreements = if can(Action::SeeAgreement) {
        rows::agreement_list(&mut conn, &force, id).await?
    } else {
        Vec::new()
    };
    let facts = rows::stage_facts(&mut conn, &scope).await?;
    let stage = facts.get(&id).copied().and_then(Stage::of);
    let typed = rows::typed_list(&mut conn, &force, id).await?;
    Ok(SchoolPage {
        school,
        header,
        stage,
        agreements,
        people,
        can_set_calendar: can(Action::SetCalendar),
        can_edit: can(Action::EditSchool),
        typed,
    })
}

//! A force is set up: its row, its first administrator, and its first delivery models.

use crate::{Caller, Fault, World};
use domain::ids::{ForceId, Id, PersonId};
use policy::{Action, Grant, Reach, Resource, Role, authorize};
use store::{forces as rows, identity};

/// What a new force needs.
#[derive(Debug, Clone)]
pub struct Founding {
    /// Its slug.
    pub force: ForceId,
    /// Its name.
    pub name: String,
    /// Its name in Welsh.
    pub name_cy: String,
    /// Whether it is the demonstration's invented force.
    pub is_demo: bool,
    /// Who may sign in first: name and address.
    pub administrator: (String, String),
}

/// Sets a force up and returns its first administrator.
///
/// # Errors
/// [`Fault::Conflict`] when there is a force of that slug.
pub async fn found(world: &World, founding: &Founding) -> Result<PersonId, Fault> {
    let caller = Caller::time();
    let force = &founding.force;
    let resource = Resource::force(force.clone());
    let permit = authorize(&caller.actor, Action::FoundForce, &resource)?;
    let mut tx = world.store.begin().await?;
    let row = rows::Force {
        force: force.clone(),
        name: founding.name.clone(),
        name_cy: founding.name_cy.clone(),
        is_demo: founding.is_demo,
        made_at: tx.now(),
    };
    rows::force_add(&mut tx, &permit, &row).await?;
    for (code, body) in domain::forces::first() {
        let model =
            rows::Model { id: tx.id(), code: code.to_owned(), version: 1, body: body.to_owned() };
        rows::model_add(&mut tx, &permit, force, &model).await?;
    }
    let id = PersonId::make(&*world.clock, &*world.chance);
    let (name, email) = &founding.administrator;
    let person = identity::NewPerson { force, id, name, email, lang: "en" };
    identity::person_add(&mut tx, &permit, &person).await?;
    let grant = Grant { role: Role::Administrator, reach: Reach::Force };
    identity::grant_add(&mut tx, &permit, force, id, grant).await?;
    tx.commit().await?;
    Ok(id)
}

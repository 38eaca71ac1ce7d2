//! Builders: a force, a person with a role, a school, in one line each.

mod cohorts;
pub(crate) mod families;
mod people;
mod schools;
mod sessions;
mod surveys;

pub use cohorts::Built;
pub use families::Applying;
pub use schools::{REGISTER, REGISTER_HEADER, register_of};
pub use sessions::terms;
pub use surveys::{Asked, Studied, Study};

use crate::{TestWorld, force};
use actions::{
    Caller,
    forces::{Founding, found},
};
use domain::ids::{ForceId, PersonId, SchoolId};
use policy::{Action, Actor, Grant, Reach, Resource, Role, authorize};
use store::identity::{NewPerson, grant_add, person_add};
use words::Lang;

impl TestWorld {
    /// Sets the test force up, with the models that ship.
    pub async fn found(&self) -> ForceId {
        self.found_as("fellshire", "Fellshire Police").await
    }

    /// Sets another force up.
    ///
    /// # Panics
    /// When it cannot be.
    pub async fn found_as(&self, slug: &str, name: &str) -> ForceId {
        let founding = Founding {
            force: slug.parse().expect("a slug"),
            name: name.to_owned(),
            name_cy: name.to_owned(),
            is_demo: false,
            administrator: ("Ada Ministrator".to_owned(), format!("admin@{slug}.test")),
        };
        found(self, &founding).await.expect("the force is new");
        founding.force
    }

    /// Adds a person with one role to the test force and returns who calls.
    pub async fn caller(&self, role: Role, reach: Reach) -> Caller {
        self.caller_of(&force(), role, reach).await
    }

    /// Adds a person with one role to a force and returns who calls.
    ///
    /// # Panics
    /// When the database refuses.
    pub async fn caller_of(&self, force: &ForceId, role: Role, reach: Reach) -> Caller {
        let grant = Grant { role, reach };
        let resource = Resource::force(force.clone());
        let permit =
            authorize(&Actor::Time, Action::FoundForce, &resource).expect("time may found");
        let mut tx = self.store.begin().await.expect("a transaction");
        let id: PersonId = tx.id();
        let email = format!("{role}.{id}@{force}.test");
        let person = NewPerson { force, id, name: role.code(), email: &email, lang: "en" };
        person_add(&mut tx, &permit, &person).await.expect("a new person");
        grant_add(&mut tx, &permit, force, id, grant).await.expect("a new grant");
        tx.commit().await.expect("saved");
        if matches!(role, Role::Deliverer | Role::Sergeant) {
            self.checked(force, id).await;
        }
        let actor = Actor::Person { force: force.clone(), id, grants: vec![grant] };
        Caller { actor, lang: Lang::En }
    }

    /// Somebody of the school.
    pub async fn school_caller(&self, role: Role, school: SchoolId) -> Caller {
        self.caller(role, Reach::School(school)).await
    }
}

//! What a load does, over and over.

use super::Plan;
use crate::force;
use actions::{Fault, World};
use domain::ids::PersonId;
use futures_util::future::BoxFuture;
use policy::{Action, Actor, Grant, Permit, Reach, Resource, Role, authorize};
use store::identity::{NewPerson, grant_add, person_add, person_by_email};

/// Whose turn it is, and the how-manieth of this kind.
#[derive(Debug, Clone, Copy)]
pub struct Turn {
    /// The task.
    pub task: u64,
    /// How often the task did the same before.
    pub n: u64,
}

/// Something that people do, and that can be looked for afterwards.
pub trait Deed: Send + Sync {
    /// Its name, one word.
    fn name(&self) -> &'static str;
    /// Does it once. What comes back was acknowledged: one word that tells what must be there.
    fn act<'a>(&'a self, world: &'a World, turn: Turn) -> BoxFuture<'a, Result<String, Fault>>;
    /// Whether it is there.
    fn is_there<'a>(
        &'a self,
        world: &'a World,
        fact: &'a str,
    ) -> BoxFuture<'a, Result<bool, Fault>>;
}

/// Every deed, with the ground it needs.
pub async fn deeds(_world: &World, plan: &Plan) -> Vec<Box<dyn Deed>> {
    vec![Box::new(Join { seed: plan.seed }), Box::new(Grants { seed: plan.seed })]
}

/// Every deed, to look for what it did.
pub(super) fn witnesses() -> Vec<Box<dyn Deed>> {
    vec![Box::new(Join { seed: 0 }), Box::new(Grants { seed: 0 })]
}

fn permit() -> Permit {
    authorize(&Actor::Time, Action::FoundForce, &Resource::force(force())).expect("time may found")
}

async fn is_known(world: &World, email: &str) -> Result<bool, Fault> {
    let mut conn = world.store.conn().await?;
    Ok(person_by_email(&mut conn, &force(), email).await?.is_some())
}

/// A person is written down, in a shared commit.
struct Join {
    seed: u64,
}

impl Deed for Join {
    fn name(&self) -> &'static str {
        "join"
    }

    fn act<'a>(&'a self, world: &'a World, turn: Turn) -> BoxFuture<'a, Result<String, Fault>> {
        let email = format!("joined.{}.{}.{}@fellshire.test", self.seed, turn.task, turn.n);
        Box::pin(world.store.hot(move |tx| {
            Box::pin(async move {
                let force = force();
                let id: PersonId = tx.id();
                let person = NewPerson { force: &force, id, name: "J", email: &email, lang: "en" };
                person_add(tx, &permit(), &person).await?;
                Ok(email)
            })
        }))
    }

    fn is_there<'a>(
        &'a self,
        world: &'a World,
        fact: &'a str,
    ) -> BoxFuture<'a, Result<bool, Fault>> {
        Box::pin(is_known(world, fact))
    }
}

/// A person is given a role, in a transaction of their own.
struct Grants {
    seed: u64,
}

impl Deed for Grants {
    fn name(&self) -> &'static str {
        "grant"
    }

    fn act<'a>(&'a self, world: &'a World, turn: Turn) -> BoxFuture<'a, Result<String, Fault>> {
        Box::pin(async move {
            let email = format!("granted.{}.{}.{}@fellshire.test", self.seed, turn.task, turn.n);
            let force = force();
            let mut tx = world.store.begin().await?;
            let id: PersonId = tx.id();
            let person = NewPerson { force: &force, id, name: "G", email: &email, lang: "en" };
            person_add(&mut tx, &permit(), &person).await?;
            let grant = Grant { role: Role::Coordinator, reach: Reach::Force };
            grant_add(&mut tx, &permit(), &force, id, grant).await?;
            tx.commit().await?;
            Ok(email)
        })
    }

    fn is_there<'a>(
        &'a self,
        world: &'a World,
        fact: &'a str,
    ) -> BoxFuture<'a, Result<bool, Fault>> {
        Box::pin(is_known(world, fact))
    }
}

//! Sessions: what the timetable says, who sees the day, and what a register takes.

#![expect(clippy::unwrap_used, reason = "a test that meets a surprise has failed")]

mod day;
mod lessons;
mod register;
mod timetable;
mod week;

use actions::{
    Caller, Fault,
    sessions::{Wish, assign_deliverer, lay_timetable, see_cohort},
};
use domain::ids::{CohortId, PersonId, SessionId};
use jiff::civil::Date;
use policy::{Actor, Grant, Reach, Role};
use testkit::{Applying, TestWorld};

/// A cohort of three with places, in the nine weeks, and its coordinator.
struct Scene {
    children: Vec<Applying>,
    coordinator: Caller,
}

impl Scene {
    async fn set(world: &TestWorld) -> Self {
        let force = world.found().await;
        let names = ["Ada", "Bilal", "Carys"];
        let children = world.placed(&force, "humberside-nine-weeks", &names).await;
        Self { children, coordinator: world.caller(Role::Coordinator, Reach::Force).await }
    }

    fn cohort(&self) -> CohortId {
        self.children[0].cohort
    }

    async fn lay(&self, world: &TestWorld) {
        lay_timetable(world, &self.coordinator, self.cohort(), &Wish::default()).await.unwrap();
    }

    /// The sessions' days and ids.
    async fn sessions(&self, world: &TestWorld) -> Vec<(Date, SessionId)> {
        let view = see_cohort(world, &self.coordinator, self.cohort()).await.unwrap();
        view.sessions.into_iter().map(|(session, _)| (session.held_on, session.id)).collect()
    }

    /// Somebody who delivers this cohort, as they are after signing in anew.
    async fn deliverer(&self, world: &TestWorld) -> Caller {
        let caller = world.caller(Role::Sergeant, Reach::Force).await;
        let person = person(&caller);
        assign_deliverer(world, &self.coordinator, self.cohort(), person).await.unwrap();
        delivers(&caller, self.cohort())
    }
}

fn person(caller: &Caller) -> PersonId {
    let Actor::Person { id, .. } = &caller.actor else { panic!("a person") };
    *id
}

/// The same person with the role of a deliverer on a cohort, and no other.
fn delivers(caller: &Caller, cohort: CohortId) -> Caller {
    let Actor::Person { force, id, .. } = &caller.actor else { panic!("a person") };
    let grants = vec![Grant { role: Role::Deliverer, reach: Reach::Cohort(cohort) }];
    let actor = Actor::Person { force: force.clone(), id: *id, grants };
    Caller { actor, lang: caller.lang }
}

/// How often the audit trail of the test force tells of an action.
async fn audited(world: &TestWorld, action: &str) -> i64 {
    let dpo = world.caller(Role::Dpo, Reach::Force).await;
    let lines = actions::privacy::read_audit(world, &dpo, None).await.unwrap();
    lines.iter().filter(|line| line.action == action).map(|line| line.times).sum()
}

fn is_not_found<T, E: Into<Option<Fault>>>(result: Result<T, E>) -> bool {
    result.is_err_and(|error| matches!(error.into(), Some(Fault::NotFound)))
}

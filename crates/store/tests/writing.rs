//! What every write promises: a permit, an audit line in the same transaction, and in a shared
//! commit each request for itself.

use domain::ids::{ForceId, Id, PersonId};
use futures_util::future::join_all;
use policy::{Action, Actor, Permit, Resource, authorize};
use std::sync::Arc;
use store::{
    Error, IntoArg, Store,
    identity::{NewPerson, person_add, person_by_email},
};
use uuid::Uuid;

fn permit(force: &ForceId) -> Permit {
    authorize(&Actor::Time, Action::FoundForce, &Resource::force(force.clone())).expect("time may")
}

async fn audited(store: &Store, action: &str) -> usize {
    let mut conn = store.conn().await.expect("a connection");
    let far = ("2100-01-01T00:00:00Z".parse().expect("a moment"), Id::from_uuid(Uuid::max()));
    let lines =
        store::privacy::audit_list(&mut conn, &testkit::force(), far, 1000).await.expect("lines");
    lines.iter().filter(|line| line.action == action).count()
}

async fn add(store: &Store, email: &str) -> Result<PersonId, Error> {
    let (force, email) = (testkit::force(), email.to_owned());
    let permit = permit(&force);
    store
        .hot(move |tx| {
            Box::pin(async move {
                let id: PersonId = tx.id();
                let person = NewPerson { force: &force, id, name: "P", email: &email, lang: "en" };
                person_add(tx, &permit, &person).await?;
                Ok(id)
            })
        })
        .await
}

/// Any statement that adds a row.
const ADD_LINE: &str = "insert into audit (force, id, at, actor_kind, action, noun, times) \
                        values ($1, $2, $3, $4, $5, $6, $7)";

testkit::on_both_engines! {
    async fn a_write_leaves_its_audit_line_and_a_dropped_one_leaves_nothing(world: TestWorld) {
        let force = world.found().await;
        let before = audited(&world.store, "forces.found").await;
        let mut tx = world.store.begin().await.expect("a transaction");
        let id: PersonId = tx.id();
        let person =
            NewPerson { force: &force, id, name: "A", email: "a@x.test", lang: "en" };
        person_add(&mut tx, &permit(&force), &person).await.expect("a new person");
        drop(tx);
        let mut conn = world.store.conn().await.expect("a connection");
        let found = person_by_email(&mut conn, &force, "a@x.test").await.expect("a query");
        assert!(found.is_none(), "a dropped transaction left a row");
        assert_eq!(audited(&world.store, "forces.found").await, before);
        let mut tx = world.store.begin().await.expect("a transaction");
        person_add(&mut tx, &permit(&force), &person).await.expect("a new person");
        tx.commit().await.expect("saved");
        let found = person_by_email(&mut conn, &force, "A@X.test ").await.expect("a query");
        assert_eq!(found.map(|person| person.id), Some(id));
        assert_eq!(audited(&world.store, "forces.found").await, before + 1);
    }

    async fn in_a_shared_commit_one_bad_request_fails_alone(world: TestWorld) {
        world.found().await;
        let store = Arc::new(world.store.clone());
        let asks = (0..60).map(|n| {
            let store = Arc::clone(&store);
            // every tenth address is taken already by the one before it
            let email = format!("p{}@x.test", if n % 10 == 9 { n - 1 } else { n });
            async move { add(&store, &email).await }
        });
        let answers = join_all(asks).await;
        let conflicts = answers
            .iter()
            .filter(|answer| matches!(answer, Err(Error::Conflict { .. })))
            .count();
        let saved = answers.iter().filter(|answer| answer.is_ok()).count();
        assert_eq!((saved, conflicts), (54, 6), "{:?}", answers.iter().find(|a| a.is_err()));
        let mut conn = world.store.conn().await.expect("a connection");
        for n in (0..60).filter(|n| n % 10 != 9) {
            let email = format!("p{n}@x.test");
            let found = person_by_email(&mut conn, &testkit::force(), &email).await;
            assert!(found.expect("a query").is_some(), "{email} was acknowledged");
        }
    }

    async fn many_of_one_statement_share_a_turn_and_each_is_told_its_own(world: TestWorld) {
        let force = world.found().await;
        // enough for a turn of each size, and some that are left over; one moment is taken twice
        for spoiled in [None, Some(70)] {
            let before = audited(&world.store, "forces.found").await;
            let asks = (0..87_u128).map(|n| {
                let id = if Some(n) == spoiled { n - 50 } else { n };
                let run = u128::from(spoiled.is_some()) + 1;
                let id = Uuid::from_u128(run * 1000 + id);
                let values = vec![
                    (&force).into_arg(),
                    id.into_arg(),
                    "2026-09-07T08:00:00.000000Z".into_arg(),
                    "time".into_arg(),
                    "test.alike".into_arg(),
                    "force".into_arg(),
                    1_i64.into_arg(),
                ];
                store::testing::write_shared(&world.store, permit(&force), ADD_LINE, values)
            });
            let told = join_all(asks).await;
            for (n, told) in (0..).zip(&told) {
                if Some(n) == spoiled {
                    assert!(matches!(told, Err(Error::Conflict { .. })), "{n}: {told:?}");
                } else {
                    assert!(matches!(told, Ok(1)), "{n}: {told:?}");
                }
            }
            let kept = told.iter().filter(|told| told.is_ok()).count();
            assert!(audited(&world.store, "forces.found").await > before, "no line of it");
            let whole = if spoiled.is_some() { 87 + kept } else { kept };
            assert_eq!(audited(&world.store, "test.alike").await, whole);
        }
    }

    async fn the_same_force_twice_is_a_conflict_and_not_a_fault(world: TestWorld) {
        world.found().await;
        let founding = actions::forces::Founding {
            force: testkit::force(),
            name: "Again".into(),
            name_cy: "Eto".into(),
            is_demo: false,
            administrator: ("B".into(), "b@x.test".into()),
        };
        let again = actions::forces::found(&world, &founding).await;
        assert!(matches!(again, Err(actions::Fault::Conflict(_))));
    }
}

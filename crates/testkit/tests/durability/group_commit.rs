//! Writers that come together share a sync, and a bad request among them fails alone.

use crate::{
    cluster::Cluster,
    load::Line,
    trace::{Trace, load_on_postgres, load_on_sqlite},
};
use domain::ids::PersonId;
use policy::{Action, Actor, Permit, Resource, authorize};
use store::{
    Error,
    identity::{NewPerson, person_add, person_by_email},
};
use testkit::force;

const WRITERS: &str = "64";
const WRITES: &str = "1500";
/// Sixty-four that wait for one another share at least so many to a sync; alone it would be one.
const SHARED: usize = 8;

fn assert_shared(trace: &Trace, journal: &str) {
    let acks = trace.said().iter().filter(|line| matches!(line, Line::Ack(..))).count();
    let syncs = trace.syncs_between_ready_and_done(journal);
    eprintln!("{acks} writes of {WRITERS} writers, {syncs} syncs of the journal");
    assert_eq!(acks.to_string(), WRITES);
    assert!(syncs > 0 && syncs * SHARED <= acks, "{acks} writes needed {syncs} syncs");
}

const MANY: [&str; 6] = ["--tasks", WRITERS, "--acks", WRITES, "--only", "answer"];

#[test]
fn on_sqlite_sixty_four_writers_share_their_syncs() {
    let trace = load_on_sqlite(&MANY);
    assert_shared(&trace, "-wal");
}

#[test]
fn on_postgres_sixty_four_writers_share_their_syncs() {
    let cluster = Cluster::start();
    cluster.sql("postgres", "create database load");
    let trace = load_on_postgres(&cluster, "load", &MANY);
    assert_shared(&trace, "/pg_wal/");
}

fn permit() -> Permit {
    authorize(&Actor::Time, Action::FoundForce, &Resource::force(force())).expect("time may found")
}

/// What a request among others may do.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Good,
    /// Writes, and then finds that it must not.
    Refused,
    /// Writes, and then panics.
    Panics,
}

async fn ask(store: &store::Store, n: u64, kind: Kind) -> Result<(), Error> {
    let email = format!("asked.{n}@fellshire.test");
    store
        .hot(move |tx| {
            Box::pin(async move {
                let force = force();
                let id: PersonId = tx.id();
                let person = NewPerson { force: &force, id, name: "A", email: &email, lang: "en" };
                person_add(tx, &permit(), &person).await?;
                assert!(kind != Kind::Panics, "this panic is part of the test");
                if kind == Kind::Refused { Err(Error::NotFound) } else { Ok(()) }
            })
        })
        .await
}

testkit::on_both_engines! {
    async fn a_request_that_panics_fails_alone_and_the_writer_lives(world: TestWorld) {
        world.found().await;
        let kind = |n: u64| match n % 5 {
            3 => Kind::Refused,
            4 => Kind::Panics,
            _ => Kind::Good,
        };
        let asks = (0..100).map(|n| ask(&world.store, n, kind(n)));
        let answers = futures_util::future::join_all(asks).await;
        let mut conn = world.store.conn().await.expect("a connection");
        for (n, answer) in (0..).zip(answers) {
            match kind(n) {
                Kind::Good => assert!(answer.is_ok(), "{n}: {answer:?}"),
                Kind::Refused => assert!(matches!(answer, Err(Error::NotFound)), "{n}: {answer:?}"),
                Kind::Panics => assert!(matches!(answer, Err(Error::Unsaved(_))), "{n}: {answer:?}"),
            }
            let email = format!("asked.{n}@fellshire.test");
            let found = person_by_email(&mut conn, &force(), &email).await.expect("a query");
            assert_eq!(found.is_some(), kind(n) == Kind::Good, "{n}");
        }
        ask(&world.store, 1000, Kind::Good).await.expect("the writer lives");
    }
}

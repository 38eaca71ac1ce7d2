//! A hundred kills, each at another moment of a mixed load, and nothing acknowledged is lost.

use crate::{
    cluster::Cluster,
    load::{Facts, Load, PROGRAM, assert_all_there, assert_there},
};
use domain::chance::{Chance, Fixed};
use std::process::Command;

const KILLS: u64 = 100;
/// A kill comes after at most so many acknowledgements.
const LATEST: u8 = 40;
/// Every so often all that was ever acknowledged is looked for, not only the last round's.
const ALL_AFTER: u64 = 25;
/// Every so often PostgreSQL counts its rows, as it does by itself every minute where it is left
/// alone. It is not, here; without the counts it reads every row of the force for one of them, and
/// each round takes longer than the one before.
const ANALYZE_AFTER: u64 = 10;

/// Every writer is a connection, and each of those a new process of the server in each round.
const FEW: [&str; 2] = ["--tasks", "4"];

/// After how many acknowledgements to kill: another number in each round, the same in each run.
struct Moments(Fixed);

impl Moments {
    fn next(&self) -> usize {
        let mut byte = [0];
        self.0.fill(&mut byte);
        usize::from(byte[0] % LATEST) + 1
    }
}

/// Looks for a round's facts, now and then for all; where the engine itself was stopped, it is
/// asked about damage too.
async fn look(address: &str, round: u64, engine_was_hit: bool, facts: &mut Facts, new: Facts) {
    let seen = facts.len();
    facts.extend(new);
    let is_for_all = round.is_multiple_of(ALL_AFTER);
    let from = if is_for_all { 0 } else { seen };
    if engine_was_hit || is_for_all {
        assert_all_there(address, 1000 + round, &facts[from..]).await;
    } else {
        assert_there(address, 1000 + round, &facts[from..]).await.world.store.close().await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn on_sqlite_a_hundred_kills_lose_nothing_acknowledged() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let address = folder.path().join("capbadge.db").display().to_string();
    let moments = Moments(Fixed::new(71));
    let mut facts = Facts::new();
    for round in 1..=KILLS {
        let mut load = Load::start(Command::new(PROGRAM), &address, round, &[]);
        load.hear_acks(moments.next());
        load.kill();
        assert!(load.faults.is_empty() && load.fulls == 0, "{:?}", load.faults);
        // SQLite runs inside of what was killed.
        look(&address, round, true, &mut facts, load.facts).await;
    }
    eprintln!("{KILLS} kills, {} writes acknowledged, none lost", facts.len());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn on_postgres_a_hundred_kills_lose_nothing_acknowledged() {
    let cluster = Cluster::start();
    cluster.sql("postgres", "create database load");
    let address = cluster.address("load");
    let moments = Moments(Fixed::new(72));
    let mut facts = Facts::new();
    for round in 1..=KILLS {
        let mut load = Load::start(Command::new(PROGRAM), &address, round, &FEW);
        load.hear_acks(moments.next());
        let engine_was_hit = matches!(round % 20, 3 | 7);
        match round % 20 {
            // The whole server goes, as in a power cut, and comes back.
            3 => {
                cluster.crash();
                load.kill();
                cluster.up();
            }
            // One of its processes is killed and it throws everybody off; the load stays, and goes
            // on when the server has recovered.
            7 => {
                cluster.kill_one_backend();
                load.hear_acks_from_now(moments.next());
                load.kill();
            }
            _ => load.kill(),
        }
        look(&address, round, engine_was_hit, &mut facts, load.facts).await;
        if round.is_multiple_of(ANALYZE_AFTER) {
            cluster.sql("load", "analyze");
        }
    }
    eprintln!("{KILLS} kills, {} writes acknowledged, none lost", facts.len());
}

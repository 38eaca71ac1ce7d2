//! A hundred kills, each at another moment of a mixed load, and nothing acknowledged is lost.

use crate::{
    cluster::Cluster,
    load::{Facts, Load, PROGRAM, assert_all_there},
};
use domain::chance::{Chance, Fixed};
use std::process::Command;

const KILLS: u64 = 100;
/// A kill comes after at most so many acknowledgements.
const LATEST: u8 = 40;
/// Every so often all that was ever acknowledged is looked for, not only the last round's.
const ALL_AFTER: u64 = 25;

/// After how many acknowledgements to kill: another number in each round, the same in each run.
struct Moments(Fixed);

impl Moments {
    fn next(&self) -> usize {
        let mut byte = [0];
        self.0.fill(&mut byte);
        usize::from(byte[0] % LATEST) + 1
    }
}

/// Looks for a round's facts, now and then for all.
async fn look(address: &str, round: u64, facts: &mut Facts, new: Facts) {
    let seen = facts.len();
    facts.extend(new);
    let from = if round.is_multiple_of(ALL_AFTER) { 0 } else { seen };
    assert_all_there(address, 1000 + round, &facts[from..]).await;
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
        look(&address, round, &mut facts, load.facts).await;
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
        let mut load = Load::start(Command::new(PROGRAM), &address, round, &[]);
        load.hear_acks(moments.next());
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
        look(&address, round, &mut facts, load.facts).await;
    }
    eprintln!("{KILLS} kills, {} writes acknowledged, none lost", facts.len());
}

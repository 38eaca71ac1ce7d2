//! A mixed load of real writes, and what is left to see of them: the ground that the proofs of
//! durability stand on. `capbadge-load` runs it as a process of its own, which can be killed.
//!
//! It talks in lines on its standard output: `ready`; `ack DEED FACT` after each write that was
//! acknowledged; `full` for each that found no room; `fault WHY` for any other that failed; `mark`
//! for each line on its standard input, so that one who listens knows what is later; `done`.

mod deed;
mod ground;

pub use deed::{Deed, deeds};

use crate::furnish;
use actions::{Fault, World, forces::Founding};
use domain::{chance, clock::Clock};
use jiff::{SignedDuration, Timestamp};
use std::{
    io::Write,
    sync::{
        Arc,
        atomic::{AtomicI64, AtomicU64, Ordering},
    },
};
use store::{Keyring, Store};
use tokio::task::JoinSet;

/// So many faults are no mishap any more: the load gives up.
const MOST_FAULTS: u64 = 100_000;

/// A clock that moves a millisecond each time it is read: what was done later has a later time.
#[derive(Debug)]
struct Ticking(AtomicI64);

impl Clock for Ticking {
    fn now(&self) -> Timestamp {
        let tick = self.0.fetch_add(1, Ordering::Relaxed);
        Timestamp::from_millisecond(tick).expect("a moment of this century")
    }
}

/// A world whose database was there before, and the folder that goes with it.
pub struct Reopened {
    /// What actions take.
    pub world: World,
    _folder: tempfile::TempDir,
}

/// Opens a test world's database once more, as another process would; `seed` must be another one
/// each time, or ids come twice.
///
/// # Errors
/// The store's own.
///
/// # Panics
/// When there is no temporary folder to be had.
pub async fn reopen(address: &str, seed: u64) -> Result<Reopened, store::Error> {
    let keys = Keyring::make(&chance::Fixed::new(1), "k1")?;
    let morning: Timestamp = crate::MORNING.parse().expect("a moment");
    let minutes = SignedDuration::from_mins(i64::try_from(seed).unwrap_or(0));
    let start = (morning + minutes).as_millisecond();
    let clock = Arc::new(Ticking(AtomicI64::new(start)));
    let chance = Arc::new(chance::Fixed::new(1_000_000 + seed));
    let store = Store::open(address, keys, clock.clone(), chance.clone()).await?;
    let folder = tempfile::tempdir()?;
    Ok(Reopened { world: furnish(store, clock, chance, &folder), _folder: folder })
}

/// Sets the test force up, where it is not there yet.
///
/// # Errors
/// When the database refuses.
async fn found(world: &World) -> Result<(), Fault> {
    let mut conn = world.store.conn().await?;
    match store::forces::force_get(&mut conn, &crate::force()).await {
        Err(store::Error::NotFound) => drop(conn),
        known => return known.map(|_| ()).map_err(Fault::from),
    }
    let founding = Founding {
        force: crate::force(),
        name: "Fellshire Police".to_owned(),
        name_cy: "Heddlu Swydd y Ffridd".to_owned(),
        is_demo: false,
        administrator: ("Ada Ministrator".to_owned(), "admin@fellshire.test".to_owned()),
    };
    actions::forces::found(world, &founding).await.map(|_| ())
}

/// What a load does.
#[derive(Debug, Clone)]
pub struct Plan {
    /// Sets it apart from every other load on the same database.
    pub seed: u64,
    /// So many write at once.
    pub tasks: u64,
    /// After so many acknowledgements it is done; without a number, never.
    pub acks: Option<u64>,
    /// Only the deed of this name.
    pub only: Option<String>,
}

/// Runs a load to its end.
///
/// # Panics
/// When nobody hears it any more, or when its ground cannot be laid.
pub async fn run(world: &World, plan: &Plan) {
    found(world).await.expect("the force can be set up");
    let mut deeds = deeds(world, plan).await.expect("the ground can be laid");
    if let Some(only) = &plan.only {
        deeds.retain(|deed| deed.name() == only);
    }
    assert!(!deeds.is_empty(), "there is no such deed");
    let deeds = Arc::new(deeds);
    let left = Arc::new(AtomicU64::new(plan.acks.unwrap_or(u64::MAX)));
    let faults = Arc::new(AtomicU64::new(0));
    say("ready");
    std::thread::spawn(|| {
        for _ in std::io::stdin().lines().map_while(Result::ok) {
            say("mark");
        }
    });
    let mut tasks = JoinSet::new();
    for task in 0..plan.tasks {
        let (world, deeds) = (world.clone(), Arc::clone(&deeds));
        let (left, faults) = (Arc::clone(&left), Arc::clone(&faults));
        tasks.spawn(async move { work(&world, &deeds, task, (&left, &faults)).await });
    }
    while let Some(task) = tasks.join_next().await {
        task.expect("a task of the load goes on to the end");
    }
    say("done");
}

async fn work(
    world: &World,
    deeds: &[Box<dyn Deed>],
    task: u64,
    (left, faults): (&AtomicU64, &AtomicU64),
) {
    let kinds = u64::try_from(deeds.len()).expect("few deeds");
    let own = usize::try_from(task).expect("few tasks");
    for n in task.. {
        let take = |left: u64| left.checked_sub(1);
        if left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, take).is_err() {
            return;
        }
        let kind = usize::try_from(n % kinds).expect("few deeds");
        match deeds[kind].act(world, own).await {
            Ok(fact) => say(&format!("ack {} {fact}", deeds[kind].name())),
            Err(fault) => {
                left.fetch_add(1, Ordering::Relaxed);
                match fault {
                    Fault::Full => say("full"),
                    other => say(&format!("fault {} {other}", deeds[kind].name())),
                }
                let many = faults.fetch_add(1, Ordering::Relaxed);
                assert!(many < MOST_FAULTS, "nothing succeeds any more");
                // A refusal may come at once: let the others on.
                tokio::task::yield_now().await;
            }
        }
    }
}

/// One line, one system call: what was said is out.
fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    out.write_all(format!("{line}\n").as_bytes()).expect("somebody listens");
    out.flush().expect("somebody listens");
}

/// Of these facts, each a deed's name and what it acknowledged, those that are not there.
///
/// # Errors
/// When the database cannot be read.
///
/// # Panics
/// When a fact is of no deed.
pub async fn missing(world: &World, facts: &[(String, String)]) -> Result<Vec<String>, Fault> {
    let mut conn = world.store.conn().await?;
    let mut lost = Vec::new();
    for (name, fact) in facts {
        // What a deed wrote and is not there at all reads as "not found".
        let is_there = match deed::is_there(&mut conn, name, fact).await {
            Err(Fault::NotFound) => false,
            other => other?,
        };
        if !is_there {
            lost.push(format!("{name} {fact}"));
        }
    }
    Ok(lost)
}

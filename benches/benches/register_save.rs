//! Registers of ten children, saved by 64 officers at once on SQLite, each acknowledged when it is
//! on the disk, against SQLite itself writing the same rows (register, marks, the line of the audit
//! trail) in commits of the same size.

use actions::{
    Caller, World,
    sessions::{SeenRegister, TakenRegister, take_register},
};
use benches::{Bar, conclude, median_of_five, report, timed};
use domain::{
    ids::{ChildId, SessionId},
    sessions::Mark,
};
use policy::{Reach, Role};
use rusqlite::Connection;
use std::{cell::RefCell, path::Path};
use testkit::TestWorld;
use tokio::runtime::Runtime;

const WRITERS: usize = 64;
const REGISTERS: usize = 3200;
const RUNS: usize = 5;
const NAMES: [&str; 10] =
    ["Ada", "Bilal", "Carys", "Dewi", "Esme", "Finn", "Gwen", "Huw", "Isla", "Jac"];

/// What the officers have before them.
struct Ground {
    sessions: Vec<SessionId>,
    children: Vec<ChildId>,
    officer: Caller,
}

fn main() {
    let runtime = Runtime::new().expect("a runtime");
    let world = runtime.block_on(TestWorld::sqlite());
    let ground = RefCell::new(runtime.block_on(prepare(&world)));
    let control = world.folder.path().join("control.db");
    let raw = RefCell::new((raw_database(&control), 0));
    let times = median_of_five(
        || {
            let mut ground = ground.borrow_mut();
            let left = ground.sessions.len() - REGISTERS;
            let batch = ground.sessions.split_off(left);
            timed(|| runtime.block_on(take_all(&world.world, batch, &ground))).0
        },
        || {
            let (database, done) = &mut *raw.borrow_mut();
            *done += REGISTERS;
            timed(|| write_raw(database, *done)).0
        },
    );
    let count = f64::from(u32::try_from(REGISTERS).expect("a small number"));
    conclude(&[report("registers saved", times, count, "registers", Bar::AtLeast(0.1))]);
}

/// A cohort of ten with a session for each register of all runs, on a day that is over.
async fn prepare(world: &TestWorld) -> Ground {
    let force = world.found().await;
    let placed = world.placed(&force, "northumbria-year", &NAMES).await;
    let sessions = world.sessions_laid(&placed[0], REGISTERS * RUNS).await;
    world.set_clock("2026-10-01T09:00:00Z");
    Ground {
        sessions,
        children: placed.iter().map(|child| child.child).collect(),
        officer: world.caller(Role::Deliverer, Reach::Cohort(placed[0].cohort)).await,
    }
}

async fn take_all(world: &World, sessions: Vec<SessionId>, ground: &Ground) {
    let mut writers = Vec::new();
    for part in sessions.chunks(REGISTERS / WRITERS) {
        let (world, officer) = (world.clone(), ground.officer.clone());
        let (part, children) = (part.to_vec(), ground.children.clone());
        writers.push(tokio::spawn(async move {
            for session in part {
                let marks = children.iter().map(|child| (*child, Mark::Present)).collect();
                let head_count = u32::try_from(children.len()).expect("a class");
                let seen = SeenRegister::default();
                let taken = TakenRegister { session, marks, head_count, seen };
                take_register(&world, &officer, taken).await.expect("saved");
            }
        }));
    }
    for writer in writers {
        writer.await.expect("a writer ran");
    }
}

fn raw_database(path: &Path) -> Connection {
    let database = Connection::open(path).expect("a database");
    database
        .execute_batch(
            "pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on;
             create table register (force text not null, session blob not null,
             taken_at text not null, head_count bigint not null, primary key (force, session));
             create table register_mark (force text not null, session blob not null,
             child blob not null, mark text not null, marked_at text not null,
             primary key (force, session, child));
             create index register_mark_child on register_mark (force, child);
             create table audit (force text not null, id blob not null, at text not null,
             actor_kind text not null, actor blob, action text not null, noun text not null,
             resource blob, times bigint not null, primary key (force, id));
             create index audit_at on audit (force, at, id);",
        )
        .expect("tables");
    database
}

/// Sixteen bytes that count upwards, as the ids of one moment do.
fn id(number: usize) -> [u8; 16] {
    u128::try_from(number).expect("a small number").to_be_bytes()
}

/// The same rows, 64 registers to a commit, with nothing of ours around them.
fn write_raw(database: &mut Connection, from: usize) {
    const AT: &str = "2026-10-01T09:00:00Z";
    for batch in 0..REGISTERS / WRITERS {
        let tx = database.transaction().expect("a transaction");
        for n in 0..WRITERS {
            let session = id(from + batch * WRITERS + n);
            let mut one = tx.prepare_cached("insert into register values (?1, ?2, ?3, ?4)");
            let one = one.as_mut().expect("a statement");
            one.execute(rusqlite::params!["fellshire", session, AT, 10]).expect("a row");
            for child in 0..NAMES.len() {
                let sql = "insert into register_mark values (?1, ?2, ?3, ?4, ?5)";
                let mut mark = tx.prepare_cached(sql).expect("a statement");
                let values = rusqlite::params!["fellshire", session, id(child), "present", AT];
                mark.execute(values).expect("a row");
            }
            let sql = "insert into audit values (?1, ?2, ?3, 'person', ?2, 'take_register', \
                       'session', ?2, 1)";
            let mut line = tx.prepare_cached(sql).expect("a statement");
            line.execute(rusqlite::params!["fellshire", session, AT]).expect("a row");
        }
        tx.commit().expect("a commit");
    }
}

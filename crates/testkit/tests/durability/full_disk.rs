//! A full disk: each write that finds no room is told so, nothing acknowledged is lost, and as
//! soon as there is room writing goes on, in the same process.

use crate::{
    cluster::{Cluster, must},
    load::{Load, PROGRAM, assert_all_there},
    room::Room,
};
use std::{fs, process::Command};

/// So often the load must have been told that the disk is full.
const OFTEN: usize = 50;
/// So much it must write before and after.
const MANY: usize = 30;

/// A load that fills up, is told so and in no other words, and goes on.
fn fill_and_go_on(load: &mut Load, fill: impl FnOnce(), make_room: impl FnOnce()) {
    load.hear_acks(MANY);
    fill();
    load.hear_until(|load| load.fulls >= OFTEN || !load.faults.is_empty());
    make_room();
    load.hear_acks_from_now(MANY);
    load.kill();
    assert_eq!(load.faults, [] as [&str; 0], "a full disk is told as a full disk");
}

#[tokio::test]
async fn sqlite_on_a_full_disk_loses_nothing_and_goes_on() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let small = folder.path().join("small");
    fs::create_dir(&small).expect("a new folder");
    let room = Room::new(&small, 24, None);
    let address = small.join("capbadge.db").display().to_string();
    let mut load = Load::start(room.command(PROGRAM), &address, 1, &[]);
    fill_and_go_on(&mut load, || room.fill(), || room.make_room());
    for file in ["capbadge.db", "capbadge.db-wal"] {
        room.copy_out(file, folder.path());
    }
    let seen = folder.path().join("capbadge.db").display().to_string();
    assert_all_there(&seen, 2, &load.facts).await;
}

#[test]
fn sqlite_that_is_opened_on_a_full_disk_says_so() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let room = Room::new(folder.path(), 8, None);
    let address = folder.path().join("capbadge.db").display().to_string();
    let open = |seed: &str| {
        let mut load = room.command(PROGRAM);
        load.arg(&address).args(["--seed", seed, "--acks", "0"]).output().expect("it starts")
    };
    assert!(open("1").status.success());
    room.fill();
    let refused = open("2");
    assert!(!refused.status.success(), "a database cannot be opened without room for its journal");
    let why = String::from_utf8_lossy(&refused.stderr);
    assert!(why.contains("the disk is full"), "{why}");
    room.make_room();
    assert!(open("3").status.success());
}

/// A quota, or a limit on the size of a file, is no full disk to the system; it is one to us.
#[tokio::test]
async fn sqlite_at_the_limit_of_a_file_loses_nothing_and_goes_on() {
    const LIMITED: &str = r#"trap "" XFSZ; ulimit -S -f 6144; exec "$@""#;
    let folder = tempfile::tempdir().expect("a temporary folder");
    let address = folder.path().join("capbadge.db").display().to_string();
    let mut command = Command::new("sh");
    command.args(["-c", LIMITED, "limited", PROGRAM]);
    let mut load = Load::start(command, &address, 1, &[]);
    let process = load.process();
    let lift = || {
        let mut lift = Command::new("prlimit");
        must(lift.args(["--pid", &process, "--fsize=unlimited:"]));
    };
    fill_and_go_on(&mut load, || {}, lift);
    assert_all_there(&address, 2, &load.facts).await;
}

#[tokio::test]
async fn postgres_on_a_full_disk_loses_nothing_and_goes_on() {
    let cluster = Cluster::start_beside(32);
    let small = &cluster.room().path;
    cluster.sql("postgres", &format!("create tablespace small location '{}'", small.display()));
    cluster.sql("postgres", "create database load tablespace small");
    let address = cluster.address("load");
    let mut load = Load::start(Command::new(PROGRAM), &address, 1, &[]);
    let fill = || {
        cluster.sql("load", "create table ballast (of text)");
        let more = "insert into ballast select repeat('x', 1000) from generate_series(1, 100000)";
        let (is_done, said) = cluster.try_sql("load", more);
        assert!(!is_done && said.contains("No space left"), "the disk was not filled: {said}");
    };
    let make_room = || {
        cluster.sql("load", "drop table ballast");
    };
    fill_and_go_on(&mut load, fill, make_room);
    assert_all_there(&address, 2, &load.facts).await;
}

/// Where the journal itself has no room PostgreSQL stops; with room, and started again, it goes on
/// and so does the load, which was not.
#[tokio::test]
async fn postgres_without_room_for_its_journal_loses_nothing_acknowledged() {
    let cluster = Cluster::start_with_journal_in(16);
    cluster.sql("postgres", "create database load");
    let address = cluster.address("load");
    let mut load = Load::start(Command::new(PROGRAM), &address, 1, &[]);
    load.hear_acks(MANY);
    cluster.room().fill();
    load.hear_until(|load| load.fulls + load.faults.len() > 0);
    cluster.crash_if_up();
    cluster.room().make_room();
    cluster.up();
    load.hear_acks_from_now(MANY);
    load.kill();
    eprintln!("told {} times of a full disk, {} times otherwise", load.fulls, load.faults.len());
    assert_all_there(&address, 2, &load.facts).await;
}

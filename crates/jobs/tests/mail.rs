//! The post: each letter once, a bad one in nobody's way, nothing kept for ever.

use actions::{
    forces::{Founding, found},
    identity::ask_for_link,
};
use jobs::{
    mail::{Outlet, send_waiting},
    retention,
};
use lettre::message::Mailbox;
use std::{fs, path::PathBuf};
use testkit::TestWorld;
use words::Lang;

fn from() -> Mailbox {
    "Capbadge <no-reply@minipolice.test>".parse().expect("an address")
}

fn outlet(world: &TestWorld) -> (Outlet, PathBuf) {
    let folder = world.folder.path().join("mail");
    (Outlet::folder(folder.clone()).expect("a folder"), folder)
}

fn letters(folder: &PathBuf) -> Vec<String> {
    let files = fs::read_dir(folder).expect("the folder");
    files.map(|file| fs::read_to_string(file.expect("a file").path()).expect("a letter")).collect()
}

async fn waiting(world: &TestWorld) -> usize {
    let mut conn = world.store.conn().await.expect("a connection");
    let due = store::privacy::letter_due(&mut conn, &testkit::force(), 1000).await;
    due.expect("letters").len()
}

testkit::on_both_engines! {
    async fn two_processes_at_once_send_each_letter_once(world: TestWorld) {
        world.found().await;
        for _ in 0..5 {
            ask_for_link(&world, Lang::En, "admin@fellshire.test").await.expect("asked");
        }
        let (outlet, folder) = outlet(&world);
        let from = from();
        let send = || send_waiting(&world, &outlet, &from);
        let (a, b, c) = tokio::join!(send(), send(), send());
        let sent = a.expect("sent") + b.expect("sent") + c.expect("sent");
        assert_eq!((sent, letters(&folder).len()), (5, 5));
        assert_eq!(send().await.expect("sent"), 0);
    }

    async fn a_letter_that_cannot_go_waits_longer_each_time_and_goes_in_the_end(world: TestWorld) {
        world.found().await;
        let founding = Founding {
            force: "otherton".parse().expect("a slug"),
            name: "Otherton Police".to_owned(),
            name_cy: "Otherton Police".to_owned(),
            is_demo: false,
            administrator: ("Nobody".to_owned(), "no address at all".to_owned()),
        };
        found(&world, &founding).await.expect("the force is new");
        ask_for_link(&world, Lang::En, "no address at all").await.expect("asked");
        ask_for_link(&world, Lang::En, "admin@fellshire.test").await.expect("asked");
        let (outlet, _) = outlet(&world);
        let mut tried = Vec::new();
        for minute in 0..60 {
            world.set_clock(&format!("2026-09-07T08:{minute:02}:00Z"));
            let mut conn = world.store.conn().await.expect("a connection");
            let due = store::privacy::letter_due(&mut conn, &founding.force, 10).await;
            if !due.expect("letters").is_empty() {
                tried.push(minute);
            }
            drop(conn);
            let sent = send_waiting(&world, &outlet, &from()).await.expect("sent");
            assert_eq!(sent, usize::from(minute == 0), "the good one went at once");
        }
        assert_eq!(tried, [0, 5, 10, 20, 40]);
        world.set_clock("2026-09-14T08:00:00Z");
        retention::run(&world).await.expect("swept");
        let mut conn = world.store.conn().await.expect("a connection");
        let due = store::privacy::letter_due(&mut conn, &founding.force, 10).await;
        assert!(due.expect("letters").is_empty(), "its address is not kept for ever");
    }

    async fn a_letter_that_cannot_be_opened_keeps_no_other_waiting(world: TestWorld) {
        world.found().await;
        ask_for_link(&world, Lang::En, "admin@fellshire.test").await.expect("asked");
        store::testing::spoil(&world.store, "letter", "body_sealed").await.expect("spoilt");
        ask_for_link(&world, Lang::En, "admin@fellshire.test").await.expect("asked");
        let (outlet, folder) = outlet(&world);
        assert_eq!(send_waiting(&world, &outlet, &from()).await.expect("sent"), 1);
        assert_eq!((letters(&folder).len(), waiting(&world).await), (1, 0));
    }
}

#[cfg(unix)]
#[tokio::test]
async fn nobody_else_reads_the_folder() {
    use std::os::unix::fs::PermissionsExt;
    let world = TestWorld::sqlite().await;
    world.found().await;
    ask_for_link(&world, Lang::En, "admin@fellshire.test").await.expect("asked");
    let (outlet, folder) = outlet(&world);
    send_waiting(&world, &outlet, &from()).await.expect("sent");
    let letter = fs::read_dir(&folder).expect("the folder").next().expect("one").expect("a file");
    for path in [folder, letter.path()] {
        let mode = fs::metadata(&path).expect("it is there").permissions().mode();
        assert_eq!(mode & 0o077, 0, "{}", path.display());
    }
}

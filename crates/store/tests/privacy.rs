//! Retention, erasure, export, backup and restore work across every table: the schema drives them,
//! and it drives these tests.

use domain::ids::{ChildId, ForceId, Id};
use policy::{Action, Actor, Permit, Place, Resource, authorize};
use std::{collections::BTreeSet, io::BufReader};
use store::{
    Keyring, Store,
    privacy::{backup, restore, subject_erase, subject_export, sweep},
    schema::{Keep, Secrecy, labels},
    testing::{count_rows, one_bare_row_everywhere, one_row_everywhere},
};
use testkit::TestWorld;

/// The tables that hold a row each from the start: a force's own row is made by the filler.
const FORCE: &str = "fellshire";

fn force() -> ForceId {
    FORCE.parse().expect("a slug")
}

fn permit() -> Permit {
    let resource = Resource::whole(Place::Force(force()), "receipt");
    authorize(&Actor::Time, Action::RunRetention, &resource).expect("time may")
}

/// Tables whose rows are about a child, by their labels.
fn about_a_child() -> BTreeSet<String> {
    let labels = labels().into_iter();
    labels.filter(|(_, label)| label.child.is_some()).map(|(name, _)| name).collect()
}

async fn empty_store(world: &TestWorld) -> Store {
    let path = world.folder.path().join("restored.db").display().to_string();
    open(world, &path).await
}

async fn open(world: &TestWorld, path: &str) -> Store {
    let keys = Keyring::parse(&world.keys.print()).expect("keys");
    Store::open(path, keys, world.world.clock.clone(), world.world.chance.clone())
        .await
        .expect("it opens")
}

async fn erase(store: &Store, child: ChildId) {
    let mut tx = store.begin().await.expect("a transaction");
    subject_erase(&mut tx, &permit(), &force(), child).await.expect("erased");
    tx.commit().await.expect("saved");
}

testkit::on_both_engines! {
    async fn the_export_of_a_child_has_every_table_that_is_about_it_and_opens_the_seals(world: TestWorld) {
        let child = one_row_everywhere(&world.store, &force()).await.expect("rows");
        let mut conn = world.store.conn().await.expect("a connection");
        let export = subject_export(&mut conn, &force(), child).await.expect("an export");
        for table in about_a_child() {
            let rows = export[&table].as_array().unwrap_or_else(|| panic!("{table} is missing"));
            assert_eq!(rows.len(), 1, "{table}");
        }
        assert_eq!(export["carer"].as_array().expect("carers").len(), 1);
        assert_eq!(export["health"][0]["body_sealed"], "secret body_sealed of health");
        assert_eq!(export["contact"][0]["telephone_sealed"], "secret telephone_sealed of contact");
        let stranger = ChildId::from_uuid(uuid::Uuid::nil());
        let nobody = subject_export(&mut conn, &force(), stranger).await.expect("an export");
        let rows = |table: &serde_json::Value| table.as_array().map_or(0, Vec::len);
        assert!(nobody.as_object().expect("tables").values().all(|table| rows(table) == 0));
    }

    async fn an_erased_child_is_in_no_table(world: TestWorld) {
        let child = one_row_everywhere(&world.store, &force()).await.expect("rows");
        let before = count_rows(&world.store, &force(), child.uuid()).await.expect("counts");
        for table in about_a_child() {
            assert!(before[&table].1 > 0, "the filler put nothing about the child into {table}");
        }
        erase(&world.store, child).await;
        let after = count_rows(&world.store, &force(), child.uuid()).await.expect("counts");
        for (table, (_, holding)) in &after {
            // The ledger and the trail keep the random number; nothing leads from it to anybody.
            let may = matches!(table.as_str(), "erasure" | "audit");
            assert!(*holding == 0 || may, "{table} still knows the child");
        }
        assert_eq!(after["carer"].0, 0, "a carer of no other child goes too");
        assert_eq!(after["cohort"].0, 1, "what is about nobody stays");
    }

    async fn what_is_due_goes_and_what_is_not_stays(world: TestWorld) {
        let child = one_row_everywhere(&world.store, &force()).await.expect("rows");
        let mut tx = world.store.begin().await.expect("a transaction");
        let counts = sweep(&mut tx, &permit(), &force()).await.expect("swept");
        tx.commit().await.expect("saved");
        let kept = count_rows(&world.store, &force(), child.uuid()).await.expect("counts");
        assert!(counts.is_empty() && kept["child"].0 == 1, "nothing is due on the first day");
        // a month and a day later: health and contacts, and an application that found no place
        world.set_clock("2026-10-08T08:00:00Z");
        let mut tx = world.store.begin().await.expect("a transaction");
        sweep(&mut tx, &permit(), &force()).await.expect("swept");
        tx.commit().await.expect("saved");
        let month = count_rows(&world.store, &force(), child.uuid()).await.expect("counts");
        assert_eq!((month["health"].0, month["contact"].0, month["application"].0), (0, 0, 0));
        assert_eq!((month["child"].0, month["consent"].0), (1, 1), "an enrolled child stays");
        world.set_clock("2040-01-01T00:00:00Z");
        let mut tx = world.store.begin().await.expect("a transaction");
        let counts = sweep(&mut tx, &permit(), &force()).await.expect("swept");
        tx.commit().await.expect("saved");
        assert!(!counts.is_empty());
        let late = count_rows(&world.store, &force(), child.uuid()).await.expect("counts");
        for (table, label) in labels().iter().filter(|(table, _)| *table != "key_probe") {
            let stays = label.keep.iter().any(|keep| match keep {
                Keep::Always { .. } => true,
                Keep::With { with } => late[with].0 > 0,
                Keep::Until { .. } | Keep::Last { .. } | Keep::While { .. } => false,
            });
            // the sweep itself leaves lines in the trail
            let rows = late[table].0;
            assert!(stays || rows == 0 || table == "audit", "{table} outlives its time");
        }
    }

    async fn what_nobody_ended_goes_all_the_same(world: TestWorld) {
        let child = one_bare_row_everywhere(&world.store, &force()).await.expect("rows");
        let left = async |moment: &str| {
            world.set_clock(moment);
            let mut tx = world.store.begin().await.expect("a transaction");
            sweep(&mut tx, &permit(), &force()).await.expect("swept");
            tx.commit().await.expect("saved");
            let rows = count_rows(&world.store, &force(), child.uuid()).await.expect("counts");
            move |table: &str| rows[table].0
        };
        // an application that nobody decided: thirty days from the cohort's first day
        assert_eq!(left("2026-10-06T12:00:00Z").await("application"), 1);
        assert_eq!(left("2026-10-07T12:00:00Z").await("application"), 0);
        // an enquiry that nobody answered: a year
        assert_eq!(left("2027-09-07T07:59:59Z").await("enquiry"), 1);
        assert_eq!(left("2027-09-07T08:00:00Z").await("enquiry"), 0);
        // health and contacts: thirty days from the end of the child's last academic year
        assert_eq!(left("2027-09-30T22:59:59Z").await("health"), 1);
        let october = left("2027-10-01T00:00:00Z").await;
        assert_eq!((october("health"), october("contact"), october("child")), (0, 0, 1));
        // an enrolment that nobody ended: a year from there, and then all that hangs on the child
        assert_eq!(left("2028-08-30T12:00:00Z").await("enrolment"), 1);
        let year = left("2028-08-31T12:00:00Z").await;
        assert_eq!((year("enrolment"), year("child"), year("carer")), (0, 0, 0));
        let late = left("2040-01-01T00:00:00Z").await;
        for (table, label) in labels() {
            let is_secret = |one: &Secrecy| !matches!(one, Secrecy::Public | Secrecy::Internal);
            // Whoever works here is on record while they do; a draw's secrets are public by then.
            let may_stay = matches!(table.as_str(), "person" | "adult" | "draw");
            let is_about_people = label.columns.values().any(is_secret);
            assert!(!is_about_people || may_stay || late(&table) == 0, "{table} has no last day");
        }
    }

    async fn an_open_intake_is_waited_for(world: TestWorld) {
        one_bare_row_everywhere(&world.store, &force()).await.expect("rows");
        let closed = "update cohort set applications_closed_at = '2026-11-01T09:00:00.000000Z'";
        store::testing::run(&world.store, closed).await.expect("closed late");
        for (moment, rows) in [("2026-12-01T08:00:00Z", 1), ("2026-12-01T10:00:00Z", 0)] {
            world.set_clock(moment);
            let mut tx = world.store.begin().await.expect("a transaction");
            sweep(&mut tx, &permit(), &force()).await.expect("swept");
            tx.commit().await.expect("saved");
            let id = uuid::Uuid::nil();
            let left = count_rows(&world.store, &force(), id).await.expect("counts");
            assert_eq!(left["application"].0, rows, "{moment}");
        }
    }

    async fn a_backup_restores_whole_and_on_the_other_engine(world: TestWorld) {
        one_row_everywhere(&world.store, &force()).await.expect("rows");
        let mut first = Vec::new();
        let made = backup(&world.store, &mut first).await.expect("a backup");
        let text = String::from_utf8(first.clone()).expect("text");
        assert!(!text.contains("secret "), "sealed columns stay sealed");
        let restored = empty_store(&world).await;
        let back = restore(&restored, &mut BufReader::new(&first[..]), &[]).await.expect("restored");
        assert_eq!(made, back);
        let mut second = Vec::new();
        backup(&restored, &mut second).await.expect("a backup");
        assert!(first == second, "what was restored is what was backed up");
        let again = restore(&restored, &mut BufReader::new(&first[..]), &[]).await;
        assert!(again.is_err(), "a database that is not empty is left alone");
    }

    async fn a_restore_wakes_no_session_and_no_used_link(world: TestWorld) {
        let child = one_row_everywhere(&world.store, &force()).await.expect("rows");
        let mut file = Vec::new();
        backup(&world.store, &mut file).await.expect("a backup");
        let restored = empty_store(&world).await;
        restore(&restored, &mut BufReader::new(&file[..]), &[]).await.expect("restored");
        let rows = count_rows(&restored, &force(), child.uuid()).await.expect("counts");
        assert_eq!((rows["sign_in"].0, rows["sign_in_link"].0, rows["person"].0), (0, 0, 1));
    }

    async fn a_cut_or_changed_backup_restores_nothing(world: TestWorld) {
        one_row_everywhere(&world.store, &force()).await.expect("rows");
        let mut whole = Vec::new();
        backup(&world.store, &mut whole).await.expect("a backup");
        let restored = empty_store(&world).await;
        let cut = &whole[..whole.len() / 2];
        assert!(restore(&restored, &mut BufReader::new(cut), &[]).await.is_err());
        let text = String::from_utf8(whole).expect("text");
        let changed = text.replace("given_name of child", "another");
        assert_ne!(changed, text);
        let bent = restore(&restored, &mut BufReader::new(changed.as_bytes()), &[]).await;
        assert!(bent.is_err(), "a changed name was taken");
        let mut conn = restored.conn().await.expect("a connection");
        let forces = store::forces::force_list(&mut conn).await.expect("a query");
        assert!(forces.is_empty(), "nothing of a broken backup stays");
    }

    async fn an_erased_child_does_not_rise_from_a_backup(world: TestWorld) {
        let child = one_row_everywhere(&world.store, &force()).await.expect("rows");
        let mut old = Vec::new();
        backup(&world.store, &mut old).await.expect("a backup");
        // erased after the backup: only the ledger beside the keys knows
        let ledger = world.folder.path().join("erasures");
        let stranger = "elsewhere 01939d5e-6c00-7000-8000-000000000001";
        std::fs::write(&ledger, format!("{stranger}\n{FORCE} {child}\n")).expect("a ledger");
        let mut other = world.world.clone();
        other.store = empty_store(&world).await;
        let back = actions::world::read_backup(&other, &mut BufReader::new(&old[..])).await;
        assert!(back.expect("restored").erased > 0);
        let after = count_rows(&other.store, &force(), child.uuid()).await.expect("counts");
        assert_eq!(after["child"].0, 0);
        assert_eq!(after["health"].0, 0);
    }
}

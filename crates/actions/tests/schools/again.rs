//! A second file is a difference to be reviewed: rows can be left out, what a person typed stays,
//! and what was saved can be taken back whole within a day.

use actions::{
    Caller, Fault,
    refused::Refused,
    schools::{
        EnquireInput, HostInput, edit, enquire,
        import::{Saved, Ticked, UndoError, Verdict, choose, preview, read, save, undo},
        import_file,
    },
};
use domain::ids::{ForceId, SchoolId};
use policy::{Reach, Role};
use std::collections::BTreeSet;
use testkit::{REGISTER_HEADER, TestWorld};
use words::Lang;

const FIRST: &str = "900001,990,2000,Larkrise Primary School,1,,2,3,11,210,Northmere,NM1 4AB,";
const SECOND: &str = "900002,990,2001,Millbrook Primary School,1,,2,3,11,90,Millbrook,NM2 4AB,";
const THIRD: &str = "900003,990,2002,Hillside Primary School,1,,2,3,11,60,Hillside,NM3 4AB,";

fn file(rows: &[&str]) -> Vec<u8> {
    [REGISTER_HEADER, &rows.join("\n"), "\n"].concat().into_bytes()
}

async fn administrator(world: &TestWorld) -> Caller {
    world.caller(Role::Administrator, Reach::Force).await
}

fn typed(name: &str, town: &str) -> HostInput {
    HostInput {
        name: name.to_owned(),
        town: town.to_owned(),
        postcode: "nm14ab".to_owned(),
        ..HostInput::default()
    }
}

async fn held(world: &TestWorld, force: &ForceId) -> Vec<(i64, String, String)> {
    let mut conn = world.store.conn().await.unwrap();
    let held = store::schools::school_held(&mut conn, force).await.unwrap();
    let row = |school: store::schools::School| {
        (school.urn.unwrap(), school.name, format!("{} {}", school.town, school.status))
    };
    held.into_values().map(row).collect()
}

async fn school(world: &TestWorld, force: &ForceId, urn: i64) -> SchoolId {
    world.school_of(force, urn).await.id
}

testkit::on_both_engines! {
    async fn a_second_file_is_told_by_what_changed_and_a_row_can_be_left_out(world: TestWorld) {
        let force = world.found().await;
        let caller = administrator(&world).await;
        import_file(&world, &force, &file(&[FIRST, SECOND])).await.unwrap();
        let renamed = FIRST.replace("Larkrise Primary", "Larkrise Church");
        let moved = SECOND.replace("NM2 4AB", "NM2 4AD");
        let draft = read(&world, &caller, file(&[&renamed, &moved, THIRD]), "").await.unwrap();
        let seen = preview(&world, &caller, draft, Some(Verdict::Renamed), 1).await.unwrap();
        let count = |verdict| seen.summary.count(verdict);
        let counts = (count(Verdict::New), count(Verdict::Renamed), count(Verdict::Moved));
        assert_eq!(counts, (1, 1, 1));
        let from = seen.lines[0].from.as_ref().unwrap();
        assert_eq!(from.name, "Larkrise Primary School", "the old value stands beside the new");

        let none = Ticked { verdict: Verdict::Renamed, page: 1, lines: BTreeSet::new() };
        choose(&world, &caller, draft, &none).await.unwrap();
        let seen = preview(&world, &caller, draft, Some(Verdict::Renamed), 1).await.unwrap();
        assert!(seen.lines[0].is_left_out, "kept while the other pages are looked at");
        let saved = save(&world, &caller, draft).await.unwrap();
        assert_eq!(saved, Saved { added: 1, changed: 1, closed: 0 });
        assert_eq!(world.school_of(&force, 900_001).await.name, "Larkrise Primary School");
        assert_eq!(world.school_of(&force, 900_002).await.postcode, "NM2 4AD");
    }

    async fn what_was_typed_stays_until_it_is_left_to_the_register_again(world: TestWorld) {
        let force = world.found().await;
        import_file(&world, &force, &file(&[FIRST])).await.unwrap();
        let id = school(&world, &force, 900_001).await;
        let coordinator = world.caller(Role::Coordinator, Reach::Force).await;
        let town = typed("Larkrise Primary School", "Lower Northmere");
        edit(&world, &coordinator, id, &town, &[]).await.unwrap();
        let renamed = FIRST.replace("Larkrise Primary", "Larkrise Church");
        import_file(&world, &force, &file(&[&renamed])).await.unwrap();
        let now = world.school_of(&force, 900_001).await;
        assert_eq!((now.name.as_str(), now.town.as_str()), ("Larkrise Church School", "Lower Northmere"));

        let same = typed("Larkrise Church School", "Lower Northmere");
        edit(&world, &coordinator, id, &same, &["Town"]).await.unwrap();
        import_file(&world, &force, &file(&[&renamed])).await.unwrap();
        assert_eq!(world.school_of(&force, 900_001).await.town, "Northmere");
    }

    async fn what_a_file_changed_is_taken_back_whole_once(world: TestWorld) {
        let force = world.found().await;
        let caller = administrator(&world).await;
        import_file(&world, &force, &file(&[FIRST, SECOND])).await.unwrap();
        let before = held(&world, &force).await;
        let renamed = FIRST.replace("Larkrise Primary", "Larkrise Church");
        let closed = SECOND.replace(",1,,", ",2,31-08-2026,");
        let draft = read(&world, &caller, file(&[&renamed, &closed, THIRD]), "").await.unwrap();
        let unsaved = undo(&world, &caller, draft).await;
        assert!(matches!(unsaved, Err(UndoError::Fault(Fault::NotFound))));
        let saved = save(&world, &caller, draft).await.unwrap();
        assert_eq!(saved, Saved { added: 1, changed: 1, closed: 1 });
        assert_ne!(held(&world, &force).await, before);
        let seen = preview(&world, &caller, draft, Some(Verdict::Refused), 1).await.unwrap();
        assert_eq!((seen.saved, seen.undo_until.is_some()), (saved, true));
        undo(&world, &caller, draft).await.unwrap();
        assert_eq!(held(&world, &force).await, before);
        undo(&world, &caller, draft).await.unwrap();
        let seen = preview(&world, &caller, draft, Some(Verdict::Refused), 1).await.unwrap();
        assert!(seen.undone_at.is_some() && seen.undo_until.is_none());
    }

    async fn nothing_is_taken_back_late_or_where_something_has_happened_since(world: TestWorld) {
        let force = world.found().await;
        let caller = administrator(&world).await;
        let draft = read(&world, &caller, file(&[FIRST, SECOND]), "").await.unwrap();
        save(&world, &caller, draft).await.unwrap();
        let id = school(&world, &force, 900_001).await;
        let ask = EnquireInput {
            school: Some(id),
            name: "Ash Alder".to_owned(),
            role: "Teacher".to_owned(),
            email: "ash@larkrise.test".to_owned(),
            ..EnquireInput::default()
        };
        enquire(&world, &Caller::visitor(Lang::En), &force, &ask).await.unwrap();
        assert!(matches!(undo(&world, &caller, draft).await, Err(UndoError::InUse)));
        assert_eq!(held(&world, &force).await.len(), 2, "all or nothing");
        edit(&world, &caller, id, &typed("Larkrise", "Northmere"), &[]).await.unwrap();
        assert!(matches!(undo(&world, &caller, draft).await, Err(UndoError::Stale)));
        world.set_clock("2031-01-01T09:00:00Z");
        assert!(matches!(undo(&world, &caller, draft).await, Err(UndoError::Late)));
    }

    async fn others_neither_choose_nor_take_back_nor_put_right(world: TestWorld) {
        let force = world.found().await;
        let elsewhere = world.found_as("northshire", "Northshire Police").await;
        let caller = administrator(&world).await;
        let draft = read(&world, &caller, file(&[FIRST]), "").await.unwrap();
        save(&world, &caller, draft).await.unwrap();
        let id = school(&world, &force, 900_001).await;
        let stranger = world.caller_of(&elsewhere, Role::Administrator, Reach::Force).await;
        let coordinator = world.caller(Role::Coordinator, Reach::Force).await;
        let lead = world.school_caller(Role::SchoolLead, id).await;
        for other in [&stranger, &coordinator, &lead] {
            let tried = undo(&world, other, draft).await;
            assert!(matches!(tried, Err(UndoError::Fault(Fault::NotFound))));
            let none = Ticked { verdict: Verdict::New, page: 1, lines: BTreeSet::new() };
            let tried = choose(&world, other, draft, &none).await;
            assert!(matches!(tried, Err(Fault::NotFound)));
        }
        for other in [&stranger, &lead] {
            let tried = edit(&world, other, id, &typed("Mine", ""), &[]).await;
            assert!(matches!(tried, Err(Refused::Fault(Fault::NotFound))));
        }
    }
}

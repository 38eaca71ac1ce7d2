//! The register file: what is kept, what is refused, and that nothing is overwritten or half saved.

use actions::{
    Caller, Fault,
    schools::{
        import::{ReadError, SaveError, Saved, Verdict, failed_rows, preview, read, save},
        import_file,
    },
};
use domain::{schools::gias::Column, table_file::FileFault};
use policy::{Reach, Role};
use testkit::{REGISTER, REGISTER_HEADER, TestWorld};

async fn administrator(world: &TestWorld) -> Caller {
    world.caller(Role::Administrator, Reach::Force).await
}

fn file(rows: &[&str]) -> Vec<u8> {
    [REGISTER_HEADER, &rows.join("\n"), "\n"].concat().into_bytes()
}

const LARKRISE: &str = "900001,990,2000,Larkrise Primary School,1,,2,3,11,210,Northmere,NM1 4AB,";

testkit::on_both_engines! {
    async fn a_file_is_looked_at_saved_once_and_then_brings_nothing_new(world: TestWorld) {
        let force = world.found().await;
        let caller = administrator(&world).await;
        let draft = read(&world, &caller, REGISTER, "").await.unwrap();
        let seen = preview(&world, &caller, draft, Some(Verdict::New), 1).await.unwrap();
        let new = seen.summary.count(Verdict::New);
        assert_eq!((seen.summary.rows(), seen.lines.len()), (300, 50));
        assert!(new > 150 && u64::from(seen.pages) == new.div_ceil(50), "{new}");
        let mut conn = world.store.conn().await.unwrap();
        assert!(store::schools::school_held(&mut conn, &force).await.unwrap().is_empty());

        let saved = save(&world, &caller, draft).await.unwrap();
        assert_eq!(saved, Saved { added: new, changed: 0, closed: 0 });
        assert_eq!(save(&world, &caller, draft).await.unwrap(), Saved::default(), "sent twice");
        let held = store::schools::school_held(&mut conn, &force).await.unwrap();
        assert_eq!(held.len() as u64, new);
        drop(conn);

        let again = read(&world, &caller, REGISTER, "").await.unwrap();
        let seen = preview(&world, &caller, again, None, 1).await.unwrap();
        assert_eq!(seen.summary.count(Verdict::Unchanged), new);
        assert!(!seen.summary.has_news() || seen.summary.count(Verdict::Closed) > 0);
    }

    async fn a_changed_school_is_changed_and_one_that_somebody_typed_is_not(world: TestWorld) {
        let force = world.found().await;
        let caller = administrator(&world).await;
        import_file(&world, &force, &file(&[LARKRISE])).await.unwrap();
        let typed = world.typed_school(&force, "Forest group", Some(900_009)).await;
        let renamed = LARKRISE.replace("Larkrise Primary", "Larkrise Church").replace("210", "211");
        let other = "900009,990,2009,Another Name,1,,2,4,11,10,Northmere,NM1 4AB,";
        let draft = read(&world, &caller, file(&[&renamed, other]), "").await.unwrap();
        let seen = preview(&world, &caller, draft, Some(Verdict::Renamed), 1).await.unwrap();
        assert_eq!(seen.summary.count(Verdict::Kept), 1, "the row of the typed host says so");
        let domain::schools::gias::Verdict::Changed { fields, .. } = &seen.lines[0].judged.verdict
        else { panic!("it is changed") };
        assert_eq!(*fields, [Column::Name, Column::Pupils]);
        let saved = save(&world, &caller, draft).await.unwrap();
        assert_eq!(saved, Saved { added: 0, changed: 1, closed: 0 });
        assert_eq!(world.school_of(&force, 900_001).await.name, "Larkrise Church School");
        let kept = world.school_of(&force, 900_009).await;
        assert_eq!((kept.id, kept.name.as_str()), (typed, "Forest group"));
    }

    async fn a_school_that_closed_is_marked_and_none_is_added_closed(world: TestWorld) {
        let force = world.found().await;
        import_file(&world, &force, &file(&[LARKRISE])).await.unwrap();
        let closed = LARKRISE.replace(",1,,", ",2,31-08-2026,");
        let gone = "900002,990,2002,Gone School,2,31-08-2020,2,4,11,,Northmere,NM1 4AB,";
        import_file(&world, &force, &file(&[&closed, gone])).await.unwrap();
        assert_eq!(world.school_of(&force, 900_001).await.status, "closed");
        let mut conn = world.store.conn().await.unwrap();
        let found = store::schools::school_by_urn(&mut conn, &force, 900_002).await.unwrap();
        assert!(found.is_none());
    }

    async fn schools_that_changed_after_the_look_are_said_so_and_nothing_is_saved(
        world: TestWorld
    ) {
        let force = world.found().await;
        let caller = administrator(&world).await;
        let two = LARKRISE.replace("900001", "900002");
        let draft = read(&world, &caller, file(&[LARKRISE, &two]), "").await.unwrap();
        import_file(&world, &force, &file(&[LARKRISE])).await.unwrap();
        assert!(matches!(save(&world, &caller, draft).await, Err(SaveError::Stale)));
        let mut conn = world.store.conn().await.unwrap();
        let found = store::schools::school_by_urn(&mut conn, &force, 900_002).await.unwrap();
        assert!(found.is_none(), "all or nothing");
        drop(conn);
        let seen = preview(&world, &caller, draft, None, 1).await.unwrap();
        assert_eq!(seen.saved_at, None, "it can be tried again");
    }

    async fn rows_that_are_wrong_are_handed_back_with_line_and_reason(world: TestWorld) {
        let force = world.found().await;
        let caller = administrator(&world).await;
        let rows = [
            LARKRISE,
            LARKRISE,
            "900003,990,2003,Bad Date,2,31-02-2026,2,4,11,,Northmere,NM1 4AB,",
            "900004,990,2004,\"=HYPERLINK(\"\"http://x\"\")\",1,,2,4,11,,Northmere,NM1 4AB,",
            "90000,990,2005,No URN,1,,2,4,11,,Northmere,NM1 4AB,",
            "900006,990,2006,Too few cells,1",
            "900007,990,2007,Site,1,,2,4,11,,Northmere,NM1 4AB,=1+1",
        ];
        let draft = read(&world, &caller, file(&rows), "").await.unwrap();
        let seen = preview(&world, &caller, draft, Some(Verdict::Refused), 1).await.unwrap();
        assert_eq!(seen.summary.count(Verdict::Refused), 5);
        assert_eq!(seen.summary.count(Verdict::New), 2, "a bad website loses no school");
        let text = String::from_utf8(failed_rows(&world, &caller, draft).await.unwrap()).unwrap();
        for line in [
            "3,URN: This URN is on line 2 already.",
            "4,CloseDate: This is not a date.",
            "5,EstablishmentName: The cell starts a formula.",
            "6,URN: A URN has six digits.",
            "7,\"The row has 5 cells, and there are 13 headings.",
        ] {
            assert!(text.contains(line), "{line} in {text}");
        }
        assert!(text.contains("\"'=HYPERLINK("), "a formula is handed back as text: {text}");
        save(&world, &caller, draft).await.unwrap();
        assert_eq!(world.school_of(&force, 900_007).await.website, "");
        let after = failed_rows(&world, &caller, draft).await.unwrap();
        assert_eq!(String::from_utf8(after).unwrap(), text, "still there after saving");
    }

    async fn a_file_that_cannot_be_judged_says_why_and_leaves_nothing(world: TestWorld) {
        let force = world.found().await;
        let caller = administrator(&world).await;
        let without = String::from_utf8(file(&[LARKRISE])).unwrap().replace("Postcode", "Pcode");
        let twice = String::from_utf8(file(&[LARKRISE])).unwrap().replace("Town", "URN");
        let missing = FileFault::MissingColumns { columns: vec!["Postcode".to_owned()] };
        let again = FileFault::RepeatedColumn { column: "URN".to_owned(), first: 1, again: 11 };
        let damaged = [b"\xef\xbb\xbf".as_slice(), &file(&[LARKRISE]), b"\xff\xfe\xff"].concat();
        for (bytes, fault) in [
            (vec![0; 10 << 20], FileFault::NotText),
            (Vec::new(), FileFault::Empty),
            (b"PK\x03\x04workbook".to_vec(), FileFault::Workbook),
            (damaged, FileFault::NotText),
            (without.into_bytes(), missing),
            (twice.into_bytes(), again),
            (file(&[]), FileFault::NoRows),
        ] {
            match read(&world, &caller, bytes, "").await {
                Err(ReadError::File(found)) => assert_eq!(found, fault),
                other => panic!("{other:?} where {fault:?} was expected"),
            }
        }
        let wrong = read(&world, &caller, file(&[LARKRISE]), "990, 99").await;
        assert!(matches!(wrong, Err(ReadError::Authority(code)) if code == "99"));
        let mut conn = world.store.conn().await.unwrap();
        assert!(store::schools::school_held(&mut conn, &force).await.unwrap().is_empty());
    }

    async fn only_the_local_authorities_asked_for_are_taken(world: TestWorld) {
        world.found().await;
        let caller = administrator(&world).await;
        let other = "900002,991,2002,Elsewhere School,1,,2,4,11,,Eastmarch,EM1 4AB,";
        let draft = read(&world, &caller, file(&[LARKRISE, other]), "990").await.unwrap();
        let seen = preview(&world, &caller, draft, None, 1).await.unwrap();
        let count = |verdict| seen.summary.count(verdict);
        assert_eq!((count(Verdict::New), count(Verdict::Elsewhere)), (1, 1));
    }

    async fn nobody_but_the_forces_administrator_imports_or_sees_a_draft(world: TestWorld) {
        world.found().await;
        let elsewhere = world.found_as("northshire", "Northshire Police").await;
        let caller = administrator(&world).await;
        let draft = read(&world, &caller, file(&[LARKRISE]), "").await.unwrap();
        let stranger = world.caller_of(&elsewhere, Role::Administrator, Reach::Force).await;
        let coordinator = world.caller(Role::Coordinator, Reach::Force).await;
        for other in [&stranger, &coordinator] {
            let seen = preview(&world, other, draft, None, 1).await;
            assert!(matches!(seen, Err(Fault::NotFound)));
            let saved = save(&world, other, draft).await;
            assert!(matches!(saved, Err(SaveError::Fault(Fault::NotFound))));
        }
        let tried = read(&world, &coordinator, file(&[LARKRISE]), "").await;
        assert!(matches!(tried, Err(ReadError::Fault(Fault::NotFound))));
    }
}

//! When a school is open: what is refused, and what the timetable gets.

use actions::{
    Fault,
    refused::Refused,
    schools::{
        CalendarColumn, CalendarFileError, EntryInput, RowRefusal, calendar, calendar_add,
        calendar_file, calendar_page, calendar_remove,
    },
};
use domain::sessions::{CalendarFault, EntryKind};
use jiff::civil::{Date, date};
use policy::{Reach, Role};

fn entry(kind: EntryKind, from: Date, to: Date) -> EntryInput {
    EntryInput { kind: Some(kind), from: Some(from), to: Some(to), label: "named".to_owned() }
}

fn autumn() -> EntryInput {
    entry(EntryKind::Term, date(2026, 9, 3), date(2026, 12, 18))
}

fn refusal(refused: Result<(), Refused>) -> (&'static str, &'static str) {
    let Err(Refused::Rules(wrong)) = refused else { panic!("it is refused: {refused:?}") };
    wrong.iter().next().unwrap()
}

testkit::on_both_engines! {
    async fn a_calendar_that_holds_together_is_what_the_timetable_gets(world: TestWorld) {
        let force = world.found().await;
        let school = world.typed_school(&force, "Larkrise", None).await;
        let lead = world.school_caller(Role::SchoolLead, school).await;
        let year = "2026/27".parse().unwrap();
        let bare = calendar(&world, &lead, school, year).await.unwrap();
        assert_eq!(bare, Err(vec![CalendarFault::NoTerm]));

        let half = entry(EntryKind::HalfTerm, date(2026, 10, 26), date(2026, 10, 30));
        let told = refusal(calendar_add(&world, &lead, school, &half).await);
        assert_eq!(told, ("from", "schools-calendar-half-term-outside"));
        calendar_add(&world, &lead, school, &autumn()).await.unwrap();
        calendar_add(&world, &lead, school, &autumn()).await.unwrap();
        calendar_add(&world, &lead, school, &half).await.unwrap();
        let page = calendar_page(&world, &lead, school, Some(year)).await.unwrap();
        assert_eq!(page.rows.len(), 2, "a form sent twice is one line");

        let winter = entry(EntryKind::Term, date(2026, 12, 18), date(2027, 3, 27));
        let told = refusal(calendar_add(&world, &lead, school, &winter).await);
        assert_eq!(told, ("from", "schools-calendar-overlap"));
        let long = entry(EntryKind::Closure, date(2027, 8, 30), date(2027, 9, 2));
        let told = refusal(calendar_add(&world, &lead, school, &long).await);
        assert_eq!(told, ("to", "schools-calendar-outside-year"));
        let back = entry(EntryKind::Inset, date(2026, 9, 4), date(2026, 9, 3));
        let told = refusal(calendar_add(&world, &lead, school, &back).await);
        assert_eq!(told, ("to", "schools-calendar-ends-before"));

        let told = refusal(calendar_remove(&world, &lead, school, page.rows[0].id).await);
        assert_eq!(told, ("remove", "schools-calendar-half-term-first"));
        let ready = calendar(&world, &lead, school, year).await.unwrap().unwrap();
        assert_eq!(ready.terms().len(), 1);
        calendar_remove(&world, &lead, school, page.rows[1].id).await.unwrap();
        calendar_remove(&world, &lead, school, page.rows[0].id).await.unwrap();
    }

    async fn a_file_of_dates_is_saved_whole_or_not_at_all(world: TestWorld) {
        let force = world.found().await;
        let school = world.typed_school(&force, "Larkrise", None).await;
        let lead = world.school_caller(Role::SchoolLead, school).await;
        let wrong = "kind,start,end,label\n\
            half term,26/10/2026,30/10/2026,Half term\n\
            term,3/9/2026,18/12/2026,Autumn term\n\
            term,18/12/2026,27/3/2027,Spring term\n";
        let refused = calendar_file(&world, &lead, school, wrong.as_bytes()).await;
        let Err(CalendarFileError::Rows(rows)) = refused else { panic!("{refused:?}") };
        let overlap = "schools-calendar-overlap";
        assert_eq!(rows, [RowRefusal::Cell(4, CalendarColumn::Start, overlap)]);
        let page = calendar_page(&world, &lead, school, None).await.unwrap();
        assert!(page.rows.is_empty());
        let right = wrong.replace("18/12/2026,27/3", "5/1/2027,27/3");
        assert_eq!(calendar_file(&world, &lead, school, right.as_bytes()).await.unwrap(), 3);
        assert_eq!(calendar_file(&world, &lead, school, right.as_bytes()).await.unwrap(), 0);
    }

    async fn another_schools_lead_finds_no_calendar(world: TestWorld) {
        let force = world.found().await;
        let school = world.typed_school(&force, "Larkrise", None).await;
        let other = world.typed_school(&force, "Millbrook", None).await;
        let lead = world.school_caller(Role::SchoolLead, other).await;
        let seen = calendar_page(&world, &lead, school, None).await;
        assert!(matches!(seen, Err(Fault::NotFound)));
        let tried = calendar_add(&world, &lead, school, &autumn()).await;
        assert!(matches!(tried, Err(Refused::Fault(Fault::NotFound))));
        let deliverer = world.caller(Role::Deliverer, Reach::Force).await;
        let tried = calendar_add(&world, &deliverer, school, &autumn()).await;
        assert!(matches!(tried, Err(Refused::Fault(Fault::NotFound))), "only looks");
        assert!(!calendar_page(&world, &deliverer, school, None).await.unwrap().can_set);
    }
}

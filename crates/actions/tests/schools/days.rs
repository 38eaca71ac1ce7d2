//! Days from files: an iCalendar file that is looked at before it is saved, and bank holidays.

use actions::{
    Fault,
    schools::{
        CalendarColumn, CalendarFileError, EntryInput, EventsError, HolidaysFileError, RowRefusal,
        calendar_events, calendar_lines, calendar_page, holidays, load_holidays,
    },
};
use domain::sessions::{
    EntryKind,
    holidays::{BankHolidays, Division},
    icalendar::{ICalendarFault, Proposal},
};
use jiff::civil::date;
use policy::{Reach, Role};

const FILE: &str = "BEGIN:VCALENDAR\r\n\
    BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20260903\r\nDTEND;VALUE=DATE:20261219\r\n\
    SUMMARY:Autumn term\r\nEND:VEVENT\r\n\
    BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261026\r\nDTEND;VALUE=DATE:20261031\r\n\
    SUMMARY:Half term\r\nEND:VEVENT\r\n\
    BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261202\r\nSUMMARY:Christmas fair\r\nEND:VEVENT\r\n\
    END:VCALENDAR\r\n";

fn line(number: u64, one: &Proposal) -> (u64, EntryInput) {
    let (from, to) = (Some(one.from), Some(one.to));
    (number, EntryInput { kind: one.kind, from, to, label: one.label.clone() })
}

testkit::on_both_engines! {
    async fn events_are_looked_at_and_saved_whole_or_not_at_all(world: TestWorld) {
        let force = world.found().await;
        let school = world.typed_school(&force, "Larkrise", None).await;
        let lead = world.school_caller(Role::SchoolLead, school).await;
        let seen = calendar_events(&lead, school, FILE.as_bytes()).unwrap();
        let kinds: Vec<_> = seen.proposals.iter().map(|one| one.kind).collect();
        assert_eq!(kinds, [Some(EntryKind::Term), Some(EntryKind::HalfTerm), None]);
        let two: Vec<_> = (1..).zip(&seen.proposals[..2]).map(|(n, one)| line(n, one)).collect();
        let mut wrong = two.clone();
        wrong[1].1.to = Some(date(2027, 1, 4));
        let refused = calendar_lines(&world, &lead, school, &wrong).await;
        let Err(CalendarFileError::Rows(rows)) = refused else { panic!("{refused:?}") };
        let outside = "schools-calendar-half-term-outside";
        assert_eq!(rows, [RowRefusal::Cell(2, CalendarColumn::Start, outside)]);
        assert!(calendar_page(&world, &lead, school, None).await.unwrap().rows.is_empty());
        assert_eq!(calendar_lines(&world, &lead, school, &two).await.unwrap(), 2);
        assert_eq!(calendar_lines(&world, &lead, school, &two).await.unwrap(), 0, "sent twice");
        let refused = calendar_events(&lead, school, b"kind,start\n");
        assert!(matches!(refused, Err(EventsError::File(ICalendarFault::NotACalendar))));
        let other = world.typed_school(&force, "Millbrook", None).await;
        let tried = calendar_events(&lead, other, FILE.as_bytes());
        assert!(matches!(tried, Err(EventsError::Fault(Fault::NotFound))));
        let tried = calendar_lines(&world, &lead, other, &two).await;
        assert!(matches!(tried, Err(CalendarFileError::Fault(Fault::NotFound))));
    }

    async fn each_force_goes_by_the_bank_holidays_of_its_nation(world: TestWorld) {
        let force = world.found().await;
        let elsewhere = world.found_as("northshire", "Northshire Police").await;
        let caller = world.caller(Role::Administrator, Reach::Force).await;
        let shown = holidays(&world, &caller).await.unwrap();
        assert_eq!((shown.division, shown.loaded_at), (Division::EnglandAndWales, None));
        let scotland = "{\"scotland\": {\"division\": \"scotland\", \"events\": [{\"title\": \
            \"St Andrew\u{2019}s Day\", \"date\": \"2026-11-30\", \"notes\": \"\", \"bunting\": true}]}}";
        load_holidays(&world, &caller, Division::Scotland, scotland.as_bytes()).await.unwrap();
        let shown = holidays(&world, &caller).await.unwrap();
        assert_eq!(shown.division, Division::Scotland);
        assert_eq!(shown.known_until, Some(date(2026, 12, 31)));
        let school = world.typed_school(&force, "Larkrise", None).await;
        let lead = world.school_caller(Role::SchoolLead, school).await;
        let page = calendar_page(&world, &lead, school, "2026/27".parse().ok()).await.unwrap();
        assert_eq!(page.holidays_end, Some(date(2026, 12, 31)), "the year outruns what is known");

        let stranger = world.caller_of(&elsewhere, Role::Administrator, Reach::Force).await;
        let theirs = holidays(&world, &stranger).await.unwrap();
        assert_eq!(theirs.division, Division::EnglandAndWales);
        for (bytes, division) in [
            (b"[]".as_slice(), Division::Scotland),
            (b"\xff\xfe".as_slice(), Division::Scotland),
            (scotland.as_bytes(), Division::NorthernIreland),
        ] {
            let refused = load_holidays(&world, &caller, division, bytes).await;
            assert!(matches!(refused, Err(HolidaysFileError::File(_))), "{refused:?}");
        }
        let old = scotland.replace("2026-11-30", "2025-12-01");
        let refused = load_holidays(&world, &caller, Division::Scotland, old.as_bytes()).await;
        assert!(matches!(refused, Err(HolidaysFileError::Older)));
        let shipped = BankHolidays::shipped().to_json("england-and-wales");
        for other in [&lead, &world.caller(Role::Coordinator, Reach::Force).await] {
            assert!(matches!(holidays(&world, other).await, Err(Fault::NotFound)));
            let tried =
                load_holidays(&world, other, Division::EnglandAndWales, shipped.as_bytes()).await;
            assert!(matches!(tried, Err(HolidaysFileError::Fault(Fault::NotFound))));
        }
    }
}

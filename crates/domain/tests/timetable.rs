//! The timetable over real term dates: what fits, what is skipped, and what is said where it does
//! not fit.

use capbadge_domain::{
    cohorts::AcademicYear,
    forces::{Cadence, DeliveryModel, shipped},
    sessions::{
        Calendar, CalendarEntry, ClosedBecause, EntryKind,
        holidays::BankHolidays,
        timetable::{Plan, Unfit, Warning, lay},
    },
};
use jiff::civil::{Date, Weekday, date, time};
use proptest::prelude::*;

fn entry(kind: EntryKind, label: &str, from: Date, to: Date) -> CalendarEntry {
    CalendarEntry { kind, from, to, label: label.into() }
}

fn year() -> AcademicYear {
    "2025/26".parse().expect("an academic year")
}

/// Term dates that a council published for 2025/26.
fn entries() -> Vec<CalendarEntry> {
    vec![
        entry(EntryKind::Term, "Autumn", date(2025, 9, 3), date(2025, 12, 19)),
        entry(EntryKind::Term, "Spring", date(2026, 1, 5), date(2026, 3, 27)),
        entry(EntryKind::Term, "Summer", date(2026, 4, 13), date(2026, 7, 22)),
        entry(EntryKind::HalfTerm, "October break", date(2025, 10, 27), date(2025, 10, 31)),
        entry(EntryKind::HalfTerm, "February break", date(2026, 2, 16), date(2026, 2, 20)),
        entry(EntryKind::HalfTerm, "May break", date(2026, 5, 25), date(2026, 5, 29)),
        entry(EntryKind::Inset, "Staff day", date(2025, 9, 3), date(2025, 9, 3)),
    ]
}

fn plan(sessions: u16, weekday: Weekday, from: Date, until: Date) -> Plan {
    let starts = time(13, 30, 0, 0);
    Plan { cadence: Cadence::Weekly, sessions, weekday, starts, minutes: 60, from, until }
}

fn model(code: &str) -> DeliveryModel {
    shipped().into_iter().find(|model| model.code == code).expect("a shipped model")
}

#[test]
fn every_model_that_ships_fits_into_a_real_school_year() {
    let calendar = Calendar::new(year(), &entries()).unwrap();
    for model in shipped() {
        for intake in &model.intakes {
            let plan = Plan::of(&model, intake, year(), Weekday::Wednesday, time(13, 30, 0, 0));
            let timetable = lay(&plan, &calendar, &BankHolidays::shipped());
            assert!(timetable.fits(), "{} {}: {:?}", model.code, intake.code, timetable.unfit);
        }
    }
}

#[test]
fn nine_weeks_cross_the_half_term_and_say_so() {
    let calendar = Calendar::new(year(), &entries()).unwrap();
    let humberside = model("humberside-nine-weeks");
    let plan = Plan::of(
        &humberside,
        &humberside.intakes[0],
        year(),
        Weekday::Wednesday,
        time(13, 30, 0, 0),
    );
    let timetable = lay(&plan, &calendar, &BankHolidays::shipped());
    assert!(timetable.fits() && timetable.warnings.is_empty());
    let days: Vec<Date> = timetable.sessions.iter().map(|session| session.on).collect();
    assert_eq!(days.first(), Some(&date(2025, 9, 10)), "3 September is an INSET day");
    assert_eq!(days.last(), Some(&date(2025, 11, 12)));
    assert_eq!(timetable.sessions[8].ends, time(14, 30, 0, 0));
    let why: Vec<_> = timetable.skipped.iter().map(|lost| (lost.on, lost.why.clone())).collect();
    assert_eq!(
        why,
        [
            (date(2025, 9, 3), ClosedBecause::Inset("Staff day".into())),
            (date(2025, 10, 29), ClosedBecause::HalfTerm("October break".into())),
        ]
    );
}

#[test]
fn where_it_does_not_fit_the_smallest_facts_are_told() {
    let calendar = Calendar::new(year(), &entries()).unwrap();
    let plan = plan(9, Weekday::Wednesday, date(2025, 9, 3), date(2025, 10, 24));
    let timetable = lay(&plan, &calendar, &BankHolidays::shipped());
    let [Unfit::TooFewDays(shortage)] = &timetable.unfit[..] else { panic!("{timetable:?}") };
    assert_eq!((shortage.wanted, shortage.found), (9, 7));
    assert_eq!((shortage.from, shortage.until), (date(2025, 9, 3), date(2025, 10, 24)));
    assert_eq!(shortage.lost.len(), 1);
    assert_eq!(timetable.sessions.len(), 7, "what does fit is shown");
}

/// Six half terms of 7, 7, 6, 5, 6 and 8 Wednesdays, worked out by hand from the published dates.
#[test]
fn the_half_terms_hold_as_many_wednesdays_as_the_worked_example() {
    let calendar = Calendar::new(year(), &entries()).unwrap();
    let edges = [
        (date(2025, 9, 1), date(2025, 10, 26)),
        (date(2025, 11, 1), date(2025, 12, 31)),
        (date(2026, 1, 1), date(2026, 2, 15)),
        (date(2026, 2, 21), date(2026, 4, 1)),
        (date(2026, 4, 10), date(2026, 5, 24)),
        (date(2026, 5, 30), date(2026, 8, 31)),
    ];
    let held = edges.map(|(from, until)| {
        let plan = plan(60, Weekday::Wednesday, from, until);
        lay(&plan, &calendar, &BankHolidays::shipped()).sessions.len()
    });
    assert_eq!(held, [7, 7, 6, 5, 6, 8]);
}

#[test]
fn a_monday_plan_loses_the_may_bank_holiday() {
    let calendar = Calendar::new(year(), &entries()).unwrap();
    let plan = plan(6, Weekday::Monday, date(2026, 4, 13), date(2026, 7, 22));
    let timetable = lay(&plan, &calendar, &BankHolidays::shipped());
    let lost = &timetable.skipped[0];
    assert_eq!(lost.on, date(2026, 5, 4));
    assert_eq!(lost.why, ClosedBecause::BankHoliday("Early May bank holiday".into()));
}

#[test]
fn a_year_of_termly_visits_lies_in_every_term() {
    let calendar = Calendar::new(year(), &entries()).unwrap();
    let northumbria = model("northumbria-year");
    let starts = time(9, 15, 0, 0);
    let plan = Plan::of(&northumbria, &northumbria.intakes[0], year(), Weekday::Thursday, starts);
    let timetable = lay(&plan, &calendar, &BankHolidays::shipped());
    assert!(timetable.fits());
    let terms: Vec<&str> = timetable.sessions.iter().map(|session| &*session.term).collect();
    assert_eq!(terms, ["Autumn", "Autumn", "Spring", "Summer", "Summer"]);

    let without_summer: Vec<_> =
        entries().into_iter().filter(|entry| entry.from < date(2026, 4, 1)).collect();
    let calendar = Calendar::new(year(), &without_summer).unwrap();
    let timetable = lay(&plan, &calendar, &BankHolidays::shipped());
    assert_eq!(timetable.unfit, [Unfit::TooFewTerms { wanted: 3, found: 2 }]);
}

#[test]
fn a_plan_beyond_the_known_holidays_is_warned_of() {
    let year: AcademicYear = "2029/30".parse().unwrap();
    let term = entry(EntryKind::Term, "Autumn", date(2029, 9, 3), date(2029, 12, 19));
    let calendar = Calendar::new(year, &[term]).unwrap();
    let plan = plan(2, Weekday::Monday, date(2029, 9, 1), date(2029, 12, 31));
    let timetable = lay(&plan, &calendar, &BankHolidays::shipped());
    assert_eq!(
        timetable.warnings,
        [Warning::HolidaysUnknown {
            known_until: Some(date(2028, 12, 31)),
            first_session: date(2029, 9, 3),
        }]
    );
}

#[test]
fn a_session_past_midnight_and_a_window_without_terms_are_refused() {
    let calendar = Calendar::new(year(), &entries()).unwrap();
    let mut late = plan(2, Weekday::Monday, date(2025, 9, 1), date(2025, 12, 31));
    late.starts = time(23, 30, 0, 0);
    assert_eq!(lay(&late, &calendar, &BankHolidays::shipped()).unfit, [Unfit::PastMidnight]);
    let (from, until) = (date(2026, 8, 1), date(2026, 8, 31));
    let august = plan(2, Weekday::Monday, from, until);
    let timetable = lay(&august, &calendar, &BankHolidays::shipped());
    assert_eq!(timetable.unfit, [Unfit::NoTermInWindow { from, until }]);
}

fn a_weekday() -> impl Strategy<Value = Weekday> {
    (1i8..=7).prop_map(|n| Weekday::from_monday_one_offset(n).expect("1 to 7"))
}

proptest! {
    #[test]
    fn no_session_lies_on_a_closed_day(
        weekday in a_weekday(),
        sessions in 0u16..45,
        termly in any::<bool>(),
        closures in proptest::collection::vec((0i32..330, 0i32..6), 0..8),
        start in 0i32..200,
    ) {
        let mut lines = entries();
        for (from, days) in closures {
            let day = |n: i32| date(2025, 9, 1).checked_add(jiff::Span::new().days(n)).unwrap();
            lines.push(entry(EntryKind::Closure, "Shut", day(from), day(from + days)));
        }
        let calendar = Calendar::new(year(), &lines).unwrap();
        let holidays = BankHolidays::shipped();
        let from = date(2025, 9, 1).checked_add(jiff::Span::new().days(start)).unwrap();
        let mut plan = plan(sessions, weekday, from, date(2026, 8, 31));
        let per_term = vec![sessions / 3, sessions / 3, sessions - 2 * (sessions / 3)];
        if termly {
            plan.cadence = Cadence::Termly { per_term };
        }
        let timetable = lay(&plan, &calendar, &holidays);
        for pair in timetable.sessions.windows(2) {
            prop_assert!(pair[0].on < pair[1].on);
        }
        for session in &timetable.sessions {
            prop_assert_eq!(calendar.closed(session.on, &holidays), None);
            prop_assert_eq!(session.on.weekday(), weekday);
            prop_assert!((plan.from..=plan.until).contains(&session.on));
        }
        prop_assert_eq!(timetable.fits(), timetable.sessions.len() == usize::from(sessions));
    }
}

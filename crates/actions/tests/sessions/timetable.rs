//! The timetable over the school's calendar.

use super::{Scene, audited, is_not_found};
use actions::sessions::{
    CallOffError, LayError, SeenRegister, TakenRegister, Wish, call_off, lay_timetable,
    preview_timetable, see_cohort, take_register,
};
use domain::{
    forces::Slot,
    sessions::{CalendarEntry, CalendarFault, ClosedBecause, EntryKind, Mark, timetable::Unfit},
};
use jiff::civil::{Date, Weekday, date, time};
use policy::{Reach, Role};

testkit::on_both_engines! {
    async fn nine_weeks_cross_the_half_term_and_say_so(world: TestWorld) {
        let scene = Scene::set(&world).await;
        let who = &scene.coordinator;
        let draft = preview_timetable(&world, who, scene.cohort(), &Wish::default()).await.unwrap();
        assert!(draft.fits() && draft.warnings.is_empty() && draft.past == 0);
        let days: Vec<Date> = draft.lines.iter().map(|line| line.on).collect();
        assert_eq!((days[0], days[8]), (date(2026, 9, 23), date(2026, 11, 25)));
        assert_eq!(draft.lines[0].what.slot, Slot::Attestation);
        assert_eq!(draft.lines[1].what.lesson.unwrap().code, "police-roles");
        assert_eq!(draft.lines[8].what.slot, Slot::Presentation);
        let skipped: Vec<_> = draft.skipped.iter().map(|lost| (lost.on, lost.why.clone())).collect();
        let why = ClosedBecause::HalfTerm("October break".to_owned());
        assert_eq!(skipped, [(date(2026, 10, 28), why)]);
        assert!(scene.sessions(&world).await.is_empty(), "looking saves nothing");

        scene.lay(&world).await;
        let laid = scene.sessions(&world).await;
        assert_eq!(laid.iter().map(|(on, _)| *on).collect::<Vec<_>>(), days);
        scene.lay(&world).await;
        assert_eq!(scene.sessions(&world).await, laid, "the same again changes nothing");
        assert_eq!(audited(&world, "sessions.lay-timetable").await, 2);
    }

    async fn what_was_held_stays_and_the_rest_moves(world: TestWorld) {
        let scene = Scene::set(&world).await;
        scene.lay(&world).await;
        let before = scene.sessions(&world).await;
        world.set_clock("2026-09-30T15:00:00Z");
        let deliverer = scene.deliverer(&world).await;
        let all_here = scene.children.iter().map(|child| (child.child, Mark::Present)).collect();
        let taken = TakenRegister { session: before[1].1, marks: all_here, head_count: 3, seen: SeenRegister::default() };
        take_register(&world, &deliverer, taken).await.unwrap();
        call_off(&world, &scene.coordinator, before[2].1).await.unwrap();

        world.set_clock("2026-10-08T07:00:00Z");
        let wish = Wish {
            weekday: Some(Weekday::Thursday),
            starts: Some(time(9, 15, 0, 0)),
            place: Some("Hall".to_owned()),
        };
        let who = &scene.coordinator;
        lay_timetable(&world, who, scene.cohort(), &wish).await.unwrap();
        let after = scene.sessions(&world).await;
        assert_eq!(after[..2], before[..2], "the first was not called off, the second was held");
        assert_eq!(after.len(), 9);
        assert_eq!(after[2], (date(2026, 10, 8), before[2].1), "called off, and on again");
        assert!(after[2..].iter().all(|(on, _)| on.weekday() == Weekday::Thursday));
        let view = see_cohort(&world, who, scene.cohort()).await.unwrap();
        assert!(view.sessions.iter().all(|(session, _)| session.cancelled_at.is_none()));
        let lessons: Vec<_> = view.sessions.iter().filter_map(|(s, _)| s.lesson.clone()).collect();
        assert_eq!(lessons.len(), 7);
        assert_eq!(lessons.iter().collect::<std::collections::BTreeSet<_>>().len(), 7);
        let held = call_off(&world, who, before[1].1).await;
        assert!(matches!(held, Err(CallOffError::Held)));
    }

    async fn where_it_does_not_fit_nothing_is_saved_and_the_reason_is_told(world: TestWorld) {
        let scene = Scene::set(&world).await;
        let (force, school) = (&scene.children[0].force, scene.children[0].school);
        let shut = |from, to| CalendarEntry {
            kind: EntryKind::Closure, from, to, label: "Boiler".to_owned(),
        };
        let weeks = [shut(date(2026, 11, 16), date(2026, 12, 18))];
        world.set_terms(force, school, &weeks).await;
        let who = &scene.coordinator;
        let refused = lay_timetable(&world, who, scene.cohort(), &Wish::default()).await;
        let Err(LayError::DoesNotFit(draft)) = refused else { panic!("{refused:?}") };
        let [Unfit::TooFewDays(shortage)] = &draft.unfit[..] else { panic!("{draft:?}") };
        assert_eq!((shortage.wanted, shortage.found, shortage.lost.len()), (9, 7, 6));
        assert!(scene.sessions(&world).await.is_empty());
    }

    async fn without_a_calendar_nothing_is_laid(world: TestWorld) {
        let force = world.found().await;
        let applying = world.applying(&force, "northumbria-year", "Ada").await;
        let who = world.caller(Role::CipLead, Reach::Force).await;
        let draft = preview_timetable(&world, &who, applying.cohort, &Wish::default()).await.unwrap();
        assert_eq!(draft.calendar, [CalendarFault::NoTerm]);
        assert!(!draft.fits() && draft.lines.is_empty());
        let refused = lay_timetable(&world, &who, applying.cohort, &Wish::default()).await;
        assert!(matches!(refused, Err(LayError::DoesNotFit(_))));
        let long = Wish { place: Some("x".repeat(81)), ..Wish::default() };
        let refused = lay_timetable(&world, &who, applying.cohort, &long).await;
        assert!(matches!(refused, Err(LayError::PlaceTooLong)));
    }

    async fn a_year_lies_in_its_three_terms(world: TestWorld) {
        let force = world.found().await;
        let children = world.placed(&force, "northumbria-year", &["Ada"]).await;
        let who = world.caller(Role::Coordinator, Reach::Force).await;
        let cohort = children[0].cohort;
        lay_timetable(&world, &who, cohort, &Wish::default()).await.unwrap();
        let draft = preview_timetable(&world, &who, cohort, &Wish::default()).await.unwrap();
        let terms: Vec<&str> = draft.lines.iter().map(|line| line.term.as_str()).collect();
        let expected = ["Autumn term", "Autumn term", "Spring term", "Summer term", "Summer term"];
        assert_eq!(terms, expected);
    }

    async fn a_timetable_is_not_laid_by_those_who_only_see_it(world: TestWorld) {
        let scene = Scene::set(&world).await;
        let lead = world.school_caller(Role::SchoolLead, scene.children[0].school).await;
        let refused = lay_timetable(&world, &lead, scene.cohort(), &Wish::default()).await;
        assert!(matches!(refused, Err(LayError::Fault(actions::Fault::NotFound))));
        assert!(see_cohort(&world, &lead, scene.cohort()).await.is_ok());
        let other = world.placed(&testkit::force(), "northumbria-year", &["Dev"]).await;
        let stranger = world.school_caller(Role::SchoolLead, other[0].school).await;
        assert!(is_not_found(see_cohort(&world, &stranger, scene.cohort()).await));
        let force = world.found_as("wealdshire", "Wealdshire Police").await;
        let abroad = world.caller_of(&force, Role::Coordinator, Reach::Force).await;
        assert!(is_not_found(see_cohort(&world, &abroad, scene.cohort()).await));
    }
}

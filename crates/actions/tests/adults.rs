//! The adults who deliver: what is out of date stops them, their days with children are counted,
//! and a school gets a letter only about those whose checks are in date.

#![expect(clippy::unwrap_used, reason = "a test that meets a surprise has failed")]

use actions::{
    Caller, Fault,
    people::{
        AdultInput, HoursInput, LetterError, add_leave, enter_hours, keep_adult, list_adults,
        remove_hours, remove_leave, running_out, see_adult, see_hours, see_letters, see_own_hours,
        see_own_record, set_dbs_years, waiting, write_letter,
    },
    refused::Refused,
    sessions::{
        AssignError, SeenRegister, Shut, TakenRegister, Wish, assign_deliverer, lay_timetable,
        see_cohort, see_deliverers, see_register, see_today, take_register,
    },
};
use domain::{
    ids::{CohortId, PersonId, SchoolId, SessionId},
    people::{AdultKind, Check, Checks, DbsLevel, FrequencyTest, HoursKind, Stop, VettingLevel},
};
use jiff::civil::{Date, date};
use policy::{Actor, Grant, Reach, Role};
use std::sync::Arc;
use store::identity::{NewPerson, grant_add, person_add};
use testkit::{KeptLetters, TestWorld};
use words::Lang;

/// A cohort with a weekly timetable, its coordinator, and an officer of whom nothing is recorded.
struct Scene {
    school: SchoolId,
    cohort: CohortId,
    session: SessionId,
    coordinator: Caller,
    officer: Caller,
}

async fn scene(world: &TestWorld) -> Scene {
    let force = world.found().await;
    let children = world.placed(&force, "humberside-nine-weeks", &["Ada", "Bilal"]).await;
    let coordinator = world.caller(Role::Coordinator, Reach::Force).await;
    let (school, cohort) = (children[0].school, children[0].cohort);
    lay_timetable(world, &coordinator, cohort, &Wish::default()).await.unwrap();
    let session = see_cohort(world, &coordinator, cohort).await.unwrap().sessions[0].0.id;
    let officer = world.caller(Role::CipLead, Reach::Force).await;
    Scene { school, cohort, session, coordinator, officer }
}

impl Scene {
    async fn assign(&self, world: &TestWorld) -> Result<(), AssignError> {
        assign_deliverer(world, &self.coordinator, self.cohort, id(&self.officer)).await
    }

    async fn keep(&self, world: &TestWorld, input: &AdultInput) {
        keep_adult(world, &self.coordinator, id(&self.officer), input).await.unwrap();
    }

    /// The officer with the role of a deliverer of the cohort, and no other.
    fn deliverer(&self) -> Caller {
        let Actor::Person { force, id, .. } = &self.officer.actor else { panic!("a person") };
        let grants = vec![Grant { role: Role::Deliverer, reach: Reach::Cohort(self.cohort) }];
        let actor = Actor::Person { force: force.clone(), id: *id, grants };
        Caller { actor, lang: Lang::En }
    }
}

fn id(caller: &Caller) -> PersonId {
    let Actor::Person { id, .. } = &caller.actor else { panic!("a person") };
    *id
}

fn input(safeguarding_until: Date) -> AdultInput {
    AdultInput {
        kind: Some(AdultKind::Officer),
        collar_number: "4242".to_owned(),
        vetting: Some(VettingLevel::Recruitment),
        dbs: Some(DbsLevel::Enhanced),
        checks: Checks {
            vetting_until: Some(date(2030, 1, 31)),
            dbs_on: Some(date(2025, 10, 1)),
            safeguarding_until: Some(safeguarding_until),
            first_aid_until: None,
        },
    }
}

fn stops(result: Result<(), AssignError>) -> Vec<Stop> {
    match result {
        Err(AssignError::Stopped { stops, .. }) => stops,
        other => panic!("{other:?}"),
    }
}

fn field(refused: Refused) -> &'static str {
    let Refused::Rules(wrong) = refused else { panic!("{refused}") };
    wrong.iter().next().unwrap().0
}

testkit::on_both_engines! {
    async fn what_is_out_of_date_stops_the_rota_and_nothing_overrides_it(world: TestWorld) {
        let scene = scene(&world).await;
        let missing = [Check::Vetting, Check::Dbs, Check::Safeguarding].map(Stop::NotRecorded);
        assert_eq!(stops(scene.assign(&world).await), missing);

        // In date today, and not on the day of the first session.
        scene.keep(&world, &input(date(2026, 9, 22))).await;
        let ran_out = Stop::RanOut(Check::Safeguarding, date(2026, 9, 22));
        assert_eq!(stops(scene.assign(&world).await), [ran_out]);

        scene.keep(&world, &input(date(2026, 9, 23))).await;
        scene.assign(&world).await.unwrap();
        let who = scene.deliverer();
        world.set_clock("2026-09-23T12:00:00Z");
        let seen = see_today(&world, &who).await.unwrap();
        assert!(!seen.sessions[0].is_stopped);
        assert_eq!(seen.sessions[0].counted, ["cip-lead"]);
        assert_eq!(see_register(&world, &who, scene.session).await.unwrap().shut, None);

        // A day before the session the training had run out, as it turns out.
        scene.keep(&world, &input(date(2026, 9, 22))).await;
        let seen = &see_today(&world, &who).await.unwrap().sessions[0];
        assert!(seen.is_stopped && seen.care.is_empty() && seen.counted.is_empty());
        assert_eq!(seen.stopped, [("cip-lead".to_owned(), vec![ran_out])]);
        let register = see_register(&world, &who, scene.session).await.unwrap();
        assert_eq!((register.shut, register.children.len()), (Some(Shut::Stopped), 0));
        let taken = TakenRegister {
            session: scene.session,
            marks: [].into(),
            head_count: 0,
            seen: SeenRegister::default(),
        };
        let refused = take_register(&world, &who, taken).await;
        assert!(format!("{refused:?}").contains("Stopped"), "{refused:?}");

        // The school's own lead is there by the school's checks.
        let lead = world.school_caller(Role::SchoolLead, scene.school).await;
        assert_eq!(see_register(&world, &lead, scene.session).await.unwrap().shut, None);
        assert!(!see_today(&world, &lead).await.unwrap().sessions[0].is_stopped);
    }

    async fn leave_stops_too_and_ends(world: TestWorld) {
        let scene = scene(&world).await;
        let (who, officer) = (&scene.coordinator, id(&scene.officer));
        scene.keep(&world, &input(date(2028, 1, 1))).await;
        let (from, to) = (date(2026, 9, 21), date(2026, 9, 25));
        let backwards = add_leave(&world, who, officer, (Some(to), Some(from))).await;
        assert_eq!(field(backwards.unwrap_err()), "to");
        for _ in 0..2 {
            add_leave(&world, who, officer, (Some(from), Some(to))).await.unwrap();
        }
        assert_eq!(stops(scene.assign(&world).await), [Stop::OnLeave(to)]);
        let leave = see_adult(&world, who, officer).await.unwrap().leave;
        assert_eq!(leave.len(), 1, "the same days twice are one leave");
        remove_leave(&world, who, officer, leave[0].id).await.unwrap();
        scene.assign(&world).await.unwrap();
    }

    async fn a_record_is_its_adults_and_its_keepers_alone(world: TestWorld) {
        let scene = scene(&world).await;
        let officer = id(&scene.officer);
        scene.keep(&world, &input(date(2028, 1, 1))).await;
        let own = see_own_record(&world, &scene.deliverer()).await.unwrap();
        assert_eq!((own.adult.collar_number.as_str(), own.can_keep), ("4242", false));
        let dro = world.caller(Role::Dro, Reach::Force).await;
        assert!(!see_adult(&world, &dro, officer).await.unwrap().can_keep);

        let other = world.found_as("moorland", "Moorland Police").await;
        for stranger in [
            world.caller(Role::Sergeant, Reach::Force).await,
            world.caller(Role::Administrator, Reach::Force).await,
            world.school_caller(Role::Headteacher, scene.school).await,
            world.caller_of(&other, Role::Coordinator, Reach::Force).await,
        ] {
            let seen = see_adult(&world, &stranger, officer).await;
            assert!(matches!(seen, Err(Fault::NotFound)), "{stranger:?}");
            let kept = keep_adult(&world, &stranger, officer, &input(date(2029, 1, 1))).await;
            assert!(matches!(kept, Err(Refused::Fault(Fault::NotFound))), "{stranger:?}");
            let days = (Some(date(2026, 9, 21)), Some(date(2026, 9, 25)));
            let left = add_leave(&world, &stranger, officer, days).await;
            assert!(matches!(left, Err(Refused::Fault(Fault::NotFound))), "{stranger:?}");
        }
        // Nobody of a school is on the force's list, and none has a record of their own.
        let head = world.school_caller(Role::Headteacher, scene.school).await;
        assert!(matches!(see_own_record(&world, &head).await, Err(Fault::NotFound)));
        let right = input(date(2029, 1, 1));
        let kept = keep_adult(&world, &scene.coordinator, id(&head), &right).await;
        assert!(matches!(kept, Err(Refused::Fault(Fault::NotFound))));
        let listed = list_adults(&world, &scene.coordinator, ("4242", 1)).await.unwrap();
        assert_eq!(listed.adults.len(), 1);
        assert!(matches!(list_adults(&world, &head, ("", 1)).await, Err(Fault::NotFound)));
    }

    async fn a_record_says_what_is_wrong_with_it(world: TestWorld) {
        let scene = scene(&world).await;
        let right = input(date(2028, 1, 1));
        let checks = |change: fn(&mut Checks)| {
            let mut input = right.clone();
            change(&mut input.checks);
            input
        };
        for (wrong, at) in [
            (AdultInput { kind: None, ..right.clone() }, "kind"),
            (AdultInput { collar_number: "4".repeat(21), ..right.clone() }, "collar"),
            (AdultInput { vetting: None, ..right.clone() }, "vetting"),
            (AdultInput { dbs: None, ..right.clone() }, "dbs"),
            (checks(|all| all.vetting_until = None), "vetting-until"),
            (checks(|all| all.dbs_on = None), "dbs-on"),
            (checks(|all| all.dbs_on = Some(date(2026, 9, 8))), "dbs-on"),
            (checks(|all| all.first_aid_until = Some(date(2099, 1, 1))), "first-aid-until"),
        ] {
            let tried = keep_adult(&world, &scene.coordinator, id(&scene.officer), &wrong).await;
            assert_eq!(field(tried.unwrap_err()), at);
        }
    }

    async fn what_runs_out_is_listed_oldest_first_and_waits(world: TestWorld) {
        let scene = scene(&world).await;
        scene.keep(&world, &input(date(2026, 10, 20))).await;
        scene.assign(&world).await.unwrap();
        let seen = running_out(&world, &scene.coordinator).await.unwrap();
        let found: Vec<_> = seen.found.iter().map(|one| (one.check, one.until)).collect();
        assert_eq!(found, [(Check::Safeguarding, Some(date(2026, 10, 20)))]);

        // A year is enough for nobody: the check of October 2025 runs out in October 2026.
        set_dbs_years(&world, &scene.coordinator, Some(1)).await.unwrap();
        let wrong = set_dbs_years(&world, &scene.coordinator, Some(9)).await;
        assert_eq!(field(wrong.unwrap_err()), "years");
        let seen = running_out(&world, &scene.coordinator).await.unwrap();
        let found: Vec<_> = seen.found.iter().map(|one| one.check).collect();
        assert_eq!(found, [Check::Dbs, Check::Safeguarding]);
        let waits = waiting(&world, &scene.coordinator).await.unwrap();
        assert_eq!((waits[0].count, waits[0].href.as_str()), (2, "/people/checks"));
        let own = waiting(&world, &scene.deliverer()).await.unwrap();
        assert_eq!((own[0].count, own[0].href.as_str()), (2, "/people/mine"));
        let lead = world.school_caller(Role::SchoolLead, scene.school).await;
        assert!(waiting(&world, &lead).await.unwrap().is_empty());
        let dro = world.caller(Role::Dro, Reach::Force).await;
        let refused = set_dbs_years(&world, &dro, Some(2)).await;
        assert!(matches!(refused, Err(Refused::Fault(Fault::NotFound))));
    }

    async fn weekly_contact_is_warned_of_before_it_is_regulated(world: TestWorld) {
        let scene = scene(&world).await;
        scene.keep(&world, &input(date(2028, 1, 1))).await;
        scene.assign(&world).await.unwrap();
        let view = see_deliverers(&world, &scene.coordinator, scene.cohort).await.unwrap();
        let [(who, met)] = view.warned[..] else { panic!("{:?}", view.warned) };
        assert_eq!(who, id(&scene.officer));
        assert_eq!((met.on, met.test), (date(2026, 10, 7), FrequencyTest::Weekly));
        let contact = see_own_record(&world, &scene.deliverer()).await.unwrap().contact;
        assert_eq!((contact.last.len(), contact.next.len()), (0, 3));

        let barred = AdultInput { dbs: Some(DbsLevel::Barred), ..input(date(2028, 1, 1)) };
        scene.keep(&world, &barred).await;
        let view = see_deliverers(&world, &scene.coordinator, scene.cohort).await.unwrap();
        assert!(view.warned.is_empty());
    }

    async fn hours_are_ones_own_and_their_sums_the_forces(world: TestWorld) {
        let scene = scene(&world).await;
        let officer = world.caller(Role::Sergeant, Reach::Force).await;
        let hours = |kind, long: &str| HoursInput {
            worked_on: Some(date(2026, 9, 4)),
            kind: Some(kind),
            long: long.to_owned(),
        };
        enter_hours(&world, &officer, &hours(HoursKind::Event, "1.5")).await.unwrap();
        enter_hours(&world, &officer, &hours(HoursKind::Event, "30m")).await.unwrap();
        enter_hours(&world, &scene.coordinator, &hours(HoursKind::Event, "1")).await.unwrap();
        let later = HoursInput { worked_on: Some(date(2026, 9, 8)), ..hours(HoursKind::Event, "") };
        assert_eq!(field(enter_hours(&world, &officer, &later).await.unwrap_err()), "day");
        let long = enter_hours(&world, &officer, &hours(HoursKind::Event, "a while")).await;
        assert_eq!(field(long.unwrap_err()), "long");

        let seen = see_hours(&world, &scene.coordinator, None).await.unwrap();
        let [total] = &seen.totals[..] else { panic!("{seen:?}") };
        assert_eq!((total.month.as_str(), total.minutes, total.people), ("2026-09", 180, 2));
        let contact = see_own_record(&world, &officer).await.unwrap().contact;
        assert_eq!(contact.last, [date(2026, 9, 4)], "an event meets children");

        let own = see_own_hours(&world, &officer).await.unwrap().entries;
        assert_eq!(own.len(), 2);
        let theirs = remove_hours(&world, &scene.coordinator, own[0].id).await;
        assert!(matches!(theirs, Err(Fault::NotFound)));
        remove_hours(&world, &officer, own[0].id).await.unwrap();
        assert_eq!(see_own_hours(&world, &officer).await.unwrap().entries.len(), 1);

        let lead = world.school_caller(Role::SchoolLead, scene.school).await;
        assert!(matches!(see_own_hours(&world, &lead).await, Err(Fault::NotFound)));
        assert!(matches!(see_hours(&world, &officer, None).await, Err(Fault::NotFound)));
        let other = world.found_as("moorland", "Moorland Police").await;
        let stranger = world.caller_of(&other, Role::Coordinator, Reach::Force).await;
        assert!(see_hours(&world, &stranger, None).await.unwrap().totals.is_empty());
    }

    async fn a_letter_vouches_for_checks_and_tells_nothing_of_them(world: TestWorld) {
        let mut world = world;
        let scene = scene(&world).await;
        let force = testkit::force();
        scene.keep(&world, &input(date(2026, 9, 23))).await;
        scene.assign(&world).await.unwrap();
        let kept = Arc::new(KeptLetters::default());
        world.world.press = kept.clone();
        let which = (scene.session, id(&scene.officer));
        write_letter(&world, &scene.coordinator, which).await.unwrap();
        let letter = kept.letters().remove(0);
        assert_eq!((letter.front.lang.as_str(), letter.front.author.as_str()), ("en", "Fellshire Police"));
        let text = format!("{letter:?}");
        assert!(text.contains("4242") && text.contains("Wednesday 23 September 2026"), "{text}");
        for told in ["2025", "2030", "barred", "NPPV"] {
            assert!(!text.contains(told), "{told}: {text}");
        }

        // In the school's language, once it has a lead who reads Welsh.
        welsh_lead(&world, scene.school).await;
        write_letter(&world, &scene.deliverer(), which).await.unwrap();
        assert_eq!(kept.letters()[1].front.lang, "cy");

        // Of the next visit, by which the training has run out, there is none.
        let sessions = see_cohort(&world, &scene.coordinator, scene.cohort).await.unwrap().sessions;
        let next = (sessions[1].0.id, which.1);
        let refused = write_letter(&world, &scene.coordinator, next).await;
        assert!(matches!(refused, Err(LetterError::Stopped(stops)) if stops.len() == 1));
        assert_eq!(see_letters(&world, &scene.coordinator, next.0).await.unwrap().adults[0].1.len(), 1);

        let elsewhere = world.placed(&force, "northumbria-year", &["Dev"]).await;
        for stranger in [
            world.school_caller(Role::SchoolLead, elsewhere[0].school).await,
            world.school_caller(Role::Dsl, scene.school).await,
            world.caller(Role::Dpo, Reach::Force).await,
        ] {
            let tried = write_letter(&world, &stranger, which).await;
            assert!(matches!(tried, Err(LetterError::Fault(Fault::NotFound))), "{stranger:?}");
        }
        let other = world.caller(Role::Sergeant, Reach::Force).await;
        let tried = write_letter(&world, &scene.coordinator, (which.0, id(&other))).await;
        assert!(matches!(tried, Err(LetterError::Fault(Fault::NotFound))), "of no such visit");
        world.set_clock("2026-09-24T08:00:00Z");
        let late = write_letter(&world, &scene.coordinator, which).await;
        assert!(matches!(late, Err(LetterError::Over)));
    }
}

async fn welsh_lead(world: &TestWorld, school: SchoolId) {
    let force = testkit::force();
    let grants = vec![Grant { role: Role::Administrator, reach: Reach::Force }];
    let actor = Actor::Person { force: force.clone(), id: id_of_nobody(), grants };
    let resource = policy::Resource::force(force.clone());
    let permit = policy::authorize(&actor, policy::Action::GrantRole, &resource).unwrap();
    let mut tx = world.store.begin().await.unwrap();
    let id: PersonId = tx.id();
    let (name, email) = ("Carys Sampl", "carys@larkrise.test");
    let person = NewPerson { force: &force, id, name, email, lang: "cy" };
    person_add(&mut tx, &permit, &person).await.unwrap();
    let grant = Grant { role: Role::SchoolLead, reach: Reach::School(school) };
    grant_add(&mut tx, &permit, &force, id, grant).await.unwrap();
    tx.commit().await.unwrap();
}

fn id_of_nobody() -> PersonId {
    "00000000-0000-7000-8000-000000000009".parse().unwrap()
}

//! Cohorts: who may do what, what the draw promises, and what is refused.

#![expect(clippy::unwrap_used, reason = "a test that meets a surprise has failed")]

use actions::{
    Caller, Fault,
    cohorts::{
        AbandonError, ApplyError, Aside, CardsError, CertificatesError, CommitError, EndorseError,
        FreezeError, HoldError, ListInput, Next, OpenCohort, OpenError, OutsideError, Picked,
        PlaceError, PlanCeremony, WithdrawError, abandon_draw, apply, class_list_form,
        commit_for_force, confirm_abandon, endorse, enter_drawn_cards, freeze_list, hold_draw,
        keep_draw, list, open, open_form, place_outside_draw, place_without_draw, plan_ceremony,
        print_certificates, read_class_list, read_draw, remember_columns, see, see_applications,
        see_ceremony, see_drawn_cards, see_places, withdraw, write_own_words,
    },
    surveys::make_cards,
};
use documents::NoPress;
use domain::{
    cohorts::{
        CohortStage, YearGroup,
        class_list::{Guess, Likeness, Pupil, Remembered},
        draw::{Outcome, Reason, verify_text},
    },
    ids::{CohortId, DrawId, ForceId, SchoolId},
    table_file::{Limits, Table},
};
use jiff::{
    SignedDuration,
    civil::{date, time},
};
use policy::{Reach, Role};
use std::sync::Arc;
use testkit::{Built, KeptCertificates, TestWorld};
use words::Lang;

struct Scene {
    force: ForceId,
    school: SchoolId,
    cohort: CohortId,
    lead: Caller,
    coordinator: Caller,
}

async fn scene(world: &TestWorld, built: Built) -> Scene {
    let force = world.found().await;
    let (school, cohort) = world.cohort(&force, built).await;
    let lead = world.school_caller(Role::SchoolLead, school).await;
    let coordinator = world.caller(Role::Coordinator, Reach::Force).await;
    Scene { force, school, cohort, lead, coordinator }
}

impl Scene {
    async fn frozen(&self, world: &TestWorld, reserved: u16) -> DrawId {
        commit_for_force(world, &self.coordinator, self.cohort).await.unwrap();
        world.clock.set(world.now() + SignedDuration::from_secs(60));
        freeze_list(world, &self.lead, self.cohort, reserved).await.unwrap()
    }

    /// The coordinator asks, the school lead agrees.
    async fn set_aside(&self, world: &TestWorld) {
        let (cohort, reason) = (self.cohort, Reason::ListWrong);
        let asked = abandon_draw(world, &self.coordinator, cohort, reason).await.unwrap();
        assert_eq!(asked, Aside::Asked);
        confirm_abandon(world, &self.lead, cohort).await.unwrap();
    }

    async fn held(&self, world: &TestWorld, reserved: u16) -> DrawId {
        self.frozen(world, reserved).await;
        world.clock.set(world.now() + SignedDuration::from_secs(60));
        hold_draw(world, &self.lead, self.cohort).await.unwrap()
    }
}

fn built(ready: u32) -> Built {
    Built { ready, ..Built::default() }
}

fn pupil(name: &str) -> Pupil {
    Pupil {
        given_name: name.to_owned(),
        family_name: "Reedling".to_owned(),
        born: date(2017, 1, 2),
        year_group: YearGroup::new(5).unwrap(),
        class: None,
    }
}

fn ceremony(cohorts: Vec<CohortId>) -> PlanCeremony {
    PlanCeremony {
        kind: "attestation".to_owned(),
        title: "Attestation".to_owned(),
        title_cy: "Ardystio".to_owned(),
        held_on: date(2026, 10, 1),
        held_at: time(10, 0, 0, 0),
        place: "Town hall".to_owned(),
        promise: "to help".to_owned(),
        promise_cy: "i helpu".to_owned(),
        cohorts,
    }
}

testkit::on_both_engines! {
    async fn a_cohort_needs_an_agreement_that_both_signed(world: TestWorld) {
        let scene = scene(&world, built(0)).await;
        let form = open_form(&world, &scene.coordinator).await.unwrap();
        assert!(form.schools.is_empty());
        let mut input = OpenCohort {
            school: scene.school,
            model: form.models[0].0,
            year_group: 5,
            places: 10,
            reserved: 2,
            starts_on: date(2026, 9, 21),
            weekday: 3,
            starts_at: time(13, 30, 0, 0),
        };
        let opened = open(&world, &scene.coordinator, &input).await;
        assert!(matches!(opened, Err(OpenError::NoAgreement)));
        world.signed_agreement(&scene.force, scene.school).await;
        assert_eq!(open_form(&world, &scene.coordinator).await.unwrap().schools.len(), 1);
        let opened = open(&world, &scene.lead, &input).await;
        assert!(matches!(opened, Err(OpenError::Fault(Fault::NotFound))), "a school does not");

        let id = open(&world, &scene.coordinator, &input).await.unwrap();
        let seen = see(&world, &scene.lead, id).await.unwrap();
        assert_eq!(seen.cohort.label, "Millbrook Primary School, Year 5, 2026/27 (2)");
        assert_eq!((seen.stage, seen.next), (CohortStage::ApplicationsOpen, Next::ReadClassList));

        // the same form sent again, or by two windows at once, opens nothing more
        let send = || {
            let (world, caller, input) = (world.world.clone(), scene.coordinator.clone(), input.clone());
            tokio::spawn(async move { open(&world, &caller, &input).await })
        };
        let (one, other) = (send(), send());
        assert_eq!((one.await.unwrap().unwrap(), other.await.unwrap().unwrap()), (id, id));
        input.starts_at = time(9, 0, 0, 0);
        let send = || {
            let (world, caller, input) = (world.world.clone(), scene.coordinator.clone(), input.clone());
            tokio::spawn(async move { open(&world, &caller, &input).await })
        };
        let (one, other) = (send(), send());
        assert_eq!(one.await.unwrap().unwrap(), other.await.unwrap().unwrap());
        input.places = 12;
        let opened = open(&world, &scene.coordinator, &input).await;
        assert!(matches!(opened, Err(OpenError::SameTime)), "another one at the same time");
        let named = |typed: &str| ListInput { typed: typed.to_owned(), ..ListInput::default() };
        for (typed, found) in [("", 3), ("millbrook PRIMARY", 3), ("nowhere", 0)] {
            let (all, has_more) = list(&world, &scene.coordinator, &named(typed)).await.unwrap();
            assert_eq!((all.len(), has_more), (found, false), "{typed}");
        }
        let own = ListInput { school: Some(scene.school), ..named("") };
        assert_eq!(list(&world, &scene.coordinator, &own).await.unwrap().0.len(), 3);
        input.places = 10;

        input.reserved = 10;
        let opened = open(&world, &scene.coordinator, &input).await;
        assert!(matches!(opened, Err(OpenError::Reserved)));
        input.year_group = 3;
        let opened = open(&world, &scene.coordinator, &input).await;
        assert!(matches!(opened, Err(OpenError::YearGroup)));
        input.starts_on = date(2028, 9, 21);
        let opened = open(&world, &scene.coordinator, &input).await;
        assert!(matches!(opened, Err(OpenError::Start)));
    }

    async fn exactly_as_many_are_drawn_and_enrolled_as_there_are_places(world: TestWorld) {
        let scene = scene(&world, built(34)).await;
        assert_eq!(see(&world, &scene.lead, scene.cohort).await.unwrap().next, Next::CommitForForce);
        let frozen = freeze_list(&world, &scene.lead, scene.cohort, 0).await;
        assert!(matches!(frozen, Err(FreezeError::NotBegun)), "the force commits first");
        let id = scene.held(&world, 0).await;

        let counts = see(&world, &scene.lead, scene.cohort).await.unwrap().counts;
        assert_eq!((counts.offered, counts.waiting), (10, 24));
        let places = see_places(&world, &scene.lead, scene.cohort).await.unwrap();
        assert_eq!((places.offered.len(), places.waiting.len()), (10, 24));
        assert_eq!(places.waiting[0].0, 11);
        let visitor = Caller::visitor(Lang::En);
        let public = read_draw(&world, &visitor, &scene.force, id).await.unwrap();
        let json = public.draw.record.unwrap();
        let verdict = verify_text(&json).expect("it verifies");
        drop(verdict);
        let drawn: Vec<i64> = public.record.unwrap().drawn().map(i64::from).collect();
        let mut offered: Vec<_> =
            places.offered.iter().map(|line| line.applicant.number).collect();
        let mut sorted = drawn.clone();
        offered.sort_unstable();
        sorted.sort_unstable();
        assert_eq!(offered, sorted);
        for name in ["Wrenna", "Larksong"] {
            assert!(!json.contains(name));
        }
    }

    async fn a_frozen_list_is_drawn_once(world: TestWorld) {
        let scene = scene(&world, built(12)).await;
        scene.frozen(&world, 0).await;
        let again = commit_for_force(&world, &scene.coordinator, scene.cohort).await;
        assert!(matches!(again, Err(CommitError::Begun)));
        let again = freeze_list(&world, &scene.lead, scene.cohort, 0).await;
        assert!(matches!(again, Err(FreezeError::Frozen)));
        let late = apply(&world, &scene.lead, scene.cohort, &[pupil("Ines").into()]).await;
        assert!(matches!(late, Err(ApplyError::Closed)));
        let line = see_applications(&world, &scene.lead, scene.cohort).await.unwrap().lines.remove(0);
        let back = withdraw(&world, &scene.lead, scene.cohort, line.applicant.id).await;
        assert!(matches!(back, Err(WithdrawError::Closed)));
        let placed = place_without_draw(&world, &scene.lead, scene.cohort).await;
        assert!(matches!(placed, Err(PlaceError::DrawStands)));

        hold_draw(&world, &scene.lead, scene.cohort).await.unwrap();
        let before = see_places(&world, &scene.lead, scene.cohort).await.unwrap();
        let again = hold_draw(&world, &scene.lead, scene.cohort).await;
        assert!(matches!(again, Err(HoldError::Held)));
        let after = see_places(&world, &scene.lead, scene.cohort).await.unwrap();
        let numbers = |view: &actions::cohorts::PlacesView| {
            view.offered.iter().map(|line| line.applicant.number).collect::<Vec<_>>()
        };
        assert_eq!(numbers(&before), numbers(&after));
    }

    async fn a_draw_that_was_set_aside_stays_on_the_record(world: TestWorld) {
        let scene = scene(&world, built(12)).await;
        let nothing = abandon_draw(&world, &scene.lead, scene.cohort, Reason::ListWrong).await;
        assert!(matches!(nothing, Err(AbandonError::Nothing)));
        let first = scene.held(&world, 0).await;
        let letters = world.letters(&scene.force).await.len();
        scene.set_aside(&world).await;
        let told = world.letters(&scene.force).await.split_off(letters);
        assert!(told.is_empty(), "no carer of these children has an address");
        let view = see(&world, &scene.lead, scene.cohort).await.unwrap();
        assert_eq!((view.counts.offered, view.counts.waiting), (0, 0), "what it gave is taken back");
        assert_eq!(view.stage, CohortStage::ApplicationsOpen);

        let second = scene.held(&world, 0).await;
        let visitor = Caller::visitor(Lang::Cy);
        let old = read_draw(&world, &visitor, &scene.force, first).await.unwrap();
        assert_eq!(old.draw.abandoned_reason.as_deref(), Some("list_wrong"));
        assert!(verify_text(old.draw.record.as_deref().unwrap()).is_ok());
        assert_eq!(old.all.len(), 2);
        let new = read_draw(&world, &visitor, &scene.force, second).await.unwrap();
        let record = new.record.unwrap();
        assert_eq!(record.earlier.len(), 1);
        assert_eq!((record.earlier[0].draw, record.earlier[0].outcome), (first, Outcome::Repeated));
        assert!(verify_text(new.draw.record.as_deref().unwrap()).is_ok());
        assert_eq!(see(&world, &scene.lead, scene.cohort).await.unwrap().counts.offered, 10);
    }

    async fn where_places_suffice_there_is_no_draw(world: TestWorld) {
        let scene = scene(&world, built(10)).await;
        assert_eq!(see(&world, &scene.lead, scene.cohort).await.unwrap().next, Next::PlaceEverybody);
        commit_for_force(&world, &scene.coordinator, scene.cohort).await.unwrap();
        let frozen = freeze_list(&world, &scene.lead, scene.cohort, 0).await;
        assert!(matches!(frozen, Err(FreezeError::PlacesSuffice)));
        assert_eq!(place_without_draw(&world, &scene.lead, scene.cohort).await.unwrap(), 10);
        let view = see(&world, &scene.lead, scene.cohort).await.unwrap();
        assert_eq!((view.counts.offered, view.stage), (10, CohortStage::Selected));
        let late = apply(&world, &scene.lead, scene.cohort, &[pupil("Ines").into()]).await;
        assert!(matches!(late, Err(ApplyError::Closed)));
    }

    async fn reserved_places_are_counted_and_marked_on_nobody(world: TestWorld) {
        let scene = scene(&world, Built { ready: 13, reserved: 2, ..Built::default() }).await;
        let many = place_without_draw(&world, &scene.lead, scene.cohort).await;
        assert!(matches!(many, Err(PlaceError::MoreThanPlaces)));
        let lines = see_applications(&world, &scene.lead, scene.cohort).await.unwrap().lines;
        place_outside_draw(&world, &scene.lead, scene.cohort, lines[0].applicant.id).await.unwrap();
        commit_for_force(&world, &scene.coordinator, scene.cohort).await.unwrap();
        let few = freeze_list(&world, &scene.lead, scene.cohort, 0).await;
        assert!(matches!(few, Err(FreezeError::FewerThanGiven)));
        let many = freeze_list(&world, &scene.lead, scene.cohort, 3).await;
        assert!(matches!(many, Err(FreezeError::TooManyReserved)));
        let id = freeze_list(&world, &scene.lead, scene.cohort, 1).await.unwrap();
        let listed = place_outside_draw(&world, &scene.lead, scene.cohort, lines[1].applicant.id).await;
        assert!(matches!(listed, Err(OutsideError::OnTheList)));
        hold_draw(&world, &scene.lead, scene.cohort).await.unwrap();
        let seen = read_draw(&world, &Caller::visitor(Lang::En), &scene.force, id).await.unwrap();
        let counts = seen.record.unwrap().counts;
        assert_eq!((counts.applications, counts.reserved, counts.drawn), (12, 1, 9));
        let places = see_places(&world, &scene.lead, scene.cohort).await.unwrap();
        assert_eq!(places.offered.len(), 10);
    }

    async fn only_complete_applications_stand_on_the_list(world: TestWorld) {
        let scene = scene(&world, built(12)).await;
        apply(&world, &scene.lead, scene.cohort, &[pupil("Ines").into()]).await.unwrap();
        let lines = see_applications(&world, &scene.lead, scene.cohort).await.unwrap().lines;
        let begun = lines.iter().find(|line| line.applicant.given_name == "Ines").unwrap();
        assert!((1000..=9999).contains(&begun.applicant.number));
        let early = endorse(&world, &scene.lead, scene.cohort, &[begun.applicant.id]).await;
        assert!(matches!(early, Err(EndorseError::NoWords)));
        let none = endorse(&world, &scene.lead, scene.cohort, &[]).await;
        assert!(matches!(none, Err(EndorseError::Nobody)));
        write_own_words(&world, &scene.lead, scene.cohort, begun.applicant.id, "I like dogs.")
            .await
            .unwrap();
        endorse(&world, &scene.lead, scene.cohort, &[begun.applicant.id]).await.unwrap();
        let whole = lines.iter().find(|line| line.applicant.given_name == "Wrenna").unwrap();
        withdraw(&world, &scene.lead, scene.cohort, whole.applicant.id).await.unwrap();
        let id = scene.frozen(&world, 0).await;
        let seen = read_draw(&world, &Caller::visitor(Lang::En), &scene.force, id).await.unwrap();
        assert_eq!(seen.listed, 11, "neither the one taken back nor the one without a carer");
        assert!(seen.draw.record.is_none() && seen.draw.list_salt.is_some());
    }

    async fn a_near_child_is_another_one_until_a_person_says_it_is_the_same(world: TestWorld) {
        let scene = scene(&world, built(0)).await;
        let add = async |picked: &[Picked]| {
            apply(&world, &scene.lead, scene.cohort, picked).await.map(|done| (done.added, done.already))
        };
        assert_eq!(add(&[pupil("Siân").into()]).await.unwrap(), (1, 0));
        let folded = add(&[pupil("SIAN").into()]).await.unwrap();
        assert_eq!(folded, (0, 1), "the same name, written otherwise");
        let list = "Forename,Surname,DOB\nSiani,Reedling,02/01/2017\nWren,Oak,01/10/2016\n";
        let table = Table::open(list.as_bytes(), Limits::CLASS_LIST).unwrap();
        let mapping = Guess::from(table.header()).mapping().unwrap();
        let judged = read_class_list(&world, &scene.lead, scene.cohort, list.as_bytes(), &mapping);
        let judged = judged.await.ok().unwrap();
        assert_eq!(judged.alike.keys().copied().collect::<Vec<_>>(), [2]);
        let alike = &judged.alike[&2];
        assert_eq!(alike.likeness, Likeness::Near);
        let near = |same_as| Picked { pupil: pupil("Siani"), same_as };
        assert_eq!(add(&[near(Some(alike.child))]).await.unwrap(), (0, 1));
        let wrong = Picked { pupil: pupil("Bryn"), same_as: Some(alike.child) };
        let refused = add(&[wrong]).await;
        assert!(matches!(refused, Err(ApplyError::NotTheSame)), "whom it is not like");
        let refused = add(&[near(Some(alike.child)), pupil("Siân").into()]).await;
        assert!(matches!(refused, Err(ApplyError::NotTheSame)), "two rows, one child");
        let two = add(&[near(None)]).await.unwrap();
        assert_eq!(two, (1, 0), "the program merges nobody by itself");
    }

    async fn the_columns_of_a_school_are_remembered_by_their_headings(world: TestWorld) {
        let scene = scene(&world, built(0)).await;
        let form = async || class_list_form(&world, &scene.lead, scene.cohort).await.unwrap();
        assert_eq!(form().await.remembered, None);
        let first = [("forename", "chosen"), ("born", "birthday")];
        for pairs in [first, [("class", "set"), ("born", "dob")]] {
            let chosen = Remembered::from_pairs(pairs);
            remember_columns(&world, &scene.lead, scene.cohort, &chosen).await.unwrap();
            let kept = form().await.remembered.unwrap();
            let (mut kept, mut said) = (kept.pairs(), chosen.pairs());
            kept.sort_unstable();
            said.sort_unstable();
            assert_eq!(kept, said, "the last choice stands in the place of the one before");
        }
        let chosen = Remembered::from_pairs([("born", "dob")]);
        let other = remember_columns(&world, &scene.coordinator, scene.cohort, &chosen).await;
        assert!(matches!(other, Err(Fault::NotFound)), "the force does not");
    }

    async fn where_everybody_takes_part_no_more_can_apply_than_there_are_places(world: TestWorld) {
        let force = world.found().await;
        let model = Some(world.model_by(&force, "whole_class").await);
        let (school, cohort) = world.cohort(&force, Built { model, ..Built::default() }).await;
        let lead = world.school_caller(Role::SchoolLead, school).await;
        let eleven: Vec<Picked> = (0..11).map(|n| pupil(&format!("Ines {n}")).into()).collect();
        let applied = apply(&world, &lead, cohort, &eleven).await;
        assert!(matches!(applied, Err(ApplyError::MoreThanPlaces)));
        assert!(see_applications(&world, &lead, cohort).await.unwrap().lines.is_empty());
        assert_eq!(apply(&world, &lead, cohort, &eleven[..10]).await.unwrap().added, 10);
        let again = apply(&world, &lead, cohort, &eleven[..10]).await.unwrap();
        assert_eq!((again.added, again.already), (0, 10), "a form sent twice adds nobody");
        let young = Pupil { born: date(2019, 1, 1), ..pupil("Bo") };
        let applied = apply(&world, &lead, cohort, &[young.into()]).await;
        assert!(matches!(applied, Err(ApplyError::NotEligible)));
    }

    async fn a_result_falls_only_by_the_word_of_both_sides(world: TestWorld) {
        let scene = scene(&world, built(12)).await;
        let (cohort, reason) = (scene.cohort, Reason::ListWrong);
        scene.frozen(&world, 0).await;
        let done = abandon_draw(&world, &scene.lead, cohort, reason).await.unwrap();
        assert_eq!(done, Aside::Done, "nobody was told anything of a list that was not drawn");
        scene.held(&world, 0).await;
        let none = confirm_abandon(&world, &scene.coordinator, cohort).await;
        assert!(matches!(none, Err(AbandonError::NotAsked)));
        let asked = abandon_draw(&world, &scene.lead, cohort, reason).await.unwrap();
        assert_eq!(asked, Aside::Asked);
        let colleague = world.school_caller(Role::SchoolLead, scene.school).await;
        for same in [&scene.lead, &colleague] {
            let alone = confirm_abandon(&world, same, cohort).await;
            assert!(matches!(alone, Err(AbandonError::SameSide)));
            let again = abandon_draw(&world, same, cohort, reason).await;
            assert!(matches!(again, Err(AbandonError::Waits)));
        }
        let waiting = actions::cohorts::waiting;
        let keys = async |who| {
            let lines = waiting(&world, who).await.unwrap();
            lines.iter().map(|line| line.key).collect::<Vec<_>>()
        };
        assert!(keys(&scene.coordinator).await.contains(&"cohorts-waiting-aside"));
        assert!(!keys(&scene.lead).await.contains(&"cohorts-waiting-aside"));
        let view = see(&world, &scene.coordinator, cohort).await.unwrap();
        assert_eq!((view.counts.offered, view.aside.map(|(_, can)| can)), (10, Some(true)));
        keep_draw(&world, &scene.coordinator, cohort).await.unwrap();
        let none = confirm_abandon(&world, &scene.coordinator, cohort).await;
        assert!(matches!(none, Err(AbandonError::NotAsked)), "the draw stands");
        abandon_draw(&world, &scene.lead, cohort, reason).await.unwrap();
        confirm_abandon(&world, &scene.coordinator, cohort).await.unwrap();
        assert_eq!(see(&world, &scene.lead, cohort).await.unwrap().counts.offered, 0);
        assert!(!keys(&scene.coordinator).await.contains(&"cohorts-waiting-aside"));
    }

    async fn another_schools_lead_finds_nothing(world: TestWorld) {
        let scene = scene(&world, built(12)).await;
        let (elsewhere, _) = world.cohort(&scene.force, built(0)).await;
        let other = world.school_caller(Role::SchoolLead, elsewhere).await;
        let (cohort, draw) = (scene.cohort, scene.held(&world, 0).await);
        let line = see_applications(&world, &scene.lead, cohort).await.unwrap().lines.remove(0);
        let id = line.applicant.id;
        let gone = |found: Result<(), Fault>| assert!(matches!(found, Err(Fault::NotFound)));
        gone(see(&world, &other, cohort).await.map(drop));
        gone(see_applications(&world, &other, cohort).await.map(drop));
        gone(see_places(&world, &other, cohort).await.map(drop));
        gone(see_drawn_cards(&world, &other, cohort).await.map(drop));
        let told = |key: Result<_, Fault>| key.map(drop);
        gone(told(endorse(&world, &other, cohort, &[id]).await.unwrap_err().told()));
        gone(told(withdraw(&world, &other, cohort, id).await.unwrap_err().told()));
        gone(told(apply(&world, &other, cohort, &[pupil("Ines").into()]).await.unwrap_err().told()));
        gone(told(freeze_list(&world, &other, cohort, 0).await.unwrap_err().told()));
        gone(told(hold_draw(&world, &other, cohort).await.unwrap_err().told()));
        let reason = Reason::ListWrong;
        gone(told(abandon_draw(&world, &other, cohort, reason).await.unwrap_err().told()));
        let own = list(&world, &other, &ListInput::default()).await.unwrap().0;
        assert!(own.iter().all(|one| one.id != cohort));
        gone(see_applications(&world, &scene.coordinator, cohort).await.map(drop));
        gone(see_places(&world, &scene.coordinator, cohort).await.map(drop));
        assert!(read_draw(&world, &other, &scene.force, draw).await.is_ok(), "the record is public");
    }

    async fn where_few_were_not_drawn_no_cards_are_asked_for(world: TestWorld) {
        let scene = scene(&world, built(12)).await;
        make_cards(&world, &scene.lead, scene.cohort).await.unwrap();
        scene.held(&world, 0).await;
        let next = see(&world, &scene.lead, scene.cohort).await.unwrap().next;
        assert_ne!(next, Next::EnterCards);
        let waits = actions::home::waiting(&world, &scene.lead).await.unwrap();
        assert!(waits.iter().all(|wait| !wait.href.ends_with("/cards")));
        assert!(see_drawn_cards(&world, &scene.lead, scene.cohort).await.unwrap().is_too_small());
        let own = actions::surveys::see_cards(&world, &scene.lead, scene.cohort).await.unwrap().cards;
        let entered =
            enter_drawn_cards(&world, &scene.lead, scene.cohort, &own[..10].join("\n")).await;
        assert!(matches!(entered, Err(CardsError::TooSmall)));
        assert_eq!(see_drawn_cards(&world, &scene.lead, scene.cohort).await.unwrap().entered, 0);
    }

    async fn exactly_the_cards_of_those_drawn_are_entered(world: TestWorld) {
        let scene = scene(&world, built(13)).await;
        let early = enter_drawn_cards(&world, &scene.lead, scene.cohort, "").await;
        assert!(matches!(early, Err(CardsError::NotDrawn)));
        make_cards(&world, &scene.lead, scene.cohort).await.unwrap();
        scene.held(&world, 0).await;
        assert_eq!(see(&world, &scene.lead, scene.cohort).await.unwrap().next, Next::EnterCards);
        let own = actions::surveys::see_cards(&world, &scene.lead, scene.cohort).await.unwrap().cards;
        assert_eq!(own.len(), 13);
        let enter = async |cards: &[String]| {
            enter_drawn_cards(&world, &scene.lead, scene.cohort, &cards.join("\n\n")).await
        };
        assert!(matches!(enter(&own[..9]).await, Err(CardsError::Count { found: 9, expected: 10 })));
        assert!(matches!(enter(&own[..11]).await, Err(CardsError::Count { found: 11, .. })));
        let twice = [&own[..9], &own[..1]].concat();
        assert!(matches!(enter(&twice).await, Err(CardsError::Twice { line: 19 })));
        let (elsewhere, other) = world.cohort(&scene.force, built(1)).await;
        let other_lead = world.school_caller(Role::SchoolLead, elsewhere).await;
        make_cards(&world, &other_lead, other).await.unwrap();
        let foreign = actions::surveys::see_cards(&world, &other_lead, other).await.unwrap().cards;
        let mixed = [&own[..9], &foreign[..1]].concat();
        assert!(matches!(enter(&mixed).await, Err(CardsError::NotOfCohort { line: 19 })));
        assert_eq!(enter(&own[..10]).await.unwrap(), 10);
        assert_eq!(enter(&own[3..]).await.unwrap(), 10, "a correction replaces the list");
        let view = see_drawn_cards(&world, &scene.lead, scene.cohort).await.unwrap();
        assert_eq!((view.entered, view.printed), (10, 13));
    }

    async fn a_school_prints_certificates_of_its_own_children_only(world: TestWorld) {
        let mut world = world;
        let scene = scene(&world, built(2)).await;
        let (elsewhere, other) = world.cohort(&scene.force, built(0)).await;
        world.ready(&scene.force, (elsewhere, other), 2001).await;
        let other_lead = world.school_caller(Role::SchoolLead, elsewhere).await;
        let id = plan_ceremony(&world, &scene.coordinator, &ceremony(vec![scene.cohort, other]))
            .await
            .unwrap();
        let kept = Arc::new(KeptCertificates::default());
        world.world.press = kept.clone();
        let early = print_certificates(&world, &scene.lead, id).await;
        assert!(matches!(early, Err(CertificatesError::Nobody)));
        place_without_draw(&world, &scene.lead, scene.cohort).await.unwrap();
        place_without_draw(&world, &other_lead, other).await.unwrap();
        for caller in [&scene.lead, &other_lead, &scene.coordinator] {
            print_certificates(&world, caller, id).await.unwrap();
        }
        let runs = kept.runs();
        let names = |n: usize| {
            runs[n].children.iter().map(|child| child.name.as_str()).collect::<Vec<_>>()
        };
        assert_eq!(names(0), ["Wrenna Larksong-1001", "Wrenna Larksong-1002"]);
        assert_eq!(names(1), ["Wrenna Larksong-2001"]);
        assert_eq!(names(2).len(), 3);
        let langs: Vec<&str> = runs[0].texts.iter().map(|text| text.lang.as_str()).collect();
        assert_eq!(langs, ["en", "cy"]);

        let seen = see_ceremony(&world, &scene.lead, id).await.unwrap();
        assert_eq!(seen.coming.len(), 1, "a school sees its own cohort only");
        assert_eq!(seen.coming[0].names.as_ref().unwrap().len(), 2);
        let seen = see_ceremony(&world, &scene.coordinator, id).await.unwrap();
        assert!(seen.coming.len() == 2 && seen.coming.iter().all(|one| one.names.is_none()));
        let third = world.typed_school(&scene.force, "Hazel Primary", None).await;
        let stranger = world.school_caller(Role::SchoolLead, third).await;
        assert!(matches!(see_ceremony(&world, &stranger, id).await, Err(Fault::NotFound)));
        world.world.press = Arc::new(NoPress);
        let none = print_certificates(&world, &scene.lead, id).await;
        assert!(matches!(none, Err(CertificatesError::NoPress)));
    }
}

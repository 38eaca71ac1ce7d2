//! Places that are decided without a draw: in each model's own way, exactly as many as there are, and
//! on to the next in the waiting order when one falls free.

#![expect(clippy::unwrap_used, reason = "a test that meets a surprise has failed")]

use actions::{
    Caller, Fault,
    cohorts::{
        CommitError, DecideError, Deciding, Next, Picked, PlaceError, apply, check_decide,
        commit_for_force, decide, decide_form, place_outside_draw, place_without_draw, see,
        see_places, see_selection,
    },
    families::{AnswerConsent, VERSION, answer_consent, open_link},
    home,
    privacy::run_retention,
};
use domain::{
    bilingual::Language,
    cohorts::{
        CohortStage, YearGroup,
        class_list::Pupil,
        selection::{Basis, NotDecided},
    },
    families::{Purpose, Wording},
    ids::{ApplicationId, CohortId, ForceId, SchoolId},
};
use jiff::{SignedDuration, civil::date};
use policy::{Reach, Role};
use std::collections::BTreeMap;
use store::cohorts::{enrolment_list, placing_list};
use testkit::{Applying, Built, TestWorld, as_actor};
use words::Lang;

struct Scene {
    force: ForceId,
    school: SchoolId,
    cohort: CohortId,
    lead: Caller,
    coordinator: Caller,
}

async fn scene(world: &TestWorld, method: &str, built: Built) -> Scene {
    let force = world.found().await;
    let model = world.model_by(&force, method).await;
    scene_in(world, force, Built { model: Some(model), ..built }).await
}

async fn scene_in(world: &TestWorld, force: ForceId, built: Built) -> Scene {
    let (school, cohort) = world.cohort(&force, built).await;
    let lead = world.school_caller(Role::SchoolLead, school).await;
    let coordinator = world.caller(Role::Coordinator, Reach::Force).await;
    Scene { force, school, cohort, lead, coordinator }
}

fn built(ready: u32) -> Built {
    Built { ready, ..Built::default() }
}

impl Scene {
    /// The applications by number.
    async fn ids(&self, world: &TestWorld) -> BTreeMap<i64, ApplicationId> {
        let view = decide_form(world, &self.lead, self.cohort).await.unwrap();
        view.lines.iter().map(|line| (line.number, line.id)).collect()
    }

    async fn named(&self, world: &TestWorld, numbers: impl Iterator<Item = i64>) -> Deciding {
        let ids = self.ids(world).await;
        Deciding { named: numbers.map(|number| ids[&number]).collect(), ..Deciding::default() }
    }

    async fn offered(&self, world: &TestWorld) -> Vec<i64> {
        let view = see_places(world, &self.lead, self.cohort).await.unwrap();
        let mut all: Vec<i64> = view.offered.iter().map(|line| line.applicant.number).collect();
        all.sort_unstable();
        all
    }

    /// The waiting order, by number.
    async fn waiting(&self, world: &TestWorld) -> Vec<i64> {
        let view = see_places(world, &self.lead, self.cohort).await.unwrap();
        view.waiting.iter().map(|(_, line)| line.applicant.number).collect()
    }

    async fn waits(&self, world: &TestWorld, caller: &Caller, key: &str) -> bool {
        home::waiting(world, caller).await.unwrap().iter().any(|line| line.key == key)
    }

    /// The carer of a child says no to the application.
    async fn say_no(&self, world: &TestWorld, number: i64) {
        let view = see_places(world, &self.lead, self.cohort).await.unwrap();
        let all = view.offered.iter().chain(view.waiting.iter().map(|(_, line)| line));
        let line = all.into_iter().find(|line| line.applicant.number == number).unwrap();
        let whom = Applying {
            force: self.force.clone(),
            school: self.school,
            cohort: self.cohort,
            child: line.applicant.child,
            application: line.applicant.id,
        };
        let token = world.family_token(&whom, &format!("c{number}@home.test"), Lang::En).await;
        let link = open_link(world, &token).await.unwrap().unwrap();
        let read = Wording { version: VERSION, language: Language::En };
        let answer =
            AnswerConsent { link: link.link, purpose: Purpose::Application, is_given: false, read };
        world.clock.set(world.now() + SignedDuration::from_secs(60));
        answer_consent(world, &as_actor(link.actor), answer).await.unwrap();
    }
}

fn pupil(name: &str) -> Pupil {
    Pupil {
        given_name: name.to_owned(),
        family_name: "Reedling".to_owned(),
        born: date(2017, 3, 27),
        year_group: YearGroup::new(5).unwrap(),
        class: None,
    }
}

testkit::on_both_engines! {
    async fn eleven_named_for_ten_places_is_refused_and_ten_are_placed(world: TestWorld) {
        let scene = scene(&world, "teacher_nomination", built(13)).await;
        let cohort = scene.cohort;
        assert_eq!(see(&world, &scene.lead, cohort).await.unwrap().next, Next::ChoosePlaces);
        assert!(scene.waits(&world, &scene.lead, "cohorts-waiting-choosing").await);
        assert!(!scene.waits(&world, &scene.coordinator, "cohorts-waiting-commitment").await);
        let none = commit_for_force(&world, &scene.coordinator, cohort).await;
        assert!(matches!(none, Err(CommitError::NoDraw)));
        let all = place_without_draw(&world, &scene.lead, cohort).await;
        assert!(matches!(all, Err(PlaceError::MoreThanPlaces)));

        let eleven = scene.named(&world, 1001..=1011).await;
        let many = decide(&world, &scene.lead, cohort, &eleven).await;
        let rule = NotDecided::NotAsManyAsPlaces { named: 11, places: 10 };
        assert!(matches!(many, Err(DecideError::Rule(found)) if found == rule));
        assert!(scene.offered(&world).await.is_empty(), "nothing was changed");

        let ten = scene.named(&world, 1004..=1013).await;
        check_decide(&world, &scene.lead, cohort, &ten).await.unwrap();
        assert!(scene.offered(&world).await.is_empty(), "looked at, not decided");
        decide(&world, &scene.lead, cohort, &ten).await.unwrap();
        assert_eq!(scene.offered(&world).await, (1004..=1013).collect::<Vec<_>>());
        let mut waiting = scene.waiting(&world).await;
        waiting.sort_unstable();
        assert_eq!(waiting, [1001, 1002, 1003]);
        let again = decide(&world, &scene.lead, cohort, &ten).await;
        assert!(matches!(again, Err(DecideError::Decided)));
        let view = see(&world, &scene.coordinator, cohort).await.unwrap();
        assert_eq!((view.stage, view.is_chosen), (CohortStage::Selected, true));
        assert!(!scene.waits(&world, &scene.lead, "cohorts-waiting-choosing").await);

        let seen = see_selection(&world, &scene.coordinator, cohort).await.unwrap();
        let [one] = seen.decisions.as_slice() else { panic!("one decision") };
        assert_eq!((one.basis, one.selection.applications, one.selection.places), (Some(Basis::Named), 13, 10));
        assert!(one.decided_by.is_some() && one.selection.seed.is_some());
        assert_eq!(one.numbers.iter().filter(|(_, has_place)| *has_place).count(), 10);
        assert!(one.numbers.is_sorted(), "by number, not by anybody's place");
    }

    async fn a_place_that_falls_free_goes_to_the_next_who_waits(world: TestWorld) {
        let scene = scene(&world, "school_chooses", built(13)).await;
        let ten = scene.named(&world, 1001..=1010).await;
        decide(&world, &scene.lead, scene.cohort, &ten).await.unwrap();
        let order = scene.waiting(&world).await;
        scene.say_no(&world, order[0]).await;
        scene.say_no(&world, 1001).await;
        let mut expected: Vec<i64> = (1002..=1010).chain([order[1]]).collect();
        expected.sort_unstable();
        assert_eq!(scene.offered(&world).await, expected, "past whoever said no");
        let changes = see(&world, &scene.coordinator, scene.cohort).await.unwrap().changes;
        assert_eq!((changes[0].number, changes[0].next_number, changes[0].draw), (1001, Some(order[1]), None));
        scene.say_no(&world, 1002).await;
        scene.say_no(&world, 1003).await;
        assert_eq!(scene.offered(&world).await.len(), 9, "nobody waits any more");
        let changes = see(&world, &scene.lead, scene.cohort).await.unwrap().changes;
        assert_eq!(changes.last().unwrap().next_number, None);
    }

    async fn votes_decide_and_go_with_the_round(world: TestWorld) {
        let scene = scene(&world, "pupil_vote", Built { places: 2, ..built(4) }).await;
        let ids = scene.ids(&world).await;
        let half = Deciding { votes: BTreeMap::from([(ids[&1001], 3)]), ..Deciding::default() };
        let missing = decide(&world, &scene.lead, scene.cohort, &half).await;
        assert!(matches!(missing, Err(DecideError::Rule(NotDecided::ScoreMissing { number: 1002 }))));
        let votes = ids.values().copied().zip([3, 9, 0, 7]).collect();
        let counted = Deciding { votes, ..Deciding::default() };
        decide(&world, &scene.lead, scene.cohort, &counted).await.unwrap();
        assert_eq!(scene.offered(&world).await, [1002, 1004]);
        assert_eq!(scene.waiting(&world).await, [1001, 1003], "by votes");
        let kept = store::testing::text_rows(&world.store, "selection_vote").await.unwrap();
        assert_eq!(kept.len(), 4);
        world.clock.set(world.now() + SignedDuration::from_hours(24 * 31));
        run_retention(&world).await.unwrap();
        let kept = store::testing::text_rows(&world.store, "selection_vote").await.unwrap();
        assert!(kept.is_empty(), "thirty days after the round");
        assert_eq!(see_selection(&world, &scene.lead, scene.cohort).await.unwrap().decisions.len(), 1);
    }

    async fn letters_are_read_without_names(world: TestWorld) {
        let scene = scene(&world, "letter", Built { places: 1, ..built(2) }).await;
        let form = decide_form(&world, &scene.lead, scene.cohort).await.unwrap();
        assert!(form.lines.iter().all(|line| line.name.is_none() && line.words.is_some()));
        let named = decide_form(&world, &scene.lead, scene.cohort).await.unwrap().lines;
        assert!(named.is_sorted_by_key(|line| line.number), "not by name either");
    }

    async fn where_the_rest_of_the_class_takes_part_a_number_is_enough(world: TestWorld) {
        let force = world.found().await;
        let model = Some(world.model_of_two_tiers(&force).await);
        let scene = scene_in(&world, force, Built { model, places: 2, ..built(3) }).await;
        let mut input = scene.named(&world, 1001..=1002).await;
        input.class_count = Some(501);
        let large = decide(&world, &scene.lead, scene.cohort, &input).await;
        assert!(matches!(large, Err(DecideError::ClassCount)));
        input.class_count = Some(18);
        decide(&world, &scene.lead, scene.cohort, &input).await.unwrap();
        let seen = see_selection(&world, &scene.coordinator, scene.cohort).await.unwrap();
        assert_eq!(seen.decisions[0].selection.class_count, Some(18));
        let within = policy::scope(&scene.lead.actor, policy::Action::SeeNames, &scene.force).unwrap();
        let mut conn = world.store.conn().await.unwrap();
        let all = enrolment_list(&mut conn, &within, scene.cohort).await.unwrap();
        assert_eq!(all.len(), 2, "no record of the rest of the class");
        assert!(all.iter().all(|one| one.tier == "uniformed"));
    }

    async fn where_places_suffice_everybody_gets_one_and_it_is_written_down(world: TestWorld) {
        let scene = scene(&world, "whole_class", Built { reserved: 1, ..built(9) }).await;
        apply(&world, &scene.lead, scene.cohort, &[pupil("Ines").into()]).await.unwrap();
        let many: Vec<Picked> = (0..2).map(|n| pupil(&format!("Bo {n}")).into()).collect();
        assert!(apply(&world, &scene.lead, scene.cohort, &many).await.is_err());
        let outside = scene.ids(&world).await[&1001];
        place_outside_draw(&world, &scene.lead, scene.cohort, outside).await.unwrap();
        assert_eq!(place_without_draw(&world, &scene.lead, scene.cohort).await.unwrap(), 8);
        let seen = see_selection(&world, &scene.coordinator, scene.cohort).await.unwrap();
        assert_eq!(seen.decisions[0].basis, Some(Basis::Everybody));
        assert_eq!(seen.decisions[0].selection.seed, None);
        assert_eq!(seen.decisions[0].numbers.len(), 8, "a reserved place is marked nowhere");
        let mut conn = world.store.conn().await.unwrap();
        let placings = placing_list(&mut conn, &scene.force, scene.cohort).await.unwrap();
        assert!(placings.iter().all(|one| one.waiting.is_none() && one.number != 1001));
    }

    async fn only_the_schools_own_lead_decides_and_only_who_may_see_it_sees_it(world: TestWorld) {
        let scene = scene(&world, "school_chooses", built(11)).await;
        let ten = scene.named(&world, 1001..=1010).await;
        let (elsewhere, _) = world.cohort(&scene.force, built(0)).await;
        let stranger = world.school_caller(Role::SchoolLead, elsewhere).await;
        let head = world.school_caller(Role::Headteacher, scene.school).await;
        let evaluator = world.caller(Role::Evaluator, Reach::Nation).await;
        let other = world.found_as("moorland", "Moorland Police").await;
        let afar = world.caller_of(&other, Role::Coordinator, Reach::Force).await;
        for caller in [&scene.coordinator, &stranger, &head, &evaluator, &afar] {
            let form = decide_form(&world, caller, scene.cohort).await;
            assert!(matches!(form, Err(Fault::NotFound)));
            let done = decide(&world, caller, scene.cohort, &ten).await;
            assert!(matches!(done, Err(DecideError::Fault(Fault::NotFound))));
        }
        decide(&world, &scene.lead, scene.cohort, &ten).await.unwrap();
        for caller in [&stranger, &evaluator, &afar] {
            let seen = see_selection(&world, caller, scene.cohort).await;
            assert!(matches!(seen, Err(Fault::NotFound)));
        }
        for caller in [&scene.coordinator, &head] {
            see_selection(&world, caller, scene.cohort).await.unwrap();
        }
    }

    async fn families_are_told_how_and_kindly(world: TestWorld) {
        let scene = scene(&world, "teacher_nomination", Built { places: 1, ..built(2) }).await;
        for line in see_places(&world, &scene.lead, scene.cohort).await.unwrap().free {
            let number = line.applicant.number;
            let whom = Applying {
                force: scene.force.clone(),
                school: scene.school,
                cohort: scene.cohort,
                child: line.applicant.child,
                application: line.applicant.id,
            };
            world.family_token(&whom, &format!("c{number}@home.test"), Lang::En).await;
        }
        let one = scene.named(&world, 1001..=1001).await;
        decide(&world, &scene.lead, scene.cohort, &one).await.unwrap();
        let letters = world.letters(&scene.force).await;
        let to = |number: i64| {
            let address = format!("c{number}@home.test");
            letters.iter().filter(move |(to, _)| *to == address).map(|(_, text)| text)
        };
        assert!(to(1001).any(|text| text.contains("There is a place for Wrenna")));
        let kind = to(1002).find(|text| text.contains("this time")).unwrap();
        assert!(kind.contains("Teachers name the children who get a place."));
        assert!(!kind.contains("/draws/") && !kind.contains("so a draw decided"));
    }
}

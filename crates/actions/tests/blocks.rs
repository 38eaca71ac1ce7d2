//! Places that are shared among classes: each has its share, drawn or chosen apart, and a place that
//! falls free stays in its block.

#![expect(clippy::unwrap_used, reason = "a test that meets a surprise has failed")]

use actions::{
    Caller,
    cohorts::{
        DecideError, Deciding, commit_for_force, decide, decide_form, freeze_list, hold_draw,
        read_draw, see, see_places,
    },
    families::{AnswerConsent, VERSION, answer_consent, open_link},
};
use domain::{
    bilingual::Language,
    cohorts::{draw::verify_text, selection::NotDecided},
    families::{Purpose, Wording},
    ids::{ApplicationId, CohortId, ForceId, SchoolId},
};
use jiff::SignedDuration;
use policy::{Reach, Role};
use std::collections::BTreeMap;
use testkit::{Applying, Built, TestWorld, as_actor};
use words::Lang;

struct Scene {
    force: ForceId,
    school: SchoolId,
    cohort: CohortId,
    lead: Caller,
}

/// Thirteen children, seven of odd numbers in one class and six of even numbers in the other.
async fn scene(world: &TestWorld, method: &str, reserved: i64) -> Scene {
    let force = world.found().await;
    let model = Some(world.model_by_class(&force, method).await);
    let built = Built { ready: 13, classes: 2, reserved, model, ..Built::default() };
    let (school, cohort) = world.cohort(&force, built).await;
    let lead = world.school_caller(Role::SchoolLead, school).await;
    Scene { force, school, cohort, lead }
}

impl Scene {
    async fn offered(&self, world: &TestWorld) -> (Vec<i64>, Vec<i64>) {
        let view = see_places(world, &self.lead, self.cohort).await.unwrap();
        let numbers = view.offered.iter().map(|line| line.applicant.number);
        numbers.partition(|number| number % 2 == 1)
    }

    async fn say_no(&self, world: &TestWorld, number: i64) {
        let view = see_places(world, &self.lead, self.cohort).await.unwrap();
        let line = view.offered.iter().find(|line| line.applicant.number == number).unwrap();
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
        let purpose = Purpose::Application;
        let answer = AnswerConsent { link: link.link, purpose, is_given: false, read };
        world.clock.set(world.now() + SignedDuration::from_secs(60));
        answer_consent(world, &as_actor(link.actor), answer).await.unwrap();
    }
}

testkit::on_both_engines! {
    async fn each_class_is_drawn_apart_for_its_share(world: TestWorld) {
        let scene = scene(&world, "draw", 1).await;
        let coordinator = world.caller(Role::Coordinator, Reach::Force).await;
        commit_for_force(&world, &coordinator, scene.cohort).await.unwrap();
        world.clock.set(world.now() + SignedDuration::from_secs(60));
        let draw = freeze_list(&world, &scene.lead, scene.cohort, 1).await.unwrap();
        world.clock.set(world.now() + SignedDuration::from_secs(60));
        hold_draw(&world, &scene.lead, scene.cohort).await.unwrap();

        let seen = read_draw(&world, &Caller::visitor(Lang::En), &scene.force, draw).await.unwrap();
        assert!(verify_text(seen.draw.record.as_deref().unwrap()).is_ok());
        let record = seen.record.unwrap();
        let labels: Vec<&str> = record.result.iter().map(|block| block.label.as_str()).collect();
        assert_eq!(labels, ["Year 5, group 1", "Year 5, group 2"], "no class's own name");
        assert_eq!((record.counts.places, record.counts.reserved, record.counts.drawn), (10, 1, 9));
        // 9 of 13: 4.15 for six, 4.85 for seven
        let drawn: Vec<u32> = record.result.iter().map(|block| block.drawn).collect();
        assert_eq!(drawn, [4, 5]);
        let (odd, even) = scene.offered(&world).await;
        assert_eq!((odd.len(), even.len()), (5, 4));

        let places = see_places(&world, &scene.lead, scene.cohort).await.unwrap();
        let waiting: Vec<i64> = places.waiting.iter().map(|(_, line)| line.applicant.number).collect();
        assert_eq!(waiting.iter().map(|number| number % 2).collect::<Vec<_>>(), [0, 0, 1, 1]);
        let order: Vec<i64> = record.result[0].order.iter().copied().map(i64::from).collect();
        scene.say_no(&world, even[0]).await;
        let (odd_after, even_after) = scene.offered(&world).await;
        assert_eq!(odd_after, odd, "the other class has its own order");
        let mut expected: Vec<i64> = even[1..].iter().copied().chain([order[4]]).collect();
        expected.sort_unstable();
        assert_eq!(even_after, expected);
        let changes = see(&world, &scene.lead, scene.cohort).await.unwrap().changes;
        assert_eq!(changes[0].next_number, Some(order[4]));
    }

    async fn each_class_is_chosen_from_for_its_share(world: TestWorld) {
        let scene = scene(&world, "school_chooses", 0).await;
        let view = decide_form(&world, &scene.lead, scene.cohort).await.unwrap();
        let shares: Vec<_> = view.groups.iter().map(|one| (one.classes.clone(), one.places)).collect();
        assert_eq!(shares, [(vec!["5B".to_owned()], 5), (vec!["5C".to_owned()], 5)]);
        let ids: BTreeMap<i64, ApplicationId> =
            view.lines.iter().map(|line| (line.number, line.id)).collect();
        let named = |numbers: &[i64]| Deciding {
            named: numbers.iter().map(|number| ids[number]).collect(),
            ..Deciding::default()
        };
        let uneven = named(&[1001, 1003, 1005, 1007, 1009, 1011, 1002, 1004, 1006, 1008]);
        let refused = decide(&world, &scene.lead, scene.cohort, &uneven).await;
        let rule = NotDecided::NotAsManyAsPlaces { named: 4, places: 5 };
        assert!(matches!(refused, Err(DecideError::InGroup(classes, found)) if classes == ["5B"] && found == rule));
        let even = named(&[1001, 1003, 1005, 1007, 1009, 1002, 1004, 1006, 1008, 1010]);
        decide(&world, &scene.lead, scene.cohort, &even).await.unwrap();
        scene.say_no(&world, 1001).await;
        let (odd, even) = scene.offered(&world).await;
        assert_eq!((odd.len(), even), (5, vec![1002, 1004, 1006, 1008, 1010]));
        let places = see_places(&world, &scene.lead, scene.cohort).await.unwrap();
        assert!(places.by_class);
    }
}

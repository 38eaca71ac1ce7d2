//! The lessons that a school chooses.

use super::{Scene, is_not_found};
use actions::{
    Fault,
    lessons::{ChooseError, choose, lesson, lessons, see_choice},
    sessions::see_cohort,
};
use policy::{Reach, Role};
use testkit::TestWorld;

const SEVEN: [&str; 7] = [
    "our-area",
    "fire-safety",
    "everyone-is-different",
    "water-safety",
    "road-safety",
    "thinking-of-others",
    "good-friends",
];

testkit::on_both_engines! {
    async fn exactly_as_many_as_the_model_says_and_only_what_it_offers(world: TestWorld) {
        let scene = Scene::set(&world).await;
        let cohort = scene.cohort();
        let lead = world.school_caller(Role::SchoolLead, scene.children[0].school).await;
        let choice = see_choice(&world, &lead, cohort).await.unwrap();
        assert!(!choice.is_made && choice.choose == 7 && choice.offered.len() == 10);
        assert_eq!(choice.chosen[0], "police-roles");

        for (codes, chosen) in [(&SEVEN[..6], 6), (&["our-area", "our-area"][..], 1), (&[][..], 0)] {
            let refused = choose(&world, &lead, cohort, codes).await;
            let Err(ChooseError::WrongNumber { wanted: 7, chosen: told }) = refused else {
                panic!("{refused:?}")
            };
            assert_eq!(told, chosen);
        }
        let mut strange = SEVEN;
        strange[0] = "how-to-fly";
        let refused = choose(&world, &lead, cohort, &strange).await;
        assert!(matches!(refused, Err(ChooseError::NotOffered)));
        assert!(!see_choice(&world, &lead, cohort).await.unwrap().is_made);
    }

    async fn sessions_that_are_laid_teach_what_is_chosen_in_the_order_of_the_list(world: TestWorld) {
        let scene = Scene::set(&world).await;
        scene.lay(&world).await;
        let lead = world.school_caller(Role::SchoolLead, scene.children[0].school).await;
        choose(&world, &lead, scene.cohort(), &SEVEN).await.unwrap();
        let taught = || async {
            let view = see_cohort(&world, &scene.coordinator, scene.cohort()).await.unwrap();
            let lessons = view.sessions.iter().filter_map(|(_, what)| what.lesson);
            lessons.map(|lesson| lesson.code.clone()).collect::<Vec<_>>()
        };
        let listed: Vec<&str> = SEVEN.into_iter().rev().collect();
        assert_eq!(taught().await, listed);
        scene.lay(&world).await;
        assert_eq!(taught().await, listed, "a new timetable keeps the choice");
    }
}

#[tokio::test]
async fn the_library_is_for_those_who_work_with_it() {
    let world = TestWorld::sqlite().await;
    let scene = Scene::set(&world).await;
    assert_eq!(lessons(&scene.coordinator).unwrap().len(), 10);
    assert_eq!(lesson(&scene.coordinator, "our-area").unwrap().minutes, 60);
    assert!(matches!(lesson(&scene.coordinator, "how-to-fly"), Err(Fault::NotFound)));
    let dpo = world.caller(Role::Dpo, Reach::Force).await;
    assert!(is_not_found(lessons(&dpo)));
    let deliverer = scene.deliverer(&world).await;
    let refused = choose(&world, &deliverer, scene.cohort(), &SEVEN).await;
    assert!(matches!(refused, Err(ChooseError::Fault(Fault::NotFound))));
}

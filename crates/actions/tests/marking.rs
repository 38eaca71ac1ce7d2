//! A form and an interview, marked blind: nobody sees another's marks, only those count who marked
//! everybody, and the marks go with their round.

#![expect(clippy::unwrap_used, reason = "a test that meets a surprise has failed")]

use actions::{
    Caller, Fault,
    cohorts::{
        DecideError, Deciding, MarkError, OpenMarkingError, TypedCriterion, decide, mark,
        mark_form, open_marking, see_marking, see_places, see_selection,
    },
    home,
    privacy::run_retention,
};
use domain::{
    cohorts::{
        marking::{NotACriterion, Part},
        selection::{Basis, NotDecided},
    },
    ids::{CohortId, ForceId, SchoolId},
};
use jiff::SignedDuration;
use policy::{Reach, Role};
use store::testing::text_rows;
use testkit::{Built, TestWorld};

struct Scene {
    force: ForceId,
    school: SchoolId,
    cohort: CohortId,
    lead: Caller,
    head: Caller,
    coordinator: Caller,
}

async fn scene(world: &TestWorld, ready: u32, places: i64) -> Scene {
    let force = world.found().await;
    let model = Some(world.model_by(&force, "interview").await);
    let built = Built { ready, places, model, ..Built::default() };
    let (school, cohort) = world.cohort(&force, built).await;
    let lead = world.school_caller(Role::SchoolLead, school).await;
    let head = world.school_caller(Role::Headteacher, school).await;
    let coordinator = world.caller(Role::Coordinator, Reach::Force).await;
    Scene { force, school, cohort, lead, head, coordinator }
}

fn typed() -> Vec<TypedCriterion> {
    let levels = "Not yet\nSometimes\nOften".to_owned();
    vec![
        (Part::Form, "Says why".to_owned(), levels.clone()),
        (Part::Form, String::new(), String::new()),
        (Part::Interview, "Listens".to_owned(), levels),
    ]
}

impl Scene {
    /// Marks everything that somebody has left: those with a number below this with the highest
    /// level, all others with the lowest.
    async fn mark_all(&self, world: &TestWorld, who: &Caller, below: i64) {
        let view = see_marking(world, who, self.cohort).await.unwrap();
        for (part, line) in view.round.unwrap().left {
            let level = if line.number < below { 2 } else { 0 };
            mark(world, who, self.cohort, (line.id, part), &[Some(level)]).await.unwrap();
        }
    }

    async fn offered(&self, world: &TestWorld) -> Vec<i64> {
        let view = see_places(world, &self.lead, self.cohort).await.unwrap();
        let mut all: Vec<i64> = view.offered.iter().map(|line| line.applicant.number).collect();
        all.sort_unstable();
        all
    }
}

testkit::on_both_engines! {
    async fn marks_are_given_blind_and_added_up_once(world: TestWorld) {
        let scene = scene(&world, 4, 2).await;
        let cohort = scene.cohort;
        let none = decide(&world, &scene.lead, cohort, &Deciding::default()).await;
        assert!(matches!(none, Err(DecideError::Rule(NotDecided::NotMarked))));
        open_marking(&world, &scene.lead, cohort, &typed()).await.unwrap();
        let waits = home::waiting(&world, &scene.head).await.unwrap();
        assert!(waits.iter().any(|line| line.key == "cohorts-waiting-marking"));
        let again = open_marking(&world, &scene.lead, cohort, &typed()).await;
        assert!(matches!(again, Err(OpenMarkingError::Open)));

        let view = see_marking(&world, &scene.lead, cohort).await.unwrap();
        let round = view.round.unwrap();
        assert_eq!((round.criteria.len(), round.least, round.complete), (2, 2, 0));
        assert_eq!(round.left.len(), 8, "each form and each talk");
        for (part, line) in &round.left {
            assert_eq!(line.name.is_some(), *part == Part::Interview, "a form has no name");
        }
        scene.mark_all(&world, &scene.lead, 1003).await;
        let few = decide(&world, &scene.lead, cohort, &Deciding::default()).await;
        assert!(matches!(few, Err(DecideError::Rule(NotDecided::NotMarked))), "one is too few");

        // nobody sees another's marks
        let (part, line) = see_marking(&world, &scene.lead, cohort).await.unwrap().round.unwrap().done.remove(0);
        let own = mark_form(&world, &scene.lead, cohort, (line.id, part)).await.unwrap();
        assert!(own.criteria.iter().all(|(.., level)| level.is_some()));
        let others = mark_form(&world, &scene.head, cohort, (line.id, part)).await.unwrap();
        assert!(others.criteria.iter().all(|(.., level)| level.is_none()));
        assert!(others.words.is_some() && others.line.name.is_none());

        scene.mark_all(&world, &scene.head, 1003).await;
        decide(&world, &scene.lead, cohort, &Deciding::default()).await.unwrap();
        assert_eq!(scene.offered(&world).await, [1001, 1002]);
        let seen = see_selection(&world, &scene.coordinator, cohort).await.unwrap();
        assert_eq!(seen.decisions[0].basis, Some(Basis::Marks));
        let late = mark(&world, &scene.head, cohort, (line.id, part), &[Some(0)]).await;
        assert!(matches!(late, Err(MarkError::Closed)));
        let again = decide(&world, &scene.lead, cohort, &Deciding::default()).await;
        assert!(matches!(again, Err(DecideError::Decided)));

        world.clock.set(world.now() + SignedDuration::from_hours(24 * 31));
        run_retention(&world).await.unwrap();
        for table in ["mark_round", "mark_criterion", "blind_mark"] {
            assert!(text_rows(&world.store, table).await.unwrap().is_empty(), "{table}");
        }
        assert_eq!(scene.offered(&world).await, [1001, 1002], "the places stay");
    }

    async fn a_mark_can_be_changed_and_none_left_out(world: TestWorld) {
        let scene = scene(&world, 2, 1).await;
        let wrong = vec![(Part::Form, "Says why".to_owned(), "Only one".to_owned())];
        let refused = open_marking(&world, &scene.lead, scene.cohort, &wrong).await;
        assert!(matches!(refused, Err(OpenMarkingError::Criterion(0, NotACriterion::Levels))));
        let empty = open_marking(&world, &scene.lead, scene.cohort, &[]).await;
        assert!(matches!(empty, Err(OpenMarkingError::None)));
        open_marking(&world, &scene.lead, scene.cohort, &typed()).await.unwrap();
        let left = see_marking(&world, &scene.head, scene.cohort).await.unwrap().round.unwrap().left;
        let (part, line) = &left[0];
        for levels in [&[None][..], &[], &[Some(3)]] {
            let missing = mark(&world, &scene.head, scene.cohort, (line.id, *part), levels).await;
            assert!(matches!(missing, Err(MarkError::Missing)));
        }
        for level in [0, 2] {
            mark(&world, &scene.head, scene.cohort, (line.id, *part), &[Some(level)]).await.unwrap();
        }
        assert_eq!(text_rows(&world.store, "blind_mark").await.unwrap().len(), 1, "in its place");
        let form = mark_form(&world, &scene.head, scene.cohort, (line.id, *part)).await.unwrap();
        assert_eq!(form.criteria[0].2, Some(2));
    }

    async fn nobody_outside_the_school_marks(world: TestWorld) {
        let scene = scene(&world, 2, 1).await;
        open_marking(&world, &scene.lead, scene.cohort, &typed()).await.unwrap();
        let (part, line) = see_marking(&world, &scene.lead, scene.cohort).await.unwrap().round.unwrap().left.remove(0);
        let (elsewhere, _) = world.cohort(&scene.force, Built::default()).await;
        let stranger = world.school_caller(Role::Headteacher, elsewhere).await;
        let deliverer = world.caller(Role::Deliverer, Reach::Cohort(scene.cohort)).await;
        let own_teacher = world.school_caller(Role::Headteacher, scene.school).await;
        for caller in [&scene.coordinator, &stranger, &deliverer] {
            let seen = see_marking(&world, caller, scene.cohort).await;
            assert!(matches!(seen, Err(Fault::NotFound)));
            let form = mark_form(&world, caller, scene.cohort, (line.id, part)).await;
            assert!(matches!(form, Err(Fault::NotFound)));
            let marked = mark(&world, caller, scene.cohort, (line.id, part), &[Some(1)]).await;
            assert!(matches!(marked, Err(MarkError::Fault(Fault::NotFound))));
        }
        let opened = open_marking(&world, &own_teacher, scene.cohort, &typed()).await;
        assert!(matches!(opened, Err(OpenMarkingError::Fault(Fault::NotFound))));
        assert!(!see_marking(&world, &own_teacher, scene.cohort).await.unwrap().may_lead);
    }
}

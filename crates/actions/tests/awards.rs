//! Awards, the codes that prove them without a name, and the list for the camera.

#![expect(clippy::unwrap_used, reason = "a test that meets a surprise has failed")]

use actions::{
    Caller, Fault,
    cohorts::{
        AwardError, CertificatesError, KindError, PlanCeremony, Proven, add_award_kind, give_award,
        keep_award_kind, place_without_draw, plan_ceremony, print_awards, print_certificates,
        read_proof, see_award_kinds, see_awards, see_camera_list, take_award_back,
    },
};
use domain::{
    clock::Clock,
    ids::{CeremonyId, CohortId, ForceId, Id},
};
use jiff::{SignedDuration, civil::time};
use policy::{Reach, Role};
use std::sync::Arc;
use store::testing::count_rows;
use testkit::{Built, KeptCertificates, TestWorld};
use words::Lang;

struct Scene {
    force: ForceId,
    cohort: CohortId,
    lead: Caller,
    coordinator: Caller,
}

/// So many children have a place.
async fn placed(world: &TestWorld, ready: u32) -> Scene {
    let force = world.found().await;
    let (school, cohort) = world.cohort(&force, Built { ready, ..Built::default() }).await;
    let lead = world.school_caller(Role::SchoolLead, school).await;
    let coordinator = world.caller(Role::Coordinator, Reach::Force).await;
    place_without_draw(world, &lead, cohort).await.unwrap();
    Scene { force, cohort, lead, coordinator }
}

impl Scene {
    async fn ceremony(&self, world: &TestWorld) -> CeremonyId {
        let input = PlanCeremony {
            kind: "closing".to_owned(),
            title: "Closing".to_owned(),
            title_cy: "Cloi".to_owned(),
            held_on: world.clock.today(),
            held_at: time(10, 0, 0, 0),
            place: "Town hall".to_owned(),
            promise: "to help".to_owned(),
            promise_cy: "i helpu".to_owned(),
            cohorts: vec![self.cohort],
        };
        plan_ceremony(world, &self.coordinator, &input).await.unwrap()
    }

    async fn give(&self, world: &TestWorld, kind: &str, how_many: usize) {
        let view = see_awards(world, &self.lead, self.cohort).await.unwrap();
        let children: Vec<_> = view.children.iter().take(how_many).map(|one| one.0).collect();
        give_award(world, &self.lead, self.cohort, (kind, &children)).await.unwrap();
    }
}

/// The codes of the last run that was printed.
fn codes(kept: &KeptCertificates) -> Vec<String> {
    let run = kept.runs().pop().unwrap();
    let code = |address: &str| address.rsplit_once("/proof/").unwrap().1.to_owned();
    run.children.iter().map(|child| code(&child.proof.as_ref().unwrap().address)).collect()
}

async fn proven(world: &TestWorld, code: &str) -> Option<Proven> {
    read_proof(world, &Caller::visitor(Lang::En), code).await.unwrap()
}

testkit::on_both_engines! {
    async fn a_code_proves_an_award_until_it_is_taken_back_and_names_nobody(world: TestWorld) {
        let mut world = world;
        let kept = Arc::new(KeptCertificates::default());
        world.world.press = kept.clone();
        let scene = placed(&world, 2).await;
        let early = print_awards(&world, &scene.lead, scene.cohort).await;
        assert!(matches!(early, Err(CertificatesError::NoAward)));
        scene.give(&world, "helping_others", 2).await;
        scene.give(&world, "helping_others", 1).await;
        let view = see_awards(&world, &scene.lead, scene.cohort).await.unwrap();
        assert_eq!(view.given.len(), 2, "nobody has an award of one kind twice");
        print_awards(&world, &scene.lead, scene.cohort).await.unwrap();
        let first = codes(&kept);
        assert!(first.len() == 2 && first.iter().all(|code| code.len() == 22));
        print_awards(&world, &scene.lead, scene.cohort).await.unwrap();
        let again = codes(&kept);
        assert_ne!(first, again, "what is printed again has another code");
        for code in first.iter().chain(&again) {
            let seen = proven(&world, code).await.unwrap();
            assert_eq!(seen.kind.unwrap().en, "Helping others");
            assert_eq!(seen.school, None, "two children are too few to name the school");
        }
        let gone = view.given[0].id;
        take_award_back(&world, &scene.lead, scene.cohort, gone).await.unwrap();
        assert_eq!(proven(&world, &first[0]).await, None);
        assert_eq!(proven(&world, &again[0]).await, None, "with every code that it had");
        assert!(proven(&world, &first[1]).await.is_some());
        let twice = take_award_back(&world, &scene.lead, scene.cohort, gone).await;
        assert!(matches!(twice, Err(Fault::NotFound)));
    }

    async fn a_school_of_ten_is_named_on_the_open_page(world: TestWorld) {
        let mut world = world;
        let kept = Arc::new(KeptCertificates::default());
        world.world.press = kept.clone();
        let scene = placed(&world, 10).await;
        let id = scene.ceremony(&world).await;
        print_certificates(&world, &scene.coordinator, id).await.unwrap();
        let codes = codes(&kept);
        let seen = proven(&world, &codes[0]).await.unwrap();
        assert!(seen.school.is_some() && seen.kind.is_none());
        let rows = count_rows(&world.store, &scene.force, scene.cohort.uuid()).await.unwrap();
        assert_eq!(rows["proof"].0, 10);
        for wrong in ["", "x", "AAAAAAAAAAAAAAAAAAAAAA", &codes[0].to_lowercase()] {
            assert_eq!(proven(&world, wrong).await, None, "{wrong}");
        }
    }

    async fn only_those_who_know_the_children_give_awards(world: TestWorld) {
        let scene = placed(&world, 1).await;
        let (elsewhere, other) =
            world.cohort(&scene.force, Built { ready: 1, ..Built::default() }).await;
        let other_lead = world.school_caller(Role::SchoolLead, elsewhere).await;
        let any = world.caller(Role::Deliverer, Reach::Force).await;
        let at = Reach::Cohort(scene.cohort);
        let deliverer = world.caller_of(&scene.force, Role::Deliverer, at).await;
        for caller in [&other_lead, &scene.coordinator, &any] {
            let seen = see_awards(&world, caller, scene.cohort).await;
            assert!(matches!(seen, Err(Fault::NotFound)));
        }
        assert_eq!(see_awards(&world, &deliverer, scene.cohort).await.unwrap().children.len(), 1);
        place_without_draw(&world, &other_lead, other).await.unwrap();
        let foreign = see_awards(&world, &other_lead, other).await.unwrap().children[0].0;
        let given =
            give_award(&world, &scene.lead, scene.cohort, ("attendance", &[foreign])).await;
        assert!(matches!(given, Err(AwardError::Fault(Fault::NotFound))));
        let none = give_award(&world, &scene.lead, scene.cohort, ("attendance", &[])).await;
        assert!(matches!(none, Err(AwardError::Nobody)));
        let kind = give_award(&world, &scene.lead, scene.cohort, ("best_child", &[foreign])).await;
        assert!(matches!(kind, Err(AwardError::Kind)));
    }

    async fn a_force_says_what_awards_are_given_for(world: TestWorld) {
        let scene = placed(&world, 1).await;
        let who = &scene.coordinator;
        assert!(see_award_kinds(&world, &scene.lead).await.is_err());
        add_award_kind(&world, who, ("Tidy shed", "Sied daclus")).await.unwrap();
        let again = add_award_kind(&world, who, (" tidy SHED", "Sied")).await;
        assert!(matches!(again, Err(KindError::Taken)));
        let half = add_award_kind(&world, who, ("Kind words", " ")).await;
        assert!(matches!(half, Err(KindError::NameCy)));
        let long = "x".repeat(81);
        let long = add_award_kind(&world, who, (&long, "x")).await;
        assert!(matches!(long, Err(KindError::TooLong)));
        scene.give(&world, "attendance", 1).await;
        keep_award_kind(&world, who, "attendance", false).await.unwrap();
        let view = see_awards(&world, &scene.lead, scene.cohort).await.unwrap();
        assert_eq!(view.given.len(), 1, "what was given stays");
        let child = view.children[0].0;
        let late = give_award(&world, &scene.lead, scene.cohort, ("attendance", &[child])).await;
        assert!(matches!(late, Err(AwardError::Kind)));
        let own = view.kinds.iter().find(|kind| kind.name.en == "Tidy shed").unwrap();
        scene.give(&world, &own.code, 1).await;
        keep_award_kind(&world, who, "attendance", true).await.unwrap();
        scene.give(&world, "attendance", 1).await;
        let unknown = keep_award_kind(&world, who, "no-such-kind", false).await;
        assert!(matches!(unknown, Err(Fault::NotFound)));
    }

    async fn the_camera_gets_seats_on_the_day_and_no_name(world: TestWorld) {
        let scene = placed(&world, 3).await;
        let id = scene.ceremony(&world).await;
        for caller in [&scene.coordinator, &scene.lead] {
            let lines = see_camera_list(&world, caller, id).await.unwrap().lines.unwrap();
            assert_eq!(lines[0].seats, [1, 2, 3], "nobody has said yes to pictures yet");
            assert_eq!(lines[0].children, 3);
        }
        let officer = world.caller(Role::Deliverer, Reach::Force).await;
        let seen = see_camera_list(&world, &officer, id).await;
        assert!(matches!(seen, Err(Fault::NotFound)));
        world.clock.set(world.now() + SignedDuration::from_hours(24));
        let over = see_camera_list(&world, &scene.lead, id).await.unwrap();
        assert!(over.lines.is_none(), "on any other day there is no list");
    }
}

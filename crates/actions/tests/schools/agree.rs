//! The head signs, then the force; nobody else, and nobody twice.

use actions::{
    Caller, Fault, World,
    home::waiting,
    refused::Refused,
    schools::{
        SignFor, Signature, agreement, end_agreement, renew, see, sign_for_force, sign_for_school,
    },
};
use domain::{
    ids::{AgreementId, ForceId, SchoolId},
    schools::{AgreementState, LeaveReason},
};
use policy::{Reach, Role};
use testkit::TestWorld;

const WHY: Option<LeaveReason> = Some(LeaveReason::NoTime);

struct Scene {
    force: ForceId,
    school: SchoolId,
    agreement: AgreementId,
    head: Caller,
    coordinator: Caller,
}

async fn scene(world: &TestWorld) -> Scene {
    let force = world.found().await;
    world.register(&force).await;
    let school = world.school_of(&force, 900_001).await.id;
    let agreement = world.offered_agreement(&force, school).await;
    let head = world.school_caller(Role::Headteacher, school).await;
    let coordinator = world.caller(Role::Coordinator, Reach::Force).await;
    Scene { force, school, agreement, head, coordinator }
}

fn signed(name: &str) -> Signature {
    Signature { name: name.to_owned(), agrees: true }
}

impl Scene {
    async fn state(&self, world: &World) -> AgreementState {
        let seen = agreement(world, &self.coordinator, self.school, self.agreement).await.unwrap();
        seen.agreement.state()
    }
}

testkit::on_both_engines! {
    async fn first_the_head_signs_and_then_the_force_and_both_hear_of_it(world: TestWorld) {
        let scene = scene(&world).await;
        let (school, id) = (scene.school, scene.agreement);
        let early = sign_for_force(&world, &scene.coordinator, school, id, &signed("Cora")).await;
        assert!(matches!(early, Err(Refused::Fault(Fault::Conflict(_)))), "the school is first");

        sign_for_school(&world, &scene.head, school, id, &signed("Hetty Teacher")).await.unwrap();
        assert_eq!(scene.state(&world).await, AgreementState::SignedBySchool);
        let twice = sign_for_school(&world, &scene.head, school, id, &signed("Hetty")).await;
        assert!(matches!(twice, Err(Refused::Fault(Fault::Conflict(_)))));

        sign_for_force(&world, &scene.coordinator, school, id, &signed("Cora")).await.unwrap();
        let seen = agreement(&world, &scene.head, school, id).await.unwrap();
        assert!(seen.agreement.is_signed_by_both());
        assert_eq!(seen.agreement.school_signer.as_deref(), Some("Hetty Teacher"));
        assert_eq!(world.letters(&scene.force).await.len(), 4, "both sides, both times");
        let mut conn = world.store.conn().await.unwrap();
        let current = store::schools::agreement_current(&mut conn, &scene.force, school).await;
        assert!(current.unwrap().unwrap().is_signed_by_both());
    }

    async fn a_signature_needs_a_name_and_a_tick(world: TestWorld) {
        let scene = scene(&world).await;
        let empty = Signature::default();
        let refused = sign_for_school(&world, &scene.head, scene.school, scene.agreement, &empty);
        let Err(Refused::Rules(wrong)) = refused.await else { panic!("it is refused") };
        let fields: Vec<_> = wrong.iter().map(|(field, _)| field).collect();
        assert_eq!(fields, ["name", "agrees"]);
        assert_eq!(scene.state(&world).await, AgreementState::Offered);
    }

    async fn nobody_else_signs_sees_or_ends_it(world: TestWorld) {
        let scene = scene(&world).await;
        let (school, id) = (scene.school, scene.agreement);
        let other = world.school_of(&scene.force, 900_002).await.id;
        let stranger = world.school_caller(Role::Headteacher, other).await;
        let lead = world.school_caller(Role::SchoolLead, school).await;
        for caller in [&stranger, &lead, &scene.coordinator] {
            let tried = sign_for_school(&world, caller, school, id, &signed("X")).await;
            assert!(matches!(tried, Err(Refused::Fault(Fault::NotFound))));
        }
        assert!(matches!(agreement(&world, &stranger, school, id).await, Err(Fault::NotFound)));
        // Under the stranger's own school's address it is not there either.
        assert!(matches!(agreement(&world, &stranger, other, id).await, Err(Fault::NotFound)));
        let tried = end_agreement(&world, &lead, school, id, (WHY, true)).await;
        assert!(matches!(tried, Err(Refused::Fault(Fault::NotFound))));
    }

    async fn an_agreement_that_was_ended_cannot_be_signed(world: TestWorld) {
        let scene = scene(&world).await;
        let (school, id) = (scene.school, scene.agreement);
        let unsure = end_agreement(&world, &scene.head, school, id, (WHY, false)).await;
        assert!(matches!(unsure, Err(Refused::Rules(_))));
        end_agreement(&world, &scene.head, school, id, (WHY, true)).await.unwrap();
        assert_eq!(scene.state(&world).await, AgreementState::Withdrawn);
        let ended = agreement(&world, &scene.coordinator, school, id).await.unwrap().ended.unwrap();
        assert_eq!((ended.side.as_str(), ended.reason.as_str()), ("school", "no_time"));
        let late = sign_for_school(&world, &scene.head, school, id, &signed("Hetty")).await;
        assert!(matches!(late, Err(Refused::Fault(Fault::Conflict(_)))));
    }

    async fn the_next_year_is_offered_when_its_time_has_come_and_once(world: TestWorld) {
        let scene = scene(&world).await;
        let (school, id) = (scene.school, scene.agreement);
        sign_for_school(&world, &scene.head, school, id, &signed("Hetty")).await.unwrap();
        sign_for_force(&world, &scene.coordinator, school, id, &signed("Cora")).await.unwrap();
        let early = renew(&world, &scene.coordinator, school, id).await;
        assert!(matches!(early, Err(Fault::Conflict(_))), "in the autumn there is no hurry");
        world.set_clock("2027-04-20T09:00:00Z");
        let lines = waiting(&world, &scene.coordinator).await.unwrap();
        assert!(lines.iter().any(|one| one.key == "schools-waiting-renew" && one.count == 1));
        let lead = world.school_caller(Role::SchoolLead, school).await;
        for other in [&lead, &scene.head] {
            let tried = renew(&world, other, school, id).await;
            assert!(matches!(tried, Err(Fault::NotFound)));
        }
        let before = world.letters(&scene.force).await.len();
        let next = renew(&world, &scene.coordinator, school, id).await.unwrap();
        assert_eq!(world.letters(&scene.force).await.len(), before + 1, "the head hears of it");
        let seen = agreement(&world, &scene.head, school, next).await.unwrap();
        assert_eq!(seen.agreement.academic_year, 2027);
        assert_eq!(seen.sign_for, Some(SignFor::School));
        let twice = renew(&world, &scene.coordinator, school, id).await;
        assert!(matches!(twice, Err(Fault::Conflict(_))));
        let lines = waiting(&world, &scene.coordinator).await.unwrap();
        assert!(lines.iter().all(|one| one.key != "schools-waiting-renew"));
        let stage = see(&world, &scene.coordinator, school).await.unwrap().stage;
        assert_eq!(stage, Some(domain::schools::Stage::Signed), "what stands, stands");
    }
}

//! The waiting list: its order follows from published criteria, and whoever is taken out of it has
//! the reason kept.

use actions::{
    Caller, Fault,
    refused::Refused,
    schools::{
        Answer, AnswerInput, CriterionInput, EnquireInput, Named, TakeOn, answer, criteria,
        enquire, enquiries, enquiry, give_points, own_criteria, set_criteria, waiting_list,
    },
};
use domain::{
    ids::{EnquiryId, ForceId},
    schools::LeaveReason,
};
use jiff::SignedDuration;
use policy::{Reach, Role};
use std::collections::BTreeMap;
use testkit::TestWorld;
use words::Lang;

/// Asks to take part, a minute after whoever asked before.
async fn asks(world: &TestWorld, force: &ForceId, name: &str) -> EnquiryId {
    world.clock.set(world.now() + SignedDuration::from_mins(1));
    let input = EnquireInput {
        school_name: name.to_owned(),
        postcode: "NM1 4AB".to_owned(),
        name: "Ash Alder".to_owned(),
        role: "Teacher".to_owned(),
        email: format!("{}@sample.test", name.to_lowercase()),
        ..EnquireInput::default()
    };
    enquire(world, &Caller::visitor(Lang::En), force, &input).await.unwrap()
}

async fn waits(world: &TestWorld, caller: &Caller, id: EnquiryId) {
    answer(world, caller, id, &AnswerInput::plain(Answer::Wait)).await.unwrap();
}

async fn taking(world: &TestWorld, force: &ForceId, reason: &str) -> AnswerInput {
    let mut conn = world.store.conn().await.unwrap();
    let models = store::forces::model_list(&mut conn, force).await.unwrap();
    let named = |name: &str| Named { name: name.to_owned(), email: format!("{name}@sample.test") };
    let take = TakeOn {
        urn: String::new(),
        head: named("hetty"),
        lead: named("lee"),
        dsl: named("dee"),
        model: Some(models[0].id),
        year: "2026/27".parse().ok(),
    };
    AnswerInput {
        order_reason: reason.to_owned(),
        ..AnswerInput::plain(Answer::TakeOn(Box::new(take)))
    }
}

fn criterion(code: &str, en: &str, weight: &str) -> CriterionInput {
    CriterionInput {
        code: code.to_owned(),
        en: en.to_owned(),
        cy: format!("{en} (cy)"),
        weight: weight.to_owned(),
        is_waited: false,
    }
}

async fn order(world: &TestWorld, caller: &Caller) -> Vec<(String, u32)> {
    let list = waiting_list(world, caller).await.unwrap();
    list.rows.into_iter().map(|(one, score)| (one.school_name, score.total)).collect()
}

fn refusal(refused: Result<impl std::fmt::Debug, Refused>) -> (&'static str, &'static str) {
    let Err(Refused::Rules(wrong)) = refused else { panic!("it is refused: {refused:?}") };
    wrong.iter().next().unwrap()
}

testkit::on_both_engines! {
    async fn the_order_follows_from_what_is_published(world: TestWorld) {
        let force = world.found().await;
        let caller = world.caller(Role::Coordinator, Reach::Force).await;
        assert_eq!(criteria(&world, &force).await.unwrap().version, 0);
        let mut ids = BTreeMap::new();
        for name in ["Larkrise", "Millbrook", "Hillside"] {
            let id = asks(&world, &force, name).await;
            waits(&world, &caller, id).await;
            ids.insert(name, id);
        }
        let names = |order: Vec<(String, u32)>| order.into_iter().map(|one| one.0).collect::<Vec<_>>();
        let first_come = names(order(&world, &caller).await);
        assert_eq!(first_come, ["Larkrise", "Millbrook", "Hillside"]);

        let need = [criterion("", "Few clubs nearby", "4"), CriterionInput::default()];
        set_criteria(&world, &caller, &need).await.unwrap();
        set_criteria(&world, &caller, &[criterion("v1c1", "Few clubs nearby", "4")]).await.unwrap();
        let page = own_criteria(&world, &caller).await.unwrap();
        assert_eq!((page.version, page.criteria.all().len()), (1, 1), "the same again is none new");
        let code = page.criteria.all()[0].code.clone();
        let given = |points| BTreeMap::from([(code.clone(), points)]);
        give_points(&world, &caller, ids["Hillside"], &given(3)).await.unwrap();
        give_points(&world, &caller, ids["Millbrook"], &given(1)).await.unwrap();
        let told = refusal(give_points(&world, &caller, ids["Millbrook"], &given(4)).await);
        assert_eq!(told, ("points", "common-error-choose-one"));
        let now = order(&world, &caller).await;
        let row = |name: &str, score| (name.to_owned(), score);
        assert_eq!(now, [row("Hillside", 12), row("Millbrook", 4), row("Larkrise", 0)]);
    }

    async fn whoever_is_taken_before_others_has_the_reason_kept(world: TestWorld) {
        let force = world.found().await;
        let caller = world.caller(Role::Coordinator, Reach::Force).await;
        let first = asks(&world, &force, "Larkrise").await;
        waits(&world, &caller, first).await;
        let second = asks(&world, &force, "Millbrook").await;
        waits(&world, &caller, second).await;
        let silent = taking(&world, &force, " ").await;
        let told = refusal(answer(&world, &caller, second, &silent).await);
        assert_eq!(told, ("order-reason", "schools-answer-order-reason-missing"));
        assert_eq!(enquiry(&world, &caller, second).await.unwrap().turn.place, 2);
        let said = taking(&world, &force, "Its PCSO is free on Fridays only.").await;
        answer(&world, &caller, second, &said).await.unwrap();
        let kept = enquiry(&world, &caller, second).await.unwrap().decision.unwrap();
        assert_eq!((kept.place, kept.waiting), (2, 2));
        assert_eq!(kept.reason, "Its PCSO is free on Fridays only.");

        let turn = taking(&world, &force, "").await;
        answer(&world, &caller, first, &turn).await.unwrap();
        let kept = enquiry(&world, &caller, first).await.unwrap().decision.unwrap();
        assert_eq!((kept.place, kept.waiting, kept.reason.as_str()), (1, 1, ""));
    }

    async fn a_school_that_takes_its_request_back_leaves_the_list(world: TestWorld) {
        let force = world.found().await;
        let caller = world.caller(Role::Coordinator, Reach::Force).await;
        let id = asks(&world, &force, "Larkrise").await;
        waits(&world, &caller, id).await;
        let back = AnswerInput::plain(Answer::Withdrawn(LeaveReason::NoTime));
        answer(&world, &caller, id, &back).await.unwrap();
        assert!(order(&world, &caller).await.is_empty());
        assert!(enquiries(&world, &caller).await.unwrap().is_empty());
        assert_eq!(world.letters(&force).await.len(), 2, "one to wait, one to say it is off the list");
        let late = answer(&world, &caller, id, &AnswerInput::plain(Answer::Wait)).await;
        assert!(matches!(late, Err(Refused::Fault(Fault::Conflict(_)))));
    }

    async fn criteria_that_make_no_order_are_refused(world: TestWorld) {
        world.found().await;
        let caller = world.caller(Role::Coordinator, Reach::Force).await;
        let told = refusal(set_criteria(&world, &caller, &[]).await);
        assert_eq!(told, ("criteria", "schools-criteria-none"));
        for weight in ["", "eleven", "11", "-1"] {
            let told = refusal(set_criteria(&world, &caller, &[criterion("", "Need", weight)]).await);
            assert_eq!(told, ("criteria", "schools-criteria-weight-wrong"));
        }
        let english = CriterionInput { cy: String::new(), ..criterion("", "Need", "1") };
        let told = refusal(set_criteria(&world, &caller, &[english]).await);
        assert_eq!(told, ("criteria", "schools-criteria-no-name"));
        let many: Vec<_> = (0..9).map(|n| criterion("", &format!("Need {n}"), "1")).collect();
        assert_eq!(refusal(set_criteria(&world, &caller, &many).await).1, "schools-criteria-too-many");
    }

    async fn other_forces_and_schools_neither_rank_nor_see_the_list(world: TestWorld) {
        let force = world.found().await;
        let elsewhere = world.found_as("northshire", "Northshire Police").await;
        let caller = world.caller(Role::Coordinator, Reach::Force).await;
        let id = asks(&world, &force, "Larkrise").await;
        waits(&world, &caller, id).await;
        let school = world.typed_school(&force, "Millbrook", None).await;
        let lead = world.school_caller(Role::SchoolLead, school).await;
        let stranger = world.caller_of(&elsewhere, Role::Coordinator, Reach::Force).await;
        assert!(order(&world, &stranger).await.is_empty());
        assert!(matches!(waiting_list(&world, &lead).await, Err(Fault::NotFound)));
        for other in [&stranger, &lead] {
            let tried = give_points(&world, other, id, &BTreeMap::new()).await;
            assert!(matches!(tried, Err(Refused::Fault(Fault::NotFound))));
        }
        let tried = set_criteria(&world, &lead, &[criterion("", "Mine", "1")]).await;
        assert!(matches!(tried, Err(Refused::Fault(Fault::NotFound))));
        set_criteria(&world, &stranger, &[criterion("", "Theirs", "1")]).await.unwrap();
        assert_eq!(criteria(&world, &force).await.unwrap().version, 0, "each force its own");
    }
}

//! A school asks, and the coordinator answers.

use actions::{
    Caller, Fault,
    home::waiting,
    refused::Refused,
    schools::{
        Answer, AnswerInput, EnquireInput, Named, TakeOn, answer, enquire, enquiries, enquiry,
        find_schools, see, waiting_list,
    },
};
use domain::ids::{EnquiryId, ForceId};
use policy::{Actor, Reach, Role};
use testkit::TestWorld;
use words::Lang;

fn asking() -> EnquireInput {
    EnquireInput {
        school_name: "Forest group".to_owned(),
        postcode: "nm14ab".to_owned(),
        name: "Ash Alder".to_owned(),
        role: "Teacher".to_owned(),
        email: "ash@larkrise.test".to_owned(),
        telephone: "01632 960 001".to_owned(),
        message: "We would love to.".to_owned(),
        lang: Lang::Cy,
        ..EnquireInput::default()
    }
}

async fn asked(world: &TestWorld, force: &ForceId) -> EnquiryId {
    world.register(force).await;
    let school = world.school_of(force, 900_001).await.id;
    let input = EnquireInput { school: Some(school), ..asking() };
    enquire(world, &Caller::visitor(Lang::Cy), force, &input).await.unwrap()
}

fn named(name: &str) -> Named {
    Named { name: name.to_owned(), email: format!("{}@larkrise.test", name.to_lowercase()) }
}

async fn take_on(world: &TestWorld, force: &ForceId) -> AnswerInput {
    let mut conn = world.store.conn().await.unwrap();
    let models = store::forces::model_list(&mut conn, force).await.unwrap();
    let take = TakeOn {
        urn: String::new(),
        head: named("Hetty"),
        lead: named("Lee"),
        dsl: named("Hetty"),
        model: Some(models[0].id),
        year: "2026/27".parse().ok(),
    };
    AnswerInput { note: "Croeso!".to_owned(), ..AnswerInput::plain(Answer::TakeOn(Box::new(take))) }
}

fn fields(refused: Refused) -> Vec<&'static str> {
    match refused {
        Refused::Rules(rules) => rules.iter().map(|(field, _)| field).collect(),
        Refused::Fault(fault) => panic!("{fault}"),
    }
}

testkit::on_both_engines! {
    async fn a_school_is_found_asks_once_and_is_taken_on(world: TestWorld) {
        let force = world.found().await;
        let id = asked(&world, &force).await;
        let found = find_schools(&world, &force, "larkrise nm1").await.unwrap();
        let own = found.iter().find(|school| school.urn == Some(900_001)).unwrap();
        let again = EnquireInput { school: Some(own.id), ..asking() };
        let again = enquire(&world, &Caller::visitor(Lang::Cy), &force, &again).await.unwrap();
        assert_eq!(again, id, "the same request twice is one");

        let caller = world.caller(Role::Coordinator, Reach::Force).await;
        let waits = waiting(&world, &caller).await.unwrap();
        assert!(waits.iter().any(|one| one.key == "schools-waiting-enquiries" && one.count == 1));
        let page = enquiry(&world, &caller, id).await.unwrap();
        assert_eq!((page.contact.name.as_str(), page.models.len()), ("Ash Alder", 2));

        let input = take_on(&world, &force).await;
        let (school, agreement) =
            answer(&world, &caller, id, &input).await.unwrap().expect("an agreement");
        let seen = see(&world, &caller, school).await.unwrap();
        assert_eq!(seen.header.dsl, ["Hetty"]);
        let roles: Vec<_> = seen.people.iter().map(|one| one.role).collect();
        assert_eq!(roles, [Role::Headteacher, Role::SchoolLead, Role::Dsl]);
        assert_eq!(seen.agreements[0].id, agreement);

        let twice = answer(&world, &caller, id, &input).await;
        assert_eq!(fields(twice.unwrap_err()), ["urn"], "it has an agreement already");
        let letters = world.letters(&force).await;
        assert_eq!(letters.len(), 3, "the asker, Hetty with both roles, Lee");
        let to_asker = letters.iter().find(|(to, ..)| to == "ash@larkrise.test").unwrap();
        assert!(to_asker.1.starts_with("Annwyl Ash Alder"), "in the language asked for");
        assert!(to_asker.1.contains("Croeso!"));
        let to_head = letters.iter().find(|(to, ..)| to == "hetty@larkrise.test").unwrap();
        assert!(to_head.1.contains(&format!("/agreement/{agreement}")));
    }

    async fn a_host_that_the_register_does_not_know_can_be_taken_on(world: TestWorld) {
        let force = world.found().await;
        let id = enquire(&world, &Caller::visitor(Lang::En), &force, &asking()).await.unwrap();
        let caller = world.caller(Role::Coordinator, Reach::Force).await;
        let input = take_on(&world, &force).await;
        let (school, _) = answer(&world, &caller, id, &input).await.unwrap().unwrap();
        let seen = see(&world, &caller, school).await.unwrap();
        assert_eq!((seen.school.name.as_str(), seen.school.urn), ("Forest group", None));
        assert_eq!(seen.school.postcode, "NM1 4AB");
        assert!(seen.school.is_typed());
    }

    async fn a_school_that_waits_can_be_taken_on_and_one_declined_cannot(world: TestWorld) {
        let force = world.found().await;
        let caller = world.caller(Role::Coordinator, Reach::Force).await;
        let id = asked(&world, &force).await;
        let wait = AnswerInput::plain(Answer::Wait);
        assert_eq!(answer(&world, &caller, id, &wait).await.unwrap(), None);
        assert_eq!(enquiries(&world, &caller).await.unwrap().len(), 0);
        assert_eq!(waiting_list(&world, &caller).await.unwrap().rows.len(), 1);
        let input = take_on(&world, &force).await;
        assert!(answer(&world, &caller, id, &input).await.unwrap().is_some());

        let other = enquire(&world, &Caller::visitor(Lang::En), &force, &asking()).await.unwrap();
        let decline = AnswerInput::plain(Answer::Decline);
        answer(&world, &caller, other, &decline).await.unwrap();
        let late = answer(&world, &caller, other, &wait).await;
        assert!(matches!(late, Err(Refused::Fault(Fault::Conflict(_)))));
    }

    async fn what_is_missing_is_named_beside_its_field(world: TestWorld) {
        let force = world.found().await;
        let id = asked(&world, &force).await;
        let caller = world.caller(Role::Coordinator, Reach::Force).await;
        let nothing = TakeOn {
            urn: "900999".to_owned(),
            head: Named::default(),
            lead: named("Lee"),
            dsl: Named { name: "Dee".to_owned(), email: "dee at larkrise".to_owned() },
            model: None,
            year: None,
        };
        let input = AnswerInput::plain(Answer::TakeOn(Box::new(nothing)));
        let refused = answer(&world, &caller, id, &input).await.unwrap_err();
        assert_eq!(fields(refused), ["head-name", "head-email", "dsl-email", "model", "year"]);
        let mut input = take_on(&world, &force).await;
        let Answer::TakeOn(take) = &mut input.answer else { unreachable!() };
        "900999".clone_into(&mut take.urn);
        let refused = answer(&world, &caller, id, &input).await.unwrap_err();
        assert_eq!(fields(refused), ["urn"]);
        assert!(world.letters(&force).await.is_empty(), "nothing happened");
    }

    async fn nobody_names_themselves_at_a_school_they_take_on(world: TestWorld) {
        let force = world.found().await;
        let id = asked(&world, &force).await;
        let caller = world.caller(Role::Coordinator, Reach::Force).await;
        let Actor::Person { id: own, .. } = &caller.actor else { panic!("a person") };
        let mut conn = world.store.conn().await.unwrap();
        let email = store::identity::person_email(&mut conn, &force, *own).await.unwrap();
        drop(conn);
        for field in ["head-email", "lead-email", "dsl-email"] {
            let mut input = take_on(&world, &force).await;
            let Answer::TakeOn(take) = &mut input.answer else { unreachable!() };
            let named = match field {
                "head-email" => &mut take.head,
                "lead-email" => &mut take.lead,
                _ => &mut take.dsl,
            };
            named.email = email.to_uppercase();
            let refused = answer(&world, &caller, id, &input).await.unwrap_err();
            assert_eq!(fields(refused), [field]);
        }
        assert!(world.letters(&force).await.is_empty(), "nothing happened");
    }

    async fn schools_and_other_forces_see_no_enquiry(world: TestWorld) {
        let force = world.found().await;
        let id = asked(&world, &force).await;
        let school = world.school_of(&force, 900_001).await.id;
        let elsewhere = world.found_as("northshire", "Northshire Police").await;
        let stranger = world.caller_of(&elsewhere, Role::Coordinator, Reach::Force).await;
        let lead = world.school_caller(Role::SchoolLead, school).await;
        for other in [&stranger, &lead] {
            assert!(matches!(enquiry(&world, other, id).await, Err(Fault::NotFound)));
        }
        let input = take_on(&world, &force).await;
        let tried = answer(&world, &stranger, id, &input).await;
        assert!(matches!(tried, Err(Refused::Fault(Fault::NotFound))));
    }
}

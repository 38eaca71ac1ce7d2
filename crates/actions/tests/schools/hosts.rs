//! Hosts that the register does not have: added by hand, asked about twice, found like the others.

use actions::{
    Fault,
    refused::Refused,
    schools::{AddHost, HostInput, ListInput, add_host, edit, find_schools, list, see},
};
use domain::schools::HostKind;
use policy::{Reach, Role};

fn mosque() -> HostInput {
    HostInput {
        kind: Some(HostKind::PlaceOfWorship),
        name: "Northmere  Mosque".to_owned(),
        town: "Northmere".to_owned(),
        postcode: "nm14ab".to_owned(),
        ..HostInput::default()
    }
}

fn fields(refused: &Refused) -> Vec<&'static str> {
    let Refused::Rules(rules) = refused else { panic!("{refused:?}") };
    rules.iter().map(|(field, _)| field).collect()
}

testkit::on_both_engines! {
    async fn a_host_is_added_once_and_found_like_a_school(world: TestWorld) {
        let force = world.found().await;
        let caller = world.caller(Role::Coordinator, Reach::Force).await;
        let added = add_host(&world, &caller, (&mosque(), ""), false).await.unwrap();
        let AddHost::Added(id) = added else { panic!("{added:?}") };
        let seen = see(&world, &caller, id).await.unwrap().school;
        assert_eq!((seen.name.as_str(), seen.kind.as_str()), ("Northmere Mosque", "place_of_worship"));
        assert_eq!((seen.postcode.as_str(), seen.urn), ("NM1 4AB", None));
        assert!(seen.is_typed());

        let again = add_host(&world, &caller, (&mosque(), ""), false).await.unwrap();
        let AddHost::MayBe(alike) = again else { panic!("{again:?}") };
        assert_eq!(alike.len(), 1);
        let other = HostInput {
            kind: Some(HostKind::HomeEducation),
            name: "Northmere families".to_owned(),
            postcode: String::new(),
            ..HostInput::default()
        };
        let added = add_host(&world, &caller, (&other, ""), false).await.unwrap();
        assert!(matches!(added, AddHost::Added(_)), "neither name nor postcode: {added:?}");
        let another = add_host(&world, &caller, (&mosque(), ""), true).await.unwrap();
        assert!(matches!(another, AddHost::Added(_)), "whoever adds it has looked");

        let typed = ListInput { typed: "mosque".to_owned(), stage: None, page: 1 };
        assert_eq!(list(&world, &caller, &typed).await.unwrap().rows.len(), 2);
        assert_eq!(find_schools(&world, &force, "northmere mosque").await.unwrap().len(), 2);
    }

    async fn what_is_wrong_is_named_beside_its_field_and_a_urn_is_held_once(world: TestWorld) {
        let force = world.found().await;
        world.register(&force).await;
        let caller = world.caller(Role::Coordinator, Reach::Force).await;
        let wrong = HostInput {
            postcode: "nowhere".to_owned(),
            telephone: "ring me".to_owned(),
            ..HostInput::default()
        };
        let refused = add_host(&world, &caller, (&wrong, "12"), false).await.unwrap_err();
        assert_eq!(fields(&refused), ["kind", "urn", "name", "postcode", "telephone"]);
        let refused = add_host(&world, &caller, (&mosque(), "900001"), true).await.unwrap_err();
        assert_eq!(fields(&refused), ["urn"]);
    }

    async fn a_host_is_put_right_by_its_own_force_alone(world: TestWorld) {
        world.found().await;
        let elsewhere = world.found_as("northshire", "Northshire Police").await;
        let caller = world.caller(Role::Coordinator, Reach::Force).await;
        let AddHost::Added(id) = add_host(&world, &caller, (&mosque(), ""), false).await.unwrap()
        else { panic!("it is added") };
        let stranger = world.caller_of(&elsewhere, Role::Coordinator, Reach::Force).await;
        let deliverer = world.caller(Role::Deliverer, Reach::Force).await;
        let other = HostInput { kind: Some(HostKind::Other), ..mosque() };
        for who in [&stranger, &deliverer] {
            let tried = edit(&world, who, id, &other, &[]).await;
            assert!(matches!(tried, Err(Refused::Fault(Fault::NotFound))));
        }
        let tried = add_host(&world, &deliverer, (&mosque(), ""), false).await;
        assert!(matches!(tried, Err(Refused::Fault(Fault::NotFound))));
        edit(&world, &caller, id, &other, &[]).await.unwrap();
        assert_eq!(see(&world, &caller, id).await.unwrap().school.kind, "other");
    }
}

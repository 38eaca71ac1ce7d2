//! Roles: given and ended by the administrator, and gone at once.

#![expect(clippy::unwrap_used, reason = "a test that meets a surprise has failed")]

use actions::{
    Fault,
    forces::{mine, model, models, year_file},
    identity::{PersonInput, add_person, end_grant, link_for, list_people, use_link, whoami},
    refused::Refused,
};
use domain::schools::Stage;
use policy::{Actor, Reach, Role};

fn dsl(urn: &str) -> PersonInput {
    PersonInput {
        name: "Dee Sell".to_owned(),
        email: "dee@larkrise.test".to_owned(),
        lang: "en".to_owned(),
        role: Some(Role::Dsl),
        urn: urn.to_owned(),
    }
}

fn field(refused: Refused) -> &'static str {
    let Refused::Rules(wrong) = refused else { panic!("{refused}") };
    wrong.iter().next().unwrap().0
}

testkit::on_both_engines! {
    async fn a_role_is_given_once_and_ends_with_every_sign_in(world: TestWorld) {
        let force = world.found().await;
        world.register(&force).await;
        let caller = world.caller(Role::Administrator, Reach::Force).await;
        let person = add_person(&world, &caller, &dsl("900001")).await.unwrap();
        assert_eq!(add_person(&world, &caller, &dsl("900001")).await.unwrap(), person);
        let (held, _) = list_people(&world, &caller, ("", 1)).await.unwrap();
        let own: Vec<_> = held.iter().filter(|one| one.person == person).collect();
        assert_eq!(own.len(), 1);
        assert_eq!(own[0].school_name.as_deref(), Some("Larkrise Primary School"));

        let link = link_for(&world, &force, person).await.unwrap();
        let token = link.rsplit('/').next().unwrap();
        let session = use_link(&world, token).await.unwrap().unwrap_or_else(|_| panic!("usable"));
        assert!(whoami(&world, &session.0).await.unwrap().is_some());
        end_grant(&world, &caller, own[0].id).await.unwrap();
        assert!(whoami(&world, &session.0).await.unwrap().is_none(), "signed out everywhere");

        let back = add_person(&world, &caller, &dsl("900002")).await.unwrap();
        assert_eq!(back, person, "known by the address");
    }

    async fn the_last_administrator_stays(world: TestWorld) {
        let force = world.found().await;
        let caller = world.caller(Role::Administrator, Reach::Force).await;
        let (held, _) = list_people(&world, &caller, ("", 1)).await.unwrap();
        assert_eq!(held.len(), 2, "the founding one and the caller: {force}");
        end_grant(&world, &caller, held[0].id).await.unwrap();
        assert_eq!(field(end_grant(&world, &caller, held[1].id).await.unwrap_err()), "end");
    }

    async fn roles_have_their_own_reach(world: TestWorld) {
        let force = world.found().await;
        world.register(&force).await;
        let caller = world.caller(Role::Administrator, Reach::Force).await;
        let input = |role, urn: &str| PersonInput { role: Some(role), ..dsl(urn) };
        for (wrong, at) in [
            (input(Role::Dsl, ""), "urn"),
            (input(Role::Dsl, "900999"), "urn"),
            (input(Role::Coordinator, "900001"), "urn"),
            (input(Role::NationalLead, ""), "role"),
        ] {
            assert_eq!(field(add_person(&world, &caller, &wrong).await.unwrap_err()), at);
        }
        let coordinator = world.caller(Role::Coordinator, Reach::Force).await;
        let tried = add_person(&world, &coordinator, &dsl("900001")).await;
        assert!(matches!(tried, Err(Refused::Fault(Fault::NotFound))));
        assert!(matches!(list_people(&world, &coordinator, ("", 1)).await, Err(Fault::NotFound)));
    }

    async fn a_forces_page_counts_what_there_is(world: TestWorld) {
        let force = world.found().await;
        world.register(&force).await;
        let caller = world.caller(Role::CipLead, Reach::Force).await;
        let empty = mine(&world, &caller, None).await.unwrap();
        assert_eq!((empty.stages.len(), empty.cohorts, empty.places), (0, 0, 0));
        let school = world.school_of(&force, 900_001).await.id;
        world.offered_agreement(&force, school).await;
        let applying = world.applying(&force, "northumbria-year", "Wren").await;
        world.offer(&applying).await;
        let page = mine(&world, &caller, None).await.unwrap();
        assert_eq!((page.at(Stage::Offered), page.at(Stage::Active)), (1, 1));
        assert_eq!((page.cohorts, page.places, page.children), (1, 10, 1));
        let year = &page.year;
        assert_eq!((year.schools, year.cohorts, year.finished, year.places), (1, 1, 0, 10));
        assert_eq!((year.children, year.deliverers, year.sessions), (1, 0, 0));
        assert_eq!(year.by_model.len(), 1);
        assert_eq!((year.by_model[0].model.version, year.by_model[0].children), (1, 1));
        let next = mine(&world, &caller, Some(year.year.next())).await.unwrap();
        assert_eq!((next.year.cohorts, next.year.children), (0, 0), "each year has its own");
        assert_eq!(next.cohorts, 1, "what is now does not depend on the year looked at");
        let (name, file) = year_file(&world, &caller, year.year).await.unwrap();
        assert_eq!(name, "fellshire-2026-27.csv");
        let text = String::from_utf8(file).unwrap();
        assert!(!text.contains("Wren"), "nobody is named: {text}");
        let row = text.lines().nth(1).unwrap();
        assert!(row.starts_with("2026/27,") && row.ends_with(",northumbria-year,1,open,10,1,0"), "{row}");
        let views = models(&world, &caller).await.unwrap();
        let counts: Vec<_> = views.iter().map(|view| view.cohorts).collect();
        assert_eq!(counts, [0, 1]);
        assert_eq!(model(&world, &caller, views[1].id).await.unwrap().model.code, "northumbria-year");

        let lead = world.school_caller(Role::SchoolLead, school).await;
        assert!(matches!(mine(&world, &lead, None).await, Err(Fault::NotFound)));
        assert!(matches!(year_file(&world, &lead, year.year).await, Err(Fault::NotFound)));
        assert!(matches!(lead.actor, Actor::Person { .. }));
    }
}

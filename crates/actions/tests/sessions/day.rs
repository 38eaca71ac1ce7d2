//! Who sees the day of a session, and what of it.

use super::{Scene, audited, delivers, is_not_found, person};
use actions::{
    families::{AnswerConsent, VERSION, answer_consent, open_link},
    sessions::{
        AssignError, SeenRegister, TakenRegister, assign_deliverer, see_deliverers, see_register,
        see_today, take_off, take_register,
    },
};
use domain::{
    bilingual::Language,
    families::{HealthDetails, Purpose, Wording},
    sessions::Mark,
};
use policy::{Reach, Role};
use words::Lang;

testkit::on_both_engines! {
    async fn a_deliverer_sees_the_day_of_their_cohorts_and_it_is_noted(world: TestWorld) {
        let scene = Scene::set(&world).await;
        scene.lay(&world).await;
        let deliverer = scene.deliverer(&world).await;
        let quiet = see_today(&world, &deliverer).await.unwrap();
        assert!(quiet.sessions.is_empty());
        assert_eq!(quiet.next.unwrap().held_on.to_string(), "2026-09-23");
        assert_eq!(audited(&world, "sessions.see-must-know").await, 0, "nothing was seen");

        world.set_clock("2026-09-23T12:00:00Z");
        let today = see_today(&world, &deliverer).await.unwrap();
        let [session] = &today.sessions[..] else { panic!("{today:?}") };
        assert_eq!(session.dsls, ["dsl"]);
        assert_eq!((session.children, session.adults, session.untold), (3, 2, 3));
        assert!(session.care.iter().all(|care| care.no_photo), "not knowing means no photograph");
        assert!(session.care.iter().all(|care| care.details == HealthDetails::default()));
        assert_eq!(audited(&world, "sessions.see-must-know").await, 1);
        assert_eq!(today.next.as_ref().unwrap().held_on.to_string(), "2026-09-30");
    }

    async fn nobody_else_sees_it(world: TestWorld) {
        let scene = Scene::set(&world).await;
        scene.lay(&world).await;
        world.set_clock("2026-09-23T12:00:00Z");
        assert!(is_not_found(see_today(&world, &scene.coordinator).await));
        let other = world.placed(&testkit::force(), "northumbria-year", &["Dev"]).await;
        let lead = world.school_caller(Role::SchoolLead, other[0].school).await;
        assert!(see_today(&world, &lead).await.unwrap().sessions.is_empty());
        let own = world.school_caller(Role::SchoolLead, scene.children[0].school).await;
        assert_eq!(see_today(&world, &own).await.unwrap().sessions.len(), 1);
    }

    async fn a_child_whose_carer_takes_the_yes_back_is_gone_from_the_day_at_once(world: TestWorld) {
        let scene = Scene::set(&world).await;
        scene.lay(&world).await;
        let who = scene.deliverer(&world).await;
        let ada = &scene.children[0];
        let token = world.family_token(ada, "robin@home.test", Lang::En).await;
        let say = async |purpose, is_given| {
            world.clock.set(world.now() + jiff::SignedDuration::from_secs(1));
            let link = open_link(&world, &token).await.unwrap().expect("it works");
            let read = Wording { version: VERSION, language: Language::En };
            let answer = AnswerConsent { link: link.link, purpose, is_given, read };
            answer_consent(&world, &testkit::as_actor(link.actor), answer).await.unwrap();
        };
        let names = async || {
            let today = see_today(&world, &who).await.unwrap();
            let [session] = &today.sessions[..] else { panic!("{today:?}") };
            let names: Vec<_> = session.care.iter().map(|care| care.name.clone()).collect();
            (session.children, session.untold, names)
        };
        say(Purpose::Participation, true).await;
        world.set_clock("2026-09-23T12:00:00Z");
        assert_eq!(names().await.0, 3);

        // On the very day, an hour before the session.
        say(Purpose::Participation, false).await;
        let (children, untold, named) = names().await;
        assert_eq!((children, untold), (2, 2));
        assert!(!named.iter().any(|name| name.contains("Ada")), "{named:?}");
        let session = scene.sessions(&world).await[0].1;
        let listed = see_register(&world, &who, session).await.unwrap().children;
        assert!(listed.iter().all(|child| child.child != ada.child));

        // A yes again counts at once, too; and what was marked stays marked.
        say(Purpose::Participation, true).await;
        assert_eq!(names().await.0, 3);
        let marks = scene.children.iter().map(|child| (child.child, Mark::Present)).collect();
        let taken = TakenRegister { session, marks, head_count: 3, seen: SeenRegister::default() };
        take_register(&world, &who, taken).await.unwrap();
        say(Purpose::Participation, false).await;
        assert_eq!(see_register(&world, &who, session).await.unwrap().children.len(), 3);
        let next = scene.sessions(&world).await[1].1;
        assert_eq!(see_register(&world, &who, next).await.unwrap().children.len(), 2);
    }

    async fn whoever_could_be_assigned_is_not_there_yet(world: TestWorld) {
        let scene = Scene::set(&world).await;
        scene.lay(&world).await;
        world.set_clock("2026-09-23T12:00:00Z");
        let session = scene.sessions(&world).await[0].1;
        // As the administrator adds an officer: a deliverer of the force, of no cohort yet.
        let officer = world.caller(Role::Deliverer, Reach::Force).await;
        assert!(is_not_found(see_today(&world, &officer).await));
        assert!(is_not_found(see_register(&world, &officer, session).await));
        assign_deliverer(&world, &scene.coordinator, scene.cohort(), person(&officer))
            .await
            .unwrap();
        let assigned = delivers(&officer, scene.cohort());
        assert_eq!(see_today(&world, &assigned).await.unwrap().sessions.len(), 1);
    }

    async fn a_coordinator_names_deliverers_of_the_force_and_takes_them_off(world: TestWorld) {
        let scene = Scene::set(&world).await;
        let (who, cohort) = (&scene.coordinator, scene.cohort());
        let officer = world.caller(Role::Sergeant, Reach::Force).await;
        for _ in 0..2 {
            assign_deliverer(&world, who, cohort, person(&officer)).await.unwrap();
        }
        let view = see_deliverers(&world, who, cohort).await.unwrap();
        let [one] = &view.deliverers[..] else { panic!("one grant, said twice: {view:?}") };
        assert!(view.others.iter().all(|other| other.id != one.person && other.name != "dsl"));

        let teacher = world.school_caller(Role::SchoolLead, scene.children[0].school).await;
        let refused = assign_deliverer(&world, who, cohort, person(&teacher)).await;
        assert!(matches!(refused, Err(AssignError::NotOfTheForce)));
        let refused = assign_deliverer(&world, &teacher, cohort, person(&officer)).await;
        assert!(matches!(refused, Err(AssignError::Fault(actions::Fault::NotFound))));

        // Another cohort's page ends no grant of this one.
        let other = world.placed(&testkit::force(), "northumbria-year", &["Dev"]).await;
        take_off(&world, who, other[0].cohort, one.held).await.unwrap();
        assert_eq!(see_deliverers(&world, who, cohort).await.unwrap().deliverers.len(), 1);
        take_off(&world, who, cohort, one.held).await.unwrap();
        assert!(see_deliverers(&world, who, cohort).await.unwrap().deliverers.is_empty());
    }
}

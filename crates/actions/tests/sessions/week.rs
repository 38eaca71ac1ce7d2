//! The week of a force, and what waits.

use super::{Scene, is_not_found, person};
use actions::sessions::{
    SeenRegister, TakenRegister, assign_deliverer, call_off, see_deliverers, see_week, take_off,
    take_register, waiting,
};
use domain::sessions::Mark;
use jiff::civil::date;
use policy::{Action, Reach, Role};
use store::sessions::diary_between_sql;
use testkit::TestWorld;

testkit::on_both_engines! {
    async fn a_week_shows_each_reader_their_part_and_the_coordinator_the_load(world: TestWorld) {
        let scene = Scene::set(&world).await;
        scene.lay(&world).await;
        let deliverer = scene.deliverer(&world).await;
        let day = date(2026, 9, 27);
        let week = see_week(&world, &scene.coordinator, day, 1).await.unwrap();
        assert_eq!(week.monday, date(2026, 9, 21));
        let [(diary, _, names)] = &week.sessions[..] else { panic!("{week:?}") };
        assert_eq!((diary.held_on, names.len()), (date(2026, 9, 23), 1));
        let [load] = &week.load[..] else { panic!("{week:?}") };
        assert_eq!((load.sessions, load.minutes), (1, 60));

        let own = see_week(&world, &deliverer, day, 1).await.unwrap();
        assert!(own.sessions.len() == 1 && own.load.is_empty());
        assert!(see_week(&world, &deliverer, day, 2).await.unwrap().sessions.is_empty());
        let other = world.placed(&testkit::force(), "northumbria-year", &["Dev"]).await;
        let lead = world.school_caller(Role::SchoolLead, other[0].school).await;
        assert!(see_week(&world, &lead, day, 1).await.unwrap().sessions.is_empty());
        let dpo = world.caller(Role::Dpo, Reach::Force).await;
        assert!(is_not_found(see_week(&world, &dpo, day, 1).await));
    }

    async fn a_school_that_left_is_in_no_week_after_that(world: TestWorld) {
        let scene = Scene::set(&world).await;
        scene.lay(&world).await;
        scene.deliverer(&world).await;
        let school = scene.children[0].school;
        world.signed_agreement(&testkit::force(), school).await;
        let count = async |day| {
            let week = see_week(&world, &scene.coordinator, day, 1).await.unwrap();
            (week.sessions.len(), week.load.len())
        };
        let (before, after) = (date(2026, 9, 23), date(2026, 9, 30));
        assert_eq!((count(before).await, count(after).await), ((1, 1), (1, 1)));
        world.set_clock("2026-09-24T08:00:00Z");
        let seen = actions::schools::see(&world, &scene.coordinator, school).await.unwrap();
        let id = seen.agreements[0].id;
        let why = (Some(domain::schools::LeaveReason::NoOfficer), true);
        let ended = actions::schools::end_agreement(&world, &scene.coordinator, school, id, why);
        ended.await.unwrap();
        assert_eq!((count(before).await, count(after).await), ((1, 1), (0, 0)));
        world.signed_agreement(&testkit::force(), school).await;
        assert_eq!(count(after).await, (1, 1), "taken on anew");
    }

    async fn whoever_is_taken_off_the_last_cohort_has_left(world: TestWorld) {
        let scene = Scene::set(&world).await;
        let (force, mut leaves) = (testkit::force(), Vec::new());
        for role in [Role::Deliverer, Role::Sergeant] {
            let other = world.placed(&force, "northumbria-year", &["Dev"]).await[0].cohort;
            let reach = if role == Role::Deliverer { Reach::Cohort(other) } else { Reach::Force };
            let who = person(&world.caller(role, reach).await);
            assign_deliverer(&world, &scene.coordinator, scene.cohort(), who).await.unwrap();
            for cohort in [scene.cohort(), other] {
                let view = see_deliverers(&world, &scene.coordinator, cohort).await.unwrap();
                let held = view.deliverers.iter().find(|one| one.person == who);
                if let Some(held) = held.map(|one| one.held) {
                    take_off(&world, &scene.coordinator, cohort, held).await.unwrap();
                }
                let view = see_deliverers(&world, &scene.coordinator, cohort).await.unwrap();
                leaves.push(!view.others.iter().any(|one| one.id == who));
            }
        }
        assert_eq!(leaves, [false, true, false, false], "a sergeant stays a sergeant");
    }

    async fn what_waits_is_told_to_whoever_can_deal_with_it(world: TestWorld) {
        let scene = Scene::set(&world).await;
        let lines = waiting(&world, &scene.coordinator).await.unwrap();
        let [line] = &lines[..] else { panic!("{lines:?}") };
        assert_eq!((line.key, line.count), ("sessions-waiting-timetables", 1));
        assert_eq!(line.href, format!("/sessions/cohorts/{}/timetable", scene.cohort()));

        scene.lay(&world).await;
        assert!(waiting(&world, &scene.coordinator).await.unwrap().is_empty());
        let deliverer = scene.deliverer(&world).await;
        assert!(waiting(&world, &deliverer).await.unwrap().is_empty());
        let sessions = scene.sessions(&world).await;

        world.set_clock("2026-10-01T08:00:00Z");
        let lines = waiting(&world, &deliverer).await.unwrap();
        let [line] = &lines[..] else { panic!("{lines:?}") };
        assert_eq!((line.key, line.count), ("sessions-waiting-registers", 2));
        assert_eq!(line.href, format!("/sessions/{}/register", sessions[0].1));
        assert_eq!(line.since.to_string(), "2026-09-23T13:00:00Z", "2pm in British summer time");

        call_off(&world, &scene.coordinator, sessions[0].1).await.unwrap();
        let marks = scene.children.iter().map(|child| (child.child, Mark::Present)).collect();
        let taken = TakenRegister { session: sessions[1].1, marks, head_count: 3, seen: SeenRegister::default() };
        take_register(&world, &deliverer, taken).await.unwrap();
        assert!(waiting(&world, &deliverer).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn a_week_is_read_by_its_days_whatever_the_force_holds() {
    let world = TestWorld::sqlite().await;
    let scene = Scene::set(&world).await;
    let within = policy::scope(&scene.coordinator.actor, Action::SeeSessions, &testkit::force());
    let days = (date(2026, 9, 21), date(2026, 9, 27));
    let (sql, args) = diary_between_sql(&within.unwrap(), days, (101, 0));
    let mut conn = world.store.conn().await.unwrap();
    let plan = conn.plan(&sql, args).await.unwrap().join("\n");
    assert!(plan.contains("SEARCH s USING INDEX session_day"), "{plan}");
    assert!(!plan.contains("SCAN"), "{plan}");
}

//! The week of a force, and what waits.

use super::{Scene, is_not_found};
use actions::sessions::{SeenRegister, TakenRegister, call_off, see_week, take_register, waiting};
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

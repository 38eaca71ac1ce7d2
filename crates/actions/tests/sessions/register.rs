//! The register: its gate, its marks, and what is sent twice.

use super::{Scene, audited, delivers, is_not_found};
use actions::{
    Caller,
    sessions::{
        Meanwhile, PlannedChild, RegisterError, SeenRegister, Shut, TakenRegister, call_off,
        see_register, take_register,
    },
};
use domain::{
    coded::Coded,
    ids::{ChildId, SessionId},
    sessions::Mark,
};
use policy::{Reach, Role};
use testkit::TestWorld;

/// A scene on the day of its first session, that session, and who delivers it.
async fn today(world: &TestWorld) -> (Scene, SessionId, Caller) {
    let scene = Scene::set(world).await;
    scene.lay(world).await;
    let session = scene.sessions(world).await[0].1;
    let deliverer = scene.deliverer(world).await;
    world.set_clock("2026-09-23T13:00:00Z");
    (scene, session, deliverer)
}

fn marked(scene: &Scene, session: SessionId, marks: [Mark; 3], head_count: u32) -> TakenRegister {
    let marks = scene.children.iter().map(|child| child.child).zip(marks).collect();
    TakenRegister { session, marks, head_count, seen: SeenRegister::default() }
}

/// What a form shows that is opened now.
async fn seen(world: &TestWorld, who: &Caller, session: SessionId) -> SeenRegister {
    let register = see_register(world, who, session).await.unwrap();
    let mark = |child: &PlannedChild| {
        Some((child.child, child.mark.as_deref().and_then(Mark::from_code)?))
    };
    let marks = register.children.iter().filter_map(mark).collect();
    let head_count = register.facts.head_count.map(|count| u32::try_from(count).unwrap());
    SeenRegister { marks, head_count }
}

async fn saved(world: &TestWorld, who: &Caller, session: SessionId) -> (Option<i64>, Vec<String>) {
    let register = see_register(world, who, session).await.unwrap();
    let marks = register.children.into_iter().map(|child| child.mark.unwrap_or_default());
    (register.facts.head_count, marks.collect())
}

testkit::on_both_engines! {
    async fn a_register_is_saved_once_however_often_it_is_sent(world: TestWorld) {
        use Mark::{Absent, Late, Present};
        let (scene, session, who) = today(&world).await;
        let taken = marked(&scene, session, [Present, Late, Absent], 2);
        for _ in 0..3 {
            take_register(&world, &who, taken.clone()).await.unwrap();
        }
        let marks = ["present", "late", "absent"].map(str::to_owned).to_vec();
        assert_eq!(saved(&world, &who, session).await, (Some(2), marks));
        let lines = audited(&world, "sessions.take-register").await;
        assert_eq!(lines, 2, "one for the register, one for its marks, none for the repeats");

        let mut right = marked(&scene, session, [Present, Present, Absent], 3);
        right.seen = seen(&world, &who, session).await;
        take_register(&world, &who, right).await.unwrap();
        let marks = ["present", "present", "absent"].map(str::to_owned).to_vec();
        assert_eq!(saved(&world, &who, session).await, (Some(3), marks));
        let lines = audited(&world, "sessions.take-register").await;
        assert_eq!(lines, 5, "one to hold it, one for its count, one for its marks");
    }

    async fn two_who_put_different_children_right_do_not_undo_each_other(world: TestWorld) {
        use Mark::{Absent, Late, Present};
        let (scene, session, who) = today(&world).await;
        let lead = world.school_caller(Role::SchoolLead, scene.children[0].school).await;
        take_register(&world, &who, marked(&scene, session, [Present; 3], 3)).await.unwrap();
        // both open the form, and then both save what they changed
        let opened = seen(&world, &who, session).await;
        let mut first = marked(&scene, session, [Absent, Present, Present], 2);
        let mut second = marked(&scene, session, [Present, Late, Present], 3);
        (first.seen, second.seen) = (opened.clone(), opened);
        take_register(&world, &who, first.clone()).await.unwrap();
        take_register(&world, &lead, second.clone()).await.unwrap();
        let marks = ["absent", "late", "present"].map(str::to_owned).to_vec();
        assert_eq!(saved(&world, &who, session).await, (Some(2), marks.clone()));
        // and the same forms once more
        let lines = audited(&world, "sessions.take-register").await;
        take_register(&world, &who, first).await.unwrap();
        take_register(&world, &lead, second).await.unwrap();
        assert_eq!(saved(&world, &who, session).await, (Some(2), marks));
        assert_eq!(audited(&world, "sessions.take-register").await, lines, "nothing was written");
    }

    async fn two_who_say_different_things_of_one_child_are_asked(world: TestWorld) {
        use Mark::{Absent, Late, Present};
        let (scene, session, who) = today(&world).await;
        let lead = world.school_caller(Role::SchoolLead, scene.children[0].school).await;
        take_register(&world, &who, marked(&scene, session, [Absent, Present, Present], 2)).await.unwrap();
        // the second form was opened before there was any register
        let mut second = marked(&scene, session, [Late, Present, Present], 3);
        let refused = take_register(&world, &lead, second.clone()).await;
        let Err(RegisterError::Meanwhile(other)) = refused else { panic!("{refused:?}") };
        let ada = scene.children[0].child;
        let marks = [(ada, Absent)].into_iter().collect();
        assert_eq!(other, Meanwhile { marks, head_count: Some(2) });
        let before = ["absent", "present", "present"].map(str::to_owned).to_vec();
        assert_eq!(saved(&world, &who, session).await, (Some(2), before));
        // shown what is there, the answer counts
        second.seen = seen(&world, &lead, session).await;
        take_register(&world, &lead, second).await.unwrap();
        let after = ["late", "present", "present"].map(str::to_owned).to_vec();
        assert_eq!(saved(&world, &who, session).await, (Some(3), after));
    }

    async fn two_who_save_at_once_leave_one_whole_register(world: TestWorld) {
        use Mark::{Absent, Present};
        let (scene, session, who) = today(&world).await;
        let lead = world.school_caller(Role::SchoolLead, scene.children[0].school).await;
        take_register(&world, &who, marked(&scene, session, [Present; 3], 3)).await.unwrap();
        let opened = seen(&world, &who, session).await;
        let mut first = marked(&scene, session, [Absent, Present, Present], 3);
        let mut second = marked(&scene, session, [Present, Present, Absent], 3);
        (first.seen, second.seen) = (opened.clone(), opened);
        let (one, two) = tokio::join!(
            take_register(&world, &who, first),
            take_register(&world, &lead, second),
        );
        one.unwrap();
        two.unwrap();
        let marks = ["absent", "present", "absent"].map(str::to_owned).to_vec();
        assert_eq!(saved(&world, &who, session).await, (Some(3), marks));
    }

    async fn registers_that_come_together_are_all_saved_and_the_bad_one_fails_alone(world: TestWorld) {
        let (scene, session, who) = today(&world).await;
        let good = marked(&scene, session, [Mark::Present; 3], 3);
        let bad = marked(&scene, session, [Mark::Present; 3], 1);
        let (one, two, three) = tokio::join!(
            take_register(&world, &who, good.clone()),
            take_register(&world, &who, bad),
            take_register(&world, &who, good),
        );
        assert!(one.is_ok() && three.is_ok());
        assert!(matches!(two, Err(RegisterError::CountedFewer { counted: 1, marked: 3 })));
        assert_eq!(saved(&world, &who, session).await.0, Some(3));
    }

    async fn bad_marks_are_refused_whole(world: TestWorld) {
        let (scene, session, who) = today(&world).await;
        let mut strange = marked(&scene, session, [Mark::Present; 3], 4);
        let nobody: ChildId = "01939d5e-6c00-7000-8000-000000000001".parse().unwrap();
        strange.marks.insert(nobody, Mark::Present);
        let refused = take_register(&world, &who, strange).await;
        assert!(matches!(refused, Err(RegisterError::NotOfTheCohort)));

        let mut short = marked(&scene, session, [Mark::Present; 3], 3);
        let left_out = scene.children[1].child;
        short.marks.remove(&left_out);
        let refused = take_register(&world, &who, short).await;
        let Err(RegisterError::Unmarked(children)) = refused else { panic!("{refused:?}") };
        assert_eq!(children, [left_out]);

        let many = marked(&scene, session, [Mark::Present; 3], 501);
        let refused = take_register(&world, &who, many).await;
        assert!(matches!(refused, Err(RegisterError::CountedTooMany)));
        assert_eq!(saved(&world, &who, session).await.0, None);
    }

    async fn there_is_no_session_without_a_dsl(world: TestWorld) {
        let force = world.found().await;
        let applying = world.applying(&force, "humberside-nine-weeks", "Ada").await;
        world.offer(&applying).await;
        world.set_terms(&force, applying.school, &testkit::terms()).await;
        let coordinator = world.caller(Role::Coordinator, Reach::Force).await;
        let scene = Scene { children: vec![applying], coordinator };
        scene.lay(&world).await;
        let session = scene.sessions(&world).await[0].1;
        let who = scene.deliverer(&world).await;
        world.set_clock("2026-09-23T13:00:00Z");
        let today = actions::sessions::see_today(&world, &who).await.unwrap();
        assert!(today.sessions[0].dsls.is_empty());
        assert_eq!(see_register(&world, &who, session).await.unwrap().shut, Some(Shut::NoDsl));
        let marks = [(scene.children[0].child, Mark::Present)].into_iter().collect();
        let taken = TakenRegister { session, marks, head_count: 1, seen: SeenRegister::default() };
        let refused = take_register(&world, &who, taken.clone()).await;
        assert!(matches!(refused, Err(RegisterError::Shut(Shut::NoDsl))));
        world.school_caller(Role::Dsl, scene.children[0].school).await;
        take_register(&world, &who, taken).await.unwrap();
    }

    async fn an_ended_agreement_ends_the_days_of_its_school(world: TestWorld) {
        let (scene, session, who) = today(&world).await;
        let school = scene.children[0].school;
        world.signed_agreement(&testkit::force(), school).await;
        let next = scene.sessions(&world).await[1].1;
        world.set_clock("2026-09-24T10:00:00Z");
        let seen = actions::schools::see(&world, &scene.coordinator, school).await.unwrap();
        let id = seen.agreements[0].id;
        let why = (Some(domain::schools::LeaveReason::NoOfficer), true);
        let ended = actions::schools::end_agreement(&world, &scene.coordinator, school, id, why);
        ended.await.unwrap();
        let ahead = actions::sessions::see_today(&world, &who).await.unwrap();
        assert!(ahead.next.is_none(), "nothing to come");
        world.set_clock("2026-09-30T13:00:00Z");
        let day = actions::sessions::see_today(&world, &who).await.unwrap();
        assert!(day.sessions.is_empty(), "on nobody's day");
        let ended = Some(Shut::AgreementEnded);
        assert_eq!(see_register(&world, &who, next).await.unwrap().shut, ended);
        let refused = take_register(&world, &who, marked(&scene, next, [Mark::Late; 3], 3)).await;
        assert!(matches!(refused, Err(RegisterError::Shut(Shut::AgreementEnded))));
        world.set_clock("2026-10-01T13:00:00Z");
        let count = async || {
            let waits = actions::home::waiting(&world, &who).await.unwrap();
            let own = waits.iter().find(|one| one.key == "sessions-waiting-registers");
            own.map_or(0, |one| one.count)
        };
        assert_eq!(count().await, 1, "of the session that was held before");
        take_register(&world, &who, marked(&scene, session, [Mark::Late; 3], 3)).await.unwrap();
        assert_eq!(count().await, 0);
        world.signed_agreement(&testkit::force(), school).await;
        assert_eq!(see_register(&world, &who, next).await.unwrap().shut, None, "taken on anew");
    }

    async fn a_register_is_taken_on_its_day_or_later_and_not_of_what_was_called_off(world: TestWorld) {
        let (scene, session, who) = today(&world).await;
        let next = scene.sessions(&world).await[1].1;
        let refused = take_register(&world, &who, marked(&scene, next, [Mark::Late; 3], 3)).await;
        assert!(matches!(refused, Err(RegisterError::Shut(Shut::NotYet))));
        call_off(&world, &scene.coordinator, next).await.unwrap();
        world.set_clock("2026-10-05T08:00:00Z");
        let refused = take_register(&world, &who, marked(&scene, next, [Mark::Late; 3], 3)).await;
        assert!(matches!(refused, Err(RegisterError::Shut(Shut::CalledOff))));
        take_register(&world, &who, marked(&scene, session, [Mark::Late; 3], 3)).await.unwrap();
    }

    async fn whoever_is_not_assigned_finds_no_register(world: TestWorld) {
        let (scene, session, who) = today(&world).await;
        let other = world.placed(&testkit::force(), "northumbria-year", &["Dev"]).await;
        let elsewhere = delivers(&who, other[0].cohort);
        assert!(is_not_found(see_register(&world, &elsewhere, session).await));
        let taken = marked(&scene, session, [Mark::Present; 3], 3);
        let refused = take_register(&world, &elsewhere, taken.clone()).await;
        assert!(matches!(refused, Err(RegisterError::Fault(actions::Fault::NotFound))));
        let refused = take_register(&world, &scene.coordinator, taken.clone()).await;
        assert!(matches!(refused, Err(RegisterError::Fault(actions::Fault::NotFound))));
        let lead = world.school_caller(Role::SchoolLead, scene.children[0].school).await;
        take_register(&world, &lead, taken).await.unwrap();
        let stranger = world.school_caller(Role::SchoolLead, other[0].school).await;
        assert!(is_not_found(see_register(&world, &stranger, session).await));
    }
}

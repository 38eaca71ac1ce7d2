//! Signing in as an attacker would like it: other addresses, many requests at once, old links.

use actions::{
    Caller,
    identity::{
        LinkState, PersonInput, add_person, ask_for_link, end_grant, link_for, list_people,
        look_at_link, use_link,
    },
};
use domain::ids::{ForceId, Id, RoleGrantId};
use futures_util::future::join_all;
use policy::{Actor, Reach, Role};
use store::privacy::{AuditLine, Letter, audit_list, letter_due, letter_get};
use testkit::TestWorld;
use uuid::Uuid;
use words::Lang;

async fn letters(world: &TestWorld, force: &ForceId) -> Vec<Letter> {
    let mut conn = world.store.conn().await.expect("a connection");
    let mut all = Vec::new();
    for id in letter_due(&mut conn, force, 1000).await.expect("letters") {
        all.push(letter_get(&mut conn, force, id).await.expect("a letter"));
    }
    all
}

async fn trail(world: &TestWorld, force: &ForceId) -> Vec<AuditLine> {
    let mut conn = world.store.conn().await.expect("a connection");
    let end = ("2100-01-01T00:00:00Z".parse().expect("a moment"), Id::from_uuid(Uuid::max()));
    audit_list(&mut conn, force, end, 1000).await.expect("lines")
}

/// How many lines there are about links in a force's trail.
async fn lines(world: &TestWorld, force: &ForceId) -> usize {
    let all = trail(world, force).await;
    all.iter().filter(|line| line.noun == "sign_in_link").count()
}

fn nation() -> ForceId {
    store::NATION.parse().expect("a slug")
}

testkit::on_both_engines! {
    async fn a_link_goes_to_the_address_on_record_and_not_to_one_that_looks_like_it(world: TestWorld) {
        let force = world.found_as("kentshire", "Kentshire Police").await;
        // the sign of the kelvin is another letter, whose small letter is a k
        ask_for_link(&world, Lang::En, "ADMIN@\u{212a}entshire.test").await.expect("asked");
        let sent = letters(&world, &force).await;
        assert_eq!(sent.len(), 1, "it is found");
        assert_eq!(sent[0].to, "admin@kentshire.test");
    }

    async fn a_mailbox_is_not_flooded_however_many_ask_at_once(world: TestWorld) {
        let force = world.found().await;
        let ask = || ask_for_link(&world, Lang::En, "admin@fellshire.test");
        for answer in join_all((0..16).map(|_| ask())).await {
            answer.expect("asked");
        }
        assert_eq!(letters(&world, &force).await.len(), 5);
        world.set_clock("2026-09-07T09:00:01Z");
        ask().await.expect("asked");
        assert_eq!(letters(&world, &force).await.len(), 6, "an hour later there is one more");
    }

    async fn strangers_fill_the_trail_of_no_force(world: TestWorld) {
        let force = world.found().await;
        world.found_as("otherton", "Otherton Police").await;
        for _ in 0..3 {
            ask_for_link(&world, Lang::En, "nobody@fellshire.test").await.expect("asked");
        }
        assert_eq!((lines(&world, &force).await, lines(&world, &nation()).await), (0, 3));
        ask_for_link(&world, Lang::En, "admin@fellshire.test").await.expect("asked");
        assert!(lines(&world, &force).await > 0);
    }

    async fn whoever_left_cannot_use_a_link_that_was_sent_before(world: TestWorld) {
        let force = world.found().await;
        let admin = world.caller(Role::Administrator, Reach::Force).await;
        let leaver = world.caller(Role::Coordinator, Reach::Force).await;
        let Actor::Person { id, .. } = leaver.actor else { panic!("a person") };
        let link = link_for(&world, &force, id).await.expect("a link");
        let token = link.rsplit('/').next().expect("a token");
        assert_eq!(look_at_link(&world, token).await.expect("looked at"), LinkState::Usable);
        end_grant(&world, &admin, grant_of(&world, &admin, Role::Coordinator).await)
            .await
            .expect("ended");
        assert_eq!(look_at_link(&world, token).await.expect("looked at"), LinkState::Unknown);
        assert!(matches!(use_link(&world, token).await, Ok(Err(LinkState::Unknown))));
    }

    async fn of_two_administrators_who_end_each_other_at_once_one_stays(world: TestWorld) {
        world.found().await;
        for _ in 0..8 {
            let admin = world.caller(Role::Administrator, Reach::Force).await;
            let (held, _) = list_people(&world, &admin, ("", 1)).await.expect("a list");
            let grants: Vec<RoleGrantId> = held.iter().map(|held| held.id).collect();
            assert_eq!(grants.len(), 2, "two administrators and nobody else");
            let ended = grants.into_iter().map(|id| end_grant(&world, &admin, id));
            let ended = join_all(ended).await;
            let refused = ended.iter().filter(|answer| answer.is_err()).count();
            assert_eq!(refused, 1, "{ended:?}");
            let (held, _) = list_people(&world, &admin, ("", 1)).await.expect("a list");
            assert_eq!(held.len(), 1, "one administrator is left");
        }
    }

    async fn the_trail_says_to_whom_a_role_was_given(world: TestWorld) {
        let force = world.found().await;
        let admin = world.caller(Role::Administrator, Reach::Force).await;
        let input = PersonInput {
            name: "Ada Ministrator".to_owned(),
            email: "admin@fellshire.test".to_owned(),
            lang: "en".to_owned(),
            role: Some(Role::Dpo),
            urn: String::new(),
        };
        let person = add_person(&world, &admin, &input).await.expect("given");
        let given = trail(&world, &force).await.into_iter().find(|line| {
            line.action == "identity.grant-role" && line.resource == Some(person.uuid())
        });
        let Actor::Person { id, .. } = admin.actor else { panic!("a person") };
        assert_eq!(given.expect("a line").actor, Some(id.uuid()));
    }

    async fn a_list_of_people_is_no_longer_than_its_readers_reach(world: TestWorld) {
        world.found().await;
        let school = Id::from_uuid(Uuid::from_u128(7));
        world.school_caller(Role::Headteacher, school).await;
        let reader = world.school_caller(Role::Dpo, school).await;
        let (held, _) = list_people(&world, &reader, ("", 1)).await.expect("a list");
        let roles: Vec<&str> = held.iter().map(|held| held.role.as_str()).collect();
        assert_eq!(roles, ["dpo", "headteacher"], "the administrator is the force's");
    }
}

async fn grant_of(world: &TestWorld, admin: &Caller, role: Role) -> RoleGrantId {
    let (held, _) = list_people(world, admin, ("", 1)).await.expect("a list");
    held.iter().find(|held| held.role == role.code()).expect("it is held").id
}

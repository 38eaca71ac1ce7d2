//! Signing in by a link, and signing out.

use crate::browser::{Browser, link};
use axum::http::StatusCode;
use policy::{Actor, Reach, Role};
use testkit::TestWorld;

/// The path of a link for a new coordinator.
async fn new_link(world: &TestWorld) -> String {
    world.found().await;
    let caller = world.caller(Role::Coordinator, Reach::Force).await;
    let Actor::Person { id, .. } = caller.actor else { panic!("a person") };
    link(world, id).await
}

testkit::on_both_engines! {
    async fn opening_a_link_does_not_use_it_up_and_its_button_does(world: TestWorld) {
        let link = new_link(&world).await;
        let mut scanner = Browser::new(&world);
        for _ in 0..3 {
            assert_eq!(scanner.get(&link).await.says("main button"), "Sign in");
        }
        let mut browser = Browser::new(&world);
        browser.get(&link).await;
        let answer = browser.post(&link, &[]).await;
        assert_eq!((answer.status, answer.header("location")), (StatusCode::SEE_OTHER, "/home"));
        let home = browser.get("/home").await;
        assert_eq!(home.says("h1"), "Waiting for me");
        assert!(home.says("main").contains("Your roles: Mini Police coordinator"));

        let mut late = Browser::new(&world);
        let page = late.get(&link).await;
        assert_eq!(page.says("h1"), "This link no longer works");
        late.get("/sign-in").await;
        let page = late.post(&link, &[]).await;
        assert_eq!(page.says("h1"), "This link no longer works");
        assert!(!late.cookies.contains_key("sign-in"));
    }

    async fn signing_out_ends_the_sign_in_on_the_server(world: TestWorld) {
        world.found().await;
        let caller = world.caller(Role::Coordinator, Reach::Force).await;
        let mut browser = Browser::signed_in(&world, &caller).await;
        let stolen = browser.cookies["sign-in"].clone();
        let answer = browser.post("/sign-out", &[]).await;
        assert_eq!(answer.header("location"), "/");
        let front = browser.get("/").await;
        assert_eq!(front.says(".govuk-notification-banner__heading"), "You are signed out.");
        let again = browser.get("/").await;
        assert_eq!(again.says(".govuk-notification-banner__heading"), "", "it is said once");
        browser.cookies.insert("sign-in".to_owned(), stolen);
        assert_eq!(browser.get("/home").await.status, StatusCode::SEE_OTHER);
    }

    async fn a_known_and_an_unknown_address_get_the_same_answer(world: TestWorld) {
        world.found().await;
        let mut answers = Vec::new();
        for email in ["admin@fellshire.test", "nobody@fellshire.test"] {
            let mut browser = Browser::new(&world);
            browser.get("/sign-in").await;
            let answer = browser.post("/sign-in", &[("email", email)]).await;
            let sent = browser.get(answer.header("location")).await;
            answers.push((answer.status, answer.text, sent.says("body")));
        }
        assert_eq!(answers[0], answers[1]);
        assert!(answers[0].2.contains("Check your email"));
    }
}

#[tokio::test]
async fn a_link_that_is_old_or_forged_says_so() {
    let world = TestWorld::sqlite().await;
    let link = new_link(&world).await;
    let mut browser = Browser::new(&world);
    let forged = browser.get("/sign-in/fellshire.abc.def").await;
    assert!(forged.says("main").contains("We do not know this link"));
    world.set_clock("2026-09-08T08:00:00Z");
    let old = browser.get(&link).await;
    assert!(old.says("main").contains("more than 24 hours old"));
}

#[tokio::test]
async fn what_cannot_be_an_address_is_said_beside_the_field_and_kept() {
    let world = TestWorld::sqlite().await;
    let mut browser = Browser::new(&world);
    browser.get("/sign-in").await;
    for typed in ["", "nobody", "a@b", "a b@c.test", "a@b@c.test"] {
        let page = browser.post("/sign-in", &[("email", typed)]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{typed}");
        assert_eq!(page.says("title"), "Error: Sign in - Capbadge");
        assert_eq!(page.attribute(".govuk-error-summary a", "href").unwrap(), "#email");
        assert!(page.says("#email-error").contains("Enter an email address"));
        assert_eq!(page.attribute("#email", "value").unwrap_or_default(), typed);
    }
}

#[tokio::test]
async fn whoever_is_asked_to_sign_in_comes_back_to_what_they_wanted() {
    let world = TestWorld::sqlite().await;
    let link = new_link(&world).await;
    let mut browser = Browser::new(&world);
    let answer = browser.get("/home?from=letter").await;
    assert_eq!(answer.header("location"), "/sign-in");
    browser.get(&link).await;
    let answer = browser.post(&link, &[]).await;
    assert_eq!(answer.header("location"), "/home?from=letter");
    assert!(!browser.cookies.contains_key("wanted"), "only once");
}

#[tokio::test]
async fn a_wanted_address_that_we_did_not_sign_is_not_followed() {
    let world = TestWorld::sqlite().await;
    let link = new_link(&world).await;
    let mut browser = Browser::new(&world);
    browser.cookies.insert("wanted".to_owned(), "2f2f6576696c2e74657374.00".to_owned());
    browser.get(&link).await;
    let answer = browser.post(&link, &[]).await;
    assert_eq!(answer.header("location"), "/home");
}

//! What a stranger sees of what went wrong, and what they do not.

use crate::browser::Browser;
use actions::Fault;
use axum::extract::Path;
use axum::http::StatusCode;
use domain::ids::SchoolId;
use policy::{Reach, Role};
use testkit::TestWorld;
use web::{PageError, PageResult, Routes, Visit};

async fn panics() -> PageResult {
    panic!("the child is called Rowan")
}

async fn breaks() -> PageResult {
    let cause = std::io::Error::other("the cable to shelf nine is out");
    Err(Fault::Ours(Box::new(cause)).into())
}

async fn is_full() -> PageResult {
    Err(Fault::Full.into())
}

async fn conflicts() -> PageResult {
    Err(PageError::Conflict("child_once".to_owned()))
}

async fn of_a_school(Path(_): Path<SchoolId>) -> PageResult {
    Err(Fault::NotFound.into())
}

async fn repeats(visit: Visit, Path(word): Path<String>) -> PageResult {
    Ok(visit.go(&format!("/{word}")))
}

fn broken() -> Routes {
    Routes::new("test")
        .open_get("/panics", panics)
        .open_get("/breaks", breaks)
        .open_get("/full", is_full)
        .open_get("/conflicts", conflicts)
        .open_get("/schools/{school}", of_a_school)
        .open_get("/repeats/{word}", repeats)
        .open_post("/posts", breaks)
}

#[tokio::test]
async fn each_failure_has_its_page_and_none_tells_its_cause() {
    let world = TestWorld::sqlite().await;
    let mut browser = Browser::of(&world, broken());
    for (path, status, title) in [
        ("/panics", StatusCode::INTERNAL_SERVER_ERROR, "Sorry, something went wrong"),
        ("/breaks", StatusCode::INTERNAL_SERVER_ERROR, "Sorry, something went wrong"),
        ("/full", StatusCode::INSUFFICIENT_STORAGE, "We cannot save anything just now"),
        ("/conflicts", StatusCode::CONFLICT, "Someone changed this before you"),
        ("/schools/01939d5e-6c00-7000-8000-000000000001", StatusCode::NOT_FOUND, "Page not found"),
        ("/schools/not-an-id", StatusCode::NOT_FOUND, "Page not found"),
        ("/schools/%FF", StatusCode::NOT_FOUND, "Page not found"),
        ("/repeats/a%00b", StatusCode::NOT_FOUND, "Page not found"),
        ("/posts", StatusCode::NOT_FOUND, "Page not found"),
        ("/nowhere", StatusCode::NOT_FOUND, "Page not found"),
    ] {
        let answer = browser.get(path).await;
        assert_eq!((answer.status, answer.says("h1").as_str()), (status, title), "{path}");
        assert_eq!(answer.says("title"), format!("{title} - Capbadge"));
        for secret in ["Rowan", "cable", "shelf", "child_once", "not-an-id"] {
            assert!(!answer.says("main").contains(secret), "{path} tells {secret}");
        }
    }
}

#[tokio::test]
async fn an_error_page_does_not_pretend_that_somebody_signed_out() {
    let world = TestWorld::sqlite().await;
    world.found().await;
    let caller = world.caller(Role::Coordinator, Reach::Force).await;
    let mut browser = Browser::signed_in(&world, &caller).await;
    let page = browser.get("/nowhere").await;
    assert!(page.attribute("header a[href='/sign-in']", "href").is_none());
    assert_eq!(page.attribute("main a", "href").unwrap(), "/home");
}

#[tokio::test]
async fn not_there_and_not_an_id_look_the_same() {
    let world = TestWorld::sqlite().await;
    let mut browser = Browser::of(&world, broken());
    let there = browser.get("/schools/01939d5e-6c00-7000-8000-000000000001").await;
    let none = browser.get("/schools/7").await;
    assert_eq!(there.says("main"), none.says("main"));
}

#[tokio::test]
async fn our_own_fault_has_a_reference_and_comes_in_welsh() {
    let world = TestWorld::sqlite().await;
    let mut browser = Browser::of(&world, broken());
    let answer = browser.get("/breaks?lang=cy").await;
    assert_eq!(answer.says("h1"), "Mae’n ddrwg gennym, aeth rhywbeth o’i le");
    let reference = answer.says("main strong").rsplit(' ').next().unwrap().to_owned();
    assert_eq!(reference.len(), 8, "{reference}");
    let next = browser.get("/breaks").await;
    assert!(!next.text.contains(&reference), "another request has another reference");
}

#[tokio::test]
async fn no_address_makes_a_page_of_ours_lead_to_another_site() {
    let world = TestWorld::sqlite().await;
    let mut browser = Browser::new(&world);
    for path in ["//evil.test/a", "/\\evil.test/a", "///evil.test?q=1", "/\\/evil.test"] {
        let page = browser.get(path).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
        let other = page.attribute("a[rel=alternate]", "href").unwrap();
        assert!(other.starts_with("/evil.test"), "{path} leads to {other}");
    }
}

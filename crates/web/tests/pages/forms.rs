//! Forms: only our own get through, and not too much of them.

use crate::browser::{Answer, Browser};
use axum::body::Body;
use axum::http::{Method, StatusCode};
use testkit::TestWorld;
use web::{Fields, PageResult, Routes, Visit};

const FORM: &str = "application/x-www-form-urlencoded";

async fn echo(visit: Visit, fields: Fields) -> PageResult {
    Ok(visit.go(&format!("/got/{}", fields.text("word"))))
}

async fn weigh(visit: Visit, fields: Fields) -> PageResult {
    let size = fields.file("list").map_or(0, |file| file.bytes.len());
    Ok(visit.go(&format!("/weighed/{size}")))
}

fn routes() -> Routes {
    web::home::routes().open_post("/echo", echo).link_upload("/weigh", weigh)
}

fn refused(answer: &Answer) {
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    assert_eq!(answer.says("h1"), "Please send it again");
    assert!(answer.says("main").contains("Nothing was saved"));
}

/// A browser that has seen a page, and so has a secret and a token.
async fn browser(world: &TestWorld) -> Browser {
    let mut browser = Browser::of(world, routes());
    browser.get("/").await;
    assert!(browser.token.is_empty(), "the front door has no form for a visitor");
    browser
}

/// The token comes with any form: here from a page of another router with the same key.
async fn with_token(world: &TestWorld) -> Browser {
    let mut whole = Browser::new(world);
    whole.get("/sign-in").await;
    let mut browser = browser(world).await;
    browser.cookies.clone_from(&whole.cookies);
    browser.token.clone_from(&whole.token);
    browser
}

#[tokio::test]
async fn our_own_form_gets_through_from_every_kind_of_browser() {
    let world = TestWorld::sqlite().await;
    for header in [
        None,
        Some(("sec-fetch-site", "same-origin")),
        Some(("origin", "http://minipolice.test")),
        Some(("origin", "null")),
    ] {
        let mut browser = with_token(&world).await;
        browser.headers.extend(header.map(|(name, value)| (name, value.to_owned())));
        let answer = browser.post("/echo", &[("word", "hello")]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{header:?}");
        assert_eq!(answer.header("location"), "/got/hello");
    }
}

#[tokio::test]
async fn a_form_of_another_site_is_refused_kindly() {
    let world = TestWorld::sqlite().await;
    for (name, value) in [
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-site", "same-site"),
        ("origin", "https://evil.test"),
    ] {
        let mut browser = with_token(&world).await;
        browser.headers.push((name, value.to_owned()));
        refused(&browser.post("/echo", &[("word", "hello")]).await);
    }
}

#[tokio::test]
async fn a_form_without_our_token_is_refused_kindly() {
    let world = TestWorld::sqlite().await;
    let mut forged = with_token(&world).await;
    let last = if forged.token.ends_with('0') { "1" } else { "0" };
    forged.token.replace_range(95.., last);
    refused(&forged.post("/echo", &[]).await);

    let mut without = with_token(&world).await;
    without.token.clear();
    refused(&without.post("/echo", &[]).await);

    let mut no_cookie = with_token(&world).await;
    no_cookie.cookies.clear();
    refused(&no_cookie.post("/echo", &[]).await);

    let mut of_another = with_token(&world).await;
    of_another.token = with_token(&world).await.token;
    refused(&of_another.post("/echo", &[]).await);

    let mut as_json = with_token(&world).await;
    let body = Body::from("{}");
    refused(&as_json.send(Method::POST, "/echo", Some("application/json"), body).await);
}

#[tokio::test]
async fn a_token_is_good_for_more_than_one_form_and_never_the_same() {
    let world = TestWorld::sqlite().await;
    let mut browser = Browser::new(&world);
    browser.get("/sign-in").await;
    let first = browser.token.clone();
    let page = browser.post("/sign-in", &[("email", "nobody")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_ne!(browser.token, first);
    browser.token = first;
    let page = browser.post("/sign-in", &[("email", "nobody")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn too_much_is_refused_kindly_and_a_file_may_be_bigger() {
    let world = TestWorld::sqlite().await;
    let mut browser = with_token(&world).await;
    let long = "a".repeat(1024 * 1024);
    let answer = browser.post("/echo", &[("word", &long)]).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert_eq!(answer.says("h1"), "That was too much at once");

    for (megabytes, status) in [(10, StatusCode::SEE_OTHER), (13, StatusCode::PAYLOAD_TOO_LARGE)] {
        let mut browser = with_token(&world).await;
        let size = megabytes * 1024 * 1024;
        let answer = upload(&mut browser, size).await;
        assert_eq!(answer.status, status, "{megabytes} MB");
        if status == StatusCode::SEE_OTHER {
            assert_eq!(answer.header("location"), format!("/weighed/{size}"));
        }
    }
}

async fn upload(browser: &mut Browser, size: usize) -> Answer {
    let head = "--x\r\ncontent-disposition: form-data; name=";
    let token = &browser.token;
    let body = format!(
        "{head}\"form-token\"\r\n\r\n{token}\r\n{head}\"list\"; filename=\"list.csv\"\r\n\r\n{}\r\n--x--\r\n",
        "\0".repeat(size)
    );
    let kind = Some("multipart/form-data; boundary=x");
    browser.send(Method::POST, "/weigh", kind, Body::from(body)).await
}

#[tokio::test]
async fn a_broken_form_is_refused_and_not_half_read() {
    let world = TestWorld::sqlite().await;
    let mut browser = with_token(&world).await;
    for (kind, body) in [
        ("multipart/form-data; boundary=x", "--x\r\nhalf"),
        ("multipart/form-data", "no boundary"),
        (FORM, "%%%"),
        ("text/plain", "word=hello"),
    ] {
        let answer = browser.send(Method::POST, "/echo", Some(kind), Body::from(body)).await;
        refused(&answer);
    }
}

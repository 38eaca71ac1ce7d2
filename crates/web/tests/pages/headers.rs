//! What every answer carries, whatever it is.

use crate::browser::{Browser, app};
use axum::http::StatusCode;
use testkit::TestWorld;

/// Addresses of every kind of answer: page, error, redirect, file, health, refused form.
async fn answers(browser: &mut Browser) -> Vec<(&'static str, crate::browser::Answer)> {
    let front = browser.get("/").await;
    let style = front.attribute("link[rel=stylesheet]", "href").unwrap();
    vec![
        ("page", front),
        ("not found", browser.get("/no-such-page").await),
        ("redirect", browser.get("/home").await),
        ("file", browser.get(&style).await),
        ("no such file", browser.get("/assets/app.css").await),
        ("health", browser.get("/health").await),
        ("ready", browser.get("/ready").await),
        ("refused", Browser::post(browser, "/no-such-page", &[("form-token", "x")]).await),
    ]
}

#[tokio::test]
async fn every_answer_is_guarded_and_only_files_are_kept() {
    let world = TestWorld::sqlite().await;
    let mut browser = Browser::before(web::router(app(&world, true)));
    for (what, answer) in answers(&mut browser).await {
        let policy = answer.header("content-security-policy");
        assert!(policy.starts_with("default-src 'none'; script-src 'self'"), "{what}");
        assert!(!policy.contains("unsafe"), "{what}");
        assert!(policy.contains("frame-ancestors 'none'"), "{what}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{what}");
        assert_eq!(answer.header("referrer-policy"), "no-referrer", "{what}");
        assert_eq!(answer.header("cross-origin-resource-policy"), "same-origin", "{what}");
        assert!(answer.header("permissions-policy").contains("camera=()"), "{what}");
        assert!(answer.header("strict-transport-security").starts_with("max-age="), "{what}");
        let kept = if what == "file" { "public, max-age=31536000, immutable" } else { "no-store" };
        assert_eq!(answer.header("cache-control"), kept, "{what}");
    }
}

#[tokio::test]
async fn plain_http_on_loopback_promises_no_https() {
    let world = TestWorld::sqlite().await;
    let answer = Browser::new(&world).get("/").await;
    assert_eq!(answer.header("strict-transport-security"), "");
    assert!(!answer.header("set-cookie").contains("Secure"));
}

#[tokio::test]
async fn cookies_are_bound_to_the_host_over_https() {
    let world = TestWorld::sqlite().await;
    let answer = Browser::before(web::router(app(&world, true))).get("/?lang=cy").await;
    let cookies: Vec<&str> =
        answer.headers.get_all("set-cookie").iter().map(|value| value.to_str().unwrap()).collect();
    assert_eq!(cookies.len(), 2, "{cookies:?}");
    for cookie in cookies {
        assert!(cookie.starts_with("__Host-"), "{cookie}");
        for part in ["; Path=/", "; HttpOnly", "; SameSite=Lax", "; Secure"] {
            assert!(cookie.contains(part), "{cookie}");
        }
    }
}

#[tokio::test]
async fn files_come_zipped_to_those_who_take_it() {
    let world = TestWorld::sqlite().await;
    let mut browser = Browser::new(&world);
    let style = browser.get("/").await.attribute("link[rel=stylesheet]", "href").unwrap();
    let plain = browser.get(&style).await;
    assert_eq!((plain.status, plain.header("content-encoding")), (StatusCode::OK, ""));
    assert!(plain.text.contains("govuk-button"));
    browser.headers.push(("accept-encoding", "br, gzip".to_owned()));
    let zipped = browser.get(&style).await;
    assert_eq!(zipped.header("content-encoding"), "gzip");
    let page = browser.get("/privacy").await;
    assert_eq!(page.header("content-encoding"), "gzip");
}

#[tokio::test]
async fn the_service_says_whether_it_lives_and_can_work() {
    let world = TestWorld::sqlite().await;
    let mut browser = Browser::new(&world);
    assert_eq!(browser.get("/health").await.text, "ok\n");
    assert_eq!(browser.get("/ready").await.text, "ready\n");
}

#[tokio::test]
async fn figures_for_prometheus_name_routes_and_nobody() {
    let world = TestWorld::sqlite().await;
    let (app, metrics) = (app(&world, false), web::Metrics::default());
    let mut browser = Browser::before(metrics.around(web::router(app.clone())));
    browser.get("/sign-in/secret-token-of-somebody").await;
    browser.get("/schools?find=somebody").await;
    browser.get("/schools?find=somebody").await;
    browser.get("/no-such-page-of-somebody").await;
    let shown = Browser::before(metrics.router(app)).get("/metrics").await;
    assert_eq!(shown.status, StatusCode::OK);
    assert!(shown.header("content-type").starts_with("text/plain; version=0.0.4"));
    for line in [
        "capbadge_ready 1",
        "capbadge_answers_total{method=\"GET\",route=\"/sign-in/{token}\",status=\"200\"} 1",
        "capbadge_answers_total{method=\"GET\",route=\"/schools\",status=\"303\"} 2",
        "capbadge_answers_total{method=\"GET\",route=\"-\",status=\"404\"} 1",
        "capbadge_answer_seconds_count{route=\"/schools\"} 2",
    ] {
        assert!(shown.text.lines().any(|this| this == line), "{line}\n{}", shown.text);
    }
    assert!(!shown.text.contains("somebody"));
    // it is on no address of the pages
    assert_eq!(browser.get("/metrics").await.status, StatusCode::NOT_FOUND);
}

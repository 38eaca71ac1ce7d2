//! How the language of a page is chosen and kept.

use crate::browser::Browser;
use testkit::TestWorld;

#[tokio::test]
async fn the_address_chooses_and_the_cookie_remembers() {
    let world = TestWorld::sqlite().await;
    let mut browser = Browser::new(&world);
    assert_eq!(browser.get("/").await.attribute("html", "lang").unwrap(), "en");
    let welsh = browser.get("/?lang=cy").await;
    assert_eq!(welsh.attribute("html", "lang").unwrap(), "cy");
    assert_eq!(browser.get("/privacy").await.attribute("html", "lang").unwrap(), "cy");
    browser.get("/?lang=en").await;
    assert_eq!(browser.get("/privacy").await.attribute("html", "lang").unwrap(), "en");
}

#[tokio::test]
async fn the_browser_chooses_where_nobody_else_did() {
    let world = TestWorld::sqlite().await;
    let mut browser = Browser::new(&world);
    browser.headers.push(("accept-language", "cy-GB,cy;q=0.9,en;q=0.8".to_owned()));
    assert_eq!(browser.get("/").await.attribute("html", "lang").unwrap(), "cy");
    assert_eq!(browser.get("/?lang=xx").await.attribute("html", "lang").unwrap(), "cy");
    assert_eq!(browser.get("/?lang=en").await.attribute("html", "lang").unwrap(), "en");
}

#[tokio::test]
async fn the_link_to_the_other_language_leads_to_the_same_page() {
    let world = TestWorld::sqlite().await;
    let mut browser = Browser::new(&world);
    let page = browser.get("/draws?record=a%20b").await;
    let href = page.attribute("a[rel=alternate]", "href").unwrap();
    assert_eq!(href, "/draws?record=a%20b&lang=cy");
    let other = browser.get(&href).await;
    assert_eq!(other.attribute("html", "lang").unwrap(), "cy");
    assert_eq!(other.attribute("input#record", "value").unwrap(), "a b");
    assert!(other.says("title").starts_with("Gwall:"));
}

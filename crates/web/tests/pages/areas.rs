//! Policing areas, partners and the public directory, as people see them.

use crate::browser::Browser;
use axum::http::StatusCode;
use policy::{Reach, Role};

testkit::on_both_engines! {
    async fn a_partner_is_added_changed_and_forgotten(world: TestWorld) {
        world.found().await;
        let coordinator = world.caller(Role::Coordinator, Reach::Force).await;
        let mut browser = Browser::signed_in(&world, &coordinator).await;
        browser.get("/forces/partners/add").await;
        let typed = [
            ("name", "Fellshire Lifeboat"),
            ("offers", "Water safety"),
            ("insurance-until-day", "1"),
            ("insurance-until-month", "9"),
            ("insurance-until-year", "2026"),
        ];
        let wrong = browser.post("/forces/partners/add", &typed[..1]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(wrong.attribute("#name", "value").as_deref(), Some("Fellshire Lifeboat"));
        let done = browser.post("/forces/partners/add", &typed).await;
        assert_eq!(done.header("location"), "/forces/partners");
        let page = browser.get("/forces/partners").await;
        assert!(page.says("main").contains("The insurance ran out on 1 September 2026"));
        assert!(browser.get("/home").await.text.contains("Insurances and agreements of partners"));
        let remove = page.attribute("form[action$=remove]", "action").unwrap();
        browser.get("/forces/partners").await;
        assert_eq!(browser.post(&remove, &[]).await.status, StatusCode::SEE_OTHER);
        assert!(browser.get("/forces/partners").await.says("main").contains("No partner"));
    }

    async fn a_visitor_finds_whom_to_ask(world: TestWorld) {
        world.found().await;
        let administrator = world.caller(Role::Administrator, Reach::Force).await;
        let mut browser = Browser::signed_in(&world, &administrator).await;
        browser.get("/forces/contact").await;
        let typed = [("team", "Citizens in Policing"), ("email", "minipolice@fellshire.test")];
        let done = browser.post("/forces/contact", &typed).await;
        assert_eq!(done.header("location"), "/forces/contact");
        let mut visitor = Browser::new(&world);
        assert!(visitor.get("/").await.text.contains("/forces/directory"));
        let page = visitor.get("/forces/directory").await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.says("main").contains("minipolice@fellshire.test"));
    }
}

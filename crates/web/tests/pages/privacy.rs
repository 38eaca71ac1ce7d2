//! The data protection officer's pages.

use crate::browser::Browser;
use axum::http::StatusCode;
use policy::{Reach, Role};

testkit::on_both_engines! {
    async fn a_childs_name_is_looked_for_in_a_form_and_in_no_address(world: TestWorld) {
        let force = world.found().await;
        let wren = world.applying(&force, "humberside-nine-weeks", "Wren").await;
        let officer = world.caller(Role::Dpo, Reach::Force).await;
        let mut browser = Browser::signed_in(&world, &officer).await;
        let typed = browser.get("/privacy/child?surname=Sample").await;
        assert_eq!(typed.status, StatusCode::OK);
        assert!(!typed.text.contains("Wren"), "an address finds nobody: it stands in logs");
        assert_eq!(typed.attribute("main form", "method").as_deref(), Some("post"));
        let found = browser.post("/privacy/child", &[("surname", "sampl")]).await;
        assert_eq!((found.status, found.says("h2")), (StatusCode::OK, "Wren Sample".to_owned()));
        let nobody = browser.post("/privacy/child", &[("surname", "Robinson")]).await;
        assert!(!nobody.text.contains("Wren"));

        let lead = world.school_caller(Role::SchoolLead, wren.school).await;
        let mut browser = Browser::signed_in(&world, &lead).await;
        assert_eq!(browser.get("/privacy/child").await.status, StatusCode::NOT_FOUND);
        let found = browser.post("/privacy/child", &[("surname", "sampl")]).await;
        assert_eq!(found.status, StatusCode::NOT_FOUND);
    }
}

//! The force's page and its delivery models, by the person who would keep them.

use crate::browser::Browser;
use axum::http::StatusCode;
use policy::{Reach, Role};
use testkit::TestWorld;

async fn signed_in(world: &TestWorld, role: Role) -> Browser {
    let caller = world.caller(role, Reach::Force).await;
    Browser::signed_in(world, &caller).await
}

/// A form as it stands on the page, with some fields typed anew.
fn filled<'a>(
    page: &'a crate::browser::Answer,
    typed: &'a [(&'a str, &'a str)],
) -> Vec<(String, String)> {
    let kept = page.form_fields();
    let is_typed = |name: &str| typed.iter().any(|(this, _)| *this == name);
    let mut all: Vec<_> = kept.into_iter().filter(|(name, _)| !is_typed(name)).collect();
    all.extend(typed.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    all
}

testkit::on_both_engines! {
    async fn a_model_is_taken_changed_compared_and_retired(world: TestWorld) {
        world.found().await;
        let mut browser = signed_in(&world, Role::Coordinator).await;
        let list = browser.get("/forces/models").await;
        assert!(list.says("main").contains("Take a model that comes with Capbadge"));
        browser.get("/forces/models/shelf").await;
        let taken = browser.post("/forces/models/shelf", &[("code", "gwent-year")]).await;
        assert_eq!(taken.status, StatusCode::SEE_OTHER);
        let first = taken.header("location").to_owned();
        browser.get("/forces/models/shelf").await;
        let again = browser.post("/forces/models/shelf", &[("code", "gwent-year")]).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);

        let form = browser.get(&format!("{first}/change")).await;
        assert_eq!(form.attribute("#places", "value").as_deref(), Some("20"));
        let typed = [("places", "many"), ("nine-and-over", "12"), ("reason", "")];
        let wrong = filled(&form, &typed);
        let pairs: Vec<_> = wrong.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
        let wrong = browser.post(&format!("{first}/change"), &pairs).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.says("#places-error").contains("from 1 to 500"));
        assert!(wrong.says("#reason-error").contains("Say why"));
        assert_eq!(wrong.attribute("#places", "value").as_deref(), Some("many"), "nothing is lost");
        assert_eq!(wrong.attribute("#nine-and-over", "value").as_deref(), Some("12"));
        let right = filled(&form, &[("places", "24")]);
        let pairs: Vec<_> = right.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
        let saved = browser.post(&format!("{first}/change"), &pairs).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text);
        let second = saved.header("location").to_owned();

        let id = first.rsplit('/').next().expect("an id");
        let compared = browser.get(&format!("{second}/compare?with={id}")).await;
        assert!(compared.says("table").contains("20 places at a school"), "{}", compared.text);
        assert!(compared.says("table").contains("24 places at a school"));
        assert!(!compared.says("table").contains("minutes"), "only what differs");
        let old = browser.get(&first).await;
        assert!(old.says("main").contains("This is an old version"));
        browser.get(&format!("{second}/retire")).await;
        let retired = browser.post(&format!("{second}/retire"), &[]).await;
        assert_eq!(retired.header("location"), second);
        assert!(browser.get(&second).await.says("main").contains("was retired on"));
        assert!(browser.get("/forces/models").await.says("main").contains("Retired"));
    }

    async fn a_file_is_brought_in_and_its_mistakes_are_told_by_line(world: TestWorld) {
        world.found().await;
        let mut browser = signed_in(&world, Role::Coordinator).await;
        let text = domain::forces::template("kent-mini-cadets").expect("it ships");
        let wrong = text.replace("places = 12", "places = 0");
        browser.get("/forces/models/load").await;
        let told = browser.post("/forces/models/load", &[("text", &wrong)]).await;
        assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(told.says("main ul.govuk-list--bullet").contains("who.places"), "{}", told.text);
        assert!(told.says("main ul.govuk-list--bullet").contains("Line "));
        assert!(told.says("#text").contains("places = 0"), "the text is there to be mended");
        let check = browser.post("/forces/models/load", &[("text", text)]).await;
        assert_eq!(check.says("h1"), "A new model");
        let kept = check.attribute("input[name=text]", "value").expect("the text");
        let saved = browser.post("/forces/models/load/save", &[("text", &kept), ("seen", "0")]).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text);
        let file = browser.get(&format!("{}/file", saved.header("location"))).await;
        assert_eq!(file.header("content-type"), "text/plain; charset=utf-8");
        assert!(file.text.starts_with("code = \"kent-mini-cadets\""), "{}", file.text);
        let nothing = browser.post("/forces/models/load", &[]).await;
        assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
    }

    async fn a_year_is_counted_by_model_and_saved_as_a_file(world: TestWorld) {
        let force = world.found().await;
        let applying = world.applying(&force, "northumbria-year", "Wren").await;
        world.offer(&applying).await;
        let mut browser = signed_in(&world, Role::CipLead).await;
        let page = browser.get("/forces/mine").await;
        assert!(page.says("main").contains("School year 2026/27"), "{}", page.says("main"));
        let models = page.says("main table:last-of-type");
        assert!(models.contains("A school year, as in Northumbria, version 1"), "{models}");
        let file = browser.get("/forces/mine/2026/file").await;
        assert_eq!(file.header("content-type"), "text/csv; charset=utf-8");
        assert!(file.text.contains("northumbria-year,1,open,10,1,0") && !file.text.contains("Wren"));
        let other = browser.get("/forces/mine?year=2025").await;
        assert!(other.says("main").contains("School year 2025/26"));
        assert_eq!(browser.get("/forces/mine?year=soon").await.status, StatusCode::OK);
        assert_eq!(browser.get("/forces/mine/1/file").await.status, StatusCode::NOT_FOUND);
        let mut dpo = signed_in(&world, Role::Dpo).await;
        let page = dpo.get("/forces/mine").await;
        assert!(page.attribute("main table:last-of-type a", "href").is_none_or(|href| !href.contains("models")));
    }

    async fn who_only_reads_is_offered_no_change(world: TestWorld) {
        world.found().await;
        let mut browser = signed_in(&world, Role::Sergeant).await;
        let list = browser.get("/forces/models").await;
        assert!(!list.says("main").contains("Bring in a model"));
        let href = list.attribute("main h2 a", "href").expect("a model");
        let page = browser.get(&href).await;
        assert!(!page.says("main").contains("Change this model"));
        assert!(page.says("main").contains("Save it as a file"));
        for path in ["/change", "/copy", "/retire"] {
            assert_eq!(browser.get(&format!("{href}{path}")).await.status, StatusCode::NOT_FOUND);
        }
    }
}

//! The timetable, the day and the register, as people see them.

use crate::browser::{Answer, Browser};
use actions::{
    Caller,
    sessions::{Wish, assign_deliverer, lay_timetable, see_cohort},
};
use axum::http::StatusCode;
use domain::ids::SessionId;
use policy::{Actor, Reach, Role};
use scraper::{Html, Selector};
use testkit::{Applying, TestWorld};

/// A cohort of three with a timetable, on the day of its first session, and who delivers it.
struct Scene {
    children: Vec<Applying>,
    session: SessionId,
    coordinator: Caller,
    deliverer: Caller,
}

async fn scene(world: &TestWorld) -> Scene {
    let force = world.found().await;
    let names = ["Ada", "Bilal", "Carys"];
    let children = world.placed(&force, "humberside-nine-weeks", &names).await;
    let coordinator = world.caller(Role::Coordinator, Reach::Force).await;
    let deliverer = world.caller(Role::Sergeant, Reach::Force).await;
    let Actor::Person { id, .. } = deliverer.actor else { panic!("a person") };
    let cohort = children[0].cohort;
    lay_timetable(world, &coordinator, cohort, &Wish::default()).await.unwrap();
    assign_deliverer(world, &coordinator, cohort, id).await.unwrap();
    let view = see_cohort(world, &coordinator, cohort).await.unwrap();
    let session = view.sessions[0].0.id;
    world.set_clock("2026-09-23T12:30:00Z");
    Scene { children, session, coordinator, deliverer }
}

fn checked(answer: &Answer) -> usize {
    let html = Html::parse_document(&answer.text);
    html.select(&Selector::parse(".cb-register input[checked]").unwrap()).count()
}

testkit::on_both_engines! {
    async fn an_officer_opens_the_day_and_takes_the_register(world: TestWorld) {
        let scene = scene(&world).await;
        let mut browser = Browser::signed_in(&world, &scene.deliverer).await;
        let today = browser.get("/sessions/today").await;
        assert_eq!(today.says("h2"), "2pm: Millbrook Primary School");
        let main = today.says("main");
        for told in ["2pm to 3pm", "at least 2 adults", "No photographs of", "Ada Sample"] {
            assert!(main.contains(told), "{told}: {main}");
        }
        assert!(!main.contains("2017") && !main.contains("5B"), "nothing else of the children");

        let path = format!("/sessions/{}/register", scene.session);
        assert_eq!(today.attribute("a.govuk-button", "href").as_ref(), Some(&path));
        assert_eq!(checked(&browser.get(&path).await), 0, "nothing is chosen beforehand");
        let everyone = browser.get(&format!("{path}?everyone=1")).await;
        assert_eq!(checked(&everyone), 3);
        assert_eq!(everyone.attribute("#head-count", "value").unwrap_or_default(), "");

        let fields: Vec<String> =
            scene.children.iter().map(|child| format!("mark-{}", child.child)).collect();
        let mut sent: Vec<(&str, &str)> = fields.iter().map(|f| (f.as_str(), "present")).collect();
        let wrong = browser.post(&path, &sent[1..]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(wrong.says("title"), "Error: Register - Capbadge");
        assert_eq!(wrong.attribute(".govuk-error-summary a", "href").unwrap(), format!("#{}", fields[0]));
        assert!(wrong.says(&format!("#{}-error", fields[0])).contains("Mark Ada Sample"));
        assert!(wrong.says("#head-count-error").contains("how many children"));
        assert_eq!(checked(&wrong), 2, "what was marked stays");

        sent.push(("head-count", "2"));
        let fewer = browser.post(&path, &sent).await;
        assert!(fewer.says("#head-count-error").contains("You counted 2 and marked 3"));
        sent.push(("mark-01939d5e-6c00-7000-8000-000000000001", "present"));
        *sent.iter_mut().find(|(name, _)| *name == "head-count").unwrap() = ("head-count", "4");
        let stranger = browser.post(&path, &sent).await;
        assert_eq!(stranger.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(stranger.says(".govuk-error-summary").contains("not in this cohort"));
        sent.pop();
        for _ in 0..2 {
            let saved = browser.post(&path, &sent).await;
            assert_eq!((saved.status, saved.header("location")), (StatusCode::SEE_OTHER, "/sessions/today"));
        }
        let today = browser.get("/sessions/today").await;
        assert_eq!(today.says(".govuk-notification-banner__heading"), "The register is saved.");
        assert_eq!(today.says("a.govuk-button"), "Look at the register");
        assert_eq!(checked(&browser.get(&path).await), 3);
    }

    async fn the_timetable_is_shown_before_it_is_saved(world: TestWorld) {
        let scene = scene(&world).await;
        let mut browser = Browser::signed_in(&world, &scene.coordinator).await;
        let path = format!("/sessions/cohorts/{}/timetable", scene.children[0].cohort);
        let shown = browser.get(&format!("{path}?weekday=4&starts=1.30pm&place=Hall")).await;
        assert_eq!(shown.status, StatusCode::OK);
        let main = shown.says("main");
        assert!(main.contains("Thursday 24 September 2026 1:30pm to 2:30pm"), "{main}");
        assert!(main.contains("Thursday 29 October 2026: half term, October break"));
        assert_eq!(shown.attribute("input[type=hidden][name=starts]", "value").unwrap(), "13:30");

        let wrong = browser.get(&format!("{path}?weekday=4&starts=noon&place=")).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.says("#starts-error").contains("Enter a time, like 9:15am"));
        assert_eq!(wrong.attribute("#starts", "value").unwrap(), "noon");

        let late = browser.post(&path, &[("weekday", "3"), ("starts", "23:30"), ("place", "")]).await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(late.says("main").contains("A session that begins at 11:30pm would end after midnight"));

        let form = [("weekday", "4"), ("starts", "13:30"), ("place", "Hall")];
        let saved = browser.post(&path, &form).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER);
        let cohort = browser.get(saved.header("location")).await;
        assert_eq!(cohort.says(".govuk-notification-banner__heading"), "The timetable is saved.");
        assert!(cohort.says("tbody tr").contains("Thursday 24 September 2026"));
        let week = browser.get("/sessions/week?of=2026-09-24").await;
        assert_eq!(week.says("h1"), "Week of 21 September 2026");
        assert!(week.says("tbody tr").contains("Millbrook Primary School"));
    }

    async fn lessons_are_chosen_exactly_and_read_in_both_languages(world: TestWorld) {
        let scene = scene(&world).await;
        let mut browser = Browser::signed_in(&world, &scene.coordinator).await;
        let path = format!("/lessons/cohorts/{}", scene.children[0].cohort);
        assert!(browser.get(&path).await.says("main").contains("Nobody has chosen yet"));
        let wrong = browser.post(&path, &[("lesson", "our-area"), ("lesson", "fire-safety")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.says("#lesson-error").contains("Choose exactly 7 lessons. You chose 2."));

        let plan = browser.get("/lessons/our-area?lang=cy").await;
        assert_eq!(plan.says("h1"), "Ein hardal ni");
        assert!(plan.says("main").contains("Nid oes siaradwr Cymraeg wedi cymeradwyo"));
        assert_eq!(browser.get("/lessons/how-to-fly").await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn whoever_is_not_there_on_the_day_finds_nothing() {
    let world = TestWorld::sqlite().await;
    let scene = scene(&world).await;
    let register = format!("/sessions/{}/register", scene.session);
    let cohort = format!("/sessions/cohorts/{}", scene.children[0].cohort);
    let mut coordinator = Browser::signed_in(&world, &scene.coordinator).await;
    assert_eq!(coordinator.get(&register).await.status, StatusCode::NOT_FOUND);
    assert_eq!(coordinator.get("/sessions/today").await.status, StatusCode::NOT_FOUND);
    let other = world.placed(&testkit::force(), "northumbria-year", &["Dev"]).await;
    let lead = world.school_caller(Role::SchoolLead, other[0].school).await;
    let mut stranger = Browser::signed_in(&world, &lead).await;
    for path in [&register, &cohort, &format!("{cohort}/timetable"), &format!("{cohort}/card")] {
        assert_eq!(stranger.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    let today = stranger.get("/sessions/today").await;
    assert!(today.says("main").contains("There is no session today."));
}

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
use words::Lang;

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

/// A carer answers a question.
async fn say(browser: &mut Browser, token: &str, purpose: &str, answer: &str) {
    let path = format!("/family/{token}/consent/{purpose}");
    let page = browser.get(&path).await;
    let read = page.attribute("input[name=read]", "value").unwrap();
    let said = browser.post(&path, &[("answer", answer), ("read", &read)]).await;
    assert_eq!(said.status, StatusCode::SEE_OTHER, "{purpose}");
}

/// The texts of all elements that fit.
fn all(answer: &Answer, selector: &str) -> Vec<String> {
    let html = Html::parse_document(&answer.text);
    let selector = Selector::parse(selector).unwrap();
    let texts = html.select(&selector);
    texts.map(|element| element.text().collect::<String>().trim().to_owned()).collect()
}

testkit::on_both_engines! {
    async fn what_must_be_known_is_there_on_the_day_and_goes_with_the_familys_yes(world: TestWorld) {
        let scene = scene(&world).await;
        let [ada, bilal, _] = &scene.children[..] else { panic!("three children") };
        let mut family = Browser::new(&world);
        let token = world.family_token(ada, "robin@home.test", Lang::En).await;
        say(&mut family, &token, "participation", "yes").await;
        let health = format!("/family/{token}/health");
        family.get(&health).await;
        let told = [
            ("allergies", "Peanuts"),
            ("medicines", "Carries an inhaler"),
            ("contact-1-name", "Granny Larksong"),
            ("contact-1-relation", "grandmother"),
            ("contact-1-telephone", "01632 960 001"),
            ("go", "save"),
        ];
        assert_eq!(family.post(&health, &told).await.status, StatusCode::SEE_OTHER);

        let mut officer = Browser::signed_in(&world, &scene.deliverer).await;
        let today = officer.get("/sessions/today").await;
        let main = today.says("main");
        assert_eq!(all(&today, ".cb-must__name"), ["Ada Sample"]);
        for told in ["Peanuts", "Carries an inhaler"] {
            assert!(main.contains(told), "{told}: {main}");
        }
        // the rest of the form is for an emergency, and for the family
        for kept in ["Larksong", "grandmother", "960 001", "robin@home.test", "2017", "5B", &token] {
            assert!(!today.text.contains(kept), "{kept}");
        }
        let mut lead = Browser::signed_in(&world, &scene.coordinator).await;
        assert_eq!(lead.get("/sessions/today").await.status, StatusCode::NOT_FOUND);

        // no photograph of anybody whose family has not said yes to one use at least
        assert_eq!(all(&today, ".cb-must--stop li"), ["Ada Sample", "Bilal Sample", "Carys Sample"]);
        let other = world.family_token(bilal, "jo@home.test", Lang::En).await;
        say(&mut family, &other, "photo-internal", "yes").await;
        let today = officer.get("/sessions/today").await;
        assert_eq!(all(&today, ".cb-must--stop li"), ["Ada Sample", "Carys Sample"]);
        world.set_clock("2026-09-23T12:40:00Z");
        say(&mut family, &other, "photo-internal", "no").await;
        let today = officer.get("/sessions/today").await;
        assert_eq!(all(&today, ".cb-must--stop li"), ["Ada Sample", "Bilal Sample", "Carys Sample"]);

        world.set_clock("2026-09-23T12:50:00Z");
        say(&mut family, &token, "participation", "no").await;
        for path in ["/sessions/today".to_owned(), format!("/sessions/{}/register", scene.session)] {
            let page = officer.get(&path).await;
            assert_eq!(page.status, StatusCode::OK);
            for gone in ["Peanuts", "inhaler"] {
                assert!(!page.text.contains(gone), "{gone} on {path}");
            }
        }
    }

    async fn a_deliverer_of_one_cohort_finds_its_school_and_no_other(world: TestWorld) {
        let scene = scene(&world).await;
        let other = world.placed(&testkit::force(), "northumbria-year", &["Dev"]).await;
        let near = world.caller(Role::Deliverer, Reach::Cohort(scene.children[0].cohort)).await;
        let mut browser = Browser::signed_in(&world, &near).await;
        let own = format!("/schools/{}", scene.children[0].school);
        let strange = format!("/schools/{}", other[0].school);
        assert_eq!(browser.get(&own).await.says("h1"), "Millbrook Primary School");
        assert_eq!(browser.get(&format!("{own}/calendar")).await.status, StatusCode::OK);
        for path in [strange.clone(), format!("{strange}/calendar")] {
            assert_eq!(browser.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
        }
        let list = browser.get("/schools").await;
        assert!(list.text.contains(&own) && !list.text.contains(&strange));
        let found = browser.get("/schools?find=millbrook").await;
        assert!(found.text.contains(&own) && !found.text.contains(&strange));
        // every page that the home page offers is there
        let home = browser.get("/home").await;
        let offered = Html::parse_document(&home.text);
        let links = Selector::parse(".cb-place__link").unwrap();
        let links: Vec<&str> = offered.select(&links).filter_map(|a| a.value().attr("href")).collect();
        assert!(links.contains(&"/sessions/today") && !links.contains(&"/forces/mine"), "{links:?}");
        for path in links {
            assert_eq!(browser.get(path).await.status, StatusCode::OK, "{path}");
        }
        // setting the calendar stays the school's and the coordinator's
        browser.get(&own).await;
        let set = browser.post(&format!("{own}/calendar"), &[]).await;
        assert_eq!(set.status, StatusCode::NOT_FOUND);
    }

    async fn the_second_of_two_registers_hears_what_the_first_said(world: TestWorld) {
        let scene = scene(&world).await;
        let path = format!("/sessions/{}/register", scene.session);
        let lead = world.school_caller(Role::SchoolLead, scene.children[0].school).await;
        let (mut first, mut second) =
            (Browser::signed_in(&world, &scene.deliverer).await, Browser::signed_in(&world, &lead).await);
        first.get(&path).await;
        second.get(&path).await;
        let names: Vec<String> =
            scene.children.iter().map(|child| format!("mark-{}", child.child)).collect();
        let form = |ada: &'static str, count: &'static str| {
            let marks = [ada, "present", "present"];
            let mut fields: Vec<(&str, &str)> = names.iter().map(String::as_str).zip(marks).collect();
            fields.push(("head-count", count));
            fields
        };
        assert_eq!(first.post(&path, &form("present", "3")).await.status, StatusCode::SEE_OTHER);
        let told = second.post(&path, &form("absent", "2")).await;
        assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(told.says(&format!("#{}-error", names[0])).contains("marked Ada Sample as “Here”"));
        assert!(told.says("#head-count-error").contains("a count of 3"));
        assert_eq!(told.attribute("#head-count", "value").as_deref(), Some("2"), "what was typed stays");
        let was: Vec<String> = scene.children.iter().map(|c| format!("was-{}", c.child)).collect();
        assert_eq!(told.attribute(&format!("[name={}]", was[0]), "value").unwrap(), "present");
        let mut sent = form("absent", "2");
        sent.extend(was.iter().map(|name| (name.as_str(), "present")));
        sent.push(("was-head-count", "3"));
        assert_eq!(second.post(&path, &sent).await.status, StatusCode::SEE_OTHER);
        let saved = first.get(&path).await;
        assert_eq!(saved.attribute("#head-count", "value").as_deref(), Some("2"));
    }

    async fn an_officer_opens_the_day_and_takes_the_register(world: TestWorld) {
        let scene = scene(&world).await;
        let mut browser = Browser::signed_in(&world, &scene.deliverer).await;
        let today = browser.get("/sessions/today").await;
        assert_eq!(today.says("h2"), "2pm: Millbrook Primary School");
        let main = today.says("main");
        for told in ["2pm to 3pm", "at least 2 adults", "Do not photograph", "Ada Sample"] {
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

//! A carer's pages, from the letter to the health form, and the school's view of them.

use crate::browser::{Answer, Browser};
use axum::http::StatusCode;
use policy::{Actor, Role};
use scraper::{Html, Selector};
use std::sync::Arc;
use testkit::{Applying, TestWorld};
use words::Lang;

const EMAIL: &str = "robin@home.test";

async fn family(world: &TestWorld) -> (Applying, String) {
    let force = world.found().await;
    let applying = world.applying(&force, "humberside-nine-weeks", "Wren").await;
    let token = world.family_token(&applying, EMAIL, Lang::En).await;
    (applying, token)
}

async fn signed_in(world: &TestWorld, role: Role, of: &Applying) -> Browser {
    let caller = world.school_caller(role, of.school).await;
    let Actor::Person { id, force, .. } = caller.actor else { panic!("a person") };
    let link = actions::identity::link_for(world, &force, id).await.unwrap();
    let path = link.strip_prefix("http://minipolice.test").unwrap().to_owned();
    let mut browser = Browser::new(world);
    browser.get(&path).await;
    browser.post(&path, &[]).await;
    browser
}

/// Opens a question and answers it.
async fn say(browser: &mut Browser, token: &str, purpose: &str, answer: &str) -> Answer {
    let path = format!("/family/{token}/consent/{purpose}");
    let page = browser.get(&path).await;
    assert_eq!(page.status, StatusCode::OK, "{purpose}");
    let read = page.attribute("input[name=read]", "value").unwrap();
    browser.post(&path, &[("answer", answer), ("read", &read)]).await
}

fn count(answer: &Answer, selector: &str) -> usize {
    Html::parse_document(&answer.text).select(&Selector::parse(selector).unwrap()).count()
}

const TOLD: [(&str, &str); 4] = [
    ("allergies", "Peanuts"),
    ("contact-1-name", "Granny Larksong"),
    ("contact-1-relation", "grandmother"),
    ("contact-1-telephone", "01632 960 001"),
];

async fn send(browser: &mut Browser, token: &str, go: &str, fields: &[(&str, &str)]) -> Answer {
    let path = format!("/family/{token}/health");
    browser.get(&path).await;
    let fields: Vec<_> = fields.iter().copied().chain([("go", go)]).collect();
    browser.post(&path, &fields).await
}

testkit::on_both_engines! {
    async fn a_school_keys_in_a_form_on_paper_question_by_question(world: TestWorld) {
        let force = world.found().await;
        let wren = world.applying(&force, "humberside-nine-weeks", "Wren").await;
        let mut lead = signed_in(&world, Role::SchoolLead, &wren).await;
        let child = format!("/families/cohort/{}/child/{}", wren.cohort, wren.child);
        let path = lead.get(&child).await.attribute("main a[href$='/paper']", "href").unwrap();
        let page = lead.get(&path).await;
        let words = page.attribute("#words option", "value").unwrap();
        let today = domain::clock::london(world.now()).date();
        let (day, month, year) =
            (today.day().to_string(), today.month().to_string(), today.year().to_string());
        let mut form = vec![
            ("name", "Ash Sample"),
            ("words", words.as_str()),
            ("signed_on-day", "31"),
            ("signed_on-month", "2"),
            ("signed_on-year", year.as_str()),
            ("answer-application", "open"),
            ("answer-evaluation-survey", "open"),
        ];
        let wrong = lead.post(&path, &form).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.says("#signed_on-error").contains("Enter a real date"));
        (form[2].1, form[3].1) = (day.as_str(), month.as_str());
        let wrong = lead.post(&path, &form).await;
        assert!(wrong.says("#answer-application-error").contains("at least one question"));
        form[5].1 = "yes";
        let shown = lead.post(&path, &form).await;
        assert!(shown.says("h1").contains("beside the form"), "{}", shown.says("h1"));
        let before = lead.get(&child).await;
        assert!(!before.says("main").contains("on paper, signed on"), "nothing is saved yet");
        lead.get(&path).await;
        lead.post(&path, &form).await;
        form.push(("go", "save"));
        let saved = lead.post(&path, &form).await;
        assert_eq!(saved.header("location"), child);
        let page = lead.get(&child).await;
        assert!(page.says("main").contains("on paper, signed on"));
        assert!(page.says("main").contains("Ash Sample"));
        let mut dsl = signed_in(&world, Role::Dsl, &wren).await;
        assert_eq!(dsl.get(&path).await.status, StatusCode::NOT_FOUND);
    }

    async fn the_code_of_a_form_leads_to_the_child_and_the_words(world: TestWorld) {
        let force = world.found().await;
        let wren = world.applying(&force, "humberside-nine-weeks", "Wren").await;
        let mut lead = signed_in(&world, Role::SchoolLead, &wren).await;
        let forms = format!("/families/cohort/{}/forms", wren.cohort);
        assert!(lead.get(&forms).await.says("main").contains("Make a code for 1 child"));
        lead.post(&forms, &[]).await;
        let page = lead.get(&forms).await;
        let code = page.says("tbody td");
        assert!(page.says(".cb-sheet").contains(&code));
        lead.get("/families/key").await;
        let wrong = lead.post("/families/key", &[("code", "AAA-AAA")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(wrong.attribute("#code", "value").unwrap(), "AAA-AAA");
        let found = lead.post("/families/key", &[("code", &code.to_lowercase())]).await;
        let path = found.header("location");
        let page = lead.get(path).await;
        assert!(page.says(".govuk-inset-text").contains(&code));
        assert_eq!(count(&page, "select"), 0, "the code says which words were read");
        let other = world.applying(&force, "humberside-nine-weeks", "Jay").await;
        let mut stranger = signed_in(&world, Role::SchoolLead, &other).await;
        stranger.get("/families/key").await;
        let unknown = stranger.post("/families/key", &[("code", &code)]).await;
        assert!(unknown.says("#code-error").contains("no form of your school"));
        assert_eq!(stranger.get(path).await.status, StatusCode::NOT_FOUND);
    }

    async fn one_list_says_what_is_missing_and_one_button_reminds(world: TestWorld) {
        let (wren, _) = family(&world).await;
        let mut lead = signed_in(&world, Role::SchoolLead, &wren).await;
        let page = lead.get("/families/missing").await;
        assert!(page.says("tbody tr").contains("The application"));
        assert_eq!(count(&page, "main button"), 0, "asked just now");
        world.set_clock("2026-09-20T08:00:00Z");
        let mut lead = signed_in(&world, Role::SchoolLead, &wren).await;
        let page = lead.get("/families/missing").await;
        assert!(page.says("main button").contains("Remind 1 family"));
        let school = page.attribute("input[name=school]", "value").unwrap();
        lead.post("/families/missing", &[("school", &school)]).await;
        let page = lead.get("/families/missing").await;
        assert!(page.says("main").contains("1 reminder"));
        assert_eq!(count(&page, "main button"), 0);
        let child = format!("/families/cohort/{}/child/{}", wren.cohort, wren.child);
        assert!(lead.get(&child).await.says("main").contains("Reminder, 20 September 2026"));
        let file = lead.get("/families/missing.csv").await;
        assert!(file.text.contains("Wren Sample") && file.text.contains("The application"));
        let mut dsl = signed_in(&world, Role::Dsl, &wren).await;
        for path in ["/families/missing", "/families/missing.csv"] {
            assert_eq!(dsl.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
        }
    }

    async fn one_form_answers_for_each_child_apart(world: TestWorld) {
        let (wren, _) = family(&world).await;
        let jay = world.also_applying(&wren, "Jay", 2).await;
        world.family_token(&jay, EMAIL, Lang::En).await;
        let mut lead = signed_in(&world, Role::SchoolLead, &wren).await;
        let child = format!("/families/cohort/{}/child/{}", wren.cohort, wren.child);
        let page = lead.get(&child).await;
        let to = page.attribute("form[action$='/same']", "action").unwrap();
        lead.post(&to, &[("is", "yes")]).await;
        assert!(lead.get(&child).await.says("main").contains("one link opens all"));
        let token = world.family_token(&wren, EMAIL, Lang::En).await;
        let token = token.split('/').next().unwrap();
        let mut browser = Browser::new(&world);
        let path = format!("/family/{token}/children");
        let page = browser.get(&path).await;
        assert!(page.says("h1").contains("Wren and Jay"), "{}", page.says("h1"));
        assert_eq!(count(&page, "input[type=checkbox][checked]"), 0, "nothing is ticked");
        let (of_wren, of_jay) =
            (format!("answer-application-{}", wren.child), format!("answer-application-{}", jay.child));
        let both = [(of_wren.as_str(), "yes"), (of_jay.as_str(), "no"), ("same-application", "yes")];
        let wrong = browser.post(&path, &both).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.says("main").contains("take the tick away"));
        let saved = browser.post(&path, &both[..2]).await;
        assert_eq!(saved.header("location"), path);
        let other = browser.get(&format!("/family/{token}~{}", jay.child)).await;
        assert!(other.says("h1").contains("Jay"));
        let none = browser.get(&format!("/family/{token}~{}", wren.cohort)).await;
        assert_eq!(none.status, StatusCode::NOT_FOUND);
    }

    async fn a_known_address_under_another_name_is_looked_at_first(world: TestWorld) {
        let (wren, _) = family(&world).await;
        let jay = world.also_applying(&wren, "Jay", 2).await;
        let mut lead = signed_in(&world, Role::SchoolLead, &wren).await;
        let path = format!("/cohorts/{}/carers", wren.cohort);
        lead.get(&path).await;
        let [name, email, same] = ["name", "email", "same"].map(|what| format!("{what}-{}", jay.child));
        let mut form = vec![(name.as_str(), "Ash Other"), (email.as_str(), EMAIL)];
        let asked = lead.post(&path, &form).await;
        assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(asked.says("main").contains("It is the same person"));
        assert_eq!(asked.attribute(&format!("#{name}"), "value").unwrap(), "Ash Other");
        form.push((same.as_str(), "yes"));
        assert_eq!(lead.post(&path, &form).await.status, StatusCode::SEE_OTHER);
    }

    async fn the_child_says_yes_or_no_to_photographs_itself(world: TestWorld) {
        let (wren, _) = family(&world).await;
        world.offer(&wren).await;
        let mut lead = signed_in(&world, Role::SchoolLead, &wren).await;
        let path = format!("/families/cohort/{}/assent", wren.cohort);
        let page = lead.get(&path).await;
        assert!(page.says("tbody").contains("not asked yet"));
        let child = wren.child.to_string();
        lead.post(&path, &[("child", &child), ("says", "no")]).await;
        let page = lead.get(&path).await;
        assert_eq!(count(&page, ".cb-flag--stop"), 1);
        let odd = lead.post(&path, &[("child", &child), ("says", "maybe")]).await;
        assert_eq!(odd.status, StatusCode::NOT_FOUND);
        let page = lead.get(&format!("/families/cohort/{}/child/{child}", wren.cohort)).await;
        assert!(page.says("main").contains("the child’s own yes"));
        lead.post(&path, &[("child", &child), ("says", "yes")]).await;
        assert_eq!(count(&lead.get(&path).await, ".cb-flag--stop"), 0);
    }

    async fn links_that_do_not_work_look_the_same(world: TestWorld) {
        let (applying, stopped) = family(&world).await;
        let old = world.family_token(&applying, EMAIL, Lang::En).await;
        world.set_clock("2027-09-07T08:00:00Z");
        let mut browser = Browser::new(&world);
        let mut seen = Vec::new();
        for token in [stopped.as_str(), &old, "forged", "fellshire.a.b"] {
            for tail in ["", "/consent/application", "/health", "/health/fact"] {
                let page = browser.get(&format!("/family/{token}{tail}")).await;
                assert_eq!(page.status, StatusCode::NOT_FOUND);
                assert_eq!(page.says("h1"), "This link does not work");
                seen.push((page.says("main"), page.says("title"), page.says("header")));
            }
        }
        seen.dedup();
        assert_eq!(seen.len(), 1);
        browser.get("/sign-in").await;
        let page = browser.post(&format!("/family/{stopped}/health"), &TOLD).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND);
    }

    async fn a_carer_answers_both_questions_and_changes_one(world: TestWorld) {
        let (_, token) = family(&world).await;
        let start = format!("/family/{token}");
        let mut browser = Browser::new(&world);
        let page = browser.get(&start).await;
        assert_eq!(page.says("h1"), "Wren: Mini Police at Millbrook Primary School");
        assert!(page.says("main").contains("never changes the chance of a place"));
        assert!(page.says("main").contains("There are 10 places."));
        assert_eq!(count(&page, ".govuk-task-list__item"), 2, "the rest comes with a place");
        let question = browser.get(&format!("{start}/consent/application")).await;
        assert_eq!(count(&question, "input[type=radio]"), 2);
        assert_eq!(count(&question, "input[checked]"), 0);

        let answer = browser.post(&format!("{start}/consent/application"), &[]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.says("#answer-error").contains("Choose yes or no"));
        let answer = say(&mut browser, &token, "application", "perhaps").await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);

        let answer = say(&mut browser, &token, "application", "yes").await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        say(&mut browser, &token, "evaluation-survey", "no").await;
        let page = browser.get(&start).await;
        assert!(page.says(".govuk-task-list").contains("You answered on 7 September 2026."));
        assert_eq!(page.says(".govuk-tag--green"), "Yes");
        say(&mut browser, &token, "application", "no").await;
        let page = browser.get(&start).await;
        assert_eq!(count(&page, ".govuk-tag--green"), 0);
        assert!(page.says("main").contains("There is a no to the application"));
        let gone = browser.get(&format!("{start}/consent/photo-press")).await;
        assert_eq!(gone.status, StatusCode::NOT_FOUND, "not asked of this family yet");
    }

    async fn with_a_place_the_questions_come_one_by_one(world: TestWorld) {
        let (applying, token) = family(&world).await;
        world.offer(&applying).await;
        let mut browser = Browser::new(&world);
        let start = browser.get(&format!("/family/{token}")).await;
        assert!(start.says("main").contains("There is a place for Wren."));
        let mut path = format!("/family/{token}/consent/participation");
        let mut asked = 0;
        while path.contains("/consent/") {
            let page = browser.get(&path).await;
            assert_eq!(count(&page, "input[checked]"), 0, "{path}");
            let read = page.attribute("input[name=read]", "value").unwrap();
            let answer = browser.post(&path, &[("answer", "yes"), ("read", &read)]).await;
            answer.header("location").clone_into(&mut path);
            asked += 1;
        }
        assert_eq!(asked, 8, "two required and six that may be refused");
        assert_eq!(path, format!("/family/{token}#answers"));
    }

    async fn a_bad_number_gets_a_sentence_beside_its_field_and_nothing_is_lost(world: TestWorld) {
        let (applying, token) = family(&world).await;
        world.offer(&applying).await;
        let mut browser = Browser::new(&world);
        let mut wrong = TOLD;
        wrong[3].1 = "ring me";
        for go in ["check", "save"] {
            let page = send(&mut browser, &token, go, &wrong).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
            let beside = page.says("#contact-1-telephone-error");
            assert_eq!(beside, "Error: Enter a telephone number, like 01632 960 001");
            assert!(page.says("title").starts_with("Error:"));
            assert_eq!(page.says("#allergies"), "Peanuts", "what was typed stays");
            let typed = page.attribute("#contact-1-telephone", "value");
            assert_eq!(typed.as_deref(), Some("ring me"));
        }
        let long = "x".repeat(501);
        let page = send(&mut browser, &token, "check", &[("allergies", &long)]).await;
        assert!(page.says("#allergies-error").contains("500 characters or fewer"));
        assert!(page.says("#contact-1-name-error").contains("Enter the person’s name"));
    }

    async fn health_is_on_no_page_without_the_second_fact(world: TestWorld) {
        let (applying, token) = family(&world).await;
        let start = format!("/family/{token}");
        let mut browser = Browser::new(&world);
        browser.get(&start).await;
        let early = browser.get(&format!("{start}/health")).await;
        assert_eq!(early.status, StatusCode::NOT_FOUND, "there is no place yet");
        world.offer(&applying).await;
        let check = send(&mut browser, &token, "check", &TOLD).await;
        assert_eq!((check.status, check.says("h1")), (StatusCode::OK, "Check what you tell us".to_owned()));
        assert!(check.says("dl").contains("Peanuts"));
        let back = send(&mut browser, &token, "change", &TOLD).await;
        assert_eq!(back.says("#allergies"), "Peanuts");
        for _ in 0..2 {
            let saved = send(&mut browser, &token, "save", &TOLD).await;
            assert_eq!(saved.status, StatusCode::SEE_OTHER);
        }

        let mut lead = signed_in(&world, Role::SchoolLead, &applying).await;
        let cohort = format!("/families/cohort/{}", applying.cohort);
        for page in [
            browser.get(&start).await,
            browser.get(&format!("{start}/health")).await,
            browser.get(&format!("{start}/health/fact")).await,
            lead.get(&cohort).await,
            lead.get(&format!("{cohort}/child/{}", applying.child)).await,
            lead.get(&format!("{cohort}/paper")).await,
        ] {
            assert_eq!(page.status, StatusCode::OK);
            for secret in ["Peanuts", "Larksong", "960 001", "2017"] {
                let is_hint = secret == "2017" && page.says("#born-hint").contains("2017");
                assert!(is_hint || !page.text.contains(secret), "{secret}: {}", page.says("h1"));
            }
        }
        let fact = format!("{start}/health/fact");
        let date = |day| [("born-day", day), ("born-month", "3"), ("born-year", "2017")];
        browser.get(&fact).await;
        let page = browser.post(&fact, &date("40")).await;
        assert!(page.says("#born-error").contains("Enter a real date"));
        let page = browser.post(&fact, &date("28")).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.says("#born-error").contains("You have 4 more tries"));
        let page = browser.post(&fact, &date("27")).await;
        assert_eq!(page.header("location"), format!("{start}/health"));
        let page = browser.get(&format!("{start}/health")).await;
        assert_eq!(page.says("#allergies"), "Peanuts");
        // The same letter, opened by somebody else meanwhile.
        let page = Browser::new(&world).get(&format!("{start}/health")).await;
        assert_eq!((page.status, page.says("#allergies")), (StatusCode::OK, String::new()));
        assert!(!page.text.contains("Peanuts"));
    }

    async fn one_button_says_that_nothing_has_changed_this_term(world: TestWorld) {
        let (wren, token) = family(&world).await;
        world.set_terms(&wren.force, wren.school, &testkit::terms()).await;
        world.offer(&wren).await;
        let mut browser = Browser::new(&world);
        send(&mut browser, &token, "save", &TOLD).await;
        world.set_clock("2027-01-04T08:00:00Z");
        let token = world.family_token(&wren, EMAIL, Lang::En).await;
        let start = format!("/family/{token}");
        let page = browser.get(&start).await;
        assert!(page.says("main").contains("Is it still right?"));
        assert!(!page.text.contains("Peanuts"));
        let mut lead = signed_in(&world, Role::SchoolLead, &wren).await;
        let cohort = format!("/families/cohort/{}", wren.cohort);
        let page = lead.get(&cohort).await;
        assert!(page.says("td[data-label='Missing']").contains("answers"), "{}", page.text);
        let same = format!("{start}/health/same");
        browser.get(&start).await;
        assert_eq!(browser.post(&same, &[]).await.header("location"), start);
        let page = browser.get(&start).await;
        assert!(page.says("main").contains("nothing has changed"));
        assert!(!page.says("main").contains("Is it still right?"));
        let forged = browser.post("/family/forged/health/same", &[]).await;
        assert_eq!(forged.status, StatusCode::NOT_FOUND);
    }

    async fn a_real_family_gets_the_english_question_on_a_welsh_page(world: TestWorld) {
        let mut world = world;
        let (_, token) = family(&world).await;
        let path = format!("/family/{token}/consent/evaluation-survey");
        let page = Browser::new(&world).get(&format!("{path}?lang=cy")).await;
        assert_eq!(page.attribute("html", "lang").unwrap(), "cy");
        assert_eq!(page.says("h1"), "May your child be asked our survey questions?");
        assert!(page.says(".govuk-inset-text").contains("fe’i dangosir yn Saesneg"));
        assert_eq!(page.attribute("input[name=read]", "value").unwrap(), format!("{}-en", actions::families::VERSION));
        let site = actions::world::Site { is_demo: true, ..(*world.site).clone() };
        world.world.site = Arc::new(site);
        let page = Browser::new(&world).get(&format!("{path}?lang=cy")).await;
        assert_eq!(page.says("h1"), "A gawn ni ofyn cwestiynau ein harolwg i’ch plentyn?");
        assert_eq!(page.attribute("input[name=read]", "value").unwrap(), format!("{}-cy", actions::families::VERSION));
    }

    async fn the_school_sees_what_is_in_and_no_other_school_does(world: TestWorld) {
        let (applying, token) = family(&world).await;
        let mut browser = Browser::new(&world);
        say(&mut browser, &token, "application", "yes").await;
        say(&mut browser, &token, "evaluation-survey", "no").await;
        let cohort = format!("/families/cohort/{}", applying.cohort);
        let child = format!("{cohort}/child/{}", applying.child);
        let mut lead = signed_in(&world, Role::SchoolLead, &applying).await;
        let page = lead.get(&cohort).await;
        assert!(page.says("tbody tr").starts_with("Wren Sample"));
        assert_eq!(page.says("td[data-label='Answers']"), "All in");
        assert_eq!(page.says("td[data-label='Said no to']"), "Our survey");
        assert!(lead.get(&child).await.says("main").contains("Yes, 7 September 2026"));
        let sent = lead.post(&format!("{child}/send"), &[]).await;
        assert_eq!(sent.header("location"), child);
        assert_eq!(browser.get(&format!("/family/{token}")).await.status, StatusCode::NOT_FOUND);
        let stopped = lead.post(&format!("{child}/stop"), &[]).await;
        assert_eq!(stopped.status, StatusCode::SEE_OTHER);
        assert_eq!(lead.get(&format!("{cohort}/photos")).await.status, StatusCode::NOT_FOUND);

        let mut dsl = signed_in(&world, Role::Dsl, &applying).await;
        let photos = format!("{cohort}/photos");
        dsl.get(&photos).await;
        let set = [("child", &*applying.child.to_string()), ("mark", "set")];
        assert_eq!(dsl.post(&photos, &set).await.status, StatusCode::SEE_OTHER);
        assert_eq!(dsl.get(&photos).await.says(".cb-flag--stop"), "No photographs");
        let odd = [("child", "nobody"), ("mark", "set")];
        assert_eq!(dsl.post(&photos, &odd).await.status, StatusCode::NOT_FOUND);

        let pictures = format!("{cohort}/pictures");
        assert_eq!(dsl.get(&pictures).await.status, StatusCode::NOT_FOUND);
        let other = world.applying(&applying.force, "humberside-nine-weeks", "Jay").await;
        for role in [Role::SchoolLead, Role::Dsl] {
            let mut stranger = signed_in(&world, role, &other).await;
            for path in [&cohort, &child, &photos, &pictures, &format!("{cohort}/paper")] {
                assert_eq!(stranger.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
            }
        }
    }

    async fn a_picture_is_asked_about_and_the_answer_has_a_page(world: TestWorld) {
        let (applying, _) = family(&world).await;
        world.offer(&applying).await;
        let mut lead = signed_in(&world, Role::SchoolLead, &applying).await;
        let pictures = format!("/families/cohort/{}/pictures", applying.cohort);
        let page = lead.get(&pictures).await;
        assert!(page.says("label[for=child]").starts_with("Wren"), "{}", page.says("main"));
        let child = applying.child.to_string();
        let said = [("child", &*child), ("label", "014.jpg"), ("caption", "Wren plants a tree")];
        let wrong = lead.post(&pictures, &said).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.says("#caption-error").contains("A child’s name is in it"));
        assert!(wrong.says("#channel-error").contains("Say where the picture is to go"));
        assert_eq!(wrong.says("textarea"), "Wren plants a tree", "what was typed stays");
        let said = [("child", &*child), ("label", "014.jpg"), ("channel", "photo_press")];
        let asked = lead.post(&pictures, &said).await;
        assert_eq!(asked.status, StatusCode::SEE_OTHER);
        let answer = lead.get(asked.header("location")).await;
        assert_eq!(answer.says(".cb-flag--stop"), "No, it must not go out");
        assert!(answer.says("main ul").contains("Wren"), "who must not be seen");
        assert_eq!(lead.get(&pictures).await.says("tbody th"), "014.jpg");
    }
}

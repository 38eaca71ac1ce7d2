//! Schools and roles, page by page, by the person who would do it.

use crate::browser::{Answer, Browser};
use axum::body::Body;
use axum::http::{Method, StatusCode};
use policy::{Reach, Role};
use testkit::{REGISTER, TestWorld};

/// Sends a form with a file.
async fn upload(browser: &mut Browser, path: &str, name: &str, bytes: &[u8]) -> Answer {
    let head = "--x\r\ncontent-disposition: form-data; name=";
    let start = format!(
        "{head}\"form-token\"\r\n\r\n{}\r\n{head}\"{name}\"; filename=\"list.csv\"\r\n\r\n",
        browser.token
    );
    let body = [start.as_bytes(), bytes, b"\r\n--x--\r\n"].concat();
    let kind = Some("multipart/form-data; boundary=x");
    browser.send(Method::POST, path, kind, Body::from(body)).await
}

async fn signed_in(world: &TestWorld, role: Role) -> Browser {
    let caller = world.caller(role, Reach::Force).await;
    Browser::signed_in(world, &caller).await
}

testkit::on_both_engines! {
    async fn the_administrator_loads_the_register_looks_and_saves(world: TestWorld) {
        world.found().await;
        let mut browser = signed_in(&world, Role::Administrator).await;
        browser.get("/schools/import").await;
        let read = upload(&mut browser, "/schools/import", "file", REGISTER).await;
        assert_eq!(read.status, StatusCode::SEE_OTHER);
        let preview = read.header("location").to_owned();
        let page = browser.get(&preview).await;
        assert_eq!(page.says("h1"), "What the file would do");
        assert!(page.says("main").contains("300 rows, read as"), "{}", page.says("main"));
        let new = browser.get(&format!("{preview}?show=new&page=2")).await;
        assert!(new.says("table").contains("9000"), "{}", new.says("table"));
        let saved = browser.post(&preview, &[]).await;
        assert_eq!(saved.header("location"), format!("{preview}/done"));
        let done = browser.get(saved.header("location")).await;
        assert_eq!(done.says("h1"), "The schools are saved");
        let found = browser.get("/schools?find=larkrise").await;
        assert!(found.says("table").contains("Larkrise Primary School"));
        let failed = browser.get(&format!("{preview}/failed.csv")).await;
        assert_eq!(failed.header("content-type"), "text/csv; charset=utf-8");
    }

    async fn a_second_file_is_reviewed_saved_without_a_row_and_taken_back(world: TestWorld) {
        let force = world.found().await;
        world.register(&force).await;
        let mut browser = signed_in(&world, Role::Administrator).await;
        browser.get("/schools/import").await;
        let name = b"Larkrise Primary";
        let at = REGISTER.windows(name.len()).position(|part| part == name).unwrap();
        let rest = &REGISTER[at + name.len()..];
        let second = [&REGISTER[..at], b"Larkrise Church".as_slice(), rest].concat();
        let read = upload(&mut browser, "/schools/import", "file", &second).await;
        let preview = read.header("location").to_owned();
        let page = browser.get(&format!("{preview}?show=renamed")).await;
        let told = page.says("table");
        assert!(told.contains("Name: Larkrise Church School, was Larkrise Primary"), "{told}");
        let row = page.attribute("table input", "value").unwrap();
        let none = [("show", "renamed"), ("page", "1"), ("what", "choose")];
        let kept = browser.post(&preview, &none).await;
        let page = browser.get(kept.header("location")).await;
        assert!(page.attribute("table input", "checked").is_none(), "the tick is gone");
        let all = [("show", "renamed"), ("page", "1"), ("what", "save"), ("row", &row)];
        let saved = browser.post(&preview, &all).await;
        let done = browser.get(saved.header("location")).await;
        assert!(done.says("main").contains("1 school changed"), "{}", done.says("main"));
        let undone = browser.post(&format!("{preview}/undo"), &[]).await;
        let done = browser.get(undone.header("location")).await;
        assert!(done.says("main").contains("was taken back on"), "{}", done.says("main"));
        assert_eq!(world.school_of(&force, 900_001).await.name, "Larkrise Primary School");
    }

    async fn a_coordinator_adds_a_mosque_and_is_asked_about_another(world: TestWorld) {
        world.found().await;
        let mut browser = signed_in(&world, Role::Coordinator).await;
        let list = browser.get("/schools").await;
        assert!(list.text.contains("href=\"/schools/add\""));
        browser.get("/schools/add").await;
        let wrong = browser.post("/schools/add", &[("postcode", "x")]).await;
        assert!(wrong.says("#kind-error").contains("Choose one answer"));
        assert!(wrong.says("#name-error").contains("Enter the name"));
        let mosque = [
            ("kind", "place_of_worship"),
            ("name", "Northmere Mosque"),
            ("postcode", "NM1 4AB"),
        ];
        let added = browser.post("/schools/add", &mosque).await;
        let see = browser.get(added.header("location")).await;
        assert!(see.says("main").contains("Mosque or another place of worship"));
        browser.get("/schools/add").await;
        let asked = browser.post("/schools/add", &mosque).await;
        assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(asked.says("form h2"), "Is it one of these?");
        let edit = see.attribute("a[href$=edit]", "href").unwrap();
        browser.get(&edit).await;
        let saved = browser.post(&edit, &[("kind", "other"), ("name", "Northmere Hall")]).await;
        let see = browser.get(saved.header("location")).await;
        assert_eq!(see.says("h1"), "Northmere Hall");
    }

    async fn a_file_that_is_wrong_is_told_beside_its_field(world: TestWorld) {
        world.found().await;
        let mut browser = signed_in(&world, Role::Administrator).await;
        browser.get("/schools/import").await;
        for (bytes, said) in [
            (vec![0; 10 << 20], "This file is not text."),
            (b"URN,Name\n900001,Larkrise\n".to_vec(), "The file lacks these columns: LA (code)"),
            (b"PK\x03\x04".to_vec(), "This is a workbook"),
        ] {
            let answer = upload(&mut browser, "/schools/import", "file", &bytes).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
            let told = answer.says("#file-error");
            assert!(told.contains(said), "{told}");
        }
        let nothing = upload(&mut browser, "/schools/import", "other", b"x").await;
        assert!(nothing.says("#file-error").contains("Choose a file"));
    }

    async fn a_school_asks_is_taken_on_and_both_sides_sign(world: TestWorld) {
        let force = world.found().await;
        world.register(&force).await;
        let school = world.school_of(&force, 900_001).await.id;
        let mut visitor = Browser::new(&world);
        let start = visitor.get("/schools/ask").await;
        assert_eq!(start.header("location"), "/schools/ask/fellshire", "there is one force");
        let found = visitor.get("/schools/ask/fellshire?find=900001").await;
        let about = found.attribute("main li a", "href").unwrap();
        assert_eq!(about, format!("/schools/ask/fellshire/about?school={school}"));
        visitor.get(&about).await;
        let id = school.to_string();
        let half = [("school", id.as_str()), ("email", "ash at larkrise"), ("name", "Ash <b>")];
        let wrong = visitor.post("/schools/ask/fellshire/about", &half).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.says("#email-error").contains("Enter an email address"));
        assert!(wrong.text.contains("Ash &#60;b&#62;"), "what was typed stays, escaped");
        let whole = [
            ("school", id.as_str()),
            ("name", "Ash Alder"),
            ("role", "Teacher"),
            ("email", "ash@larkrise.test"),
            ("lang", "en"),
        ];
        let sent = visitor.post("/schools/ask/fellshire/about", &whole).await;
        let thanks = visitor.get(sent.header("location")).await;
        assert_eq!(thanks.says("h1"), "Thank you");

        let mut coordinator = signed_in(&world, Role::Coordinator).await;
        let home = coordinator.get("/home").await;
        assert!(home.says(".cb-waiting").contains("Schools that asked to take part: 1"));
        let list = coordinator.get("/schools/enquiries").await;
        let enquiry = list.attribute("table a", "href").unwrap();
        let page = coordinator.get(&enquiry).await;
        assert!(page.says("main").contains("ash@larkrise.test"));
        let nothing = coordinator.post(&enquiry, &[]).await;
        assert!(nothing.says("#answer-error").contains("Choose one answer"));
        let model = page.attribute("#model option:nth-child(2)", "value").unwrap();
        let answer = [
            ("answer", "take-on"),
            ("head-name", "Hetty Teacher"),
            ("head-email", "hetty@larkrise.test"),
            ("lead-name", "Lee Lead"),
            ("lead-email", "lee@larkrise.test"),
            ("dsl-name", "Dee Sell"),
            ("dsl-email", "dee@larkrise.test"),
            ("model", model.as_str()),
            ("year", "2026/27"),
        ];
        let taken = coordinator.post(&enquiry, &answer).await;
        assert_eq!(taken.header("location"), "/schools/enquiries", "{}", taken.says("main"));

        let head = world.school_caller(Role::Headteacher, school).await;
        let mut head = Browser::signed_in(&world, &head).await;
        let see = head.get(&format!("/schools/{school}")).await;
        assert!(see.says("main").contains("Dee Sell"));
        let agreement = see.attribute("main li a", "href").unwrap();
        let page = head.get(&agreement).await;
        assert!(page.says("main").contains("Who answers for which data"));
        let unticked = head.post(&agreement, &[("what", "school"), ("name", "Hetty")]).await;
        assert!(unticked.says("#agrees-error").contains("Tick the box"));
        let sign = [("what", "school"), ("name", "Hetty Teacher"), ("agrees", "yes")];
        assert_eq!(head.post(&agreement, &sign).await.status, StatusCode::SEE_OTHER);
        coordinator.get(&agreement).await;
        let sign = [("what", "force"), ("name", "Cora Dinator"), ("agrees", "yes")];
        coordinator.post(&agreement, &sign).await;
        let page = coordinator.get(&agreement).await;
        assert!(page.says("main").contains("Signed by both"));
        let again = coordinator.post(&agreement, &sign).await;
        assert_eq!(again.status, StatusCode::CONFLICT, "a form sent twice");
    }

    async fn another_schools_lead_finds_neither_school_nor_agreement(world: TestWorld) {
        let force = world.found().await;
        world.register(&force).await;
        let school = world.school_of(&force, 900_001).await.id;
        let other = world.school_of(&force, 900_002).await.id;
        let agreement = world.offered_agreement(&force, school).await;
        let lead = world.school_caller(Role::SchoolLead, other).await;
        let mut browser = Browser::signed_in(&world, &lead).await;
        for path in [
            format!("/schools/{school}"),
            format!("/schools/{school}/agreement/{agreement}"),
            format!("/schools/{other}/agreement/{agreement}"),
            format!("/schools/{school}/calendar"),
            "/schools/enquiries".to_owned(),
            "/schools/import".to_owned(),
            "/people".to_owned(),
            "/forces/mine".to_owned(),
        ] {
            assert_eq!(browser.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
        }
        let own = browser.get(&format!("/schools/{other}")).await;
        assert_eq!(own.status, StatusCode::OK);
    }

    async fn a_lead_sets_the_terms_and_hears_what_overlaps(world: TestWorld) {
        let force = world.found().await;
        let school = world.typed_school(&force, "Forest group", None).await;
        let lead = world.school_caller(Role::SchoolLead, school).await;
        let mut browser = Browser::signed_in(&world, &lead).await;
        let path = format!("/schools/{school}/calendar");
        browser.get(&path).await;
        let term = |label| {
            [
                ("kind", "term"),
                ("label", label),
                ("from-day", "3"),
                ("from-month", "9"),
                ("from-year", "2026"),
                ("to-day", "18"),
                ("to-month", "12"),
                ("to-year", "2026"),
            ]
        };
        let saved = browser.post(&path, &term("Autumn term")).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.says("main"));
        let overlap = browser.post(&path, &term("Same again")).await;
        assert!(overlap.says("#from-error").contains("Another term has some of these days"));
        let mut wrong = term("No day");
        wrong[2].1 = "31";
        let wrong = browser.post(&path, &wrong).await;
        assert!(wrong.says("#from-error").contains("Enter a real date"));
        let file = b"kind,start,end,label\nterm,5/1/2027,26/3/2027,Spring term\nball,x,,\n";
        let refused = upload(&mut browser, &format!("{path}/file"), "file", file).await;
        let told = refused.says(".govuk-error-summary");
        assert!(told.contains("Line 3, kind: Write term, half_term, inset or closure"), "{told}");
        let page = browser.get(&path).await;
        assert!(!page.says("main").contains("Spring term"));
    }

    async fn a_calendar_file_is_looked_at_put_right_and_saved(world: TestWorld) {
        let force = world.found().await;
        let school = world.typed_school(&force, "Forest group", None).await;
        let lead = world.school_caller(Role::SchoolLead, school).await;
        let mut browser = Browser::signed_in(&world, &lead).await;
        let path = format!("/schools/{school}/calendar");
        browser.get(&path).await;
        let events = format!("{path}/events");
        let wrong = upload(&mut browser, &events, "events", b"kind,start\n").await;
        assert!(wrong.says("#events-error").contains("not an iCalendar file"));
        let file = b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260903\nDTEND:20261219\n\
            SUMMARY:Autumn term\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART:20261202\n\
            SUMMARY:Fair\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART:20261203\nRRULE:X\nEND:VEVENT\n\
            END:VCALENDAR\n";
        let seen = upload(&mut browser, &events, "events", file).await;
        assert_eq!(seen.says("h1"), "Which of these are your term dates?");
        assert!(seen.says("main").contains("at lines 11 of the file"), "{}", seen.says("main"));
        assert_eq!(seen.attribute("#kind-1 option[selected]", "value").unwrap(), "term");
        let line = |kind: &'static str| {
            [
                ("from-1", "2026-09-03"),
                ("to-1", "2026-12-18"),
                ("kind-1", kind),
                ("label-1", "Autumn"),
                ("from-2", "2026-12-02"),
                ("to-2", "2026-12-02"),
                ("kind-2", ""),
                ("label-2", "Fair"),
            ]
        };
        let lines = format!("{path}/lines");
        let wrong = browser.post(&lines, &line("half_term")).await;
        assert!(wrong.says("#kind-1-error").contains("lies within a term"), "{}", wrong.text);
        let saved = browser.post(&lines, &line("term")).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER);
        let page = browser.get(&path).await;
        assert!(page.says("main").contains("Autumn") && !page.says("main").contains("Fair"));
    }

    async fn the_waiting_list_is_published_ranked_and_kept_to(world: TestWorld) {
        let force = world.found().await;
        world.register(&force).await;
        let mut visitor = Browser::new(&world);
        let mut coordinator = signed_in(&world, Role::Coordinator).await;
        for urn in [900_001, 900_002] {
            let school = world.school_of(&force, urn).await.id.to_string();
            visitor.get("/schools/ask/fellshire/about").await;
            let ask = [
                ("school", school.as_str()),
                ("name", "Ash Alder"),
                ("role", "Teacher"),
                ("email", "ash@larkrise.test"),
            ];
            visitor.post("/schools/ask/fellshire/about", &ask).await;
            let list = coordinator.get("/schools/enquiries").await;
            let enquiry = list.attribute("table a", "href").unwrap();
            coordinator.get(&enquiry).await;
            coordinator.post(&enquiry, &[("answer", "wait")]).await;
        }
        coordinator.get("/schools/criteria").await;
        let wrong = [("en-0", "Few clubs nearby"), ("cy-0", "Ychydig o glybiau"), ("weight-0", "x")];
        let told = coordinator.post("/schools/criteria", &wrong).await;
        assert!(told.says("#criteria").contains("A weight is a whole number"));
        let right = [("en-0", "Few clubs nearby"), ("cy-0", "Ychydig o glybiau"), ("weight-0", "4")];
        let saved = coordinator.post("/schools/criteria", &right).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.says("main"));
        let public = visitor.get("/schools/ask/fellshire").await;
        assert!(public.says("table").contains("Few clubs nearby 0 to 3, given by the force 4"));

        let list = coordinator.get("/schools/enquiries").await;
        let second = list.attribute("tbody tr:nth-child(2) th a", "href").unwrap();
        coordinator.get(&format!("{second}/points")).await;
        let given = coordinator.post(&format!("{second}/points"), &[("v1c1", "3")]).await;
        assert_eq!(given.status, StatusCode::SEE_OTHER, "{}", given.says("main"));
        let list = coordinator.get("/schools/enquiries").await;
        assert_eq!(list.attribute("tbody tr:nth-child(1) th a", "href").unwrap(), second);
        let told = list.says("tbody tr:nth-child(1)");
        assert!(told.contains("Few clubs nearby: 3 × 4 = 12"), "{told}");
        let last = list.attribute("tbody tr:nth-child(2) th a", "href").unwrap();
        let page = coordinator.get(&last).await;
        assert!(page.says("main").contains("place 2 of 2"), "{}", page.says("main"));
        let back = [("answer", "withdrawn")];
        let told = coordinator.post(&last, &back).await;
        assert!(told.says("#reason-error").contains("Choose one answer"));
        let back = [("answer", "withdrawn"), ("reason", "no_time")];
        assert_eq!(coordinator.post(&last, &back).await.status, StatusCode::SEE_OTHER);
    }

    async fn the_administrator_loads_bank_holidays(world: TestWorld) {
        world.found().await;
        let mut browser = signed_in(&world, Role::Administrator).await;
        let page = browser.get("/schools/holidays").await;
        assert!(page.says("main").contains("They came with the program"));
        let wrong = upload(&mut browser, "/schools/holidays", "file", b"{}").await;
        assert!(wrong.says("#division-error").contains("Choose one answer"));
        let mut other = signed_in(&world, Role::Coordinator).await;
        assert_eq!(other.get("/schools/holidays").await.status, StatusCode::NOT_FOUND);
    }

    async fn the_administrator_gives_and_ends_a_role(world: TestWorld) {
        let force = world.found().await;
        world.register(&force).await;
        let mut browser = signed_in(&world, Role::Administrator).await;
        browser.get("/people/add").await;
        let who = [
            ("name", "Dee Sell"),
            ("email", "dee@larkrise.test"),
            ("role", "dsl"),
            ("lang", "cy"),
        ];
        let wrong = browser.post("/people/add", &who).await;
        assert!(wrong.says("#urn-error").contains("Enter the URN of the school"));
        let right: Vec<_> = who.into_iter().chain([("urn", "900001")]).collect();
        browser.post("/people/add", &right).await;
        let list = browser.get("/people").await;
        assert!(list.says("table").contains("Dee Sell Designated safeguarding lead Larkrise"));
        let html = list.text.clone();
        let row = html.split("Dee Sell").nth(1).unwrap();
        let end = row.split("href=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
        assert_eq!(browser.get(&end).await.says("h1"), "End this role?");
        browser.post(&end, &[]).await;
        assert!(!browser.get("/people").await.text.contains("Dee Sell"));
    }
}

//! The evidence report as page, file and data; and that there is nothing of one school anywhere.

use crate::browser::Browser;
use actions::surveys::{AnswerSheet, current};
use axum::http::StatusCode;
use domain::surveys::Answer;
use policy::{Reach, Role};
use testkit::{Asked, Studied, Study, TestWorld};

/// Answers that spread over the scales, further up for children who were drawn.
fn sheet(school: u32, asked: Asked) -> AnswerSheet {
    let mut sheet = AnswerSheet::default();
    for (item, number) in current().items.iter().zip(0_u32..) {
        let options = u8::try_from(current().scale(item).options.len()).unwrap();
        let lift = if asked.is_after && asked.is_drawn { 3 } else { 0 };
        let spread = (asked.number * 7 + school * 3 + number) % 10 + lift;
        let code = (spread * u32::from(options) / 10).min(u32::from(options) - 1) + 1;
        sheet.put(&item.code, Answer::Option(u8::try_from(code).unwrap()));
    }
    sheet
}

async fn schools(world: &TestWorld, many: u32) -> Vec<Studied> {
    let force = world.found().await;
    let mut all = Vec::new();
    for school in 0..many {
        let says = |asked| Some(sheet(school, asked));
        all.push(world.studied(&force, Study::default(), says).await);
    }
    all
}

testkit::on_both_engines! {
    async fn the_evaluator_reads_the_report_and_takes_the_figures(world: TestWorld) {
        schools(&world, 6).await;
        let evaluator = world.caller(Role::Evaluator, Reach::Force).await;
        let mut browser = Browser::signed_in(&world, &evaluator).await;
        let short = browser.get("/findings").await;
        assert_eq!((short.status, short.header("location")), (StatusCode::SEE_OTHER, "/findings/fellshire"));
        let page = browser.get("/findings/fellshire").await;
        assert_eq!(page.status, StatusCode::OK);
        assert_eq!(page.attribute("a[href$=pdf]", "href").unwrap(), "/findings/fellshire/report.pdf");
        let words = page.says("main");
        for part in ["Introduction", "Aims", "Evidence by aim", "Summary", "Evidence level 5", "95% interval"] {
            assert!(words.contains(part), "{part}");
        }
        assert!(page.text.contains("<svg") && page.text.contains("<details"));
        assert!(!page.text.contains("style="), "the content security policy refuses it");
        let data = browser.get("/findings/fellshire/report.json").await;
        assert_eq!(data.header("content-type"), "application/json");
        let data: serde_json::Value = serde_json::from_str(&data.text).unwrap();
        assert_eq!((data["level"].as_u64(), data["items"].as_array().unwrap().len()), (Some(5), 13));
        let pdf = browser.get("/findings/fellshire/report.pdf").await;
        assert!(pdf.says("main").contains("built without the part that prints"));
        let welsh = browser.get("/findings/fellshire?lang=cy").await;
        assert!(welsh.says("main").contains("Tystiolaeth fesul amcan"));
    }

    async fn one_schools_outcomes_are_at_no_address_in_no_page_and_in_no_file(world: TestWorld) {
        let studied = schools(&world, 5).await;
        let (school, cohort) = (studied[0].school, studied[0].cohort);
        let evaluator = world.caller(Role::Evaluator, Reach::Force).await;
        let lead = world.school_caller(Role::SchoolLead, school).await;
        let head = world.school_caller(Role::Headteacher, school).await;
        for caller in [&evaluator, &lead, &head] {
            let mut browser = Browser::signed_in(&world, caller).await;
            for path in [
                format!("/findings/fellshire?school={school}"),
                format!("/findings/fellshire?cohort={cohort}"),
                format!("/findings/fellshire/report.json?school={school}"),
                format!("/findings/fellshire/report.pdf?cohort={cohort}"),
                format!("/findings/{school}"),
                format!("/findings/fellshire/{school}"),
                format!("/findings/fellshire/{school}/report.json"),
                format!("/findings/schools/{school}"),
                format!("/findings/cohorts/{cohort}.json"),
                format!("/cohorts/{cohort}/findings"),
                format!("/cohorts/{cohort}/survey/answers"),
                format!("/cohorts/{cohort}/survey.csv"),
                format!("/cohorts/{cohort}/survey/report.pdf"),
                format!("/schools/{school}/findings"),
            ] {
                assert_eq!(browser.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
            }
        }
        for caller in [&lead, &head] {
            let mut browser = Browser::signed_in(&world, caller).await;
            for path in ["/findings", "/findings/fellshire", "/findings/fellshire/report.pdf", "/findings/fellshire/report.json"] {
                assert_eq!(browser.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
            }
            let page = browser.get(&format!("/cohorts/{cohort}/survey")).await;
            assert_eq!(page.status, StatusCode::OK);
            assert!(!page.text.contains('%') && !page.text.contains("<svg"), "counts only");
        }
    }

    async fn the_nation_chooses_a_force_and_a_force_has_its_own_alone(world: TestWorld) {
        let studied = schools(&world, 5).await;
        let moorland = world.found_as("moorland", "Moorland Police").await;
        let study = Study { closes: false, ..Study::default() };
        world.studied(&moorland, study, |asked| Some(sheet(0, asked))).await;
        world.found_as("quietshire", "Quietshire Police").await;
        let nation = "nation".parse().unwrap();
        for role in [Role::Evaluator, Role::NationalLead] {
            let caller = world.caller_of(&nation, role, Reach::Nation).await;
            let mut browser = Browser::signed_in(&world, &caller).await;
            let home = browser.get("/home").await;
            assert!(home.text.contains("href=\"/findings\""), "the home page leads there");
            let list = browser.get("/findings").await;
            assert_eq!((list.status, list.says("h1")), (StatusCode::OK, "Evidence reports".to_owned()));
            let main = list.says("main");
            assert!(main.contains("A figure over several forces together is not built yet"));
            let row = list.says("tbody tr:nth-child(1)");
            for told in ["Fellshire Police", "5", "120 answered; cohorts locked: 5, open: 0", "5 of 5", "7 September 2026"] {
                assert!(row.contains(told), "{told}: {row}");
            }
            let row = list.says("tbody tr:nth-child(2)");
            for told in ["Moorland Police", "24 answered; cohorts locked: 0, open: 1", "No figures yet", "None"] {
                assert!(row.contains(told), "{told}: {row}");
            }
            assert!(!main.contains("Quietshire"), "it has asked nobody");
            assert!(!main.contains('%') && !list.text.contains(&studied[0].school.to_string()));
            for path in ["/findings/fellshire", "/findings/moorland", "/findings/moorland/report.json"] {
                assert_eq!(browser.get(path).await.status, StatusCode::OK, "{path}");
            }
            for path in ["/findings/nation", "/findings/nation/report.json", "/findings/nowhere", "/findings/report"] {
                assert_eq!(browser.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
            }
        }
        // whoever belongs to one force finds another's report at no address
        for role in [Role::Evaluator, Role::CipLead, Role::Coordinator, Role::Dro] {
            let caller = world.caller(role, Reach::Force).await;
            let mut browser = Browser::signed_in(&world, &caller).await;
            assert_eq!(browser.get("/findings").await.header("location"), "/findings/fellshire");
            for path in ["/findings/moorland", "/findings/moorland/report.pdf", "/findings/moorland/report.json", "/findings?force=moorland", "/findings/fellshire?force=moorland"] {
                let answer = browser.get(path).await;
                assert!(!answer.text.contains("Moorland"), "{path}");
                assert!(answer.status == StatusCode::NOT_FOUND || answer.header("location") == "/findings/fellshire", "{path}");
            }
        }
    }

    async fn a_force_with_two_schools_reads_why_there_is_no_figure(world: TestWorld) {
        schools(&world, 2).await;
        let lead = world.caller(Role::CipLead, Reach::Force).await;
        let mut browser = Browser::signed_in(&world, &lead).await;
        let page = browser.get("/findings/fellshire").await;
        assert!(page.says("main").contains("No figure can be shown"));
        assert!(!page.text.contains("<svg") && !page.says("main").contains('%'));
        let data = browser.get("/findings/fellshire/report.json").await;
        assert!(data.text.contains("\"items\": []") && !data.text.contains("percent\":"));
    }
}

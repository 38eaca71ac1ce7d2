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
        let page = browser.get("/findings/report").await;
        assert_eq!(page.status, StatusCode::OK);
        let words = page.says("main");
        for part in ["Introduction", "Aims", "Evidence by aim", "Summary", "Evidence level 5", "95% interval"] {
            assert!(words.contains(part), "{part}");
        }
        assert!(page.text.contains("<svg") && page.text.contains("<details"));
        assert!(!page.text.contains("style="), "the content security policy refuses it");
        let data = browser.get("/findings/report.json").await;
        assert_eq!(data.header("content-type"), "application/json");
        let data: serde_json::Value = serde_json::from_str(&data.text).unwrap();
        assert_eq!((data["level"].as_u64(), data["items"].as_array().unwrap().len()), (Some(5), 13));
        let pdf = browser.get("/findings/report.pdf").await;
        assert!(pdf.says("main").contains("built without the part that prints"));
        let welsh = browser.get("/findings/report?lang=cy").await;
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
                format!("/findings/report?school={school}"),
                format!("/findings/report?cohort={cohort}"),
                format!("/findings/report.json?school={school}"),
                format!("/findings/report.pdf?cohort={cohort}"),
                format!("/findings/report/{school}"),
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
            for path in ["/findings/report", "/findings/report.pdf", "/findings/report.json"] {
                assert_eq!(browser.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
            }
            let page = browser.get(&format!("/cohorts/{cohort}/survey")).await;
            assert_eq!(page.status, StatusCode::OK);
            assert!(!page.text.contains('%') && !page.text.contains("<svg"), "counts only");
        }
    }

    async fn a_force_with_two_schools_reads_why_there_is_no_figure(world: TestWorld) {
        schools(&world, 2).await;
        let lead = world.caller(Role::CipLead, Reach::Force).await;
        let mut browser = Browser::signed_in(&world, &lead).await;
        let page = browser.get("/findings/report").await;
        assert!(page.says("main").contains("No figure can be shown"));
        assert!(!page.text.contains("<svg") && !page.says("main").contains('%'));
        let data = browser.get("/findings/report.json").await;
        assert!(data.text.contains("\"items\": []") && !data.text.contains("percent\":"));
    }
}

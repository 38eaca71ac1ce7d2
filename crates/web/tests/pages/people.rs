//! The adults who deliver, as people see them: a record that stops the rota, hours, letters.

use crate::browser::Browser;
use actions::sessions::{Wish, lay_timetable, see_cohort};
use axum::http::StatusCode;
use domain::ids::{CohortId, SessionId};
use policy::{Actor, Reach, Role};
use std::sync::Arc;
use testkit::{KeptLetters, TestWorld};

/// A cohort with a timetable, the browser of its coordinator, and somebody of whom nothing is
/// recorded.
async fn scene(world: &TestWorld) -> (Browser, CohortId, SessionId, String) {
    let force = world.found().await;
    let children = world.placed(&force, "humberside-nine-weeks", &["Ada"]).await;
    let coordinator = world.caller(Role::Coordinator, Reach::Force).await;
    let cohort = children[0].cohort;
    lay_timetable(world, &coordinator, cohort, &Wish::default()).await.unwrap();
    let session = see_cohort(world, &coordinator, cohort).await.unwrap().sessions[0].0.id;
    let officer = world.caller(Role::CipLead, Reach::Force).await;
    let Actor::Person { id, .. } = officer.actor else { panic!("a person") };
    (Browser::signed_in(world, &coordinator).await, cohort, session, id.to_string())
}

/// A record whose safeguarding training ends on a day of September 2026.
fn record(day: &str) -> Vec<(&str, &str)> {
    vec![
        ("kind", "officer"),
        ("collar", "4242"),
        ("vetting", "recruitment"),
        ("vetting-until-day", "31"),
        ("vetting-until-month", "1"),
        ("vetting-until-year", "2030"),
        ("dbs", "enhanced"),
        ("dbs-on-day", "1"),
        ("dbs-on-month", "10"),
        ("dbs-on-year", "2025"),
        ("safeguarding-until-day", day),
        ("safeguarding-until-month", "9"),
        ("safeguarding-until-year", "2026"),
    ]
}

testkit::on_both_engines! {
    async fn who_is_out_of_date_is_not_assigned_and_the_page_says_what_to_renew(world: TestWorld) {
        let (mut browser, cohort, _, officer) = scene(&world).await;
        let (assign, page) =
            (format!("/sessions/cohorts/{cohort}/deliverers"), format!("/people/adults/{officer}"));
        browser.get(&assign).await;
        let refused = browser.post(&assign, &[("person", &officer)]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let why = refused.says(".govuk-error-summary");
        assert!(why.contains("DBS check is not recorded"), "{why}");

        browser.get(&format!("{page}/record")).await;
        let mut wrong = record("22");
        wrong[8] = ("dbs-on-month", "13");
        let refused = browser.post(&format!("{page}/record"), &wrong).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(refused.attribute("#collar", "value").as_deref(), Some("4242"), "kept");
        let kept = browser.post(&format!("{page}/record"), &record("22")).await;
        assert_eq!(kept.header("location"), page);

        browser.get(&assign).await;
        let refused = browser.post(&assign, &[("person", &officer)]).await;
        let why = refused.says(".govuk-error-summary");
        assert!(why.contains("Safeguarding training ran out on 22 September 2026"), "{why}");
        browser.get(&format!("{page}/record")).await;
        browser.post(&format!("{page}/record"), &record("30")).await;
        browser.get(&assign).await;
        let done = browser.post(&assign, &[("person", &officer)]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER);
        assert!(browser.get(&assign).await.says("main").contains("regulated activity"));
        assert!(browser.get("/people/checks").await.says("table").contains("30 September 2026"));
        let adults = browser.get("/people/adults?find=4242").await;
        assert!(adults.says("tbody").contains("In date"));
    }

    async fn hours_are_entered_in_seconds_and_summed_in_a_file(world: TestWorld) {
        let (mut browser, ..) = scene(&world).await;
        let form = browser.get("/people/hours").await;
        assert_eq!(form.attribute("#day-day", "value").as_deref(), Some("7"), "today");
        let day = [("day-day", "7"), ("day-month", "9"), ("day-year", "2026")];
        let typed = |kind, long| [&day[..], &[("kind", kind), ("long", long)]].concat();
        let refused = browser.post("/people/hours", &typed("session", "long")).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.says("#long-error").contains("45m"));
        let saved = browser.post("/people/hours", &typed("session", "1:30")).await;
        assert_eq!(saved.header("location"), "/people/hours");
        assert!(browser.get("/people/totals").await.says("tbody").contains("1 h 30 min"));
        let file = browser.get("/people/totals/hours.csv?year=2026").await;
        assert!(file.text.contains("2026-09,Session with children,90,1"), "{}", file.text);
    }

    async fn a_school_takes_the_letter_about_its_visitor(world: TestWorld) {
        let mut world = world;
        let kept = Arc::new(KeptLetters::default());
        world.world.press = kept.clone();
        let (mut browser, cohort, session, officer) = scene(&world).await;
        let page = format!("/people/letters/{session}");
        assert!(browser.get(&page).await.says("main").contains("Nobody is named"));
        let record_page = format!("/people/adults/{officer}/record");
        browser.get(&record_page).await;
        browser.post(&record_page, &record("23")).await;
        let assign = format!("/sessions/cohorts/{cohort}/deliverers");
        browser.get(&assign).await;
        browser.post(&assign, &[("person", &officer)]).await;
        let sessions = browser.get(&format!("/sessions/cohorts/{cohort}")).await;
        assert!(sessions.text.contains(&page), "a link from the session");

        browser.get(&page).await;
        let letter = browser.post(&format!("{page}/{officer}"), &[]).await;
        assert_eq!((letter.status, letter.header("content-type")), (StatusCode::OK, "application/pdf"));
        assert_eq!(kept.letters().len(), 1);
        browser.get(&record_page).await;
        browser.post(&record_page, &record("22")).await;
        browser.get(&page).await;
        let refused = browser.post(&format!("{page}/{officer}"), &[]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.says(".govuk-error-summary").contains("ran out"));
    }
}

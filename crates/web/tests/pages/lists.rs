//! Lists in a browser: sorted by a heading, taken along as a file, never longer than their reader's
//! reach.

use crate::browser::Browser;
use axum::http::StatusCode;
use policy::{Reach, Role};
use testkit::Built;

/// The lists that a coordinator sorts and takes along: address, a column, and the file's name.
const LISTS: [(&str, &str, &str); 5] = [
    ("/cohorts", "start", "cohorts"),
    ("/schools", "town", "schools"),
    ("/schools/enquiries", "asked", "enquiries"),
    ("/people/adults", "collar", "adults"),
    ("/forces/models", "cohorts", "models"),
];

testkit::on_both_engines! {
    async fn a_list_is_sorted_and_taken_along(world: TestWorld) {
        let force = world.found().await;
        world.cohort(&force, Built::default()).await;
        let caller = world.caller(Role::Coordinator, Reach::Force).await;
        let mut browser = Browser::signed_in(&world, &caller).await;
        for (path, column, name) in LISTS {
            for order in ["", "&order=down"] {
                let sorted = browser.get(&format!("{path}?sort={column}{order}")).await;
                assert_eq!(sorted.status, StatusCode::OK, "{path}");
            }
            let strange = browser.get(&format!("{path}?sort=nothing&page=none&file=exe")).await;
            assert_eq!(strange.status, StatusCode::OK, "{path}");
            assert!(strange.header("content-type").starts_with("text/html"), "{path}");
            let file = browser.get(&format!("{path}?file=csv")).await;
            let said = format!("attachment; filename=\"{name}.csv\"");
            assert_eq!(file.header("content-disposition"), said);
            assert!(file.text.starts_with('\u{feff}'), "{path}");
            let file = browser.get(&format!("{path}?file=xlsx&sort={column}")).await;
            assert!(file.text.starts_with("PK"), "{path}");
            assert!(file.header("content-disposition").contains(".xlsx"), "{path}");
        }
        let models = browser.get("/forces/models?file=csv").await;
        let names = |answer: &str| answer.lines().skip(1).map(str::to_owned).collect::<Vec<_>>();
        let (up, down) = (
            names(&browser.get("/forces/models?file=csv&sort=name").await.text),
            names(&browser.get("/forces/models?file=csv&sort=name&order=down").await.text),
        );
        assert_eq!(up.len(), names(&models.text).len());
        assert_eq!(up.first(), down.last());
    }

    async fn a_file_holds_no_more_than_its_reader_may_see(world: TestWorld) {
        let force = world.found().await;
        let (school, _) = world.cohort(&force, Built::default()).await;
        world.cohort(&force, Built::default()).await;
        let all = world.caller(Role::Coordinator, Reach::Force).await;
        let own = world.school_caller(Role::SchoolLead, school).await;
        for (caller, cohorts) in [(all, 2), (own.clone(), 1)] {
            let mut browser = Browser::signed_in(&world, &caller).await;
            let file = browser.get("/cohorts?file=csv&page=9").await;
            assert_eq!(file.text.lines().count(), 1 + cohorts);
        }
        let mut lead = Browser::signed_in(&world, &own).await;
        for path in ["/people/adults", "/schools/enquiries"] {
            for file in ["csv", "xlsx"] {
                let answer = lead.get(&format!("{path}?file={file}")).await;
                assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
            }
        }
    }
}

//! Our components against the fixtures that GOV.UK Frontend publishes with its own templates: the options of each are
//! turned into our structs, rendered, and compared with the published markup as trees.
//!
//! Needs the npm packages: `npm ci --ignore-scripts` in `web/`.

mod fields;
mod options;
mod pages;
mod tree;

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use serde_json::Value;

use options::Options;

/// Renders a fixture's options with our component.
type Renderer = fn(Options) -> String;

/// A fixture our structs cannot express, and why.
struct Exception {
    component: &'static str,
    fixture: &'static str,
    reason: &'static str,
}

const fn except(component: &'static str, fixture: &'static str, reason: &'static str) -> Exception {
    Exception { component, fixture, reason }
}

const FALSY: &str =
    "our lists hold items only; GOV.UK's skip nothing, false and \"\" but count their places";

/// The list may only shrink: a fixture on it that starts to pass fails the test.
const EXCEPTIONS: &[Exception] = &[
    except("checkboxes", "with falsy values", FALSY),
    except("radios", "with falsy items", FALSY),
    except("task-list", "with empty values", FALSY),
];

/// Components covered, how many fixtures each has, and how ours is made from the options.
const COVERED: &[(&str, usize, Renderer)] = &[
    ("back-link", 7, pages::back_link),
    ("breadcrumbs", 12, pages::breadcrumbs),
    ("button", 38, fields::button),
    ("character-count", 34, fields::character_count),
    ("checkboxes", 42, fields::checkboxes),
    ("date-input", 50, fields::date_input),
    ("details", 10, pages::details),
    ("error-message", 9, fields::error_message),
    ("error-summary", 19, pages::error_summary),
    ("fieldset", 18, fields::fieldset),
    ("file-upload", 22, fields::file_upload),
    ("footer", 25, pages::footer),
    ("hint", 6, fields::hint),
    ("input", 45, fields::input),
    ("inset-text", 6, pages::inset_text),
    ("label", 17, fields::label),
    ("language-navigation", 13, pages::language_navigation),
    ("notification-banner", 21, pages::notification_banner),
    ("pagination", 15, pages::pagination),
    ("panel", 19, pages::panel),
    ("phase-banner", 7, pages::phase_banner),
    ("radios", 43, fields::radios),
    ("select", 19, fields::select),
    ("service-navigation", 33, pages::service_navigation),
    ("skip-link", 9, pages::skip_link),
    ("summary-list", 30, pages::summary_list),
    ("table", 21, pages::table),
    ("tag", 12, pages::tag),
    ("task-list", 11, pages::task_list),
    ("textarea", 18, fields::textarea),
    ("warning-text", 8, pages::warning_text),
];

fn fixtures(component: &str) -> Vec<Value> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../../web/node_modules/govuk-frontend/dist/govuk/components")
        .join(component)
        .join("fixtures.json");
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| {
        panic!(
            "the fixtures of GOV.UK Frontend are not installed ({error}: {}); \
             run `npm ci --ignore-scripts` in the folder `web`",
            path.display()
        )
    });
    let file: Value = serde_json::from_str(&text).expect("the fixtures are JSON");
    file["fixtures"].as_array().expect("the file holds a list of fixtures").clone()
}

/// What is the Crown's (logo, licence, the item with the copyright line) is taken out of the published footer before it is
/// compared: ours has no such thing, whatever the options say of it.
fn expected(component: &str, html: &str) -> tree::Tree {
    let strip: &[&str] = match component {
        "footer" => &[
            "govuk-footer__crown",
            "govuk-footer__licence-logo",
            "govuk-footer__licence-description",
            "govuk-footer__meta-item",
        ],
        _ => &[],
    };
    tree::parse(html, strip)
}

#[test]
fn every_published_fixture_renders_to_the_published_tree() {
    let mut failures = Vec::new();
    let mut passed_by_component = BTreeMap::new();
    let mut failed = BTreeSet::new();
    for &(component, count, render) in COVERED {
        let all = fixtures(component);
        assert_eq!(all.len(), count, "{component}: the number of fixtures changed");
        let mut passed = 0;
        for fixture in &all {
            let name = fixture["name"].as_str().unwrap();
            let ours = render(Options::new(&fixture["options"]));
            let theirs = expected(component, fixture["html"].as_str().unwrap());
            let listed = EXCEPTIONS.iter().find(|e| e.component == component && e.fixture == name);
            match (tree::difference(&theirs, &tree::parse(&ours, &[])), listed) {
                (None, None) => passed += 1,
                (None, Some(exception)) => failures.push(format!(
                    "{component} / {name} passes now; take it off the list ({})",
                    exception.reason
                )),
                (Some(_), Some(_)) => {
                    failed.insert((component, name.to_owned()));
                }
                (Some(difference), None) => {
                    failures.push(format!("{component} / {name}\n{difference}"));
                }
            }
        }
        passed_by_component.insert(component, (passed, all.len()));
    }
    for exception in EXCEPTIONS {
        let key = (exception.component, exception.fixture.to_owned());
        if !failed.contains(&key) {
            failures.push(format!("{key:?} is listed, but there is no such failing fixture"));
        }
    }
    report(&passed_by_component);
    assert!(failures.is_empty(), "{} differ:\n\n{}", failures.len(), failures.join("\n\n"));
}

fn report(passed_by_component: &BTreeMap<&str, (usize, usize)>) {
    let (mut passed, mut total) = (0, 0);
    for (component, (good, all)) in passed_by_component {
        println!("{component:<22} {good:>3} of {all:>3}");
        passed += good;
        total += all;
    }
    println!(
        "{} components: {passed} of {total} fixtures render to the published tree, {} are listed as exceptions",
        passed_by_component.len(),
        EXCEPTIONS.len()
    );
}

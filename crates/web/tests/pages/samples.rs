//! Every sample of every page, in both languages, as HTML that has to be right.

use scraper::{ElementRef, Html, Selector};
use std::collections::BTreeSet;
use web::{Sample, samples};
use words::Lang;

fn every(check: impl Fn(&str, &Html) -> Vec<String>) {
    let mut problems = Vec::new();
    let mut seen = 0;
    for lang in Lang::ALL {
        for Sample { name, html } in samples::all(lang) {
            seen += 1;
            let found = check(&html, &Html::parse_document(&html));
            problems.extend(found.into_iter().map(|what| format!("{lang}/{name}: {what}")));
        }
    }
    assert!(seen > 40, "only {seen} samples");
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

fn all<'a>(html: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    let selector = Selector::parse(selector).unwrap();
    html.select(&selector).collect()
}

#[test]
fn samples_have_names_of_their_own() {
    let names: Vec<String> = samples::all(Lang::En).into_iter().map(|s| s.name).collect();
    assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len(), "{names:?}");
}

#[test]
fn the_html_parses_without_a_fault() {
    every(|_, html| html.errors.iter().map(ToString::to_string).collect());
}

#[test]
fn every_page_has_one_heading_and_a_title() {
    every(|_, html| {
        let mut wrong = Vec::new();
        let headings = all(html, "h1").len();
        if headings != 1 {
            wrong.push(format!("{headings} h1"));
        }
        let title: String = all(html, "head > title").iter().flat_map(ElementRef::text).collect();
        if !title.ends_with("Capbadge") || title.starts_with(" -") {
            wrong.push(format!("title {title:?}"));
        }
        wrong
    });
}

#[test]
fn every_control_has_a_label_and_ids_are_unique() {
    every(|_, html| {
        let ids: Vec<&str> = all(html, "[id]").iter().filter_map(|e| e.value().id()).collect();
        let mut wrong = Vec::new();
        for (at, id) in ids.iter().enumerate() {
            if ids[..at].contains(id) {
                wrong.push(format!("two elements with the id {id}"));
            }
        }
        let labels: BTreeSet<_> =
            all(html, "label[for]").iter().filter_map(|e| e.value().attr("for")).collect();
        for control in all(html, "input:not([type=hidden]), select, textarea") {
            let is_named = control.value().attr("aria-label").is_some()
                || control.value().attr("aria-labelledby").is_some()
                || control.value().id().is_some_and(|id| labels.contains(id));
            if !is_named {
                wrong.push(format!("{} has no label", control.html()));
            }
        }
        for link in all(html, ".govuk-error-summary a[href^='#']") {
            let id = link.value().attr("href").unwrap_or_default().trim_start_matches('#');
            if !ids.contains(&id) {
                wrong.push(format!("the error summary links to #{id}, which is not there"));
            }
        }
        wrong
    });
}

#[test]
fn nothing_is_written_into_a_page_that_its_policy_forbids() {
    every(|_, html| {
        let mut wrong = Vec::new();
        if !all(html, "[style], style, script:not([src])").is_empty() {
            wrong.push("a style or a script in the page".to_owned());
        }
        for element in all(html, "*") {
            for (name, _) in element.value().attrs().filter(|(name, _)| name.starts_with("on")) {
                wrong.push(format!("the attribute {name}"));
            }
        }
        wrong
    });
}

#[test]
fn every_form_that_changes_something_has_its_token() {
    every(|_, html| {
        let bare = all(html, "form[method=post]").into_iter().filter(|form| {
            let token = Selector::parse("input[type=hidden][name=form-token]").unwrap();
            form.select(&token).next().is_none()
        });
        bare.map(|form| format!("{} has no token", form.html())).collect()
    });
}

#[test]
fn no_template_or_key_shows_through() {
    let prefixes = ["common-", "home-", "identity-", "web-"];
    every(|source, html| {
        let mut wrong = Vec::new();
        for braces in ["{{", "}}", "{%", "%}", "{ $"] {
            if source.contains(braces) {
                wrong.push(format!("{braces} shows"));
            }
        }
        let text: String = all(html, "body").iter().flat_map(ElementRef::text).collect();
        for word in text.split_whitespace() {
            if prefixes.iter().any(|prefix| word.starts_with(prefix)) && words::KEYS.contains(&word)
            {
                wrong.push(format!("the key {word} shows"));
            }
        }
        wrong
    });
}

#[test]
fn every_file_and_every_link_is_there() {
    let routes = web::route_list();
    let known: Vec<&str> =
        routes.lines().filter_map(|line| line.split_whitespace().last()).collect();
    let dist = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../web/dist");
    every(|_, html| {
        let mut wrong = Vec::new();
        for element in all(html, "[href], [src], form[action]") {
            let value = element.value();
            let address = ["href", "src", "action"].into_iter().find_map(|name| value.attr(name));
            let address = address.unwrap_or_default();
            let path = address.split(['?', '#']).next().unwrap_or_default();
            let is_there = match path.strip_prefix("/assets/") {
                Some(name) => dist.join(name).is_file(),
                None => !path.starts_with('/') || known.iter().any(|pattern| fits(pattern, path)),
            };
            if !is_there {
                wrong.push(format!("{address} leads nowhere"));
            }
        }
        wrong
    });
}

fn fits(pattern: &str, path: &str) -> bool {
    let (mut here, mut there) = (pattern.split('/'), path.split('/'));
    loop {
        match (here.next(), there.next()) {
            (None, None) => return true,
            (Some(part), Some(_)) if part.starts_with('{') => {}
            (Some(part), Some(this)) if part == this => {}
            _ => return false,
        }
    }
}

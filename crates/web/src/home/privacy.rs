//! A parent or carer comes here to learn what is held about their child, why, who sees it and for
//! how long. The times are those that the retention job itself works by.

use crate::{Frame, PageResult, Sample, Visit, show};
use actions::privacy::kept_about_a_child;
use askama::Template;
use domain::retention::{self, Rule};
use words::Words;

/// The address.
pub const PATH: &str = "/privacy";

struct Kept {
    what: String,
    how_long: String,
    from: String,
}

#[derive(Template)]
#[template(path = "home/privacy.html")]
struct Page {
    frame: Frame,
    kept: Vec<Kept>,
    children: &'static str,
}

impl Page {
    fn new(frame: &Frame) -> Self {
        Self {
            frame: frame.titled(frame.t.home_privacy_title()),
            kept: kept(frame.t),
            children: super::privacy_children::PATH,
        }
    }
}

/// What is about nobody, or no table about a child, and still concerns a family.
const BESIDES: [&str; 3] = ["letter", "draw_record", "anonymous_answers"];

/// Everything that goes by a rule of its own. The rules come from the labels of the columns, so that
/// a new table cannot be forgotten here.
fn kept(t: Words) -> Vec<Kept> {
    let besides = BESIDES.iter().filter_map(|name| retention::rule(name));
    let rules = kept_about_a_child().into_iter().chain(besides);
    rules
        .map(|rule| {
            let name = rule.name.replace('_', "-");
            let say = |key: String| t.by_key(&key).unwrap_or_default();
            Kept {
                what: say(format!("home-privacy-keep-{name}")),
                how_long: how_long(t, rule),
                from: say(format!("home-privacy-from-{name}")),
            }
        })
        .collect()
}

fn how_long(t: Words, rule: &Rule) -> String {
    match rule.days() {
        None => t.home_privacy_always().to_owned(),
        Some(days) if days > 0 && days % 365 == 0 => t.home_privacy_years(i64::from(days / 365)),
        Some(days) => t.common_days(i64::from(days)),
    }
}

/// What this page looks like; it has one state.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    vec![Sample::new("full", &Page::new(frame))]
}

/// Shows it.
pub async fn get(visit: Visit) -> PageResult {
    show(&Page::new(&visit.frame()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use words::Lang;

    #[test]
    fn each_rule_about_a_child_is_told_in_both_languages() {
        for lang in Lang::ALL {
            for one in kept(Words::new(lang)) {
                assert!(!one.what.is_empty() && !one.from.is_empty(), "{}", one.how_long);
            }
        }
    }
}

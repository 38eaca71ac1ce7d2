//! A child of nine, or whoever reads with one, comes here to learn what is known about them and what
//! they may say no to. Short words, and one idea a line.

use crate::{Frame, PageResult, Sample, Visit, show};
use askama::Template;
use words::Words;

/// The address.
pub const PATH: &str = "/privacy/for-children";

struct Part {
    title: &'static str,
    /// A picture of our own, which says nothing that the words do not.
    picture: Option<String>,
    lines: Vec<&'static str>,
}

#[derive(Template)]
#[template(path = "home/privacy_children.html")]
struct Page {
    frame: Frame,
    parts: Vec<Part>,
}

impl Page {
    fn new(frame: &Frame) -> Self {
        let t = frame.t;
        let picture = |name: &str| Some(frame.asset(name));
        let part = |title, picture, lines| Part { title, picture, lines };
        Self {
            frame: frame.titled(t.home_privacy_children_title()),
            parts: vec![
                part(t.home_privacy_children_know_title(), picture("badge.svg"), know(t)),
                part(t.home_privacy_children_see_title(), None, see(t)),
                part(
                    t.home_privacy_children_questions_title(),
                    picture("answer-unsure.svg"),
                    questions(t),
                ),
                part(t.home_privacy_children_no_title(), picture("answer-no.svg"), no(t)),
                part(t.home_privacy_children_photo_title(), None, photo(t)),
                part(t.home_privacy_children_end_title(), None, end(t)),
                part(t.home_privacy_children_worry_title(), None, worry(t)),
            ],
        }
    }
}

fn know(t: Words) -> Vec<&'static str> {
    vec![
        t.home_privacy_children_know_name(),
        t.home_privacy_children_know_words(),
        t.home_privacy_children_know_well(),
        t.home_privacy_children_know_days(),
        t.home_privacy_children_know_not(),
    ]
}

fn see(t: Words) -> Vec<&'static str> {
    vec![
        t.home_privacy_children_see_teacher(),
        t.home_privacy_children_see_team(),
        t.home_privacy_children_see_children(),
        t.home_privacy_children_see_police(),
    ]
}

fn questions(t: Words) -> Vec<&'static str> {
    vec![
        t.home_privacy_children_questions_ask(),
        t.home_privacy_children_questions_card(),
        t.home_privacy_children_questions_name(),
        t.home_privacy_children_questions_nobody(),
        t.home_privacy_children_questions_test(),
    ]
}

fn no(t: Words) -> Vec<&'static str> {
    vec![
        t.home_privacy_children_no_skip(),
        t.home_privacy_children_no_stop(),
        t.home_privacy_children_no_all(),
        t.home_privacy_children_no_still(),
        t.home_privacy_children_no_cross(),
    ]
}

fn photo(t: Words) -> Vec<&'static str> {
    vec![
        t.home_privacy_children_photo_family(),
        t.home_privacy_children_photo_you(),
        t.home_privacy_children_photo_no(),
    ]
}

fn end(t: Words) -> Vec<&'static str> {
    vec![
        t.home_privacy_children_end_leave(),
        t.home_privacy_children_end_month(),
        t.home_privacy_children_end_year(),
        t.home_privacy_children_end_no_place(),
    ]
}

fn worry(t: Words) -> Vec<&'static str> {
    vec![
        t.home_privacy_children_worry_tell(),
        t.home_privacy_children_worry_ask(),
        t.home_privacy_children_worry_right(),
    ]
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
    use domain::retention;
    use words::Lang;

    #[test]
    fn each_line_is_short_enough_for_a_reader_of_nine() {
        let t = Words::new(Lang::En);
        for lines in [know(t), see(t), questions(t), no(t), photo(t), end(t), worry(t)] {
            for line in lines {
                let words: Vec<&str> = line.split_whitespace().collect();
                assert!(words.len() <= 11, "{line}");
                assert!(words.iter().all(|word| word.chars().count() <= 10), "{line}");
            }
        }
    }

    #[test]
    fn a_month_and_a_year_are_what_the_rules_say() {
        let days = |name| retention::rule(name).and_then(retention::Rule::days);
        assert_eq!(days("health_and_contacts"), Some(30));
        assert_eq!(days("application_unsuccessful"), Some(30));
        assert_eq!(days("child_record"), Some(365));
    }
}

//! A parent or carer comes here to learn what is held about their child, why, who sees it and for
//! how long. The times are those that the retention job itself works by.

use crate::{Frame, PageResult, Sample, Visit, show};
use askama::Template;
use domain::retention;
use words::Words;

/// The address.
pub const PATH: &str = "/privacy";

struct Kept {
    what: &'static str,
    how_long: String,
    from: &'static str,
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

fn kept(t: Words) -> Vec<Kept> {
    let time = t.home_privacy_from_end();
    let round = t.home_privacy_from_decision();
    let year = t.home_privacy_from_year();
    [
        ("application_unsuccessful", t.home_privacy_keep_application(), round),
        ("health_and_contacts", t.home_privacy_keep_health(), time),
        ("collection_and_photo_rules", t.home_privacy_keep_collection(), time),
        ("child_record", t.home_privacy_keep_record(), year),
        ("attendance_and_awards", t.home_privacy_keep_attendance(), year),
        ("consent_evidence", t.home_privacy_keep_consent(), time),
        ("draw_record", t.home_privacy_keep_draw(), t.home_privacy_from_draw()),
        ("anonymous_answers", t.home_privacy_keep_answers(), t.home_privacy_from_never()),
    ]
    .map(|(rule, what, from)| Kept { what, how_long: how_long(t, rule), from })
    .into()
}

fn how_long(t: Words, rule: &str) -> String {
    let rule = retention::rule(rule).expect("the tests render this page with every rule it names");
    match rule.days() {
        None => t.home_privacy_keep_always().to_owned(),
        Some(days) if days % 365 == 0 => t.home_privacy_years(i64::from(days / 365)),
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

//! The coordinator looks at the answers once more before a cohort is opened.

use super::open;
use crate::{Fields, Frame, PageResult, Sample, show};
use actions::cohorts::{OpenCheck, OpenCohort};
use askama::Template;
use components::{Button, SummaryList};
use jiff::civil::Weekday;

/// What the form sends, in its order.
const FIELDS: [&str; 11] = [
    "school",
    "model",
    "year_group",
    "places",
    "reserved",
    "starts_on-day",
    "starts_on-month",
    "starts_on-year",
    "weekday",
    "starts_at",
    open::COPY,
];

#[derive(Template)]
#[template(path = "cohorts/open_check.html")]
struct Page {
    frame: Frame,
    action: &'static str,
    answers: SummaryList,
    not_drawn: String,
    hidden: Vec<(&'static str, String)>,
    save: Button,
    change: Button,
}

impl Page {
    fn new(frame: &Frame, input: &OpenCohort, check: &OpenCheck, typed: &Fields) -> Self {
        let t = frame.t;
        let language = crate::forces::language(frame.lang);
        let number = i8::try_from(input.weekday).unwrap_or(1);
        let weekday = Weekday::from_monday_one_offset(number).unwrap_or(Weekday::Monday);
        let sessions = t.cohorts_see_sessions_value(&t.time(input.starts_at), t.weekday(weekday));
        let answers = SummaryList::default()
            .row(t.cohorts_open_school(), check.school_name.as_str())
            .row(t.cohorts_open_model(), check.model.name.get(language))
            .row(t.cohorts_open_year_group(), t.common_year_group(&input.year_group.to_string()))
            .row(t.cohorts_open_places(), input.places.to_string())
            .row(t.cohorts_open_reserved(), input.reserved.to_string())
            .row(t.cohorts_open_starts_on(), t.date(input.starts_on))
            .row(t.cohorts_see_sessions(), sessions);
        Self {
            frame: frame.titled(t.cohorts_open_check_title()),
            action: open::PATH,
            answers,
            not_drawn: super::said::not_drawn(frame, &check.model),
            hidden: FIELDS.map(|name| (name, typed.text(name).to_owned())).to_vec(),
            save: Button::new(t.cohorts_open_confirm())
                .name("go")
                .value("save")
                .prevent_double_click(true),
            change: Button::secondary(t.common_change()).name("go").value("change"),
        }
    }
}

/// What somebody may have typed.
pub(super) fn sample_fields() -> Fields {
    let school = crate::samples::id::<domain::ids::SchoolId>().to_string();
    let values = [&school, &school, "5", "10", "1", "11", "1", "2027", "3", "13:30"];
    let pairs = FIELDS.iter().zip(values);
    Fields::from_pairs(pairs.map(|(name, value)| ((*name).to_owned(), value.to_owned())).collect())
}

/// What this page looks like.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let cohort = super::invented::cohort();
    let input = OpenCohort {
        school: cohort.school,
        model: cohort.model,
        year_group: 5,
        places: 10,
        reserved: 1,
        starts_on: cohort.starts_on,
        weekday: 3,
        starts_at: cohort.starts_at,
    };
    let check = OpenCheck {
        school_name: cohort.school_name,
        model: super::invented::model(),
        year: domain::cohorts::AcademicYear::containing(cohort.starts_on),
    };
    vec![Sample::new("filled", &Page::new(frame, &input, &check, &sample_fields()))]
}

/// The page.
pub(super) fn page(
    frame: &Frame,
    input: &OpenCohort,
    check: &OpenCheck,
    typed: &Fields,
) -> PageResult {
    show(&Page::new(frame, input, check, typed))
}

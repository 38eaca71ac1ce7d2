//! A coordinator opens a cohort at a school whose agreement both signed. The answers are checked on
//! a page of their own; then the cohort is open and the school reads its class list in.

use super::{list, open_check, see, typed};
use crate::{App, Faults, Fields, Frame, PageResult, Person, Sample, sessions, show, show_again};
use actions::cohorts::{OpenCohort, OpenForm, check_open, open, open_form};
use askama::Template;
use axum::extract::State;
use components::{Button, DateInput, Input, Select};
use domain::cohorts::AcademicYear;
use jiff::civil::Weekday;
use std::collections::BTreeMap;
use words::Words;

/// The address.
pub const PATH: &str = "/cohorts/open";

#[derive(Template)]
#[template(path = "cohorts/open.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    back: &'static str,
    has_schools: bool,
    school: Select,
    model: Select,
    year_group: Select,
    places: Input,
    reserved: Input,
    starts_on: DateInput,
    weekday: Select,
    starts_at: Input,
    go: Button,
}

impl Page {
    fn new(frame: &Frame, form: &OpenForm, typed: &Fields, faults: Faults) -> Self {
        let t = frame.t;
        let example = format!("11 1 {}", frame.today.year() + 1);
        let select = |name: &'static str, label: &str| {
            Select::new(name, label).value(typed.text(name)).error_if(faults.of(name))
        };
        let input = |name: &'static str, label: &str, usual: &str| {
            let value = if typed.has(name) { typed.text(name) } else { usual };
            Input::number(name, label, 3).value(value).error_if(faults.of(name))
        };
        let days = (1..=5).filter_map(|n| Some((n, Weekday::from_monday_one_offset(n).ok()?)));
        Self {
            back: list::PATH,
            has_schools: !form.schools.is_empty(),
            school: select("school", t.cohorts_open_school())
                .hint(t.cohorts_open_school_hint())
                .item("", t.cohorts_open_school_missing())
                .items(schools(form)),
            model: select("model", t.cohorts_open_model()).items(models(frame, form)),
            year_group: select("year_group", t.cohorts_open_year_group())
                .hint(t.cohorts_open_year_group_hint())
                .value(if typed.has("year_group") { typed.text("year_group") } else { "5" })
                .items((1..=6).map(|n| (n.to_string(), t.common_year_group(&n.to_string())))),
            places: input("places", t.cohorts_open_places(), "10"),
            reserved: input("reserved", t.cohorts_open_reserved(), "0")
                .hint(t.cohorts_open_reserved_hint()),
            starts_on: typed::date_input(
                "starts_on",
                t.cohorts_open_starts_on(),
                typed,
                &faults,
                t,
            )
            .hint(t.cohorts_open_starts_on_hint(&example)),
            weekday: select("weekday", t.cohorts_open_weekday())
                .items(days.map(|(n, day)| (n.to_string(), t.weekday(day)))),
            starts_at: Input::new("starts_at", t.cohorts_open_starts_at())
                .hint(t.cohorts_open_starts_at_hint())
                .value(typed.text("starts_at"))
                .classes("govuk-input--width-10")
                .error_if(faults.of("starts_at")),
            go: Button::new(t.common_continue()),
            frame: frame.titled(t.cohorts_open_title()).with_faults(&faults),
            faults,
        }
    }
}

/// Each school once, with the years for which there is an agreement.
fn schools(form: &OpenForm) -> Vec<(String, String)> {
    let mut years: BTreeMap<(&str, String), Vec<String>> = BTreeMap::new();
    for one in &form.schools {
        let year = i16::try_from(one.academic_year).ok().and_then(AcademicYear::starting);
        let all = years.entry((&one.name, one.school.to_string())).or_default();
        all.extend(year.map(|year| year.to_string()));
    }
    let said = |((name, id), years): ((&str, String), Vec<String>)| {
        (id, format!("{name} ({})", years.join(", ")))
    };
    years.into_iter().map(said).collect()
}

fn models(frame: &Frame, form: &OpenForm) -> Vec<(String, String)> {
    let language = crate::forces::language(frame.lang);
    let said = |(id, model): &(_, domain::forces::DeliveryModel)| {
        (ToString::to_string(id), model.name.get(language).to_owned())
    };
    form.models.iter().map(said).collect()
}

/// What this page looks like: empty, filled, wrong, and without a school.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let t = frame.t;
    let school = actions::cohorts::AgreedSchool {
        school: crate::samples::id(),
        name: "Larkrise & Millbrook Primary School".to_owned(),
        model: crate::samples::id(),
        academic_year: 2026,
    };
    let models = vec![(crate::samples::id(), super::invented::model())];
    let form = OpenForm { schools: vec![school], models };
    let none = OpenForm { schools: Vec::new(), models: Vec::new() };
    let typed = open_check::sample_fields();
    let mut wrong = Faults::one(t, "school", t.cohorts_open_no_agreement());
    wrong.add("starts_on", t.common_error_not_a_date());
    let new = |form, typed, faults| Page::new(frame, form, typed, faults);
    vec![
        Sample::new("empty", &new(&form, &Fields::default(), Faults::none(t))),
        Sample::new("filled", &new(&form, &typed, Faults::none(t))),
        Sample::new("wrong", &new(&form, &typed, wrong)),
        Sample::new("no-school", &new(&none, &Fields::default(), Faults::none(t))),
    ]
}

/// Asks; a school in the address is chosen already.
pub async fn get(State(app): State<App>, person: Person, fields: Fields) -> PageResult {
    let form = open_form(&app.world, person.caller()).await?;
    show(&Page::new(&person.frame(), &form, &fields, Faults::none(person.t())))
}

/// Shows the answers to be checked, shows the form again, or opens the cohort.
pub async fn post(State(app): State<App>, person: Person, fields: Fields) -> PageResult {
    let t = person.t();
    let (input, mut faults) = read(t, &fields);
    if let Some(input) = input.filter(|_| fields.text("go") != "change") {
        let refused = if fields.text("go") == "save" {
            match open(&app.world, person.caller(), &input).await {
                Ok(id) => return Ok(person.go_saying(&see::path(id), "cohorts-open-done")),
                Err(refused) => refused,
            }
        } else {
            match check_open(&app.world, person.caller(), &input).await {
                Ok(check) => return open_check::page(&person.frame(), &input, &check, &fields),
                Err(refused) => refused,
            }
        };
        faults = super::said::told(t, refused.told()?);
    }
    let form = open_form(&app.world, person.caller()).await?;
    let page = Page::new(&person.frame(), &form, &fields, faults);
    if page.faults.is_empty() { show(&page) } else { show_again(&page) }
}

fn read(t: Words, fields: &Fields) -> (Option<OpenCohort>, Faults) {
    let mut faults = Faults::none(t);
    let starts_on = typed::date(fields, "starts_on", &mut faults, t);
    let starts_at = sessions::said::read_time(fields.text("starts_at"));
    let (school, model) = (fields.text("school").parse(), fields.text("model").parse());
    let (places, reserved) = (fields.text("places").parse(), fields.text("reserved").parse());
    for (is_wrong, field, words) in [
        (school.is_err(), "school", t.cohorts_open_school_missing()),
        (model.is_err(), "model", t.cohorts_open_no_model()),
        (places.is_err(), "places", t.cohorts_open_places_wrong()),
        (reserved.is_err(), "reserved", t.cohorts_open_reserved_wrong()),
        (starts_at.is_none(), "starts_at", t.common_error_not_a_time()),
    ] {
        if is_wrong {
            faults.add(field, words);
        }
    }
    let read = || {
        Some(OpenCohort {
            school: school.ok()?,
            model: model.ok()?,
            year_group: fields.text("year_group").parse().unwrap_or(u8::MAX),
            places: places.ok()?,
            reserved: reserved.ok()?,
            starts_on: starts_on?,
            weekday: fields.text("weekday").parse().unwrap_or_default(),
            starts_at: starts_at?,
        })
    };
    (read(), faults)
}

//! A coordinator opens a cohort at a school whose agreement both signed, from nothing or with the
//! settings of an earlier one. The answers are checked on
//! a page of their own; then the cohort is open and the school reads its class list in.

use super::{list, open_check, see, typed};
use crate::{
    App, Faults, Fields, Frame, PageError, PageResult, Person, Sample, sessions, show, show_again,
};
use actions::cohorts::{
    CopyForm, OpenCohort, OpenForm, check_open, copy, copy_form, open, open_form,
};
use askama::Template;
use axum::extract::State;
use components::{Button, DateInput, Input, InsetText, Select, WarningText};
use domain::{cohorts::AcademicYear, ids::CohortId};
use jiff::civil::Weekday;
use std::collections::BTreeMap;
use words::Words;

/// The address.
pub const PATH: &str = "/cohorts/open";
/// In the address and in the form: the cohort whose settings are copied.
pub(super) const COPY: &str = "copy";

/// The address of the form with the settings of a cohort.
pub fn path_of_copy(cohort: CohortId) -> String {
    format!("{PATH}?{COPY}={cohort}")
}

/// What the form says of the cohort that it copies.
struct Copied {
    id: String,
    what: InsetText,
    renew: Option<(WarningText, String)>,
}

#[derive(Template)]
#[template(path = "cohorts/open.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    back: &'static str,
    copied: Option<Copied>,
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
    fn new(
        frame: &Frame,
        form: &OpenForm,
        (typed, from): (&Fields, Option<&CopyForm>),
        faults: Faults,
    ) -> Self {
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
            copied: from.map(|from| copied(t, from)),
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

fn copied(t: Words, from: &CopyForm) -> Copied {
    let renew = (!from.is_agreed).then(|| {
        let words = t.cohorts_copy_agreement(&from.year.to_string());
        let warning = WarningText::new(words).icon_fallback_text(t.common_warning());
        (warning, crate::schools::see::path(from.from.school))
    });
    let what = InsetText::new(t.cohorts_copy_what(&from.from.label));
    Copied { id: from.from.id.to_string(), what, renew }
}

/// The settings of a cohort as the form would send them.
fn settings(from: &CopyForm) -> Fields {
    let (cohort, day) = (&from.from, from.starts_on);
    let hour = format!("{:02}:{:02}", cohort.starts_at.hour(), cohort.starts_at.minute());
    let pairs = [
        ("school", cohort.school.to_string()),
        ("model", from.model.map(|id| id.to_string()).unwrap_or_default()),
        ("year_group", cohort.year_group.to_string()),
        ("places", cohort.places.to_string()),
        ("reserved", cohort.reserved.to_string()),
        ("starts_on-day", day.day().to_string()),
        ("starts_on-month", day.month().to_string()),
        ("starts_on-year", day.year().to_string()),
        ("weekday", cohort.weekday.to_string()),
        ("starts_at", hour),
        (COPY, cohort.id.to_string()),
    ];
    Fields::from_pairs(pairs.map(|(name, value)| (name.to_owned(), value)).to_vec())
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

/// What this page looks like: empty, filled, wrong, without a school, and as a copy.
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
    let from = CopyForm {
        form: form.clone(),
        from: super::invented::cohort(),
        model: Some(crate::samples::id()),
        starts_on: jiff::civil::date(2028, 1, 10),
        year: AcademicYear::containing(jiff::civil::date(2028, 1, 10)),
        is_agreed: false,
    };
    let copy = Page::new(frame, &form, (&settings(&from), Some(&from)), Faults::none(t));
    let new = |form, typed, faults| Page::new(frame, form, (typed, None), faults);
    vec![
        Sample::new("empty", &new(&form, &Fields::default(), Faults::none(t))),
        Sample::new("filled", &new(&form, &typed, Faults::none(t))),
        Sample::new("wrong", &new(&form, &typed, wrong)),
        Sample::new("copy", &copy),
        Sample::new("no-school", &new(&none, &Fields::default(), Faults::none(t))),
    ]
}

/// Asks; a school in the address is chosen already, and of a cohort in the address the settings are.
pub async fn get(State(app): State<App>, person: Person, fields: Fields) -> PageResult {
    let faults = Faults::none(person.t());
    if let Some(from) = from(&app, &person, &fields).await? {
        let typed = settings(&from);
        return show(&Page::new(&person.frame(), &from.form, (&typed, Some(&from)), faults));
    }
    let form = open_form(&app.world, person.caller()).await?;
    show(&Page::new(&person.frame(), &form, (&fields, None), faults))
}

/// The cohort that is copied, where one is.
async fn from(app: &App, person: &Person, fields: &Fields) -> Result<Option<CopyForm>, PageError> {
    if fields.text(COPY).is_empty() {
        return Ok(None);
    }
    let id = typed::id(fields.text(COPY))?;
    Ok(Some(copy_form(&app.world, person.caller(), id).await?))
}

/// Shows the answers to be checked, shows the form again, or opens the cohort.
pub async fn post(State(app): State<App>, person: Person, fields: Fields) -> PageResult {
    let t = person.t();
    let (input, mut faults) = read(t, &fields);
    if let Some(input) = input.filter(|_| fields.text("go") != "change") {
        let refused = if fields.text("go") == "save" {
            let done = match fields.text(COPY) {
                "" => open(&app.world, person.caller(), &input).await,
                from => copy(&app.world, person.caller(), typed::id(from)?, &input).await,
            };
            match done {
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
    let from = from(&app, &person, &fields).await?;
    let form = match &from {
        Some(from) => from.form.clone(),
        None => open_form(&app.world, person.caller()).await?,
    };
    let page = Page::new(&person.frame(), &form, (&fields, from.as_ref()), faults);
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

//! A coordinator adds a school or another host by hand. Where one like it is held already, the page
//! shows it and asks whether this is another; the new host's own page comes next.

use super::{
    about,
    host_form::{self, HostForm},
    list, see,
};
use crate::{App, Faults, Fields, Frame, PageResult, Person, Sample, show, show_again};
use actions::{
    Fault,
    refused::Refused,
    schools::{AddHost, Brief, HostInput, add_host},
};
use askama::Template;
use axum::extract::State;
use components::{Button, Checkboxes, Input};
use policy::{Action, Resource, may};

/// The address.
pub const PATH: &str = "/schools/add";

#[derive(Clone)]
struct Alike {
    name: String,
    place: String,
    href: String,
    ask: String,
}

#[derive(Template)]
#[template(path = "schools/add.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    back: &'static str,
    alike: Vec<Alike>,
    another: Checkboxes,
    form: HostForm,
    urn: Input,
    add: Button,
}

/// What was typed.
#[derive(Default)]
struct Typed {
    host: HostInput,
    urn: String,
}

impl Page {
    fn new(frame: &Frame, typed: &Typed, alike: &[Alike], faults: Faults) -> Self {
        let t = frame.t;
        let urn = format!("{} {}", t.schools_field_urn(), t.common_optional());
        Self {
            frame: frame.titled(t.schools_add_title()).with_faults(&faults),
            back: list::PATH,
            alike: alike.to_vec(),
            another: Checkboxes::single("another", "yes", t.schools_add_another()),
            form: HostForm::new(t, &typed.host, &faults),
            urn: Input::number("urn", urn, 10)
                .hint(t.schools_add_urn_hint())
                .value(typed.urn.as_str())
                .error_if(faults.of("urn")),
            add: Button::new(t.schools_add_button()).prevent_double_click(true),
            faults,
        }
    }
}

impl Alike {
    fn of(person: &Person, school: &Brief) -> Self {
        let force = person.caller().force().ok();
        Self {
            name: school.name.clone(),
            place: format!("{} {}", school.town, school.postcode).trim().to_owned(),
            href: see::path(school.id),
            ask: force.map(|force| about::path(force, Some(school.id))).unwrap_or_default(),
        }
    }
}

/// What this page looks like: empty, with one that may be the same, wrong.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let t = frame.t;
    let alike = Alike {
        name: "Larkrise & Millbrook Primary School".to_owned(),
        place: "Northmere NM1 4AB".to_owned(),
        href: see::path(crate::samples::id()),
        ask: about::path(&"northshire".parse().expect("it is a slug"), Some(crate::samples::id())),
    };
    let host = HostInput { name: "Larkrise <school>".to_owned(), ..HostInput::default() };
    let typed = Typed { host, urn: "12".to_owned() };
    let mut wrong = Faults::one(t, "kind", t.common_error_choose_one());
    wrong.add("urn", t.schools_gias_not_a_urn());
    wrong.add("postcode", t.common_error_not_a_postcode());
    let asked = Faults::one(t, "another", t.schools_add_alike());
    vec![
        Sample::new("empty", &Page::new(frame, &Typed::default(), &[], Faults::none(t))),
        Sample::new("alike", &Page::new(frame, &typed, &[alike], asked)),
        Sample::new("wrong", &Page::new(frame, &typed, &[], wrong)),
    ]
}

/// Asks what it is.
pub async fn get(person: Person) -> PageResult {
    decide(&person)?;
    show(&Page::new(&person.frame(), &Typed::default(), &[], Faults::none(person.t())))
}

/// Adds it.
pub async fn post(State(app): State<App>, person: Person, fields: Fields) -> PageResult {
    decide(&person)?;
    let t = person.t();
    let typed = Typed { host: host_form::read(&fields), urn: fields.text("urn").to_owned() };
    let input = (&typed.host, typed.urn.as_str());
    let mut faults = Faults::none(t);
    let mut alike = Vec::new();
    match add_host(&app.world, person.caller(), input, fields.has("another")).await {
        Ok(AddHost::Added(school)) => {
            return Ok(person.go_saying(&see::path(school), "schools-add-done"));
        }
        Ok(AddHost::MayBe(found)) => {
            alike.extend(found.iter().map(|one| Alike::of(&person, one)));
            faults.add("another", t.schools_add_alike());
        }
        Err(Refused::Rules(refused)) => faults.add_refused(&refused),
        Err(Refused::Fault(fault)) => return Err(fault.into()),
    }
    show_again(&Page::new(&person.frame(), &typed, &alike, faults))
}

/// The page is there for whoever may add a host, also when its form is wrong.
fn decide(person: &Person) -> Result<(), Fault> {
    let force = Resource::force(person.caller().force()?.clone());
    if may(person.actor(), Action::AddHost, &force) { Ok(()) } else { Err(Fault::NotFound) }
}

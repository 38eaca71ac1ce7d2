//! The administrator adds a person with a role, or gives somebody who is known another one.

use super::people;
use crate::{App, Faults, Fields, Frame, PageResult, Person, Sample, show, show_again};
use actions::{
    Fault,
    identity::{PersonInput, add_person, is_national},
    refused::Refused,
};
use askama::Template;
use axum::extract::State;
use components::{Button, Input, Radios, Select};
use policy::{Action, Resource, Role, may};

/// The address.
pub const PATH: &str = "/people/add";

#[derive(Template)]
#[template(path = "identity/add_person.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    back: &'static str,
    name: Input,
    email: Input,
    role: Select,
    urn: Input,
    lang: Radios,
    add: Button,
}

impl Page {
    fn new(frame: &Frame, typed: &PersonInput, faults: Faults) -> Self {
        let t = frame.t;
        let roles = Role::ALL.into_iter().filter(|role| !is_national(*role));
        let roles = roles.map(|role| (role.code(), people::role(t, role.code())));
        let lang = if typed.lang.is_empty() { frame.lang.code() } else { typed.lang.as_str() };
        Self {
            frame: frame.titled(t.identity_people_add_title()).with_faults(&faults),
            back: people::PATH,
            name: Input::new("name", t.common_name())
                .value(typed.name.as_str())
                .autocomplete("off")
                .error_if(faults.of("name")),
            email: Input::email("email", t.common_email())
                .value(typed.email.as_str())
                .autocomplete("off")
                .error_if(faults.of("email")),
            role: Select::new("role", t.identity_people_role())
                .item("", "")
                .items(roles)
                .value(typed.role.map(Role::code).unwrap_or_default())
                .error_if(faults.of("role")),
            urn: Input::number("urn", t.identity_people_urn(), 10)
                .hint(t.identity_people_urn_hint())
                .value(typed.urn.as_str())
                .error_if(faults.of("urn")),
            lang: Radios::new("lang", t.identity_people_lang())
                .item("en", t.common_language_english())
                .item("cy", t.common_language_welsh())
                .chosen(lang),
            add: Button::new(t.common_add()).prevent_double_click(true),
            faults,
        }
    }
}

/// What this page looks like: empty, filled, wrong.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let t = frame.t;
    let typed = PersonInput {
        name: "Dee Sell".to_owned(),
        email: "dee.sell@larkrise.example".to_owned(),
        lang: "cy".to_owned(),
        role: Some(Role::Dsl),
        urn: "900001".to_owned(),
    };
    let mut wrong = Faults::one(t, "email", t.common_error_not_an_email());
    wrong.add("role", t.common_error_choose_one());
    wrong.add("urn", t.identity_people_urn_missing());
    let none = || Faults::none(t);
    vec![
        Sample::new("empty", &Page::new(frame, &PersonInput::default(), none())),
        Sample::new("filled", &Page::new(frame, &typed, none())),
        Sample::new("wrong", &Page::new(frame, &PersonInput::default(), wrong)),
    ]
}

/// Asks who, and for what.
pub async fn get(person: Person) -> PageResult {
    let force = person.caller().force()?.clone();
    if !may(person.actor(), Action::GrantRole, &Resource::force(force)) {
        return Err(Fault::NotFound.into());
    }
    show(&Page::new(&person.frame(), &PersonInput::default(), Faults::none(person.t())))
}

/// Adds them.
pub async fn post(State(app): State<App>, person: Person, fields: Fields) -> PageResult {
    let text = |name: &str| fields.text(name).to_owned();
    let typed = PersonInput {
        name: text("name"),
        email: text("email"),
        lang: text("lang"),
        role: fields.text("role").parse().ok(),
        urn: text("urn"),
    };
    match add_person(&app.world, person.caller(), &typed).await {
        Ok(_) => Ok(person.go_saying(people::PATH, "identity-people-done-add")),
        Err(Refused::Rules(refused)) => {
            let mut faults = Faults::none(person.t());
            faults.add_refused(&refused);
            show_again(&Page::new(&person.frame(), &typed, faults))
        }
        Err(Refused::Fault(fault)) => Err(fault.into()),
    }
}

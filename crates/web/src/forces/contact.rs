//! The coordinator or the administrator says whom to ask at the force: everybody can read it.

use super::{directory, mine};
use crate::{App, Faults, Fields, Frame, PageResult, Person, Sample, show, show_again};
use actions::{
    forces::{Contact, ContactInput, keep_contact, see_contact},
    refused::Refused,
};
use askama::Template;
use axum::extract::State;
use components::{Button, Input};

/// The address.
pub const PATH: &str = "/forces/contact";

#[derive(Template)]
#[template(path = "forces/contact.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    back: &'static str,
    directory: &'static str,
    team: Input,
    email: Input,
    telephone: Input,
    website: Input,
    save: Button,
}

impl Page {
    fn new(frame: &Frame, typed: &ContactInput, faults: Faults) -> Self {
        let t = frame.t;
        Self {
            frame: frame.titled(t.forces_contact_title()).with_faults(&faults),
            back: mine::PATH,
            directory: directory::PATH,
            team: Input::new("team", t.forces_contact_team())
                .hint(t.forces_contact_team_hint())
                .value(typed.team.as_str())
                .error_if(faults.of("team")),
            email: Input::email("email", t.common_email())
                .value(typed.email.as_str())
                .error_if(faults.of("email")),
            telephone: Input::telephone("telephone", t.common_telephone())
                .value(typed.telephone.as_str())
                .error_if(faults.of("telephone")),
            website: Input::new("website", t.forces_contact_website())
                .value(typed.website.as_str())
                .error_if(faults.of("website")),
            save: Button::new(t.common_save()).prevent_double_click(true),
            faults,
        }
    }
}

fn filled(one: &Contact) -> ContactInput {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    ContactInput {
        team: text(&one.team),
        email: text(&one.email),
        telephone: text(&one.telephone),
        website: text(&one.website),
    }
}

/// What this page looks like: empty, filled, wrong.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let t = frame.t;
    let (none, some) = (ContactInput::default(), filled(&directory::sample()));
    let mut wrong = Faults::one(t, "team", t.forces_contact_team_missing());
    wrong.add("email", t.common_error_not_an_email());
    wrong.add("website", t.forces_contact_website_wrong());
    vec![
        Sample::new("empty", &Page::new(frame, &none, Faults::none(t))),
        Sample::new("filled", &Page::new(frame, &some, Faults::none(t))),
        Sample::new("wrong", &Page::new(frame, &none, wrong)),
    ]
}

/// Shows the form.
pub async fn get(State(app): State<App>, person: Person) -> PageResult {
    let seen = see_contact(&app.world, person.caller()).await?;
    show(&Page::new(&person.frame(), &filled(&seen), Faults::none(person.t())))
}

/// Keeps what was typed.
pub async fn post(State(app): State<App>, person: Person, fields: Fields) -> PageResult {
    let text = |name: &str| fields.text(name).to_owned();
    let typed = ContactInput {
        team: text("team"),
        email: text("email"),
        telephone: text("telephone"),
        website: text("website"),
    };
    match keep_contact(&app.world, person.caller(), &typed).await {
        Ok(()) => Ok(person.go_saying(PATH, "forces-contact-done")),
        Err(Refused::Rules(refused)) => {
            let mut faults = Faults::none(person.t());
            faults.add_refused(&refused);
            show_again(&Page::new(&person.frame(), &typed, faults))
        }
        Err(Refused::Fault(fault)) => Err(fault.into()),
    }
}

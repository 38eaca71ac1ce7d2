//! The data protection officer finds the child a request is about, then exports or erases.

use crate::{App, Fields, Frame, PageResult, Person, Sample, show};
use actions::privacy::{Child, find_child};
use askama::Template;
use axum::extract::State;
use components::{Button, Input};
use domain::ids::ChildId;

/// The address, for the router.
pub const PATH: &str = "/privacy/child";

struct Found {
    name: String,
    born_on: String,
    export: String,
    erase: String,
}

#[derive(Template)]
#[template(path = "privacy/child.html")]
struct Page {
    frame: Frame,
    surname: Input,
    search: Button,
    has_searched: bool,
    found: Vec<Found>,
}

impl Page {
    fn new(frame: &Frame, surname: &str, children: &[Child]) -> Self {
        let t = frame.t;
        let found = children.iter().map(|child| Found {
            name: format!("{} {}", child.given_name, child.family_name),
            born_on: t.date(child.born_on),
            export: super::export::path(child.id),
            erase: super::erase::path(child.id),
        });
        Self {
            frame: frame.titled(t.privacy_child_title()),
            surname: Input::new("surname", t.privacy_child_surname())
                .hint(t.privacy_child_surname_hint())
                .value(surname),
            search: Button::new(t.common_search()),
            has_searched: !surname.is_empty(),
            found: found.collect(),
        }
    }
}

/// What this page looks like: empty, nobody found, filled.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let child = Child {
        id: crate::samples::id(),
        school: crate::samples::id(),
        given_name: "Wren".to_owned(),
        family_name: "Sampleton".to_owned(),
        born_on: jiff::civil::date(2016, 10, 3),
        year_group: 5,
        class: "5B".to_owned(),
        added_at: jiff::Timestamp::UNIX_EPOCH,
        left_at: None,
    };
    vec![
        Sample::new("empty", &Page::new(frame, "", &[])),
        Sample::new("nobody", &Page::new(frame, "Nobody", &[])),
        Sample::new("filled", &Page::new(frame, "Sampleton", &[child])),
    ]
}

/// Asks for a surname. The page is the officer's alone, as what it finds.
pub async fn get(State(app): State<App>, person: Person) -> PageResult {
    let nobody = find_child(&app.world, person.caller(), "").await?;
    show(&Page::new(&person.frame(), "", &nobody))
}

/// Searches. A surname is typed into the form and not into an address: those stand in the logs of
/// proxies and in the history of a browser.
pub async fn post(State(app): State<App>, person: Person, fields: Fields) -> PageResult {
    let surname = fields.text("surname");
    let children = find_child(&app.world, person.caller(), surname).await?;
    show(&Page::new(&person.frame(), surname, &children))
}

/// One child of the search, for the pages that follow it.
pub(super) fn path_of(page: &str, child: ChildId) -> String {
    format!("{PATH}/{child}/{page}")
}

//! A coordinator finds an adult of the force by name or collar number, and sees who counts.

use super::{checks, invented, said, see};
use crate::{App, Fields, Frame, PageResult, Person, Sample, schools::list::url_encoded, show};
use actions::people::{AdultsPage, list_adults};
use askama::Template;
use axum::extract::State;
use components::{Button, Input, PageLink, Pagination, Tag};
use domain::people::Stop;
use words::Words;

/// The address.
pub const PATH: &str = "/people/adults";

struct Line {
    name: String,
    href: String,
    kind: String,
    collar: String,
    state: Tag,
    why: String,
}

#[derive(Template)]
#[template(path = "people/adults.html")]
struct Page {
    frame: Frame,
    checks: &'static str,
    find: Input,
    search: Button,
    none: &'static str,
    lines: Vec<Line>,
    pages: Option<Pagination>,
}

impl Page {
    fn new(frame: &Frame, seen: &AdultsPage, (typed, page): (&str, u32)) -> Self {
        let t = frame.t;
        let line = |(adult, stops): &(actions::people::Adult, Vec<Stop>)| Line {
            name: adult.name.clone(),
            href: see::path(adult.person),
            kind: said::coded(t, "people-kind-", adult.kind).unwrap_or_default(),
            collar: adult.collar_number.clone(),
            state: if stops.is_empty() {
                Tag::coloured(t.people_state_in_date(), "green")
            } else {
                Tag::coloured(t.people_state_stopped(), "red")
            },
            why: said::stops(t, stops),
        };
        Self {
            frame: frame.titled(t.people_adults_title()),
            checks: checks::PATH,
            find: Input::new("find", t.people_adults_search()).input_type("search").value(typed),
            search: Button::secondary(t.common_search()),
            none: if typed.is_empty() {
                t.people_adults_none()
            } else {
                t.people_adults_none_found()
            },
            lines: seen.adults.iter().map(line).collect(),
            pages: pages(t, typed, page, seen.has_more),
        }
    }
}

fn pages(t: Words, typed: &str, page: u32, has_more: bool) -> Option<Pagination> {
    let typed = url_encoded(typed);
    let link = |page: u32| PageLink::new(format!("{PATH}?find={typed}&page={page}"));
    let pages = Pagination {
        previous: (page > 1).then(|| link(page - 1)),
        next: has_more.then(|| link(page + 1)),
        ..Pagination::default()
    };
    let pages = pages
        .landmark_label(t.people_adults_pages())
        .previous_words(t.common_previous())
        .next_words(t.common_next());
    pages.is_needed().then_some(pages)
}

/// What this page looks like: empty, filled, and when nobody is found.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let empty = AdultsPage { adults: Vec::new(), has_more: false };
    let fine = actions::people::Adult { name: "PC Alex Sample".to_owned(), ..invented::adult() };
    let stops = invented::view(frame.today).stops;
    let bare = domain::people::STOPPING.map(Stop::NotRecorded).to_vec();
    let filled = AdultsPage {
        adults: vec![(fine, Vec::new()), (invented::adult(), stops), (invented::bare(), bare)],
        has_more: true,
    };
    vec![
        Sample::new("empty", &Page::new(frame, &empty, ("", 1))),
        Sample::new("filled", &Page::new(frame, &filled, ("", 2))),
        Sample::new("none-found", &Page::new(frame, &empty, ("7001 & more", 1))),
    ]
}

/// Lists them.
pub async fn get(State(app): State<App>, person: Person, fields: Fields) -> PageResult {
    let page = fields.text("page").parse().unwrap_or(1).max(1);
    let typed = fields.text("find");
    let seen = list_adults(&app.world, person.caller(), (typed, page)).await?;
    show(&Page::new(&person.frame(), &seen, (typed, page)))
}

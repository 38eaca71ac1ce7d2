//! A coordinator finds an adult of the force by name or collar number, and sees who counts.

use super::{checks, invented, said, see};
use crate::{
    App, Fields, Frame, PageResult, Person, Sample,
    lists::{Column, Item, Order},
    schools::list::{Link, url_encoded},
    show,
};
use actions::people::{Adult, AdultsPage, list_adults, list_all_adults};
use askama::Template;
use axum::extract::State;
use components::{Button, Content, Input, PageLink, Pagination, Table, Tag};
use domain::people::Stop;
use words::Words;

/// The address.
pub const PATH: &str = "/people/adults";

/// An adult of the list, and what is out of date.
type Listed = (Adult, Vec<Stop>);

/// Whether somebody counts today, and if not, why.
#[derive(Template)]
#[template(source = "{{ state }}{% if !why.is_empty() %}<br>{{ why }}{% endif %}", ext = "html")]
struct Standing {
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
    adults: Option<Table>,
    pages: Option<Pagination>,
    tools: Content,
}

impl Page {
    fn new(frame: &Frame, seen: &AdultsPage, (typed, order): (&str, &Order)) -> Self {
        let t = frame.t;
        let base = format!("{PATH}?find={}", url_encoded(typed));
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
            adults: (!seen.adults.is_empty()).then(|| table(t, &seen.adults, order)),
            pages: pages(t, &format!("{base}{}", order.query()), order.page(), seen.has_more),
            tools: order.tools(t, &columns(t), &base),
        }
    }
}

/// The columns of page and file.
fn columns(t: Words) -> [Column; 4] {
    [
        ("name", t.common_name()),
        ("kind", t.people_kind()),
        ("collar", t.people_collar()),
        ("state", t.people_adults_state()),
    ]
}

/// What stands in them.
fn items(t: Words, (adult, stops): &Listed) -> Vec<Item> {
    let why = said::stops(t, stops);
    let state = if stops.is_empty() { t.people_state_in_date() } else { t.people_state_stopped() };
    vec![
        Item::text(adult.name.as_str()),
        Item::text(kind(t, adult)),
        Item::text(adult.collar_number.as_str()),
        Item::text(if why.is_empty() { state.to_owned() } else { format!("{state}; {why}") }),
    ]
}

fn kind(t: Words, adult: &Adult) -> String {
    said::coded(t, "people-kind-", adult.kind).unwrap_or_default()
}

fn table(t: Words, adults: &[Listed], order: &Order) -> Table {
    let empty = Table::new(t.people_adults_title()).caption_classes("govuk-visually-hidden");
    let empty = order.head(empty, &columns(t));
    let row = |table: Table, (adult, stops): &Listed| {
        let link = Link { href: see::path(adult.person), words: adult.name.clone() };
        let state = if stops.is_empty() {
            Tag::coloured(t.people_state_in_date(), "green")
        } else {
            Tag::coloured(t.people_state_stopped(), "red")
        };
        let state = Standing { state, why: said::stops(t, stops) };
        let cells: [Content; 4] = [
            Content::html(link.to_string()),
            kind(t, adult).into(),
            adult.collar_number.as_str().into(),
            Content::html(state.to_string()),
        ];
        table.row(cells)
    };
    adults.iter().fold(empty, row).stacked()
}

fn pages(t: Words, base: &str, page: u32, has_more: bool) -> Option<Pagination> {
    let link = |page: u32| PageLink::new(format!("{base}&page={page}"));
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
    let order = Order::default();
    let empty = AdultsPage { adults: Vec::new(), has_more: false };
    let fine = Adult { name: "PC Alex Sample".to_owned(), ..invented::adult() };
    let stops = invented::view(frame.today).stops;
    let bare = domain::people::STOPPING.map(Stop::NotRecorded).to_vec();
    let filled = AdultsPage {
        adults: vec![(fine, Vec::new()), (invented::adult(), stops), (invented::bare(), bare)],
        has_more: true,
    };
    vec![
        Sample::new("empty", &Page::new(frame, &empty, ("", &order))),
        Sample::new("filled", &Page::new(frame, &filled, ("", &order))),
        Sample::new("none-found", &Page::new(frame, &empty, ("7001 & more", &order))),
    ]
}

/// Lists them, or gives them as a file.
pub async fn get(State(app): State<App>, person: Person, fields: Fields) -> PageResult {
    let t = person.t();
    let (columns, items) = (columns(t), |one: &Listed| items(t, one));
    let (typed, order) = (fields.text("find"), Order::of(&fields, &columns));
    let seen = if order.is_whole() {
        let mut all = list_all_adults(&app.world, person.caller(), typed).await?.adults;
        order.sort(&columns, &mut all, items);
        if let Some(file) = order.file("adults", &columns, &all, items) {
            return Ok(file);
        }
        let has_more = order.cut(&mut all);
        AdultsPage { adults: all, has_more }
    } else {
        list_adults(&app.world, person.caller(), (typed, order.page())).await?
    };
    show(&Page::new(&person.frame(), &seen, (typed, &order)))
}

//! Staff see the cohorts that they have to do with, newest year first, find one by a name, and go on to
//! it.

use super::{can_somewhere, ceremonies, open, said, see};
use crate::{
    App, Fields, Frame, PageResult, Person, Sample, home,
    lists::{Column, Item, Order},
    schools::list::url_encoded,
    show,
};
use actions::cohorts::{Cohort, ListInput, list, list_whole};
use askama::Template;
use axum::extract::State;
use components::{Button, Content, Input, PageLink, Pagination, Table};
use policy::{Action, Actor};
use words::Words;

/// The address.
pub const PATH: &str = "/cohorts";

#[derive(Template)]
#[template(path = "cohorts/list.html")]
struct Page {
    frame: Frame,
    back: &'static str,
    open: Option<Button>,
    ceremonies: Option<&'static str>,
    school: String,
    find: Input,
    search: Button,
    cohorts: Option<Table>,
    none: &'static str,
    pages: Option<Pagination>,
    tools: Content,
}

impl Page {
    fn new(
        frame: &Frame,
        actor: &Actor,
        (asked, order): (&ListInput, &Order),
        (cohorts, has_more): (&[Cohort], bool),
    ) -> Self {
        let t = frame.t;
        let base = base(asked);
        let can_open = can_somewhere(actor, Action::OpenCohort);
        let can_attend = can_somewhere(actor, Action::SeeCeremony);
        Self {
            frame: frame.titled(t.cohorts_list_title()),
            back: home::mine::PATH,
            open: can_open.then(|| Button::new(t.cohorts_list_open()).href(open::PATH)),
            ceremonies: can_attend.then_some(ceremonies::PATH),
            school: asked.school.map(|id| id.to_string()).unwrap_or_default(),
            find: Input::new("find", t.cohorts_list_search())
                .input_type("search")
                .value(asked.typed.as_str()),
            search: Button::secondary(t.common_search()),
            cohorts: (!cohorts.is_empty()).then(|| table(t, cohorts, order)),
            none: if asked.typed.is_empty() {
                t.cohorts_list_empty()
            } else {
                t.cohorts_list_none_found()
            },
            pages: pages(t, &format!("{base}{}", order.query()), asked.page, has_more),
            tools: order.tools(t, &columns(t), &base),
        }
    }
}

/// The address with what was searched for.
fn base(asked: &ListInput) -> String {
    let school = asked.school.map(|id| format!("&school={id}")).unwrap_or_default();
    format!("{PATH}?find={}{school}", url_encoded(&asked.typed))
}

/// The columns of page and file.
fn columns(t: Words) -> [Column; 4] {
    [
        ("cohort", t.cohorts_list_cohort()),
        ("start", t.cohorts_list_start()),
        ("places", t.cohorts_list_places()),
        ("applications", t.cohorts_list_applications()),
    ]
}

/// What stands in them.
fn items(t: Words, one: &Cohort) -> Vec<Item> {
    vec![
        Item::text(one.label.as_str()),
        Item::day(one.starts_on),
        Item::number(one.places, one.places.to_string()),
        Item::text(state(t, one)),
    ]
}

fn state(t: Words, one: &Cohort) -> &'static str {
    if one.applications_closed_at.is_none() {
        t.cohorts_list_is_open()
    } else {
        t.cohorts_list_is_closed()
    }
}

fn pages(t: Words, base: &str, page: u32, has_more: bool) -> Option<Pagination> {
    let link = |page: u32| PageLink::new(format!("{base}&page={page}"));
    let pages = Pagination {
        previous: (page > 1).then(|| link(page - 1)),
        next: has_more.then(|| link(page + 1)),
        ..Pagination::default()
    };
    let pages = pages
        .landmark_label(t.cohorts_list_pages())
        .previous_words(t.common_previous())
        .next_words(t.common_next());
    pages.is_needed().then_some(pages)
}

fn table(t: Words, cohorts: &[Cohort], order: &Order) -> Table {
    let empty = Table::new(t.cohorts_list_title()).caption_classes("govuk-visually-hidden");
    let empty = order.head(empty, &columns(t));
    let row = |table: Table, one: &Cohort| {
        let cells: [Content; 4] = [
            said::link(&see::path(one.id), &one.label),
            t.date_short(one.starts_on).into(),
            t.number(one.places).into(),
            state(t, one).into(),
        ];
        table.row(cells)
    };
    cohorts.iter().fold(empty, row).stacked()
}

/// What this page looks like: empty, filled, with nothing found.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let force = "northshire".parse().expect("it is a slug");
    let grants =
        vec![policy::Grant { role: policy::Role::Coordinator, reach: policy::Reach::Force }];
    let actor = Actor::Person { force, id: crate::samples::id(), grants };
    let cohorts = [super::invented::cohort()];
    let all = ListInput { page: 1, ..ListInput::default() };
    let typed = ListInput { typed: "lark & rise".to_owned(), page: 2, ..all.clone() };
    let order = Order::default();
    let page = |asked: &ListInput, found| Page::new(frame, &actor, (asked, &order), found);
    vec![
        Sample::new("empty", &page(&all, (&[], false))),
        Sample::new("filled", &page(&typed, (&cohorts, true))),
        Sample::new("none-found", &page(&typed, (&[], false))),
    ]
}

/// Lists them, or gives them as a file; with a school in the address, only those of that school.
pub async fn get(State(app): State<App>, person: Person, fields: Fields) -> PageResult {
    let t = person.t();
    let (columns, items) = (columns(t), |one: &Cohort| items(t, one));
    let order = Order::of(&fields, &columns);
    let asked = ListInput {
        typed: fields.text("find").to_owned(),
        school: fields.text("school").parse().ok(),
        page: order.page(),
    };
    let (cohorts, has_more) = if order.is_whole() {
        let mut all = list_whole(&app.world, person.caller(), &asked).await?;
        order.sort(&columns, &mut all, items);
        if let Some(file) = order.file("cohorts", &columns, &all, items) {
            return Ok(file);
        }
        let has_more = order.cut(&mut all);
        (all, has_more)
    } else {
        list(&app.world, person.caller(), &asked).await?
    };
    show(&Page::new(&person.frame(), person.actor(), (&asked, &order), (&cohorts, has_more)))
}

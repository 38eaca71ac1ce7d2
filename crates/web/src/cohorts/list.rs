//! Staff see the cohorts that they have to do with, newest year first, find one by a name, and go on to
//! it.

use super::{can_somewhere, ceremonies, open, said, see};
use crate::{
    App, Fields, Frame, PageResult, Person, Sample, home, schools::list::url_encoded, show,
};
use actions::cohorts::{Cohort, ListInput, list};
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
}

impl Page {
    fn new(
        frame: &Frame,
        actor: &Actor,
        asked: &ListInput,
        (cohorts, has_more): (&[Cohort], bool),
    ) -> Self {
        let t = frame.t;
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
            cohorts: (!cohorts.is_empty()).then(|| table(t, cohorts)),
            none: if asked.typed.is_empty() {
                t.cohorts_list_empty()
            } else {
                t.cohorts_list_none_found()
            },
            pages: pages(t, asked, has_more),
        }
    }
}

fn pages(t: Words, asked: &ListInput, has_more: bool) -> Option<Pagination> {
    let typed = url_encoded(&asked.typed);
    let school = asked.school.map(|id| format!("&school={id}")).unwrap_or_default();
    let link = |page: u32| PageLink::new(format!("{PATH}?find={typed}{school}&page={page}"));
    let pages = Pagination {
        previous: (asked.page > 1).then(|| link(asked.page - 1)),
        next: has_more.then(|| link(asked.page + 1)),
        ..Pagination::default()
    };
    let pages = pages
        .landmark_label(t.cohorts_list_pages())
        .previous_words(t.common_previous())
        .next_words(t.common_next());
    pages.is_needed().then_some(pages)
}

fn table(t: Words, cohorts: &[Cohort]) -> Table {
    let empty = Table::new(t.cohorts_list_title())
        .caption_classes("govuk-visually-hidden")
        .column(t.cohorts_list_cohort())
        .column(t.cohorts_list_start())
        .column(t.cohorts_list_places())
        .column(t.cohorts_list_applications());
    let row = |table: Table, one: &Cohort| {
        let state = match one.applications_closed_at {
            None => t.cohorts_list_is_open(),
            Some(_) => t.cohorts_list_is_closed(),
        };
        let cells: [Content; 4] = [
            said::link(&see::path(one.id), &one.label),
            t.date_short(one.starts_on).into(),
            t.number(one.places).into(),
            state.into(),
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
    let page = |asked: &ListInput, found| Page::new(frame, &actor, asked, found);
    vec![
        Sample::new("empty", &page(&all, (&[], false))),
        Sample::new("filled", &page(&typed, (&cohorts, true))),
        Sample::new("none-found", &page(&typed, (&[], false))),
    ]
}

/// Lists them; with a school in the address, only those of that school.
pub async fn get(State(app): State<App>, person: Person, fields: Fields) -> PageResult {
    let asked = ListInput {
        typed: fields.text("find").to_owned(),
        school: fields.text("school").parse().ok(),
        page: fields.text("page").parse().unwrap_or(1).clamp(1, 10_000),
    };
    let (cohorts, has_more) = list(&app.world, person.caller(), &asked).await?;
    show(&Page::new(&person.frame(), person.actor(), &asked, (&cohorts, has_more)))
}

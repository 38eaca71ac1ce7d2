//! Staff see the schools that take part, or find any school of the register.

use super::stage;
use crate::{
    App, Fields, Frame, PageResult, Person, Sample, home,
    lists::{Column, Item, Order},
    show,
};
use actions::schools::{Brief, ListInput, ListPage, ListRow, list, list_whole};
use askama::Template;
use axum::extract::State;
use components::{Button, Content, Input, PageLink, Pagination, Select, Table};
use domain::{coded::Coded, schools::Stage};
use policy::{Action, Actor, scope};
use words::Words;

/// The address.
pub const PATH: &str = "/schools";

#[derive(Template)]
#[template(path = "schools/list.html")]
struct Page {
    frame: Frame,
    back: &'static str,
    find: Input,
    stage: Select,
    search: Button,
    schools: Option<Table>,
    none: &'static str,
    pages: Option<Pagination>,
    tools: Content,
    add: Option<&'static str>,
    import: Option<&'static str>,
    enquiries: Option<&'static str>,
}

impl Page {
    fn new(
        frame: &Frame,
        actor: &Actor,
        (asked, order): (&ListInput, &Order),
        found: &ListPage,
    ) -> Self {
        let t = frame.t;
        let base = base(asked);
        let can = |action| match actor {
            Actor::Person { force, .. } => scope(actor, action, force).is_ok(),
            _ => false,
        };
        let stages = Stage::CODES.iter().map(|(code, one)| (*code, stage(t, *one)));
        let none = if asked.typed.is_empty() {
            t.schools_list_none()
        } else {
            t.schools_list_none_found()
        };
        Self {
            frame: frame.titled(t.schools_list_title()),
            back: home::mine::PATH,
            find: Input::new("find", t.schools_list_search())
                .input_type("search")
                .value(asked.typed.as_str()),
            stage: Select::new("stage", t.schools_list_stage())
                .item("", t.schools_list_all_stages())
                .items(stages)
                .value(asked.stage.map(Stage::code).unwrap_or_default()),
            search: Button::secondary(t.common_search()),
            schools: (!found.rows.is_empty()).then(|| table(t, &found.rows, order)),
            none,
            pages: pages(t, &format!("{base}{}", order.query()), found),
            tools: order.tools(t, &columns(t), &base),
            add: can(Action::AddHost).then_some(super::add::PATH),
            import: can(Action::ImportSchools).then_some(super::import::PATH),
            enquiries: can(Action::SeeEnquiries).then_some(super::enquiries::PATH),
        }
    }
}

/// The address with what was searched for.
fn base(asked: &ListInput) -> String {
    let stage = asked.stage.map(Stage::code).unwrap_or_default();
    format!("{PATH}?find={}&stage={stage}", url_encoded(&asked.typed))
}

/// The columns of page and file.
fn columns(t: Words) -> [Column; 4] {
    [
        ("school", t.common_school()),
        ("town", t.schools_list_town()),
        ("postcode", t.common_postcode()),
        ("stage", t.schools_list_stage()),
    ]
}

/// What stands in them.
fn items(t: Words, row: &ListRow) -> Vec<Item> {
    let Brief { name, town, postcode, .. } = &row.school;
    let texts = [name.as_str(), town.as_str(), postcode.as_str(), standing(t, row)];
    texts.map(Item::text).into()
}

/// How far a school has come, in words.
fn standing(t: Words, row: &ListRow) -> &'static str {
    row.stage.map_or(t.schools_list_in_register(), |one| stage(t, one))
}

fn table(t: Words, rows: &[ListRow], order: &Order) -> Table {
    let empty = order.head(Table::new(t.schools_list_title()), &columns(t));
    let row = |table: Table, row: &ListRow| {
        let school = &row.school;
        let link = Link { href: super::see::path(school.id), words: school.name.clone() };
        let cells: [Content; 4] = [
            Content::html(link.to_string()),
            school.town.as_str().into(),
            school.postcode.as_str().into(),
            standing(t, row).into(),
        ];
        table.row(cells)
    };
    rows.iter().fold(empty, row).stacked()
}

/// A link inside a table's cell.
#[derive(Template)]
#[template(source = r#"<a class="govuk-link" href="{{ href }}">{{ words }}</a>"#, ext = "html")]
pub(crate) struct Link {
    pub(crate) href: String,
    pub(crate) words: String,
}

fn pages(t: Words, base: &str, found: &ListPage) -> Option<Pagination> {
    let link = |page: u32| PageLink::new(format!("{base}&page={page}"));
    let pages = Pagination {
        previous: (found.page > 1).then(|| link(found.page - 1)),
        next: found.has_more.then(|| link(found.page + 1)),
        ..Pagination::default()
    };
    let pages = pages
        .landmark_label(t.schools_list_pages())
        .previous_words(t.common_previous())
        .next_words(t.common_next());
    pages.is_needed().then_some(pages)
}

/// Percent-encodes all that is not a letter, a digit or a hyphen (RFC 3986, 2.1).
pub(crate) fn url_encoded(text: &str) -> String {
    let byte = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' => char::from(byte).to_string(),
        other => format!("%{other:02X}"),
    };
    text.bytes().map(byte).collect()
}

/// What this page looks like: empty, filled, with nothing found.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let force = "northshire".parse().expect("it is a slug");
    let grants =
        vec![policy::Grant { role: policy::Role::Coordinator, reach: policy::Reach::Force }];
    let actor = Actor::Person { force, id: crate::samples::id(), grants };
    let school = Brief {
        id: crate::samples::id(),
        urn: Some(900_001),
        name: "Larkrise & Millbrook Primary School".to_owned(),
        town: "Northmere".to_owned(),
        postcode: "NM1 4AB".to_owned(),
        status: "open".to_owned(),
    };
    let row = ListRow { school, stage: Some(Stage::Offered) };
    let some = ListPage { rows: vec![row], page: 2, has_more: true };
    let none = ListPage { rows: Vec::new(), page: 1, has_more: false };
    let typed = ListInput { typed: "lark & rise".to_owned(), ..ListInput::default() };
    let order = Order::default();
    let page =
        |asked: &ListInput, found: &ListPage| Page::new(frame, &actor, (asked, &order), found);
    vec![
        Sample::new("empty", &page(&ListInput::default(), &none)),
        Sample::new("filled", &page(&typed, &some)),
        Sample::new("none-found", &page(&typed, &none)),
    ]
}

/// Lists them, or gives them as a file.
pub async fn get(State(app): State<App>, person: Person, fields: Fields) -> PageResult {
    let t = person.t();
    let (columns, items) = (columns(t), |row: &ListRow| items(t, row));
    let order = Order::of(&fields, &columns);
    let asked = ListInput {
        typed: fields.text("find").to_owned(),
        stage: Stage::from_code(fields.text("stage")),
        page: order.page(),
    };
    let found = if order.is_whole() {
        let mut all = list_whole(&app.world, person.caller(), &asked).await?;
        order.sort(&columns, &mut all.rows, items);
        if let Some(file) = order.file("schools", &columns, &all.rows, items) {
            return Ok(file);
        }
        let has_more = order.cut(&mut all.rows);
        ListPage { rows: all.rows, page: asked.page, has_more }
    } else {
        list(&app.world, person.caller(), &asked).await?
    };
    show(&Page::new(&person.frame(), person.actor(), (&asked, &order), &found))
}

//! The coordinator sees which schools asked, oldest first, and those on the waiting list, in the order
//! of the published criteria, each score with its parts.

use super::{criteria, enquiry, list::Link, points};
use crate::{
    App, Fields, Frame, PageResult, Person, Sample, home,
    lists::{Column, Item, Order},
    show,
};
use actions::schools::{CriteriaPage, Enquiry, WaitingList, enquiries, waiting_list};
use askama::Template;
use axum::extract::State;
use components::{Content, Table};
use domain::{
    clock::london,
    schools::{Criteria, MOST_POINTS, Score},
};
use words::{Lang, Words};

/// The address.
pub const PATH: &str = "/schools/enquiries";

#[derive(Template)]
#[template(path = "schools/enquiries.html")]
struct Page {
    frame: Frame,
    back: &'static str,
    open: Option<Table>,
    tools: Content,
    waiting: Option<Table>,
    criteria: &'static str,
}

impl Page {
    fn new(frame: &Frame, (open, order): (&[Enquiry], &Order), waiting: &WaitingList) -> Self {
        let t = frame.t;
        Self {
            frame: frame.titled(t.schools_enquiries_title()),
            back: home::mine::PATH,
            open: (!open.is_empty()).then(|| table(t, open, order)),
            tools: order.tools(t, &columns(t), PATH),
            waiting: (!waiting.rows.is_empty()).then(|| ranked(frame, waiting)),
            criteria: criteria::PATH,
        }
    }
}

/// The columns of those that are open, on page and in file.
fn columns(t: Words) -> [Column; 3] {
    [
        ("school", t.common_school()),
        ("postcode", t.common_postcode()),
        ("asked", t.schools_enquiries_asked()),
    ]
}

/// What stands in them.
fn items(one: &Enquiry) -> Vec<Item> {
    vec![
        Item::text(one.school_name.as_str()),
        Item::text(one.postcode.as_str()),
        Item::day(london(one.asked_at).date()),
    ]
}

fn table(t: Words, rows: &[Enquiry], order: &Order) -> Table {
    let empty = order.head(Table::new(t.schools_enquiries_open()), &columns(t));
    let row = |table: Table, one: &Enquiry| {
        let cells: [Content; 3] = [link(one), one.postcode.as_str().into(), asked(t, one).into()];
        table.row(cells)
    };
    rows.iter().fold(empty, row).stacked()
}

fn link(one: &Enquiry) -> Content {
    let link = Link { href: enquiry::path(one.id), words: one.school_name.clone() };
    Content::html(link.to_string())
}

fn asked(t: Words, one: &Enquiry) -> String {
    t.date_short(london(one.asked_at).date())
}

fn ranked(frame: &Frame, waiting: &WaitingList) -> Table {
    let t = frame.t;
    let empty = Table::new(t.schools_enquiries_waiting())
        .column(t.common_school())
        .numeric_column(t.schools_wait_place())
        .numeric_column(t.schools_wait_score())
        .column(t.schools_wait_parts())
        .column(t.schools_enquiries_asked())
        .column(t.schools_wait_points());
    let row = |table: Table, (place, (one, score)): (usize, &(Enquiry, Score))| {
        let give = Link { href: points::path(one.id), words: t.schools_wait_give().to_owned() };
        let cells: [Content; 6] = [
            link(one),
            place.to_string().into(),
            score.total.to_string().into(),
            parts(t, frame.lang, &waiting.page.criteria, score).into(),
            asked(t, one).into(),
            Content::html(give.to_string()),
        ];
        table.row(cells)
    };
    (1..).zip(&waiting.rows).fold(empty, row).stacked()
}

/// A score in words: each criterion with its points and weight.
fn parts(t: Words, lang: Lang, criteria: &Criteria, score: &Score) -> String {
    let language = crate::forces::language(lang);
    let said = score.parts.iter().filter_map(|part| {
        let criterion = criteria.all().get(part.criterion)?;
        let name = criterion.name.get(language);
        Some(match part.points {
            None => t.schools_wait_part_missing(name),
            Some(points) => t.schools_wait_part(
                name,
                &points.to_string(),
                &part.score.to_string(),
                &criterion.weight.to_string(),
            ),
        })
    });
    said.collect::<Vec<_>>().join("; ")
}

/// What this page looks like: empty, filled.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let (one, order) = (enquiry::sample_row(), Order::default());
    let page = CriteriaPage { criteria: criteria::sample(), version: 1, since: Some(one.asked_at) };
    let given = [("c1".to_owned(), MOST_POINTS)].into();
    let asked = london(one.asked_at).date();
    let score = page.criteria.score(&given, asked, frame.today);
    let none = WaitingList { page: page.clone(), rows: Vec::new() };
    let some = WaitingList { page, rows: vec![(one.clone(), score)] };
    vec![
        Sample::new("empty", &Page::new(frame, (&[], &order), &none)),
        Sample::new("filled", &Page::new(frame, (std::slice::from_ref(&one), &order), &some)),
    ]
}

/// Lists them, or gives those that are open as a file. The waiting list keeps its published order.
pub async fn get(State(app): State<App>, person: Person, fields: Fields) -> PageResult {
    let columns = columns(person.t());
    let order = Order::of(&fields, &columns);
    let mut open = enquiries(&app.world, person.caller()).await?;
    order.sort(&columns, &mut open, items);
    if let Some(file) = order.file("enquiries", &columns, &open, items) {
        return Ok(file);
    }
    let waiting = waiting_list(&app.world, person.caller()).await?;
    show(&Page::new(&person.frame(), (&open, &order), &waiting))
}

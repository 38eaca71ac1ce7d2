//! The coordinator sees which schools asked, oldest first, and those on the waiting list.

use super::{enquiry, list::Link};
use crate::{App, Frame, PageResult, Person, Sample, home, show};
use actions::schools::{Enquiry, enquiries};
use askama::Template;
use axum::extract::State;
use components::{Content, Table};
use domain::clock::london;
use words::Words;

/// The address.
pub const PATH: &str = "/schools/enquiries";

#[derive(Template)]
#[template(path = "schools/enquiries.html")]
struct Page {
    frame: Frame,
    back: &'static str,
    open: Option<Table>,
    waiting: Option<Table>,
}

impl Page {
    fn new(frame: &Frame, open: &[Enquiry], waiting: &[Enquiry]) -> Self {
        let t = frame.t;
        let listed = |name, rows: &[Enquiry]| (!rows.is_empty()).then(|| table(t, name, rows));
        Self {
            frame: frame.titled(t.schools_enquiries_title()),
            back: home::mine::PATH,
            open: listed(t.schools_enquiries_open(), open),
            waiting: listed(t.schools_enquiries_waiting(), waiting),
        }
    }
}

fn table(t: Words, name: &str, rows: &[Enquiry]) -> Table {
    let empty = Table::new(name)
        .column(t.common_school())
        .column(t.common_postcode())
        .column(t.schools_enquiries_asked());
    let row = |table: Table, one: &Enquiry| {
        let link = Link { href: enquiry::path(one.id), words: one.school_name.clone() };
        let asked = t.date_short(london(one.asked_at).date());
        let cells: [Content; 3] =
            [Content::html(link.to_string()), one.postcode.as_str().into(), asked.into()];
        table.row(cells)
    };
    rows.iter().fold(empty, row).stacked()
}

/// What this page looks like: empty, filled.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let one = enquiry::sample_row();
    vec![
        Sample::new("empty", &Page::new(frame, &[], &[])),
        Sample::new(
            "filled",
            &Page::new(frame, std::slice::from_ref(&one), std::slice::from_ref(&one)),
        ),
    ]
}

/// Lists them.
pub async fn get(State(app): State<App>, person: Person) -> PageResult {
    let (open, waiting) = enquiries(&app.world, person.caller()).await?;
    show(&Page::new(&person.frame(), &open, &waiting))
}

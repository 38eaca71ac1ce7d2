//! The pick list: what to pack for each school, to print and as a file. It names no child: the school
//! has its own sheet for handing out.

use super::kit;
use crate::{App, Frame, PageResult, Person, Sample, download, show};
use actions::cohorts::{PickLine, pick_kit};
use askama::Template;
use axum::extract::State;
use components::{Button, Table};
use domain::table_file::rows_file;

/// The address.
pub const PATH: &str = "/kit/pick";
/// The same as a file.
pub const FILE: &str = "/kit/pick.csv";

#[derive(Template)]
#[template(path = "cohorts/kit_pick.html")]
struct Page {
    frame: Frame,
    back: &'static str,
    file: &'static str,
    print: Button,
    table: Option<Table>,
}

impl Page {
    fn new(frame: &Frame, lines: &[PickLine]) -> Self {
        let t = frame.t;
        let empty = Table::new(t.cohorts_kit_pick_title())
            .column(t.common_school())
            .column(t.cohorts_kit_item())
            .column(t.cohorts_kit_size())
            .numeric_column(t.cohorts_kit_pieces());
        let table = lines.iter().fold(empty, |table, line| table.row(cells(frame, line)));
        let print = Button::secondary(t.common_print()).button_type("button");
        Self {
            frame: frame.titled(t.cohorts_kit_pick_title()),
            back: kit::PATH,
            file: FILE,
            print: Button { attributes: [("data-cb-print", "")].into_iter().collect(), ..print },
            table: (!lines.is_empty()).then(|| table.stacked()),
        }
    }
}

fn cells(frame: &Frame, line: &PickLine) -> [String; 4] {
    [
        line.school_name.clone(),
        kit::name(frame, &line.item).to_owned(),
        kit::size(frame.t, line.size.as_deref()).to_owned(),
        frame.t.number(line.count),
    ]
}

/// What this page looks like: empty, filled.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let line = |size: Option<&str>, count| PickLine {
        school_name: "Millbrook Primary School".to_owned(),
        item: kit::sample().item,
        size: size.map(str::to_owned),
        count,
    };
    let lines = [line(None, 2), line(Some("Age 9 to 10"), 10)];
    vec![
        Sample::new("empty", &Page::new(frame, &[])),
        Sample::new("filled", &Page::new(frame, &lines)),
    ]
}

/// Shows the list.
pub async fn get(State(app): State<App>, person: Person) -> PageResult {
    let lines = pick_kit(&app.world, person.caller()).await?;
    show(&Page::new(&person.frame(), &lines))
}

/// Gives the same as a file.
pub async fn file(State(app): State<App>, person: Person) -> PageResult {
    let (t, frame) = (person.t(), person.frame());
    let lines = pick_kit(&app.world, person.caller()).await?;
    let head =
        [t.common_school(), t.cohorts_kit_item(), t.cohorts_kit_size(), t.cohorts_kit_pieces()];
    let row = |line: &PickLine| {
        let [school, item, size, _] = cells(&frame, line);
        vec![school, item, size, line.count.to_string()]
    };
    let bytes = rows_file(&head, lines.iter().map(row));
    Ok(download(bytes, "text/csv; charset=utf-8", "kit-pick-list.csv"))
}

//! On the day of a ceremony, whoever runs it prints for the camera which seats must not be in a
//! picture: a school and numbers, no name and no reason. On any other day the page says when.

use super::{ceremonies, ceremony, said};
use crate::{App, Frame, PageResult, Person, Sample, show};
use actions::cohorts::{CameraLine, CameraList, see_camera_list};
use askama::Template;
use axum::extract::{Path, State};
use components::Table;
use domain::ids::CeremonyId;
use words::Words;

/// The address, for the router.
pub const PATH: &str = "/ceremonies/{ceremony}/camera";

/// The address for one ceremony.
pub fn path(ceremony: CeremonyId) -> String {
    format!("/ceremonies/{ceremony}/camera")
}

#[derive(Template)]
#[template(path = "cohorts/camera.html")]
struct Page {
    frame: Frame,
    back: String,
    day: String,
    lines: Option<Table>,
}

impl Page {
    fn new(frame: &Frame, list: &CameraList) -> Self {
        let t = frame.t;
        Self {
            back: ceremony::path(list.ceremony.id),
            day: t.date(list.ceremony.held_on),
            lines: list.lines.as_ref().map(|lines| table(t, lines)),
            frame: frame
                .titled(t.cohorts_camera_title())
                .scoped(ceremonies::title(frame, &list.ceremony)),
        }
    }
}

fn table(t: Words, lines: &[CameraLine]) -> Table {
    let empty = Table::new(t.cohorts_camera_caption())
        .column(t.cohorts_list_cohort())
        .column(t.cohorts_ceremony_children())
        .column(t.cohorts_camera_seats());
    let row = |table: Table, line: &CameraLine| {
        let seats: Vec<String> = line.seats.iter().map(ToString::to_string).collect();
        let seats =
            if seats.is_empty() { t.cohorts_camera_nobody().to_owned() } else { seats.join(", ") };
        table.row([line.label.clone(), t.number(said::count(line.children)), seats])
    };
    lines.iter().fold(empty, row).stacked()
}

/// What this page looks like: on the day, and on another.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let label = super::invented::cohort().label;
    let line = |seats| CameraLine { label: label.clone(), children: 10, seats };
    let today = CameraList {
        ceremony: super::invented::ceremony(),
        lines: Some(vec![line(vec![3, 7]), line(Vec::new())]),
    };
    let early = CameraList { lines: None, ..today.clone() };
    vec![
        Sample::new("today", &Page::new(frame, &today)),
        Sample::new("early", &Page::new(frame, &early)),
    ]
}

/// Shows it.
pub async fn get(
    State(app): State<App>,
    person: Person,
    Path(ceremony): Path<CeremonyId>,
) -> PageResult {
    let list = see_camera_list(&app.world, person.caller(), ceremony).await?;
    show(&Page::new(&person.frame(), &list))
}

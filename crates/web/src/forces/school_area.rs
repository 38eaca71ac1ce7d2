//! In which policing area a school is, and what its neighbours asked for; the coordinator says so.

use super::{area, areas};
use crate::{App, Fields, Frame, PageError, PageResult, Person, Sample, schools, show};
use actions::forces::{SchoolAreaView, see_school_area, set_school_area};
use askama::Template;
use axum::extract::{Path, State};
use components::{Button, Select};
use domain::ids::SchoolId;

/// The address, for the router.
pub const PATH: &str = "/forces/schools/{school}/area";

/// The address of one school's area.
pub fn path(school: SchoolId) -> String {
    format!("/forces/schools/{school}/area")
}

#[derive(Template)]
#[template(path = "forces/school_area.html")]
struct Page {
    frame: Frame,
    back: String,
    area: Option<String>,
    priorities: Vec<area::Said>,
    form: Option<(Select, Button)>,
}

impl Page {
    fn new(frame: &Frame, seen: &SchoolAreaView) -> Self {
        let t = frame.t;
        let chosen = seen.area.as_ref().map(|(area, _)| area.id.to_string()).unwrap_or_default();
        let select = || {
            Select::new("area", t.forces_school_area_choose())
                .item("", t.common_not_known())
                .items(seen.areas.iter().map(|one| (one.id.to_string(), one.name.clone())))
                .value(chosen)
        };
        let save = || Button::new(t.common_save()).prevent_double_click(true);
        let priorities = seen.area.iter().flat_map(|(_, all)| all);
        Self {
            frame: frame.titled(t.forces_school_area_title()).scoped(seen.name.as_str()),
            back: schools::see::path(seen.school),
            area: seen.area.as_ref().map(|(area, _)| area.name.clone()),
            priorities: priorities.map(|one| area::said(t, one)).collect(),
            form: seen.can_keep.then(|| (select(), save())),
        }
    }
}

/// What this page looks like: empty, filled, and for those who may only look.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let filled = SchoolAreaView {
        school: crate::samples::id(),
        name: "Larkrise & Millbrook Primary School".to_owned(),
        area: Some((areas::sample(), vec![area::sample()])),
        areas: vec![areas::sample()],
        can_keep: true,
    };
    let empty = SchoolAreaView { area: None, ..filled.clone() };
    let looking = SchoolAreaView { areas: Vec::new(), can_keep: false, ..filled.clone() };
    vec![
        Sample::new("empty", &Page::new(frame, &empty)),
        Sample::new("filled", &Page::new(frame, &filled)),
        Sample::new("looking", &Page::new(frame, &looking)),
    ]
}

/// Shows it.
pub async fn get(
    State(app): State<App>,
    person: Person,
    Path(school): Path<SchoolId>,
) -> PageResult {
    let seen = see_school_area(&app.world, person.caller(), school).await?;
    show(&Page::new(&person.frame(), &seen))
}

/// Keeps what was chosen.
pub async fn post(
    State(app): State<App>,
    person: Person,
    Path(school): Path<SchoolId>,
    fields: Fields,
) -> PageResult {
    let area = match fields.text("area") {
        "" => None,
        chosen => Some(chosen.parse().map_err(|_| PageError::NotFound)?),
    };
    set_school_area(&app.world, person.caller(), school, area).await?;
    Ok(person.go_saying(&path(school), "forces-school-area-done"))
}

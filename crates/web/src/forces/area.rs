//! One policing area: its team, what its people asked for, its schools. The coordinator reads the
//! team and the priorities in.

use super::areas;
use crate::{App, Faults, Fields, Frame, PageResult, Person, Sample, schools, show, show_again};
use actions::forces::{
    AreaFile, AreaFileError, AreaOfficer, AreaPriority, AreaSchool, AreaView, read_area_file,
    see_area,
};
use askama::Template;
use axum::extract::{Path, State};
use components::{Button, FileUpload};
use domain::ids::PolicingAreaId;
use jiff::civil::date;
use words::Words;

/// The address, for the router.
pub const PATH: &str = "/forces/areas/{area}";

/// The address of one area.
pub fn path(area: PolicingAreaId) -> String {
    format!("/forces/areas/{area}")
}

/// A priority as it is said.
pub(crate) struct Said {
    pub(crate) issue: String,
    pub(crate) action: String,
    pub(crate) when: String,
}

/// Says a priority with its day.
pub(crate) fn said(t: Words, one: &AreaPriority) -> Said {
    Said {
        issue: one.issue.clone(),
        action: one.action.clone(),
        when: one.issued_on.map(|on| t.forces_area_since(&t.date_short(on))).unwrap_or_default(),
    }
}

struct Form {
    team: FileUpload,
    priorities: FileUpload,
    upload: Button,
}

#[derive(Template)]
#[template(path = "forces/area.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    team: Vec<String>,
    priorities: Vec<Said>,
    schools: Vec<(String, String)>,
    form: Option<Form>,
}

impl Page {
    fn new(frame: &Frame, seen: &AreaView, faults: Faults) -> Self {
        let t = frame.t;
        let name = |one: &AreaOfficer| {
            if one.rank.is_empty() {
                one.name.clone()
            } else {
                format!("{}, {}", one.name, one.rank)
            }
        };
        let form = || Form {
            team: areas::upload("team", t.forces_area_team_file(), &faults),
            priorities: areas::upload("priorities", t.forces_area_priorities_file(), &faults),
            upload: Button::secondary(t.common_upload()).prevent_double_click(true),
        };
        let school = |one: &AreaSchool| (schools::see::path(one.id), one.name.clone());
        Self {
            frame: frame.titled(seen.area.name.as_str()).with_faults(&faults),
            team: seen.team.iter().map(name).collect(),
            priorities: seen.priorities.iter().map(|one| said(t, one)).collect(),
            schools: seen.schools.iter().map(school).collect(),
            form: seen.can_keep.then(form),
            faults,
        }
    }
}

pub(crate) fn sample() -> AreaPriority {
    AreaPriority {
        issue: "Speeding past the school".to_owned(),
        action: "A speed watch on two mornings".to_owned(),
        issued_on: Some(date(2026, 10, 5)),
        acted_on: Some(date(2026, 11, 9)),
    }
}

/// What this page looks like: empty, filled, for those who may only look, and wrong.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let t = frame.t;
    let officer = |name: &str, rank: &str| AreaOfficer { name: name.into(), rank: rank.into() };
    let filled = AreaView {
        area: areas::sample(),
        team: vec![officer("Robin Example", "PCSO"), officer("Alex Sample", "")],
        priorities: vec![sample()],
        schools: vec![AreaSchool {
            id: crate::samples::id(),
            name: "Larkrise & Millbrook Primary School".to_owned(),
        }],
        can_keep: true,
    };
    let empty = AreaView {
        team: Vec::new(),
        priorities: Vec::new(),
        schools: Vec::new(),
        ..filled.clone()
    };
    let looking = AreaView { can_keep: false, ..filled.clone() };
    let mut wrong = Faults::one(t, "team", t.forces_areas_entry("2"));
    wrong.add("priorities", t.forces_areas_not_that("1"));
    vec![
        Sample::new("empty", &Page::new(frame, &empty, Faults::none(t))),
        Sample::new("filled", &Page::new(frame, &filled, Faults::none(t))),
        Sample::new("looking", &Page::new(frame, &looking, Faults::none(t))),
        Sample::new("wrong", &Page::new(frame, &filled, wrong)),
    ]
}

/// Shows it.
pub async fn get(
    State(app): State<App>,
    person: Person,
    Path(area): Path<PolicingAreaId>,
) -> PageResult {
    let seen = see_area(&app.world, person.caller(), area).await?;
    show(&Page::new(&person.frame(), &seen, Faults::none(person.t())))
}

/// Reads files in: the team, the priorities, or both.
pub async fn post(
    State(app): State<App>,
    person: Person,
    Path(area): Path<PolicingAreaId>,
    fields: Fields,
) -> PageResult {
    let t = person.t();
    let mut faults = Faults::none(t);
    let mut was_read = false;
    for (name, what) in [("team", AreaFile::Team), ("priorities", AreaFile::Priorities)] {
        let Some(file) = fields.file(name) else { continue };
        match read_area_file(&app.world, person.caller(), (area, what), &file.bytes).await {
            Ok(()) => was_read = true,
            Err(AreaFileError::File(why)) => faults.add(name, areas::fault(t, why)),
            Err(AreaFileError::Fault(fault)) => return Err(fault.into()),
        }
    }
    if faults.is_empty() && was_read {
        return Ok(person.go_saying(&path(area), "forces-area-done"));
    }
    if faults.is_empty() {
        faults.add("team", t.file_missing());
    }
    let seen = see_area(&app.world, person.caller(), area).await?;
    show_again(&Page::new(&person.frame(), &seen, faults))
}

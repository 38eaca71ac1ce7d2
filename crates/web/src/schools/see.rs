//! Staff look at one school: where it is, who is who there, what was agreed, when it is open.

use super::{agreement, calendar, edit, host_form::host_kind, list, stage};
use crate::{App, Frame, PageResult, Person, Sample, forces, show};
use actions::schools::{Agreement, School, SchoolHeader, SchoolPage, StaffRole, import, see};
use askama::Template;
use axum::extract::{Path, State};
use components::{SummaryList, Tag, WarningText};
use domain::{
    coded::Coded,
    ids::SchoolId,
    schools::{AgreementState, HostKind, Stage, gias::Column},
};
use policy::Role;
use words::Words;

/// The address, for the router.
pub const PATH: &str = "/schools/{school}";

/// The address of one school's page.
pub fn path(school: SchoolId) -> String {
    format!("/schools/{school}")
}

struct AgreementLine {
    words: String,
    state: &'static str,
    href: String,
}

#[derive(Template)]
#[template(path = "schools/see.html")]
struct Page {
    frame: Frame,
    back: &'static str,
    stage: Option<Tag>,
    facts: SummaryList,
    people: Option<SummaryList>,
    no_dsl: Option<WarningText>,
    agreements: Vec<AgreementLine>,
    calendar: String,
    cohorts: String,
    edit: Option<String>,
    area: String,
}

impl Page {
    fn new(frame: &Frame, seen: &SchoolPage) -> Self {
        let t = frame.t;
        let id = seen.school.id;
        let line = |one: &Agreement| AgreementLine {
            words: t.schools_see_agreement_link(&agreement::year(one)),
            state: agreement::state(t, one.state()),
            href: agreement::path(id, one.id),
        };
        let takes_part = matches!(seen.stage, Some(Stage::Offered | Stage::Signed | Stage::Active));
        let warning =
            || WarningText::new(t.schools_see_no_dsl()).icon_fallback_text(t.common_warning());
        Self {
            frame: frame.titled(seen.school.name.as_str()),
            back: list::PATH,
            stage: seen.stage.map(|one| Tag::new(stage(t, one))),
            facts: facts(t, seen),
            people: (!seen.people.is_empty()).then(|| people(t, &seen.people)),
            no_dsl: (takes_part && seen.header.dsl.is_empty()).then(warning),
            agreements: seen.agreements.iter().map(line).collect(),
            calendar: calendar::path(id),
            cohorts: format!("{}?school={id}", crate::cohorts::list::PATH),
            edit: seen.can_edit.then(|| edit::path(id)),
            area: forces::school_area::path(id),
        }
    }
}

fn facts(t: Words, seen: &SchoolPage) -> SummaryList {
    let school = &seen.school;
    let urn = school.urn.map(|urn| urn.to_string()).unwrap_or_default();
    let ages = school
        .low_age
        .zip(school.high_age)
        .map(|(low, high)| t.schools_see_ages_from_to(&high.to_string(), &low.to_string()));
    let pupils = school.pupils.map(|pupils| pupils.to_string()).unwrap_or_default();
    let kind = if school.is_typed() {
        HostKind::from_code(&school.kind).map(|kind| host_kind(t, kind)).unwrap_or_default()
    } else {
        school.kind.as_str()
    };
    let typed: Vec<&str> = seen.typed.iter().map(|column| import::field(t, *column)).collect();
    let known = if school.is_typed() { t.schools_see_typed() } else { status(t, &school.status) };
    let rows = [
        (t.common_address(), seen.header.address.join(", ")),
        (t.common_telephone(), school.telephone.clone()),
        (t.schools_see_website(), school.website.clone()),
        (t.schools_see_kind(), kind.to_owned()),
        (t.schools_see_ages(), ages.unwrap_or_default()),
        (t.schools_see_pupils(), pupils),
        (t.schools_see_authority(), school.la_name.clone()),
        (t.schools_see_urn(), urn),
        (t.schools_see_status(), known.to_owned()),
        (t.schools_see_typed_fields(), typed.join(", ")),
    ];
    let said = rows.into_iter().filter(|(_, value)| !value.is_empty());
    said.fold(SummaryList::default(), |list, (key, value)| list.row(key, value))
}

fn status(t: Words, word: &str) -> &'static str {
    match word {
        "closed" => t.schools_see_status_closed(),
        "proposed_to_close" => t.schools_see_status_proposed_to_close(),
        "proposed_to_open" => t.schools_see_status_proposed_to_open(),
        _ => t.schools_see_status_open(),
    }
}

fn people(t: Words, people: &[StaffRole]) -> SummaryList {
    people.iter().fold(SummaryList::default(), |list, one| {
        let role = t.by_key(&format!("common-role-{}", one.role)).unwrap_or_default();
        list.row(role, one.name.as_str())
    })
}

/// What this page looks like: of a school of the register, and of a host that was typed.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let mut bare = sample();
    "typed".clone_into(&mut bare.school.source);
    "home_education".clone_into(&mut bare.school.kind);
    bare.typed.clear();
    bare.people.clear();
    bare.header.dsl.clear();
    bare.agreements.clear();
    bare.stage = None;
    let mut without = sample();
    without.header.dsl.clear();
    vec![
        Sample::new("filled", &Page::new(frame, &sample())),
        Sample::new("empty", &Page::new(frame, &bare)),
        Sample::new("wrong", &Page::new(frame, &without)),
    ]
}

fn sample() -> SchoolPage {
    let now = "2026-11-20T09:00:00Z".parse().expect("it is a moment");
    let mut school =
        School::typed(crate::samples::id(), "Larkrise & Millbrook Primary School", "NM1 4AB", now);
    "register".clone_into(&mut school.source);
    school.urn = Some(900_001);
    (school.low_age, school.high_age, school.pupils) = (Some(3), Some(11), Some(210));
    "01632 960001".clone_into(&mut school.telephone);
    let header = SchoolHeader {
        id: school.id,
        name: school.name.clone(),
        town: "Northmere".to_owned(),
        postcode: school.postcode.clone(),
        address: vec!["1 Mere Lane".to_owned(), "Northmere".to_owned(), "NM1 4AB".to_owned()],
        telephone: school.telephone.clone(),
        dsl: vec!["Dee Sell".to_owned()],
    };
    let people = vec![
        StaffRole { role: Role::Headteacher, name: "Hetty Teacher".to_owned() },
        StaffRole { role: Role::Dsl, name: "Dee Sell".to_owned() },
    ];
    let agreements = vec![agreement::sample_row(AgreementState::SignedBySchool)];
    let stage = Some(Stage::Offered);
    SchoolPage {
        school,
        header,
        stage,
        agreements,
        people,
        can_set_calendar: true,
        can_edit: true,
        typed: [Column::Telephone].into(),
    }
}

/// Shows it.
pub async fn get(
    State(app): State<App>,
    person: Person,
    Path(school): Path<SchoolId>,
) -> PageResult {
    let seen = see(&app.world, person.caller(), school).await?;
    show(&Page::new(&person.frame(), &seen))
}

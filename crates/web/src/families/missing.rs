//! The school lead sees on one list what is missing of its families, who was asked how often, and
//! reminds them all by one button.

use super::answers::{day, name};
use super::child;
use crate::{App, Fields, Frame, PageError, PageResult, Person, Sample, download, show};
use actions::families::{
    Missing, MissingChild, MissingInSchool, Reminded, remind_school, see_missing,
};
use askama::Template;
use axum::extract::State;
use components::Button;
use domain::families::{AskedBy, AskedOnce, MOST_REMINDERS, MayRemind};
use domain::table_file::rows_file;
use words::Words;

/// The address.
pub const PATH: &str = "/families/missing";
/// The same as a file.
pub const FILE: &str = "/families/missing.csv";

struct Row {
    name: String,
    href: String,
    label: String,
    missing: Vec<String>,
    asked: String,
    next: String,
}

struct School {
    id: String,
    name: String,
    rows: Vec<Row>,
    send: Option<Button>,
}

#[derive(Template)]
#[template(path = "families/missing.html")]
struct Page {
    frame: Frame,
    file: &'static str,
    schools: Vec<School>,
}

impl Page {
    fn new(frame: &Frame, schools: &[MissingInSchool]) -> Self {
        let t = frame.t;
        Self {
            frame: frame.titled(t.families_missing_title()),
            file: FILE,
            schools: schools.iter().map(|one| school(t, one)).collect(),
        }
    }
}

fn school(t: Words, school: &MissingInSchool) -> School {
    let now = school.children.iter().filter(|one| one.may == Some(MayRemind::Now)).count();
    let words = t.families_missing_send(i64::try_from(now).unwrap_or(i64::MAX));
    School {
        id: school.school.to_string(),
        name: school.school_name.clone(),
        rows: school.children.iter().map(|one| row(t, one)).collect(),
        send: (now > 0).then(|| Button::new(words).prevent_double_click(true)),
    }
}

fn row(t: Words, one: &MissingChild) -> Row {
    let last = one.asked.last().map(|last| letter(t, last));
    let times = i64::try_from(one.reminders()).unwrap_or(i64::MAX);
    Row {
        name: format!("{} {}", one.given_name, one.family_name),
        href: child::path(one.cohort, one.child),
        label: one.label.clone(),
        missing: one.missing.iter().map(|missing| thing(t, *missing)).collect(),
        asked: match last {
            Some(last) => t.families_missing_asked_last(times, &last),
            None => t.families_missing_asked_never().to_owned(),
        },
        next: match one.may {
            None => t.families_missing_on_paper().to_owned(),
            Some(MayRemind::Now) => t.families_missing_now().to_owned(),
            Some(MayRemind::From(from)) => t.families_missing_from(&day(t, from)),
            Some(MayRemind::Enough) => {
                let most = i64::try_from(MOST_REMINDERS).unwrap_or(i64::MAX);
                t.families_missing_enough(&t.number(most))
            }
        },
    }
}

/// One thing that is missing.
fn thing(t: Words, missing: Missing) -> String {
    match missing {
        Missing::Answer(purpose) => name(t, purpose),
        Missing::Health => t.families_task_health().to_owned(),
        Missing::Confirmation => t.families_cohort_confirm().to_owned(),
    }
}

/// A letter of the log: which, and its day.
pub fn letter(t: Words, once: &AskedOnce) -> String {
    let which = match once.by {
        AskedBy::First => t.families_asked_first(),
        AskedBy::Place => t.families_asked_place(),
        AskedBy::Again => t.families_asked_again(),
        AskedBy::Reminder => t.families_asked_reminder(),
        AskedBy::Ceremony => t.families_asked_ceremony(),
    };
    t.families_child_value(which, &day(t, once.at))
}

/// What this page looks like: nothing missing, and each reason to send or not to.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let at = super::invented::at();
    let child = |name: &str, asked: &[AskedBy], may| MissingChild {
        cohort: crate::samples::id(),
        label: "Millbrook 2026/27".to_owned(),
        child: crate::samples::id(),
        given_name: name.to_owned(),
        family_name: "Sample".to_owned(),
        missing: vec![
            Missing::Answer(domain::families::Purpose::Participation),
            Missing::Health,
            Missing::Confirmation,
        ],
        asked: asked.iter().map(|&by| AskedOnce { by, at }).collect(),
        may,
    };
    let reminded = [AskedBy::First, AskedBy::Reminder, AskedBy::Reminder, AskedBy::Reminder];
    let empty = MissingInSchool {
        school: crate::samples::id(),
        school_name: "Millbrook Primary School".to_owned(),
        children: Vec::new(),
    };
    let children = vec![
        child("Wren", &[AskedBy::Place], Some(MayRemind::Now)),
        child("Jay", &[AskedBy::Again], Some(MayRemind::From(at))),
        child("Robin", &reminded, Some(MayRemind::Enough)),
        child("Finch", &[], None),
    ];
    let filled = MissingInSchool { children, ..empty.clone() };
    vec![
        Sample::new("nobody", &Page::new(frame, &[])),
        Sample::new("empty", &Page::new(frame, &[empty])),
        Sample::new("filled", &Page::new(frame, &[filled])),
    ]
}

/// Shows the list.
pub async fn get(State(app): State<App>, person: Person) -> PageResult {
    let schools = see_missing(&app.world, person.caller()).await?;
    show(&Page::new(&person.frame(), &schools))
}

/// Gives the same as a file.
pub async fn file(State(app): State<App>, person: Person) -> PageResult {
    let t = person.t();
    let schools = see_missing(&app.world, person.caller()).await?;
    let head = [
        t.common_school(),
        t.families_missing_cohort(),
        t.families_cohort_child(),
        t.families_cohort_missing(),
        t.families_missing_asked(),
        t.families_missing_next(),
    ];
    let lines = schools.iter().flat_map(|school| {
        school.children.iter().map(|one| {
            let Row { name, label, missing, asked, next, .. } = row(t, one);
            vec![school.school_name.clone(), label, name, missing.join("; "), asked, next]
        })
    });
    let bytes = rows_file(&head, lines);
    Ok(download(bytes, "text/csv; charset=utf-8", "families-missing.csv"))
}

/// Reminds the families of one school.
pub async fn post(State(app): State<App>, person: Person, fields: Fields) -> PageResult {
    let school = fields.text("school").parse().map_err(|_| PageError::NotFound)?;
    let reminded = remind_school(&app.world, person.caller(), school).await?;
    Ok(person.go_saying(PATH, said(reminded)))
}

/// What to say after the button.
pub fn said(reminded: Reminded) -> &'static str {
    match reminded {
        Reminded { sent: 1.., .. } => "families-cohort-chased",
        Reminded { sent: 0, resting: 0, enough: 0, .. } => "families-cohort-chased-none",
        Reminded { sent: 0, .. } => "families-cohort-chased-rest",
    }
}

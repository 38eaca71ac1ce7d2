//! The evaluator and the national lead choose a force here and read its report next. Whoever
//! belongs to one force goes straight to its report.

use super::report;
use crate::{App, Frame, PageError, PageResult, Person, Sample, home, show};
use actions::findings::{Earned, ForceEvidence, WaveFigures, list_evidence, reads_all_forces};
use askama::Template;
use axum::extract::State;
use components::{Content, Table};
use policy::{Action, Actor, Resource, may};
use words::Words;

/// The address.
pub const PATH: &str = "/findings";

#[derive(Template)]
#[template(path = "findings/list.html")]
struct Page {
    frame: Frame,
    back: &'static str,
    forces: Option<Table>,
}

impl Page {
    fn new(frame: &Frame, forces: &[ForceEvidence]) -> Self {
        Self {
            frame: frame.titled(frame.t.findings_list_title()),
            back: home::mine::PATH,
            forces: (!forces.is_empty()).then(|| table(frame.t, forces)),
        }
    }
}

/// A link inside a table's cell.
#[derive(Template)]
#[template(source = r#"<a class="govuk-link" href="{{ href }}">{{ words }}</a>"#, ext = "html")]
struct Link<'a> {
    href: String,
    words: &'a str,
}

fn table(t: Words, forces: &[ForceEvidence]) -> Table {
    let empty = Table::new(t.findings_list_caption())
        .column(t.findings_list_force())
        .numeric_column(t.findings_list_schools())
        .column(t.findings_list_before())
        .column(t.findings_list_after())
        .column(t.findings_list_level())
        .column(t.findings_list_last_locked());
    let row = |table: Table, one: &ForceEvidence| {
        let link = Link { href: report::path(&one.force), words: &one.name };
        let locked = one.last_locked.map_or_else(|| t.common_none().to_owned(), |on| t.date(on));
        let cells: [Content; 6] = [
            Content::html(link.to_string()),
            one.schools.to_string().into(),
            waves(t, one.before).into(),
            waves(t, one.after).into(),
            earned(t, one.earned).into(),
            locked.into(),
        ];
        table.row(cells)
    };
    forces.iter().fold(empty, row).stacked()
}

fn waves(t: Words, of: WaveFigures) -> String {
    if of == WaveFigures::default() {
        return t.findings_list_not_asked().to_owned();
    }
    let count = |n: i64| n.to_string();
    t.findings_list_waves(&count(of.answered), &count(of.locked), &count(of.open))
}

fn earned(t: Words, earned: Earned) -> String {
    match earned {
        Earned::NothingYet => t.findings_about_none().to_owned(),
        Earned::Withheld => t.findings_withheld_title().to_owned(),
        Earned::Level(level) => t.findings_list_of_five(&level.to_string()),
    }
}

/// What this page looks like: without a force, and with one of each kind.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let force = |slug: &str, name: &str, earned| ForceEvidence {
        force: slug.parse().expect("it is a slug"),
        name: name.to_owned(),
        schools: 37,
        before: WaveFigures { open: 2, locked: 35, answered: 1204 },
        after: WaveFigures::default(),
        earned,
        last_locked: None,
    };
    let whole = ForceEvidence {
        after: WaveFigures { open: 0, locked: 35, answered: 1180 },
        last_locked: Some(frame.today),
        ..force("northshire", "Northshire Police", Earned::Level(5))
    };
    let some = [
        force("fellshire", "Fellshire Police", Earned::NothingYet),
        force("moorland", "Moorland <Police>", Earned::Withheld),
        whole,
    ];
    vec![
        Sample::new("empty", &Page::new(frame, &[])),
        Sample::new("filled", &Page::new(frame, &some)),
    ]
}

/// Lists the forces, or goes on to the reader's own.
pub async fn get(State(app): State<App>, person: Person) -> PageResult {
    if !reads_all_forces(person.actor()) {
        let Actor::Person { force, .. } = person.actor() else { return Err(PageError::NotFound) };
        let own = Resource::force(force.clone());
        return if may(person.actor(), Action::ReadReport, &own) {
            Ok(person.go(&report::path(force)))
        } else {
            Err(PageError::NotFound)
        };
    }
    let forces = list_evidence(&app.world, person.caller(), person.lang()).await?;
    show(&Page::new(&person.frame(), &forces))
}

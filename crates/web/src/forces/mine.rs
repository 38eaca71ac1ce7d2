//! People of a force see how much of the programme there is now, and go on to schools and models.

use super::models;
use crate::{App, Frame, PageResult, Person, Sample, home, schools, show};
use actions::forces::{ForcePage, mine};
use askama::Template;
use axum::extract::State;
use components::{Cell, Content, SummaryList, Table};
use domain::{coded::Coded, schools::Stage};
use policy::{Action, Actor, scope};
use schools::list::Link;
use words::Words;

/// The address.
pub const PATH: &str = "/forces/mine";

#[derive(Template)]
#[template(path = "forces/mine.html")]
struct Page {
    frame: Frame,
    back: &'static str,
    stages: Option<Table>,
    programme: SummaryList,
    schools: Option<&'static str>,
    models: Option<&'static str>,
}

impl Page {
    fn new(frame: &Frame, actor: &Actor, force: &ForcePage) -> Self {
        let t = frame.t;
        let can = |action| match actor {
            Actor::Person { force, .. } => scope(actor, action, force).is_ok(),
            _ => false,
        };
        let sees_schools = can(Action::SeeSchools);
        let programme = [
            (t.forces_mine_cohorts(), force.cohorts),
            (t.forces_mine_places(), force.places),
            (t.forces_mine_children(), force.children),
            (t.forces_mine_finished(), force.finished),
        ];
        let row = |list: SummaryList, (key, count): (&str, i64)| list.row(key, count.to_string());
        Self {
            frame: frame.titled(t.forces_mine_title()).scoped(force.name.as_str()),
            back: home::mine::PATH,
            stages: (!force.stages.is_empty()).then(|| stages(t, force, sees_schools)),
            programme: programme.into_iter().fold(SummaryList::default(), row),
            schools: sees_schools.then_some(schools::list::PATH),
            models: can(Action::SeeModels).then_some(models::PATH),
        }
    }
}

fn stages(t: Words, force: &ForcePage, sees_schools: bool) -> Table {
    let empty = Table::new(t.forces_mine_schools())
        .column(t.forces_mine_stage())
        .numeric_column(t.forces_mine_count());
    let there = Stage::CODES.iter().filter(|(_, stage)| force.at(*stage) > 0);
    there.fold(empty, |table, (code, stage)| {
        let words = schools::stage(t, *stage).to_owned();
        let href = format!("{}?stage={code}", schools::list::PATH);
        let name = if sees_schools {
            Content::html(Link { href, words }.to_string())
        } else {
            words.into()
        };
        let cells: [Cell; 2] = [name.into(), force.at(*stage).to_string().into()];
        table.row(cells)
    })
}

/// What this page looks like: on the first day, and in mid-year.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let force = "northshire".parse().expect("it is a slug");
    let grants =
        vec![policy::Grant { role: policy::Role::Coordinator, reach: policy::Reach::Force }];
    let actor = Actor::Person { force, id: crate::samples::id(), grants };
    let page = |counts: &[(Stage, u64)], cohorts| ForcePage {
        name: "Northshire Police".to_owned(),
        stages: counts.iter().copied().collect(),
        cohorts,
        finished: 0,
        places: 10 * cohorts,
        children: 9 * cohorts,
    };
    let some = page(&[(Stage::Asked, 2), (Stage::Active, 37)], 37);
    vec![
        Sample::new("empty", &Page::new(frame, &actor, &page(&[], 0))),
        Sample::new("filled", &Page::new(frame, &actor, &some)),
    ]
}

/// Shows it.
pub async fn get(State(app): State<App>, person: Person) -> PageResult {
    let force = mine(&app.world, person.caller()).await?;
    show(&Page::new(&person.frame(), person.actor(), &force))
}

//! Staff see the ceremonies that they have to do with, latest first.

use super::{can_somewhere, ceremony, list, plan};
use crate::{App, Frame, PageResult, Person, Sample, show};
use actions::cohorts::{CeremonyLine, list_ceremonies};
use askama::Template;
use axum::extract::State;
use components::Button;
use policy::{Action, Actor};
use words::{Lang, Words};

/// The address.
pub const PATH: &str = "/ceremonies";

#[derive(Template)]
#[template(path = "cohorts/ceremonies.html")]
struct Page {
    frame: Frame,
    back: &'static str,
    plan: Option<Button>,
    lines: Vec<(String, String, String)>,
}

impl Page {
    fn new(frame: &Frame, actor: &Actor, ceremonies: &[CeremonyLine]) -> Self {
        let t = frame.t;
        let can_plan = can_somewhere(actor, Action::PlanCeremony);
        let line = |one: &CeremonyLine| {
            (ceremony::path(one.id), title(frame, one).to_owned(), when(t, one))
        };
        Self {
            frame: frame.titled(t.cohorts_ceremonies_title()),
            back: list::PATH,
            plan: can_plan.then(|| Button::new(t.cohorts_ceremonies_plan()).href(plan::PATH)),
            lines: ceremonies.iter().map(line).collect(),
        }
    }
}

/// The title in the language of the page.
pub(super) fn title<'a>(frame: &Frame, one: &'a CeremonyLine) -> &'a str {
    if frame.lang == Lang::Cy { &one.title_cy } else { &one.title }
}

fn when(t: Words, one: &CeremonyLine) -> String {
    t.cohorts_ceremonies_line(&t.date(one.held_on), &one.place, &t.time(one.held_at))
}

/// What this page looks like: empty, filled.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let actor = super::applications::sample_actor();
    let some = [super::invented::ceremony()];
    vec![
        Sample::new("empty", &Page::new(frame, &actor, &[])),
        Sample::new("filled", &Page::new(frame, &actor, &some)),
    ]
}

/// Lists them.
pub async fn get(State(app): State<App>, person: Person) -> PageResult {
    let ceremonies = list_ceremonies(&app.world, person.caller()).await?;
    show(&Page::new(&person.frame(), person.actor(), &ceremonies))
}

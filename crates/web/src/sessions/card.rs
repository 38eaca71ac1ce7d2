//! A school lead or a deliverer prints a cohort's sessions of the year as a card for the wall. No
//! child is named on it.

use super::{cohort, invented, said};
use crate::{App, Frame, PageResult, Person, Sample, show};
use actions::sessions::{Cohort, Session, What, see_cohort};
use askama::Template;
use axum::extract::{Path, State};
use components::{Button, Table};
use domain::ids::CohortId;
use jiff::civil::date;

/// The address, for the router.
pub const PATH: &str = "/sessions/cohorts/{cohort}/card";

/// The address of one cohort's card.
pub fn path(cohort: CohortId) -> String {
    format!("/sessions/cohorts/{cohort}/card")
}

#[derive(Template)]
#[template(path = "sessions/card.html")]
struct Page {
    frame: Frame,
    back: String,
    lead: String,
    sessions: Option<Table>,
    who: String,
    print: Button,
}

impl Page {
    fn new(frame: &Frame, cohort: &Cohort, sessions: &[(Session, What)], names: &[String]) -> Self {
        let t = frame.t;
        let empty = Table::new(t.sessions_card_title())
            .caption_classes("govuk-visually-hidden")
            .column(t.common_date())
            .column(t.common_time())
            .column(t.sessions_column_what())
            .column(t.sessions_column_place());
        let on = || sessions.iter().filter(|(session, _)| session.cancelled_at.is_none());
        let table = on().fold(empty, |table, (session, what)| {
            let times = said::times(t, session.starts_at, session.minutes);
            let (day, what) = (t.date(session.held_on), said::what(t, what));
            table.row([day, times, what, session.place.clone()])
        });
        let print = Button::secondary(t.common_print()).button_type("button");
        Self {
            frame: frame.titled(t.sessions_card_title()).scoped(&cohort.label),
            back: cohort::path(cohort.id),
            lead: cohort.label.clone(),
            sessions: on().next().is_some().then(|| table.stacked()),
            who: t.list(names),
            print: Button { attributes: [("data-cb-print", "")].into_iter().collect(), ..print },
        }
    }
}

/// What this page looks like: with nothing laid, and filled.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let cohort = invented::cohort();
    let days = [date(2026, 11, 18), date(2026, 11, 25)];
    let sessions: Vec<_> =
        (1..).zip(days).map(|(at, on)| (invented::session(at, on), invented::what())).collect();
    let names = ["PCSO Sam Example".to_owned()];
    vec![
        Sample::new("empty", &Page::new(frame, &cohort, &[], &[])),
        Sample::new("filled", &Page::new(frame, &cohort, &sessions, &names)),
    ]
}

/// Shows the card.
pub async fn get(
    State(app): State<App>,
    person: Person,
    Path(cohort): Path<CohortId>,
) -> PageResult {
    let view = see_cohort(&app.world, person.caller(), cohort).await?;
    let names: Vec<String> = view.deliverers.into_iter().map(|one| one.name).collect();
    show(&Page::new(&person.frame(), &view.cohort, &view.sessions, &names))
}

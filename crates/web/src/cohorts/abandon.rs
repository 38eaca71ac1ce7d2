//! The coordinator or the school lead sets a draw aside, with a reason. It stays on the record, and
//! applications open again.

use super::{draw, said};
use crate::{App, Faults, Fields, Frame, PageError, PageResult, Person, Sample, show, show_again};
use actions::cohorts::{CohortView, abandon_draw, see_draw};
use askama::Template;
use axum::extract::{Path, State};
use components::{Button, Radios};
use domain::{coded::Coded, cohorts::draw::Reason, ids::CohortId};
use policy::Action;

/// The address, for the router.
pub const PATH: &str = "/cohorts/{cohort}/draw/abandon";
const REASON: &str = "reason";

/// The address for one cohort.
pub fn path(cohort: CohortId) -> String {
    format!("/cohorts/{cohort}/draw/abandon")
}

#[derive(Template)]
#[template(path = "cohorts/abandon.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    back: String,
    reason: Radios,
    confirm: Button,
}

impl Page {
    fn new(frame: &Frame, view: &CohortView, chosen: &str, faults: Faults) -> Self {
        let t = frame.t;
        let reasons = Reason::CODES.iter().map(|(code, _)| *code);
        let radios = Radios::new(REASON, t.cohorts_abandon_reason());
        Self {
            back: draw::path(view.cohort.id),
            reason: reasons
                .fold(radios, |all, code| all.item(code, said::reason(t, code)))
                .chosen(chosen)
                .error_if(faults.of(REASON)),
            confirm: Button::warning(t.cohorts_abandon_confirm()).prevent_double_click(true),
            frame: frame
                .titled(t.cohorts_abandon_title())
                .scoped(&view.cohort.label)
                .with_faults(&faults),
            faults,
        }
    }
}

/// What this page looks like: empty, wrong.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let t = frame.t;
    let view = super::invented::view(actions::cohorts::Next::HoldDraw);
    let wrong = Faults::one(t, REASON, t.cohorts_abandon_reason_missing());
    vec![
        Sample::new("empty", &Page::new(frame, &view, "", Faults::none(t))),
        Sample::new("wrong", &Page::new(frame, &view, "", wrong)),
    ]
}

/// Asks for the reason.
pub async fn get(
    State(app): State<App>,
    person: Person,
    Path(cohort): Path<CohortId>,
) -> PageResult {
    let view = see_draw(&app.world, person.caller(), cohort).await?;
    if !super::can(person.actor(), Action::AbandonDraw, &view.cohort) {
        return Err(PageError::NotFound);
    }
    show(&Page::new(&person.frame(), &view, "", Faults::none(person.t())))
}

/// Sets it aside.
pub async fn post(
    State(app): State<App>,
    person: Person,
    Path(cohort): Path<CohortId>,
    fields: Fields,
) -> PageResult {
    let view = see_draw(&app.world, person.caller(), cohort).await?;
    if !super::can(person.actor(), Action::AbandonDraw, &view.cohort) {
        return Err(PageError::NotFound);
    }
    let (t, chosen) = (person.t(), fields.text(REASON));
    let faults = match Reason::from_code(chosen) {
        None => Faults::one(t, REASON, t.cohorts_abandon_reason_missing()),
        Some(reason) => match abandon_draw(&app.world, person.caller(), cohort, reason).await {
            Ok(()) => return Ok(person.go_saying(&draw::path(cohort), "cohorts-abandon-done")),
            Err(refused) => said::told(t, refused.told()?),
        },
    };
    show_again(&Page::new(&person.frame(), &view, chosen, faults))
}

//! A coordinator or a school lead calls a session off, after one look at which one it is. The
//! cohort's sessions come back.

use super::{cohort, invented, said};
use crate::{App, Faults, Frame, PageResult, Person, Sample, show, show_again};
use actions::sessions::{CallOffError, SessionFacts, What, call_off, see_call_off};
use askama::Template;
use axum::extract::{Path, State};
use components::{Button, WarningText};
use domain::ids::SessionId;

/// The address, for the router.
pub const PATH: &str = "/sessions/{session}/call-off";
/// The button's name, where a fault belongs.
const BUTTON: &str = "call-off";

/// The address for one session.
pub fn path(session: SessionId) -> String {
    format!("/sessions/{session}/call-off")
}

#[derive(Template)]
#[template(path = "sessions/call_off.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    back: String,
    lead: String,
    warning: WarningText,
    button: Button,
}

impl Page {
    fn new(frame: &Frame, facts: &SessionFacts, what: &What, faults: Faults) -> Self {
        let t = frame.t;
        let when = t.date_time(facts.held_on.to_datetime(facts.starts_at));
        let warning = WarningText::new(t.sessions_off_body());
        Self {
            frame: frame.titled(t.sessions_off_title()).with_faults(&faults).scoped(&facts.label),
            back: cohort::path(facts.cohort),
            lead: t.sessions_off_lead(&said::what(t, what), &when),
            warning: warning.icon_fallback_text(t.common_warning()),
            button: Button::warning(t.sessions_off_button()).id(BUTTON).prevent_double_click(true),
            faults,
        }
    }
}

/// What this page looks like: asked, and refused.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let t = frame.t;
    let (facts, what) = (invented::facts(frame.today), invented::what());
    let held = Faults::one(t, BUTTON, t.sessions_off_held());
    vec![
        Sample::new("asked", &Page::new(frame, &facts, &what, Faults::none(t))),
        Sample::new("refused", &Page::new(frame, &facts, &what, held)),
    ]
}

/// Asks.
pub async fn get(
    State(app): State<App>,
    person: Person,
    Path(session): Path<SessionId>,
) -> PageResult {
    let (facts, what) = see_call_off(&app.world, person.caller(), session).await?;
    show(&Page::new(&person.frame(), &facts, &what, Faults::none(person.t())))
}

/// Calls it off.
pub async fn post(
    State(app): State<App>,
    person: Person,
    Path(session): Path<SessionId>,
) -> PageResult {
    match call_off(&app.world, person.caller(), session).await {
        Ok(facts) => Ok(person.go_saying(&cohort::path(facts.cohort), "sessions-off-done")),
        Err(CallOffError::Held) => {
            let (facts, what) = see_call_off(&app.world, person.caller(), session).await?;
            let held = Faults::one(person.t(), BUTTON, person.t().sessions_off_held());
            show_again(&Page::new(&person.frame(), &facts, &what, held))
        }
        Err(CallOffError::Fault(fault)) => Err(fault.into()),
    }
}

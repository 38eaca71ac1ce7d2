//! The school lead takes an application back, because the child or the carer wants that.

use super::{application, applications, said};
use crate::{App, Faults, Frame, PageResult, Person, Sample, show, show_again};
use actions::cohorts::{ApplicationView, see_application, withdraw};
use askama::Template;
use axum::extract::{Path, State};
use components::Button;
use domain::ids::{ApplicationId, CohortId};

/// The address, for the router.
pub const PATH: &str = "/cohorts/{cohort}/applications/{application}/withdraw";

/// The address for one application.
pub fn path(cohort: CohortId, application: ApplicationId) -> String {
    format!("/cohorts/{cohort}/applications/{application}/withdraw")
}

#[derive(Template)]
#[template(path = "cohorts/withdraw.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    back: String,
    confirm: Button,
}

impl Page {
    fn new(frame: &Frame, view: &ApplicationView, faults: Faults) -> Self {
        let t = frame.t;
        Self {
            back: application::path(view.cohort.id, view.line.applicant.id),
            confirm: Button::warning(t.cohorts_withdraw_confirm())
                .id("withdraw")
                .prevent_double_click(true),
            frame: frame
                .titled(t.cohorts_withdraw_title(&application::name(view)))
                .scoped(&view.cohort.label)
                .with_faults(&faults),
            faults,
        }
    }
}

/// What this page looks like: to be confirmed, wrong.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let t = frame.t;
    let view = application::sample(2);
    let wrong = Faults::one(t, "withdraw", t.cohorts_withdraw_closed());
    vec![
        Sample::new("filled", &Page::new(frame, &view, Faults::none(t))),
        Sample::new("wrong", &Page::new(frame, &view, wrong)),
    ]
}

/// Asks whether it is meant.
pub async fn get(
    State(app): State<App>,
    person: Person,
    Path((cohort, id)): Path<(CohortId, ApplicationId)>,
) -> PageResult {
    let view = see_application(&app.world, person.caller(), cohort, id).await?;
    show(&Page::new(&person.frame(), &view, Faults::none(person.t())))
}

/// Takes it back.
pub async fn post(
    State(app): State<App>,
    person: Person,
    Path((cohort, id)): Path<(CohortId, ApplicationId)>,
) -> PageResult {
    let refused = match withdraw(&app.world, person.caller(), cohort, id).await {
        Ok(()) => {
            return Ok(person.go_saying(&applications::path(cohort), "cohorts-withdraw-done"));
        }
        Err(refused) => refused.told()?,
    };
    let view = see_application(&app.world, person.caller(), cohort, id).await?;
    show_again(&Page::new(&person.frame(), &view, said::told(person.t(), refused)))
}

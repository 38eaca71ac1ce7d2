//! An adult at the school takes down, in the child's own words, why the child wants to join; then the
//! next child's.

use super::{application, applications, said};
use crate::{App, Faults, Fields, Frame, PageResult, Person, Sample, show, show_again};
use actions::cohorts::{
    ApplicationView, LONGEST_WHY, see_application, see_applications, write_own_words,
};
use askama::Template;
use axum::extract::{Path, State};
use components::{Button, Textarea};
use domain::{
    cohorts::StillMissing,
    ids::{ApplicationId, CohortId},
};

/// The address, for the router.
pub const PATH: &str = "/cohorts/{cohort}/applications/{application}/words";
const WHY: &str = "why";

/// The address for one application.
pub fn path(cohort: CohortId, application: ApplicationId) -> String {
    format!("/cohorts/{cohort}/applications/{application}/words")
}

#[derive(Template)]
#[template(path = "cohorts/words.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    back: String,
    not_drawn: String,
    why: Textarea,
    save: Button,
    next: Button,
}

impl Page {
    fn new(frame: &Frame, view: &ApplicationView, typed: &str, faults: Faults) -> Self {
        let t = frame.t;
        Self {
            back: application::path(view.cohort.id, view.line.applicant.id),
            not_drawn: said::not_drawn(frame, &view.model),
            why: Textarea::new(WHY, t.cohorts_words_why())
                .hint(t.cohorts_words_hint())
                .value(typed)
                .rows(6_u32)
                .attribute("maxlength", (LONGEST_WHY * 2).to_string())
                .error_if(faults.of(WHY)),
            next: Button::new(t.cohorts_words_next())
                .name("go")
                .value("next")
                .prevent_double_click(true),
            save: Button::secondary(t.common_save()).name("go").value("save"),
            frame: frame
                .titled(t.cohorts_words_title(&application::name(view)))
                .scoped(&view.cohort.label)
                .with_faults(&faults),
            faults,
        }
    }
}

/// What this page looks like: empty, filled, wrong.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let t = frame.t;
    let view = application::sample(1);
    let wrong = Faults::one(t, WHY, t.cohorts_words_empty());
    vec![
        Sample::new("empty", &Page::new(frame, &view, "", Faults::none(t))),
        Sample::new("filled", &Page::new(frame, &view, "I want to <help>.", Faults::none(t))),
        Sample::new("wrong", &Page::new(frame, &view, "", wrong)),
    ]
}

/// Shows the words as they are.
pub async fn get(
    State(app): State<App>,
    person: Person,
    Path((cohort, id)): Path<(CohortId, ApplicationId)>,
) -> PageResult {
    let view = see_application(&app.world, person.caller(), cohort, id).await?;
    let why = view.why.clone().unwrap_or_default();
    show(&Page::new(&person.frame(), &view, &why, Faults::none(person.t())))
}

/// Saves them, and goes on to the next child whose words are missing, or back.
pub async fn post(
    State(app): State<App>,
    person: Person,
    Path((cohort, id)): Path<(CohortId, ApplicationId)>,
    fields: Fields,
) -> PageResult {
    let why = fields.text(WHY);
    let refused = match write_own_words(&app.world, person.caller(), cohort, id, why).await {
        Ok(()) => {
            let to = after(&app, &person, (cohort, id), fields.text("go") == "next").await?;
            return Ok(person.go_saying(&to, "cohorts-words-done"));
        }
        Err(refused) => refused.told()?,
    };
    let view = see_application(&app.world, person.caller(), cohort, id).await?;
    let faults = said::told(person.t(), refused);
    show_again(&Page::new(&person.frame(), &view, why, faults))
}

async fn after(
    app: &App,
    person: &Person,
    (cohort, id): (CohortId, ApplicationId),
    wants_next: bool,
) -> Result<String, crate::PageError> {
    if !wants_next {
        return Ok(application::path(cohort, id));
    }
    let all = see_applications(&app.world, person.caller(), cohort).await?;
    let lacks = |line: &&_| applications::is_lacking(line, StillMissing::OwnWords);
    let next = all.lines.iter().find(lacks).map(|line| path(cohort, line.applicant.id));
    Ok(next.unwrap_or_else(|| applications::path(cohort)))
}

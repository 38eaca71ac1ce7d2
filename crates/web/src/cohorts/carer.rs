//! The school lead names one child's carer, who is then sent the link.

use super::{application, said};
use crate::{App, Faults, Fields, Frame, PageResult, Person, Sample, show, show_again};
use actions::{
    cohorts::{ApplicationView, see_application},
    families::{InviteCarer, invite_carer},
};
use askama::Template;
use axum::extract::{Path, State};
use components::{Button, Checkboxes, Input, Radios};
use domain::ids::{ApplicationId, CohortId};
use words::Lang;

/// The address, for the router.
pub const PATH: &str = "/cohorts/{cohort}/applications/{application}/carer";

/// The address for one application.
pub fn path(cohort: CohortId, application: ApplicationId) -> String {
    format!("/cohorts/{cohort}/applications/{application}/carer")
}

/// The field of the tick that it is the same person.
const SAME: &str = "same";

#[derive(Template)]
#[template(path = "cohorts/carer.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    back: String,
    name: Input,
    email: Input,
    lang: Radios,
    same: Option<Checkboxes>,
    send: Button,
}

impl Page {
    fn new(frame: &Frame, view: &ApplicationView, typed: &Fields, faults: Faults) -> Self {
        let t = frame.t;
        Self {
            back: application::path(view.cohort.id, view.line.applicant.id),
            name: Input::new("name", t.cohorts_carer_name())
                .value(typed.text("name"))
                .autocomplete("off")
                .spellcheck(false)
                .error_if(faults.of("name")),
            email: Input::email("email", t.cohorts_carer_email())
                .value(typed.text("email"))
                .autocomplete("off")
                .error_if(faults.of("email")),
            lang: Radios::new("lang", t.cohorts_carer_lang())
                .item("en", Lang::En.own_name())
                .item("cy", Lang::Cy.own_name())
                .chosen(lang(typed).code())
                .inline(),
            same: said::same_person(t, SAME, typed, &faults),
            send: Button::new(t.cohorts_carer_send()).prevent_double_click(true),
            frame: frame
                .titled(t.cohorts_carer_title(&application::name(view)))
                .scoped(&view.cohort.label)
                .with_faults(&faults),
            faults,
        }
    }
}

fn lang(typed: &Fields) -> Lang {
    if typed.text("lang") == "cy" { Lang::Cy } else { Lang::En }
}

/// What this page looks like: empty, wrong.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let t = frame.t;
    let view = application::sample(2);
    let typed = [("name", "Robin O'Sample"), ("email", "robin"), ("lang", "cy")];
    let typed = typed.map(|(name, value)| (name.to_owned(), value.to_owned()));
    let wrong = Faults::one(t, "email", t.common_error_not_an_email());
    let other = Faults::one(t, SAME, t.families_invite_other_name());
    vec![
        Sample::new("known", &Page::new(frame, &view, &Fields::default(), other)),
        Sample::new("empty", &Page::new(frame, &view, &Fields::default(), Faults::none(t))),
        Sample::new("wrong", &Page::new(frame, &view, &Fields::from_pairs(typed.to_vec()), wrong)),
    ]
}

/// Asks for name and address.
pub async fn get(
    State(app): State<App>,
    person: Person,
    Path((cohort, id)): Path<(CohortId, ApplicationId)>,
) -> PageResult {
    let view = see_application(&app.world, person.caller(), cohort, id).await?;
    show(&Page::new(&person.frame(), &view, &Fields::default(), Faults::none(person.t())))
}

/// Sends the link.
pub async fn post(
    State(app): State<App>,
    person: Person,
    Path((cohort, id)): Path<(CohortId, ApplicationId)>,
    fields: Fields,
) -> PageResult {
    let view = see_application(&app.world, person.caller(), cohort, id).await?;
    let input = InviteCarer {
        cohort,
        child: view.line.applicant.child,
        name: fields.text("name").to_owned(),
        email: fields.text("email").to_owned(),
        lang: lang(&fields),
        is_same: fields.has(SAME),
    };
    match invite_carer(&app.world, person.caller(), input).await {
        Ok(()) => Ok(person.go_saying(&application::path(cohort, id), "cohorts-carer-done")),
        Err(refused) => {
            let faults = said::told(person.t(), refused.told()?);
            show_again(&Page::new(&person.frame(), &view, &fields, faults))
        }
    }
}

//! The carer of a child with a place tells what the adults must know and whom to ring, checks it,
//! and saves it. What was told before is shown only after the second fact; without it the form is
//! empty and takes its place.

use super::answers::day;
use super::health_check::Check;
use super::health_form::{Filled, fault};
use super::holder::Holder;
use super::{fact, invented, start};
use crate::{App, Faults, Fields, Frame, PageError, PageResult, Sample, show, show_again};
use actions::families::{
    FamilyView, ReplaceHealth, ReplaceHealthError, Stage, confirm_health, read_health,
    replace_health, see_family,
};
use askama::Template;
use axum::extract::State;
use components::{Button, Content, Fieldset, Textarea};
use domain::families::check_form;

/// The address, for the router.
pub const PATH: &str = "/family/{token}/health";
/// Where a carer says that nothing has changed.
pub const CONFIRM: &str = "/family/{token}/health/same";
/// The field of the button that was pressed.
pub(super) const GO: &str = "go";

/// The address for one family.
pub fn path(token: &str) -> String {
    format!("/family/{token}/health")
}

/// The same for one family.
pub fn confirm_path(token: &str) -> String {
    format!("/family/{token}/health/same")
}

#[derive(Template)]
#[template(path = "families/health.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    back: Content,
    child: String,
    /// When something was told before, and whether it is shown.
    before: Option<(String, bool)>,
    fact: String,
    boxes: Vec<Textarea>,
    people: Vec<Fieldset>,
    go_on: Button,
}

impl Page {
    fn new(
        frame: &Frame,
        token: &str,
        (family, is_shown): (&FamilyView, bool),
        filled: &Filled,
        faults: Faults,
    ) -> Self {
        let (t, child) = (frame.t, &family.given_name);
        Self {
            frame: frame.titled(t.families_health_title(child)).with_faults(&faults),
            back: frame.back(start::path(token)),
            before: family.health_replaced_at.map(|at| (day(t, at), is_shown)),
            fact: fact::path(token),
            boxes: filled.boxes(frame, child, &faults),
            people: filled.people(frame, child, &faults),
            go_on: Button::new(t.common_continue()).name(GO).value("check"),
            child: child.clone(),
            faults,
        }
    }
}

/// What these pages look like: empty, told before, shown again, wrong, to check.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let frame = &frame.signed_out();
    let told = invented::family(Stage::Offered);
    let new = FamilyView { health_replaced_at: None, ..told.clone() };
    let filled = invented::filled();
    let none = || Faults::none(frame.t);
    let page = |family, is_shown, filled: &Filled, faults| {
        Page::new(frame, "token", (family, is_shown), filled, faults)
    };
    let wrong = Faults::one(frame.t, "contact-1-telephone", frame.t.common_error_not_a_telephone());
    vec![
        Sample::new("empty", &page(&new, false, &Filled::default(), none())),
        Sample::new("told-before", &page(&told, false, &Filled::default(), none())),
        Sample::new("shown", &page(&told, true, &filled, none())),
        Sample::new("wrong", &page(&new, false, &filled, wrong)),
        Sample::new("check", &Check::new(frame, &told, &filled)),
    ]
}

/// The family, if it has a place.
async fn placed(app: &App, holder: &Holder) -> Result<FamilyView, PageError> {
    let family = see_family(&app.world, holder.caller(), holder.link().link).await?;
    if family.stage == Stage::Offered { Ok(family) } else { Err(PageError::NotFound) }
}

/// Shows the form: empty, or with what was told before to whoever proved the second fact.
pub async fn get(State(app): State<App>, holder: Holder) -> PageResult {
    let family = placed(&app, &holder).await?;
    let is_known = holder.link().is_known && family.health_replaced_at.is_some();
    let told = if is_known {
        read_health(&app.world, holder.caller(), holder.link().link).await?
    } else {
        None
    };
    let is_shown = told.is_some();
    let filled = told.map(|told| Filled { details: told.details, contacts: told.contacts });
    let frame = holder.family_frame(&family);
    let faults = Faults::none(frame.t);
    let filled = filled.unwrap_or_default();
    show(&Page::new(&frame, holder.token(), (&family, is_shown), &filled, faults))
}

/// Checks, changes or saves; what is not saved yet travels with the page and is kept nowhere.
pub async fn post(State(app): State<App>, holder: Holder, fields: Fields) -> PageResult {
    let family = placed(&app, &holder).await?;
    let frame = holder.family_frame(&family);
    let filled = Filled::read(&fields);
    let page = |faults| Page::new(&frame, holder.token(), (&family, false), &filled, faults);
    let faults = || {
        let mut faults = Faults::none(frame.t);
        for (field, what) in check_form(&filled.details, &filled.contacts) {
            faults.add(&field, fault(frame.t, what));
        }
        faults
    };
    match fields.text(GO) {
        "change" => show(&page(Faults::none(frame.t))),
        "save" => {
            let input = ReplaceHealth {
                link: holder.link().link,
                details: filled.details.clone(),
                contacts: filled.contacts.clone(),
            };
            match replace_health(&app.world, holder.caller(), input).await {
                Ok(()) => {
                    Ok(holder.go_saying(&start::path(holder.token()), "families-health-saved"))
                }
                Err(ReplaceHealthError::Form(_)) => show_again(&page(faults())),
                Err(ReplaceHealthError::Fault(fault)) => Err(fault.into()),
            }
        }
        _ => match faults() {
            none if none.is_empty() => show(&Check::new(&frame, &family, &filled)),
            faults => show_again(&page(faults)),
        },
    }
}

/// Notes that nothing has changed.
pub async fn confirm(State(app): State<App>, holder: Holder) -> PageResult {
    confirm_health(&app.world, holder.caller(), holder.link().link).await?;
    Ok(holder.go_saying(&start::path(holder.token()), "families-health-confirmed"))
}

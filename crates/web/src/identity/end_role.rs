//! The administrator is asked once more, and ends a role.

use super::people;
use crate::{App, Faults, Frame, PageResult, Person, Sample, show, show_again};
use actions::{
    identity::{Held, end_grant, held_role},
    refused::Refused,
};
use askama::Template;
use axum::extract::{Path, State};
use components::Button;
use domain::ids::RoleGrantId;

/// The address, for the router.
pub const PATH: &str = "/people/{grant}/end";

/// The address of one role's page.
pub fn path(grant: RoleGrantId) -> String {
    format!("/people/{grant}/end")
}

#[derive(Template)]
#[template(path = "identity/end_role.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    back: &'static str,
    lead: String,
    end: Button,
}

impl Page {
    fn new(frame: &Frame, held: &Held, faults: Faults) -> Self {
        let t = frame.t;
        Self {
            frame: frame.titled(t.identity_people_end_title()).with_faults(&faults),
            back: people::PATH,
            lead: t.identity_people_end_lead(&held.name, &people::role(t, &held.role)),
            end: Button::warning(t.identity_people_end_sure()).id("end"),
            faults,
        }
    }
}

/// What this page looks like: before, and refused.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let t = frame.t;
    let held = people::sample();
    let wrong = Faults::one(t, "end", t.identity_people_last_administrator());
    vec![
        Sample::new("filled", &Page::new(frame, &held, Faults::none(t))),
        Sample::new("wrong", &Page::new(frame, &held, wrong)),
    ]
}

/// Asks.
pub async fn get(
    State(app): State<App>,
    person: Person,
    Path(grant): Path<RoleGrantId>,
) -> PageResult {
    let held = held_role(&app.world, person.caller(), grant).await?;
    show(&Page::new(&person.frame(), &held, Faults::none(person.t())))
}

/// Ends it.
pub async fn post(
    State(app): State<App>,
    person: Person,
    Path(grant): Path<RoleGrantId>,
) -> PageResult {
    match end_grant(&app.world, person.caller(), grant).await {
        Ok(()) => Ok(person.go_saying(people::PATH, "identity-people-done-end")),
        Err(Refused::Rules(refused)) => {
            let held = held_role(&app.world, person.caller(), grant).await?;
            let mut faults = Faults::none(person.t());
            faults.add_refused(&refused);
            show_again(&Page::new(&person.frame(), &held, faults))
        }
        Err(Refused::Fault(fault)) => Err(fault.into()),
    }
}

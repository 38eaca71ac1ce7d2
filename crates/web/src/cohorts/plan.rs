//! A coordinator plans a ceremony, to which children of several cohorts and schools come.

use super::{ceremonies, ceremony, said, typed};
use crate::{App, Faults, Fields, Frame, PageResult, Person, Sample, sessions, show, show_again};
use actions::cohorts::{Ceremony, Cohort, PlanCeremony, list_ceremonies, plan_ceremony, plan_form};
use askama::Template;
use axum::extract::State;
use components::{Button, Checkboxes, DateInput, Input, Radios, Textarea};
use domain::ids::CohortId;
use words::Words;

/// The address.
pub const PATH: &str = "/ceremonies/plan";

/// The address with a cohort's closing ceremony filled in.
pub fn path_of_closing(cohort: CohortId) -> String {
    format!("{PATH}?kind=closing&cohort={cohort}")
}

#[derive(Template)]
#[template(path = "cohorts/plan.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    back: &'static str,
    kind: Radios,
    titles: [Input; 2],
    held_on: DateInput,
    held_at: Input,
    place: Input,
    promises: [Textarea; 2],
    cohorts: Option<Checkboxes>,
    plan: Button,
}

impl Page {
    fn new(
        frame: &Frame,
        cohorts: &[Cohort],
        // The force's latest ceremony: its promise is offered, and can be changed.
        latest: Option<&Ceremony>,
        typed: &Fields,
        faults: Faults,
    ) -> Self {
        let t = frame.t;
        let promised = |name: &'static str| match latest {
            Some(latest) if !typed.has(name) && name == "promise" => latest.promise.as_str(),
            Some(latest) if !typed.has(name) => latest.promise_cy.as_str(),
            _ => typed.text(name),
        };
        let input = |name: &'static str, label: &str| {
            Input::new(name, label).value(typed.text(name)).error_if(faults.of(name))
        };
        let text = |name: &'static str, label: &str| {
            Textarea::new(name, label)
                .hint(t.cohorts_ceremony_promise_hint())
                .value(promised(name))
                .rows(3_u32)
                .error_if(faults.of(name))
        };
        let kind = if typed.has("kind") { typed.text("kind") } else { "attestation" };
        let boxes = Checkboxes::new("cohort", t.cohorts_ceremony_cohorts())
            .hint(t.cohorts_ceremony_cohorts_hint())
            .chosen(typed.all("cohort"))
            .error_if(faults.of("cohort"));
        let boxes = cohorts.iter().fold(boxes, |all, one| all.item(one.id.to_string(), &one.label));
        Self {
            back: ceremonies::PATH,
            kind: Radios::new("kind", t.cohorts_ceremony_kind())
                .item("attestation", t.cohorts_ceremony_kind_attestation())
                .item("closing", t.cohorts_ceremony_kind_closing())
                .chosen(kind)
                .error_if(faults.of("kind")),
            titles: [
                input("title", t.cohorts_ceremony_name()),
                input("title_cy", t.cohorts_ceremony_name_cy()).attribute("lang", "cy"),
            ],
            held_on: typed::date_input("held_on", t.cohorts_ceremony_day(), typed, &faults, t),
            held_at: input("held_at", t.cohorts_ceremony_time())
                .hint(t.cohorts_ceremony_time_hint())
                .classes("govuk-input--width-10"),
            place: input("place", t.cohorts_ceremony_place()),
            promises: [
                text("promise", t.cohorts_ceremony_promise()),
                text("promise_cy", t.cohorts_ceremony_promise_cy()).attribute("lang", "cy"),
            ],
            cohorts: (!cohorts.is_empty()).then_some(boxes),
            plan: Button::new(t.cohorts_ceremony_plan()).prevent_double_click(true),
            frame: frame.titled(t.cohorts_ceremony_plan_title()).with_faults(&faults),
            faults,
        }
    }
}

fn read(t: Words, fields: &Fields) -> Result<PlanCeremony, Result<Faults, crate::PageError>> {
    let mut faults = Faults::none(t);
    let held_on = typed::date(fields, "held_on", &mut faults, t);
    let held_at = sessions::said::read_time(fields.text("held_at"));
    if held_at.is_none() {
        faults.add("held_at", t.common_error_not_a_time());
    }
    let cohorts = fields.all("cohort").into_iter().map(typed::id).collect::<Result<Vec<_>, _>>();
    let text = |name| fields.text(name).to_owned();
    match (held_on, held_at) {
        (Some(held_on), Some(held_at)) => Ok(PlanCeremony {
            kind: text("kind"),
            title: text("title"),
            title_cy: text("title_cy"),
            held_on,
            held_at,
            place: text("place"),
            promise: text("promise"),
            promise_cy: text("promise_cy"),
            cohorts: cohorts.map_err(Err)?,
        }),
        _ => Err(Ok(faults)),
    }
}

/// What this page looks like: empty, wrong, and without a cohort.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let t = frame.t;
    let cohorts = [super::invented::cohort()];
    let none = Fields::default();
    let mut wrong = Faults::one(t, "title", t.cohorts_ceremony_title_missing());
    wrong.add("held_on", t.common_error_date_missing());
    wrong.add("cohort", t.cohorts_ceremony_nobody());
    vec![
        Sample::new("empty", &Page::new(frame, &cohorts, None, &none, Faults::none(t))),
        Sample::new("wrong", &Page::new(frame, &cohorts, None, &none, wrong)),
        Sample::new("no-cohort", &Page::new(frame, &[], None, &none, Faults::none(t))),
    ]
}

/// Asks; the address may say which kind, and whose children come.
pub async fn get(State(app): State<App>, person: Person, fields: Fields) -> PageResult {
    let cohorts = plan_form(&app.world, person.caller()).await?;
    let all = list_ceremonies(&app.world, person.caller()).await?;
    let faults = Faults::none(person.t());
    show(&Page::new(&person.frame(), &cohorts, all.first(), &fields, faults))
}

/// Plans it.
pub async fn post(State(app): State<App>, person: Person, fields: Fields) -> PageResult {
    let faults = match read(person.t(), &fields) {
        Err(Ok(faults)) => faults,
        Err(Err(error)) => return Err(error),
        Ok(input) => match plan_ceremony(&app.world, person.caller(), &input).await {
            Ok(id) => return Ok(person.go_saying(&ceremony::path(id), "cohorts-ceremony-done")),
            Err(refused) => said::told(person.t(), refused.told()?),
        },
    };
    let cohorts = plan_form(&app.world, person.caller()).await?;
    show_again(&Page::new(&person.frame(), &cohorts, None, &fields, faults))
}

//! The coordinator adds a partner agency, or changes one.

use super::partners;
use crate::{
    App, Faults, Fields, Frame, PageResult, Person, Sample, people::said, show, show_again,
};
use actions::{
    Fault,
    forces::{Partner, PartnerInput, keep_partner, see_partner},
    refused::Refused,
};
use askama::Template;
use axum::extract::{Path, State};
use components::{Button, DateInput, Input, Textarea};
use domain::ids::PartnerId;
use policy::{Action, Resource, may};

/// The address of a new one.
pub const NEW: &str = "/forces/partners/add";
/// The address, for the router.
pub const PATH: &str = "/forces/partners/{partner}";

/// The address of one partner's form.
pub fn path(partner: PartnerId) -> String {
    format!("/forces/partners/{partner}")
}

#[derive(Template)]
#[template(path = "forces/partner.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    name: Input,
    offers: Textarea,
    days: [DateInput; 3],
    save: Button,
}

impl Page {
    fn new(frame: &Frame, typed: &Fields, faults: Faults) -> Self {
        let t = frame.t;
        let day = |name, legend| said::day_input((name, legend), typed, &faults, t);
        Self {
            frame: frame.titled(t.forces_partner_title()).with_faults(&faults),
            name: Input::new("name", t.common_name())
                .value(typed.text("name"))
                .error_if(faults.of("name")),
            offers: Textarea::new("offers", t.forces_partner_offers())
                .value(typed.text("offers"))
                .error_if(faults.of("offers")),
            days: [
                day("insurance-until", t.forces_partner_insurance_until()),
                day("agreement-from", t.forces_partner_agreement_from()),
                day("agreement-until", t.forces_partner_agreement_until()),
            ],
            save: Button::new(t.common_save()).prevent_double_click(true),
            faults,
        }
    }
}

fn filled(one: &Partner) -> Fields {
    let mut pairs =
        vec![("name".to_owned(), one.name.clone()), ("offers".to_owned(), one.offers.clone())];
    pairs.extend(said::day_fields("insurance-until", one.insurance_until));
    pairs.extend(said::day_fields("agreement-from", one.agreement_from));
    pairs.extend(said::day_fields("agreement-until", one.agreement_until));
    Fields::from_pairs(pairs)
}

/// What this page looks like: empty, filled, wrong.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let t = frame.t;
    let mut wrong = Faults::one(t, "name", t.forces_partner_name_missing());
    wrong.add("offers", t.forces_partner_offers_missing());
    wrong.add("agreement-until", t.forces_partner_backwards());
    vec![
        Sample::new("empty", &Page::new(frame, &Fields::default(), Faults::none(t))),
        Sample::new("filled", &Page::new(frame, &filled(&partners::sample()), Faults::none(t))),
        Sample::new("wrong", &Page::new(frame, &Fields::default(), wrong)),
    ]
}

/// Shows an empty form.
pub async fn add(person: Person) -> PageResult {
    let force = person.caller().force()?.clone();
    if !may(person.actor(), Action::KeepPartners, &Resource::force(force)) {
        return Err(Fault::NotFound.into());
    }
    show(&Page::new(&person.frame(), &Fields::default(), Faults::none(person.t())))
}

/// Shows what is known of one.
pub async fn get(
    State(app): State<App>,
    person: Person,
    Path(partner): Path<PartnerId>,
) -> PageResult {
    let one = see_partner(&app.world, person.caller(), partner).await?;
    show(&Page::new(&person.frame(), &filled(&one), Faults::none(person.t())))
}

/// Adds one.
pub async fn post_new(State(app): State<App>, person: Person, fields: Fields) -> PageResult {
    keep(&app, &person, None, &fields).await
}

/// Changes one.
pub async fn post(
    State(app): State<App>,
    person: Person,
    Path(partner): Path<PartnerId>,
    fields: Fields,
) -> PageResult {
    see_partner(&app.world, person.caller(), partner).await?;
    keep(&app, &person, Some(partner), &fields).await
}

async fn keep(
    app: &App,
    person: &Person,
    partner: Option<PartnerId>,
    fields: &Fields,
) -> PageResult {
    let t = person.t();
    let force = person.caller().force()?.clone();
    if !may(person.actor(), Action::KeepPartners, &Resource::force(force)) {
        return Err(Fault::NotFound.into());
    }
    let mut faults = Faults::none(t);
    let mut day = |name: &str| said::day(fields, name, &mut faults, t);
    let input = PartnerInput {
        insurance_until: day("insurance-until"),
        agreement_from: day("agreement-from"),
        agreement_until: day("agreement-until"),
        name: fields.text("name").to_owned(),
        offers: fields.text("offers").to_owned(),
    };
    if faults.is_empty() {
        match keep_partner(&app.world, person.caller(), partner, &input).await {
            Ok(()) => return Ok(person.go_saying(partners::PATH, "forces-partner-done")),
            Err(Refused::Rules(refused)) => faults.add_refused(&refused),
            Err(Refused::Fault(fault)) => return Err(fault.into()),
        }
    }
    show_again(&Page::new(&person.frame(), fields, faults))
}

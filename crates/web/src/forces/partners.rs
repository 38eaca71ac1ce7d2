//! Agencies and charities that help to deliver; the coordinator adds, changes and forgets them.

use super::{mine, partner};
use crate::{App, Frame, PageResult, Person, Sample, show};
use actions::forces::{Partner, PartnersView, remove_partner, see_partners};
use askama::Template;
use axum::extract::{Path, State};
use components::Button;
use domain::{forces::PartnerPaper, ids::PartnerId};
use jiff::civil::{Date, date};
use words::Words;

/// The address.
pub const PATH: &str = "/forces/partners";
/// Where one is forgotten.
pub const REMOVE: &str = "/forces/partners/{partner}/remove";

struct Card {
    name: String,
    offers: String,
    days: Vec<String>,
    out: Vec<String>,
    change: Option<String>,
    remove: String,
    remove_words: String,
}

#[derive(Template)]
#[template(path = "forces/partners.html")]
struct Page {
    frame: Frame,
    back: &'static str,
    add: Option<Button>,
    cards: Vec<Card>,
}

impl Page {
    fn new(frame: &Frame, seen: &PartnersView) -> Self {
        let t = frame.t;
        let add = || Button::secondary(t.forces_partner_add()).href(partner::NEW);
        Self {
            frame: frame.titled(t.forces_partners_title()),
            back: mine::PATH,
            add: seen.can_keep.then(add),
            cards: seen
                .partners
                .iter()
                .map(|(one, out)| card(frame, (one, out), seen.can_keep))
                .collect(),
        }
    }
}

fn card(frame: &Frame, (one, out): (&Partner, &[(Date, PartnerPaper)]), can_keep: bool) -> Card {
    let t = frame.t;
    let day = |words: fn(Words, &str) -> String, day: Option<Date>| {
        day.map(|day| words(t, &t.date_short(day)))
    };
    let days = [
        day(Words::forces_partner_insured, one.insurance_until),
        day(Words::forces_partner_agreed_from, one.agreement_from),
        day(Words::forces_partner_agreed, one.agreement_until),
    ];
    let say = |(until, paper): &(Date, PartnerPaper)| {
        let day = t.date_short(*until);
        match (paper, *until < frame.today) {
            (PartnerPaper::Insurance, true) => t.forces_partner_insurance_out(&day),
            (PartnerPaper::Insurance, false) => t.forces_partner_insurance_soon(&day),
            (PartnerPaper::Agreement, true) => t.forces_partner_agreement_out(&day),
            (PartnerPaper::Agreement, false) => t.forces_partner_agreement_soon(&day),
        }
    };
    Card {
        name: one.name.clone(),
        offers: one.offers.clone(),
        days: days.into_iter().flatten().collect(),
        out: out.iter().map(say).collect(),
        change: can_keep.then(|| partner::path(one.id)),
        remove: format!("{PATH}/{}/remove", one.id),
        remove_words: t.forces_partner_remove(&one.name),
    }
}

pub(super) fn sample() -> Partner {
    Partner {
        id: crate::samples::id(),
        name: "Fellshire Lifeboat & Water Safety".to_owned(),
        offers: "A water-safety morning at the harbour".to_owned(),
        insurance_until: Some(date(2026, 10, 31)),
        agreement_from: Some(date(2026, 1, 1)),
        agreement_until: Some(date(2026, 12, 31)),
    }
}

/// What this page looks like: empty, filled, and for those who may only look.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let out = vec![
        (date(2026, 10, 31), PartnerPaper::Insurance),
        (date(2026, 12, 31), PartnerPaper::Agreement),
    ];
    let filled = PartnersView { partners: vec![(sample(), out)], can_keep: true };
    let empty = PartnersView { partners: Vec::new(), can_keep: true };
    let looking = PartnersView { can_keep: false, ..filled.clone() };
    vec![
        Sample::new("empty", &Page::new(frame, &empty)),
        Sample::new("filled", &Page::new(frame, &filled)),
        Sample::new("looking", &Page::new(frame, &looking)),
    ]
}

/// Lists them.
pub async fn get(State(app): State<App>, person: Person) -> PageResult {
    show(&Page::new(&person.frame(), &see_partners(&app.world, person.caller()).await?))
}

/// Forgets one.
pub async fn remove(
    State(app): State<App>,
    person: Person,
    Path(partner): Path<PartnerId>,
) -> PageResult {
    remove_partner(&app.world, person.caller(), partner).await?;
    Ok(person.go_saying(PATH, "forces-partner-removed"))
}

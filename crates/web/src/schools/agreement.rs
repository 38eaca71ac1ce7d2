//! The headteacher reads the agreement and signs it, then the force does. Either may end it here,
//! and the force offers the one of the next school year.

use super::{enquiry::leave_reason, see};
use crate::{App, Faults, Fields, Frame, PageResult, Person, Sample, show, show_again};
use actions::{
    refused::Refused,
    schools::{
        Agreement, AgreementView, EndNote, SignFor, Signature, agreement, end_agreement, renew,
        sign_for_force, sign_for_school,
    },
};
use askama::Template;
use axum::extract::{Path, State};
use components::{Button, Checkboxes, Input, Radios, Tag};
use domain::{
    clock::london,
    coded::Coded,
    ids::{AgreementId, SchoolId},
    schools::{AgreementState, LeaveReason, renewal},
};
use jiff::Timestamp;
use words::Words;

/// The address, for the router.
pub const PATH: &str = "/schools/{school}/agreement/{agreement}";

/// The address of one agreement.
pub fn path(school: SchoolId, agreement: AgreementId) -> String {
    format!("/schools/{school}/agreement/{agreement}")
}

/// The parts of wording 1: a heading, and the ends of the keys below it.
const PARTS: &[(&str, &[&str])] = &[
    ("school", &["people", "staff", "room", "carers"]),
    ("force", &["people", "lessons", "risk", "change"]),
    ("fair", &["draw", "no", "marks"]),
    ("safe", &["concern", "danger"]),
    ("data", &["school", "force", "both", "survey", "breach"]),
    ("end", &["year", "uniform"]),
];

struct Part {
    title: String,
    lines: Vec<String>,
}

#[derive(Template)]
#[template(path = "schools/agreement.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    back: String,
    between: String,
    version: String,
    state: Tag,
    history: Vec<String>,
    model: String,
    summary: String,
    parts: Vec<Part>,
    sign: Option<Form>,
    renew: Option<Button>,
    can_end: bool,
    reason: Radios,
    ends: Checkboxes,
    end: Button,
}

struct Form {
    title: &'static str,
    side: &'static str,
    name: Input,
    agrees: Checkboxes,
    send: Button,
}

impl Page {
    fn new(frame: &Frame, seen: &AgreementView, typed: &Fields, faults: Faults) -> Self {
        let t = frame.t;
        let (row, language) = (&seen.agreement, crate::forces::language(frame.lang));
        let ends = Checkboxes::single("ends", "yes", t.schools_agreement_end_sure());
        Self {
            frame: frame
                .titled(t.schools_agreement_title())
                .scoped(seen.school.name.as_str())
                .with_faults(&faults),
            back: see::path(seen.school.id),
            between: t.schools_agreement_between(&seen.force_name, &seen.school.name, &year(row)),
            version: t.schools_agreement_version(&row.wording),
            state: tag(t, row.state()),
            history: history(t, seen),
            model: seen.model.name.get(language).to_owned(),
            summary: seen.model.summary.get(language).to_owned(),
            parts: parts(t, &row.wording),
            sign: form(t, seen, typed, &faults),
            renew: seen.can_renew.then(|| {
                Button::new(t.schools_agreement_renew())
                    .name("what")
                    .value("renew")
                    .prevent_double_click(true)
            }),
            can_end: seen.can_end,
            reason: reasons(t, typed.text("reason")).error_if(faults.of("reason")),
            ends: ends.error_if(faults.of("ends")),
            end: Button::warning(t.schools_agreement_end()).name("what").value("end"),
            faults,
        }
    }
}

fn form(t: Words, seen: &AgreementView, typed: &Fields, faults: &Faults) -> Option<Form> {
    let (title, side, agrees) = match seen.sign_for? {
        SignFor::School => {
            (t.schools_agreement_sign_school(), "school", t.schools_agreement_agrees_school())
        }
        SignFor::Force => {
            (t.schools_agreement_sign_force(), "force", t.schools_agreement_agrees_force())
        }
    };
    let box_ = Checkboxes::single("agrees", "yes", agrees).chosen(typed.all("agrees"));
    Some(Form {
        title,
        side,
        name: Input::new("name", t.schools_agreement_name())
            .value(typed.text("name"))
            .autocomplete("name")
            .error_if(faults.of("name")),
        agrees: box_.error_if(faults.of("agrees")),
        send: Button::new(t.schools_agreement_sign())
            .name("what")
            .value(side)
            .prevent_double_click(true),
    })
}

fn parts(t: Words, wording: &str) -> Vec<Part> {
    let text = |part: &str, end: &str| {
        t.by_key(&format!("schools-agreement-{wording}-{part}-{end}")).unwrap_or_default()
    };
    let part = |(part, ends): &(&str, &[&str])| Part {
        title: text(part, "title"),
        lines: ends.iter().map(|end| text(part, end)).collect(),
    };
    PARTS.iter().map(part).collect()
}

fn reasons(t: Words, chosen: &str) -> Radios {
    let all = Radios::new("reason", t.schools_agreement_end_reason());
    let codes = LeaveReason::CODES.iter();
    codes.fold(all, |all, (code, one)| all.item(*code, leave_reason(t, *one))).chosen(chosen)
}

/// Who ended an agreement, and why.
fn ended(t: Words, seen: &AgreementView) -> Option<String> {
    let note = seen.ended.as_ref()?;
    let reason = leave_reason(t, LeaveReason::from_code(&note.reason)?);
    let is_by_school = note.side == "school";
    let said = if is_by_school {
        t.schools_agreement_by_school(reason)
    } else {
        t.schools_agreement_by_force(reason)
    };
    Some(said)
}

fn history(t: Words, seen: &AgreementView) -> Vec<String> {
    let row = &seen.agreement;
    let day = |at: Timestamp| t.date_short(london(at).date());
    let signed = |at: Option<Timestamp>, name: &Option<String>| {
        Some((day(at?), name.clone().unwrap_or_default()))
    };
    let school = signed(row.school_signed_at, &row.school_signer);
    let force = signed(row.force_signed_at, &row.force_signer);
    [
        Some(t.schools_agreement_offered_on(&day(row.offered_at))),
        school.map(|(day, name)| t.schools_agreement_school_signed(&day, &name)),
        force.map(|(day, name)| t.schools_agreement_force_signed(&day, &name)),
        row.withdrawn_at.map(|at| t.schools_agreement_ended_on(&day(at))),
        ended(t, seen),
        row.year()
            .ok()
            .filter(|_| row.withdrawn_at.is_none())
            .map(|year| t.schools_agreement_review(&t.date_short(renewal::review_day(year)))),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The academic year of an agreement, as it is written.
pub(super) fn year(row: &Agreement) -> String {
    row.year().map_or_else(|_| row.academic_year.to_string(), |year| year.to_string())
}

/// Where an agreement stands.
pub(super) fn state(t: Words, state: AgreementState) -> &'static str {
    match state {
        AgreementState::Offered => t.schools_agreement_state_offered(),
        AgreementState::SignedBySchool => t.schools_agreement_state_signed_by_school(),
        AgreementState::Signed => t.schools_agreement_state_signed(),
        AgreementState::Withdrawn => t.schools_agreement_state_withdrawn(),
    }
}

fn tag(t: Words, at: AgreementState) -> Tag {
    let colour = match at {
        AgreementState::Offered | AgreementState::SignedBySchool => "yellow",
        AgreementState::Signed => "green",
        AgreementState::Withdrawn => "grey",
    };
    Tag::coloured(state(t, at), colour)
}

/// What this page looks like: for the head to sign, wrong, signed by both, ended.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let t = frame.t;
    let none = Fields::default();
    let page = |state, faults| Page::new(frame, &sample(state), &none, faults);
    let mut wrong = Faults::one(t, "name", t.schools_agreement_name_missing());
    wrong.add("agrees", t.common_error_tick_to_go_on());
    wrong.add("ends", t.common_error_tick_to_go_on());
    wrong.add("reason", t.common_error_choose_one());
    vec![
        Sample::new("empty", &page(AgreementState::Offered, Faults::none(t))),
        Sample::new("wrong", &page(AgreementState::SignedBySchool, wrong)),
        Sample::new("signed", &page(AgreementState::Signed, Faults::none(t))),
        Sample::new("ended", &page(AgreementState::Withdrawn, Faults::none(t))),
    ]
}

fn sample(state: AgreementState) -> AgreementView {
    let model = crate::samples::model();
    AgreementView {
        agreement: sample_row(state),
        school: actions::schools::SchoolHeader {
            id: crate::samples::id(),
            name: "Larkrise & Millbrook Primary School".to_owned(),
            town: "Northmere".to_owned(),
            postcode: "NM1 4AB".to_owned(),
            address: Vec::new(),
            telephone: String::new(),
            dsl: Vec::new(),
        },
        force_name: "Northshire Police".to_owned(),
        model,
        sign_for: match state {
            AgreementState::Offered => Some(SignFor::School),
            AgreementState::SignedBySchool => Some(SignFor::Force),
            _ => None,
        },
        can_end: state != AgreementState::Withdrawn,
        can_renew: state == AgreementState::Signed,
        ended: (state == AgreementState::Withdrawn)
            .then(|| EndNote { side: "school".to_owned(), reason: "no_time".to_owned() }),
    }
}

pub(super) fn sample_row(state: AgreementState) -> Agreement {
    let at = |day: &str| format!("{day}T09:00:00Z").parse::<Timestamp>().ok();
    let (school, force) = match state {
        AgreementState::Offered => (None, None),
        AgreementState::SignedBySchool => (at("2026-11-18"), None),
        AgreementState::Signed | AgreementState::Withdrawn => (at("2026-11-18"), at("2026-11-19")),
    };
    Agreement {
        id: crate::samples::id(),
        school: crate::samples::id(),
        enquiry: None,
        model: crate::samples::id(),
        academic_year: 2026,
        wording: actions::schools::WORDING.to_owned(),
        offered_at: at("2026-11-17").expect("it is a moment"),
        school_signed_at: school,
        school_signer: school.map(|_| "Hetty Teacher".to_owned()),
        force_signed_at: force,
        force_signer: force.map(|_| "Cora Dinator".to_owned()),
        withdrawn_at: at("2026-11-20").filter(|_| state == AgreementState::Withdrawn),
    }
}

/// Shows it.
pub async fn get(
    State(app): State<App>,
    person: Person,
    Path((school, id)): Path<(SchoolId, AgreementId)>,
) -> PageResult {
    let seen = agreement(&app.world, person.caller(), school, id).await?;
    let faults = Faults::none(person.t());
    show(&Page::new(&person.frame(), &seen, &Fields::default(), faults))
}

fn leaving(fields: &Fields) -> (Option<LeaveReason>, bool) {
    (LeaveReason::from_code(fields.text("reason")), fields.has("ends"))
}

/// Signs it, offers the next year's or ends it, by the button that was pressed.
pub async fn post(
    State(app): State<App>,
    person: Person,
    Path((school, id)): Path<(SchoolId, AgreementId)>,
    fields: Fields,
) -> PageResult {
    let (world, caller) = (&app.world, person.caller());
    let signature =
        Signature { name: fields.text("name").to_owned(), agrees: fields.has("agrees") };
    if fields.text("what") == "renew" {
        let next = renew(world, caller, school, id).await?;
        return Ok(person.go_saying(&path(school, next), "schools-agreement-done-renew"));
    }
    let (done, key) = match fields.text("what") {
        "school" => (
            sign_for_school(world, caller, school, id, &signature).await,
            "schools-agreement-done-school",
        ),
        "force" => (
            sign_for_force(world, caller, school, id, &signature).await,
            "schools-agreement-done-force",
        ),
        _ => (
            end_agreement(world, caller, school, id, leaving(&fields)).await,
            "schools-agreement-done-end",
        ),
    };
    match done {
        Ok(()) => Ok(person.go_saying(&path(school, id), key)),
        Err(Refused::Rules(refused)) => {
            let seen = agreement(world, caller, school, id).await?;
            let mut faults = Faults::none(person.t());
            faults.add_refused(&refused);
            show_again(&Page::new(&person.frame(), &seen, &fields, faults))
        }
        Err(Refused::Fault(fault)) => Err(fault.into()),
    }
}

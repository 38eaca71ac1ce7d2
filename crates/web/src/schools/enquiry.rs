//! The coordinator reads what a school asked and answers: takes it on and names who is who there,
//! asks it to wait, declines kindly, or notes that it took its request back. A letter goes out with
//! the answer. Whoever takes one on before its turn says why.

use super::{enquiries, points};
use crate::{App, Faults, Fields, Frame, PageResult, Person, Sample, show, show_again};
use actions::{
    refused::Refused,
    schools::{
        Answer, AnswerInput, Contact, Enquiry, EnquiryPage, Named, TakeOn, Turn, WaitingDecision,
        answer, enquiry,
    },
};
use askama::Template;
use axum::extract::{Path, State};
use components::{Button, Choice, Input, Radios, Select, SummaryList, Textarea};
use domain::{
    clock::london, coded::Coded, cohorts::AcademicYear, ids::EnquiryId, schools::LeaveReason,
};
use words::{Lang, Words};

/// The address, for the router.
pub const PATH: &str = "/schools/enquiries/{enquiry}";

/// The address of one enquiry.
pub fn path(enquiry: EnquiryId) -> String {
    format!("/schools/enquiries/{enquiry}")
}

#[derive(Template)]
#[template(path = "schools/enquiry.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    back: &'static str,
    facts: SummaryList,
    answered: Option<String>,
    can_answer: bool,
    turn: String,
    decision: Vec<String>,
    points: String,
    answer: Radios,
    note: Textarea,
    reason: Select,
    order_reason: Option<Textarea>,
    urn: Input,
    people: Vec<Input>,
    model: Select,
    year: Select,
    send: Button,
}

impl Page {
    fn new(frame: &Frame, seen: &EnquiryPage, typed: &Fields, faults: Faults) -> Self {
        let t = frame.t;
        let asked = &seen.enquiry;
        let is_waiting = asked.answer.as_deref() == Some("wait");
        let answered = asked.answered_at.map(|at| t.date_short(london(at).date()));
        Self {
            frame: frame.titled(t.schools_answer_title(&asked.school_name)).with_faults(&faults),
            back: enquiries::PATH,
            facts: facts(t, seen),
            can_answer: answered.is_none() || is_waiting,
            answered: answered.map(|date| t.schools_enquiries_answered(&date)),
            answer: choices(t, typed.text("answer"), is_waiting).error_if(faults.of("answer")),
            turn: turn(t, seen),
            decision: decision(t, seen),
            points: points::path(asked.id),
            note: note(t, &asked.lang, typed).error_if(faults.of("note")),
            reason: reasons(t, typed.text("reason")).error_if(faults.of("reason")),
            order_reason: (seen.turn.place > 1).then(|| {
                Textarea::new("order-reason", t.schools_answer_order_reason())
                    .hint(t.schools_answer_order_reason_hint())
                    .value(typed.text("order-reason"))
                    .error_if(faults.of("order-reason"))
            }),
            urn: Input::number("urn", t.schools_answer_urn(), 10)
                .hint(t.schools_answer_urn_hint())
                .value(typed.text("urn"))
                .error_if(faults.of("urn")),
            people: people(t, typed, &faults),
            model: models(frame, seen).value(typed.text("model")).error_if(faults.of("model")),
            year: years(frame, typed.text("year")).error_if(faults.of("year")),
            send: Button::new(t.schools_answer_send()).prevent_double_click(true),
            faults,
        }
    }
}

fn facts(t: Words, seen: &EnquiryPage) -> SummaryList {
    let asked = &seen.enquiry;
    let contact = &seen.contact;
    let place = seen.school.as_ref().map(|school| school.town.clone()).unwrap_or_default();
    let school = [asked.school_name.as_str(), &place, &asked.postcode];
    let school: Vec<&str> = school.into_iter().filter(|part| !part.is_empty()).collect();
    let urn = seen.school.as_ref().and_then(|school| school.urn);
    let rows = [
        (t.common_school(), school.join(", ")),
        (t.schools_see_urn(), urn.map(|urn| urn.to_string()).unwrap_or_default()),
        (t.schools_enquiries_contact(), format!("{}, {}", contact.name, contact.role)),
        (t.common_email(), contact.email.clone()),
        (t.common_telephone(), contact.telephone.clone()),
        (t.schools_enquiries_message(), asked.message.clone()),
        (t.common_language_switch(), language(&asked.lang).to_owned()),
        (t.schools_enquiries_asked(), t.date_short(london(asked.asked_at).date())),
    ];
    let said = rows.into_iter().filter(|(_, value)| !value.is_empty());
    said.fold(SummaryList::default(), |list, (key, value)| list.row(key, value))
}

fn turn(t: Words, seen: &EnquiryPage) -> String {
    let n = |n: usize| n.to_string();
    let turn = seen.turn;
    let is_waiting = seen.enquiry.answer.as_deref() == Some("wait");
    let (place, score, waiting) = (n(turn.place), turn.score.to_string(), n(turn.waiting));
    if is_waiting {
        t.schools_answer_turn(&place, &score, &waiting)
    } else {
        t.schools_answer_turn_would(&place, &score, &waiting)
    }
}

fn decision(t: Words, seen: &EnquiryPage) -> Vec<String> {
    let Some(one) = &seen.decision else { return Vec::new() };
    let (place, waiting) = (one.place.to_string(), one.waiting.to_string());
    let taken = t.schools_answer_taken_from(&place, &one.score.to_string(), &waiting);
    let why = (!one.reason.is_empty()).then(|| t.schools_answer_taken_because(&one.reason));
    std::iter::once(taken).chain(why).collect()
}

/// The reasons why a school takes its request back, or an agreement is ended.
fn reasons(t: Words, chosen: &str) -> Select {
    let all = LeaveReason::CODES.iter().map(|(code, one)| (*code, leave_reason(t, *one)));
    Select::new("reason", t.schools_answer_withdrawn_reason()).item("", "").items(all).value(chosen)
}

/// The words of a reason to leave.
pub(super) fn leave_reason(t: Words, reason: LeaveReason) -> &'static str {
    match reason {
        LeaveReason::NoStaff => t.schools_leave_no_staff(),
        LeaveReason::NoTime => t.schools_leave_no_time(),
        LeaveReason::NoOfficer => t.schools_leave_no_officer(),
        LeaveReason::Closing => t.schools_leave_closing(),
        LeaveReason::NotForUs => t.schools_leave_not_for_us(),
        LeaveReason::Other => t.schools_leave_other(),
    }
}

fn language(code: &str) -> &'static str {
    code.parse::<Lang>().unwrap_or_default().own_name()
}

fn choices(t: Words, chosen: &str, is_waiting: bool) -> Radios {
    let take_on =
        Choice::new("take-on", t.schools_answer_take_on()).hint(t.schools_answer_take_on_hint());
    let wait = Choice::new("wait", t.schools_answer_wait()).hint(t.schools_answer_wait_hint());
    let decline =
        Choice::new("decline", t.schools_answer_decline()).hint(t.schools_answer_decline_hint());
    let all = Radios::new("answer", t.schools_answer_question()).choice(take_on);
    let all = if is_waiting { all } else { all.choice(wait) };
    let withdrawn = Choice::new("withdrawn", t.schools_answer_withdrawn())
        .hint(t.schools_answer_withdrawn_hint());
    all.choice(decline).choice(withdrawn).chosen(chosen)
}

fn note(t: Words, lang: &str, typed: &Fields) -> Textarea {
    let label = format!("{} {}", t.schools_answer_note(), t.common_optional());
    Textarea::new("note", label)
        .hint(t.schools_answer_note_hint(language(lang)))
        .value(typed.text("note"))
}

fn people(t: Words, typed: &Fields, faults: &Faults) -> Vec<Input> {
    let name = |name: &'static str, label: &str| {
        Input::new(name, label)
            .value(typed.text(name))
            .autocomplete("off")
            .error_if(faults.of(name))
    };
    let email = |name: &'static str, label: &str| {
        let field = Input::email(name, label).value(typed.text(name)).autocomplete("off");
        field.error_if(faults.of(name))
    };
    vec![
        name("head-name", t.schools_answer_head_name()),
        email("head-email", t.schools_answer_head_email()),
        name("lead-name", t.schools_answer_lead_name()),
        email("lead-email", t.schools_answer_lead_email()),
        name("dsl-name", t.schools_answer_dsl_name()),
        email("dsl-email", t.schools_answer_dsl_email()),
    ]
}

fn models(frame: &Frame, seen: &EnquiryPage) -> Select {
    let language = crate::forces::language(frame.lang);
    let lines = seen.models.iter().map(|(id, model)| (id.to_string(), model.name.get(language)));
    Select::new("model", frame.t.schools_answer_model()).item("", "").items(lines)
}

fn years(frame: &Frame, chosen: &str) -> Select {
    let this = AcademicYear::containing(frame.today);
    let years = [this, this.next()].map(|year| (year.to_string(), year.to_string()));
    let chosen = if chosen.is_empty() { this.to_string() } else { chosen.to_owned() };
    Select::new("year", frame.t.schools_answer_year()).items(years).value(chosen)
}

/// What this page looks like: empty, wrong, answered.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let t = frame.t;
    let contact = Contact {
        name: "Ash Alder".to_owned(),
        role: "Year 5 teacher".to_owned(),
        email: "ash.alder@larkrise.example".to_owned(),
        telephone: String::new(),
    };
    let enquiry = sample_row();
    let turn = Turn { place: 3, waiting: 5, score: 11, version: 1 };
    let models = Vec::new();
    let seen = EnquiryPage { enquiry, contact, school: None, models, turn, decision: None };
    let mut done = seen.clone();
    done.decision = Some(WaitingDecision {
        version: 1,
        place: 3,
        waiting: 5,
        score: 11,
        reason: "Its PCSO is free on Fridays only.".to_owned(),
        decided_at: done.enquiry.asked_at,
    });
    done.enquiry.answered_at = Some(done.enquiry.asked_at);
    done.enquiry.answer = Some("declined".to_owned());
    let none = Fields::default();
    let pairs = [("answer", "take-on"), ("head-name", "Hetty Teacher")];
    let typed = Fields::from_pairs(pairs.map(|(k, v)| (k.to_owned(), v.to_owned())).into());
    let mut wrong = Faults::one(t, "answer", t.common_error_choose_one());
    wrong.add("head-email", t.common_error_not_an_email());
    wrong.add("model", t.schools_answer_model_missing());
    vec![
        Sample::new("empty", &Page::new(frame, &seen, &none, Faults::none(t))),
        Sample::new("wrong", &Page::new(frame, &seen, &typed, wrong)),
        Sample::new("answered", &Page::new(frame, &done, &none, Faults::none(t))),
    ]
}

pub(super) fn sample_row() -> Enquiry {
    Enquiry {
        id: crate::samples::id(),
        school: None,
        school_name: "Larkrise & Millbrook Primary School".to_owned(),
        postcode: "NM1 4AB".to_owned(),
        message: "We have thirty-four children who would like to join.".to_owned(),
        lang: "cy".to_owned(),
        asked_at: "2026-11-02T09:00:00Z".parse().expect("it is a moment"),
        answered_at: None,
        answer: None,
        answer_note: None,
    }
}

/// Shows it.
pub async fn get(State(app): State<App>, person: Person, Path(id): Path<EnquiryId>) -> PageResult {
    let seen = enquiry(&app.world, person.caller(), id).await?;
    let faults = Faults::none(person.t());
    show(&Page::new(&person.frame(), &seen, &Fields::default(), faults))
}

/// Answers it.
pub async fn post(
    State(app): State<App>,
    person: Person,
    Path(id): Path<EnquiryId>,
    fields: Fields,
) -> PageResult {
    let t = person.t();
    let mut faults = Faults::none(t);
    if let Some((input, done)) = read(&fields) {
        match answer(&app.world, person.caller(), id, &input).await {
            Ok(_) => return Ok(person.go_saying(enquiries::PATH, done)),
            Err(Refused::Rules(refused)) => faults.add_refused(&refused),
            Err(Refused::Fault(fault)) => return Err(fault.into()),
        }
    } else {
        // The reason is asked of nobody but who says that the school took its request back.
        let is_reason = fields.text("answer") == "withdrawn";
        let field = if is_reason { "reason" } else { "answer" };
        faults.add(field, t.common_error_choose_one());
    }
    let seen = enquiry(&app.world, person.caller(), id).await?;
    show_again(&Page::new(&person.frame(), &seen, &fields, faults))
}

/// The answer, and what the next page says.
fn read(fields: &Fields) -> Option<(AnswerInput, &'static str)> {
    let (answer, done) = match fields.text("answer") {
        "take-on" => (Answer::TakeOn(Box::new(take_on(fields))), "schools-answer-done-taken-on"),
        "wait" => (Answer::Wait, "schools-answer-done-wait"),
        "decline" => (Answer::Decline, "schools-answer-done-declined"),
        "withdrawn" => {
            let reason = LeaveReason::from_code(fields.text("reason"))?;
            (Answer::Withdrawn(reason), "schools-answer-done-withdrawn")
        }
        _ => return None,
    };
    let (note, order_reason) = (fields.text("note"), fields.text("order-reason"));
    let (note, order_reason) = (note.to_owned(), order_reason.to_owned());
    Some((AnswerInput { answer, note, order_reason }, done))
}

fn take_on(fields: &Fields) -> TakeOn {
    let text = |name: &str| fields.text(name).to_owned();
    let named = |name: &str, email: &str| Named { name: text(name), email: text(email) };
    TakeOn {
        urn: text("urn"),
        head: named("head-name", "head-email"),
        lead: named("lead-name", "lead-email"),
        dsl: named("dsl-name", "dsl-email"),
        model: fields.text("model").parse().ok(),
        year: fields.text("year").parse().ok(),
    }
}

//! An officer or a school lead takes the register on a phone: here, late or away for each child,
//! and how many are in the room. One form, one press; sending it twice is harmless. Afterwards
//! today's sessions come back.

use super::{invented, said, today};
use crate::{
    App, Faults, Fields, Frame, PageResult, Person, Sample, samples::id, show, show_again,
};
use actions::sessions::{
    Meanwhile, PlannedChild, Register, RegisterError, SeenRegister, SessionFacts, Shut,
    TakenRegister, see_register, take_register,
};
use askama::Template;
use axum::extract::{Path, State};
use components::{Button, ErrorMessage, Input, InsetText, WarningText};
use domain::{
    coded::Coded,
    ids::{ChildId, SessionId},
    sessions::Mark,
};
use std::collections::BTreeMap;
use words::Words;

/// The address, for the router.
pub const PATH: &str = "/sessions/{session}/register";
const COUNT: &str = "head-count";
const WHOLE: &str = "register";
/// Before the name of a field: what was saved when the page was made.
const WAS: &str = "was-";
/// In the address: everyone is marked as here before anything is saved.
const EVERYONE: &str = "everyone";

/// The address of one session's register.
pub fn path(session: SessionId) -> String {
    format!("/sessions/{session}/register")
}

struct Choice {
    id: String,
    value: &'static str,
    class: &'static str,
    words: &'static str,
    is_chosen: bool,
}

struct Line {
    field: String,
    was: Option<(String, &'static str)>,
    name: String,
    choices: Vec<Choice>,
    error: Option<ErrorMessage>,
}

#[derive(Template)]
#[template(path = "sessions/register.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    school: String,
    lead: String,
    ratio: String,
    shut: Option<WarningText>,
    note: Option<InsetText>,
    everyone: String,
    lines: Vec<Line>,
    count: Input,
    count_was: Option<u32>,
    save: Button,
}

/// What is on the form: a mark for each child, the head-count as it was typed, and what was saved
/// when the form was opened.
#[derive(Default)]
struct Typed {
    marks: BTreeMap<ChildId, Mark>,
    count: String,
    is_everyone: bool,
    seen: SeenRegister,
}

impl Page {
    fn new(frame: &Frame, register: &Register, typed: &Typed, faults: Faults) -> Self {
        let (t, facts) = (frame.t, &register.facts);
        let children = i64::try_from(register.expected).unwrap_or(i64::MAX);
        let adults = t.sessions_adults(register.adults.into());
        let when = t.date_time(facts.held_on.to_datetime(facts.starts_at));
        Self {
            frame: frame
                .titled(t.sessions_register_title())
                .with_faults(&faults)
                .scoped(&facts.label),
            school: facts.school_name.clone(),
            lead: t.sessions_off_lead(&said::what(t, &register.what), &when),
            ratio: t.sessions_ratio(&adults, &t.common_children(children)),
            shut: register.shut.map(|why| shut(t, why, facts)),
            note: note(t, register, typed).map(InsetText::new),
            everyone: format!("{}?{EVERYONE}=1", path(facts.id)),
            lines: register.children.iter().map(|child| line(t, child, typed, &faults)).collect(),
            count: Input::number(COUNT, t.sessions_register_count(), 3)
                .hint(if register.counts_class {
                    t.sessions_register_count_class()
                } else {
                    t.sessions_register_count_hint()
                })
                .value(typed.count.as_str())
                .error_if(faults.of(COUNT)),
            count_was: typed.seen.head_count,
            save: Button::new(t.sessions_register_save()).prevent_double_click(true),
            faults,
        }
    }
}

fn shut(t: Words, why: Shut, facts: &SessionFacts) -> WarningText {
    let words = match why {
        Shut::NoDsl => t.sessions_register_no_dsl().to_owned(),
        Shut::CalledOff => t.sessions_register_off().to_owned(),
        Shut::Stopped => t.sessions_register_stopped().to_owned(),
        Shut::AgreementEnded => t.sessions_register_ended().to_owned(),
        Shut::NotYet => t.sessions_register_not_yet(&t.date(facts.held_on)),
    };
    WarningText::new(words).icon_fallback_text(t.common_warning())
}

fn note(t: Words, register: &Register, typed: &Typed) -> Option<&'static str> {
    if register.children.is_empty() && register.counts_class {
        Some(t.sessions_register_class())
    } else if register.children.is_empty() {
        Some(t.sessions_register_none())
    } else if typed.is_everyone {
        Some(t.sessions_register_everyone_hint())
    } else {
        register.facts.taken_at.map(|_| t.sessions_register_taken())
    }
}

fn field(child: ChildId) -> String {
    format!("mark-{child}")
}

fn name(child: &PlannedChild) -> String {
    format!("{} {}", child.given_name, child.family_name)
}

fn line(t: Words, child: &PlannedChild, typed: &Typed, faults: &Faults) -> Line {
    let field = field(child.child);
    let chosen = typed.marks.get(&child.child).copied();
    let was = typed.seen.marks.get(&child.child);
    let choice = |at: usize, mark: Mark, class, words| Choice {
        // The first has the field's name alone: the error summary links to it.
        id: if at == 0 { field.clone() } else { format!("{field}-{}", at + 1) },
        value: mark.code(),
        class,
        words,
        is_chosen: chosen == Some(mark),
    };
    Line {
        name: name(child),
        choices: vec![
            choice(0, Mark::Present, "", t.sessions_mark_present()),
            choice(1, Mark::Late, " cb-mark--late", t.sessions_mark_late()),
            choice(2, Mark::Absent, " cb-mark--absent", t.sessions_mark_absent()),
        ],
        error: faults.of(&field).map(|error| error.id(format!("{field}-error"))),
        was: was.map(|mark| (format!("{WAS}{}", child.child), mark.code())),
        field,
    }
}

/// What a page that is made now shows as saved.
fn seen(register: &Register) -> SeenRegister {
    let saved = |child: &PlannedChild| {
        Some((child.child, child.mark.as_deref().and_then(Mark::from_code)?))
    };
    let counted = register.facts.head_count;
    SeenRegister {
        marks: register.children.iter().filter_map(saved).collect(),
        head_count: counted.and_then(|counted| u32::try_from(counted).ok()),
    }
}

/// What this page looks like: with no mark, with everyone marked, wrong, of a class, and shut.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let t = frame.t;
    let register = Register {
        facts: invented::facts(frame.today),
        what: invented::what(),
        children: invented::children(),
        expected: 3,
        adults: 2,
        counts_class: false,
        shut: None,
    };
    let marks = register.children.iter().map(|child| (child.child, Mark::Present)).collect();
    let everyone = Typed { marks, is_everyone: true, ..Typed::default() };
    let mut wrong = Faults::one(t, &field(id()), t.sessions_register_unmarked("Ada Sample"));
    wrong.add(COUNT, t.sessions_register_count_missing());
    let class =
        Register { children: Vec::new(), expected: 30, counts_class: true, ..register.clone() };
    let gated = Register { shut: Some(Shut::NoDsl), ..register.clone() };
    vec![
        Sample::new("empty", &Page::new(frame, &register, &Typed::default(), Faults::none(t))),
        Sample::new("filled", &Page::new(frame, &register, &everyone, Faults::none(t))),
        Sample::new("wrong", &Page::new(frame, &register, &Typed::default(), wrong)),
        Sample::new("class", &Page::new(frame, &class, &Typed::default(), Faults::none(t))),
        Sample::new("shut", &Page::new(frame, &gated, &Typed::default(), Faults::none(t))),
    ]
}

/// Shows the register, with the marks that were saved, or with everyone marked as here.
pub async fn get(
    State(app): State<App>,
    person: Person,
    Path(session): Path<SessionId>,
    fields: Fields,
) -> PageResult {
    let register = see_register(&app.world, person.caller(), session).await?;
    let is_everyone = fields.has(EVERYONE);
    let seen = seen(&register);
    let mut marks = seen.marks.clone();
    if is_everyone {
        for child in &register.children {
            marks.entry(child.child).or_insert(Mark::Present);
        }
    }
    let count = seen.head_count.map(|count| count.to_string()).unwrap_or_default();
    let typed = Typed { marks, count, is_everyone, seen };
    show(&Page::new(&person.frame(), &register, &typed, Faults::none(person.t())))
}

/// Saves the register.
pub async fn post(
    State(app): State<App>,
    person: Person,
    Path(session): Path<SessionId>,
    fields: Fields,
) -> PageResult {
    let mut typed = read(&fields);
    let head_count = typed.count.parse();
    let marks = typed.marks.clone();
    // A head-count that is no number is told together with the children who have no mark.
    let (counted, seen) = (*head_count.as_ref().unwrap_or(&0), typed.seen.clone());
    let taken = TakenRegister { session, marks, head_count: counted, seen };
    let done = match &head_count {
        Ok(_) => take_register(&app.world, person.caller(), taken).await,
        Err(_) => Err(RegisterError::CountedTooMany),
    };
    match done {
        Ok(()) => Ok(person.go_saying(today::PATH, "sessions-register-done")),
        Err(RegisterError::Fault(fault)) => Err(fault.into()),
        Err(refused) => {
            let register = see_register(&app.world, person.caller(), session).await?;
            let faults = faults(person.t(), &register, &typed, &refused, head_count.is_ok());
            if matches!(refused, RegisterError::Meanwhile(_)) {
                // it is told beside each child: what is sent next was chosen knowing it
                typed.seen = self::seen(&register);
            }
            show_again(&Page::new(&person.frame(), &register, &typed, faults))
        }
    }
}

fn read(fields: &Fields) -> Typed {
    let mark = |name: &str| {
        let child = name.strip_prefix("mark-")?.parse().ok()?;
        Some((child, Mark::from_code(fields.text(name))?))
    };
    let was = |name: &str| {
        let child = name.strip_prefix(WAS)?.parse().ok()?;
        Some((child, Mark::from_code(fields.text(name))?))
    };
    let seen = SeenRegister {
        marks: fields.names().into_iter().filter_map(was).collect(),
        head_count: fields.text(&format!("{WAS}{COUNT}")).parse().ok(),
    };
    Typed {
        marks: fields.names().into_iter().filter_map(mark).collect(),
        count: fields.text(COUNT).to_owned(),
        is_everyone: false,
        seen,
    }
}

fn faults(
    t: Words,
    register: &Register,
    typed: &Typed,
    refused: &RegisterError,
    is_number: bool,
) -> Faults {
    let mut faults = Faults::none(t);
    for child in &register.children {
        if !typed.marks.contains_key(&child.child) {
            faults.add(&field(child.child), t.sessions_register_unmarked(&name(child)));
        }
    }
    match refused {
        _ if !is_number => faults.add(COUNT, t.sessions_register_count_missing()),
        RegisterError::CountedFewer { counted, marked } => {
            let words = t.sessions_register_fewer(&counted.to_string(), &marked.to_string());
            faults.add(COUNT, words);
        }
        RegisterError::CountedTooMany => faults.add(COUNT, t.sessions_register_too_many()),
        RegisterError::NotOfTheCohort => faults.add(WHOLE, t.sessions_register_stranger()),
        RegisterError::Meanwhile(other) => meanwhile(t, register, other, &mut faults),
        RegisterError::Shut(_) | RegisterError::Unmarked(_) | RegisterError::Fault(_) => {}
    }
    faults
}

/// Says beside each child, and beside the count, what somebody else saved.
fn meanwhile(t: Words, register: &Register, other: &Meanwhile, faults: &mut Faults) {
    for child in &register.children {
        let word = match other.marks.get(&child.child) {
            None => continue,
            Some(Mark::Present) => t.sessions_mark_present(),
            Some(Mark::Late) => t.sessions_mark_late(),
            Some(Mark::Absent) => t.sessions_mark_absent(),
        };
        let words = t.sessions_register_meanwhile(word, &name(child));
        faults.add(&field(child.child), words);
    }
    if let Some(counted) = other.head_count {
        faults.add(COUNT, t.sessions_register_meanwhile_count(&counted.to_string()));
    }
}

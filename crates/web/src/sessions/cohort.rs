//! A coordinator, a school lead or a deliverer sees all sessions of one cohort and who delivers
//! them. From here the timetable is laid, the lessons are chosen, and deliverers are named.

use super::{call_off, card, deliverers, invented, register, said, timetable};
use crate::{App, Frame, PageResult, Person, Sample, lessons, people, show};
use actions::sessions::{CohortView, Deliverer, Session, What, see_cohort};
use askama::Template;
use axum::extract::{Path, State};
use components::{Button, Tag, WarningText};
use domain::ids::CohortId;
use jiff::civil::date;
use policy::Action;

/// The address, for the router.
pub const PATH: &str = "/sessions/cohorts/{cohort}";

/// The address of one cohort's sessions.
pub fn path(cohort: CohortId) -> String {
    format!("/sessions/cohorts/{cohort}")
}

struct Line {
    day: String,
    times: String,
    what: String,
    plan: Option<String>,
    state: Tag,
    register: Option<String>,
    call_off: Option<String>,
    letters: Option<String>,
}

struct Link {
    words: &'static str,
    href: String,
}

#[derive(Template)]
#[template(path = "sessions/cohort.html")]
struct Page {
    frame: Frame,
    cohort: String,
    no_dsl: Option<WarningText>,
    lines: Vec<Line>,
    lay: Option<Button>,
    links: Vec<Link>,
    who: String,
    change_who: Option<String>,
}

impl Page {
    fn new(frame: &Frame, view: &CohortView) -> Self {
        let (t, id) = (frame.t, view.cohort.id);
        let lay = if view.sessions.is_empty() {
            t.sessions_cohort_lay()
        } else {
            t.sessions_cohort_lay_again()
        };
        let names: Vec<&str> = view.deliverers.iter().map(|one| one.name.as_str()).collect();
        let no_dsl =
            WarningText::new(t.sessions_cohort_no_dsl()).icon_fallback_text(t.common_warning());
        Self {
            frame: frame.titled(t.sessions_cohort_title()).scoped(&view.cohort.label),
            cohort: view.cohort.label.clone(),
            no_dsl: view.dsls.is_empty().then_some(no_dsl),
            lines: view.sessions.iter().map(|(s, what)| line(frame, view, s, what)).collect(),
            lay: view
                .may
                .contains(&Action::LayTimetable)
                .then(|| Button::secondary(lay).href(timetable::path(id))),
            links: links(frame, view),
            who: if names.is_empty() {
                t.sessions_cohort_who_none().to_owned()
            } else {
                t.list(&names)
            },
            change_who: view.may.contains(&Action::AssignDeliverer).then(|| deliverers::path(id)),
        }
    }
}

fn links(frame: &Frame, view: &CohortView) -> Vec<Link> {
    let (t, id) = (frame.t, view.cohort.id);
    let choose = Link { words: t.sessions_cohort_choose(), href: lessons::choose::path(id) };
    let card = Link { words: t.sessions_cohort_card(), href: card::path(id) };
    let choose = view.may.contains(&Action::ChooseLessons).then_some(choose);
    choose.into_iter().chain((!view.sessions.is_empty()).then_some(card)).collect()
}

fn line(frame: &Frame, view: &CohortView, session: &Session, what: &What) -> Line {
    let t = frame.t;
    let is_on = session.cancelled_at.is_none();
    let register =
        view.may.contains(&Action::TakeRegister) && is_on && session.held_on <= view.today;
    let call_off =
        view.may.contains(&Action::CallOffSession) && is_on && session.taken_at.is_none();
    let letters =
        view.may.contains(&Action::WriteAssurance) && is_on && session.held_on >= view.today;
    let marks = (session.taken_at, session.cancelled_at);
    Line {
        day: t.date(session.held_on),
        times: said::times(t, session.starts_at, session.minutes),
        what: said::what(t, what),
        plan: what.lesson.map(|lesson| lessons::see::path(&lesson.code)),
        state: said::state(t, view.today, session.held_on, marks),
        register: register.then(|| register::path(session.id)),
        call_off: call_off.then(|| call_off::path(session.id)),
        letters: letters.then(|| people::letters::path(session.id)),
    }
}

fn sample(frame: &Frame, days: &[jiff::civil::Date]) -> CohortView {
    let sessions = (1..).zip(days).map(|(position, on)| invented::session(position, *on));
    let deliverer = Deliverer {
        held: crate::samples::id(),
        person: crate::samples::id(),
        name: "PCSO Sam Example".to_owned(),
    };
    CohortView {
        cohort: invented::cohort(),
        sessions: sessions.map(|session| (session, invented::what())).collect(),
        deliverers: days.iter().take(1).map(|_| deliverer.clone()).collect(),
        dsls: days.iter().take(1).map(|_| "Jo Invented".to_owned()).collect(),
        today: frame.today,
        may: vec![
            Action::LayTimetable,
            Action::ChooseLessons,
            Action::AssignDeliverer,
            Action::CallOffSession,
            Action::TakeRegister,
            Action::WriteAssurance,
        ],
    }
}

/// What this page looks like: before the timetable, and with sessions held and to come.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let days = [date(2026, 11, 18), frame.today, date(2026, 11, 25)];
    vec![
        Sample::new("empty", &Page::new(frame, &sample(frame, &[]))),
        Sample::new("filled", &Page::new(frame, &sample(frame, &days))),
    ]
}

/// Shows a cohort's sessions.
pub async fn get(
    State(app): State<App>,
    person: Person,
    Path(cohort): Path<CohortId>,
) -> PageResult {
    let view = see_cohort(&app.world, person.caller(), cohort).await?;
    show(&Page::new(&person.frame(), &view))
}

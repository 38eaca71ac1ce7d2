//! For one visit: about whom there is a letter of assurance, and why not about the others. The
//! button gives the letter as PDF.

use super::{invented, said};
use crate::{App, Faults, Frame, PageResult, Person, Sample, download, sessions, show, show_again};
use actions::people::{Adult, LetterError, LettersView, see_letters, write_letter};
use askama::Template;
use axum::extract::{Path, State};
use components::Button;
use domain::{
    ids::{PersonId, SessionId},
    people::Stop,
};
use words::Words;

/// The address, for the router.
pub const PATH: &str = "/people/letters/{session}";
/// Where a letter is made.
pub const MAKE: &str = "/people/letters/{session}/{person}";

/// The address of one visit's letters.
pub fn path(session: SessionId) -> String {
    format!("/people/letters/{session}")
}

struct Line {
    name: String,
    why: String,
    href: Option<String>,
    make: Button,
}

#[derive(Template)]
#[template(path = "people/letters.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    back: String,
    visit: String,
    is_over: bool,
    lines: Vec<Line>,
}

impl Page {
    fn new(frame: &Frame, seen: &LettersView, faults: Faults) -> Self {
        let (t, facts) = (frame.t, &seen.facts);
        let when = t.date_time(facts.held_on.to_datetime(facts.starts_at));
        Self {
            frame: frame
                .titled(t.people_letter_place())
                .with_faults(&faults)
                .scoped(&facts.school_name),
            back: sessions::cohort::path(facts.cohort),
            visit: format!("{}, {when}", facts.school_name),
            is_over: seen.is_over,
            lines: seen.adults.iter().map(|one| line(t, seen, one)).collect(),
            faults,
        }
    }
}

fn line(t: Words, seen: &LettersView, (adult, stops): &(Adult, Vec<Stop>)) -> Line {
    let can = stops.is_empty() && !seen.is_over;
    let make = Button::secondary(t.people_letter_make()).prevent_double_click(true);
    Line {
        name: adult.name.clone(),
        why: said::stops(t, stops),
        href: can.then(|| format!("{}/{}", path(seen.facts.id), adult.person)),
        make,
    }
}

/// What this page looks like: with nobody, filled, over, and when nothing could be printed.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let t = frame.t;
    let fine = Adult { name: "PC Alex Sample".to_owned(), ..invented::adult() };
    let stopped = invented::view(frame.today).stops;
    let facts = sessions::invented::facts(frame.today);
    let adults = vec![(fine, Vec::new()), (invented::adult(), stopped)];
    let filled = LettersView { facts, adults, is_over: false };
    let empty = LettersView { adults: Vec::new(), ..filled.clone() };
    let over = LettersView { is_over: true, ..filled.clone() };
    let wrong = Faults::one(t, "letter", t.people_letter_no_press());
    vec![
        Sample::new("empty", &Page::new(frame, &empty, Faults::none(t))),
        Sample::new("filled", &Page::new(frame, &filled, Faults::none(t))),
        Sample::new("over", &Page::new(frame, &over, Faults::none(t))),
        Sample::new("wrong", &Page::new(frame, &filled, wrong)),
    ]
}

/// Shows about whom there is a letter.
pub async fn get(
    State(app): State<App>,
    person: Person,
    Path(session): Path<SessionId>,
) -> PageResult {
    let seen = see_letters(&app.world, person.caller(), session).await?;
    show(&Page::new(&person.frame(), &seen, Faults::none(person.t())))
}

/// Gives the letter.
pub async fn post(
    State(app): State<App>,
    person: Person,
    Path((session, adult)): Path<(SessionId, PersonId)>,
) -> PageResult {
    let t = person.t();
    let why = match write_letter(&app.world, person.caller(), (session, adult)).await {
        Ok(pdf) => return Ok(download(pdf, "application/pdf", "letter-of-assurance.pdf")),
        Err(LetterError::Stopped(stops)) => said::stops(t, &stops),
        Err(LetterError::Over) => t.people_letter_over().to_owned(),
        Err(LetterError::NoPress) => t.people_letter_no_press().to_owned(),
        Err(LetterError::Letters) => t.people_letter_letters().to_owned(),
        Err(LetterError::Fault(fault)) => return Err(fault.into()),
    };
    let seen = see_letters(&app.world, person.caller(), session).await?;
    show_again(&Page::new(&person.frame(), &seen, Faults::one(t, "letter", why)))
}

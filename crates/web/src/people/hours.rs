//! An adult enters the hours of a day in seconds, and sees what was entered before.

use super::said;
use crate::{App, Faults, Fields, Frame, PageResult, Person, Sample, home, show, show_again};
use actions::{
    people::{Hours, HoursInput, HoursPage, enter_hours, remove_hours, see_own_hours},
    refused::Refused,
};
use askama::Template;
use axum::extract::{Path, State};
use components::{Button, DateInput, Input, Radios};
use domain::{coded::Coded, ids::AdultHoursId, people::HoursKind};
use words::Words;

/// The address.
pub const PATH: &str = "/people/hours";
/// Where an entry is taken back.
pub const REMOVE: &str = "/people/hours/{hours}/remove";

struct Line {
    day: String,
    what: String,
    remove: String,
    remove_words: String,
}

#[derive(Template)]
#[template(path = "people/hours.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    back: &'static str,
    kind: Radios,
    long: Input,
    day: DateInput,
    add: Button,
    lines: Vec<Line>,
}

impl Page {
    fn new(frame: &Frame, seen: &HoursPage, typed: &Fields, faults: Faults) -> Self {
        let t = frame.t;
        let kinds = HoursKind::CODES.iter();
        let kind = kinds.fold(Radios::new("kind", t.people_hours_kind()), |all, (code, one)| {
            all.item(*code, said::coded(t, "people-hours-kind-", Some(*one)).unwrap_or_default())
        });
        Self {
            frame: frame.titled(t.people_hours_title()).with_faults(&faults),
            back: home::mine::PATH,
            kind: kind.chosen(typed.text("kind")).error_if(faults.of("kind")),
            long: Input::new("long", t.people_hours_long())
                .hint(t.people_hours_long_hint())
                .value(typed.text("long"))
                .autocomplete("off")
                .error_if(faults.of("long")),
            day: said::day_input(("day", t.common_date()), typed, &faults, t),
            add: Button::new(t.common_add()).prevent_double_click(true),
            lines: seen.entries.iter().map(|one| line(t, one)).collect(),
            faults,
        }
    }
}

fn line(t: Words, one: &Hours) -> Line {
    let kind =
        said::coded(t, "people-hours-kind-", HoursKind::from_code(&one.kind)).unwrap_or_default();
    let (day, what) =
        (t.date_short(one.worked_on), format!("{kind}, {}", said::long(t, one.minutes)));
    Line {
        remove: format!("{PATH}/{}/remove", one.id),
        remove_words: t.people_hours_remove(&format!("{day}, {what}")),
        day,
        what,
    }
}

/// A form that is filled with today.
fn fresh(seen: &HoursPage) -> Fields {
    Fields::from_pairs(said::day_fields("day", Some(seen.today)))
}

/// What this page looks like: empty, filled, wrong.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let t = frame.t;
    let empty = HoursPage { entries: Vec::new(), today: frame.today };
    let entry = |kind: HoursKind, minutes| Hours {
        id: crate::samples::id(),
        worked_on: jiff::civil::date(2026, 11, 18),
        kind: kind.code().to_owned(),
        minutes,
    };
    let entries = vec![entry(HoursKind::Session, 60), entry(HoursKind::Travel, 45)];
    let filled = HoursPage { entries, ..empty.clone() };
    let mut wrong = Faults::one(t, "kind", t.common_error_choose_one());
    wrong.add("long", t.people_hours_long_wrong());
    wrong.add("day", t.people_hours_later());
    vec![
        Sample::new("empty", &Page::new(frame, &empty, &fresh(&empty), Faults::none(t))),
        Sample::new("filled", &Page::new(frame, &filled, &fresh(&empty), Faults::none(t))),
        Sample::new("wrong", &Page::new(frame, &filled, &Fields::default(), wrong)),
    ]
}

/// Shows the form and what was entered.
pub async fn get(State(app): State<App>, person: Person) -> PageResult {
    let seen = see_own_hours(&app.world, person.caller()).await?;
    show(&Page::new(&person.frame(), &seen, &fresh(&seen), Faults::none(person.t())))
}

/// Enters hours.
pub async fn post(State(app): State<App>, person: Person, fields: Fields) -> PageResult {
    let t = person.t();
    let mut faults = Faults::none(t);
    let input = HoursInput {
        worked_on: said::day(&fields, "day", &mut faults, t),
        kind: HoursKind::from_code(fields.text("kind")),
        long: fields.text("long").to_owned(),
    };
    if faults.is_empty() {
        match enter_hours(&app.world, person.caller(), &input).await {
            Ok(()) => return Ok(person.go_saying(PATH, "people-hours-done")),
            Err(Refused::Rules(refused)) => faults.add_refused(&refused),
            Err(Refused::Fault(fault)) => return Err(fault.into()),
        }
    }
    let seen = see_own_hours(&app.world, person.caller()).await?;
    show_again(&Page::new(&person.frame(), &seen, &fields, faults))
}

/// Takes an entry back.
pub async fn remove(
    State(app): State<App>,
    person: Person,
    Path(hours): Path<AdultHoursId>,
) -> PageResult {
    remove_hours(&app.world, person.caller(), hours).await?;
    Ok(person.go_saying(PATH, "people-hours-removed"))
}

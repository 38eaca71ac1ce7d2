//! A coordinator changes when and where a ceremony is held. Saved, its page comes back, and the
//! families have a letter; saved as it was, nobody is written to.

use super::{ceremonies, ceremony, said, typed};
use crate::{App, Faults, Fields, Frame, PageResult, Person, Sample, sessions, show, show_again};
use actions::cohorts::{CeremonyLine, ChangeCeremony, change_ceremony, change_form};
use askama::Template;
use axum::extract::{Path, State};
use components::{Button, DateInput, Input};
use domain::ids::CeremonyId;

/// The address, for the router.
pub const PATH: &str = "/ceremonies/{ceremony}/change";

/// The address at which one ceremony is changed.
pub fn path(ceremony: CeremonyId) -> String {
    format!("/ceremonies/{ceremony}/change")
}

#[derive(Template)]
#[template(path = "cohorts/change_ceremony.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    back: String,
    which: String,
    held_on: DateInput,
    held_at: Input,
    place: Input,
    save: Button,
}

impl Page {
    fn new(frame: &Frame, one: &CeremonyLine, typed: &Fields, faults: Faults) -> Self {
        let t = frame.t;
        let is_new = !typed.has("place");
        let (day, at) = (one.held_on, one.held_at);
        let time = format!("{:02}:{:02}", at.hour(), at.minute());
        let text = |name: &'static str, before: &str| {
            if is_new { before.to_owned() } else { typed.text(name).to_owned() }
        };
        let held_on = typed::date_input("held_on", t.cohorts_ceremony_day(), typed, &faults, t);
        let filled = [i16::from(day.day()), i16::from(day.month()), day.year()];
        let held_on =
            if is_new { held_on.filled(filled.map(|part| part.to_string())) } else { held_on };
        Self {
            back: ceremony::path(one.id),
            which: ceremonies::title(frame, one).to_owned(),
            held_on,
            held_at: Input::new("held_at", t.cohorts_ceremony_time())
                .hint(t.cohorts_ceremony_time_hint())
                .classes("govuk-input--width-10")
                .value(text("held_at", &time))
                .error_if(faults.of("held_at")),
            place: Input::new("place", t.cohorts_ceremony_place())
                .value(text("place", &one.place))
                .error_if(faults.of("place")),
            save: Button::new(t.common_save()).prevent_double_click(true),
            frame: frame.titled(t.cohorts_ceremony_change_title()).with_faults(&faults),
            faults,
        }
    }
}

/// What this page looks like: as it is, wrong.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let t = frame.t;
    let (one, none) = (super::invented::ceremony(), Fields::default());
    let wrong = Faults::one(t, "place", t.cohorts_ceremony_place_missing());
    vec![
        Sample::new("filled", &Page::new(frame, &one, &none, Faults::none(t))),
        Sample::new("wrong", &Page::new(frame, &one, &none, wrong)),
    ]
}

/// Asks.
pub async fn get(State(app): State<App>, person: Person, Path(id): Path<CeremonyId>) -> PageResult {
    let one = change_form(&app.world, person.caller(), id).await?;
    show(&Page::new(&person.frame(), &one, &Fields::default(), Faults::none(person.t())))
}

/// Changes it.
pub async fn post(
    State(app): State<App>,
    person: Person,
    Path(id): Path<CeremonyId>,
    fields: Fields,
) -> PageResult {
    let (t, mut faults) = (person.t(), Faults::none(person.t()));
    let held_on = typed::date(&fields, "held_on", &mut faults, t);
    let held_at = sessions::said::read_time(fields.text("held_at"));
    if held_at.is_none() {
        faults.add("held_at", t.common_error_not_a_time());
    }
    if let (Some(held_on), Some(held_at)) = (held_on, held_at) {
        let input = ChangeCeremony { held_on, held_at, place: fields.text("place").to_owned() };
        match change_ceremony(&app.world, person.caller(), id, &input).await {
            Ok(true) => {
                return Ok(person.go_saying(&ceremony::path(id), "cohorts-ceremony-changed"));
            }
            Ok(false) => {
                return Ok(person.go_saying(&ceremony::path(id), "cohorts-ceremony-not-changed"));
            }
            Err(refused) => faults = said::told(t, refused.told()?),
        }
    }
    let one = change_form(&app.world, person.caller(), id).await?;
    show_again(&Page::new(&person.frame(), &one, &fields, faults))
}

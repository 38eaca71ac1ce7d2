//! After the draw the school lead types in which code cards the drawn children hold, exactly as many
//! as were drawn. No name stands beside a card, here or anywhere.

use super::see;
use crate::{App, Faults, Fields, Frame, PageResult, Person, Sample, show, show_again};
use actions::cohorts::{CardsError, CardsView, enter_drawn_cards, see_drawn_cards};
use askama::Template;
use axum::extract::{Path, State};
use components::{Button, Textarea};
use domain::{ids::CohortId, surveys::cards::CardSlip};
use words::Words;

/// The address, for the router.
pub const PATH: &str = "/cohorts/{cohort}/cards";
const CODES: &str = "codes";

/// The address for one cohort.
pub fn path(cohort: CohortId) -> String {
    format!("/cohorts/{cohort}/cards")
}

#[derive(Template)]
#[template(path = "cohorts/cards.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    back: String,
    cannot: Option<&'static str>,
    entered: Option<String>,
    codes: Textarea,
    save: Button,
}

impl Page {
    fn new(frame: &Frame, view: &CardsView, typed: &str, faults: Faults) -> Self {
        let t = frame.t;
        let drawn = view.drawn.map_or(0, super::said::count);
        let cannot = match view.drawn {
            None => Some(t.cohorts_cards_not_drawn()),
            Some(_) if view.printed == 0 => Some(t.cohorts_cards_not_printed()),
            Some(_) if view.is_too_small() => Some(t.cohorts_cards_too_small()),
            Some(_) => None,
        };
        let rows = u32::try_from(drawn).unwrap_or(10).clamp(5, 30);
        Self {
            back: see::path(view.cohort.id),
            cannot,
            entered: (view.entered > 0).then(|| t.cohorts_cards_entered(view.entered)),
            codes: Textarea::new(CODES, t.cohorts_cards_codes())
                .hint(t.cohorts_cards_hint(drawn))
                .value(typed)
                .rows(rows)
                .spellcheck(false)
                .autocomplete("off")
                .attribute("autocapitalize", "characters")
                .error_if(faults.of(CODES)),
            save: Button::new(t.common_save()).prevent_double_click(true),
            frame: frame
                .titled(t.cohorts_cards_title())
                .scoped(&view.cohort.label)
                .with_faults(&faults),
            faults,
        }
    }
}

/// What is wrong with the codes.
fn said(t: Words, error: CardsError) -> Result<String, actions::Fault> {
    Ok(match error {
        CardsError::NotDrawn => t.cohorts_cards_not_drawn().to_owned(),
        CardsError::TooSmall => t.cohorts_cards_too_small().to_owned(),
        CardsError::Slip { line, slip } => slipped(t, &line.to_string(), &slip),
        CardsError::NotOfCohort { line } => t.cohorts_cards_not_ours(&line.to_string()),
        CardsError::Twice { line } => t.cohorts_cards_twice(&line.to_string()),
        CardsError::Count { found, expected } => {
            t.cohorts_cards_count(&expected.to_string(), &found.to_string())
        }
        CardsError::Fault(fault) => return Err(fault),
    })
}

fn slipped(t: Words, line: &str, slip: &CardSlip) -> String {
    match slip {
        CardSlip::Empty => t.cohorts_cards_empty_line(line),
        CardSlip::TooShort { .. } | CardSlip::TooLong { .. } => t.cohorts_cards_length(line),
        CardSlip::NeverUsed { found, .. } => t.cohorts_cards_character(&found.to_string(), line),
        CardSlip::MaybeSwapped { .. } => t.cohorts_cards_swapped(line),
        CardSlip::Mistyped => t.cohorts_cards_mistyped(line),
    }
}

/// What this page looks like: before the draw, not asked for, empty, entered, wrong.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let t = frame.t;
    let cohort = super::invented::cohort();
    let early = CardsView { cohort, drawn: None, printed: 34, entered: 0 };
    let drawn = CardsView { drawn: Some(9), ..early.clone() };
    let entered = CardsView { entered: 9, ..drawn.clone() };
    let unprinted = CardsView { printed: 0, ..drawn.clone() };
    let small = CardsView { printed: 10, ..drawn.clone() };
    let wrong = Faults::one(t, CODES, t.cohorts_cards_count("9", "8"));
    vec![
        Sample::new("early", &Page::new(frame, &early, "", Faults::none(t))),
        Sample::new("unprinted", &Page::new(frame, &unprinted, "", Faults::none(t))),
        Sample::new("too-small", &Page::new(frame, &small, "", Faults::none(t))),
        Sample::new("empty", &Page::new(frame, &drawn, "", Faults::none(t))),
        Sample::new("filled", &Page::new(frame, &entered, "", Faults::none(t))),
        Sample::new("wrong", &Page::new(frame, &drawn, "ABC", wrong)),
    ]
}

/// Asks for them.
pub async fn get(
    State(app): State<App>,
    person: Person,
    Path(cohort): Path<CohortId>,
) -> PageResult {
    let view = see_drawn_cards(&app.world, person.caller(), cohort).await?;
    show(&Page::new(&person.frame(), &view, "", Faults::none(person.t())))
}

/// Saves them.
pub async fn post(
    State(app): State<App>,
    person: Person,
    Path(cohort): Path<CohortId>,
    fields: Fields,
) -> PageResult {
    let (t, typed) = (person.t(), fields.text(CODES));
    let entered = enter_drawn_cards(&app.world, person.caller(), cohort, typed).await;
    let Err(error) = entered else {
        return Ok(person.go_saying(&see::path(cohort), "cohorts-cards-done"));
    };
    let faults = Faults::one(t, CODES, said(t, error)?);
    let view = see_drawn_cards(&app.world, person.caller(), cohort).await?;
    show_again(&Page::new(&person.frame(), &view, typed, faults))
}

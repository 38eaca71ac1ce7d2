//! The school lead makes the code cards and prints them: cards to cut out, and a sheet for names
//! that is filled in by hand and stays at the school.

use super::{invented, see};
use crate::{App, Faults, Frame, PageResult, Person, Sample, download, show, show_again};
use actions::surveys::{CardsError, CardsView, make_cards, print_cards, see_cards, typed};
use askama::Template;
use axum::extract::{Path, State};
use components::Button;
use domain::ids::CohortId;

/// The address.
pub const PATH: &str = "/cohorts/{cohort}/survey/cards";
/// The same as a file.
pub const PDF: &str = "/cohorts/{cohort}/survey/cards.pdf";

/// The address of a cohort's cards.
pub fn path(cohort: CohortId) -> String {
    format!("/cohorts/{cohort}/survey/cards")
}

#[derive(Template)]
#[template(path = "surveys/cards.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    back: String,
    here: String,
    school: String,
    cards: Vec<String>,
    step_go: String,
    lacking: Option<String>,
    make: Button,
    pdf: String,
}

impl Page {
    fn new(frame: &Frame, site: &str, view: CardsView, faults: Faults) -> Self {
        let t = frame.t;
        let lacking = i64::try_from(view.lacking).unwrap_or(i64::MAX);
        let id = view.cohort.id;
        Self {
            frame: frame
                .titled(t.surveys_cards_title())
                .scoped(view.cohort.school_name.as_str())
                .with_faults(&faults),
            faults,
            back: see::path(id),
            here: path(id),
            school: view.cohort.school_name,
            cards: view.cards,
            step_go: t.surveys_paper_step_go(typed(site)),
            lacking: (lacking > 0 && !view.is_drawn).then(|| t.surveys_see_cards_lacking(lacking)),
            make: Button::new(t.surveys_see_cards_make()).id("cards").prevent_double_click(true),
            pdf: format!("{}.pdf", path(id)),
        }
    }
}

/// What this page looks like: without cards, with them, and where nobody applies.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let t = frame.t;
    let view = |cards: &[&str], lacking| CardsView {
        cohort: invented::cohort(),
        cards: cards.iter().map(|card| (*card).to_owned()).collect(),
        lacking,
        is_drawn: false,
    };
    let page = |view, faults| Page::new(frame, "https://minipolice.example", view, faults);
    let made = ["34K-7BD-FGR", "9XW-TQK-JHC", "BCD-FGH-JKM"];
    let wrong = Faults::one(t, "cards", t.surveys_cards_nobody());
    vec![
        Sample::new("empty", &page(view(&[], 34), Faults::none(t))),
        Sample::new("filled", &page(view(&made, 0), Faults::none(t))),
        Sample::new("wrong", &page(view(&[], 1), wrong)),
    ]
}

/// Shows the cards as they are printed.
pub async fn get(State(app): State<App>, person: Person, Path(id): Path<CohortId>) -> PageResult {
    let view = see_cards(&app.world, person.caller(), id).await?;
    let page = Page::new(&person.frame(), &app.world.site.address, view, Faults::none(person.t()));
    show(&page)
}

/// Makes the cards that are lacking.
pub async fn post(State(app): State<App>, person: Person, Path(id): Path<CohortId>) -> PageResult {
    match make_cards(&app.world, person.caller(), id).await {
        Ok(_) => Ok(person.go_saying(&path(id), "surveys-cards-made-done")),
        Err(error) => refused(&app, &person, id, error).await,
    }
}

/// The same cards as a file.
pub async fn pdf(State(app): State<App>, person: Person, Path(id): Path<CohortId>) -> PageResult {
    match print_cards(&app.world, person.caller(), id).await {
        Ok(bytes) => Ok(download(bytes, "application/pdf", "code-cards.pdf")),
        Err(error) => refused(&app, &person, id, error).await,
    }
}

async fn refused(app: &App, person: &Person, id: CohortId, error: CardsError) -> PageResult {
    let t = person.t();
    let said = match error {
        CardsError::Nobody => t.surveys_cards_nobody(),
        CardsError::AfterDraw => t.surveys_cards_after_draw(),
        CardsError::None => t.surveys_cards_none(),
        CardsError::NoPress => t.surveys_cards_no_press(),
        CardsError::Fault(fault) => return Err(fault.into()),
    };
    let view = see_cards(&app.world, person.caller(), id).await?;
    let faults = Faults::one(t, "cards", said);
    show_again(&Page::new(&person.frame(), &app.world.site.address, view, faults))
}

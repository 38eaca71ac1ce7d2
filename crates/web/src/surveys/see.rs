//! The school's page about its children's questions: cards, waves, and how many answered. From here
//! cards are made and waves open and close; what was answered is on no page.

use super::{cards, invented, key_in};
use crate::{App, Faults, Frame, PageError, PageResult, Person, Sample, show, show_again};
use actions::surveys::{
    SurveyView, Wave, WaveError, WaveKind, WaveLine, close_wave, open_wave, see, typed,
};
use askama::Template;
use axum::extract::{Path, State};
use components::Button;
use domain::clock::london;
use domain::ids::CohortId;
use words::Words;

/// The address.
pub const PATH: &str = "/cohorts/{cohort}/survey";
/// Where a wave is opened.
pub const OPEN: &str = "/cohorts/{cohort}/survey/{kind}/open";
/// Where a wave is closed.
pub const CLOSE: &str = "/cohorts/{cohort}/survey/{kind}/close";

/// The address of a cohort's page.
pub fn path(cohort: CohortId) -> String {
    format!("/cohorts/{cohort}/survey")
}

/// One wave as the page shows it.
struct Line {
    id: &'static str,
    name: &'static str,
    state: String,
    counts: Vec<(i64, &'static str)>,
    note: Option<&'static str>,
    form: Option<(String, Button)>,
}

#[derive(Template)]
#[template(path = "surveys/see.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    cohort: String,
    counts: Vec<(i64, &'static str)>,
    lacking: Option<String>,
    make: Option<Button>,
    make_at: String,
    cards: Option<String>,
    lines: Vec<Line>,
    on_the_day: String,
    booklet: Option<String>,
}

impl Page {
    fn new(frame: &Frame, site: &str, view: &SurveyView, faults: Faults) -> Self {
        let (t, id) = (frame.t, view.cohort.id);
        let lacking = view.children - view.cards;
        let can_make = view.may_print && lacking > 0 && !view.is_drawn;
        let is_open = view.waves.iter().any(WaveLine::is_open);
        Self {
            frame: frame
                .titled(t.surveys_see_title())
                .scoped(view.cohort.school_name.as_str())
                .with_faults(&faults),
            faults,
            cohort: format!("/cohorts/{id}"),
            counts: vec![
                (view.children, t.surveys_see_children()),
                (view.cards, t.surveys_see_cards()),
                (view.may_be_asked, t.surveys_see_may_be_asked()),
            ],
            lacking: can_make.then(|| t.surveys_see_cards_lacking(lacking)),
            make: can_make.then(|| Button::new(t.surveys_see_cards_make()).id("cards")),
            make_at: cards::path(id),
            cards: (view.may_print && view.cards > 0).then(|| cards::path(id)),
            lines: view.waves.iter().map(|wave| line(t, view, wave)).collect(),
            on_the_day: t.surveys_see_day_go(typed(site)),
            booklet: (view.may_key_in && is_open).then(|| key_in::path(id)),
        }
    }
}

fn line(t: Words, view: &SurveyView, wave: &WaveLine) -> Line {
    let (id, kind) = (view.cohort.id, wave.kind.code());
    let day = |at| t.date_short(london(at).date());
    let state = match &wave.wave {
        None => t.surveys_wave_state_none().to_owned(),
        Some(Wave { closed_at: None, opened_at, .. }) => {
            t.surveys_wave_state_open(&day(*opened_at))
        }
        Some(Wave { closed_at: Some(at), .. }) => t.surveys_wave_state_closed(&day(*at)),
    };
    let is_over = wave.kind == WaveKind::Before && view.is_revealed;
    let form = match (view.may_open, &wave.wave, wave.is_open()) {
        (true, _, true) => {
            let button = Button::secondary(t.surveys_wave_close()).id(kind);
            Some((format!("/cohorts/{id}/survey/{kind}/close"), button))
        }
        (true, stored, false) if !is_over => {
            let words = match stored {
                Some(_) => t.surveys_wave_open_again(),
                None => t.surveys_wave_open(),
            };
            Some((format!("/cohorts/{id}/survey/{kind}/open"), Button::new(words).id(kind)))
        }
        _ => None,
    };
    Line {
        id: kind,
        name: name(t, wave.kind),
        state,
        counts: wave.wave.as_ref().map_or_else(Vec::new, |_| {
            vec![
                (wave.answered, t.surveys_wave_answered()),
                (wave.unfinished, t.surveys_wave_unfinished()),
                (wave.refused, t.surveys_wave_refused()),
            ]
        }),
        note: (is_over && !wave.is_open()).then(|| t.surveys_wave_before_over()),
        form,
    }
}

/// The name of a wave.
pub fn name(t: Words, kind: WaveKind) -> &'static str {
    match kind {
        WaveKind::Before => t.surveys_wave_before(),
        WaveKind::After => t.surveys_wave_after(),
    }
}

/// What this page looks like: before the cards, with questions open, and when a wave was refused.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let (t, site) = (frame.t, "https://minipolice.example");
    let page = |view: &SurveyView, faults| Page::new(frame, site, view, faults);
    let wrong = Faults::one(t, "before", t.surveys_open_no_cards());
    let (empty, filled) = (invented::view(0, false), invented::view(34, true));
    vec![
        Sample::new("empty", &page(&empty, Faults::none(t))),
        Sample::new("filled", &page(&filled, Faults::none(t))),
        Sample::new("wrong", &page(&empty, wrong)),
    ]
}

/// Shows the page.
pub async fn get(State(app): State<App>, person: Person, Path(id): Path<CohortId>) -> PageResult {
    let view = see(&app.world, person.caller(), id).await?;
    show(&Page::new(&person.frame(), &app.world.site.address, &view, Faults::none(person.t())))
}

/// Opens a wave.
pub async fn open(
    State(app): State<App>,
    person: Person,
    Path((id, kind)): Path<(CohortId, String)>,
) -> PageResult {
    let kind: WaveKind = kind.parse().map_err(|()| PageError::NotFound)?;
    match open_wave(&app.world, person.caller(), id, kind).await {
        Ok(_) => Ok(person.go_saying(&path(id), "surveys-wave-opened-done")),
        Err(error) => refused(&app, &person, id, kind, error).await,
    }
}

async fn refused(
    app: &App,
    person: &Person,
    id: CohortId,
    kind: WaveKind,
    error: WaveError,
) -> PageResult {
    let key = error.told()?;
    let said = person.t().by_key(key).unwrap_or_else(|| key.to_owned());
    let view = see(&app.world, person.caller(), id).await?;
    let faults = Faults::one(person.t(), kind.code(), said);
    show_again(&Page::new(&person.frame(), &app.world.site.address, &view, faults))
}

/// Closes a wave.
pub async fn close(
    State(app): State<App>,
    person: Person,
    Path((id, kind)): Path<(CohortId, String)>,
) -> PageResult {
    let kind: WaveKind = kind.parse().map_err(|()| PageError::NotFound)?;
    close_wave(&app.world, person.caller(), id, kind).await?;
    Ok(person.go_saying(&path(id), "surveys-wave-closed-done"))
}

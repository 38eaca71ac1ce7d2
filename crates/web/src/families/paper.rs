//! The school lead prints the questions for families who would rather answer on paper: the same
//! words as on the pages, and no name on the sheet.

use super::answers::language;
use super::{cohort, invented};
use crate::{App, Frame, PageResult, Person, Sample, show};
use actions::cohorts::how;
use actions::families::{ALL_PURPOSES, Paper, Wording, see_paper};
use askama::Template;
use axum::extract::{Path, State};
use components::Content;
use domain::families::Purpose;
use domain::ids::CohortId;
use words::Words;

/// The address, for the router.
pub const PATH: &str = "/families/cohort/{cohort}/paper";

/// The address for one cohort.
pub fn path(cohort: CohortId) -> String {
    format!("/families/cohort/{cohort}/paper")
}

/// One question.
pub(super) struct Sheet {
    pub(super) words: Wording,
    pub(super) version: String,
    /// The first of the questions for children who have a place.
    pub(super) is_first_later: bool,
}

#[derive(Template)]
#[template(path = "families/paper.html")]
struct Page {
    frame: Frame,
    back: Content,
    sheets: Sheets,
}

/// What stands on each sheet: what it is about, and the questions.
pub(super) struct Sheets {
    pub(super) school: String,
    pub(super) summary: String,
    pub(super) how: &'static str,
    pub(super) not_drawn: String,
    pub(super) is_held_back: bool,
    pub(super) all: Vec<Sheet>,
}

impl Page {
    fn new(frame: &Frame, back: String, paper: Paper) -> Self {
        Self {
            frame: frame.titled(frame.t.families_paper_title()).scoped(paper.label.as_str()),
            back: frame.back(back),
            sheets: sheets(frame, paper),
        }
    }
}

/// The questions as they are printed.
pub(super) fn sheets(frame: &Frame, paper: Paper) -> Sheets {
    let text = language(frame.lang);
    let is_early =
        |words: &Wording| matches!(words.purpose, Purpose::Application | Purpose::EvaluationSurvey);
    let first_later = paper.questions.iter().position(|words| !is_early(words));
    Sheets {
        school: paper.school_name,
        summary: paper.model.summary.get(text).to_owned(),
        how: how(frame.t, paper.model.selection),
        not_drawn: paper.model.not_drawn.text.get(text).to_owned(),
        is_held_back: paper.questions.iter().any(|words| words.is_held_back),
        all: (0..)
            .zip(paper.questions)
            .map(|(at, words)| Sheet {
                version: version(frame.t, &words),
                is_first_later: first_later == Some(at),
                words,
            })
            .collect(),
    }
}

fn version(t: Words, words: &Wording) -> String {
    t.families_paper_version(words.lang.own_name(), &words.mark.version.to_string())
}

/// What this page looks like.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let paper = Paper {
        school_name: "Millbrook Primary School".to_owned(),
        label: "Millbrook 2026/27".to_owned(),
        model: crate::samples::model(),
        questions: ALL_PURPOSES.map(|purpose| invented::words(frame, purpose)).into(),
    };
    vec![Sample::new("filled", &Page::new(frame, cohort::path(crate::samples::id()), paper))]
}

/// Shows the sheet.
pub async fn get(
    State(app): State<App>,
    person: Person,
    Path(cohort): Path<CohortId>,
) -> PageResult {
    let paper = see_paper(&app.world, person.caller(), cohort).await?;
    show(&Page::new(&person.frame(), cohort::path(cohort), paper))
}

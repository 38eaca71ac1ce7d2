//! What was decided without a draw: by whom, when, on what rule, and by application number. School
//! and force look at the same page, so it has no child's name and nobody's place in an order.

use super::{can, places, said, see};
use crate::{App, Frame, PageResult, Person, Sample, show};
use actions::cohorts::{DecisionLine, Selection, SelectionView, how, see_selection};
use askama::Template;
use axum::extract::{Path, State};
use components::{SummaryList, Table};
use domain::{cohorts::selection::Basis, forces::SelectionMethod, ids::CohortId};
use policy::{Action, Actor};
use words::Words;

/// The address, for the router.
pub const PATH: &str = "/cohorts/{cohort}/selection";

/// The address for one cohort.
pub fn path(cohort: CohortId) -> String {
    format!("/cohorts/{cohort}/selection")
}

#[derive(Template)]
#[template(path = "cohorts/selection.html")]
struct Page {
    frame: Frame,
    back: String,
    how: &'static str,
    decisions: Vec<(SummaryList, Table)>,
    names: Option<String>,
}

impl Page {
    fn new(frame: &Frame, actor: &Actor, view: &SelectionView) -> Self {
        let (t, id) = (frame.t, view.cohort.id);
        let may_name = can(actor, Action::SeeNames, &view.cohort);
        Self {
            frame: frame.titled(t.cohorts_selection_title()).scoped(&view.cohort.label),
            back: see::path(id),
            how: how(t, view.model.selection),
            decisions: view.decisions.iter().map(|one| (facts(t, one), numbers(t, one))).collect(),
            names: may_name.then(|| places::path(id)),
        }
    }
}

fn facts(t: Words, decision: &DecisionLine) -> SummaryList {
    let Selection { applications, places, class_count, decided_at, .. } = &decision.selection;
    let basis = decision.basis.map_or(t.common_not_known(), |basis| rule(t, basis));
    let by = decision.decided_by.as_deref().unwrap_or(t.cohorts_selection_by_gone());
    let list = SummaryList::default()
        .row(t.cohorts_selection_rule(), basis)
        .row(t.cohorts_selection_by(), by)
        .row(t.cohorts_selection_at(), said::day(t, *decided_at))
        .row(t.cohorts_selection_applications(), t.number(*applications))
        .row(t.cohorts_selection_places(), t.number(*places))
        .row(t.cohorts_selection_waiting(), t.number(applications - places));
    match class_count {
        Some(count) => list.row(t.cohorts_choose_class(), t.number(*count)),
        None => list,
    }
}

/// By what it was decided, and what orders those who wait.
fn rule(t: Words, basis: Basis) -> &'static str {
    match basis {
        Basis::Everybody => t.cohorts_selection_everybody(),
        Basis::Named => t.cohorts_selection_named(),
        Basis::Votes => t.cohorts_selection_votes(),
        Basis::Marks => t.cohorts_selection_marks(),
    }
}

fn numbers(t: Words, decision: &DecisionLine) -> Table {
    let empty = Table::new(t.cohorts_selection_numbers())
        .column(t.cohorts_applications_number())
        .column(t.cohorts_record_outcome());
    let row = |table: Table, (number, has_place): &(i64, bool)| {
        let outcome = if *has_place {
            t.cohorts_places_letter_place()
        } else {
            t.cohorts_places_letter_not_this_time()
        };
        table.row([number.to_string(), outcome.to_owned()])
    };
    decision.numbers.iter().fold(empty, row)
}

/// What this page looks like: not decided, decided by name, decided by votes with a class.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let actor = super::applications::sample_actor();
    let mut model = super::invented::model();
    model.selection = SelectionMethod::PupilVote;
    let decision = |basis, class_count| DecisionLine {
        selection: Selection {
            id: crate::samples::id(),
            round: 1,
            method: "pupil_vote".to_owned(),
            basis: String::new(),
            applications: 3,
            places: 2,
            class_count,
            seed: None,
            decided_by: crate::samples::id(),
            decided_at: super::invented::moment(),
        },
        method: Some(SelectionMethod::PupilVote),
        basis: Some(basis),
        decided_by: class_count.map(|_| "Lee Lead".to_owned()),
        numbers: vec![(4001, true), (4002, false), (4003, true)],
    };
    let empty = SelectionView { cohort: super::invented::cohort(), model, decisions: Vec::new() };
    let with = |decisions| SelectionView { decisions, ..empty.clone() };
    let named = with(vec![decision(Basis::Named, None), decision(Basis::Everybody, None)]);
    let voted = with(vec![decision(Basis::Votes, Some(18))]);
    let marked = with(vec![decision(Basis::Marks, None)]);
    let page = |view: &SelectionView| Page::new(frame, &actor, view);
    vec![
        Sample::new("empty", &page(&empty)),
        Sample::new("named", &page(&named)),
        Sample::new("votes", &page(&voted)),
        Sample::new("marks", &page(&marked)),
    ]
}

/// Shows it.
pub async fn get(
    State(app): State<App>,
    person: Person,
    Path(cohort): Path<CohortId>,
) -> PageResult {
    let view = see_selection(&app.world, person.caller(), cohort).await?;
    show(&Page::new(&person.frame(), person.actor(), &view))
}

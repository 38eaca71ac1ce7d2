//! A cohort's page: where it stands, what waits next and for whom, and how many of everything. It
//! has no name on it, so that force and school can look at the same page.

use super::{
    applications, can, cards, choose, class_list, draw, list, marking, places, said, selection,
};
use crate::{App, Frame, PageResult, Person, Sample, families, sessions, show, surveys};
use actions::cohorts::{CohortView, Next, note_place_changes, see};
use askama::Template;
use axum::extract::{Path, State};
use components::{Button, SummaryList, Tag, TaskItem, TaskList};
use domain::{
    forces::{Closing, ClosingPosition, SelectionMethod},
    ids::CohortId,
};
use policy::{Action, Actor};
use words::Words;

/// The address, for the router.
pub const PATH: &str = "/cohorts/{cohort}";

/// The address of one cohort's page.
pub fn path(cohort: CohortId) -> String {
    format!("/cohorts/{cohort}")
}

#[derive(Template)]
#[template(path = "cohorts/see.html")]
struct Page {
    frame: Frame,
    back: &'static str,
    stage: Tag,
    next: String,
    steps: TaskList,
    further: Vec<(&'static str, String)>,
    facts: SummaryList,
    counts: Vec<(usize, &'static str)>,
    not_drawn: String,
    waves: Vec<(i64, &'static str)>,
    changes: Vec<String>,
    seen: Option<Button>,
}

impl Page {
    fn new(frame: &Frame, actor: &Actor, view: &CohortView) -> Self {
        let (t, counts) = (frame.t, view.counts);
        Self {
            frame: frame.titled(view.cohort.label.as_str()).scoped(&view.cohort.school_name),
            back: list::PATH,
            stage: Tag::new(said::stage(t, view.stage)),
            next: said::next(t, view.next),
            steps: steps(t, actor, view),
            further: further(t, actor, view),
            facts: facts(frame, view),
            counts: vec![
                (counts.live, t.cohorts_see_live()),
                (counts.worded, t.cohorts_see_worded()),
                (counts.endorsed, t.cohorts_see_endorsed()),
                (counts.agreed, t.cohorts_see_agreed()),
                (counts.offered, t.cohorts_see_offered()),
                (counts.waiting, t.cohorts_see_waiting()),
            ],
            not_drawn: said::not_drawn(frame, &view.model),
            waves: view
                .waves
                .iter()
                .map(|wave| (wave.answered, wave_name(t, &wave.kind)))
                .collect(),
            changes: view.changes.iter().map(|change| said::change(t, change)).collect(),
            seen: view.is_unseen.then(|| Button::secondary(t.cohorts_change_seen())),
        }
    }
}

fn wave_name(t: Words, kind: &str) -> &'static str {
    if kind == "before" { t.cohorts_see_surveys_before() } else { t.cohorts_see_surveys_after() }
}

/// How far the cohort is among the steps: so many lie behind it.
const fn reached(next: Next) -> usize {
    match next {
        Next::ReadClassList => 0,
        Next::CompleteApplications(_) => 1,
        Next::CommitForForce
        | Next::FreezeList
        | Next::HoldDraw
        | Next::PlaceEverybody
        | Next::ChoosePlaces => 2,
        Next::EnterCards => 3,
        Next::FamiliesAnswer => 4,
        Next::PlanAttestation => 5,
        Next::HoldSessions => 6,
        Next::Nothing => 7,
    }
}

/// Where the cards stand among the steps.
const CARDS: usize = 3;

/// The steps of a cohort in order, with a link where the caller may go.
fn steps(t: Words, actor: &Actor, view: &CohortView) -> TaskList {
    let (id, at) = (view.cohort.id, reached(view.next));
    let has_draw = view.model.selection == SelectionMethod::Draw;
    let giving = if has_draw && view.next != Next::PlaceEverybody {
        (t.cohorts_see_do_draw(), Action::SeeCohort, draw::path(id))
    } else if view.is_chosen {
        (t.cohorts_selection_title(), Action::SeeCohort, selection::path(id))
    } else if view.next == Next::ChoosePlaces {
        match view.model.selection {
            SelectionMethod::Interview => {
                (t.cohorts_marking_title(), Action::MarkApplications, marking::path(id))
            }
            _ => (t.cohorts_choose_title(), Action::PlaceWithoutDraw, choose::path(id)),
        }
    } else {
        (t.cohorts_see_do_places(), Action::SeeNames, places::path(id))
    };
    let all = [
        (t.cohorts_see_do_class_list(), Action::AddApplications, class_list::path(id)),
        (t.cohorts_applications_title(), Action::SeeNames, applications::path(id)),
        giving,
        (t.cohorts_see_do_cards(), Action::EnterDrawnCards, cards::path(id)),
        (t.cohorts_see_families(), Action::SeeConsents, families::cohort::path(id)),
        (t.cohorts_see_attestation(), Action::SeeCeremony, super::ceremonies::PATH.to_owned()),
        (t.cohorts_see_sessions(), Action::SeeSessions, sessions::cohort::path(id)),
    ];
    let item = |(place, (title, action, href)): (usize, (&'static str, Action, String))| {
        let href = if can(actor, action, &view.cohort) { href } else { String::new() };
        let item = |status: components::TaskStatus| TaskItem::new(title, href.clone(), status);
        match place.cmp(&at) {
            std::cmp::Ordering::Less => item(t.cohorts_application_done().into()),
            std::cmp::Ordering::Equal => {
                item(components::TaskStatus::Tag(Tag::coloured(t.cohorts_draw_next(), "blue")))
            }
            std::cmp::Ordering::Greater => item(t.cohorts_draw_later().into()),
        }
    };
    // Cards are entered where there was a draw, and nowhere else.
    let is_step = |(place, _): &(usize, _)| has_draw || *place != CARDS;
    all.into_iter().enumerate().filter(is_step).map(item).fold(TaskList::default(), TaskList::item)
}

/// What else the caller can look at or do here, whatever waits next.
fn further(t: Words, actor: &Actor, view: &CohortView) -> Vec<(&'static str, String)> {
    let id = view.cohort.id;
    let all = [
        (t.cohorts_copy_link(), Action::OpenCohort, super::open::path_of_copy(id)),
        (t.cohorts_see_do_survey(), Action::SeeResponseCounts, surveys::see::path(id)),
        (t.cohorts_see_do_places(), Action::SeeNames, places::path(id)),
        (t.cohorts_selection_title(), Action::SeeCohort, selection::path(id)),
        (t.cohorts_marking_title(), Action::MarkApplications, marking::path(id)),
        (t.cohorts_same_title(), Action::MergeChildren, super::same_child::path(id)),
        (t.cohorts_members_title(), Action::SeeNames, super::members::path(id)),
        (t.cohorts_kit_sheet_title(), Action::HandOutKit, super::kit_sheet::path(id)),
        (t.cohorts_awards_title(), Action::GiveAward, super::awards::path(id)),
        (t.cohorts_see_plan_closing(), Action::PlanCeremony, super::plan::path_of_closing(id)),
        (t.cohorts_see_do_timetable(), Action::LayTimetable, sessions::timetable::path(id)),
        (t.families_assent_link(), Action::RecordAssent, families::assent::path(id)),
        (t.families_pictures_link(), Action::CheckPicture, families::pictures::path(id)),
        (t.cohorts_see_do_photos(), Action::RestrictPhotos, families::photos::path(id)),
    ];
    let is_marked = view.model.selection == SelectionMethod::Interview && !view.is_chosen;
    // A model says whether there is a celebration at the end; it is planned once the sessions run.
    let is_closing = view.model.closing.is_some()
        && view.closing_on.is_none()
        && view.next == Next::HoldSessions;
    let is_there = |href: &str| {
        (view.is_chosen || href != selection::path(id))
            && (is_marked || href != marking::path(id))
            && (is_closing || href != super::plan::path_of_closing(id))
    };
    let may = all
        .into_iter()
        .filter(|(_, action, href)| can(actor, *action, &view.cohort) && is_there(href));
    may.map(|(words, _, href)| (words, href)).collect()
}

fn facts(frame: &Frame, view: &CohortView) -> SummaryList {
    let (t, cohort) = (frame.t, &view.cohort);
    let language = crate::forces::language(frame.lang);
    let places = t.cohorts_see_places_value(&t.number(cohort.places), &t.number(cohort.reserved));
    let list = SummaryList::default()
        .row(t.cohorts_see_model(), view.model.name.get(language))
        .row(t.cohorts_see_places(), places)
        .row(t.cohorts_see_starts(), t.date(cohort.starts_on))
        .row(t.cohorts_see_sessions(), said::sessions(t, cohort));
    let list = match view.attestation_on {
        Some(day) => list.row(t.cohorts_see_attestation(), t.date(day)),
        None => list,
    };
    match (view.closing_on, &view.model.closing) {
        (Some(day), Some(closing)) => list.row(closing.called.get(language), t.date(day)),
        (Some(day), None) => list.row(t.cohorts_ceremony_kind_closing(), t.date(day)),
        (None, _) => list,
    }
}

/// What this page looks like: just opened, with applications, before and after a choice, and over.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let actor = super::applications::sample_actor();
    let view = |next| super::invented::view(next);
    let mut empty = view(Next::ReadClassList);
    (empty.counts, empty.waves) = (actions::cohorts::Counts::default(), Vec::new());
    let mut over = view(Next::Nothing);
    over.changes = super::invented::changes();
    over.is_unseen = true;
    let page = |view: &CohortView| Page::new(frame, &actor, view);
    let mut choosing = view(Next::ChoosePlaces);
    choosing.model.selection = SelectionMethod::TeacherNomination;
    let mut chosen = view(Next::FamiliesAnswer);
    chosen.model.selection = SelectionMethod::TeacherNomination;
    chosen.is_chosen = true;
    let mut closing = view(Next::HoldSessions);
    let called = domain::bilingual::Bilingual {
        en: "Graduation".to_owned(),
        cy: "Graddio".to_owned(),
        reviewed: false,
    };
    closing.model.closing = Some(Closing { position: ClosingPosition::AfterSessions, called });
    vec![
        Sample::new("closing", &page(&closing)),
        Sample::new("choosing", &page(&choosing)),
        Sample::new("chosen", &page(&chosen)),
        Sample::new("empty", &page(&empty)),
        Sample::new("filled", &page(&view(Next::CompleteApplications(23)))),
        Sample::new("over", &page(&over)),
    ]
}

/// Shows it.
pub async fn get(
    State(app): State<App>,
    person: Person,
    Path(cohort): Path<CohortId>,
) -> PageResult {
    let view = see(&app.world, person.caller(), cohort).await?;
    show(&Page::new(&person.frame(), person.actor(), &view))
}

/// Notes that what became of places was seen.
pub async fn post(
    State(app): State<App>,
    person: Person,
    Path(cohort): Path<CohortId>,
) -> PageResult {
    note_place_changes(&app.world, person.caller(), cohort).await?;
    Ok(person.go_saying(&path(cohort), "cohorts-change-seen-done"))
}

//! The draw, step by step: the force commits its secret, the school commits its own and freezes the
//! list, the draw is held. Force and school share this page, so it has no name on it.

use super::{abandon, can, places, record, said, see};
use crate::{App, Faults, Fields, Frame, PageResult, Person, Sample, show, show_again};
use actions::cohorts::{CohortView, Draw, commit_for_force, freeze_list, hold_draw, see_draw};
use askama::Template;
use axum::extract::{Path, State};
use components::{Button, Input, Tag, TaskItem, TaskList, TaskStatus};
use domain::{forces::SelectionMethod, ids::CohortId};
use jiff::Timestamp;
use policy::{Action, Actor};
use words::Words;

/// The address, for the router.
pub const PATH: &str = "/cohorts/{cohort}/draw";
const RESERVED: &str = "reserved";

/// The address for one cohort.
pub fn path(cohort: CohortId) -> String {
    format!("/cohorts/{cohort}/draw")
}

/// The one thing that can be done now, and by whom.
struct Form {
    what: Vec<String>,
    reserved: Option<Input>,
    go: Option<Button>,
    wait: &'static str,
}

#[derive(Template)]
#[template(path = "cohorts/draw.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    back: String,
    suffices: Option<String>,
    steps: Option<TaskList>,
    form: Option<Form>,
    public: Option<String>,
    result: Option<String>,
    aside: Option<String>,
    abandon: Option<String>,
    earlier: Vec<(String, String)>,
}

impl Page {
    fn new(frame: &Frame, actor: &Actor, view: &CohortView, typed: &str, faults: Faults) -> Self {
        let (t, id) = (frame.t, view.cohort.id);
        let draw = view.standing_draw();
        let places = usize::try_from(view.places_left).unwrap_or(0);
        let open = view.counts.live - view.counts.offered;
        let has_frozen = draw.is_some_and(|draw| draw.frozen_at.is_some());
        let is_open = view.cohort.applications_closed_at.is_none();
        let is_needed = view.model.selection == SelectionMethod::Draw
            && (has_frozen || is_open && (draw.is_some() || open > places));
        let may_place = can(actor, Action::SeeNames, &view.cohort);
        let force = match actor {
            Actor::Person { force, .. } => force.to_string(),
            _ => String::new(),
        };
        let public = |draw: &Draw| record::path(&force, draw.id);
        let is_held = draw.is_some_and(|draw| draw.drawn_at.is_some());
        let can_abandon = has_frozen && can(actor, Action::AbandonDraw, &view.cohort);
        let aside = view.draws.iter().filter_map(|draw| Some((draw, draw.abandoned_at?)));
        Self {
            back: see::path(id),
            suffices: (!is_needed).then(|| places::path(id)),
            steps: is_needed.then(|| steps(t, view)),
            form: (is_needed && !is_held).then(|| form(t, actor, view, typed, &faults)),
            public: draw.map(public),
            result: (is_held && may_place).then(|| places::path(id)),
            aside: view.aside.as_ref().map(|(asked, _)| {
                let (day, reason) = (said::day(t, asked.asked_at), said::reason(t, &asked.reason));
                t.cohorts_draw_aside_asked(&day, &reason)
            }),
            abandon: can_abandon.then(|| abandon::path(id)),
            earlier: aside.map(|(draw, at)| (public(draw), earlier(t, draw, at))).collect(),
            frame: frame
                .titled(t.cohorts_draw_title())
                .scoped(&view.cohort.label)
                .with_faults(&faults),
            faults,
        }
    }
}

/// A draw that was set aside, in a line.
pub(super) fn earlier(t: Words, draw: &Draw, at: Timestamp) -> String {
    let reason = said::reason(t, draw.abandoned_reason.as_deref().unwrap_or_default());
    t.cohorts_draw_earlier_line(&reason, &draw.round.to_string(), &said::day(t, at))
}

fn steps(t: Words, view: &CohortView) -> TaskList {
    let draw = view.standing_draw();
    let at = |pick: fn(&Draw) -> Option<Timestamp>| draw.and_then(pick);
    let mut is_next = true;
    let all = [
        (t.cohorts_draw_step_force(), at(|draw| draw.force_committed_at)),
        (t.cohorts_draw_step_freeze(), at(|draw| draw.frozen_at)),
        (t.cohorts_draw_step_hold(), at(|draw| draw.drawn_at)),
    ];
    let step = |(title, done): (&'static str, Option<Timestamp>)| {
        let status = match done {
            Some(at) => t.cohorts_draw_done_at(&said::day(t, at)).into(),
            None if std::mem::take(&mut is_next) => {
                TaskStatus::Tag(Tag::coloured(t.cohorts_draw_next(), "blue"))
            }
            None => t.cohorts_draw_later().into(),
        };
        TaskItem::new(title, "", status)
    };
    all.into_iter().map(step).fold(TaskList::default(), TaskList::item)
}

fn form(t: Words, actor: &Actor, view: &CohortView, typed: &str, faults: &Faults) -> Form {
    let may = |action| can(actor, action, &view.cohort);
    let button = |words: &str, what: &'static str| {
        Button::new(words).id(what).name("what").value(what).prevent_double_click(true)
    };
    let counts = view.counts;
    let unready = counts.live - counts.ready - counts.offered;
    let left = (unready > 0).then(|| t.cohorts_draw_freeze_left(said::count(unready)));
    match view.standing_draw() {
        None => Form {
            what: vec![t.cohorts_draw_commit_what().to_owned()],
            reserved: None,
            go: may(Action::CommitForForce).then(|| button(t.cohorts_draw_commit(), "commit")),
            wait: t.cohorts_draw_waiting_for_force(),
        },
        Some(draw) if draw.frozen_at.is_none() => {
            let most = t.number(view.cohort.reserved);
            let can_freeze = may(Action::CommitForSchool);
            let input = || {
                Input::number(RESERVED, t.cohorts_draw_reserved(), 3)
                    .hint(t.cohorts_draw_reserved_hint(&most))
                    .value(typed)
                    .error_if(faults.of(RESERVED))
            };
            let ready = t.cohorts_draw_freeze_what(said::count(counts.ready));
            Form {
                what: std::iter::once(ready).chain(left).collect(),
                reserved: can_freeze.then(input),
                go: can_freeze.then(|| button(t.cohorts_draw_freeze(), "freeze")),
                wait: t.cohorts_draw_waiting_for_school(),
            }
        }
        Some(draw) => Form {
            what: std::iter::once(t.cohorts_draw_hold_what(draw.places - draw.reserved))
                .chain(
                    (view.said_no > 0).then(|| t.cohorts_draw_said_no(said::count(view.said_no))),
                )
                .collect(),
            reserved: None,
            go: may(Action::Draw).then(|| button(t.cohorts_draw_hold(), "draw")),
            wait: t.cohorts_draw_waiting_for_school(),
        },
    }
}

/// What this page looks like: not begun, to be frozen, wrong, frozen, held, and where places suffice.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    use super::invented::{aside, draw, view};
    let t = frame.t;
    let actor = super::applications::sample_actor();
    let with = |draws: Vec<Draw>| CohortView { draws, ..view(actions::cohorts::Next::FreezeList) };
    let mut few = with(Vec::new());
    few.counts.live = 9;
    let mut frozen = with(vec![aside(), draw(true)]);
    frozen.said_no = 1;
    let held = Draw { drawn_at: Some(super::invented::moment()), ..draw(true) };
    let page = |view: &CohortView, faults| Page::new(frame, &actor, view, "0", faults);
    let wrong = Faults::one(t, RESERVED, t.cohorts_freeze_too_many_reserved());
    vec![
        Sample::new("empty", &page(&with(vec![aside()]), Faults::none(t))),
        Sample::new("committed", &page(&with(vec![draw(false)]), Faults::none(t))),
        Sample::new("wrong", &page(&with(vec![draw(false)]), wrong)),
        Sample::new("frozen", &page(&frozen, Faults::none(t))),
        Sample::new("held", &page(&with(vec![held]), Faults::none(t))),
        Sample::new("suffices", &page(&few, Faults::none(t))),
    ]
}

/// Shows how far it is.
pub async fn get(
    State(app): State<App>,
    person: Person,
    Path(cohort): Path<CohortId>,
) -> PageResult {
    let view = see_draw(&app.world, person.caller(), cohort).await?;
    let faults = Faults::none(person.t());
    show(&Page::new(&person.frame(), person.actor(), &view, "0", faults))
}

/// Does the step that was asked for.
pub async fn post(
    State(app): State<App>,
    person: Person,
    Path(cohort): Path<CohortId>,
    fields: Fields,
) -> PageResult {
    let (world, caller, t) = (&app.world, person.caller(), person.t());
    let reserved = fields.text(RESERVED);
    let done = match fields.text("what") {
        "commit" => match commit_for_force(world, caller, cohort).await {
            Ok(_) => Ok("cohorts-draw-commit-done"),
            Err(refused) => Err(said::told(t, refused.told()?)),
        },
        "freeze" => match reserved.parse() {
            Err(_) => Err(Faults::one(t, RESERVED, t.cohorts_draw_reserved_wrong())),
            Ok(count) => match freeze_list(world, caller, cohort, count).await {
                Ok(_) => Ok("cohorts-freeze-done"),
                Err(refused) => Err(said::told(t, refused.told()?)),
            },
        },
        _ => match hold_draw(world, caller, cohort).await {
            Ok(_) => Ok("cohorts-hold-done"),
            Err(refused) => Err(said::told(t, refused.told()?)),
        },
    };
    match done {
        Ok("cohorts-hold-done") => Ok(person.go_saying(&places::path(cohort), "cohorts-hold-done")),
        Ok(key) => Ok(person.go_saying(&path(cohort), key)),
        Err(faults) => {
            let view = see_draw(world, caller, cohort).await?;
            show_again(&Page::new(&person.frame(), person.actor(), &view, reserved, faults))
        }
    }
}

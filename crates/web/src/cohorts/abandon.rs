//! The coordinator or the school lead sets a draw aside, with a reason. It stays on the record, and
//! applications open again. Of a draw that was held, one side asks and the other agrees.

use super::{draw, said};
use crate::{App, Faults, Fields, Frame, PageError, PageResult, Person, Sample, show, show_again};
use actions::cohorts::{
    Aside, CohortView, Draw, SetAside, abandon_draw, confirm_abandon, keep_draw, see_draw,
};
use askama::Template;
use axum::extract::{Path, State};
use components::{Button, Radios};
use domain::{coded::Coded, cohorts::draw::Reason, ids::CohortId};
use policy::Action;
use words::Words;

/// The address, for the router.
pub const PATH: &str = "/cohorts/{cohort}/draw/abandon";
const REASON: &str = "reason";

/// The address for one cohort.
pub fn path(cohort: CohortId) -> String {
    format!("/cohorts/{cohort}/draw/abandon")
}

#[derive(Template)]
#[template(path = "cohorts/abandon.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    back: String,
    what: &'static str,
    reason: Radios,
    confirm: Button,
    asked: Option<Asked>,
}

/// What one side asked, and what can be done about it.
struct Asked {
    words: [String; 2],
    agree: Option<Button>,
    keep: Button,
}

impl Page {
    fn new(frame: &Frame, view: &CohortView, chosen: &str, faults: Faults) -> Self {
        let t = frame.t;
        let reasons = Reason::CODES.iter().map(|(code, _)| *code);
        let radios = Radios::new(REASON, t.cohorts_abandon_reason());
        let is_held = view.standing_draw().is_some_and(|draw| draw.drawn_at.is_some());
        let (what, confirm) = if is_held {
            (t.cohorts_abandon_what_held(), t.cohorts_abandon_ask())
        } else {
            (t.cohorts_abandon_what(), t.cohorts_abandon_confirm())
        };
        Self {
            what,
            asked: view.aside.as_ref().map(|(one, can)| asked(t, one, *can)),
            back: draw::path(view.cohort.id),
            reason: reasons
                .fold(radios, |all, code| all.item(code, said::reason(t, code)))
                .chosen(chosen)
                .error_if(faults.of(REASON)),
            confirm: Button::warning(confirm).prevent_double_click(true),
            frame: frame
                .titled(t.cohorts_abandon_title())
                .scoped(&view.cohort.label)
                .with_faults(&faults),
            faults,
        }
    }
}

fn asked(t: Words, one: &SetAside, can_agree: bool) -> Asked {
    let button = |button: Button, what: &'static str| {
        button.id(what).name("what").value(what).prevent_double_click(true)
    };
    let (reason, day) = (said::reason(t, &one.reason), said::day(t, one.asked_at));
    let who = if one.side == "school" {
        t.cohorts_abandon_asked_by_school(&day, &reason)
    } else {
        t.cohorts_abandon_asked_by_force(&day, &reason)
    };
    let (next, keep) = if can_agree {
        (t.cohorts_abandon_what_agree(), t.cohorts_abandon_keep())
    } else {
        (t.cohorts_abandon_what_wait(), t.cohorts_abandon_take_back())
    };
    Asked {
        words: [who, next.to_owned()],
        agree: can_agree.then(|| button(Button::warning(t.cohorts_abandon_agree()), "agree")),
        keep: button(Button::secondary(keep), "keep"),
    }
}

/// What this page looks like: empty, wrong, for a held draw, asked by the other side, by one's own.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let t = frame.t;
    let view = super::invented::view(actions::cohorts::Next::HoldDraw);
    let wrong = Faults::one(t, REASON, t.cohorts_abandon_reason_missing());
    let moment = super::invented::moment();
    let drawn = Draw { drawn_at: Some(moment), ..super::invented::draw(true) };
    let held = CohortView { draws: vec![drawn], ..view.clone() };
    let one = |side: &str| SetAside {
        side: side.to_owned(),
        asked_by: crate::samples::id(),
        reason: "list_wrong".to_owned(),
        asked_at: moment,
    };
    let theirs = CohortView { aside: Some((one("force"), true)), ..held.clone() };
    let own = CohortView { aside: Some((one("school"), false)), ..held.clone() };
    vec![
        Sample::new("held", &Page::new(frame, &held, "", Faults::none(t))),
        Sample::new("theirs", &Page::new(frame, &theirs, "", Faults::none(t))),
        Sample::new("own", &Page::new(frame, &own, "", Faults::none(t))),
        Sample::new("empty", &Page::new(frame, &view, "", Faults::none(t))),
        Sample::new("wrong", &Page::new(frame, &view, "", wrong)),
    ]
}

/// Asks for the reason.
pub async fn get(
    State(app): State<App>,
    person: Person,
    Path(cohort): Path<CohortId>,
) -> PageResult {
    let view = see_draw(&app.world, person.caller(), cohort).await?;
    if !super::can(person.actor(), Action::AbandonDraw, &view.cohort) {
        return Err(PageError::NotFound);
    }
    show(&Page::new(&person.frame(), &view, "", Faults::none(person.t())))
}

/// Sets it aside, asks for it, agrees, or keeps the draw.
pub async fn post(
    State(app): State<App>,
    person: Person,
    Path(cohort): Path<CohortId>,
    fields: Fields,
) -> PageResult {
    let view = see_draw(&app.world, person.caller(), cohort).await?;
    if !super::can(person.actor(), Action::AbandonDraw, &view.cohort) {
        return Err(PageError::NotFound);
    }
    let (t, chosen) = (person.t(), fields.text(REASON));
    let (world, caller) = (&app.world, person.caller());
    let done = match (fields.text("what"), Reason::from_code(chosen)) {
        ("agree", _) => {
            confirm_abandon(world, caller, cohort).await.map(|()| "cohorts-abandon-done")
        }
        ("keep", _) => keep_draw(world, caller, cohort).await.map(|()| "cohorts-abandon-kept"),
        (_, None) => {
            let faults = Faults::one(t, REASON, t.cohorts_abandon_reason_missing());
            return show_again(&Page::new(&person.frame(), &view, chosen, faults));
        }
        (_, Some(reason)) => {
            abandon_draw(world, caller, cohort, reason).await.map(|done| match done {
                Aside::Done => "cohorts-abandon-done",
                Aside::Asked => "cohorts-abandon-asked",
            })
        }
    };
    let faults = match done {
        Ok(key) => return Ok(person.go_saying(&draw::path(cohort), key)),
        Err(refused) => said::told(t, refused.told()?),
    };
    show_again(&Page::new(&person.frame(), &view, chosen, faults))
}

//! The school lead notes that a child left the cohort, with a reason from a list, or that a child who
//! left is back. Then the list of who takes part comes back.

use super::{members, said};
use crate::{App, Faults, Fields, Frame, PageError, PageResult, Person, Sample, show, show_again};
use actions::cohorts::{Member, MembersView, come_back, leave, see_members};
use askama::Template;
use axum::extract::{Path, State};
use components::{Button, Radios};
use domain::{
    coded::Coded,
    cohorts::LeaveReason,
    ids::{ChildId, CohortId},
};
use words::Words;

/// The address, for the router.
pub const PATH: &str = "/cohorts/{cohort}/members/{child}";
const REASON: &str = "reason";
const BACK: &str = "back";

/// The address for one child.
pub fn path(cohort: CohortId, child: ChildId) -> String {
    format!("/cohorts/{cohort}/members/{child}")
}

#[derive(Template)]
#[template(path = "cohorts/member.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    back: String,
    reasons: Option<Radios>,
    left: String,
    go: Button,
}

impl Page {
    fn new(
        frame: &Frame,
        view: &MembersView,
        member: &Member,
        typed: &Fields,
        faults: Faults,
    ) -> Self {
        let (t, name) = (frame.t, members::name(member));
        let has_left = member.ended_at.is_some();
        let radios = Radios::new(REASON, t.cohorts_leave_reason())
            .hint(t.cohorts_leave_reason_hint())
            .chosen(typed.text(REASON))
            .error_if(faults.of(REASON));
        let radios = LeaveReason::CODES
            .iter()
            .fold(radios, |all, (code, one)| all.item(*code, reason(t, *one)));
        let title =
            if has_left { t.cohorts_back_title(&name) } else { t.cohorts_leave_title(&name) };
        let go = if has_left {
            Button::new(t.cohorts_back_confirm()).id(BACK)
        } else {
            Button::warning(t.cohorts_leave_confirm())
        };
        Self {
            back: members::path(view.cohort.id),
            reasons: (!has_left).then_some(radios),
            left: left(t, member),
            go: go.prevent_double_click(true),
            frame: frame.titled(title).scoped(&view.cohort.label).with_faults(&faults),
            faults,
        }
    }
}

/// Why a child left, as the school sees it.
fn reason(t: Words, reason: LeaveReason) -> &'static str {
    match reason {
        LeaveReason::MovedSchool => t.cohorts_leave_moved_school(),
        LeaveReason::ChildChose => t.cohorts_leave_child_chose(),
        LeaveReason::FamilyChose => t.cohorts_leave_family_chose(),
        LeaveReason::NotSaid => t.cohorts_leave_not_said(),
    }
}

/// When and why a child left.
fn left(t: Words, member: &Member) -> String {
    let why = member.reason.as_deref().and_then(LeaveReason::from_code);
    match member.left_at.zip(why) {
        Some((at, why)) => t.cohorts_back_left(&said::day(t, at), reason(t, why)),
        None => String::new(),
    }
}

/// What this page looks like: of a child who takes part, wrong, and of one who left, wrong.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let t = frame.t;
    let view = super::invented::members();
    let page =
        |at: usize, faults| Page::new(frame, &view, &view.members[at], &Fields::default(), faults);
    let wrong = Faults::one(t, REASON, t.cohorts_leave_reason_missing());
    let full = Faults::one(t, BACK, t.cohorts_back_no_place());
    vec![
        Sample::new("leave", &page(0, Faults::none(t))),
        Sample::new("leave-wrong", &page(0, wrong)),
        Sample::new("back", &page(1, Faults::none(t))),
        Sample::new("back-wrong", &page(1, full)),
    ]
}

/// Asks.
pub async fn get(
    State(app): State<App>,
    person: Person,
    Path((cohort, child)): Path<(CohortId, ChildId)>,
) -> PageResult {
    let (view, member) = find(&app, &person, cohort, child).await?;
    let (typed, faults) = (Fields::default(), Faults::none(person.t()));
    show(&Page::new(&person.frame(), &view, &member, &typed, faults))
}

/// Notes it.
pub async fn post(
    State(app): State<App>,
    person: Person,
    Path((cohort, child)): Path<(CohortId, ChildId)>,
    fields: Fields,
) -> PageResult {
    let (t, list) = (person.t(), members::path(cohort));
    let faults = if fields.has(BACK) {
        match come_back(&app.world, person.caller(), cohort, child).await {
            Ok(()) => return Ok(person.go_saying(&list, "cohorts-back-done")),
            Err(refused) => said::told(t, refused.told()?),
        }
    } else if let Some(reason) = LeaveReason::from_code(fields.text(REASON)) {
        match leave(&app.world, person.caller(), cohort, child, reason).await {
            Ok(()) => return Ok(person.go_saying(&list, "cohorts-leave-done")),
            Err(refused) => said::told(t, refused.told()?),
        }
    } else {
        Faults::one(t, REASON, t.cohorts_leave_reason_missing())
    };
    let (view, member) = find(&app, &person, cohort, child).await?;
    show_again(&Page::new(&person.frame(), &view, &member, &fields, faults))
}

async fn find(
    app: &App,
    person: &Person,
    cohort: CohortId,
    child: ChildId,
) -> Result<(MembersView, Member), PageError> {
    let view = see_members(&app.world, person.caller(), cohort).await?;
    let member = view.members.iter().find(|one| one.child == child).cloned();
    Ok((view, member.ok_or(PageError::NotFound)?))
}

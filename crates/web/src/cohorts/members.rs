//! The school's list of who takes part in a cohort, in uniform or with the class, and who left. From
//! here the school lead notes that a child left or came back.

use super::{can, member, said, see};
use crate::{App, Frame, PageResult, Person, Sample, show};
use actions::cohorts::{Member, MembersView, see_members};
use askama::Template;
use axum::extract::{Path, State};
use components::{Content, Table};
use domain::{coded::Coded, forces::Tier, ids::CohortId};
use policy::{Action, Actor};
use words::Words;

/// The address, for the router.
pub const PATH: &str = "/cohorts/{cohort}/members";

/// The address for one cohort.
pub fn path(cohort: CohortId) -> String {
    format!("/cohorts/{cohort}/members")
}

#[derive(Template)]
#[template(path = "cohorts/members.html")]
struct Page {
    frame: Frame,
    back: String,
    members: Option<Table>,
    counts_class: bool,
}

impl Page {
    fn new(frame: &Frame, actor: &Actor, view: &MembersView) -> Self {
        let t = frame.t;
        let may = can(actor, Action::KeepMembers, &view.cohort);
        let empty = Table::new(t.cohorts_members_title())
            .column(t.cohorts_members_child())
            .column(t.cohorts_members_how())
            .column(t.cohorts_members_since());
        let table = view.members.iter().fold(empty, |table, one| {
            let name = name(one);
            let href = member::path(view.cohort.id, one.child);
            let can_change = may && (one.ended_at.is_none() || one.left_at.is_some());
            let name = if can_change { said::link(&href, &name) } else { Content::Text(name) };
            table.row([
                name,
                Content::Text(tier(t, &one.tier).to_owned()),
                Content::Text(since(t, one)),
            ])
        });
        Self {
            back: see::path(view.cohort.id),
            members: (!view.members.is_empty()).then(|| table.stacked()),
            counts_class: view.model.tiers.contains(&Tier::ClassParticipant),
            frame: frame.titled(t.cohorts_members_title()).scoped(&view.cohort.label),
        }
    }
}

/// A child's name.
pub(super) fn name(member: &Member) -> String {
    format!("{} {}", member.given_name, member.family_name)
}

/// In what way a child takes part.
fn tier(t: Words, code: &str) -> &'static str {
    match Tier::from_code(code) {
        Some(Tier::Uniformed) => t.cohorts_members_uniformed(),
        Some(Tier::ClassParticipant) => t.cohorts_members_class(),
        None => t.common_not_known(),
    }
}

/// Since when a child takes part, or until when it did.
fn since(t: Words, member: &Member) -> String {
    match (member.left_at, member.ended_at) {
        (Some(left), Some(_)) => t.cohorts_members_left(&said::day(t, left)),
        (None, Some(ended)) => t.cohorts_members_ended(&said::day(t, ended)),
        (_, None) => t.cohorts_members_from(&t.date_short(member.starts_on)),
    }
}

/// What this page looks like: filled, empty.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let actor = super::applications::sample_actor();
    let view = super::invented::members();
    let empty = MembersView { members: Vec::new(), ..view.clone() };
    vec![
        Sample::new("filled", &Page::new(frame, &actor, &view)),
        Sample::new("empty", &Page::new(frame, &actor, &empty)),
    ]
}

/// Shows them.
pub async fn get(
    State(app): State<App>,
    person: Person,
    Path(cohort): Path<CohortId>,
) -> PageResult {
    let view = see_members(&app.world, person.caller(), cohort).await?;
    show(&Page::new(&person.frame(), person.actor(), &view))
}

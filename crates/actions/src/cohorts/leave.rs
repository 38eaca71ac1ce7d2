//! A school lead notes that a child left the cohort, or came back. The place falls free and goes to
//! the next in the order, as after a carer's no; what was is kept.

use super::{
    ground::{Ground, ground, model, scope},
    pass_on::pass_on,
    place::left,
};
use crate::{Caller, Fault, World};
use domain::{
    coded::Coded,
    cohorts::{LeaveReason, NotBack, PlaceReason, can_come_back},
    forces::DeliveryModel,
    ids::{ChildId, CohortId},
};
use policy::Action;
use store::{Tx, cohorts as rows, privacy::Decided};

/// The children of a cohort, and those who left.
#[derive(Debug, Clone)]
pub struct MembersView {
    /// The cohort.
    pub cohort: rows::Cohort,
    /// Its model.
    pub model: DeliveryModel,
    /// The children by name.
    pub members: Vec<rows::Member>,
}

refusals! {
    /// Why it was not noted that a child left.
    LeaveError {
        /// The child takes part no longer.
        NotThere = "reason", "cohorts-leave-not-there";
    }
}

refusals! {
    /// Why a child was not taken back.
    BackError {
        /// The child takes part, or its time ended otherwise than by leaving.
        NotLeft = "back", "cohorts-back-not-left";
        /// The cohort is over.
        Over = "back", "cohorts-back-over";
        /// The application was deleted since: the child applies anew.
        TooLongAgo = "back", "cohorts-back-too-long-ago";
        /// A carer said no.
        CarerSaidNo = "back", "cohorts-back-carer-no";
        /// Every place is taken.
        NoPlace = "back", "cohorts-back-no-place";
    }
}

/// The children who take part in a cohort, and those who left, with names.
///
/// # Errors
/// [`Fault`].
pub async fn see_members(
    world: &World,
    caller: &Caller,
    cohort: CohortId,
) -> Result<MembersView, Fault> {
    let mut conn = world.store.conn().await?;
    let ground = ground(&mut conn, caller, Action::SeeNames, cohort).await?;
    let model = model(&mut conn, &ground.force, &ground.cohort).await?;
    let within = scope(caller, Action::SeeNames)?;
    let members = rows::member_list(&mut conn, &within, cohort).await?;
    Ok(MembersView { cohort: ground.cohort, model, members })
}

/// Notes that a child left: its time in the cohort ends now, and the place is passed on.
///
/// # Errors
/// [`LeaveError`].
pub async fn leave(
    world: &World,
    caller: &Caller,
    cohort: CohortId,
    child: ChildId,
    reason: LeaveReason,
) -> Result<(), LeaveError> {
    let mut tx = world.store.begin().await?;
    let (ground, member) = load(&mut tx, caller, cohort, child).await?;
    if member.ended_at.is_some() {
        return Err(LeaveError::NotThere);
    }
    let (force, permit, whose) = (&ground.force, &ground.permit, (cohort, child));
    let marks = rows::application_marks(&mut tx, force, cohort).await?;
    match marks.iter().find(|mark| mark.child == child) {
        Some(mark) => {
            rows::application_withdraw(&mut tx, permit, force, mark.id).await?;
            let taken_back = Decided::TakenBack { application: mark.id, at: tx.now() };
            world.ledger.keep(force, taken_back).await;
            let whose = (cohort, child, mark.number);
            pass_on(world, &mut tx, force, whose, PlaceReason::Left).await?;
        }
        None => rows::enrolment_end(&mut tx, permit, force, whose).await?,
    }
    rows::break_add(&mut tx, permit, force, whose, reason.code()).await?;
    if reason.leaves_school() {
        let now = Some(tx.now());
        rows::child_leave(&mut tx, permit, force, child, now).await?;
    }
    Ok(tx.commit().await?)
}

/// Takes a child back who left, to a place that is free.
///
/// # Errors
/// [`BackError`].
pub async fn come_back(
    world: &World,
    caller: &Caller,
    cohort: CohortId,
    child: ChildId,
) -> Result<(), BackError> {
    let mut tx = world.store.begin().await?;
    let (ground, member) = load(&mut tx, caller, cohort, child).await?;
    if member.ended_at.is_none() || member.left_at.is_none() {
        return Err(BackError::NotLeft);
    }
    let (force, permit, whose) = (&ground.force, &ground.permit, (cohort, child));
    let marks = rows::application_marks(&mut tx, force, cohort).await?;
    let mark = marks.iter().find(|mark| mark.child == child);
    let agreed = mark.map(|mark| mark.carer_refused_at.is_none());
    let is_over = ground.cohort.finished_at.is_some();
    can_come_back(is_over, agreed, left(&ground.cohort, &marks)).map_err(|why| match why {
        NotBack::Over => BackError::Over,
        NotBack::TooLongAgo => BackError::TooLongAgo,
        NotBack::CarerSaidNo => BackError::CarerSaidNo,
        NotBack::NoPlace => BackError::NoPlace,
    })?;
    rows::application_count_again(&mut tx, permit, force, whose).await?;
    rows::enrolment_go_on(&mut tx, permit, force, whose).await?;
    rows::break_end(&mut tx, permit, force, whose).await?;
    rows::child_leave(&mut tx, permit, force, child, None).await?;
    let again = mark.map(|mark| Decided::TakenAgain { application: mark.id, at: tx.now() });
    tx.commit().await?;
    // After the commit: a line too few takes back once more, and the school sees it.
    if let Some(again) = again {
        world.ledger.keep(force, again).await;
    }
    Ok(())
}

/// The cohort, held so that nobody else gives its places meanwhile, and the child in it.
async fn load(
    tx: &mut Tx,
    caller: &Caller,
    cohort: CohortId,
    child: ChildId,
) -> Result<(Ground, rows::Member), Fault> {
    let ground = ground(tx, caller, Action::KeepMembers, cohort).await?;
    rows::cohort_hold(tx, &ground.permit, &ground.force, cohort).await?;
    let within = scope(caller, Action::KeepMembers)?;
    let members = rows::member_list(tx, &within, cohort).await?;
    let member = members.into_iter().find(|member| member.child == child).ok_or(Fault::NotFound)?;
    Ok((ground, member))
}

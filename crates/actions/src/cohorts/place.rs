//! Places for everybody where they suffice, and by name where they are reserved. A reserved place
//! leaves no mark on a child: what is stored is that a place was offered.

use super::{
    blocks::block_label,
    decide::{Note, write_down},
    ground::{Ground, ground, model, ours},
    standing::is_ready,
};
use crate::{
    Caller, Fault, World,
    families::{Decided, tell_family},
};
use domain::{
    coded::Coded,
    cohorts::selection::{Basis, Decision},
    forces::{DeliveryModel, Tier},
    ids::{ApplicationId, ChildId, CohortId},
};
use policy::{Action, Resource, authorize};
use store::{Tx, cohorts as rows};

refusals! {
    /// Why everybody cannot simply be placed.
    PlaceError {
        /// Nobody is ready.
        Nobody = "place", "cohorts-place-nobody";
        /// More are ready than there are places: the model's own way decides.
        MoreThanPlaces = "place", "cohorts-place-more-than-places";
        /// The list of a draw is frozen, or the draw was held.
        DrawStands = "place", "cohorts-place-draw-stands";
    }
}

refusals! {
    /// Why a reserved place cannot be given.
    OutsideError {
        /// No child was chosen.
        Nobody = "application", "cohorts-outside-nobody";
        /// The application lacks something, or has a place already.
        NotReady = "application", "cohorts-outside-not-ready";
        /// The child is on the list of the draw.
        OnTheList = "application", "cohorts-outside-on-the-list";
        /// Every reserved place is given.
        NoneLeft = "application", "cohorts-outside-none-left";
    }
}

/// Offers a place to every child who is ready, where places suffice, and says to how many.
///
/// # Errors
/// [`PlaceError`].
pub async fn place_without_draw(
    world: &World,
    caller: &Caller,
    cohort: CohortId,
) -> Result<usize, PlaceError> {
    let mut tx = world.store.begin().await?;
    let ground = ground(&mut tx, caller, Action::PlaceWithoutDraw, cohort).await?;
    let model = model(&mut tx, &ground.force, &ground.cohort).await?;
    if standing_draw(&mut tx, &ground).await?.is_some_and(|draw| draw.frozen_at.is_some()) {
        return Err(PlaceError::DrawStands);
    }
    let marks = rows::application_marks(&mut tx, &ground.force, cohort).await?;
    let ready: Vec<_> = marks.iter().filter(|mark| is_ready(&model, mark)).collect();
    if ready.is_empty() {
        return Err(PlaceError::Nobody);
    }
    if ready.len() > usize::try_from(left(&ground.cohort, &marks)).unwrap_or(0) {
        return Err(PlaceError::MoreThanPlaces);
    }
    let placed = ready.iter().map(|mark| u32::try_from(mark.number).map_err(ours));
    let placed = placed.collect::<Result<Vec<_>, _>>()?;
    let decision = Decision { basis: Basis::Everybody, placed, waiting: Vec::new() };
    let decided = [(block_label(&ground.cohort), decision)];
    let note = Note { decided: &decided, seed: None, class_count: None };
    write_down(&mut tx, (caller, &ground), &model, &note).await?;
    for mark in &ready {
        offer(&mut tx, &ground, &model, mark).await?;
    }
    let now = Some(tx.now());
    rows::cohort_close_applications(&mut tx, &ground.permit, &ground.force, cohort, now).await?;
    for mark in &ready {
        tell(world, &mut tx, (caller, &ground), mark.child, &Decided::of(&model)).await?;
    }
    tx.commit().await?;
    Ok(ready.len())
}

/// Gives one reserved place by name, outside the draw. How many there are is what the cohort says
/// before the list is frozen, and what the frozen list says after.
///
/// # Errors
/// [`OutsideError`].
pub async fn place_outside_draw(
    world: &World,
    caller: &Caller,
    cohort: CohortId,
    id: ApplicationId,
) -> Result<(), OutsideError> {
    let mut tx = world.store.begin().await?;
    let ground = ground(&mut tx, caller, Action::PlaceWithoutDraw, cohort).await?;
    let model = model(&mut tx, &ground.force, &ground.cohort).await?;
    let marks = rows::application_marks(&mut tx, &ground.force, cohort).await?;
    let draw = standing_draw(&mut tx, &ground).await?.filter(|draw| draw.frozen_at.is_some());
    let on_list = match &draw {
        Some(draw) => rows::draw_entries(&mut tx, &ground.force, draw.id).await?,
        None => Vec::new(),
    };
    let is_listed = |mark: &rows::Mark| on_list.iter().any(|entry| entry.number == mark.number);
    let mark = marks.iter().find(|mark| mark.id == id).ok_or(Fault::NotFound)?;
    if is_listed(mark) {
        return Err(OutsideError::OnTheList);
    }
    if !is_ready(&model, mark) {
        return Err(OutsideError::NotReady);
    }
    let limit = draw.map_or(ground.cohort.reserved, |draw| draw.reserved);
    let given = marks.iter().filter(|mark| has_place(mark) && !is_listed(mark)).count();
    if i64::try_from(given).unwrap_or(i64::MAX) >= limit {
        return Err(OutsideError::NoneLeft);
    }
    offer(&mut tx, &ground, &model, mark).await?;
    tell(world, &mut tx, (caller, &ground), mark.child, &Decided::of(&model)).await?;
    Ok(tx.commit().await?)
}

/// Tells the carers of a child, as the school that writes to families, how the places were given.
pub(super) async fn tell(
    world: &World,
    tx: &mut Tx,
    (caller, ground): (&Caller, &Ground),
    child: ChildId,
    decided: &Decided<'_>,
) -> Result<(), Fault> {
    let (force, cohort) = (&ground.force, &ground.cohort);
    let whose = Resource::child(force.clone(), cohort.school, Some(cohort.id), child);
    let permit = authorize(&caller.actor, Action::SendFamilyLink, &whose)?;
    tell_family(world, tx, &permit, force, (cohort.id, child), decided).await
}

/// Whether an application holds a place: offered, and no carer has said no since.
pub(super) fn has_place(mark: &rows::Mark) -> bool {
    mark.offered_at.is_some() && mark.withdrawn_at.is_none() && mark.carer_refused_at.is_none()
}

/// The places that nobody holds.
pub(super) fn left(cohort: &rows::Cohort, marks: &[rows::Mark]) -> i64 {
    let given = marks.iter().filter(|mark| has_place(mark)).count();
    cohort.places - i64::try_from(given).unwrap_or(i64::MAX)
}

/// The draw of a cohort that was not set aside.
pub(super) async fn standing_draw(
    tx: &mut Tx,
    ground: &Ground,
) -> Result<Option<rows::Draw>, Fault> {
    let draws = rows::draw_list(tx, &ground.force, ground.cohort.id).await?;
    Ok(draws.into_iter().find(|draw| draw.abandoned_at.is_none()))
}

/// Offers a place and enrols the child. `false` where a place was offered before.
pub(super) async fn offer(
    tx: &mut Tx,
    ground: &Ground,
    model: &DeliveryModel,
    mark: &rows::Mark,
) -> Result<bool, Fault> {
    let (force, permit, cohort) = (&ground.force, &ground.permit, &ground.cohort);
    if !rows::application_offer(tx, permit, force, mark.id).await? {
        return Ok(false);
    }
    let tier = Tier::of_place(&model.tiers).code();
    let who = (cohort.id, mark.child);
    rows::enrolment_add(tx, permit, force, who, tier, cohort.starts_on).await?;
    rows::break_end(tx, permit, force, who).await?;
    Ok(true)
}

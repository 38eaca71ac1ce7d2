//! A family with a place says no, or a child leaves: the place goes to the next in the order that the draw, or the
//! decision without one, gave, at once and by itself. Who was drawn stays who was drawn; what
//! happened to the place is written beside it, by numbers.

use super::{
    ground::{Ground, model, resource},
    place::offer,
};
use crate::{
    Fault, World,
    families::{Decided, tell_family},
};
use domain::{
    clock::london,
    coded::Coded,
    cohorts::{PlaceReason, next_offer},
    ids::{ChildId, CohortId, ForceId},
};
use policy::{Action, Actor, authorize};
use store::{Tx, cohorts as rows};

/// Frees the place of an application whose carer has just said no or whose child has just left, and
/// offers it to the next. A reserved place falls free and waits for the school.
pub(crate) async fn pass_on(
    world: &World,
    tx: &mut Tx,
    force: &ForceId,
    (cohort, child, number): (CohortId, ChildId, i64),
    reason: PlaceReason,
) -> Result<(), Fault> {
    let mut cohort = rows::cohort_get(tx, force, cohort).await?;
    // Whoever comes in later was not there before.
    cohort.starts_on = cohort.starts_on.max(london(tx.now()).date());
    let permit = authorize(&Actor::Time, Action::PassPlaceOn, &resource(force, &cohort))?;
    rows::enrolment_end(tx, &permit, force, (cohort.id, child)).await?;
    let ground = Ground { force: force.clone(), cohort, permit };
    let draws = rows::draw_list(tx, force, ground.cohort.id).await?;
    let held = draws.iter().find(|one| one.abandoned_at.is_none() && one.drawn_at.is_some());
    let order = match held {
        Some(draw) => order(tx, force, draw, number).await?,
        None => decided_order(tx, &ground, number).await?,
    };
    let is_listed = order.contains(&number);
    let next = if is_listed { give_to_next(world, tx, &ground, &order).await? } else { None };
    let change = rows::NewPlaceChange {
        cohort: ground.cohort.id,
        draw: held.filter(|_| is_listed).map(|draw| draw.id),
        number,
        next_number: next,
        reason: reason.code(),
    };
    Ok(rows::place_change_add(tx, &ground.permit, force, &change).await?)
}

/// The numbers of a held draw that stand in the same block as this one, in their order; none where it
/// stands in no block.
async fn order(
    tx: &mut Tx,
    force: &ForceId,
    draw: &rows::Draw,
    number: i64,
) -> Result<Vec<i64>, Fault> {
    let mut entries = rows::draw_entries(tx, force, draw.id).await?;
    let own = entries.iter().find(|entry| entry.number == number);
    let Some(block) = own.map(|entry| entry.block.clone()) else { return Ok(Vec::new()) };
    entries.retain(|entry| entry.block == block);
    entries.sort_by_key(|entry| entry.position);
    Ok(entries.into_iter().map(|entry| entry.number).collect())
}

/// The numbers of the decision that gave a number its place, those who wait in their order. Nothing
/// where no decision did, such as for a reserved place.
async fn decided_order(tx: &mut Tx, ground: &Ground, number: i64) -> Result<Vec<i64>, Fault> {
    let mut all = rows::placing_list(tx, &ground.force, ground.cohort.id).await?;
    let own = all.iter().rfind(|placing| placing.number == number).cloned();
    let Some(own) = own else { return Ok(Vec::new()) };
    all.retain(|one| one.selection == own.selection && one.block == own.block);
    all.sort_by_key(|one| (one.waiting, one.number));
    Ok(all.into_iter().map(|one| one.number).collect())
}

/// Offers a place to the first of the order who waits for one, and says to whom.
async fn give_to_next(
    world: &World,
    tx: &mut Tx,
    ground: &Ground,
    order: &[i64],
) -> Result<Option<i64>, Fault> {
    if ground.cohort.finished_at.is_some() {
        return Ok(None);
    }
    let model = model(tx, &ground.force, &ground.cohort).await?;
    let mut marks = rows::application_marks(tx, &ground.force, ground.cohort.id).await?;
    marks.retain(waits);
    while let Some(next) = next_offer(order, |one| marks.iter().any(|mark| mark.number == one)) {
        let Some(at) = marks.iter().position(|mark| mark.number == next) else { break };
        let mark = marks.swap_remove(at);
        // Somebody else's no may have given this child a place a moment ago.
        if offer(tx, ground, &model, &mark).await? {
            let (force, permit) = (&ground.force, &ground.permit);
            let whom = (ground.cohort.id, mark.child);
            tell_family(world, tx, permit, force, whom, &Decided::of(&model)).await?;
            return Ok(Some(next));
        }
    }
    Ok(None)
}

/// Whether an application waits for a place: decided without one, and nobody has said no since.
pub(super) fn waits(mark: &rows::Mark) -> bool {
    mark.not_placed_at.is_some()
        && mark.offered_at.is_none()
        && mark.withdrawn_at.is_none()
        && mark.carer_refused_at.is_none()
}

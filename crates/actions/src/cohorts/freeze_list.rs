//! The school lead commits the school's secret and freezes the list: from here on nobody can be
//! added or taken off, and nobody knows the order yet.

use super::{
    blocks::{Group, groups, small},
    ground::{Ground, ground, model, ours},
    place::{has_place, standing_draw},
    standing::is_ready,
};
use crate::{Caller, Fault, World};
use domain::{
    coded::Coded,
    cohorts::{
        blocks::apportion,
        draw::{Block, Digest, Earlier, FrozenList, Outcome, Reason, Refusal, Secret},
    },
    forces::DeliveryModel,
    ids::{CohortId, DrawId},
};
use policy::Action;
use store::{Tx, cohorts as rows};

refusals! {
    /// Why the list cannot be frozen.
    FreezeError {
        /// The force has not committed its secret.
        NotBegun = "reserved", "cohorts-freeze-not-begun";
        /// It is frozen already.
        Frozen = "reserved", "cohorts-freeze-already";
        /// More reserved places than the cohort has.
        TooManyReserved = "reserved", "cohorts-freeze-too-many-reserved";
        /// Fewer reserved places than were given by name before.
        FewerThanGiven = "reserved", "cohorts-freeze-fewer-than-given";
        /// Places suffice for everybody who is ready.
        PlacesSuffice = "reserved", "cohorts-freeze-places-suffice";
    }
}

/// Freezes the list of every application that is ready. `reserved` places are counted and marked on
/// nobody.
///
/// # Errors
/// [`FreezeError`].
pub async fn freeze_list(
    world: &World,
    caller: &Caller,
    cohort: CohortId,
    reserved: u16,
) -> Result<DrawId, FreezeError> {
    let mut tx = world.store.begin().await?;
    let ground = ground(&mut tx, caller, Action::CommitForSchool, cohort).await?;
    let draw = standing_draw(&mut tx, &ground).await?.ok_or(FreezeError::NotBegun)?;
    if draw.frozen_at.is_some() {
        return Err(FreezeError::Frozen);
    }
    let model = model(&mut tx, &ground.force, &ground.cohort).await?;
    let (numbers, given) = on_the_list(&mut tx, &ground, &model).await?;
    check_reserved(&ground.cohort, i64::from(reserved), given)?;
    let (school, salt) = (Secret::make(&*world.chance), Digest::from_bytes(tx.bytes32()));
    let to_draw = usize::try_from(ground.cohort.places - i64::from(reserved)).unwrap_or(0);
    let groups = groups(&mut tx, &ground, &model, (&numbers, to_draw)).await?;
    let blocks = blocks(groups, reserved.into())?;
    let force_side = digest(draw.force_commitment.as_deref())?;
    let commitments = (force_side, school.commitment());
    let earlier = earlier(&rows::draw_list(&mut tx, &ground.force, cohort).await?)?;
    let label = &ground.cohort.label;
    let list = FrozenList::freeze(draw.id, label, salt, commitments, blocks, earlier)
        .map_err(|refusal| refused(&refusal))?;
    let freezing = rows::Freezing {
        school_commitment: school.commitment().to_string(),
        school_secret: school.reveal().to_string(),
        salt: salt.to_string(),
        hash: list.sha256().to_string(),
        reserved: reserved.into(),
        blocks: list.blocks().iter().map(frozen).collect(),
    };
    if !rows::draw_freeze(&mut tx, &ground.permit, &ground.force, draw.id, &freezing).await? {
        return Err(FreezeError::Frozen);
    }
    let now = Some(tx.now());
    rows::cohort_close_applications(&mut tx, &ground.permit, &ground.force, cohort, now).await?;
    tx.commit().await?;
    Ok(draw.id)
}

/// The numbers that are ready, and how many hold a place already.
async fn on_the_list(
    tx: &mut Tx,
    ground: &Ground,
    model: &DeliveryModel,
) -> Result<(Vec<u32>, usize), Fault> {
    let marks = rows::application_marks(tx, &ground.force, ground.cohort.id).await?;
    let ready = marks.iter().filter(|mark| is_ready(model, mark));
    let numbers = ready.map(|mark| u32::try_from(mark.number).map_err(ours));
    let numbers = numbers.collect::<Result<Vec<_>, _>>()?;
    Ok((numbers, marks.iter().filter(|mark| has_place(mark)).count()))
}

/// The blocks of a list. Reserved places are counted in each by its size, whoever got one: where they
/// stand says nothing of whose they are.
fn blocks(groups: Vec<Group>, reserved: usize) -> Result<Vec<Block>, Fault> {
    let sizes: Vec<usize> = groups.iter().map(|group| group.numbers.len()).collect();
    let reserved = apportion(&sizes, reserved);
    let block = |(group, reserved): (Group, usize)| {
        Ok(Block {
            label: group.label,
            places: small(group.places + reserved)?,
            reserved: small(reserved)?,
            applications: group.numbers,
        })
    };
    groups.into_iter().zip(reserved).map(block).collect()
}

fn frozen(block: &Block) -> (rows::DrawBlock, Vec<i64>) {
    let Block { label, places, reserved, applications } = block;
    let (places, reserved) = (i64::from(*places), i64::from(*reserved));
    let numbers = applications.iter().copied().map(i64::from).collect();
    (rows::DrawBlock { label: label.clone(), places, reserved }, numbers)
}

fn check_reserved(cohort: &rows::Cohort, reserved: i64, given: usize) -> Result<(), FreezeError> {
    if reserved > cohort.reserved {
        return Err(FreezeError::TooManyReserved);
    }
    let given = i64::try_from(given).unwrap_or(i64::MAX);
    if reserved < given { Err(FreezeError::FewerThanGiven) } else { Ok(()) }
}

fn refused(refusal: &Refusal) -> FreezeError {
    match refusal {
        Refusal::PlacesSuffice { .. } => FreezeError::PlacesSuffice,
        Refusal::NothingToDraw { .. } | Refusal::ReservedExceedPlaces { .. } => {
            FreezeError::TooManyReserved
        }
        other => FreezeError::Fault(ours(format!("the list cannot be frozen: {other:?}"))),
    }
}

/// A digest as stored.
pub(super) fn digest(stored: Option<&str>) -> Result<Digest, Fault> {
    stored.unwrap_or_default().parse().map_err(ours)
}

/// The draws that were set aside, as the record of a later one names them.
pub(super) fn earlier(draws: &[rows::Draw]) -> Result<Vec<Earlier>, Fault> {
    let aside = draws.iter().filter_map(|draw| draw.abandoned_at.map(|at| (draw, at)));
    aside
        .map(|(draw, at)| {
            let reason = draw.abandoned_reason.as_deref().and_then(Reason::from_code);
            let is_drawn = draw.drawn_at.is_some();
            Ok(Earlier {
                draw: draw.id,
                outcome: if is_drawn { Outcome::Repeated } else { Outcome::Abandoned },
                reason: reason.ok_or_else(|| ours("a draw was set aside without a reason"))?,
                at,
                force_commitment: digest(draw.force_commitment.as_deref())?,
                school_commitment: digest(draw.school_commitment.as_deref())?,
                list_sha256: Some(digest(draw.list_hash.as_deref())?),
            })
        })
        .collect()
}

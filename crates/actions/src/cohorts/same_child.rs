//! A school lead says that two records of the school are one child. The later one goes over to the
//! earlier one with all that is about it; the program does so for nobody by itself, and not where a
//! no would be lost.

use super::{
    ground::{Ground, ground},
    read_class_list::who,
};
use crate::{Caller, Fault, World};
use domain::{
    cohorts::class_list::{Likeness, likeness},
    families::{ConsentEntry, keeps_every_no},
    ids::{ChildId, CohortId, ForceId},
};
use policy::{Action, Resource, authorize};
use store::{
    Conn, Tx, cohorts as rows,
    families::{assent_get, consent_list},
    privacy::Decided,
};

/// So many pairs are shown.
const MOST: usize = 100;

/// Two records that may be one child. It has no `Debug`: it is two names.
#[derive(Clone)]
pub struct SamePair {
    /// The record that would stay: the earlier one.
    pub keep: rows::Child,
    /// The record that would go over to it.
    pub gone: rows::Child,
    /// How like they are.
    pub likeness: Likeness,
}

/// The records of a school that may be one child. It has no `Debug`: it is full of names.
#[derive(Clone)]
pub struct SameView {
    /// The cohort from whose page it is looked at.
    pub cohort: rows::Cohort,
    /// The pairs, by name.
    pub pairs: Vec<SamePair>,
}

refusals! {
    /// Why two records were not made one.
    MergeError {
        /// They are not like each other, or the same record.
        NotAlike = "pair", "cohorts-same-not-alike";
        /// Both applied to one cohort, or were asked about one ceremony.
        SideBySide = "pair", "cohorts-same-side-by-side";
        /// A no on one of them would be undone by a yes on the other.
        AnswersDiffer = "pair", "cohorts-same-answers-differ";
        /// Somebody was taken off one of them and answers for the other.
        CarerTakenOff = "pair", "cohorts-same-carer-taken-off";
    }
}

/// The pairs of a school's records that are like each other.
///
/// # Errors
/// [`Fault`].
pub async fn see_same(world: &World, caller: &Caller, cohort: CohortId) -> Result<SameView, Fault> {
    let mut conn = world.store.conn().await?;
    let ground = ground(&mut conn, caller, Action::MergeChildren, cohort).await?;
    let all = rows::child_list(&mut conn, &ground.force, ground.cohort.school).await?;
    let mut pairs = Vec::new();
    for (at, one) in all.iter().enumerate() {
        let like = all[at + 1..].iter().filter_map(|other| pair(one, other));
        pairs.extend(like.take(MOST - pairs.len()));
    }
    Ok(SameView { cohort: ground.cohort, pairs })
}

/// Makes one child of two records.
///
/// # Errors
/// [`MergeError`].
pub async fn merge_children(
    world: &World,
    caller: &Caller,
    cohort: CohortId,
    (one, other): (ChildId, ChildId),
) -> Result<(), MergeError> {
    let mut tx = world.store.begin().await?;
    let Ground { force, cohort, .. } =
        ground(&mut tx, caller, Action::MergeChildren, cohort).await?;
    let all = rows::child_list(&mut tx, &force, cohort.school).await?;
    let find = |id| all.iter().find(|child| child.id == id).ok_or(Fault::NotFound);
    let SamePair { keep, gone, .. } = pair(find(one)?, find(other)?).ok_or(MergeError::NotAlike)?;
    let whose = Resource::child(force.clone(), cohort.school, Some(cohort.id), keep.id);
    let permit = authorize(&caller.actor, Action::MergeChildren, &whose)?;
    check(&mut tx, &force, (keep.id, gone.id)).await?;
    rows::child_merge(&mut tx, &permit, &force, (keep.id, gone.id)).await?;
    let merged = Decided::Merged { keep: keep.id, gone: gone.id, at: tx.now() };
    world.ledger.keep(&force, merged).await;
    Ok(tx.commit().await?)
}

/// Two records that are like each other, the earlier one first.
fn pair(one: &rows::Child, other: &rows::Child) -> Option<SamePair> {
    let likeness = likeness(who(one), who(other)).filter(|_| one.id != other.id)?;
    let is_later = (other.added_at, other.id) < (one.added_at, one.id);
    let (keep, gone) = if is_later { (other, one) } else { (one, other) };
    Some(SamePair { keep: keep.clone(), gone: gone.clone(), likeness })
}

async fn check(
    tx: &mut Tx,
    force: &ForceId,
    (keep, gone): (ChildId, ChildId),
) -> Result<(), MergeError> {
    if rows::stand_side_by_side(tx, force, (keep, gone)).await? {
        return Err(MergeError::SideBySide);
    }
    if rows::carer_was_taken_off(tx, force, (keep, gone)).await? {
        return Err(MergeError::CarerTakenOff);
    }
    let (one, other) = (ledger(tx, force, keep).await?, ledger(tx, force, gone).await?);
    if !keeps_every_no(&one, &other) || !keeps_the_childs_no(tx, force, (keep, gone)).await? {
        return Err(MergeError::AnswersDiffer);
    }
    Ok(())
}

async fn ledger(
    conn: &mut Conn,
    force: &ForceId,
    child: ChildId,
) -> Result<Vec<ConsentEntry>, Fault> {
    let lines = consent_list(conn, force, child).await?;
    Ok(lines.into_iter().map(|line| line.entry).collect())
}

/// Whether a child's own no to photographs stands once its two records are one.
async fn keeps_the_childs_no(
    conn: &mut Conn,
    force: &ForceId,
    (keep, gone): (ChildId, ChildId),
) -> Result<bool, Fault> {
    let said = [assent_get(conn, force, keep).await?, assent_get(conn, force, gone).await?];
    let says_no = said.iter().flatten().any(|one| !one.is_given);
    let last = said.iter().flatten().max_by_key(|one| one.said_at);
    Ok(!says_no || last.is_some_and(|one| !one.is_given))
}

//! The safeguarding lead marks a child as not to be photographed. No reason is asked or kept.

use super::ground::{of_child, of_cohort};
use crate::{Caller, Fault, World};
use domain::ids::{ChildId, CohortId};
use policy::Action;
use store::{
    families::{self as rows, PhotoMark},
    privacy::Decided,
};

/// The children of a cohort with their marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhotoMarks {
    /// What the cohort is called.
    pub label: String,
    /// The school's name.
    pub school_name: String,
    /// The children, by name.
    pub children: Vec<PhotoMark>,
}

/// Sets or clears a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RestrictPhotos {
    /// The cohort the child applies to.
    pub cohort: CohortId,
    /// The child.
    pub child: ChildId,
    /// Whether nobody may photograph the child.
    pub is_restricted: bool,
}

/// Shows the marks of a cohort.
///
/// # Errors
/// [`Fault`]: `NotFound` where the cohort is not of the caller's school.
pub async fn see_photo_marks(
    world: &World,
    caller: &Caller,
    cohort: CohortId,
) -> Result<PhotoMarks, Fault> {
    let mut conn = world.store.conn().await?;
    let own = of_cohort(&mut conn, caller, Action::RestrictPhotos, cohort).await?;
    let children = rows::photo_mark_list(&mut conn, &own.scope, cohort).await?;
    let (label, school_name) = (own.cohort.label, own.cohort.school_name);
    Ok(PhotoMarks { label, school_name, children })
}

/// Sets or clears the mark of a child; it counts at once.
///
/// # Errors
/// [`Fault`]: `NotFound` where the child is not of the caller's school.
pub async fn restrict_photos(
    world: &World,
    caller: &Caller,
    input: RestrictPhotos,
) -> Result<(), Fault> {
    let mut tx = world.store.begin().await?;
    let whom = (input.cohort, input.child);
    let (force, facts, permit) = of_child(&mut tx, caller, Action::RestrictPhotos, whom).await?;
    if input.is_restricted {
        rows::photo_mark_set(&mut tx, &permit, &force, facts.child).await?;
        world.ledger.keep(&force, Decided::NoPhoto { child: facts.child, at: tx.now() }).await;
    } else {
        rows::photo_mark_clear(&mut tx, &permit, &force, facts.child).await?;
    }
    let at = tx.now();
    tx.commit().await?;
    if !input.is_restricted {
        // After the commit: a mark that a restore sets once too often harms nobody.
        world.ledger.keep(&force, Decided::PhotoAgain { child: facts.child, at }).await;
    }
    Ok(())
}

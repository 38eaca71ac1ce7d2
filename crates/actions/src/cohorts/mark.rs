//! One application is marked by one person, on the form or on the talk. Of marks, the page shows their
//! own and no others.

use super::{
    ground::{ground, model, ours},
    marking::{MarkLine, Stored, line, marker},
    standing::is_ready,
};
use crate::{Caller, Fault, World};
use domain::{
    cohorts::marking::{Criterion, Part},
    ids::{ApplicationId, CohortId},
};
use policy::Action;
use store::cohorts as rows;

/// One application to mark on one part.
#[derive(Debug, Clone)]
pub struct MarkForm {
    /// The cohort.
    pub cohort: rows::Cohort,
    /// The application.
    pub line: MarkLine,
    /// The part.
    pub part: Part,
    /// What the child wrote; none for the interview.
    pub words: Option<String>,
    /// The criteria of this part, with their position in the round, and the caller's own level.
    pub criteria: Vec<(usize, Criterion, Option<u32>)>,
}

refusals! {
    /// Why a mark was not taken.
    MarkError {
        /// A criterion has no level chosen.
        Missing = "level", "cohorts-mark-missing";
        /// The marks were added up, or the criteria are not fixed.
        Closed = "level", "cohorts-mark-closed";
        /// The application is not ready, or not any more.
        NotReady = "level", "cohorts-mark-not-ready";
    }
}

/// One application to mark, with the caller's own marks so far.
///
/// # Errors
/// [`Fault`].
pub async fn mark_form(
    world: &World,
    caller: &Caller,
    cohort: CohortId,
    (id, part): (ApplicationId, Part),
) -> Result<MarkForm, Fault> {
    let mut conn = world.store.conn().await?;
    let ground = ground(&mut conn, caller, Action::MarkApplications, cohort).await?;
    let applicant = rows::applicant_get(&mut conn, &ground.force, cohort, id).await?;
    let stored = Stored::load(&mut conn, &ground).await?.ok_or(Fault::NotFound)?;
    let words = match part {
        Part::Form => rows::application_why(&conn, &ground.force, &applicant)?,
        Part::Interview => None,
    };
    let me = marker(caller)?;
    let of_part = stored.criteria.iter().enumerate().filter(|(_, one)| one.part == part);
    let criteria =
        of_part.map(|(at, one)| (at, one.clone(), stored.own_level(me, applicant.child, at)));
    let criteria: Vec<_> = criteria.collect();
    if criteria.is_empty() {
        return Err(Fault::NotFound);
    }
    Ok(MarkForm { line: line(part, &applicant), cohort: ground.cohort, part, words, criteria })
}

/// Takes the caller's marks of one application on one part, or new ones in their place. `levels` are
/// in the order of the form.
///
/// # Errors
/// [`MarkError`].
pub async fn mark(
    world: &World,
    caller: &Caller,
    cohort: CohortId,
    (id, part): (ApplicationId, Part),
    levels: &[Option<u32>],
) -> Result<(), MarkError> {
    let mut tx = world.store.begin().await?;
    let ground = ground(&mut tx, caller, Action::MarkApplications, cohort).await?;
    let model = model(&mut tx, &ground.force, &ground.cohort).await?;
    let applicant = rows::applicant_get(&mut tx, &ground.force, cohort, id).await?;
    let stored = Stored::load(&mut tx, &ground).await?.ok_or(MarkError::Closed)?;
    if stored.row.decided_at.is_some() || ground.cohort.applications_closed_at.is_some() {
        return Err(MarkError::Closed);
    }
    if !is_ready(&model, &applicant.mark()) {
        return Err(MarkError::NotReady);
    }
    let of_part = stored.criteria.iter().enumerate().filter(|(_, one)| one.part == part);
    for (nth, (position, criterion)) in of_part.enumerate() {
        let level = levels.get(nth).copied().flatten().ok_or(MarkError::Missing)?;
        if usize::try_from(level).map_or(true, |level| level >= criterion.levels.len()) {
            return Err(MarkError::Missing);
        }
        let mark = rows::BlindMark {
            child: applicant.child,
            marker: marker(caller)?,
            position: i64::try_from(position).map_err(ours)?,
            level: level.into(),
        };
        let (permit, force) = (&ground.permit, &ground.force);
        rows::blind_mark_set(&mut tx, permit, force, stored.row.id, &mark).await?;
    }
    Ok(tx.commit().await?)
}

//! A coordinator plans a ceremony, which belongs to the force and takes children of several cohorts.

use super::ground::{force_of, scope};
use crate::{
    Caller, Fault, World,
    families::{News, tell_of_ceremony},
};
use domain::ids::{CeremonyId, CohortId};
use jiff::civil::{Date, Time};
use policy::{Action, Place, Resource, authorize};
use store::cohorts as rows;

/// A ceremony about to be planned.
#[derive(Debug, Clone)]
pub struct PlanCeremony {
    /// `attestation` or `closing`.
    pub kind: String,
    /// The title.
    pub title: String,
    /// The title in Welsh.
    pub title_cy: String,
    /// The day.
    pub held_on: Date,
    /// When it begins.
    pub held_at: Time,
    /// Where.
    pub place: String,
    /// What the children promise.
    pub promise: String,
    /// The same in Welsh.
    pub promise_cy: String,
    /// Whose children come.
    pub cohorts: Vec<CohortId>,
}

refusals! {
    /// Why a ceremony was not planned.
    PlanError {
        /// Neither an attestation nor a closing.
        Kind = "kind", "cohorts-ceremony-kind-missing";
        /// A title is missing.
        Title = "title", "cohorts-ceremony-title-missing";
        /// The title in Welsh is missing.
        TitleCy = "title_cy", "cohorts-ceremony-title-missing";
        /// The day is long past.
        Day = "held_on", "cohorts-ceremony-day-wrong";
        /// The place is missing.
        Place = "place", "cohorts-ceremony-place-missing";
        /// The promise is missing.
        Promise = "promise", "cohorts-ceremony-promise-missing";
        /// The promise in Welsh is missing.
        PromiseCy = "promise_cy", "cohorts-ceremony-promise-missing";
        /// A text is longer than 1,000 characters.
        TooLong = "promise", "cohorts-ceremony-too-long";
        /// No cohort comes.
        Nobody = "cohort", "cohorts-ceremony-nobody";
    }
}

/// The cohorts that can come: the force's, newest year first.
///
/// # Errors
/// [`Fault`].
pub async fn plan_form(world: &World, caller: &Caller) -> Result<Vec<rows::Cohort>, Fault> {
    let within = scope(caller, Action::PlanCeremony)?;
    let mut conn = world.store.conn().await?;
    let all = rows::cohort_list(&mut conn, &within, 1000).await?;
    Ok(all.into_iter().filter(|cohort| cohort.finished_at.is_none()).collect())
}

/// Plans a ceremony, and writes to the carers of the children with places who come.
///
/// # Errors
/// [`PlanError`].
pub async fn plan_ceremony(
    world: &World,
    caller: &Caller,
    input: &PlanCeremony,
) -> Result<CeremonyId, PlanError> {
    let force = force_of(caller)?.clone();
    let mut tx = world.store.begin().await?;
    let id: CeremonyId = tx.id();
    let resource = Resource::one(Place::Force(force.clone()), id);
    let permit = authorize(&caller.actor, Action::PlanCeremony, &resource)?;
    check(world, input)?;
    let within = scope(caller, Action::PlanCeremony)?;
    let reach = rows::cohort_list(&mut tx, &within, 1000).await?;
    let mut cohorts = input.cohorts.clone();
    cohorts.sort_unstable();
    cohorts.dedup();
    if !cohorts.iter().all(|id| reach.iter().any(|cohort| cohort.id == *id)) {
        return Err(Fault::NotFound.into());
    }
    let ceremony = rows::Ceremony {
        id,
        kind: input.kind.clone(),
        title: input.title.clone(),
        title_cy: input.title_cy.clone(),
        held_on: input.held_on,
        held_at: input.held_at,
        place: input.place.clone(),
        promise: input.promise.clone(),
        promise_cy: input.promise_cy.clone(),
        made_at: tx.now(),
    };
    rows::ceremony_add(&mut tx, &permit, &force, &ceremony, &cohorts).await?;
    let what = (&ceremony, cohorts.as_slice());
    tell_of_ceremony(world, &mut tx, (&permit, &within), what, News::Planned).await?;
    tx.commit().await?;
    Ok(id)
}

fn check(world: &World, input: &PlanCeremony) -> Result<(), PlanError> {
    let year_ago = world.clock.today().saturating_sub(jiff::Span::new().years(1));
    let texts = [&input.title, &input.title_cy, &input.place, &input.promise, &input.promise_cy];
    for (is_wrong, error) in [
        (!["attestation", "closing"].contains(&input.kind.as_str()), PlanError::Kind),
        (input.title.trim().is_empty(), PlanError::Title),
        (input.title_cy.trim().is_empty(), PlanError::TitleCy),
        (input.held_on < year_ago, PlanError::Day),
        (input.place.trim().is_empty(), PlanError::Place),
        (input.promise.trim().is_empty(), PlanError::Promise),
        (input.promise_cy.trim().is_empty(), PlanError::PromiseCy),
        (texts.iter().any(|text| text.chars().count() > 1000), PlanError::TooLong),
        (input.cohorts.is_empty(), PlanError::Nobody),
    ] {
        if is_wrong {
            return Err(error);
        }
    }
    Ok(())
}

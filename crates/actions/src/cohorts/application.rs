//! One child's application: in the child's own words, endorsed by a teacher, agreed to by a carer.

use super::{
    ground::{Ground, ground, model, scope},
    standing::{facts, missing},
};
use crate::{Caller, Fault, World};
use domain::{
    cohorts::{ApplicationState, StillMissing},
    forces::DeliveryModel,
    ids::{ApplicationId, CohortId},
};
use policy::Action;
use store::{Tx, cohorts as rows, privacy::Decided};

/// A child's words are at most so many characters.
pub const LONGEST_WHY: usize = 1000;

/// One line of the school's list.
#[derive(Debug, Clone)]
pub struct ApplicationLine {
    /// The application and its child.
    pub applicant: rows::Applicant,
    /// Where it stands.
    pub state: ApplicationState,
    /// What it lacks.
    pub missing: Vec<StillMissing>,
}

/// The school's list of applications.
#[derive(Debug, Clone)]
pub struct ApplicationsView {
    /// The cohort.
    pub cohort: rows::Cohort,
    /// Its model.
    pub model: DeliveryModel,
    /// The applications, by the children's names.
    pub lines: Vec<ApplicationLine>,
}

/// One application.
#[derive(Debug, Clone)]
pub struct ApplicationView {
    /// The cohort.
    pub cohort: rows::Cohort,
    /// Its model.
    pub model: DeliveryModel,
    /// The application.
    pub line: ApplicationLine,
    /// The child's own words, where they were taken down.
    pub why: Option<String>,
}

refusals! {
    /// Why a child's words were not taken down.
    OwnWordsError {
        /// Nothing was written.
        Empty = "why", "cohorts-words-empty";
        /// More than [`LONGEST_WHY`] characters.
        TooLong = "why", "cohorts-words-too-long";
        /// The application was taken back, or the places are being given.
        Closed = "why", "cohorts-application-closed";
    }
}

refusals! {
    /// Why an application was not endorsed.
    EndorseError {
        /// No child was ticked.
        Nobody = "endorse", "cohorts-endorse-nobody";
        /// The child's own words are missing.
        NoWords = "endorse", "cohorts-endorse-no-words";
        /// The application was taken back, or the places are being given.
        Closed = "endorse", "cohorts-application-closed";
    }
}

refusals! {
    /// Why an application was not taken back.
    WithdrawError {
        /// It stands on a frozen list, or a place was offered.
        Closed = "withdraw", "cohorts-withdraw-closed";
    }
}

/// The applications of a cohort, with names.
///
/// # Errors
/// [`Fault`].
pub async fn see_applications(
    world: &World,
    caller: &Caller,
    cohort: CohortId,
) -> Result<ApplicationsView, Fault> {
    let mut conn = world.store.conn().await?;
    let ground = ground(&mut conn, caller, Action::SeeNames, cohort).await?;
    let model = model(&mut conn, &ground.force, &ground.cohort).await?;
    let within = scope(caller, Action::SeeNames)?;
    let found = rows::applicant_list(&mut conn, &within, cohort).await?;
    let lines = found.into_iter().map(|applicant| line(&model, applicant)).collect();
    Ok(ApplicationsView { cohort: ground.cohort, model, lines })
}

/// One application, with the child's own words.
///
/// # Errors
/// [`Fault`].
pub async fn see_application(
    world: &World,
    caller: &Caller,
    cohort: CohortId,
    id: ApplicationId,
) -> Result<ApplicationView, Fault> {
    let mut conn = world.store.conn().await?;
    let ground = ground(&mut conn, caller, Action::SeeNames, cohort).await?;
    let model = model(&mut conn, &ground.force, &ground.cohort).await?;
    let applicant = rows::applicant_get(&mut conn, &ground.force, cohort, id).await?;
    let why = rows::application_why(&conn, &ground.force, &applicant)?;
    Ok(ApplicationView { cohort: ground.cohort, line: line(&model, applicant), model, why })
}

/// Takes the child's own words down, or replaces them.
///
/// # Errors
/// [`OwnWordsError`].
pub async fn write_own_words(
    world: &World,
    caller: &Caller,
    cohort: CohortId,
    id: ApplicationId,
    why: &str,
) -> Result<(), OwnWordsError> {
    let mut tx = world.store.begin().await?;
    let (ground, applicant) = load(&mut tx, caller, Action::AddApplications, cohort, id).await?;
    let why = why.trim();
    if why.is_empty() {
        return Err(OwnWordsError::Empty);
    }
    if why.chars().count() > LONGEST_WHY {
        return Err(OwnWordsError::TooLong);
    }
    if !is_open(&ground, &applicant) {
        return Err(OwnWordsError::Closed);
    }
    rows::application_set_why(&mut tx, &ground.permit, &ground.force, id, why).await?;
    Ok(tx.commit().await?)
}

/// Endorses applications, all of them or none. Doing it again changes nothing.
///
/// # Errors
/// [`EndorseError`].
pub async fn endorse(
    world: &World,
    caller: &Caller,
    cohort: CohortId,
    ids: &[ApplicationId],
) -> Result<(), EndorseError> {
    let mut tx = world.store.begin().await?;
    let ground = ground(&mut tx, caller, Action::EndorseApplication, cohort).await?;
    let model = model(&mut tx, &ground.force, &ground.cohort).await?;
    if ids.is_empty() {
        return Err(EndorseError::Nobody);
    }
    for id in ids {
        let applicant = rows::applicant_get(&mut tx, &ground.force, cohort, *id).await?;
        if missing(&model, &applicant.mark()).contains(&StillMissing::OwnWords) {
            return Err(EndorseError::NoWords);
        }
        if !is_open(&ground, &applicant) {
            return Err(EndorseError::Closed);
        }
        rows::application_endorse(&mut tx, &ground.permit, &ground.force, *id).await?;
    }
    Ok(tx.commit().await?)
}

/// Takes an application back for the child or the carer.
///
/// # Errors
/// [`WithdrawError`].
pub async fn withdraw(
    world: &World,
    caller: &Caller,
    cohort: CohortId,
    id: ApplicationId,
) -> Result<(), WithdrawError> {
    let mut tx = world.store.begin().await?;
    let (ground, applicant) = load(&mut tx, caller, Action::AddApplications, cohort, id).await?;
    if ground.cohort.applications_closed_at.is_some() || applicant.offered_at.is_some() {
        return Err(WithdrawError::Closed);
    }
    rows::application_withdraw(&mut tx, &ground.permit, &ground.force, id).await?;
    let taken_back = Decided::TakenBack { application: id, at: tx.now() };
    world.ledger.keep(&ground.force, taken_back).await;
    Ok(tx.commit().await?)
}

async fn load(
    tx: &mut Tx,
    caller: &Caller,
    action: Action,
    cohort: CohortId,
    id: ApplicationId,
) -> Result<(Ground, rows::Applicant), Fault> {
    let ground = ground(tx, caller, action, cohort).await?;
    let applicant = rows::applicant_get(tx, &ground.force, cohort, id).await?;
    Ok((ground, applicant))
}

fn is_open(ground: &Ground, applicant: &rows::Applicant) -> bool {
    ground.cohort.applications_closed_at.is_none()
        && applicant.withdrawn_at.is_none()
        && applicant.offered_at.is_none()
}

pub(super) fn line(model: &DeliveryModel, applicant: rows::Applicant) -> ApplicationLine {
    let mark = applicant.mark();
    let (state, missing) = (facts(model, &mark).state(), missing(model, &mark));
    ApplicationLine { applicant, state, missing }
}

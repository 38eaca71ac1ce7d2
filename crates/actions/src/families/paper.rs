//! The school lead prints the questions for families without internet: the same words, on paper.

use super::{
    ground::{model, of_cohort},
    see_cohort::purposes,
    wording::{Wording, wording},
};
use crate::{Caller, Fault, World};
use domain::{forces::DeliveryModel, ids::CohortId};
use policy::Action;

/// A form to print. No child is named on it.
#[derive(Debug, Clone, PartialEq)]
pub struct Paper {
    /// The school's name.
    pub school_name: String,
    /// What the cohort is called.
    pub label: String,
    /// The model, for its summary and for what those get who are not drawn.
    pub model: DeliveryModel,
    /// The questions, the application and the survey first.
    pub questions: Vec<Wording>,
}

/// The questions of a cohort in the caller's language, as far as that language may be used.
///
/// # Errors
/// [`Fault`]: `NotFound` where the cohort is not the caller's.
pub async fn see_paper(world: &World, caller: &Caller, cohort: CohortId) -> Result<Paper, Fault> {
    let mut conn = world.store.conn().await?;
    let own = of_cohort(&mut conn, caller, Action::SeeConsents, cohort).await?;
    let model = model(&mut conn, &own.force, own.cohort.model).await?;
    let asked = purposes(&model).into_iter();
    let questions = asked.map(|purpose| wording(world, caller.lang, purpose)).collect();
    let (school_name, label) = (own.cohort.school_name, own.cohort.label);
    Ok(Paper { school_name, label, model, questions })
}

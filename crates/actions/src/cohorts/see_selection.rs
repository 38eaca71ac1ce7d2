//! What was decided on the places of a cohort without a draw: by whom, when, on what rule, and what
//! it says of each application number. No name, and nobody's place in the waiting order.

use super::ground::{ground, model};
use crate::{Caller, Fault, World};
use domain::{
    coded::Coded,
    cohorts::selection::Basis,
    forces::{DeliveryModel, SelectionMethod},
    ids::CohortId,
};
use policy::Action;
use store::{Error, cohorts as rows};

/// One decision.
#[derive(Debug, Clone)]
pub struct DecisionLine {
    /// As it was written down.
    pub selection: rows::Selection,
    /// How the model chose.
    pub method: Option<SelectionMethod>,
    /// By what it was decided.
    pub basis: Option<Basis>,
    /// Who decided; none once that person's record is gone.
    pub decided_by: Option<String>,
    /// The numbers, ascending, and whether each was given a place.
    pub numbers: Vec<(i64, bool)>,
}

/// What was decided on a cohort's places.
#[derive(Debug, Clone)]
pub struct SelectionView {
    /// The cohort.
    pub cohort: rows::Cohort,
    /// Its model.
    pub model: DeliveryModel,
    /// The decisions, oldest first.
    pub decisions: Vec<DecisionLine>,
}

/// What was decided, for whoever may look at the cohort.
///
/// # Errors
/// [`Fault`].
pub async fn see_selection(
    world: &World,
    caller: &Caller,
    cohort: CohortId,
) -> Result<SelectionView, Fault> {
    let mut conn = world.store.conn().await?;
    let ground = ground(&mut conn, caller, Action::SeeCohort, cohort).await?;
    let model = model(&mut conn, &ground.force, &ground.cohort).await?;
    let placings = rows::placing_list(&mut conn, &ground.force, cohort).await?;
    let mut decisions = Vec::new();
    for selection in rows::selection_list(&mut conn, &ground.force, cohort).await? {
        let person =
            store::identity::person_get(&mut conn, &ground.force, selection.decided_by).await;
        let decided_by = match person {
            Ok(person) => Some(person.name),
            Err(Error::NotFound) => None,
            Err(error) => return Err(error.into()),
        };
        let of_this = placings.iter().filter(|placing| placing.selection == selection.id);
        decisions.push(DecisionLine {
            method: SelectionMethod::from_code(&selection.method),
            basis: Basis::from_code(&selection.basis),
            decided_by,
            numbers: of_this.map(|one| (one.number, one.waiting.is_none())).collect(),
            selection,
        });
    }
    Ok(SelectionView { cohort: ground.cohort, model, decisions })
}

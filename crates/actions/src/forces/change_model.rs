//! A coordinator changes a model in a form. What is saved is a new version; the old one stays as it
//! is, and with it every cohort that was opened by it.

use super::versions::{Next, save_next};
use crate::{
    Caller, Fault, World,
    refused::{Refusals, Refused},
};
use domain::{
    data_file::DataError,
    forces::{ModelEdit, differences},
    ids::DeliveryModelId,
};
use policy::{Action, Resource, authorize};
use store::forces as rows;

/// The key of a model's file, the field of the form, and what is said where it is wrong.
const FIELDS: [(&str, &str, &str); 19] = [
    ("name.en", "name", "forces-change-text-wrong"),
    ("name.cy", "name-cy", "forces-change-text-wrong"),
    ("summary.en", "summary", "forces-change-text-wrong"),
    ("summary.cy", "summary-cy", "forces-change-text-wrong"),
    ("who.least_age", "least-age", "forces-change-age-wrong"),
    ("who.most_age", "most-age", "forces-change-most-age-wrong"),
    ("who.year_groups", "year-groups", "forces-change-year-groups-wrong"),
    ("who.places", "places", "forces-change-places-wrong"),
    ("sessions.minutes", "minutes", "forces-change-minutes-wrong"),
    ("selection.not_drawn", "offer", "forces-change-offer-wrong"),
    ("selection.not_drawn_text.en", "text", "forces-change-text-wrong"),
    ("selection.not_drawn_text.cy", "text-cy", "forces-change-text-wrong"),
    ("attestation.position", "attestation", "forces-change-attestation-wrong"),
    ("ratio.under_nine", "under-nine", "forces-change-ratio-wrong"),
    ("ratio.nine_and_over", "nine-and-over", "forces-change-ratio-wrong"),
    ("ratio.least_adults", "least-adults", "forces-change-adults-wrong"),
    ("ratio.reason", "reason", "forces-change-reason-missing"),
    ("consents.required", "required", "forces-change-required-wrong"),
    ("consents.asked", "asked", "forces-change-asked-wrong"),
];

/// Saves a changed model as its next version.
///
/// # Errors
/// [`Refused`], by the field of the form; by `name` also where nothing was changed, or where there
/// is a newer version than the one that was changed.
pub async fn change_model(
    world: &World,
    caller: &Caller,
    id: DeliveryModelId,
    edit: &ModelEdit,
) -> Result<DeliveryModelId, Refused> {
    let force = caller.force()?;
    let permit = authorize(&caller.actor, Action::AddModel, &Resource::force(force.clone()))?;
    let mut tx = world.store.begin().await?;
    let row = rows::model_get(&mut tx, force, id).await?;
    let before = super::models::read_body(&row.body)?;
    let mut model = before.edited(edit).map_err(|mistakes| refused(&mistakes))?;
    let versions = rows::model_versions(&mut tx, force, &row.code).await?;
    if versions.first().is_some_and(|newest| newest.id != id) {
        return Err(Refused::one("name", "forces-change-stale"));
    }
    if differences(&before, &model).is_empty() {
        return Err(Refused::one("name", "forces-change-same"));
    }
    model.version = before.version.saturating_add(1);
    match save_next(&mut tx, &permit, force, model).await? {
        Next::Taken => Err(Refused::one("name", "forces-change-stale")),
        Next::Saved(id) => {
            tx.commit().await?;
            Ok(id)
        }
    }
}

fn refused(mistakes: &[DataError]) -> Refused {
    let mut wrong = Refusals::default();
    for mistake in mistakes {
        let Some((_, field, words)) = FIELDS.iter().find(|(key, ..)| *key == mistake.key) else {
            // the form changes nothing else, and the version that it changes was read before
            return Refused::Fault(Fault::Ours(Box::new(mistake.clone())));
        };
        wrong.add(field, words);
    }
    Refused::Rules(wrong)
}

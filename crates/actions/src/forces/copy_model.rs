//! A coordinator copies a model under another name, to change the copy and keep the model.

use super::versions::{Next, save_next};
use crate::{
    Caller, World,
    refused::{Refusals, Refused},
};
use domain::{bilingual::Bilingual, ids::DeliveryModelId};
use policy::{Action, Resource, authorize};
use store::forces as rows;

/// Letters of a short name.
const LONGEST_CODE: usize = 60;

/// What the copy is called.
#[derive(Debug, Clone, Default)]
pub struct CopyInput {
    /// Its short name: small letters, digits and hyphens.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Its name in Welsh; the English one where it is empty.
    pub name_cy: String,
}

/// Copies a version of a model; the copy is a model of its own, with a first version.
///
/// # Errors
/// [`Refused`] by the fields `code`, `name` and `name-cy`.
pub async fn copy_model(
    world: &World,
    caller: &Caller,
    id: DeliveryModelId,
    input: &CopyInput,
) -> Result<DeliveryModelId, Refused> {
    let force = caller.force()?;
    let permit = authorize(&caller.actor, Action::AddModel, &Resource::force(force.clone()))?;
    let mut tx = world.store.begin().await?;
    let mut model = super::models::read_body(&rows::model_get(&mut tx, force, id).await?.body)?;
    let mut wrong = Refusals::default();
    wrong.needed("name", &input.name, "forces-copy-name-missing");
    wrong.at_most("name-cy", &input.name_cy, 120);
    let code = input.code.trim();
    if !is_short_name(code) {
        wrong.add("code", "forces-copy-code-wrong");
    } else if !rows::model_versions(&mut tx, force, code).await?.is_empty() {
        wrong.add("code", "forces-copy-code-taken");
    }
    wrong.check()?;
    code.clone_into(&mut model.code);
    model.version = 1;
    let (en, cy) = (input.name.trim().to_owned(), input.name_cy.trim().to_owned());
    let cy = if cy.is_empty() { en.clone() } else { cy };
    model.name = Bilingual { en, cy, reviewed: false };
    match save_next(&mut tx, &permit, force, model).await? {
        Next::Taken => Err(Refused::one("code", "forces-copy-code-taken")),
        Next::Saved(id) => {
            tx.commit().await?;
            Ok(id)
        }
    }
}

fn is_short_name(code: &str) -> bool {
    let allowed = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    (1..=LONGEST_CODE).contains(&code.len()) && code.bytes().all(allowed)
}

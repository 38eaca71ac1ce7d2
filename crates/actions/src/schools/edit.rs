//! Somebody of the force puts right what is held of a school or another host. Of a school of the
//! register, what was typed is marked: no file changes it until it is left to the register again.

use super::{HostInput, leave};
use crate::{Caller, Fault, World, refused::Refused};
use domain::{
    coded::Coded,
    ids::SchoolId,
    schools::{HostKind, gias::Column},
};
use policy::Action;
use std::collections::BTreeSet;
use store::schools::{self as rows, School};

/// A school as it is to be put right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditPage {
    /// The school.
    pub school: School,
    /// What of it was typed: no file changes that.
    pub typed: BTreeSet<Column>,
}

/// Shows what can be put right.
///
/// # Errors
/// [`Fault`].
pub async fn edit_page(
    world: &World,
    caller: &Caller,
    school: SchoolId,
) -> Result<EditPage, Fault> {
    let (force, _) = leave(caller, Action::EditSchool, school)?;
    let mut conn = world.store.conn().await?;
    let row = rows::school_get(&mut conn, &force, school).await?;
    let typed = rows::typed_list(&mut conn, &force, school).await?;
    Ok(EditPage { school: row, typed })
}

/// Saves what was put right. `released` are the headings of values that the next file may change
/// again.
///
/// # Errors
/// [`Refused`] by the fields of [`HostInput`].
pub async fn edit(
    world: &World,
    caller: &Caller,
    school: SchoolId,
    input: &HostInput,
    released: &[&str],
) -> Result<(), Refused> {
    let (force, permit) = leave(caller, Action::EditSchool, school)?;
    let mut tx = world.store.begin().await?;
    let row = rows::school_get(&mut tx, &force, school).await?;
    if row.is_typed() && input.kind.is_none() {
        return Err(Refused::one("kind", "common-error-choose-one"));
    }
    let input = input.checked()?;
    let changed = changed(&row, &input);
    let new = described(&row, input);
    if new != row {
        rows::school_change(&mut tx, &permit, &force, &new).await?;
    }
    if !row.is_typed() {
        for column in released.iter().filter_map(|heading| Column::of_heading(heading)) {
            rows::typed_remove(&mut tx, &permit, &force, (school, column)).await?;
        }
        for column in changed {
            rows::typed_add(&mut tx, &permit, &force, (school, column)).await?;
        }
    }
    Ok(tx.commit().await?)
}

/// The columns in which something else was typed.
fn changed(row: &School, input: &HostInput) -> Vec<Column> {
    let pairs = [
        (Column::Name, &row.name, &input.name),
        (Column::Street, &row.street, &input.street),
        (Column::Locality, &row.locality, &input.locality),
        (Column::Town, &row.town, &input.town),
        (Column::County, &row.county, &input.county),
        (Column::Postcode, &row.postcode, &input.postcode),
        (Column::Website, &row.website, &input.website),
        (Column::Telephone, &row.telephone, &input.telephone),
    ];
    pairs.into_iter().filter(|(_, held, typed)| held != typed).map(|(column, ..)| column).collect()
}

fn described(row: &School, input: HostInput) -> School {
    let kind = input.kind.filter(|_| row.is_typed()).map(HostKind::code);
    School {
        name: input.name,
        kind: kind.map_or_else(|| row.kind.clone(), str::to_owned),
        street: input.street,
        locality: input.locality,
        town: input.town,
        county: input.county,
        postcode: input.postcode,
        website: input.website,
        telephone: input.telephone,
        ..row.clone()
    }
}

//! What a force gives awards for: the kinds that come with the program, as the force changed them,
//! and its own. Nobody can take a kind away that a child has: it is given no longer.

use super::ground::force_of;
use crate::{Caller, Fault, World};
use domain::{
    bilingual::Bilingual,
    cohorts::awards::{LONGEST_KIND, shipped_kinds},
    ids::{AwardId, ForceId},
};
use policy::{Action, Resource, authorize};
use store::{Conn, cohorts as rows};

/// A kind of award.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kind {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: Bilingual,
    /// Whether it is given now.
    pub is_given: bool,
}

refusals! {
    /// Why a kind of award was not saved.
    KindError {
        /// The name in English is missing.
        Name = "name", "cohorts-award-kind-name-missing";
        /// The name in Welsh is missing.
        NameCy = "name_cy", "cohorts-award-kind-name-missing";
        /// A name is longer than 80 characters.
        TooLong = "name", "cohorts-award-kind-too-long";
        /// There is a kind of this name.
        Taken = "name", "cohorts-award-kind-taken";
    }
}

/// The kinds of award of the caller's force.
///
/// # Errors
/// [`Fault`].
pub async fn see_award_kinds(world: &World, caller: &Caller) -> Result<Vec<Kind>, Fault> {
    let force = force_of(caller)?.clone();
    authorize(&caller.actor, Action::KeepAwardKinds, &Resource::force(force.clone()))?;
    let mut conn = world.store.conn().await?;
    kinds(&mut conn, &force).await
}

/// Adds a kind of award.
///
/// # Errors
/// [`KindError`].
pub async fn add_award_kind(
    world: &World,
    caller: &Caller,
    (name, name_cy): (&str, &str),
) -> Result<(), KindError> {
    let force = force_of(caller)?.clone();
    let mut tx = world.store.begin().await?;
    let permit = authorize(&caller.actor, Action::KeepAwardKinds, &Resource::force(force.clone()))?;
    let (name, name_cy) = (name.trim(), name_cy.trim());
    let is_long = |text: &str| text.chars().count() > LONGEST_KIND;
    let known = kinds(&mut tx, &force).await?;
    let is_taken = known.iter().any(|kind| kind.name.en.to_lowercase() == name.to_lowercase());
    for (is_wrong, error) in [
        (name.is_empty(), KindError::Name),
        (name_cy.is_empty(), KindError::NameCy),
        (is_long(name) || is_long(name_cy), KindError::TooLong),
        (is_taken, KindError::Taken),
    ] {
        if is_wrong {
            return Err(error);
        }
    }
    // A code of its own, which no later list of the program can have.
    let kind = rows::AwardKind {
        code: tx.id::<AwardId>().to_string(),
        name: name.to_owned(),
        name_cy: name_cy.to_owned(),
        retired_at: None,
    };
    rows::award_kind_set(&mut tx, &permit, &force, &kind).await?;
    Ok(tx.commit().await?)
}

/// Gives a kind of award no longer, or again.
///
/// # Errors
/// [`Fault::NotFound`] where the force has no such kind.
pub async fn keep_award_kind(
    world: &World,
    caller: &Caller,
    code: &str,
    is_given: bool,
) -> Result<(), Fault> {
    let force = force_of(caller)?.clone();
    let mut tx = world.store.begin().await?;
    let permit = authorize(&caller.actor, Action::KeepAwardKinds, &Resource::force(force.clone()))?;
    let known = kinds(&mut tx, &force).await?;
    let kind = known.into_iter().find(|kind| kind.code == code).ok_or(Fault::NotFound)?;
    let kind = rows::AwardKind {
        code: kind.code,
        name: kind.name.en,
        name_cy: kind.name.cy,
        retired_at: (!is_given).then(|| tx.now()),
    };
    rows::award_kind_set(&mut tx, &permit, &force, &kind).await?;
    Ok(tx.commit().await?)
}

/// The kinds of a force: those of the program first, then its own by name.
pub(super) async fn kinds(conn: &mut Conn, force: &ForceId) -> Result<Vec<Kind>, Fault> {
    let mut kept = rows::award_kind_list(conn, force).await?;
    let mut all = Vec::new();
    for (code, name) in shipped_kinds() {
        let at = kept.iter().position(|kind| kind.code == code);
        let is_given = at.is_none_or(|at| kept.remove(at).retired_at.is_none());
        all.push(Kind { code: code.to_owned(), name, is_given });
    }
    kept.sort_by(|a, b| a.name.cmp(&b.name));
    all.extend(kept.into_iter().map(|kind| Kind {
        code: kind.code,
        name: Bilingual { en: kind.name, cy: kind.name_cy, reviewed: false },
        is_given: kind.retired_at.is_none(),
    }));
    Ok(all)
}

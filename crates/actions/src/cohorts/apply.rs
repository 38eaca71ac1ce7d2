//! A school lead says which children of a class list apply. Only these come here at all.

use super::{
    ground::{ground, model},
    read_class_list::likeness_of,
};
use crate::{Caller, World};
use domain::{
    chance::Chance,
    cohorts::{
        class_list::{Likeness, Pupil},
        is_eligible,
        selection::takes_everybody,
    },
    ids::{ChildId, CohortId},
};
use policy::Action;
use std::collections::BTreeSet;
use store::cohorts as rows;

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Applied {
    /// Children who apply from now on.
    pub added: usize,
    /// Children who had applied before.
    pub already: usize,
}

/// A child who was picked. It has no `Debug`: it is a name.
#[derive(Clone)]
pub struct Picked {
    /// The child, as the list has it.
    pub pupil: Pupil,
    /// The child of the school's records who this is, where a person said so.
    pub same_as: Option<ChildId>,
}

impl From<Pupil> for Picked {
    fn from(pupil: Pupil) -> Self {
        Self { pupil, same_as: None }
    }
}

refusals! {
    /// Why nobody was added.
    ApplyError {
        /// No child was picked.
        Nobody = "pick", "cohorts-pick-nobody";
        /// More than a cohort can hold applications.
        TooMany = "pick", "cohorts-pick-too-many";
        /// Everybody takes part in this model, and more apply than there are places.
        MoreThanPlaces = "pick", "cohorts-pick-more-than-places";
        /// A child does not fit the model: age or year group.
        NotEligible = "pick", "cohorts-pick-not-eligible";
        /// A child is said to be one of the records whom it is not like, or two to be the same.
        NotTheSame = "same", "cohorts-pick-not-the-same";
        /// The list of a draw is frozen, or the places were given.
        Closed = "pick", "cohorts-pick-closed";
    }
}

/// So many applications a cohort can hold: the numbers have four digits.
const MOST: usize = 2000;

/// Adds an application for each picked child, with a random number of four digits, so that no
/// order can be read from it. A child who is in the school's records by the same name and date of
/// birth, or of whom a person said so, stays the one who is there.
///
/// # Errors
/// [`ApplyError`]; then nobody was added.
pub async fn apply(
    world: &World,
    caller: &Caller,
    cohort: CohortId,
    picked: &[Picked],
) -> Result<Applied, ApplyError> {
    let mut tx = world.store.begin().await?;
    let ground = ground(&mut tx, caller, Action::AddApplications, cohort).await?;
    let (force, permit) = (&ground.force, &ground.permit);
    let model = model(&mut tx, force, &ground.cohort).await?;
    if picked.is_empty() {
        return Err(ApplyError::Nobody);
    }
    if ground.cohort.applications_closed_at.is_some() {
        return Err(ApplyError::Closed);
    }
    let start = ground.cohort.starts_on;
    if picked
        .iter()
        .map(|one| &one.pupil)
        .any(|pupil| is_eligible(&model, pupil.born, Some(pupil.year_group), start).is_err())
    {
        return Err(ApplyError::NotEligible);
    }
    let marks = rows::application_marks(&mut tx, force, cohort).await?;
    let known = rows::child_list(&mut tx, force, ground.cohort.school).await?;
    let applied: BTreeSet<ChildId> = marks.iter().map(|mark| mark.child).collect();
    let mut taken: BTreeSet<i64> = marks.iter().map(|mark| mark.number).collect();
    let mut live = marks.iter().filter(|mark| mark.withdrawn_at.is_none()).count();
    let mut done = Applied { added: 0, already: 0 };
    for (Picked { pupil, .. }, before) in picked.iter().zip(before(picked, &known)?) {
        if before.is_some_and(|child| applied.contains(&child)) {
            done.already += 1;
            continue;
        }
        let child = match before {
            Some(child) => child,
            None => add_child(&mut tx, &ground, pupil).await?,
        };
        let number = number(&*world.chance, &taken);
        taken.insert(number);
        rows::application_add(&mut tx, permit, force, cohort, child, number).await?;
        done.added += 1;
        live += 1;
        if taken.len() > MOST {
            return Err(ApplyError::TooMany);
        }
    }
    let places = usize::try_from(ground.cohort.places).unwrap_or(0);
    if takes_everybody(model.selection) && live > places {
        return Err(ApplyError::MoreThanPlaces);
    }
    tx.commit().await?;
    Ok(done)
}

/// For each who was picked the child of the records, where there is one.
fn before(picked: &[Picked], known: &[rows::Child]) -> Result<Vec<Option<ChildId>>, ApplyError> {
    let mut found = Vec::new();
    for one in picked {
        let like = |child: &&rows::Child| likeness_of(&one.pupil, child);
        let child = match one.same_as {
            Some(id) => {
                let child = known.iter().find(|child| child.id == id);
                Some(child.filter(|child| like(child).is_some()).ok_or(ApplyError::NotTheSame)?)
            }
            None => known.iter().find(|child| like(child) == Some(Likeness::Same)),
        };
        let id = child.map(|child| child.id);
        if id.is_some() && found.contains(&id) {
            return Err(ApplyError::NotTheSame);
        }
        found.push(id);
    }
    Ok(found)
}

async fn add_child(
    tx: &mut store::Tx,
    ground: &super::ground::Ground,
    pupil: &Pupil,
) -> Result<ChildId, store::Error> {
    let child = rows::Child {
        id: tx.id(),
        school: ground.cohort.school,
        given_name: pupil.given_name.clone(),
        family_name: pupil.family_name.clone(),
        born_on: pupil.born,
        year_group: pupil.year_group.number().into(),
        class: pupil.class.clone().unwrap_or_default(),
        added_at: tx.now(),
        left_at: None,
    };
    rows::child_add(tx, &ground.permit, &ground.force, &child).await?;
    Ok(child.id)
}

/// A number from 1000 to 9999 that is not taken, each as likely as any other.
fn number(chance: &dyn Chance, taken: &BTreeSet<i64>) -> i64 {
    loop {
        let mut bytes = [0; 2];
        chance.fill(&mut bytes);
        let drawn = i64::from(u16::from_be_bytes(bytes) & 0x3fff);
        // 14 bits; what does not fit is thrown away, so that none is more likely than another
        if drawn < 9000 && !taken.contains(&(drawn + 1000)) {
            return drawn + 1000;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::number;
    use domain::chance::Fixed;
    use std::collections::BTreeSet;

    #[test]
    fn numbers_have_four_digits_and_are_never_given_twice() {
        let chance = Fixed::new(7);
        let mut taken = BTreeSet::new();
        for _ in 0..2000 {
            let number = number(&chance, &taken);
            assert!((1000..=9999).contains(&number));
            assert!(taken.insert(number));
        }
    }
}

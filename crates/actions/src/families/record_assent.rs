//! An adult of the sessions asks each child whether it may be photographed, and writes down what the
//! child says. A child's no counts above every yes of an adult, at once, and the child can change
//! its mind.

use super::{
    family::Stage,
    ground::{of_child, of_cohort},
};
use crate::{Caller, Fault, World};
use domain::ids::{ChildId, CohortId};
use jiff::Timestamp;
use policy::{Action, Actor};
use store::{families as rows, privacy::Decided};

/// A child and what it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChildAssent {
    /// The child.
    pub child: ChildId,
    /// The forename.
    pub given_name: String,
    /// The surname.
    pub family_name: String,
    /// Yes or no, and since when; `None` where the child was not asked.
    pub said: Option<(bool, Timestamp)>,
}

/// The children of a cohort and what they say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assents {
    /// What the cohort is called.
    pub label: String,
    /// The school's name.
    pub school_name: String,
    /// The children who take part, by name.
    pub children: Vec<ChildAssent>,
}

/// What a child says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RecordAssent {
    /// The cohort in which the child takes part.
    pub cohort: CohortId,
    /// The child.
    pub child: ChildId,
    /// Yes or no.
    pub is_given: bool,
}

/// Shows what the children of a cohort say.
///
/// # Errors
/// [`Fault`]: `NotFound` where the cohort is not the caller's.
pub async fn see_assents(
    world: &World,
    caller: &Caller,
    cohort: CohortId,
) -> Result<Assents, Fault> {
    let mut conn = world.store.conn().await?;
    let own = of_cohort(&mut conn, caller, Action::RecordAssent, cohort).await?;
    let said = rows::assent_list(&mut conn, &own.force, cohort).await?;
    let children = rows::assent_children(&mut conn, &own.scope, cohort).await?;
    let one = |asked: rows::AssentChild| ChildAssent {
        said: said.get(&asked.child).map(|said| (said.is_given, said.said_at)),
        child: asked.child,
        given_name: asked.given_name,
        family_name: asked.family_name,
    };
    Ok(Assents {
        label: own.cohort.label,
        school_name: own.cohort.school_name,
        children: children.into_iter().map(one).collect(),
    })
}

/// Writes down what a child says; it counts at once.
///
/// # Errors
/// [`Fault`]: `NotFound` where the child has no place in a cohort of the caller.
pub async fn record_assent(
    world: &World,
    caller: &Caller,
    input: RecordAssent,
) -> Result<(), Fault> {
    let mut tx = world.store.begin().await?;
    let whom = (input.cohort, input.child);
    let (force, facts, permit) = of_child(&mut tx, caller, Action::RecordAssent, whom).await?;
    let Actor::Person { id: asked_by, .. } = caller.actor else { return Err(Fault::NotFound) };
    if Stage::of(&facts) != Stage::Offered {
        return Err(Fault::NotFound);
    }
    let said = (input.is_given, asked_by);
    rows::assent_add(&mut tx, &permit, &force, facts.child, said).await?;
    if !input.is_given {
        // A restore of an older backup must not put the child before a camera.
        world.ledger.keep(&force, Decided::NoPhoto { child: facts.child, at: tx.now() }).await;
    }
    Ok(tx.commit().await?)
}

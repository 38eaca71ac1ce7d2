//! One carer for several children. The school lead says that it is the same carer; then one link
//! opens each child's pages, and one form answers for all of them, child by child.

use super::{
    answer_consent::{AnswerConsentError, Said, may_be_read, take_answer},
    ground::{Own, as_carer, child as child_of, force_of, of_child, own, own_at},
    open_link::other_link,
    see_family::{FamilyView, see_family},
};
use crate::{Caller, Fault, World};
use domain::{
    families::{Purpose, Wording as Mark},
    ids::{CarerId, ChildId, CohortId, FamilyLinkId},
};
use policy::{Action, Actor, authorize};
use store::{
    Conn, Tx,
    families::{self as rows, CarersChild, FamilyLink},
    privacy::Decided,
};

/// A carer of a child who answers for other children of the caller's as well.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SameCarer {
    /// The carer: found by the same address, and nothing else.
    pub carer: CarerId,
    /// The name.
    pub name: String,
    /// The other children's names.
    pub children: Vec<String>,
    /// Whether somebody said that it is the same carer.
    pub is_said: bool,
}

/// The carers of a child who answer for other children of the caller's too.
///
/// # Errors
/// [`Fault`]: `NotFound` where the child is not there or not the caller's.
pub async fn see_together(
    world: &World,
    caller: &Caller,
    cohort: CohortId,
    child: ChildId,
) -> Result<Vec<SameCarer>, Fault> {
    let mut conn = world.store.snapshot().await?;
    let action = Action::SayTogether;
    let (force, _, _) = of_child(&mut conn, caller, action, (cohort, child)).await?;
    let scope = policy::scope(&caller.actor, action, &force)?;
    let mut found = Vec::new();
    for carer in rows::carers_of(&mut conn, &force, child).await? {
        let all = distinct(rows::carers_children(&mut conn, &scope, carer.id).await?);
        let own = all.iter().find(|one| one.child == child);
        let is_said = own.is_some_and(|own| own.said_at.is_some());
        let others: Vec<_> = all.iter().filter(|one| one.child != child).collect();
        if others.is_empty() {
            continue;
        }
        found.push(SameCarer {
            carer: carer.id,
            name: carer.name,
            is_said: is_said && others.iter().any(|one| one.said_at.is_some()),
            children: others
                .iter()
                .map(|one| format!("{} {}", one.given_name, one.family_name))
                .collect(),
        });
    }
    Ok(found)
}

/// Each child once, by its newest application.
fn distinct(mut all: Vec<CarersChild>) -> Vec<CarersChild> {
    all.dedup_by_key(|one| one.child);
    all
}

/// Says that the carer of a child is the same person as the carer with this address of the caller's
/// other children, or takes that back. No link changes by it: the next letter brings one for all.
///
/// # Errors
/// [`Fault`]: `NotFound` where the child is not there or not the caller's, or the carer not the
/// child's.
pub async fn set_together(
    world: &World,
    caller: &Caller,
    (cohort, child): (CohortId, ChildId),
    (carer, is_same): (CarerId, bool),
) -> Result<(), Fault> {
    let mut tx = world.store.begin().await?;
    let force = force_of(caller)?.clone();
    let Actor::Person { id: said_by, .. } = caller.actor else { return Err(Fault::NotFound) };
    let action = Action::SayTogether;
    let (_, _, permit) = of_child(&mut tx, caller, action, (cohort, child)).await?;
    if !is_same {
        rows::together_clear(&mut tx, &permit, &force, (child, carer)).await?;
        let at = tx.now();
        world.ledger.keep(&force, Decided::NotTogether { child, carer, at }).await;
        return Ok(tx.commit().await?);
    }
    let scope = policy::scope(&caller.actor, action, &force)?;
    let all = distinct(rows::carers_children(&mut tx, &scope, carer).await?);
    if !all.iter().any(|one| one.child == child) {
        return Err(Fault::NotFound);
    }
    for one in all {
        let facts = rows::family_facts(&mut tx, &force, one.child, one.cohort).await?;
        let permit = authorize(&caller.actor, action, &child_of(&force, &facts))?;
        rows::together_set(&mut tx, &permit, &force, (one.child, carer), said_by).await?;
    }
    Ok(tx.commit().await?)
}

/// A child whose pages a link opens.
#[derive(Debug, Clone, PartialEq)]
pub struct FamilyChild {
    /// The child.
    pub child: ChildId,
    /// Whether it is the child of the link itself.
    pub is_own: bool,
    /// What its pages show.
    pub family: FamilyView,
}

/// Every child whose pages a link opens: the link's own first, the others by name.
///
/// # Errors
/// [`Fault`]: `NotFound` where the link does not work.
pub async fn see_children(
    world: &World,
    caller: &Caller,
    link: FamilyLinkId,
) -> Result<Vec<FamilyChild>, Fault> {
    let mut conn = world.store.conn().await?;
    let own = own_at(&mut conn, &caller.actor, link, world.clock.now()).await?;
    let others = others(&mut conn, &own).await?;
    drop(conn);
    let family = see_family(world, caller, link).await?;
    let mut all = vec![FamilyChild { child: own.facts.child, is_own: true, family }];
    for other in others {
        let actor = as_carer(&own.force, &other, false);
        let caller = Caller { actor, lang: caller.lang };
        let family = see_family(world, &caller, other.id).await?;
        all.push(FamilyChild { child: other.child, is_own: false, family });
    }
    Ok(all)
}

/// The links that a link opens as well.
async fn others(conn: &mut Conn, own: &Own) -> Result<Vec<FamilyLink>, Fault> {
    let whose = (own.facts.child, own.carer);
    let mut links = Vec::new();
    for other in rows::together_list(conn, &own.force, whose).await? {
        links.extend(other_link(conn, &own.force, &own.link, other.child).await?);
    }
    Ok(links)
}

/// An answer about one child.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OneAnswer {
    /// The child.
    pub child: ChildId,
    /// What it is about.
    pub purpose: Purpose,
    /// Yes or no.
    pub is_given: bool,
    /// The words that were on the page.
    pub read: Mark,
}

/// Answers about several children.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerTogether {
    /// The link they came by.
    pub link: FamilyLinkId,
    /// Each answer.
    pub answers: Vec<OneAnswer>,
}

/// Why no answer was taken.
#[derive(Debug, thiserror::Error)]
pub enum AnswerTogetherError {
    /// There is none.
    #[error("nothing was answered")]
    Nothing,
    /// One of them is refused, and with it all.
    #[error("the answer about {purpose} is refused: {why}")]
    Refused {
        /// About which child.
        child: ChildId,
        /// What it is about.
        purpose: Purpose,
        /// Why.
        why: AnswerConsentError,
    },
    /// No rule: not there, a conflict, or ours.
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl From<store::Error> for AnswerTogetherError {
    fn from(error: store::Error) -> Self {
        Self::Fault(error.into())
    }
}

/// Writes each answer into its child's ledger, all or none. Each is an answer like one that was given
/// on the child's own page, by the same rules.
///
/// # Errors
/// A rule's refusal, or [`Fault`]: `NotFound` where the link does not work, does not open a child's
/// pages, or something is not asked.
pub async fn answer_together(
    world: &World,
    caller: &Caller,
    input: AnswerTogether,
) -> Result<(), AnswerTogetherError> {
    if input.answers.is_empty() {
        return Err(AnswerTogetherError::Nothing);
    }
    for one in &input.answers {
        if !may_be_read(world, one.purpose, one.read) {
            return Err(refused(one, AnswerConsentError::WordsChanged));
        }
    }
    let mut tx = world.store.begin().await?;
    for one in &input.answers {
        let own = of_one(&mut tx, &caller.actor, input.link, one.child).await?;
        let permit = own.permit(Action::AnswerConsent)?;
        let said = Said { purpose: one.purpose, is_given: one.is_given, read: one.read };
        let whose = (&own.force, &own.facts, own.carer);
        let taken = take_answer(world, &mut tx, &permit, whose, &said).await;
        taken.map_err(|why| refused(one, why))?;
    }
    Ok(tx.commit().await?)
}

fn refused(one: &OneAnswer, why: AnswerConsentError) -> AnswerTogetherError {
    match why {
        AnswerConsentError::Fault(fault) => AnswerTogetherError::Fault(fault),
        why => AnswerTogetherError::Refused { child: one.child, purpose: one.purpose, why },
    }
}

/// The link of one child among those that a link opens.
async fn of_one(
    tx: &mut Tx,
    actor: &Actor,
    link: FamilyLinkId,
    child: ChildId,
) -> Result<Own, Fault> {
    let first = own(tx, actor, link).await?;
    if first.facts.child == child {
        return Ok(first);
    }
    let other = other_link(tx, &first.force, &first.link, child).await?.ok_or(Fault::NotFound)?;
    own(tx, &as_carer(&first.force, &other, false), other.id).await
}

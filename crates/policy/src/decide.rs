//! The one decision: does a rule let this actor do this to that?

use crate::{
    Action, Actor, Extent, Grant, Permit, Place, Reach, Resource, Scope,
    rules::{Who, rule},
};
use domain::ids::ForceId;
use std::collections::BTreeSet;

/// No rule allows it. To the asker this looks the same as "not there".
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not there, or not yours")]
pub struct Denied;

/// Decides, and gives the proof that a write needs.
///
/// # Errors
/// [`Denied`] when no rule of the action's area names this actor for this resource.
pub fn authorize(actor: &Actor, action: Action, resource: &Resource) -> Result<Permit, Denied> {
    let allowed = rule(action).who.iter().any(|who| fits(*who, actor, &resource.place));
    if allowed { Ok(Permit::new(actor, action, resource)) } else { Err(Denied) }
}

/// Whether a page should offer an action at all.
pub fn may(actor: &Actor, action: Action, resource: &Resource) -> bool {
    authorize(actor, action, resource).is_ok()
}

/// How far the actor may list in this force.
///
/// # Errors
/// [`Denied`] when no role of the actor opens any part of the force for this action.
pub fn scope(actor: &Actor, action: Action, force: &ForceId) -> Result<Scope, Denied> {
    let who = rule(action).who;
    if who.contains(&Who::Time) && *actor == Actor::Time {
        return Ok(Scope { force: force.clone(), extent: Extent::Force });
    }
    let Actor::Person { force: own, grants, .. } = actor else { return Err(Denied) };
    let (mut schools, mut cohorts) = (BTreeSet::new(), BTreeSet::new());
    let opens = |grant: &&Grant| {
        let is_near = matches!(grant.reach, Reach::Cohort(_));
        who.contains(&Who::Holds(grant.role))
            || is_near && who.contains(&Who::HoldsOnCohort(grant.role))
    };
    for grant in grants.iter().filter(opens) {
        match grant.reach {
            Reach::Nation if grant.role.is_national() => {
                return Ok(Scope { force: force.clone(), extent: Extent::Force });
            }
            Reach::Force if own == force => {
                return Ok(Scope { force: force.clone(), extent: Extent::Force });
            }
            Reach::School(school) if own == force => {
                schools.insert(school);
            }
            Reach::Cohort(cohort) if own == force => {
                cohorts.insert(cohort);
            }
            Reach::Nation | Reach::Force | Reach::School(_) | Reach::Cohort(_) => {}
        }
    }
    if schools.is_empty() && cohorts.is_empty() {
        return Err(Denied);
    }
    Ok(Scope { force: force.clone(), extent: Extent::Part { schools, cohorts } })
}

fn fits(who: Who, actor: &Actor, place: &Place) -> bool {
    match (who, actor) {
        (Who::Anyone, _) | (Who::Time, Actor::Time) => true,
        (Who::Holds(role), Actor::Person { force, grants, .. }) => {
            grants.iter().any(|grant| grant.role == role && covers(grant, force, place))
        }
        (Who::HoldsOnCohort(role), Actor::Person { force, grants, .. }) => {
            let is_near = |grant: &&Grant| matches!(grant.reach, Reach::Cohort(_));
            let mut near = grants.iter().filter(is_near);
            near.any(|grant| grant.role == role && covers(grant, force, place))
        }
        (Who::Oneself(role), Actor::Person { force, id, grants }) => {
            let is_own = matches!(place, Place::Person(of, this) if of == force && this == id);
            is_own && grants.iter().any(|grant| grant.role == role)
        }
        (Who::OwnFamily, Actor::Carer { force, child, .. }) => is_child(place, force, *child),
        (Who::OwnFamilyKnown, Actor::Carer { force, child, is_known, .. }) => {
            *is_known && is_child(place, force, *child)
        }
        (Who::CardHolder, Actor::Card { force, wave }) => {
            matches!(place, Place::Wave(of, _, _, this) if of == force && this == wave)
        }
        _ => false,
    }
}

fn is_child(place: &Place, force: &ForceId, child: domain::ids::ChildId) -> bool {
    matches!(place, Place::Child(of, _, _, this) if of == force && *this == child)
}

/// Whether what was granted contains the place.
fn covers(grant: &Grant, own: &ForceId, place: &Place) -> bool {
    let is_own = place.force() == Some(own);
    match grant.reach {
        Reach::Nation => grant.role.is_national(),
        Reach::Force => is_own,
        Reach::School(school) => is_own && place.school() == Some(school),
        Reach::Cohort(cohort) => is_own && place.cohort() == Some(cohort),
    }
}

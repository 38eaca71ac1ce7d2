//! The rules, one table per area: for each action, who may.

mod cohorts;
mod families;
mod findings;
mod forces;
mod identity;
mod lessons;
mod people;
mod privacy;
mod schools;
mod sessions;
mod surveys;

use crate::{Action, Role};

/// Whom a rule lets through.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// Everybody: an open route.
    Anyone,
    /// A person who holds the role on a reach that contains the resource.
    Holds(Role),
    /// A person who holds the role on the very cohort: one who could be assigned to any is not
    /// there.
    HoldsOnCohort(Role),
    /// A person who holds the role anywhere, about themself.
    Oneself(Role),
    /// The carer whose link is about this child.
    OwnFamily,
    /// The same carer, who has also proved a second fact.
    OwnFamilyKnown,
    /// Whoever typed a code card of this wave.
    CardHolder,
    /// A job that time starts.
    Time,
}

/// One rule: an action, and everybody who may do it.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// The action.
    pub action: Action,
    /// Who may.
    pub who: &'static [Who],
}

const TABLES: &[&[Rule]] = &[
    identity::RULES,
    privacy::RULES,
    forces::RULES,
    people::RULES,
    schools::RULES,
    cohorts::RULES,
    families::RULES,
    lessons::RULES,
    sessions::RULES,
    surveys::RULES,
    findings::RULES,
];

/// The rule of an action; an action without one is allowed to nobody.
pub fn rule(action: Action) -> Rule {
    TABLES
        .iter()
        .flat_map(|table| table.iter())
        .find(|rule| rule.action == action)
        .copied()
        .unwrap_or(Rule { action, who: &[] })
}

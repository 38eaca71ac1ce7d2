//! What is wrong with a request whatever the file says: looked at before the file is.

use crate::file::{Problem, Roles};
use crate::interval::{IntervalError, is_level};

/// So often a day is long enough for, and a p has three digits long before.
pub(super) const MOST_TIMES: u32 = 1_000_000;

/// A confidence level.
pub(super) fn level(level: f64) -> Result<(), Problem> {
    if is_level(level) { Ok(()) } else { Err(Problem::new(IntervalError::Level { level })) }
}

/// The design effect assumed where the data show no variation.
pub(super) fn planning_deff(deff: f64) -> Result<(), Problem> {
    if deff >= 1.0 && deff.is_finite() {
        return Ok(());
    }
    Err(Problem::new(IntervalError::PlanningEffect { deff }))
}

/// A design effect to assume.
pub(super) fn deff(deff: Option<f64>) -> Result<(), Problem> {
    match deff {
        Some(deff) if !(deff >= 1.0 && deff.is_finite()) => {
            Err(Problem::new(format!("a design effect is at least 1, and {deff} is not")))
        }
        _ => Ok(()),
    }
}

/// How often something is drawn again.
pub(super) fn times(times: u32) -> Result<(), Problem> {
    if times == 0 || times > MOST_TIMES {
        return Err(Problem::new(format!("it is drawn again from 1 to {MOST_TIMES} times")));
    }
    Ok(())
}

/// Columns of which each can be one thing only: those of `alone` may not be named again, neither
/// there nor in `others`. A role without a column is empty.
pub(super) fn columns(
    alone: &[(&str, Option<&String>)],
    others: &[(&str, Option<&String>)],
) -> Result<(), Problem> {
    for (place, (role, column)) in alone.iter().enumerate() {
        let Some(column) = column else { continue };
        let rest = alone[place + 1..].iter().chain(others);
        let twice = rest.filter(|(_, other)| other.as_ref() == Some(column)).map(|(role, _)| role);
        if let Some(other) = twice.into_iter().next() {
            let what = format!("one column cannot be both {role} and {other}");
            return Err(Problem::new(what).in_column(column));
        }
    }
    Ok(())
}

/// Columns that are named once each.
pub(super) fn named_once(columns: &[String]) -> Result<(), Problem> {
    for (place, column) in columns.iter().enumerate() {
        if columns[..place].contains(column) {
            return Err(Problem::new("this column is named twice").in_column(column));
        }
    }
    Ok(())
}

/// The columns of children: an outcome, a weight and an arm are nothing else, and a school is not
/// its force. What a request asks for besides may be a school or a force.
pub(super) fn roles(
    outcome: &String,
    roles: &Roles,
    more: &[(&str, Option<&String>)],
) -> Result<(), Problem> {
    let outcome = [("the outcome", Some(outcome))];
    let arm = ("the arm", roles.arm.as_ref().map(|arm| &arm.column));
    let weight = ("the weight", roles.weight.as_ref());
    let school = ("the school", roles.school.as_ref());
    let (force, block) = (("the force", roles.force.as_ref()), ("the block", roles.block.as_ref()));
    columns(&outcome, &[&[arm, weight, school, force, block], more].concat())?;
    columns(&[arm, weight], &[school, force, block])?;
    columns(&[school], &[force])
}

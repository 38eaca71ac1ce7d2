//! Whole analyses: a request and a file in, records out.
//!
//! What `capbadge evidence` does, without a terminal: every request is a plain struct, every result
//! a [`Report`] of records that say by which method and from how many.

mod adjust;
mod agree;
mod alone;
mod analyse;
mod attrition;
mod ballot;
mod change;
mod check;
mod children;
mod compare;
mod decimals;
mod describe;
mod families;
mod icc;
mod inputs;
mod model;
mod per;
mod planned;
mod pool;
mod power;
mod published;
mod record;
mod report;
mod rows;
mod scale;
mod suppress;

pub use adjust::{Adjust, Adjustment};
pub use agree::Agree;
pub use analyse::{Plan, PlannedOutcome};
pub use attrition::PlannedAttrition;
pub use ballot::Ballot;
pub use change::Change;
pub use compare::Compare;
pub use describe::Describe;
pub use icc::IccOf;
pub use inputs::{Input, Inputs};
pub use model::Model;
pub use per::Per;
pub use pool::PoolSites;
pub use power::{PlannedDesign, Power};
pub use published::{Printed, PublishedShares};
pub use record::{Record, SMALL_BASE};
pub use report::{Report, RunProvenance, SilentIn};
pub use rows::LonelyRule;
pub use scale::Scale;
pub use suppress::Suppress;

use crate::estimate::Picked;
use crate::file::{Kind, Problem};

/// The kind of a column: these options, or a number.
fn kind(options: &[String]) -> Result<Kind, Problem> {
    if options.is_empty() {
        return Ok(Kind::Number);
    }
    for (place, option) in options.iter().enumerate() {
        if option.is_empty() || options[..place].contains(option) {
            return Err(Problem::new(format!("option {} is empty or named twice", place + 1)));
        }
    }
    if options.len() < 2 {
        return Err(Problem::new("a question has two options or more"));
    }
    Ok(Kind::Options(options.to_vec()))
}

/// The top box: this option and those above it; the highest without one.
fn top_box(options: &[String], top: Option<&str>) -> Result<Picked, Problem> {
    let from = match top {
        None => options.len() - 1,
        Some(top) => options.iter().position(|option| option == top).ok_or_else(|| {
            Problem::new(format!("“{top}” is not one of the options: {}", options.join(", ")))
        })?,
    };
    if from == 0 {
        return Err(Problem::new("the top box would hold every option"));
    }
    Picked::top(options.len(), options.len() - from).map_err(Problem::new)
}

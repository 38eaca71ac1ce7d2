//! What one question shows, in a sentence as strong as the level allows and no stronger.

use super::because;
use crate::findings::report::{Facts, ItemFigures};
use evidence::{
    level::Wording,
    suppress::{Figure, ShownDifference},
};
use words::Words;

/// The sentence about a question: its figure with interval and bases, or why there is none.
pub(super) fn said(t: Words, facts: &Facts, item: &ItemFigures) -> String {
    let name = item.summary.as_str();
    match &item.after.difference {
        Some(Figure::Shown(difference)) => compared(t, facts, item, difference),
        Some(Figure::Withheld(withheld)) => {
            t.findings_said_withheld(name, &because(t, withheld.why))
        }
        None => match &item.after.programme.share {
            Figure::Shown(share) => t.findings_said_describes(
                &item.after.programme.base.to_string(),
                &t.findings_said_interval(
                    &level(share.level),
                    &share.lower.to_string(),
                    &share.upper.to_string(),
                ),
                name,
                &share.percent.to_string(),
            ),
            Figure::Withheld(withheld) => t.findings_said_withheld(name, &because(t, withheld.why)),
        },
    }
}

/// A difference in words. A causal verb stands only where the design earned it, and only for a
/// question that the plan named as primary: the others were looked through for what there might be.
fn compared(t: Words, facts: &Facts, item: &ItemFigures, found: &ShownDifference) -> String {
    let may_cause =
        item.is_primary && facts.wording.is_some_and(|wording| wording >= Wording::Causes);
    let points = found.points.value();
    let (by, name) = (points.abs().to_string(), item.summary.as_str());
    let interval = t.findings_said_interval(
        &level(found.level),
        &found.lower.to_string(),
        &found.upper.to_string(),
    );
    let others = item.after.comparison.as_ref().map(|arm| arm.base.to_string());
    let bases = t.findings_said_bases(
        &item.after.programme.base.to_string(),
        others.as_deref().unwrap_or_default(),
    );
    match (is_found(found), may_cause, points >= 0) {
        (false, ..) => t.findings_said_unclear(&bases, &interval, name, &found.points.to_string()),
        (true, true, true) => t.findings_said_causes_up(&bases, &interval, name, &by),
        (true, true, false) => t.findings_said_causes_down(&bases, &interval, name, &by),
        (true, false, true) => t.findings_said_compares_up(&bases, &interval, name, &by),
        (true, false, false) => t.findings_said_compares_down(&bases, &interval, name, &by),
    }
}

/// Whether a difference counts as found: its adjusted p is below what the interval leaves out, and
/// the interval, rounded as it is shown, leaves out nought.
fn is_found(found: &ShownDifference) -> bool {
    let p = found.adjusted_p.unwrap_or(found.p).thousandths();
    let p = f64::from(i32::try_from(p).unwrap_or(i32::MAX));
    // p is whole and the level exact to far less than a half, so that 50 is never below 50
    let is_small = p + 0.5 < 1000.0 * (1.0 - found.level);
    is_small && (found.lower.value() > 0 || found.upper.value() < 0)
}

/// A confidence level as people say it: 95.
pub(super) fn level(level: f64) -> String {
    format!("{:.0}", 100.0 * level)
}

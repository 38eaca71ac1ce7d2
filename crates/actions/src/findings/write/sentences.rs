//! What one question shows, in a sentence as strong as the level allows and no stronger.

use super::because;
use crate::findings::report::{Facts, ItemFigures};
use evidence::{
    level::Wording,
    suppress::{Figure, ShownDifference},
};
use words::Words;

/// Thousandths below which an adjusted p value counts as a finding.
const FOUND: i64 = 50;

/// The sentence about a question.
pub(super) fn said(t: Words, facts: &Facts, item: &ItemFigures) -> String {
    let name = item.summary.as_str();
    match &item.after.difference {
        Some(Figure::Shown(difference)) => compared(t, facts, name, difference),
        Some(Figure::Withheld(withheld)) => {
            t.findings_said_withheld(name, &because(t, withheld.why))
        }
        None => match &item.after.programme.share {
            Figure::Shown(share) => t.findings_said_describes(
                name,
                &level(share.level),
                &share.lower.to_string(),
                &share.percent.to_string(),
                &share.upper.to_string(),
            ),
            Figure::Withheld(withheld) => t.findings_said_withheld(name, &because(t, withheld.why)),
        },
    }
}

/// A difference in words. A causal verb stands only where the design earned it.
fn compared(t: Words, facts: &Facts, name: &str, difference: &ShownDifference) -> String {
    let may_cause = facts.wording.is_some_and(|wording| wording >= Wording::Causes);
    let (lower, upper) = (difference.lower.value(), difference.upper.value());
    let p = difference.adjusted_p.unwrap_or(difference.p);
    let is_found = p.thousandths() < FOUND && (lower > 0 || upper < 0);
    let points = difference.points.value();
    let by = points.abs().to_string();
    let (of, low, high) =
        (level(difference.level), difference.lower.to_string(), difference.upper.to_string());
    match (is_found, may_cause, points >= 0) {
        (false, ..) => {
            t.findings_said_unclear(name, &of, &low, &difference.points.to_string(), &high)
        }
        (true, true, true) => t.findings_said_causes_up(name, &of, &low, &by, &high),
        (true, true, false) => t.findings_said_causes_down(name, &of, &low, &by, &high),
        (true, false, true) => t.findings_said_compares_up(name, &of, &low, &by, &high),
        (true, false, false) => t.findings_said_compares_down(name, &of, &low, &by, &high),
    }
}

/// A confidence level as people say it: 95.
pub(super) fn level(level: f64) -> String {
    format!("{:.0}", 100.0 * level)
}

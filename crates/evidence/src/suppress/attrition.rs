//! The attrition table as it may be shown.

use super::rounding::{RoundedCount, WholePercent, WholePoints};
use super::{Figure, Rules, Why};
use crate::attrition::{Attrition, Points, Row, Stage};
use serde::Serialize;

/// One line of the table.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ReleasedStage {
    /// The stage.
    pub stage: Stage,
    /// Programme children who reached it.
    pub programme: RoundedCount,
    /// Comparison children who reached it.
    pub comparison: RoundedCount,
    /// As a share of the programme children who entered.
    pub programme_kept: Figure<WholePercent>,
    /// As a share of the comparison children who entered.
    pub comparison_kept: Figure<WholePercent>,
}

/// The table and its two summaries.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ReleasedAttrition {
    /// One row per stage.
    pub rows: Vec<ReleasedStage>,
    /// Lost of all who entered.
    pub overall: Figure<WholePercent>,
    /// Lost of all who entered, programme less comparison.
    pub differential: Figure<WholePoints>,
    /// Lost of those who had answered before, programme less comparison; none where nobody of an
    /// arm had.
    pub of_before: Option<Figure<WholePoints>>,
    /// Answered after only, programme less comparison.
    pub joined: Figure<WholePoints>,
    /// The largest of the three, which the level goes by.
    pub worst: Figure<WholePoints>,
}

impl Rules {
    /// The attrition table in rounded counts, with percentages where enough children entered.
    ///
    /// Whether a child took part is not what it answered, so no cell is too small here; which child
    /// it was stays unknown, since a count is rounded and a percentage has at least 23 children.
    pub fn attrition(&self, attrition: &Attrition) -> ReleasedAttrition {
        let entered = |of: fn(&Row) -> u64| attrition.rows.first().map_or(0, of);
        let programme = self.enough(entered(|row| row.programme));
        let comparison = self.enough(entered(|row| row.comparison));
        let both = programme.and(comparison);
        let percent = |enough: Result<(), Why>, share: f64| {
            Figure::decided(enough.map(|()| WholePercent::of(share)))
        };
        let points = |of: Points| Figure::decided(both.map(|()| WholePoints::of(of.0 / 100.0)));
        let stage = |row: &Row| ReleasedStage {
            stage: row.stage,
            programme: self.count(row.programme),
            comparison: self.count(row.comparison),
            programme_kept: percent(programme, row.programme_kept),
            comparison_kept: percent(comparison, row.comparison_kept),
        };
        ReleasedAttrition {
            rows: attrition.rows.iter().map(stage).collect(),
            overall: percent(both, attrition.overall.0 / 100.0),
            differential: points(attrition.differential),
            of_before: attrition.of_before.map(points),
            joined: points(attrition.joined),
            worst: points(attrition.worst()),
        }
    }

    fn enough(&self, children: u64) -> Result<(), Why> {
        if children >= self.percent_base { Ok(()) } else { Err(Why::TooFewForPercentages) }
    }
}

//! An interval that no school stands behind: of a pooled effect, an agreement, a correlation.

use serde::{Deserialize, Serialize};

/// The two ends of an interval.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Bounds {
    /// The lower end, in the unit of the estimate.
    pub lower: f64,
    /// The upper end.
    pub upper: f64,
    /// The confidence level, 0 to 1.
    pub level: f64,
}

impl Bounds {
    /// `centre` plus and minus `reach`.
    pub(crate) fn around(centre: f64, reach: f64, level: f64) -> Self {
        Self { lower: centre - reach, upper: centre + reach, level }
    }
}

/// Whether a number may be a confidence level.
pub(crate) fn is_level(level: f64) -> bool {
    level > 0.0 && level < 1.0
}

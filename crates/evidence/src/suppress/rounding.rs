//! Rounded numbers, which cannot be unrounded.

use crate::number::{nearest, real};
use serde::{Serialize, Serializer};
use std::fmt;

/// A number of children to the nearest five, halves up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct RoundedCount(u64);

impl RoundedCount {
    pub(super) fn nearest(children: u64, step: u64) -> Self {
        Self((2 * children + step) / (2 * step) * step)
    }

    /// The number.
    pub fn value(self) -> u64 {
        self.0
    }
}

impl fmt::Display for RoundedCount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// A share in whole per cent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct WholePercent(i64);

impl WholePercent {
    pub(super) fn of(share: f64) -> Self {
        Self(nearest(100.0 * share))
    }

    /// The number, 0 to 100.
    pub fn value(self) -> i64 {
        self.0
    }
}

impl fmt::Display for WholePercent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}%", self.0)
    }
}

/// A difference of shares in whole percentage points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct WholePoints(i64);

impl WholePoints {
    pub(super) fn of(difference: f64) -> Self {
        Self(nearest(100.0 * difference))
    }

    /// The number, -100 to 100.
    pub fn value(self) -> i64 {
        self.0
    }
}

impl fmt::Display for WholePoints {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:+}", self.0)
    }
}

/// A p value in thousandths. In data it is the text that a reader sees, `0.026` or `<0.001`: a bare 26
/// would be taken for something else.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ShownP(i64);

impl Serialize for ShownP {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl ShownP {
    pub(super) fn of(p: f64) -> Self {
        Self(nearest(1000.0 * p))
    }

    /// The number in thousandths; 0 means less than one.
    pub fn thousandths(self) -> i64 {
        self.0
    }
}

impl fmt::Display for ShownP {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0 == 0 {
            return f.write_str("<0.001");
        }
        write!(f, "{:.3}", real(self.0.unsigned_abs()) / 1000.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_round_as_the_rules_say() {
        let pairs =
            [(0, 0), (2, 0), (3, 5), (7, 5), (8, 10), (12, 10), (13, 15), (22, 20), (23, 25)];
        for (children, shown) in pairs {
            assert_eq!(RoundedCount::nearest(children, 5).value(), shown);
        }
        assert_eq!(RoundedCount::nearest(5, 10).value(), 10);
        assert_eq!(WholePercent::of(0.625).to_string(), "63%");
        assert_eq!(WholePoints::of(0.161).to_string(), "+16");
        assert_eq!(WholePoints::of(-0.125).to_string(), "-13");
        assert_eq!(ShownP::of(0.000_4).to_string(), "<0.001");
        assert_eq!(ShownP::of(0.025_6).to_string(), "0.026");
        let data = serde_json::to_string(&[ShownP::of(0.004_2), ShownP::of(0.0)]).unwrap();
        assert_eq!(data, r#"["0.004","<0.001"]"#);
    }
}

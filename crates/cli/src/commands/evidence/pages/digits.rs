//! Numbers as a page shows them: as many digits as the uncertainty leaves.

use ::evidence::run::Record;

/// How values of a record are written: times what, to how many decimals, followed by what.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Manner {
    /// 100 for shares, which are shown in per cent.
    pub times: f64,
    /// Decimals.
    pub decimals: u8,
    /// `%`, ` points` or nothing.
    pub unit: &'static str,
    /// The unit of differences and errors.
    pub apart: &'static str,
}

impl Manner {
    /// The manner for a record by itself.
    pub fn of(record: &Record) -> Self {
        Self::for_all(&[record])
    }

    /// One manner for records that stand on one scale.
    pub fn for_all(records: &[&Record]) -> Self {
        let statistic = records.first().map_or("", |record| record.statistic.as_str());
        let share = Self { times: 100.0, decimals: 1, unit: "%", apart: " points" };
        match statistic {
            "share" | "top-share" | "top-share-before" | "top-share-after" | "share-up"
            | "share-unchanged" | "share-down" | "attrition" | "floor" | "ceiling"
            | "pairs-agreed" | "i2" => share,
            "risk-difference" | "net-improvement" | "take-up" | "interval-lower"
            | "interval-upper" => Self { unit: " points", ..share },
            "attrition-overall"
            | "attrition-differential"
            | "attrition-differential-of-before"
            | "attrition-joined"
            | "attrition-worst" => Self { times: 1.0, unit: " points", ..share },
            // the score of a top box is 0 or 1, so that an effect on it is one on a share
            "itt-these-children"
            | "itt-schools-like-these"
            | "itt-precision-weighted"
            | "drawn-again"
            | "ancova"
            | "lin"
            | "lin-blocks"
            | "cace"
                if records.iter().all(|record| !record.top.is_empty()) =>
            {
                Self { unit: " points", ..share }
            }
            "count" => Self { times: 1.0, decimals: 0, unit: "", apart: "" },
            _ => Self { times: 1.0, decimals: decimals(spread(records)), unit: "", apart: "" },
        }
    }

    /// A value with its unit.
    pub fn value(self, value: f64) -> String {
        format!("{}{}", self.bare(value), self.unit)
    }

    /// An error: a distance between values.
    pub fn error(self, value: f64) -> String {
        format!("{}{}", self.bare(value), self.apart)
    }

    /// The ends of an interval.
    pub fn between(self, lower: f64, upper: f64) -> String {
        // per cents carry their sign at both ends, points once
        let after = if self.unit == "%" { "%" } else { "" };
        format!("{}{after} to {}", self.bare(lower), self.value(upper))
    }

    /// A value without its unit.
    pub fn bare(self, value: f64) -> String {
        fixed(value * self.times, self.decimals)
    }
}

/// To so many decimals, without a sign on nought.
pub fn fixed(value: f64, decimals: u8) -> String {
    let scale = 10_f64.powi(i32::from(decimals));
    let rounded = (value * scale).round() / scale + 0.0;
    let value = if rounded.is_finite() { rounded } else { value };
    format!("{value:.*}", usize::from(decimals))
}

/// A p value to three decimals.
pub fn p(value: f64) -> String {
    if value < 0.001 { "below 0.001".to_owned() } else { fixed(value, 3) }
}

/// The confidence level, if all these records have the same.
pub fn one_level<'a>(records: impl Iterator<Item = &'a Record>) -> Option<String> {
    let mut levels = records.filter_map(|record| record.level);
    let first = levels.next()?;
    levels.all(|level| same(level, first)).then(|| level(first))
}

/// A confidence level in per cent.
pub fn level(level: f64) -> String {
    format!("{}%", (level * 1e5).round() / 1e3)
}

fn same(one: f64, other: f64) -> bool {
    (one - other).abs() < 1e-12
}

/// What decides on digits: the widest interval, or the largest value where there is none.
fn spread(records: &[&Record]) -> f64 {
    let width = |record: &&Record| Some(record.upper? - record.lower?);
    let widest = records.iter().filter_map(width).fold(0.0, f64::max);
    if widest > 0.0 {
        return widest;
    }
    records.iter().filter_map(|record| record.estimate).map(f64::abs).fold(0.0, f64::max)
}

/// Decimals that leave three digits of this.
fn decimals(spread: f64) -> u8 {
    (0..MOST).find(|decimals| spread * 10_f64.powi(i32::from(*decimals)) >= 100.0).unwrap_or(
        // nothing to go by, or something very small
        if spread > 0.0 { MOST } else { 2 },
    )
}

/// Decimals at most.
const MOST: u8 = 6;

#[cfg(test)]
mod tests {
    use super::*;

    fn record(statistic: &str, [lower, estimate, upper]: [f64; 3]) -> Record {
        Record {
            statistic: statistic.to_owned(),
            estimate: Some(estimate),
            lower: Some(lower),
            upper: Some(upper),
            ..Record::default()
        }
    }

    #[test]
    fn digits_follow_the_interval() {
        let ratio = record("odds-ratio", [1.1042, 2.3671, 5.0519]);
        let manner = Manner::of(&ratio);
        assert_eq!(manner.value(2.3671), "2.37");
        assert_eq!(manner.between(1.1042, 5.0519), "1.10 to 5.05");
        let share = Manner::of(&record("top-share", [0.315, 0.4375, 0.568]));
        assert_eq!((share.value(0.4375), share.between(0.315, 0.568)).1, "31.5% to 56.8%");
        let apart = Manner::of(&record("risk-difference", [-0.000_04, 0.2, 0.3]));
        assert_eq!(apart.between(-0.000_04, 0.3), "0.0 to 30.0 points");
        assert_eq!((p(0.000_2), p(0.049_6)), ("below 0.001".to_owned(), "0.050".to_owned()));
    }

    #[test]
    fn a_number_without_an_interval_keeps_three_digits() {
        let alone = |value: f64| {
            let record = Record { estimate: Some(value), ..Record::default() };
            Manner::of(&record).value(value)
        };
        assert_eq!(alone(12_345.6), "12346");
        assert_eq!(alone(0.031_58), "0.0316");
        assert_eq!(alone(0.0), "0.00");
    }
}

//! Numbers of a file as people wrote them: in decimals, not in halves of halves.
//!
//! The difference of 1.3 and 1.1 is 0.2 on paper and a little less in the machine, and another
//! little less than that of 2.3 and 2.1. Ranks and exact tests count equal what is equal on paper.

use crate::number::nearest;

/// The decimals that a number is sure of, whatever its size.
const DIGITS: i32 = 15;

/// More decimals than this are measured, not written.
const MOST: usize = 9;

/// Beyond this a scaled number is no longer sure of its last digit.
const LARGEST: f64 = 1e12;

/// `one - other`, without what rounding to the machine's numbers left: equal differences on paper
/// are equal here.
pub(super) fn difference(one: f64, other: f64) -> f64 {
    let plain = one - other;
    let size = one.abs().max(other.abs());
    if plain.fract() == 0.0 || !plain.is_finite() {
        return plain;
    }
    // the place of the first digit, then as many decimals as are left for certain
    let whole = size.log10().floor().clamp(-300.0, 300.0);
    let decimals = i64::from(DIGITS) - 1 - nearest(whole);
    let decimals = usize::try_from(decimals.clamp(0, 320)).unwrap_or_default();
    let text = format!("{plain:.decimals$}");
    // minus nought is nought
    text.parse::<f64>().map_or(plain, |rounded| rounded + 0.0)
}

/// How many decimals the longest of these numbers has; none where one has more than people write.
pub(super) fn longest(values: impl IntoIterator<Item = f64>) -> Option<u32> {
    let decimals = |value: f64| {
        if value.fract() == 0.0 {
            return 0;
        }
        let text = value.to_string();
        text.split_once('.').map_or(0, |(_, after)| after.len())
    };
    let most = values.into_iter().map(decimals).max().unwrap_or_default();
    (most <= MOST).then(|| u32::try_from(most).expect("at most nine"))
}

/// The number in units of its last decimal; none where it is too large to be sure of them.
pub(super) fn scaled(value: f64, decimals: u32) -> Option<i64> {
    let scaled = value * unit(decimals);
    (scaled.abs() <= LARGEST).then(|| nearest(scaled))
}

/// How many units of the last decimal make one.
pub(super) fn unit(decimals: u32) -> f64 {
    f64::from(10_u32.pow(decimals))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn differences_are_those_on_paper() {
        for (one, other, wanted) in [
            (1.3, 1.1, 0.2),
            (2.3, 2.0, 0.3),
            (5.1, 4.8, 0.3),
            (100.3, 100.1, 0.2),
            (0.3, 0.1, 0.2),
            (1e15, 1.0, 999_999_999_999_999.0),
            (1.1e-7, 1.0e-7, 1e-8),
            (2.5, 2.5, 0.0),
        ] {
            assert_eq!(difference(one, other).to_bits(), f64::to_bits(wanted), "{one} {other}");
            assert_eq!(difference(other, one).abs().to_bits(), f64::to_bits(wanted));
        }
    }

    #[test]
    fn decimals_are_counted_and_scaled() {
        assert_eq!(longest([1.0, 2.25, 0.5]), Some(2));
        assert_eq!(longest([]), Some(0));
        assert_eq!(longest([1.0 / 3.0]), None);
        assert_eq!(scaled(-2.3, 1), Some(-23));
        assert_eq!(scaled(1e13, 0), None);
    }
}

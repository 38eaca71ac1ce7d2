//! Conversions between counts and real numbers, each in one place with the reason it is safe.

/// A count as a real number. Counts of children and schools stay far below 2^53, where every
/// whole number is exact.
#[expect(clippy::cast_precision_loss, reason = "counts here are far below 2^53")]
pub(crate) fn real(count: u64) -> f64 {
    count as f64
}

/// A length or number of schools as a real number.
pub(crate) fn real_len(count: usize) -> f64 {
    real(count as u64)
}

/// The sum, with what rounding drops carried along (Neumaier 1974): the same to the last digit in
/// almost any order, and right where large parts cancel.
pub(crate) fn sum(values: impl Iterator<Item = f64>) -> f64 {
    let (mut sum, mut dropped) = (0.0_f64, 0.0);
    for value in values {
        let next = sum + value;
        dropped +=
            if sum.abs() >= value.abs() { (sum - next) + value } else { (value - next) + sum };
        sum = next;
    }
    // infinite sums have dropped what is no number
    if sum.is_finite() { sum + dropped } else { sum }
}

/// The nearest whole number, halves away from zero.
#[expect(clippy::cast_possible_truncation, reason = "percentages and tenths of small numbers")]
pub(crate) fn nearest(value: f64) -> i64 {
    value.round() as i64
}

/// Rounds to so many significant digits.
pub(crate) fn significant(value: f64, digits: usize) -> f64 {
    if value == 0.0 || !value.is_finite() {
        return value;
    }
    // through the decimal text, which rounds as people do and gives the same on every machine
    let after = digits.saturating_sub(1);
    format!("{value:.after$e}").parse().unwrap_or(value)
}

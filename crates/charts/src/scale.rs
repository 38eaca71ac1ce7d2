//! Where a value stands on an axis, and which values are named there.

use crate::svg::number;

/// How distances on an axis are to be read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Measure {
    /// Equal steps are equal differences: points, means. No difference is 0.
    #[default]
    Difference,
    /// Equal steps are equal factors, so that half and double lie equally far from 1: risk ratios,
    /// odds ratios. No difference is 1. What is not above nought lies beyond the left end.
    Ratio,
}

/// Ticks within a factor of ten, from coarse to fine.
const LADDERS: [&[f64]; 3] =
    [&[1.0], &[1.0, 2.0, 5.0], &[1.0, 1.25, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0]];

/// An axis, from one end to the other.
pub struct Scale {
    measure: Measure,
    from: f64,
    to: f64,
    /// The values named on the axis, rising.
    pub ticks: Vec<f64>,
}

impl Scale {
    /// An axis that holds `from` to `to`, and ends there if `is_fixed`, else at a round place.
    /// What is no stretch of an axis becomes one around it.
    pub fn new(measure: Measure, from: f64, to: f64, is_fixed: bool) -> Self {
        match measure {
            Measure::Difference => Self::differences(from, to, is_fixed),
            Measure::Ratio => Self::ratios(from, to, is_fixed),
        }
    }

    fn differences(mut from: f64, mut to: f64, is_fixed: bool) -> Self {
        // no reach that floating point could lose
        if !(from.abs() < 1e150 && to.abs() < 1e150) {
            (from, to) = (0.0, 1.0);
        }
        if to - from < 1e-9 {
            (from, to) = (from - 1.0, to + 1.0);
        }
        let step = nice((to - from) / 4.0);
        if !is_fixed {
            from = (from / step).floor() * step;
            to = (to / step).ceil() * step;
        }
        Self { measure: Measure::Difference, from, to, ticks: even(from, to, step) }
    }

    fn ratios(mut from: f64, mut to: f64, is_fixed: bool) -> Self {
        // no reach that floating point could lose
        let is_sound = |value: f64| (1e-150..1e150).contains(&value);
        if !(is_sound(from) && is_sound(to)) || to / from < 1.0 + 1e-9 {
            let middle = if is_sound(from) { from } else { 1.0 };
            (from, to) = (middle / 2.0, middle * 2.0);
        } else if !is_fixed {
            let air = (to / from).powf(0.04);
            (from, to) = (from / air, to * air);
        }
        let inside = |ladder: &&[f64]| rungs(ladder, from, to);
        let ticks = LADDERS.iter().map(inside).find(|ticks| ticks.len() >= 3);
        let ticks = ticks.unwrap_or_else(|| even(from, to, nice((to - from) / 4.0)));
        Self { measure: Measure::Ratio, from, to, ticks }
    }

    /// How far along the axis a value stands, 0 to 1; what lies beyond an end stands at it.
    pub fn share(&self, value: f64) -> f64 {
        let share = match self.measure {
            Measure::Difference => (value - self.from) / (self.to - self.from),
            Measure::Ratio if value <= 0.0 => 0.0,
            Measure::Ratio => (value / self.from).ln() / (self.to / self.from).ln(),
        };
        if share.is_nan() { 0.0 } else { share.clamp(0.0, 1.0) }
    }

    /// Whether a value lies left of the axis (or below it).
    pub fn is_before(&self, value: f64) -> bool {
        value < self.from - self.hair()
    }

    /// Whether a value lies right of the axis (or above it).
    pub fn is_beyond(&self, value: f64) -> bool {
        value > self.to + self.hair()
    }

    /// Less than anybody can see.
    fn hair(&self) -> f64 {
        (self.to - self.from) * 1e-9
    }
}

/// Multiples of a step within an axis; a step is at least a twentieth of it, whatever the ends.
fn even(from: f64, to: f64, step: f64) -> Vec<f64> {
    let first = (from / step).ceil();
    (0..=20)
        .map(|index| (first + f64::from(index)) * step)
        .take_while(|tick| *tick <= to + step * 1e-6)
        .collect()
}

/// The rungs of a ladder between two values, over all powers of ten; of many powers each second,
/// each third and so on.
fn rungs(ladder: &[f64], from: f64, to: f64) -> Vec<f64> {
    let (low, high) = (from.log10().floor(), to.log10().ceil());
    let every = ((high - low) / 8.0).ceil().max(1.0);
    let mut rungs = Vec::new();
    for index in 0..=8 {
        let ten = 10_f64.powf(low + f64::from(index) * every);
        rungs.extend(ladder.iter().map(|rung| rung * ten));
    }
    rungs.retain(|rung| *rung >= from * (1.0 - 1e-9) && *rung <= to * (1.0 + 1e-9));
    rungs
}

/// The next round step: 1, 2 or 5 times a power of ten.
fn nice(step: f64) -> f64 {
    let power = 10_f64.powf(step.log10().floor());
    let times = step / power;
    let round = if times <= 1.0 {
        1.0
    } else if times <= 2.0 {
        2.0
    } else if times <= 5.0 {
        5.0
    } else {
        10.0
    };
    round * power
}

/// A tick's value without what floating point adds to it.
pub fn trimmed(value: f64) -> String {
    let text = format!("{:.9}", value + 0.0);
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { number(0.0) } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::{Measure, Scale, trimmed};

    fn ratios(from: f64, to: f64) -> Vec<String> {
        Scale::new(Measure::Ratio, from, to, true).ticks.into_iter().map(trimmed).collect()
    }

    #[test]
    fn ratios_are_named_in_round_steps_whatever_their_reach() {
        assert_eq!(ratios(0.1, 10.0), ["0.1", "1", "10"]);
        assert_eq!(ratios(0.4, 2.6), ["0.5", "1", "2"]);
        assert_eq!(ratios(0.8, 1.6), ["0.8", "1", "1.25", "1.5"]);
        assert_eq!(ratios(0.9, 1.2), ["0.9", "1", "1.1", "1.2"]);
        assert_eq!(ratios(0.00001, 1e6).len(), 6, "of many powers of ten each second");
    }

    #[test]
    fn half_and_double_lie_equally_far_from_one() {
        let scale = Scale::new(Measure::Ratio, 0.25, 4.0, true);
        let (half, double) = (scale.share(0.5), scale.share(2.0));
        assert!((0.5 - half - (double - 0.5)).abs() < 1e-12);
        assert!(scale.share(0.0) <= 0.0 && scale.is_before(0.0) && scale.is_beyond(4.1));
    }

    #[test]
    fn no_stretch_becomes_one() {
        for measure in [Measure::Difference, Measure::Ratio] {
            let odd =
                [(1.0, 1.0), (f64::INFINITY, f64::NEG_INFINITY), (-3.0, -3.0), (-1.7e308, 1.7e308)];
            for (from, to) in odd {
                let scale = Scale::new(measure, from, to, false);
                assert!(scale.to > scale.from && !scale.ticks.is_empty());
            }
        }
    }
}

//! What the benches share: the median of five, a control in the same run, and a line that says
//! whether the bar was met. Ratios are the bars; absolute figures depend on the machine.

use std::time::{Duration, Instant};

/// So often each side is measured; the median counts.
const RUNS: usize = 5;

/// How long something takes.
#[expect(clippy::disallowed_methods, reason = "a bench measures time: that is its work")]
pub fn timed<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let start = Instant::now();
    let done = work();
    (start.elapsed(), done)
}

/// The middle of five runs of ours and of the control, taken in turns so that a busy moment of the
/// machine falls on both.
pub fn median_of_five(
    mut ours: impl FnMut() -> Duration,
    mut control: impl FnMut() -> Duration,
) -> (Duration, Duration) {
    let (mut mine, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        mine.push(ours());
        theirs.push(control());
    }
    (middle(mine), middle(theirs))
}

fn middle(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

/// What a bar asks of the ratio of ours to the control.
#[derive(Debug, Clone, Copy)]
pub enum Bar {
    /// Our speed at least this share of the control's.
    AtLeast(f64),
    /// Our time at most so many times the control's.
    AtMost(f64),
    /// The control's time at least so many times ours.
    FasterBy(f64),
    /// No control: the figure alone is told.
    None,
}

/// Prints one line of the result, and says whether the bar was met.
pub fn report(what: &str, times: (Duration, Duration), amount: f64, unit: &str, bar: Bar) -> bool {
    let (ours, control) = (times.0.as_secs_f64(), times.1.as_secs_f64());
    let rate = amount / ours;
    let (said, is_met) = match bar {
        Bar::AtLeast(share) => {
            let ratio = control / ours;
            (format!("{ratio:.2} of the control, bar {share}"), ratio >= share)
        }
        Bar::AtMost(most) => {
            let ratio = ours / control;
            (format!("{ratio:.2} times the control, bar {most}"), ratio <= most)
        }
        Bar::FasterBy(times) => {
            let ratio = control / ours;
            (format!("{ratio:.1} times faster than the control, bar {times}"), ratio >= times)
        }
        Bar::None => ("no control".to_owned(), true),
    };
    let verdict = if is_met { "met" } else { "MISSED" };
    println!("{what}: {rate:.0} {unit}/s ({ours:.3} s against {control:.3} s), {said}: {verdict}");
    is_met
}

/// Ends a bench: a missed bar is a failure.
///
/// # Panics
/// When a bar was missed.
pub fn conclude(met: &[bool]) {
    assert!(met.iter().all(|met| *met), "a bar was missed");
}

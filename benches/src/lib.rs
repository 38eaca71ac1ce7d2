//! What the benches share: the median of five, a control in the same run, and a line that says
//! whether the bar was met. Ratios are the bars; absolute figures depend on the machine.

use std::time::{Duration, Instant};

/// That of the program: a bench measures what is run.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

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

/// Prints one line of the result, and says whether the bar was met. Its parts stand between tabs:
/// `cargo xtask bench` makes one table of the lines of all benches.
pub fn report(what: &str, times: (Duration, Duration), amount: f64, unit: &str, bar: Bar) -> bool {
    let (ours, control) = (times.0.as_secs_f64(), times.1.as_secs_f64());
    let rate = |time: f64| format!("{:.0} {unit}/s", amount / time);
    let (ratio, asked, is_met) = match bar {
        Bar::AtLeast(share) => {
            let ratio = control / ours;
            (format!("{ratio:.2} of it"), format!("at least {share}"), Some(ratio >= share))
        }
        Bar::AtMost(most) => {
            let ratio = ours / control;
            (format!("{ratio:.2} times as long"), format!("at most {most}"), Some(ratio <= most))
        }
        Bar::FasterBy(times) => {
            let ratio = control / ours;
            (format!("{ratio:.1} times faster"), format!("at least {times}"), Some(ratio >= times))
        }
        Bar::None => ("-".to_owned(), "-".to_owned(), None),
    };
    let against = if is_met.is_some() { rate(control) } else { "none".to_owned() };
    let verdict = match is_met {
        Some(true) => "met",
        Some(false) => "MISSED",
        None => "not measured",
    };
    let parts = [what, &rate(ours), &against, &ratio, &asked, verdict];
    println!("{MARK}{}", parts.join("\t"));
    is_met != Some(false)
}

/// The same of sizes, of which ours may be so many times the control's at most.
pub fn report_size(what: &str, sizes: (f64, f64), unit: &str, most: f64) -> bool {
    let (ours, control) = sizes;
    let is_met = ours <= most * control;
    let size = |size: f64| format!("{size:.1} {unit}");
    let ratio = format!("{:.2} times as much", ours / control);
    let verdict = if is_met { "met" } else { "MISSED" };
    let asked = format!("at most {most}");
    println!("{MARK}{}", [what, &size(ours), &size(control), &ratio, &asked, verdict].join("\t"));
    is_met
}

/// How long a page takes.
#[derive(Debug, Clone, Copy)]
pub struct Page {
    /// The first time, from a database that nobody has read yet.
    pub first: Duration,
    /// After that: the median of the rounds.
    pub warm: Duration,
    /// What nineteen of twenty take at most.
    pub slow: Duration,
    /// The same page at a tenth of the data.
    pub control: Duration,
}

/// Prints one line about a page, and says whether the bar was met: to take so many times as long as
/// its control at most. Without a bar the figures are told alone.
pub fn report_page(what: &str, page: &Page, most: Option<f64>) -> bool {
    let long = |time: Duration| format!("{:.1} ms", time.as_secs_f64() * 1000.0);
    let value =
        format!("{} (p95 {}, first {})", long(page.warm), long(page.slow), long(page.first));
    let ratio = page.warm.as_secs_f64() / page.control.as_secs_f64();
    let is_met = most.is_none_or(|most| ratio <= most);
    let verdict = match (most, is_met) {
        (None, _) => "not measured",
        (_, true) => "met",
        (_, false) => "MISSED",
    };
    let asked = most.map_or_else(|| "-".to_owned(), |most| format!("at most {most}"));
    let parts =
        [what, &value, &long(page.control), &format!("{ratio:.2} times as long"), &asked, verdict];
    println!("{MARK}{}", parts.join("\t"));
    is_met
}

/// What a line of results begins with.
const MARK: &str = "measured\t";

/// Ends a bench: a missed bar is a failure.
///
/// # Panics
/// When a bar was missed.
pub fn conclude(met: &[bool]) {
    assert!(met.iter().all(|met| *met), "a bar was missed");
}

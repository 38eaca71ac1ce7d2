//! Files of answers, analysis plans and printed shares as strangers send them: none of them may
//! stop the statistics, and each reader keeps what it promises whatever it is given.
//!
//! Every saved input of `tests/corpora/studies`, `plans` and `printed-shares` is read in each run,
//! with some hundreds of new ones: files made from a description, so that what was meant is known,
//! and saved ones mutated. `cargo xtask test --full` makes tens of thousands; `CAPBADGE_SEED`
//! chooses others. An input that broke something is saved there for good.

#[path = "../../../testkit/tests/corpora/fuzz.rs"]
mod fuzz;
#[path = "../../../testkit/tests/corpora/mutate.rs"]
mod mutate;

mod described;
mod naive;
mod plans;
mod printed;
mod requests;
mod sound;
mod studies;
mod verdicts;

/// So many new inputs in each run, and so many in the full run.
fn cases(each: u32, full: u32) -> u32 {
    if fuzz::is_full() { full } else { each }
}

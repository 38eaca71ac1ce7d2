//! What is true over many repetitions and many years: the draw is fair, the intervals cover, and
//! nothing is kept beyond its term. A few repetitions in each run, so that it stays runnable; with
//! `cargo xtask test --full` so many that a small fault shows. Seeds are fixed: the same each time.

mod coverage;
mod fairness;
mod retention;

/// So many repetitions: few, or many where the full run is asked for.
fn repetitions(few: u32, many: u32) -> u32 {
    if is_full() { many } else { few }
}

fn is_full() -> bool {
    std::env::var_os("CAPBADGE_FULL").is_some()
}

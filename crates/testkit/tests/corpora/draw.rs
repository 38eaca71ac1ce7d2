//! The public record of a draw, replayed from bytes that anybody may have changed.

use crate::fuzz::{hold, saved};
use domain::cohorts::draw::verify_text;

/// Only a record that is saved as a true one replays: there is no other with the same secrets.
#[test]
fn a_record_of_a_draw() {
    let true_ones: Vec<Vec<u8>> = saved("draws")
        .into_iter()
        .filter(|(name, _)| name.starts_with("true"))
        .map(|(_, bytes)| bytes)
        .collect();
    assert!(!true_ones.is_empty());
    let made = vec![vec![0; 10 << 20], b"[".repeat(50_000), b"{\"version\":".repeat(20_000)];
    hold("draws", 6000, made, |bytes| match verify_text(&String::from_utf8_lossy(bytes)) {
        Ok(verdict) => {
            assert!(true_ones.iter().any(|record| record == bytes), "a forged record replays");
            assert!(verdict.counts.drawn <= verdict.counts.applications);
        }
        Err(faults) => {
            assert!(!true_ones.iter().any(|record| record == bytes), "{faults:?}");
            assert!(!faults.is_empty() && faults.iter().all(|fault| !fault.to_string().is_empty()));
        }
    });
}

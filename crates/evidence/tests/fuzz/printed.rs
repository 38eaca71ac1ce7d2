//! Printed percentages, as somebody types them off a page.

use crate::fuzz::hold;
use crate::sound;
use evidence::run::PublishedShares;

fn shares(text: &str) {
    match PublishedShares::parse(text, 1.5, 0.95) {
        Ok(shares) => {
            for printed in [shares.first, shares.second] {
                assert!(printed.share.is_finite() && printed.half_unit >= 0.0, "{text:?}");
            }
            match shares.run() {
                Ok(report) => sound::report(&report, "printed shares"),
                Err(problem) => sound::refusal(&problem, text.as_bytes(), &|_| false),
            }
        }
        Err(problem) => sound::refusal(&problem, text.as_bytes(), &|_| false),
    }
}

#[test]
fn printed_shares() {
    let made = vec![vec![b'6'; 1 << 20], b"66%/".repeat(20_000), b"6.".repeat(20_000)];
    hold("printed-shares", 20_000, made, |bytes| {
        String::from_utf8_lossy(bytes).split('\n').for_each(shares);
    });
}

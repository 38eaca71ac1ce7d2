//! How many tests passed and failed, read from what `cargo test` and `node --test` print.

use std::fmt;

/// A sum over every test binary and every browser test of a run.
#[derive(Debug, Default, PartialEq, Eq, Clone, Copy)]
pub struct Tally {
    /// Tests that passed.
    pub passed: u64,
    /// Tests that failed, and steps that stopped before they could count.
    pub failed: u64,
    /// Tests that were not run although they exist.
    pub ignored: u64,
}

impl fmt::Display for Tally {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} passed, {} failed", self.passed, self.failed)
    }
}

impl Tally {
    /// Hears one line of `cargo test`, which sums up each test binary as
    /// `test result: ok. 3 passed; 0 failed; 1 ignored; ...`.
    pub fn hear_cargo(&mut self, line: &str) {
        let Some(sum) = line.trim().strip_prefix("test result: ") else { return };
        for part in sum.split(['.', ';']) {
            if let Some((number, word)) = part.trim().split_once(' ') {
                self.add(word, number);
            }
        }
    }

    /// Hears one line of `node --test`, which ends a run with lines such as `ℹ pass 3`.
    pub fn hear_node(&mut self, line: &str) {
        let mut words = line.split_whitespace();
        if let (Some("ℹ" | "#"), Some(word), Some(number), None) =
            (words.next(), words.next(), words.next(), words.next())
        {
            self.add(word, number);
        }
    }

    fn add(&mut self, word: &str, number: &str) {
        let Ok(number) = number.parse::<u64>() else { return };
        match word {
            "passed" | "pass" => self.passed += number,
            "failed" | "fail" | "cancelled" => self.failed += number,
            "ignored" | "skipped" | "todo" => self.ignored += number,
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Tally;

    #[test]
    fn cargo_sums_of_several_binaries_add_up() {
        let mut tally = Tally::default();
        for line in [
            "running 4 tests",
            "test a::passed ... ok",
            "test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 9 filtered out; finished in 0.01s",
            "test result: FAILED. 10 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 3.20s",
        ] {
            tally.hear_cargo(line);
        }
        assert_eq!(tally, Tally { passed: 13, failed: 2, ignored: 1 });
        assert_eq!(tally.to_string(), "13 passed, 2 failed");
    }

    #[test]
    fn node_counts_a_cancelled_test_as_failed() {
        let mut tally = Tally::default();
        for line in ["✔ home page (12.1ms)", "ℹ tests 5", "ℹ suites 0", "ℹ pass 3", "ℹ fail 1"]
        {
            tally.hear_node(line);
        }
        for line in
            ["ℹ cancelled 1", "ℹ skipped 0", "ℹ todo 0", "ℹ duration_ms 912.1", "# pass the salt"]
        {
            tally.hear_node(line);
        }
        assert_eq!(tally, Tally { passed: 3, failed: 2, ignored: 0 });
    }
}

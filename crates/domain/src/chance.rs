//! Randomness as an argument: what draws, keys and ids need, and what a test can fix.

use sha2::{Digest, Sha256};
use std::sync::atomic::{AtomicU64, Ordering};

/// A source of random bytes. The operating system's is made in `cli`; tests use [`Fixed`].
pub trait Chance: Send + Sync {
    /// Fills the whole of `out` with random bytes.
    fn fill(&self, out: &mut [u8]);

    /// Thirty-two random bytes: a key, a secret or a token.
    fn bytes32(&self) -> [u8; 32] {
        let mut out = [0; 32];
        self.fill(&mut out);
        out
    }
}

/// Bytes that only look random: SHA-256 of a seed and a counter. For tests and the demo.
#[derive(Debug)]
pub struct Fixed {
    seed: u64,
    drawn: AtomicU64,
}

impl Fixed {
    /// A source that gives the same bytes for the same seed.
    pub fn new(seed: u64) -> Self {
        Self { seed, drawn: AtomicU64::new(0) }
    }
}

impl Chance for Fixed {
    fn fill(&self, out: &mut [u8]) {
        for chunk in out.chunks_mut(32) {
            let n = self.drawn.fetch_add(1, Ordering::Relaxed);
            let block =
                Sha256::new().chain_update(self.seed.to_be_bytes()).chain_update(n.to_be_bytes());
            chunk.copy_from_slice(&block.finalize()[..chunk.len()]);
        }
    }
}

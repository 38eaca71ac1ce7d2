//! Chance from a seed: the same seed gives the same draws on every machine.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

/// A stream of chance.
pub(crate) fn seeded(seed: u64) -> ChaCha8Rng {
    ChaCha8Rng::seed_from_u64(seed)
}

/// Places drawn evenly.
pub(crate) trait Places {
    /// A place below `count`, each equally likely.
    fn below(&mut self, count: usize) -> usize;
}

impl Places for ChaCha8Rng {
    fn below(&mut self, count: usize) -> usize {
        let count = count as u64;
        // what would favour the first places is drawn again
        let fair = u64::MAX - u64::MAX % count;
        loop {
            let drawn = self.next_u64();
            if drawn < fair {
                return usize::try_from(drawn % count).expect("below a length");
            }
        }
    }
}

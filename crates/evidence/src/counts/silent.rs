//! Those who gave no answer on the scale, block by block and arm by arm.

use super::{Arm, Block};
use crate::silence::Silences;
use std::collections::BTreeMap;

/// The silences of each block, in both arms; a block where everybody spoke is left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Silent(BTreeMap<Block, [Silences; 2]>);

impl Silent {
    pub(crate) fn add(&mut self, block: Block, arm: Arm, more: &Silences) {
        if *more != Silences::default() {
            self.0.entry(block).or_default()[arm.place()].add(more);
        }
    }

    pub(crate) fn merge(&mut self, part: &Self) {
        for (block, arms) in &part.0 {
            for arm in Arm::BOTH {
                self.add(*block, arm, &arms[arm.place()]);
            }
        }
    }

    /// One arm over all blocks.
    pub(crate) fn of(&self, arm: Arm) -> Silences {
        let mut all = Silences::default();
        self.0.values().for_each(|arms| all.add(&arms[arm.place()]));
        all
    }

    /// One block alone.
    pub(crate) fn only(&self, block: Block) -> Self {
        Self(self.0.get(&block).map(|arms| (block, *arms)).into_iter().collect())
    }
}

//! The public record of a draw: everything that is needed to replay it, and no name.

use super::{
    Block, Digest, Earlier, FrozenList, Refusal, Secret,
    list::{joined, line, to_second},
};
use crate::ids::DrawId;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// The version of the record and of the rules that it was drawn by.
pub const VERSION: &str = "capbadge-draw-1";

/// One side of the draw.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Party {
    /// What it published before the list was frozen.
    pub commitment: Digest,
    /// When, to the second.
    pub committed_at: Timestamp,
    /// The secret, revealed for the draw.
    pub secret: Digest,
}

/// The list as it was frozen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublishedList {
    /// What keeps the hash from being guessed.
    pub salt: Digest,
    /// The hash that was published at the freezing.
    pub sha256: Digest,
    /// When, to the second.
    pub frozen_at: Timestamp,
    /// The blocks, by label.
    pub blocks: Vec<Block>,
}

/// The result of one block.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BlockResult {
    /// The block.
    pub label: String,
    /// How many are drawn: the first so many of the order.
    pub drawn: u32,
    /// Every application in order: those drawn, then the waiting order.
    pub order: Vec<u32>,
}

/// The counts of the whole draw.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Counts {
    /// Applications in the draw.
    pub applications: u64,
    /// All places.
    pub places: u64,
    /// Places given outside the draw.
    pub reserved: u64,
    /// Applications drawn.
    pub drawn: u64,
    /// Applications in the waiting order.
    pub waiting: u64,
}

/// The public record of a draw.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublicRecord {
    /// [`VERSION`].
    pub version: String,
    /// The draw.
    pub draw: DrawId,
    /// The cohort's public label.
    pub cohort: String,
    /// The force's side.
    pub force: Party,
    /// The school's side.
    pub school: Party,
    /// The list.
    pub list: PublishedList,
    /// Earlier draws of the same cohort, oldest first.
    pub earlier: Vec<Earlier>,
    /// When the secrets were revealed, to the second.
    pub drawn_at: Timestamp,
    /// The result by block, in the order of the list's blocks.
    pub result: Vec<BlockResult>,
    /// The counts.
    pub counts: Counts,
    /// A checksum over the whole record: it finds damage, not fraud.
    pub seal: Digest,
}

impl PublicRecord {
    /// Holds the draw. `committed_at` are the force's and the school's moments, `drawn_at` is now.
    ///
    /// # Errors
    /// A secret is not the one that was committed to, or the moments are out of order.
    pub fn make(
        list: &FrozenList,
        secrets: (&Secret, &Secret),
        committed_at: (Timestamp, Timestamp),
        frozen_at: Timestamp,
        drawn_at: Timestamp,
    ) -> Result<Self, Refusal> {
        list.check()?;
        let orders = list.orders(secrets.0, secrets.1)?;
        let party = |secret: &Secret, at: Timestamp| Party {
            commitment: secret.commitment(),
            committed_at: to_second(at),
            secret: secret.reveal(),
        };
        let result = list.blocks.iter().zip(orders).map(|(block, order)| BlockResult {
            label: block.label.clone(),
            drawn: block.to_draw(),
            order,
        });
        let mut record = Self {
            version: VERSION.to_owned(),
            draw: list.draw,
            cohort: list.cohort.clone(),
            force: party(secrets.0, committed_at.0),
            school: party(secrets.1, committed_at.1),
            list: PublishedList {
                salt: list.salt,
                sha256: list.sha256(),
                frozen_at: to_second(frozen_at),
                blocks: list.blocks.clone(),
            },
            earlier: list.earlier.clone(),
            drawn_at: to_second(drawn_at),
            result: result.collect(),
            counts: Counts::default(),
            seal: list.salt,
        };
        if !record.is_in_order() {
            return Err(Refusal::OutOfOrder);
        }
        record.counts = record.count();
        record.seal = record.seal_of();
        Ok(record)
    }

    /// The numbers drawn, of all blocks.
    pub fn drawn(&self) -> impl Iterator<Item = u32> {
        self.result.iter().flat_map(|block| block.order.iter().take(block.drawn as usize)).copied()
    }

    /// The numbers in the waiting order of a block; empty for a block that is not there.
    pub fn waiting(&self, label: &str) -> &[u32] {
        let block = self.result.iter().find(|block| block.label == label);
        block.map_or(&[], |block| block.order.get(block.drawn as usize..).unwrap_or(&[]))
    }

    /// The record as the file that is published: JSON on indented lines with a line feed at the end.
    ///
    /// # Panics
    /// Never: every part of a record has a JSON form.
    pub fn to_json(&self) -> String {
        let json = serde_json::to_string_pretty(self).expect("a record is always JSON");
        json + "\n"
    }

    /// The list inside the record.
    pub(super) fn frozen(&self) -> FrozenList {
        FrozenList {
            draw: self.draw,
            cohort: self.cohort.clone(),
            salt: self.list.salt,
            force_commitment: self.force.commitment,
            school_commitment: self.school.commitment,
            blocks: self.list.blocks.clone(),
            earlier: self.earlier.clone(),
        }
    }

    /// Whether both commitments came before the freezing, that before the draw, and every earlier draw
    /// was set aside before the freezing.
    pub(super) fn is_in_order(&self) -> bool {
        let frozen_at = self.list.frozen_at;
        let committed = [self.force.committed_at, self.school.committed_at];
        committed.iter().all(|at| *at <= frozen_at)
            && frozen_at <= self.drawn_at
            && self.earlier.iter().all(|old| old.at <= frozen_at)
    }

    /// The counts, worked out from list and result.
    pub(super) fn count(&self) -> Counts {
        let of_blocks = |count: fn(&Block) -> u64| self.list.blocks.iter().map(count).sum();
        let applications = of_blocks(|block| block.applications.len() as u64);
        let drawn = self.result.iter().map(|block| u64::from(block.drawn)).sum();
        Counts {
            applications,
            places: of_blocks(|block| u64::from(block.places)),
            reserved: of_blocks(|block| u64::from(block.reserved)),
            drawn,
            waiting: applications.saturating_sub(drawn),
        }
    }

    /// The checksum: SHA-256 of the list's text and of what came after the freezing.
    pub(super) fn seal_of(&self) -> Digest {
        let mut text = self.frozen().text();
        for (name, party) in [("force", &self.force), ("school", &self.school)] {
            let Party { committed_at, secret, .. } = party;
            line(&mut text, format_args!("{name}\t{committed_at}\t{secret}"));
        }
        line(&mut text, format_args!("frozen\t{}\t{}", self.list.frozen_at, self.list.sha256));
        line(&mut text, format_args!("drawn\t{}", self.drawn_at));
        for BlockResult { label, drawn, order } in &self.result {
            line(&mut text, format_args!("result\t{label}\t{drawn}\t{}", joined(order)));
        }
        Digest::of(text.as_bytes())
    }
}

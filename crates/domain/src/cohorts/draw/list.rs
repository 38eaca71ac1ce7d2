//! The list that is frozen: who is in the draw, for how many places, and what came before it.

use super::{Digest, Secret, order, seed};
use crate::{coded::coded, ids::DrawId};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::{collections::BTreeSet, fmt::Write as _};

/// A block: children who compete for the same places, such as one school's Year 5.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Block {
    /// Its label: 1 to 60 characters, no name of a person.
    pub label: String,
    /// All places of the block.
    pub places: u32,
    /// Places given outside the draw. They are counted here and marked on nobody.
    pub reserved: u32,
    /// The numbers of the applications in the draw, ascending.
    pub applications: Vec<u32>,
}

impl Block {
    /// How many are drawn: the places that are not reserved.
    pub fn to_draw(&self) -> u32 {
        self.places.saturating_sub(self.reserved)
    }
}

coded! {
    /// How an earlier draw of the same cohort ended.
    Outcome {
        /// It was given up before the secrets were revealed.
        Abandoned = "abandoned",
        /// Its result was known and it was drawn again.
        Repeated = "repeated",
    }
}

coded! {
    /// Why an earlier draw does not stand. A closed list, since free text could hold a name.
    Reason {
        /// A child was missing from the list, or should not have been on it.
        ListWrong = "list_wrong",
        /// The number of places or of reserved places changed.
        PlacesChanged = "places_changed",
        /// A secret was lost before it was revealed.
        SecretLost = "secret_lost",
        /// A secret became known too early.
        SecretKnownEarly = "secret_known_early",
        /// The programme gave a wrong result.
        SoftwareFault = "software_fault",
        /// The cohort was put off or called off.
        CohortChanged = "cohort_changed",
    }
}

/// An earlier draw of the same cohort, which stays on the record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Earlier {
    /// The earlier draw.
    pub draw: DrawId,
    /// How it ended.
    pub outcome: Outcome,
    /// Why it does not stand.
    pub reason: Reason,
    /// When it was set aside, to the second.
    pub at: Timestamp,
    /// What the force had committed to.
    pub force_commitment: Digest,
    /// What the school had committed to.
    pub school_commitment: Digest,
    /// The hash of its list, if it was frozen.
    pub list_sha256: Option<Digest>,
}

/// Why a list cannot be frozen, or a draw cannot be held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// There is no block.
    NoBlock,
    /// A label is empty, longer than 60 characters, or has a control character.
    BadLabel {
        /// The label.
        label: String,
    },
    /// Two blocks have the same label.
    LabelTwice {
        /// The label.
        label: String,
    },
    /// More places are reserved than there are.
    ReservedExceedPlaces {
        /// The block.
        block: String,
        /// Its places.
        places: u32,
        /// Its reserved places.
        reserved: u32,
    },
    /// Every place is reserved: there is nothing to draw.
    NothingToDraw {
        /// The block.
        block: String,
    },
    /// As many places as applications or more: everybody gets one, and no draw is held.
    PlacesSuffice {
        /// The block.
        block: String,
        /// How many applied.
        applications: usize,
        /// How many places are not reserved.
        to_draw: u32,
    },
    /// An application number stands on the list twice.
    NumberTwice {
        /// The number.
        number: u32,
    },
    /// An application number is 0; they begin with 1.
    NumberZero,
    /// Force and school committed to the same secret: one of them copied the other.
    SameCommitment,
    /// A commitment was used by an earlier draw, whose secret may be known.
    CommitmentUsedBefore,
    /// The secret is not the one that the force committed to.
    ForceSecretWrong,
    /// The secret is not the one that the school committed to.
    SchoolSecretWrong,
    /// Both commitments must come before the freezing of the list, and that before the draw.
    OutOfOrder,
}

/// A list that may not change any more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FrozenList {
    pub(super) draw: DrawId,
    pub(super) cohort: String,
    pub(super) salt: Digest,
    pub(super) force_commitment: Digest,
    pub(super) school_commitment: Digest,
    pub(super) blocks: Vec<Block>,
    pub(super) earlier: Vec<Earlier>,
}

impl FrozenList {
    /// Freezes a list. Blocks and numbers may come in any order.
    ///
    /// `cohort` is the public label of the cohort (1 to 100 characters, no name of a person). `salt`
    /// is 32 random bytes, so that nobody can guess the list from its hash before the draw.
    /// `commitments` are the force's and the school's. Blocks where the places suffice do not belong
    /// here: everybody in them gets a place.
    ///
    /// # Errors
    /// The first thing that speaks against a draw.
    pub fn freeze(
        draw: DrawId,
        cohort: &str,
        salt: Digest,
        commitments: (Digest, Digest),
        mut blocks: Vec<Block>,
        earlier: Vec<Earlier>,
    ) -> Result<Self, Refusal> {
        for block in &mut blocks {
            block.applications.sort_unstable();
        }
        blocks.sort_by(|a, b| a.label.cmp(&b.label));
        let (force_commitment, school_commitment) = commitments;
        let cohort = cohort.to_owned();
        let earlier =
            earlier.into_iter().map(|old| Earlier { at: to_second(old.at), ..old }).collect();
        let list =
            Self { draw, cohort, salt, force_commitment, school_commitment, blocks, earlier };
        list.check().map(|()| list)
    }

    /// What speaks against this list.
    pub(super) fn check(&self) -> Result<(), Refusal> {
        check_label(&self.cohort, 100)?;
        if self.blocks.is_empty() {
            return Err(Refusal::NoBlock);
        }
        if let Some(pair) = self.blocks.windows(2).find(|pair| pair[0].label == pair[1].label) {
            return Err(Refusal::LabelTwice { label: pair[0].label.clone() });
        }
        let mut seen = BTreeSet::new();
        for block in &self.blocks {
            check_block(block)?;
            for &number in &block.applications {
                if number == 0 {
                    return Err(Refusal::NumberZero);
                }
                if !seen.insert(number) {
                    return Err(Refusal::NumberTwice { number });
                }
            }
        }
        if self.force_commitment == self.school_commitment {
            return Err(Refusal::SameCommitment);
        }
        let used = |old: &Earlier| {
            [old.force_commitment, old.school_commitment]
                .iter()
                .any(|old| [self.force_commitment, self.school_commitment].contains(old))
        };
        if self.earlier.iter().any(used) { Err(Refusal::CommitmentUsedBefore) } else { Ok(()) }
    }

    /// The blocks, by label, their numbers ascending.
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// The text whose SHA-256 is the hash of the list: lines, each ended by a line feed, their
    /// parts parted by tabs (`docs/draw.md` gives the exact form).
    pub fn text(&self) -> String {
        let mut text = format!(
            "{}\n{}\n{}\n{}\n{}\n{}\n",
            super::VERSION,
            self.draw,
            self.cohort,
            self.salt,
            self.force_commitment,
            self.school_commitment
        );
        for Block { label, places, reserved, applications } in &self.blocks {
            let numbers = joined(applications);
            line(&mut text, format_args!("block\t{label}\t{places}\t{reserved}\t{numbers}"));
        }
        for old in &self.earlier {
            use crate::coded::Coded;
            let list = old.list_sha256.map_or_else(|| "-".to_owned(), |hash| hash.to_string());
            line(
                &mut text,
                format_args!(
                    "earlier\t{}\t{}\t{}\t{}\t{}\t{}\t{list}",
                    old.draw,
                    old.outcome.code(),
                    old.reason.code(),
                    old.at,
                    old.force_commitment,
                    old.school_commitment
                ),
            );
        }
        text
    }

    /// The salted hash, to publish when the list is frozen.
    pub fn sha256(&self) -> Digest {
        Digest::of(self.text().as_bytes())
    }

    /// The full order of each block, in the order of [`Self::blocks`].
    ///
    /// # Errors
    /// A secret is not the one that was committed to.
    pub fn orders(&self, force: &Secret, school: &Secret) -> Result<Vec<Vec<u32>>, Refusal> {
        if force.commitment() != self.force_commitment {
            return Err(Refusal::ForceSecretWrong);
        }
        if school.commitment() != self.school_commitment {
            return Err(Refusal::SchoolSecretWrong);
        }
        let seed = seed(&force.reveal(), &school.reveal());
        let blocks = self.blocks.iter();
        Ok(blocks.map(|block| order(&seed, &block.label, &block.applications)).collect())
    }
}

fn check_label(label: &str, most: usize) -> Result<(), Refusal> {
    let fits = (1..=most).contains(&label.chars().count()) && !label.chars().any(char::is_control);
    if fits { Ok(()) } else { Err(Refusal::BadLabel { label: label.to_owned() }) }
}

fn check_block(block: &Block) -> Result<(), Refusal> {
    check_label(&block.label, 60)?;
    let Block { places, reserved, .. } = *block;
    if reserved > places {
        let block = block.label.clone();
        return Err(Refusal::ReservedExceedPlaces { block, places, reserved });
    }
    if block.to_draw() == 0 {
        return Err(Refusal::NothingToDraw { block: block.label.clone() });
    }
    let applications = block.applications.len();
    if applications <= usize::try_from(block.to_draw()).unwrap_or(usize::MAX) {
        let to_draw = block.to_draw();
        return Err(Refusal::PlacesSuffice { block: block.label.clone(), applications, to_draw });
    }
    Ok(())
}

/// Numbers as `1,2,3`.
pub(super) fn joined(numbers: &[u32]) -> String {
    numbers.iter().map(u32::to_string).collect::<Vec<_>>().join(",")
}

/// Adds a line to a text.
pub(super) fn line(text: &mut String, parts: std::fmt::Arguments) {
    writeln!(text, "{parts}").expect("writing to a text cannot fail");
}

/// A moment cut to the second, as every time of a record is.
pub(super) fn to_second(at: Timestamp) -> Timestamp {
    Timestamp::from_second(at.as_second()).unwrap_or(at)
}

//! What can be wrong with a record, in words that a parent can follow.

use super::Refusal;
use std::fmt;

/// One thing that is wrong with a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// The file is not a record of a draw.
    Unreadable {
        /// What the reader says, with line and column.
        why: String,
    },
    /// The file reads, but is not written as the program writes it.
    NotAsWritten {
        /// The first line that differs, from 1.
        line: usize,
    },
    /// Another version of the rules.
    UnknownVersion {
        /// The version it names.
        found: String,
    },
    /// The force's secret is not the one it committed to.
    ForceSecret,
    /// The school's secret is not the one it committed to.
    SchoolSecret,
    /// The list is not the one whose hash was published.
    ListHash,
    /// Blocks or application numbers are not in ascending order.
    ListOrder,
    /// A draw should never have been held on this list.
    List(Refusal),
    /// The moments are out of order.
    Moments,
    /// A moment is not given to the second.
    NotToTheSecond,
    /// The result's blocks are not those of the list.
    ResultBlocks,
    /// A block's order is not the one that the seed gives.
    Order {
        /// The block.
        block: String,
        /// The first place that differs, from 1.
        place: usize,
    },
    /// A block draws more or fewer than it has places.
    Drawn {
        /// The block.
        block: String,
        /// How many the record says are drawn.
        found: u32,
        /// Its places that are not reserved.
        expected: u32,
    },
    /// The counts are not those of the list and the result.
    Counts,
    /// The checksum does not fit: something was changed after the record was written.
    Seal,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable { why } => write!(f, "This is not the record of a draw: {why}."),
            Self::NotAsWritten { line } => write!(
                f,
                "The file is not written as a record is: line {line} was changed or moved."
            ),
            Self::UnknownVersion { found } => write!(
                f,
                "The record follows the rules `{found}`; this program knows {}.",
                super::VERSION
            ),
            Self::ForceSecret => secret_is_wrong(f, "force"),
            Self::SchoolSecret => secret_is_wrong(f, "school"),
            Self::ListHash => f.write_str(
                "The list is not the one that was frozen: its hash differs from the published one.",
            ),
            Self::ListOrder => {
                f.write_str("Blocks or application numbers of the list are not in ascending order.")
            }
            Self::List(refusal) => told(refusal, f),
            Self::Moments => f.write_str(
                "The moments are out of order: first both secrets are committed, then the list is \
                 frozen, then the draw is held.",
            ),
            Self::NotToTheSecond => f.write_str("A moment is not given to the full second."),
            Self::ResultBlocks => f.write_str("The result speaks of other blocks than the list."),
            Self::Order { block, place } => write!(
                f,
                "In block {block} the order is not the one that the secrets give: it differs from \
                 place {place} on."
            ),
            Self::Drawn { block, found, expected } => write!(
                f,
                "In block {block} the record says that {found} are drawn, but there are {expected} \
                 places to draw."
            ),
            Self::Counts => f.write_str("The counts are not those of the list and the result."),
            Self::Seal => f.write_str(
                "The checksum does not fit: something was changed after the record was written.",
            ),
        }
    }
}

fn secret_is_wrong(f: &mut fmt::Formatter<'_>, whose: &str) -> fmt::Result {
    write!(f, "The {whose}'s secret is not the one that the {whose} committed to.")
}

fn told(refusal: &Refusal, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match refusal {
        Refusal::NoBlock => f.write_str("The list is empty."),
        Refusal::BadLabel { label } => write!(f, "`{}` is not a label.", label.escape_default()),
        Refusal::LabelTwice { label } => write!(f, "Two blocks are called {label}."),
        Refusal::ReservedExceedPlaces { block, places, reserved } => {
            write!(f, "Block {block} reserves {reserved} places of {places}.")
        }
        Refusal::NothingToDraw { block } => {
            write!(f, "Block {block} has no place to draw: all are reserved.")
        }
        Refusal::PlacesSuffice { block, applications, to_draw } => write!(
            f,
            "Block {block} has {applications} applications for {to_draw} places: no draw was needed."
        ),
        Refusal::NumberTwice { number } => {
            write!(f, "Application number {number} stands on the list twice.")
        }
        Refusal::NumberZero => f.write_str("Application numbers begin with 1, and there is a 0."),
        Refusal::SameCommitment => {
            f.write_str("Force and school committed to the same secret: one copied the other.")
        }
        Refusal::CommitmentUsedBefore => {
            f.write_str("A secret was used in an earlier draw, so it could be known beforehand.")
        }
        Refusal::ForceSecretWrong => secret_is_wrong(f, "force"),
        Refusal::SchoolSecretWrong => secret_is_wrong(f, "school"),
        Refusal::OutOfOrder => f.write_str("The moments are out of order."),
    }
}

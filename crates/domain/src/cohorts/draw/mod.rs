//! The draw: a public, replayable way to give m places to n children.
//!
//! `docs/draw.md` is the specification, written so that anyone can redo a draw in another language;
//! this module is one reading of it and `docs/verify_draw.py` is another.
//!
//! In order: force and school each make a [`Secret`] and publish its commitment; the list is
//! frozen and its hash published ([`FrozenList::freeze`]); both secrets are revealed, which gives
//! the seed, which gives the order ([`PublicRecord::make`]). The first m of each block are drawn,
//! the rest of the order is the waiting order. Anyone replays it with [`verify()`].

mod fault;
mod list;
mod order;
mod record;
mod verify;

pub use fault::Fault;
pub use list::{Block, Earlier, FrozenList, Outcome, Reason, Refusal};
pub use order::{Digest, NotADigest, Secret, order, seed};
pub use record::{BlockResult, Counts, Party, PublicRecord, PublishedList, VERSION};
pub use verify::{Verdict, verify, verify_text};

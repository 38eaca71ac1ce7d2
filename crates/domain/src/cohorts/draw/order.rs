//! Secrets, the seed and the order.

use crate::chance::Chance;
use data_encoding::HEXLOWER;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::{fmt, str::FromStr};

/// 32 bytes that are public, written as 64 small hexadecimal digits: a commitment, a hash, a salt, the
/// seed, or a secret once it is revealed.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Digest([u8; 32]);

/// Why a text is not 32 bytes.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("it must be 64 digits of 0 to 9 and a to f")]
pub struct NotADigest;

impl Digest {
    /// These 32 bytes.
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The 32 bytes.
    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// SHA-256 of some bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&HEXLOWER.encode(&self.0))
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Digest {
    type Err = NotADigest;
    fn from_str(text: &str) -> Result<Self, NotADigest> {
        let bytes = HEXLOWER.decode(text.as_bytes()).map_err(|_| NotADigest)?;
        bytes.try_into().map(Self).map_err(|_| NotADigest)
    }
}

impl TryFrom<String> for Digest {
    type Error = NotADigest;
    fn try_from(text: String) -> Result<Self, NotADigest> {
        text.parse()
    }
}

impl From<Digest> for String {
    fn from(digest: Digest) -> Self {
        digest.to_string()
    }
}

/// One side's secret before it is revealed. It does not show itself in logs.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret([u8; 32]);

impl Secret {
    /// A new secret.
    pub fn make(chance: &dyn Chance) -> Self {
        Self(chance.bytes32())
    }

    /// A secret from where it was kept.
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The bytes, to keep them under lock until the draw.
    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// What is published before the list is frozen: SHA-256 of the secret.
    pub fn commitment(&self) -> Digest {
        Digest::of(&self.0)
    }

    /// The secret as it is published after the draw. From here on it is none.
    pub fn reveal(&self) -> Digest {
        Digest(self.0)
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(not shown)")
    }
}

/// The seed: SHA-256 of the force's 32 bytes followed by the school's.
pub fn seed(force: &Digest, school: &Digest) -> Digest {
    Digest::of(&[*force.bytes(), *school.bytes()].concat())
}

/// The order of a block's application numbers under a seed, whatever order they come in: ascending by
/// SHA-256 of three lines of text, each ended by a line feed: the seed in hexadecimal, the block's
/// label, the number.
pub fn order(seed: &Digest, block: &str, applications: &[u32]) -> Vec<u32> {
    let mut keyed: Vec<(Digest, u32)> = applications
        .iter()
        .map(|&number| (Digest::of(format!("{seed}\n{block}\n{number}\n").as_bytes()), number))
        .collect();
    keyed.sort_unstable();
    keyed.into_iter().map(|(_, number)| number).collect()
}

//! Tokens of links and cookies: `force.secret.signature`. Forged ones fall before the database is
//! asked; the database keeps a hash, never the secret.

use crate::World;
use data_encoding::BASE64URL_NOPAD;
use domain::ids::ForceId;
use sha2::{Digest, Sha256};

/// How much of the signature a token carries.
const SIGNATURE_BYTES: usize = 16;

/// A token that was just made, or one that came in and is well signed.
#[derive(Clone)]
pub struct Token {
    /// The force whose database rows it speaks of.
    pub force: ForceId,
    /// What the database knows it by.
    pub hash: Vec<u8>,
    text: String,
}

impl Token {
    /// Makes a token for a purpose, such as `sign-in`.
    pub fn make(world: &World, purpose: &str, force: &ForceId) -> Self {
        let secret = BASE64URL_NOPAD.encode(&world.chance.bytes32());
        let body = format!("{force}.{secret}");
        let text = format!("{body}.{}", signature(world, purpose, &body));
        Self { force: force.clone(), hash: hash(&text), text }
    }

    /// Reads a token; `None` when it was not made here for this purpose.
    pub fn read(world: &World, purpose: &str, text: &str) -> Option<Self> {
        let (body, signed) = text.rsplit_once('.')?;
        let (force, _) = body.split_once('.')?;
        is_signed(world, purpose, body, signed).then_some(())?;
        Some(Self { force: force.parse().ok()?, hash: hash(text), text: text.to_owned() })
    }

    /// The token as it stands in a link or a cookie.
    pub fn text(&self) -> &str {
        &self.text
    }
}

fn hash(text: &str) -> Vec<u8> {
    Sha256::digest(text.as_bytes()).to_vec()
}

/// The signature of what a link or a cookie carries.
pub(crate) fn signature(world: &World, purpose: &str, body: &str) -> String {
    BASE64URL_NOPAD.encode(&world.store.sign(purpose, body)[..SIGNATURE_BYTES])
}

/// Whether we signed it for this purpose; takes the same time whatever is wrong with the signature.
pub(crate) fn is_signed(world: &World, purpose: &str, body: &str, signed: &str) -> bool {
    let right = signature(world, purpose, body);
    right.len() == signed.len()
        && right.bytes().zip(signed.bytes()).fold(0, |acc, (a, b)| acc | (a ^ b)) == 0
}

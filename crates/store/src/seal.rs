//! Sealing of special and contact columns: AES-256-GCM under keys that come from outside the
//! database and its backups. A sealed value is bound to its table, column, force and row, so a
//! ciphertext that is moved to another row does not open.

use crate::{Error, Result};
use aes_gcm::{
    Aes256Gcm, Nonce,
    aead::{Aead, KeyInit, Payload},
};
use data_encoding::BASE64;
use domain::{chance::Chance, ids::ForceId};
use hmac::{Hmac, Mac};
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use std::collections::BTreeMap;
use uuid::Uuid;

const FORMAT: u8 = 1;
const NONCE_BYTES: usize = 12;
/// A sealed value says the length of its key's name in one byte.
const LONGEST_NAME: usize = 255;

/// The keys of an installation, read from a file that is kept apart from database and backups.
#[derive(Clone)]
pub struct Keyring {
    current: String,
    ciphers: BTreeMap<String, Aes256Gcm>,
    index: [u8; 32],
    links: [u8; 32],
    file: KeyFile,
}

impl std::fmt::Debug for Keyring {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Keyring").field("current", &self.current).finish_non_exhaustive()
    }
}

/// The key file as text: which key seals new values, all keys by name, and two fixed secrets.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct KeyFile {
    current: String,
    index: String,
    links: String,
    keys: BTreeMap<String, String>,
}

/// Where a sealed value stands.
#[derive(Debug, Clone, Copy)]
pub struct Spot<'a> {
    /// The table.
    pub table: &'a str,
    /// The column.
    pub column: &'a str,
    /// The force that owns the row.
    pub force: &'a ForceId,
    /// The row.
    pub row: Uuid,
}

impl Spot<'_> {
    /// The error of a value at this spot.
    pub(crate) fn fail(self, why: &'static str) -> Error {
        Error::Sealed { table: self.table.to_owned(), column: self.column.to_owned(), why }
    }

    fn bytes(self) -> Vec<u8> {
        let parts = [self.table, self.column, self.force.as_str(), &self.row.to_string()];
        parts.join("\u{1f}").into_bytes()
    }
}

impl Keyring {
    /// Makes a new set of keys; the first sealing key has the given name.
    pub fn make(chance: &dyn Chance, name: &str) -> Result<Self> {
        let secret = || BASE64.encode(&chance.bytes32());
        Self::from_file(KeyFile {
            current: name.to_owned(),
            index: secret(),
            links: secret(),
            keys: BTreeMap::from([(name.to_owned(), secret())]),
        })
    }

    /// Reads the key file.
    ///
    /// # Errors
    /// [`Error::KeyFile`] when it is not one, or its current key is missing from it.
    pub fn parse(text: &str) -> Result<Self> {
        let file = toml::from_str(text).map_err(|_| {
            Error::KeyFile("it is not TOML with `current`, `index`, `links` and `[keys]`".into())
        })?;
        Self::from_file(file)
    }

    fn from_file(file: KeyFile) -> Result<Self> {
        let ciphers = file
            .keys
            .iter()
            .map(|(name, text)| Ok((name.clone(), Aes256Gcm::new(&secret(name, text)?.into()))))
            .collect::<Result<BTreeMap<_, _>>>()?;
        if let Some(name) = ciphers.keys().find(|name| name.len() > LONGEST_NAME) {
            let why = format!("the name of a key has {} bytes, {LONGEST_NAME} at most", name.len());
            return Err(Error::KeyFile(why));
        }
        if !ciphers.contains_key(&file.current) {
            return Err(Error::KeyFile(format!("its current key {:?} is missing", file.current)));
        }
        Ok(Self {
            current: file.current.clone(),
            ciphers,
            index: secret("index", &file.index)?,
            links: secret("links", &file.links)?,
            file,
        })
    }

    /// The key file's text, to be kept where no backup of the database goes.
    ///
    /// # Panics
    /// Never: the file is plain text and tables.
    pub fn print(&self) -> String {
        toml::to_string(&self.file).expect("strings and a table of strings are always TOML")
    }

    /// The same keys and a new one, which seals from now on.
    pub fn rotate(&self, chance: &dyn Chance, name: &str) -> Result<Self> {
        let mut file = self.file.clone();
        if file.keys.contains_key(name) {
            return Err(Error::KeyFile(format!("it has a key named {name:?} already")));
        }
        file.keys.insert(name.to_owned(), BASE64.encode(&chance.bytes32()));
        name.clone_into(&mut file.current);
        Self::from_file(file)
    }

    /// The name of the key that seals new values.
    pub fn current(&self) -> &str {
        &self.current
    }

    /// Whether a key of this name is held.
    pub fn holds(&self, name: &str) -> bool {
        self.ciphers.contains_key(name)
    }

    /// Seals bytes for one spot.
    ///
    /// # Panics
    /// Never: the current key is checked when the file is read, and AES-GCM fails only above 64 GB.
    pub fn seal(&self, chance: &dyn Chance, spot: Spot<'_>, plain: &[u8]) -> Vec<u8> {
        let cipher = self.ciphers.get(&self.current).expect("checked when the file was read");
        let mut nonce = [0; NONCE_BYTES];
        chance.fill(&mut nonce);
        let payload = Payload { msg: plain, aad: &spot.bytes() };
        let sealed = cipher.encrypt(&Nonce::from(nonce), payload).expect("a value is under 64 GB");
        let name = self.current.as_bytes();
        let length = u8::try_from(name.len()).expect("checked when the file was read");
        [&[FORMAT, length], name, &nonce, &sealed].concat()
    }

    /// Opens what was sealed for this spot.
    ///
    /// # Errors
    /// [`Error::Sealed`] when it was sealed for another spot or is damaged, [`Error::KeyLost`]
    /// when its key is not held.
    pub fn open(&self, spot: Spot<'_>, sealed: &[u8]) -> Result<Vec<u8>> {
        let fail = |why| spot.fail(why);
        let (name, rest) = split_name(sealed).ok_or_else(|| fail("it is not a sealed value"))?;
        let (nonce, body) =
            rest.split_first_chunk::<NONCE_BYTES>().ok_or_else(|| fail("it is cut short"))?;
        let cipher =
            self.ciphers.get(name).ok_or_else(|| Error::KeyLost { key: name.to_owned() })?;
        cipher
            .decrypt(&Nonce::from(*nonce), Payload { msg: body, aad: &spot.bytes() })
            .map_err(|_| fail("it belongs to another row or was changed"))
    }

    /// The name of the key a value is sealed with.
    pub fn key_of(sealed: &[u8]) -> Option<&str> {
        split_name(sealed).map(|(name, _)| name)
    }

    /// A blind index: lets an e-mail address be found without being readable. The same for the
    /// same text after trimming and lower-casing; never rotated.
    pub fn index(&self, text: &str) -> Vec<u8> {
        mac(&self.index, &[b"email", text.trim().to_lowercase().as_bytes()])
    }

    /// Signs what a link or cookie carries; `purpose` keeps one kind of token from passing as
    /// another.
    pub fn sign(&self, purpose: &str, text: &str) -> Vec<u8> {
        mac(&self.links, &[purpose.as_bytes(), text.as_bytes()])
    }
}

fn mac(key: &[u8; 32], parts: &[&[u8]]) -> Vec<u8> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("any length of key will do");
    for part in parts {
        mac.update(part);
        mac.update(&[0x1f]);
    }
    mac.finalize().into_bytes().to_vec()
}

fn secret(name: &str, text: &str) -> Result<[u8; 32]> {
    BASE64
        .decode(text.as_bytes())
        .ok()
        .and_then(|bytes| bytes.try_into().ok())
        .ok_or_else(|| Error::KeyFile(format!("{name:?} is not 32 bytes of base64")))
}

fn split_name(sealed: &[u8]) -> Option<(&str, &[u8])> {
    let (&[format, length], rest) = sealed.split_first_chunk::<2>()?;
    let (name, rest) = rest.split_at_checked(usize::from(length))?;
    (format == FORMAT).then_some(())?;
    Some((std::str::from_utf8(name).ok()?, rest))
}

//! What others ask of us for using their work. The list of licences is in `deny.toml`, for cargo-deny and for us.

use super::Complaints;
use crate::metadata;
use crate::shell::Outcome;
use crate::tree::Tree;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

/// The rule in one sentence.
pub const RULE: &str = "every crate and npm package we build from or test with has a licence that deny.toml allows, \
                        and none is banned there";

#[derive(Deserialize)]
struct Deny {
    licenses: Licences,
    bans: Bans,
}

#[derive(Deserialize)]
struct Licences {
    allow: BTreeSet<String>,
}

#[derive(Deserialize)]
struct Bans {
    deny: Vec<Ban>,
}

#[derive(Deserialize)]
struct Ban {
    #[serde(rename = "crate")]
    name: String,
    reason: String,
}

#[derive(Deserialize)]
struct NpmLock {
    packages: BTreeMap<String, NpmPackage>,
}

#[derive(Deserialize)]
struct NpmPackage {
    license: Option<String>,
}

/// Reads the licences of all crates and npm packages.
pub fn look(tree: &Tree) -> Outcome<Complaints> {
    let text = tree.text("deny.toml").ok_or("deny.toml is not there.")?;
    let deny: Deny = toml::from_str(&text).map_err(|error| format!("deny.toml: {error}"))?;
    let allowed = &deny.licenses.allow;
    let mut found = Complaints::new();
    for package in metadata::everything()?.packages {
        let name = format!("crate {} {}", package.name, package.version);
        found.extend(complaint(&name, package.license.as_deref(), allowed));
        if let Some(ban) = deny.bans.deny.iter().find(|ban| ban.name == package.name) {
            found.push(format!("{name} is banned: {}.", ban.reason));
        }
    }
    let lock = tree.text("web/package-lock.json").ok_or("web/package-lock.json is not there.")?;
    let lock: NpmLock =
        serde_json::from_str(&lock).map_err(|error| format!("web/package-lock.json: {error}"))?;
    for (path, package) in lock.packages {
        found.extend(complaint(&format!("npm {path}"), package.license.as_deref(), allowed));
    }
    Ok(found)
}

fn complaint(name: &str, licence: Option<&str>, allowed: &BTreeSet<String>) -> Option<String> {
    let Some(licence) = licence else { return Some(format!("{name} names no licence.")) };
    match is_allowed(licence, allowed) {
        Ok(true) => None,
        Ok(false) => Some(format!("{name}: {licence} is not allowed.")),
        Err(why) => Some(format!("{name}: {licence:?} cannot be read: {why}.")),
    }
}

/// Whether an SPDX expression can be met with the licences allowed. `/` is the old way to write `OR`.
fn is_allowed(expression: &str, allowed: &BTreeSet<String>) -> Result<bool, String> {
    let spaced = expression.replace('(', " ( ").replace(')', " ) ").replace('/', " OR ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut reader = Reader { words: &words, allowed };
    let answer = reader.either()?;
    match reader.words.first() {
        None => Ok(answer),
        Some(word) => Err(format!("{word} stands where nothing can follow")),
    }
}

/// Reads an expression from left to right; `AND` binds closer than `OR`.
struct Reader<'a> {
    words: &'a [&'a str],
    allowed: &'a BTreeSet<String>,
}

impl Reader<'_> {
    fn either(&mut self) -> Result<bool, String> {
        let mut answer = self.both()?;
        while self.takes("OR") {
            answer |= self.both()?;
        }
        Ok(answer)
    }

    fn both(&mut self) -> Result<bool, String> {
        let mut answer = self.one()?;
        while self.takes("AND") {
            answer &= self.one()?;
        }
        Ok(answer)
    }

    fn one(&mut self) -> Result<bool, String> {
        let (word, rest) = self.words.split_first().ok_or("it ends too early")?;
        self.words = rest;
        match *word {
            "(" => {
                let answer = self.either()?;
                if self.takes(")") { Ok(answer) } else { Err("a bracket is not closed".to_owned()) }
            }
            "OR" | "AND" | "WITH" | ")" => Err(format!("{word} stands where a licence should")),
            licence if self.takes("WITH") => {
                let (exception, rest) = self.words.split_first().ok_or("it ends too early")?;
                self.words = rest;
                Ok(self.allowed.contains(&format!("{licence} WITH {exception}")))
            }
            licence => Ok(self.allowed.contains(licence)),
        }
    }

    fn takes(&mut self, word: &str) -> bool {
        match self.words.split_first() {
            Some((first, rest)) if *first == word => {
                self.words = rest;
                true
            }
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::is_allowed;
    use std::collections::BTreeSet;

    #[test]
    fn expressions_are_met_or_not() {
        let allowed: BTreeSet<String> =
            ["MIT", "Apache-2.0", "Apache-2.0 WITH LLVM-exception", "ISC"]
                .map(str::to_owned)
                .into();
        for (expression, met) in [
            ("MIT", true),
            ("GPL-2.0-only", false),
            ("Apache-2.0 OR GPL-2.0-only", true),
            ("Apache-2.0 AND GPL-2.0-only", false),
            ("MIT/Apache-2.0", true),
            ("GPL-2.0-only OR MIT AND ISC", true),
            ("(GPL-2.0-only OR MIT) AND OpenSSL", false),
            ("(MIT OR Apache-2.0) AND ISC", true),
            ("Apache-2.0 WITH LLVM-exception", true),
            ("MIT WITH LLVM-exception", false),
        ] {
            assert_eq!(is_allowed(expression, &allowed), Ok(met), "{expression}");
        }
        for broken in ["", "MIT OR", "(MIT", "MIT ISC", "AND MIT", "MIT WITH"] {
            assert!(is_allowed(broken, &allowed).is_err(), "{broken}");
        }
    }
}

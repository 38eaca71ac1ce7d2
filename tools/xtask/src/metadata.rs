//! What `cargo metadata` says of the packages.

use crate::shell::{Outcome, cargo, output};
use serde::Deserialize;
use std::path::PathBuf;
use std::process::Command;

/// The answer of `cargo metadata`, as far as we read it.
#[derive(Deserialize)]
pub struct Metadata {
    /// Every package that was asked for.
    pub packages: Vec<Package>,
    /// Where cargo builds.
    pub target_directory: PathBuf,
}

/// One package.
#[derive(Deserialize)]
pub struct Package {
    /// Its name in the registry or the workspace.
    pub name: String,
    /// Its version.
    pub version: String,
    /// Its licence as an SPDX expression.
    pub license: Option<String>,
    /// What its manifest asks for.
    pub dependencies: Vec<Dependency>,
    /// What it builds.
    pub targets: Vec<Target>,
}

/// One line of a manifest's dependencies.
#[derive(Deserialize)]
pub struct Dependency {
    /// The package asked for.
    pub name: String,
    /// Nothing for a normal dependency, else `dev` or `build`.
    pub kind: Option<String>,
}

/// One library, program, test or bench.
#[derive(Deserialize)]
pub struct Target {
    /// Its name.
    pub name: String,
    /// What it is: `lib`, `bin`, `test`, `bench`, ...
    pub kind: Vec<String>,
}

/// Our own packages.
pub fn ours() -> Outcome<Metadata> {
    read(&["--no-deps"])
}

/// Our own packages and everything they are built from on this kind of machine.
pub fn everything() -> Outcome<Metadata> {
    let version = output(Command::new("rustc").arg("-vV"))?;
    let host = version.lines().find_map(|line| line.strip_prefix("host: "));
    let host = host.ok_or("`rustc -vV` does not name its host.")?;
    read(&["--all-features", "--filter-platform", host])
}

fn read(options: &[&str]) -> Outcome<Metadata> {
    let text = output(cargo().args(["metadata", "--format-version", "1"]).args(options))?;
    serde_json::from_str(&text)
        .map_err(|error| format!("cargo metadata is not as expected: {error}."))
}

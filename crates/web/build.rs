//! Checks that the style sheet, the script and the pictures are built: this crate embeds them.

use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

fn main() -> ExitCode {
    let root = env::var("CARGO_MANIFEST_DIR").expect("cargo sets it");
    let manifest = Path::new(&root).join("../../web/dist/manifest.json");
    println!("cargo::rerun-if-changed={}", manifest.display());
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=templates");
    if fs::exists(&manifest).unwrap_or(false) {
        return ExitCode::SUCCESS;
    }
    eprintln!(
        "\nThe style sheet, the script and the pictures are not built: `web/dist` is not there."
    );
    eprintln!("Build them first:\n\n    cargo xtask front\n");
    ExitCode::FAILURE
}

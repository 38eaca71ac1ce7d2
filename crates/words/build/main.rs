//! Reads `locales/`, refuses what is wrong in it, and writes one typed function per message.
//!
//! What is refused is listed in `catalogue.rs`; how approvals are read is in `review.rs`.

mod catalogue;
mod review;
mod write;

use std::path::Path;
use std::process::ExitCode;
use std::{env, fs, io};

fn main() -> ExitCode {
    let root = Path::new(&env::var("CARGO_MANIFEST_DIR").expect("cargo sets it"))
        .join("../../locales")
        .canonicalize()
        .expect("the folder `locales` stands at the top of the repository");
    println!("cargo::rerun-if-changed={}", root.display());
    println!("cargo::rerun-if-changed=build");

    match generate(&root) {
        Ok(code) => {
            let out = env::var("OUT_DIR").expect("cargo sets it");
            fs::write(Path::new(&out).join("words.rs"), code)
                .expect("the build folder is writable");
            ExitCode::SUCCESS
        }
        Err(problems) => {
            eprintln!("\nThe words in `locales/` have {} problem(s):\n", problems.len());
            for problem in problems {
                eprintln!("  {problem}");
            }
            eprintln!();
            ExitCode::FAILURE
        }
    }
}

fn generate(root: &Path) -> Result<String, Vec<String>> {
    let english = files(&root.join("en")).map_err(|error| vec![error.to_string()])?;
    let welsh = files(&root.join("cy")).map_err(|error| vec![error.to_string()])?;
    let catalogue = catalogue::read(&english, &welsh)?;
    let approvals = fs::read_to_string(root.join("cy/reviewed.toml"))
        .map_err(|error| vec![format!("locales/cy/reviewed.toml: {error}")])?;
    let approvals = review::read(&approvals, &catalogue)?;
    Ok(write::rust(&catalogue, &approvals))
}

/// Every `.ftl` file of a language as (area, text), in the order of their names.
fn files(folder: &Path) -> io::Result<Vec<(String, String)>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|end| end == "ftl") {
            let area = path.file_stem().expect("it has an extension").to_string_lossy();
            found.push((area.into_owned(), fs::read_to_string(&path)?));
        }
    }
    found.sort();
    Ok(found)
}

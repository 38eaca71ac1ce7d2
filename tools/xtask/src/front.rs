//! The style sheets and scripts of the pages: fetched and built only when they have changed.

use crate::shell::{Outcome, root, run, which};
use std::fmt::Write as _;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;
use std::process::Command;
use walkdir::WalkDir;

/// Makes `web/dist` from the sources in `web`, unless it is there and fresh.
pub fn build() -> Outcome {
    let web = root().join("web");
    if which("npm").is_none() {
        if filled(&web.join("dist")) {
            eprintln!("npm is not installed: using the web/dist that is here.");
            return Ok(());
        }
        return Err(
            "The pages' style sheets are built by npm: install Node 20 or later.".to_owned()
        );
    }
    let modules = web.join("node_modules");
    // kept in node_modules, so that deleting the folder forgets them too
    let fetched = modules.join(".capbadge-fetched");
    let built = modules.join(".capbadge-built");
    let wanted = read(&web.join("package.json"))? + &read(&web.join("package-lock.json"))?;
    if fs::read_to_string(&fetched).ok().as_deref() != Some(&wanted) {
        eprintln!("Fetching the npm packages that web/package-lock.json names.");
        run(Command::new("npm")
            .args(["ci", "--ignore-scripts", "--include=dev"])
            .current_dir(&web))?;
        write(&fetched, &wanted)?;
    }
    let sources = fingerprint(&web)?;
    if fs::read_to_string(&built).ok().as_deref() != Some(&sources) || !filled(&web.join("dist")) {
        eprintln!("Building the style sheets and scripts of the pages.");
        run(Command::new("npm").args(["run", "build"]).current_dir(&web))?;
        write(&built, &sources)?;
    }
    Ok(())
}

/// One line for each source file: its name and a hash of its bytes.
fn fingerprint(web: &Path) -> Outcome<String> {
    let mut lines = String::new();
    let walk = WalkDir::new(web).sort_by_file_name().into_iter();
    let sources = walk.filter_entry(|entry| {
        let name = entry.file_name();
        entry.depth() != 1 || (name != "node_modules" && name != "dist")
    });
    for entry in sources {
        let entry = entry.map_err(|error| format!("web cannot be walked: {error}."))?;
        if entry.file_type().is_file() {
            let path = entry.path();
            let bytes = fs::read(path).map_err(|error| format!("{}: {error}.", path.display()))?;
            let mut hash = DefaultHasher::new();
            bytes.hash(&mut hash);
            let _ = writeln!(lines, "{} {:016x}", path.display(), hash.finish());
        }
    }
    Ok(lines)
}

fn filled(folder: &Path) -> bool {
    fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some())
}

fn read(path: &Path) -> Outcome<String> {
    fs::read_to_string(path).map_err(|error| format!("{} cannot be read: {error}.", path.display()))
}

fn write(path: &Path, text: &str) -> Outcome {
    fs::write(path, text).map_err(|error| format!("{} cannot be written: {error}.", path.display()))
}

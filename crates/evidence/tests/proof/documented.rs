//! Every method says the same things in the same order.

use std::fs::{read_dir, read_to_string};
use std::path::{Path, PathBuf};

const PARTS: [&str; 6] = ["Question", "Parameters", "Result", "Notes", "References", "Examples"];

fn sources(folder: &Path, into: &mut Vec<PathBuf>) {
    for entry in read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, into);
        } else {
            into.push(path);
        }
    }
}

/// The headings of the documentation above each public function.
fn headings(text: &str) -> Vec<(String, Vec<String>)> {
    let (mut found, mut heard) = (Vec::new(), Vec::new());
    for line in text.lines().map(str::trim) {
        if let Some(heading) = line.strip_prefix("/// # ") {
            // a hidden line of an example begins like a heading
            if PARTS.contains(&heading) {
                heard.push(heading.to_owned());
            }
        } else if let Some(function) = line.strip_prefix("pub fn ") {
            let name = function.split(['(', '<']).next().unwrap_or_default().to_owned();
            found.push((name, std::mem::take(&mut heard)));
        } else if !line.starts_with("///") && !line.starts_with("#[") {
            heard.clear();
        }
    }
    found
}

#[test]
fn every_method_is_documented_in_one_order() {
    let mut files = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut files);
    let (mut methods, mut faults) = (0, Vec::new());
    for file in files {
        for (name, headings) in headings(&read_to_string(&file).unwrap()) {
            if headings.iter().any(|heading| heading == "Question") {
                methods += 1;
                if headings != PARTS {
                    faults.push(format!("{} {name}: {headings:?}", file.display()));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert!(methods >= 55, "only {methods} methods were found");
}

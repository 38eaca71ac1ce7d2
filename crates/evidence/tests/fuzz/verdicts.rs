//! What is said of every saved input, in a golden list; and that everything the readers can say is
//! said of at least one of them.
//!
//! `CAPBADGE_ACCEPT=1` writes the list anew: read what changed.

use crate::fuzz::saved;
use crate::plans::{answers, done};
use crate::requests;
use evidence::design::Lonely;
use evidence::file::{Sheet, read_study};
use evidence::run::{Plan, PublishedShares};
use std::collections::BTreeSet;
use std::fmt::Write;
use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// The readers of files, plans and printed shares.
const READERS: [&str; 9] = [
    "run/analyse.rs",
    "run/attrition.rs",
    "run/children.rs",
    "run/mod.rs",
    "run/planned.rs",
    "run/published.rs",
    "run/rows.rs",
    "run/scale.rs",
    "file",
];

/// Sentences in the sources of the readers that refuse nothing, or refuse what no saved input can
/// be: a file that breaks off (tested in `studies`), a first look without arms.
const NOT_OF_AN_INPUT: [&str; 20] = [
    "p adjusted by {name} over {number} in the family",
    "lost of all, by the time after",
    "Feldt's interval; independent children",
    "name the range of an item",
    "the file cannot be read: {error}",
    "the row cannot be read",
    "the file has more rows than can be counted",
    "the first look found no arms",
    "share of the children of the arm in the file",
    "programme less comparison: lost of all",
    "programme less comparison: lost of those who answered before",
    "programme less comparison: answered after only, of all",
    "the largest of the differences",
    "five points or more: a draw no longer vouches for who is compared",
    "one factor by unweighted least squares",
    "alpha of the other items",
    "share of children at the end of the summed scale",
    "more than 15 in 100: the scale can show no more there",
    "difference of printed shares; independent children times the design effect; normal interval",
    "{blocks} blocks with one arm left out",
];

fn crate_root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every refusal of a file of answers, under each of the roles and requests.
fn of_study(bytes: &[u8]) -> BTreeSet<String> {
    let open = || Sheet::open(Box::new(Cursor::new(bytes)) as Box<dyn std::io::BufRead>);
    let questions = requests::questions();
    let read = |roles| {
        let mut sheet = open()?;
        read_study(&mut sheet, &questions, roles, &Lonely::Refuse, |_| {}).map(|_| ())
    };
    let studies = requests::roles();
    let studies = studies.iter().map(read);
    let requests = requests::quick();
    let reports = requests.iter().map(|request| (request.run)(&mut open()?).map(|_| ()));
    let said = studies.chain(reports).filter_map(Result::err);
    said.map(|problem| problem.to_string()).collect()
}

fn of_plan(bytes: &[u8], files: &[Vec<u8>; 2]) -> BTreeSet<String> {
    let plan = Plan::parse(&String::from_utf8_lossy(bytes));
    let plan = match plan {
        Ok(plan) => Plan { times: plan.times.min(9), ..plan },
        Err(problem) => return [problem.to_string()].into(),
    };
    let said = files.iter().filter_map(|answers| done(&plan, answers).err());
    said.map(|problem| problem.to_string()).collect()
}

fn of_printed(bytes: &[u8]) -> BTreeSet<String> {
    let text = String::from_utf8_lossy(bytes).into_owned();
    let read = |line| PublishedShares::parse(line, 1.0, 0.95).and_then(|shares| shares.run());
    text.lines().filter_map(|line| read(line).err()).map(|problem| problem.to_string()).collect()
}

/// Each saved input, and what is said of it.
fn verdicts() -> Vec<(String, BTreeSet<String>)> {
    let answers = answers();
    let mut all = Vec::new();
    for reader in ["plans", "printed-shares", "studies"] {
        for (name, bytes) in saved(reader) {
            let said = match reader {
                "plans" => of_plan(&bytes, &answers),
                "printed-shares" => of_printed(&bytes),
                _ => of_study(&bytes),
            };
            all.push((format!("{reader}/{name}"), said));
        }
    }
    all
}

#[test]
fn what_is_said_of_every_saved_input() {
    let path = crate_root().join("tests/fuzz/verdicts.txt");
    let mut found = String::new();
    for (name, said) in verdicts() {
        writeln!(found, "{name}").expect("memory takes it");
        for sentence in said {
            writeln!(found, "    {}", sentence.escape_debug()).expect("memory takes it");
        }
    }
    if env::var_os("CAPBADGE_ACCEPT").is_some() {
        fs::write(&path, &found).expect("the list can be written");
    }
    let known = fs::read_to_string(&path).unwrap_or_default();
    let differ = found.lines().zip(known.lines()).find(|(found, known)| found != known);
    assert!(
        known == found,
        "verdicts.txt says otherwise (CAPBADGE_ACCEPT=1 writes it): {differ:?}"
    );
}

/// The files of a reader.
fn sources(reader: &str) -> Vec<PathBuf> {
    let path = crate_root().join("src").join(reader);
    if path.is_file() {
        return vec![path];
    }
    let entries = fs::read_dir(&path).expect("the folder of a reader");
    entries.map(|entry| entry.expect("a readable folder").path()).collect()
}

/// The texts in quotes of a source without comments, attributes and tests that are sentences: four
/// words or more, and none that says why a step cannot fail.
fn sentences(source: &str) -> Vec<String> {
    let code = source.split("#[cfg(test)]").next().unwrap_or_default();
    let is_code = |line: &&str| !line.trim_start().starts_with("//") && !line.contains("#[");
    let code: Vec<&str> = code.lines().filter(is_code).map(str::trim).collect();
    // a text goes on in the next line after a backslash
    let code = code.join("\n").replace("\\\n", "").replace("'\"'", "").replace("\\\"", "");
    let mut parts = code.split('"');
    let mut found = Vec::new();
    while let (Some(before), Some(text)) = (parts.next(), parts.next()) {
        if !before.ends_with("expect(") && text.split_whitespace().count() >= 4 {
            found.push(text.to_owned());
        }
    }
    found
}

/// Whether a sentence was said with its places filled in.
fn is_said(sentence: &str, said: &str) -> bool {
    let mut rest = said;
    sentence.split('{').enumerate().all(|(place, part)| {
        let part =
            if place == 0 { part } else { part.split_once('}').map_or("", |(_, after)| after) };
        rest.find(part).map(|at| rest = &rest[at + part.len()..]).is_some()
    })
}

#[test]
fn every_refusal_is_made_by_a_saved_input() {
    let all: Vec<String> = verdicts().into_iter().flat_map(|(_, said)| said).collect();
    let (mut known, mut unsaid) = (0, Vec::new());
    for path in READERS.iter().flat_map(|reader| sources(reader)) {
        let source = fs::read_to_string(&path).expect("a source");
        for sentence in sentences(&source) {
            let exempt = NOT_OF_AN_INPUT.contains(&sentence.as_str());
            let said = all.iter().any(|said| is_said(&sentence, said));
            known += 1;
            if !said && !exempt {
                unsaid.push((path.clone(), sentence));
            }
        }
    }
    assert!(unsaid.is_empty(), "save an input in tests/corpora of which this is said: {unsaid:#?}");
    assert!(known > 25, "only {known} sentences were found in the readers");
}

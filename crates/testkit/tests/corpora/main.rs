//! Bytes that come from outside: files that schools upload, records that strangers replay, links
//! and forms that anybody can send. None of them may stop the program, and each reader keeps what
//! it promises whatever it is given.
//!
//! Every saved input of `tests/corpora` is read once in each run. `cargo xtask test --full` adds
//! thousands of new ones, mutated from those that are saved; the seed is printed, and
//! `CAPBADGE_SEED` chooses another. An input that broke something is saved there for good.

mod draw;
mod fuzz;
mod mutate;
mod pupils;
mod restore;
mod sample;
mod served;
mod small;
mod tables;

/// Read by the tests of the statistics themselves, in crates/evidence/tests/fuzz.
const READ_ELSEWHERE: [&str; 3] = ["plans", "printed-shares", "studies"];

/// Each folder of saved inputs is read by a test of the same name.
#[test]
fn no_saved_input_is_forgotten() {
    const READ: [&str; 17] = [
        "answers",
        "areas",
        "backups",
        "calendars",
        "cards",
        "class-lists",
        "dates",
        "draws",
        "gias",
        "holidays",
        "icalendar",
        "lessons",
        "links",
        "models",
        "questionnaires",
        "sheets",
        "tables",
    ];
    let folders = std::fs::read_dir(fuzz::folder()).expect("there are saved inputs");
    let folders = folders.map(|entry| entry.expect("a readable folder"));
    let mut found: Vec<String> = folders
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    found.sort();
    let mut read = [READ.as_slice(), &READ_ELSEWHERE].concat();
    read.sort_unstable();
    assert_eq!(found, read);
}

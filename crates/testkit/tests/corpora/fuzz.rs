//! Holding a reader to its promises: saved inputs, and in the full run new ones.

use crate::mutate;
use proptest::strategy::Strategy;
use proptest::test_runner::{Config, RngAlgorithm, TestError, TestRng, TestRunner};
use std::{
    env, fmt, fs,
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
};

/// The seed of the new inputs, unless `CAPBADGE_SEED` names another.
const SEED: u64 = 20_261_122;
/// So much of an input is shown when it broke something.
const SHOWN: usize = 4000;

/// An input that shows as what has to be saved.
#[derive(Clone)]
pub struct Input(pub Vec<u8>);

impl fmt::Debug for Input {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let start = &self.0[..self.0.len().min(SHOWN)];
        write!(f, "{} bytes: b\"{}\"", self.0.len(), start.escape_ascii())
    }
}

/// Where the saved inputs are.
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/corpora")
}

/// The saved inputs of a reader by their names.
pub fn saved(reader: &str) -> Vec<(String, Vec<u8>)> {
    let folder = folder().join(reader);
    let entries = fs::read_dir(&folder).unwrap_or_else(|_| panic!("{} is there", folder.display()));
    let mut all: Vec<(String, Vec<u8>)> = entries
        .map(|entry| entry.expect("a readable folder"))
        .map(|entry| {
            let bytes = fs::read(entry.path()).expect("a saved input");
            (entry.file_name().to_string_lossy().into_owned(), bytes)
        })
        .collect();
    all.sort();
    assert!(!all.is_empty(), "nothing is saved for {reader}");
    all
}

/// Whether new inputs are asked for.
pub fn is_full() -> bool {
    env::var_os("CAPBADGE_FULL").is_some()
}

/// Gives a reader every saved input, what was `made` by code because it is large or differs from
/// run to run, and in the full run so many new ones. `check` panics where a promise is broken.
pub fn hold(reader: &str, cases: u32, made: Vec<Vec<u8>>, check: impl Fn(&[u8])) {
    let small = hold_saved(reader, made, &check);
    if is_full() {
        hold_new(reader, cases, &mutate::inputs(small), |input| check(&input.0));
    }
}

/// Gives a reader what is saved and what was `made` by code; gives back what is small enough to be
/// mutated.
pub fn hold_saved(reader: &str, made: Vec<Vec<u8>>, check: impl Fn(&[u8])) -> Vec<Vec<u8>> {
    let named = (1..).zip(made).map(|(n, bytes)| (format!("made by code, {n}"), bytes));
    let inputs: Vec<(String, Vec<u8>)> = saved(reader).into_iter().chain(named).collect();
    for (name, bytes) in &inputs {
        let held = catch_unwind(AssertUnwindSafe(|| check(bytes)));
        assert!(held.is_ok(), "{reader}: {name} broke it (above)");
    }
    // What is large was read once; mutating it would take the time of thousands of small ones.
    let small = inputs.into_iter().map(|(_, bytes)| bytes);
    small.filter(|bytes| bytes.len() < mutate::MOST).collect()
}

/// Gives a reader so many new inputs, always the same from one seed.
pub fn hold_new<S: Strategy>(reader: &str, cases: u32, inputs: &S, check: impl Fn(&S::Value)) {
    let seed = seed();
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, source(seed, reader));
    let found = runner.run(inputs, |input| {
        check(&input);
        Ok(())
    });
    match found {
        Ok(()) => {}
        Err(TestError::Fail(why, input)) => panic!(
            "{reader}: with the seed {seed} this broke it: {why}\n{input:?}\n\
             Mend it, and save the input in tests/corpora/{reader}."
        ),
        Err(TestError::Abort(why)) => panic!("{reader}: with the seed {seed}: {why}"),
    }
}

fn seed() -> u64 {
    env::var("CAPBADGE_SEED").map_or(SEED, |text| text.parse().expect("a whole number"))
}

/// Each reader has numbers of its own.
fn source(seed: u64, reader: &str) -> TestRng {
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&seed.to_le_bytes());
    let name = &reader.as_bytes()[..reader.len().min(24)];
    bytes[8..8 + name.len()].copy_from_slice(name);
    TestRng::from_seed(RngAlgorithm::ChaCha, &bytes)
}

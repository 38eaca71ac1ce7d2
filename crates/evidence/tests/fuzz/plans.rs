//! Plans of analysis, and what a plan does with a file.

use crate::fuzz::{Input, folder, hold_new, hold_saved};
use crate::{cases, mutate, sound};
use evidence::file::{Problem, Sheet};
use evidence::run::{Plan, Report};
use proptest::{collection::vec, prelude::*, sample::select};
use std::io::Cursor;

/// The files that plans are tried on: every child answered; many are silent on something.
pub fn answers() -> [Vec<u8>; 2] {
    ["sound.csv", "silences-throughout.csv"]
        .map(|name| std::fs::read(folder().join("studies").join(name)).expect("a saved file"))
}

/// Does what a plan says, in both looks at the file.
pub fn done(plan: &Plan, answers: &[u8]) -> Result<Report, Problem> {
    let open = || Sheet::open(Cursor::new(answers));
    let mut report = plan.run(&mut open()?, None, |_| {})?;
    plan.second_look(&mut open()?, &mut report)?;
    Ok(report)
}

/// Every column that a plan names.
fn columns(plan: &Plan) -> Vec<&String> {
    let roles = &plan.roles;
    let roles = [&roles.school, &roles.force, &roles.weight, &roles.block, &plan.taken];
    let outcomes = plan.outcomes.iter().flat_map(|of| [Some(&of.column), of.baseline.as_ref()]);
    let attrition = plan.attrition.iter().flat_map(|of| [&of.before, &of.after]);
    let arm = plan.roles.arm.iter().map(|arm| &arm.column);
    let items = plan.scales.iter().flat_map(|scale| &scale.items);
    let named = roles.into_iter().flatten().chain(outcomes.flatten());
    named.chain(attrition).chain(arm).chain(items).collect()
}

fn hold_plan(text: &str, files: &[Vec<u8>; 2]) {
    // a name may be written with escapes
    let said = |name: &str| text.contains(name) || text.contains('\\');
    let mut plan = match Plan::parse(text) {
        Ok(plan) => plan,
        Err(problem) => return sound::refusal(&problem, text.as_bytes(), &said),
    };
    assert!(!plan.outcomes.is_empty() && plan.roles.arm.is_some());
    assert!(plan.level > 0.0 && plan.level < 1.0 && plan.planning_deff >= 1.0);
    let written = toml::to_string(&plan).expect("a plan can be written");
    assert_eq!(Plan::parse(&written).as_ref(), Ok(&plan), "{written}");
    plan.times = plan.times.min(9);
    for answers in files {
        hold_done(&plan, answers, &said);
    }
}

/// A plan that is done names only columns that are there, and its report is sound.
fn hold_done(plan: &Plan, answers: &[u8], said: &dyn Fn(&str) -> bool) {
    let header = Sheet::open(Cursor::new(answers)).expect("a sound file").header().to_vec();
    match done(plan, answers) {
        Ok(report) => {
            for column in columns(plan) {
                assert!(header.contains(column), "done without its column {column}");
            }
            sound::report(&report, "plan");
            assert_eq!(report.provenance.arms.as_ref().map(|arms| arms[0] != arms[1]), Some(true));
            if plan.estimates.is_empty() {
                for outcome in &plan.outcomes {
                    let of = |record: &&evidence::run::Record| {
                        record.outcome.as_ref() == Some(&outcome.column)
                    };
                    assert!(report.results.iter().any(|record| of(&record)), "{outcome:?}");
                }
            }
        }
        Err(problem) => {
            let known = |name: &str| said(name) || header.iter().any(|known| known == name);
            sound::refusal(&problem, answers, &known);
        }
    }
}

fn some_of(
    lines: &'static [&'static str],
    most: usize,
) -> impl Strategy<Value = Vec<&'static str>> {
    vec(select(lines), 0..=most)
}

/// What may stand before the tables of a plan; some of it wrong.
const FIRST: [&str; 24] = [
    "estimates = [\"top-share\", \"mean-difference\"]",
    "estimates = []",
    "estimates = [\"exact-sum\", \"drawn-again\", \"lin\", \"cace\"]",
    "estimates = [\"magic\"]",
    "adjust = \"holm\"",
    "adjust = \"bh\"",
    "adjust = 3",
    "level = 0.9",
    "level = 95",
    "level = -inf",
    "interval = \"beta\"",
    "interval = \"plain\"",
    "interval = \"asin\"",
    "planning_deff = 2",
    "planning_deff = 2.5",
    "lonely = \"adjust\"",
    "lonely = \"collapse\"",
    "lonely = \"certainty\"",
    "partners = { Northmoor = \"Southmoor\" }",
    "taken = \"arm\"",
    "seed = 9223372036854775807",
    "seed = -1",
    "times = 0",
    "times = 99",
];
const ROLES: [&str; 9] = [
    "school = \"school\"",
    "force = \"force\"",
    "weight = \"weight\"",
    "block = \"block\"",
    "block = \"school\"",
    "school = \"\"",
    "weight = \"answer\"",
    "force = \"school\"",
    "unknown = 1",
];
const ARMS: [&str; 5] = [
    "arm = { column = \"arm\" }",
    "arm = { column = \"arm\", treated = \"1\" }",
    "arm = { column = \"arm\", treated = \"0\" }",
    "arm = { column = \"answer\" }",
    "arm = \"arm\"",
];
const LAST: [&str; 12] = [
    "[[outcomes]]\ncolumn = \"answer\"\noptions = [\"no\", \"maybe\", \"yes\"]\nfamily = \"aims\"",
    "[[outcomes]]\ncolumn = \"later\"\noptions = [\"no\", \"maybe\", \"yes\"]\ntop = \"maybe\"\nfamily = \"aims\"",
    "[[outcomes]]\ncolumn = \"later\"\noptions = [\"no\", \"maybe\", \"yes\"]\nbaseline = \"answer\"",
    "[[outcomes]]\ncolumn = \"score\"\nfamily = \"aims\"",
    "[[outcomes]]\ncolumn = \"score\"\noptions = [\"1\", \"2\", \"3\", \"4\", \"5\"]",
    "[[outcomes]]\ncolumn = \"weight\"\noptions = [\"0\", \"1\"]",
    "[[outcomes]]\ncolumn = \"mood\"",
    "[[outcomes]]\noptions = []",
    "[attrition]\nbefore = \"answer\"\nafter = \"later\"",
    "[[scales]]\nname = \"trust\"\nitems = [\"answer\", \"later\"]\noptions = [\"no\", \"maybe\", \"yes\"]\nreversed = [\"later\"]",
    "[[scales]]\nname = \"size\"\nitems = [\"score\", \"weight\"]\nrange = [0.0, 9.0]",
    "# nothing",
];

/// Plans put together from pieces.
fn pieces() -> impl Strategy<Value = Input> {
    let roles =
        (some_of(&ROLES, 4), prop_oneof![6 => some_of(&ARMS[..3], 1), 1 => some_of(&ARMS, 2)]);
    (some_of(&FIRST, 4), roles, vec(select(&LAST[..]), 1..5)).prop_map(
        |(first, (roles, arm), last)| {
            let parts = [
                first.join("\n"),
                "[roles]".to_owned(),
                roles.join("\n"),
                arm.join("\n"),
                last.join("\n\n"),
            ];
            Input((parts.join("\n") + "\n").into_bytes())
        },
    )
}

#[test]
fn plans() {
    let answers = answers();
    let dotted = [b"a.".repeat(20_000), b"a = 1\n".to_vec()].concat();
    let large = vec![b"[".repeat(20_000), dotted, vec![0; 1 << 20], b"a = 1\n".repeat(20_000)];
    let check = |bytes: &[u8]| hold_plan(&String::from_utf8_lossy(bytes), &answers);
    let small = hold_saved("plans", large, check);
    hold_new("plans", cases(120, 10_000), &mutate::inputs(small), |input| check(&input.0));
    hold_new("plans", cases(120, 10_000), &pieces(), |input| check(&input.0));
}

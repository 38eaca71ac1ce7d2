//! The methods held against numbers that other programs made, and against laws they must obey.
#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot go on may panic, and so may its helpers"
)]

mod agreement;
mod asked_for;
mod asks;
mod assumed;
mod ballots;
mod bytes;
mod changes;
mod clustered;
mod comparisons;
mod coverage;
mod disclosure;
mod documented;
mod draw;
mod edges;
mod families;
mod federation;
mod laws;
mod lonely;
mod metamorphic;
mod models;
mod multiplicity;
mod ordinal;
mod paired;
mod planning;
mod plans;
mod pooling;
mod proportional;
mod published;
mod randomisation;
mod reading;
mod refusals;
mod remaining;
mod requests;
mod scales;
mod tables;
mod targets;
mod worked;

use evidence::counts::{Arm, Block, Counts};
use evidence::design::{Design, Lonely, Strata};
use evidence::file::Sheet;
use evidence::run::{Record, Report};
use serde_json::Value;
use std::io::Cursor;
use std::path::Path;

/// A witness file.
fn golden(name: &str) -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name);
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// Whole numbers of a witness file.
fn whole(value: &Value) -> Vec<u64> {
    value.as_array().unwrap().iter().map(|number| number.as_u64().unwrap()).collect()
}

/// Fails unless `got` is `wanted` to a relative 1e-8.
#[track_caller]
fn close(got: f64, wanted: &Value) {
    let wanted = wanted.as_f64().unwrap();
    near(got, wanted, 1e-8);
}

/// A file of this text.
fn sheet(text: &str) -> Sheet<Cursor<&[u8]>> {
    Sheet::open(Cursor::new(text.as_bytes())).unwrap()
}

/// The first record of a statistic.
#[track_caller]
fn find<'a>(report: &'a Report, statistic: &str) -> &'a Record {
    report.results.iter().find(|record| record.statistic == statistic).unwrap()
}

#[track_caller]
fn near(got: f64, wanted: f64, relative: f64) {
    let allowed = relative * wanted.abs().max(1e-6);
    assert!((got - wanted).abs() <= allowed, "got {got}, wanted {wanted}");
}

/// One school's answers: force, school, programme children per option, comparison children.
type Row = (String, String, Vec<u64>, Vec<u64>);

/// The 25 schools of `federation_tmc.json`.
fn federation() -> Vec<Row> {
    let row = |school: &Value| {
        let answers = whole(&school["v"]);
        let force = school["force"].as_str().unwrap().to_owned();
        (force, school["school"].to_string(), answers[..5].to_vec(), answers[5..].to_vec())
    };
    golden("federation_tmc.json")["schools"].as_array().unwrap().iter().map(row).collect()
}

/// A design with these schools, and the counts of their answers.
fn study(rows: &[Row], strata: Strata, lonely: Lonely) -> (Design, Counts) {
    let mut design = Design::new(strata, lonely);
    let mut counts = Counts::new(rows[0].2.len());
    for (force, name, programme, comparison) in rows {
        let school = design.enrol(force, name).unwrap();
        counts.add_table(school, Block::WHOLE_SCHOOL, Arm::Programme, programme).unwrap();
        counts.add_table(school, Block::WHOLE_SCHOOL, Arm::Comparison, comparison).unwrap();
    }
    (design, counts)
}

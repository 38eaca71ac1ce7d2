//! A GIAS file of 20,000 rows, read, checked and previewed, against the `csv` crate reading the
//! same bytes.

use benches::{Bar, conclude, median_of_five, report, timed};
use domain::{
    schools::gias::{Rules, preview},
    table_file::Limits,
};
use std::collections::BTreeMap;

const ROWS: usize = 20_000;

fn main() {
    let file = bigger_sample();
    let held = BTreeMap::new();
    let times = median_of_five(
        || {
            let rules = Rules { held: &held, authorities: None, typed: None };
            let (time, seen) = timed(|| preview(&file, Limits::ESTABLISHMENTS, rules));
            assert_eq!(seen.expect("the sample is well formed").rows.len(), ROWS);
            time
        },
        || {
            let (time, cells) = timed(|| {
                let mut reader = csv::Reader::from_reader(&file[..]);
                let rows = reader.byte_records().map(|row| row.expect("a row").len());
                rows.sum::<usize>()
            });
            assert!(cells > ROWS);
            time
        },
    );
    let rows = f64::from(u32::try_from(ROWS).expect("a small number"));
    conclude(&[report("GIAS rows previewed", times, rows, "rows", Bar::AtMost(5.0))]);
}

/// The invented sample, its rows repeated under new URNs until there are enough.
fn bigger_sample() -> Vec<u8> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../examples/gias/edubasealldata20261101.csv");
    let sample = std::fs::read(path).expect("the sample is in the repository");
    let mut lines = sample.split_inclusive(|byte| *byte == b'\n');
    let mut file = lines.next().expect("a header").to_vec();
    let rows: Vec<&[u8]> = lines.collect();
    for n in 0..ROWS {
        let row = rows[n % rows.len()];
        let digits = row.iter().position(u8::is_ascii_digit).expect("a URN comes first");
        file.extend_from_slice(&row[..digits]);
        file.extend_from_slice(format!("{}", 100_000 + n).as_bytes());
        file.extend_from_slice(&row[digits + 6..]);
    }
    file
}

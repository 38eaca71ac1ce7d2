//! The same input gives the same bytes, and where rows have no order of their own, in any order.

use super::asks::{all, file};
use evidence::file::Problem;
use evidence::run::Report;
use proptest::prelude::*;

fn json(report: Result<Report, Problem>) -> String {
    serde_json::to_string(&report.unwrap()).unwrap()
}

/// The rows in the order of the keys.
fn shuffled(keys: &[u64]) -> String {
    let text = file();
    let (header, rows) = text.split_once('\n').unwrap();
    let mut rows: Vec<(u64, &str)> = keys.iter().copied().zip(rows.lines()).collect();
    rows.sort_unstable();
    let rows: Vec<&str> = rows.into_iter().map(|(_, row)| row).collect();
    header.to_owned() + "\n" + &rows.join("\n") + "\n"
}

#[test]
fn twice_the_same_is_the_same() {
    for asked in all() {
        assert_eq!(json(asked.of(&file())), json(asked.of(&file())), "{}", asked.name);
    }
}

/// What has the order of its rows (sites, p values, the rows of a table) says the same of each.
#[test]
fn ordered_reports_say_the_same_of_each_row() {
    let backwards: Vec<u64> = (0..48).rev().collect();
    for asked in all().into_iter().filter(|asked| !asked.order_free) {
        let of = |text: &str| {
            let report = asked.of(text).unwrap();
            let mut lines: Vec<String> = report
                .results
                .into_iter()
                .map(|record| {
                    let group = record.group.filter(|group| !group.starts_with("row "));
                    let record = evidence::run::Record { group, ..record };
                    let numbers =
                        [record.estimate, record.se, record.lower, record.upper, record.p];
                    let twelve = numbers.map(|n| n.map(|n| format!("{n:.11e}")));
                    format!(
                        "{} {:?} {twelve:?} {:?}",
                        record.statistic,
                        record.group,
                        record.p_adjusted.map(|p| format!("{p:.11e}"))
                    )
                })
                .collect();
            lines.sort();
            lines
        };
        assert_eq!(of(&file()), of(&shuffled(&backwards)), "{}", asked.name);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn the_order_of_rows_moves_no_byte(keys in prop::collection::vec(any::<u64>(), 48)) {
        for asked in all().into_iter().filter(|asked| asked.order_free) {
            let (one, other) = (json(asked.of(&file())), json(asked.of(&shuffled(&keys))));
            prop_assert_eq!(one, other, "{}", asked.name);
        }
    }
}

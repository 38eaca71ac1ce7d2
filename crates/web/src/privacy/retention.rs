//! The data protection officer sees how long everything is kept, and the receipts of what went.

use super::audit::plain;
use crate::{App, Frame, PageResult, Person, Sample, show};
use actions::privacy::{Receipt, Swept, kept, read_receipts};
use askama::Template;
use axum::extract::State;
use components::Table;
use domain::clock::london;
use words::Words;

/// The address, for the router.
pub const PATH: &str = "/privacy/retention";

/// Days of a year, as the rules count them.
const YEAR: u32 = 365;

#[derive(Template)]
#[template(path = "privacy/retention.html")]
struct Page {
    frame: Frame,
    rules: Table,
    is_empty: bool,
    receipts: Table,
}

impl Page {
    fn new(frame: &Frame, receipts: &[Receipt]) -> Self {
        let t = frame.t;
        let mut rules = Table::new(t.privacy_retention_rules())
            .column(t.privacy_retention_table())
            .column(t.privacy_retention_days())
            .column(t.privacy_retention_from());
        // several columns of a record can begin the same term: that is one line to a reader
        let mut lines = kept();
        lines.dedup();
        for line in lines {
            rules = rules.row([plain(&line.table), term(t, line.days), plain(&line.why)]);
        }
        let mut table = Table::new(t.privacy_receipts_title())
            .column(t.privacy_audit_when())
            .column(t.privacy_audit_what())
            .column(t.privacy_receipts_rows());
        for receipt in receipts {
            let counts: Swept = serde_json::from_str(&receipt.counts).unwrap_or_default();
            let rows: Vec<String> =
                counts.iter().map(|(name, rows)| format!("{}: {rows}", plain(name))).collect();
            let when = t.date_time(london(receipt.at));
            let what = if receipt.kind == "erasure" {
                t.privacy_receipts_erasure()
            } else {
                t.privacy_receipts_retention()
            };
            table = table.row([when, what.to_owned(), rows.join(", ")]);
        }
        Self {
            frame: frame.titled(t.privacy_retention_title()),
            rules: rules.stacked(),
            is_empty: receipts.is_empty(),
            receipts: table.stacked(),
        }
    }
}

/// How long, in years where it is years.
fn term(t: Words, days: Option<u32>) -> String {
    match days {
        None => t.privacy_retention_always().to_owned(),
        Some(days) if days > 0 && days.is_multiple_of(YEAR) => {
            t.privacy_retention_so_many_years(i64::from(days / YEAR))
        }
        Some(days) => t.privacy_retention_so_many_days(i64::from(days)),
    }
}

/// What this page looks like: empty.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    vec![Sample::new("empty", &Page::new(frame, &[]))]
}

/// Shows rules and receipts.
pub async fn get(State(app): State<App>, person: Person) -> PageResult {
    let receipts = read_receipts(&app.world, person.caller()).await?;
    show(&Page::new(&person.frame(), &receipts))
}

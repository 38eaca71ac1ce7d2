//! How long each kind of record is kept, read from the labels that the retention job runs on.

use domain::retention::rule;
use store::schema::{Keep, labels};

/// One line of the retention table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// The kind of record: the table's name.
    pub table: String,
    /// For how many days; none where time does not end it.
    pub days: Option<u32>,
    /// From when, or why it stays.
    pub why: String,
}

/// Every kind of record, in the order of its name.
pub fn kept() -> Vec<Kept> {
    let lines = labels().into_iter().flat_map(|(table, label)| {
        label.keep.into_iter().map(move |keep| line(&table, keep)).collect::<Vec<_>>()
    });
    lines.collect()
}

fn line(table: &str, keep: Keep) -> Kept {
    let (days, why) = match keep {
        Keep::Always { always } => (None, always),
        Keep::While { while_pointed_at } => {
            (None, format!("until nothing needs it any more: {}", while_pointed_at.join(", ")))
        }
        Keep::With { with } => (None, format!("goes with its {with}")),
        Keep::Until { rule: name, from, .. } | Keep::Last { rule: name, last: from } => {
            let rule = rule(&name);
            let anchor = rule.map_or(from, |rule| rule.anchor.to_owned());
            (rule.and_then(domain::retention::Rule::days), anchor)
        }
    };
    Kept { table: table.to_owned(), days, why }
}

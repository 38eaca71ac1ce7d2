//! How long each kind of record is kept, read from the labels that the retention job runs on.

use domain::retention::{RULES, Rule, rule};
use std::collections::BTreeSet;
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

/// The rules by which everything goes that is held about a child, in the order of their names: those
/// of each table that is labelled as about one, or that goes with such a table.
pub fn kept_about_a_child() -> Vec<&'static Rule> {
    let labels = labels();
    let mut tables: Vec<&str> = labels
        .iter()
        .filter(|(_, label)| label.child.is_some())
        .map(|(table, _)| table.as_str())
        .collect();
    let (mut seen, mut names) = (BTreeSet::new(), BTreeSet::new());
    while let Some(table) = tables.pop() {
        if !seen.insert(table) {
            continue;
        }
        for keep in labels.get(table).into_iter().flat_map(|label| &label.keep) {
            match keep {
                Keep::With { with } => tables.push(with),
                Keep::Until { rule, .. } | Keep::Last { rule, .. } => {
                    names.insert(rule.as_str());
                }
                Keep::Always { .. } | Keep::While { .. } => {}
            }
        }
    }
    RULES.iter().filter(|rule| names.contains(rule.name)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_about_a_child_always_ends() {
        let rules = kept_about_a_child();
        assert!(rules.iter().any(|rule| rule.name == "health_and_contacts"));
        assert!(rules.iter().all(|rule| rule.hours.is_some()), "{rules:?}");
    }
}

//! Query plans of every statement that a test ran, on the engine that it ran on: no table is read
//! whole, an index begins at the force, and no statement reads a force's whole share of a table
//! unless it stands on the list below with a reason. So a page stays as quick as it is whatever
//! other forces do, and whatever the years bring.

use std::collections::BTreeMap;
use store::{
    Engine, Store,
    schema::SCHEMA,
    testing::{plans, watched},
};

/// Tables of a few rows, however large the installation.
const SMALL: [&str; 3] = ["force", "key_probe", "force_contact"];
/// Tables of which a force has a few rows, however many children it has.
const FEW: [&str; 13] = [
    "force",
    "key_probe",
    "delivery_model",
    "analysis_plan",
    "ceremony",
    "people_rule",
    "policing_area",
    "partner",
    "waiting_rule",
    "award_kind",
    "bank_holidays",
    "kit_item",
    "kit_size",
];

/// Statements that read a force's whole share of a table: a part of their text, and why.
const WHOLE: &[(&str, &str)] = &[
    ("and a.academic_year >= $", "which agreements are to be renewed"),
    ("a.withdrawn_at from agreement a where", "each school's stage is computed from all of it"),
    ("before_answered", "the page of the evidence counts what was answered"),
    (
        "a.force_signed_at is not null and a.withdrawn_at is null order by",
        "schools with an agreement",
    ),
    ("from (select k.force, k.cohort, count(*)", "the analysis counts every card"),
    ("order by c.academic_year desc, s.name", "newest year first: it stops within a year"),
    (
        "as item, w.size, count(*) as count",
        "what is short of kit is counted over all who take part",
    ),
    ("c.label like", "a label is new among all of the force"),
    ("from cohort c where c.force = $1 and c.finished_at is not null", "how many are over"),
    ("order by p.name, p.id, g.granted_at", "who holds which role, by name"),
    ("lower(substr(family_name", "an access request names a surname"),
    ("from school where force = $1", "an import compares the whole register"),
    ("from school_typed where force = $1 order", "an import keeps all that was typed"),
    ("select id from letter where force = $1", "an erasure opens the letters of a week"),
    ("delete from code_card where", "cards that nobody used are thrown away, rarely"),
    ("and not exists (select 1 from application p", "retention: children whom nothing needs"),
    ("and not exists (select 1 from child_carer p", "retention: carers of nobody"),
];
/// Statements that ask every force, for neither a card nor a certificate has a force's name in its
/// code.
const EVERYWHERE: [&str; 2] = [
    "k.force in (select f.force from force f) and k.card = $1",
    "p.force in (select f.force from force f) and p.code_hash = $1",
];

/// Looks at every statement that was run in this database since it was watched.
///
/// # Panics
/// When one of them reads what it should not.
pub async fn check(store: &Store) {
    let statements: Vec<_> = watched(store).into_iter().filter(|(sql, _)| is_plain(sql)).collect();
    let texts: Vec<String> = statements.iter().map(|(sql, _)| sql.clone()).collect();
    // A test that took its database down has nothing left to look at.
    let Ok(plans) = plans(store, statements).await else { return };
    let faults: Vec<String> = texts
        .iter()
        .zip(&plans)
        .filter_map(|(sql, plan)| {
            let why = fault(store.engine(), sql, plan)?;
            Some(format!("{why}\n  {sql}\n    {}", plan.join("\n    ")))
        })
        .collect();
    assert!(faults.is_empty(), "query plans:\n{}", faults.join("\n"));
}

fn is_plain(sql: &str) -> bool {
    ["select", "insert", "update", "delete"].iter().any(|word| sql.starts_with(word))
}

/// What is wrong with a plan.
fn fault(engine: Engine, sql: &str, plan: &[String]) -> Option<String> {
    match engine {
        Engine::Sqlite => sqlite(sql, plan),
        Engine::Postgres if EVERYWHERE.iter().any(|part| sql.contains(part)) => None,
        Engine::Postgres => postgres(plan),
    }
}

fn sqlite(sql: &str, plan: &[String]) -> Option<String> {
    let tables = aliases(sql);
    let built = |name: &str| {
        plan.iter().any(|line| {
            ["MATERIALIZE", "CO-ROUTINE"].iter().any(|made| *line == format!("{made} {name}"))
        })
    };
    let is_sorted = plan.iter().any(|line| line.starts_with("USE TEMP B-TREE"));
    let is_walk = sql.contains(" limit ") && !is_sorted;
    for line in plan {
        let words: Vec<&str> = line.split_whitespace().collect();
        let ["SCAN" | "SEARCH", name, ..] = words[..] else { continue };
        let Some(table) = tables.get(name).filter(|_| !built(name)) else { continue };
        if SMALL.contains(&table.as_str()) {
            continue;
        }
        if words[0] == "SCAN" || line.contains("AUTOMATIC") {
            return Some(format!("{table} is read whole"));
        }
        if !line.contains("(force=?") {
            return Some(format!("{table} is not entered by the force"));
        }
        let index = words.iter().position(|word| *word == "INDEX").map_or("", |at| words[at + 1]);
        let is_whole = line.contains("(force=?)") && !is_partial(index) && !is_walk;
        if is_whole && !FEW.contains(&table.as_str()) && !is_listed(sql) {
            return Some(format!("a force's whole share of {table} is read"));
        }
    }
    None
}

/// Each step that goes along an index must say from where, and begin with the force; no step reads
/// a table whole.
fn postgres(plan: &[String]) -> Option<String> {
    let is_small = |line: &str| {
        SMALL.iter().any(|name| {
            line.contains(&format!(" on {name} ")) || line.contains(&format!(" on {name}_pkey "))
        })
    };
    for (at, line) in plan.iter().enumerate() {
        if is_small(line) {
            continue;
        }
        if line.contains("Seq Scan on ") {
            return Some(format!("a table is read whole: {}", line.trim()));
        }
        if ["Index Scan", "Index Only Scan"].iter().any(|step| line.contains(step)) {
            let after = &plan[at + 1..];
            let own = after.iter().take_while(|line| !line.contains("->"));
            let is_forced =
                own.clone().any(|line| line.contains("Index Cond:") && line.contains("force"));
            if !is_forced {
                return Some(format!("an index is not entered by the force: {}", line.trim()));
            }
        }
    }
    None
}

fn is_listed(sql: &str) -> bool {
    WHOLE.iter().any(|(part, _)| sql.contains(part))
}

/// Whether an index holds only the rows of a condition: what is open, what ended.
fn is_partial(index: &str) -> bool {
    let begin = format!("create index {index} on ");
    SCHEMA.lines().any(|line| line.starts_with(&begin) && line.contains(") where "))
}

/// Which table each name of a statement stands for.
fn aliases(sql: &str) -> BTreeMap<String, String> {
    const AFTER: [&str; 4] = ["from", "join", "update", "into"];
    let text = sql.replace(['(', ')', ','], " ");
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut names = BTreeMap::new();
    for (at, word) in words.iter().enumerate().filter(|(_, word)| AFTER.contains(word)) {
        let Some(table) = words.get(at + 1) else { continue };
        if *word == "from" && *table == "select"
            || !SCHEMA.contains(&format!("create table {table} ("))
        {
            continue;
        }
        names.insert((*table).to_owned(), (*table).to_owned());
        if let Some(alias) = words.get(at + 2) {
            names.insert((*alias).to_owned(), (*table).to_owned());
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(engine: Engine, sql: &str, plan: &[&str]) -> Option<String> {
        let plan: Vec<String> = plan.iter().map(|line| (*line).to_owned()).collect();
        fault(engine, sql, &plan)
    }

    #[test]
    fn a_plan_that_reads_too_much_is_named() {
        let sql = "select k.id from child k where k.force = $1";
        let lite = |line| said(Engine::Sqlite, sql, &[line]);
        assert!(lite("SCAN k").expect("a fault").contains("child is read whole"));
        assert!(lite("SEARCH k USING INDEX x (school=?)").expect("a fault").contains("entered"));
        let whole = lite("SEARCH k USING INDEX child_school (force=?)");
        assert!(whole.expect("a fault").contains("whole share of child"));
        assert_eq!(lite("SEARCH k USING INDEX child_school (force=? AND school=?)"), None);
        assert_eq!(lite("SEARCH k USING INDEX child_left (force=?)"), None, "only who left");
        let pg = |lines: &[&str]| said(Engine::Postgres, sql, lines);
        assert!(pg(&["Seq Scan on child k  (cost=0.00..1.00 rows=1 width=16)"]).is_some());
        assert!(pg(&["Index Scan using child_left on child k  (cost=1)"]).is_some());
        let entered = [
            "Index Scan using child_pkey on child k  (cost=1)",
            "  Index Cond: (force = 'fellshire'::text)",
        ];
        assert_eq!(pg(&entered), None);
    }
}

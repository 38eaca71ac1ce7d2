//! The demonstration: it is what it promises, its draws replay, and in the whole of it nothing joins
//! a code card to a child.

#![expect(clippy::unwrap_used, reason = "a test that meets a surprise has failed")]

use actions::{demo, privacy::run_retention};
use domain::{chance::Fixed, cohorts::draw::verify_text};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::atomic::{AtomicU64, Ordering},
};
use store::{
    schema::{labels, tables},
    testing::{TextRow, text_rows},
};
use testkit::TestWorld;

/// Every table of a database as text.
type Everything = BTreeMap<String, Vec<TextRow>>;

async fn everything(world: &TestWorld) -> Everything {
    let mut all = Everything::new();
    for table in tables() {
        let rows = text_rows(&world.store, &table.name).await.unwrap();
        all.insert(table.name, rows);
    }
    all
}

fn has<'a>(rows: &'a [TextRow], column: &str, value: &str) -> impl Iterator<Item = &'a TextRow> {
    let (column, value) = (column.to_owned(), value.to_owned());
    rows.iter().filter(move |row| row.get(&column) == Some(&value))
}

testkit::on_both_engines! {
    async fn a_demonstration_is_built_and_gives_nobody_away(world: TestWorld) {
        world.set_clock(demo::MORNING);
        let heard = AtomicU64::new(0);
        let progress = |done, of| {
            assert!(done <= of);
            heard.store(done, Ordering::Relaxed);
        };
        demo::invent(&world, &Fixed::new(37), demo::Size::Usual, &progress).await.unwrap();
        assert!(heard.load(Ordering::Relaxed) > 40);
        let all = everything(&world).await;
        schools_and_children(&all);
        draws_replay(&all);
        no_value_joins(&all);
        no_order_joins(&all);
        run_retention(&world).await.unwrap();
        what_was_due_is_gone(&everything(&world).await);
        let doors = demo::doors(&world).await.unwrap();
        let roles: Vec<&str> = doors.iter().map(|door| door.role.as_str()).collect();
        for role in policy::Role::ALL.map(policy::Role::code).into_iter().chain(["family", "survey"]) {
            assert!(roles.contains(&role), "{role}");
        }
    }
}

/// 37 schools with ten children in uniform each, and comparison children beside them.
fn schools_and_children(all: &Everything) {
    let cohorts = &all["cohort"];
    let mut in_uniform: BTreeMap<&str, usize> = BTreeMap::new();
    for row in &all["enrolment"] {
        assert_eq!(row["tier"], "uniformed");
        *in_uniform.entry(&row["cohort"]).or_default() += 1;
    }
    assert_eq!(in_uniform.len(), 37);
    assert!(in_uniform.values().all(|children| *children == 10), "{in_uniform:?}");
    let schools: BTreeSet<&String> = cohorts.iter().map(|row| &row["school"]).collect();
    assert_eq!(schools.len(), cohorts.len());
    assert!(all["child"].len() > 37 * 30);
    assert!(all["response"].len() > 1500);
    let waves = |kind| has(&all["wave"], "kind", kind).filter(|row| row.contains_key("closed_at"));
    assert!(waves("before").count() >= 37 && waves("after").count() >= 25);
}

fn draws_replay(all: &Everything) {
    let mut replayed = 0;
    for draw in &all["draw"] {
        if let Some(record) = draw.get("record") {
            let verdict = verify_text(record).expect("it replays");
            assert_eq!(verdict.counts.drawn, 10);
            replayed += 1;
        }
    }
    assert_eq!(replayed, 34);
    for draw in all["draw"].iter().filter(|draw| draw.contains_key("record")) {
        let drawn = has(&all["code_card"], "cohort", &draw["cohort"])
            .filter(|card| card.get("is_drawn").is_some_and(|is| is == "true"));
        assert!([0, 10].contains(&drawn.count()));
    }
}

/// No value in a row with a card stands in a row about a child, unless at least ten children share
/// it; and no card stands anywhere else at all.
fn no_value_joins(all: &Everything) {
    const CARDS: [&str; 2] = ["code_card", "response"];
    let cards: BTreeSet<&str> = all["code_card"].iter().map(|row| row["card"].as_str()).collect();
    let labels = labels();
    let mut children_of: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (table, rows) in all.iter().filter(|(table, _)| !CARDS.contains(&table.as_str())) {
        for value in rows.iter().flat_map(BTreeMap::values) {
            assert!(!holds_a_card(value, &cards), "a card stands in {table}");
        }
        let Some(child) = labels.get(table).and_then(|labels| labels.child.as_ref()) else {
            continue;
        };
        for row in rows {
            for value in row.values() {
                children_of.entry(value).or_default().insert(&row[child]);
            }
        }
    }
    for (table, row) in CARDS.iter().flat_map(|table| all[*table].iter().map(move |r| (table, r))) {
        for (column, value) in row {
            let few = children_of.get(value.as_str()).filter(|children| children.len() < 10);
            assert!(few.is_none(), "{table}.{column} leads to {few:?}");
        }
    }
}

/// Whether a card stands anywhere in a text, with hyphens or without.
fn holds_a_card(text: &str, cards: &BTreeSet<&str>) -> bool {
    let is_of_cards = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '-';
    let runs = text.split(|c| !is_of_cards(c)).filter(|run| run.len() >= 9);
    runs.map(|run| run.replace('-', "")).any(|run| {
        (0..=run.len().saturating_sub(9))
            .filter_map(|at| run.get(at..at + 9))
            .any(|part| cards.contains(part))
    })
}

/// If the cards of a cohort lay in the order of its applications, in any order that rows have, then
/// "drawn" and "answered" would fall on the same places. They fall as chance has it.
fn no_order_joins(all: &Everything) {
    let before: BTreeSet<&String> =
        has(&all["wave"], "kind", "before").map(|row| &row["id"]).collect();
    let answered: BTreeSet<&String> = all["response"]
        .iter()
        .filter(|row| before.contains(&row["wave"]))
        .map(|row| &row["card"])
        .collect();
    let yes: BTreeSet<&String> = has(&all["consent"], "purpose", "evaluation_survey")
        .filter(|row| row["is_given"] == "true")
        .map(|row| &row["child"])
        .collect();
    let names: BTreeMap<&String, (&String, &String)> = all["child"]
        .iter()
        .map(|row| (&row["id"], (&row["family_name"], &row["given_name"])))
        .collect();
    for order in ["as held", "id", "number", "name"] {
        let (mut drawn, mut asked) = (Pairs::default(), Pairs::default());
        for cohort in &all["cohort"] {
            let cards: Vec<&TextRow> = has(&all["code_card"], "cohort", &cohort["id"]).collect();
            let mut applied: Vec<&TextRow> =
                has(&all["application"], "cohort", &cohort["id"]).collect();
            match order {
                "id" => applied.sort_by_key(|row| &row["id"]),
                "number" => applied.sort_by_key(|row| row["number"].parse::<u32>().unwrap()),
                "name" => applied.sort_by_key(|row| names[&row["child"]]),
                _ => {}
            }
            for (card, application) in cards.iter().zip(&applied) {
                if let Some(is_drawn) = card.get("is_drawn") {
                    drawn.add(is_drawn == "true", application.contains_key("offered_at"));
                }
                asked.add(answered.contains(&card["card"]), yes.contains(&application["child"]));
            }
        }
        assert!(drawn.seen > 1000.0 && asked.seen > 1000.0);
        assert!(drawn.correlation().abs() < 4.0 / drawn.seen.sqrt(), "drawn, {order}");
        assert!(asked.correlation().abs() < 4.0 / asked.seen.sqrt(), "answered, {order}");
    }
}

/// The correlation of two yes-or-no facts.
#[derive(Default)]
struct Pairs {
    seen: f64,
    left: f64,
    right: f64,
    both: f64,
}

impl Pairs {
    fn add(&mut self, left: bool, right: bool) {
        self.seen += 1.0;
        self.left += f64::from(u8::from(left));
        self.right += f64::from(u8::from(right));
        self.both += f64::from(u8::from(left && right));
    }

    fn correlation(&self) -> f64 {
        let (p, q) = (self.left / self.seen, self.right / self.seen);
        (self.both / self.seen - p * q) / (p * (1.0 - p) * q * (1.0 - q)).sqrt()
    }
}

/// Children who were not drawn a month ago or longer are gone with their carers, and their cards and
/// answers stay.
fn what_was_due_is_gone(all: &Everything) {
    let decided =
        |row: &&TextRow| row.get("not_placed_at").is_some_and(|at| at[..] < *"2027-01-04");
    assert_eq!(all["application"].iter().filter(decided).count(), 0);
    assert_eq!(all["enrolment"].len(), 370);
    assert!(all["child"].len() > 600 && all["child"].len() < 900, "{}", all["child"].len());
    assert!(all["code_card"].len() > 1100);
    assert!(!all["receipt"].is_empty());
}

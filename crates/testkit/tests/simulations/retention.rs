//! Time passes over a whole database: after each run of the retention job nothing is there whose
//! term is over, and nothing went before its time.

use domain::{chance::Fixed, retention};
use jiff::{
    SignedDuration, Timestamp,
    civil::{Date, date},
    tz::TimeZone,
};
use std::collections::BTreeMap;
use store::{
    Store,
    schema::{Foreign, Keep, Labels, Table, labels, tables},
    testing::{TextRow, one_row_everywhere, text_rows},
};
use testkit::{TestWorld, force};

/// The rows of a table by what they have under some columns.
type Index = BTreeMap<Vec<String>, Vec<usize>>;

/// Everything that a database holds, by table, and where its keys lead.
struct Held {
    rows: BTreeMap<String, Vec<TextRow>>,
    by_key: BTreeMap<(String, Vec<String>), Index>,
}

impl Held {
    async fn by(store: &Store, schema: &[Table]) -> Self {
        let mut rows = BTreeMap::new();
        for table in schema {
            rows.insert(table.name.clone(), text_rows(store, &table.name).await.expect("rows"));
        }
        Self::of(rows, schema)
    }

    fn of(rows: BTreeMap<String, Vec<TextRow>>, schema: &[Table]) -> Self {
        let mut by_key = BTreeMap::new();
        let mut add = |table: &String, columns: &Vec<String>| {
            let mut index = Index::new();
            for (at, row) in rows[table].iter().enumerate() {
                if let Some(key) = key(row, columns) {
                    index.entry(key).or_default().push(at);
                }
            }
            by_key.insert((table.clone(), columns.clone()), index);
        };
        for table in schema {
            add(&table.name, &table.key);
            for foreign in &table.foreign {
                add(&table.name, &foreign.columns);
                add(&foreign.table, &foreign.others);
            }
        }
        Self { rows, by_key }
    }

    /// The rows of a table that have this under these columns.
    fn find(&self, table: &str, columns: &[String], key: &Vec<String>) -> Vec<&TextRow> {
        let index = &self.by_key[&(table.to_owned(), columns.to_vec())];
        let found = index.get(key).into_iter().flatten();
        found.map(|at| &self.rows[table][*at]).collect()
    }
}

/// A row's values under some columns; none where one is missing.
fn key(row: &TextRow, columns: &[String]) -> Option<Vec<String>> {
    columns.iter().map(|column| row.get(column).cloned()).collect()
}

/// What a column says of time: a moment, a day, or the end of an academic year.
fn moment(column: &str, text: &str) -> Timestamp {
    if column == "academic_year" {
        let year: i16 = text.parse().expect("a year");
        return london(date(year + 1, 9, 1));
    }
    text.parse().unwrap_or_else(|_| {
        let day: Date = text.parse().unwrap_or_else(|_| panic!("{column}: {text:?} is no moment"));
        day.to_zoned(TimeZone::UTC).expect("a day of our time").timestamp()
    })
}

fn london(day: Date) -> Timestamp {
    let zone = TimeZone::get("Europe/London").expect("time zones are built in");
    day.to_zoned(zone).expect("a day of our time").timestamp()
}

/// Rows of one table as its labels see them.
#[derive(Clone, Copy)]
struct Watched<'a> {
    schema: &'a [Table],
    table: &'a Table,
    label: &'a Labels,
    held: &'a Held,
}

impl Watched<'_> {
    /// The rule under which a row is due by now.
    fn due(&self, row: &TextRow, now: Timestamp) -> Option<String> {
        self.label.keep.iter().find_map(|keep| {
            let (rule, anchor) = match keep {
                Keep::Until { rule, from, or_later, while_empty } => {
                    if while_empty.iter().any(|column| row.contains_key(column)) {
                        return None;
                    }
                    let from = self.moment(row, from)?;
                    let later = or_later.iter().filter_map(|path| self.moment(row, path)).max();
                    (rule, later.map_or(from, |later| later.max(from)))
                }
                Keep::Last { rule, last } => (rule, self.last(row, last)?),
                Keep::Always { .. } | Keep::While { .. } | Keep::With { .. } => return None,
            };
            let rule = retention::rule(rule).expect("a rule of that name");
            rule.is_due(anchor, now).then(|| format!("{} ({})", self.table.name, rule.name))
        })
    }

    /// The moment in a column of the row, or of the row that it points at.
    fn moment(&self, row: &TextRow, path: &str) -> Option<Timestamp> {
        let Some((parent, column)) = path.split_once('.') else {
            return Some(moment(path, row.get(path)?));
        };
        let foreign = self.table.foreign.iter().find(|foreign| foreign.table == parent)?;
        let found = self.held.find(parent, &foreign.others, &key(row, &foreign.columns)?);
        Some(moment(column, found.first()?.get(column)?))
    }

    /// The end of the last year in which rows of another table point, with this one, at the same.
    fn last(&self, row: &TextRow, path: &str) -> Option<Timestamp> {
        let (through, dated) = path.split_once('.').expect("a table, and another with the year");
        let through = self.table_of(through);
        let shared = |own: &&Foreign| through.foreign.iter().any(|its| its.table == own.table);
        let own = self.table.foreign.iter().find(shared).expect("both point at the same");
        let its = through.foreign.iter().find(|its| its.table == own.table).expect("it does");
        let beside = self.held.find(&through.name, &its.columns, &key(row, &own.columns)?);
        let label = self.label;
        let seen = Watched { table: through, label, ..*self };
        beside.into_iter().filter_map(|one| seen.moment(one, dated)).max()
    }

    fn table_of(&self, name: &str) -> &Table {
        self.schema.iter().find(|table| table.name == name).expect("a table of that name")
    }

    /// Whether a row hangs on one that went as well.
    fn hangs_on_what_went(&self, row: &TextRow, after: &Held) -> bool {
        self.table.foreign.iter().any(|foreign| {
            let wanted = key(row, &foreign.columns);
            wanted.is_some_and(|key| after.find(&foreign.table, &foreign.others, &key).is_empty())
        })
    }

    /// Whether the table's rows go when nothing points at them, and nothing points at this one.
    fn is_unneeded(&self, row: &TextRow, after: &Held) -> bool {
        self.label.keep.iter().any(|keep| {
            let Keep::While { while_pointed_at } = keep else { return false };
            while_pointed_at.iter().all(|name| {
                let other = self.table_of(name);
                let foreign = other.foreign.iter().find(|one| one.table == self.table.name);
                let foreign = foreign.expect("it points here");
                let wanted = key(row, &foreign.others);
                wanted.is_none_or(|key| after.find(name, &foreign.columns, &key).is_empty())
            })
        })
    }
}

/// What is there although its term is over, and what went although it was not.
fn wrong(schema: &[Table], before: &Held, after: &Held, now: Timestamp) -> Vec<String> {
    let labels = labels();
    let mut found = Vec::new();
    for table in schema.iter().filter(|table| labels.contains_key(&table.name)) {
        let (name, label) = (&table.name, &labels[&table.name]);
        let kept = Watched { schema, table, label, held: after };
        let late = after.rows[name].iter().filter_map(|row| kept.due(row, now));
        found.extend(late.map(|rule| format!("{rule} is kept beyond its term at {now}")));
        let earlier = Watched { held: before, ..kept };
        for row in &before.rows[name] {
            let is_there = key(row, &table.key)
                .is_some_and(|key| !after.find(name, &table.key, &key).is_empty());
            let may_go = is_there
                || earlier.due(row, now).is_some()
                || earlier.hangs_on_what_went(row, after)
                || earlier.is_unneeded(row, after);
            if !may_go {
                found.push(format!("a row of {name} went before its time at {now}"));
            }
        }
    }
    found.sort();
    found.dedup();
    found
}

/// Lets so many days pass at a time, for more than the longest term, and looks after each run.
async fn pass(world: &TestWorld, days: i64, years: i64) {
    let schema = tables();
    let mut before = Held::by(&world.store, &schema).await;
    let end = world.now() + SignedDuration::from_hours(24 * 366 * years);
    while world.now() < end {
        world.clock.set(world.now() + SignedDuration::from_hours(24 * days));
        actions::privacy::run_retention(world).await.expect("it runs");
        let after = Held::by(&world.store, &schema).await;
        assert_eq!(wrong(&schema, &before, &after, world.now()), [] as [&str; 0]);
        before = after;
    }
    for table in ["child", "application", "carer", "contact", "health", "family_link", "letter"] {
        let left = before.rows[table].len();
        assert_eq!(left, 0, "after {years} years there is something in {table}");
    }
}

/// A row in every table, so that every label is put to the test.
#[tokio::test]
async fn nothing_is_kept_beyond_its_term_and_nothing_goes_before() {
    let world = TestWorld::sqlite().await;
    one_row_everywhere(&world.store, &force()).await.expect("rows");
    pass(&world, if crate::is_full() { 30 } else { 90 }, 8).await;
}

/// A whole force in the middle of its year, left alone for five years.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_force_that_stops_leaves_nothing_behind_that_should_have_gone() {
    if !crate::is_full() {
        return;
    }
    let world = TestWorld::sqlite().await;
    world.set_clock(actions::demo::MORNING);
    let size = actions::demo::Size::Usual;
    actions::demo::build(&world, &Fixed::new(37), size, &|_, _| {}).await.expect("a demonstration");
    pass(&world, 60, 5).await;
}

/// The proof must be able to fail.
#[tokio::test]
async fn what_is_kept_too_long_is_noticed() {
    let world = TestWorld::sqlite().await;
    one_row_everywhere(&world.store, &force()).await.expect("rows");
    let schema = tables();
    let before = Held::by(&world.store, &schema).await;
    let later = world.now() + SignedDuration::from_hours(24 * 366 * 8);
    let late = wrong(&schema, &before, &before, later);
    for rule in ["letter (letter)", "family_link (family_link)", "audit (audit)"] {
        assert!(late.iter().any(|one| one.starts_with(rule)), "{rule}: {late:?}");
    }
    let empty = schema.iter().map(|table| (table.name.clone(), Vec::new())).collect();
    let nothing = Held::of(empty, &schema);
    let early = wrong(&schema, &before, &nothing, world.now());
    assert!(early.iter().any(|one| one.starts_with("a row of force went")), "{early:?}");
}

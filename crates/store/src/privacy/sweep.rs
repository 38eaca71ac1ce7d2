//! Deleting by condition, with everything that hangs on the rows that go; and the sweep that runs
//! on the labels' retention rules.

use crate::{
    Result, Tx,
    schema::{Foreign, Keep, Table, labels, tables},
    value::{Arg, IntoArg, args},
};
use domain::{
    clock::london,
    cohorts::AcademicYear,
    ids::{ForceId, ReceiptId},
    retention,
};
use jiff::{SignedDuration, Timestamp};
use policy::Permit;
use std::collections::BTreeMap;
use uuid::Uuid;

/// So many rows go in one statement.
const PART: usize = 500;

/// How many rows of which table went, by `table (rule)`.
pub type Swept = BTreeMap<String, u64>;

/// A condition on rows of one table, written for an alias.
pub(super) struct Doomed<'a> {
    pub(super) table: &'a str,
    /// SQL in which `{row}` stands for the alias.
    pub(super) condition: String,
    pub(super) args: Vec<Arg>,
}

/// Deletes the rows, and before them everything that points at them, to any depth. Each statement
/// begins at the force and goes along the index of the key that points: it reads what goes, not
/// what stays.
pub(super) async fn delete_all(
    tx: &mut Tx,
    permit: &Permit,
    schema: &[Table],
    doomed: &Doomed<'_>,
    depth: usize,
    counts: &mut Swept,
) -> Result<()> {
    for table in schema.iter().filter(|table| table.name != doomed.table) {
        for foreign in table.foreign.iter().filter(|foreign| foreign.table == doomed.table) {
            let alias = format!("t{depth}");
            let inner = doomed.condition.replace("{row}", &alias);
            let condition = points_at(foreign, &alias, &inner);
            let next = Doomed { table: &table.name, condition, args: doomed.args.clone() };
            Box::pin(delete_all(tx, permit, schema, &next, depth + 1, counts)).await?;
        }
    }
    let condition = doomed.condition.replace("{row}", doomed.table);
    let sql = format!("delete from {} where {condition}", doomed.table);
    let gone = tx.run(permit, &sql, doomed.args.clone()).await?;
    if gone > 0 {
        *counts.entry(doomed.table.to_owned()).or_insert(0) += gone;
    }
    Ok(())
}

/// The condition of rows of the force that point by this key at a row that fulfils another. Every
/// key begins with the force; what comes after it decides.
fn points_at(foreign: &Foreign, alias: &str, inner: &str) -> String {
    let named = |alias: &str, columns: &[String]| {
        let named: Vec<_> = columns.iter().skip(1).map(|name| format!("{alias}.{name}")).collect();
        named.join(", ")
    };
    format!(
        "{{row}}.force = $1 and ({}) in (select {} from {} {alias} where {inner})",
        named("{row}", &foreign.columns),
        named(alias, &foreign.others),
        foreign.table
    )
}

/// Deletes what is due in a force, by every table's label, and says what went under which rule.
pub async fn sweep(tx: &mut Tx, permit: &Permit, force: &ForceId) -> Result<Swept> {
    let (schema, labels, now) = (tables(), labels(), tx.now());
    let mut all = Swept::new();
    for table in schema.iter().rev() {
        for keep in labels.get(&table.name).map(|labels| &labels.keep).into_iter().flatten() {
            let Some((rule, condition, mut args)) = due(&schema, table, keep, now) else {
                continue;
            };
            args.insert(0, force.into_arg());
            let doomed = Doomed { table: &table.name, condition, args };
            let mut counts = Swept::new();
            delete_all(tx, permit, &schema, &doomed, 0, &mut counts).await?;
            for (name, gone) in counts {
                *all.entry(format!("{name} ({rule})")).or_insert(0) += gone;
            }
        }
    }
    // Rows that nothing points at any more: after those that pointed at them are gone. One that goes
    // may have been the last to point at another.
    loop {
        let unneeded = sweep_orphans(tx, permit, force, &schema).await?;
        if unneeded.is_empty() {
            return Ok(all);
        }
        for (name, gone) in unneeded {
            *all.entry(format!("{name} (no longer needed)")).or_insert(0) += gone;
        }
    }
}

async fn sweep_orphans(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    schema: &[Table],
) -> Result<Swept> {
    let (labels, mut counts) = (labels(), Swept::new());
    for table in schema.iter().rev() {
        for keep in labels.get(&table.name).map(|labels| &labels.keep).into_iter().flatten() {
            delete_orphans(tx, permit, force, (schema, table, keep), &mut counts).await?;
        }
    }
    Ok(counts)
}

/// Deletes the rows of a table that nothing points at any more. They are looked for once, and what
/// hangs on them goes by their ids: there are few of them in a table of many.
pub(super) async fn delete_orphans(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    (schema, table, keep): (&[Table], &Table, &Keep),
    counts: &mut Swept,
) -> Result<()> {
    let Some(condition) = orphaned(schema, table, keep) else { return Ok(()) };
    let Some(id) = table.key.last() else { return Ok(()) };
    let condition = condition.replace("{row}", &table.name);
    let sql = format!("select {id} from {} where {condition}", table.name);
    let rows = tx.rows(&sql, args![force]).await?;
    let ids: Vec<Uuid> = rows.iter().map(|row| row.get(id)).collect::<Result<_>>()?;
    for part in ids.chunks(PART) {
        let marks: Vec<String> = (2..part.len() + 2).map(|n| format!("${n}")).collect();
        let condition = format!("{{row}}.force = $1 and {{row}}.{id} in ({})", marks.join(", "));
        let mut args = args![force];
        args.extend(part.iter().map(|id| id.into_arg()));
        let doomed = Doomed { table: &table.name, condition, args };
        delete_all(tx, permit, schema, &doomed, 0, counts).await?;
    }
    Ok(())
}

/// The rule's name, its condition with the force as `$1`, and the values after it.
fn due(
    schema: &[Table],
    table: &Table,
    keep: &Keep,
    now: Timestamp,
) -> Option<(String, String, Vec<Arg>)> {
    match keep {
        Keep::Until { rule, from, or_later, while_empty } => {
            let cutoff = Cutoff::of(rule, now)?;
            let (mut condition, args) = is_due(table, from, or_later, &cutoff)?;
            for column in while_empty {
                condition = format!("{condition} and {{row}}.{column} is null");
            }
            Some((rule.clone(), condition, args))
        }
        Keep::Last { rule, last } => {
            let (condition, args) = is_last(schema, table, last, &Cutoff::of(rule, now)?)?;
            Some((rule.clone(), condition, args))
        }
        Keep::Always { .. } | Keep::While { .. } | Keep::With { .. } => None,
    }
}

/// Up to when something must have happened to be due now.
struct Cutoff {
    at: Timestamp,
    /// The last academic year that was over by then.
    year: i64,
}

impl Cutoff {
    fn of(rule: &str, now: Timestamp) -> Option<Self> {
        let kept = SignedDuration::from_hours(i64::from(retention::rule(rule)?.hours?));
        let at = now.checked_sub(kept).ok()?;
        let year = AcademicYear::containing(london(at).date()).start_year();
        Some(Self { at, year: i64::from(year) - 1 })
    }

    /// What a column is compared with.
    fn value(&self, column: &str) -> Arg {
        if column == YEAR { self.year.into_arg() } else { self.at.into_arg() }
    }
}

/// The column whose moment is the end of the academic year that starts in it.
const YEAR: &str = "academic_year";

/// The condition of rows whose moment, or that of the row they point at, has come.
fn is_due(
    table: &Table,
    from: &str,
    or_later: &[String],
    cutoff: &Cutoff,
) -> Option<(String, Vec<Arg>)> {
    let Some((parent, column)) = from.split_once('.') else {
        let mut condition = format!("{{row}}.force = $1 and {{row}}.{from} <= $2");
        for later in or_later {
            condition =
                format!("{condition} and ({{row}}.{later} is null or {{row}}.{later} <= $2)");
        }
        return Some((condition, vec![cutoff.value(from)]));
    };
    let foreign = table.foreign.iter().find(|foreign| foreign.table == parent)?;
    let mut inner = format!("p.force = $1 and p.{column} <= $2");
    for later in or_later {
        let later = later.split_once('.')?.1;
        inner = format!("{inner} and (p.{later} is null or p.{later} <= $2)");
    }
    Some((points_at(foreign, "p", &inner), vec![cutoff.value(column)]))
}

/// The condition of rows that point where `table` of `last` points, if the last year of those is
/// over. It begins at the years that are over, of which little is left.
fn is_last(
    schema: &[Table],
    table: &Table,
    last: &str,
    cutoff: &Cutoff,
) -> Option<(String, Vec<Arg>)> {
    let (through, rest) = last.split_once('.')?;
    let (dated, column) = rest.split_once('.')?;
    let through = schema.iter().find(|one| one.name == through)?;
    let year = through.foreign.iter().find(|foreign| foreign.table == dated)?;
    let shared = |own: &&Foreign| through.foreign.iter().any(|other| other.table == own.table);
    let own = table.foreign.iter().find(shared)?;
    let other = through.foreign.iter().find(|other| other.table == own.table)?;
    let (mine, theirs) = (own.columns.last()?, other.columns.last()?);
    // "cross" keeps SQLite from going through the force's whole share of the table between.
    let of_year = |join: &str, alias: &str, year_alias: &str| {
        format!(
            "from {dated} {year_alias}{join}{} {alias} where {year_alias}.force = $1 \
             and {alias}.force = {year_alias}.force and {alias}.{} = {year_alias}.{}",
            through.name,
            year.columns.last().map_or("", String::as_str),
            year.others.last().map_or("", String::as_str),
        )
    };
    let condition = format!(
        "{{row}}.force = $1 and {{row}}.{mine} in (select a.{theirs} {} and y.{column} <= $2) \
         and not exists (select 1 {} and z.{column} > $2 and b.{theirs} = {{row}}.{mine})",
        of_year(" cross join ", "a", "y"),
        of_year(", ", "b", "z"),
    );
    Some((condition, vec![cutoff.value(column)]))
}

/// The condition of rows that no row of the named tables points at.
fn orphaned(schema: &[Table], table: &Table, keep: &Keep) -> Option<String> {
    let Keep::While { while_pointed_at } = keep else { return None };
    let mut condition = "{row}.force = $1".to_owned();
    for name in while_pointed_at {
        let other = schema.iter().find(|other| other.name == *name)?;
        let foreign = other.foreign.iter().find(|foreign| foreign.table == table.name)?;
        let joins = join(foreign.others.iter().zip(&foreign.columns), "p");
        condition = format!("{condition} and not exists (select 1 from {name} p where {joins})");
    }
    Some(condition)
}

/// `p.other = {row}.own` for each pair of (own column, other column).
fn join<'a>(pairs: impl Iterator<Item = (&'a String, &'a String)>, alias: &str) -> String {
    pairs
        .map(|(own, other)| format!("{alias}.{other} = {{row}}.{own}"))
        .collect::<Vec<_>>()
        .join(" and ")
}

/// Leaves the receipt of a deletion: counts, no names.
pub async fn receipt_add(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    kind: &str,
    rule: &str,
    counts: &Swept,
) -> Result<()> {
    let (id, now): (ReceiptId, _) = (tx.id(), tx.now());
    let counts = serde_json::to_string(counts).unwrap_or_default();
    let sql = "insert into receipt (force, id, at, kind, rule, counts) \
               values ($1, $2, $3, $4, $5, $6)";
    tx.run(permit, sql, args![force, id, now, kind, rule, counts]).await.map(|_| ())
}

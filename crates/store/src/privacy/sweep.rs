//! Deleting by condition, with everything that hangs on the rows that go; and the sweep that runs
//! on the labels' retention rules.

use crate::{
    Result, Tx,
    schema::{Keep, Table, labels, tables},
    value::{Arg, IntoArg, args},
};
use domain::{
    ids::{ForceId, ReceiptId},
    retention,
};
use jiff::{SignedDuration, Timestamp};
use policy::Permit;
use std::collections::BTreeMap;

/// How many rows of which table went, by `table (rule)`.
pub type Swept = BTreeMap<String, u64>;

/// A condition on rows of one table, written for an alias.
pub(super) struct Doomed<'a> {
    pub(super) table: &'a str,
    /// SQL in which `{row}` stands for the alias.
    pub(super) condition: String,
    pub(super) args: Vec<Arg>,
}

/// Deletes the rows, and before them everything that points at them, to any depth.
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
            let joins: Vec<String> = foreign
                .columns
                .iter()
                .zip(&foreign.others)
                .map(|(own, other)| format!("{alias}.{other} = {{row}}.{own}"))
                .collect();
            let inner = doomed.condition.replace("{row}", &alias);
            let condition = format!(
                "exists (select 1 from {} {alias} where {} and ({inner}))",
                doomed.table,
                joins.join(" and ")
            );
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
            let Some(condition) = orphaned(schema, table, keep) else { continue };
            let args = vec![force.into_arg()];
            let doomed = Doomed { table: &table.name, condition, args };
            delete_all(tx, permit, schema, &doomed, 0, &mut counts).await?;
        }
    }
    Ok(counts)
}

/// The rule's name, its condition with the force as `$1`, and the values after it.
fn due(
    schema: &[Table],
    table: &Table,
    keep: &Keep,
    now: Timestamp,
) -> Option<(String, String, Vec<Arg>)> {
    let Keep::Until { rule, from } = keep else { return None };
    let hours = retention::rule(rule)?.hours?;
    let kept = SignedDuration::from_hours(i64::from(hours));
    let cutoff = now.checked_sub(kept).ok()?.into_arg();
    let own = "{row}.force = $1";
    let condition = match from.split_once('.') {
        None => format!("{own} and {{row}}.{from} <= $2"),
        Some((parent, column)) => {
            let foreign = table.foreign.iter().find(|foreign| foreign.table == parent)?;
            let joins = join(foreign.columns.iter().zip(&foreign.others), "p");
            debug_assert!(schema.iter().any(|table| table.name == parent), "{parent} is a table");
            format!(
                "{own} and exists (select 1 from {parent} p where {joins} and p.{column} <= $2)"
            )
        }
    };
    Some((rule.clone(), condition, vec![cutoff]))
}

/// The condition of rows that no row of the named tables points at.
pub(super) fn orphaned(schema: &[Table], table: &Table, keep: &Keep) -> Option<String> {
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

//! Two records that are one child become one: every row of the later one goes over to the earlier one,
//! as it is. Nothing is counted twice, and nothing that was said is changed.

use crate::{
    Conn, Result, Tx,
    families::health_take_over,
    value::{Args, args},
};
use domain::ids::{ChildId, ForceId};
use policy::Permit;

/// What becomes of a table's rows about a child.
#[derive(Clone, Copy)]
enum Way {
    /// They go over, all of them.
    Over,
    /// They go over unless there is one already with the same values here.
    OverUnless(&'static [&'static str]),
    /// They go.
    Gone,
    /// They go by a way of their own: what is sealed is sealed anew.
    Own,
}

/// Every table about a child. A test compares it with the labels of the columns.
const TABLES: &[(&str, Way)] = &[
    ("application", Way::Over),
    ("assent", Way::Over),
    ("award", Way::Over),
    ("blind_mark", Way::OverUnless(&["round", "marker", "position"])),
    ("carer_removed", Way::OverUnless(&["carer"])),
    ("carer_together", Way::OverUnless(&["carer"])),
    ("ceremony_consent", Way::Over),
    ("child_carer", Way::OverUnless(&["carer"])),
    ("consent", Way::Over),
    ("contact", Way::Own),
    ("enrolment", Way::Over),
    ("enrolment_break", Way::Over),
    ("family_letter", Way::Over),
    ("family_link", Way::Over),
    ("health", Way::Own),
    ("health_confirmed", Way::Own),
    ("kit_issue", Way::OverUnless(&["item"])),
    ("kit_wanted", Way::OverUnless(&["item"])),
    ("paper_consent", Way::Over),
    ("paper_form", Way::Over),
    ("photo_restriction", Way::OverUnless(&[])),
    ("picture_child", Way::OverUnless(&["picture"])),
    ("register_mark", Way::OverUnless(&["session"])),
    ("selection_vote", Way::OverUnless(&["selection"])),
    ("teacher_consent", Way::Over),
    ("wrong_fact", Way::Gone),
];

/// The tables whose rows go over from one child to another, or go.
pub fn merged_tables() -> Vec<&'static str> {
    TABLES.iter().map(|(table, _)| *table).collect()
}

/// Whether two records are of one cohort or one ceremony: each of them applied, takes part, or was
/// asked about.
pub async fn stand_side_by_side(
    conn: &mut Conn,
    force: &ForceId,
    (one, other): (ChildId, ChildId),
) -> Result<bool> {
    for (table, place) in
        [("application", "cohort"), ("enrolment", "cohort"), ("ceremony_consent", "ceremony")]
    {
        let sql = format!(
            "select count(*) as n from {table} a join {table} b on b.force = a.force \
             and b.{place} = a.{place} where a.force = $1 and a.child = $2 \
             and b.force = $1 and b.child = $3"
        );
        if conn.count(&sql, args![force, one, other]).await? > 0 {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether somebody was taken off one of two records and answers for the other.
pub async fn carer_was_taken_off(
    conn: &mut Conn,
    force: &ForceId,
    (one, other): (ChildId, ChildId),
) -> Result<bool> {
    let sql = "select count(*) as n from carer_removed r join child_carer c on c.force = r.force \
               and c.carer = r.carer where r.force = $1 and r.child = $2 and c.force = $1 \
               and c.child = $3";
    let either = conn.count(sql, args![force, one, other]).await?
        + conn.count(sql, args![force, other, one]).await?;
    Ok(either > 0)
}

/// Makes one child of two: `gone` becomes `keep`.
pub async fn child_merge(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    (keep, gone): (ChildId, ChildId),
) -> Result<()> {
    let both = || -> Args { args![force, gone, keep] };
    health_take_over(tx, permit, force, (keep, gone)).await?;
    // Of two marks of one carer the weaker stands: a yes needs parental responsibility.
    let weaker = "update child_carer set has_responsibility = $4 where force = $1 and child = $3 \
                  and carer in (select c.carer from child_carer c where c.force = $1 \
                  and c.child = $2 and c.has_responsibility = $4)";
    tx.run(permit, weaker, args![force, gone, keep, false]).await?;
    for (table, way) in TABLES {
        let over = format!("update {table} set child = $3 where force = $1 and child = $2");
        match way {
            Way::Over => {
                tx.run(permit, &over, both()).await?;
            }
            Way::OverUnless(same) => {
                let alike =
                    |sql: String, column: &&str| format!("{sql} and o.{column} = {table}.{column}");
                let same = same.iter().fold(String::new(), alike);
                let unless = format!(
                    "{over} and not exists (select 1 from {table} o where o.force = $1 \
                     and o.child = $3{same})"
                );
                tx.run(permit, &unless, both()).await?;
            }
            Way::Gone | Way::Own => {}
        }
        if matches!(way, Way::OverUnless(_) | Way::Gone) {
            let rest = format!("delete from {table} where force = $1 and child = $2");
            tx.run(permit, &rest, args![force, gone]).await?;
        }
    }
    let sql = "delete from child where force = $1 and id = $2";
    tx.run(permit, sql, args![force, gone]).await.map(|_| ())
}

/// Does it again after a restore, where the backup has both: how many records went.
pub(crate) async fn merge_again(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    (keep, gone): (ChildId, ChildId),
) -> Result<u64> {
    let sql = "select count(*) as n from child where force = $1 and id in ($2, $3)";
    let is_there = tx.count(sql, args![force, keep, gone]).await? == 2;
    if !is_there || stand_side_by_side(tx, force, (keep, gone)).await? {
        return Ok(0);
    }
    child_merge(tx, permit, force, (keep, gone)).await?;
    Ok(1)
}

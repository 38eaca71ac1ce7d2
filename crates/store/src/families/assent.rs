//! What children themselves say to being photographed: lines are added, the latest counts.

use super::takes_part;
use crate::{
    Conn, Result, Tx, scope,
    value::{IntoArg, args, record},
};
use domain::ids::{AssentId, ChildId, CohortId, ForceId, PersonId};
use jiff::Timestamp;
use policy::{Permit, Scope};
use std::collections::BTreeMap;

record! {
    /// A child who takes part.
    pub struct AssentChild {
        /// The child.
        pub child: ChildId,
        /// The forename.
        pub given_name: String,
        /// The surname.
        pub family_name: String,
    }
}

record! {
    /// What a child said.
    pub struct Assent {
        /// The child.
        pub child: ChildId,
        /// Yes or no.
        pub is_given: bool,
        /// When.
        pub said_at: Timestamp,
    }
}

/// The children of a cohort who take part, as far as a scope reaches, by name.
pub async fn assent_children(
    conn: &mut Conn,
    within: &Scope,
    cohort: CohortId,
) -> Result<Vec<AssentChild>> {
    let mut part = scope::within(within, "h", Some("school"), Some("id"));
    part.args.push(cohort.into_arg());
    let sql = format!(
        "select e.child, k.given_name, k.family_name from enrolment e \
         join cohort h on h.force = e.force and h.id = e.cohort \
         join child k on k.force = e.force and k.id = e.child \
         where {} and e.cohort = ${} and e.ended_at is null and {} \
         order by k.family_name, k.given_name, k.id",
        part.sql,
        part.args.len(),
        takes_part("e", None)
    );
    conn.all(&sql, part.args).await
}

/// What each child of a cohort who was asked says now.
pub async fn assent_list(
    conn: &mut Conn,
    force: &ForceId,
    cohort: CohortId,
) -> Result<BTreeMap<ChildId, Assent>> {
    let sql = "select s.child, s.is_given, s.said_at from assent s where s.force = $1 \
               and s.child in (select e.child from enrolment e where e.force = $1 \
               and e.cohort = $2) order by s.said_at, s.id";
    let lines: Vec<Assent> = conn.all(sql, args![force, cohort]).await?;
    // the latest comes last, and stays
    Ok(lines.into_iter().map(|line| (line.child, line)).collect())
}

/// What one child says now.
pub async fn assent_get(
    conn: &mut Conn,
    force: &ForceId,
    child: ChildId,
) -> Result<Option<Assent>> {
    let sql = "select child, is_given, said_at from assent where force = $1 and child = $2 \
               order by said_at desc, id desc limit 1";
    conn.optional(sql, args![force, child]).await
}

/// Writes down what a child said to whoever asked. The same again adds nothing.
pub async fn assent_add(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    child: ChildId,
    (is_given, asked_by): (bool, PersonId),
) -> Result<()> {
    let last = assent_get(tx, force, child).await?;
    if last.as_ref().is_some_and(|last| last.is_given == is_given) {
        return Ok(());
    }
    let id: AssentId = tx.id();
    // The order of the lines decides, so no two of them share a moment.
    let after =
        last.and_then(|last| last.said_at.checked_add(jiff::SignedDuration::from_micros(1)).ok());
    let now = after.map_or(tx.now(), |after| after.max(tx.now()));
    let sql = "insert into assent (force, id, child, is_given, asked_by, said_at) \
               values ($1, $2, $3, $4, $5, $6)";
    tx.run(permit, sql, args![force, id, child, is_given, asked_by, now]).await.map(|_| ())
}

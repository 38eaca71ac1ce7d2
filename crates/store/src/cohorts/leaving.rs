//! Who left a cohort, when and why, and who came back: what was stays, and is added to.

use crate::{
    Conn, Result, Tx, scope,
    value::{IntoArg, args, record},
};
use domain::ids::{ChildId, CohortId, ForceId};
use jiff::{Timestamp, civil::Date};
use policy::{Permit, Scope};

record! {
    /// A child who takes part in a cohort, or did.
    pub struct Member {
        /// The child.
        pub child: ChildId,
        /// The forename.
        pub given_name: String,
        /// The surname.
        pub family_name: String,
        /// A code of `domain::forces::Tier`.
        pub tier: String,
        /// From when.
        pub starts_on: Date,
        /// Until when, once over.
        pub ended_at: Option<Timestamp>,
        /// When the school noted that the child left, if the child has not come back.
        pub left_at: Option<Timestamp>,
        /// Why: a code of `domain::cohorts::LeaveReason`.
        pub reason: Option<String>,
    }
}

/// The children of a cohort, those who left among them, as far as a scope reaches, by name.
pub async fn member_list(conn: &mut Conn, within: &Scope, cohort: CohortId) -> Result<Vec<Member>> {
    let mut part = scope::within(within, "c", Some("school"), Some("id"));
    part.args.push(cohort.into_arg());
    let sql = format!(
        "select e.child, k.given_name, k.family_name, e.tier, e.starts_on, e.ended_at, b.left_at, \
         b.reason from enrolment e join child k on k.force = e.force and k.id = e.child \
         join cohort c on c.force = e.force and c.id = e.cohort \
         left join enrolment_break b on b.force = e.force and b.child = e.child \
         and b.cohort = e.cohort and b.back_at is null \
         where {} and e.cohort = ${} order by k.family_name, k.given_name, e.child",
        part.sql,
        part.args.len(),
    );
    conn.all(&sql, part.args).await
}

/// Notes that a child left a cohort now.
pub async fn break_add(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    (cohort, child): (CohortId, ChildId),
    reason: &str,
) -> Result<()> {
    let now = tx.now();
    let sql = "insert into enrolment_break (force, child, cohort, left_at, reason) \
               values ($1, $2, $3, $4, $5)";
    tx.run(permit, sql, args![force, child, cohort, now, reason]).await.map(|_| ())
}

/// Notes that a child who left is back. Nothing happens where none left.
pub async fn break_end(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    (cohort, child): (CohortId, ChildId),
) -> Result<()> {
    let now = tx.now();
    let sql = "update enrolment_break set back_at = $4 \
               where force = $1 and child = $3 and cohort = $2 and back_at is null";
    tx.run(permit, sql, args![force, cohort, child, now]).await.map(|_| ())
}

/// A child's time in a cohort goes on.
pub async fn enrolment_go_on(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    (cohort, child): (CohortId, ChildId),
) -> Result<()> {
    let sql = "update enrolment set ended_at = null \
               where force = $1 and cohort = $2 and child = $3";
    tx.run(permit, sql, args![force, cohort, child]).await.map(|_| ())
}

/// An application that was taken back when the child left counts again, and with it the place.
pub async fn application_count_again(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    (cohort, child): (CohortId, ChildId),
) -> Result<()> {
    let sql = "update application set withdrawn_at = null \
               where force = $1 and cohort = $2 and child = $3";
    tx.run(permit, sql, args![force, cohort, child]).await.map(|_| ())
}

/// Notes when a child left the school, or that it is there again.
pub async fn child_leave(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    child: ChildId,
    left_at: Option<Timestamp>,
) -> Result<()> {
    let sql = "update child set left_at = $3 where force = $1 and id = $2";
    tx.run(permit, sql, args![force, child, left_at]).await.map(|_| ())
}

/// Keeps others from giving a place of this cohort until the transaction ends.
pub async fn cohort_hold(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    cohort: CohortId,
) -> Result<()> {
    let sql = "update cohort set places = places where force = $1 and id = $2";
    tx.run(permit, sql, args![force, cohort]).await.map(|_| ())
}

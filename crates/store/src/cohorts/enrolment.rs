//! Enrolments: a child's time in a cohort.

use crate::{
    Conn, Result, Tx,
    families::takes_part,
    scope,
    value::{IntoArg, args, record},
};
use domain::ids::{ChildId, CohortId, EnrolmentId, ForceId};
use jiff::{Timestamp, civil::Date};
use policy::{Permit, Scope};

record! {
    /// An enrolment with its child's name.
    pub struct Enrolment {
        /// The enrolment.
        pub id: EnrolmentId,
        /// The cohort.
        pub cohort: CohortId,
        /// The child.
        pub child: ChildId,
        /// The child's forename.
        pub given_name: String,
        /// The child's surname.
        pub family_name: String,
        /// A code of `domain::forces::Tier`.
        pub tier: String,
        /// From when.
        pub starts_on: Date,
        /// Until when, once over.
        pub ended_at: Option<Timestamp>,
    }
}

/// The children of a cohort who take part, as far as a scope reaches, by name: neither has their
/// time ended, nor does a carer's no stand against it.
pub async fn enrolment_list(
    conn: &mut Conn,
    within: &Scope,
    cohort: CohortId,
) -> Result<Vec<Enrolment>> {
    let mut part = scope::within(within, "c", Some("school"), Some("id"));
    part.args.push(cohort.into_arg());
    let sql = format!(
        "select e.id, e.cohort, e.child, k.given_name, k.family_name, e.tier, e.starts_on, \
         e.ended_at from enrolment e join child k on k.force = e.force and k.id = e.child \
         join cohort c on c.force = e.force and c.id = e.cohort \
         where {} and e.cohort = ${} and e.ended_at is null and {} \
         order by k.family_name, k.given_name, e.id",
        part.sql,
        part.args.len(),
        takes_part("e", None)
    );
    conn.all(&sql, part.args).await
}

/// Enrols a child. One who was enrolled before goes on, in the way and from the day of then.
pub async fn enrolment_add(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    (cohort, child): (CohortId, ChildId),
    tier: &str,
    starts_on: Date,
) -> Result<()> {
    let id: EnrolmentId = tx.id();
    let sql = "insert into enrolment (force, id, cohort, child, tier, starts_on) \
               values ($1, $2, $3, $4, $5, $6) \
               on conflict (force, cohort, child) do update set ended_at = null";
    let values = args![force, id, cohort, child, tier, starts_on];
    tx.run(permit, sql, values).await.map(|_| ())
}

/// Ends a child's time in a cohort, from now on.
pub async fn enrolment_end(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    (cohort, child): (CohortId, ChildId),
) -> Result<()> {
    let now = tx.now();
    let sql = "update enrolment set ended_at = $4 \
               where force = $1 and cohort = $2 and child = $3 and ended_at is null";
    tx.run(permit, sql, args![force, cohort, child, now]).await.map(|_| ())
}

/// Takes an enrolment away, when the draw that made it is set aside.
pub async fn enrolment_remove(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    cohort: CohortId,
    child: ChildId,
) -> Result<()> {
    let sql = "delete from enrolment where force = $1 and cohort = $2 and child = $3";
    tx.run(permit, sql, args![force, cohort, child]).await.map(|_| ())
}

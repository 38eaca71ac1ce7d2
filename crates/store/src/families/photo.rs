//! "Do not photograph" marks of the school: without a reason.

use crate::{
    Conn, Result, Tx, scope,
    value::{IntoArg, args, record},
};
use domain::ids::{ChildId, CohortId, ForceId};
use jiff::Timestamp;
use policy::{Permit, Scope};

record! {
    /// A child who applies to a cohort, with the mark if it is set.
    pub struct PhotoMark {
        /// The child.
        pub child: ChildId,
        /// The forename.
        pub given_name: String,
        /// The surname.
        pub family_name: String,
        /// When the mark was set.
        pub set_at: Option<Timestamp>,
    }
}

/// The children of a cohort with their marks, as far as a scope reaches, by name.
pub async fn photo_mark_list(
    conn: &mut Conn,
    within: &Scope,
    cohort: CohortId,
) -> Result<Vec<PhotoMark>> {
    let mut part = scope::within(within, "h", Some("school"), Some("id"));
    part.args.push(cohort.into_arg());
    let sql = format!(
        "select a.child, k.given_name, k.family_name, p.set_at from application a \
         join cohort h on h.force = a.force and h.id = a.cohort \
         join child k on k.force = a.force and k.id = a.child \
         left join photo_restriction p on p.force = a.force and p.child = a.child \
         where {} and a.cohort = ${} and a.withdrawn_at is null \
         order by k.family_name, k.given_name, a.id",
        part.sql,
        part.args.len()
    );
    conn.all(&sql, part.args).await
}

/// Sets the mark; setting it again changes nothing.
pub async fn photo_mark_set(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    child: ChildId,
) -> Result<()> {
    let now = tx.now();
    let sql = "insert into photo_restriction (force, child, set_at) values ($1, $2, $3) \
               on conflict (force, child) do nothing";
    tx.run(permit, sql, args![force, child, now]).await.map(|_| ())
}

/// Takes the mark away.
pub async fn photo_mark_clear(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    child: ChildId,
) -> Result<()> {
    let sql = "delete from photo_restriction where force = $1 and child = $2";
    tx.run(permit, sql, args![force, child]).await.map(|_| ())
}

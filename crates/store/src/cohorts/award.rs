//! Awards: what a force gives them for, and what each child was given.

use crate::{
    Conn, Result, Tx, scope,
    value::{IntoArg, args, record},
};
use domain::ids::{AwardId, ChildId, CohortId, ForceId, PersonId};
use jiff::Timestamp;
use policy::{Permit, Scope};

record! {
    /// A kind of award that the force added, renamed or gives no longer.
    pub struct AwardKind {
        /// A code of `domain::cohorts::awards`, or one of the force's own.
        pub code: String,
        /// The name.
        pub name: String,
        /// The name in Welsh.
        pub name_cy: String,
        /// Since when it is given no longer, if it is not.
        pub retired_at: Option<Timestamp>,
    }
}

record! {
    /// An award with its child's name.
    pub struct Award {
        /// The award.
        pub id: AwardId,
        /// The child.
        pub child: ChildId,
        /// The forename.
        pub given_name: String,
        /// The surname.
        pub family_name: String,
        /// The code of its kind.
        pub kind: String,
        /// When it was given.
        pub given_at: Timestamp,
    }
}

/// The kinds of award that a force has of its own, or has changed, by code.
pub async fn award_kind_list(conn: &mut Conn, force: &ForceId) -> Result<Vec<AwardKind>> {
    let sql = "select code, name, name_cy, retired_at from award_kind where force = $1 \
               order by code";
    conn.all(sql, args![force]).await
}

/// Writes a kind of award down as it is now.
pub async fn award_kind_set(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    kind: &AwardKind,
) -> Result<()> {
    let sql = "insert into award_kind (force, code, name, name_cy, retired_at) \
               values ($1, $2, $3, $4, $5) on conflict (force, code) do update \
               set name = excluded.name, name_cy = excluded.name_cy, \
               retired_at = excluded.retired_at";
    let values = args![force, &kind.code, &kind.name, &kind.name_cy, kind.retired_at];
    tx.run(permit, sql, values).await.map(|_| ())
}

/// The awards of a cohort as far as a scope reaches, by child's name.
pub async fn award_list(conn: &mut Conn, within: &Scope, cohort: CohortId) -> Result<Vec<Award>> {
    let mut part = scope::within(within, "c", Some("school"), Some("id"));
    part.args.push(cohort.into_arg());
    let sql = format!(
        "select a.id, a.child, k.given_name, k.family_name, a.kind, a.given_at from award a \
         join child k on k.force = a.force and k.id = a.child \
         join cohort c on c.force = a.force and c.id = a.cohort \
         where {} and a.cohort = ${} order by k.family_name, k.given_name, a.given_at, a.id",
        part.sql,
        part.args.len()
    );
    conn.all(&sql, part.args).await
}

/// Gives a child an award. Nothing happens where the child has it.
pub async fn award_add(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    (cohort, child): (CohortId, ChildId),
    (kind, given_by): (&str, PersonId),
) -> Result<()> {
    let (id, now): (AwardId, _) = (tx.id(), tx.now());
    let sql = "insert into award (force, id, child, cohort, kind, given_by, given_at) \
               values ($1, $2, $3, $4, $5, $6, $7) \
               on conflict (force, cohort, child, kind) do nothing";
    let values = args![force, id, child, cohort, kind, given_by, now];
    tx.run(permit, sql, values).await.map(|_| ())
}

/// Takes an award back, and with it the codes on its certificates.
pub async fn award_remove(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    (cohort, id): (CohortId, AwardId),
) -> Result<()> {
    let sql = "delete from proof where force = $1 and source = $2";
    tx.run(permit, sql, args![force, id]).await?;
    let sql = "delete from award where force = $1 and id = $2 and cohort = $3";
    tx.run(permit, sql, args![force, id, cohort]).await.map(|_| ())
}

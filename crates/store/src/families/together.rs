//! One carer for several children: of which of them the school said that it is the same carer.

use crate::{
    Conn, Result, Tx, scope,
    value::{IntoArg, args, record},
};
use domain::ids::{CarerId, ChildId, CohortId, FamilyLinkId, ForceId, PersonId};
use jiff::Timestamp;
use policy::{Permit, Scope};

record! {
    /// A child of a carer with an application that is not over.
    pub struct CarersChild {
        /// The child.
        pub child: ChildId,
        /// The cohort it applies to.
        pub cohort: CohortId,
        /// The forename.
        pub given_name: String,
        /// The surname.
        pub family_name: String,
        /// When the school said that it is the same carer.
        pub said_at: Option<Timestamp>,
    }
}

/// The children of a school for whom a carer answers and whose applications are not over, as far as a
/// scope reaches, by name.
pub async fn carers_children(
    conn: &mut Conn,
    within: &Scope,
    carer: CarerId,
) -> Result<Vec<CarersChild>> {
    let mut part = scope::within(within, "h", Some("school"), Some("id"));
    part.args.push(carer.into_arg());
    let sql = format!(
        "select a.child, a.cohort, k.given_name, k.family_name, w.said_at from child_carer cc \
         join application a on a.force = cc.force and a.child = cc.child \
         join cohort h on h.force = a.force and h.id = a.cohort \
         join child k on k.force = a.force and k.id = a.child \
         left join carer_together w on w.force = cc.force and w.child = cc.child \
         and w.carer = cc.carer \
         where {} and cc.force = $1 and cc.carer = ${} and a.withdrawn_at is null \
         and h.finished_at is null and k.left_at is null \
         order by k.given_name, k.family_name, a.child, a.applied_at desc",
        part.sql,
        part.args.len()
    );
    conn.all(&sql, part.args).await
}

record! {
    /// A child whose link one link opens as well.
    pub struct Together {
        /// The child.
        pub child: ChildId,
        /// The cohort it applies to.
        pub cohort: CohortId,
        /// The forename.
        pub given_name: String,
    }
}

/// Those other children, with whatever else is joined to them.
fn others(joined: &str) -> String {
    format!(
        "from carer_together w join carer_together o on o.force = w.force \
         and o.carer = w.carer and o.child <> w.child \
         join child_carer cc on cc.force = o.force and cc.child = o.child \
         and cc.carer = o.carer \
         join application a on a.force = o.force and a.child = o.child \
         join cohort h on h.force = a.force and h.id = a.cohort \
         join child k on k.force = a.force and k.id = a.child \
         join child q on q.force = w.force and q.id = w.child {joined} \
         where w.force = $1 and w.child = $2 and w.carer = $3 \
         and k.school = q.school and k.left_at is null \
         and a.withdrawn_at is null and h.finished_at is null"
    )
}

/// The other children of the same school of whom it was said that this is their carer too, by name,
/// each with the cohort it last applied to.
pub async fn together_list(
    conn: &mut Conn,
    force: &ForceId,
    (child, carer): (ChildId, CarerId),
) -> Result<Vec<Together>> {
    let sql = format!(
        "select o.child, a.cohort, k.given_name {} and a.applied_at = \
         (select max(b.applied_at) from application b where b.force = a.force \
         and b.child = a.child and b.withdrawn_at is null) order by k.given_name, o.child",
        others("")
    );
    conn.all(&sql, args![force, child, carer]).await
}

record! {
    /// A link that another one opens.
    pub struct Opened {
        /// The link.
        pub id: FamilyLinkId,
    }
}

/// The link of another child that a link opens as well: made for the same carer by the same letter,
/// not stopped, and the school says that it is the same carer.
pub async fn together_link(
    conn: &mut Conn,
    force: &ForceId,
    (child, carer, made_at): (ChildId, CarerId, Timestamp),
    other: ChildId,
) -> Result<Option<FamilyLinkId>> {
    let link = "join family_link l on l.force = o.force and l.child = o.child \
                and l.carer = o.carer and l.cohort = a.cohort and l.made_at = $4 \
                and l.revoked_at is null";
    let sql = format!("select l.id {} and o.child = $5 order by l.id limit 1", others(link));
    let values = args![force, child, carer, made_at, other];
    let found: Option<Opened> = conn.optional(&sql, values).await?;
    Ok(found.map(|found| found.id))
}

/// Says of a child that this is the same carer as that of others; saying it again changes nothing.
pub async fn together_set(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    (child, carer): (ChildId, CarerId),
    said_by: PersonId,
) -> Result<()> {
    let now = tx.now();
    let sql = "insert into carer_together (force, child, carer, said_by, said_at) \
               values ($1, $2, $3, $4, $5) on conflict (force, child, carer) do nothing";
    tx.run(permit, sql, args![force, child, carer, said_by, now]).await.map(|_| ())
}

/// Takes that back: from now on no link of this carer for another child opens this child's pages,
/// and the other way round.
pub async fn together_clear(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    (child, carer): (ChildId, CarerId),
) -> Result<()> {
    let sql = "delete from carer_together where force = $1 and child = $2 and carer = $3";
    tx.run(permit, sql, args![force, child, carer]).await.map(|_| ())
}

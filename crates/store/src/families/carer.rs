//! Parents and carers, found again by the blind index of their address.

use crate::{
    Conn, Error, Result, Tx, scope,
    seal::Spot,
    value::{IntoArg, args, record},
};
use domain::ids::{CarerId, ChildId, CohortId, ForceId, Id};
use policy::{Permit, Scope};
use std::collections::BTreeSet;

record! {
    /// A carer, without the address.
    pub struct Carer {
        /// The carer.
        pub id: CarerId,
        /// The name.
        pub name: String,
        /// The language of letters: `en` or `cy`.
        pub lang: String,
    }
}

record! {
    /// A carer of a child.
    pub struct ChildCarer {
        /// The child.
        pub child: ChildId,
        /// The carer.
        pub carer: CarerId,
        /// The carer's name.
        pub name: String,
        /// The language of letters: `en` or `cy`.
        pub lang: String,
        /// Whether the carer has parental responsibility.
        pub has_responsibility: bool,
    }
}

fn email_spot(force: &ForceId, id: CarerId) -> Spot<'_> {
    Spot { table: "carer", column: "email_sealed", force, row: id.uuid() }
}

/// The carer of a force with this address.
pub async fn carer_by_email(
    conn: &mut Conn,
    force: &ForceId,
    email: &str,
) -> Result<Option<Carer>> {
    let index = conn.index(email);
    let sql = "select id, name, lang from carer where force = $1 and email_index = $2";
    conn.optional(sql, args![force, index]).await
}

/// One carer.
pub async fn carer_get(conn: &mut Conn, force: &ForceId, id: CarerId) -> Result<Carer> {
    let sql = "select id, name, lang from carer where force = $1 and id = $2";
    conn.one(sql, args![force, id]).await
}

/// A carer's address; empty where the carer gave none and is written to on paper.
pub async fn carer_email(conn: &mut Conn, force: &ForceId, id: CarerId) -> Result<String> {
    let sql = "select email_sealed from carer where force = $1 and id = $2";
    let rows = conn.rows(sql, args![force, id]).await?;
    let sealed: Vec<u8> = rows.first().ok_or(Error::NotFound)?.get("email_sealed")?;
    conn.open_text(email_spot(force, id), &sealed)
}

/// The carers who answer for a child, by name.
pub async fn carers_of(conn: &mut Conn, force: &ForceId, child: ChildId) -> Result<Vec<Carer>> {
    let sql = "select r.id, r.name, r.lang from child_carer cc \
               join carer r on r.force = cc.force and r.id = cc.carer \
               where cc.force = $1 and cc.child = $2 order by r.name, r.id";
    conn.all(sql, args![force, child]).await
}

/// The children of a cohort whom an e-mail reaches: at least one carer gave an address.
pub async fn reached_by_mail(
    conn: &mut Conn,
    force: &ForceId,
    cohort: CohortId,
) -> Result<BTreeSet<ChildId>> {
    let sql = "select cc.child, r.id, r.email_sealed from application a \
               join child_carer cc on cc.force = a.force and cc.child = a.child \
               join carer r on r.force = cc.force and r.id = cc.carer \
               where a.force = $1 and a.cohort = $2";
    let mut reached = BTreeSet::new();
    for row in conn.rows(sql, args![force, cohort]).await? {
        let (child, id): (ChildId, CarerId) = (row.get("child")?, row.get("id")?);
        let sealed: Vec<u8> = row.get("email_sealed")?;
        if !conn.open_text(email_spot(force, id), &sealed)?.is_empty() {
            reached.insert(child);
        }
    }
    Ok(reached)
}

/// Whether a carer answers for any child but this one.
pub async fn carer_has_others(
    conn: &mut Conn,
    force: &ForceId,
    (child, carer): (ChildId, CarerId),
) -> Result<bool> {
    let sql = "select count(*) as n from child_carer \
               where force = $1 and carer = $2 and child <> $3";
    Ok(conn.count(sql, args![force, carer, child]).await? > 0)
}

/// Adds a carer.
pub async fn carer_add(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    carer: &Carer,
    email: &str,
) -> Result<()> {
    carer_insert(tx, permit, force, carer, (email, email)).await
}

/// Adds a carer who gave no address and is written to on paper. The index of addresses tells such
/// carers apart by something that is no address.
pub async fn carer_add_on_paper(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    carer: &Carer,
) -> Result<()> {
    carer_insert(tx, permit, force, carer, ("", &carer.id.to_string())).await
}

async fn carer_insert(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    carer: &Carer,
    (email, known_by): (&str, &str),
) -> Result<()> {
    let (sealed, index) = (tx.seal(email_spot(force, carer.id), email), tx.index(known_by));
    let now = tx.now();
    let sql = "insert into carer (force, id, name, email_sealed, email_index, lang, made_at) \
               values ($1, $2, $3, $4, $5, $6, $7)";
    let values = args![force, carer.id, &carer.name, sealed, index, &carer.lang, now];
    tx.run(permit, sql, values).await.map(|_| ())
}

/// Puts a carer's name and language right.
pub async fn carer_set(tx: &mut Tx, permit: &Permit, force: &ForceId, carer: &Carer) -> Result<()> {
    let sql = "update carer set name = $3, lang = $4 where force = $1 and id = $2";
    let values = args![force, carer.id, &carer.name, &carer.lang];
    tx.run(permit, sql, values).await.map(|_| ())
}

/// Says that a carer answers for a child; saying it again changes nothing.
pub async fn child_carer_add(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    child: ChildId,
    carer: CarerId,
) -> Result<()> {
    let now = tx.now();
    let sql = "insert into child_carer (force, child, carer, has_responsibility, made_at) \
               values ($1, $2, $3, $4, $5) on conflict (force, child, carer) do nothing";
    tx.run(permit, sql, args![force, child, carer, true, now]).await?;
    let sql = "delete from carer_removed where force = $1 and child = $2 and carer = $3";
    tx.run(permit, sql, args![force, child, carer]).await.map(|_| ())
}

/// Says that a carer does not answer for a child any more: from now on nothing counts that they said.
/// `false` when they did not answer for it before.
pub async fn child_carer_remove(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    (child, carer): (ChildId, CarerId),
) -> Result<bool> {
    super::together_clear(tx, permit, force, (child, carer)).await?;
    let sql = "delete from child_carer where force = $1 and child = $2 and carer = $3";
    if tx.run(permit, sql, args![force, child, carer]).await? == 0 {
        return Ok(false);
    }
    let now = tx.now();
    let sql = "insert into carer_removed (force, child, carer, removed_at) \
               values ($1, $2, $3, $4) on conflict (force, child, carer) do nothing";
    tx.run(permit, sql, args![force, child, carer, now]).await?;
    Ok(true)
}

/// The carers of the children who apply to a cohort, as far as a scope reaches.
pub async fn carer_list(
    conn: &mut Conn,
    within: &Scope,
    cohort: CohortId,
) -> Result<Vec<ChildCarer>> {
    let mut part = scope::within(within, "h", Some("school"), Some("id"));
    part.args.push(cohort.into_arg());
    let sql = format!(
        "select cc.child, cc.carer, r.name, r.lang, cc.has_responsibility from application a \
         join cohort h on h.force = a.force and h.id = a.cohort \
         join child_carer cc on cc.force = a.force and cc.child = a.child \
         join carer r on r.force = cc.force and r.id = cc.carer \
         where {} and a.cohort = ${} order by cc.child, r.name, r.id",
        part.sql,
        part.args.len()
    );
    conn.all(&sql, part.args).await
}

record! {
    /// Whether a carer has parental responsibility for a child.
    pub struct Responsibility {
        /// Whether.
        pub has_responsibility: bool,
    }
}

/// Whether a carer has parental responsibility for a child; not for one whom they do not answer for.
pub async fn child_carer_has_responsibility(
    conn: &mut Conn,
    force: &ForceId,
    (child, carer): (ChildId, CarerId),
) -> Result<bool> {
    let sql = "select has_responsibility from child_carer \
               where force = $1 and child = $2 and carer = $3";
    let found: Option<Responsibility> = conn.optional(sql, args![force, child, carer]).await?;
    Ok(found.is_some_and(|found| found.has_responsibility))
}

/// Says whether a carer of a child has parental responsibility; `false` for one who is not a carer.
pub async fn child_carer_set_responsibility(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    (child, carer): (ChildId, CarerId),
    has_it: bool,
) -> Result<bool> {
    let sql = "update child_carer set has_responsibility = $4 \
               where force = $1 and child = $2 and carer = $3";
    Ok(tx.run(permit, sql, args![force, child, carer, has_it]).await? == 1)
}

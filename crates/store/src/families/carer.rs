//! Parents and carers, found again by the blind index of their address.

use crate::{
    Conn, Error, Result, Tx, scope,
    seal::Spot,
    value::{IntoArg, args, record},
};
use domain::ids::{CarerId, ChildId, CohortId, ForceId, Id};
use policy::{Permit, Scope};

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

/// A carer's address.
pub async fn carer_email(conn: &mut Conn, force: &ForceId, id: CarerId) -> Result<String> {
    let sql = "select email_sealed from carer where force = $1 and id = $2";
    let rows = conn.rows(sql, args![force, id]).await?;
    let sealed: Vec<u8> = rows.first().ok_or(Error::NotFound)?.get("email_sealed")?;
    conn.open_text(email_spot(force, id), &sealed)
}

/// Adds a carer.
pub async fn carer_add(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    carer: &Carer,
    email: &str,
) -> Result<()> {
    let (sealed, index) = (tx.seal(email_spot(force, carer.id), email), tx.index(email));
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
    tx.run(permit, sql, args![force, child, carer, true, now]).await.map(|_| ())
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
        "select cc.child, cc.carer, r.name, r.lang from application a \
         join cohort h on h.force = a.force and h.id = a.cohort \
         join child_carer cc on cc.force = a.force and cc.child = a.child \
         join carer r on r.force = cc.force and r.id = cc.carer \
         where {} and a.cohort = ${} order by cc.child, r.name, r.id",
        part.sql,
        part.args.len()
    );
    conn.all(&sql, part.args).await
}

//! Health and contact details: sealed, one row a child, replaced whole.

use crate::{
    Conn, Error, Result, Tx,
    seal::Spot,
    value::{args, record},
};
use domain::{
    families::{Contact, HealthDetails},
    ids::{CarerId, ChildId, ContactId, ForceId, Id},
};
use jiff::Timestamp;
use policy::Permit;

record! {
    /// The sealed row.
    pub struct StoredHealth {
        /// The details as sealed JSON.
        pub body_sealed: Vec<u8>,
        /// When they were told.
        pub replaced_at: Timestamp,
    }
}

record! {
    /// A sealed contact.
    pub struct StoredContact {
        /// The contact.
        pub id: ContactId,
        /// The sealed name.
        pub name_sealed: Vec<u8>,
        /// What they are to the child.
        pub relation: String,
        /// The sealed number.
        pub telephone_sealed: Vec<u8>,
    }
}

/// What was told about a child.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Health {
    /// What must be known.
    pub details: HealthDetails,
    /// Whom to ring, in order.
    pub contacts: Vec<Contact>,
    /// When it was told.
    pub replaced_at: Timestamp,
}

fn body_spot(force: &ForceId, child: ChildId) -> Spot<'_> {
    Spot { table: "health", column: "body_sealed", force, row: child.uuid() }
}

fn contact_spot<'a>(force: &'a ForceId, id: ContactId, column: &'static str) -> Spot<'a> {
    Spot { table: "contact", column, force, row: id.uuid() }
}

/// Opens a sealed body.
pub(super) fn open_details(
    conn: &Conn,
    force: &ForceId,
    child: ChildId,
    sealed: &[u8],
) -> Result<HealthDetails> {
    let text = conn.open_text(body_spot(force, child), sealed)?;
    serde_json::from_str(&text).map_err(|_| Error::Corrupt {
        column: "health.body_sealed".to_owned(),
        why: "not the details of a child".to_owned(),
    })
}

/// What was told about a child, opened. Whoever reads it needs a permit of their own and notes it.
pub async fn health_get(
    conn: &mut Conn,
    force: &ForceId,
    child: ChildId,
) -> Result<Option<Health>> {
    let sql = "select body_sealed, replaced_at from health where force = $1 and child = $2";
    let Some(row) = conn.optional::<StoredHealth>(sql, args![force, child]).await? else {
        return Ok(None);
    };
    let details = open_details(conn, force, child, &row.body_sealed)?;
    let sql = "select id, name_sealed, relation, telephone_sealed from contact \
               where force = $1 and child = $2 order by position, id";
    let stored: Vec<StoredContact> = conn.all(sql, args![force, child]).await?;
    let contacts: Result<Vec<Contact>> = stored
        .into_iter()
        .map(|row| {
            let name =
                conn.open_text(contact_spot(force, row.id, "name_sealed"), &row.name_sealed)?;
            let spot = contact_spot(force, row.id, "telephone_sealed");
            let telephone = conn.open_text(spot, &row.telephone_sealed)?;
            Ok(Contact { name, relation: row.relation, telephone })
        })
        .collect();
    Ok(Some(Health { details, contacts: contacts?, replaced_at: row.replaced_at }))
}

/// Replaces what was told about a child, details and contacts together.
pub async fn health_replace(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    (child, carer): (ChildId, CarerId),
    (details, contacts): (&HealthDetails, &[Contact]),
) -> Result<()> {
    let body = serde_json::to_string(details).map_err(|_| Error::Corrupt {
        column: "health.body_sealed".to_owned(),
        why: "the details are not JSON".to_owned(),
    })?;
    let sealed = tx.seal(body_spot(force, child), &body);
    let now = tx.now();
    let sql = "insert into health (force, child, body_sealed, carer, replaced_at) \
               values ($1, $2, $3, $4, $5) on conflict (force, child) do update \
               set body_sealed = excluded.body_sealed, carer = excluded.carer, \
               replaced_at = excluded.replaced_at";
    tx.run(permit, sql, args![force, child, sealed, carer, now]).await?;
    for table in ["health_confirmed", "contact"] {
        let sql = format!("delete from {table} where force = $1 and child = $2");
        tx.run(permit, &sql, args![force, child]).await?;
    }
    for (position, contact) in (1_i64..).zip(contacts) {
        let id: ContactId = tx.id();
        let name = tx.seal(contact_spot(force, id, "name_sealed"), &contact.name);
        let telephone = tx.seal(contact_spot(force, id, "telephone_sealed"), &contact.telephone);
        let sql = "insert into contact (force, id, child, position, name_sealed, relation, \
                   telephone_sealed, made_at) values ($1, $2, $3, $4, $5, $6, $7, $8)";
        let values = args![force, id, child, position, name, &contact.relation, telephone, now];
        tx.run(permit, sql, values).await?;
    }
    Ok(())
}

/// Takes over what was told about another record of the same child. Of two the later told stands:
/// whoever tells replaces the whole. That it still stands is asked again: nobody has said so of the
/// two together.
pub(crate) async fn health_take_over(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    (keep, gone): (ChildId, ChildId),
) -> Result<()> {
    let sql = "select body_sealed, replaced_at from health where force = $1 and child = $2";
    let told = tx.optional::<StoredHealth>(sql, args![force, gone]).await?;
    let before = tx.optional::<StoredHealth>(sql, args![force, keep]).await?;
    let drop_contacts = "delete from contact where force = $1 and child = $2";
    let drop_confirmed = "delete from health_confirmed where force = $1 and child = $2";
    for child in [keep, gone] {
        tx.run(permit, drop_confirmed, args![force, child]).await?;
    }
    if let Some(told) = told {
        if before.is_none_or(|before| before.replaced_at < told.replaced_at) {
            let body = tx.open_text(body_spot(force, gone), &told.body_sealed)?;
            let sealed = tx.seal(body_spot(force, keep), &body);
            let sql = "insert into health (force, child, body_sealed, carer, replaced_at) \
                       select h.force, $3, $4, h.carer, h.replaced_at from health h \
                       where h.force = $1 and h.child = $2 on conflict (force, child) do update \
                       set body_sealed = excluded.body_sealed, carer = excluded.carer, \
                       replaced_at = excluded.replaced_at";
            tx.run(permit, sql, args![force, gone, keep, sealed]).await?;
            tx.run(permit, drop_contacts, args![force, keep]).await?;
            let sql = "update contact set child = $3 where force = $1 and child = $2";
            tx.run(permit, sql, args![force, gone, keep]).await?;
        }
        let sql = "delete from health where force = $1 and child = $2";
        tx.run(permit, sql, args![force, gone]).await?;
    }
    tx.run(permit, drop_contacts, args![force, gone]).await.map(|_| ())
}

/// Notes that a carer looked at what was told, and that nothing had changed. What was told stays as
/// it is, and so does the day on which it goes; `false` where nothing was told.
pub async fn health_confirm(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    (child, carer): (ChildId, CarerId),
) -> Result<bool> {
    let now = tx.now();
    let sql = "insert into health_confirmed (force, child, carer, confirmed_at) \
               select m.force, m.child, $3, $4 from health m where m.force = $1 and m.child = $2 \
               on conflict (force, child) do update \
               set carer = excluded.carer, confirmed_at = excluded.confirmed_at";
    Ok(tx.run(permit, sql, args![force, child, carer, now]).await? == 1)
}

//! Partner agencies, and whom to ask at a force.

use crate::{
    Conn, Result, Tx,
    value::{args, record},
};
use domain::ids::{ForceId, PartnerId};
use jiff::civil::Date;
use policy::Permit;

record! {
    /// An agency or charity that helps to deliver.
    pub struct Partner {
        /// The partner.
        pub id: PartnerId,
        /// The name.
        pub name: String,
        /// What it offers.
        pub offers: String,
        /// The last day of its insurance.
        pub insurance_until: Option<Date>,
        /// The first day of the agreement with the force.
        pub agreement_from: Option<Date>,
        /// The last day of the agreement.
        pub agreement_until: Option<Date>,
    }
}

record! {
    /// Whom to ask at a force: a team, never a person.
    pub struct Contact {
        /// The force.
        pub force: ForceId,
        /// The force's name.
        pub name: String,
        /// The force's name in Welsh, or the same.
        pub name_cy: String,
        /// The team; empty where the force has not said.
        pub team: Option<String>,
        /// Its e-mail address.
        pub email: Option<String>,
        /// Its telephone number; may be empty.
        pub telephone: Option<String>,
        /// Its page; may be empty.
        pub website: Option<String>,
    }
}

const PARTNER: &str = "select id, name, offers, insurance_until, agreement_from, agreement_until \
    from partner where force = $1";

/// A force's partners by name.
pub async fn partner_list(conn: &mut Conn, force: &ForceId) -> Result<Vec<Partner>> {
    conn.all(&format!("{PARTNER} order by name, id"), args![force]).await
}

/// One partner.
pub async fn partner_get(conn: &mut Conn, force: &ForceId, id: PartnerId) -> Result<Partner> {
    conn.one(&format!("{PARTNER} and id = $2"), args![force, id]).await
}

/// Keeps a partner in the place of what was known of it.
pub async fn partner_save(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    one: &Partner,
) -> Result<()> {
    let now = tx.now();
    let sql = "insert into partner (force, id, name, offers, insurance_until, agreement_from, \
               agreement_until, changed_at) values ($1, $2, $3, $4, $5, $6, $7, $8) \
               on conflict (force, id) do update set name = excluded.name, \
               offers = excluded.offers, insurance_until = excluded.insurance_until, \
               agreement_from = excluded.agreement_from, \
               agreement_until = excluded.agreement_until, changed_at = excluded.changed_at";
    let values = args![
        force,
        one.id,
        &one.name,
        &one.offers,
        one.insurance_until,
        one.agreement_from,
        one.agreement_until,
        now
    ];
    tx.run(permit, sql, values).await.map(|_| ())
}

/// Forgets a partner; false where it is not there.
pub async fn partner_remove(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    id: PartnerId,
) -> Result<bool> {
    let sql = "delete from partner where force = $1 and id = $2";
    Ok(tx.run(permit, sql, args![force, id]).await? > 0)
}

const CONTACT: &str = "select f.force, f.name, f.name_cy, c.team, c.email, c.telephone, c.website \
    from force f left join force_contact c on c.force = f.force";

/// Whom to ask at each force, by name: what every force says of itself to everybody.
pub async fn contact_list(conn: &mut Conn) -> Result<Vec<Contact>> {
    let sql = format!("{CONTACT} where f.force <> $1 order by f.name, f.force");
    conn.all(&sql, args![crate::NATION]).await
}

/// Whom to ask at one force.
pub async fn contact_get(conn: &mut Conn, force: &ForceId) -> Result<Contact> {
    conn.one(&format!("{CONTACT} where f.force = $1"), args![force]).await
}

/// Says whom to ask, `(team, email, telephone, website)`.
pub async fn contact_save(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    [team, email, telephone, website]: [&str; 4],
) -> Result<()> {
    let now = tx.now();
    let sql = "insert into force_contact (force, team, email, telephone, website, changed_at) \
               values ($1, $2, $3, $4, $5, $6) on conflict (force) do update \
               set team = excluded.team, email = excluded.email, telephone = excluded.telephone, \
               website = excluded.website, changed_at = excluded.changed_at";
    tx.run(permit, sql, args![force, team, email, telephone, website, now]).await.map(|_| ())
}

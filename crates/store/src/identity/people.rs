//! Who holds which role, and the end of it.

use crate::{
    Conn, Error, Result, Tx,
    scope::{Within, within},
    value::{args, record},
};
use domain::ids::{CohortId, ForceId, PersonId, RoleGrantId, SchoolId};
use jiff::Timestamp;
use policy::{Permit, Scope};

record! {
    /// A role that somebody holds.
    pub struct Held {
        /// The grant.
        pub id: RoleGrantId,
        /// The person.
        pub person: PersonId,
        /// The person's name.
        pub name: String,
        /// A code of `policy::Role`.
        pub role: String,
        /// `nation`, `force`, `school` or `cohort`.
        pub reach: String,
        /// The school.
        pub school: Option<SchoolId>,
        /// The school's name.
        pub school_name: Option<String>,
        /// The cohort.
        pub cohort: Option<CohortId>,
        /// The cohort's label.
        pub cohort_label: Option<String>,
        /// Since when.
        pub granted_at: Timestamp,
    }
}

const HELD: &str = "select g.id, g.person, p.name, g.role, g.reach, g.school, \
    s.name as school_name, g.cohort, c.label as cohort_label, g.granted_at from role_grant g \
    join person p on p.force = g.force and p.id = g.person \
    left join school s on s.force = g.force and s.id = g.school \
    left join cohort c on c.force = g.force and c.id = g.cohort";

/// The roles that are held in a force, by person, so many after so many.
pub async fn held_list(conn: &mut Conn, scope: &Scope, most: i64, after: i64) -> Result<Vec<Held>> {
    let Within { sql, mut args } = within(scope, "g", Some("school"), Some("cohort"));
    let sql = format!(
        "{HELD} where {sql} and g.ended_at is null and p.left_at is null \
         order by p.name, p.id, g.granted_at, g.id limit ${} offset ${}",
        args.len() + 1,
        args.len() + 2
    );
    args.extend(args![most, after]);
    conn.all(&sql, args).await
}

/// One role that is held.
pub async fn held_get(conn: &mut Conn, force: &ForceId, id: RoleGrantId) -> Result<Held> {
    let sql = format!("{HELD} where g.force = $1 and g.id = $2 and g.ended_at is null");
    conn.one(&sql, args![force, id]).await
}

/// How many people hold a role on the whole force.
pub async fn held_count(conn: &mut Conn, force: &ForceId, role: &str) -> Result<i64> {
    let sql = "select count(*) as n from role_grant \
               where force = $1 and role = $2 and reach = 'force' and ended_at is null";
    conn.count(sql, args![force, role]).await
}

/// The people who hold a role on the whole force, such as its coordinators.
pub async fn people_of_force(
    conn: &mut Conn,
    force: &ForceId,
    role: &str,
) -> Result<Vec<super::Person>> {
    let sql = "select distinct p.id, p.name, p.lang from role_grant g \
               join person p on p.force = g.force and p.id = g.person \
               where g.force = $1 and g.role = $2 and g.reach = 'force' and g.ended_at is null \
               and p.left_at is null order by p.name, p.id";
    conn.all(sql, args![force, role]).await
}

/// Ends a role; false when it was ended before.
pub async fn grant_end(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    id: RoleGrantId,
) -> Result<bool> {
    let now = tx.now();
    let sql =
        "update role_grant set ended_at = $3 where force = $1 and id = $2 and ended_at is null";
    Ok(tx.run(permit, sql, args![force, id, now]).await? > 0)
}

/// Notes that a person without a role has left, and signs their browsers out.
pub async fn person_leave(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    id: PersonId,
) -> Result<()> {
    let now = tx.now();
    let sql = "update person set left_at = $3 where force = $1 and id = $2 and left_at is null";
    tx.run(permit, sql, args![force, id, now]).await?;
    let sql = "update sign_in set ended_at = $3 \
               where force = $1 and person = $2 and ended_at is null";
    tx.run(permit, sql, args![force, id, now]).await.map(|_| ())
}

/// The person with this address, also one who has left.
pub async fn person_ever(
    conn: &mut Conn,
    force: &ForceId,
    email: &str,
) -> Result<Option<(PersonId, bool)>> {
    let index = conn.index(email);
    let sql = "select id, left_at from person where force = $1 and email_index = $2";
    let rows = conn.rows(sql, args![force, index]).await?;
    let found = rows.first().map(|row| {
        Ok::<_, Error>((row.get("id")?, row.get::<Option<Timestamp>>("left_at")?.is_some()))
    });
    found.transpose()
}

/// Somebody who left comes back, perhaps under a new name.
pub async fn person_return(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    id: PersonId,
    name: &str,
) -> Result<()> {
    let sql = "update person set left_at = null, name = $3 where force = $1 and id = $2";
    tx.run(permit, sql, args![force, id, name]).await.map(|_| ())
}

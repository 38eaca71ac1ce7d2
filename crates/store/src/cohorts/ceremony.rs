//! Ceremonies: a force's own, with children of several cohorts and schools.

use crate::{
    Conn, Result, Tx,
    families::takes_part,
    scope,
    value::{IntoArg, args, record},
};
use domain::ids::{CeremonyId, CohortId, ForceId, GuestId, RunningOrderId, SchoolId};
use jiff::{
    Timestamp,
    civil::{Date, Time},
};
use policy::{Permit, Scope};

record! {
    /// A ceremony.
    pub struct Ceremony {
        /// The ceremony.
        pub id: CeremonyId,
        /// `attestation` or `closing`.
        pub kind: String,
        /// The title.
        pub title: String,
        /// The title in Welsh.
        pub title_cy: String,
        /// The day.
        pub held_on: Date,
        /// The time it begins.
        pub held_at: Time,
        /// Where.
        pub place: String,
        /// What the children promise.
        pub promise: String,
        /// The same in Welsh.
        pub promise_cy: String,
        /// When it was planned.
        pub made_at: Timestamp,
    }
}

record! {
    /// A cohort that comes to a ceremony.
    pub struct Coming {
        /// The cohort.
        pub cohort: CohortId,
        /// Its school.
        pub school: SchoolId,
        /// The school's name.
        pub school_name: String,
        /// What the public calls the cohort.
        pub label: String,
        /// How many children come.
        pub children: i64,
    }
}

record! {
    /// A guest.
    pub struct Guest {
        /// The guest.
        pub id: GuestId,
        /// The name.
        pub name: String,
        /// As what: mayor, chief constable.
        pub role: String,
    }
}

record! {
    /// A line of the running order.
    pub struct Item {
        /// The line.
        pub id: RunningOrderId,
        /// When it begins.
        pub starts_at: Time,
        /// What happens.
        pub item: String,
    }
}

const SELECT: &str = "select m.id, m.kind, m.title, m.title_cy, m.held_on, m.held_at, m.place, \
                      m.promise, m.promise_cy, m.made_at from ceremony m";

/// The ceremonies to which a cohort of the scope comes, latest first; all of the force's where the
/// scope is the whole force.
pub async fn ceremony_list(conn: &mut Conn, within: &Scope, most: i64) -> Result<Vec<Ceremony>> {
    let (sql, mut values) = match within.extent() {
        policy::Extent::Force => ("m.force = $1".to_owned(), args![within.force()]),
        policy::Extent::Part { .. } => {
            let part = scope::within(within, "c", Some("school"), Some("id"));
            let sql = format!(
                "m.force = $1 and m.id in (select h.ceremony from ceremony_cohort h \
                 join cohort c on c.force = h.force and c.id = h.cohort where {})",
                part.sql
            );
            (sql, part.args)
        }
    };
    values.push(most.into_arg());
    let sql = format!(
        "{SELECT} where {sql} order by m.held_on desc, m.held_at desc, m.id limit ${}",
        values.len()
    );
    conn.all(&sql, values).await
}

/// One ceremony.
pub async fn ceremony_get(conn: &mut Conn, force: &ForceId, id: CeremonyId) -> Result<Ceremony> {
    let sql = format!("{SELECT} where m.force = $1 and m.id = $2");
    conn.one(&sql, args![force, id]).await
}

/// Plans a ceremony for these cohorts.
pub async fn ceremony_add(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    ceremony: &Ceremony,
    cohorts: &[CohortId],
) -> Result<()> {
    let sql = "insert into ceremony (force, id, kind, title, title_cy, held_on, held_at, place, \
               promise, promise_cy, made_at) \
               values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    let Ceremony { id, held_on, held_at, made_at, .. } = *ceremony;
    let values = args![
        force,
        id,
        &ceremony.kind,
        &ceremony.title,
        &ceremony.title_cy,
        held_on,
        held_at,
        &ceremony.place,
        &ceremony.promise,
        &ceremony.promise_cy,
        made_at
    ];
    tx.run(permit, sql, values).await?;
    for cohort in cohorts {
        let sql = "insert into ceremony_cohort (force, ceremony, cohort) values ($1, $2, $3)";
        tx.run(permit, sql, args![force, id, *cohort]).await?;
    }
    Ok(())
}

/// Changes when and where a ceremony is held, and keeps the moment: a yes from before it was to
/// something else.
pub async fn ceremony_change(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    id: CeremonyId,
    (held_on, held_at, place): (Date, Time, &str),
) -> Result<()> {
    let sql = "update ceremony set held_on = $3, held_at = $4, place = $5 \
               where force = $1 and id = $2";
    tx.run(permit, sql, args![force, id, held_on, held_at, place]).await?;
    let now = tx.now();
    let sql = "insert into ceremony_change (force, ceremony, changed_at) values ($1, $2, $3) \
               on conflict (force, ceremony, changed_at) do nothing";
    tx.run(permit, sql, args![force, id, now]).await.map(|_| ())
}

/// The cohorts of a scope that come to a ceremony, by school.
pub async fn ceremony_cohorts(
    conn: &mut Conn,
    within: &Scope,
    id: CeremonyId,
) -> Result<Vec<Coming>> {
    let mut part = scope::within(within, "c", Some("school"), Some("id"));
    part.args.push(id.into_arg());
    let sql = format!(
        "select c.id as cohort, c.school, s.name as school_name, c.label, \
         (select count(*) from enrolment e where e.force = c.force and e.cohort = c.id \
         and e.ended_at is null and {}) as children \
         from ceremony_cohort h join cohort c on c.force = h.force and c.id = h.cohort \
         join school s on s.force = c.force and s.id = c.school \
         where {} and h.ceremony = ${} order by s.name, c.label, c.id",
        takes_part("e", None),
        part.sql,
        part.args.len()
    );
    conn.all(&sql, part.args).await
}

/// The guests of a ceremony, in the order of inviting.
pub async fn guest_list(conn: &mut Conn, force: &ForceId, id: CeremonyId) -> Result<Vec<Guest>> {
    let sql = "select id, name, role from guest where force = $1 and ceremony = $2 order by id";
    conn.all(sql, args![force, id]).await
}

/// Adds a guest.
pub async fn guest_add(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    ceremony: CeremonyId,
    (name, role): (&str, &str),
) -> Result<()> {
    let id: GuestId = tx.id();
    let sql = "insert into guest (force, id, ceremony, name, role) values ($1, $2, $3, $4, $5)";
    tx.run(permit, sql, args![force, id, ceremony, name, role]).await.map(|_| ())
}

/// Takes a guest off the list.
pub async fn guest_remove(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    ceremony: CeremonyId,
    id: GuestId,
) -> Result<()> {
    let sql = "delete from guest where force = $1 and ceremony = $2 and id = $3";
    tx.run(permit, sql, args![force, ceremony, id]).await.map(|_| ())
}

/// The running order of a ceremony, by time.
pub async fn running_order_list(
    conn: &mut Conn,
    force: &ForceId,
    id: CeremonyId,
) -> Result<Vec<Item>> {
    let sql = "select id, starts_at, item from running_order \
               where force = $1 and ceremony = $2 order by starts_at, position";
    conn.all(sql, args![force, id]).await
}

/// Adds a line to the running order.
pub async fn running_order_add(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    ceremony: CeremonyId,
    (starts_at, item): (Time, &str),
) -> Result<()> {
    let id: RunningOrderId = tx.id();
    let sql = "select coalesce(max(position), 0) + 1 as n from running_order \
               where force = $1 and ceremony = $2";
    let position = tx.count(sql, args![force, ceremony]).await?;
    let sql = "insert into running_order (force, id, ceremony, position, starts_at, item) \
               values ($1, $2, $3, $4, $5, $6)";
    let values = args![force, id, ceremony, position, starts_at, item];
    tx.run(permit, sql, values).await.map(|_| ())
}

/// Takes a line off the running order.
pub async fn running_order_remove(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    ceremony: CeremonyId,
    id: RunningOrderId,
) -> Result<()> {
    let sql = "delete from running_order where force = $1 and ceremony = $2 and id = $3";
    tx.run(permit, sql, args![force, ceremony, id]).await.map(|_| ())
}

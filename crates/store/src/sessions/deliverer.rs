//! Who delivers the sessions of a cohort: those who hold the role of a deliverer on it.

use super::diary::before_the_end;
use crate::{
    Conn, Result,
    identity::Person,
    scope,
    value::{IntoArg, args, record},
};
use domain::ids::{CohortId, ForceId, PersonId, RoleGrantId};
use jiff::civil::Date;
use policy::Scope;
use std::collections::BTreeMap;

record! {
    /// Somebody who delivers a cohort's sessions.
    pub struct Deliverer {
        /// The grant that says so.
        pub held: RoleGrantId,
        /// The person.
        pub person: PersonId,
        /// The name.
        pub name: String,
    }
}

record! {
    /// How much one deliverer has in a span of days.
    pub struct Load {
        /// The person.
        pub person: PersonId,
        /// The name.
        pub name: String,
        /// How many sessions.
        pub sessions: i64,
        /// How many minutes in all.
        pub minutes: i64,
    }
}

/// The deliverers of a cohort, by name.
pub async fn deliverer_list(
    conn: &mut Conn,
    force: &ForceId,
    cohort: CohortId,
) -> Result<Vec<Deliverer>> {
    let sql = "select g.id as held, g.person, p.name from role_grant g \
               join person p on p.force = g.force and p.id = g.person \
               where g.force = $1 and g.cohort = $2 and g.role = 'deliverer' \
               and g.ended_at is null and p.left_at is null order by p.name, p.id, g.id";
    conn.all(sql, args![force, cohort]).await
}

/// The people of the force itself, who could deliver: everybody who has not left and holds no role
/// at a school. At most so many, by name.
pub async fn could_deliver_list(
    conn: &mut Conn,
    force: &ForceId,
    most: i64,
) -> Result<Vec<Person>> {
    let sql = "select p.id, p.name, p.lang from person p where p.force = $1 and p.left_at is null \
               and not exists (select 1 from role_grant g where g.force = p.force \
               and g.person = p.id and g.reach = 'school' and g.ended_at is null) \
               order by p.name, p.id limit $2";
    conn.all(sql, args![force, most]).await
}

/// Who has how much from one day to another, both included; most first, at most so many.
pub async fn deliverer_load(
    conn: &mut Conn,
    within: &Scope,
    (first, last): (Date, Date),
    most: i64,
) -> Result<Vec<Load>> {
    let mut part = scope::within(within, "c", Some("school"), Some("id"));
    let at = part.args.len();
    part.args.extend([first.into_arg(), last.into_arg(), most.into_arg()]);
    let sql = format!(
        "select p.id as person, p.name, count(*) as sessions, \
         cast(sum(s.minutes) as bigint) as minutes from session s \
         join cohort c on c.force = s.force and c.id = s.cohort \
         join role_grant g on g.force = s.force and g.cohort = s.cohort \
         and g.role = 'deliverer' and g.ended_at is null \
         join person p on p.force = g.force and p.id = g.person and p.left_at is null \
         where {} and s.force = $1 and s.held_on >= ${} and s.held_on <= ${} \
         and s.cancelled_at is null and {} \
         group by p.id, p.name order by sessions desc, p.name, p.id limit ${}",
        part.sql,
        at + 1,
        at + 2,
        before_the_end(),
        at + 3
    );
    conn.all(&sql, part.args).await
}

/// The names of the deliverers of many cohorts at once.
pub async fn deliverer_names(
    conn: &mut Conn,
    force: &ForceId,
    cohorts: &[CohortId],
) -> Result<BTreeMap<CohortId, Vec<String>>> {
    let mut names: BTreeMap<CohortId, Vec<String>> = BTreeMap::new();
    if cohorts.is_empty() {
        return Ok(names);
    }
    let mut values = args![force];
    values.extend(cohorts.iter().map(|cohort| cohort.into_arg()));
    let marks: Vec<String> = (2..=values.len()).map(|n| format!("${n}")).collect();
    let sql = format!(
        "select g.cohort, p.name from role_grant g \
         join person p on p.force = g.force and p.id = g.person \
         where g.force = $1 and g.cohort in ({}) and g.role = 'deliverer' \
         and g.ended_at is null and p.left_at is null order by p.name, p.id",
        marks.join(", ")
    );
    for row in conn.rows(&sql, values).await? {
        names.entry(row.get("cohort")?).or_default().push(row.get("name")?);
    }
    Ok(names)
}

//! Registers. Saving one is hot: one statement reads the session, one its children, one writes the
//! register, one all its marks.

use crate::{
    Conn, Result, Tx,
    families::takes_part,
    value::{Arg, IntoArg, args, record},
};
use domain::{
    coded::Coded,
    ids::{ChildId, CohortId, DeliveryModelId, ForceId, SchoolId, SessionId},
    sessions::Mark,
};
use jiff::{
    Timestamp,
    civil::{Date, Time},
};
use policy::Permit;

record! {
    /// A session with what decides whether its register can be taken.
    pub struct SessionFacts {
        /// The session.
        pub id: SessionId,
        /// Its cohort.
        pub cohort: CohortId,
        /// What the cohort is called.
        pub label: String,
        /// The version of the cohort's delivery model.
        pub model: DeliveryModelId,
        /// Its school.
        pub school: SchoolId,
        /// The school's name.
        pub school_name: String,
        /// The day.
        pub held_on: Date,
        /// When it begins.
        pub starts_at: Time,
        /// A code of `domain::forces::Slot`.
        pub slot: String,
        /// The code of its lesson.
        pub lesson: Option<String>,
        /// When it was called off.
        pub cancelled_at: Option<Timestamp>,
        /// When its register was first taken.
        pub taken_at: Option<Timestamp>,
        /// How many were counted, once the register was taken.
        pub head_count: Option<i64>,
        /// How many people are the school's DSL now.
        pub dsls: i64,
    }
}

record! {
    /// A child on a register.
    pub struct PlannedChild {
        /// The child.
        pub child: ChildId,
        /// The forename.
        pub given_name: String,
        /// The surname.
        pub family_name: String,
        /// The date of birth, for the ratio of adults to children.
        pub born_on: Date,
        /// A code of `domain::forces::Tier`: whoever takes part with the class is counted, not named.
        pub tier: String,
        /// A code of `domain::sessions::Mark`, once it was taken.
        pub mark: Option<String>,
    }
}

/// One session.
pub async fn session_facts(
    conn: &mut Conn,
    force: &ForceId,
    id: SessionId,
) -> Result<SessionFacts> {
    let sql = "select s.id, s.cohort, c.label, c.model, c.school, k.name as school_name, \
               s.held_on, s.starts_at, s.slot, s.lesson, s.cancelled_at, r.taken_at, \
               r.head_count, (select count(*) from role_grant g \
               join person p on p.force = g.force and p.id = g.person \
               where g.force = c.force and g.school = c.school and g.role = 'dsl' \
               and g.ended_at is null and p.left_at is null) as dsls from session s \
               join cohort c on c.force = s.force and c.id = s.cohort \
               join school k on k.force = c.force and k.id = c.school \
               left join register r on r.force = s.force and r.session = s.id \
               where s.force = $1 and s.id = $2";
    conn.one(sql, args![force, id]).await
}

/// The children who were in the cohort on the day of the session, by name, with their marks. A child
/// who had left by then, or whose carer had said no, is not among them, unless the child was marked
/// before that.
pub async fn register_children(
    conn: &mut Conn,
    force: &ForceId,
    facts: &SessionFacts,
) -> Result<Vec<PlannedChild>> {
    let sql = format!(
        "select e.child, k.given_name, k.family_name, k.born_on, e.tier, m.mark from enrolment e \
         join child k on k.force = e.force and k.id = e.child \
         left join register_mark m on m.force = e.force and m.session = $3 \
         and m.child = e.child \
         where e.force = $1 and e.cohort = $2 and e.starts_on <= $4 \
         and (e.ended_at is null or e.ended_at > $4) and (m.mark is not null or ({} \
         and not exists (select 1 from enrolment_break b where b.force = e.force \
         and b.child = e.child and b.cohort = e.cohort and b.left_at < $4 \
         and (b.back_at is null or b.back_at >= $5)))) \
         order by k.family_name, k.given_name, k.id",
        takes_part("e", Some(5))
    );
    let next_day = facts.held_on.tomorrow().unwrap_or(Date::MAX);
    let values = args![force, facts.cohort, facts.id, facts.held_on, next_day];
    conn.all(&sql, values).await
}

/// Holds a session's register until the transaction ends, so that two who save at once look one
/// after the other; makes it, with this head-count, where it was not taken yet.
pub async fn register_hold(
    tx: &mut Tx,
    permit: &Permit,
    (force, session): (&ForceId, SessionId),
    head_count: i64,
) -> Result<()> {
    let now = tx.now();
    let sql = "insert into register (force, session, taken_at, head_count) \
               values ($1, $2, $3, $4) \
               on conflict (force, session) do update set head_count = register.head_count";
    tx.run(permit, sql, args![force, session, now, head_count]).await.map(|_| ())
}

/// Puts the head-count of a register that is held right.
pub async fn register_count(
    tx: &mut Tx,
    permit: &Permit,
    (force, session): (&ForceId, SessionId),
    head_count: i64,
) -> Result<()> {
    let sql = "update register set head_count = $3 where force = $1 and session = $2";
    tx.run(permit, sql, args![force, session, head_count]).await.map(|_| ())
}

/// Keeps a register: the head-count, and these marks in the place of earlier ones.
pub async fn register_save(
    tx: &mut Tx,
    permit: &Permit,
    (force, session): (&ForceId, SessionId),
    head_count: i64,
    marks: &[(ChildId, Mark)],
) -> Result<()> {
    let now = tx.now();
    let sql = "insert into register (force, session, taken_at, head_count) \
               values ($1, $2, $3, $4) \
               on conflict (force, session) do update set head_count = excluded.head_count";
    tx.run(permit, sql, args![force, session, now, head_count]).await?;
    register_mark(tx, permit, (force, session), marks).await
}

/// Puts these marks in the place of earlier ones.
pub async fn register_mark(
    tx: &mut Tx,
    permit: &Permit,
    (force, session): (&ForceId, SessionId),
    marks: &[(ChildId, Mark)],
) -> Result<()> {
    if marks.is_empty() {
        return Ok(());
    }
    let now = tx.now();
    let mut values: Vec<Arg> = args![force, session, now];
    let mut rows = Vec::new();
    for (child, mark) in marks {
        rows.push(format!("($1, $2, ${}, ${}, $3)", values.len() + 1, values.len() + 2));
        values.extend([child.into_arg(), mark.code().into_arg()]);
    }
    let sql = format!(
        "insert into register_mark (force, session, child, mark, marked_at) values {} \
         on conflict (force, session, child) do update set mark = excluded.mark, \
         marked_at = excluded.marked_at",
        rows.join(", ")
    );
    tx.run(permit, &sql, values).await.map(|_| ())
}

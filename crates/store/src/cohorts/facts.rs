//! What happened to a cohort, as numbers and moments, without a name.

use crate::{
    Conn, Result, scope,
    value::{IntoArg, args, record},
};
use domain::ids::{ChildId, CohortId, DeliveryModelId, ForceId};
use jiff::{Timestamp, civil::Date};
use policy::Scope;
use std::collections::BTreeMap;

record! {
    /// When places were given.
    pub struct Selected {
        /// The first offer.
        pub at: Option<Timestamp>,
    }
}

record! {
    /// A day, if there is one.
    pub struct Day {
        /// The day.
        pub day: Option<Date>,
    }
}

record! {
    /// How many answered in a survey wave.
    pub struct WaveCount {
        /// `before` or `after`.
        pub kind: String,
        /// How many answers there are.
        pub answered: i64,
    }
}

record! {
    /// A cohort in which something waits, and since when.
    pub struct Waits {
        /// The cohort.
        pub cohort: CohortId,
        /// Since when.
        pub since: Timestamp,
    }
}

/// What can wait in a cohort.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wait {
    /// Own words or endorsements are missing, and applications are open.
    Applications,
    /// More are ready than there are places, and no draw was begun; whether the model has one is
    /// not asked here.
    ForceCommitment,
    /// More are ready than there are places, and nothing was decided; whether the model has a draw
    /// is not asked here.
    Choosing,
    /// A round of marks is open.
    Marking,
    /// The force committed, the list is not frozen.
    Freezing,
    /// The list is frozen, the draw is not held.
    Drawing,
    /// The draw was held, cards were printed, none was entered as drawn, and each arm holds as many
    /// cards as `domain::surveys::cards::arms_hide` asks for.
    Cards,
    /// The list is frozen, the draw is not held, and a carer on it has said no since.
    NoOnList,
    /// A place went on or fell free, and the school has not said that it saw it.
    SchoolNotes,
    /// The same for the force.
    ForceNotes,
    /// The force asked for a held draw to be set aside, and the school has not answered.
    AsideForSchool,
    /// The school asked, and the force has not answered.
    AsideForForce,
}

/// Where one side asked for a held draw to be set aside and the other has not answered.
macro_rules! aside {
    ($asked_by:literal) => {
        concat!(
            "select c.id as cohort, t.asked_at as since from set_aside t cross join draw d \
             cross join cohort c where t.force = $1 and d.force = t.force and d.id = t.draw \
             and c.force = d.force and c.id = d.cohort and ? and t.confirmed_at is null \
             and t.side = '",
            $asked_by,
            "'"
        )
    };
}

impl Wait {
    const fn sql(self) -> &'static str {
        match self {
            Self::Applications => {
                "select c.id as cohort, min(a.applied_at) as since from cohort c join application \
                 a on a.force = c.force and a.cohort = c.id where ? and c.applications_closed_at \
                 is null and c.finished_at is null and a.withdrawn_at is null and a.offered_at is \
                 null and (a.why_sealed is null or a.endorsed_at is null) group by c.id"
            }
            Self::ForceCommitment | Self::Choosing => {
                "select c.id as cohort, max(a.carer_agreed_at) as since from cohort c cross join \
                 application a where a.force = c.force and a.cohort = c.id and ? and \
                 c.applications_closed_at is null and c.finished_at is null and a.withdrawn_at is \
                 null and a.endorsed_at is not null and a.carer_agreed_at is not null and not \
                 exists (select 1 from draw d where d.force = c.force and d.cohort = c.id and \
                 d.abandoned_at is null) group by c.force, c.id having count(*) > c.places"
            }
            Self::Marking => {
                "select c.id as cohort, r.opened_at as since from mark_round r cross join cohort c \
                 where r.force = $1 and c.force = r.force and c.id = r.cohort and ? and \
                 r.decided_at is null and c.applications_closed_at is null"
            }
            Self::Freezing => {
                "select c.id as cohort, d.begun_at as since from cohort c join draw d on d.force = \
                 c.force and d.cohort = c.id where ? and c.applications_closed_at is null and \
                 c.finished_at is null and d.drawn_at is null and d.frozen_at is null and \
                 d.abandoned_at is null"
            }
            Self::Drawing => {
                "select c.id as cohort, d.frozen_at as since from cohort c join draw d on d.force \
                 = c.force and d.cohort = c.id where ? and d.frozen_at is not null and d.drawn_at \
                 is null and d.abandoned_at is null"
            }
            Self::Cards => {
                "select c.id as cohort, d.drawn_at as since from cohort c join draw d on d.force = \
                 c.force and d.cohort = c.id where ? and d.drawn_at is not null and d.abandoned_at \
                 is null and c.finished_at is null and d.places - d.reserved >= 3 and \
                 (select count(*) from code_card k where k.force = c.force and k.cohort = c.id) \
                 >= d.places - d.reserved + 3 and not exists (select 1 from code_card k \
                 where k.force = c.force and k.cohort = c.id and k.is_drawn = ?)"
            }
            Self::NoOnList => {
                "select c.id as cohort, min(a.carer_refused_at) as since from cohort c join draw d \
                 on d.force = c.force and d.cohort = c.id join draw_entry e on e.force = d.force \
                 and e.draw = d.id join application a on a.force = c.force and a.cohort = c.id and \
                 a.number = e.number where ? and d.frozen_at is not null and d.drawn_at is null \
                 and d.abandoned_at is null and a.carer_refused_at is not null group by c.id"
            }
            Self::SchoolNotes => {
                "select c.id as cohort, min(p.changed_at) as since from cohort c join place_change \
                 p on p.force = c.force and p.cohort = c.id where ? and p.school_noted_at is null \
                 group by c.id"
            }
            Self::ForceNotes => {
                "select c.id as cohort, min(p.changed_at) as since from cohort c join place_change \
                 p on p.force = c.force and p.cohort = c.id where ? and p.force_noted_at is null \
                 group by c.id"
            }
            Self::AsideForSchool => aside!("force"),
            Self::AsideForForce => aside!("school"),
        }
    }
}

/// The cohorts of a scope in which this waits, oldest first, at most so many.
pub async fn wait_list(
    conn: &mut Conn,
    within: &Scope,
    wait: Wait,
    most: i64,
) -> Result<Vec<Waits>> {
    let mut part = scope::within(within, "c", Some("school"), Some("id"));
    let mut sql = wait.sql().replacen('?', &part.sql, 1);
    if sql.contains('?') {
        part.args.push(true.into_arg());
        sql = sql.replacen('?', &format!("${}", part.args.len()), 1);
    }
    part.args.push(most.into_arg());
    let sql = format!("{sql} order by since, cohort limit ${}", part.args.len());
    conn.all(&sql, part.args).await
}

/// The model that each of these cohorts was opened with.
pub async fn cohort_models(
    conn: &mut Conn,
    force: &ForceId,
    cohorts: &[CohortId],
) -> Result<BTreeMap<CohortId, DeliveryModelId>> {
    let marks: Vec<String> = (2..cohorts.len() + 2).map(|n| format!("${n}")).collect();
    let sql =
        format!("select id, model from cohort where force = $1 and id in ({})", marks.join(", "));
    let mut values = args![force];
    values.extend(cohorts.iter().map(|cohort| (*cohort).into_arg()));
    let rows = conn.rows(&sql, values).await?;
    rows.iter().map(|row| Ok((row.get("id")?, row.get("model")?))).collect()
}

/// When the first place of a cohort was offered and still stands.
pub async fn selected_at(
    conn: &mut Conn,
    force: &ForceId,
    cohort: CohortId,
) -> Result<Option<Timestamp>> {
    let sql = "select min(offered_at) as at from application where force = $1 and cohort = $2";
    Ok(conn.one::<Selected>(sql, args![force, cohort]).await?.at)
}

/// The first session of which a register was taken.
pub async fn first_session_on(
    conn: &mut Conn,
    force: &ForceId,
    cohort: CohortId,
) -> Result<Option<Date>> {
    let sql = "select min(s.held_on) as day from session s \
               join register r on r.force = s.force and r.session = s.id \
               where s.force = $1 and s.cohort = $2";
    Ok(conn.one::<Day>(sql, args![force, cohort]).await?.day)
}

/// The day of the cohort's first ceremony of a kind, held or planned.
pub async fn ceremony_on(
    conn: &mut Conn,
    force: &ForceId,
    cohort: CohortId,
    kind: &str,
) -> Result<Option<Date>> {
    let sql = "select min(m.held_on) as day from ceremony m \
               join ceremony_cohort h on h.force = m.force and h.ceremony = m.id \
               where m.force = $1 and h.cohort = $2 and m.kind = $3";
    Ok(conn.one::<Day>(sql, args![force, cohort, kind]).await?.day)
}

/// The children with a place, as bare ids.
pub async fn enrolled_children(
    conn: &mut Conn,
    force: &ForceId,
    cohort: CohortId,
) -> Result<Vec<ChildId>> {
    let sql = "select child from enrolment where force = $1 and cohort = $2 and ended_at is null \
               order by child";
    let rows = conn.rows(sql, args![force, cohort]).await?;
    rows.iter().map(|row| row.get("child")).collect()
}

/// How many answered in each survey wave: the most that a cohort's page may show.
pub async fn wave_counts(
    conn: &mut Conn,
    force: &ForceId,
    cohort: CohortId,
) -> Result<Vec<WaveCount>> {
    let sql = "select w.kind, count(r.card) as answered from wave w \
               left join response r on r.force = w.force and r.wave = w.id and r.is_finished = $3 \
               where w.force = $1 and w.cohort = $2 group by w.kind, w.opened_at \
               order by w.opened_at, w.kind";
    conn.all(sql, args![force, cohort, true]).await
}

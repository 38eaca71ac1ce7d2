//! What the analysis reads: cards with their answers before and after, page by page, and the plan
//! that was fixed beforehand.

use crate::{
    Conn, Result, Tx,
    value::{args, record},
};
use domain::ids::{CohortId, ForceId, PlanId, SchoolId};
use jiff::Timestamp;
use policy::Permit;

record! {
    /// An analysis plan as it was fixed.
    pub struct FixedPlan {
        /// The plan.
        pub id: PlanId,
        /// Its TOML.
        pub body: String,
        /// The SHA-256 of that text in hexadecimal.
        pub hash: String,
        /// When it was fixed.
        pub fixed_at: Timestamp,
    }
}

record! {
    /// A cohort as the analysis sees it: which school, which draw, how many cards.
    pub struct StudyCohort {
        /// The cohort, which is a block of its own.
        pub cohort: CohortId,
        /// Its school.
        pub school: SchoolId,
        /// The public record of the draw that stands, if one was held.
        pub record: Option<String>,
        /// How many cards it has.
        pub cards: i64,
        /// How many of them were entered as drawn.
        pub drawn: i64,
        /// How many were entered as drawn or not drawn.
        pub entered: i64,
        /// Places given outside the draw.
        pub reserved: i64,
        /// When its first questions opened, if any have.
        pub first_opened: Option<Timestamp>,
        /// Whether it was asked before.
        pub has_before: bool,
        /// When the wave after was closed, if it is: nothing of it changes any more.
        pub after_closed: Option<Timestamp>,
    }
}

record! {
    /// One card with what was answered under it.
    pub struct CardAnswers {
        /// The card.
        pub card: String,
        /// Its cohort.
        pub cohort: CohortId,
        /// Whether it was drawn; null where nobody entered that, or where there was no draw.
        pub is_drawn: Option<bool>,
        /// Whether the child said yes before; null where the card was not used.
        pub before_assented: Option<bool>,
        /// The answers before.
        pub before_answers: Option<String>,
        /// The version asked before.
        pub before_questionnaire: Option<String>,
        /// Whether the child said yes after.
        pub after_assented: Option<bool>,
        /// The answers after.
        pub after_answers: Option<String>,
        /// The version asked after.
        pub after_questionnaire: Option<String>,
    }
}

record! {
    /// How far a force has asked children: counts of cohorts and of answers, and of no answer what
    /// it says.
    pub struct StudyFigures {
        /// Schools in which children were asked.
        pub schools: i64,
        /// Cohorts whose questions before the programme take answers.
        pub before_open: i64,
        /// Cohorts whose questions before the programme are closed.
        pub before_locked: i64,
        /// Children who answered before and handed in.
        pub before_answered: i64,
        /// Cohorts whose questions after the programme take answers.
        pub after_open: i64,
        /// Cohorts whose questions after the programme are closed.
        pub after_locked: i64,
        /// Children who answered after and handed in.
        pub after_answered: i64,
        /// When the last questions after the programme were closed.
        pub last_locked_at: Option<Timestamp>,
    }
}

/// How far a force has asked children.
pub async fn study_figures(conn: &mut Conn, force: &ForceId) -> Result<StudyFigures> {
    let sum = |when: &str| {
        format!("cast(coalesce(sum(case when {when} then 1 else 0 end), 0) as bigint)")
    };
    let waves = |kind: &str, state: &str| sum(&format!("w.kind = {kind} and w.closed_at {state}"));
    let answered = |kind: &str| {
        format!(
            "(select count(*) from response r join wave v on v.force = r.force and v.id = r.wave \
             where r.force = $1 and v.kind = {kind} and r.is_assented = $4 and r.is_finished = $4)"
        )
    };
    let sql = format!(
        "select count(distinct c.school) as schools, {} as before_open, {} as before_locked, \
         {} as before_answered, {} as after_open, {} as after_locked, {} as after_answered, \
         max(case when w.kind = $3 then w.closed_at else null end) as last_locked_at \
         from wave w join cohort c on c.force = w.force and c.id = w.cohort where w.force = $1",
        waves("$2", "is null"),
        waves("$2", "is not null"),
        answered("$2"),
        waves("$3", "is null"),
        waves("$3", "is not null"),
        answered("$3"),
    );
    conn.one(&sql, args![force, "before", "after", true]).await
}

/// The plan that was fixed first; later ones are for later questions.
pub async fn plan_first(conn: &mut Conn, force: &ForceId) -> Result<Option<FixedPlan>> {
    let sql = "select id, body, hash, fixed_at from analysis_plan where force = $1 \
               order by fixed_at, id limit 1";
    conn.optional(sql, args![force]).await
}

/// Fixes a plan. The same text is fixed once.
pub async fn plan_fix(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    plan: &FixedPlan,
) -> Result<()> {
    let sql = "insert into analysis_plan (force, id, body, hash, fixed_at) \
               values ($1, $2, $3, $4, $5) on conflict (force, hash) do nothing";
    let values = args![force, plan.id, &plan.body, &plan.hash, plan.fixed_at];
    tx.run(permit, sql, values).await.map(|_| ())
}

/// Every cohort of a force that has cards.
pub async fn study_cohort_list(conn: &mut Conn, force: &ForceId) -> Result<Vec<StudyCohort>> {
    let sum = |when: &str| {
        format!("cast(coalesce(sum(case when {when} then 1 else 0 end), 0) as bigint)")
    };
    let sql = format!(
        "select c.id as cohort, c.school, d.record, n.cards, n.drawn, n.entered, \
         coalesce(d.reserved, 0) as reserved, (select min(f.opened_at) from wave f \
         where f.force = c.force and f.cohort = c.id) as first_opened, \
         exists (select 1 from wave w where w.force = c.force and w.cohort = c.id \
         and w.kind = $3) as has_before, (select w.closed_at from wave w \
         where w.force = c.force and w.cohort = c.id and w.kind = $4) as after_closed \
         from (select k.force, k.cohort, count(*) as cards, {} as drawn, {} as entered \
         from code_card k where k.force = $1 group by k.force, k.cohort) n \
         join cohort c on c.force = n.force and c.id = n.cohort \
         left join draw d on d.force = c.force and d.cohort = c.id \
         and d.drawn_at is not null and d.abandoned_at is null \
         where c.force = $1 order by c.id",
        sum("k.is_drawn = $2"),
        sum("k.is_drawn is not null"),
    );
    conn.all(&sql, args![force, true, "before", "after"]).await
}

/// The next cards after one, with their answers, in the order of their codes.
pub async fn card_answers_page(
    conn: &mut Conn,
    force: &ForceId,
    after: &str,
    most: i64,
) -> Result<Vec<CardAnswers>> {
    let sql = "select k.card, k.cohort, k.is_drawn, b.is_assented as before_assented, \
               b.answers as before_answers, b.questionnaire as before_questionnaire, \
               a.is_assented as after_assented, a.answers as after_answers, \
               a.questionnaire as after_questionnaire from code_card k \
               left join wave wb on wb.force = k.force and wb.cohort = k.cohort and wb.kind = $4 \
               left join response b on b.force = wb.force and b.wave = wb.id and b.card = k.card \
               left join wave wa on wa.force = k.force and wa.cohort = k.cohort and wa.kind = $5 \
               left join response a on a.force = wa.force and a.wave = wa.id and a.card = k.card \
               where k.force = $1 and k.card > $2 order by k.card limit $3";
    conn.all(sql, args![force, after, most, "before", "after"]).await
}

//! What class teachers say about children, where a delivery model asks them: lines are added, the
//! latest counts.

use crate::{
    Conn, Result, Tx, scope,
    value::{IntoArg, args, record},
};
use domain::ids::{ChildId, CohortId, ForceId, PersonId, TeacherConsentId};
use jiff::civil::Date;
use policy::{Permit, Scope};
use std::collections::BTreeMap;

record! {
    /// What a teacher said.
    pub struct TeacherConsent {
        /// About whom.
        pub child: ChildId,
        /// The teacher's name.
        pub teacher: String,
        /// Yes or no.
        pub is_given: bool,
        /// The day on which it was said.
        pub said_on: Date,
    }
}

/// What the class teacher of each child of a cohort says now, as far as a scope reaches.
pub async fn teacher_consent_list(
    conn: &mut Conn,
    within: &Scope,
    cohort: CohortId,
) -> Result<BTreeMap<ChildId, TeacherConsent>> {
    let mut part = scope::within(within, "h", Some("school"), Some("id"));
    part.args.push(cohort.into_arg());
    let sql = format!(
        "select s.child, s.teacher, s.is_given, s.said_on from teacher_consent s \
         join cohort h on h.force = s.force and h.id = s.cohort \
         where {} and s.cohort = ${} order by s.noted_at, s.id",
        part.sql,
        part.args.len()
    );
    let lines: Vec<TeacherConsent> = conn.all(&sql, part.args).await?;
    // the latest comes last, and stays
    Ok(lines.into_iter().map(|line| (line.child, line)).collect())
}

/// Writes down what a teacher said. The same again adds nothing.
pub async fn teacher_consent_add(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    (cohort, noted_by): (CohortId, PersonId),
    said: &TeacherConsent,
) -> Result<()> {
    let sql = "select child, teacher, is_given, said_on from teacher_consent \
               where force = $1 and child = $2 and cohort = $3 \
               order by noted_at desc, id desc limit 1";
    let last: Option<TeacherConsent> = tx.optional(sql, args![force, said.child, cohort]).await?;
    if last.as_ref() == Some(said) {
        return Ok(());
    }
    let (id, now): (TeacherConsentId, _) = (tx.id(), tx.now());
    let sql = "insert into teacher_consent (force, id, child, cohort, teacher, is_given, said_on, \
               noted_by, noted_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    let values = args![
        force,
        id,
        said.child,
        cohort,
        &said.teacher,
        said.is_given,
        said.said_on,
        noted_by,
        now
    ];
    tx.run(permit, sql, values).await.map(|_| ())
}

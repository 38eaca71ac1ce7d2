//! Applications: who applies, in which words, endorsed and agreed to by whom, and what came of it.

use crate::{
    Conn, Result, Tx, scope,
    seal::Spot,
    value::{IntoArg, args, record},
};
use domain::ids::{ApplicationId, ChildId, CohortId, ForceId, Id};
use jiff::{Timestamp, civil::Date};
use policy::{Permit, Scope};
use std::collections::BTreeMap;

record! {
    /// An application with its child.
    pub struct Applicant {
        /// The application.
        pub id: ApplicationId,
        /// The cohort applied to.
        pub cohort: CohortId,
        /// The child.
        pub child: ChildId,
        /// The number that stands for it in public; random, so that its order says nothing.
        pub number: i64,
        /// The child's forename.
        pub given_name: String,
        /// The child's surname.
        pub family_name: String,
        /// The child's date of birth.
        pub born_on: Date,
        /// The child's registration class; may be empty.
        pub class: String,
        /// The child's own words, sealed.
        pub why_sealed: Option<Vec<u8>>,
        /// When the child was picked from the class list.
        pub applied_at: Timestamp,
        /// When a teacher endorsed it.
        pub endorsed_at: Option<Timestamp>,
        /// When a carer said yes to the application.
        pub carer_agreed_at: Option<Timestamp>,
        /// When a carer said no to it.
        pub carer_refused_at: Option<Timestamp>,
        /// When it was taken back.
        pub withdrawn_at: Option<Timestamp>,
        /// When a place was offered.
        pub offered_at: Option<Timestamp>,
        /// When the places were decided and none was left for this child.
        pub not_placed_at: Option<Timestamp>,
    }
}

record! {
    /// An application without its child's name: what rules and counts need.
    pub struct Mark {
        /// The application.
        pub id: ApplicationId,
        /// The child.
        pub child: ChildId,
        /// The number that stands for it in public.
        pub number: i64,
        /// The child's own words, sealed.
        pub why_sealed: Option<Vec<u8>>,
        /// When the child was picked.
        pub applied_at: Timestamp,
        /// When a teacher endorsed it.
        pub endorsed_at: Option<Timestamp>,
        /// When a carer said yes.
        pub carer_agreed_at: Option<Timestamp>,
        /// When a carer said no.
        pub carer_refused_at: Option<Timestamp>,
        /// When it was taken back.
        pub withdrawn_at: Option<Timestamp>,
        /// When a place was offered.
        pub offered_at: Option<Timestamp>,
        /// When none was left.
        pub not_placed_at: Option<Timestamp>,
    }
}

impl Applicant {
    /// The same without the name.
    pub fn mark(&self) -> Mark {
        Mark {
            id: self.id,
            child: self.child,
            number: self.number,
            why_sealed: self.why_sealed.clone(),
            applied_at: self.applied_at,
            endorsed_at: self.endorsed_at,
            carer_agreed_at: self.carer_agreed_at,
            carer_refused_at: self.carer_refused_at,
            withdrawn_at: self.withdrawn_at,
            offered_at: self.offered_at,
            not_placed_at: self.not_placed_at,
        }
    }
}

const SELECT: &str = "select a.id, a.cohort, a.child, a.number, k.given_name, k.family_name, \
    k.born_on, k.class, a.why_sealed, a.applied_at, a.endorsed_at, a.carer_agreed_at, \
    a.carer_refused_at, a.withdrawn_at, a.offered_at, a.not_placed_at from application a \
    join child k on k.force = a.force and k.id = a.child \
    join cohort c on c.force = a.force and c.id = a.cohort";

fn why_spot(force: &ForceId, id: ApplicationId) -> Spot<'_> {
    Spot { table: "application", column: "why_sealed", force, row: id.uuid() }
}

/// The applications to a cohort that lie in a scope, by the children's names.
pub async fn applicant_list(
    conn: &mut Conn,
    within: &Scope,
    cohort: CohortId,
) -> Result<Vec<Applicant>> {
    let mut part = scope::within(within, "c", Some("school"), Some("id"));
    part.args.push(cohort.into_arg());
    let sql = format!(
        "{SELECT} where {} and a.cohort = ${} order by k.family_name, k.given_name, a.id",
        part.sql,
        part.args.len()
    );
    conn.all(&sql, part.args).await
}

/// One application to a cohort.
pub async fn applicant_get(
    conn: &mut Conn,
    force: &ForceId,
    cohort: CohortId,
    id: ApplicationId,
) -> Result<Applicant> {
    let sql = format!("{SELECT} where a.force = $1 and a.cohort = $2 and a.id = $3");
    conn.one(&sql, args![force, cohort, id]).await
}

/// Every application to a cohort, by number, without names.
pub async fn application_marks(
    conn: &mut Conn,
    force: &ForceId,
    cohort: CohortId,
) -> Result<Vec<Mark>> {
    let sql = "select id, child, number, why_sealed, applied_at, endorsed_at, carer_agreed_at, \
               carer_refused_at, withdrawn_at, offered_at, not_placed_at from application \
               where force = $1 and cohort = $2 order by number";
    conn.all(sql, args![force, cohort]).await
}

/// The class of each application's child, by number.
pub async fn application_classes(
    conn: &mut Conn,
    force: &ForceId,
    cohort: CohortId,
) -> Result<BTreeMap<i64, String>> {
    let sql = "select a.number, k.class from application a \
               join child k on k.force = a.force and k.id = a.child \
               where a.force = $1 and a.cohort = $2";
    let rows = conn.rows(sql, args![force, cohort]).await?;
    rows.iter().map(|row| Ok((row.get("number")?, row.get("class")?))).collect()
}

/// The child's own words, if they were taken down.
pub fn application_why(
    conn: &Conn,
    force: &ForceId,
    applicant: &Applicant,
) -> Result<Option<String>> {
    let sealed = applicant.why_sealed.as_deref();
    sealed.map(|sealed| conn.open_text(why_spot(force, applicant.id), sealed)).transpose()
}

/// Adds an application.
pub async fn application_add(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    cohort: CohortId,
    child: ChildId,
    number: i64,
) -> Result<ApplicationId> {
    let (id, now): (ApplicationId, _) = (tx.id(), tx.now());
    let sql = "insert into application (force, id, cohort, child, number, applied_at) \
               values ($1, $2, $3, $4, $5, $6)";
    tx.run(permit, sql, args![force, id, cohort, child, number, now]).await?;
    Ok(id)
}

/// Takes the child's own words down; a later text replaces an earlier one.
pub async fn application_set_why(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    id: ApplicationId,
    why: &str,
) -> Result<()> {
    let sealed = tx.seal(why_spot(force, id), why);
    let sql = "update application set why_sealed = $3 where force = $1 and id = $2";
    tx.run(permit, sql, args![force, id, sealed]).await.map(|_| ())
}

/// Notes a teacher's endorsement.
pub async fn application_endorse(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    id: ApplicationId,
) -> Result<()> {
    let now = tx.now();
    let sql = "update application set endorsed_at = $3 \
               where force = $1 and id = $2 and endorsed_at is null";
    tx.run(permit, sql, args![force, id, now]).await.map(|_| ())
}

/// Takes an application back.
pub async fn application_withdraw(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    id: ApplicationId,
) -> Result<()> {
    let now = tx.now();
    let sql = "update application set withdrawn_at = $3 \
               where force = $1 and id = $2 and withdrawn_at is null";
    tx.run(permit, sql, args![force, id, now]).await.map(|_| ())
}

/// Notes a carer's yes or no to an application; the latest answer counts. `false` when the child
/// has no application to this cohort.
pub async fn application_carer_answer(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    child: ChildId,
    cohort: CohortId,
    agreed: bool,
) -> Result<bool> {
    let now = tx.now();
    let (yes, no) = if agreed { (Some(now), None) } else { (None, Some(now)) };
    let sql = "update application set carer_agreed_at = $4, carer_refused_at = $5 \
               where force = $1 and child = $2 and cohort = $3";
    Ok(tx.run(permit, sql, args![force, child, cohort, yes, no]).await? == 1)
}

/// Takes the carers' answer off an application: nobody who answers for the child has given one.
pub async fn application_carer_unanswered(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    child: ChildId,
    cohort: CohortId,
) -> Result<()> {
    let sql = "update application set carer_agreed_at = null, carer_refused_at = null \
               where force = $1 and child = $2 and cohort = $3";
    tx.run(permit, sql, args![force, child, cohort]).await.map(|_| ())
}

/// Offers a place. `false` where one was offered before, such as a moment ago by somebody else.
pub async fn application_offer(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    id: ApplicationId,
) -> Result<bool> {
    let now = tx.now();
    let sql = "update application set offered_at = $3, not_placed_at = null \
               where force = $1 and id = $2 and offered_at is null";
    Ok(tx.run(permit, sql, args![force, id, now]).await? == 1)
}

/// Notes that the places were decided and none was left.
pub async fn application_not_placed(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    id: ApplicationId,
) -> Result<()> {
    let now = tx.now();
    let sql = "update application set not_placed_at = $3 where force = $1 and id = $2";
    tx.run(permit, sql, args![force, id, now]).await.map(|_| ())
}

/// Takes back what a draw decided for one application, when that draw is set aside.
pub async fn application_undecide(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    id: ApplicationId,
) -> Result<()> {
    let sql = "update application set offered_at = null, not_placed_at = null \
               where force = $1 and id = $2";
    tx.run(permit, sql, args![force, id]).await.map(|_| ())
}

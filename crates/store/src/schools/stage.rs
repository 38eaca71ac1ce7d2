//! What happened between schools and their force, for the stage that is computed from it.

use crate::{Conn, Result, scope::within};
use domain::{
    ids::SchoolId,
    schools::{AgreementState, StageFacts},
};
use jiff::Timestamp;
use policy::Scope;
use std::collections::BTreeMap;

/// The facts of every school of a scope with which anything happened.
pub async fn stage_facts(conn: &mut Conn, scope: &Scope) -> Result<BTreeMap<SchoolId, StageFacts>> {
    let mut facts: BTreeMap<SchoolId, StageFacts> = BTreeMap::new();
    agreements(conn, scope, &mut facts).await?;
    enquiries(conn, scope, &mut facts).await?;
    let within = within(scope, "c", Some("school"), Some("id"));
    let sql = format!(
        "select distinct c.school from cohort c where {} and c.finished_at is null",
        within.sql
    );
    for row in conn.rows(&sql, within.args).await? {
        facts.entry(row.get("school")?).or_default().has_cohort = true;
    }
    Ok(facts)
}

async fn agreements(
    conn: &mut Conn,
    scope: &Scope,
    facts: &mut BTreeMap<SchoolId, StageFacts>,
) -> Result<()> {
    let within = within(scope, "a", Some("school"), None);
    let sql = format!(
        "select a.school, a.school_signed_at, a.force_signed_at, a.withdrawn_at \
         from agreement a where {} order by a.offered_at, a.id",
        within.sql
    );
    for row in conn.rows(&sql, within.args).await? {
        let is =
            |column: &str| -> Result<bool> { Ok(row.get::<Option<Timestamp>>(column)?.is_some()) };
        let state = AgreementState::of(
            is("school_signed_at")?,
            is("force_signed_at")?,
            is("withdrawn_at")?,
        );
        let known = &mut facts.entry(row.get("school")?).or_default().agreement;
        *known = Some(known.map_or(state, |other| state.or_stronger(other)));
    }
    Ok(())
}

async fn enquiries(
    conn: &mut Conn,
    scope: &Scope,
    facts: &mut BTreeMap<SchoolId, StageFacts>,
) -> Result<()> {
    let within = within(scope, "e", Some("school"), None);
    let sql = format!(
        "select e.school, e.answered_at, e.answer from enquiry e \
         where {} and e.school is not null order by e.asked_at, e.id",
        within.sql
    );
    for row in conn.rows(&sql, within.args).await? {
        let facts = facts.entry(row.get("school")?).or_default();
        match row.get::<Option<Timestamp>>("answered_at")? {
            None => facts.is_asking = true,
            Some(_) => {
                facts.is_waiting = row.get::<Option<String>>("answer")?.as_deref() == Some("wait");
            }
        }
    }
    Ok(())
}

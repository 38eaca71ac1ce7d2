//! Which code cards were drawn. Cards stand beside numbers and never beside a child.

use crate::{Conn, Result, Tx, value::args};
use domain::ids::{CohortId, ForceId};
use policy::Permit;

/// How many of a cohort's cards were entered as drawn.
pub async fn card_drawn_count(conn: &mut Conn, force: &ForceId, cohort: CohortId) -> Result<i64> {
    let sql = "select count(*) as n from code_card \
               where force = $1 and cohort = $2 and is_drawn = $3";
    conn.count(sql, args![force, cohort, true]).await
}

/// How many cards a cohort has.
pub async fn card_count(conn: &mut Conn, force: &ForceId, cohort: CohortId) -> Result<i64> {
    let sql = "select count(*) as n from code_card where force = $1 and cohort = $2";
    conn.count(sql, args![force, cohort]).await
}

/// Whether this card is one of the cohort's.
pub async fn card_is_of(
    conn: &mut Conn,
    force: &ForceId,
    cohort: CohortId,
    card: &str,
) -> Result<bool> {
    let sql = "select count(*) as n from code_card where force = $1 and cohort = $2 and card = $3";
    Ok(conn.count(sql, args![force, cohort, card]).await? == 1)
}

/// Writes for every card of the cohort whether it was drawn: these were, all others were not.
/// Without a list, nothing is known of any.
pub async fn cards_set_drawn(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    cohort: CohortId,
    drawn: Option<&[String]>,
) -> Result<()> {
    let sql = "update code_card set is_drawn = $3 where force = $1 and cohort = $2";
    tx.run(permit, sql, args![force, cohort, drawn.map(|_| false)]).await?;
    for card in drawn.unwrap_or_default() {
        let sql = "update code_card set is_drawn = $4 \
                   where force = $1 and cohort = $2 and card = $3";
        tx.run(permit, sql, args![force, cohort, card, true]).await?;
    }
    Ok(())
}

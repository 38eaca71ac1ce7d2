//! What became of places after a list was frozen: numbers, moments and codes, no name. The public
//! record of the draw shows it; the draw itself stays as it was.

use crate::{
    Conn, Result, Tx,
    value::{args, record},
};
use domain::ids::{CohortId, DrawId, ForceId, PlaceChangeId};
use jiff::Timestamp;
use policy::Permit;

record! {
    /// A place that went on, or fell free.
    pub struct PlaceChange {
        /// The change.
        pub id: PlaceChangeId,
        /// The cohort.
        pub cohort: CohortId,
        /// The draw on whose list the number stands; none where the place was not drawn.
        pub draw: Option<DrawId>,
        /// The number of the application that gave the place up.
        pub number: i64,
        /// The number of the application that was offered it; none where nobody waited.
        pub next_number: Option<i64>,
        /// Why: a code of `domain::cohorts::PlaceReason`.
        pub reason: String,
        /// When.
        pub changed_at: Timestamp,
        /// When the school said it had seen it.
        pub school_noted_at: Option<Timestamp>,
        /// When the force said so.
        pub force_noted_at: Option<Timestamp>,
    }
}

/// Who says that a change was seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// The school.
    School,
    /// The force.
    Force,
}

/// A change about to be written down.
#[derive(Debug, Clone, Copy)]
pub struct NewPlaceChange<'a> {
    /// The cohort.
    pub cohort: CohortId,
    /// The draw, where the number stands on its list.
    pub draw: Option<DrawId>,
    /// Who gave the place up.
    pub number: i64,
    /// Who was offered it.
    pub next_number: Option<i64>,
    /// A code of `domain::cohorts::PlaceReason`.
    pub reason: &'a str,
}

/// Writes a change down.
pub async fn place_change_add(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    new: &NewPlaceChange<'_>,
) -> Result<()> {
    let (id, now): (PlaceChangeId, _) = (tx.id(), tx.now());
    let sql = "insert into place_change (force, id, cohort, draw, number, next_number, reason, \
               changed_at) values ($1, $2, $3, $4, $5, $6, $7, $8)";
    let values =
        args![force, id, new.cohort, new.draw, new.number, new.next_number, new.reason, now];
    tx.run(permit, sql, values).await.map(|_| ())
}

/// The changes of a cohort, oldest first.
pub async fn place_change_list(
    conn: &mut Conn,
    force: &ForceId,
    cohort: CohortId,
) -> Result<Vec<PlaceChange>> {
    let sql = "select id, cohort, draw, number, next_number, reason, changed_at, school_noted_at, \
               force_noted_at from place_change where force = $1 and cohort = $2 \
               order by changed_at, number";
    conn.all(sql, args![force, cohort]).await
}

/// Notes that one side has seen every change of a cohort up to now.
pub async fn place_change_note(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    cohort: CohortId,
    side: Side,
) -> Result<()> {
    let now = tx.now();
    let sql = match side {
        Side::School => {
            "update place_change set school_noted_at = $3 \
             where force = $1 and cohort = $2 and school_noted_at is null"
        }
        Side::Force => {
            "update place_change set force_noted_at = $3 \
             where force = $1 and cohort = $2 and force_noted_at is null"
        }
    };
    tx.run(permit, sql, args![force, cohort, now]).await.map(|_| ())
}

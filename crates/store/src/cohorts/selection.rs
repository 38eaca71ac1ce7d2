//! Decisions on the places of a cohort without a draw: numbers, and the votes while they are needed.

use crate::{
    Conn, Result, Tx,
    value::{args, record},
};
use domain::ids::{ChildId, CohortId, ForceId, PersonId, SelectionId};
use jiff::Timestamp;
use policy::Permit;

record! {
    /// A decision.
    pub struct Selection {
        /// The decision.
        pub id: SelectionId,
        /// Which of the cohort it is, from 1.
        pub round: i64,
        /// A code of `domain::forces::SelectionMethod`: how the model chooses.
        pub method: String,
        /// A code of `domain::cohorts::selection::Basis`: by what it was decided.
        pub basis: String,
        /// How many applications were decided on.
        pub applications: i64,
        /// How many of them were given a place.
        pub places: i64,
        /// How many children of the class take part without a place, where the school said so.
        pub class_count: Option<i64>,
        /// What the order by lot was made from, in hexadecimal; none where everybody got a place.
        pub seed: Option<String>,
        /// Who decided.
        pub decided_by: PersonId,
        /// When.
        pub decided_at: Timestamp,
    }
}

record! {
    /// What a decision says of one application.
    pub struct Placing {
        /// The decision.
        pub selection: SelectionId,
        /// The application's number.
        pub number: i64,
        /// Its block.
        pub block: String,
        /// Its place in the waiting order of the block, from 1; none where it was given a place.
        pub waiting: Option<i64>,
    }
}

/// A decision about to be written down.
#[derive(Debug, Clone)]
pub struct NewSelection<'a> {
    /// The cohort.
    pub cohort: CohortId,
    /// One more than the cohort's last; a second one of the same number is a conflict.
    pub round: i64,
    /// How the model chooses.
    pub method: &'a str,
    /// By what it was decided.
    pub basis: &'a str,
    /// How many children of the class take part without a place.
    pub class_count: Option<i64>,
    /// What the order by lot was made from.
    pub seed: Option<String>,
    /// Who decided.
    pub decided_by: PersonId,
    /// Each application's number, its block, and its place in the waiting order, if it has one.
    pub results: Vec<(i64, &'a str, Option<i64>)>,
}

/// Writes a decision with what it says of each application.
pub async fn selection_add(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    new: &NewSelection<'_>,
) -> Result<SelectionId> {
    let (id, now): (SelectionId, _) = (tx.id(), tx.now());
    let placed = new.results.iter().filter(|(.., waiting)| waiting.is_none()).count();
    let sql = "insert into selection (force, id, cohort, round, method, basis, applications, \
               places, class_count, seed, decided_by, decided_at) \
               values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
    let values = args![
        force,
        id,
        new.cohort,
        new.round,
        new.method,
        new.basis,
        count(new.results.len()),
        count(placed),
        new.class_count,
        new.seed.as_deref(),
        new.decided_by,
        now
    ];
    tx.run(permit, sql, values).await?;
    for (number, block, waiting) in &new.results {
        let sql = "insert into selection_result (force, selection, number, block, waiting) \
                   values ($1, $2, $3, $4, $5)";
        tx.run(permit, sql, args![force, id, *number, *block, *waiting]).await?;
    }
    Ok(id)
}

fn count(length: usize) -> i64 {
    i64::try_from(length).unwrap_or(i64::MAX)
}

/// The decisions on a cohort's places, oldest first.
pub async fn selection_list(
    conn: &mut Conn,
    force: &ForceId,
    cohort: CohortId,
) -> Result<Vec<Selection>> {
    let sql = "select id, round, method, basis, applications, places, class_count, seed, \
               decided_by, decided_at from selection where force = $1 and cohort = $2 \
               order by round";
    conn.all(sql, args![force, cohort]).await
}

/// What every decision on a cohort says, the oldest first, by number.
pub async fn placing_list(
    conn: &mut Conn,
    force: &ForceId,
    cohort: CohortId,
) -> Result<Vec<Placing>> {
    let sql = "select r.selection, r.number, r.block, r.waiting from selection s \
               join selection_result r on r.force = s.force and r.selection = s.id \
               where s.force = $1 and s.cohort = $2 order by s.round, r.number";
    conn.all(sql, args![force, cohort]).await
}

/// Keeps how many votes a child had; never who voted how.
pub async fn vote_add(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    (selection, child): (SelectionId, ChildId),
    votes: i64,
) -> Result<()> {
    let sql = "insert into selection_vote (force, selection, child, votes) \
               values ($1, $2, $3, $4)";
    tx.run(permit, sql, args![force, selection, child, votes]).await.map(|_| ())
}

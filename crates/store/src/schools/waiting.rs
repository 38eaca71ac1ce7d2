//! How the waiting list is ordered: the criteria with their versions, the points of each request,
//! and each place that was given.

use crate::{
    Conn, Result, Tx,
    value::{IntoArg, args, record},
};
use domain::ids::{EnquiryId, ForceId};
use jiff::Timestamp;
use policy::Permit;
use std::collections::BTreeMap;

/// Requests named in one statement.
const MANY: usize = 100;

record! {
    /// One version of a force's criteria.
    pub struct WaitingRule {
        /// Its number, from 1.
        pub version: i64,
        /// The criteria, as JSON of `domain::schools::Criteria`.
        pub body: String,
        /// Since when it holds.
        pub made_at: Timestamp,
    }
}

/// The criteria that hold now; `None` where the force has published none.
pub async fn waiting_rule(conn: &mut Conn, force: &ForceId) -> Result<Option<WaitingRule>> {
    let sql = "select version, body, made_at from waiting_rule where force = $1 \
               order by version desc limit 1";
    conn.optional(sql, args![force]).await
}

/// Adds a version of the criteria.
pub async fn waiting_rule_add(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    (version, body): (i64, &str),
) -> Result<()> {
    let now = tx.now();
    let sql = "insert into waiting_rule (force, version, body, made_at) values ($1, $2, $3, $4)";
    tx.run(permit, sql, args![force, version, body, now]).await.map(|_| ())
}

/// The points of requests, by request and the code of the criterion.
pub async fn waiting_marks(
    conn: &mut Conn,
    force: &ForceId,
    enquiries: &[EnquiryId],
) -> Result<BTreeMap<EnquiryId, BTreeMap<String, i64>>> {
    let mut marks: BTreeMap<EnquiryId, BTreeMap<String, i64>> = BTreeMap::new();
    for some in enquiries.chunks(MANY) {
        let named: Vec<String> = (2..some.len() + 2).map(|n| format!("${n}")).collect();
        let sql = format!(
            "select enquiry, criterion, points from waiting_mark \
             where force = $1 and enquiry in ({})",
            named.join(", ")
        );
        let mut values = args![force];
        values.extend(some.iter().map(|id| id.into_arg()));
        for row in conn.rows(&sql, values).await? {
            let of = marks.entry(row.get("enquiry")?).or_default();
            of.insert(row.get("criterion")?, row.get("points")?);
        }
    }
    Ok(marks)
}

/// Gives a request its points under a criterion, in place of those it had.
pub async fn waiting_mark_set(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    (enquiry, criterion, points): (EnquiryId, &str, i64),
) -> Result<()> {
    let now = tx.now();
    let sql = "insert into waiting_mark (force, enquiry, criterion, points, given_at) \
               values ($1, $2, $3, $4, $5) on conflict (force, enquiry, criterion) \
               do update set points = excluded.points, given_at = excluded.given_at";
    tx.run(permit, sql, args![force, enquiry, criterion, points, now]).await.map(|_| ())
}

record! {
    /// How a school got its place: where it stood, and why it was taken from there.
    pub struct WaitingDecision {
        /// The version of the criteria; 0 where the force had published none.
        pub version: i64,
        /// Where it stood, from 1.
        pub place: i64,
        /// How many waited, itself among them.
        pub waiting: i64,
        /// Its score.
        pub score: i64,
        /// Why it was taken before others; empty where it stood first.
        pub reason: String,
        /// When.
        pub decided_at: Timestamp,
    }
}

/// Notes how a school got its place.
pub async fn waiting_decide(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    enquiry: EnquiryId,
    decided: &WaitingDecision,
) -> Result<()> {
    let sql = "insert into waiting_decision (force, enquiry, version, place, waiting, score, \
               reason, decided_at) values ($1, $2, $3, $4, $5, $6, $7, $8)";
    let values = args![
        force,
        enquiry,
        decided.version,
        decided.place,
        decided.waiting,
        decided.score,
        &decided.reason,
        decided.decided_at
    ];
    tx.run(permit, sql, values).await.map(|_| ())
}

/// How a school got its place, if it has one.
pub async fn waiting_decision(
    conn: &mut Conn,
    force: &ForceId,
    enquiry: EnquiryId,
) -> Result<Option<WaitingDecision>> {
    let sql = "select version, place, waiting, score, reason, decided_at from waiting_decision \
               where force = $1 and enquiry = $2";
    conn.optional(sql, args![force, enquiry]).await
}

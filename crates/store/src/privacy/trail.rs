//! The audit trail and the receipts of deletion, as they are read.

use crate::{
    Conn, Result,
    value::{args, record},
};
use domain::ids::{AuditId, ForceId, ReceiptId};
use jiff::Timestamp;
use uuid::Uuid;

record! {
    /// A line of the audit trail.
    pub struct AuditLine {
        /// The line.
        pub id: AuditId,
        /// When.
        pub at: Timestamp,
        /// What kind of actor.
        pub actor_kind: String,
        /// The person's or carer's id, where one may be kept.
        pub actor: Option<Uuid>,
        /// The person's name, while the person is on record.
        pub actor_name: Option<String>,
        /// What was done, as `area.verb`.
        pub action: String,
        /// To what kind of thing.
        pub noun: String,
        /// To which one.
        pub resource: Option<Uuid>,
        /// How often within one commit.
        pub times: i64,
    }
}

record! {
    /// A proof that data were deleted.
    pub struct Receipt {
        /// The receipt.
        pub id: ReceiptId,
        /// When.
        pub at: Timestamp,
        /// `retention` or `erasure`.
        pub kind: String,
        /// The rule that asked for it.
        pub rule: String,
        /// How many rows of which tables, as JSON.
        pub counts: String,
    }
}

/// The newest lines of a force's audit trail that stand before a line, at most so many. A line is
/// known by its moment and its id: one commit leaves many lines of one moment.
pub async fn audit_list(
    conn: &mut Conn,
    force: &ForceId,
    (at, id): (Timestamp, AuditId),
    most: i64,
) -> Result<Vec<AuditLine>> {
    let sql = "select a.id, a.at, a.actor_kind, a.actor, p.name as actor_name, a.action, a.noun, \
               a.resource, a.times from audit a \
               left join person p on p.force = a.force and p.id = a.actor \
               where a.force = $1 and (a.at, a.id) < ($2, $3) \
               order by a.at desc, a.id desc limit $4";
    conn.all(sql, args![force, at, id, most]).await
}

/// The newest receipts of a force, at most so many.
pub async fn receipt_list(conn: &mut Conn, force: &ForceId, most: i64) -> Result<Vec<Receipt>> {
    let sql = "select id, at, kind, rule, counts from receipt \
               where force = $1 order by at desc, id desc limit $2";
    conn.all(sql, args![force, most]).await
}

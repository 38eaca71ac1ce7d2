//! Why a school took its request back, or an agreement was ended.

use crate::{
    Conn, Result, Tx,
    value::{args, record},
};
use domain::{
    coded::Coded,
    ids::{AgreementId, EnquiryId, ForceId},
    schools::{LeaveReason, Side},
};
use policy::Permit;

/// Notes why a request was taken back.
pub async fn enquiry_withdraw(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    (enquiry, reason): (EnquiryId, LeaveReason),
) -> Result<()> {
    let now = tx.now();
    let sql = "insert into enquiry_withdrawn (force, enquiry, reason, withdrawn_at) \
               values ($1, $2, $3, $4)";
    tx.run(permit, sql, args![force, enquiry, reason.code(), now]).await.map(|_| ())
}

/// Notes who ended an agreement, and why.
pub async fn agreement_end_note(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    agreement: AgreementId,
    (side, reason): (Side, LeaveReason),
) -> Result<()> {
    let sql = "insert into agreement_end (force, agreement, side, reason) \
               values ($1, $2, $3, $4)";
    tx.run(permit, sql, args![force, agreement, side.code(), reason.code()]).await.map(|_| ())
}

record! {
    /// Who ended an agreement, and why.
    pub struct EndNote {
        /// `school` or `force`.
        pub side: String,
        /// A code of `domain::schools::LeaveReason`.
        pub reason: String,
    }
}

/// Who ended an agreement, and why, where that was noted.
pub async fn agreement_end(
    conn: &mut Conn,
    force: &ForceId,
    agreement: AgreementId,
) -> Result<Option<EndNote>> {
    let sql = "select side, reason from agreement_end where force = $1 and agreement = $2";
    conn.optional(sql, args![force, agreement]).await
}

//! Which lines of the consent ledger came on paper: who keyed them in, and when they were signed.

use crate::{
    Conn, Result, Tx,
    value::{args, record},
};
use domain::ids::{ChildId, ConsentId, ForceId, PersonId};
use jiff::civil::Date;
use policy::Permit;

record! {
    /// A line that came on paper.
    pub struct Paper {
        /// The line.
        pub consent: ConsentId,
        /// Who keyed it in.
        pub keyed_by: PersonId,
        /// The day beside the signature.
        pub signed_on: Date,
    }
}

/// Says of a line that it came on paper.
pub async fn paper_add(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    child: ChildId,
    paper: &Paper,
) -> Result<()> {
    let sql = "insert into paper_consent (force, consent, child, keyed_by, signed_on) \
               values ($1, $2, $3, $4, $5)";
    let values = args![force, paper.consent, child, paper.keyed_by, paper.signed_on];
    tx.run(permit, sql, values).await.map(|_| ())
}

/// The lines about a child that came on paper.
pub async fn paper_list(conn: &mut Conn, force: &ForceId, child: ChildId) -> Result<Vec<Paper>> {
    let sql = "select consent, keyed_by, signed_on from paper_consent \
               where force = $1 and child = $2 order by signed_on, consent";
    conn.all(sql, args![force, child]).await
}

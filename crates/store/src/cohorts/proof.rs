//! Codes on paper, by which anybody can see that a certificate was given: their hashes, and no child.

use crate::{
    Conn, Result, Tx,
    value::{args, record},
};
use domain::ids::{CohortId, ForceId};
use policy::Permit;
use uuid::Uuid;

record! {
    /// What a code proves: the paper has the name, and nothing here leads to it.
    pub struct Proof {
        /// The force that gave the certificate.
        pub force: ForceId,
        /// Its name.
        pub force_name: String,
        /// Its name in Welsh.
        pub force_name_cy: String,
        /// The school's name, which is not for everybody where few children take part.
        pub school_name: String,
        /// The calendar year in which the school year starts.
        pub academic_year: i64,
        /// `certificate`, or the code of a kind of award.
        pub kind: String,
        /// How many children have taken part in the cohort, as far as that is still kept.
        pub children: i64,
    }
}

/// Keeps the hash of a code that goes on paper; the source is an award or a ceremony.
pub async fn proof_add(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    code_hash: &[u8],
    (cohort, kind, source): (CohortId, &str, Uuid),
) -> Result<()> {
    let now = tx.now();
    let sql = "insert into proof (force, code_hash, cohort, kind, source, made_at) \
               values ($1, $2, $3, $4, $5, $6)";
    let values = args![force, code_hash, cohort, kind, source, now];
    tx.run(permit, sql, values).await.map(|_| ())
}

/// What a code proves, whichever force gave it: a certificate has no force's name in its code.
pub async fn proof_by_hash(conn: &mut Conn, code_hash: &[u8]) -> Result<Option<Proof>> {
    let sql = "select p.force, o.name as force_name, o.name_cy as force_name_cy, \
               s.name as school_name, c.academic_year, p.kind, \
               (select count(*) from enrolment e where e.force = p.force and e.cohort = p.cohort) \
               as children from proof p join force o on o.force = p.force \
               join cohort c on c.force = p.force and c.id = p.cohort \
               join school s on s.force = c.force and s.id = c.school \
               where p.force in (select f.force from force f) and p.code_hash = $1";
    conn.optional(sql, args![code_hash]).await
}

//! Which letters asked a carer, and when. No line holds what a letter said.

use crate::{
    Conn, Error, Result, Tx, scope,
    value::{IntoArg, args, record},
};
use domain::{
    coded::Coded,
    families::{AskedBy, AskedOnce},
    ids::{CarerId, ChildId, CohortId, FamilyLetterId, ForceId},
};
use jiff::Timestamp;
use policy::{Permit, Scope};

record! {
    /// A letter as the log has it.
    pub struct FamilyLetter {
        /// About whom.
        pub child: ChildId,
        /// Whom it asked.
        pub carer: CarerId,
        /// A code of `domain::families::AskedBy`.
        pub asked_by: String,
        /// When it was written.
        pub asked_at: Timestamp,
    }
}

impl FamilyLetter {
    /// The letter as the rules take it.
    ///
    /// # Errors
    /// [`Error::Corrupt`] for a letter that there is not.
    pub fn once(&self) -> Result<AskedOnce> {
        let by = AskedBy::from_code(&self.asked_by).ok_or_else(|| Error::Corrupt {
            column: "family_letter.asked_by".to_owned(),
            why: "not a letter".to_owned(),
        })?;
        Ok(AskedOnce { by, at: self.asked_at })
    }
}

/// Notes that a letter about a child asked a carer.
pub async fn family_letter_add(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    (child, cohort, carer): (ChildId, CohortId, CarerId),
    by: AskedBy,
) -> Result<()> {
    let (id, now): (FamilyLetterId, _) = (tx.id(), tx.now());
    let sql = "insert into family_letter (force, id, child, cohort, carer, asked_by, asked_at) \
               values ($1, $2, $3, $4, $5, $6, $7)";
    let values = args![force, id, child, cohort, carer, by.code(), now];
    tx.run(permit, sql, values).await.map(|_| ())
}

/// The letters that asked the families of a cohort, as far as a scope reaches, oldest first.
pub async fn family_letter_list(
    conn: &mut Conn,
    within: &Scope,
    cohort: CohortId,
) -> Result<Vec<FamilyLetter>> {
    let mut part = scope::within(within, "h", Some("school"), Some("id"));
    part.args.push(cohort.into_arg());
    let sql = format!(
        "select l.child, l.carer, l.asked_by, l.asked_at from family_letter l \
         join cohort h on h.force = l.force and h.id = l.cohort \
         where {} and l.cohort = ${} order by l.asked_at, l.id",
        part.sql,
        part.args.len()
    );
    conn.all(&sql, part.args).await
}

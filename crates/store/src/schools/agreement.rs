//! What a school and its force agreed and signed.

use crate::{
    Conn, Error, Result, Tx,
    scope::within,
    value::{IntoArg, args, record},
};
use domain::{
    cohorts::AcademicYear,
    ids::{AgreementId, DeliveryModelId, EnquiryId, ForceId, SchoolId},
    schools::AgreementState,
};
use jiff::Timestamp;
use policy::{Permit, Scope};

record! {
    /// An agreement.
    pub struct Agreement {
        /// The agreement.
        pub id: AgreementId,
        /// The school.
        pub school: SchoolId,
        /// The enquiry it came from.
        pub enquiry: Option<EnquiryId>,
        /// The version of the model that was offered.
        pub model: DeliveryModelId,
        /// The calendar year in which its academic year starts.
        pub academic_year: i64,
        /// Which wording: its number in the locale files.
        pub wording: String,
        /// When it was offered.
        pub offered_at: Timestamp,
        /// When the headteacher signed.
        pub school_signed_at: Option<Timestamp>,
        /// The name the headteacher signed with.
        pub school_signer: Option<String>,
        /// When the force signed.
        pub force_signed_at: Option<Timestamp>,
        /// The name the force signed with.
        pub force_signer: Option<String>,
        /// When it was ended.
        pub withdrawn_at: Option<Timestamp>,
    }
}

impl Agreement {
    /// How far it has come.
    pub const fn state(&self) -> AgreementState {
        AgreementState::of(
            self.school_signed_at.is_some(),
            self.force_signed_at.is_some(),
            self.withdrawn_at.is_some(),
        )
    }

    /// Whether both signed and nobody ended it.
    pub fn is_signed_by_both(&self) -> bool {
        self.state() == AgreementState::Signed
    }

    /// The academic year.
    ///
    /// # Errors
    /// [`Error::Corrupt`] for a year that is none.
    pub fn year(&self) -> Result<AcademicYear> {
        let year = i16::try_from(self.academic_year).ok().and_then(AcademicYear::starting);
        year.ok_or_else(|| Error::Corrupt {
            column: "agreement.academic_year".to_owned(),
            why: "not a year".to_owned(),
        })
    }
}

const COLUMNS: &str = "id, school, enquiry, model, academic_year, wording, offered_at, \
    school_signed_at, school_signer, force_signed_at, force_signer, withdrawn_at";

/// Offers an agreement; who signed is not read from it.
pub async fn agreement_add(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    new: &Agreement,
) -> Result<()> {
    let sql = "insert into agreement (force, id, school, enquiry, model, academic_year, wording, \
               offered_at) values ($1, $2, $3, $4, $5, $6, $7, $8)";
    let values = args![
        force,
        new.id,
        new.school,
        new.enquiry,
        new.model,
        new.academic_year,
        &new.wording,
        new.offered_at
    ];
    tx.run(permit, sql, values).await.map(|_| ())
}

/// One agreement.
pub async fn agreement_get(conn: &mut Conn, force: &ForceId, id: AgreementId) -> Result<Agreement> {
    let sql = format!("select {COLUMNS} from agreement where force = $1 and id = $2");
    conn.one(&sql, args![force, id]).await
}

/// The newest agreement of a school that was not ended.
pub async fn agreement_current(
    conn: &mut Conn,
    force: &ForceId,
    school: SchoolId,
) -> Result<Option<Agreement>> {
    let sql = format!(
        "select {COLUMNS} from agreement where force = $1 and school = $2 \
         and withdrawn_at is null order by offered_at desc, id desc limit 1"
    );
    conn.optional(&sql, args![force, school]).await
}

/// Every agreement of a school, newest first.
pub async fn agreement_list(
    conn: &mut Conn,
    force: &ForceId,
    school: SchoolId,
) -> Result<Vec<Agreement>> {
    let sql = format!(
        "select {COLUMNS} from agreement where force = $1 and school = $2 \
         order by offered_at desc, id desc"
    );
    conn.all(&sql, args![force, school]).await
}

/// When the last agreement of a school was ended, where none that both signed stands: from then on
/// nothing is held there. `None` also where there never was one.
pub async fn agreement_ended_at(
    conn: &mut Conn,
    force: &ForceId,
    school: SchoolId,
) -> Result<Option<Timestamp>> {
    let all = agreement_list(conn, force, school).await?;
    let stands = all.iter().any(Agreement::is_signed_by_both);
    Ok(all.iter().filter_map(|one| one.withdrawn_at).max().filter(|_| !stands))
}

/// The headteacher signs; false when somebody was quicker or it was ended.
pub async fn agreement_sign_school(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    id: AgreementId,
    signer: &str,
) -> Result<bool> {
    let now = tx.now();
    let sql = "update agreement set school_signed_at = $3, school_signer = $4 \
               where force = $1 and id = $2 and school_signed_at is null and withdrawn_at is null";
    Ok(tx.run(permit, sql, args![force, id, now, signer]).await? > 0)
}

/// The force signs after the school; false when it may not, or somebody was quicker.
pub async fn agreement_sign_force(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    id: AgreementId,
    signer: &str,
) -> Result<bool> {
    let now = tx.now();
    let sql = "update agreement set force_signed_at = $3, force_signer = $4 \
               where force = $1 and id = $2 and school_signed_at is not null \
               and force_signed_at is null and withdrawn_at is null";
    Ok(tx.run(permit, sql, args![force, id, now, signer]).await? > 0)
}

/// Ends an agreement; false when it was ended before.
pub async fn agreement_withdraw(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    id: AgreementId,
) -> Result<bool> {
    let now = tx.now();
    let sql = "update agreement set withdrawn_at = $3 \
               where force = $1 and id = $2 and withdrawn_at is null";
    Ok(tx.run(permit, sql, args![force, id, now]).await? > 0)
}

/// The agreements of a scope for a school year and the one after it that nobody ended, for whoever
/// looks which are to be renewed.
pub async fn agreement_from_year(
    conn: &mut Conn,
    scope: &Scope,
    year: AcademicYear,
) -> Result<Vec<Agreement>> {
    let within = within(scope, "a", Some("school"), None);
    let mut values = within.args;
    values.push(i64::from(year.start_year()).into_arg());
    let columns: Vec<String> =
        COLUMNS.split(", ").map(|column| format!("a.{}", column.trim())).collect();
    let sql = format!(
        "select {} from agreement a where {} and a.withdrawn_at is null \
         and a.academic_year >= ${} order by a.offered_at, a.id",
        columns.join(", "),
        within.sql,
        values.len()
    );
    conn.all(&sql, values).await
}

record! {
    /// An agreement that lacks a signature.
    pub struct Unsigned {
        /// The agreement.
        pub id: AgreementId,
        /// The school.
        pub school: SchoolId,
        /// When it was offered.
        pub offered_at: Timestamp,
        /// When the headteacher signed.
        pub school_signed_at: Option<Timestamp>,
    }
}

/// The agreements of a scope that lack a signature, oldest first. The force signs last.
pub async fn agreement_unsigned(conn: &mut Conn, scope: &Scope) -> Result<Vec<Unsigned>> {
    let within = within(scope, "a", Some("school"), None);
    let sql = format!(
        "select a.id, a.school, a.offered_at, a.school_signed_at from agreement a \
         where {} and a.withdrawn_at is null and a.force_signed_at is null \
         order by a.offered_at, a.id",
        within.sql
    );
    conn.all(&sql, within.args).await
}

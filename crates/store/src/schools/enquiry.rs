//! What schools asked.

use crate::{
    Conn, Error, Result, Tx,
    scope::within,
    seal::Spot,
    value::{IntoArg, args, record},
};
use domain::ids::{EnquiryId, ForceId, Id, SchoolId};
use jiff::Timestamp;
use policy::{Permit, Scope};

record! {
    /// A school's request to take part, without the person who asked.
    pub struct Enquiry {
        /// The enquiry.
        pub id: EnquiryId,
        /// The school, once it is known which.
        pub school: Option<SchoolId>,
        /// The school's name as it was picked or typed.
        pub school_name: String,
        /// Its postcode as it was picked or typed.
        pub postcode: String,
        /// What the asker wrote.
        pub message: String,
        /// The language to answer in.
        pub lang: String,
        /// When it came.
        pub asked_at: Timestamp,
        /// When it was last answered.
        pub answered_at: Option<Timestamp>,
        /// `taken_on`, `wait` or `declined`.
        pub answer: Option<String>,
        /// What the answer added.
        pub answer_note: Option<String>,
    }
}

const COLUMNS: &str = "e.id, e.school, e.school_name, e.postcode, e.message, e.lang, e.asked_at, \
    e.answered_at, e.answer, e.answer_note";

/// Who asked, and how they are reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// The name.
    pub name: String,
    /// What they do at the school.
    pub role: String,
    /// The e-mail address.
    pub email: String,
    /// The telephone number, perhaps empty.
    pub telephone: String,
}

/// An enquiry about to be added.
#[derive(Debug, Clone)]
pub struct NewEnquiry<'a> {
    /// The new id.
    pub id: EnquiryId,
    /// The school, where it was picked from the register.
    pub school: Option<SchoolId>,
    /// The school's name.
    pub school_name: &'a str,
    /// The school's postcode.
    pub postcode: &'a str,
    /// Who asks.
    pub contact: &'a Contact,
    /// What they wrote.
    pub message: &'a str,
    /// `en` or `cy`.
    pub lang: &'a str,
}

fn spot<'a>(force: &'a ForceId, id: EnquiryId, column: &'static str) -> Spot<'a> {
    Spot { table: "enquiry", column, force, row: id.uuid() }
}

/// Adds an enquiry.
pub async fn enquiry_add(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    new: &NewEnquiry<'_>,
) -> Result<()> {
    let who = format!("{}\n{}", new.contact.name.replace('\n', " "), new.contact.role);
    let contact = tx.seal(spot(force, new.id, "contact_sealed"), &who);
    let email = tx.seal(spot(force, new.id, "email_sealed"), &new.contact.email);
    let telephone = tx.seal(spot(force, new.id, "telephone_sealed"), &new.contact.telephone);
    let now = tx.now();
    let sql = "insert into enquiry (force, id, school, school_name, postcode, contact_sealed, \
               email_sealed, telephone_sealed, message, lang, asked_at) \
               values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    let values = args![
        force,
        new.id,
        new.school,
        new.school_name,
        new.postcode,
        contact,
        email,
        telephone,
        new.message,
        new.lang,
        now
    ];
    tx.run(permit, sql, values).await.map(|_| ())
}

/// One enquiry.
pub async fn enquiry_get(conn: &mut Conn, force: &ForceId, id: EnquiryId) -> Result<Enquiry> {
    let sql = format!("select {COLUMNS} from enquiry e where e.force = $1 and e.id = $2");
    conn.one(&sql, args![force, id]).await
}

/// Who asked.
pub async fn enquiry_contact(conn: &mut Conn, force: &ForceId, id: EnquiryId) -> Result<Contact> {
    let sql = "select contact_sealed, email_sealed, telephone_sealed from enquiry \
               where force = $1 and id = $2";
    let rows = conn.rows(sql, args![force, id]).await?;
    let row = rows.first().ok_or(Error::NotFound)?;
    let open = |column: &'static str| -> Result<String> {
        let sealed: Vec<u8> = row.get(column)?;
        conn.open_text(spot(force, id, column), &sealed)
    };
    let who = open("contact_sealed")?;
    let (name, role) = who.split_once('\n').unwrap_or((&who, ""));
    Ok(Contact {
        name: name.to_owned(),
        role: role.to_owned(),
        email: open("email_sealed")?,
        telephone: open("telephone_sealed")?,
    })
}

/// Enquiries with this last answer (`None`: those without one), oldest first.
pub async fn enquiry_list(
    conn: &mut Conn,
    scope: &Scope,
    answer: Option<&str>,
    most: i64,
    after: i64,
) -> Result<Vec<Enquiry>> {
    let within = within(scope, "e", Some("school"), None);
    let mut args = within.args;
    let answered = match answer {
        None => "e.answered_at is null".to_owned(),
        Some(answer) => {
            args.push(answer.into_arg());
            format!("e.answered_at is not null and e.answer = ${}", args.len())
        }
    };
    args.extend([most.into_arg(), after.into_arg()]);
    let (limit, offset) = (args.len() - 1, args.len());
    let sql = format!(
        "select {COLUMNS} from enquiry e where {} and {answered} order by e.asked_at, e.id \
         limit ${limit} offset ${offset}",
        within.sql
    );
    conn.all(&sql, args).await
}

/// How many enquiries of a scope have no answer, and since when the oldest waits.
pub async fn enquiry_oldest(conn: &mut Conn, scope: &Scope) -> Result<(i64, Option<Timestamp>)> {
    let within = within(scope, "e", Some("school"), None);
    let sql = format!(
        "select count(*) as n, min(e.asked_at) as oldest from enquiry e \
         where {} and e.answered_at is null",
        within.sql
    );
    let rows = conn.rows(&sql, within.args).await?;
    let row = rows.first().ok_or(Error::NotFound)?;
    Ok((row.get("n")?, row.get("oldest")?))
}

/// The enquiries without an answer that came for a school.
pub async fn enquiry_open_of(
    conn: &mut Conn,
    force: &ForceId,
    school: SchoolId,
) -> Result<Vec<Enquiry>> {
    let sql = format!(
        "select {COLUMNS} from enquiry e where e.force = $1 and e.school = $2 \
         and e.answered_at is null order by e.asked_at, e.id"
    );
    conn.all(&sql, args![force, school]).await
}

/// Answers an enquiry that has no answer yet, or only the one to wait; false otherwise.
pub async fn enquiry_answer(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    id: EnquiryId,
    (school, answer, note): (Option<SchoolId>, &str, &str),
) -> Result<bool> {
    let now = tx.now();
    let sql = "update enquiry set answered_at = $3, answer = $4, answer_note = $5, \
               school = coalesce($6, school) where force = $1 and id = $2 \
               and (answered_at is null or answer = 'wait')";
    Ok(tx.run(permit, sql, args![force, id, now, answer, note, school]).await? > 0)
}

//! Letters that wait to be sent.

use crate::{
    Conn, Result, Tx,
    seal::Spot,
    value::{args, record},
};
use domain::ids::{ForceId, Id, LetterId};
use jiff::Timestamp;
use policy::Permit;
use serde::{Deserialize, Serialize};

/// A letter: plain text to one address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letter {
    /// The address.
    pub to: String,
    /// The subject.
    pub subject: String,
    /// The text; it may hold a link, so it is sealed and never logged.
    pub text: String,
}

record! {
    /// A letter as stored.
    pub struct Waiting {
        /// The force that writes.
        pub force: ForceId,
        /// The letter.
        pub id: LetterId,
        /// The sealed address.
        pub to_sealed: Vec<u8>,
        /// The sealed subject and text.
        pub body_sealed: Vec<u8>,
        /// When it was written.
        pub made_at: Timestamp,
        /// How often sending it failed.
        pub tries: i64,
    }
}

fn spot<'a>(force: &'a ForceId, id: LetterId, column: &'static str) -> Spot<'a> {
    Spot { table: "letter", column, force, row: id.uuid() }
}

/// Puts a letter in the post, in the transaction of what it tells: sent if that is saved.
pub async fn letter_add(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    kind: &str,
    letter: &Letter,
) -> Result<()> {
    let (id, now): (LetterId, _) = (tx.id(), tx.now());
    let to = tx.seal(spot(force, id, "to_sealed"), &letter.to);
    let body = format!("{}\n{}", letter.subject, letter.text);
    let body = tx.seal(spot(force, id, "body_sealed"), &body);
    let sql = "insert into letter (force, id, kind, to_sealed, body_sealed, made_at, tries) \
               values ($1, $2, $3, $4, $5, $6, 0)";
    tx.run(permit, sql, args![force, id, kind, to, body, now]).await.map(|_| ())
}

/// The letters of a force that wait, oldest first, at most so many.
pub async fn letter_waiting(
    conn: &mut Conn,
    force: &ForceId,
    most: i64,
) -> Result<Vec<(LetterId, Letter)>> {
    let sql = "select force, id, to_sealed, body_sealed, made_at, tries from letter \
               where force = $1 and sent_at is null order by tries, made_at, id limit $2";
    let waiting: Vec<Waiting> = conn.all(sql, args![force, most]).await?;
    waiting
        .iter()
        .map(|row| {
            let to = conn.open_text(spot(force, row.id, "to_sealed"), &row.to_sealed)?;
            let body = conn.open_text(spot(force, row.id, "body_sealed"), &row.body_sealed)?;
            let (subject, text) = body.split_once('\n').unwrap_or((&body, ""));
            Ok((row.id, Letter { to, subject: subject.to_owned(), text: text.to_owned() }))
        })
        .collect()
}

/// Notes that a letter was sent, or that it could not be.
pub async fn letter_tried(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    id: LetterId,
    is_sent: bool,
) -> Result<()> {
    let sent_at = is_sent.then(|| tx.now());
    let sql = "update letter set tries = tries + 1, sent_at = $3 where force = $1 and id = $2";
    tx.run(permit, sql, args![force, id, sent_at]).await.map(|_| ())
}

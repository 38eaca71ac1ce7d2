//! Letters that wait to be sent.

use crate::{Conn, Error, Result, Tx, seal::Spot, value::args};
use domain::ids::{ChildId, ForceId, Id, LetterId};
use jiff::{SignedDuration, Timestamp};
use policy::Permit;
use std::{collections::BTreeSet, fmt};

/// How long a letter that did not go waits at least before it is tried again. After that it waits
/// as long again as it has waited in all, until the retention job takes it.
const AGAIN: SignedDuration = SignedDuration::from_mins(5);

/// A letter: plain text to one address.
#[derive(Clone, PartialEq, Eq)]
pub struct Letter {
    /// The address.
    pub to: String,
    /// The subject.
    pub subject: String,
    /// The text; it may hold a link, so it is sealed and never logged.
    pub text: String,
}

/// Neither address nor link: a letter that is printed by mistake tells nothing.
impl fmt::Debug for Letter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Letter(..)")
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
    let sql = "insert into letter (force, id, kind, to_sealed, body_sealed, made_at, tries, try_at) \
               values ($1, $2, $3, $4, $5, $6, 0, $6)";
    tx.run(permit, sql, args![force, id, kind, to, body, now]).await.map(|_| ())
}

/// The letters of a force whose time to be sent, or to be tried again, has come; at most so many.
pub async fn letter_due(conn: &mut Conn, force: &ForceId, most: i64) -> Result<Vec<LetterId>> {
    let now = conn.tools.clock.now();
    let sql = "select id from letter where force = $1 and sent_at is null and try_at <= $2 \
               order by try_at, id limit $3";
    let rows = conn.rows(sql, args![force, now, most]).await?;
    rows.iter().map(|row| row.get("id")).collect()
}

/// Takes a letter out, so that nobody else sends it meanwhile; false when somebody else has it.
pub async fn letter_take(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    id: LetterId,
) -> Result<bool> {
    let sql = "select made_at from letter where force = $1 and id = $2";
    let rows = tx.rows(sql, args![force, id]).await?;
    let Some(row) = rows.first() else { return Ok(false) };
    let (made_at, now): (Timestamp, _) = (row.get("made_at")?, tx.now());
    let wait = now.duration_since(made_at).max(AGAIN);
    let again = now.checked_add(wait).unwrap_or(Timestamp::MAX);
    let sql = "update letter set tries = tries + 1, try_at = $4 \
               where force = $1 and id = $2 and sent_at is null and try_at <= $3";
    Ok(tx.run(permit, sql, args![force, id, now, again]).await? == 1)
}

/// A letter, opened.
pub async fn letter_get(conn: &mut Conn, force: &ForceId, id: LetterId) -> Result<Letter> {
    let sql = "select to_sealed, body_sealed from letter where force = $1 and id = $2";
    let rows = conn.rows(sql, args![force, id]).await?;
    let row = rows.first().ok_or(Error::NotFound)?;
    let open = |column| {
        let sealed: Vec<u8> = row.get(column)?;
        conn.open_text(spot(force, id, column), &sealed)
    };
    let (to, body) = (open("to_sealed")?, open("body_sealed")?);
    let (subject, text) = body.split_once('\n').unwrap_or((&body, ""));
    Ok(Letter { to, subject: subject.to_owned(), text: text.to_owned() })
}

/// Deletes what was written to the carers of a child about that child, sent or not: such a letter
/// names the child, and one that still waits would go out. Says how many there were.
pub(super) async fn letter_erase(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    child: ChildId,
) -> Result<u64> {
    let sql = "select given_name from child where force = $1 and id = $2";
    let rows = tx.rows(sql, args![force, child]).await?;
    let Some(row) = rows.first() else { return Ok(0) };
    let given_name: String = row.get("given_name")?;
    let addresses = addresses_about(tx, force, child).await?;
    let mut gone = 0;
    for row in tx.rows("select id from letter where force = $1", args![force]).await? {
        let id: LetterId = row.get("id")?;
        let letter = letter_get(tx, force, id).await?;
        let names_child = [&letter.subject, &letter.text].iter().any(|t| t.contains(&given_name));
        if names_child && addresses.contains(&letter.to.to_lowercase()) {
            let sql = "delete from letter where force = $1 and id = $2";
            gone += tx.run(permit, sql, args![force, id]).await?;
        }
    }
    Ok(gone)
}

/// The addresses to which somebody wrote about a child, in small letters: of its carers, and of those
/// who hold or held a link.
async fn addresses_about(
    conn: &mut Conn,
    force: &ForceId,
    child: ChildId,
) -> Result<BTreeSet<String>> {
    let sql = "select r.id from carer r where r.force = $1 and r.id in (select c.carer \
               from child_carer c where c.force = $1 and c.child = $2 \
               union select l.carer from family_link l where l.force = $1 and l.child = $2)";
    let mut addresses = BTreeSet::new();
    for row in conn.rows(sql, args![force, child]).await? {
        let email = crate::families::carer_email(conn, force, row.get("id")?).await?;
        addresses.insert(email.to_lowercase());
    }
    Ok(addresses)
}

/// Notes that a letter was sent.
pub async fn letter_sent(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    id: LetterId,
) -> Result<()> {
    let now = tx.now();
    let sql = "update letter set sent_at = $3 where force = $1 and id = $2";
    tx.run(permit, sql, args![force, id, now]).await.map(|_| ())
}

//! Answers that are given for one ceremony: the same ledger, kept by ceremony. Lines are added,
//! never changed.

use super::consent::{Answer, StoredLine, counting, read};
use super::{LedgerLine, takes_part};
use crate::{
    Conn, Result, Tx, scope,
    value::{Args, IntoArg, args, record},
};
use domain::{
    coded::Coded,
    ids::{CarerId, CeremonyId, ChildId, CohortId, ConsentId, ForceId, Id},
};
use jiff::{SignedDuration, Timestamp, civil::Date};
use policy::{Permit, Scope};
use std::collections::BTreeMap;

record! {
    /// A line as stored.
    pub struct StoredOccasion {
        /// The line.
        pub id: ConsentId,
        /// For which ceremony.
        pub ceremony: CeremonyId,
        /// About whom.
        pub child: ChildId,
        /// Who said it.
        pub carer: CarerId,
        /// What for.
        pub purpose: String,
        /// Yes or no.
        pub is_given: bool,
        /// The version of the words that were read.
        pub wording: String,
        /// The language they were read in.
        pub lang: String,
        /// When.
        pub answered_at: Timestamp,
        /// When the ceremony's day, hour or place was last changed.
        pub changed_at: Option<Timestamp>,
        /// When who said it was taken off the child.
        pub removed_at: Option<Timestamp>,
        /// Whether who said it has parental responsibility; `None` once taken off the child.
        pub has_responsibility: Option<bool>,
    }
}

impl StoredOccasion {
    /// A yes was to a day, an hour and a place: once one of them was changed, it stands for nothing
    /// and is asked for again. A no stands.
    fn stands(&self) -> bool {
        !self.is_given || self.changed_at.is_none_or(|changed| changed <= self.answered_at)
    }
}

record! {
    /// A ceremony to which a cohort comes, as a family sees it.
    pub struct Invitation {
        /// The ceremony.
        pub id: CeremonyId,
        /// The title.
        pub title: String,
        /// The title in Welsh.
        pub title_cy: String,
        /// The day.
        pub held_on: Date,
        /// The time it begins.
        pub held_at: jiff::civil::Time,
        /// Where.
        pub place: String,
    }
}

record! {
    /// A child who comes with a cohort to a ceremony.
    pub struct ComingChild {
        /// The child.
        pub child: ChildId,
        /// The forename.
        pub given_name: String,
        /// The surname.
        pub family_name: String,
        /// When the school said "no photographs".
        pub restricted_at: Option<Timestamp>,
    }
}

const SELECT: &str = "select o.id, o.ceremony, o.child, o.carer, o.purpose, o.is_given, o.wording, \
                      o.lang, o.answered_at, (select max(g.changed_at) from ceremony_change g \
                      where g.force = o.force and g.ceremony = o.ceremony) as changed_at, \
                      (select r.removed_at from carer_removed r where r.force = o.force \
                      and r.child = o.child and r.carer = o.carer) as removed_at, \
                      (select cc.has_responsibility from child_carer cc where cc.force = o.force \
                      and cc.child = o.child and cc.carer = o.carer) as has_responsibility \
                      from ceremony_consent o";

/// The ceremonies to which a cohort comes on or after a day, the next first.
pub async fn invitation_list(
    conn: &mut Conn,
    force: &ForceId,
    cohort: CohortId,
    from: Date,
) -> Result<Vec<Invitation>> {
    let sql = "select m.id, m.title, m.title_cy, m.held_on, m.held_at, m.place \
               from ceremony_cohort h join ceremony m on m.force = h.force and m.id = h.ceremony \
               where h.force = $1 and h.cohort = $2 and m.held_on >= $3 \
               order by m.held_on, m.held_at, m.id";
    conn.all(sql, args![force, cohort, from]).await
}

/// What was said about a child for any ceremony and stands, oldest line first.
pub async fn occasion_list(
    conn: &mut Conn,
    force: &ForceId,
    child: ChildId,
) -> Result<Vec<LedgerLine>> {
    let sql = format!("{SELECT} where o.force = $1 and o.child = $2 order by o.answered_at, o.id");
    ledger(conn, &sql, args![force, child]).await
}

/// What was said for one ceremony and stands, oldest line first.
pub async fn occasion_list_of(
    conn: &mut Conn,
    force: &ForceId,
    ceremony: CeremonyId,
) -> Result<Vec<LedgerLine>> {
    let sql =
        format!("{SELECT} where o.force = $1 and o.ceremony = $2 order by o.answered_at, o.id");
    ledger(conn, &sql, args![force, ceremony]).await
}

async fn ledger(conn: &mut Conn, sql: &str, args: Args) -> Result<Vec<LedgerLine>> {
    let stored: Vec<StoredOccasion> = conn.all(sql, args).await?;
    // Whoever said yes last, and to something else, has not answered: what they said before that
    // does not come back.
    let key = |line: &StoredOccasion| (line.ceremony, line.child, line.carer, line.purpose.clone());
    let stands: BTreeMap<_, bool> = stored.iter().map(|line| (key(line), line.stands())).collect();
    let mut was_yes: BTreeMap<CeremonyId, BTreeMap<_, bool>> = BTreeMap::new();
    let standing = stored.into_iter().filter(|line| stands.get(&key(line)) == Some(&true));
    let lines = standing.map(|line| {
        let ceremony = line.ceremony;
        let plain = StoredLine {
            id: line.id,
            child: line.child,
            carer: line.carer,
            purpose: line.purpose,
            is_given: line.is_given,
            wording: line.wording,
            lang: line.lang,
            answered_at: line.answered_at,
            removed_at: line.removed_at,
            has_responsibility: line.has_responsibility,
        };
        let mut read = read(&plain, was_yes.entry(ceremony).or_default())?;
        read.entry.occasion = Some(ceremony.uuid());
        Ok((read, line.removed_at, line.has_responsibility != Some(false)))
    });
    Ok(counting(lines.collect::<Result<_>>()?))
}

/// Writes an answer for a ceremony down. The same answer by the same carer in the same words again
/// adds nothing, unless it is given anew. Else the line and its moment, and whether it takes back a yes that
/// some carer gave.
pub async fn occasion_add(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    ceremony: CeremonyId,
    answer: &Answer,
) -> Result<Option<(ConsentId, Timestamp, bool)>> {
    let sql = format!(
        "{SELECT} where o.force = $1 and o.child = $2 and o.ceremony = $3 and o.purpose = $4 \
         order by o.answered_at, o.id"
    );
    let purpose = answer.purpose.code();
    let values = args![force, answer.child, ceremony, purpose];
    let said: Vec<StoredOccasion> = tx.all(&sql, values).await?;
    let (wording, lang) = (answer.wording.version.to_string(), answer.wording.language.code());
    let mut at = tx.now();
    let is_same = |last: &StoredOccasion| {
        last.is_given == answer.is_given && last.wording == wording && last.lang == lang
    };
    let own = said.iter().rfind(|line| line.carer == answer.carer);
    if own.is_some_and(is_same) && !answer.is_anew {
        return Ok(None);
    }
    let takes_back = !answer.is_given && said.iter().any(|line| line.is_given);
    if let Some(last) = said.last() {
        // The order of the lines decides, so no two of them share a moment.
        let next = last.answered_at.checked_add(SignedDuration::from_micros(1));
        at = at.max(next.unwrap_or(Timestamp::MAX));
    }
    let id: ConsentId = tx.id();
    let sql = "insert into ceremony_consent (force, id, ceremony, child, carer, purpose, \
               is_given, wording, lang, answered_at) \
               values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    let values = args![
        force,
        id,
        ceremony,
        answer.child,
        answer.carer,
        purpose,
        answer.is_given,
        wording,
        lang,
        at
    ];
    tx.run(permit, sql, values).await?;
    Ok(Some((id, at, takes_back)))
}

/// The children who come with a cohort, as far as a scope reaches, by name.
pub async fn coming_children(
    conn: &mut Conn,
    within: &Scope,
    cohort: CohortId,
) -> Result<Vec<ComingChild>> {
    let mut part = scope::within(within, "h", Some("school"), Some("id"));
    part.args.push(cohort.into_arg());
    let sql = format!(
        "select e.child, k.given_name, k.family_name, p.set_at as restricted_at from enrolment e \
         join cohort h on h.force = e.force and h.id = e.cohort \
         join child k on k.force = e.force and k.id = e.child \
         left join photo_restriction p on p.force = e.force and p.child = e.child \
         where {} and e.cohort = ${} and e.ended_at is null and {} \
         order by k.family_name, k.given_name, k.id",
        part.sql,
        part.args.len(),
        takes_part("e", None)
    );
    conn.all(&sql, part.args).await
}

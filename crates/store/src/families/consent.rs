//! The consent ledger: lines are added, never changed.

use crate::{
    Conn, Error, Result, Tx, scope,
    value::{Args, IntoArg, args, record},
};
use domain::{
    bilingual::Language,
    coded::Coded,
    families::{ConsentEntry, Decision, Purpose, Wording, current, heard, rightly_given},
    ids::{CarerId, ChildId, CohortId, ConsentId, ForceId},
};
use jiff::{SignedDuration, Timestamp};
use policy::{Permit, Scope};
use std::collections::{BTreeMap, BTreeSet};

record! {
    /// A line as stored: a yes or a no. Whether a no takes a yes back, the lines before it tell.
    pub struct StoredLine {
        /// The line.
        pub id: ConsentId,
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
        /// When who said it was taken off the child.
        pub removed_at: Option<Timestamp>,
        /// Whether who said it has parental responsibility; `None` once taken off the child.
        pub has_responsibility: Option<bool>,
    }
}

/// A line of the ledger about a child.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LedgerLine {
    /// About whom.
    pub child: ChildId,
    /// What was said, and by whom.
    pub entry: ConsentEntry,
}

const SELECT: &str = "select c.id, c.child, c.carer, c.purpose, c.is_given, c.wording, c.lang, \
                      c.answered_at, (select r.removed_at from carer_removed r \
                      where r.force = c.force and r.child = c.child and r.carer = c.carer) \
                      as removed_at, (select cc.has_responsibility from child_carer cc \
                      where cc.force = c.force and cc.child = c.child and cc.carer = c.carer) \
                      as has_responsibility from consent c";

/// A child's ledger, oldest line first.
pub async fn consent_list(
    conn: &mut Conn,
    force: &ForceId,
    child: ChildId,
) -> Result<Vec<LedgerLine>> {
    let sql = format!("{SELECT} where c.force = $1 and c.child = $2 order by c.answered_at, c.id");
    ledger(conn, &sql, args![force, child]).await
}

/// The ledgers of all children who apply to a cohort, as far as a scope reaches, oldest line first.
pub async fn consent_list_of_cohort(
    conn: &mut Conn,
    within: &Scope,
    cohort: CohortId,
) -> Result<Vec<LedgerLine>> {
    let mut part = scope::within(within, "h", Some("school"), Some("id"));
    part.args.push(cohort.into_arg());
    let sql = format!(
        "{SELECT} join application a on a.force = c.force and a.child = c.child \
         join cohort h on h.force = a.force and h.id = a.cohort \
         where {} and a.cohort = ${} order by c.answered_at, c.id",
        part.sql,
        part.args.len()
    );
    ledger(conn, &sql, part.args).await
}

/// The lines that a statement finds and that count, oldest first; of several children, child by child.
async fn ledger(conn: &mut Conn, sql: &str, args: Args) -> Result<Vec<LedgerLine>> {
    let stored: Vec<StoredLine> = conn.all(sql, args).await?;
    let mut was_yes: BTreeMap<(ChildId, Purpose), bool> = BTreeMap::new();
    let read = |line: &StoredLine| {
        let entry = read(line, &mut was_yes)?;
        Ok((entry, line.removed_at, line.has_responsibility != Some(false)))
    };
    Ok(counting(stored.iter().map(read).collect::<Result<_>>()?))
}

/// Those lines that count. With each come the moment at which its carer was taken off the child, and
/// whether that carer may say yes.
pub(super) fn counting(lines: Vec<(LedgerLine, Option<Timestamp>, bool)>) -> Vec<LedgerLine> {
    let mut by_child: BTreeMap<ChildId, (Vec<_>, BTreeSet<_>)> = BTreeMap::new();
    for (LedgerLine { child, entry }, removed_at, may_say_yes) in lines {
        let (said, without) = by_child.entry(child).or_default();
        if !may_say_yes {
            without.insert(entry.carer);
        }
        said.push((entry, removed_at));
    }
    let of = |(child, (lines, without)): (ChildId, (Vec<_>, BTreeSet<_>))| {
        let counting = rightly_given(heard(&lines), &without);
        counting.into_iter().map(move |entry| LedgerLine { child, entry })
    };
    by_child.into_iter().flat_map(of).collect()
}

/// The ledger of every child with a place in a cohort, each oldest line first.
pub async fn enrolled_ledgers(
    conn: &mut Conn,
    force: &ForceId,
    cohort: CohortId,
) -> Result<BTreeMap<ChildId, Vec<ConsentEntry>>> {
    let sql = format!(
        "{SELECT} join enrolment e on e.force = c.force and e.child = c.child \
         where e.force = $1 and e.cohort = $2 and e.ended_at is null \
         order by c.answered_at, c.id"
    );
    let mut ledgers: BTreeMap<ChildId, Vec<ConsentEntry>> = BTreeMap::new();
    for line in ledger(conn, &sql, args![force, cohort]).await? {
        ledgers.entry(line.child).or_default().push(line.entry);
    }
    Ok(ledgers)
}

/// Reads a line in the light of those before it: the first no after a yes takes it back, and so
/// does every further no until there is another yes.
pub(super) fn read(
    line: &StoredLine,
    was_yes: &mut BTreeMap<(ChildId, Purpose), bool>,
) -> Result<LedgerLine> {
    let corrupt = |column: &str| Error::Corrupt {
        column: format!("consent.{column}"),
        why: "an unknown code".to_owned(),
    };
    let purpose = Purpose::from_code(&line.purpose).ok_or_else(|| corrupt("purpose"))?;
    let had_yes = was_yes.entry((line.child, purpose)).or_insert(false);
    let decision = match (line.is_given, *had_yes) {
        (true, _) => Decision::Given,
        (false, true) => Decision::Withdrawn,
        (false, false) => Decision::Refused,
    };
    *had_yes |= line.is_given;
    let wording = Wording {
        version: line.wording.parse().map_err(|_| corrupt("wording"))?,
        language: match line.lang.as_str() {
            "en" => Language::En,
            "cy" => Language::Cy,
            _ => return Err(corrupt("lang")),
        },
    };
    let entry = ConsentEntry {
        id: line.id,
        carer: line.carer,
        purpose,
        occasion: None,
        decision,
        at: line.answered_at,
        wording,
    };
    Ok(LedgerLine { child: line.child, entry })
}

/// An answer about to be written down.
#[derive(Debug, Clone, Copy)]
pub struct Answer {
    /// About whom.
    pub child: ChildId,
    /// Who says it.
    pub carer: CarerId,
    /// What for.
    pub purpose: Purpose,
    /// Yes or no.
    pub is_given: bool,
    /// The words that were read.
    pub wording: Wording,
    /// It is about something new (another cohort), so it is written even where it says the same.
    pub is_anew: bool,
}

/// Writes an answer down. The same answer by the same carer in the same words again adds nothing:
/// a form sent twice is one answer. Gives the new line and its moment; `None` where nothing was
/// added.
pub async fn consent_add(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    answer: &Answer,
) -> Result<Option<(ConsentId, Timestamp)>> {
    let sql = format!(
        "{SELECT} where c.force = $1 and c.child = $2 and c.purpose = $3 \
         order by c.answered_at, c.id"
    );
    let purpose = answer.purpose.code();
    let said: Vec<StoredLine> = tx.all(&sql, args![force, answer.child, purpose]).await?;
    let wording = answer.wording.version.to_string();
    let lang = match answer.wording.language {
        Language::En => "en",
        Language::Cy => "cy",
    };
    let mut at = tx.now();
    let is_same = |last: &StoredLine| {
        last.is_given == answer.is_given && last.wording == wording && last.lang == lang
    };
    let own = said.iter().rfind(|line| line.carer == answer.carer);
    if own.is_some_and(is_same) && !answer.is_anew {
        return Ok(None);
    }
    if let Some(last) = said.last() {
        // The order of the lines decides, so no two of them share a moment.
        let next = last.answered_at.checked_add(SignedDuration::from_micros(1));
        at = at.max(next.unwrap_or(Timestamp::MAX));
    }
    let id: ConsentId = tx.id();
    let sql = "insert into consent (force, id, child, carer, purpose, is_given, wording, lang, \
               answered_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    let values =
        args![force, id, answer.child, answer.carer, purpose, answer.is_given, wording, lang, at];
    tx.run(permit, sql, values).await?;
    Ok(Some((id, at)))
}

/// For how many of the children who apply to a cohort a carer said yes to the survey, and no carer's
/// latest word is no: how many may be asked. A number only; never which. Code cards are for all who apply.
pub async fn survey_consent_count(
    conn: &mut Conn,
    force: &ForceId,
    cohort: CohortId,
) -> Result<i64> {
    let purpose = Purpose::EvaluationSurvey;
    let sql = format!(
        "{SELECT} join application a on a.force = c.force and a.child = c.child \
         where a.force = $1 and a.cohort = $2 and c.purpose = $3 \
         and a.withdrawn_at is null and a.carer_refused_at is null \
         order by c.answered_at, c.id"
    );
    let mut said: BTreeMap<ChildId, Vec<ConsentEntry>> = BTreeMap::new();
    for line in ledger(conn, &sql, args![force, cohort, purpose.code()]).await? {
        said.entry(line.child).or_default().push(line.entry);
    }
    let yes = said.values().filter(|entries| current(entries, purpose).permits()).count();
    Ok(i64::try_from(yes).unwrap_or(i64::MAX))
}

//! Answers. A row knows card, school, block, wave, mode, version and language; no name, no moment.

use crate::{
    Conn, Result, Tx,
    value::{Args, args, record},
};
use domain::ids::{ForceId, SchoolId, WaveId};
use policy::Permit;
use std::collections::BTreeSet;

/// Which row: a card in a wave. It cannot be printed: a log must not know a card.
#[derive(Clone, PartialEq, Eq)]
pub struct ResponseKey {
    /// The force.
    pub force: ForceId,
    /// The wave.
    pub wave: WaveId,
    /// The card without hyphens.
    pub card: String,
}

/// What a new row says beside the answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResponseFrame {
    /// The school.
    pub school: SchoolId,
    /// The block of the draw.
    pub block: String,
    /// `screen` or `paper`.
    pub mode: &'static str,
    /// The questionnaire in its version.
    pub questionnaire: String,
    /// The language in which it was asked.
    pub lang: &'static str,
}

record! {
    /// Where a card stands in a wave.
    pub struct ResponseState {
        /// Whether the wave takes answers.
        pub is_open: bool,
        /// Whether the card is one of the wave's cohort.
        pub is_card: bool,
        /// Whether the child said yes; null until they were asked.
        pub is_assented: Option<bool>,
        /// Whether it was finished.
        pub is_finished: Option<bool>,
        /// The answers so far.
        pub answers: Option<String>,
    }
}

/// The condition that a wave is not one "before" whose draw has a result: a child who typed the card
/// in time and goes on after it answers another question. The number is that of the bound
/// `before`.
fn is_in_time(before: usize) -> String {
    format!(
        "(w.kind <> ${before} or not exists (select 1 from draw d where d.force = w.force \
         and d.cohort = w.cohort and d.drawn_at is not null))"
    )
}

/// Where a card stands in a wave; nothing where there is no such wave.
pub async fn response_state(conn: &mut Conn, key: &ResponseKey) -> Result<Option<ResponseState>> {
    let sql = format!(
        "select (w.closed_at is null and {}) as is_open, k.card is not null as is_card, \
         r.is_assented, r.is_finished, r.answers from wave w \
         left join code_card k on k.force = w.force and k.cohort = w.cohort and k.card = $3 \
         left join response r on r.force = w.force and r.wave = w.id and r.card = $3 \
         where w.force = $1 and w.id = $2",
        is_in_time(4)
    );
    conn.optional(&sql, args![&key.force, key.wave, &key.card, "before"]).await
}

/// Writes a whole sheet in one statement, which also checks that the wave is open and that the card
/// is one of its cohort. `false` when one of them is not so, or when the card had finished before.
/// What was filled in on paper can be keyed in after the draw, too, as long as the wave is open.
///
/// A child who said no earlier and says yes now begins anew.
pub async fn response_put(
    tx: &mut Tx,
    permit: &Permit,
    key: &ResponseKey,
    frame: &ResponseFrame,
    sheet: Sheet<'_>,
) -> Result<bool> {
    Ok(tx.run(permit, &put_sql(1), put_values(key, frame, sheet)).await? == 1)
}

/// The statement that writes so many sheets.
fn put_sql(sheets: usize) -> String {
    let select = |sheet: usize| {
        let mark = |number: usize| sheet * PUT_VALUES + number;
        let values: Vec<String> = (4..=11).map(|number| format!("${}", mark(number))).collect();
        format!(
            "select w.force, w.id, k.card, {} from wave w \
             join code_card k on k.force = w.force and k.cohort = w.cohort and k.card = ${} \
             where w.force = ${} and w.id = ${} and w.closed_at is null and (${} = ${} or {})",
            values.join(", "),
            mark(3),
            mark(1),
            mark(2),
            mark(13),
            mark(14),
            is_in_time(mark(15))
        )
    };
    let selects: Vec<String> = (0..sheets).map(select).collect();
    format!(
        "insert into response (force, wave, card, school, block, mode, questionnaire, lang, \
         is_assented, answers, is_finished) {} \
         on conflict (force, wave, card) do update set mode = excluded.mode, \
         lang = excluded.lang, is_assented = excluded.is_assented, \
         answers = excluded.answers, is_finished = excluded.is_finished \
         where response.is_finished = $12 or response.is_assented = $12",
        selects.join(" union all ")
    )
}

/// The values of one sheet in [`put_sql`], and how many they are.
fn put_values(key: &ResponseKey, frame: &ResponseFrame, sheet: Sheet<'_>) -> Args {
    args![
        &key.force,
        key.wave,
        &key.card,
        frame.school,
        &frame.block,
        frame.mode,
        &frame.questionnaire,
        frame.lang,
        sheet.is_assented,
        sheet.answers,
        sheet.is_finished,
        false,
        frame.mode,
        "paper",
        "before"
    ]
}
const PUT_VALUES: usize = 15;

/// A finished sheet on its way to the disk.
#[derive(Clone)]
pub struct WholeSheet {
    /// What allows it.
    pub permit: Permit,
    /// Which row.
    pub key: ResponseKey,
    /// What the row says beside the answers.
    pub frame: ResponseFrame,
    /// The answers as `domain::surveys::AnswerSheet` writes them.
    pub answers: String,
}

impl WholeSheet {
    /// What the sheet says.
    pub fn sheet(&self) -> Sheet<'_> {
        Sheet { is_assented: true, answers: &self.answers, is_finished: true }
    }
}

record! {
    /// A sheet that was written with others.
    pub struct WrittenSheet {
        /// The force.
        pub force: ForceId,
        /// The wave.
        pub wave: WaveId,
        /// The card without hyphens.
        pub card: String,
    }
}

/// Writes many sheets as [`response_put`] writes one, and says which of them were written. Of two
/// for one card the first has its turn here.
pub(crate) async fn response_put_all(tx: &mut Tx, sheets: &[&WholeSheet]) -> Result<Vec<bool>> {
    let mut seen = BTreeSet::new();
    let mut rest: Vec<(usize, &WholeSheet)> = sheets.iter().copied().enumerate().collect();
    rest.retain(|(_, sheet)| seen.insert((&sheet.key.force, sheet.key.wave, &sheet.key.card)));
    let mut written = vec![false; sheets.len()];
    while !rest.is_empty() {
        // in powers of two, so that there are few statements to prepare
        let many = (1 << rest.len().ilog2()).min(MOST_SHEETS);
        let part: Vec<(usize, &WholeSheet)> = rest.drain(..many).collect();
        let values = part.iter().flat_map(|(_, of)| put_values(&of.key, &of.frame, of.sheet()));
        let sql = put_sql(many) + " returning force, wave, card";
        let put: Vec<WrittenSheet> = tx.run_returning(&sql, values.collect()).await?;
        let put: BTreeSet<_> = put.into_iter().map(|row| (row.force, row.wave, row.card)).collect();
        for (place, sheet) in part {
            let key = sheet.key.clone();
            if put.contains(&(key.force, key.wave, key.card)) {
                written[place] = true;
                tx.note(&sheet.permit);
            }
        }
    }
    Ok(written)
}
/// Sheets in one statement: a class, and SQLite joins at most 500 selects.
const MOST_SHEETS: usize = 64;

/// What a sheet says.
#[derive(Debug, Clone, Copy)]
pub struct Sheet<'a> {
    /// Whether the child said yes.
    pub is_assented: bool,
    /// The answers as `domain::surveys::AnswerSheet` writes them.
    pub answers: &'a str,
    /// Whether that is all.
    pub is_finished: bool,
}

/// Puts new answers in the place of those that were read. `false` when they changed meanwhile, or
/// when the sheet was finished.
pub async fn response_change(
    tx: &mut Tx,
    permit: &Permit,
    key: &ResponseKey,
    lang: &'static str,
    (old, new): (&str, &str),
) -> Result<bool> {
    let sql = "update response set answers = $5, lang = $6 where force = $1 and wave = $2 \
               and card = $3 and answers = $4 and is_finished = $7 and is_assented = $8";
    let values = args![&key.force, key.wave, &key.card, old, new, lang, false, true];
    Ok(tx.run(permit, sql, values).await? == 1)
}

/// Finishes a sheet: with what is on it, or with nothing, which is a no.
pub async fn response_finish(
    tx: &mut Tx,
    permit: &Permit,
    key: &ResponseKey,
    is_kept: bool,
) -> Result<bool> {
    let (sql, values) = if is_kept {
        let sql = "update response set is_finished = $4 \
                   where force = $1 and wave = $2 and card = $3 and is_assented = $4";
        (sql, args![&key.force, key.wave, &key.card, true])
    } else {
        let sql = "update response set is_finished = $4, is_assented = $5, answers = $6 \
                   where force = $1 and wave = $2 and card = $3 and is_finished = $5";
        (sql, args![&key.force, key.wave, &key.card, true, false, "{}"])
    };
    Ok(tx.run(permit, sql, values).await? == 1)
}

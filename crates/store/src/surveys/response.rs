//! Answers. A row knows card, school, block, wave, mode, version and language; no name, no moment.

use crate::{
    Args, Conn, Result, Store, Tx,
    value::{args, record},
};
use domain::ids::{ForceId, SchoolId, WaveId};
use policy::Permit;
use std::sync::LazyLock;

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

/// The statement of [`response_put`].
static PUT: LazyLock<String> = LazyLock::new(|| {
    format!(
        "insert into response (force, wave, card, school, block, mode, questionnaire, lang, \
         is_assented, answers, is_finished) \
         select w.force, w.id, k.card, $4, $5, $6, $7, $8, $9, $10, $11 from wave w \
         join code_card k on k.force = w.force and k.cohort = w.cohort and k.card = $3 \
         where w.force = $1 and w.id = $2 and w.closed_at is null and ($13 = $14 or {}) \
         on conflict (force, wave, card) do update set mode = excluded.mode, \
         lang = excluded.lang, is_assented = excluded.is_assented, \
         answers = excluded.answers, is_finished = excluded.is_finished \
         where response.is_finished = $12 or response.is_assented = $12",
        is_in_time(15)
    )
});

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
    Ok(tx.run(permit, &PUT, put_values(key, frame, sheet)).await? == 1)
}

/// The same in a commit that others share, beside their sheets: returns when it is on the disk.
pub async fn response_put_shared(
    store: &Store,
    permit: Permit,
    key: &ResponseKey,
    frame: &ResponseFrame,
    sheet: Sheet<'_>,
) -> Result<bool> {
    Ok(store.hot_write(permit, &PUT, put_values(key, frame, sheet)).await? == 1)
}

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

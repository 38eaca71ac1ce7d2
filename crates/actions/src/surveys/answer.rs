//! A child's yes or no, one answer, a whole sheet: the hot writes, which share a commit.

use super::{Entry, Refused, sitting::refuse, spoken};
use crate::{Caller, Fault, World};
use domain::surveys::{Answer, AnswerSheet};
use policy::{Action, Permit, authorize};
use store::{
    Conn, Tx,
    surveys::{
        ResponseFrame, ResponseKey, Sheet, response_change, response_put, response_put_shared,
        response_state,
    },
};

/// How a child who types answered.
const SCREEN: &str = "screen";
/// So often an answer is put on a sheet that somebody else changes at the same moment.
const TRIES: usize = 3;

/// The child says yes: the questions begin. Said twice it is said once.
///
/// # Errors
/// [`Refused`].
pub async fn say_yes(world: &World, caller: &Caller, entry: &Entry) -> Result<(), Refused> {
    begin(world, caller, entry, true).await
}

/// The child says no. That is kept as a no and as nothing else.
///
/// # Errors
/// [`Refused`].
pub async fn say_no(world: &World, caller: &Caller, entry: &Entry) -> Result<(), Refused> {
    begin(world, caller, entry, false).await
}

async fn begin(
    world: &World,
    caller: &Caller,
    entry: &Entry,
    is_assented: bool,
) -> Result<(), Refused> {
    let permit = authorize(&caller.actor, Action::AnswerSurvey, &entry.resource())?;
    let (key, frame) = (entry.key.clone(), entry.frame(SCREEN, spoken(world, caller.lang)));
    world
        .store
        .hot(move |tx| {
            Box::pin(async move {
                let state = response_state(tx, &key).await?.ok_or(Refused::Closed)?;
                match refuse(&state) {
                    Ok(()) if is_assented => Ok(()),
                    Ok(()) | Err(Refused::NoAssent) => {
                        let sheet = Sheet { is_assented, answers: "{}", is_finished: !is_assented };
                        put(tx, &permit, &key, &frame, sheet).await
                    }
                    Err(refused) => Err(refused),
                }
            })
        })
        .await
}

/// Saves one answer: the item's code, and the option's code, `not_sure` or `skip`.
///
/// # Errors
/// [`Refused`]; an option that does not exist is told with those that do.
pub async fn answer_one(
    world: &World,
    caller: &Caller,
    entry: &Entry,
    item: &str,
    option: &str,
) -> Result<(), Refused> {
    let permit = authorize(&caller.actor, Action::AnswerSurvey, &entry.resource())?;
    let answer = entry.questions().ok_or(Refused::Closed)?.answer(item, option)?;
    let (key, item) = (entry.key.clone(), item.to_owned());
    let lang = spoken(world, caller.lang).code();
    world
        .store
        .hot(move |tx| {
            Box::pin(async move { change(tx, &permit, &key, lang, (&item, answer)).await })
        })
        .await
}

async fn change(
    tx: &mut Tx,
    permit: &Permit,
    key: &ResponseKey,
    lang: &'static str,
    (item, answer): (&str, Answer),
) -> Result<(), Refused> {
    for _ in 0..TRIES {
        let state = response_state(tx, key).await?.ok_or(Refused::Closed)?;
        refuse(&state)?;
        let old = state.answers.as_deref().unwrap_or("{}");
        let mut sheet = AnswerSheet::from_json(old).map_err(|error| Fault::Ours(error.into()))?;
        sheet.put(item, answer);
        let new = sheet.to_json();
        if new == old || response_change(tx, permit, key, lang, (old, &new)).await? {
            return Ok(());
        }
    }
    Err(Fault::Conflict("response".to_owned()).into())
}

/// Saves a whole sheet in one durable write and finishes it: from a device that was offline, or a
/// child whose every answer came at once. The child's yes comes with it.
///
/// # Errors
/// [`Refused`].
pub async fn answer_whole(
    world: &World,
    caller: &Caller,
    entry: &Entry,
    sheet: &AnswerSheet,
) -> Result<(), Refused> {
    let permit = authorize(&caller.actor, Action::AnswerSurvey, &entry.resource())?;
    let questions = entry.questions().ok_or(Refused::Closed)?;
    if let Err(wrong) = questions.check_sheet(sheet) {
        let first = wrong.into_iter().next();
        return Err(first.map_or(Refused::Closed, Refused::NotAnAnswer));
    }
    put_whole(world, permit, entry, entry.frame(SCREEN, spoken(world, caller.lang)), sheet).await
}

pub(super) async fn put_whole(
    world: &World,
    permit: Permit,
    entry: &Entry,
    frame: ResponseFrame,
    sheet: &AnswerSheet,
) -> Result<(), Refused> {
    let answers = sheet.to_json();
    let sheet = Sheet { is_assented: true, answers: &answers, is_finished: true };
    if response_put_shared(&world.store, permit, &entry.key, &frame, sheet).await? {
        return Ok(());
    }
    Err(why_not(&mut world.store.conn().await?, &entry.key).await?)
}

/// Writes a sheet, or says what stood against it.
async fn put(
    tx: &mut Tx,
    permit: &Permit,
    key: &ResponseKey,
    frame: &ResponseFrame,
    sheet: Sheet<'_>,
) -> Result<(), Refused> {
    if response_put(tx, permit, key, frame, sheet).await? {
        return Ok(());
    }
    Err(why_not(tx, key).await?)
}

/// What stands against a sheet that was not taken.
async fn why_not(conn: &mut Conn, key: &ResponseKey) -> Result<Refused, Fault> {
    let Some(state) = response_state(conn, key).await? else { return Ok(Refused::Closed) };
    Ok(match refuse(&state) {
        Ok(()) | Err(Refused::NoAssent) => Fault::Conflict("response".to_owned()).into(),
        Err(refused) => refused,
    })
}

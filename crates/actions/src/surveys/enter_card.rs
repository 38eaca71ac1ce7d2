//! A child types the code from a card, and the wave that is open for it opens.

use super::Entry;
use crate::{Caller, Fault, World};
use domain::{
    ids::ForceId,
    surveys::cards::{Card, CardSlip},
};
use jiff::Timestamp;
use policy::{Action, Place, Resource, authorize};
use store::surveys::{ResponseKey, card_find, wrong_card_add, wrong_card_tries};

/// So many codes that no card has may come from one sender in a quarter of an hour: a class with
/// somebody else's cards finds out long before, and whoever guesses needs centuries.
pub const MOST_WRONG: i64 = 60;
/// A quarter of an hour.
const WINDOW_SECONDS: i64 = 15 * 60;

/// A card that opened something.
#[derive(Debug, Clone)]
pub struct CardEntered {
    /// The right it gives.
    pub entry: Entry,
    /// The child said yes with it before and has not finished: the questions go on.
    pub goes_on: bool,
}

/// Why a card opened nothing.
#[derive(Debug, thiserror::Error)]
pub enum EnterError {
    /// A slip in typing.
    #[error("a slip in typing")]
    Slip(CardSlip),
    /// Well typed, and no card of ours.
    #[error("no such card")]
    Unknown,
    /// Too many codes that no card has came from this sender.
    #[error("too many wrong cards")]
    TooMany,
    /// No questions are open for it now.
    #[error("nothing is open for this card")]
    NothingOpen,
    /// It was used and finished.
    #[error("the card was finished before")]
    Finished,
    /// Not ours to refuse.
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl From<store::Error> for EnterError {
    fn from(error: store::Error) -> Self {
        Self::Fault(error.into())
    }
}

/// Opens what the card opens, for a sender (a network or a browser) that has not typed too many
/// codes of no card just now. How many it typed is kept for an hour at most, under a hash that
/// changes with each quarter of an hour: nobody can tell from it who or where that was.
///
/// # Errors
/// [`EnterError`].
pub async fn enter_card_from(
    world: &World,
    caller: &Caller,
    sender: &str,
    typed: &str,
) -> Result<CardEntered, EnterError> {
    typed.parse::<Card>().map_err(EnterError::Slip)?;
    let nation: ForceId = store::NATION.parse().map_err(|_| Fault::NotFound)?;
    let since = window(world.clock.now());
    let hash = world.store.sign("wrong-card", &format!("{since} {sender}"));
    let mut conn = world.store.conn().await?;
    let tries = wrong_card_tries(&mut conn, &nation, &hash, since).await?;
    drop(conn);
    if tries >= MOST_WRONG {
        return Err(EnterError::TooMany);
    }
    let entered = enter_card(world, caller, typed).await;
    if matches!(entered, Err(EnterError::Unknown)) {
        let resource = Resource::whole(Place::Force(nation.clone()), "wrong_card");
        let permit = authorize(&caller.actor, Action::EnterCard, &resource).map_err(Fault::from)?;
        world
            .store
            .hot(move |tx| {
                Box::pin(async move {
                    wrong_card_add(tx, &permit, &nation, &hash, since).await?;
                    Ok::<_, EnterError>(())
                })
            })
            .await?;
    }
    entered
}

/// When the quarter of an hour began.
fn window(now: Timestamp) -> Timestamp {
    let second = now.as_second();
    Timestamp::from_second(second - second.rem_euclid(WINDOW_SECONDS)).unwrap_or(now)
}

/// Opens what the card opens. A child who said no may come back: the page asks again.
///
/// # Errors
/// [`EnterError`].
pub async fn enter_card(
    world: &World,
    caller: &Caller,
    typed: &str,
) -> Result<CardEntered, EnterError> {
    let card: Card = typed.parse().map_err(EnterError::Slip)?;
    let mut conn = world.store.conn().await?;
    let found = card_find(&mut conn, card.compact()).await?.ok_or(EnterError::Unknown)?;
    let resource = Resource::force(found.force.clone());
    authorize(&caller.actor, Action::EnterCard, &resource).map_err(Fault::from)?;
    let (Some(wave), Some(questionnaire)) = (found.wave, found.questionnaire) else {
        return Err(EnterError::NothingOpen);
    };
    let said_yes = found.is_assented == Some(true);
    if said_yes && found.is_finished == Some(true) {
        return Err(EnterError::Finished);
    }
    let key = ResponseKey { force: found.force, wave, card: card.compact().to_owned() };
    let entry = Entry { key, school: found.school, cohort: found.cohort, questionnaire };
    Ok(CardEntered { entry, goes_on: said_yes })
}

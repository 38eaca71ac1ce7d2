//! A child types the code from a card, and the wave that is open for it opens.

use super::Entry;
use crate::{Caller, Fault, World};
use domain::surveys::cards::{Card, CardSlip};
use policy::{Action, Resource, authorize};
use store::surveys::{ResponseKey, card_find};

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

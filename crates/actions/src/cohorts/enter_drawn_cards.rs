//! After the draw the school lead enters which code cards the drawn children hold: exactly as many
//! as were drawn, and never beside a name. Where one arm would hold so few cards that a card could be
//! joined to a child, they are not asked for.

use super::ground::ground;
use crate::{Caller, Fault, World};
use domain::{
    ids::CohortId,
    surveys::cards::{Card, CardSlip, arms_hide},
};
use policy::Action;
use std::collections::BTreeSet;
use store::{Conn, cohorts as rows};

/// What the page says.
#[derive(Debug, Clone)]
pub struct CardsView {
    /// The cohort.
    pub cohort: rows::Cohort,
    /// How many were drawn: so many cards are to be entered. `None` before the draw.
    pub drawn: Option<usize>,
    /// How many cards were printed.
    pub printed: i64,
    /// How many are entered.
    pub entered: i64,
}

impl CardsView {
    /// Whether so few cards would be drawn, or not drawn, that one could be joined to a child: then
    /// they are not asked for.
    pub fn is_too_small(&self) -> bool {
        let drawn = self.drawn.map(|drawn| i64::try_from(drawn).unwrap_or(i64::MAX));
        self.printed > 0 && drawn.is_some_and(|drawn| !arms_hide(self.printed, drawn))
    }
}

/// Why the cards were not taken. Lines count from 1.
#[derive(Debug)]
pub enum CardsError {
    /// No draw was held.
    NotDrawn,
    /// An arm would hold so few cards that one could be joined to a child.
    TooSmall,
    /// A line is no card.
    Slip {
        /// The line.
        line: usize,
        /// What is wrong with it.
        slip: CardSlip,
    },
    /// A line is a card of another cohort, or of none.
    NotOfCohort {
        /// The line.
        line: usize,
    },
    /// A card is there twice.
    Twice {
        /// The second line.
        line: usize,
    },
    /// Not as many as were drawn.
    Count {
        /// Cards entered.
        found: usize,
        /// Children drawn.
        expected: usize,
    },
    /// No rule: not there, or ours.
    Fault(Fault),
}

impl From<Fault> for CardsError {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}
impl From<store::Error> for CardsError {
    fn from(error: store::Error) -> Self {
        Self::Fault(error.into())
    }
}

/// How far the cards are.
///
/// # Errors
/// [`Fault`].
pub async fn see_drawn_cards(
    world: &World,
    caller: &Caller,
    cohort: CohortId,
) -> Result<CardsView, Fault> {
    let mut conn = world.store.conn().await?;
    let ground = ground(&mut conn, caller, Action::EnterDrawnCards, cohort).await?;
    let drawn = drawn(&mut conn, &ground.force, cohort).await?;
    let printed = rows::card_count(&mut conn, &ground.force, cohort).await?;
    let entered = rows::card_drawn_count(&mut conn, &ground.force, cohort).await?;
    Ok(CardsView { cohort: ground.cohort, drawn, printed, entered })
}

/// Enters the drawn cards, one on each line. Entered again, the new list replaces the old one.
///
/// # Errors
/// [`CardsError`]; then nothing was changed.
pub async fn enter_drawn_cards(
    world: &World,
    caller: &Caller,
    cohort: CohortId,
    typed: &str,
) -> Result<usize, CardsError> {
    let mut tx = world.store.begin().await?;
    let ground = ground(&mut tx, caller, Action::EnterDrawnCards, cohort).await?;
    let expected = drawn(&mut tx, &ground.force, cohort).await?.ok_or(CardsError::NotDrawn)?;
    let printed = rows::card_count(&mut tx, &ground.force, cohort).await?;
    if printed > 0 && !arms_hide(printed, i64::try_from(expected).unwrap_or(i64::MAX)) {
        return Err(CardsError::TooSmall);
    }
    let cards = read(typed)?;
    for (line, card) in &cards {
        if !rows::card_is_of(&mut tx, &ground.force, cohort, card).await? {
            return Err(CardsError::NotOfCohort { line: *line });
        }
    }
    if cards.len() != expected {
        return Err(CardsError::Count { found: cards.len(), expected });
    }
    let cards: Vec<String> = cards.into_iter().map(|(_, card)| card).collect();
    rows::cards_set_drawn(&mut tx, &ground.permit, &ground.force, cohort, Some(&cards)).await?;
    tx.commit().await?;
    Ok(expected)
}

/// The cards with their lines; blank lines do not count as cards.
fn read(typed: &str) -> Result<Vec<(usize, String)>, CardsError> {
    let mut seen = BTreeSet::new();
    let mut cards = Vec::new();
    for (line, text) in (1..).zip(typed.lines()).filter(|(_, text)| !text.trim().is_empty()) {
        let card: Card = text.parse().map_err(|slip| CardsError::Slip { line, slip })?;
        if !seen.insert(card) {
            return Err(CardsError::Twice { line });
        }
        cards.push((line, card.compact().to_owned()));
    }
    Ok(cards)
}

/// How many the standing draw drew.
async fn drawn(
    conn: &mut Conn,
    force: &domain::ids::ForceId,
    cohort: CohortId,
) -> Result<Option<usize>, Fault> {
    let draws = rows::draw_list(conn, force, cohort).await?;
    let held = |draw: &&rows::Draw| draw.abandoned_at.is_none() && draw.drawn_at.is_some();
    Ok(draws
        .iter()
        .find(held)
        .map(|draw| usize::try_from(draw.places - draw.reserved).unwrap_or(0)))
}

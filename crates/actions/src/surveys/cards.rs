//! Code cards: the school lead makes one for each child who applies, prints them, and gives them
//! out. The sheet that says whose is whose is paper, and stays at the school.

use crate::{
    Caller, Fault, World,
    ground::{Ground, ground},
};
use documents::{CodeCards, Front, KeySheet, PressError};
use domain::{
    ids::{CohortId, ForceId},
    surveys::cards::Card,
};
use policy::Action;
use std::collections::BTreeSet;
use store::{Conn, cohorts::Cohort, surveys as rows};
use words::Words;

/// The cards of a cohort.
#[derive(Clone)]
pub struct CardsView {
    /// The cohort.
    pub cohort: Cohort,
    /// The cards as they are printed, in the order of their codes.
    pub cards: Vec<String>,
    /// Children who apply and have no card yet.
    pub lacking: usize,
    /// The places are drawn: nobody comes into the trial any more.
    pub is_drawn: bool,
}

/// Why no cards were made or printed.
#[derive(Debug, thiserror::Error)]
pub enum CardsError {
    /// Nobody applies yet.
    #[error("nobody applies yet")]
    Nobody,
    /// The places are drawn: a card made now would stand outside the draw.
    #[error("the draw was held")]
    AfterDraw,
    /// There is none to print.
    #[error("no cards yet")]
    None,
    /// This installation was built without the part that prints.
    #[error("no press")]
    NoPress,
    /// No rule: not there, or ours.
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl From<store::Error> for CardsError {
    fn from(error: store::Error) -> Self {
        Self::Fault(error.into())
    }
}

/// Makes a card for each child who applies and has none, whether or not the carer said yes to the
/// survey: the cards of the children drawn must number exactly as many as were drawn. All are made
/// at once, at random, and no row of theirs has a moment or a number.
///
/// # Errors
/// [`CardsError`].
pub async fn make_cards(world: &World, caller: &Caller, id: CohortId) -> Result<usize, CardsError> {
    let mut tx = world.store.begin().await?;
    let Ground { force, permit, .. } = ground(&mut tx, caller, Action::PrintCards, id).await?;
    if rows::draw_was_held(&mut tx, &force, id).await? {
        return Err(CardsError::AfterDraw);
    }
    let children = rows::applicant_count(&mut tx, &force, id).await?;
    if children == 0 {
        return Err(CardsError::Nobody);
    }
    let have = rows::card_list(&mut tx, &force, id).await?;
    let lacking = usize::try_from(children).unwrap_or(0).saturating_sub(have.len());
    let mut taken: BTreeSet<Card> = have.iter().filter_map(|card| card.parse().ok()).collect();
    let mut made = Vec::with_capacity(lacking);
    while made.len() < lacking {
        for card in Card::make_batch(&*world.chance, lacking - made.len(), &taken) {
            taken.insert(card);
            if !rows::card_is_taken(&mut tx, card.compact()).await? {
                made.push(card.compact().to_owned());
            }
        }
    }
    rows::card_add(&mut tx, &permit, &force, id, made).await?;
    tx.commit().await?;
    Ok(lacking)
}

/// The cards of a cohort, for the page that is printed.
///
/// # Errors
/// [`Fault`].
pub async fn see_cards(world: &World, caller: &Caller, id: CohortId) -> Result<CardsView, Fault> {
    let mut conn = world.store.conn().await?;
    let Ground { force, cohort, .. } = ground(&mut conn, caller, Action::PrintCards, id).await?;
    view(&mut conn, &force, cohort).await
}

async fn view(conn: &mut Conn, force: &ForceId, cohort: Cohort) -> Result<CardsView, Fault> {
    let stored = rows::card_list(conn, force, cohort.id).await?;
    let children = rows::applicant_count(conn, force, cohort.id).await?;
    let is_drawn = rows::draw_was_held(conn, force, cohort.id).await?;
    let lacking = usize::try_from(children).unwrap_or(0).saturating_sub(stored.len());
    let cards =
        stored.iter().filter_map(|card| card.parse().ok()).map(|card: Card| card.to_string());
    Ok(CardsView { cards: cards.collect(), cohort, lacking, is_drawn })
}

/// The cards and the key sheet as one PDF.
///
/// # Errors
/// [`CardsError`].
pub async fn print_cards(
    world: &World,
    caller: &Caller,
    id: CohortId,
) -> Result<Vec<u8>, CardsError> {
    let mut tx = world.store.begin().await?;
    let Ground { force, cohort, permit } = ground(&mut tx, caller, Action::PrintCards, id).await?;
    let named = store::forces::force_get(&mut tx, &force).await?;
    let view = view(&mut tx, &force, cohort).await?;
    if view.cards.is_empty() {
        return Err(CardsError::None);
    }
    // Who took the codes out stands in the trail; which codes does not.
    tx.note(&permit);
    tx.commit().await?;
    let document = document(world, caller, view, named.name);
    let press = world.press.clone();
    let printed = tokio::task::spawn_blocking(move || press.code_cards(&document)).await;
    match printed.map_err(|error| Fault::Ours(error.into()))? {
        Ok(pdf) => Ok(pdf),
        Err(PressError::Absent) => Err(CardsError::NoPress),
        Err(PressError::Empty) => Err(CardsError::None),
        Err(error) => Err(Fault::Ours(error.into()).into()),
    }
}

/// An address as it is typed in: browsers put what comes before it there themselves.
pub fn typed(address: &str) -> &str {
    let bare = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"));
    bare.unwrap_or(address)
}

fn document(world: &World, caller: &Caller, view: CardsView, author: String) -> CodeCards {
    let t = Words::new(caller.lang);
    let front = Front {
        lang: caller.lang.code().to_owned(),
        title: t.surveys_paper_title(&view.cohort.school_name),
        author,
        date: Some(world.clock.today()),
    };
    CodeCards {
        front,
        school: view.cohort.school_name,
        heading: t.surveys_paper_heading().to_owned(),
        steps: vec![
            t.surveys_paper_step_go(typed(&world.site.address)),
            t.surveys_paper_step_type().to_owned(),
            t.surveys_paper_step_keep().to_owned(),
        ],
        cards: view.cards,
        key: KeySheet {
            title: t.surveys_paper_key_title().to_owned(),
            paragraphs: vec![
                t.surveys_paper_key_who().to_owned(),
                t.surveys_paper_key_where().to_owned(),
                t.surveys_paper_key_until().to_owned(),
            ],
            code: t.surveys_paper_key_code().to_owned(),
            name: t.surveys_paper_key_name().to_owned(),
        },
    }
}

//! A child with a code card says yes and answers, one question after another.

use super::{Acted, Counts, Deed, parts};
use crate::{force, load::ground::Ground};
use actions::{
    Caller, Fault, World,
    surveys::{AnswerSheet, EnterError, Refused, answer_one, enter_card, say_yes},
};
use domain::ids::WaveId;
use std::sync::Arc;
use store::{
    Conn,
    surveys::{ResponseKey, response_state},
};
use words::Lang;

pub(super) const NAME: &str = "answer";

pub(super) struct Answer {
    pub(super) ground: Arc<Ground>,
    pub(super) done: Counts,
}

impl Deed for Answer {
    fn name(&self) -> &'static str {
        NAME
    }

    fn act<'a>(&'a self, world: &'a World, task: usize) -> Acted<'a> {
        Box::pin(async move {
            let cards = &self.ground.cards[task];
            let items = &actions::surveys::current().items;
            let turn = usize::try_from(self.done.get(task)).expect("few answers");
            let card = &cards[turn / items.len() % cards.len()];
            let item = &items[turn % items.len()].code;
            let entered = enter_card(world, &Caller::visitor(Lang::En), card).await;
            let entry = entered.map_err(not_entered)?.entry;
            let caller = Caller { actor: entry.actor(), lang: Lang::En };
            // Another option in each round over the cards, so that there is something to write.
            let round = turn / items.len() / cards.len();
            let option = if round.is_multiple_of(2) { "not_sure" } else { "skip" };
            let mut told = answer_one(world, &caller, &entry, item, option).await;
            if matches!(told, Err(Refused::NoAssent)) {
                say_yes(world, &caller, &entry).await.map_err(refused)?;
                told = answer_one(world, &caller, &entry, item, option).await;
            }
            told.map_err(refused)?;
            self.done.more(task);
            Ok(format!("{},{},{item}", self.ground.wave, card.replace('-', "")))
        })
    }
}

fn not_entered(error: EnterError) -> Fault {
    match error {
        EnterError::Fault(fault) => fault,
        other => Fault::Ours(Box::new(other)),
    }
}

fn refused(error: Refused) -> Fault {
    match error {
        Refused::Fault(fault) => fault,
        other => Fault::Ours(Box::new(other)),
    }
}

/// The card's sheet has an answer to the item.
pub(super) async fn is_there(conn: &mut Conn, fact: &str) -> Result<bool, Fault> {
    let [wave, card, item] = parts(fact);
    let wave: WaveId = wave.parse().expect("a wave");
    let key = ResponseKey { force: force(), wave, card: card.to_owned() };
    let state = response_state(conn, &key).await?;
    let answers = state.and_then(|state| state.answers);
    let sheet = answers.map(|json| AnswerSheet::from_json(&json).expect("a sheet"));
    Ok(sheet.is_some_and(|sheet| sheet.get(item).is_some()))
}

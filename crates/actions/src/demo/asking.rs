//! Code cards and answers. Cards and children are invented apart, so nothing here could join them:
//! of a cohort it is known how many may be asked and how many are drawn, and cards are taken from
//! the pack at random until the numbers are right.

use super::{
    past::Past,
    setting::Setting,
    stories::{After, PLACES, Reached, Story},
    terms::{at, later},
};
use crate::{
    Fault,
    surveys::{Answer, AnswerSheet, CURRENT, Wave, WaveKind, current},
};
use domain::{
    ids::{CohortId, WaveId},
    surveys::cards::Card,
};
use jiff::Timestamp;
use policy::{Action, Actor, Resource, authorize};
use std::collections::BTreeSet;
use store::{
    past::{PastResponse, PastTx, cards, responses},
    surveys::{wave_close, wave_open},
};

/// One card, and what is true of whoever holds it.
struct Held {
    card: Card,
    /// What the child is like: added to every answer, so that answers hang together.
    leaning: f64,
    may_be_asked: bool,
    takes_part: bool,
}

/// The cards of a cohort.
pub(super) struct Pack {
    held: Vec<Held>,
    /// What the school is like.
    school: f64,
}

impl Pack {
    /// The cards that turn out to be drawn.
    pub(super) fn drawn(&self) -> Vec<Card> {
        self.held.iter().filter(|held| held.takes_part).map(|held| held.card).collect()
    }
}

/// How a question is answered: where the top option begins for whoever leans nowhere, in standard
/// deviations, and how far taking part moves the answers. The numbers are invented.
struct Habit {
    item: &'static str,
    top: f64,
    moves: f64,
}

const fn habit(item: &'static str, top: f64, moves: f64) -> Habit {
    Habit { item, top, moves }
}

const HABITS: [Habit; 13] = [
    habit("know_police", 0.75, 0.50),
    habit("get_help", 0.55, 0.35),
    habit("friendly", 0.25, 0.25),
    habit("talk_worried", 0.65, 0.30),
    habit("trust_local", 0.30, 0.32),
    habit("fair", 0.45, 0.15),
    habit("nicer_area", 0.60, 0.40),
    habit("safe_online", 0.10, 0.20),
    habit("speak_group", 0.90, 0.38),
    habit("teamwork", 0.20, 0.12),
    habit("heard_cadets", 0.60, 1.30),
    habit("be_cadet", 0.70, 0.35),
    habit("be_officer", 0.85, 0.12),
];

/// Makes the cards of a cohort and asks before the places are decided, if the story has come so far.
pub(super) async fn ask_before(
    past: &Past,
    story: &Story,
    (setting, cohort): (&Setting, CohortId),
    may_be_asked: usize,
    taken: &mut BTreeSet<Card>,
) -> Result<Pack, Fault> {
    let pack = deal(past, story, may_be_asked, taken);
    past.go(at(later(story.opened, 8), 15, 0));
    let mut tx = past.begin_tx().await?;
    let resource = Resource::cohort(past.force.clone(), setting.school, cohort);
    let printing = setting.team.lead.may(Action::PrintCards, &resource)?;
    let list = pack.held.iter().map(|held| (held.card.compact().to_owned(), None)).collect();
    cards(&mut tx, &printing, &past.force, cohort, list).await?;
    let opened = at(later(story.decided, -2), 9, 30);
    if story.reached > Reached::Ready {
        // Where the school is still to freeze its list, children are answering today.
        let is_open = story.reached == Reached::Committed;
        let closed = (!is_open).then(|| at(later(story.decided, -1), 15, 0));
        let share = if is_open { 0.3 } else { 0.97 };
        let asking = Asking { past, setting, cohort, kind: WaveKind::Before, share };
        asking.ask(&mut tx, &pack, (opened, closed)).await?;
    }
    tx.commit().await?;
    Ok(pack)
}

/// Asks at the end, or in the middle of a long year.
pub(super) async fn ask_after(
    past: &Past,
    story: &Story,
    (setting, cohort): (&Setting, CohortId),
    pack: &Pack,
) -> Result<(), Fault> {
    if story.after == After::Not {
        return Ok(());
    }
    let (from, to) = story.after_days;
    let closed = (story.after == After::Closed).then(|| at(to, 15, 0));
    let share = if closed.is_some() { 0.93 } else { 0.4 };
    let mut tx = past.begin_tx().await?;
    let asking = Asking { past, setting, cohort, kind: WaveKind::After, share };
    asking.ask(&mut tx, pack, (at(from, 9, 30), closed)).await?;
    Ok(tx.commit().await?)
}

fn deal(past: &Past, story: &Story, may_be_asked: usize, taken: &mut BTreeSet<Card>) -> Pack {
    let mut made = Card::make_batch(&*past.dice, story.applicants, taken);
    taken.extend(&made);
    past.dice.shuffle(&mut made);
    let places = usize::from(PLACES);
    let mut asked: Vec<bool> = (0..made.len()).map(|nth| nth < may_be_asked).collect();
    past.dice.shuffle(&mut asked);
    let held = made.into_iter().zip(asked).enumerate().map(|(nth, (card, may_be_asked))| Held {
        card,
        leaning: past.dice.normal() * 0.7,
        may_be_asked,
        takes_part: nth < places,
    });
    Pack { held: held.collect(), school: past.dice.normal() * 0.2 }
}

/// One wave of one cohort.
struct Asking<'a> {
    past: &'a Past,
    setting: &'a Setting,
    cohort: CohortId,
    kind: WaveKind,
    /// How many of those who may be asked are there.
    share: f64,
}

impl Asking<'_> {
    async fn ask(
        &self,
        tx: &mut PastTx,
        pack: &Pack,
        (opened_at, closed_at): (Timestamp, Option<Timestamp>),
    ) -> Result<(), Fault> {
        let (past, school) = (self.past, self.setting.school);
        tx.move_to(opened_at).await?;
        let resource = Resource::cohort(past.force.clone(), school, self.cohort);
        let opening = self.setting.team.lead.may(Action::OpenWave, &resource)?;
        let wave = Wave {
            id: tx.id(),
            cohort: self.cohort,
            school,
            kind: self.kind.code().to_owned(),
            questionnaire: CURRENT.to_owned(),
            opened_at,
            closed_at: None,
        };
        wave_open(tx, &opening, &past.force, &wave).await?;
        let force = past.force.clone();
        let resource = Resource::wave(force.clone(), school, self.cohort, wave.id);
        let card = Actor::Card { force, wave: wave.id };
        let answering = authorize(&card, Action::AnswerSurvey, &resource)?;
        let answers = pack.held.iter().filter(|held| held.may_be_asked);
        let answers = answers.filter_map(|held| self.sheet(wave.id, pack.school, held)).collect();
        let block = self.cohort.to_string();
        let about = (school, block.as_str(), CURRENT);
        responses(tx, &answering, &past.force, about, answers).await?;
        if let Some(closed_at) = closed_at {
            tx.move_to(closed_at).await?;
            wave_close(tx, &opening, &past.force, wave.id, Some(closed_at)).await?;
        }
        Ok(())
    }

    /// What one child answers; nothing for one who is not at school that day.
    fn sheet(&self, wave: WaveId, school: f64, held: &Held) -> Option<PastResponse> {
        let dice = &*self.past.dice;
        let is_assented = dice.falls(0.97);
        if !dice.falls(self.share) {
            return None;
        }
        let lasts = if dice.falls(0.03) { dice.below(12) + 1 } else { HABITS.len() };
        let mut sheet = AnswerSheet::default();
        for habit in HABITS.iter().take(if is_assented { lasts } else { 0 }) {
            let moved = match self.kind {
                WaveKind::Before => 0.0,
                WaveKind::After if held.takes_part => 0.06 + habit.moves,
                WaveKind::After => 0.06,
            };
            let stands = held.leaning + school + moved + dice.normal() * 0.7;
            sheet.put(habit.item, self.answer(habit, stands));
        }
        Some(PastResponse {
            wave,
            card: held.card.compact().to_owned(),
            mode: if dice.falls(0.08) { "paper" } else { "screen" },
            lang: if dice.falls(0.04) { "cy" } else { "en" },
            is_assented,
            answers: sheet.to_json(),
        })
    }

    fn answer(&self, habit: &Habit, stands: f64) -> Answer {
        let dice = &*self.past.dice;
        if dice.falls(0.015) {
            return Answer::Skipped;
        }
        if dice.falls(0.03) {
            return Answer::NotSure;
        }
        let questions = current();
        let Some(item) = questions.item(habit.item) else { return Answer::NotSure };
        let codes: Vec<u8> = questions.scale(item).codes().collect();
        // From the top down, each option is a little wider than the one above it.
        let mut edge = habit.top;
        let mut width = 0.95;
        for code in codes.iter().skip(1).rev() {
            if stands >= edge {
                return Answer::Option(*code);
            }
            edge -= width;
            width = 0.75;
        }
        Answer::Option(codes.first().copied().unwrap_or(1))
    }
}

#[cfg(test)]
mod tests {
    use super::{HABITS, current};

    #[test]
    fn every_question_has_a_habit() {
        let items: Vec<&str> = current().items.iter().map(|item| item.code.as_str()).collect();
        assert_eq!(HABITS.map(|habit| habit.item).to_vec(), items);
    }
}

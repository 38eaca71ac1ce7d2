//! Builders: a cohort that was drawn and asked before and after, in one line.

use super::families::{builder, school};
use crate::TestWorld;
use domain::{
    cohorts::draw::{Block, Digest, FrozenList, PublicRecord, Secret},
    ids::{CohortId, DrawId, ForceId, SchoolId, WaveId},
    surveys::{AnswerSheet, cards::Card},
};
use jiff::civil::{date, time};
use policy::Permit;
use std::collections::BTreeSet;
use store::{Tx, cohorts, surveys};

/// What happened in a cohort.
#[derive(Debug, Clone, Copy)]
pub struct Study {
    /// Children, each with a card.
    pub children: u32,
    /// Places; as many as children or more means that nobody was drawn.
    pub places: u32,
    /// The school entered which cards were drawn.
    pub enters_cards: bool,
    /// The questions after the programme are closed.
    pub closes: bool,
    /// Children were asked before.
    pub asks_before: bool,
    /// Children with a card who never stood in the draw. They come after the others.
    pub outside: u32,
}

impl Default for Study {
    fn default() -> Self {
        let (enters_cards, closes, asks_before) = (true, true, true);
        Self { children: 24, places: 10, enters_cards, closes, asks_before, outside: 0 }
    }
}

/// A child of a study, for whoever makes up the answers.
#[derive(Debug, Clone, Copy)]
pub struct Asked {
    /// The child's place among the cohort's cards, from 0.
    pub number: u32,
    /// Whether the child was drawn.
    pub is_drawn: bool,
    /// After the programme, not before.
    pub is_after: bool,
}

/// A cohort with everything in it.
#[derive(Debug, Clone)]
pub struct Studied {
    /// The school.
    pub school: SchoolId,
    /// The cohort.
    pub cohort: CohortId,
    /// Its cards.
    pub cards: Vec<String>,
    /// Those that were drawn.
    pub drawn: Vec<String>,
    /// The wave before, if there was one.
    pub before: Option<WaveId>,
    /// The wave after.
    pub after: WaveId,
}

impl TestWorld {
    /// A cohort of a new school that was drawn, asked, and closed, as the study says. `says` gives
    /// each child's answers; none for a child who was not there.
    ///
    /// # Panics
    /// When the database refuses.
    pub async fn studied(
        &self,
        force: &ForceId,
        study: Study,
        says: impl Fn(Asked) -> Option<AnswerSheet> + Send + Sync,
    ) -> Studied {
        let permit = builder(force);
        let mut tx = self.store.begin().await.expect("a transaction");
        let school = school(&mut tx, &permit, force).await;
        let cohort = cohort(&mut tx, &permit, force, school, study.places).await;
        let made = usize::try_from(study.children + study.outside).expect("a few");
        let cards = Card::make_batch(&*self.chance, made, &BTreeSet::new());
        let cards: Vec<String> = cards.iter().map(|card| card.compact().to_owned()).collect();
        surveys::card_add(&mut tx, &permit, force, cohort, cards.clone()).await.expect("cards");
        let numbers: BTreeSet<u32> = if study.places < study.children {
            hold(&mut tx, &permit, force, cohort, study).await
        } else {
            BTreeSet::new()
        };
        let is_drawn = |number: u32| numbers.contains(&(number + 1));
        let drawn: Vec<String> =
            (0..).zip(&cards).filter(|(n, _)| is_drawn(*n)).map(|(_, card)| card.clone()).collect();
        if study.enters_cards && !drawn.is_empty() {
            let entered = Some(drawn.as_slice());
            cohorts::cards_set_drawn(&mut tx, &permit, force, cohort, entered).await.expect("set");
        }
        let mut waves = Vec::new();
        for kind in ["before", "after"].into_iter().skip(usize::from(!study.asks_before)) {
            let wave = wave(&mut tx, &permit, force, (school, cohort), kind).await;
            for (number, card) in (0..).zip(&cards) {
                let asked = Asked { number, is_drawn: is_drawn(number), is_after: kind == "after" };
                if let Some(sheet) = says(asked) {
                    answer(&mut tx, &permit, force, &wave, card, &sheet).await;
                }
            }
            if kind == "before" || study.closes {
                let now = Some(tx.now());
                surveys::wave_close(&mut tx, &permit, force, wave.id, now).await.expect("closed");
            }
            waves.push(wave.id);
        }
        tx.commit().await.expect("saved");
        let after = waves.pop().expect("it was asked after");
        Studied { school, cohort, cards, drawn, before: waves.pop(), after }
    }
}

async fn cohort(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    school: SchoolId,
    places: u32,
) -> CohortId {
    let models = store::forces::model_list(tx, force).await.expect("models");
    let cohort = cohorts::Cohort {
        id: tx.id(),
        school,
        school_name: String::new(),
        model: models[0].id,
        academic_year: 2026,
        year_group: 5,
        places: places.into(),
        reserved: 0,
        label: "Year 5".to_owned(),
        starts_on: date(2026, 9, 21),
        weekday: 3,
        starts_at: time(14, 0, 0, 0),
        opened_at: tx.now(),
        applications_closed_at: None,
        finished_at: None,
    };
    cohorts::cohort_add(tx, permit, force, &cohort).await.expect("a cohort");
    cohort.id
}

/// Holds a real draw, which replays, and gives the numbers drawn.
async fn hold(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    cohort: CohortId,
    study: Study,
) -> BTreeSet<u32> {
    let (ours, theirs) = (Secret::from_bytes(tx.bytes32()), Secret::from_bytes(tx.bytes32()));
    let (id, salt): (DrawId, _) = (tx.id(), Digest::from_bytes(tx.bytes32()));
    let words = (ours.commitment().to_string(), ours.reveal().to_string());
    let places = i64::from(study.places);
    cohorts::draw_begin(tx, permit, force, (id, cohort, 1), places, (&words.0, &words.1))
        .await
        .expect("begun");
    let block = Block {
        label: "Year 5".to_owned(),
        places: study.places,
        reserved: 0,
        applications: (1..=study.children).collect(),
    };
    let sides = (ours.commitment(), theirs.commitment());
    let list = FrozenList::freeze(id, "Year 5", salt, sides, vec![block], Vec::new())
        .expect("a list that can be drawn");
    let freezing = cohorts::Freezing {
        school_commitment: theirs.commitment().to_string(),
        school_secret: theirs.reveal().to_string(),
        salt: salt.to_string(),
        hash: list.sha256().to_string(),
        reserved: 0,
        blocks: vec![(
            cohorts::DrawBlock { label: "Year 5".to_owned(), places, reserved: 0 },
            (1..=i64::from(study.children)).collect(),
        )],
    };
    cohorts::draw_freeze(tx, permit, force, id, &freezing).await.expect("frozen");
    let now = tx.now();
    let record = PublicRecord::make(&list, (&ours, &theirs), (now, now), now, now);
    let record = record.expect("both secrets are right");
    let order: Vec<i64> = record.result[0].order.iter().copied().map(i64::from).collect();
    let json = record.to_json();
    cohorts::draw_hold(tx, permit, force, id, &json, &[order]).await.expect("held");
    record.drawn().collect()
}

async fn wave(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    (school, cohort): (SchoolId, CohortId),
    kind: &str,
) -> surveys::Wave {
    let wave = surveys::Wave {
        id: tx.id(),
        cohort,
        school,
        kind: kind.to_owned(),
        questionnaire: actions::surveys::CURRENT.to_owned(),
        opened_at: tx.now(),
        closed_at: None,
    };
    surveys::wave_open(tx, permit, force, &wave).await.expect("open");
    wave
}

async fn answer(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    wave: &surveys::Wave,
    card: &str,
    sheet: &AnswerSheet,
) {
    let key = surveys::ResponseKey { force: force.clone(), wave: wave.id, card: card.to_owned() };
    let frame = surveys::ResponseFrame {
        school: wave.school,
        block: wave.cohort.to_string(),
        // the draw of a study is held before its children answer: on paper they did so in time
        mode: if wave.kind == "before" { "paper" } else { "screen" },
        questionnaire: wave.questionnaire.clone(),
        lang: "en",
    };
    let answers = sheet.to_json();
    let sheet = surveys::Sheet { is_assented: true, answers: &answers, is_finished: true };
    assert!(surveys::response_put(tx, permit, &key, &frame, sheet).await.expect("saved"));
}

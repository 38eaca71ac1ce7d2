//! Durable survey responses of twenty answers from 64 writers on SQLite, each acknowledged when it
//! is on the disk, against SQLite itself writing the same rows into the same tables in commits of the same size.

use actions::{
    Caller, World,
    surveys::{Entry, answer_whole, enter_card},
};
use benches::{Bar, conclude, median_of_five, report, timed};
use domain::surveys::{Answer, AnswerSheet, bank, cards::Card};
use rusqlite::Connection;
use std::{cell::RefCell, collections::BTreeSet, sync::Arc};
use testkit::TestWorld;
use tokio::runtime::Runtime;
use words::Lang;

const WRITERS: usize = 64;
const RESPONSES: usize = 6400;
const RUNS: usize = 5;

fn main() {
    let runtime = Runtime::new().expect("a runtime");
    let world = runtime.block_on(TestWorld::sqlite());
    let entries = runtime.block_on(prepare(&world));
    let sheet = Arc::new(sheet());
    let entries = RefCell::new(entries);
    let other = runtime.block_on(TestWorld::sqlite());
    runtime.block_on(prepare(&other));
    let raw = RefCell::new(Raw::open(&other));
    let times = median_of_five(
        || {
            let mut left = entries.borrow_mut();
            let from = left.len() - RESPONSES;
            let batch = left.split_off(from);
            drop(left);
            timed(|| runtime.block_on(answer_all(&world.world, batch, &sheet))).0
        },
        || timed(|| raw.borrow_mut().write(&sheet.to_json())).0,
    );
    let count = f64::from(u32::try_from(RESPONSES).expect("a small number"));
    conclude(&[report("durable responses", times, count, "responses", Bar::AtLeast(0.4))]);
}

/// A wave, its cards, and the right that each card gives.
async fn prepare(world: &TestWorld) -> Vec<Entry> {
    let force = testkit::force();
    store::testing::one_row_everywhere(&world.store, &force).await.expect("rows");
    let cards = Card::make_batch(&*world.chance, RESPONSES * RUNS, &BTreeSet::new());
    let texts: Vec<String> = cards.iter().map(|card| card.compact().to_owned()).collect();
    let bank = bank();
    let name = format!("{}-{}", bank.code, bank.version);
    store::testing::open_wave(&world.store, &force, &name, &texts).await.expect("a wave");
    let mut entries = Vec::new();
    for card in &texts {
        let entered = enter_card(&world.world, &Caller::visitor(Lang::En), card).await;
        entries.push(entered.expect("the wave is open").entry);
    }
    entries
}

/// A sheet with every item of the bank answered: about twenty.
fn sheet() -> AnswerSheet {
    let mut sheet = AnswerSheet::default();
    for item in &bank().items {
        sheet.put(&item.code, Answer::Option(1));
    }
    sheet
}

async fn answer_all(world: &World, entries: Vec<Entry>, sheet: &Arc<AnswerSheet>) {
    let mut writers = Vec::new();
    for part in entries.chunks(RESPONSES / WRITERS) {
        let (world, part, sheet) = (world.clone(), part.to_vec(), Arc::clone(sheet));
        writers.push(tokio::spawn(async move {
            for entry in part {
                let caller = Caller { actor: entry.actor(), lang: Lang::En };
                answer_whole(&world, &caller, &entry, &sheet).await.expect("saved");
            }
        }));
    }
    for writer in writers {
        writer.await.expect("a writer ran");
    }
}

/// A second database with the same tables and cards, for `SQLite` alone.
struct Raw {
    database: Connection,
    /// What the rows point to: force, wave, school, card.
    cards: Vec<(String, Vec<u8>, Vec<u8>, String)>,
    commits: u32,
}

impl Raw {
    fn open(world: &TestWorld) -> Self {
        let path = world.folder.path().join("capbadge.db");
        let database = Connection::open(path).expect("a database");
        let sql = "pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; \
                   pragma secure_delete = on; pragma temp_store = memory; pragma cache_size = -16000;";
        database.execute_batch(sql).expect("the settings of ours");
        let sql = "select k.force, w.id, c.school, k.card from code_card k \
                   join wave w on w.force = k.force and w.cohort = k.cohort \
                   join cohort c on c.force = k.force and c.id = k.cohort where not exists \
                   (select 1 from response r where r.force = k.force and r.card = k.card)";
        let mut statement = database.prepare(sql).expect("a statement");
        let cards = statement
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))
            .and_then(Iterator::collect)
            .expect("cards");
        drop(statement);
        Self { database, cards, commits: 0 }
    }

    /// The same rows, 64 to a commit with its line of the audit trail, with nothing of ours around
    /// them.
    fn write(&mut self, answers: &str) {
        let cards = self.cards.split_off(self.cards.len() - RESPONSES);
        for batch in cards.chunks(WRITERS) {
            self.commits += 1;
            let tx = self.database.transaction().expect("a transaction");
            for (force, wave, school, card) in batch {
                let sql = "insert into response (force, wave, card, school, block, mode, \
                           questionnaire, lang, is_assented, answers, is_finished) \
                           values (?1, ?2, ?3, ?4, ?5, 'screen', 'children-1', 'en', 1, ?6, 1)";
                let mut statement = tx.prepare_cached(sql).expect("a statement");
                let block = "0192f0c1-0000-7000-8000-000000000000";
                let values = rusqlite::params![force, wave, card, school, block, answers];
                statement.execute(values).expect("a row");
            }
            let sql = "insert into audit values (?1, ?2, '2026-10-01T09:00:00.000000Z', 'card', \
                       null, 'surveys.answer', 'response', null, 64)";
            let mut line = tx.prepare_cached(sql).expect("a statement");
            let id = u128::from(self.commits).to_be_bytes();
            line.execute(rusqlite::params![batch[0].0, id]).expect("a row");
            drop(line);
            tx.commit().expect("a commit");
        }
    }
}

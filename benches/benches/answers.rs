//! Durable survey responses of twenty answers from 64 writers on SQLite, each acknowledged when it
//! is on the disk, against SQLite itself writing the same rows in commits of the same size.

use actions::{
    Caller, World,
    surveys::{Entry, answer_whole, enter_card},
};
use benches::{Bar, conclude, median_of_five, report, timed};
use domain::surveys::{Answer, AnswerSheet, bank, cards::Card};
use rusqlite::Connection;
use std::{cell::RefCell, collections::BTreeSet, path::Path, sync::Arc};
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
    let control = world.folder.path().join("control.db");
    let raw = RefCell::new((raw_database(&control), 0));
    let times = median_of_five(
        || {
            let mut left = entries.borrow_mut();
            let from = left.len() - RESPONSES;
            let batch = left.split_off(from);
            drop(left);
            timed(|| runtime.block_on(answer_all(&world.world, batch, &sheet))).0
        },
        || {
            let (database, done) = &mut *raw.borrow_mut();
            *done += RESPONSES;
            timed(|| write_raw(database, *done, &sheet.to_json())).0
        },
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

fn raw_database(path: &Path) -> Connection {
    let database = Connection::open(path).expect("a database");
    database
        .execute_batch(
            "pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on;
             create table response (force text not null, wave blob not null, card text not null,
             school blob not null, block text not null, mode text not null,
             questionnaire text not null, lang text not null, is_assented integer not null,
             answers text not null, is_finished integer not null,
             primary key (force, wave, card));",
        )
        .expect("a table");
    database
}

/// The same rows, 64 to a commit, with nothing of ours around them.
fn write_raw(database: &mut Connection, from: usize, answers: &str) {
    for batch in 0..RESPONSES / WRITERS {
        let tx = database.transaction().expect("a transaction");
        let sql = "insert into response values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)";
        for n in 0..WRITERS {
            let card = format!("{:09}", from + batch * WRITERS + n);
            let values = rusqlite::params![
                "fellshire",
                [7_u8; 16],
                card,
                [8_u8; 16],
                "0192f0c1-0000-7000-8000-000000000000",
                "screen",
                "children-1",
                "en",
                true,
                answers,
                true
            ];
            let mut statement = tx.prepare_cached(sql).expect("a statement");
            statement.execute(values).expect("a row");
        }
        tx.commit().expect("a commit");
    }
}

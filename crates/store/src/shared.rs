//! Shared commits: hot writes that arrive together are saved together. One transaction, one sync
//! to the disk, then every acknowledgement; within it one bad request fails alone.
//!
//! Nearly every request comes out well, so a batch is first tried without any preparation for one
//! that does not; those that are one and the same statement go to the engine together. Where one wrote something and then failed, nothing of the batch is kept, and all
//! of it is done again with a savepoint before each. So a request must be one that can be done
//! twice: all it does, it does to the transaction.

use crate::{
    Error, Result, Tx,
    dialect::Pools,
    tx::{Tools, Write},
};
use futures_util::{FutureExt, future::BoxFuture};
use std::panic::AssertUnwindSafe;
use tokio::sync::{mpsc, oneshot};

/// At most this many requests share a commit: keeps the wait of the first one short.
const MOST: usize = 256;
/// At most this many requests wait; more are made to wait at the door.
const QUEUE: usize = 1024;

/// So many of the same statement go to the engine together: a few sizes, since each is prepared once.
const ALIKE: [usize; 3] = [64, 16, 4];

/// A request, whatever it asks for.
trait Job: Send {
    /// Does it, within the transaction. Says whether it came out well.
    fn attempt<'t>(&'t mut self, tx: &'t mut Tx) -> BoxFuture<'t, bool>;
    /// The one statement that it is, where it is no more than that.
    fn only(&self) -> Option<&Write> {
        None
    }
    /// Tells it how many rows its one statement changed, when that was done with others.
    fn changed(&mut self, _rows: u64) {}
    /// Tells who asked, once it is known whether the commit is on the disk.
    fn answer(self: Box<Self>, committed: Result<()>);
}

/// A request that somebody waits for.
struct Asked<T, E, F> {
    work: F,
    /// How its last attempt came out; nothing when it had no turn.
    done: Option<Result<T, E>>,
    answer: oneshot::Sender<Result<T, E>>,
}

impl<T, E, F> Job for Asked<T, E, F>
where
    T: Send + 'static,
    E: From<Error> + Send + 'static,
    F: for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, Result<T, E>> + Clone + Send + 'static,
{
    fn attempt<'t>(&'t mut self, tx: &'t mut Tx) -> BoxFuture<'t, bool> {
        let work = self.work.clone();
        Box::pin(async move {
            // A request that panics is a bad request: it must not take the writer with it.
            let done = AssertUnwindSafe(async move { work(tx).await }).catch_unwind().await;
            let panicked = || Err(Error::Unsaved("the request panicked".to_owned()).into());
            let done = done.unwrap_or_else(|_| panicked());
            let is_well = done.is_ok();
            self.done = Some(done);
            is_well
        })
    }

    fn answer(self: Box<Self>, committed: Result<()>) {
        // Nobody may be listening any more: what was saved is saved all the same.
        let _ = self.answer.send(outcome(self.done, committed));
    }
}

/// A request that is one statement.
struct Single {
    write: Write,
    done: Option<Result<u64>>,
    answer: oneshot::Sender<Result<u64>>,
}

impl Job for Single {
    fn attempt<'t>(&'t mut self, tx: &'t mut Tx) -> BoxFuture<'t, bool> {
        Box::pin(async move {
            let done = tx.run_alike(&[&self.write]).await.map(|rows| rows.iter().sum());
            let is_well = done.is_ok();
            self.done = Some(done);
            is_well
        })
    }

    fn only(&self) -> Option<&Write> {
        Some(&self.write)
    }

    fn changed(&mut self, rows: u64) {
        self.done = Some(Ok(rows));
    }

    fn answer(self: Box<Self>, committed: Result<()>) {
        let _ = self.answer.send(outcome(self.done, committed));
    }
}

/// What a request is told: its own failure before the commit's.
fn outcome<T, E: From<Error>>(done: Option<Result<T, E>>, committed: Result<()>) -> Result<T, E> {
    match (done, committed) {
        (Some(Err(own)), _) => Err(own),
        (Some(Ok(done)), Ok(())) => Ok(done),
        (_, Err(why)) => Err(why.into()),
        (None, Ok(())) => Err(Error::Stopping.into()),
    }
}

/// The way to the writer of shared commits.
#[derive(Clone)]
pub(crate) struct Shared(mpsc::Sender<Box<dyn Job>>);

impl Shared {
    /// Starts the writer; it ends when the last handle is dropped.
    pub(crate) fn start(pools: Pools, tools: Tools) -> Self {
        let (sender, receiver) = mpsc::channel(QUEUE);
        tokio::spawn(write_all(pools, tools, receiver));
        Self(sender)
    }

    /// Does the work within the next shared commit, and answers when it is on the disk.
    pub(crate) async fn run<T, E, F>(&self, work: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<Error> + Send + 'static,
        F: for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, Result<T, E>> + Clone + Send + 'static,
    {
        let (answer, answered) = oneshot::channel();
        let asked = Asked { work, done: None, answer };
        self.0.send(Box::new(asked)).await.map_err(|_| Error::Stopping)?;
        answered.await.map_err(|_| Error::Stopping)?
    }

    /// The same for what is one statement: how many rows it changed.
    pub(crate) async fn write(&self, write: Write) -> Result<u64> {
        let (answer, answered) = oneshot::channel();
        let single = Single { write, done: None, answer };
        self.0.send(Box::new(single)).await.map_err(|_| Error::Stopping)?;
        answered.await.map_err(|_| Error::Stopping)?
    }
}

async fn write_all(pools: Pools, tools: Tools, mut queue: mpsc::Receiver<Box<dyn Job>>) {
    let mut batch = Vec::with_capacity(MOST);
    while queue.recv_many(&mut batch, MOST).await > 0 {
        let committed = write_batch(&pools, &tools, &mut batch).await;
        if let Err(error) = &committed {
            tracing::error!(%error, "a shared commit failed; nothing of it was acknowledged");
        }
        for job in batch.drain(..) {
            job.answer(committed.as_ref().copied().map_err(again));
        }
        // Who was answered may ask again at once: those share the next commit.
        tokio::task::yield_now().await;
    }
}

async fn write_batch(pools: &Pools, tools: &Tools, batch: &mut [Box<dyn Job>]) -> Result<()> {
    let tx = Tx::new(pools.begin().await?, tools.clone());
    if write_together(tx, batch).await? {
        return Ok(());
    }
    write_apart(Tx::new(pools.begin().await?, tools.clone()), batch).await
}

/// Gives the requests their turns, then commits. False, and nothing is kept, when one failed that had
/// left something to take back.
async fn write_together(mut tx: Tx, batch: &mut [Box<dyn Job>]) -> Result<bool> {
    let mut left = batch;
    while !left.is_empty() {
        let (turn, rest) = left.split_at_mut(alike(left));
        left = rest;
        tx.begin_turn();
        let is_well = attempt(&mut tx, turn).await;
        if !is_well && tx.has_left_marks() {
            return Ok(false);
        }
        tx.end_turn(is_well);
    }
    tx.commit().await?;
    Ok(true)
}

/// How many requests share the first one's turn: those that are the same statement, in one of the
/// sizes; else it alone.
fn alike(left: &[Box<dyn Job>]) -> usize {
    let mut texts = left.iter().map(|job| job.only().map(|write| write.sql));
    let Some(first) = texts.next().flatten() else { return 1 };
    let same = 1 + texts.take_while(|&text| text == Some(first)).count();
    ALIKE.into_iter().find(|&size| size <= same).unwrap_or(1)
}

/// Gives one request its turn, or several that are the same statement. Whether it came out well.
async fn attempt(tx: &mut Tx, turn: &mut [Box<dyn Job>]) -> bool {
    if let [alone] = turn {
        return alone.attempt(tx).await;
    }
    let writes: Vec<&Write> = turn.iter().filter_map(|job| job.only()).collect();
    match tx.run_alike(&writes).await {
        Ok(changed) if changed.len() == turn.len() => {
            for (job, rows) in turn.iter_mut().zip(changed) {
                job.changed(rows);
            }
            true
        }
        // which of them it was is found out when each is done apart
        Ok(_) | Err(_) => false,
    }
}

/// Gives each request its turn and a savepoint before it, then commits. Stops at the first that
/// takes the transaction with it.
async fn write_apart(mut tx: Tx, batch: &mut [Box<dyn Job>]) -> Result<()> {
    for job in batch {
        tx.begin_part().await?;
        let is_well = job.attempt(&mut tx).await;
        // On a full disk SQLite may take the whole transaction back and the savepoint with it:
        // then the reason is the disk, not the savepoint.
        let ended = tx.end_part(is_well).await;
        ended.map_err(|error| if tx.is_full() { Error::Full } else { error })?;
    }
    tx.commit().await
}

/// The same failure for one more request.
fn again(error: &Error) -> Error {
    match error {
        Error::Full => Error::Full,
        other => Error::Unsaved(other.to_string()),
    }
}

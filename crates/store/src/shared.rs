//! Shared commits: hot writes that arrive together are saved together. One transaction, one sync
//! to the disk, then every acknowledgement; within it one bad request fails alone.
//!
//! Nearly every request comes out well, so a batch is first tried without any preparation for one
//! that does not. Where one wrote something and then failed, nothing of the batch is kept, and all
//! of it is done again with a savepoint before each. So a request must be one that can be done
//! twice: all it does, it does to the transaction.

use crate::{Error, Result, Tx, dialect::Pools, tx::Tools};
use futures_util::{FutureExt, future::BoxFuture};
use std::panic::AssertUnwindSafe;
use tokio::sync::{mpsc, oneshot};

/// At most this many requests share a commit: keeps the wait of the first one short.
const MOST: usize = 256;
/// At most this many requests wait; more are made to wait at the door.
const QUEUE: usize = 1024;

/// A request, whatever it asks for.
trait Job: Send {
    /// Does it, within the transaction. Says whether it came out well.
    fn attempt<'t>(&'t mut self, tx: &'t mut Tx) -> BoxFuture<'t, bool>;
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
        let answer = match (self.done, committed) {
            (Some(Err(own)), _) => Err(own),
            (Some(Ok(done)), Ok(())) => Ok(done),
            (_, Err(why)) => Err(why.into()),
            (None, Ok(())) => Err(Error::Stopping.into()),
        };
        // Nobody may be listening any more: what was saved is saved all the same.
        let _ = self.answer.send(answer);
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

/// Gives each request its turn, then commits. False, and nothing is kept, when one failed that had
/// left something to take back.
async fn write_together(mut tx: Tx, batch: &mut [Box<dyn Job>]) -> Result<bool> {
    for job in batch {
        tx.begin_turn();
        let is_well = job.attempt(&mut tx).await;
        if !is_well && tx.has_left_marks() {
            return Ok(false);
        }
        tx.end_turn(is_well);
    }
    tx.commit().await?;
    Ok(true)
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

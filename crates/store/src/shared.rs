//! Shared commits: hot writes that arrive together are saved together. One transaction, one sync
//! to the disk, then every acknowledgement; within it one bad request fails alone.

use crate::{Error, Result, Tx, dialect::Pools, tx::Tools};
use futures_util::{FutureExt, future::BoxFuture};
use std::panic::AssertUnwindSafe;
use tokio::sync::{mpsc, oneshot};

/// At most this many requests share a commit: keeps the wait of the first one short.
const MOST: usize = 256;
/// At most this many requests wait; more are made to wait at the door.
const QUEUE: usize = 1024;

type Ack = Box<dyn FnOnce(Result<()>) + Send>;
/// A request: what it does, given the transaction; or, given why there is none, how it is told.
type Work = Box<dyn for<'t> FnOnce(Result<&'t mut Tx>) -> BoxFuture<'t, (bool, Ack)> + Send>;

/// The way to the writer of shared commits.
#[derive(Clone)]
pub(crate) struct Shared(mpsc::Sender<Work>);

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
        F: for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, Result<T, E>> + Send + 'static,
    {
        let (answer, answered) = oneshot::channel::<Result<T, E>>();
        let boxed: Work = Box::new(move |tx| {
            Box::pin(async move {
                let done = match tx {
                    Ok(tx) => carry_out(work, tx).await,
                    Err(error) => Err(error.into()),
                };
                let keep = done.is_ok();
                let ack: Ack = Box::new(move |committed| {
                    // Nobody may be listening any more: what was saved is saved all the same.
                    let _ = answer.send(done.and_then(|done| Ok(committed.map(|()| done)?)));
                });
                (keep, ack)
            })
        });
        self.0.send(boxed).await.map_err(|_| Error::Stopping)?;
        answered.await.map_err(|_| Error::Stopping)?
    }
}

/// A request that panics is a bad request: it must not take the writer with it.
async fn carry_out<T, E, F>(work: F, tx: &mut Tx) -> Result<T, E>
where
    E: From<Error>,
    F: for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, Result<T, E>>,
{
    let done = AssertUnwindSafe(async move { work(tx).await }).catch_unwind().await;
    done.unwrap_or_else(|_| Err(Error::Unsaved("the request panicked".to_owned()).into()))
}

async fn write_all(pools: Pools, tools: Tools, mut queue: mpsc::Receiver<Work>) {
    let mut batch = Vec::with_capacity(MOST);
    while queue.recv_many(&mut batch, MOST).await > 0 {
        write_batch(&pools, &tools, &mut batch).await;
    }
}

async fn write_batch(pools: &Pools, tools: &Tools, batch: &mut Vec<Work>) {
    let mut acks = Vec::with_capacity(batch.len());
    let mut rest = batch.drain(..);
    let committed = match pools.begin().await {
        Ok(link) => write_parts(Tx::new(link, tools.clone()), &mut rest, &mut acks).await,
        Err(error) => Err(error),
    };
    for work in rest {
        // The transaction is gone: those who did not get their turn are told why.
        let why = committed.as_ref().err().map_or(Error::Stopping, again);
        acks.push(work(Err(why)).await.1);
    }
    if let Err(error) = &committed {
        tracing::error!(%error, "a shared commit failed; nothing of it was acknowledged");
    }
    for ack in acks {
        ack(committed.as_ref().copied().map_err(again));
    }
}

/// Gives each request its turn, then commits. Stops at the first that takes the transaction with
/// it; its acknowledgement is among the others all the same.
async fn write_parts(
    mut tx: Tx,
    batch: &mut impl Iterator<Item = Work>,
    acks: &mut Vec<Ack>,
) -> Result<()> {
    for work in batch {
        let part = match tx.begin_part().await {
            Ok(part) => part,
            Err(error) => {
                acks.push(work(Err(again(&error))).await.1);
                return Err(error);
            }
        };
        let (keep, ack) = work(Ok(&mut tx)).await;
        acks.push(ack);
        // On a full disk SQLite may take the whole transaction back and the savepoint with it:
        // then the reason is the disk, not the savepoint.
        let ended = tx.end_part(part, keep).await;
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

//! Shared commits: hot writes that arrive together are saved together. One transaction, one sync
//! to the disk, then every acknowledgement; within it one bad request fails alone.

use crate::{Error, Result, Tx, dialect::Pools, tx::Tools};
use futures_util::future::BoxFuture;
use tokio::sync::{mpsc, oneshot};

/// At most this many requests share a commit: keeps the wait of the first one short.
const MOST: usize = 256;
/// At most this many requests wait; more are made to wait at the door.
const QUEUE: usize = 1024;

type Ack = Box<dyn FnOnce(Result<()>) + Send>;
type Work = Box<dyn for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, (bool, Ack)> + Send>;

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
                let done = work(tx).await;
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

async fn write_all(pools: Pools, tools: Tools, mut queue: mpsc::Receiver<Work>) {
    let mut batch = Vec::with_capacity(MOST);
    while queue.recv_many(&mut batch, MOST).await > 0 {
        write_batch(&pools, &tools, &mut batch).await;
    }
}

async fn write_batch(pools: &Pools, tools: &Tools, batch: &mut Vec<Work>) {
    let mut tx = match pools.begin().await {
        Ok(link) => Tx::new(link, tools.clone()),
        Err(error) => {
            // Dropping the work drops its answer: each caller hears that nothing was saved.
            tracing::error!(%error, "a shared commit could not begin");
            batch.clear();
            return;
        }
    };
    let mut acks = Vec::with_capacity(batch.len());
    let mut broken = None;
    for work in batch.drain(..) {
        match one_part(&mut tx, work).await {
            Ok(ack) => acks.push(ack),
            Err(error) => {
                broken = Some(error);
                break;
            }
        }
    }
    batch.clear();
    let committed = match broken {
        Some(error) => Err(error),
        None => tx.commit().await,
    };
    let failure = committed.as_ref().err().map(kind);
    if let Err(error) = &committed {
        tracing::error!(%error, "a shared commit failed; nothing of it was acknowledged");
    }
    for ack in acks {
        ack(failure.map_or(Ok(()), |full| Err(if full { Error::Full } else { Error::Stopping })));
    }
}

const fn kind(error: &Error) -> bool {
    matches!(error, Error::Full)
}

async fn one_part(tx: &mut Tx, work: Work) -> Result<Ack> {
    let part = tx.begin_part().await?;
    let (keep, ack) = work(tx).await;
    tx.end_part(part, keep).await?;
    Ok(ack)
}

//! What a load does, over and over: the four things that a family, an officer, a child and a school
//! must not lose once they were told that it is saved.

mod answer;
mod consent;
mod draw;
mod register;

use super::{Plan, ground};
use actions::{Fault, World};
use futures_util::future::BoxFuture;
use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};
use store::Conn;

/// What comes of doing a deed once.
pub type Acted<'a> = BoxFuture<'a, Result<String, Fault>>;

/// Something that people do, and that can be looked for afterwards.
pub trait Deed: Send + Sync {
    /// Its name, one word.
    fn name(&self) -> &'static str;

    /// Does it once, for one of the load's tasks. What comes back was acknowledged: one word that
    /// tells what must be there from now on.
    fn act<'a>(&'a self, world: &'a World, task: usize) -> Acted<'a>;
}

/// Every deed, on a ground of its own.
///
/// # Errors
/// When the ground cannot be laid.
pub async fn deeds(world: &World, plan: &Plan) -> Result<Vec<Box<dyn Deed>>, Fault> {
    let ground = Arc::new(ground::lay(world, plan).await?);
    let tasks = usize::try_from(plan.tasks).expect("few tasks");
    Ok(vec![
        Box::new(consent::Consent { ground: ground.clone(), done: Counts::new(tasks) }),
        Box::new(register::Register { ground: ground.clone(), done: Counts::new(tasks) }),
        Box::new(answer::Answer { ground: ground.clone(), done: Counts::new(tasks) }),
        Box::new(draw::Draw { ground }),
    ])
}

/// Whether what a deed of this name acknowledged is there.
///
/// # Errors
/// When the database cannot be read.
///
/// # Panics
/// When there is no such deed, or it never said that.
pub async fn is_there(conn: &mut Conn, name: &str, fact: &str) -> Result<bool, Fault> {
    match name {
        consent::NAME => consent::is_there(conn, fact).await,
        register::NAME => register::is_there(conn, fact).await,
        answer::NAME => answer::is_there(conn, fact).await,
        draw::NAME => draw::is_there(conn, fact).await,
        _ => panic!("there is no deed {name}"),
    }
}

/// How often each task succeeded. What failed is done again: it may have been saved all the same,
/// and saving the same twice saves it once.
struct Counts(Vec<AtomicU64>);

impl Counts {
    fn new(tasks: usize) -> Self {
        Self((0..tasks).map(|_| AtomicU64::new(0)).collect())
    }

    fn get(&self, task: usize) -> u64 {
        self.0[task].load(Ordering::Relaxed)
    }

    /// One more; how many that makes.
    fn more(&self, task: usize) -> u64 {
        self.0[task].fetch_add(1, Ordering::Relaxed) + 1
    }
}

/// The parts of a fact.
fn parts<const N: usize>(fact: &str) -> [&str; N] {
    let parts: Vec<&str> = fact.split(',').collect();
    parts.try_into().unwrap_or_else(|_| panic!("{fact:?} is no fact of this deed"))
}

//! Everything about one child is deleted, and the deletion outlives every backup: the child's
//! random number goes into a ledger that is kept apart from the database, and a restore reads it.

use crate::{Caller, Fault, World};
use domain::ids::{ChildId, ForceId};
use policy::{Action, Actor, Resource, authorize};
use std::{
    fs,
    io::{self, Write},
    path::PathBuf,
};
use store::{
    cohorts,
    privacy::{Swept, erasure_list, receipt_add, subject_erase},
};

/// The ledger of erasures: a text file of `force child` lines, kept where no backup overwrites it.
#[derive(Debug, Clone)]
pub struct Ledger(PathBuf);

impl Ledger {
    /// The ledger in this file; the file comes into being with its first line.
    pub const fn at(path: PathBuf) -> Self {
        Self(path)
    }

    /// Adds a line and waits until it is on the disk.
    fn add(&self, force: &ForceId, child: ChildId) -> io::Result<()> {
        let mut file = fs::OpenOptions::new().create(true).append(true).open(&self.0)?;
        writeln!(file, "{force} {child}")?;
        file.sync_all()
    }

    /// Every line that is one; a line cut short by a crash is skipped, its erasure was never
    /// acknowledged.
    fn list(&self) -> io::Result<Vec<(ForceId, ChildId)>> {
        let text = match fs::read_to_string(&self.0) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
            Err(error) => return Err(error),
        };
        let line = |line: &str| {
            let (force, child) = line.split_once(' ')?;
            Some((force.parse().ok()?, child.parse().ok()?))
        };
        Ok(text.lines().filter_map(line).collect())
    }
}

/// Erases a child and says how many rows of which tables went.
///
/// # Errors
/// [`Fault::NotFound`] when the child is not there or the caller is not the force's data
/// protection officer; [`Fault::Ours`] when the ledger cannot be written, and then nothing was
/// erased.
pub async fn erase_child(
    world: &World,
    caller: &Caller,
    child: ChildId,
) -> Result<Swept, Fault> {
    let Actor::Person { force, .. } = &caller.actor else { return Err(Fault::NotFound) };
    let mut tx = world.store.begin().await?;
    let school = cohorts::child_get(&mut tx, force, child).await?.school;
    let resource = Resource::child(force.clone(), school, None, child);
    let permit = authorize(&caller.actor, Action::EraseChild, &resource)?;
    let counts = subject_erase(&mut tx, &permit, force, child).await?;
    receipt_add(&mut tx, &permit, force, "erasure", "on request", &counts).await?;
    // Before the commit: a ledger line too many re-deletes what is gone, one too few forgets.
    world.ledger.add(force, child).map_err(|error| Fault::Ours(Box::new(error)))?;
    tx.commit().await?;
    Ok(counts)
}

/// Erases again whatever a restored backup brought back: by the ledger, and by the erasures the
/// backup itself knows.
///
/// # Errors
/// [`Fault`] when the database fails or the ledger cannot be read.
pub async fn reapply_erasures(world: &World) -> Result<u64, Fault> {
    let listed = world.ledger.list().map_err(|error| Fault::Ours(Box::new(error)))?;
    let known = {
        let mut conn = world.store.conn().await?;
        erasure_list(&mut conn).await?
    };
    let mut gone = 0;
    for (force, child) in listed.into_iter().chain(known) {
        let mut tx = world.store.begin().await?;
        let resource = Resource::one(policy::Place::Force(force.clone()), child);
        let permit = authorize(&Caller::time().actor, Action::RunRetention, &resource)?;
        let counts = subject_erase(&mut tx, &permit, &force, child).await?;
        let rows: u64 = counts.values().sum();
        if rows > 0 {
            receipt_add(&mut tx, &permit, &force, "erasure", "after a restore", &counts).await?;
        }
        tx.commit().await?;
        gone += rows;
    }
    Ok(gone)
}

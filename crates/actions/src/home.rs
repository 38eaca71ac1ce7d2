//! What waits for somebody: one list over all areas, oldest first.

use crate::{Caller, Fault, World};
use jiff::Timestamp;

/// One line of the list: so many things of one kind wait since then, and are dealt with there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// Since when the oldest of them waits.
    pub since: Timestamp,
    /// The locale key of what waits, such as `schools-waiting-enquiries`; a text without
    /// placeholders.
    pub key: &'static str,
    /// How many there are; never 0.
    pub count: u64,
    /// The page on which they are dealt with, a path of this site.
    pub href: String,
}

/// Everything that waits for the caller, oldest first. Each area answers for its own with one
/// function, which gives nothing where the caller may do nothing.
///
/// # Errors
/// [`Fault`] when the database fails.
pub async fn waiting(world: &World, caller: &Caller) -> Result<Vec<Waiting>, Fault> {
    // one line an area, such as `super::schools::waiting(world, caller).await?`
    let areas = [
        super::forces::waiting(world, caller).await?,
        super::schools::waiting(world, caller).await?,
        super::cohorts::waiting(world, caller).await?,
        super::families::waiting(world, caller).await?,
        super::people::waiting(world, caller).await?,
        super::sessions::waiting(world, caller).await?,
        super::surveys::waiting(world, caller).await?,
    ];
    let mut all = areas.concat();
    all.sort_by(|a, b| (a.since, a.key).cmp(&(b.since, b.key)));
    Ok(all)
}

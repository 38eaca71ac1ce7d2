//! The cohorts that somebody has to do with.

use super::ground::scope;
use crate::{Caller, Fault, World, search::Search};
use domain::ids::SchoolId;
use policy::Action;
use store::cohorts as rows;

/// Which cohorts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ListInput {
    /// Words of the cohort's label or of the school's name.
    pub typed: String,
    /// Only those of this school.
    pub school: Option<SchoolId>,
    /// Which page, from 1.
    pub page: u32,
}

/// The cohorts that the caller may see, newest year first, and whether there are more pages.
///
/// # Errors
/// [`Fault`].
pub async fn list(
    world: &World,
    caller: &Caller,
    input: &ListInput,
) -> Result<(Vec<rows::Cohort>, bool), Fault> {
    find(world, caller, input, &Search::of(&input.typed, input.page)).await
}

/// All of them on one page, to be sorted or taken along as a file; the page asked for counts for
/// nothing.
///
/// # Errors
/// [`Fault`].
pub async fn list_whole(
    world: &World,
    caller: &Caller,
    input: &ListInput,
) -> Result<Vec<rows::Cohort>, Fault> {
    Ok(find(world, caller, input, &Search::whole(&input.typed)).await?.0)
}

async fn find(
    world: &World,
    caller: &Caller,
    input: &ListInput,
    search: &Search,
) -> Result<(Vec<rows::Cohort>, bool), Fault> {
    let within = scope(caller, Action::SeeCohort)?;
    let mut conn = world.store.conn().await?;
    let (most, after) = search.part();
    let mut all = rows::cohort_page(&mut conn, &within, input.school, (most, after)).await?;
    let has_more = search.keep(&mut all, |one| format!("{} {}", one.label, one.school_name));
    Ok((all, has_more))
}

//! The schools that the caller may see: those with which something happens, or any that a text
//! finds.

use crate::{Caller, Fault, World};
use domain::{ids::SchoolId, schools::Stage};
use policy::{Action, scope};
use store::schools::{self as rows, Brief, Search};

/// Schools on one page.
const MOST: i64 = 50;
/// Schools of a list that is sorted or taken along: the largest force has a tenth of them.
const WHOLE: i64 = 20_000;

/// Which schools.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ListInput {
    /// Words of name, town, postcode or URN; with any, the whole register is searched.
    pub typed: String,
    /// Only schools of this stage.
    pub stage: Option<Stage>,
    /// Which page, from 1.
    pub page: u32,
}

/// A school in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListRow {
    /// The school.
    pub school: Brief,
    /// How far it has come.
    pub stage: Option<Stage>,
}

/// A page of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListPage {
    /// The schools, by name.
    pub rows: Vec<ListRow>,
    /// The page, from 1.
    pub page: u32,
    /// Whether there is another.
    pub has_more: bool,
}

/// Lists schools.
///
/// # Errors
/// [`Fault`].
pub async fn list(world: &World, caller: &Caller, input: &ListInput) -> Result<ListPage, Fault> {
    find(world, caller, input, MOST).await
}

/// All of them on one page, to be sorted or taken along as a file: so many at most as a force has
/// schools. The page asked for counts for nothing.
///
/// # Errors
/// [`Fault`].
pub async fn list_whole(
    world: &World,
    caller: &Caller,
    input: &ListInput,
) -> Result<ListPage, Fault> {
    find(world, caller, &ListInput { page: 1, ..input.clone() }, WHOLE).await
}

async fn find(
    world: &World,
    caller: &Caller,
    input: &ListInput,
    most: i64,
) -> Result<ListPage, Fault> {
    let scope = scope(&caller.actor, Action::SeeSchools, caller.force()?)?;
    let mut conn = world.store.conn().await?;
    let facts = rows::stage_facts(&mut conn, &scope).await?;
    let stage_of = |id: &SchoolId| facts.get(id).copied().and_then(Stage::of);
    let is_asked = |stage: Option<Stage>| match input.stage {
        Some(asked) => stage == Some(asked),
        None => stage.is_some(),
    };
    let known: Vec<SchoolId> = facts.keys().filter(|id| is_asked(stage_of(id))).copied().collect();
    let everywhere = !input.typed.is_empty() && input.stage.is_none();
    // A school's own people see it from the first day on, whatever happened.
    let is_part = matches!(scope.extent(), policy::Extent::Part { .. }) && input.stage.is_none();
    let among = if everywhere || is_part { None } else { Some(known.as_slice()) };
    let search = Search { typed: &input.typed, among };
    let page = input.page.clamp(1, 10_000);
    let after = i64::from(page - 1) * most;
    let mut found = rows::school_list(&mut conn, &scope, &search, most + 1, after).await?;
    let length = usize::try_from(most).unwrap_or(usize::MAX);
    let has_more = found.len() > length;
    found.truncate(length);
    let rows = found.into_iter().map(|school| ListRow { stage: stage_of(&school.id), school });
    Ok(ListPage { rows: rows.collect(), page, has_more })
}

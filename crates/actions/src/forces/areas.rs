//! Policing areas from files of the shape of data.police.uk: the list of a force's neighbourhoods,
//! the team and the priorities of one; and in which area a school is, which a person says.

use crate::{Caller, Fault, World};
use domain::{
    forces::{JsonFault, read_neighbourhoods, read_priorities, read_team},
    ids::{ForceId, PolicingAreaId, SchoolId},
};
use policy::{Action, Permit, Place, Resource, authorize, may};
use store::{
    Conn,
    forces::{self as rows, Area, AreaOfficer, AreaPriority, AreaSchool},
    schools::school_get,
};

/// The areas of a force.
#[derive(Debug, Clone)]
pub struct AreasView {
    /// The areas by name.
    pub areas: Vec<Area>,
    /// The caller can read files in.
    pub can_keep: bool,
}

/// One area.
#[derive(Debug, Clone)]
pub struct AreaView {
    /// The area.
    pub area: Area,
    /// Its team.
    pub team: Vec<AreaOfficer>,
    /// Its priorities.
    pub priorities: Vec<AreaPriority>,
    /// Its schools by name.
    pub schools: Vec<AreaSchool>,
    /// The caller can read files in.
    pub can_keep: bool,
}

/// In which area a school is.
#[derive(Debug, Clone)]
pub struct SchoolAreaView {
    /// The school.
    pub school: SchoolId,
    /// Its name.
    pub name: String,
    /// The area, and its priorities, where somebody said so.
    pub area: Option<(Area, Vec<AreaPriority>)>,
    /// The areas to choose from; none for those who may only look.
    pub areas: Vec<Area>,
    /// The caller can say so.
    pub can_keep: bool,
}

/// What a file of one area holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AreaFile {
    /// The team.
    Team,
    /// The priorities.
    Priorities,
}

/// Why a file was not read in.
#[derive(Debug, thiserror::Error)]
pub enum AreaFileError {
    /// The file is not what it should be.
    #[error(transparent)]
    File(#[from] JsonFault),
    /// Not there, a conflict, or ours.
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl From<store::Error> for AreaFileError {
    fn from(error: store::Error) -> Self {
        Self::Fault(error.into())
    }
}

/// Shows the areas of the force.
///
/// # Errors
/// [`Fault::NotFound`] for whoever is not of the force.
pub async fn see_areas(world: &World, caller: &Caller) -> Result<AreasView, Fault> {
    let force = leave_to_see(caller)?;
    let areas = rows::area_list(&mut world.store.conn().await?, &force).await?;
    Ok(AreasView { areas, can_keep: can_keep(caller, &force) })
}

/// Shows one area.
///
/// # Errors
/// [`Fault::NotFound`].
pub async fn see_area(
    world: &World,
    caller: &Caller,
    id: PolicingAreaId,
) -> Result<AreaView, Fault> {
    let force = leave_to_see(caller)?;
    let mut conn = world.store.conn().await?;
    Ok(AreaView {
        area: rows::area_get(&mut conn, &force, id).await?,
        team: rows::area_team(&mut conn, &force, id).await?,
        priorities: rows::area_priorities(&mut conn, &force, id).await?,
        schools: rows::area_schools(&mut conn, &force, id).await?,
        can_keep: can_keep(caller, &force),
    })
}

/// Reads the list of neighbourhoods in: new ones are added, known ones renamed, and none is taken
/// away. Says how many the file names.
///
/// # Errors
/// [`AreaFileError`].
pub async fn read_areas(
    world: &World,
    caller: &Caller,
    file: &[u8],
) -> Result<usize, AreaFileError> {
    let (force, permit) = leave_to_keep(caller, None)?;
    let all = read_neighbourhoods(file)?;
    let mut tx = world.store.begin().await?;
    rows::areas_save(&mut tx, &permit, &force, &all).await?;
    tx.commit().await?;
    Ok(all.len())
}

/// Reads the team or the priorities of one area in, in the place of what was there.
///
/// # Errors
/// [`AreaFileError`].
pub async fn read_area_file(
    world: &World,
    caller: &Caller,
    (id, what): (PolicingAreaId, AreaFile),
    file: &[u8],
) -> Result<(), AreaFileError> {
    let (force, permit) = leave_to_keep(caller, Some(id))?;
    let mut tx = world.store.begin().await?;
    rows::area_get(&mut tx, &force, id).await?;
    match what {
        AreaFile::Team => {
            let team = read_team(file)?;
            rows::area_team_replace(&mut tx, &permit, (&force, id), &team).await?;
        }
        AreaFile::Priorities => {
            let all = read_priorities(file)?;
            rows::area_priorities_replace(&mut tx, &permit, (&force, id), &all).await?;
        }
    }
    Ok(tx.commit().await?)
}

/// Shows in which area a school is, and what the neighbourhood cares about there.
///
/// # Errors
/// [`Fault::NotFound`] where the school is not the caller's to see.
pub async fn see_school_area(
    world: &World,
    caller: &Caller,
    school: SchoolId,
) -> Result<SchoolAreaView, Fault> {
    let force = caller.force()?.clone();
    let resource = Resource::school(force.clone(), school);
    let mut conn = world.store.conn().await?;
    let found = school_get(&mut conn, &force, school).await?;
    authorize(&caller.actor, Action::SeeSchoolArea, &resource)?;
    let can_keep = may(&caller.actor, Action::KeepAreas, &resource);
    let areas = if can_keep { rows::area_list(&mut conn, &force).await? } else { Vec::new() };
    let area = area_of(&mut conn, &force, school).await?;
    Ok(SchoolAreaView { school, name: found.name, area, areas, can_keep })
}

/// The area of a school with its priorities.
pub(crate) async fn area_of(
    conn: &mut Conn,
    force: &ForceId,
    school: SchoolId,
) -> Result<Option<(Area, Vec<AreaPriority>)>, Fault> {
    let Some(area) = rows::area_of_school(conn, force, school).await? else { return Ok(None) };
    let priorities = rows::area_priorities(conn, force, area.id).await?;
    Ok(Some((area, priorities)))
}

/// Says in which area a school is, or that nobody knows.
///
/// # Errors
/// [`Fault::NotFound`], also for an area of another force.
pub async fn set_school_area(
    world: &World,
    caller: &Caller,
    school: SchoolId,
    area: Option<PolicingAreaId>,
) -> Result<(), Fault> {
    let force = caller.force()?.clone();
    let resource = Resource::school(force.clone(), school);
    let permit = authorize(&caller.actor, Action::KeepAreas, &resource)?;
    let mut tx = world.store.begin().await?;
    school_get(&mut tx, &force, school).await?;
    if let Some(area) = area {
        rows::area_get(&mut tx, &force, area).await?;
    }
    rows::school_area_set(&mut tx, &permit, (&force, school), area).await?;
    Ok(tx.commit().await?)
}

fn leave_to_see(caller: &Caller) -> Result<ForceId, Fault> {
    let force = caller.force()?.clone();
    policy::scope(&caller.actor, Action::SeeAreas, &force)?;
    Ok(force)
}

fn can_keep(caller: &Caller, force: &ForceId) -> bool {
    may(&caller.actor, Action::KeepAreas, &Resource::force(force.clone()))
}

fn leave_to_keep(
    caller: &Caller,
    area: Option<PolicingAreaId>,
) -> Result<(ForceId, Permit), Fault> {
    let force = caller.force()?.clone();
    let place = Place::Force(force.clone());
    let resource = match area {
        Some(area) => Resource::one(place, area),
        None => Resource::whole(place, "policing_area"),
    };
    let permit = authorize(&caller.actor, Action::KeepAreas, &resource)?;
    Ok((force, permit))
}

//! On the day of a ceremony, whoever has the camera is told which seats must not be in a picture: a
//! school and its numbers, in the order in which its children are called up. No name, no reason.

use super::{
    ceremony::{children, load},
    ground::{force_of, scope},
};
use crate::{Caller, Fault, World};
use domain::ids::CeremonyId;
use policy::Action;
use store::cohorts as rows;

/// Of one cohort, the seats that must not be in a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CameraLine {
    /// What the public calls the cohort.
    pub label: String,
    /// How many of its children come.
    pub children: usize,
    /// The seats, counted from 1 in the order of calling up.
    pub seats: Vec<usize>,
}

/// The list for the camera.
#[derive(Debug, Clone)]
pub struct CameraList {
    /// The ceremony.
    pub ceremony: rows::Ceremony,
    /// The cohorts; `None` on any other day than that of the ceremony.
    pub lines: Option<Vec<CameraLine>>,
}

/// The list for the camera, as it stands at this moment.
///
/// # Errors
/// [`Fault`].
pub async fn see_camera_list(
    world: &World,
    caller: &Caller,
    id: CeremonyId,
) -> Result<CameraList, Fault> {
    let force = force_of(caller)?.clone();
    let action = Action::SeeCameraList;
    let within = scope(caller, action)?;
    let mut conn = world.store.conn().await?;
    let (ceremony, coming) = load(&mut conn, caller, &force, action, id).await?;
    if ceremony.held_on != world.clock.today() {
        return Ok(CameraList { ceremony, lines: None });
    }
    let mut lines = Vec::new();
    for one in coming {
        let there = children(&mut conn, &within, id, one.cohort).await?;
        let seats = (1_usize..).zip(&there).filter(|(_, child)| child.no_photo);
        let seats = seats.map(|(seat, _)| seat).collect();
        lines.push(CameraLine { label: one.label, children: there.len(), seats });
    }
    Ok(CameraList { ceremony, lines: Some(lines) })
}

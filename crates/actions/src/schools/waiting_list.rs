//! The schools that wait, in the order of the published criteria, each with its score and what it is
//! made of.

use super::criteria::{CriteriaPage, criteria_of};
use crate::{Caller, Fault, World, refused::Refused};
use domain::{
    clock::london,
    ids::{EnquiryId, ForceId},
    schools::{MOST_POINTS, Score, rank},
};
use jiff::{Timestamp, civil::Date};
use policy::{Action, Place, Resource, Scope, authorize, scope};
use std::collections::BTreeMap;
use store::{
    Conn,
    schools::{self as rows, Enquiry},
};

/// Schools that wait at most; no force has had a hundred.
const MOST: i64 = 2_000;

/// The waiting list of a force.
#[derive(Debug, Clone)]
pub struct WaitingList {
    /// The criteria that hold.
    pub page: CriteriaPage,
    /// The requests in their order.
    pub rows: Vec<(Enquiry, Score)>,
}

/// The waiting list.
///
/// # Errors
/// [`Fault`].
pub async fn waiting_list(world: &World, caller: &Caller) -> Result<WaitingList, Fault> {
    let force = caller.force()?;
    let scope = scope(&caller.actor, Action::SeeEnquiries, force)?;
    let mut conn = world.store.conn().await?;
    ranked(&mut conn, force, &scope, world.clock.today()).await
}

async fn ranked(
    conn: &mut Conn,
    force: &ForceId,
    scope: &Scope,
    today: Date,
) -> Result<WaitingList, Fault> {
    let page = criteria_of(conn, force).await?;
    let waiting = rows::enquiry_list(conn, scope, Some("wait"), MOST, 0).await?;
    let rows = in_order(conn, force, &page, waiting, today).await?;
    Ok(WaitingList { page, rows })
}

async fn in_order(
    conn: &mut Conn,
    force: &ForceId,
    page: &CriteriaPage,
    waiting: Vec<Enquiry>,
    today: Date,
) -> Result<Vec<(Enquiry, Score)>, Fault> {
    let ids: Vec<EnquiryId> = waiting.iter().map(|one| one.id).collect();
    let marks = rows::waiting_marks(conn, force, &ids).await?;
    let mut list: Vec<(EnquiryId, Score, Timestamp)> = waiting
        .iter()
        .map(|one| {
            let since = london(one.asked_at).date();
            (one.id, page.criteria.score(&points(&marks, one.id), since, today), one.asked_at)
        })
        .collect();
    rank(&mut list);
    let mut by_id: BTreeMap<EnquiryId, Enquiry> =
        waiting.into_iter().map(|one| (one.id, one)).collect();
    let ordered = list.into_iter();
    Ok(ordered.filter_map(|(id, score, _)| Some((by_id.remove(&id)?, score))).collect())
}

fn points(
    marks: &BTreeMap<EnquiryId, BTreeMap<String, i64>>,
    id: EnquiryId,
) -> BTreeMap<String, u8> {
    let given = marks.get(&id).into_iter().flatten();
    given.map(|(code, n)| (code.clone(), u8::try_from(*n).unwrap_or(0))).collect()
}

/// Where a request stands among those that wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Turn {
    /// Its place, from 1; of one that is not on the list, the place that it would have.
    pub place: usize,
    /// How many wait, itself among them.
    pub waiting: usize,
    /// Its score.
    pub score: u32,
    /// The version of the criteria.
    pub version: i64,
}

/// Where a request stands, for an action that has decided already that the caller may know.
pub(super) async fn turn_of(
    conn: &mut Conn,
    caller: &Caller,
    enquiry: &Enquiry,
    today: Date,
) -> Result<Turn, Fault> {
    let force = caller.force()?;
    let scope = scope(&caller.actor, Action::SeeEnquiries, force)?;
    let page = criteria_of(conn, force).await?;
    let mut waiting = rows::enquiry_list(conn, &scope, Some("wait"), MOST, 0).await?;
    if waiting.iter().all(|one| one.id != enquiry.id) {
        waiting.push(enquiry.clone());
    }
    let rows = in_order(conn, force, &page, waiting, today).await?;
    let at = rows.iter().position(|(one, _)| one.id == enquiry.id).unwrap_or_default();
    let score = rows.get(at).map_or(0, |(_, score)| score.total);
    Ok(Turn { place: at + 1, waiting: rows.len(), score, version: page.version })
}

/// A request with the points that it has under each criterion.
#[derive(Debug, Clone)]
pub struct PointsPage {
    /// The request.
    pub enquiry: Enquiry,
    /// The criteria that hold.
    pub page: CriteriaPage,
    /// Its points, by the code of the criterion.
    pub points: BTreeMap<String, u8>,
}

/// The points of a request.
///
/// # Errors
/// [`Fault`].
pub async fn points_page(
    world: &World,
    caller: &Caller,
    id: EnquiryId,
) -> Result<PointsPage, Fault> {
    let force = caller.force()?;
    let resource = Resource::one(Place::Force(force.clone()), id);
    authorize(&caller.actor, Action::GivePoints, &resource)?;
    let mut conn = world.store.conn().await?;
    let enquiry = rows::enquiry_get(&mut conn, force, id).await?;
    let page = criteria_of(&mut conn, force).await?;
    let marks = rows::waiting_marks(&mut conn, force, &[id]).await?;
    Ok(PointsPage { enquiry, page, points: points(&marks, id) })
}

/// Gives a request points; a criterion that the map does not name keeps what it has.
///
/// # Errors
/// [`Refused`] by the field `points` for more points than there are.
pub async fn give_points(
    world: &World,
    caller: &Caller,
    id: EnquiryId,
    given: &BTreeMap<String, u8>,
) -> Result<(), Refused> {
    let force = caller.force()?.clone();
    let resource = Resource::one(Place::Force(force.clone()), id);
    let permit = authorize(&caller.actor, Action::GivePoints, &resource)?;
    if given.values().any(|points| *points > MOST_POINTS) {
        return Err(Refused::one("points", "common-error-choose-one"));
    }
    let mut tx = world.store.begin().await?;
    rows::enquiry_get(&mut tx, &force, id).await?;
    let page = criteria_of(&mut tx, &force).await?;
    for criterion in page.criteria.judged() {
        if let Some(points) = given.get(&criterion.code) {
            let mark = (id, criterion.code.as_str(), i64::from(*points));
            rows::waiting_mark_set(&mut tx, &permit, &force, mark).await?;
        }
    }
    Ok(tx.commit().await?)
}

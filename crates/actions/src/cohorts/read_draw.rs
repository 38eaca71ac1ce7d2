//! What the public may read of a draw, and what the school alone may.

use super::{
    application::{ApplicationLine, line},
    ground::{ground, model, ours, scope},
    pass_on::waits,
    place::has_place,
    standing::is_ready,
};
use crate::{Caller, Fault, World};
use domain::{
    cohorts::draw::PublicRecord,
    forces::{Blocks, SelectionMethod},
    ids::{CohortId, DrawId, ForceId},
};
use policy::{Action, Place, Resource, authorize};
use std::collections::BTreeMap;
use store::{Conn, cohorts as rows};

/// Everything that is public of a draw: numbers, hashes, counts, no name.
#[derive(Debug, Clone)]
pub struct PublicDraw {
    /// The force.
    pub force: ForceId,
    /// Its name in English and Welsh.
    pub force_name: (String, String),
    /// What the public calls the cohort.
    pub label: String,
    /// The draw as far as it went.
    pub draw: rows::Draw,
    /// How many numbers are on its list.
    pub listed: usize,
    /// The record, once it was held.
    pub record: Option<PublicRecord>,
    /// Every draw of the cohort, oldest first, this one among them.
    pub all: Vec<rows::Draw>,
    /// What became of places after this draw, oldest first.
    pub changes: Vec<rows::PlaceChange>,
}

/// Who got a place and who waits, for the school's eyes.
#[derive(Debug, Clone)]
pub struct PlacesView {
    /// The cohort.
    pub cohort: rows::Cohort,
    /// How its model chooses.
    pub method: SelectionMethod,
    /// The draw that stands, if one was held.
    pub draw: Option<rows::Draw>,
    /// Whether the places were decided without a draw.
    pub is_decided: bool,
    /// Whether each class has its share: then a place goes on within its group of classes.
    pub by_class: bool,
    /// Those with a place, by name.
    pub offered: Vec<ApplicationLine>,
    /// Those who wait, in their order, with their place in it.
    pub waiting: Vec<(i64, ApplicationLine)>,
    /// Those on the list, or with a place once, whose carer has said no since; and whether the
    /// child was drawn, so that its code card is one of those drawn.
    pub said_no: Vec<(ApplicationLine, bool)>,
    /// Ready, without a place and on no list: the children who can be given a reserved place.
    pub free: Vec<ApplicationLine>,
    /// How many reserved places are left.
    pub reserved_left: i64,
    /// Decided, with a family that no e-mail reaches: the letter has to go on paper.
    pub on_paper: Vec<ApplicationLine>,
}

/// The public record of a draw.
///
/// # Errors
/// [`Fault::NotFound`] where there is none.
pub async fn read_draw(
    world: &World,
    caller: &Caller,
    force: &ForceId,
    id: DrawId,
) -> Result<PublicDraw, Fault> {
    let mut conn = world.store.conn().await?;
    let draw = rows::draw_get(&mut conn, force, id).await?;
    let cohort = rows::cohort_get(&mut conn, force, draw.cohort).await?;
    let place = Place::Cohort(force.clone(), cohort.school, cohort.id);
    authorize(&caller.actor, Action::ReadDrawRecord, &Resource::one(place, id))?;
    let named = store::forces::force_get(&mut conn, force).await?;
    let listed = rows::draw_entries(&mut conn, force, id).await?.len();
    let record = draw.record.as_deref().map(serde_json::from_str).transpose().map_err(ours)?;
    let all = rows::draw_list(&mut conn, force, cohort.id).await?;
    let mut changes = rows::place_change_list(&mut conn, force, cohort.id).await?;
    changes.retain(|change| change.draw == Some(id));
    Ok(PublicDraw {
        force: force.clone(),
        force_name: (named.name, named.name_cy),
        label: cohort.label,
        draw,
        listed,
        record,
        all,
        changes,
    })
}

/// The result with names.
///
/// # Errors
/// [`Fault`].
pub async fn see_places(
    world: &World,
    caller: &Caller,
    cohort: CohortId,
) -> Result<PlacesView, Fault> {
    let mut conn = world.store.conn().await?;
    let ground = ground(&mut conn, caller, Action::SeeNames, cohort).await?;
    let model = model(&mut conn, &ground.force, &ground.cohort).await?;
    let within = scope(caller, Action::SeeNames)?;
    let draws = rows::draw_list(&mut conn, &ground.force, cohort).await?;
    let draw = draws.into_iter().find(|draw| draw.abandoned_at.is_none());
    let draw = draw.filter(|draw| draw.frozen_at.is_some());
    let entries = match &draw {
        Some(draw) => rows::draw_entries(&mut conn, &ground.force, draw.id).await?,
        None => Vec::new(),
    };
    let placings = rows::placing_list(&mut conn, &ground.force, cohort).await?;
    let drawn = drawn_by_block(&mut conn, &ground.force, (draw.as_ref(), &entries)).await?;
    let reached = store::families::reached_by_mail(&mut conn, &ground.force, cohort).await?;
    let limit = draw.as_ref().map_or(ground.cohort.reserved, |draw| draw.reserved);
    let mut view = PlacesView {
        cohort: ground.cohort,
        method: model.selection,
        draw,
        is_decided: !placings.is_empty(),
        by_class: model.blocks == Blocks::Class,
        offered: Vec::new(),
        waiting: Vec::new(),
        said_no: Vec::new(),
        free: Vec::new(),
        reserved_left: limit,
        on_paper: Vec::new(),
    };
    for applicant in rows::applicant_list(&mut conn, &within, cohort).await? {
        let entry = entries.iter().find(|entry| entry.number == applicant.number);
        let line = line(&model, applicant);
        let mark = line.applicant.mark();
        let placing = placings.iter().rfind(|placing| placing.number == mark.number);
        let waiting = placing.and_then(|placing| placing.waiting);
        let position = entry.and_then(|entry| entry.position);
        let is_decided = has_place(&mark) || waits(&mark);
        if is_decided && !reached.contains(&mark.child) {
            view.on_paper.push(line.clone());
        }
        if has_place(&mark) {
            view.reserved_left -= i64::from(entry.is_none());
            view.offered.push(line);
        } else if mark.carer_refused_at.is_some()
            && (entry.is_some() || placing.is_some() || mark.offered_at.is_some())
        {
            let drawn = entry.and_then(|entry| drawn.get(&entry.block)).copied();
            view.said_no.push((line, position.is_some_and(|position| Some(position) <= drawn)));
        } else if let Some(position) = position.or(waiting) {
            view.waiting.push((position, line));
        } else if entry.is_none() && is_ready(&model, &mark) {
            view.free.push(line);
        }
    }
    view.waiting.sort_by_key(|(position, line)| {
        (block_of(&entries, &placings, line.applicant.number), *position)
    });
    view.reserved_left = view.reserved_left.max(0);
    Ok(view)
}

/// The block in which a number was decided.
fn block_of<'a>(
    entries: &'a [rows::Entry],
    placings: &'a [rows::Placing],
    number: i64,
) -> Option<&'a str> {
    let entry = entries.iter().find(|entry| entry.number == number);
    let placing = || placings.iter().rfind(|placing| placing.number == number);
    entry.map(|entry| &*entry.block).or_else(|| placing().map(|placing| &*placing.block))
}

/// How many were drawn of each block. A list that was frozen before lists had several blocks has one.
async fn drawn_by_block(
    conn: &mut Conn,
    force: &ForceId,
    (draw, entries): (Option<&rows::Draw>, &[rows::Entry]),
) -> Result<BTreeMap<String, i64>, Fault> {
    let Some(draw) = draw else { return Ok(BTreeMap::new()) };
    let drawn = draw.places - draw.reserved;
    let mut all: BTreeMap<String, i64> =
        entries.iter().map(|entry| (entry.block.clone(), drawn)).collect();
    for block in rows::draw_blocks(conn, force, draw.id).await? {
        all.insert(block.label, block.places - block.reserved);
    }
    Ok(all)
}

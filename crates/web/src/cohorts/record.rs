//! Anybody reads the public record of a draw: numbers, fingerprints and counts, no name; takes it
//! along as a file; and checks it.

use super::{draw, said};
use crate::{App, Frame, PageError, PageResult, Sample, Visit, download, home, show};
use actions::cohorts::{Draw, PublicDraw, read_draw};
use askama::Template;
use axum::extract::{Path, State};
use components::{Button, SummaryList, Table, Tag};
use domain::{
    clock::london,
    cohorts::draw::{BlockResult, PublicRecord},
    ids::{DrawId, ForceId},
};
use jiff::Timestamp;
use std::fmt::Display;
use words::{Lang, Words};

/// The address, for the router; [`home::find_draw`] leads here.
pub const PATH: &str = "/draws/{force}/{draw}";
/// The record as a file.
pub const FILE: &str = "/draws/{force}/{draw}/record.json";

/// The address of one draw.
pub fn path(force: impl Display, draw: DrawId) -> String {
    format!("/draws/{force}/{draw}")
}

#[derive(Template)]
#[template(path = "cohorts/record.html")]
struct Page {
    frame: Frame,
    back: &'static str,
    state: Tag,
    facts: SummaryList,
    commitments: SummaryList,
    counts: SummaryList,
    results: Vec<Table>,
    changes: Vec<String>,
    download: Option<Button>,
    command: String,
    others: Vec<(String, String)>,
}

impl Page {
    fn new(frame: &Frame, seen: &PublicDraw) -> Self {
        let (t, draw) = (frame.t, &seen.draw);
        let (english, welsh) = &seen.force_name;
        let force = if frame.lang == Lang::Cy { welsh } else { english };
        let facts = SummaryList::default()
            .row(t.cohorts_record_force(), force)
            .row(t.cohorts_record_cohort(), &seen.label)
            .row(t.cohorts_record_round(), draw.round.to_string());
        let facts = match &draw.abandoned_reason {
            Some(code) => facts.row(t.cohorts_record_reason(), said::reason(t, code)),
            None => facts,
        };
        let name = format!("{}/record.json", path(&seen.force, draw.id));
        Self {
            frame: frame.titled(t.cohorts_record_title()),
            back: home::find_draw::PATH,
            state: Tag::new(stage(t, draw)),
            facts,
            commitments: commitments(t, seen),
            counts: counts(t, seen),
            results: seen.record.iter().flat_map(|record| results(t, record)).collect(),
            changes: seen.changes.iter().map(|change| said::change(t, change)).collect(),
            download: seen
                .record
                .is_some()
                .then(|| Button::secondary(t.cohorts_record_download()).href(name)),
            command: format!("capbadge ballot verify {}", file_name(draw)),
            others: others(t, seen),
        }
    }
}

fn file_name(draw: &Draw) -> String {
    format!("draw-{}.json", draw.id)
}

fn stage(t: Words, draw: &Draw) -> &'static str {
    match (draw.abandoned_at, draw.drawn_at, draw.frozen_at) {
        (Some(_), Some(_), _) => t.cohorts_record_stage_repeated(),
        (Some(_), None, _) => t.cohorts_record_stage_abandoned(),
        (None, Some(_), _) => t.cohorts_record_stage_drawn(),
        (None, None, Some(_)) => t.cohorts_record_stage_frozen(),
        (None, None, None) => t.cohorts_record_stage_begun(),
    }
}

/// The draws of the cohort beside this one.
fn others(t: Words, seen: &PublicDraw) -> Vec<(String, String)> {
    let others = seen.all.iter().filter(|one| one.id != seen.draw.id);
    let line = |one: &Draw| match one.abandoned_at {
        Some(at) => draw::earlier(t, one, at),
        None => t.cohorts_record_other(&one.round.to_string()),
    };
    others.map(|one| (path(&seen.force, one.id), line(one))).collect()
}

fn moment(t: Words, at: Timestamp) -> String {
    t.date_time(london(at))
}

fn commitments(t: Words, seen: &PublicDraw) -> SummaryList {
    let draw = &seen.draw;
    let fixed = |value: &Option<String>, at: Option<Timestamp>| {
        Some(t.cohorts_record_committed_on(value.as_deref()?, &moment(t, at?)))
    };
    let secret = |side: fn(&PublicRecord) -> String| seen.record.as_ref().map(side);
    let rows = [
        (
            t.cohorts_record_force_commitment(),
            fixed(&draw.force_commitment, draw.force_committed_at),
        ),
        (
            t.cohorts_record_school_commitment(),
            fixed(&draw.school_commitment, draw.school_committed_at),
        ),
        (t.cohorts_record_list_hash(), draw.list_hash.clone()),
        (t.cohorts_record_frozen_at(), draw.frozen_at.map(|at| moment(t, at))),
        (t.cohorts_record_drawn_at(), draw.drawn_at.map(|at| moment(t, at))),
        (t.cohorts_record_force_secret(), secret(|record| record.force.secret.to_string())),
        (t.cohorts_record_school_secret(), secret(|record| record.school.secret.to_string())),
        (t.cohorts_record_list_salt(), secret(|record| record.list.salt.to_string())),
    ];
    let known = rows.into_iter().filter_map(|(key, value)| Some((key, value?)));
    known.fold(SummaryList::default().classes("cb-code"), |list, (key, value)| list.row(key, value))
}

fn counts(t: Words, seen: &PublicDraw) -> SummaryList {
    let places = SummaryList::default().row(t.cohorts_record_places(), t.number(seen.draw.places));
    if seen.draw.frozen_at.is_none() {
        return places;
    }
    let list = places
        .row(t.cohorts_record_reserved(), t.number(seen.draw.reserved))
        .row(t.cohorts_record_applications(), t.number(said::count(seen.listed)));
    match &seen.record {
        None => list,
        Some(record) => list
            .row(t.cohorts_record_drawn(), t.number(said::count(record.counts.drawn)))
            .row(t.cohorts_record_waiting(), t.number(said::count(record.counts.waiting))),
    }
}

fn results(t: Words, record: &PublicRecord) -> Vec<Table> {
    let table = |block: &BlockResult| {
        let empty = Table::new(t.cohorts_record_caption(&block.label))
            .column(t.cohorts_record_order())
            .column(t.cohorts_record_number())
            .column(t.cohorts_record_outcome());
        (1_u32..).zip(&block.order).fold(empty, |table, (place, number)| {
            let is_drawn = place <= block.drawn;
            let outcome =
                if is_drawn { t.cohorts_record_is_drawn() } else { t.cohorts_record_is_waiting() };
            table.row([place.to_string(), number.to_string(), outcome.to_owned()])
        })
    };
    record.result.iter().map(table).collect()
}

/// What this page looks like: begun, frozen, held, set aside.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    use super::invented::{aside, draw};
    let seen = |one: Draw, record: Option<PublicRecord>| PublicDraw {
        force: "northshire".parse().expect("it is a slug"),
        force_name: ("Northshire Police".to_owned(), "Heddlu Northshire".to_owned()),
        label: super::invented::cohort().label,
        listed: if one.frozen_at.is_some() { 34 } else { 0 },
        all: vec![aside(), one.clone()],
        draw: one,
        changes: if record.is_some() { super::invented::changes() } else { Vec::new() },
        record,
    };
    let record = sample_record();
    let held = Draw { drawn_at: Some(record.drawn_at), ..draw(true) };
    vec![
        Sample::new("begun", &Page::new(frame, &seen(draw(false), None))),
        Sample::new("frozen", &Page::new(frame, &seen(draw(true), None))),
        Sample::new("held", &Page::new(frame, &seen(held, Some(record)))),
        Sample::new("aside", &Page::new(frame, &seen(aside(), None))),
    ]
}

fn sample_record() -> PublicRecord {
    use domain::cohorts::draw::{Block, Digest, FrozenList, Secret};
    let (force, school) = (Secret::from_bytes([1; 32]), Secret::from_bytes([2; 32]));
    let block = Block {
        label: "Year 5".to_owned(),
        places: 3,
        reserved: 1,
        applications: vec![4001, 4002, 4003],
    };
    let sides = (force.commitment(), school.commitment());
    let salt = Digest::from_bytes([3; 32]);
    let id = crate::samples::id();
    let list = FrozenList::freeze(id, "Millbrook", salt, sides, vec![block], Vec::new());
    let at = super::invented::moment();
    let list = list.expect("the list can be frozen");
    PublicRecord::make(&list, (&force, &school), (at, at), at, at).expect("the draw can be held")
}

/// Shows it.
pub async fn get(
    State(app): State<App>,
    visit: Visit,
    Path((force, draw)): Path<(ForceId, DrawId)>,
) -> PageResult {
    let seen = read_draw(&app.world, visit.caller(), &force, draw).await?;
    show(&Page::new(&visit.frame(), &seen))
}

/// Gives the record as it was stored.
pub async fn file(
    State(app): State<App>,
    visit: Visit,
    Path((force, draw)): Path<(ForceId, DrawId)>,
) -> PageResult {
    let seen = read_draw(&app.world, visit.caller(), &force, draw).await?;
    let name = file_name(&seen.draw);
    let record = seen.draw.record.ok_or(PageError::NotFound)?;
    Ok(download(record, "application/json", &name))
}

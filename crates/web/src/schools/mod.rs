//! Pages about hosts: the register, enquiries, agreements, calendars.

use crate::{Frame, Routes, Sample};
use domain::schools::Stage;
use words::Words;

pub mod about;
pub mod add;
pub mod agreement;
pub mod ask;
pub mod calendar;
pub mod calendar_events;
pub mod criteria;
pub mod edit;
pub mod enquiries;
pub mod enquiry;
pub mod find;
pub mod holidays;
mod host_form;
pub mod import;
pub mod import_done;
pub mod import_preview;
mod invented;
pub mod list;
pub mod points;
mod published;
pub mod see;

/// The addresses of this area.
pub fn routes() -> Routes {
    Routes::new("schools")
        .get(list::PATH, list::get)
        .get(import::PATH, import::get)
        .upload_large(import::PATH, import::post)
        .get(import_preview::PATH, import_preview::get)
        .post(import_preview::PATH, import_preview::post)
        .get(import_preview::FAILED, import_preview::failed)
        .get(import_done::PATH, import_done::get)
        .post(import_done::UNDO, import_done::post_undo)
        .get(add::PATH, add::get)
        .post(add::PATH, add::post)
        .open_get(ask::PATH, ask::get)
        .open_get(find::PATH, find::get)
        .open_get(about::PATH, about::get)
        .open_post(about::PATH, about::post)
        .open_get(about::SENT, about::sent)
        .get(criteria::PATH, criteria::get)
        .post(criteria::PATH, criteria::post)
        .get(enquiries::PATH, enquiries::get)
        .get(enquiry::PATH, enquiry::get)
        .post(enquiry::PATH, enquiry::post)
        .get(points::PATH, points::get)
        .post(points::PATH, points::post)
        .get(see::PATH, see::get)
        .get(edit::PATH, edit::get)
        .post(edit::PATH, edit::post)
        .get(agreement::PATH, agreement::get)
        .post(agreement::PATH, agreement::post)
        .get(calendar::PATH, calendar::get)
        .post(calendar::PATH, calendar::post)
        .post(calendar::REMOVE, calendar::remove)
        .upload(calendar::FILE, calendar::file)
        .upload(calendar_events::FILE, calendar_events::file)
        .post(calendar_events::LINES, calendar_events::lines)
        .get(holidays::PATH, holidays::get)
        .upload(holidays::PATH, holidays::post)
}

/// Every page of this area, in each of its states.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    [
        Sample::of("list", list::samples(frame)),
        Sample::of("import", import::samples(frame)),
        Sample::of("import-preview", import_preview::samples(frame)),
        Sample::of("import-done", import_done::samples(frame)),
        Sample::of("add", add::samples(frame)),
        Sample::of("edit", edit::samples(frame)),
        Sample::of("ask", ask::samples(&frame.signed_out())),
        Sample::of("find", find::samples(&frame.signed_out())),
        Sample::of("about", about::samples(&frame.signed_out())),
        Sample::of("criteria", criteria::samples(frame)),
        Sample::of("points", points::samples(frame)),
        Sample::of("enquiries", enquiries::samples(frame)),
        Sample::of("enquiry", enquiry::samples(frame)),
        Sample::of("see", see::samples(frame)),
        Sample::of("agreement", agreement::samples(frame)),
        Sample::of("calendar", calendar::samples(frame)),
        Sample::of("calendar-events", calendar_events::samples(frame)),
        Sample::of("holidays", holidays::samples(frame)),
    ]
    .concat()
}

/// The words of a stage.
pub(crate) fn stage(t: Words, stage: Stage) -> &'static str {
    match stage {
        Stage::Asked => t.schools_stage_asked(),
        Stage::Waiting => t.schools_stage_waiting(),
        Stage::Offered => t.schools_stage_offered(),
        Stage::Signed => t.schools_stage_signed(),
        Stage::Active => t.schools_stage_active(),
        Stage::Left => t.schools_stage_left(),
    }
}

/// A count as the words take it.
pub(crate) fn count(count: impl TryInto<i64>) -> i64 {
    count.try_into().unwrap_or(i64::MAX)
}

//! Pages about timetables, the day of a session, and registers.

use crate::{Frame, Routes, Sample};

pub mod call_off;
pub mod card;
pub mod cohort;
pub mod deliverers;
pub mod invented;
pub mod register;
pub mod said;
pub mod timetable;
pub mod today;
pub mod week;

/// The addresses of this area.
pub fn routes() -> Routes {
    Routes::new("sessions")
        .get(today::PATH, today::get)
        .get(week::PATH, week::get)
        .get(register::PATH, register::get)
        .post(register::PATH, register::post)
        .get(call_off::PATH, call_off::get)
        .post(call_off::PATH, call_off::post)
        .get(cohort::PATH, cohort::get)
        .get(card::PATH, card::get)
        .get(timetable::PATH, timetable::get)
        .post(timetable::PATH, timetable::post)
        .get(deliverers::PATH, deliverers::get)
        .post(deliverers::PATH, deliverers::post)
        .post(deliverers::REMOVE, deliverers::remove)
}

/// Every page of this area, in each of its states.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    [
        Sample::of("today", today::samples(frame)),
        Sample::of("week", week::samples(frame)),
        Sample::of("register", register::samples(frame)),
        Sample::of("call_off", call_off::samples(frame)),
        Sample::of("cohort", cohort::samples(frame)),
        Sample::of("card", card::samples(frame)),
        Sample::of("timetable", timetable::samples(frame)),
        Sample::of("deliverers", deliverers::samples(frame)),
    ]
    .concat()
}

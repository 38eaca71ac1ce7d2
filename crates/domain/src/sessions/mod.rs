//! Sessions: laying them over a school's calendar, and how many adults each needs.

mod again;
mod calendar;
pub mod holidays;
pub mod icalendar;
mod mark;
pub mod ratio;
pub mod timetable;

pub use again::rest;
pub use calendar::{Calendar, CalendarEntry, CalendarFault, ClosedBecause, EntryKind};
pub use mark::{Mark, here};

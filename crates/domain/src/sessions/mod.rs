//! Sessions: laying them over a school's calendar, and how many adults each needs.

mod calendar;
pub mod holidays;
pub mod ratio;
pub mod timetable;

pub use calendar::{Calendar, CalendarEntry, CalendarFault, ClosedBecause, EntryKind};

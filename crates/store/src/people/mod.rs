//! The adults who deliver: their checks and leave, their contact days, their hours.

mod adult;
mod contact;
mod hours;

pub use adult::{
    Adult, Away, NewAdult, Seen, adult_get, adult_list, adult_save, adults_of_cohort,
    adults_who_deliver, dbs_years, dbs_years_set, leave_add, leave_list, leave_of_cohort,
    leave_remove,
};
pub use contact::{Meeting, meeting_days, next_session_day};
pub use hours::{
    Hours, HoursTotal, NewHours, hours_add, hours_days, hours_list, hours_remove, hours_totals,
};

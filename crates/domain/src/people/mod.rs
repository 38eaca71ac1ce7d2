//! The adults who deliver: what has to be in date before they meet children, on how many days they
//! meet them, and the hours they give.

mod checks;
mod contact;
mod hours;

pub use checks::{
    AdultKind, Check, Checks, DBS_YEARS, DbsLevel, Leave, STOPPING, Stop, VettingLevel,
    WARNING_DAYS, stops,
};
pub use contact::{FrequencyTest, Met, days_in_window, first_met};
pub use hours::{HoursKind, MOST_MINUTES, read_minutes};

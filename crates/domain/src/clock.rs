//! Time as an argument.

use jiff::{Timestamp, civil::Date, tz::TimeZone};
use std::sync::Mutex;

/// Where the present moment comes from. The system's clock is made in `cli`; tests use [`Fixed`].
pub trait Clock: Send + Sync {
    /// The present moment.
    fn now(&self) -> Timestamp;

    /// Today in the United Kingdom, where every school and force is.
    fn today(&self) -> Date {
        london(self.now()).date()
    }
}

/// A moment as the wall clock in the United Kingdom shows it.
///
/// # Panics
/// Never in practice: the time zone database is compiled in.
pub fn london(at: Timestamp) -> jiff::civil::DateTime {
    let zone = TimeZone::get("Europe/London").expect("the bundled time zone database has London");
    at.to_zoned(zone).datetime()
}

/// The moment at which the wall clock in the United Kingdom shows this. An hour that is skipped or
/// comes twice is read as the offset before the change.
///
/// # Panics
/// Never in practice: the time zone database is compiled in.
pub fn from_london(at: jiff::civil::DateTime) -> Timestamp {
    let zone = TimeZone::get("Europe/London").expect("the bundled time zone database has London");
    zone.to_ambiguous_timestamp(at).compatible().unwrap_or(Timestamp::MAX)
}

/// A clock that stands still until it is told to move.
#[derive(Debug)]
pub struct Fixed(Mutex<Timestamp>);

impl Fixed {
    /// A clock that stands at this moment.
    pub fn at(moment: Timestamp) -> Self {
        Self(Mutex::new(moment))
    }

    /// Moves the clock to another moment.
    pub fn set(&self, moment: Timestamp) {
        *self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = moment;
    }
}

impl Clock for Fixed {
    fn now(&self) -> Timestamp {
        *self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

//! Schools: the register, enquiries, agreements, calendars.

#![expect(clippy::unwrap_used, reason = "a test that meets a surprise has failed")]

mod schools {
    mod again;
    mod agree;
    mod ask;
    mod calendar;
    mod days;
    mod hosts;
    mod import;
    mod plans;
    mod wait;
}

//! Pages, in process: requests go to the router as a browser sends them.

#![expect(clippy::unwrap_used, reason = "a test that meets a surprise has failed")]

mod actors;
mod areas;
mod browser;
mod cohorts;
mod errors;
mod families;
mod findings;
mod forces;
mod forms;
mod headers;
mod identity;
mod kit;
mod language;
mod lists;
mod logs;
mod people;
mod privacy;
mod routes;
mod samples;
mod schools;
mod sessions;
mod surveys;

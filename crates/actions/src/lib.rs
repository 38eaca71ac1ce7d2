//! What people can do: the only door to the data. One action a file: check, decide, save, audit,
//! in one transaction.

pub mod caller;
pub mod cohorts;
pub mod demo;
pub mod error;
pub mod families;
pub mod file_words;
pub mod findings;
pub mod forces;
mod ground;
pub mod home;
pub mod identity;
pub mod lessons;
pub mod people;
pub mod privacy;
pub mod refused;
pub mod schools;
mod search;
pub mod sessions;
pub mod surveys;
pub mod world;

pub use caller::Caller;
pub use error::Fault;
pub use world::World;

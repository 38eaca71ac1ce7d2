//! What people can do: the only door to the data. One action a file: check, decide, save, audit,
//! in one transaction.

pub mod caller;
pub mod error;
pub mod forces;
pub mod home;
pub mod identity;
pub mod privacy;
pub mod world;

pub use caller::Caller;
pub use error::Fault;
pub use world::World;

//! Who may do what to what: pure, and readable by a data protection officer.
//!
//! [`authorize`] is the only maker of a [`Permit`]; every write of the store takes one. [`scope()`]
//! says how far a listing may reach. The rules stand in `rules/`, one table per area; the whole
//! matrix is printed to `tests/golden/policy-matrix.txt`.

mod action;
mod actor;
mod decide;
mod matrix;
mod permit;
mod resource;
pub mod rules;
mod scope;

pub use action::Action;
pub use actor::{Actor, Grant, Reach, Role};
pub use decide::{Denied, authorize, may, scope};
pub use matrix::matrix;
pub use permit::Permit;
pub use resource::{Place, Resource};
pub use scope::{Extent, Scope};

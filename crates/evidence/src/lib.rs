//! The statistics of a programme that works in schools: pure, deterministic, of use on its own.
//!
//! Children sit in schools and schools in forces, so children of one school are not independent of
//! one another. Every method here takes a [`design::Design`] (which schools, in which forces) and
//! [`counts::Counts`] (how many children of each school and arm chose each option), and gives a
//! named result with a standard error that knows about schools.
//!
//! The way from answers to a page:
//!
//! 1. enrol the schools in a [`design::Design`];
//! 2. pour the answers, one by one or already counted, into one [`counts::Counts`] per question;
//! 3. [`question::analyse`] gives the exact estimates, which nobody sees;
//! 4. [`suppress::Rules::release`] gives the figures that may be shown, and nothing else does.
//!
//! What the design earns in words is [`level::Level`]; who was lost on the way is [`attrition`].
//! Nothing here reads a clock, a file or a random number, and no map without an order is walked:
//! the same input gives the same bytes.
//!
//! # Examples
//!
//! ```
//! use evidence::counts::{Arm, Block, Counts};
//! use evidence::design::{Design, Lonely, Strata};
//! use evidence::estimate::Picked;
//! use evidence::compare;
//!
//! let mut design = Design::new(Strata::Ignored, Lonely::Refuse);
//! let mut counts = Counts::new(3);
//! let tables = [([1, 2, 7], [4, 5, 4]), ([0, 4, 6], [3, 6, 5]), ([2, 3, 5], [4, 4, 3]), ([1, 3, 6], [2, 8, 4])];
//! for (number, (programme, comparison)) in tables.iter().enumerate() {
//!     let school = design.enrol("Northmoor", &format!("school {number}"))?;
//!     counts.add_table(school, Block::WHOLE_SCHOOL, Arm::Programme, programme)?;
//!     counts.add_table(school, Block::WHOLE_SCHOOL, Arm::Comparison, comparison)?;
//! }
//! let difference = compare::risk_difference(&design, &counts, &Picked::top(3, 1)?)?;
//! assert_eq!(difference.programme.share(), 0.6);
//! assert!(difference.contrast.interval(0.95)?.lower > 0.0);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

pub mod adjust;
pub mod agree;
pub mod attrition;
pub mod ballot;
mod chance;
pub mod compare;
pub mod counts;
pub mod design;
pub mod estimate;
pub mod file;
pub mod icc;
pub mod interval;
pub mod level;
pub mod model;
mod number;
pub mod paired;
pub mod pool;
pub mod power;
pub mod provenance;
pub mod question;
pub mod randomise;
pub mod reliability;
pub mod run;
pub mod silence;
mod special;
pub mod suppress;

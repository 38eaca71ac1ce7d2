//! Do coders agree? Chance-corrected agreement on what an open answer says.

mod codes;
mod fleiss;
mod kappa;
mod krippendorff;

pub use codes::{Codes, CodesError};
pub use fleiss::{Fleiss, FleissError, fleiss};
pub use kappa::{Kappa, KappaError, Weights, kappa};
pub use krippendorff::{Alpha, AlphaError, Level, Resampling, alpha};

//! Several questions at once: p values adjusted for the number asked.

mod benjamini_hochberg;
mod holm;

pub use benjamini_hochberg::benjamini_hochberg;
pub use holm::holm;

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// A p value as computed and as adjusted; none where there was none to compute.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Adjusted {
    /// As computed.
    pub raw: Option<f64>,
    /// Adjusted for its family.
    pub adjusted: Option<f64>,
}

/// Why p values cannot be adjusted.
#[derive(Clone, Copy, Debug, PartialEq, Error)]
pub enum AdjustError {
    /// A p value is not between 0 and 1.
    #[error("p value number {place} is {p}: it must lie between 0 and 1")]
    NotAProbability {
        /// Its place in the list, from 1.
        place: usize,
        /// The value given.
        p: f64,
    },
}

/// The p values present, smallest first, with their places; equal ones keep their order.
fn ranked(raw: &[Option<f64>]) -> Result<Vec<(usize, f64)>, AdjustError> {
    let mut present = Vec::new();
    for (place, p) in raw.iter().enumerate() {
        match *p {
            Some(p) if (0.0..=1.0).contains(&p) => present.push((place, p)),
            Some(p) => return Err(AdjustError::NotAProbability { place: place + 1, p }),
            None => {}
        }
    }
    present.sort_by(|one, other| one.1.total_cmp(&other.1));
    Ok(present)
}

fn in_place(
    raw: &[Option<f64>],
    adjusted: impl IntoIterator<Item = (usize, f64)>,
) -> Vec<Adjusted> {
    let mut result: Vec<Adjusted> =
        raw.iter().map(|&raw| Adjusted { raw, adjusted: None }).collect();
    for (place, p) in adjusted {
        result[place].adjusted = Some(p);
    }
    result
}

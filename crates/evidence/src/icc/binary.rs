//! The intraclass correlation of yes and no.

use super::IccError;
use crate::number::{real, real_len};

/// Fleiss and Cuzick's estimate of the intraclass correlation of a share.
///
/// # Question
/// How alike are children of one school in saying yes?
///
/// # Parameters
/// `schools`: children who said yes and children asked, for each; schools without children are left
/// out.
///
/// # Result
/// `1 - sum x (n - x) / n / ((N - C) p (1 - p))`.
///
/// # Notes
/// The chance that two children of one school agree, beyond that of any two children. Below 0 by
/// chance where the truth is near 0.
///
/// # References
/// Fleiss & Cuzick (1979), *Applied Psychological Measurement* 3; Ridout, Demétrio & Firth (1999),
/// *Biometrics* 55.
///
/// # Errors
/// Fewer than two schools, none with two children, more yeses than children, or all answers the same.
///
/// # Examples
/// ```
/// let icc = evidence::icc::fleiss_cuzick(&[(9, 12), (4, 9), (13, 15), (3, 8)])?;
/// assert!(icc > 0.0);
/// # Ok::<(), evidence::icc::IccError>(())
/// ```
pub fn fleiss_cuzick(schools: &[(u64, u64)]) -> Result<f64, IccError> {
    if let Some(at) = schools.iter().position(|(yes, asked)| yes > asked) {
        return Err(IccError::NotBinary { school: at + 1 });
    }
    let with: Vec<(f64, f64)> = schools
        .iter()
        .filter(|(_, asked)| *asked > 0)
        .map(|&(yes, asked)| (real(yes), real(asked)))
        .collect();
    if with.len() < 2 {
        return Err(IccError::TooFewSchools { schools: with.len() });
    }
    let asked: f64 = with.iter().map(|(_, asked)| asked).sum();
    let free = asked - real_len(with.len());
    if free <= 0.0 {
        return Err(IccError::Alone);
    }
    let share = with.iter().map(|(yes, _)| yes).sum::<f64>() / asked;
    if share <= 0.0 || share >= 1.0 {
        return Err(IccError::NoVariation);
    }
    let differing: f64 = with.iter().map(|(yes, asked)| yes * (asked - yes) / asked).sum();
    Ok(1.0 - differing / (free * share * (1.0 - share)))
}

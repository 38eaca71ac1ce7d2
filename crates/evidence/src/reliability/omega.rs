//! `McDonald`'s omega.

use super::{ReliabilityError, covariances, enough};
use nalgebra::{DMatrix, DVector, SymmetricEigen};
use serde::{Deserialize, Serialize};

/// Steps of the factor's search before it is given up.
const MOST_STEPS: usize = 20_000;

/// The search has settled when no item's share moves by more than this.
const SETTLED: f64 = 1e-13;

/// How much of a sum of items is the one thing behind them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Omega {
    /// Omega total, 0 to 1.
    pub value: f64,
    /// The standardised loading of each item on the factor.
    pub loadings: Vec<f64>,
    /// Children with every answer.
    pub children: usize,
}

/// `McDonald`'s omega of one factor, for standardised items.
///
/// # Question
/// How much of a score is the one thing that its items share?
///
/// # Parameters
/// `children`: one list of scores per child with every answer.
///
/// # Result
/// `(sum l)^2 / ((sum l)^2 + sum (1 - l^2))` with the loadings `l` of one factor by unweighted least
/// squares (iterated principal axes) on the correlations.
///
/// # Notes
/// Does not ask items to weigh alike, as alpha does. With three items the factor fits always; the
/// value says nothing of whether one factor is enough.
///
/// # References
/// `McDonald` (1999), *Test Theory*; Harman & Jones (1966), *Psychometrika* 31.
///
/// # Errors
/// Fewer than three items or children, lists of uneven length, an item without variation, or no one
/// factor.
///
/// # Examples
/// ```
/// use evidence::reliability::omega;
/// let children = [
///     vec![1.0, 2.0, 1.0], vec![2.0, 1.0, 3.0], vec![3.0, 3.0, 4.0], vec![4.0, 5.0, 3.0], vec![5.0, 3.0, 5.0],
///     vec![2.0, 3.0, 2.0], vec![3.0, 1.0, 1.0], vec![1.0, 4.0, 3.0], vec![5.0, 5.0, 4.0], vec![2.0, 2.0, 5.0],
/// ];
/// let omega = omega(&children)?;
/// assert!((omega.value - 0.696025).abs() < 1e-6);
/// # Ok::<(), evidence::reliability::ReliabilityError>(())
/// ```
pub fn omega(children: &[Vec<f64>]) -> Result<Omega, ReliabilityError> {
    enough(children, 3, 3)?;
    let all = covariances(children)?;
    let together = |one: usize, other: usize| {
        all[(one, other)] / (all[(one, one)] * all[(other, other)]).sqrt()
    };
    let correlations = DMatrix::from_fn(all.nrows(), all.nrows(), together);
    let loadings = one_factor(&correlations).ok_or(ReliabilityError::NoFactor)?;
    let shared = loadings.sum().powi(2);
    let own: f64 = loadings.iter().map(|loading| 1.0 - loading * loading).sum();
    Ok(Omega {
        value: shared / (shared + own),
        loadings: loadings.iter().copied().collect(),
        children: children.len(),
    })
}

/// The loadings of the factor that leaves the smallest squares off the diagonal.
fn one_factor(correlations: &DMatrix<f64>) -> Option<DVector<f64>> {
    let items = correlations.nrows();
    // to begin with, an item shares its largest correlation
    let largest = |item: usize| {
        let others = (0..items).filter(|other| *other != item);
        others.map(|other| correlations[(item, other)].abs()).fold(0.0, f64::max)
    };
    let mut shared = DVector::from_fn(items, |item, _| largest(item));
    for _ in 0..MOST_STEPS {
        let mut reduced = correlations.clone();
        reduced.set_diagonal(&shared);
        let factors = SymmetricEigen::new(reduced);
        let first = factors.eigenvalues.imax();
        let size = factors.eigenvalues[first];
        if size <= 0.0 {
            return None;
        }
        let loadings = factors.eigenvectors.column(first) * size.sqrt();
        let next = loadings.map(|loading| loading * loading);
        // an item that shares more than all it has: there is no such factor
        if next.max() >= 1.0 {
            return None;
        }
        let moved = (&next - &shared).amax();
        shared = next;
        if moved < SETTLED {
            return Some(if loadings.sum() < 0.0 { -loadings } else { loadings });
        }
    }
    None
}

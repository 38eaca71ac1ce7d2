//! Whether several items measure one thing, and whether their scale has room at its ends.

mod alpha;
mod ends;
mod omega;

pub use alpha::{CronbachAlpha, cronbach_alpha};
pub(crate) use ends::is_crowded;
pub use ends::{Ends, ends};
pub use omega::{Omega, omega};

use crate::number::real_len;
use nalgebra::DMatrix;
use thiserror::Error;

/// Why a scale has no reliability.
#[derive(Clone, Copy, Debug, PartialEq, Error)]
pub enum ReliabilityError {
    /// Too few items for the method.
    #[error("{items} items are too few: it takes {fewest}")]
    TooFewItems {
        /// Items given.
        items: usize,
        /// Items needed.
        fewest: usize,
    },
    /// Too few children with every answer.
    #[error("{children} children answered every item: it takes {fewest}")]
    TooFewChildren {
        /// Children with every answer.
        children: usize,
        /// Children needed.
        fewest: usize,
    },
    /// A child with another number of answers.
    #[error(
        "child {child} has another number of answers than the first, or one that is not a number"
    )]
    Uneven {
        /// The child's place in the list, from 1.
        child: usize,
    },
    /// An item that everybody answered alike.
    #[error("everybody answered item {item} alike")]
    NoVariation {
        /// The item, from 1.
        item: usize,
    },
    /// No one thing behind the items.
    #[error("the items do not share one thing that a factor could stand for")]
    NoFactor,
    /// The level is not between 0 and 1.
    #[error("a confidence level lies between 0 and 1, and {level} does not")]
    Level {
        /// The level given.
        level: f64,
    },
}

/// The covariances of the items over the children, divisor n - 1.
fn covariances(children: &[Vec<f64>]) -> Result<DMatrix<f64>, ReliabilityError> {
    let items = children.first().map_or(0, Vec::len);
    let odd = |child: &Vec<f64>| child.len() != items || child.iter().any(|x| !x.is_finite());
    if let Some(child) = children.iter().position(odd) {
        return Err(ReliabilityError::Uneven { child: child + 1 });
    }
    let number = real_len(children.len());
    let mean = |item: usize| children.iter().map(|child| child[item]).sum::<f64>() / number;
    let means: Vec<f64> = (0..items).map(mean).collect();
    let together = |one: usize, other: usize| {
        let product = |child: &Vec<f64>| (child[one] - means[one]) * (child[other] - means[other]);
        children.iter().map(product).sum::<f64>() / (number - 1.0)
    };
    let all = DMatrix::from_fn(items, items, together);
    let flat = (0..items).find(|&item| all[(item, item)] <= 1e-12 * means[item].powi(2).max(1e-12));
    flat.map_or(Ok(all), |item| Err(ReliabilityError::NoVariation { item: item + 1 }))
}

fn enough(
    children: &[Vec<f64>],
    fewest_items: usize,
    fewest_children: usize,
) -> Result<(), ReliabilityError> {
    let items = children.first().map_or(0, Vec::len);
    if children.len() < fewest_children {
        let (children, fewest) = (children.len(), fewest_children);
        return Err(ReliabilityError::TooFewChildren { children, fewest });
    }
    if items < fewest_items {
        return Err(ReliabilityError::TooFewItems { items, fewest: fewest_items });
    }
    Ok(())
}

//! The pooled raw data of several forces, from sums that leave no child's record behind.
//!
//! The sums of a small force can be turned back into its schools: they are confidential material
//! under an agreement, and no anonymous total. [`super::two_rounds()`] needs far less.

use super::{PooledSums, Statistic, SumsError};
use crate::counts::{Arm, Counts};
use crate::number::real;
use nalgebra::{DMatrix, DVector};
use serde::{Deserialize, Serialize};

/// Children per arm and option over the schools of one force: totals, and totals of products.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sums {
    /// Schools of the design, those without an answer included.
    pub schools: u64,
    /// Schools with an answer.
    pub with_data: u64,
    /// Children per option, programme arm first: `sum v_c`.
    pub totals: Vec<u64>,
    /// The products of those numbers within schools: `sum v_c v_c'`, row by row.
    pub products: Vec<Vec<u64>>,
}

impl Sums {
    /// The sums of one force's counts, in which every child counts once; `schools` is the number in
    /// the force's design.
    ///
    /// # Errors
    /// Fewer schools in the design than in the counts.
    pub fn of(counts: &Counts, schools: u64) -> Result<Self, SumsError> {
        let answering = counts.schools_answering();
        let with_data = answering.len() as u64;
        if with_data > schools {
            return Err(SumsError::MoreSchoolsThanDesigned { with_data, schools });
        }
        let options = counts.options();
        let by_option: Vec<_> = Arm::BOTH
            .iter()
            .flat_map(|arm| (0..options).map(move |option| (*arm, option)))
            .map(|(arm, option)| counts.children_by_school(arm, |of| of == option))
            .collect();
        let mut totals = vec![0; 2 * options];
        let mut products = vec![vec![0; 2 * options]; 2 * options];
        for school in &answering {
            let children: Vec<u64> =
                by_option.iter().map(|of| of.get(school).copied().unwrap_or(0)).collect();
            for (one, first) in children.iter().enumerate() {
                totals[one] += first;
                for (other, second) in children.iter().enumerate() {
                    products[one][other] += first * second;
                }
            }
        }
        Ok(Self { schools, with_data, totals, products })
    }

    fn check(&self, place: usize, cells: usize) -> Result<(), SumsError> {
        let square =
            self.products.len() == cells && self.products.iter().all(|row| row.len() == cells);
        if self.totals.len() != cells || !square || cells % 2 == 1 {
            return Err(SumsError::Shape { site: place + 1 });
        }
        if self.with_data > self.schools {
            let (with_data, schools) = (self.with_data, self.schools);
            return Err(SumsError::MoreSchoolsThanDesigned { with_data, schools });
        }
        Ok(())
    }

    fn vector(&self) -> DVector<f64> {
        DVector::from_iterator(self.totals.len(), self.totals.iter().map(|total| real(*total)))
    }

    fn matrix(&self) -> DMatrix<f64> {
        DMatrix::from_fn(self.totals.len(), self.totals.len(), |one, other| {
            real(self.products[one][other])
        })
    }
}

/// A statistic of all forces from their sums.
///
/// # Question
/// What would the pooled raw data say?
///
/// # Parameters
/// `sites`: one per force; `statistic`; `stratified`: whether forces are strata.
///
/// # Result
/// `f(T)` and `g' S g` with `S = sum_f C_f / (C_f - 1) (M_f - T_f T_f' / C_f)`, or the same over all
/// schools at once: value, error and degrees of freedom of the pooled raw data, to the last digits.
///
/// # Notes
/// For arms that chance did not make inside schools. A draw needs its weights: pool the forces'
/// effects with [`super::random_effects()`].
///
/// # References
/// Binder (1983), *International Statistical Review* 51; Wong et al. (2021), `arXiv:2102.11297`.
/// Held against R `survey` 4.1-1.
///
/// # Errors
/// Sums of different shapes, an arm without children, a force with one school where forces are
/// strata, or fewer than two schools.
///
/// # Examples
/// ```
/// use evidence::pool::{Statistic, Sums, pooled_sums};
/// // two schools of 1 yes and 1 no against 0 and 2, and of 2 and 0 against 1 and 1
/// let site = Sums {
///     schools: 2,
///     with_data: 2,
///     totals: vec![1, 3, 3, 1],
///     products: vec![vec![1, 1, 2, 0], vec![1, 5, 4, 2], vec![2, 4, 5, 1], vec![0, 2, 1, 1]],
/// };
/// let pooled = pooled_sums(&[site], &Statistic::Superiority, true)?;
/// assert!((pooled.value - 0.75).abs() < 1e-12);
/// # Ok::<(), evidence::pool::SumsError>(())
/// ```
pub fn pooled_sums(
    sites: &[Sums],
    statistic: &Statistic,
    stratified: bool,
) -> Result<PooledSums, SumsError> {
    let cells = sites.first().ok_or(SumsError::Empty)?.totals.len();
    for (place, site) in sites.iter().enumerate() {
        site.check(place, cells)?;
    }
    let totals = sites.iter().fold(DVector::zeros(cells), |sum, site| sum + site.vector());
    let (value, slopes) = super::value_and_slopes(statistic, totals.as_slice())?;
    let slopes = DVector::from_vec(slopes);
    let spread = |schools: u64, totals: &DVector<f64>, products: &DMatrix<f64>| {
        let number = real(schools);
        let reach = slopes.dot(totals);
        number / (number - 1.0) * (slopes.dot(&(products * &slopes)) - reach * reach / number)
    };
    let schools: u64 = sites.iter().map(|site| site.schools).sum();
    let with_data: u64 = sites.iter().map(|site| site.with_data).sum();
    let variance = if stratified {
        if let Some(lonely) = sites.iter().position(|site| site.schools < 2) {
            return Err(SumsError::LonelySchool { site: lonely + 1 });
        }
        sites.iter().map(|site| spread(site.schools, &site.vector(), &site.matrix())).sum()
    } else {
        if schools < 2 {
            return Err(SumsError::LonelySchool { site: 1 });
        }
        let products =
            sites.iter().fold(DMatrix::zeros(cells, cells), |sum, site| sum + site.matrix());
        spread(schools, &totals, &products)
    };
    let strata =
        if stratified { sites.iter().filter(|site| site.with_data > 0).count() } else { 1 };
    let df = usize::try_from(with_data).expect("schools fit in memory").saturating_sub(strata);
    Ok(PooledSums { value, se: f64::max(variance, 0.0).sqrt(), df, schools, sites: sites.len() })
}

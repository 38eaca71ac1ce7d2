//! The average effect over forces that may differ.

use super::{Heterogeneity, Site, Tau2, Weighted};
use crate::interval::{Bounds, is_level};
use crate::number::real_len;
use crate::special::{normal_quantile, normal_two_sided, student_quantile, student_two_sided};
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// Fewer sites than this give no average over forces that may differ.
const FEWEST: usize = 3;

/// How sure the average is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Inference {
    /// The normal distribution, as if the variance between forces were known.
    Normal,
    /// Hartung, Knapp, Sidik and Jonkman's: the error from the spread seen, with t.
    Hksj,
    /// The same, never narrower than the plain error. The default: with few forces of unequal
    /// precision the plain form is too sure of itself.
    #[default]
    Modified,
}

/// Which distribution a prediction interval takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reference {
    /// t with sites less two degrees of freedom (Higgins, Thompson & Spiegelhalter 2009). The default.
    #[default]
    SitesLessTwo,
    /// That of the test: normal, or t with sites less one.
    AsTested,
}

/// The average effect and what stands behind it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Pooled {
    /// The average effect, in the unit of the estimates.
    pub value: f64,
    /// Its standard error.
    pub se: f64,
    /// Sites less one; none where the normal distribution is taken.
    pub df: Option<usize>,
    /// The variance of the effect between forces, in the squared unit.
    pub tau2: f64,
    /// How much forces differ.
    pub heterogeneity: Heterogeneity,
    /// Sites pooled.
    pub sites: usize,
}

impl Pooled {
    /// The estimate over its standard error.
    pub fn statistic(&self) -> f64 {
        self.value / self.se
    }

    /// The two-sided p of no effect on average.
    pub fn p(&self) -> f64 {
        match self.df {
            Some(df) => student_two_sided(self.statistic(), real_len(df)),
            None => normal_two_sided(self.statistic()),
        }
    }

    /// The interval of the average.
    ///
    /// # Errors
    /// A level outside 0 to 1.
    pub fn interval(&self, level: f64) -> Result<Bounds, PoolError> {
        Ok(Bounds::around(self.value, Self::quantile(level, self.df)? * self.se, level))
    }

    /// Where the effect of one more force would lie.
    ///
    /// # Errors
    /// A level outside 0 to 1, or two sites where their number less two is asked for.
    pub fn prediction(&self, level: f64, reference: Reference) -> Result<Bounds, PoolError> {
        let df = match reference {
            Reference::AsTested => self.df,
            Reference::SitesLessTwo if self.sites > 2 => Some(self.sites - 2),
            Reference::SitesLessTwo => {
                return Err(PoolError::TooFew { sites: self.sites, fewest: FEWEST });
            }
        };
        let spread = self.se.mul_add(self.se, self.tau2).sqrt();
        Ok(Bounds::around(self.value, Self::quantile(level, df)? * spread, level))
    }

    fn quantile(level: f64, df: Option<usize>) -> Result<f64, PoolError> {
        if !is_level(level) {
            return Err(PoolError::Level { level });
        }
        let probability = f64::midpoint(1.0, level);
        Ok(match df {
            Some(df) => student_quantile(probability, real_len(df)),
            None => normal_quantile(probability),
        })
    }
}

/// Why forces cannot be pooled.
#[derive(Clone, Copy, Debug, PartialEq, Error)]
pub enum PoolError {
    /// Too few sites.
    #[error("{sites} sites are too few to pool: it takes {fewest}")]
    TooFew {
        /// Sites given.
        sites: usize,
        /// Sites needed.
        fewest: usize,
    },
    /// An estimate is not a number.
    #[error("the estimate of site {place} is not a number")]
    Estimate {
        /// Its place in the list, from 1.
        place: usize,
    },
    /// A variance is not above 0.
    #[error("the variance of site {place} is {variance}: it must be above 0")]
    Variance {
        /// Its place in the list, from 1.
        place: usize,
        /// The value given.
        variance: f64,
    },
    /// The level is not between 0 and 1.
    #[error("a confidence level lies between 0 and 1, and {level} does not")]
    Level {
        /// The level given.
        level: f64,
    },
    /// The iteration did not settle.
    #[error("the variance between sites could not be found: the iteration did not settle")]
    NotSettled,
}

impl PoolError {
    pub(super) fn check(sites: &[Site], fewest: usize) -> Result<(), Self> {
        for (index, site) in sites.iter().enumerate() {
            if !site.estimate.is_finite() {
                return Err(Self::Estimate { place: index + 1 });
            }
            if !(site.variance > 0.0 && site.variance.is_finite()) {
                return Err(Self::Variance { place: index + 1, variance: site.variance });
            }
        }
        if sites.len() < fewest {
            return Err(Self::TooFew { sites: sites.len(), fewest });
        }
        Ok(())
    }
}

/// The average effect over forces.
///
/// # Question
/// What does the programme do in a force on average, where forces may truly differ?
///
/// # Parameters
/// `sites`: one per force, at least three (two for a common effect); `tau2`: how the variance
/// between forces is estimated; `inference`: how sure the average is.
///
/// # Result
/// `sum w y / sum w` with `w = 1 / (v + tau2)`, its standard error, and how much forces differ.
///
/// # Notes
/// Every force counts alike in so far as they differ; the pooled raw data, which this is not, weigh
/// forces by their children. The plain Hartung-Knapp error can be far too small when effects happen
/// to be alike: the modified form is the default.
///
/// # References
/// `DerSimonian` & Laird (1986), *Controlled Clinical Trials* 7; Paule & Mandel (1982); Viechtbauer
/// (2005), *Journal of Educational and Behavioral Statistics* 30; Knapp & Hartung (2003),
/// *Statistics in Medicine* 22; Röver, Knapp & Friede (2015), *BMC Medical Research Methodology* 15.
/// Held against R `metafor` 3.8-1.
///
/// # Errors
/// Too few sites, an estimate that is not a number, a variance that is not above 0, or an iteration
/// that did not settle.
///
/// # Examples
/// ```
/// use evidence::pool::{Inference, Site, Tau2, random_effects};
/// let site = |estimate, variance| Site { estimate, variance };
/// let forces = [site(0.1, 0.01), site(0.2, 0.01), site(0.3, 0.01)];
/// let pooled = random_effects(&forces, Tau2::Reml, Inference::Modified)?;
/// assert!((pooled.value - 0.2).abs() < 1e-12);
/// # Ok::<(), evidence::pool::PoolError>(())
/// ```
pub fn random_effects(
    sites: &[Site],
    tau2: Tau2,
    inference: Inference,
) -> Result<Pooled, PoolError> {
    let common = tau2 == Tau2::Common;
    PoolError::check(sites, if common { 2 } else { FEWEST })?;
    let between = tau2.estimate(sites).ok_or(PoolError::NotSettled)?;
    let at = Weighted::of(sites, between);
    let df = sites.len() - 1;
    let ratio = at.q / real_len(df);
    let (variance, df) = match inference {
        Inference::Normal => (1.0 / at.sum, None),
        Inference::Hksj => (ratio / at.sum, Some(df)),
        Inference::Modified => (ratio.max(1.0) / at.sum, Some(df)),
    };
    Ok(Pooled {
        value: at.mean,
        se: variance.sqrt(),
        df,
        tau2: between,
        heterogeneity: Heterogeneity::of(sites, (!common).then_some(between)),
        sites: sites.len(),
    })
}

//! The interval of a share by a chosen method, with the fallback at 0 and 1.

use super::{Interval, IntervalError, asin, beta, clopper_pearson, logit, plain};
use crate::estimate::Proportion;
use serde::{Deserialize, Serialize};

/// Which interval a share gets; the analysis plan names it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ProportionMethod {
    /// [`super::logit()`], the default.
    #[default]
    Logit,
    /// [`super::beta()`].
    Beta,
    /// [`super::asin()`].
    Asin,
    /// [`super::plain()`]; `mean` in a plan.
    #[serde(alias = "mean")]
    Plain,
}

impl ProportionMethod {
    /// The name that a plan and a result give it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Logit => "logit",
            Self::Beta => "beta",
            Self::Asin => "asin",
            Self::Plain => "mean",
        }
    }
}

/// The interval of a share, whatever it came out as.
///
/// # Question
/// Within what range could the share lie?
///
/// # Parameters
/// `share`; `method`; `level`: confidence, 0 to 1; `planning_deff`: the design effect stated in
/// advance, at least 1, used only where the data show no variation.
///
/// # Result
/// The interval of the method asked for. Where all children said the same, or all schools had the
/// same share, Clopper and Pearson's with `n / planning_deff`, and its `method` says so.
///
/// # Notes
/// The fallback keeps *all 60 children agreed* from reading as certainty.
///
/// # References
/// Those of the methods; Korn & Graubard (1998), *Survey Methodology* 24, for the fallback's idea.
///
/// # Errors
/// Fewer than four schools, a planned design effect below 1, or a level outside 0 to 1.
///
/// # Examples
/// ```
/// use evidence::estimate::{Linearised, Proportion};
/// use evidence::interval::{Method, ProportionMethod, proportion};
///
/// let estimate = Linearised { value: 0.0, se: 0.0, df: 9, schools: 10 };
/// let none = Proportion { estimate, children: 100, picked_children: 0, independent_se: Some(0.0) };
/// let interval = proportion(&none, ProportionMethod::Logit, 0.95, 1.6)?;
/// assert_eq!(interval.method, Method::ClopperPearson);
/// assert!(interval.upper > 0.05);
/// # Ok::<(), evidence::interval::IntervalError>(())
/// ```
pub fn proportion(
    share: &Proportion,
    method: ProportionMethod,
    level: f64,
    planning_deff: f64,
) -> Result<Interval, IntervalError> {
    if share.is_unanimous() || super::varies(share.share(), share.estimate.se).is_err() {
        return clopper_pearson(share, level, planning_deff);
    }
    match method {
        ProportionMethod::Logit => logit(&share.estimate, level),
        ProportionMethod::Beta => beta(share, level),
        ProportionMethod::Asin => asin(&share.estimate, level),
        ProportionMethod::Plain => plain(&share.estimate, level),
    }
}

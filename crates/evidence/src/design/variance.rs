//! The variance of a linearised statistic from the spread between schools.

use super::{Design, DesignError, Lonely};
use crate::counts::School;
use crate::number::{real_len, sum};
use std::collections::BTreeMap;

impl Design {
    /// The variance of a statistic from what each school adds to it.
    ///
    /// # Question
    /// How much would the statistic have moved, had other schools been studied?
    ///
    /// # Parameters
    /// `influence`: for each school, the sum over its children of their influence on the statistic,
    /// in the statistic's unit. A school that is left out has influence 0: it was studied and had
    /// no child in the domain.
    ///
    /// # Result
    /// `V = sum over strata h of C_h/(C_h - 1) * sum over schools c of (z_c - mean_h)^2`, in the
    /// square of the statistic's unit. `C_h` counts every school enrolled in the stratum.
    ///
    /// # Notes
    /// Schools count as drawn with replacement: no finite population correction, which errs on the
    /// side of caution. A stratum with one school follows [`Lonely`].
    ///
    /// # References
    /// Binder (1983), *International Statistical Review* 51; Lumley (2010), *Complex Surveys*,
    /// chapter 2. Held against R `survey` 4.1-1.
    ///
    /// # Errors
    /// A school is not in the design, or a force has one school and the rule is to refuse.
    ///
    /// # Examples
    /// ```
    /// use evidence::design::{Design, Lonely, Strata};
    /// use std::collections::BTreeMap;
    ///
    /// let mut design = Design::new(Strata::ByForce, Lonely::Refuse);
    /// let first = design.enrol("Northmoor", "100001")?;
    /// let second = design.enrol("Northmoor", "100002")?;
    /// let variance = design.variance(&BTreeMap::from([(first, 1.0), (second, 3.0)]))?;
    /// assert_eq!(variance, 4.0);
    /// # Ok::<(), evidence::design::DesignError>(())
    /// ```
    pub fn variance(&self, influence: &BTreeMap<School, f64>) -> Result<f64, DesignError> {
        for school in influence.keys() {
            self.check(*school)?;
        }
        let strata = self.groups()?;
        let mut every = vec![0.0; self.schools()];
        for (school, influence) in influence {
            every[school.0 as usize] = *influence;
        }
        let of = |school: &School| every[school.0 as usize];
        let mut variance = 0.0;
        let mut lonely = 0;
        for schools in &strata {
            let [only] = schools.as_slice() else {
                variance += between(schools, of);
                continue;
            };
            lonely += 1;
            match self.lonely {
                Lonely::Refuse | Lonely::Collapse { .. } | Lonely::CollapseNext => {
                    return Err(DesignError::LonelySchool { force: self.force_name(*only) });
                }
                Lonely::Adjust => variance += of(only).powi(2),
                Lonely::Average if lonely == strata.len() => {
                    return Err(DesignError::LonelySchool { force: self.force_name(*only) });
                }
                Lonely::Average | Lonely::Certainty => {}
            }
        }
        if matches!(self.lonely, Lonely::Average) {
            variance *= real_len(strata.len()) / real_len(strata.len() - lonely);
        }
        Ok(variance)
    }
}

fn between(schools: &[School], of: impl Fn(&School) -> f64) -> f64 {
    let number = real_len(schools.len());
    let mean = sum(schools.iter().map(&of)) / number;
    let squares = sum(schools.iter().map(|school| (of(school) - mean).powi(2)));
    squares * number / (number - 1.0)
}

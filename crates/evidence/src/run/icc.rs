//! How alike children of one school are, from a file.

use super::inputs::Inputs;
use super::rows::{Heard, number};
use super::{Record, Report, RunProvenance, check};
use crate::file::{Problem, Sheet};
use crate::icc::{anova, fleiss_cuzick};
use crate::number::real_len;
use crate::power::unequal_design_effect;
use crate::silence::Silences;
use std::collections::BTreeMap;
use std::io::Read;

/// The intraclass correlation of a numeric outcome.
#[derive(Clone, Debug, PartialEq)]
pub struct IccOf {
    /// The outcome's column, numbers.
    pub outcome: String,
    /// The school's column.
    pub school: String,
    /// The confidence level.
    pub level: f64,
}

impl IccOf {
    /// Reads the file.
    ///
    /// # Errors
    /// A file that does not fit, with its line and column.
    pub fn run<R: Read>(&self, sheet: &mut Sheet<R>) -> Result<Report, Problem> {
        check::level(self.level)?;
        let (outcome, school) = (Some(&self.outcome), Some(&self.school));
        check::columns(&[("the outcome", outcome)], &[("the school", school)])?;
        let (outcome, school) = (sheet.column(&self.outcome)?, sheet.column(&self.school)?);
        let mut schools: BTreeMap<String, Vec<f64>> = BTreeMap::new();
        let (mut rows, mut silences) = (0, Silences::default());
        while let Some(row) = sheet.next_row()? {
            rows += 1;
            row.needs(school, "every row needs its school")?;
            let name = row.text(school)?;
            match number(row, outcome)? {
                Heard::Said(value) => schools.entry(name.to_owned()).or_default().push(value),
                Heard::Silent(silence) => silences.hear(silence),
            }
        }
        if rows == 0 {
            return Err(Problem::new("the file has a header and no rows"));
        }
        let mut schools: Vec<Vec<f64>> = schools.into_values().collect();
        // the order of rows moves no digit
        for school in &mut schools {
            school.sort_by(f64::total_cmp);
        }
        let icc = anova(&schools).map_err(|error| Problem::new(error).in_column(&self.outcome))?;
        let record = |name: &str, method: &str, value: f64| {
            let record = Record::new(name, method).of(&self.outcome).value(value);
            record.base(icc.children as u64, icc.schools).silent(&silences)
        };
        let first = record("icc", "analysis of variance; Searle's interval", icc.value);
        let first = match icc.interval(self.level) {
            Ok(bounds) => first.bounds(bounds).by("searle"),
            Err(error) => first.noting(error),
        };
        let mut results = vec![first];
        let binary = schools.iter().flatten().all(|value| is(*value, 0.0) || is(*value, 1.0));
        if binary {
            let yes =
                |school: &Vec<f64>| school.iter().filter(|value| is(**value, 1.0)).count() as u64;
            let pairs: Vec<(u64, u64)> =
                schools.iter().map(|school| (yes(school), school.len() as u64)).collect();
            let value = fleiss_cuzick(&pairs).map_err(Problem::new)?;
            results.push(record("icc", "Fleiss and Cuzick", value));
        }
        let mean = real_len(icc.children) / real_len(icc.schools);
        let spread: f64 =
            schools.iter().map(|school| (real_len(school.len()) - mean).powi(2)).sum();
        let variation = (spread / real_len(icc.schools)).sqrt() / mean;
        let effect = unequal_design_effect(mean, variation, icc.value).map_err(Problem::new)?;
        results.push(record("design-effect", "1 + ((1 + cv²) m - 1) icc", effect));
        results.push(record("mean-square-between", "analysis of variance", icc.between));
        results.push(record("mean-square-within", "analysis of variance", icc.within));
        let provenance = RunProvenance {
            rows: Some(rows),
            schools: Some(icc.schools as u64),
            ..RunProvenance::of("icc")
        };
        let provenance = provenance.silent_in(&self.outcome, &silences).asked(self.inputs());
        Ok(Report::of(results, provenance))
    }

    fn inputs(&self) -> Inputs {
        let inputs = Inputs::default().text("outcome", &self.outcome);
        inputs.text("school", &self.school).number("level", self.level)
    }
}

/// Whether a number of the file is this one, which is whole and so exact.
fn is(value: f64, wanted: f64) -> bool {
    (value - wanted).abs() <= f64::EPSILON
}

//! P values of a file adjusted for their number.

use super::inputs::Inputs;
use super::{Record, Report, RunProvenance};
use crate::adjust::{benjamini_hochberg, holm};
use crate::file::{Problem, Sheet};
use crate::silence::{Silence, Silences};
use serde::{Deserialize, Serialize};
use std::io::Read;

/// Which adjustment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Adjustment {
    /// Holm's, for claims made beforehand. The default.
    #[default]
    #[serde(rename = "holm")]
    Holm,
    /// Benjamini and Hochberg's, for exploring.
    #[serde(rename = "bh")]
    BenjaminiHochberg,
}

impl Adjustment {
    /// The name that a plan and a result give it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Holm => "holm",
            Self::BenjaminiHochberg => "bh",
        }
    }
}

/// A column of p values.
#[derive(Clone, Debug, PartialEq)]
pub struct Adjust {
    /// The column.
    pub p: String,
    /// The adjustment.
    pub method: Adjustment,
}

impl Adjust {
    /// Reads the file.
    ///
    /// # Errors
    /// A value that is not between 0 and 1, with its line.
    pub fn run<R: Read>(&self, sheet: &mut Sheet<R>) -> Result<Report, Problem> {
        let column = sheet.column(&self.p)?;
        let mut raw = Vec::new();
        while let Some(row) = sheet.next_row()? {
            let p = row.number(column)?;
            if p.is_some_and(|p| !(0.0..=1.0).contains(&p)) {
                return Err(row.fault(column, Problem::new("a p value lies between 0 and 1")));
            }
            raw.push(p);
        }
        if raw.is_empty() {
            return Err(Problem::new("the file has a header and no rows"));
        }
        let (adjusted, method) = match self.method {
            Adjustment::Holm => (holm(&raw), "Holm"),
            Adjustment::BenjaminiHochberg => (benjamini_hochberg(&raw), "Benjamini and Hochberg"),
        };
        let rows = raw.len() as u64;
        let record = |(place, of): (u64, crate::adjust::Adjusted)| {
            let record = Record::new("p", method).of(&self.p).in_group(&format!("row {place}"));
            let record = Record { p: of.raw, p_adjusted: of.adjusted, ..record };
            if of.raw.is_some() {
                return record;
            }
            Record { missing: Some(1), ..record }.noting("missing, and not counted")
        };
        let mut silences = Silences::default();
        raw.iter().filter(|p| p.is_none()).for_each(|_| silences.hear(Silence::Missing));
        let results = (1..).zip(adjusted.map_err(Problem::new)?).map(record).collect();
        let provenance = RunProvenance { rows: Some(rows), ..RunProvenance::of("adjust") };
        let inputs = Inputs::default().text("p", &self.p).text("method", self.method.name());
        Ok(Report::of(results, provenance.silent_in(&self.p, &silences).asked(inputs)))
    }
}

//! The ordinal logit, from a file.

use super::{Record, Report, RunProvenance, kind};
use crate::design::{Design, Lonely, Strata};
use crate::file::{Kind, Problem, Sheet};
use crate::model::{ModelError, Row as Child, ordinal_logit};
use std::collections::BTreeSet;
use std::io::Read;

/// An ordered outcome and what it may go with.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// The outcome's column.
    pub outcome: String,
    /// Its options, the least positive first.
    pub options: Vec<String>,
    /// The columns it may go with: numbers, or text of which each value but the first gets a
    /// coefficient.
    pub on: Vec<String>,
    /// The school; without it each child is a cluster.
    pub school: Option<String>,
    /// The confidence level.
    pub level: f64,
}

/// One row as it stands.
struct Line {
    school: String,
    option: usize,
    on: Vec<String>,
}

impl Model {
    /// Reads the file and fits the model.
    ///
    /// # Errors
    /// A file that does not fit, with its line and column, or a model without an answer.
    pub fn run<R: Read>(&self, sheet: &mut Sheet<R>) -> Result<Report, Problem> {
        let Kind::Options(options) = kind(&self.options)? else {
            return Err(Problem::new(
                "name the options in their order, such as --options no,maybe,yes",
            ));
        };
        let (lines, missing, rows) = self.read(sheet, &options)?;
        let (names, values) = self.variables(&lines);
        let mut design = Design::new(Strata::Ignored, Lonely::Refuse);
        let mut children = Vec::with_capacity(lines.len());
        for (line, on) in lines.iter().zip(values) {
            let school = design.enrol("", &line.school).map_err(Problem::new)?;
            children.push(Child { school, option: line.option, on, weight: 1.0 });
        }
        let fit =
            ordinal_logit(&design, options.len(), &children).map_err(|error| match error {
                ModelError::UnusedOption { option } => {
                    Problem::new(format!("nobody chose “{}”: leave it out", options[option]))
                }
                other => Problem::new(other).in_column(&self.outcome),
            })?;
        let method = "ordinal logit; errors between schools by linearisation";
        let (n, schools) = (children.len() as u64, design.schools());
        let mut results = Vec::new();
        for (name, of) in names.iter().zip(&fit.coefficients) {
            let record = Record::new("log-odds-ratio", method)
                .in_group(name)
                .value(of.estimate.value)
                .error(of.estimate.se, of.estimate.df)
                .base(n, schools)
                .between(of.estimate.interval(self.level));
            let deff = (of.estimate.se / of.independent_se).powi(2);
            results.push(Record { deff: Some(deff), missing: Some(missing), ..record });
            let ratio = Record::new("odds-ratio", method).in_group(name).value(of.odds_ratio());
            let ratio = ratio.base(n, schools);
            results.push(match of.odds_ratio_interval(self.level) {
                Ok(bounds) => ratio.bounds(bounds),
                Err(error) => ratio.noting(error),
            });
        }
        for (place, (value, se)) in fit.thresholds.iter().enumerate() {
            let name = format!("{} | {}", options[place], options[place + 1]);
            let record = Record::new("threshold", method).in_group(&name).value(*value);
            results.push(
                Record { se: Some(*se), n: Some(n), ..record }
                    .noting("error of independent children"),
            );
        }
        let height = Record::new("log-likelihood", method).value(fit.log_likelihood);
        results.push(Record { n: Some(n), ..height });
        let results = results.into_iter().map(|record| record.of(&self.outcome)).collect();
        let provenance = RunProvenance {
            rows: Some(rows),
            schools: Some(schools as u64),
            ..RunProvenance::of("model")
        };
        Ok(Report { results, provenance })
    }

    fn read<R: Read>(
        &self,
        sheet: &mut Sheet<R>,
        options: &[String],
    ) -> Result<(Vec<Line>, u64, u64), Problem> {
        let outcome = sheet.column(&self.outcome)?;
        let school = self.school.as_ref().map(|name| sheet.column(name)).transpose()?;
        let on: Result<Vec<usize>, Problem> =
            self.on.iter().map(|name| sheet.column(name)).collect();
        let on = on?;
        let (mut lines, mut missing, mut rows) = (Vec::new(), 0, 0);
        while let Some(row) = sheet.next_row()? {
            rows += 1;
            let option = super::change::option(row, outcome, options)?;
            let values: Result<Vec<&str>, Problem> =
                on.iter().map(|column| row.text(*column)).collect();
            let values = values?;
            let Some(option) =
                option.filter(|_| !values.iter().any(|text| text.is_empty() || *text == "NA"))
            else {
                missing += 1;
                continue;
            };
            let school = school.map_or_else(
                || Ok(rows.to_string()),
                |column| row.text(column).map(str::to_owned),
            )?;
            lines.push(Line {
                school,
                option,
                on: values.into_iter().map(str::to_owned).collect(),
            });
        }
        Ok((lines, missing, rows))
    }

    /// The names of the coefficients, and each row's numbers.
    fn variables(&self, lines: &[Line]) -> (Vec<String>, Vec<Vec<f64>>) {
        let mut names = Vec::new();
        let mut values = vec![Vec::new(); lines.len()];
        for (place, column) in self.on.iter().enumerate() {
            let numbers: Option<Vec<f64>> =
                lines.iter().map(|line| line.on[place].parse().ok()).collect();
            if let Some(numbers) = numbers {
                names.push(column.clone());
                for (row, number) in values.iter_mut().zip(numbers) {
                    row.push(number);
                }
                continue;
            }
            let texts: BTreeSet<&String> = lines.iter().map(|line| &line.on[place]).collect();
            for text in texts.into_iter().skip(1) {
                names.push(format!("{column}: {text}"));
                for (row, line) in values.iter_mut().zip(lines) {
                    row.push(f64::from(u8::from(line.on[place] == *text)));
                }
            }
        }
        (names, values)
    }
}

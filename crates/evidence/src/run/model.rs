//! The ordinal logit, from a file.

use super::inputs::Inputs;
use super::rows::{Clusters, Heard, option, silence};
use super::{Record, Report, RunProvenance, alone, check, kind};
use crate::counts::School;
use crate::file::{Kind, Problem, Roles, Row, Sheet};
use crate::model::{
    ModelError, OrdinalLogit, ProportionalOdds, ProportionalOddsError, Row as Child, ordinal_logit,
    proportional_odds,
};
use crate::number::real_len;
use crate::silence::Silences;
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
    school: School,
    option: usize,
    on: Vec<String>,
}

const METHOD: &str = "ordinal logit; errors between schools by linearisation";
const BY_LIKELIHOOD: &str =
    "likelihood ratio against a coefficient at every threshold; independent children";
const BETWEEN: &str = "Wald's F between schools, coefficients at every threshold against one";

/// Below this p the one coefficient is warned of.
const REJECTED: f64 = 0.05;

/// A field as it stands, unless it reads as a number that is none.
fn text_or_number(row: Row<'_>, column: usize) -> Result<&str, Problem> {
    let text = row.text(column)?;
    if text.parse::<f64>().is_ok_and(|number| !number.is_finite()) {
        row.number(column)?;
    }
    Ok(text)
}

impl Model {
    /// Reads the file and fits the model.
    ///
    /// # Errors
    /// A file that does not fit, with its line and column, or a model without an answer.
    pub fn run<R: Read>(&self, sheet: &mut Sheet<R>) -> Result<Report, Problem> {
        self.records(sheet).map_err(|problem| alone::problem(problem, self.school.as_ref()))
    }

    /// What is wrong with the columns, whatever the file says.
    fn check(&self) -> Result<(), Problem> {
        check::level(self.level)?;
        check::named_once(&self.on)?;
        let others: Vec<_> = self.on.iter().map(|on| ("what it may go with", Some(on))).collect();
        let school = ("the school", self.school.as_ref());
        check::columns(
            &[("the outcome", Some(&self.outcome))],
            &[others.as_slice(), &[school]].concat(),
        )
    }

    fn records<R: Read>(&self, sheet: &mut Sheet<R>) -> Result<Report, Problem> {
        self.check()?;
        let Kind::Options(options) = kind(&self.options)? else {
            return Err(Problem::new(
                "name the options in their order, such as --options no,maybe,yes",
            ));
        };
        let (clusters, lines, silences) = self.read(sheet, &options)?;
        let (names, values, terms) = self.variables(&lines);
        let child = |(line, on): (&Line, Vec<f64>)| Child {
            school: line.school,
            option: line.option,
            on,
            weight: 1.0,
        };
        let children: Vec<Child> = lines.iter().zip(values).map(child).collect();
        let fit =
            ordinal_logit(&clusters.design, options.len(), &children).map_err(
                |error| match error {
                    ModelError::UnusedOption { option } => {
                        Problem::new(format!("nobody chose “{}”: leave it out", options[option]))
                    }
                    other => Problem::new(other).in_column(&self.outcome),
                },
            )?;
        let mut results = Vec::new();
        let mut warnings = vec![None; names.len()];
        for (column, term) in self.on.iter().zip(terms.iter().filter(|term| !term.is_empty())) {
            let test = proportional_odds(&clusters.design, options.len(), &children, term);
            let (records, warning) = of_test(column, test, term, &names, &options);
            results.extend(records);
            for place in term {
                warnings[*place].clone_from(&warning);
            }
        }
        let results =
            [self.coefficients(&fit, &names, &warnings), thresholds(&fit, &options), results];
        let schools: BTreeSet<School> = lines.iter().map(|line| line.school).collect();
        let travelling = |record: Record| {
            record.of(&self.outcome).base(children.len() as u64, schools.len()).silent(&silences)
        };
        let roles = Roles { school: self.school.clone(), ..Roles::default() };
        let provenance = RunProvenance {
            rows: Some(clusters.rows()?),
            ..RunProvenance::of("model").clusters(&clusters.design, &roles)
        };
        let inputs = Inputs::default()
            .outcome(&self.outcome, &self.options, None)
            .list("on", &self.on)
            .column("school", self.school.as_ref())
            .number("level", self.level);
        let provenance = provenance.silent_in(&self.outcome, &silences).asked(inputs);
        let results = results.concat().into_iter().map(travelling).collect();
        Ok(Report::of(results, provenance))
    }

    fn coefficients(
        &self,
        fit: &OrdinalLogit,
        names: &[String],
        warnings: &[Option<String>],
    ) -> Vec<Record> {
        let mut results = Vec::new();
        for ((name, of), warning) in names.iter().zip(&fit.coefficients).zip(warnings) {
            let warned = |record: Record| match warning {
                Some(warning) => record.noting(warning),
                None => record,
            };
            let estimate = of.estimate;
            let record = Record::new("log-odds-ratio", METHOD)
                .in_group(name)
                .value(estimate.value)
                .error(estimate.se, estimate.df)
                .between(estimate.interval(self.level))
                .tested(estimate.footing().test(estimate.value, estimate.se));
            let deff = (estimate.se / of.independent_se).powi(2);
            results.push(warned(Record { deff: Some(deff), ..record }));
            // the error of the ratio itself, by the slope of the exponential
            let ratio = Record::new("odds-ratio", METHOD)
                .in_group(name)
                .value(of.odds_ratio())
                .error(estimate.se * of.odds_ratio(), estimate.df)
                .tested(estimate.footing().test(estimate.value, estimate.se));
            results.push(warned(match of.odds_ratio_interval(self.level) {
                Ok(bounds) => ratio.bounds(bounds).by("log"),
                Err(error) => ratio.noting(error),
            }));
        }
        results
    }

    fn read<R: Read>(
        &self,
        sheet: &mut Sheet<R>,
        options: &[String],
    ) -> Result<(Clusters, Vec<Line>, Silences), Problem> {
        let outcome = sheet.column(&self.outcome)?;
        let on: Result<Vec<usize>, Problem> =
            self.on.iter().map(|name| sheet.column(name)).collect();
        let on = on?;
        let mut clusters = Clusters::by_school(sheet, self.school.as_ref())?;
        let (mut lines, mut silences) = (Vec::new(), Silences::default());
        while let Some(row) = sheet.next_row()? {
            let (school, _) = clusters.child(row)?;
            let said = option(row, outcome, options)?;
            let values: Result<Vec<&str>, Problem> =
                on.iter().map(|column| text_or_number(row, *column)).collect();
            let values = values?;
            let quiet = values.iter().find_map(|text| silence(text.as_bytes()));
            match (said, quiet) {
                (Heard::Said(option), None) => {
                    let on = values.into_iter().map(str::to_owned).collect();
                    lines.push(Line { school, option, on });
                }
                (Heard::Silent(silence), _) | (_, Some(silence)) => silences.hear(silence),
            }
        }
        clusters.rows()?;
        // the order of rows then moves no digit
        let (design, numbers) = clusters.design.in_order();
        clusters.design = design;
        for line in &mut lines {
            line.school = numbers[&line.school];
        }
        lines.sort_by_cached_key(|line| (line.option, line.on.clone(), line.school));
        Ok((clusters, lines, silences))
    }

    /// The names of the coefficients, each row's numbers, and the coefficients of each column.
    fn variables(&self, lines: &[Line]) -> (Vec<String>, Vec<Vec<f64>>, Vec<Vec<usize>>) {
        let mut names = Vec::new();
        let mut terms = Vec::new();
        let mut values = vec![Vec::new(); lines.len()];
        for (place, column) in self.on.iter().enumerate() {
            let numbers: Option<Vec<f64>> =
                lines.iter().map(|line| line.on[place].parse().ok()).collect();
            if let Some(numbers) = numbers {
                terms.push(vec![names.len()]);
                names.push(column.clone());
                for (row, number) in values.iter_mut().zip(numbers) {
                    row.push(number);
                }
                continue;
            }
            let texts: BTreeSet<&String> = lines.iter().map(|line| &line.on[place]).collect();
            terms.push((names.len()..names.len() + texts.len().saturating_sub(1)).collect());
            for text in texts.into_iter().skip(1) {
                names.push(format!("{column}: {text}"));
                for (row, line) in values.iter_mut().zip(lines) {
                    row.push(f64::from(u8::from(line.on[place] == *text)));
                }
            }
        }
        (names, values, terms)
    }
}

fn thresholds(fit: &OrdinalLogit, options: &[String]) -> Vec<Record> {
    let of = |(place, (value, se)): (usize, &(f64, f64))| {
        let name = format!("{} | {}", options[place], options[place + 1]);
        let record = Record::new("threshold", METHOD).in_group(&name).value(*value);
        Record { se: Some(*se), ..record }.noting("error of independent children")
    };
    let mut results: Vec<Record> = fit.thresholds.iter().enumerate().map(of).collect();
    results.push(Record::new("log-likelihood", METHOD).value(fit.log_likelihood));
    results
}

/// The records of the test of one column, and the warning for its coefficients.
fn of_test(
    column: &str,
    test: Result<ProportionalOdds, ProportionalOddsError>,
    term: &[usize],
    names: &[String],
    options: &[String],
) -> (Vec<Record>, Option<String>) {
    let first = Record::new("proportional-odds", BY_LIKELIHOOD).in_group(column);
    let test = match test {
        Ok(test) => test,
        // one threshold has one coefficient: there is nothing to say
        Err(ProportionalOddsError::OneThreshold) => return (Vec::new(), None),
        Err(error) => return (vec![first.noting(error)], None),
    };
    // what schools say counts, and where they say nothing what children say
    let p = test.between_schools.map_or(test.p, |between| between.p);
    let warning = (p < REJECTED).then(|| {
        format!(
            "one coefficient for all thresholds does not hold (proportional odds, p {p:.2e}): report superiority"
        )
    });
    let warned = |record: Record| match &warning {
        Some(warning) => record.noting(warning),
        None => record,
    };
    let df = Some(real_len(test.df));
    let ratio = (Some(test.likelihood_ratio), Some(test.p));
    let record = Record { test: ratio.0, df, p: ratio.1, ..first };
    let record = if test.on_the_edge {
        record.noting("a group left an end of the scale empty, so the p is rough")
    } else {
        record
    };
    let mut records = vec![warned(record)];
    if let Some(between) = test.between_schools {
        let record = Record::new("proportional-odds-between-schools", BETWEEN).in_group(column);
        let (df, df2) = (Some(real_len(between.above)), Some(real_len(between.below)));
        let (test, p) = (Some(between.f), Some(between.p));
        records.push(warned(Record { df, df2, test, p, ..record }.noting("F on df and df2")));
    }
    for (place, coefficients) in term.iter().zip(&test.at_thresholds) {
        for (threshold, coefficient) in coefficients.iter().enumerate() {
            let group = format!("{}, above {}", names[*place], options[threshold]);
            let record = Record::new("log-odds-ratio-at-threshold", BY_LIKELIHOOD).in_group(&group);
            records.push(record.value(*coefficient));
        }
    }
    (records, warning)
}

//! Forces pooled from their estimates and variances, from a file.

use super::inputs::Inputs;
use super::{Record, Report, RunProvenance, check};
use crate::file::{Problem, Sheet};
use crate::interval::{Bounds, IntervalError, is_level};
use crate::pool::{Inference, PoolError, Pooled, Reference, Site, Tau2, q_profile, random_effects};
use crate::special::normal_quantile;
use std::io::Read;

/// One row per force.
#[derive(Clone, Debug, PartialEq)]
pub struct PoolSites {
    /// The estimate's column.
    pub estimate: String,
    /// The variance's column.
    pub variance: String,
    /// The force's column.
    pub label: Option<String>,
    /// How the variance between forces is estimated.
    pub tau2: Tau2,
    /// How sure the average is.
    pub inference: Inference,
    /// The confidence level.
    pub level: f64,
}

impl PoolSites {
    /// Reads the file.
    ///
    /// # Errors
    /// A file that does not fit, with its line and column, or too few forces.
    pub fn run<R: Read>(&self, sheet: &mut Sheet<R>) -> Result<Report, Problem> {
        check::level(self.level)?;
        let names = [Some(&self.estimate), Some(&self.variance), self.label.as_ref()];
        let names: Vec<String> = names.into_iter().flatten().cloned().collect();
        check::named_once(&names)?;
        let (sites, labels) = self.read(sheet)?;
        let pooled = random_effects(&sites, self.tau2, self.inference)
            .map_err(|error| self.fault(&error))?;
        let n = sites.len() as u64;
        let mut results = vec![self.average(&pooled)?];
        let of = |name: &str, method: &str, value: f64| Record {
            n: Some(n),
            ..Record::new(name, method).value(value)
        };
        let heterogeneity = pooled.heterogeneity;
        let tau2 = of("tau2", self.estimator(), pooled.tau2);
        results.push(match q_profile(&sites, self.level) {
            // a common effect takes it as nought, which is no estimate
            _ if self.is_common() => tau2.noting("taken as 0, not estimated"),
            Ok(bounds) => profiled(tau2, bounds),
            Err(error) => tau2.noting(error),
        });
        results.push(of("i2", "share of the spread that is not chance", heterogeneity.i2));
        results.push(of("h2", "spread over what chance would give", heterogeneity.h2));
        let q = of("q", "Cochran's Q, chi-squared", heterogeneity.q);
        let df = Some(crate::number::real_len(heterogeneity.df));
        results.push(Record { df, p: Some(heterogeneity.p), ..q });
        for (reference, name) in [
            (Reference::SitesLessTwo, "t on sites less two"),
            (Reference::AsTested, "the distribution of the test"),
        ] {
            if self.is_common() {
                continue;
            }
            let record = of("prediction", name, pooled.value);
            if pooled.se <= 0.0 {
                // sites that say the same do not say where one more would lie
                results.push(record.noting(IntervalError::NoVariation));
            } else if let Ok(bounds) = pooled.prediction(self.level, reference) {
                results.push(record.bounds(bounds).by(self.distribution(reference)));
            }
        }
        for (site, label) in sites.iter().zip(labels) {
            let se = site.variance.sqrt();
            let record = Record::new("site", "as given; normal interval").in_group(&label);
            let record = Record { se: Some(se), ..record.value(site.estimate) };
            results.push(if is_level(self.level) {
                let reach = normal_quantile(f64::midpoint(1.0, self.level)) * se;
                record.bounds(Bounds::around(site.estimate, reach, self.level)).by("normal")
            } else {
                record
            });
        }
        let provenance = RunProvenance { rows: Some(n), ..RunProvenance::of("pool") };
        Ok(Report::of(results, provenance.asked(self.inputs())))
    }

    fn inputs(&self) -> Inputs {
        let tau2 = match self.tau2 {
            Tau2::Common => "ee",
            Tau2::DerSimonianLaird => "dl",
            Tau2::Reml => "reml",
            Tau2::PauleMandel => "pm",
        };
        let test = match self.inference {
            Inference::Normal => "z",
            Inference::Hksj => "hksj",
            Inference::Modified => "modified",
        };
        Inputs::default()
            .text("estimate", &self.estimate)
            .text("variance", &self.variance)
            .column("label", self.label.as_ref())
            .text("tau2", tau2)
            .text("test", test)
            .number("level", self.level)
    }

    /// The distribution that an interval of the average, or of one more site, goes by.
    fn distribution(&self, reference: Reference) -> &'static str {
        match (reference, self.inference) {
            (Reference::AsTested, Inference::Normal) => "normal",
            _ => "t",
        }
    }

    fn average(&self, pooled: &Pooled) -> Result<Record, Problem> {
        let test = match self.inference {
            Inference::Normal => "normal",
            Inference::Hksj => "Hartung and Knapp, t",
            Inference::Modified => "Hartung and Knapp, modified, t",
        };
        let method = format!("{}; {test}", self.estimator());
        if pooled.se <= 0.0 {
            // the spread of sites that say the same is nought, which is no measure of how sure
            let record = Record::new("pooled", &method).value(pooled.value);
            let record = Record { n: Some(pooled.sites as u64), ..record };
            return Ok(record.noting(IntervalError::NoVariation));
        }
        let bounds = pooled.interval(self.level).map_err(Problem::new)?;
        let record = Record::new("pooled", &method).value(pooled.value).bounds(bounds);
        let record = record.by(self.distribution(Reference::AsTested));
        Ok(Record {
            se: Some(pooled.se),
            df: pooled.df.map(crate::number::real_len),
            test: Some(pooled.statistic()),
            p: Some(pooled.p()),
            n: Some(pooled.sites as u64),
            ..record
        })
    }

    fn is_common(&self) -> bool {
        self.tau2 == Tau2::Common
    }

    fn estimator(&self) -> &'static str {
        match self.tau2 {
            Tau2::Common => "common effect",
            Tau2::DerSimonianLaird => "DerSimonian and Laird",
            Tau2::Reml => "restricted maximum likelihood",
            Tau2::PauleMandel => "Paule and Mandel",
        }
    }

    fn read<R: Read>(&self, sheet: &mut Sheet<R>) -> Result<(Vec<Site>, Vec<String>), Problem> {
        let (estimate, variance) = (sheet.column(&self.estimate)?, sheet.column(&self.variance)?);
        let label = self.label.as_ref().map(|label| sheet.column(label)).transpose()?;
        let (mut sites, mut labels) = (Vec::new(), Vec::new());
        while let Some(row) = sheet.next_row()? {
            let number = |column| {
                let missing = || row.fault(column, Problem::new("every row needs a number here"));
                row.number(column)?.ok_or_else(missing)
            };
            let site = Site { estimate: number(estimate)?, variance: number(variance)? };
            if site.variance <= 0.0 {
                return Err(row.fault(variance, Problem::new("a variance must be above 0")));
            }
            sites.push(site);
            let text = label.map(|label| row.text(label)).transpose()?;
            labels.push(text.map_or_else(|| sites.len().to_string(), str::to_owned));
        }
        if sites.is_empty() {
            return Err(Problem::new("the file has a header and no rows"));
        }
        Ok((sites, labels))
    }

    fn fault(&self, error: &PoolError) -> Problem {
        match error {
            PoolError::Variance { .. } => Problem::new(error).in_column(&self.variance),
            _ => Problem::new(error),
        }
    }
}

/// The variance between forces with its interval, which is empty where none fits.
fn profiled(record: Record, bounds: Bounds) -> Record {
    let record = record.bounds(bounds).by("q-profile").noting("interval by the Q profile");
    if bounds.upper > 0.0 {
        return record;
    }
    record.noting("no variance fits: forces are more alike than chance makes them at this level")
}

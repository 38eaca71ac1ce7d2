//! Agreement of coders, from a file with a row per code.

use super::inputs::Inputs;
use super::{Record, Report, RunProvenance, check};
use crate::agree::{
    AlphaError, Codes, KappaError, Level, Resampling, Weights, alpha, fleiss, kappa,
};
use crate::file::{Problem, Sheet};
use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;

/// Who gave which code to which passage.
#[derive(Clone, Debug, PartialEq)]
pub struct Agree {
    /// The passage's column.
    pub unit: String,
    /// The coder's column.
    pub coder: String,
    /// The code's column.
    pub code: String,
    /// What the codes mean; numbers unless nominal.
    pub measurement: Level,
    /// How the interval of alpha is made.
    pub resampling: Resampling,
}

/// Codes by passage and coder, as text.
type Given = BTreeMap<String, BTreeMap<String, String>>;

impl Agree {
    /// Reads the file.
    ///
    /// # Errors
    /// A file that does not fit, with its line and column.
    pub fn run<R: Read>(&self, sheet: &mut Sheet<R>) -> Result<Report, Problem> {
        check::level(self.resampling.level)?;
        check::times(self.resampling.times)?;
        let names = [&self.unit, &self.coder, &self.code].map(String::clone);
        check::named_once(&names)?;
        let (given, rows) = self.read(sheet)?;
        let values = self.values(&given)?;
        let numbers = |unit: &BTreeMap<String, String>| {
            unit.values().map(|code| values[code]).collect::<Vec<f64>>()
        };
        let units: Vec<Vec<f64>> = given.values().map(numbers).collect();
        let codes = Codes::of_units(&units).map_err(Problem::new)?;
        let mut results = vec![self.krippendorff(&codes)?];
        results.extend(self.of_two(&given, &values)?);
        if codes.values().len() == 1 {
            // one code for everything: that they agreed is known, what chance would give is not
            let n = Some(codes.tallies().len() as u64);
            let agreed = Record::new("pairs-agreed", "share of pairs of codes").value(1.0);
            results.push(Record { n, ..agreed });
        }
        if let Ok(kappa) = fleiss(&codes) {
            let record =
                Record::new("fleiss-kappa", "kappa; error by leaving out passages in turn")
                    .value(kappa.value)
                    .error(kappa.se, kappa.units - 1);
            let record =
                record.bounds(kappa.interval(self.resampling.level).map_err(Problem::new)?);
            let record = record.by("normal");
            results.push(Record { n: Some(kappa.units as u64), ..record });
            let agreed = Record::new("pairs-agreed", "share of pairs of codes").value(kappa.agreed);
            results.push(Record { n: Some(kappa.units as u64), ..agreed });
        }
        let provenance = RunProvenance {
            rows: Some(rows),
            seed: Some(self.resampling.seed),
            times: Some(self.resampling.times),
            ..RunProvenance::of("agree")
        };
        Ok(Report::of(results, provenance.asked(self.inputs())))
    }

    fn inputs(&self) -> Inputs {
        let measurement = match self.measurement {
            Level::Nominal => "nominal",
            Level::Ordinal => "ordinal",
            Level::Interval => "interval",
            Level::Ratio => "ratio",
        };
        Inputs::default()
            .text("unit", &self.unit)
            .text("coder", &self.coder)
            .text("code", &self.code)
            .text("measurement", measurement)
            .number("level", self.resampling.level)
    }

    fn krippendorff(&self, codes: &Codes) -> Result<Record, Problem> {
        let method = "alpha; passages drawn again for the interval";
        let record = Record::new("krippendorff-alpha", method);
        let (seed, times) = (Some(self.resampling.seed), Some(self.resampling.times));
        let n = Some(codes.tallies().len() as u64);
        let missing = Some(codes.set_aside() as u64);
        let record = Record { n, missing, ..record };
        let record = match alpha(codes, self.measurement, Some(self.resampling)) {
            Ok(found) => {
                let record = Record { seed, times, ..record.value(found.value) };
                found.interval.map_or(record.clone(), |of| record.bounds(of).by("bootstrap"))
            }
            Err(error @ AlphaError::OneCode) => record.noting(error),
            Err(error) => return Err(Problem::new(error)),
        };
        Ok(record.noting("n is passages with two codes or more; missing is passages with fewer"))
    }

    fn read<R: Read>(&self, sheet: &mut Sheet<R>) -> Result<(Given, u64), Problem> {
        let places = [&self.unit, &self.coder, &self.code].map(|name| sheet.column(name));
        let [unit, coder, code] = places;
        let (unit, coder, code) = (unit?, coder?, code?);
        let mut given = Given::new();
        let mut rows = 0;
        while let Some(row) = sheet.next_row()? {
            rows += 1;
            row.needs(unit, "every row needs its passage")?;
            row.needs(coder, "every row needs its coder")?;
            let text = row.text(code)?;
            if text.is_empty() || text == "NA" {
                continue;
            }
            if self.measurement != Level::Nominal {
                row.number(code)?;
            }
            let of_unit = given.entry(row.text(unit)?.to_owned()).or_default();
            let name = row.text(coder)?.to_owned();
            if of_unit.insert(name, text.to_owned()).is_some() {
                let what = "this coder has coded this passage before";
                return Err(row.fault(code, Problem::new(what)));
            }
        }
        if rows == 0 {
            return Err(Problem::new("the file has a header and no rows"));
        }
        Ok((given, rows))
    }

    /// A number for each code: itself, or its place among the names.
    fn values(&self, given: &Given) -> Result<BTreeMap<String, f64>, Problem> {
        let names: BTreeSet<&String> = given.values().flat_map(BTreeMap::values).collect();
        let number = |(place, name): (u32, &String)| {
            if self.measurement == Level::Nominal {
                return Ok((name.clone(), f64::from(place)));
            }
            match name.parse::<f64>() {
                Ok(number) if number.is_finite() => Ok((name.clone(), number)),
                _ => Err(Problem::new(format!("“{name}” is not a number, which this level needs"))
                    .in_column(&self.code)),
            }
        };
        (0..).zip(names).map(number).collect()
    }

    /// Cohen's kappa where there are two coders.
    fn of_two(
        &self,
        given: &Given,
        values: &BTreeMap<String, f64>,
    ) -> Result<Option<Record>, Problem> {
        let coders: BTreeSet<&String> = given.values().flat_map(BTreeMap::keys).collect();
        let coders: Vec<&String> = coders.into_iter().collect();
        let [first, second] = coders.as_slice() else { return Ok(None) };
        let mut ordered: Vec<(&String, f64)> = values.iter().map(|(k, v)| (k, *v)).collect();
        ordered.sort_by(|one, other| one.1.total_cmp(&other.1));
        let place = |code: &String| ordered.iter().position(|(known, _)| *known == code);
        let mut table = vec![vec![0; ordered.len()]; ordered.len()];
        for unit in given.values() {
            let both = unit.get(*first).and_then(place).zip(unit.get(*second).and_then(place));
            if let Some((one, other)) = both {
                table[one][other] += 1;
            }
        }
        let (weights, name) = match self.measurement {
            Level::Nominal => (Weights::Equal, "kappa"),
            Level::Ordinal => (Weights::Linear, "kappa-linear"),
            Level::Interval | Level::Ratio => (Weights::Quadratic, "kappa-quadratic"),
        };
        let record = Record::new(name, "Cohen; large-sample interval");
        let found = match kappa(&table, weights) {
            Ok(found) => found,
            // a table of one code has one cell
            Err(KappaError::OneCode | KappaError::NotSquare { .. }) => {
                let units = Some(table.iter().flatten().sum());
                return Ok(Some(Record { n: units, ..record.noting(KappaError::OneCode) }));
            }
            Err(_) => return Ok(None),
        };
        let record = record.value(found.value);
        let even = |three: &[(&String, f64)]| {
            let (one, other) = (three[1].1 - three[0].1, three[2].1 - three[1].1);
            (one - other).abs() <= 1e-9 * one.abs().max(other.abs())
        };
        let record = match weights {
            Weights::Quadratic if !ordered.windows(3).all(even) => {
                record.noting("weights go by the places of codes, which are not evenly spaced")
            }
            _ => record,
        };
        let record = record.bounds(found.interval(self.resampling.level).map_err(Problem::new)?);
        let record = record.by("normal");
        Ok(Some(Record { se: Some(found.se), n: Some(found.units), ..record }))
    }
}

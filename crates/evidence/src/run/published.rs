//! Two printed percentages compared, their rounding carried along.

use super::inputs::Inputs;
use super::{Record, Report, RunProvenance, check};
use crate::compare::{Published, PublishedDifference, published};
use crate::file::Problem;

/// Two shares as a report printed them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PublishedShares {
    /// The first share and its base.
    pub first: Printed,
    /// The second share and its base.
    pub second: Printed,
    /// The design effect to assume; 1 takes children as independent.
    pub deff: f64,
    /// The confidence level.
    pub level: f64,
}

/// A printed percentage: its middle and half the width of its last digit, as shares.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Printed {
    /// The share printed.
    pub share: f64,
    /// Half the unit of its last digit.
    pub half_unit: f64,
    /// The children it is a share of.
    pub children: u64,
}

impl Printed {
    /// As it was printed: `66%/248`.
    fn text(self) -> String {
        let decimals = (0.005 / self.half_unit).log10().round().clamp(0.0, 30.0);
        let decimals = (0..=30_u8).find(|of| f64::from(*of) >= decimals).unwrap_or_default();
        format!("{:.*}%/{}", usize::from(decimals), 100.0 * self.share, self.children)
    }
}

const METHOD: &str =
    "difference of printed shares; independent children times the design effect; normal interval";

/// More children than there are: two such bases can be added.
const LARGEST_BASE: u64 = 1_000_000_000_000;

impl PublishedShares {
    /// Reads `66%/248,45%/102`.
    ///
    /// # Errors
    /// Text of another shape.
    pub fn parse(text: &str, deff: f64, level: f64) -> Result<Self, Problem> {
        let shape = || Problem::new("printed shares look like 66%/248,45%/102");
        let (first, second) = text.split_once(',').ok_or_else(shape)?;
        let one = |part: &str| -> Option<Printed> {
            let (share, children) = part.split_once('/')?;
            let digits = share.trim().strip_suffix('%')?.trim();
            let percent: f64 = digits.parse().ok().filter(|percent: &f64| percent.is_finite())?;
            let decimals = digits.split_once('.').map_or(0, |(_, after)| after.len());
            let half_unit = 0.005 / 10_f64.powi(i32::try_from(decimals).ok()?);
            Some(Printed {
                share: percent / 100.0,
                half_unit,
                children: children.trim().parse().ok().filter(|base| *base <= LARGEST_BASE)?,
            })
        };
        let (first, second) = one(first).zip(one(second)).ok_or_else(shape)?;
        Ok(Self { first, second, deff, level })
    }

    /// Compares them.
    ///
    /// # Errors
    /// A share that is not between 0 and 100 per cent, no base, or a design effect below 1.
    pub fn run(&self) -> Result<Report, Problem> {
        let at = |first: f64, second: f64| -> Result<PublishedDifference, Problem> {
            let of = |printed: Printed, shift: f64| Published {
                share: (printed.share + shift * printed.half_unit).clamp(1e-12, 1.0 - 1e-12),
                children: printed.children,
            };
            published(of(self.first, first), of(self.second, second), self.deff, self.level)
                .map_err(Problem::new)
        };
        for printed in [self.first, self.second] {
            if !(printed.share > 0.0 && printed.share < 1.0) {
                return Err(Problem::new(
                    "a printed share lies between 0% and 100%, and is neither",
                ));
            }
        }
        check::deff(Some(self.deff))?;
        check::level(self.level)?;
        let middle = at(0.0, 0.0)?;
        let corners = [at(-1.0, 1.0)?, at(1.0, -1.0)?, at(1.0, 1.0)?, at(-1.0, -1.0)?];
        let records = [
            ("risk-difference", (|of| of.value) as fn(&PublishedDifference) -> f64),
            ("interval-lower", |of| of.lower),
            ("interval-upper", |of| of.upper),
            ("risk-ratio", |of| of.risk_ratio),
            ("odds-ratio", |of| of.odds_ratio),
            ("critical-deff", |of| of.critical_deff),
        ];
        let results = records.map(|(name, of)| {
            let record = Record::new(name, METHOD)
                .value(of(&middle))
                .base(self.first.children + self.second.children, 0);
            let mut record = Record { schools: None, ..record };
            if name == "risk-difference" {
                record.se = Some(middle.se);
                (record.lower, record.upper) = (Some(middle.lower), Some(middle.upper));
                record.level = Some(self.level);
                record.interval = Some("normal");
                record.deff = Some(self.deff);
                record.critical_deff = Some(middle.critical_deff);
                (record.test, record.p) = (Some(middle.z), Some(middle.p));
            }
            let ends = match name {
                "risk-ratio" => Some(middle.risk_ratio_ends),
                "odds-ratio" => Some(middle.odds_ratio_ends),
                _ => None,
            };
            if let Some(ends) = ends {
                record = Record { deff: Some(self.deff), ..record.bounds(ends).by("log") };
            }
            let values = corners.iter().map(of);
            record.at_least = Some(values.clone().fold(f64::INFINITY, f64::min));
            record.at_most = Some(values.fold(f64::NEG_INFINITY, f64::max));
            record
        });
        let inputs = Inputs::default()
            .text("counts", &format!("{},{}", self.first.text(), self.second.text()))
            .number("deff", self.deff)
            .number("level", self.level);
        Ok(Report::of(results.to_vec(), RunProvenance::of("compare").asked(inputs)))
    }
}

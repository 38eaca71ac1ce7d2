//! A draw analysed, from a file with a row per child.

mod adjusted;
mod chance;
mod entries;
mod records;

pub(super) use entries::{Drawing, Entries};
pub(super) use records::{Wanted, records};

use super::inputs::Inputs;
use super::rows::{Clusters, Heard, option, score};
use super::{Record, Report, RunProvenance, check, kind, top_box};
use crate::estimate::Picked;
use crate::file::{Kind, Problem, Row, Sheet};
use crate::number::real_len;
use std::io::Read;

/// A draw inside blocks.
#[derive(Clone, Debug, PartialEq)]
pub struct Ballot {
    /// The outcome's column: numbers, or options with a top box.
    pub outcome: String,
    /// Its options; empty for a number.
    pub options: Vec<String>,
    /// The lowest option of the top box.
    pub top: Option<String>,
    /// 1 where a place was offered, 0 where not.
    pub offer: String,
    /// The block of the draw, a school or a class.
    pub block: String,
    /// 1 where the place was taken up, 0 where not.
    pub taken: Option<String>,
    /// The score before.
    pub baseline: Option<String>,
    /// The seed of what is drawn again.
    pub seed: u64,
    /// How often it is drawn again.
    pub times: u32,
    /// The confidence level.
    pub level: f64,
}

impl Ballot {
    /// Reads the file.
    ///
    /// # Errors
    /// A file that does not fit, with its line and column, or a draw that compares nobody.
    pub fn run<R: Read>(&self, sheet: &mut Sheet<R>) -> Result<Report, Problem> {
        self.check()?;
        let (clusters, entries) = self.read(sheet)?;
        let wanted = Wanted {
            baseline: self.baseline.is_some(),
            taken: self.taken.is_some(),
            seed: self.seed,
            times: self.times,
            level: self.level,
        };
        let scoring = Scoring::of(&self.options, self.top.as_deref())?;
        let results: Vec<Record> = records(&clusters.design, &entries, wanted, |_| true)?
            .into_iter()
            .map(|record| scoring.said(record.of(&self.outcome), &self.options))
            .collect();
        let provenance = RunProvenance {
            rows: Some(clusters.rows()?),
            schools: Some(clusters.design.schools() as u64),
            seed: Some(self.seed),
            times: Some(self.times),
            ..RunProvenance::of("ballot")
        };
        let provenance = provenance.silent_in(&self.outcome, &entries.silences);
        Ok(Report::of(results, provenance.asked(self.inputs())))
    }

    /// What is wrong with the request, whatever the file says.
    fn check(&self) -> Result<(), Problem> {
        check::level(self.level)?;
        check::times(self.times)?;
        let (outcome, offer) =
            (("the outcome", Some(&self.outcome)), ("the offer", Some(&self.offer)));
        let (block, taken) = (("the block", Some(&self.block)), ("take-up", self.taken.as_ref()));
        let before = ("the score before", self.baseline.as_ref());
        check::columns(&[outcome], &[offer, block, taken, before])?;
        // everybody may have taken up what was offered, in one column
        check::columns(&[offer, before], &[block])
    }

    fn inputs(&self) -> Inputs {
        Inputs::default()
            .outcome(&self.outcome, &self.options, self.top.as_ref())
            .text("offer", &self.offer)
            .text("block", &self.block)
            .column("taken", self.taken.as_ref())
            .column("baseline", self.baseline.as_ref())
            .number("level", self.level)
    }

    fn read<R: Read>(&self, sheet: &mut Sheet<R>) -> Result<(Clusters, Entries), Problem> {
        let scoring = Scoring::of(&self.options, self.top.as_deref())?;
        let outcome = sheet.column(&self.outcome)?;
        let (offer, block) = (sheet.column(&self.offer)?, sheet.column(&self.block)?);
        let optional =
            |name: &Option<String>| name.as_ref().map(|name| sheet.column(name)).transpose();
        let (taken, baseline) = (optional(&self.taken)?, optional(&self.baseline)?);
        // the block is the school, unless a plan says otherwise
        let mut clusters = Clusters::by_school(sheet, Some(&self.block))?;
        let mut entries = Entries::default();
        while let Some(row) = sheet.next_row()? {
            if row.bytes(block).is_empty() {
                return Err(row.fault(block, Problem::new("every row needs its block")));
            }
            let (school, _) = clusters.child(row)?;
            let offered = flag(row, offer)?;
            let taken = taken.map_or(Ok(offered), |column| flag(row, column))?;
            let said = scoring.read(row, outcome, &self.options)?;
            let before = baseline.map_or(Ok(None), |column| before(row, column, &self.options))?;
            entries.add(&Drawing { school, block: "", offered, taken, before }, said);
        }
        clusters.rows()?;
        entries.put_in_order(&clusters.design);
        Ok((clusters, entries))
    }
}

/// How an outcome of a draw is scored: in the top box or not, or as the number it is.
pub(super) struct Scoring(Option<Picked>);

impl Scoring {
    pub(super) fn of(options: &[String], top: Option<&str>) -> Result<Self, Problem> {
        match kind(options)? {
            Kind::Options(options) => Ok(Self(Some(top_box(&options, top)?))),
            Kind::Number => Ok(Self(None)),
        }
    }

    /// A record with the options that were scored 1; ranks go by all options, take-up by none.
    pub(super) fn said(&self, record: Record, options: &[String]) -> Record {
        match &self.0 {
            Some(picked) if !["exact-van-elteren", "take-up"].contains(&&*record.statistic) => {
                record.counting(options, picked)
            }
            _ => record,
        }
    }

    /// A child's score and its place for ranks.
    pub(super) fn read(
        &self,
        row: Row<'_>,
        column: usize,
        options: &[String],
    ) -> Result<Heard<(f64, f64)>, Problem> {
        let Some(picked) = &self.0 else {
            return Ok(score(row, column, &[])?.map(|number| (number, number)));
        };
        let top = |option| f64::from(u8::from(picked.counts(option)));
        Ok(option(row, column, options)?.map(|option| (top(option), real_len(option))))
    }
}

/// A score from before: an option of the outcome by its place, or a number.
pub(super) fn before(
    row: Row<'_>,
    column: usize,
    options: &[String],
) -> Result<Option<f64>, Problem> {
    let field = row.bytes(column);
    let known = options.iter().any(|option| option.as_bytes() == field);
    Ok(score(row, column, if known { options } else { &[] })?.said())
}

/// A field that holds 0 or 1.
pub(super) fn flag(row: Row<'_>, column: usize) -> Result<bool, Problem> {
    match row.text(column)? {
        "1" => Ok(true),
        "0" => Ok(false),
        other => {
            let what = format!("“{other}” is neither 0 nor 1");
            Err(row.fault(column, Problem::new(what)))
        }
    }
}

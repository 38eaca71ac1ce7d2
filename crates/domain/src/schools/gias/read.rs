//! Cells to values, with every fault of a row noted.

use super::{Column, Refusal, Why, columns::Places, present};
use crate::{
    schools::{Establishment, LaCode, Phase, Postcode, Status, Urn},
    table_file::{Row, read_date, starts_formula},
};
use jiff::civil::Date;

/// Bytes of UTF-8 in a name or a line of an address; the register's longest have about 120.
const LONGEST: usize = 250;

/// One row of the register under its columns.
pub(super) struct Cells<'r> {
    pub(super) row: Row<'r>,
    pub(super) places: &'r Places,
    /// What is wrong: the row is refused.
    pub(super) faults: Vec<Refusal>,
    /// What was left out of a row that is kept.
    pub(super) warnings: Vec<Refusal>,
}

/// What a row must tell before it is worth reading whole.
pub(super) struct Gist {
    pub(super) la: Option<LaCode>,
    pub(super) status: Option<Status>,
    pub(super) phase: Option<Phase>,
    pub(super) low_age: Option<u8>,
    pub(super) high_age: Option<u8>,
}

impl Gist {
    /// Whether children of 8 to 11 are taught there.
    pub(super) fn is_primary(&self) -> bool {
        let reaches = matches!((self.low_age, self.high_age), (Some(low), Some(high)) if low <= 10 && high >= 9);
        self.phase == Some(Phase::Primary) || reaches
    }
}

impl<'r> Cells<'r> {
    pub(super) fn new(row: Row<'r>, places: &'r Places) -> Self {
        Self { row, places, faults: Vec::new(), warnings: Vec::new() }
    }

    pub(super) fn cell(&self, column: Column) -> Option<&'r str> {
        present(self.row.cell(self.places.of(column)?))
    }

    fn fault(&mut self, column: Column, why: Why) {
        self.faults.push(Refusal::of(column, why));
    }

    fn needed<T>(
        &mut self,
        column: Column,
        why: Why,
        read: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let Some(cell) = self.cell(column) else {
            self.fault(column, Why::Blank);
            return None;
        };
        let found = read(cell);
        if found.is_none() {
            self.fault(column, why);
        }
        found
    }

    fn optional<T>(
        &mut self,
        column: Column,
        why: Why,
        read: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let found = read(self.cell(column)?);
        if found.is_none() {
            self.fault(column, why);
        }
        found
    }

    /// Whole numbers, which spreadsheets may give a point and zeros (`210.0`).
    fn number<N: TryFrom<u32>>(&mut self, column: Column) -> Option<N> {
        self.optional(column, Why::NotANumber, |cell| {
            let whole = cell.split_once('.').filter(|(_, tail)| tail.bytes().all(|b| b == b'0'));
            let digits = whole.map_or(cell, |(digits, _)| digits);
            let plain = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
            N::try_from(if plain { digits.parse().ok()? } else { return None }).ok()
        })
    }

    pub(super) fn urn(&mut self) -> Option<Urn> {
        self.needed(Column::Urn, Why::NotAUrn, |cell| cell.parse().ok())
    }

    pub(super) fn date(&mut self, column: Column) -> Option<Date> {
        self.optional(column, Why::NotADate, |cell| read_date(cell).ok())
    }

    pub(super) fn gist(&mut self) -> Gist {
        let gist = Gist {
            la: self.needed(Column::La, Why::NotACode, |cell| cell.parse().ok()),
            status: self.needed(Column::Status, Why::UnknownCode, Status::from_code),
            phase: self.needed(Column::Phase, Why::UnknownCode, Phase::from_code),
            low_age: self.number(Column::LowAge),
            high_age: self.number(Column::HighAge),
        };
        if gist.low_age.zip(gist.high_age).is_some_and(|(low, high)| low > high) {
            self.fault(Column::LowAge, Why::AgesReversed);
        }
        gist
    }

    /// Text that may be blank. What cannot be kept is left out with a warning: a school is not
    /// lost for its website.
    fn text(&mut self, column: Column) -> Option<String> {
        let cell = self.cell(column)?;
        let why = if starts_formula(cell) {
            Why::Formula
        } else if cell.len() > LONGEST {
            Why::TooLong { limit: LONGEST as u64 }
        } else {
            return Some(one_line(cell));
        };
        self.warnings.push(Refusal::of(column, why));
        None
    }

    fn name(&mut self) -> Option<String> {
        let cell = self.needed(Column::Name, Why::Blank, |cell| Some(cell.to_owned()))?;
        if starts_formula(&cell) {
            self.fault(Column::Name, Why::Formula);
        } else if cell.len() > LONGEST {
            self.fault(Column::Name, Why::TooLong { limit: LONGEST as u64 });
        }
        Some(one_line(&cell))
    }

    /// Reads the whole row; `None` where a fault was noted.
    pub(super) fn establishment(&mut self, urn: Urn, gist: &Gist) -> Option<Establishment> {
        self.date(Column::OpenDate);
        self.date(Column::CloseDate);
        let number = self.optional(Column::Number, Why::NotACode, |cell| {
            let short = cell.len() <= 4 && cell.bytes().all(|b| b.is_ascii_digit());
            if short { cell.parse().ok() } else { None }
        });
        let postcode = self.optional(Column::Postcode, Why::NotAPostcode, |cell| {
            cell.parse().ok().filter(|code: &Postcode| !code.is_pseudo())
        });
        let name = self.name();
        let (pupils, easting) = (self.number(Column::Pupils), self.number(Column::Easting));
        let northing = self.number(Column::Northing);
        if !self.faults.is_empty() {
            return None;
        }
        Some(Establishment {
            urn,
            la: gist.la?,
            la_name: self.text(Column::LaName),
            number,
            name: name?,
            kind: self.text(Column::Kind),
            status: gist.status?,
            phase: gist.phase?,
            low_age: gist.low_age,
            high_age: gist.high_age,
            street: self.text(Column::Street),
            locality: self.text(Column::Locality),
            address3: self.text(Column::Address3),
            town: self.text(Column::Town),
            county: self.text(Column::County),
            postcode,
            website: self.text(Column::Website),
            telephone: self.text(Column::Telephone),
            pupils,
            easting,
            northing,
        })
    }
}

/// A cell may hold line ends; a name or a line of an address may not.
fn one_line(cell: &str) -> String {
    cell.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

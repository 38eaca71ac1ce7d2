//! The columns of the register that are read, of 139 or so.

use crate::table_file::{FileFault, Header};
use serde::{Deserialize, Serialize};

/// A column that is read. Its order is that of the register.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each variant is the column that `heading` names")]
pub enum Column {
    Urn,
    La,
    LaName,
    Number,
    Name,
    Kind,
    Status,
    OpenDate,
    CloseDate,
    Phase,
    LowAge,
    HighAge,
    Pupils,
    Street,
    Locality,
    Address3,
    Town,
    County,
    Postcode,
    Website,
    Telephone,
    Easting,
    Northing,
}

impl Column {
    /// All of them, in register order.
    pub const ALL: [Self; 23] = [
        Self::Urn,
        Self::La,
        Self::LaName,
        Self::Number,
        Self::Name,
        Self::Kind,
        Self::Status,
        Self::OpenDate,
        Self::CloseDate,
        Self::Phase,
        Self::LowAge,
        Self::HighAge,
        Self::Pupils,
        Self::Street,
        Self::Locality,
        Self::Address3,
        Self::Town,
        Self::County,
        Self::Postcode,
        Self::Website,
        Self::Telephone,
        Self::Easting,
        Self::Northing,
    ];

    /// Without these no verdict is possible.
    pub const REQUIRED: [Self; 9] = [
        Self::Urn,
        Self::La,
        Self::Number,
        Self::Name,
        Self::Status,
        Self::Phase,
        Self::LowAge,
        Self::HighAge,
        Self::Postcode,
    ];

    /// The heading in the register's file.
    pub fn heading(self) -> &'static str {
        self.spellings()[0]
    }

    /// The column of this heading.
    pub fn of_heading(heading: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|column| column.heading() == heading)
    }

    /// The heading and other spellings under which it has been seen or may be renamed. Case,
    /// spaces and punctuation do not count.
    fn spellings(self) -> &'static [&'static str] {
        match self {
            Self::Urn => &["URN"],
            Self::La => &["LA (code)"],
            Self::LaName => &["LA (name)", "LA"],
            Self::Number => &["EstablishmentNumber"],
            Self::Name => &["EstablishmentName"],
            Self::Kind => &["TypeOfEstablishment (name)", "TypeOfEstablishment"],
            Self::Status => &["EstablishmentStatus (code)"],
            Self::OpenDate => &["OpenDate"],
            Self::CloseDate => &["CloseDate"],
            Self::Phase => &["PhaseOfEducation (code)"],
            Self::LowAge => &["StatutoryLowAge"],
            Self::HighAge => &["StatutoryHighAge"],
            Self::Pupils => &["NumberOfPupils"],
            Self::Street => &["Street"],
            Self::Locality => &["Locality"],
            Self::Address3 => &["Address3"],
            Self::Town => &["Town"],
            Self::County => &["County (name)", "County"],
            Self::Postcode => &["Postcode"],
            Self::Website => &["SchoolWebsite", "Website"],
            Self::Telephone => &["TelephoneNum", "TelephoneNumber", "Telephone"],
            Self::Easting => &["Easting"],
            Self::Northing => &["Northing"],
        }
    }
}

/// Where each column stands in one file.
#[derive(Debug, Clone)]
pub(super) struct Places([Option<usize>; Column::ALL.len()]);

impl Places {
    /// Looks every column up once.
    ///
    /// # Errors
    /// [`FileFault::MissingColumns`] with all that lack, or [`FileFault::RepeatedColumn`].
    pub(super) fn find(header: &Header) -> Result<Self, FileFault> {
        let mut places = [None; Column::ALL.len()];
        for column in Column::ALL {
            places[column as usize] = header.find(column.spellings())?;
        }
        let lacking = Column::REQUIRED.into_iter().filter(|c| places[*c as usize].is_none());
        let columns: Vec<String> = lacking.map(|column| column.heading().to_owned()).collect();
        if columns.is_empty() {
            Ok(Self(places))
        } else {
            Err(FileFault::MissingColumns { columns })
        }
    }

    /// The column's number from 0; `None` where an optional column is missing.
    pub(super) fn of(&self, column: Column) -> Option<usize> {
        self.0[column as usize]
    }

    /// Those that are there, in register order.
    pub(super) fn there(&self) -> impl Iterator<Item = (Column, usize)> {
        Column::ALL.into_iter().filter_map(|column| Some((column, self.of(column)?)))
    }

    /// The optional ones that are missing.
    pub(super) fn missing(&self) -> Vec<Column> {
        Column::ALL.into_iter().filter(|column| self.of(*column).is_none()).collect()
    }
}

//! A school as the national register describes it, as far as we keep it.

use super::{LaCode, LaEstab, Postcode, Urn, gias::Column};
use serde::{Deserialize, Serialize};

/// Whether a school is open, by the register's codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Code 1.
    Open,
    /// Code 2.
    Closed,
    /// Code 3.
    ProposedToClose,
    /// Code 4.
    ProposedToOpen,
}

impl Status {
    /// Reads a code, with or without a leading zero.
    pub fn from_code(code: &str) -> Option<Self> {
        match code.trim_start_matches('0') {
            "1" => Some(Self::Open),
            "2" => Some(Self::Closed),
            "3" => Some(Self::ProposedToClose),
            "4" => Some(Self::ProposedToOpen),
            _ => None,
        }
    }

    /// The word in the database and in locale keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Closed => "closed",
            Self::ProposedToClose => "proposed_to_close",
            Self::ProposedToOpen => "proposed_to_open",
        }
    }
}

/// The phase of education, by the register's codes 0 to 7.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// Code 0: independent and special schools mostly, whose ages tell more.
    NotApplicable,
    /// Code 1.
    Nursery,
    /// Code 2.
    Primary,
    /// Code 3.
    MiddleDeemedPrimary,
    /// Code 4.
    Secondary,
    /// Code 5.
    MiddleDeemedSecondary,
    /// Code 6.
    SixteenPlus,
    /// Code 7.
    AllThrough,
}

impl Phase {
    /// Reads a code, with or without a leading zero.
    pub fn from_code(code: &str) -> Option<Self> {
        let digit = code.strip_prefix('0').filter(|rest| !rest.is_empty()).unwrap_or(code);
        match digit {
            "0" => Some(Self::NotApplicable),
            "1" => Some(Self::Nursery),
            "2" => Some(Self::Primary),
            "3" => Some(Self::MiddleDeemedPrimary),
            "4" => Some(Self::Secondary),
            "5" => Some(Self::MiddleDeemedSecondary),
            "6" => Some(Self::SixteenPlus),
            "7" => Some(Self::AllThrough),
            _ => None,
        }
    }

    /// The word in the database and in locale keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NotApplicable => "not_applicable",
            Self::Nursery => "nursery",
            Self::Primary => "primary",
            Self::MiddleDeemedPrimary => "middle_deemed_primary",
            Self::Secondary => "secondary",
            Self::MiddleDeemedSecondary => "middle_deemed_secondary",
            Self::SixteenPlus => "sixteen_plus",
            Self::AllThrough => "all_through",
        }
    }
}

/// A school of the register: what is kept of its 139 columns. Heads' names, numbers of boys and
/// girls, faith and inspection grades are left where they are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Establishment {
    /// The key that never changes.
    pub urn: Urn,
    /// Its local authority.
    pub la: LaCode,
    /// The local authority's name.
    pub la_name: Option<String>,
    /// Its own four digits of the `DfE` number; some have none.
    pub number: Option<u16>,
    /// Its name.
    pub name: String,
    /// Its type in the register's words, such as `Community school`.
    pub kind: Option<String>,
    /// Whether it is open.
    pub status: Status,
    /// Its phase of education.
    pub phase: Phase,
    /// The youngest age it may teach.
    pub low_age: Option<u8>,
    /// The oldest age it may teach.
    pub high_age: Option<u8>,
    /// Street.
    pub street: Option<String>,
    /// Locality.
    pub locality: Option<String>,
    /// A third line of the address.
    pub address3: Option<String>,
    /// Town.
    pub town: Option<String>,
    /// County.
    pub county: Option<String>,
    /// Postcode.
    pub postcode: Option<Postcode>,
    /// Website as the register has it; show it through [`Establishment::website_link`].
    pub website: Option<String>,
    /// Telephone number as text.
    pub telephone: Option<String>,
    /// Pupils on roll.
    pub pupils: Option<u32>,
    /// British National Grid, metres east (EPSG:27700).
    pub easting: Option<u32>,
    /// British National Grid, metres north (EPSG:27700).
    pub northing: Option<u32>,
}

impl Establishment {
    /// Its `DfE` number, where it has one.
    pub fn la_estab(&self) -> Option<LaEstab> {
        LaEstab::new(self.la, self.number?).ok()
    }

    /// The website as a link. The register leaves the scheme out at times; any scheme but http
    /// and https is no link.
    pub fn website_link(&self) -> Option<String> {
        let site = self.website.as_deref()?;
        let lower = site.to_ascii_lowercase();
        if lower.starts_with("https://") || lower.starts_with("http://") {
            return Some(site.to_owned());
        }
        let host = site.split(['/', '?', '#']).next().unwrap_or_default();
        let is_host = host.contains('.') && !host.contains([':', '@', ' ', '\\']);
        is_host.then(|| format!("https://{site}"))
    }

    /// The columns in which another description of the same school differs, in register order.
    pub fn changes(&self, other: &Self) -> Vec<Column> {
        [
            (Column::La, self.la == other.la),
            (Column::LaName, self.la_name == other.la_name),
            (Column::Number, self.number == other.number),
            (Column::Name, self.name == other.name),
            (Column::Kind, self.kind == other.kind),
            (Column::Status, self.status == other.status),
            (Column::Phase, self.phase == other.phase),
            (Column::LowAge, self.low_age == other.low_age),
            (Column::HighAge, self.high_age == other.high_age),
            (Column::Pupils, self.pupils == other.pupils),
            (Column::Street, self.street == other.street),
            (Column::Locality, self.locality == other.locality),
            (Column::Address3, self.address3 == other.address3),
            (Column::Town, self.town == other.town),
            (Column::County, self.county == other.county),
            (Column::Postcode, self.postcode == other.postcode),
            (Column::Website, self.website == other.website),
            (Column::Telephone, self.telephone == other.telephone),
            (Column::Easting, self.easting == other.easting),
            (Column::Northing, self.northing == other.northing),
        ]
        .into_iter()
        .filter_map(|(column, same)| (!same).then_some(column))
        .collect()
    }

    /// What stands in a column, as text; empty where nothing is known. Status and phase are told by
    /// their words in the database.
    pub fn value(&self, column: Column) -> String {
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let number = |number: Option<u32>| number.map(|n| n.to_string()).unwrap_or_default();
        match column {
            Column::Urn => self.urn.to_string(),
            Column::La => self.la.to_string(),
            Column::LaName => text(&self.la_name),
            Column::Number => self.number.map(|n| format!("{n:04}")).unwrap_or_default(),
            Column::Name => self.name.clone(),
            Column::Kind => text(&self.kind),
            Column::Status => self.status.as_str().to_owned(),
            Column::Phase => self.phase.as_str().to_owned(),
            Column::LowAge => number(self.low_age.map(u32::from)),
            Column::HighAge => number(self.high_age.map(u32::from)),
            Column::Pupils => number(self.pupils),
            Column::Street => text(&self.street),
            Column::Locality => text(&self.locality),
            Column::Address3 => text(&self.address3),
            Column::Town => text(&self.town),
            Column::County => text(&self.county),
            Column::Postcode => self.postcode.map(|code| code.to_string()).unwrap_or_default(),
            Column::Website => text(&self.website),
            Column::Telephone => text(&self.telephone),
            Column::Easting => number(self.easting),
            Column::Northing => number(self.northing),
            // Read, and not kept.
            Column::OpenDate | Column::CloseDate => String::new(),
        }
    }

    /// Takes what another description of the same school has in a column.
    pub fn take(&mut self, column: Column, from: &Self) {
        match column {
            Column::La => self.la = from.la,
            Column::LaName => self.la_name.clone_from(&from.la_name),
            Column::Number => self.number = from.number,
            Column::Name => self.name.clone_from(&from.name),
            Column::Kind => self.kind.clone_from(&from.kind),
            Column::Status => self.status = from.status,
            Column::Phase => self.phase = from.phase,
            Column::LowAge => self.low_age = from.low_age,
            Column::HighAge => self.high_age = from.high_age,
            Column::Pupils => self.pupils = from.pupils,
            Column::Street => self.street.clone_from(&from.street),
            Column::Locality => self.locality.clone_from(&from.locality),
            Column::Address3 => self.address3.clone_from(&from.address3),
            Column::Town => self.town.clone_from(&from.town),
            Column::County => self.county.clone_from(&from.county),
            Column::Postcode => self.postcode = from.postcode,
            Column::Website => self.website.clone_from(&from.website),
            Column::Telephone => self.telephone.clone_from(&from.telephone),
            Column::Easting => self.easting = from.easting,
            Column::Northing => self.northing = from.northing,
            // The key, and what is not kept.
            Column::Urn | Column::OpenDate | Column::CloseDate => {}
        }
    }
}

//! What a change of a school that is held comes to, for whoever reviews a second file.

use super::Column;
use crate::schools::Status;

/// The kind of a change, by what somebody would look at first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// It is open and was not: it has opened, or opened again.
    Opened,
    /// It has another name.
    Renamed,
    /// It has another address or place on the map.
    Moved,
    /// Anything else.
    Other,
}

impl Change {
    /// The kind of a change in these columns to a school that now has this status. A school that
    /// opened, was renamed and moved has opened: each row is told once.
    pub fn of(fields: &[Column], to: Status) -> Self {
        const PLACE: [Column; 8] = [
            Column::Street,
            Column::Locality,
            Column::Address3,
            Column::Town,
            Column::County,
            Column::Postcode,
            Column::Easting,
            Column::Northing,
        ];
        if fields.contains(&Column::Status) && to == Status::Open {
            Self::Opened
        } else if fields.contains(&Column::Name) {
            Self::Renamed
        } else if fields.iter().any(|field| PLACE.contains(field)) {
            Self::Moved
        } else {
            Self::Other
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_told_once_by_what_matters_most() {
        let of = |fields: &[Column], to| Change::of(fields, to);
        let all = [Column::Name, Column::Status, Column::Town];
        assert_eq!(of(&all, Status::Open), Change::Opened);
        assert_eq!(of(&all, Status::ProposedToClose), Change::Renamed);
        assert_eq!(of(&[Column::Pupils, Column::Postcode], Status::Open), Change::Moved);
        assert_eq!(of(&[Column::Pupils, Column::Website], Status::Open), Change::Other);
    }
}

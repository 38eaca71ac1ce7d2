//! What the samples of this area show: plainly invented.

use actions::people::{Adult, AdultView, Away, Contact};
use domain::people::{AdultKind, Check, Checks, DbsLevel, FrequencyTest, Met, Stop, VettingLevel};
use jiff::civil::{Date, date};

/// An adult whose safeguarding training has run out.
pub fn adult() -> Adult {
    Adult {
        person: crate::samples::id(),
        name: "PCSO Sam Example".to_owned(),
        kind: Some(AdultKind::Pcso),
        collar_number: "7001".to_owned(),
        vetting: Some(VettingLevel::Recruitment),
        dbs: Some(DbsLevel::Enhanced),
        checks: Checks {
            vetting_until: Some(date(2031, 5, 31)),
            dbs_on: Some(date(2026, 4, 20)),
            safeguarding_until: Some(date(2026, 10, 31)),
            first_aid_until: Some(date(2026, 12, 20)),
        },
    }
}

/// Somebody of whom nothing is recorded.
pub fn bare() -> Adult {
    Adult {
        name: "Robin Example".to_owned(),
        kind: None,
        collar_number: String::new(),
        vetting: None,
        dbs: None,
        checks: Checks::default(),
        ..adult()
    }
}

/// That adult's page.
pub fn view(today: Date) -> AdultView {
    let ran_out = (Some(date(2026, 10, 31)), Check::Safeguarding);
    AdultView {
        adult: adult(),
        stops: vec![Stop::RanOut(Check::Safeguarding, date(2026, 10, 31))],
        running_out: vec![ran_out, (Some(date(2026, 12, 20)), Check::FirstAid)],
        dbs_years: 3,
        leave: vec![Away {
            id: crate::samples::id(),
            person: crate::samples::id(),
            starts_on: date(2026, 12, 14),
            ends_on: date(2027, 1, 4),
        }],
        contact: Contact {
            last: vec![date(2026, 11, 4), date(2026, 11, 11)],
            next: vec![date(2026, 11, 25), date(2026, 12, 2)],
            met: Some(Met { on: date(2026, 11, 25), test: FrequencyTest::Days }),
            has_barred: false,
        },
        today,
        can_keep: true,
    }
}

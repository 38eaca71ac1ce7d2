//! What has to be in date before an adult meets children: vetting, the DBS check, safeguarding
//! training. What has run out stops the rota, as leave does; there is no override.

use crate::coded::coded;
use jiff::{ToSpan, civil::Date};

/// After so many years a DBS check is renewed, where a force has set nothing else. No law says how
/// long a check lasts; three years is what most forces and schools ask for.
pub const DBS_YEARS: u8 = 3;

/// So many days before something runs out, lists begin to say so.
pub const WARNING_DAYS: i32 = 60;

/// The checks without which nobody meets children. First-aid training is not among them: a session
/// needs somebody who has it, not everybody.
pub const STOPPING: [Check; 3] = [Check::Vetting, Check::Dbs, Check::Safeguarding];

coded! {
    /// As what an adult delivers.
    AdultKind {
        /// A police officer.
        Officer = "officer",
        /// A police community support officer.
        Pcso = "pcso",
        /// A special constable.
        Special = "special",
        /// A member of police staff, such as a youth engagement officer.
        Staff = "staff",
        /// A volunteer of the force.
        Volunteer = "volunteer",
    }
}

coded! {
    /// How deep the force's own vetting went.
    VettingLevel {
        /// Recruitment vetting.
        Recruitment = "recruitment",
        /// Management vetting.
        Management = "management",
        /// Non-police personnel vetting, level 1.
        NonPolice1 = "nppv1",
        /// Non-police personnel vetting, level 2.
        NonPolice2 = "nppv2",
        /// Non-police personnel vetting, level 3.
        NonPolice3 = "nppv3",
    }
}

coded! {
    /// Which check of the Disclosure and Barring Service was made. What it disclosed is never held.
    DbsLevel {
        /// Enhanced.
        Enhanced = "enhanced",
        /// Enhanced, with the children's barred list: what regulated activity needs.
        Barred = "enhanced-barred",
    }
}

coded! {
    /// Something that runs out.
    Check {
        /// The force's vetting.
        Vetting = "vetting",
        /// The DBS check.
        Dbs = "dbs",
        /// Safeguarding training.
        Safeguarding = "safeguarding",
        /// First-aid training.
        FirstAid = "first-aid",
    }
}

/// Until when an adult's checks count. Each day named is the last one on which it does.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Checks {
    /// The last day of the vetting.
    pub vetting_until: Option<Date>,
    /// The day of the DBS check.
    pub dbs_on: Option<Date>,
    /// The last day of the safeguarding training.
    pub safeguarding_until: Option<Date>,
    /// The last day of the first-aid training.
    pub first_aid_until: Option<Date>,
}

impl Checks {
    /// The last day on which a check counts; `None` where it was never recorded. A DBS check counts
    /// until the anniversary on which the force renews it; one of 29 February until 28 February.
    pub fn until(&self, check: Check, dbs_years: u8) -> Option<Date> {
        match check {
            Check::Vetting => self.vetting_until,
            Check::Dbs => {
                self.dbs_on.map(|on| on.checked_add(i32::from(dbs_years).years()).unwrap_or(on))
            }
            Check::Safeguarding => self.safeguarding_until,
            Check::FirstAid => self.first_aid_until,
        }
    }

    /// What stops this adult on a day, in the order of [`STOPPING`].
    pub fn lapsed(&self, on: Date, dbs_years: u8) -> Vec<Stop> {
        let stop = |check| match self.until(check, dbs_years) {
            None => Some(Stop::NotRecorded(check)),
            Some(until) if until < on => Some(Stop::RanOut(check, until)),
            Some(_) => None,
        };
        STOPPING.into_iter().filter_map(stop).collect()
    }

    /// What has run out by a day, or was never recorded though nobody meets children without it:
    /// never recorded first, then by day. First-aid training that was never taken is not missing.
    pub fn run_out_by(&self, by: Date, dbs_years: u8) -> Vec<(Option<Date>, Check)> {
        let all = [Check::Vetting, Check::Dbs, Check::Safeguarding, Check::FirstAid];
        let mut found: Vec<_> = all
            .into_iter()
            .map(|check| (self.until(check, dbs_years), check))
            .filter(|(until, check)| match until {
                None => STOPPING.contains(check),
                Some(until) => *until <= by,
            })
            .collect();
        found.sort();
        found
    }
}

/// Days on which an adult does not deliver, both included. Why is nobody's business here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Leave {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
}

impl Leave {
    /// Whether a day lies in it.
    pub fn covers(&self, day: Date) -> bool {
        (self.from..=self.to).contains(&day)
    }
}

/// Why an adult meets no children on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stop {
    /// Nothing says that this was ever done.
    NotRecorded(Check),
    /// It counted until this day and no longer.
    RanOut(Check, Date),
    /// On leave until this day.
    OnLeave(Date),
}

/// Everything that stops an adult on a day: nothing does where the list is empty.
pub fn stops(checks: &Checks, leave: &[Leave], on: Date, dbs_years: u8) -> Vec<Stop> {
    let away = leave.iter().filter(|one| one.covers(on)).map(|one| one.to).max();
    checks.lapsed(on, dbs_years).into_iter().chain(away.map(Stop::OnLeave)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    fn checks() -> Checks {
        Checks {
            vetting_until: Some(date(2027, 3, 31)),
            dbs_on: Some(date(2024, 2, 29)),
            safeguarding_until: Some(date(2026, 12, 1)),
            first_aid_until: Some(date(2020, 1, 1)),
        }
    }

    #[test]
    fn the_last_day_counts_and_the_next_does_not() {
        assert_eq!(checks().lapsed(date(2026, 12, 1), 3), []);
        let ran_out = Stop::RanOut(Check::Safeguarding, date(2026, 12, 1));
        assert_eq!(checks().lapsed(date(2026, 12, 2), 3), [ran_out]);
    }

    #[test]
    fn a_check_of_a_leap_day_counts_until_the_end_of_february() {
        assert_eq!(checks().until(Check::Dbs, 3), Some(date(2027, 2, 28)));
        assert_eq!(checks().until(Check::Dbs, 4), Some(date(2028, 2, 29)));
    }

    #[test]
    fn what_was_never_recorded_stops_too_and_first_aid_never_does() {
        let none = Checks::default().lapsed(date(2026, 9, 7), 3);
        assert_eq!(none, STOPPING.map(Stop::NotRecorded));
    }

    #[test]
    fn lists_begin_with_what_was_never_recorded_and_go_by_day() {
        let checks = Checks { dbs_on: None, ..checks() };
        let found = checks.run_out_by(date(2026, 12, 31), 3);
        let order: Vec<Check> = found.iter().map(|(_, check)| *check).collect();
        assert_eq!(order, [Check::Dbs, Check::FirstAid, Check::Safeguarding]);
    }

    #[test]
    fn leave_stops_on_its_days_and_says_when_the_last_one_ends() {
        let leave = [
            Leave { from: date(2026, 10, 5), to: date(2026, 10, 9) },
            Leave { from: date(2026, 10, 9), to: date(2026, 10, 16) },
        ];
        let on = |day| stops(&checks(), &leave, date(2026, 10, day), 3);
        assert_eq!(on(4), []);
        assert_eq!(on(9), [Stop::OnLeave(date(2026, 10, 16))]);
        assert_eq!(on(17), []);
    }

    proptest! {
        #[test]
        fn who_was_stopped_by_a_check_stays_stopped_until_it_is_renewed(
            ends in prop::array::uniform3(0i64..2000), on in 0i64..2000, later in 0i64..2000,
        ) {
            let day = |n: i64| date(2024, 1, 1).checked_add(n.days()).unwrap();
            let checks = Checks {
                vetting_until: Some(day(ends[0])),
                dbs_on: Some(day(ends[1])),
                safeguarding_until: Some(day(ends[2])),
                first_aid_until: None,
            };
            let (now, then) = (checks.lapsed(day(on), 3), checks.lapsed(day(on + later), 3));
            prop_assert!(now.iter().all(|stop| then.contains(stop)));
            prop_assert_eq!(now.is_empty(), STOPPING.iter().all(|check| {
                checks.until(*check, 3).is_some_and(|until| until >= day(on))
            }));
        }
    }
}

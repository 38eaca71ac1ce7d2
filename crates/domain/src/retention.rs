//! How long each kind of data is kept: one rule for each, as data.
//!
//! A column's label names a rule by [`Rule::name`]; the retention job asks [`Rule::due`]. A force
//! may shorten or lengthen a rule; these are the defaults.

use jiff::{SignedDuration, Timestamp};

/// One retention rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    /// The name that column labels use, in snake case.
    pub name: &'static str,
    /// How long data are kept after the anchor; `None` is for as long as the installation runs,
    /// and is only for data that are about nobody.
    pub hours: Option<u32>,
    /// The moment from which the time runs, in words.
    pub anchor: &'static str,
}

impl Rule {
    /// How long data are kept, in whole days; part of a day counts as none.
    pub fn days(&self) -> Option<u32> {
        self.hours.map(|hours| hours / 24)
    }

    /// When data must be gone, given the moment that the anchor speaks of.
    pub fn due(&self, anchor: Timestamp) -> Option<Timestamp> {
        let kept = SignedDuration::from_hours(i64::from(self.hours?));
        anchor.checked_add(kept).ok()
    }

    /// Whether data with this anchor must be gone by now.
    pub fn is_due(&self, anchor: Timestamp, now: Timestamp) -> bool {
        self.due(anchor).is_some_and(|due| due <= now)
    }
}

const DAY: u32 = 24;
const YEAR: u32 = 365 * DAY;

const fn keep(name: &'static str, hours: u32, anchor: &'static str) -> Rule {
    Rule { name, hours: Some(hours), anchor }
}

const fn keep_always(name: &'static str, anchor: &'static str) -> Rule {
    Rule { name, hours: None, anchor }
}

/// All rules, in the order of their names.
pub const RULES: &[Rule] = &[
    keep("adult_hours", 3 * YEAR, "the day on which an adult gave the hours"),
    keep("adult_leave", YEAR, "the last day of an adult's leave"),
    keep_always("anonymous_answers", "kept: an answer carries no name and leads to nobody"),
    keep_always("anonymous_counts", "kept: counts that are left when records go"),
    keep("agreement", 6 * YEAR, "the end of the agreement between school and force"),
    keep(
        "application_undecided",
        30 * DAY,
        "the day on which the cohort starts, or the end of its applications where that is later",
    ),
    keep("application_unsuccessful", 30 * DAY, "the decision on the application"),
    keep("attendance_and_awards", YEAR, "the end of the academic year"),
    keep("audit", 6 * YEAR, "the moment of the audit line"),
    keep("backup", 30 * DAY, "the making of the backup"),
    keep("ceremony_guests", 30 * DAY, "the day of the ceremony"),
    keep("child_record", YEAR, "the end of the academic year in which the child's time ended"),
    keep("class_list", 0, "the end of the page on which the children are picked"),
    keep("collection_and_photo_rules", 30 * DAY, "the end of the child's time in the cohort"),
    keep("consent_evidence", 6 * YEAR, "the end of the child's time in the cohort"),
    keep("deletion_receipt", 6 * YEAR, "the deletion that the receipt proves"),
    keep("draw_record", 6 * YEAR, "the day of the draw; it holds application numbers only"),
    keep("draw_secret", 6 * YEAR, "the day of the draw, on which the secret was revealed"),
    keep("enquiry", 2 * YEAR, "the last letter about the school's enquiry"),
    keep("enquiry_unanswered", YEAR, "the day on which the school asked and nobody answered"),
    keep("family_link", 90 * DAY, "the making of the link"),
    keep("health_and_contacts", 30 * DAY, "the end of the child's time in the cohort"),
    keep("import_draft", DAY, "the reading of the file; it holds what the public register says"),
    keep("kit_sizes", 30 * DAY, "the issue of the kit"),
    keep("letter", 7 * DAY, "the writing of the letter, sent or not"),
    keep("never_ended", YEAR, "the end of the academic year, where nobody noted an earlier end"),
    keep("person", YEAR, "the end of the person's last role"),
    keep("picture_check", 3 * YEAR, "the check of the picture; it names no child by then"),
    keep_always("public_fact", "kept: what a public register says of a school or a force"),
    keep("role_grant", 6 * YEAR, "the end of the role"),
    keep("selection_round", 30 * DAY, "the decision of the round; marks go with it"),
    keep("session", 12, "the sign-in"),
    keep("session_record", 6 * YEAR, "the end of the academic year"),
    keep("sign_in_link", DAY, "the making of the link"),
    keep_always("while_in_use", "kept while it is in use; it is about nobody"),
    keep("wrong_card", 1, "the quarter of an hour in which a code that no card has was typed"),
    keep("wrong_fact", DAY, "the day on which a carer typed a wrong date of birth"),
];

/// The rule of this name.
pub fn rule(name: &str) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.name == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_unique_and_sorted_enough_to_find() {
        for (at, rule) in RULES.iter().enumerate() {
            assert!(!RULES[..at].iter().any(|other| other.name == rule.name), "{}", rule.name);
            assert!(rule.name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_'));
        }
    }

    #[test]
    fn a_child_that_was_not_drawn_is_gone_after_thirty_days_and_not_before() {
        let decided: Timestamp = "2026-09-20T10:00:00Z".parse().unwrap();
        let rule = rule("application_unsuccessful").unwrap();
        assert_eq!(rule.days(), Some(30));
        assert!(!rule.is_due(decided, "2026-10-20T09:59:59Z".parse().unwrap()));
        assert!(rule.is_due(decided, "2026-10-20T10:00:00Z".parse().unwrap()));
    }

    #[test]
    fn what_is_kept_for_ever_is_never_due() {
        let rule = rule("anonymous_counts").unwrap();
        assert_eq!(rule.due(Timestamp::UNIX_EPOCH), None);
        assert!(!rule.is_due(Timestamp::UNIX_EPOCH, Timestamp::MAX));
    }
}

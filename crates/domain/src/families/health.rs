//! What the adults of a session must know of a child, and whom to ring. Short on purpose: what
//! nobody needs on the day is not asked.

use serde::{Deserialize, Serialize};

/// The most letters of one answer about health.
pub const MOST_LETTERS: usize = 500;
/// The most letters of a contact's name or relation.
pub const MOST_NAME_LETTERS: usize = 100;
/// How many people to ring a family can name; the first is needed.
pub const CONTACTS: usize = 2;

/// What the adults of a session must know. Every part may be empty: nothing to tell.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HealthDetails {
    /// What the child must not eat, touch or breathe.
    pub allergies: String,
    /// Medicines that the child takes or carries.
    pub medicines: String,
    /// Conditions that can matter in a session.
    pub conditions: String,
    /// What an adult should know on the day.
    pub on_the_day: String,
    /// What the child needs to take part.
    pub access_needs: String,
    /// Who may collect the child, or whether it goes home alone. What was told before this was asked
    /// has none.
    #[serde(default)]
    pub collection: String,
}

impl HealthDetails {
    /// The parts with their field names, in the order of the form.
    pub fn parts(&self) -> [(&'static str, &str); 6] {
        [
            ("allergies", &self.allergies),
            ("medicines", &self.medicines),
            ("conditions", &self.conditions),
            ("on-the-day", &self.on_the_day),
            ("access-needs", &self.access_needs),
            ("collection", &self.collection),
        ]
    }

    /// Whether there is nothing to tell.
    pub fn is_empty(&self) -> bool {
        self.parts().iter().all(|(_, text)| text.trim().is_empty())
    }

    /// All that was told of health and needs, a line for each part; empty when there is nothing to
    /// tell. Who collects the child is not part of it: it marks nobody out.
    pub fn summary(&self) -> String {
        let told: Vec<&str> = self
            .parts()
            .into_iter()
            .filter(|(part, _)| *part != "collection")
            .map(|(_, text)| text.trim())
            .filter(|t| !t.is_empty())
            .collect();
        told.join("\n")
    }
}

/// Someone to ring about a child.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Contact {
    /// The name.
    pub name: String,
    /// What they are to the child, such as "grandmother".
    pub relation: String,
    /// The number, as it was typed.
    pub telephone: String,
}

impl Contact {
    /// Whether nothing was filled in.
    pub fn is_empty(&self) -> bool {
        [&self.name, &self.relation, &self.telephone].iter().all(|text| text.trim().is_empty())
    }
}

/// What is wrong with one field of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FormFault {
    /// A person to ring has no name.
    NameMissing,
    /// It is not told what the person is to the child.
    RelationMissing,
    /// There is no telephone number.
    TelephoneMissing,
    /// It cannot be a telephone number.
    TelephoneWrong,
    /// More letters than there is room for.
    TooLong {
        /// How many there may be.
        most: usize,
    },
}

/// Everything that is wrong with the form, by field: `allergies`, ..., `contact-1-name`,
/// `contact-1-relation`, `contact-1-telephone`, `contact-2-name`, ... A second contact may be left
/// out whole.
pub fn check_form(details: &HealthDetails, contacts: &[Contact]) -> Vec<(String, FormFault)> {
    let mut faults = Vec::new();
    for (field, text) in details.parts() {
        if text.chars().count() > MOST_LETTERS {
            faults.push((field.to_owned(), FormFault::TooLong { most: MOST_LETTERS }));
        }
    }
    let nobody = Contact::default();
    for n in 0..CONTACTS {
        let contact = contacts.get(n).unwrap_or(&nobody);
        if n == 0 || !contact.is_empty() {
            check_contact(n + 1, contact, &mut faults);
        }
    }
    faults
}

fn check_contact(n: usize, contact: &Contact, faults: &mut Vec<(String, FormFault)>) {
    let mut note = |part: &str, fault| faults.push((format!("contact-{n}-{part}"), fault));
    for (part, text, missing) in [
        ("name", &contact.name, FormFault::NameMissing),
        ("relation", &contact.relation, FormFault::RelationMissing),
    ] {
        if text.trim().is_empty() {
            note(part, missing);
        } else if text.chars().count() > MOST_NAME_LETTERS {
            note(part, FormFault::TooLong { most: MOST_NAME_LETTERS });
        }
    }
    if contact.telephone.trim().is_empty() {
        note("telephone", FormFault::TelephoneMissing);
    } else if telephone(&contact.telephone).is_none() {
        note("telephone", FormFault::TelephoneWrong);
    }
}

/// A telephone number as it can be rung: a `+` and 8 to 15 digits (ITU-T E.164), or a 0 and 9 or 10
/// more digits as in the United Kingdom. Spaces, hyphens, brackets and dots are left out.
pub fn telephone(typed: &str) -> Option<String> {
    let number: String = typed
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '(' | ')' | '.'))
        .collect();
    let (is_abroad, digits) =
        number.strip_prefix('+').map_or((false, number.as_str()), |digits| (true, digits));
    let fits = digits.bytes().all(|b| b.is_ascii_digit())
        && if is_abroad {
            (8..=15).contains(&digits.len())
        } else {
            digits.starts_with('0') && (10..=11).contains(&digits.len())
        };
    fits.then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_can_be_rung_or_is_refused() {
        for (typed, rung) in [
            ("01632 960 001", Some("01632960001")),
            ("(01632) 960-001", Some("01632960001")),
            ("+44 1632 960001", Some("+441632960001")),
            ("0800 111 111", Some("0800111111")),
            ("960001", None),
            ("01632 960 001 ext 4", None),
            ("0163296000100000", None),
            ("++441632960001", None),
            ("", None),
        ] {
            assert_eq!(telephone(typed).as_deref(), rung, "{typed}");
        }
    }

    #[test]
    fn the_first_contact_is_needed_and_the_second_whole_or_not_at_all() {
        let faults = check_form(&HealthDetails::default(), &[]);
        assert_eq!(faults.len(), 3, "{faults:?}");
        let one = Contact {
            name: "Gran".into(),
            relation: "grandmother".into(),
            telephone: "01632 960 001".into(),
        };
        assert_eq!(check_form(&HealthDetails::default(), std::slice::from_ref(&one)), []);
        let half = Contact { telephone: "none".into(), ..Contact::default() };
        let faults = check_form(&HealthDetails::default(), &[one, half]);
        assert!(faults.contains(&("contact-2-telephone".into(), FormFault::TelephoneWrong)));
        assert!(faults.contains(&("contact-2-name".into(), FormFault::NameMissing)));
    }

    #[test]
    fn what_must_be_known_is_what_was_told_and_nothing_else() {
        let details = HealthDetails {
            allergies: "Peanuts".into(),
            on_the_day: " Tires quickly ".into(),
            ..HealthDetails::default()
        };
        assert_eq!(details.summary(), "Peanuts\nTires quickly");
        let collected = HealthDetails { collection: "Gran".into(), ..HealthDetails::default() };
        assert_eq!(collected.summary(), "");
    }

    #[test]
    fn what_was_told_before_collection_was_asked_is_still_read() {
        let told = r#"{"allergies":"Peanuts","medicines":"","conditions":"","on_the_day":"","access_needs":""}"#;
        let read: HealthDetails = serde_json::from_str(told).unwrap();
        assert_eq!((read.allergies.as_str(), read.collection.as_str()), ("Peanuts", ""));
        assert_eq!(HealthDetails::default().summary(), "");
    }
}

//! The fields of the health form: read from what was typed or told before, and shown.

use crate::{Faults, Fields, Frame};
use components::{Content, Fieldset, Hint, Input, Legend, SummaryList, Textarea};
use domain::families::{CONTACTS, Contact, FormFault, HealthDetails};
use words::Words;

/// What stands in the form.
#[derive(Clone, Default)]
pub struct Filled {
    /// What must be known.
    pub details: HealthDetails,
    /// Whom to ring.
    pub contacts: Vec<Contact>,
}

impl Filled {
    /// From what was typed.
    pub fn read(fields: &Fields) -> Self {
        let text = |name: &str| fields.text(name).to_owned();
        let contact = |n: usize| Contact {
            name: text(&format!("contact-{n}-name")),
            relation: text(&format!("contact-{n}-relation")),
            telephone: text(&format!("contact-{n}-telephone")),
        };
        Self {
            details: HealthDetails {
                allergies: text("allergies"),
                medicines: text("medicines"),
                conditions: text("conditions"),
                on_the_day: text("on-the-day"),
                access_needs: text("access-needs"),
                collection: text("collection"),
            },
            contacts: (1..=CONTACTS).map(contact).collect(),
        }
    }

    /// Names and values, for the hidden fields of the page that checks.
    pub fn pairs(&self) -> Vec<(String, String)> {
        let details = self.details.parts().map(|(name, text)| (name.to_owned(), text.to_owned()));
        let contacts = (1..).zip(&self.contacts).flat_map(|(n, contact)| {
            [
                (format!("contact-{n}-name"), contact.name.clone()),
                (format!("contact-{n}-relation"), contact.relation.clone()),
                (format!("contact-{n}-telephone"), contact.telephone.clone()),
            ]
        });
        details.into_iter().chain(contacts).collect()
    }

    /// The form's boxes about health.
    pub fn boxes(&self, frame: &Frame, child: &str, faults: &Faults) -> Vec<Textarea> {
        let t = frame.t;
        let hints = [
            Hint::new(t.families_health_allergies_hint(child)),
            Hint::new(t.families_health_medicines_hint(child)),
            Hint::new(t.families_health_conditions_hint()),
            Hint::new(t.families_health_on_the_day_hint(child)),
            Hint::new(t.families_health_access_needs_hint()),
            Hint::new(t.families_health_collection_hint(child)),
        ];
        let boxes = self.details.parts().into_iter().zip(labels(t, child)).zip(hints);
        boxes
            .map(|(((name, text), label), hint)| {
                Textarea::new(name, label)
                    .hint(hint)
                    .rows(2_u32)
                    .value(text)
                    .error_if(faults.of(name))
            })
            .collect()
    }

    /// The form's people to ring.
    pub fn people(&self, frame: &Frame, child: &str, faults: &Faults) -> Vec<Fieldset> {
        let nobody = Contact::default();
        let contact = |n: usize| self.contacts.get(n - 1).unwrap_or(&nobody);
        (1..=CONTACTS).map(|n| person(frame, child, n, contact(n), faults)).collect()
    }

    /// Everything as a list to check.
    pub fn summary(&self, t: Words, child: &str) -> SummaryList {
        let told = |text: &str| match text.trim() {
            "" => t.families_health_check_nothing().to_owned(),
            text => text.to_owned(),
        };
        let labels = labels(t, child).into_iter().zip(self.details.parts());
        let list = labels
            .fold(SummaryList::default(), |list, (label, (_, text))| list.row(label, told(text)));
        (1..).zip(&self.contacts).filter(|(_, contact)| !contact.is_empty()).fold(
            list,
            |list, (n, contact)| {
                let Contact { name, relation, telephone } = contact;
                list.row(person_title(t, n), format!("{name}, {relation}, {telephone}"))
            },
        )
    }
}

fn labels(t: Words, child: &str) -> [String; 6] {
    [
        t.families_health_allergies().to_owned(),
        t.families_health_medicines().to_owned(),
        t.families_health_conditions().to_owned(),
        t.families_health_on_the_day().to_owned(),
        t.families_health_access_needs(child),
        t.families_health_collection(child),
    ]
}

fn person_title(t: Words, n: usize) -> &'static str {
    if n == 1 { t.families_health_contact_1() } else { t.families_health_contact_2() }
}

fn person(frame: &Frame, child: &str, n: usize, contact: &Contact, faults: &Faults) -> Fieldset {
    let t = frame.t;
    let field = |part: &str| format!("contact-{n}-{part}");
    let (name, relation, telephone) = (field("name"), field("relation"), field("telephone"));
    let name = Input::new(name.as_str(), t.common_name())
        .value(contact.name.as_str())
        .error_if(faults.of(&name));
    let relation = Input::new(relation.as_str(), t.families_health_relation(child))
        .hint(t.families_health_relation_hint())
        .value(contact.relation.as_str())
        .error_if(faults.of(&relation));
    // not `Input::telephone`: a browser would fill in the carer's own number
    let telephone = Input::new(telephone.as_str(), t.common_telephone())
        .input_type("tel")
        .classes("govuk-input--width-20")
        .value(contact.telephone.as_str())
        .error_if(faults.of(&telephone));
    let legend = Legend::new(person_title(t, n)).classes("govuk-fieldset__legend--m");
    Fieldset::new(legend).html(Content::html(format!("{name}{relation}{telephone}")))
}

/// What is wrong with a field, in words.
pub fn fault(t: Words, fault: FormFault) -> String {
    match fault {
        FormFault::NameMissing => t.families_health_name_missing().to_owned(),
        FormFault::RelationMissing => t.families_health_relation_missing().to_owned(),
        FormFault::TelephoneMissing => t.families_health_telephone_missing().to_owned(),
        FormFault::TelephoneWrong => t.common_error_not_a_telephone().to_owned(),
        FormFault::TooLong { most } => {
            t.common_error_too_long(i64::try_from(most).unwrap_or(i64::MAX))
        }
    }
}

//! What a person types of a host, when one is added and when one is put right.

use super::enquire::is_telephone;
use crate::refused::{Refusals, Refused};
use domain::schools::{HostKind, Postcode};

/// Letters of a line of an address.
const LINE: usize = 120;
/// Letters of a website's address.
const SITE: usize = 250;

/// A host as it was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HostInput {
    /// What kind it is.
    pub kind: Option<HostKind>,
    /// Its name.
    pub name: String,
    /// Street, perhaps empty.
    pub street: String,
    /// Locality, perhaps empty.
    pub locality: String,
    /// Town, perhaps empty.
    pub town: String,
    /// County, perhaps empty.
    pub county: String,
    /// Postcode; only a group without a place of its own has none.
    pub postcode: String,
    /// Website, perhaps empty.
    pub website: String,
    /// Telephone number, perhaps empty.
    pub telephone: String,
}

impl HostInput {
    /// The same with its postcode in the usual form and no blanks around.
    ///
    /// # Errors
    /// [`Refused`] by the fields of [`HostInput`]; `kind` is not looked at.
    pub(super) fn checked(&self) -> Result<Self, Refused> {
        let mut wrong = Refusals::default();
        wrong.needed("name", &self.name, "schools-add-name-missing");
        let lines = [
            ("street", &self.street),
            ("locality", &self.locality),
            ("town", &self.town),
            ("county", &self.county),
        ];
        for (field, text) in lines {
            wrong.at_most(field, text, LINE);
        }
        let mut postcode = String::new();
        if !self.postcode.trim().is_empty() {
            match self.postcode.parse::<Postcode>() {
                Ok(code) if !code.is_pseudo() => postcode = code.to_string(),
                _ => wrong.add("postcode", "common-error-not-a-postcode"),
            }
        }
        wrong.at_most("website", &self.website, SITE);
        if !self.telephone.is_empty() && !is_telephone(&self.telephone) {
            wrong.add("telephone", "common-error-not-a-telephone");
        }
        wrong.check()?;
        let line = |text: &String| {
            let words: Vec<&str> = text.split_whitespace().collect();
            words.join(" ")
        };
        Ok(Self {
            kind: self.kind,
            name: line(&self.name),
            street: line(&self.street),
            locality: line(&self.locality),
            town: line(&self.town),
            county: line(&self.county),
            postcode,
            website: line(&self.website),
            telephone: line(&self.telephone),
        })
    }
}

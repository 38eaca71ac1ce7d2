//! What the rules of an action refused, field by field, for actions whose form has several fields.

use crate::Fault;

/// Letters of a name; nobody's is longer.
const NAME: usize = 120;
/// The longest address that a mail server takes (RFC 5321, 4.5.3.1.3).
const EMAIL: usize = 254;

/// Whether a text may be one e-mail address, and nothing but one. Only what cannot be is refused;
/// whether anybody reads it, a letter will tell.
pub fn is_email(text: &str) -> bool {
    let looks_right = text
        .split_once('@')
        .is_some_and(|(name, host)| !name.is_empty() && host.contains('.') && !host.contains('@'));
    let is_odd = |c: char| c.is_whitespace() || c.is_control() || ",;:<>()[]\"\\".contains(c);
    looks_right && text.len() <= EMAIL && !text.contains(is_odd)
}

/// Fields and the locale keys of what is wrong with them; the texts have no placeholders.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Refusals(Vec<(&'static str, &'static str)>);

/// Why an action did nothing.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// Something in the form is wrong.
    #[error("refused: {0:?}")]
    Rules(Refusals),
    /// Anything else.
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl From<store::Error> for Refused {
    fn from(error: store::Error) -> Self {
        Self::Fault(error.into())
    }
}

impl From<policy::Denied> for Refused {
    fn from(denied: policy::Denied) -> Self {
        Self::Fault(denied.into())
    }
}

impl Refused {
    /// One thing wrong.
    pub fn one(field: &'static str, key: &'static str) -> Self {
        Self::Rules(Refusals(vec![(field, key)]))
    }
}

impl Refusals {
    /// Each field with the key of what is wrong with it.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        self.0.iter().copied()
    }

    /// Notes what is wrong with a field.
    pub fn add(&mut self, field: &'static str, key: &'static str) {
        self.0.push((field, key));
    }

    /// A text that has to be there, under its own words for when it is not, and not too long.
    pub(crate) fn needed(&mut self, field: &'static str, text: &str, missing: &'static str) {
        if text.trim().is_empty() {
            self.add(field, missing);
        } else {
            self.at_most(field, text, NAME);
        }
    }

    /// A text of at most so many letters.
    pub(crate) fn at_most(&mut self, field: &'static str, text: &str, most: usize) {
        if text.chars().count() > most {
            self.add(field, "common-error-shorter");
        }
    }

    /// An e-mail address.
    pub(crate) fn email(&mut self, field: &'static str, text: &str) {
        if !is_email(text) {
            self.add(field, "common-error-not-an-email");
        }
    }

    /// Goes on only where nothing is wrong.
    pub(crate) fn check(self) -> Result<(), Refused> {
        if self.0.is_empty() { Ok(()) } else { Err(Refused::Rules(self)) }
    }
}

#[cfg(test)]
mod tests {
    use super::is_email;

    #[test]
    fn one_address_is_one_and_anything_around_it_is_none() {
        for right in ["a@b.test", "rowan.o'neill+x@mail.b.test", "dŵr@ysgol.test"] {
            assert!(is_email(right), "{right}");
        }
        for wrong in [
            "",
            "a",
            "a@b",
            "@b.test",
            "a@b@c.test",
            "a b@c.test",
            "a@b.test\r\nBcc: c@d.test",
            "a@b.test,c@d.test",
            "A <a@b.test>",
            "\"a\"@b.test",
            "a@b.test\0",
            "a@[127.0.0.1]",
        ] {
            assert!(!is_email(wrong), "{wrong:?}");
        }
        assert!(!is_email(&format!("{}@b.test", "a".repeat(250))));
    }
}

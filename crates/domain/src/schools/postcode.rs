//! Postcodes of the United Kingdom.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// A postcode in capitals with one space: `NM1 4AB`.
///
/// The form is checked, not whether the Royal Mail ever gave it out. `GIR 0AA` is read too, and so
/// are the pseudo codes `ZZ99 ...`, which stand for "none" or "not known": see
/// [`Postcode::is_pseudo`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Postcode {
    /// Padded with zeros behind the text.
    bytes: [u8; 8],
}

/// Why a text is not a postcode.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a postcode of the United Kingdom")]
pub struct NotAPostcode;

impl Postcode {
    /// The text, six to eight characters.
    pub fn as_str(&self) -> &str {
        let end = self.bytes.iter().position(|b| *b == 0).unwrap_or(self.bytes.len());
        std::str::from_utf8(&self.bytes[..end]).expect("only capitals, digits and a space go in")
    }

    /// The half before the space: the post town's district.
    pub fn outward(&self) -> &str {
        let text = self.as_str();
        &text[..text.len() - 4]
    }

    /// Whether it stands for "no fixed address" or "not known": fit for a family, not for a school.
    pub fn is_pseudo(&self) -> bool {
        self.bytes.starts_with(b"ZZ99")
    }
}

/// Outward codes are A9, A99, A9A, AA9, AA99 or AA9A, each place with letters of its own.
fn is_outward(code: &[u8]) -> bool {
    let first = |b: &u8| b.is_ascii_uppercase() && !b"QVX".contains(b);
    let second = |b: &u8| b.is_ascii_uppercase() && !b"IJZ".contains(b);
    let third = |b: &u8| b.is_ascii_digit() || b"ABCDEFGHJKSTUW".contains(b);
    let fourth = |b: &u8| b.is_ascii_digit() || b"ABEHMNPRVWXY".contains(b);
    let digit = |b: &u8| b.is_ascii_digit();
    match code {
        [a, d] => first(a) && digit(d),
        [a, d, x] if digit(d) => first(a) && third(x),
        [a, b, d] => first(a) && second(b) && digit(d),
        [a, b, d, x] => first(a) && second(b) && digit(d) && fourth(x),
        _ => false,
    }
}

/// Inward codes are 9AA, without letters that look like others by hand.
fn is_inward(code: &[u8]) -> bool {
    let letter = |b: &u8| b.is_ascii_uppercase() && !b"CIKMOV".contains(b);
    matches!(code, [d, a, b] if d.is_ascii_digit() && letter(a) && letter(b))
}

impl FromStr for Postcode {
    type Err = NotAPostcode;

    fn from_str(text: &str) -> Result<Self, NotAPostcode> {
        let mut letters = [0; 7];
        let mut count = 0;
        for c in text.chars().filter(|c| !c.is_whitespace()) {
            let place = letters.get_mut(count).ok_or(NotAPostcode)?;
            *place = u8::try_from(c).map_err(|_| NotAPostcode)?.to_ascii_uppercase();
            count += 1;
        }
        let (outward, inward) =
            letters[..count].split_at_checked(count.saturating_sub(3)).ok_or(NotAPostcode)?;
        let known =
            outward == b"GIR" && inward == b"0AA" || outward == b"ZZ99" && is_inward(inward);
        let is_regular = is_outward(outward) && is_inward(inward);
        if !is_regular && !known {
            return Err(NotAPostcode);
        }
        let mut bytes = [0; 8];
        bytes[..outward.len()].copy_from_slice(outward);
        bytes[outward.len()] = b' ';
        bytes[outward.len() + 1..=count].copy_from_slice(inward);
        Ok(Self { bytes })
    }
}

impl TryFrom<String> for Postcode {
    type Error = NotAPostcode;
    fn try_from(text: String) -> Result<Self, NotAPostcode> {
        text.parse()
    }
}
impl From<Postcode> for String {
    fn from(code: Postcode) -> Self {
        code.as_str().to_owned()
    }
}
impl fmt::Display for Postcode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}
impl fmt::Debug for Postcode {
    /// A family's postcode is personal, so only its district shows.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Postcode({} ...)", self.outward())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_form_is_read_however_it_is_spaced() {
        for (text, read) in [
            ("n1 4ab", "N1 4AB"),
            ("N194AB", "N19 4AB"),
            ("N1C 4AB", "N1C 4AB"),
            ("nm14ab", "NM1 4AB"),
            (" N M19  4AB ", "NM19 4AB"),
            ("EC1A\u{a0}1BB", "EC1A 1BB"),
            ("GIR0AA", "GIR 0AA"),
            ("zz99 3vz", ""),
            ("ZZ99 3WZ", "ZZ99 3WZ"),
        ] {
            let found = text.parse::<Postcode>().map(String::from).unwrap_or_default();
            assert_eq!(found, read, "{text}");
        }
        assert!("ZZ99 3WZ".parse::<Postcode>().unwrap().is_pseudo());
        assert_eq!("NM19 4AB".parse::<Postcode>().unwrap().outward(), "NM19");
    }

    #[test]
    fn letters_and_lengths_that_do_not_occur_are_refused() {
        for text in [
            "",
            "4AB",
            "N1",
            "Q1 4AB",
            "NI1 4AB",
            "N1I 4AB",
            "NM1C 4AB",
            "NM1 4CB",
            "NM1 AAB",
            "NMM 4AB",
            "NM123 4AB",
            "NM1 4AB 1",
            "N1 4AB\0",
            "ÑM1 4AB",
            "NM1 4AB extra",
        ] {
            assert_eq!(text.parse::<Postcode>(), Err(NotAPostcode), "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_printed_reads_back(
            text in "(([A-PR-UWYZ][0-9][0-9A-HJKSTUW]?)|([A-PR-UWYZ][A-HK-Y][0-9][0-9ABEHMNPRVWXY]?)) [0-9][ABD-HJLNP-UW-Z]{2}"
        ) {
            let code: Postcode = text.parse().unwrap();
            prop_assert_eq!(code.as_str(), text.as_str());
            prop_assert_eq!(text.to_lowercase().replace(' ', "").parse(), Ok(code));
        }

        #[test]
        fn no_text_makes_it_panic_and_what_is_read_reads_again(text in "\\PC{0,9}|[A-Z0-9 ]{4,9}") {
            if let Ok(code) = text.parse::<Postcode>() {
                prop_assert_eq!(code.as_str().parse(), Ok(code));
            }
        }
    }
}

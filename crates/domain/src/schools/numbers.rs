//! The numbers that the Department for Education gives to schools and local authorities.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// Why a text is not such a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("expected a number of {digits} digits")]
pub struct NotANumberOf {
    /// How many digits it must have.
    pub digits: usize,
}

/// Reads exactly so many digits, at most nine.
fn digits<const N: usize>(text: &str) -> Result<u32, NotANumberOf> {
    let fits = text.len() == N && text.bytes().all(|b| b.is_ascii_digit());
    if fits {
        text.parse().map_err(|_| NotANumberOf { digits: N })
    } else {
        Err(NotANumberOf { digits: N })
    }
}

/// The unique reference number of an establishment: six digits, the first not 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u32", into = "u32")]
pub struct Urn(u32);

impl Urn {
    /// The number as it is stored, 100000 to 999999.
    pub fn number(self) -> u32 {
        self.0
    }
}

impl TryFrom<u32> for Urn {
    type Error = NotANumberOf;
    fn try_from(number: u32) -> Result<Self, NotANumberOf> {
        if (100_000..1_000_000).contains(&number) {
            Ok(Self(number))
        } else {
            Err(NotANumberOf { digits: 6 })
        }
    }
}
impl From<Urn> for u32 {
    fn from(urn: Urn) -> Self {
        urn.0
    }
}
impl FromStr for Urn {
    type Err = NotANumberOf;
    fn from_str(text: &str) -> Result<Self, NotANumberOf> {
        digits::<6>(text.trim())?.try_into()
    }
}
impl fmt::Display for Urn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// The code of a local authority: three digits, such as the first half of a school's `DfE` number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u16", into = "u16")]
pub struct LaCode(u16);

impl TryFrom<u16> for LaCode {
    type Error = NotANumberOf;
    fn try_from(number: u16) -> Result<Self, NotANumberOf> {
        if number < 1000 { Ok(Self(number)) } else { Err(NotANumberOf { digits: 3 }) }
    }
}
impl From<LaCode> for u16 {
    fn from(code: LaCode) -> Self {
        code.0
    }
}
impl FromStr for LaCode {
    type Err = NotANumberOf;
    fn from_str(text: &str) -> Result<Self, NotANumberOf> {
        u16::try_from(digits::<3>(text.trim())?).map_err(|_| NotANumberOf { digits: 3 })?.try_into()
    }
}
impl fmt::Display for LaCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:03}", self.0)
    }
}

/// A school's `DfE` number: the local authority's code and the establishment's four digits, printed
/// `990/2001` and read with or without the stroke.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct LaEstab {
    la: LaCode,
    establishment: u16,
}

impl LaEstab {
    /// Joins the two halves; the second is 0 to 9999.
    pub fn new(la: LaCode, establishment: u16) -> Result<Self, NotANumberOf> {
        if establishment < 10_000 {
            Ok(Self { la, establishment })
        } else {
            Err(NotANumberOf { digits: 4 })
        }
    }

    /// The local authority.
    pub fn la(self) -> LaCode {
        self.la
    }

    /// The establishment's own four digits.
    pub fn establishment(self) -> u16 {
        self.establishment
    }
}

impl FromStr for LaEstab {
    type Err = NotANumberOf;
    fn from_str(text: &str) -> Result<Self, NotANumberOf> {
        let wrong = NotANumberOf { digits: 7 };
        let text = text.trim();
        let (la, own) = text.split_once('/').or_else(|| text.split_at_checked(3)).ok_or(wrong)?;
        let own = u16::try_from(digits::<4>(own).map_err(|_| wrong)?).map_err(|_| wrong)?;
        Self::new(la.parse().map_err(|_| wrong)?, own)
    }
}
impl TryFrom<String> for LaEstab {
    type Error = NotANumberOf;
    fn try_from(text: String) -> Result<Self, NotANumberOf> {
        text.parse()
    }
}
impl From<LaEstab> for String {
    fn from(number: LaEstab) -> Self {
        number.to_string()
    }
}
impl fmt::Display for LaEstab {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{:04}", self.la, self.establishment)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn only_the_right_number_of_digits_is_read() {
        for wrong in
            ["", "90000", "9000001", "012345", "90000a", "９０００００", "+90000", "-90000"]
        {
            assert!(wrong.parse::<Urn>().is_err(), "{wrong}");
        }
        assert_eq!(" 900001 ".parse::<Urn>().unwrap().number(), 900_001);
        for wrong in ["", "990", "990/201", "99/02001", "990-2001", "ééé1234", "9902001x"] {
            assert!(wrong.parse::<LaEstab>().is_err(), "{wrong}");
        }
        assert_eq!("0012001".parse::<LaEstab>().unwrap().to_string(), "001/2001");
    }

    proptest! {
        #[test]
        fn what_is_printed_reads_back(urn in 100_000_u32..1_000_000, la in 0_u16..1000, own in 0_u16..10_000) {
            let urn = Urn::try_from(urn).unwrap();
            prop_assert_eq!(urn.to_string().parse(), Ok(urn));
            let number = LaEstab::new(LaCode::try_from(la).unwrap(), own).unwrap();
            prop_assert_eq!(number.to_string().parse(), Ok(number));
            prop_assert_eq!(number.to_string().replace('/', "").parse(), Ok(number));
        }

        #[test]
        fn no_text_makes_it_panic(text in "\\PC{0,9}") {
            let _ = text.parse::<Urn>();
            let _ = text.parse::<LaEstab>();
        }
    }
}

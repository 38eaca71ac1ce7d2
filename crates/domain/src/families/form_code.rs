//! The code on a paper form: it leads from the sheet to the child and to the words that were printed.

use crate::chance::Chance;
use std::{fmt, str::FromStr};

/// No vowels, so that no words form, and no look-alikes; the letters of code cards.
const ALPHABET: &[u8; 23] = b"3479BCDFGHJKMNPQRTVWXYZ";
const LENGTH: usize = 6;

/// The code of a paper form: five random characters and one that checks them, printed in threes as
/// `BCD-FGH`. It is no secret: it leads nowhere without the right to key the form in.
///
/// The check is a weighted sum modulo 23 with the weights 6 to 1, as in ISBN-10: since 23 is prime and
/// the weights differ, every single wrong character and every swap of two is caught.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct FormCode([u8; LENGTH]);

/// What was typed is no code of a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("that is not the code of a form")]
pub struct NotAFormCode;

impl FormCode {
    /// Makes a code.
    pub fn make(chance: &dyn Chance) -> Self {
        let mut values = [0_u8; LENGTH];
        let mut filled = 0;
        while filled < LENGTH - 1 {
            let mut bytes = [0_u8; 16];
            chance.fill(&mut bytes);
            // Five bits of each byte, thrown away from 23 on, so that every character is as likely.
            for value in bytes.iter().map(|byte| byte & 31).filter(|value| *value < 23) {
                if filled < LENGTH - 1 {
                    values[filled] = value;
                    filled += 1;
                }
            }
        }
        values[LENGTH - 1] = u8::try_from((23 - weighted(values) % 23) % 23).unwrap_or(0);
        Self(values.map(|value| ALPHABET[usize::from(value)]))
    }

    /// The six characters without a hyphen: the form that is stored.
    ///
    /// # Panics
    /// Never: a code holds nothing but characters of its alphabet.
    pub fn compact(&self) -> &str {
        std::str::from_utf8(&self.0).expect("the alphabet is ASCII")
    }
}

fn weighted(values: [u8; LENGTH]) -> usize {
    values.iter().zip((1..=LENGTH).rev()).map(|(&value, weight)| usize::from(value) * weight).sum()
}

impl FromStr for FormCode {
    type Err = NotAFormCode;

    /// Reads a code as it was typed: in any case, with or without spaces and hyphens. It never
    /// guesses: a repaired code could be another child's.
    fn from_str(text: &str) -> Result<Self, NotAFormCode> {
        let is_kept = |c: &char| !(c.is_whitespace() || matches!(c, '-' | '\u{2010}'..='\u{2015}'));
        let value = |c: char| {
            let found =
                ALPHABET.iter().position(|known| char::from(*known) == c.to_ascii_uppercase());
            found.and_then(|value| u8::try_from(value).ok()).ok_or(NotAFormCode)
        };
        let typed: Result<Vec<u8>, _> = text.chars().filter(is_kept).take(100).map(value).collect();
        let values: [u8; LENGTH] = typed?.try_into().map_err(|_| NotAFormCode)?;
        if !weighted(values).is_multiple_of(23) {
            return Err(NotAFormCode);
        }
        Ok(Self(values.map(|value| ALPHABET[usize::from(value)])))
    }
}

impl fmt::Display for FormCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (first, last) = self.compact().split_at(LENGTH / 2);
        write!(f, "{first}-{last}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chance::Fixed;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_code_is_read_back_however_it_is_typed(seed in any::<u64>()) {
            let code = FormCode::make(&Fixed::new(seed));
            let printed = code.to_string();
            prop_assert_eq!(printed.len(), 7);
            prop_assert_eq!(printed.parse(), Ok(code));
            prop_assert_eq!(printed.to_lowercase().replace('-', " ").parse(), Ok(code));
            prop_assert_eq!(code.compact().parse(), Ok(code));
        }

        #[test]
        fn one_slip_is_never_another_code(seed in any::<u64>(), at in 0_usize..6, to in 0_usize..23) {
            let code = FormCode::make(&Fixed::new(seed));
            let mut typed: Vec<u8> = code.compact().bytes().collect();
            typed[at] = ALPHABET[to];
            let text = String::from_utf8(typed).unwrap();
            prop_assert!(text == code.compact() || text.parse::<FormCode>().is_err());
            let mut typed: Vec<char> = code.compact().chars().collect();
            typed.swap(at, (at + 1) % 6);
            let text: String = typed.into_iter().collect();
            prop_assert!(text == code.compact() || text.parse::<FormCode>().is_err());
        }

        #[test]
        fn anything_typed_is_a_code_or_is_refused(text in ".{0,40}") {
            if let Ok(code) = text.parse::<FormCode>() {
                prop_assert_eq!(code.compact().parse(), Ok(code));
            }
        }
    }
}

//! Code cards: what a child types so that their answers before and after can be joined, while
//! nobody outside the school knows whose they are.
//!
//! A card has eight random characters and a check character, printed in threes: `BCD-FGH-JKM`. The 23
//! characters leave out vowels (no words can form) and look-alikes (0 1 2 5 6 8 I L O S U).
//! The check is a weighted sum modulo 23 that must come to nothing, with the weights 9 to 1 from
//! left to right, as in ISBN-10: since 23 is prime and the weights differ, every single wrong
//! character and every swap of two characters is caught.

use crate::chance::Chance;
use serde::{Deserialize, Serialize};
use std::{collections::BTreeSet, fmt, str::FromStr};

const ALPHABET: &[u8; 23] = b"3479BCDFGHJKMNPQRTVWXYZ";
const LENGTH: usize = 9;

/// How many cards each arm of a cohort holds at least where it is known which cards were drawn.
pub const LEAST_IN_AN_ARM: i64 = 3;

/// Whether the cards of one cohort may be told apart by "drawn" and "not drawn". The draw's record
/// and the places say which children were drawn; were eleven cards of twelve drawn, the twelfth
/// would be one known child's.
pub const fn arms_hide(cards: i64, drawn: i64) -> bool {
    drawn >= LEAST_IN_AN_ARM && cards - drawn >= LEAST_IN_AN_ARM
}

/// A code card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Card([u8; LENGTH]);

/// Which kind of slip was made in typing a card.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CardSlip {
    /// Nothing was typed.
    #[error("no code was typed")]
    Empty,
    /// Too few characters.
    #[error("a code has nine characters, this has {found}")]
    TooShort {
        /// How many were typed, spaces and hyphens apart.
        found: usize,
    },
    /// Too many characters.
    #[error("a code has nine characters, this has {found}")]
    TooLong {
        /// How many were typed, spaces and hyphens apart.
        found: usize,
    },
    /// A character that no card uses.
    #[error("character {place} is `{found}`, which no code uses")]
    NeverUsed {
        /// Its place, from 1.
        place: usize,
        /// The character in upper case.
        found: char,
    },
    /// The characters are all possible, but the check fails and two neighbours may be swapped.
    #[error("characters {place} and {} may have changed places", place + 1)]
    MaybeSwapped {
        /// The place of the first of the two, from 1.
        place: usize,
    },
    /// The characters are all possible, but the check fails: one of them is wrong.
    #[error("one character or more is wrong")]
    Mistyped,
}

impl Card {
    /// Makes a card.
    pub fn make(chance: &dyn Chance) -> Self {
        let mut values = [0u8; LENGTH];
        let mut filled = 0;
        while filled < LENGTH - 1 {
            let mut bytes = [0u8; 16];
            chance.fill(&mut bytes);
            // Five bits of each byte, thrown away from 23 on, so that every character is as likely.
            for value in bytes.iter().map(|byte| byte & 31).filter(|value| *value < 23) {
                if filled < LENGTH - 1 {
                    values[filled] = value;
                    filled += 1;
                }
            }
        }
        let sum = weighted(&values) % 23;
        values[LENGTH - 1] = u8::try_from((23 - sum) % 23).unwrap_or(0);
        Self(values.map(|value| ALPHABET[usize::from(value)]))
    }

    /// Makes cards that differ from each other and from those that are taken, in random order.
    pub fn make_batch(chance: &dyn Chance, how_many: usize, taken: &BTreeSet<Self>) -> Vec<Self> {
        let mut seen = taken.clone();
        let mut made = Vec::with_capacity(how_many);
        while made.len() < how_many {
            let card = Self::make(chance);
            if seen.insert(card) {
                made.push(card);
            }
        }
        made
    }

    /// The nine characters without hyphens: the form that is stored.
    ///
    /// # Panics
    /// Never: a card holds nothing but characters of its alphabet.
    pub fn compact(&self) -> &str {
        std::str::from_utf8(&self.0).expect("the alphabet is ASCII")
    }
}

/// The sum of values times the weights 9 to 1.
fn weighted(values: &[u8; LENGTH]) -> usize {
    values.iter().zip((1..=LENGTH).rev()).map(|(&value, weight)| usize::from(value) * weight).sum()
}

fn adds_up(values: &[u8; LENGTH]) -> bool {
    weighted(values).is_multiple_of(23)
}

impl FromStr for Card {
    type Err = CardSlip;

    /// Reads a card as it was typed: in any case, with or without spaces and hyphens. It never
    /// guesses: a repaired card could be another child's.
    fn from_str(text: &str) -> Result<Self, CardSlip> {
        let is_kept = |c: &char| !(c.is_whitespace() || matches!(c, '-' | '\u{2010}'..='\u{2015}'));
        let typed: Vec<char> = text.chars().filter(is_kept).take(100).collect();
        if typed.is_empty() {
            return Err(CardSlip::Empty);
        }
        let mut values = Vec::with_capacity(LENGTH);
        for (at, c) in typed.iter().map(char::to_ascii_uppercase).enumerate() {
            let found = ALPHABET.iter().position(|known| char::from(*known) == c);
            let value = found.and_then(|value| u8::try_from(value).ok());
            values.push(value.ok_or(CardSlip::NeverUsed { place: at + 1, found: c })?);
        }
        let found = values.len();
        let values: [u8; LENGTH] = values.try_into().map_err(|_| {
            if found < LENGTH { CardSlip::TooShort { found } } else { CardSlip::TooLong { found } }
        })?;
        if !adds_up(&values) {
            return Err(why_not(&values));
        }
        Ok(Self(values.map(|value| ALPHABET[usize::from(value)])))
    }
}

fn why_not(values: &[u8; LENGTH]) -> CardSlip {
    let swapped_back = |at: &usize| {
        let mut tried = *values;
        tried.swap(*at, at + 1);
        adds_up(&tried)
    };
    match (0..LENGTH - 1).find(swapped_back) {
        Some(at) => CardSlip::MaybeSwapped { place: at + 1 },
        None => CardSlip::Mistyped,
    }
}

impl fmt::Display for Card {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = self.compact();
        write!(f, "{}-{}-{}", &text[..3], &text[3..6], &text[6..])
    }
}

impl TryFrom<String> for Card {
    type Error = CardSlip;
    fn try_from(text: String) -> Result<Self, CardSlip> {
        text.parse()
    }
}

impl From<Card> for String {
    fn from(card: Card) -> Self {
        card.compact().to_owned()
    }
}

/// What is wrong with the list of cards that a school says were drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DrawnCardsFault {
    /// Not exactly as many as were drawn.
    WrongNumber {
        /// How many different cards were entered.
        entered: usize,
        /// How many children were drawn.
        drawn: usize,
    },
    /// A card was entered twice.
    Twice(Card),
    /// A card that this cohort was not given.
    NotOfThisCohort(Card),
}

/// Checks the cards that a school says were drawn: each once, each of this cohort, exactly m.
///
/// Every child in the draw holds a card, whether or not they answer, so the number is that of the
/// children drawn and says nothing about who answered.
///
/// # Errors
/// Everything that is wrong with the list.
pub fn check_drawn(
    entered: &[Card],
    of_cohort: &BTreeSet<Card>,
    drawn: usize,
) -> Result<BTreeSet<Card>, Vec<DrawnCardsFault>> {
    let mut faults = Vec::new();
    let mut cards = BTreeSet::new();
    for &card in entered {
        if !cards.insert(card) {
            faults.push(DrawnCardsFault::Twice(card));
        } else if !of_cohort.contains(&card) {
            faults.push(DrawnCardsFault::NotOfThisCohort(card));
        }
    }
    if cards.len() != drawn {
        faults.push(DrawnCardsFault::WrongNumber { entered: cards.len(), drawn });
    }
    if faults.is_empty() { Ok(cards) } else { Err(faults) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chance::Fixed;
    use proptest::prelude::*;

    #[test]
    fn typing_is_forgiving_of_case_spaces_and_hyphens() {
        let card = Card::make(&Fixed::new(1));
        let printed = card.to_string();
        for typed in [
            printed.to_lowercase(),
            printed.replace('-', " "),
            printed.replace('-', ""),
            printed.replace('-', "\u{2013}"),
            format!("  {printed} \n"),
        ] {
            assert_eq!(typed.parse(), Ok(card), "{typed}");
        }
    }

    #[test]
    fn each_slip_is_told_by_its_kind() {
        let card = Card::make(&Fixed::new(2)).compact().to_owned();
        assert_eq!(" - ".parse::<Card>(), Err(CardSlip::Empty));
        assert_eq!(card[..8].parse::<Card>(), Err(CardSlip::TooShort { found: 8 }));
        assert_eq!(format!("{card}B").parse::<Card>(), Err(CardSlip::TooLong { found: 10 }));
        let wrong = format!("O{}", &card[1..]);
        assert_eq!(wrong.parse::<Card>(), Err(CardSlip::NeverUsed { place: 1, found: 'O' }));
    }

    #[test]
    fn exactly_the_drawn_cards_are_taken() {
        let cards = Card::make_batch(&Fixed::new(3), 34, &BTreeSet::new());
        let cohort: BTreeSet<Card> = cards.iter().copied().collect();
        assert_eq!(cohort.len(), 34);
        assert_eq!(check_drawn(&cards[..10], &cohort, 10).unwrap().len(), 10);
        assert_eq!(
            check_drawn(&cards[..9], &cohort, 10),
            Err(vec![DrawnCardsFault::WrongNumber { entered: 9, drawn: 10 }])
        );
        let stranger = Card::make(&Fixed::new(99));
        let entered = [cards[0], cards[0], stranger];
        assert_eq!(
            check_drawn(&entered, &cohort, 2),
            Err(vec![DrawnCardsFault::Twice(cards[0]), DrawnCardsFault::NotOfThisCohort(stranger)])
        );
    }

    proptest! {
        #[test]
        fn every_wrong_character_and_every_swap_is_caught(
            seed: u64, at in 0usize..9, to in 0usize..23, other in 0usize..9
        ) {
            let card = Card::make(&Fixed::new(seed)).0;
            let typed = |characters: [u8; 9]| String::from_utf8(characters.to_vec()).unwrap();
            prop_assert!(typed(card).parse::<Card>().is_ok());
            let mut wrong = card;
            wrong[at] = ALPHABET[to];
            prop_assert_eq!(typed(wrong).parse::<Card>().is_ok(), wrong == card);
            let mut swapped = card;
            swapped.swap(at, other);
            prop_assert_eq!(typed(swapped).parse::<Card>().is_ok(), swapped == card);
            if at < 8 {
                let mut neighbours = card;
                neighbours.swap(at, at + 1);
                if neighbours != card {
                    let told = typed(neighbours).parse::<Card>();
                    let is_told = matches!(told, Err(CardSlip::MaybeSwapped { .. }));
                    prop_assert!(is_told);
                }
            }
        }
    }
}

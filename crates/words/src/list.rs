//! Lists: "a, b and c".

use crate::{Lang, Words};
use std::fmt::Write as _;

impl Words {
    /// Joins words as one says them: "Ann, Bea and Cai", "Ann, Bea a Cai".
    ///
    /// In Welsh the last comes after "a", or "ac" before a vowel. Names are not mutated.
    pub fn list<S: AsRef<str>>(self, items: &[S]) -> String {
        let Some((last, first)) = items.split_last() else { return String::new() };
        let last = last.as_ref();
        let mut text = first.iter().map(AsRef::as_ref).collect::<Vec<_>>().join(", ");
        if !text.is_empty() {
            let and = match self.lang {
                Lang::En => "and",
                Lang::Cy if begins_with_vowel(last) => "ac",
                Lang::Cy => "a",
            };
            let _ = write!(text, " {and} ");
        }
        text.push_str(last);
        text
    }
}

/// Whether a word begins with a vowel as Welsh is spoken. "w" and "y" are vowels ("wythnos",
/// "ysgol") except before another vowel, as in "William" and "Yusuf".
fn begins_with_vowel(word: &str) -> bool {
    let mut letters = word.chars().flat_map(char::to_lowercase);
    let full = |letter: char| "aeiouâêîôûáéíóúàèìòùäëïöü".contains(letter);
    match (letters.next(), letters.next()) {
        (Some('w' | 'y'), Some(next)) => !full(next),
        (Some('w' | 'y' | 'ŵ' | 'ŷ'), _) => true,
        (Some(first), _) => full(first),
        (None, _) => false,
    }
}

#[cfg(test)]
mod tests {
    use crate::{Lang, Words};

    #[test]
    fn a_list_reads_as_it_is_said() {
        let (en, cy) = (Words::new(Lang::En), Words::new(Lang::Cy));
        assert_eq!(en.list::<&str>(&[]), "");
        assert_eq!(en.list(&["Ann"]), "Ann");
        assert_eq!(en.list(&["Ann", "Bea", "Cai"]), "Ann, Bea and Cai");
        assert_eq!(cy.list(&["Ann", "Bea", "Cai"]), "Ann, Bea a Cai");
        assert_eq!(cy.list(&["Cai", "Ann"]), "Cai ac Ann");
        assert_eq!(cy.list(&["Cai", "William"]), "Cai a William");
        assert_eq!(cy.list(&["tref", "ysgol"]), "tref ac ysgol");
    }
}

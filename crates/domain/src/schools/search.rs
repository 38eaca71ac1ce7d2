//! Finding a school by whatever somebody knows of it.

/// Words of a search that are looked at; the rest would not narrow it down.
const MOST_WORDS: usize = 6;

/// A text as it is searched: small letters without accents, digits, single spaces. Apostrophes
/// vanish, so that "St Mary's" and "st marys" are the same.
pub fn search_key(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase).map(plain_letter) {
        if c.is_alphanumeric() {
            key.push(c);
        } else if !matches!(c, '\'' | '\u{2019}' | '.') && !key.is_empty() && !key.ends_with(' ') {
            key.push(' ');
        }
    }
    key.truncate(key.trim_end().len());
    key
}

/// The words of a search, each of which has to be found somewhere in a school's search text.
pub fn search_words(typed: &str) -> Vec<String> {
    search_key(typed)
        .split(' ')
        .filter(|w| !w.is_empty())
        .take(MOST_WORDS)
        .map(str::to_owned)
        .collect()
}

/// The search text of a school: name, town, postcode with and without its space, URN.
pub fn search_text(name: &str, town: &str, postcode: &str, urn: Option<i64>) -> String {
    let urn = urn.map(|urn| urn.to_string()).unwrap_or_default();
    let closed = postcode.replace(' ', "");
    search_key(&[name, town, postcode, &closed, &urn].join(" "))
}

/// The letters of Welsh and of names in England without their marks.
fn plain_letter(c: char) -> char {
    match c {
        'à' | 'á' | 'â' | 'ä' | 'ã' | 'å' => 'a',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ò' | 'ó' | 'ô' | 'ö' | 'õ' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        'ŵ' | 'ẁ' | 'ẃ' | 'ẅ' => 'w',
        'ŷ' | 'ỳ' | 'ý' | 'ÿ' => 'y',
        'ç' => 'c',
        'ñ' => 'n',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_school_is_found_by_name_town_postcode_and_urn_however_they_are_typed() {
        let text = search_text("Ysgol Tŷ-Gwyn St. Mary's", "Northmere", "NM1 4AB", Some(900_001));
        for typed in ["st marys", "ST MARY’S northmere", "ty gwyn", "nm1 4ab", "NM14AB", "900001"]
        {
            assert!(search_words(typed).iter().all(|word| text.contains(word)), "{typed}");
        }
        assert!(!search_words("southmere").iter().all(|word| text.contains(word)));
    }

    #[test]
    fn nothing_that_means_something_to_a_database_is_left_in_a_word() {
        assert_eq!(search_words("%_ ' \\ 100%"), ["100"]);
        assert_eq!(search_words("a b c d e f g h").len(), MOST_WORDS);
    }
}

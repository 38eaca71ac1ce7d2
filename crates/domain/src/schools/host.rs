//! Hosts of a unit: most are schools of the register, some are none. A unit has met in a mosque, and
//! families who teach at home have formed one.

use super::search_key;
use crate::coded::coded;

coded! {
    /// What kind of organisation a host is.
    HostKind {
        /// A school.
        School = "school",
        /// A special school.
        SpecialSchool = "special_school",
        /// A mosque, or another place of worship.
        PlaceOfWorship = "place_of_worship",
        /// Families who teach their children at home.
        HomeEducation = "home_education",
        /// Any other.
        Other = "other",
    }
}

/// Words that many hosts have in their names, so that they tell none from another.
const COMMON: [&str; 18] = [
    "school",
    "primary",
    "junior",
    "infant",
    "infants",
    "academy",
    "the",
    "of",
    "and",
    "ce",
    "cofe",
    "rc",
    "catholic",
    "church",
    "voluntary",
    "aided",
    "controlled",
    "community",
];

/// The words of a name that tell its host from others, sorted, without accents and capitals.
fn telling_words(name: &str) -> Vec<String> {
    let key = search_key(name);
    let mut words: Vec<String> =
        key.split(' ').filter(|word| !COMMON.contains(word)).map(str::to_owned).collect();
    if words.is_empty() {
        words = key.split(' ').map(str::to_owned).collect();
    }
    words.sort_unstable();
    words
}

/// The text by which hosts of a like name are searched: the words that tell it from others.
pub fn name_to_search(name: &str) -> String {
    telling_words(name).join(" ")
}

/// Whether two hosts, each a name and a postcode, may be the same one entered twice: they have the
/// same postcode, or names that differ by nothing but words that many have.
///
/// A school and its nursery may share a postcode, so this asks a person and decides nothing.
pub fn may_be_the_same(one: (&str, &str), other: (&str, &str)) -> bool {
    let is_near = !one.1.is_empty() && one.1 == other.1;
    is_near || telling_words(one.0) == telling_words(other.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_entered_twice_is_noticed_however_its_name_is_written() {
        let larkrise = ("Larkrise C.E. Primary School", "NM1 4AB");
        for other in
            [("The Larkrise Academy", ""), ("larkrise", "NM9 9ZZ"), ("Hillside Nursery", "NM1 4AB")]
        {
            assert!(may_be_the_same(larkrise, other), "{other:?}");
        }
        for other in [("Larkrise North Primary School", "NM1 4AC"), ("Millbrook", "")] {
            assert!(!may_be_the_same(larkrise, other), "{other:?}");
        }
    }

    #[test]
    fn two_hosts_without_a_postcode_are_told_apart_by_their_names() {
        assert!(!may_be_the_same(("Forest group", ""), ("Moor group", "")));
        assert!(may_be_the_same(("Tŷ Gwyn group", ""), ("group TY GWYN", "")));
        assert!(!may_be_the_same(("Community School", ""), ("Primary School", "")));
    }
}

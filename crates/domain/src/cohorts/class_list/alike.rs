//! Whether two entries may be one child. The program takes nobody for somebody else by itself: only
//! the same name, however it is written, with the same date of birth is the same child; whatever is
//! near is shown to a person, who says.

use jiff::civil::Date;

/// How alike two children are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likeness {
    /// Nearly the same name or date of birth: a slip of the pen, twins, or two children.
    Near,
    /// The same name and the same date of birth.
    Same,
}

/// What two children are compared by. It has no `Debug`: it is a name.
#[derive(Clone, Copy)]
pub struct Who<'n> {
    /// The forename.
    pub given_name: &'n str,
    /// The surname.
    pub family_name: &'n str,
    /// The date of birth.
    pub born: Date,
}

/// Letters by which two names may differ and be near.
const FEW: usize = 2;

/// How alike two children are; nothing where they are plainly two.
pub fn likeness(one: Who<'_>, other: Who<'_>) -> Option<Likeness> {
    // Days first: they are quick to compare, and of a whole school few are near.
    if one.born != other.born && !is_near_day(one.born, other.born) {
        return None;
    }
    let names = |who: Who<'_>| (fold_name(who.given_name), fold_name(who.family_name));
    let (one_name, other_name) = (names(one), names(other));
    let is_same_name = one_name == other_name;
    if one.born == other.born {
        if is_same_name {
            return Some(Likeness::Same);
        }
        return is_near_name(&one_name, &other_name).then_some(Likeness::Near);
    }
    is_same_name.then_some(Likeness::Near)
}

/// A name as it is compared: small letters without accents, and nothing between them. `O’Sé-Smith`
/// and `ose smith` are the same.
pub fn fold_name(name: &str) -> String {
    let letters = name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase);
    letters.fold(String::new(), |mut folded, letter| {
        match plain(letter) {
            Some(plain) => folded.push_str(plain),
            None => folded.push(letter),
        }
        folded
    })
}

/// A letter without its accent, for the letters of Welsh, Irish, Gaelic and Europe's neighbours.
fn plain(letter: char) -> Option<&'static str> {
    Some(match letter {
        'à'..='å' | 'ā' | 'ă' | 'ą' => "a",
        'æ' => "ae",
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' | 'ẽ' => "e",
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => "g",
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => "i",
        'ķ' => "k",
        'ĺ' | 'ļ' | 'ľ' | 'ł' => "l",
        'ñ' | 'ń' | 'ņ' | 'ň' => "n",
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' => "o",
        'œ' => "oe",
        'ŕ' | 'ř' => "r",
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => "s",
        'ß' => "ss",
        'ţ' | 'ť' | 'ț' => "t",
        'þ' => "th",
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => "u",
        'ŵ' | 'ẁ' | 'ẃ' | 'ẅ' => "w",
        'ý' | 'ÿ' | 'ŷ' | 'ỳ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        _ => return None,
    })
}

type Name = (String, String);

/// The two parts turned round, a short form of the forename, or a few letters.
fn is_near_name(one: &Name, other: &Name) -> bool {
    let is_turned = one.0 == other.1 && one.1 == other.0;
    let is_short = one.1 == other.1 && (one.0.starts_with(&other.0) || other.0.starts_with(&one.0));
    let whole = |name: &Name| format!("{} {}", name.0, name.1).chars().collect::<Vec<_>>();
    is_turned || is_short || differ_by_few(&whole(one), &whole(other))
}

/// Day and month turned round, or one of day, month and year written wrong.
fn is_near_day(one: Date, other: Date) -> bool {
    let parts = |day: Date| (day.year(), day.month(), day.day());
    let ((year, month, day), (other_year, other_month, other_day)) = (parts(one), parts(other));
    let is_turned = year == other_year && month == other_day && day == other_month;
    let same = [year == other_year, month == other_month, day == other_day];
    is_turned || same.into_iter().filter(|is_same| *is_same).count() == 2
}

/// Whether at most [`FEW`] letters have to be put in, taken out or changed (Levenshtein's distance).
fn differ_by_few(one: &[char], other: &[char]) -> bool {
    if one.len().abs_diff(other.len()) > FEW {
        return false;
    }
    let mut above: Vec<usize> = (0..=other.len()).collect();
    for (at, letter) in one.iter().enumerate() {
        let mut row = vec![at + 1];
        for (column, wanted) in other.iter().enumerate() {
            let changed = above[column] + usize::from(letter != wanted);
            row.push(changed.min(above[column + 1] + 1).min(row[column] + 1));
        }
        above = row;
    }
    above.last().is_some_and(|distance| *distance <= FEW)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    fn who<'n>(given_name: &'n str, family_name: &'n str, born: Date) -> Who<'n> {
        Who { given_name, family_name, born }
    }

    #[test]
    fn the_same_name_is_the_same_however_it_is_written() {
        let born = date(2017, 2, 1);
        for (one, other) in [
            (("Siân", "O’Sé-Smith"), ("SIAN", "ose smith")),
            (("Łucja", "Weiß"), ("lucja", "WEISS")),
            (("Gŵyn", "Rise"), ("Gwyn ", "Rise")),
            (("Si\u{61}\u{302}n", "Rise"), ("Siân", "Rise")),
        ] {
            let found = likeness(who(one.0, one.1, born), who(other.0, other.1, born));
            assert_eq!(found, Some(Likeness::Same), "{one:?} {other:?}");
        }
    }

    #[test]
    fn what_is_near_is_left_to_a_person() {
        let born = date(2017, 2, 1);
        let lark = who("Lark", "Rise", born);
        for near in [
            who("Larkin", "Rise", born),
            who("Rise", "Lark", born),
            who("Lerk", "Ryse", born),
            who("Lark", "Rise", date(2017, 1, 2)),
            who("Lark", "Rise", date(2016, 2, 1)),
            who("Lark", "Rise", date(2017, 2, 11)),
        ] {
            assert_eq!(likeness(lark, near), Some(Likeness::Near));
        }
        for two in [
            who("Wren", "Rise", born),
            who("Lark", "Rise", date(2015, 5, 1)),
            who("Lerk", "Rise", date(2017, 2, 2)),
        ] {
            assert_eq!(likeness(lark, two), None);
        }
    }

    proptest! {
        #[test]
        fn likeness_does_not_ask_who_comes_first(
            a in "[A-Zé’ -]{1,8}", b in "[A-Zé’ -]{1,8}", c in "[A-Zé’ -]{1,8}",
            day in 1..28i8, other in 1..28i8,
        ) {
            let (one, two) = (who(&a, &b, date(2017, 2, day)), who(&c, &b, date(2017, 2, other)));
            prop_assert_eq!(likeness(one, two), likeness(two, one));
            prop_assert_eq!(likeness(one, one), Some(Likeness::Same));
        }

        #[test]
        fn no_name_breaks_it(a in "\\PC{0,40}", b in "\\PC{0,40}") {
            let born = date(2017, 2, 1);
            let _ = likeness(who(&a, &b, born), who(&b, &a, born));
        }
    }
}

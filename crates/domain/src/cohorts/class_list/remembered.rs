//! Which columns a school chose the last time: headings and what stood under them, and never what a
//! cell held.

use super::{Column, Guess, Mapping, NameColumns, NameOrder};
use crate::table_file::{Header, heading_key};

/// The longest heading that is remembered, in characters.
const LONGEST: usize = 60;
/// A name in one cell whose surname comes first.
const SURNAME_FIRST: &str = "full-name-surname-first";

/// A choice of columns, by their headings as [`heading_key`] gives them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Remembered {
    headings: Vec<(Column, String)>,
    order: Option<NameOrder>,
}

impl Remembered {
    /// What is worth remembering of a choice. Columns without a heading are not, and no heading that
    /// is too long to be one.
    pub fn of(mapping: &Mapping, header: &Header) -> Self {
        let key = |at: usize| header.headings().get(at).map(|heading| heading_key(heading));
        let is_heading = |key: &String| !key.is_empty() && key.chars().count() <= LONGEST;
        let chosen = mapping.columns().into_iter();
        let headings =
            chosen.filter_map(|(column, at)| Some((column, key(at).filter(is_heading)?))).collect();
        let order = match mapping.names {
            NameColumns::Whole { order, .. } => Some(order),
            NameColumns::Apart { .. } => None,
        };
        Self { headings, order }
    }

    /// As it is stored: a code of what the column holds, and its heading.
    pub fn pairs(&self) -> Vec<(&'static str, &str)> {
        let code = |column: &Column| match (column, self.order) {
            (Column::FullName, Some(NameOrder::SurnameFirst)) => SURNAME_FIRST,
            _ => column.as_str(),
        };
        self.headings.iter().map(|(column, heading)| (code(column), heading.as_str())).collect()
    }

    /// From what is stored; codes that are not known any more are passed over.
    pub fn from_pairs<'s>(pairs: impl IntoIterator<Item = (&'s str, &'s str)>) -> Self {
        let mut read = Self::default();
        for (code, heading) in pairs {
            let is_turned = code == SURNAME_FIRST;
            let known = Column::ALL.into_iter().find(|column| column.as_str() == code);
            let Some(column) = known.or(is_turned.then_some(Column::FullName)) else { continue };
            if column == Column::FullName {
                let forename = NameOrder::ForenameFirst;
                read.order = Some(if is_turned { NameOrder::SurnameFirst } else { forename });
            }
            read.headings.push((column, heading.to_owned()));
        }
        read
    }

    /// The same choice in another file, to fill the mapping form; nothing where that file lacks a
    /// heading that is needed, or has it twice.
    pub fn guess(&self, header: &Header) -> Option<Guess> {
        let find = |column: Column| {
            let (_, heading) = self.headings.iter().find(|(known, _)| *known == column)?;
            header.find(&[heading]).ok().flatten()
        };
        let order = self.order.unwrap_or(NameOrder::ForenameFirst);
        let guess = Guess {
            forename: find(Column::Forename),
            preferred: find(Column::PreferredName),
            surname: find(Column::Surname),
            full_name: find(Column::FullName).map(|at| (at, order)),
            born: find(Column::Born),
            year_group: find(Column::YearGroup),
            class: find(Column::Class),
        };
        let mapping = guess.mapping().ok()?;
        mapping.check(header).is_ok().then_some(guess)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table_file::{Limits, Table};

    fn table(text: &str) -> Table<'_> {
        Table::open(text.as_bytes(), Limits::CLASS_LIST).unwrap()
    }

    #[test]
    fn the_choice_comes_back_in_a_file_with_its_headings_in_another_order() {
        let first = table("Legal,Chosen,Family,Birthday,Set\nLarkin,Lark,Rise,01/02/2017,5B\n");
        let names = NameColumns::Apart { forename: 1, preferred: None, surname: 2 };
        let mapping = Mapping { names, born: 3, year_group: None, class: Some(4) };
        let kept = Remembered::of(&mapping, first.header());
        let pairs = kept.pairs();
        assert_eq!(
            pairs,
            [("forename", "chosen"), ("surname", "family"), ("born", "birthday"), ("class", "set")]
        );
        let again = Remembered::from_pairs(pairs.clone());
        assert_eq!(again, kept);
        let next = table("BIRTHDAY,Family,Chosen\n01/02/2017,Rise,Lark\n");
        let guess = again.guess(next.header()).unwrap();
        assert_eq!((guess.forename, guess.surname, guess.born), (Some(2), Some(1), Some(0)));
        assert_eq!(guess.class, None, "what is not there is not chosen");
        assert_eq!(again.guess(table("Chosen,Family\nLark,Rise\n").header()), None);
        assert_eq!(again.guess(table("Chosen,Family,Birthday,Birthday\n").header()), None);
    }

    #[test]
    fn the_order_of_a_name_in_one_cell_is_kept() {
        let list = table("Who,When\nRise Lark,01/02/2017\n");
        for order in [NameOrder::SurnameFirst, NameOrder::ForenameFirst] {
            let names = NameColumns::Whole { column: 0, order };
            let mapping = Mapping { names, born: 1, year_group: None, class: None };
            let kept = Remembered::of(&mapping, list.header());
            let read = Remembered::from_pairs(kept.pairs());
            let guess = read.guess(list.header()).unwrap();
            assert_eq!(guess.full_name, Some((0, order)));
        }
        assert_eq!(Remembered::from_pairs([("sex", "gender")]), Remembered::default());
    }

    #[test]
    fn nothing_but_a_heading_is_remembered_and_never_one_of_pupil_numbers() {
        let long = "x".repeat(61);
        let text = format!("Forename,Surname,DOB,{long},\nLark,Rise,01/02/2017,5B,\n");
        let list = table(&text);
        let names = NameColumns::Apart { forename: 0, preferred: None, surname: 1 };
        let mapping = Mapping { names, born: 2, year_group: None, class: Some(3) };
        assert_eq!(Remembered::of(&mapping, list.header()).pairs().len(), 3);
        let upn =
            Remembered::from_pairs([("forename", "upn"), ("surname", "surname"), ("born", "dob")]);
        assert_eq!(upn.guess(table("UPN,Surname,DOB\n").header()), None);
    }
}

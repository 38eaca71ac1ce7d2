//! The lesson library: what can be taught, as data.

use crate::{
    bilingual::Bilingual,
    coded::coded,
    data_file::{DataError, Reader, parse},
    surveys::Aim,
};

coded! {
    /// The strand of the programme to which a lesson belongs.
    Strand {
        /// The children learn.
        Education = "education",
        /// The children do something for others.
        Community = "community",
        /// The children are thanked.
        Reward = "reward",
    }
}

/// One lesson of the library.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lesson {
    /// The code, such as `online-safety`; models name lessons by it.
    pub code: String,
    /// The version of this text, from 1; a session keeps the version that was taught.
    pub version: u16,
    /// The title.
    pub title: Bilingual,
    /// The plan, in one paragraph.
    pub plan: Bilingual,
    /// How long it takes.
    pub minutes: u16,
    /// Its strand.
    pub strand: Strand,
    /// The aims it works towards.
    pub aims: Vec<Aim>,
}

/// Reads a library from its file.
///
/// # Errors
/// The first mistake, by its key, with what is allowed there.
pub fn from_toml(text: &str) -> Result<Vec<Lesson>, DataError> {
    let table = parse(text)?;
    let top = Reader::new(&table, "", &["lessons"])?;
    let known = ["code", "version", "title", "plan", "minutes", "strand", "aims"];
    let mut lessons: Vec<Lesson> = Vec::new();
    for reader in top.tables("lessons", &known)? {
        let code = reader.slug("code")?;
        if lessons.iter().any(|other| other.code == code) {
            return Err(reader.wrong("code", "is used by another lesson"));
        }
        lessons.push(Lesson {
            code,
            version: reader.number("version", 1..=9999)?,
            title: reader.bilingual("title")?,
            plan: reader.bilingual("plan")?,
            minutes: reader.number("minutes", 5..=240)?,
            strand: reader.coded("strand")?,
            aims: reader.coded_list("aims")?,
        });
    }
    Ok(lessons)
}

/// The library that comes with the program, in the order of the file.
///
/// # Panics
/// Never in a build whose tests pass: the file is compiled in and read by a test.
pub fn library() -> Vec<Lesson> {
    from_toml(include_str!("library.toml")).expect("a test reads the shipped library")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_library_has_ten_lessons_in_both_languages() {
        let lessons = library();
        assert_eq!(lessons.len(), 10);
        for lesson in &lessons {
            assert!(!lesson.title.is_incomplete() && !lesson.plan.is_incomplete());
            assert!(!lesson.aims.is_empty(), "{}", lesson.code);
        }
    }

    #[test]
    fn a_code_is_used_once() {
        let twice = include_str!("library.toml").replace("\"getting-help\"", "\"police-roles\"");
        let error = from_toml(&twice).unwrap_err();
        assert_eq!(error.to_string(), "lessons[2].code: is used by another lesson");
    }
}

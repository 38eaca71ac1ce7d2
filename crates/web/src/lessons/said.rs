//! How lessons are said: their texts in the language of the page, their strands and aims in words.

use actions::lessons::Lesson;
use domain::{
    bilingual::{Bilingual, Language},
    coded::Coded,
};
use words::{Lang, Words};

/// A text of ours in the language of the page.
pub fn text(t: Words, text: &Bilingual) -> &str {
    text.get(if t.lang() == Lang::Cy { Language::Cy } else { Language::En })
}

/// The strand in a word or two.
pub fn strand(t: Words, lesson: &Lesson) -> String {
    t.by_key(&format!("lessons-strand-{}", lesson.strand.code())).unwrap_or_default()
}

/// What it works towards, as a list.
pub fn aims(t: Words, lesson: &Lesson) -> String {
    let said =
        lesson.aims.iter().filter_map(|aim| t.by_key(&format!("lessons-aim-{}", aim.code())));
    t.list(&said.collect::<Vec<_>>())
}

//! Who makes a document, and what can stand in the way.

use crate::{
    AssuranceLetter, CertificateRun, ChildCards, CodeCards, EvidenceReport, RegisterSheet,
};

/// A maker of documents. Each method returns a whole PDF file, and is absent until a press has it.
///
/// A thousand certificates take seconds of one processor: call it where waiting hurts nobody.
pub trait Press: Send + Sync {
    /// One file with the certificates of a ceremony, one page for each child and language.
    ///
    /// # Errors
    /// See [`PressError`].
    fn certificates(&self, run: &CertificateRun) -> Result<Vec<u8>, PressError> {
        let _ = run;
        Err(PressError::Absent)
    }

    /// The cards of the children, eight to a sheet, to cut out.
    ///
    /// # Errors
    /// See [`PressError`].
    fn child_cards(&self, cards: &ChildCards) -> Result<Vec<u8>, PressError> {
        let _ = cards;
        Err(PressError::Absent)
    }

    /// The code cards of a school to cut out, then the sheet on which the school keeps the key.
    ///
    /// # Errors
    /// See [`PressError`].
    fn code_cards(&self, cards: &CodeCards) -> Result<Vec<u8>, PressError> {
        let _ = cards;
        Err(PressError::Absent)
    }

    /// A report with figures and tables.
    ///
    /// # Errors
    /// See [`PressError`].
    fn report(&self, report: &EvidenceReport) -> Result<Vec<u8>, PressError> {
        let _ = report;
        Err(PressError::Absent)
    }

    /// A register to fill in by hand.
    ///
    /// # Errors
    /// See [`PressError`].
    fn register(&self, sheet: &RegisterSheet) -> Result<Vec<u8>, PressError> {
        let _ = sheet;
        Err(PressError::Absent)
    }

    /// A letter about somebody who visits a school.
    ///
    /// # Errors
    /// See [`PressError`].
    fn assurance(&self, letter: &AssuranceLetter) -> Result<Vec<u8>, PressError> {
        let _ = letter;
        Err(PressError::Absent)
    }
}

/// Why there is no document.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PressError {
    /// The program was built without the feature `pdf`.
    #[error("this program was built without the part that makes PDF files")]
    Absent,
    /// There is nothing to print: no child, no card, no row.
    #[error("there is nothing to print")]
    Empty,
    /// Letters that none of the embedded fonts has.
    #[error("the letters {letters} in “{text}” cannot be printed")]
    Letters {
        /// The text they stand in.
        text: String,
        /// Those letters, each once.
        letters: String,
    },
    /// A figure that is no SVG, or a fault of a template: ours.
    #[error("the document could not be set: {0}")]
    Typesetting(String),
}

/// The press of a program that was built without one.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoPress;

impl Press for NoPress {}

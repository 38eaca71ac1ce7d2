//! The press that sets documents with typst.
//!
//! A document is a template of `templates/` and its input as `data.json`; those two, and
//! `house.typ` with what all templates share, are the only files there are. Input is data and is
//! never read as markup.

mod world;

use crate::{
    AssuranceLetter, CertificateRun, ChildCards, CodeCards, EvidenceReport, Press, PressError,
    RegisterSheet,
};
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};
use typst::diag::{SourceDiagnostic, Warned};
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use world::{Job, Shop};

/// Sets documents with typst: tagged, to the accessibility standard PDF/UA-1, fonts embedded.
///
/// It does one document at a time, whoever asks, so that memory stays bounded. Make one and share it.
pub struct Typesetter {
    shop: Shop,
    one_at_a_time: Mutex<()>,
}

impl Typesetter {
    /// Reads the embedded fonts; a few milliseconds.
    pub fn new() -> Self {
        Self { shop: Shop::new(), one_at_a_time: Mutex::new(()) }
    }

    fn set(&self, template: &'static str, input: &impl Serialize) -> Result<Vec<u8>, PressError> {
        let fault = |error: serde_json::Error| PressError::Typesetting(error.to_string());
        let input = serde_json::to_value(input).map_err(fault)?;
        self.printable(&input)?;
        let data = serde_json::to_vec(&input).map_err(fault)?;

        let turn = self.one_at_a_time.lock().unwrap_or_else(PoisonError::into_inner);
        let made = compile(&Job::new(&self.shop, template, data));
        // what typst remembers of this document is of no use to the next
        comemo::evict(0);
        drop(turn);
        made
    }

    /// Refuses letters that no font has: they would come out as boxes.
    fn printable(&self, input: &Value) -> Result<(), PressError> {
        match input {
            Value::String(text) => {
                let letters: BTreeSet<char> =
                    text.chars().filter(|letter| !self.shop.has(*letter)).collect();
                // a picture's markup is text too; its labels are named without the rest of it
                let text = if text.starts_with("<svg") { "svg".to_owned() } else { text.clone() };
                let letters = String::from_iter(letters);
                if letters.is_empty() { Ok(()) } else { Err(PressError::Letters { text, letters }) }
            }
            Value::Array(values) => values.iter().try_for_each(|value| self.printable(value)),
            Value::Object(fields) => fields.values().try_for_each(|value| self.printable(value)),
            _ => Ok(()),
        }
    }
}

impl Default for Typesetter {
    fn default() -> Self {
        Self::new()
    }
}

impl Press for Typesetter {
    fn certificates(&self, run: &CertificateRun) -> Result<Vec<u8>, PressError> {
        filled(run.children.len().min(run.texts.len()))?;
        self.set(include_str!("../templates/certificate.typ"), run)
    }

    fn child_cards(&self, cards: &ChildCards) -> Result<Vec<u8>, PressError> {
        filled(cards.names.len().min(cards.texts.len()))?;
        self.set(include_str!("../templates/child-cards.typ"), cards)
    }

    fn code_cards(&self, cards: &CodeCards) -> Result<Vec<u8>, PressError> {
        filled(cards.cards.len())?;
        self.set(include_str!("../templates/code-cards.typ"), cards)
    }

    fn report(&self, report: &EvidenceReport) -> Result<Vec<u8>, PressError> {
        filled(report.blocks.len())?;
        self.set(include_str!("../templates/report.typ"), report)
    }

    fn register(&self, sheet: &RegisterSheet) -> Result<Vec<u8>, PressError> {
        filled(sheet.table.rows.len())?;
        self.set(include_str!("../templates/register.typ"), sheet)
    }

    fn assurance(&self, letter: &AssuranceLetter) -> Result<Vec<u8>, PressError> {
        filled(letter.about.len().min(letter.body.len()))?;
        self.set(include_str!("../templates/letter.typ"), letter)
    }
}

fn filled(count: usize) -> Result<(), PressError> {
    if count == 0 { Err(PressError::Empty) } else { Ok(()) }
}

fn compile(job: &Job<'_>) -> Result<Vec<u8>, PressError> {
    let Warned { output, warnings } = typst::compile::<PagedDocument>(job);
    let document = output.map_err(|errors| fault(&errors))?;
    // typst warns where it leaves something out: no document is better than one that lacks a line
    if !warnings.is_empty() {
        return Err(fault(&warnings));
    }
    let standards = PdfStandards::new(&[PdfStandard::Ua_1])
        .map_err(|error| PressError::Typesetting(error.message().to_string()))?;
    let options = PdfOptions {
        creator: Smart::Custom(Some("Capbadge".to_owned())),
        standards,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(&document, &options).map_err(|errors| fault(&errors))
}

fn fault(errors: &[SourceDiagnostic]) -> PressError {
    let messages: Vec<_> = errors.iter().map(|error| error.message.as_str()).collect();
    PressError::Typesetting(messages.join("; "))
}

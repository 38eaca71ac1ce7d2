//! A press that prints nothing and keeps what it was asked to print.

use documents::{AssuranceLetter, CertificateRun, Press, PressError};
use std::sync::{Mutex, PoisonError};

/// Keeps the certificates it was asked for; anything else is absent.
#[derive(Debug, Default)]
pub struct KeptCertificates(Mutex<Vec<CertificateRun>>);

/// Keeps the letters it was asked for; anything else is absent.
#[derive(Debug, Default)]
pub struct KeptLetters(Mutex<Vec<AssuranceLetter>>);

impl KeptLetters {
    /// What it was asked for so far.
    pub fn letters(&self) -> Vec<AssuranceLetter> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Press for KeptLetters {
    fn assurance(&self, letter: &AssuranceLetter) -> Result<Vec<u8>, PressError> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(letter.clone());
        Ok(b"%PDF-1.7".to_vec())
    }
}

impl KeptCertificates {
    /// What it was asked for so far.
    pub fn runs(&self) -> Vec<CertificateRun> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Press for KeptCertificates {
    fn certificates(&self, run: &CertificateRun) -> Result<Vec<u8>, PressError> {
        if run.children.is_empty() {
            return Err(PressError::Empty);
        }
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(run.clone());
        Ok(b"%PDF-1.7".to_vec())
    }
}

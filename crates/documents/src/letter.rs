//! A letter that a force gives a school about somebody who visits it.

use crate::Front;
use serde::Serialize;

/// A letter of assurance about one adult and one visit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AssuranceLetter {
    /// What the file says about itself: the title is the letter's heading, the author the force
    /// that vouches.
    pub front: Front,
    /// The day on which it was made, in words.
    pub dated: String,
    /// To whom it is written.
    pub to: String,
    /// Whom it is about, and which visit, as (label, value).
    pub about: Vec<(String, String)>,
    /// What it says, a paragraph each.
    pub body: Vec<String>,
}

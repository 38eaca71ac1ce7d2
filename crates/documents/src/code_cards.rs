//! Printed code cards, with which children answer without their names.

use crate::Front;
use serde::Serialize;

/// The cards of one school. No name is on a card, and none is on the key sheet when it is printed:
/// the school writes them in by hand and keeps the sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CodeCards {
    /// What the file says about itself.
    pub front: Front,
    /// The school, on every card.
    pub school: String,
    /// The heading on every card: "Your survey code".
    pub heading: String,
    /// What to do, in a few short lines.
    pub steps: Vec<String>,
    /// The codes, as children will type them.
    pub cards: Vec<String>,
    /// The sheet for the school.
    pub key: KeySheet,
}

/// The words of the key sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct KeySheet {
    /// Its heading.
    pub title: String,
    /// Who may see it, where it is kept, and when it is destroyed.
    pub paragraphs: Vec<String>,
    /// The heading over the codes.
    pub code: String,
    /// The heading over the lines for names.
    pub name: String,
}

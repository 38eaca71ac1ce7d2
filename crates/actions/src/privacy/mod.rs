//! Letters, retention, erasure and export.

mod letters;

pub use letters::{Outgoing, letters_waiting, note_letter};

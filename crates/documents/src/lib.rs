//! Typed input in, tagged PDF out; of a report also one HTML file ([`EvidenceReport::page`]).
//!
//! What a document says is a plain struct; who asks for one holds a [`Press`]. The press that
//! makes PDF is behind the feature `pdf`, because what it is built of takes minutes to compile;
//! without it [`NoPress`] stands in and says so.
//!
//! All words come with the input, in the reader's language. The same input gives the same bytes:
//! the date in the file is the document's own, never today's.

mod certificate;
mod child_card;
mod code_cards;
mod letter;
mod page;
mod press;
mod proof;
mod register;
mod report;
#[cfg(feature = "pdf")]
mod typesetter;

pub use certificate::{CertificateChild, CertificateRun, CertificateText, Signature};
pub use child_card::{CardText, ChildCards};
pub use code_cards::{CodeCards, KeySheet};
pub use letter::AssuranceLetter;
pub use press::{NoPress, Press, PressError};
pub use proof::Proof;
pub use register::RegisterSheet;
pub use report::{Block, EvidenceReport, TableData};
#[cfg(feature = "pdf")]
pub use typesetter::Typesetter;

use jiff::civil::Date;
use serde::Serialize;

/// What every document says about itself: readers and search show it, screen readers need it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Front {
    /// The language of the document, `en` or `cy`; parts of it may be in another.
    pub lang: String,
    /// The title, as the window that shows the document has it.
    pub title: String,
    /// Who issues it, such as the force.
    pub author: String,
    /// Its date; a document that was made of figures alone has none.
    pub date: Option<Date>,
}

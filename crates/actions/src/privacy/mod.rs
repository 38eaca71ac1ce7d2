//! Letters, retention, erasure, export, and the trail of who did what.

mod erase_child;
mod export_child;
mod find_child;
mod kept;
mod ledger;
mod letters;
mod read_trail;
mod run_retention;

pub(crate) use erase_child::decided_since;
pub use erase_child::erase_child;
pub use export_child::export_child;
pub use find_child::{Child, find_child, get_child};
pub use kept::{Kept, kept, kept_about_a_child};
pub use ledger::Ledger;
pub use letters::{Letter, Outgoing, letters_due, note_sent, take_letter};
pub use read_trail::{AuditLine, Receipt, read_audit, read_receipts};
pub use run_retention::run_retention;
pub use store::privacy::Swept;

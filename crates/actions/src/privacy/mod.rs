//! Letters, retention, erasure, export, and the trail of who did what.

mod erase_child;
mod export_child;
mod find_child;
mod kept;
mod letters;
mod read_trail;
mod run_retention;

pub use erase_child::{Ledger, erase_child, reapply_erasures};
pub use export_child::export_child;
pub use find_child::{Child, find_child, get_child};
pub use kept::{Kept, kept};
pub use letters::{Letter, Outgoing, letters_waiting, note_letter};
pub use read_trail::{AuditLine, Receipt, read_audit, read_receipts};
pub use run_retention::run_retention;
pub use store::privacy::Swept;

//! What privacy needs of every table: letters, retention, erasure, export and backup. All but the
//! letters are driven by the schema and its labels, so that a new table cannot be forgotten.

mod again;
mod backup;
mod letters;
mod subject;
mod sweep;
mod trail;

pub use again::{Again, Decided, Withdrawal};
pub use backup::{BackupSummary, backup, restore};
pub use letters::{Letter, letter_add, letter_due, letter_get, letter_sent, letter_take};
pub use subject::{subject_erase, subject_export};
pub use sweep::{Swept, receipt_add, sweep};
pub use trail::{AuditLine, Receipt, audit_list, receipt_list};

//! The programme's nouns and rules: pure, without SQL, HTTP or a clock of its own.
//!
//! One module per area (`ARCHITECTURE.md` names them); what every area shares is here:
//! ids, time, chance and retention.

pub mod bilingual;
pub mod chance;
pub mod clock;
pub mod coded;
pub mod cohorts;
pub mod data_file;
pub mod families;
pub mod forces;
pub mod ids;
pub mod lessons;
pub mod people;
pub mod retention;
pub mod schools;
pub mod sessions;
pub mod surveys;
pub mod table_file;

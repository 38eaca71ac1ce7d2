//! Builders: adults whose checks are in date.

use super::families::builder;
use crate::TestWorld;
use domain::{
    ids::{ForceId, PersonId},
    people::{AdultKind, Checks, DbsLevel, VettingLevel},
};
use jiff::civil::date;
use store::people::{NewAdult, adult_save};

impl TestWorld {
    /// Records checks of somebody that are in date for years. Whoever is made with the role of a
    /// deliverer or a sergeant has them already.
    ///
    /// # Panics
    /// When the database refuses.
    pub async fn checked(&self, force: &ForceId, person: PersonId) {
        let adult = NewAdult {
            kind: AdultKind::Pcso,
            collar_number: "7001",
            vetting: Some(VettingLevel::Recruitment),
            dbs: Some(DbsLevel::Barred),
            checks: Checks {
                vetting_until: Some(date(2031, 8, 31)),
                dbs_on: Some(date(2026, 7, 1)),
                safeguarding_until: Some(date(2029, 3, 31)),
                first_aid_until: None,
            },
        };
        let mut tx = self.store.begin().await.expect("a transaction");
        adult_save(&mut tx, &builder(force), (force, person), &adult).await.expect("a record");
        tx.commit().await.expect("saved");
    }
}

//! Builders: the shipped sample of the register, a file like it, a school that was taken on.

use crate::TestWorld;
use actions::schools::import_file;
use domain::ids::{AgreementId, ForceId, SchoolId};
use policy::{Action, Actor, Resource, authorize};
use store::{
    privacy::{letter_due, letter_get},
    schools::{self as rows, Agreement, School},
};

/// The invented sample that ships, with the real header.
pub const REGISTER: &[u8] = include_bytes!("../../../../examples/gias/edubasealldata20261101.csv");

/// The header of a small establishment file.
pub const REGISTER_HEADER: &str = "URN,LA (code),EstablishmentNumber,EstablishmentName,\
    EstablishmentStatus (code),CloseDate,PhaseOfEducation (code),StatutoryLowAge,\
    StatutoryHighAge,NumberOfPupils,Town,Postcode,SchoolWebsite\n";

/// An establishment file of so many primary schools, URNs from 100000 on.
pub fn register_of(schools: usize) -> Vec<u8> {
    let mut file = REGISTER_HEADER.to_owned();
    for n in 0..schools {
        let (urn, number) = (100_000 + n, n % 10_000);
        let row = format!(
            "{urn},990,{number:04},School {n} of Northmere,1,,2,4,11,210,Northmere,NM1 4AB,\n"
        );
        file.push_str(&row);
    }
    file.into_bytes()
}

impl TestWorld {
    /// Loads the sample of the register.
    ///
    /// # Panics
    /// When it is refused.
    pub async fn register(&self, force: &ForceId) {
        import_file(self, force, REGISTER).await.expect("the sample is right");
    }

    /// The school of a URN.
    ///
    /// # Panics
    /// When there is none.
    pub async fn school_of(&self, force: &ForceId, urn: i64) -> School {
        let mut conn = self.store.conn().await.expect("a connection");
        let found = rows::school_by_urn(&mut conn, force, urn).await.expect("the database answers");
        found.expect("a school of that URN")
    }

    /// A host that a person typed.
    ///
    /// # Panics
    /// When the database refuses.
    pub async fn typed_school(&self, force: &ForceId, name: &str, urn: Option<i64>) -> SchoolId {
        let permit =
            authorize(&Actor::Time, Action::ImportSchools, &Resource::force(force.clone()))
                .expect("time may");
        let mut tx = self.store.begin().await.expect("a transaction");
        let school = School { urn, ..School::typed(tx.id(), name, "NM1 4AB", tx.now()) };
        rows::school_add(&mut tx, &permit, force, &school).await.expect("a new school");
        tx.commit().await.expect("saved");
        school.id
    }

    /// The letters of a force that wait to be sent: address and text.
    ///
    /// # Panics
    /// When the database refuses.
    pub async fn letters(&self, force: &ForceId) -> Vec<(String, String)> {
        let mut conn = self.store.conn().await.expect("a connection");
        let mut letters = Vec::new();
        for id in letter_due(&mut conn, force, 1000).await.expect("letters") {
            let letter = letter_get(&mut conn, force, id).await.expect("a letter");
            letters.push((letter.to, letter.text));
        }
        letters
    }

    /// An agreement that was offered to a school and that nobody signed.
    ///
    /// # Panics
    /// When the database refuses.
    pub async fn offered_agreement(&self, force: &ForceId, school: SchoolId) -> AgreementId {
        let permit = authorize(
            &Actor::Time,
            Action::ImportSchools,
            &Resource::school(force.clone(), school),
        )
        .expect("time may");
        let mut tx = self.store.begin().await.expect("a transaction");
        let models = store::forces::model_list(&mut tx, force).await.expect("models");
        let agreement = Agreement {
            id: tx.id(),
            school,
            enquiry: None,
            model: models[0].id,
            academic_year: 2026,
            wording: actions::schools::WORDING.to_owned(),
            offered_at: tx.now(),
            school_signed_at: None,
            school_signer: None,
            force_signed_at: None,
            force_signer: None,
            withdrawn_at: None,
        };
        rows::agreement_add(&mut tx, &permit, force, &agreement).await.expect("saved");
        tx.commit().await.expect("saved");
        agreement.id
    }
}

//! Builders: a child who applies, a carer's link, an offered place.

use crate::TestWorld;
use actions::families::{InviteCarer, invite_carer};
use domain::ids::{ApplicationId, ChildId, CohortId, ForceId, SchoolId};
use jiff::{
    SignedDuration,
    civil::{date, time},
};
use policy::{Action, Actor, Permit, Resource, Role, authorize};
use std::collections::BTreeSet;
use store::{
    Tx, cohorts,
    privacy::{letter_due, letter_get},
    schools,
};
use words::Lang;

/// A child who applies to a cohort of a school.
#[derive(Debug, Clone)]
pub struct Applying {
    /// The force.
    pub force: ForceId,
    /// The school.
    pub school: SchoolId,
    /// The cohort.
    pub cohort: CohortId,
    /// The child; born on 27 March 2017.
    pub child: ChildId,
    /// The application.
    pub application: ApplicationId,
}

impl TestWorld {
    /// A child of this name who applies to a new cohort of a new school, in the first shipped model
    /// of this code.
    ///
    /// # Panics
    /// When the database refuses.
    pub async fn applying(&self, force: &ForceId, model: &str, given_name: &str) -> Applying {
        let permit = builder(force);
        let mut tx = self.store.begin().await.expect("a transaction");
        let school = school(&mut tx, &permit, force).await;
        let models = store::forces::model_list(&mut tx, force).await.expect("models");
        let model = models.iter().find(|row| row.code == model).expect("a model of that code");
        let cohort = cohorts::Cohort {
            id: tx.id(),
            school,
            school_name: String::new(),
            model: model.id,
            academic_year: 2026,
            year_group: 5,
            places: 10,
            reserved: 0,
            label: "Year 5".to_owned(),
            starts_on: date(2026, 9, 21),
            weekday: 3,
            starts_at: time(14, 0, 0, 0),
            opened_at: tx.now(),
            applications_closed_at: None,
            finished_at: None,
        };
        cohorts::cohort_add(&mut tx, &permit, force, &cohort).await.expect("a cohort");
        let whose = (school, cohort.id);
        let applying = add_child(&mut tx, &permit, force, whose, (given_name, 1)).await;
        tx.commit().await.expect("saved");
        applying
    }

    /// Another child who applies to the same cohort.
    ///
    /// # Panics
    /// When the database refuses.
    pub async fn also_applying(
        &self,
        beside: &Applying,
        given_name: &str,
        number: i64,
    ) -> Applying {
        let permit = builder(&beside.force);
        let mut tx = self.store.begin().await.expect("a transaction");
        let whose = (beside.school, beside.cohort);
        let applying =
            add_child(&mut tx, &permit, &beside.force, whose, (given_name, number)).await;
        tx.commit().await.expect("saved");
        applying
    }

    /// Offers the child a place and enrols it.
    ///
    /// # Panics
    /// When the database refuses.
    pub async fn offer(&self, to: &Applying) {
        let permit = builder(&to.force);
        let mut tx = self.store.begin().await.expect("a transaction");
        let force = &to.force;
        cohorts::application_offer(&mut tx, &permit, force, to.application).await.expect("offered");
        let whose = (to.cohort, to.child);
        let starts_on = date(2026, 9, 21);
        cohorts::enrolment_add(&mut tx, &permit, force, whose, "uniformed", starts_on)
            .await
            .expect("enrolled");
        tx.commit().await.expect("saved");
    }

    /// Freezes the list of a cohort, as far as families see it.
    ///
    /// # Panics
    /// When the database refuses.
    pub async fn close_applications(&self, of: &Applying) {
        let permit = builder(&of.force);
        let mut tx = self.store.begin().await.expect("a transaction");
        let at = Some(tx.now());
        cohorts::cohort_close_applications(&mut tx, &permit, &of.force, of.cohort, at)
            .await
            .expect("closed");
        tx.commit().await.expect("saved");
    }

    /// Has the school lead ask a carer, and returns the token of the letter's link. The clock moves
    /// on by a second.
    ///
    /// # Panics
    /// When the carer is not asked.
    pub async fn family_token(&self, of: &Applying, email: &str, lang: Lang) -> String {
        let before = self.family_tokens(&of.force, email).await;
        self.clock.set(self.now() + SignedDuration::from_secs(1));
        let lead =
            self.caller_of(&of.force, Role::SchoolLead, policy::Reach::School(of.school)).await;
        let input = InviteCarer {
            cohort: of.cohort,
            child: of.child,
            name: "Robin Sample".to_owned(),
            email: email.to_owned(),
            lang,
            is_same: false,
        };
        invite_carer(self, &lead, input).await.expect("the carer is asked");
        let after = self.family_tokens(&of.force, email).await;
        after.difference(&before).next().expect("a letter with a new link").clone()
    }

    /// The tokens of all family links in letters to an address.
    ///
    /// # Panics
    /// When the database fails.
    pub async fn family_tokens(&self, force: &ForceId, email: &str) -> BTreeSet<String> {
        let mut conn = self.store.conn().await.expect("a connection");
        let mut tokens = BTreeSet::new();
        for id in letter_due(&mut conn, force, 1000).await.expect("letters") {
            let letter = letter_get(&mut conn, force, id).await.expect("a letter");
            if letter.to.eq_ignore_ascii_case(email) {
                tokens.extend(token(&letter.text));
            }
        }
        tokens
    }
}

/// The token of a letter's family link.
fn token(text: &str) -> Option<String> {
    let (_, rest) = text.split_once("/family/")?;
    let end = rest.find(|c: char| c.is_whitespace() || matches!(c, '?' | '/'))?;
    Some(rest[..end].to_owned())
}

/// The permit with which tests set their scene.
pub(crate) fn builder(force: &ForceId) -> Permit {
    let resource = Resource::force(force.clone());
    authorize(&Actor::Time, Action::FoundForce, &resource).expect("time may found")
}

pub(crate) async fn school(tx: &mut Tx, permit: &Permit, force: &ForceId) -> SchoolId {
    let blank = String::new;
    let school = schools::School {
        id: tx.id(),
        urn: None,
        name: "Millbrook Primary School".to_owned(),
        kind: blank(),
        status: "open".to_owned(),
        phase: "primary".to_owned(),
        low_age: Some(4),
        high_age: Some(11),
        la_code: blank(),
        la_name: blank(),
        establishment_number: blank(),
        street: blank(),
        locality: blank(),
        address3: blank(),
        town: "Millbrook".to_owned(),
        county: blank(),
        postcode: blank(),
        website: blank(),
        telephone: blank(),
        pupils: None,
        easting: None,
        northing: None,
        source: "typed".to_owned(),
        added_at: tx.now(),
        updated_at: tx.now(),
    };
    schools::school_add(tx, permit, force, &school).await.expect("a school");
    school.id
}

/// A child of a school who applies to a cohort.
pub(crate) async fn add_child(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    (school, cohort): (SchoolId, CohortId),
    (given_name, number): (&str, i64),
) -> Applying {
    let child = cohorts::Child {
        id: tx.id(),
        school,
        given_name: given_name.to_owned(),
        family_name: "Sample".to_owned(),
        born_on: date(2017, 3, 27),
        year_group: 5,
        class: "5B".to_owned(),
        added_at: tx.now(),
        left_at: None,
    };
    cohorts::child_add(tx, permit, force, &child).await.expect("a child");
    let application = cohorts::application_add(tx, permit, force, cohort, child.id, number)
        .await
        .expect("an application");
    Applying { force: force.clone(), school, cohort, child: child.id, application }
}

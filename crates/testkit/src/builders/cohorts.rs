//! Builders: a cohort whose applications are complete, a school with a signed agreement, models
//! that choose in another way.

use super::{
    Applying,
    families::{builder, school},
};
use crate::TestWorld;
use domain::ids::{CohortId, DeliveryModelId, ForceId, SchoolId};
use jiff::civil::{date, time};
use store::{cohorts, forces, schools};

/// A cohort to be built.
#[derive(Debug, Clone, Copy)]
pub struct Built {
    /// Children who apply, each with everything that is asked, numbered from 1001 on and called
    /// Wrenna Larksong-1001 and so on.
    pub ready: u32,
    /// Places.
    pub places: i64,
    /// Reserved places.
    pub reserved: i64,
    /// Among so many classes the children are, in turn; at most four.
    pub classes: u32,
    /// The model, if not the first that ships.
    pub model: Option<DeliveryModelId>,
}

impl Default for Built {
    fn default() -> Self {
        Self { ready: 0, places: 10, reserved: 0, classes: 1, model: None }
    }
}

impl TestWorld {
    /// A cohort of a new school. The children come with it, in the order of their numbers.
    ///
    /// # Panics
    /// When the database refuses.
    pub async fn cohort(&self, force: &ForceId, built: Built) -> (SchoolId, CohortId) {
        let permit = builder(force);
        let mut tx = self.store.begin().await.expect("a transaction");
        let school = school(&mut tx, &permit, force).await;
        let models = forces::model_list(&mut tx, force).await.expect("models");
        let cohort = cohorts::Cohort {
            id: tx.id(),
            school,
            school_name: String::new(),
            model: built.model.unwrap_or(models[0].id),
            academic_year: 2026,
            year_group: 5,
            places: built.places,
            reserved: built.reserved,
            label: "Millbrook Primary School, Year 5, 2026/27".to_owned(),
            starts_on: date(2026, 9, 21),
            weekday: 3,
            starts_at: time(14, 0, 0, 0),
            opened_at: tx.now(),
            applications_closed_at: None,
            finished_at: None,
        };
        cohorts::cohort_add(&mut tx, &permit, force, &cohort).await.expect("a cohort");
        tx.commit().await.expect("saved");
        for number in (1001..).take(usize::try_from(built.ready).expect("a few")) {
            let nth = number % i64::from(built.classes.clamp(1, 4));
            let class = ["5B", "5C", "5D", "5E"][usize::try_from(nth).expect("a few")];
            self.ready_of(force, (school, cohort.id), number, class).await;
        }
        (school, cohort.id)
    }

    /// A child who applies, with everything that is asked.
    ///
    /// # Panics
    /// When the database refuses.
    pub async fn ready(
        &self,
        force: &ForceId,
        whose: (SchoolId, CohortId),
        number: i64,
    ) -> Applying {
        self.ready_of(force, whose, number, "5B").await
    }

    async fn ready_of(
        &self,
        force: &ForceId,
        (school, cohort): (SchoolId, CohortId),
        number: i64,
        class: &str,
    ) -> Applying {
        let permit = builder(force);
        let mut tx = self.store.begin().await.expect("a transaction");
        let child = cohorts::Child {
            id: tx.id(),
            school,
            given_name: "Wrenna".to_owned(),
            family_name: format!("Larksong-{number}"),
            born_on: date(2017, 3, 27),
            year_group: 5,
            class: class.to_owned(),
            added_at: tx.now(),
            left_at: None,
        };
        cohorts::child_add(&mut tx, &permit, force, &child).await.expect("a child");
        let application =
            cohorts::application_add(&mut tx, &permit, force, cohort, child.id, number)
                .await
                .expect("an application");
        cohorts::application_set_why(&mut tx, &permit, force, application, "I want to help.")
            .await
            .expect("words");
        cohorts::application_endorse(&mut tx, &permit, force, application).await.expect("endorsed");
        cohorts::application_carer_answer(&mut tx, &permit, force, child.id, cohort, true)
            .await
            .expect("agreed");
        tx.commit().await.expect("saved");
        Applying { force: force.clone(), school, cohort, child: child.id, application }
    }

    /// Signs an agreement that was offered, on both sides.
    ///
    /// # Panics
    /// When the database refuses.
    pub async fn signed_agreement(&self, force: &ForceId, school: SchoolId) {
        let agreement = self.offered_agreement(force, school).await;
        let permit = builder(force);
        let mut tx = self.store.begin().await.expect("a transaction");
        let (head, lead) = ("Hetty Teacher", "Cory Ordinator");
        schools::agreement_sign_school(&mut tx, &permit, force, agreement, head)
            .await
            .expect("signed");
        schools::agreement_sign_force(&mut tx, &permit, force, agreement, lead)
            .await
            .expect("signed");
        tx.commit().await.expect("saved");
    }

    /// A model like the first that ships, with another method of choosing, by its code.
    ///
    /// # Panics
    /// When the database refuses.
    pub async fn model_by(&self, force: &ForceId, method: &str) -> DeliveryModelId {
        self.changed_model(force, ("method = \"draw\"", &format!("method = \"{method}\""))).await
    }

    /// The same, with a share of the places for each class.
    ///
    /// # Panics
    /// When the database refuses.
    pub async fn model_by_class(&self, force: &ForceId, method: &str) -> DeliveryModelId {
        let by_class = format!("method = \"{method}\"\nblocks = \"class\"");
        self.changed_model(force, ("method = \"draw\"", &by_class)).await
    }

    /// A model like the first that ships, in which the school chooses who is in uniform and the rest
    /// of the class takes part.
    ///
    /// # Panics
    /// When the database refuses.
    pub async fn model_of_two_tiers(&self, force: &ForceId) -> DeliveryModelId {
        let (draw, one) = ("method = \"draw\"", "tiers = [\"uniformed\"]");
        let chosen =
            ("method = \"school_chooses\"", "tiers = [\"class_participant\", \"uniformed\"]");
        self.model_changed_by(force, &[(draw, chosen.0), (one, chosen.1)]).await
    }

    /// A model like the first that ships, whose letters name the place in the waiting order.
    ///
    /// # Panics
    /// When the database refuses.
    pub async fn model_that_tells_position(&self, force: &ForceId) -> DeliveryModelId {
        let draw = "method = \"draw\"";
        self.changed_model(force, (draw, &format!("{draw}\ntells_position = true"))).await
    }

    async fn changed_model(&self, force: &ForceId, change: (&str, &str)) -> DeliveryModelId {
        self.model_changed_by(force, &[change]).await
    }

    async fn model_changed_by(&self, force: &ForceId, changes: &[(&str, &str)]) -> DeliveryModelId {
        let permit = builder(force);
        let mut tx = self.store.begin().await.expect("a transaction");
        let first = forces::model_list(&mut tx, force).await.expect("models").remove(0);
        let body = first.body.replace("version = 1", "version = 2");
        let body = changes.iter().fold(body, |body, (from, to)| body.replace(from, to));
        let model = forces::Model { id: tx.id(), version: 2, body, ..first };
        forces::model_add(&mut tx, &permit, force, &model).await.expect("a model");
        tx.commit().await.expect("saved");
        model.id
    }
}

//! What the deeds of a load need: a school of its own, laid in one transaction.

use super::Plan;
use crate::{builders::families as scene, force};
use actions::World;
use domain::{
    ids::{
        CarerId, ChildId, CohortId, FamilyLinkId, ForceId, PersonId, SchoolId, SessionId, WaveId,
    },
    surveys::cards::Card,
};
use jiff::{
    SignedDuration,
    civil::{date, time},
};
use policy::{Actor, Grant, Permit, Reach, Role};
use std::collections::BTreeSet;
use store::{Result, Tx, cohorts, families, identity, sessions, surveys};

/// Children whose register is taken.
const IN_CLASS: i64 = 4;
/// Code cards for each task.
const CARDS: usize = 4;

/// A carer's link.
pub(super) struct Link {
    pub(super) id: FamilyLinkId,
    pub(super) carer: CarerId,
    pub(super) child: ChildId,
}

/// The ground; what is listed is listed by task.
pub(super) struct Ground {
    /// Somebody of the school, who may do everything here.
    pub(super) actor: Actor,
    pub(super) links: Vec<Link>,
    pub(super) sessions: Vec<SessionId>,
    pub(super) class: Vec<ChildId>,
    pub(super) wave: WaveId,
    /// Typed code cards, so many for each task.
    pub(super) cards: Vec<Vec<String>>,
    /// Cohorts with more ready applications than places.
    pub(super) to_draw: Vec<CohortId>,
}

/// Lays it.
///
/// # Errors
/// The database's own.
pub(super) async fn lay(world: &World, plan: &Plan) -> Result<Ground> {
    let force = force();
    let mut tx = world.store.begin().await?;
    let mut layer = Layer { permit: scene::builder(&force), force, school: None };
    let ground = layer.lay(&mut tx, world, plan).await?;
    tx.commit().await?;
    Ok(ground)
}

struct Layer {
    permit: Permit,
    force: ForceId,
    school: Option<SchoolId>,
}

impl Layer {
    async fn lay(&mut self, tx: &mut Tx, world: &World, plan: &Plan) -> Result<Ground> {
        let school = scene::school(tx, &self.permit, &self.force).await;
        self.school = Some(school);
        let class = self.cohort(tx, 10, "class").await?;
        let mut children = Vec::new();
        for number in 1..=IN_CLASS {
            let placed = self.applicant(tx, class, number).await?;
            let (permit, force) = (&self.permit, &self.force);
            cohorts::application_offer(tx, permit, force, placed.application).await?;
            let (whose, starts_on) = ((class, placed.child), date(2026, 9, 3));
            cohorts::enrolment_add(tx, permit, force, whose, "uniformed", starts_on).await?;
            children.push(placed.child);
        }
        let applying = self.cohort(tx, 10, "applying").await?;
        let (mut links, mut to_draw, mut cards) = (Vec::new(), Vec::new(), Vec::new());
        for task in 0..plan.tasks {
            links.push(self.link(tx, applying, task).await?);
            to_draw.push(self.drawable(tx, task).await?);
            cards.push(self.cards(tx, world, class).await?);
        }
        let actor = self.actor(tx, school).await?;
        Ok(Ground {
            actor,
            links,
            sessions: self.sessions(tx, class, plan.tasks).await?,
            class: children,
            wave: self.wave(tx, class, school).await?,
            cards,
            to_draw,
        })
    }

    /// The school's lead and safeguarding lead, who is the coordinator as well.
    async fn actor(&self, tx: &mut Tx, school: SchoolId) -> Result<Actor> {
        let (permit, force) = (&self.permit, &self.force);
        let id: PersonId = tx.id();
        let email = format!("lead.{id}@fellshire.test");
        let person = identity::NewPerson { force, id, name: "Lee Lead", email: &email, lang: "en" };
        identity::person_add(tx, permit, &person).await?;
        let of_school = Reach::School(school);
        let grants = vec![
            Grant { role: Role::SchoolLead, reach: of_school },
            Grant { role: Role::Dsl, reach: of_school },
            Grant { role: Role::Coordinator, reach: Reach::Force },
        ];
        for grant in &grants {
            identity::grant_add(tx, permit, force, id, *grant).await?;
        }
        Ok(Actor::Person { force: force.clone(), id, grants })
    }

    async fn cohort(&self, tx: &mut Tx, places: i64, label: &str) -> Result<CohortId> {
        let models = store::forces::model_list(tx, &self.force).await?;
        let model = models.iter().find(|model| model.code == "northumbria-year");
        let cohort = cohorts::Cohort {
            id: tx.id(),
            school: self.school.expect("the school came first"),
            school_name: String::new(),
            model: model.expect("a model that ships").id,
            academic_year: 2026,
            year_group: 5,
            places,
            reserved: 0,
            label: format!("Year 5, {label}"),
            starts_on: date(2026, 9, 21),
            weekday: 3,
            starts_at: time(14, 0, 0, 0),
            opened_at: tx.now(),
            applications_closed_at: None,
            finished_at: None,
        };
        cohorts::cohort_add(tx, &self.permit, &self.force, &cohort).await?;
        Ok(cohort.id)
    }

    async fn applicant(
        &self,
        tx: &mut Tx,
        cohort: CohortId,
        number: i64,
    ) -> Result<crate::Applying> {
        let school = self.school.expect("the school came first");
        let (permit, force) = (&self.permit, &self.force);
        let whose = (school, cohort);
        Ok(scene::add_child(tx, permit, force, whose, ("Kit", number)).await)
    }

    async fn link(&self, tx: &mut Tx, cohort: CohortId, task: u64) -> Result<Link> {
        let (permit, force) = (&self.permit, &self.force);
        let number = i64::try_from(task).expect("few tasks") + 1;
        let child = self.applicant(tx, cohort, number).await?.child;
        let carer =
            families::Carer { id: tx.id(), name: "Robin Sample".to_owned(), lang: "en".to_owned() };
        let email = format!("carer.{}@fellshire.test", carer.id);
        families::carer_add(tx, permit, force, &carer, &email).await?;
        families::child_carer_add(tx, permit, force, child, carer.id).await?;
        let (id, made_at): (FamilyLinkId, _) = (tx.id(), tx.now());
        let link = families::FamilyLink {
            id,
            carer: carer.id,
            child,
            cohort,
            made_at,
            expires_at: made_at + SignedDuration::from_hours(24 * 90),
            revoked_at: None,
            wrong_facts: 0,
            known_until: None,
        };
        let hash = tx.bytes32();
        families::family_link_add(tx, permit, force, &link, &hash).await?;
        Ok(Link { id, carer: carer.id, child })
    }

    /// A cohort with one place and two children who are ready.
    async fn drawable(&self, tx: &mut Tx, task: u64) -> Result<CohortId> {
        let (permit, force) = (&self.permit, &self.force);
        let cohort = self.cohort(tx, 1, &format!("draw {task}")).await?;
        for number in [1001, 1002] {
            let child = self.applicant(tx, cohort, number).await?;
            let application = child.application;
            cohorts::application_set_why(tx, permit, force, application, "To help.").await?;
            cohorts::application_endorse(tx, permit, force, application).await?;
            cohorts::application_carer_answer(tx, permit, force, child.child, cohort, true).await?;
        }
        Ok(cohort)
    }

    async fn cards(&self, tx: &mut Tx, world: &World, cohort: CohortId) -> Result<Vec<String>> {
        let made = Card::make_batch(&*world.chance, CARDS, &BTreeSet::new());
        let compact = made.iter().map(|card| card.compact().to_owned()).collect();
        surveys::card_add(tx, &self.permit, &self.force, cohort, compact).await?;
        Ok(made.iter().map(Card::to_string).collect())
    }

    async fn wave(&self, tx: &mut Tx, cohort: CohortId, school: SchoolId) -> Result<WaveId> {
        let wave = surveys::Wave {
            id: tx.id(),
            cohort,
            school,
            kind: "before".to_owned(),
            questionnaire: actions::surveys::CURRENT.to_owned(),
            opened_at: tx.now(),
            closed_at: None,
        };
        surveys::wave_open(tx, &self.permit, &self.force, &wave).await?;
        Ok(wave.id)
    }

    /// A session for each task, on days that are over.
    async fn sessions(&self, tx: &mut Tx, cohort: CohortId, tasks: u64) -> Result<Vec<SessionId>> {
        let session = |task: u64| sessions::NewSession {
            position: i64::try_from(task).expect("few tasks") + 1,
            held_on: date(2026, 9, 4),
            starts_at: time(14, 0, 0, 0),
            minutes: 60,
            slot: "lesson",
            lesson: None,
        };
        let all: Vec<sessions::NewSession> = (0..tasks).map(session).collect();
        let of = (&self.force, cohort);
        sessions::session_lay(tx, &self.permit, of, "Hall", &all).await?;
        let laid = sessions::session_list(tx, &self.force, cohort).await?;
        Ok(laid.into_iter().map(|session| session.id).collect())
    }
}

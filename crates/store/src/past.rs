//! Rows of an invented past, many at once: what the demonstration stands on. Everywhere else a row
//! is written when it happens, one act at a time; here a whole year is written, so that each row
//! brings its moment with it and a hundred rows share a statement. Only a demonstration's database
//! can be written so: see [`Past`].

mod right;

pub(crate) use right::is_demonstration;
pub use right::{Past, PastTx};

use crate::{
    Error, Result,
    cohorts::Child,
    seal::Spot,
    value::{Args, args},
};
use domain::{
    bilingual::Language,
    coded::Coded,
    families::{Contact, HealthDetails, Purpose, Wording},
    ids::{
        ApplicationId, CarerId, ChildId, CohortId, ConsentId, ContactId, ForceId, Id, SchoolId,
        WaveId,
    },
};
use jiff::Timestamp;
use policy::Permit;

/// An application with all that came of it.
#[derive(Debug, Clone)]
pub struct PastApplication {
    /// The application.
    pub id: ApplicationId,
    /// The cohort applied to.
    pub cohort: CohortId,
    /// The child.
    pub child: ChildId,
    /// The number that stands for it in public.
    pub number: i64,
    /// The child's own words.
    pub why: Option<String>,
    /// When the child was picked.
    pub applied_at: Timestamp,
    /// When a teacher endorsed it.
    pub endorsed_at: Option<Timestamp>,
    /// When a carer said yes.
    pub carer_agreed_at: Option<Timestamp>,
    /// When a carer said no.
    pub carer_refused_at: Option<Timestamp>,
    /// When a place was offered.
    pub offered_at: Option<Timestamp>,
    /// When none was left.
    pub not_placed_at: Option<Timestamp>,
}

/// A carer of one child.
#[derive(Debug, Clone)]
pub struct PastCarer {
    /// The carer.
    pub id: CarerId,
    /// The child.
    pub child: ChildId,
    /// The name.
    pub name: String,
    /// The address.
    pub email: String,
    /// `en` or `cy`.
    pub lang: &'static str,
    /// When the school named them.
    pub made_at: Timestamp,
}

/// A line of the consent ledger.
#[derive(Debug, Clone, Copy)]
pub struct PastConsent {
    /// The line.
    pub id: ConsentId,
    /// About whom.
    pub child: ChildId,
    /// Who said it.
    pub carer: CarerId,
    /// What for.
    pub purpose: Purpose,
    /// Yes or no.
    pub is_given: bool,
    /// The words that were read.
    pub wording: Wording,
    /// When.
    pub answered_at: Timestamp,
}

/// What a carer told about a child.
#[derive(Debug, Clone)]
pub struct PastHealth {
    /// The child.
    pub child: ChildId,
    /// Who told it.
    pub carer: CarerId,
    /// What must be known.
    pub details: HealthDetails,
    /// Whom to ring, in order, each with the row's id.
    pub contacts: Vec<(ContactId, Contact)>,
    /// When.
    pub told_at: Timestamp,
}

/// What was answered under a card. It cannot be printed: a log must not know a card.
#[derive(Clone)]
pub struct PastResponse {
    /// The wave.
    pub wave: WaveId,
    /// The card without hyphens.
    pub card: String,
    /// `screen` or `paper`.
    pub mode: &'static str,
    /// `en` or `cy`.
    pub lang: &'static str,
    /// Whether the child said yes.
    pub is_assented: bool,
    /// The answers as `domain::surveys::AnswerSheet` writes them.
    pub answers: String,
}

/// Adds children.
pub async fn children(
    tx: &mut PastTx,
    permit: &Permit,
    force: &ForceId,
    children: &[Child],
) -> Result<()> {
    let row = |child: &Child| {
        args![
            force,
            child.id,
            child.school,
            &child.given_name,
            &child.family_name,
            child.born_on,
            child.year_group,
            &child.class,
            child.added_at,
            child.left_at
        ]
    };
    let head = "insert into child (force, id, school, given_name, family_name, born_on, \
                year_group, class, added_at, left_at)";
    tx.run_rows(permit, head, children.iter().map(row).collect()).await
}

/// Adds applications.
pub async fn applications(
    tx: &mut PastTx,
    permit: &Permit,
    force: &ForceId,
    applications: &[PastApplication],
) -> Result<()> {
    let row = |one: &PastApplication| {
        let spot = Spot { table: "application", column: "why_sealed", force, row: one.id.uuid() };
        let why = one.why.as_ref().map(|why| tx.seal(spot, why));
        args![
            force,
            one.id,
            one.cohort,
            one.child,
            one.number,
            why,
            one.applied_at,
            one.endorsed_at,
            one.carer_agreed_at,
            one.carer_refused_at,
            one.offered_at,
            one.not_placed_at
        ]
    };
    let rows: Vec<Args> = applications.iter().map(row).collect();
    let head = "insert into application (force, id, cohort, child, number, why_sealed, applied_at, \
                endorsed_at, carer_agreed_at, carer_refused_at, offered_at, not_placed_at)";
    tx.run_rows(permit, head, rows).await
}

/// Adds carers, and says for whom they answer.
pub async fn carers(
    tx: &mut PastTx,
    permit: &Permit,
    force: &ForceId,
    carers: &[PastCarer],
) -> Result<()> {
    let row = |one: &PastCarer| {
        let spot = Spot { table: "carer", column: "email_sealed", force, row: one.id.uuid() };
        let (sealed, index) = (tx.seal(spot, &one.email), tx.index(&one.email));
        args![force, one.id, &one.name, sealed, index, one.lang, one.made_at]
    };
    let rows: Vec<Args> = carers.iter().map(row).collect();
    let head = "insert into carer (force, id, name, email_sealed, email_index, lang, made_at)";
    tx.run_rows(permit, head, rows).await?;
    let row = |one: &PastCarer| args![force, one.child, one.id, true, one.made_at];
    let head = "insert into child_carer (force, child, carer, has_responsibility, made_at)";
    tx.run_rows(permit, head, carers.iter().map(row).collect()).await
}

/// Adds lines to the consent ledger.
pub async fn consents(
    tx: &mut PastTx,
    permit: &Permit,
    force: &ForceId,
    consents: &[PastConsent],
) -> Result<()> {
    let row = |one: &PastConsent| {
        let lang = match one.wording.language {
            Language::En => "en",
            Language::Cy => "cy",
        };
        args![
            force,
            one.id,
            one.child,
            one.carer,
            one.purpose.code(),
            one.is_given,
            one.wording.version.to_string(),
            lang,
            one.answered_at
        ]
    };
    let head = "insert into consent (force, id, child, carer, purpose, is_given, wording, lang, \
                answered_at)";
    tx.run_rows(permit, head, consents.iter().map(row).collect()).await
}

/// Adds health and contact details.
pub async fn healths(
    tx: &mut PastTx,
    permit: &Permit,
    force: &ForceId,
    told: &[PastHealth],
) -> Result<()> {
    let (mut health, mut contacts) = (Vec::new(), Vec::new());
    for one in told {
        let body = serde_json::to_string(&one.details).map_err(|_| Error::Corrupt {
            column: "health.body_sealed".to_owned(),
            why: "the details are not JSON".to_owned(),
        })?;
        let spot = Spot { table: "health", column: "body_sealed", force, row: one.child.uuid() };
        health.push(args![force, one.child, tx.seal(spot, &body), one.carer, one.told_at]);
        for (position, (id, contact)) in (1_i64..).zip(&one.contacts) {
            let spot = |column| Spot { table: "contact", column, force, row: id.uuid() };
            let name = tx.seal(spot("name_sealed"), &contact.name);
            let telephone = tx.seal(spot("telephone_sealed"), &contact.telephone);
            contacts.push(args![
                force,
                *id,
                one.child,
                position,
                name,
                &contact.relation,
                telephone,
                one.told_at
            ]);
        }
    }
    let head = "insert into health (force, child, body_sealed, carer, replaced_at)";
    tx.run_rows(permit, head, health).await?;
    let head = "insert into contact (force, id, child, position, name_sealed, relation, \
                telephone_sealed, made_at)";
    tx.run_rows(permit, head, contacts).await
}

/// Adds the cards of a cohort in the order of their codes, each with whether it was drawn.
pub async fn cards(
    tx: &mut PastTx,
    permit: &Permit,
    force: &ForceId,
    cohort: CohortId,
    mut cards: Vec<(String, Option<bool>)>,
) -> Result<()> {
    cards.sort_unstable();
    let row = |(card, is_drawn): (String, Option<bool>)| args![force, cohort, card, is_drawn];
    let head = "insert into code_card (force, cohort, card, is_drawn)";
    tx.run_rows(permit, head, cards.into_iter().map(row).collect()).await
}

/// Adds the finished sheets of a cohort, in the order of their cards.
pub async fn responses(
    tx: &mut PastTx,
    permit: &Permit,
    force: &ForceId,
    (school, block, questionnaire): (SchoolId, &str, &str),
    mut responses: Vec<PastResponse>,
) -> Result<()> {
    responses.sort_unstable_by(|a, b| (a.wave, &a.card).cmp(&(b.wave, &b.card)));
    let row = |one: PastResponse| {
        args![
            force,
            one.wave,
            one.card,
            school,
            block,
            one.mode,
            questionnaire,
            one.lang,
            one.is_assented,
            one.answers,
            true
        ]
    };
    let head = "insert into response (force, wave, card, school, block, mode, questionnaire, lang, \
                is_assented, answers, is_finished)";
    tx.run_rows(permit, head, responses.into_iter().map(row).collect()).await
}

/// Notes that a cohort was over, and that its children's time in it ended.
pub async fn cohort_over(
    tx: &mut PastTx,
    permit: &Permit,
    force: &ForceId,
    id: CohortId,
) -> Result<()> {
    let now = tx.now();
    let sql = "update cohort set finished_at = $3 where force = $1 and id = $2";
    tx.run(permit, sql, args![force, id, now]).await?;
    let sql = "update child set left_at = $3 where force = $1 and id in (select e.child \
               from enrolment e where e.force = $1 and e.cohort = $2 and e.ended_at is null)";
    tx.run(permit, sql, args![force, id, now]).await?;
    let sql = "update enrolment set ended_at = $3 \
               where force = $1 and cohort = $2 and ended_at is null";
    tx.run(permit, sql, args![force, id, now]).await.map(|_| ())
}

//! The school lead sees which answers are in, by child and kind; of health only whether it is in.

use super::{
    family::{Question, Stage, health, questions},
    ground::{model, of_child, of_cohort},
    missing::{Missing, missing},
    note_teacher::TeacherSaid,
};
use crate::{Caller, Fault, World};
use domain::{
    families::{AskedOnce, HealthStands, Purpose, asked_with_a_place, current_line},
    forces::DeliveryModel,
    ids::{CarerId, ChildId, CohortId, ConsentId},
};
use jiff::{Timestamp, civil::Date};
use policy::Action;
use std::collections::BTreeSet;
use store::{
    families::{self as rows, ChildCarer, FamilyFacts, FamilyLink, LedgerLine},
    schools::term_began,
};

/// A carer and the link they hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FamilyCarer {
    /// The carer.
    pub id: CarerId,
    /// The name.
    pub name: String,
    /// Whether the school noted parental responsibility.
    pub has_responsibility: bool,
    /// When the link that works now was sent; `None` where none works.
    pub sent_at: Option<Timestamp>,
}

/// What is in of one child.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChildConsents {
    /// The child.
    pub child: ChildId,
    /// The forename.
    pub given_name: String,
    /// The surname.
    pub family_name: String,
    /// Where the application stands.
    pub stage: Stage,
    /// What is asked, with the answers.
    pub questions: Vec<Question>,
    /// When health and contact details came in.
    pub health_at: Option<Timestamp>,
    /// Whether they are to be told or confirmed now.
    pub health: HealthStands,
    /// The carers.
    pub carers: Vec<FamilyCarer>,
    /// Whether something is waited for.
    pub is_waited_for: bool,
    /// What is waited for.
    pub missing: Vec<Missing>,
    /// What the child itself says to photographs, and since when; `None` where it was not asked.
    pub assent: Option<(bool, Timestamp)>,
    /// Whether the model asks the class teacher, and what the teacher says.
    pub teacher: Option<Option<TeacherSaid>>,
    /// Which answers came on paper, and when they were signed; on the child's own page alone.
    pub on_paper: Vec<(Purpose, Date)>,
    /// Which letters asked whom, by name, oldest first; on the child's own page alone.
    pub asked: Vec<(String, AskedOnce)>,
}

impl ChildConsents {
    /// The question about a purpose, if it is asked.
    pub fn question(&self, purpose: Purpose) -> Option<&Question> {
        self.questions.iter().find(|question| question.purpose == purpose)
    }
}

/// What is in of a whole cohort.
#[derive(Debug, Clone, PartialEq)]
pub struct CohortConsents {
    /// The cohort.
    pub cohort: CohortId,
    /// What it is called.
    pub label: String,
    /// The school's name.
    pub school_name: String,
    /// Every kind that is asked in this cohort, in order.
    pub purposes: Vec<Purpose>,
    /// The children, by name.
    pub children: Vec<ChildConsents>,
}

/// Shows which answers of a cohort are in.
///
/// # Errors
/// [`Fault`]: `NotFound` where the cohort is not the caller's.
pub async fn see_cohort(
    world: &World,
    caller: &Caller,
    cohort: CohortId,
) -> Result<CohortConsents, Fault> {
    let mut conn = world.store.snapshot().await?;
    let own = of_cohort(&mut conn, caller, Action::SeeConsents, cohort).await?;
    let model = model(&mut conn, &own.force, own.cohort.model).await?;
    let all = rows::family_facts_list(&mut conn, &own.scope, cohort).await?;
    let ledger = rows::consent_list_of_cohort(&mut conn, &own.scope, cohort).await?;
    let carers = rows::carer_list(&mut conn, &own.scope, cohort).await?;
    let links = rows::family_link_list(&mut conn, &own.scope, cohort).await?;
    let assents = rows::assent_list(&mut conn, &own.force, cohort).await?;
    let taught = rows::teacher_consent_list(&mut conn, &own.scope, cohort).await?;
    let term = term_began(&mut conn, &own.force, own.cohort.school, world.clock.today()).await?;
    let when = (world.clock.now(), term);
    let child = |facts: &FamilyFacts| {
        let said = assents.get(&facts.child).map(|said| (said.is_given, said.said_at));
        let teacher = asks(&model, facts).then(|| taught.get(&facts.child).map(TeacherSaid::from));
        ChildConsents {
            assent: said,
            teacher,
            ..one(facts, &model, &ledger, (&carers, &links), when)
        }
    };
    let children = all.iter().map(child).collect();
    Ok(CohortConsents {
        cohort,
        label: own.cohort.label,
        school_name: own.cohort.school_name,
        purposes: purposes(&model),
        children,
    })
}

/// Shows which answers of one child are in, and when they came.
///
/// # Errors
/// [`Fault`]: `NotFound` where the child is not there or not the caller's.
pub async fn see_child(
    world: &World,
    caller: &Caller,
    cohort: CohortId,
    child: ChildId,
) -> Result<ChildConsents, Fault> {
    let mut conn = world.store.snapshot().await?;
    let whom = (cohort, child);
    let (force, facts, _) = of_child(&mut conn, caller, Action::SeeConsents, whom).await?;
    let scope = policy::scope(&caller.actor, Action::SeeConsents, &force)?;
    let model = model(&mut conn, &force, facts.model).await?;
    let ledger = rows::consent_list(&mut conn, &force, child).await?;
    let carers = rows::carer_list(&mut conn, &scope, cohort).await?;
    let links = rows::family_link_list(&mut conn, &scope, cohort).await?;
    let said = rows::assent_get(&mut conn, &force, child).await?;
    let papers = rows::paper_list(&mut conn, &force, child).await?;
    let taught = rows::teacher_consent_list(&mut conn, &scope, cohort).await?;
    let letters = rows::family_letter_list(&mut conn, &scope, cohort).await?;
    let term = term_began(&mut conn, &force, facts.school, world.clock.today()).await?;
    let when = (world.clock.now(), term);
    Ok(ChildConsents {
        on_paper: on_paper(&ledger, &papers),
        asked: asked(&letters, &carers, child)?,
        teacher: asks(&model, &facts).then(|| taught.get(&child).map(TeacherSaid::from)),
        assent: said.map(|said| (said.is_given, said.said_at)),
        ..one(&facts, &model, &ledger, (&carers, &links), when)
    })
}

/// Whether the class teacher of a child is asked.
fn asks(model: &DeliveryModel, facts: &FamilyFacts) -> bool {
    model.asks_teacher && Stage::of(facts) == Stage::Offered
}

/// The letters about a child, with the names of those who still answer for it.
fn asked(
    letters: &[rows::FamilyLetter],
    carers: &[ChildCarer],
    child: ChildId,
) -> Result<Vec<(String, AskedOnce)>, Fault> {
    let mut all = Vec::new();
    for letter in letters.iter().filter(|one| one.child == child) {
        let is_theirs = |one: &&ChildCarer| one.child == child && one.carer == letter.carer;
        if let Some(carer) = carers.iter().find(is_theirs) {
            all.push((carer.name.clone(), letter.once()?));
        }
    }
    Ok(all)
}

/// The answers that count and came on paper, with the days beside their signatures.
fn on_paper(ledger: &[LedgerLine], papers: &[rows::Paper]) -> Vec<(Purpose, Date)> {
    let entries: Vec<_> = ledger.iter().map(|line| line.entry.clone()).collect();
    let purposes: BTreeSet<Purpose> = entries.iter().map(|entry| entry.purpose).collect();
    let signed = |id: ConsentId| papers.iter().find(|one| one.consent == id);
    let found = |purpose| {
        let line = current_line(&entries, purpose)?;
        Some((purpose, signed(line.id)?.signed_on))
    };
    purposes.into_iter().filter_map(found).collect()
}

/// Every kind that a model asks a carer for.
pub(super) fn purposes(model: &DeliveryModel) -> Vec<Purpose> {
    let survey = Purpose::EvaluationSurvey;
    let survey = model.consents_asked.contains(&survey).then_some(survey);
    let asked = asked_with_a_place(&model.consents_required, &model.consents_asked);
    let further = asked.into_iter().map(|one| one.purpose);
    std::iter::once(Purpose::Application).chain(survey).chain(further).collect()
}

fn one(
    facts: &FamilyFacts,
    model: &DeliveryModel,
    ledger: &[LedgerLine],
    (carers, links): (&[ChildCarer], &[FamilyLink]),
    (now, term): (Timestamp, Option<Date>),
) -> ChildConsents {
    let questions = questions(facts, model, ledger);
    let health = health(facts, term);
    let missing = missing(facts, &questions, health);
    let sent_at = |carer: CarerId| {
        let own = links.iter().filter(|link| link.child == facts.child && link.carer == carer);
        own.filter(|link| link.is_live(now)).map(|link| link.made_at).max()
    };
    let carers = carers
        .iter()
        .filter(|carer| carer.child == facts.child)
        .map(|carer| FamilyCarer {
            id: carer.carer,
            name: carer.name.clone(),
            has_responsibility: carer.has_responsibility,
            sent_at: sent_at(carer.carer),
        })
        .collect();
    ChildConsents {
        child: facts.child,
        given_name: facts.given_name.clone(),
        family_name: facts.family_name.clone(),
        stage: Stage::of(facts),
        is_waited_for: !missing.is_empty(),
        missing,
        health,
        questions,
        health_at: facts.health_replaced_at,
        carers,
        assent: None,
        teacher: None,
        on_paper: Vec::new(),
        asked: Vec::new(),
    }
}

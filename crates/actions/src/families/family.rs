//! Where a family stands: the stage of the application, and each question with its answer.

use domain::{
    cohorts::AcademicYear,
    families::{
        HealthStands, Purpose, Standing, asked_with_a_place, current, current_line, health_stands,
    },
    forces::DeliveryModel,
    ids::ChildId,
};
use jiff::{Timestamp, civil::Date};
use store::families::{FamilyFacts, LedgerLine};

/// Where the application stands, as its family needs to know it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// The list is open: a yes or no to the application counts.
    Applying,
    /// The list is closed and nothing is decided yet.
    ListClosed,
    /// A place is offered.
    Offered,
    /// The places are given and this child has none, this time.
    NotThisTime,
    /// The application was taken back, or the place that was offered was given up.
    TakenBack,
}

impl Stage {
    pub(super) const fn of(facts: &FamilyFacts) -> Self {
        let gave_up = facts.offered_at.is_some() && facts.carer_refused_at.is_some();
        if facts.withdrawn_at.is_some() || gave_up {
            Self::TakenBack
        } else if facts.offered_at.is_some() {
            Self::Offered
        } else if facts.not_placed_at.is_some() {
            Self::NotThisTime
        } else if facts.applications_closed_at.is_some() {
            Self::ListClosed
        } else {
            Self::Applying
        }
    }
}

/// One question to a family, and where its answer stands: of all its carers together, so that a no
/// shows and never whose it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Question {
    /// What it is about.
    pub purpose: Purpose,
    /// Whether a child cannot take part without a yes.
    pub is_required: bool,
    /// Where it stands.
    pub standing: Standing,
    /// When that was said.
    pub at: Option<Timestamp>,
}

/// Everything a family is asked now, in order: the application, the survey, and, with a place, the
/// further consents of the model.
pub(super) fn questions(
    facts: &FamilyFacts,
    model: &DeliveryModel,
    ledger: &[LedgerLine],
) -> Vec<Question> {
    let mut all = vec![application(facts, ledger)];
    if model.consents_asked.contains(&Purpose::EvaluationSurvey) {
        all.push(question(Purpose::EvaluationSurvey, false, facts.child, ledger));
    }
    if Stage::of(facts) == Stage::Offered {
        let asked = asked_with_a_place(&model.consents_required, &model.consents_asked);
        all.extend(
            asked.iter().map(|one| question(one.purpose, one.is_required, facts.child, ledger)),
        );
    }
    all
}

/// The answer to this application. A child can apply again to another cohort, so what counts is
/// written on the application; the ledger keeps the words that were read.
fn application(facts: &FamilyFacts, ledger: &[LedgerLine]) -> Question {
    let said = question(Purpose::Application, true, facts.child, ledger);
    let (standing, at) = match (facts.carer_agreed_at, facts.carer_refused_at) {
        (Some(at), _) => (Standing::Given, Some(at)),
        (None, Some(at)) if said.standing == Standing::Withdrawn => (Standing::Withdrawn, Some(at)),
        (None, Some(at)) => (Standing::Refused, Some(at)),
        (None, None) => (Standing::NotAsked, None),
    };
    Question { standing, at, ..said }
}

fn question(
    purpose: Purpose,
    is_required: bool,
    child: ChildId,
    ledger: &[LedgerLine],
) -> Question {
    let entries: Vec<_> = ledger
        .iter()
        .filter(|line| line.child == child && line.entry.purpose == purpose)
        .map(|line| line.entry.clone())
        .collect();
    let at = current_line(&entries, purpose).map(|entry| entry.at);
    Question { purpose, is_required, standing: current(&entries, purpose), at }
}

/// Where health and contact details stand in a school whose last term began on this day. A child
/// without a place, or whose time is over, is asked to confirm nothing.
pub(super) fn health(facts: &FamilyFacts, term: Option<Date>) -> HealthStands {
    let at = facts.health_confirmed_at.or(facts.health_replaced_at);
    let year = i16::try_from(facts.academic_year).ok().and_then(AcademicYear::starting);
    let is_there = Stage::of(facts) == Stage::Offered && facts.left_at.is_none();
    let told = at.map_or(HealthStands::NotTold, |at| HealthStands::Told { at });
    year.filter(|_| is_there).map_or(told, |year| health_stands(at, term, year))
}

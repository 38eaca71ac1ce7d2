//! What is missing of a family, since when, and who may be reminded of it.

use super::family::{Question, Stage};
use domain::{
    clock::from_london,
    families::{AskedOnce, HealthStands, MayRemind, Purpose, Standing, may_remind},
    ids::CarerId,
};
use jiff::Timestamp;
use store::families::{FamilyFacts, FamilyLetter};

/// One thing that a family is waited for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// A yes or a no.
    Answer(Purpose),
    /// Health and contact details.
    Health,
    /// That they have not changed, once in this term.
    Confirmation,
}

/// What is worth a reminder: the yes or no to an open application, or, with a place, any further
/// question, the health details, or that they have not changed. Silence on the survey is never
/// chased.
pub(super) fn missing(
    facts: &FamilyFacts,
    questions: &[Question],
    health: HealthStands,
) -> Vec<Missing> {
    let stage = Stage::of(facts);
    let is_asked = |purpose: Purpose| match purpose {
        Purpose::Application => stage == Stage::Applying,
        Purpose::EvaluationSurvey => false,
        _ => stage == Stage::Offered,
    };
    let open = questions.iter().filter(|one| one.standing == Standing::NotAsked);
    let open = open.filter(|one| is_asked(one.purpose)).map(|one| Missing::Answer(one.purpose));
    let health = match health {
        _ if stage != Stage::Offered => None,
        HealthStands::NotTold => Some(Missing::Health),
        HealthStands::ToConfirm { .. } => Some(Missing::Confirmation),
        HealthStands::Told { .. } => None,
    };
    open.chain(health).collect()
}

/// Since when the family is waited for: where nothing but a confirmation is missing, since the term
/// began.
pub(super) fn since(facts: &FamilyFacts, missing: &[Missing], health: HealthStands) -> Timestamp {
    match health {
        HealthStands::ToConfirm { since, .. } if missing == [Missing::Confirmation] => {
            from_london(since.to_datetime(jiff::civil::Time::midnight()))
        }
        _ => facts.offered_at.unwrap_or(facts.applied_at),
    }
}

/// The letters that asked a carer about a child; those about a ceremony are apart.
pub(super) fn asked(
    letters: &[FamilyLetter],
    facts: &FamilyFacts,
    carer: CarerId,
) -> Result<Vec<AskedOnce>, store::Error> {
    let own = letters.iter().filter(|one| one.child == facts.child && one.carer == carer);
    let all: Result<Vec<_>, _> = own.map(FamilyLetter::once).collect();
    let mut all = all?;
    all.retain(|one| one.by != domain::families::AskedBy::Ceremony);
    Ok(all)
}

/// Whether a carer may be reminded now of what is missing of a child.
pub(super) fn may(
    letters: &[FamilyLetter],
    (facts, carer): (&FamilyFacts, CarerId),
    since: Timestamp,
    now: Timestamp,
) -> Result<MayRemind, store::Error> {
    Ok(may_remind(&asked(letters, facts, carer)?, since, now))
}

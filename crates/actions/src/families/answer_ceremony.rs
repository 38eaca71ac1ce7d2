//! A carer answers for one ceremony: whether the child comes, and, apart from that, whether it may
//! be photographed there. What was said about photographs in general is untouched by it.

use super::{
    answer_consent::AnswerConsentError,
    family::Stage,
    ground::{Own, own},
    wording::wording,
};
use crate::{Caller, Fault, World};
use domain::{
    clock::london,
    families::{Purpose, Standing, Wording as Mark, current_for},
    ids::{CeremonyId, FamilyLinkId, ForceId, Id},
};
use jiff::civil::{Date, Time};
use policy::Action;
use store::{
    Conn, Tx,
    families::{self as rows, FamilyFacts, Invitation, LedgerLine},
    privacy::{Decided, Withdrawal},
};
use words::Lang;

/// What is asked for each ceremony, in order.
pub const FOR_A_CEREMONY: [Purpose; 2] = [Purpose::OutOfHoursEvent, Purpose::EventPhoto];

/// A ceremony to come, and what the family said about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CeremonyAsked {
    /// The ceremony.
    pub id: CeremonyId,
    /// Its title in the caller's language.
    pub title: String,
    /// The day.
    pub held_on: Date,
    /// The time it begins.
    pub held_at: Time,
    /// Where.
    pub place: String,
    /// Whether the child comes.
    pub comes: Standing,
    /// Whether it may be photographed there.
    pub photographs: Standing,
}

/// Both answers for one ceremony.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AnswerCeremony {
    /// The link it came by.
    pub link: FamilyLinkId,
    /// The ceremony.
    pub ceremony: CeremonyId,
    /// Whether the child comes.
    pub comes: bool,
    /// Whether it may be photographed there.
    pub photographs: bool,
    /// The words that were on the page.
    pub read: Mark,
}

/// The ceremonies to come of a family whose child has a place.
pub(super) async fn ceremonies(
    conn: &mut Conn,
    (force, lang): (&ForceId, Lang),
    facts: &FamilyFacts,
    today: Date,
) -> Result<Vec<CeremonyAsked>, Fault> {
    if Stage::of(facts) != Stage::Offered {
        return Ok(Vec::new());
    }
    let all = rows::invitation_list(conn, force, facts.cohort, today).await?;
    let said = rows::occasion_list(conn, force, facts.child).await?;
    let said: Vec<_> = said.into_iter().map(|line| line.entry).collect();
    let one = |invited: Invitation| {
        let standing = |purpose| current_for(&said, purpose, invited.id.uuid());
        CeremonyAsked {
            comes: standing(Purpose::OutOfHoursEvent),
            photographs: standing(Purpose::EventPhoto),
            id: invited.id,
            title: if lang == Lang::Cy { invited.title_cy } else { invited.title },
            held_on: invited.held_on,
            held_at: invited.held_at,
            place: invited.place,
        }
    };
    Ok(all.into_iter().map(one).collect())
}

/// Writes both answers down; they count at once.
///
/// # Errors
/// A rule's refusal, or [`Fault`]: `NotFound` where the link does not work, the child has no place,
/// or its cohort does not come to this ceremony or the ceremony is over.
pub async fn answer_ceremony(
    world: &World,
    caller: &Caller,
    input: AnswerCeremony,
) -> Result<(), AnswerConsentError> {
    let may_be_read = Lang::ALL.into_iter().any(|lang| {
        let shown = FOR_A_CEREMONY.map(|purpose| wording(world, lang, purpose));
        shown.iter().all(|shown| !shown.is_held_back && shown.mark == input.read)
    });
    if !may_be_read {
        return Err(AnswerConsentError::WordsChanged);
    }
    let (actor, this) = (caller.actor.clone(), world.clone());
    world
        .store
        .hot(move |tx| {
            Box::pin(async move {
                let own = own(tx, &actor, input.link).await?;
                write(&this, tx, &own, &input).await
            })
        })
        .await
}

async fn write(
    world: &World,
    tx: &mut Tx,
    own: &Own,
    input: &AnswerCeremony,
) -> Result<(), AnswerConsentError> {
    let permit = own.permit(Action::AnswerConsent)?;
    let today = london(tx.now()).date();
    let invited = ceremonies(tx, (&own.force, Lang::En), &own.facts, today).await?;
    if !invited.iter().any(|one| one.id == input.ceremony) {
        return Err(Fault::NotFound.into());
    }
    let ledger = rows::occasion_list(tx, &own.force, own.facts.child).await?;
    let occasion = Some(input.ceremony.uuid());
    for (purpose, is_given) in FOR_A_CEREMONY.into_iter().zip([input.comes, input.photographs]) {
        let answer = rows::Answer {
            child: own.facts.child,
            carer: own.carer,
            purpose,
            is_given,
            wording: input.read,
            // What was said to another plan, or counts no longer, is said anew.
            is_anew: !ledger.iter().any(|LedgerLine { entry, .. }| {
                (entry.carer, entry.purpose, entry.occasion) == (own.carer, purpose, occasion)
            }),
        };
        let line = rows::occasion_add(tx, &permit, &own.force, input.ceremony, &answer).await?;
        if let Some((id, at, true)) = line {
            let rows::Answer { child, carer, purpose, wording, .. } = answer;
            let cohort = own.facts.cohort;
            let said = Withdrawal { id, child, cohort, carer, purpose, wording, at };
            world.ledger.keep(&own.force, Decided::WithdrawnFor(input.ceremony, said)).await;
        }
    }
    Ok(())
}

//! The page of a cohort: where it stands and what waits next, in counts and moments, without a name.

use super::{
    abandon_draw::may_confirm,
    ground::{ground, model, resource},
    pass_on::waits,
    place::{has_place, left},
    standing::is_ready,
};
use crate::{Caller, Fault, World};
use domain::{
    cohorts::{CohortFacts, CohortStage, selection::takes_everybody},
    families::{ConsentEntry, Decision, current_line},
    forces::{AttestationPosition, DeliveryModel, SelectionMethod},
    ids::{ChildId, CohortId, ForceId},
    surveys::cards::arms_hide,
};
use jiff::{Timestamp, civil::Date};
use policy::{Action, may};
use std::collections::BTreeMap;
use store::{Conn, cohorts as rows, families::enrolled_ledgers};

/// How many applications stand where.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Not taken back.
    pub live: usize,
    /// Of these, with the child's own words.
    pub worded: usize,
    /// Of these, endorsed by a teacher.
    pub endorsed: usize,
    /// Of these, agreed to by a carer.
    pub agreed: usize,
    /// Of these, with everything that is asked, and undecided.
    pub ready: usize,
    /// Of these, offered a place.
    pub offered: usize,
    /// Of these, in the waiting order.
    pub waiting: usize,
}

/// What waits next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    /// The school lead reads a class list in.
    ReadClassList,
    /// The school lead completes applications: so many lack something.
    CompleteApplications(usize),
    /// The coordinator commits the force's secret.
    CommitForForce,
    /// The school lead freezes the list.
    FreezeList,
    /// The school lead holds the draw.
    HoldDraw,
    /// The school lead gives everybody a place.
    PlaceEverybody,
    /// The school lead decides in the model's own way, without a draw.
    ChoosePlaces,
    /// The school lead enters the cards that were drawn.
    EnterCards,
    /// The families answer the consents.
    FamiliesAnswer,
    /// The coordinator plans the attestation.
    PlanAttestation,
    /// The sessions are held.
    HoldSessions,
    /// Nothing: it is over.
    Nothing,
}

/// A cohort as its page shows it.
#[derive(Debug, Clone)]
pub struct CohortView {
    /// The cohort.
    pub cohort: rows::Cohort,
    /// Its model.
    pub model: DeliveryModel,
    /// Where it stands, derived from what happened.
    pub stage: CohortStage,
    /// The applications, in numbers.
    pub counts: Counts,
    /// Places that nobody holds.
    pub places_left: i64,
    /// Its draws, oldest first.
    pub draws: Vec<rows::Draw>,
    /// How many answered each survey, and nothing of what they said.
    pub waves: Vec<rows::WaveCount>,
    /// The day of the attestation, planned or held.
    pub attestation_on: Option<Date>,
    /// The day of the closing ceremony, planned or held.
    pub closing_on: Option<Date>,
    /// What waits next.
    pub next: Next,
    /// How many on a frozen list, whose draw is not held, have said no since.
    pub said_no: usize,
    /// What became of places since the list was frozen, oldest first.
    pub changes: Vec<rows::PlaceChange>,
    /// Whether one of them waits for the caller to say that it was seen.
    pub is_unseen: bool,
    /// Whether the places were decided without a draw.
    pub is_chosen: bool,
    /// What one side asked about the held draw, and whether the caller can agree to it.
    pub aside: Option<(rows::SetAside, bool)>,
}

impl CohortView {
    /// The draw that was not set aside, if there is one.
    pub fn standing_draw(&self) -> Option<&rows::Draw> {
        self.draws.iter().find(|draw| draw.abandoned_at.is_none())
    }
}

/// One cohort.
///
/// # Errors
/// [`Fault`].
pub async fn see(world: &World, caller: &Caller, cohort: CohortId) -> Result<CohortView, Fault> {
    let mut conn = world.store.conn().await?;
    let ground = ground(&mut conn, caller, Action::SeeCohort, cohort).await?;
    let place = resource(&ground.force, &ground.cohort);
    let mut view = view(world, &mut conn, &ground.force, ground.cohort.clone()).await?;
    if let Some(draw) = view.standing_draw().filter(|draw| draw.drawn_at.is_some()) {
        let asked = rows::set_aside_get(&mut conn, &ground.force, draw.id).await?;
        view.aside = asked.map(|asked| {
            let can = may_confirm(caller, &ground, &asked);
            (asked, can)
        });
    }
    let is_mine = |action| may(&caller.actor, action, &place);
    let (school, force) = (is_mine(Action::PlaceWithoutDraw), is_mine(Action::CommitForForce));
    view.is_unseen = view.changes.iter().any(|change| {
        school && change.school_noted_at.is_none() || force && change.force_noted_at.is_none()
    });
    Ok(view)
}

/// The same for the page of the draw, which the coordinator and the school share.
///
/// # Errors
/// [`Fault`].
pub async fn see_draw(
    world: &World,
    caller: &Caller,
    cohort: CohortId,
) -> Result<CohortView, Fault> {
    see(world, caller, cohort).await
}

async fn view(
    world: &World,
    conn: &mut Conn,
    force: &ForceId,
    cohort: rows::Cohort,
) -> Result<CohortView, Fault> {
    let model = model(conn, force, &cohort).await?;
    let marks = rows::application_marks(conn, force, cohort.id).await?;
    let draws = rows::draw_list(conn, force, cohort.id).await?;
    let waves = rows::wave_counts(conn, force, cohort.id).await?;
    let attestation_on = rows::ceremony_on(conn, force, cohort.id, "attestation").await?;
    let closing_on = rows::ceremony_on(conn, force, cohort.id, "closing").await?;
    let ledgers = enrolled_ledgers(conn, force, cohort.id).await?;
    let children = rows::enrolled_children(conn, force, cohort.id).await?;
    let is_decided = cohort.applications_closed_at.is_some()
        && draws.iter().all(|draw| draw.frozen_at.is_none() || draw.is_over());
    let selected_at = rows::selected_at(conn, force, cohort.id).await?.filter(|_| is_decided);
    let facts = CohortFacts {
        applications_opened_at: Some(cohort.opened_at),
        selected_at,
        consents_complete_at: consents_complete_at(&model, &children, &ledgers),
        attested_on: attestation_on.filter(|day| *day <= world.clock.today()),
        first_session_on: rows::first_session_on(conn, force, cohort.id).await?,
        finished_at: cohort.finished_at,
        cancelled_at: None,
    };
    let cards = rows::card_count(conn, force, cohort.id).await?;
    let are_entered = rows::card_drawn_count(conn, force, cohort.id).await? > 0;
    let (counts, places_left) = (count(&model, &marks), left(&cohort, &marks));
    let draw = draws.iter().find(|draw| draw.abandoned_at.is_none());
    let said_no = said_no(conn, force, draw, &marks).await?;
    let changes = rows::place_change_list(conn, force, cohort.id).await?;
    let is_chosen = !rows::selection_list(conn, force, cohort.id).await?.is_empty();
    let next = match selected_at {
        Some(_) => {
            let drawn = draw.filter(|draw| draw.drawn_at.is_some());
            let needs_cards = !are_entered
                && drawn.is_some_and(|draw| arms_hide(cards, draw.places - draw.reserved));
            after_selection(&model, &facts, attestation_on, needs_cards)
        }
        None => before_selection(&model, counts, places_left, draw),
    };
    let stage = facts.stage();
    let next = if stage == CohortStage::Finished { Next::Nothing } else { next };
    Ok(CohortView {
        cohort,
        model,
        stage,
        counts,
        places_left,
        draws,
        waves,
        attestation_on,
        closing_on,
        next,
        said_no,
        changes,
        is_unseen: false,
        is_chosen,
        aside: None,
    })
}

/// How many on the list of a draw that is frozen and not held have said no since.
async fn said_no(
    conn: &mut Conn,
    force: &ForceId,
    draw: Option<&rows::Draw>,
    marks: &[rows::Mark],
) -> Result<usize, Fault> {
    let Some(draw) = draw.filter(|draw| draw.frozen_at.is_some() && !draw.is_over()) else {
        return Ok(0);
    };
    let listed = rows::draw_entries(conn, force, draw.id).await?;
    let is_listed = |mark: &&rows::Mark| listed.iter().any(|entry| entry.number == mark.number);
    let refused = marks.iter().filter(|mark| mark.carer_refused_at.is_some());
    Ok(refused.filter(is_listed).count())
}

fn count(model: &DeliveryModel, marks: &[rows::Mark]) -> Counts {
    let live: Vec<_> = marks.iter().filter(|mark| mark.withdrawn_at.is_none()).collect();
    let of = |is: fn(&rows::Mark) -> bool| live.iter().filter(|mark| is(mark)).count();
    Counts {
        live: live.len(),
        worded: of(|mark| mark.why_sealed.is_some()),
        endorsed: of(|mark| mark.endorsed_at.is_some()),
        agreed: of(|mark| mark.carer_agreed_at.is_some()),
        ready: live.iter().filter(|mark| is_ready(model, mark)).count(),
        offered: of(has_place),
        waiting: of(waits),
    }
}

/// When the last required consent of the last child came in, if none is missing: a yes, and no no of
/// another carer.
fn consents_complete_at(
    model: &DeliveryModel,
    children: &[ChildId],
    ledgers: &BTreeMap<ChildId, Vec<ConsentEntry>>,
) -> Option<Timestamp> {
    let mut last = None;
    for child in children {
        let ledger = ledgers.get(child).map_or(&[][..], Vec::as_slice);
        for purpose in &model.consents_required {
            let line = current_line(ledger, *purpose)?;
            (line.decision == Decision::Given).then_some(())?;
            last = last.max(Some(line.at));
        }
    }
    last
}

fn before_selection(
    model: &DeliveryModel,
    counts: Counts,
    left: i64,
    draw: Option<&rows::Draw>,
) -> Next {
    match draw {
        Some(draw) if draw.frozen_at.is_some() => return Next::HoldDraw,
        _ if counts.live == 0 => return Next::ReadClassList,
        _ => {}
    }
    let open = counts.live - counts.ready - counts.offered;
    if open > 0 {
        return Next::CompleteApplications(open);
    }
    let is_scarce = i64::try_from(counts.ready).unwrap_or(i64::MAX) > left;
    match draw {
        _ if !is_scarce || takes_everybody(model.selection) => Next::PlaceEverybody,
        _ if model.selection != SelectionMethod::Draw => Next::ChoosePlaces,
        Some(_) => Next::FreezeList,
        None => Next::CommitForForce,
    }
}

fn after_selection(
    model: &DeliveryModel,
    facts: &CohortFacts,
    attestation_on: Option<Date>,
    needs_cards: bool,
) -> Next {
    let apart = matches!(
        model.attestation,
        AttestationPosition::BeforeSessions
            | AttestationPosition::FirstSession
            | AttestationPosition::DuringSessions
    );
    if needs_cards {
        Next::EnterCards
    } else if facts.consents_complete_at.is_none() {
        Next::FamiliesAnswer
    } else if apart && attestation_on.is_none() {
        Next::PlanAttestation
    } else {
        Next::HoldSessions
    }
}

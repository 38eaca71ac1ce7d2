//! Where a cohort and an application stand, worked out from what happened and when.
//!
//! Times are stored; a state never is.

use jiff::{Timestamp, civil::Date};

/// What happened to a cohort, each with its time; `None` is "not yet".
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct CohortFacts {
    /// Applications were opened.
    pub applications_opened_at: Option<Timestamp>,
    /// The places were given: by draw, or to all where places sufficed.
    pub selected_at: Option<Timestamp>,
    /// Every child who took a place has all consents that the model asks.
    pub consents_complete_at: Option<Timestamp>,
    /// The attestation was held.
    pub attested_on: Option<Date>,
    /// The first session was held.
    pub first_session_on: Option<Date>,
    /// The cohort was closed after its last session.
    pub finished_at: Option<Timestamp>,
    /// The cohort was called off.
    pub cancelled_at: Option<Timestamp>,
}

/// Where a cohort stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum CohortStage {
    /// Opened from a model; nobody can apply yet.
    Planned,
    /// Children apply.
    ApplicationsOpen,
    /// Places are given, consents are asked.
    Selected,
    /// All consents are in.
    ConsentsIn,
    /// The attestation was held, sessions have not begun.
    Attested,
    /// Sessions are held; whether before or after the attestation is the model's affair.
    Running,
    /// Over.
    Finished,
    /// Called off.
    Cancelled,
}

impl CohortFacts {
    /// The furthest stage that the facts reach.
    pub fn stage(&self) -> CohortStage {
        let reached = [
            (self.cancelled_at.is_some(), CohortStage::Cancelled),
            (self.finished_at.is_some(), CohortStage::Finished),
            (self.first_session_on.is_some(), CohortStage::Running),
            (self.attested_on.is_some(), CohortStage::Attested),
            (self.consents_complete_at.is_some(), CohortStage::ConsentsIn),
            (self.selected_at.is_some(), CohortStage::Selected),
            (self.applications_opened_at.is_some(), CohortStage::ApplicationsOpen),
        ];
        reached.iter().find(|(is_so, _)| *is_so).map_or(CohortStage::Planned, |(_, stage)| *stage)
    }
}

/// What happened to a child's application, each with its time; `None` is "not yet".
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ApplicationFacts {
    /// The child's own words were taken down.
    pub applied_at: Option<Timestamp>,
    /// A teacher endorsed it.
    pub endorsed_at: Option<Timestamp>,
    /// A carer agreed to the application.
    pub carer_agreed_at: Option<Timestamp>,
    /// Child or carer took it back before a place was offered.
    pub withdrawn_at: Option<Timestamp>,
    /// The places were decided and this child has none for now.
    pub waiting_at: Option<Timestamp>,
    /// A place was offered.
    pub offered_at: Option<Timestamp>,
    /// The family said no to the place.
    pub declined_at: Option<Timestamp>,
    /// Every consent that the model requires was given.
    pub consented_at: Option<Timestamp>,
    /// The child was attested.
    pub attested_on: Option<Date>,
    /// The child came to a first session.
    pub started_on: Option<Date>,
    /// The child completed the programme.
    pub completed_on: Option<Date>,
    /// The child left before its end.
    pub left_on: Option<Date>,
}

/// Where a child's application stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ApplicationState {
    /// Picked from the class list; something is still missing before the draw.
    Begun,
    /// In the child's words, endorsed, agreed to: ready to be decided.
    Ready,
    /// Not this time, and in the waiting order.
    Waiting,
    /// A place is offered, consents are asked.
    Offered,
    /// All consents are given.
    Consented,
    /// Attested, before a first session.
    Attested,
    /// Taking part.
    TakingPart,
    /// Completed the programme.
    Completed,
    /// Left before its end.
    Left,
    /// Said no to the place that was offered.
    Declined,
    /// Taken back before a place was offered.
    Withdrawn,
}

/// What an application still lacks before it can be decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum StillMissing {
    /// The child's own words.
    OwnWords,
    /// A teacher's endorsement.
    Endorsement,
    /// A carer's agreement.
    CarerAgreement,
}

impl ApplicationFacts {
    /// Where the application stands: an ending first, else the furthest step that was taken.
    pub fn state(&self) -> ApplicationState {
        let reached = [
            (self.completed_on.is_some(), ApplicationState::Completed),
            (self.left_on.is_some(), ApplicationState::Left),
            (self.declined_at.is_some(), ApplicationState::Declined),
            (self.withdrawn_at.is_some(), ApplicationState::Withdrawn),
            (self.started_on.is_some(), ApplicationState::TakingPart),
            (self.attested_on.is_some(), ApplicationState::Attested),
            (self.consented_at.is_some(), ApplicationState::Consented),
            (self.offered_at.is_some(), ApplicationState::Offered),
            (self.waiting_at.is_some(), ApplicationState::Waiting),
            (self.missing().is_empty(), ApplicationState::Ready),
        ];
        reached
            .iter()
            .find(|(is_so, _)| *is_so)
            .map_or(ApplicationState::Begun, |(_, state)| *state)
    }

    /// What is still missing before it can be decided.
    pub fn missing(&self) -> Vec<StillMissing> {
        [
            (self.applied_at.is_none(), StillMissing::OwnWords),
            (self.endorsed_at.is_none(), StillMissing::Endorsement),
            (self.carer_agreed_at.is_none(), StillMissing::CarerAgreement),
        ]
        .into_iter()
        .filter_map(|(is_missing, what)| is_missing.then_some(what))
        .collect()
    }

    /// Whether it belongs on the list that is frozen for the draw.
    pub fn is_ready_for_draw(&self) -> bool {
        self.state() == ApplicationState::Ready
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOON: Option<Timestamp> = Some(Timestamp::UNIX_EPOCH);

    #[test]
    fn an_application_is_ready_only_with_all_three() {
        let mut facts = ApplicationFacts { applied_at: NOON, endorsed_at: NOON, ..<_>::default() };
        assert_eq!(facts.state(), ApplicationState::Begun);
        assert_eq!(facts.missing(), [StillMissing::CarerAgreement]);
        facts.carer_agreed_at = NOON;
        assert!(facts.is_ready_for_draw());
        facts.withdrawn_at = NOON;
        assert!(!facts.is_ready_for_draw());
        assert_eq!(facts.state(), ApplicationState::Withdrawn);
    }

    #[test]
    fn a_child_from_the_waiting_order_is_offered_a_place_later() {
        let facts = ApplicationFacts { waiting_at: NOON, offered_at: NOON, ..<_>::default() };
        assert_eq!(facts.state(), ApplicationState::Offered);
    }

    #[test]
    fn a_model_that_attests_at_the_end_runs_before_it_attests() {
        let first_session_on = Some(jiff::civil::date(2026, 9, 9));
        let facts = CohortFacts { selected_at: NOON, first_session_on, ..<_>::default() };
        assert_eq!(facts.stage(), CohortStage::Running);
        assert_eq!(CohortFacts::default().stage(), CohortStage::Planned);
    }
}

//! Invented cohorts, children and draws for the samples of this area's pages.

use crate::samples::{id, today};
use actions::cohorts::{
    Applicant, ApplicationLine, Award, AwardsView, Ceremony, Cohort, CohortView, Counts, Draw,
    Kind, Member, MembersView, Next, PlaceChange, Proven, WaveCount,
};
use domain::{
    bilingual::Bilingual,
    cohorts::{ApplicationState, CohortStage, StillMissing},
    forces::DeliveryModel,
};
use jiff::{
    Timestamp,
    civil::{date, time},
};
use std::str::FromStr;

/// A moment for samples.
pub fn moment() -> Timestamp {
    "2026-11-20T09:00:00Z".parse().expect("it is a moment")
}

/// The id of this number for samples.
pub fn numbered<T: FromStr>(n: usize) -> T {
    let text = format!("01939d5e-6c00-7000-8000-{n:012}");
    text.parse().unwrap_or_else(|_| panic!("samples need an id type"))
}

/// A model for samples: the one with a draw.
pub fn model() -> DeliveryModel {
    crate::samples::model()
}

/// A cohort for samples.
pub fn cohort() -> Cohort {
    Cohort {
        id: id(),
        school: id(),
        school_name: "Larkrise & Millbrook Primary School".to_owned(),
        model: id(),
        academic_year: 2026,
        year_group: 5,
        places: 10,
        reserved: 1,
        label: "Larkrise & Millbrook Primary School, Year 5, 2026/27".to_owned(),
        starts_on: date(2027, 1, 11),
        weekday: 3,
        starts_at: time(13, 30, 0, 0),
        opened_at: moment(),
        applications_closed_at: None,
        finished_at: None,
    }
}

/// A line of the school's list, in this state.
pub fn line(n: usize, name: &str, state: ApplicationState) -> ApplicationLine {
    let is_ready = !matches!(state, ApplicationState::Begun);
    let at = is_ready.then(moment);
    let missing = match state {
        ApplicationState::Begun => {
            vec![StillMissing::OwnWords, StillMissing::Endorsement, StillMissing::CarerAgreement]
        }
        _ => Vec::new(),
    };
    let applicant = Applicant {
        id: numbered(n),
        cohort: id(),
        child: numbered(n),
        number: 4000 + i64::try_from(n).unwrap_or_default(),
        given_name: name.to_owned(),
        family_name: "O'Sample".to_owned(),
        born_on: date(2017, 3, 27),
        class: "5 Willow".to_owned(),
        why_sealed: at.map(|_| vec![1]),
        applied_at: moment(),
        endorsed_at: at,
        carer_agreed_at: at,
        carer_refused_at: None,
        withdrawn_at: None,
        offered_at: None,
        not_placed_at: None,
    };
    ApplicationLine { applicant, state, missing }
}

/// Two children of a cohort: one who takes part, and one who left.
pub fn members() -> MembersView {
    let member = |n, name: &str, left_at: Option<Timestamp>| Member {
        child: numbered(n),
        given_name: name.to_owned(),
        family_name: "O'Sample".to_owned(),
        tier: "uniformed".to_owned(),
        starts_on: date(2027, 1, 11),
        ended_at: left_at,
        left_at,
        reason: left_at.map(|_| "child_chose".to_owned()),
    };
    let members = vec![member(1, "Ada", None), member(2, "Bilal", Some(moment()))];
    MembersView { cohort: cohort(), model: model(), members }
}

/// Kinds of award, one of which is given no longer.
pub fn award_kinds() -> Vec<Kind> {
    let kind = |code: &str, en: &str, cy: &str, is_given| Kind {
        code: code.to_owned(),
        name: Bilingual { en: en.to_owned(), cy: cy.to_owned(), reviewed: false },
        is_given,
    };
    vec![
        kind("helping_others", "Helping others", "Helpu eraill", true),
        kind("tidy", "Tidiest shed & shelf", "Y sied a’r silff fwyaf taclus", false),
    ]
}

/// The awards of a cohort: one was given.
pub fn awards() -> AwardsView {
    let award = Award {
        id: id(),
        child: numbered(1),
        given_name: "Ada".to_owned(),
        family_name: "O'Sample".to_owned(),
        kind: "helping_others".to_owned(),
        given_at: moment(),
    };
    AwardsView {
        cohort: cohort(),
        kinds: award_kinds(),
        children: vec![
            (numbered(1), "Ada O'Sample".to_owned()),
            (numbered(2), "Bilal O'Sample".to_owned()),
        ],
        given: vec![award],
    }
}

/// What the code on an award proves.
pub fn proven() -> Proven {
    Proven {
        force: ("Northshire Police".to_owned(), "Heddlu Northshire".to_owned()),
        school: Some(cohort().school_name),
        year: "2026/27".to_owned(),
        kind: award_kinds().pop().map(|kind| kind.name),
    }
}

/// Four lines, each in another state.
pub fn lines() -> Vec<ApplicationLine> {
    let mut worded = line(2, "Bilal", ApplicationState::Begun);
    worded.applicant.why_sealed = Some(vec![1]);
    worded.missing.remove(0);
    vec![
        line(1, "Ada", ApplicationState::Begun),
        worded,
        line(3, "Carys", ApplicationState::Ready),
        line(4, "Dewi", ApplicationState::Withdrawn),
    ]
}

/// A cohort's page, with this waiting next.
pub fn view(next: Next) -> CohortView {
    let counts = Counts {
        live: 34,
        worded: 30,
        endorsed: 20,
        agreed: 12,
        ready: 11,
        offered: 0,
        waiting: 0,
    };
    CohortView {
        cohort: cohort(),
        model: model(),
        stage: CohortStage::ApplicationsOpen,
        counts,
        places_left: 10,
        draws: Vec::new(),
        waves: vec![WaveCount { kind: "before".to_owned(), answered: 27 }],
        attestation_on: Some(date(2027, 1, 20)),
        closing_on: None,
        next,
        said_no: 0,
        changes: Vec::new(),
        is_unseen: false,
        is_chosen: false,
        aside: None,
    }
}

/// A place that went on before the draw was held, and one that fell free after it.
pub fn changes() -> Vec<PlaceChange> {
    let change = |reason: &str, next_number| PlaceChange {
        id: id(),
        cohort: id(),
        draw: Some(id()),
        number: 4001,
        next_number,
        reason: reason.to_owned(),
        changed_at: moment(),
        school_noted_at: None,
        force_noted_at: None,
    };
    vec![change("no_before_draw", Some(4003)), change("no_after_offer", None)]
}

/// A draw that stands, frozen or not yet.
pub fn draw(is_frozen: bool) -> Draw {
    let digest = || "5c1d".repeat(16);
    let at = is_frozen.then(moment);
    Draw {
        id: id(),
        cohort: id(),
        round: 2,
        begun_at: moment(),
        force_commitment: Some(digest()),
        force_committed_at: Some(moment()),
        school_commitment: at.map(|_| digest()),
        school_committed_at: at,
        frozen_at: at,
        list_salt: at.map(|_| digest()),
        list_hash: at.map(|_| digest()),
        places: 10,
        reserved: 1,
        drawn_at: None,
        record: None,
        abandoned_at: None,
        abandoned_reason: None,
    }
}

/// A draw that was set aside.
pub fn aside() -> Draw {
    Draw {
        id: numbered(9),
        round: 1,
        abandoned_at: Some(moment()),
        abandoned_reason: Some("list_wrong".to_owned()),
        ..draw(true)
    }
}

/// A ceremony for samples.
pub fn ceremony() -> Ceremony {
    Ceremony {
        id: id(),
        kind: "attestation".to_owned(),
        title: "Attestation of the Mini Police".to_owned(),
        title_cy: "Ardystio’r Heddlu Bach".to_owned(),
        held_on: today(),
        held_at: time(10, 0, 0, 0),
        place: "Northmere Town Hall".to_owned(),
        promise: "to be kind & to help".to_owned(),
        promise_cy: "i fod yn garedig ac i helpu".to_owned(),
        made_at: moment(),
    }
}

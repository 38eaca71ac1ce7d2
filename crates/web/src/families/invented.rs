//! Invented families, for samples.

use super::health_form::Filled;
use crate::Frame;
use actions::families::{
    CeremonyAsked, ChildConsents, FamilyCarer, FamilyView, Question, Stage, Wording,
};
use domain::bilingual::Language;
use domain::families::{
    AskedBy, AskedOnce, Contact, HealthDetails, HealthStands, Purpose, Standing, Wording as Mark,
};
use jiff::Timestamp;

/// When the invented families said what they said.
pub fn at() -> Timestamp {
    "2026-11-02T09:00:00Z".parse().expect("it is a moment")
}

/// A family: applying, or with a place.
pub fn family(stage: Stage) -> FamilyView {
    let model = crate::samples::model();
    let at = "2026-11-02T09:00:00Z".parse().ok();
    let ask = |purpose, is_required, standing| Question {
        purpose,
        is_required,
        standing,
        at: at.filter(|_| standing != Standing::NotAsked),
    };
    let mut questions = vec![
        ask(Purpose::Application, true, Standing::Given),
        ask(Purpose::EvaluationSurvey, false, Standing::Withdrawn),
    ];
    if stage == Stage::Offered {
        questions.push(ask(Purpose::Participation, true, Standing::NotAsked));
        questions.push(ask(Purpose::PhotoPress, false, Standing::Refused));
    }
    FamilyView {
        given_name: "Wren".to_owned(),
        number: 4001,
        school_name: "Millbrook Primary School".to_owned(),
        force_name: "Northshire Police".to_owned(),
        places: 10,
        starts_on: jiff::civil::date(2027, 1, 11),
        weekday: jiff::civil::Weekday::Wednesday,
        starts_at: jiff::civil::time(14, 0, 0, 0),
        model,
        stage,
        questions,
        health_replaced_at: at.filter(|_| stage == Stage::Offered),
        health: HealthStands::Told { at: self::at() },
        may_say_yes: true,
        ceremonies: if stage == Stage::Offered { vec![ceremony()] } else { Vec::new() },
    }
}

/// A ceremony to come, as a family sees it.
pub fn ceremony() -> CeremonyAsked {
    CeremonyAsked {
        id: crate::samples::id(),
        title: "Attestation of the Mini Police".to_owned(),
        held_on: jiff::civil::date(2027, 1, 20),
        held_at: jiff::civil::time(10, 0, 0, 0),
        place: "Northmere Town Hall".to_owned(),
        comes: Standing::NotAsked,
        photographs: Standing::NotAsked,
    }
}

/// A child as its school sees it.
pub fn child() -> ChildConsents {
    let at = "2026-11-02T09:00:00Z".parse().ok();
    let question = Question {
        purpose: Purpose::Application,
        is_required: true,
        standing: Standing::Given,
        at,
    };
    ChildConsents {
        child: crate::samples::id(),
        given_name: "Wren".to_owned(),
        family_name: "Sample".to_owned(),
        stage: Stage::Offered,
        questions: vec![question],
        health_at: at,
        health: HealthStands::Told { at: self::at() },
        carers: vec![FamilyCarer {
            id: crate::samples::id(),
            name: "Robin Sample".to_owned(),
            has_responsibility: true,
            sent_at: at,
        }],
        is_waited_for: false,
        missing: Vec::new(),
        teacher: Some(None),
        assent: at.map(|at| (false, at)),
        on_paper: vec![(Purpose::Application, jiff::civil::date(2026, 10, 30))],
        asked: vec![(
            "Robin Sample".to_owned(),
            AskedOnce { by: AskedBy::Reminder, at: self::at() },
        )],
    }
}

/// A question as it is put to a family.
pub fn words(frame: &Frame, purpose: Purpose) -> Wording {
    let t = frame.t;
    Wording {
        purpose,
        lang: frame.lang,
        is_held_back: false,
        question: t.families_consent_participation_question().to_owned(),
        body: t.families_consent_participation_body().to_owned(),
        yes: t.families_consent_answer_yes(),
        no: t.families_consent_answer_no(),
        mark: Mark { version: 1, language: Language::En },
    }
}

/// A health form as somebody filled it.
pub fn filled() -> Filled {
    Filled {
        details: HealthDetails {
            allergies: "Peanuts <raw>".to_owned(),
            ..HealthDetails::default()
        },
        contacts: vec![Contact {
            name: "Robin Sample".to_owned(),
            relation: "uncle".to_owned(),
            telephone: "01632 960 001".to_owned(),
        }],
    }
}

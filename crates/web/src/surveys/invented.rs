//! An invented cohort with its questions, for samples.

use actions::cohorts::Cohort;
use actions::surveys::{CURRENT, SurveyView, Wave, WaveKind, WaveLine};

/// The cohort.
pub fn cohort() -> Cohort {
    Cohort {
        id: crate::samples::id(),
        school: crate::samples::id(),
        school_name: "Millbrook Primary School".to_owned(),
        model: crate::samples::id(),
        academic_year: 2026,
        year_group: 5,
        places: 10,
        reserved: 0,
        label: "Millbrook 2026".to_owned(),
        starts_on: crate::samples::today(),
        weekday: 3,
        starts_at: jiff::civil::time(13, 30, 0, 0),
        opened_at: "2026-09-07T08:00:00Z".parse().expect("it is a moment"),
        applications_closed_at: None,
        finished_at: None,
    }
}

/// An open wave of it.
pub fn wave(kind: WaveKind) -> Wave {
    Wave {
        id: crate::samples::id(),
        cohort: crate::samples::id(),
        school: crate::samples::id(),
        kind: kind.code().to_owned(),
        questionnaire: CURRENT.to_owned(),
        opened_at: "2026-09-07T08:00:00Z".parse().expect("it is a moment"),
        closed_at: None,
    }
}

/// What the page of a cohort shows.
pub fn view(cards: i64, is_open: bool) -> SurveyView {
    let cohort = cohort();
    let line = |kind: WaveKind| {
        let is_first = kind == WaveKind::Before;
        let wave = (is_open && is_first).then(|| wave(kind));
        let (answered, unfinished, refused) = if wave.is_some() { (21, 2, 1) } else { (0, 0, 0) };
        WaveLine { kind, wave, answered, unfinished, refused }
    };
    SurveyView {
        children: 34,
        cards,
        may_be_asked: 29,
        is_drawn: false,
        is_revealed: false,
        waves: WaveKind::ALL.map(line).to_vec(),
        may_print: true,
        may_open: true,
        may_key_in: true,
        cohort,
    }
}

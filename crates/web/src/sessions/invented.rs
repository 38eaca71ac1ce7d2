//! Invented cohorts, sessions and children for the samples of this area's pages.

use crate::samples::{id, today};
use actions::sessions::{Cohort, Diary, Draft, Line, PlannedChild, Session, SessionFacts, What};
use domain::{
    bilingual::Bilingual,
    cohorts::AcademicYear,
    forces::Slot,
    sessions::{
        CalendarFault, ClosedBecause,
        timetable::{Lost, Shortage, Unfit, Warning},
    },
};
use jiff::{
    Timestamp,
    civil::{Date, Weekday, date, time},
};

/// A cohort for samples.
pub fn cohort() -> Cohort {
    Cohort {
        id: id(),
        school: id(),
        school_name: "Millbrook Primary School".to_owned(),
        model: id(),
        academic_year: 2026,
        year_group: 5,
        places: 10,
        reserved: 0,
        label: "Millbrook Primary School, Year 5, 2026/27".to_owned(),
        starts_on: date(2026, 9, 7),
        weekday: 3,
        starts_at: time(13, 30, 0, 0),
        opened_at: moment(),
        applications_closed_at: None,
        finished_at: None,
    }
}

/// A session for samples.
pub fn session(position: i64, on: Date) -> Session {
    Session {
        id: id(),
        position,
        held_on: on,
        starts_at: time(13, 30, 0, 0),
        minutes: 60,
        slot: "lesson".to_owned(),
        lesson: Some("getting-help".to_owned()),
        lesson_version: Some(1),
        place: "Year 5 classroom".to_owned(),
        cancelled_at: None,
        taken_at: (on < today()).then(moment),
    }
}

/// A moment for samples.
pub fn moment() -> Timestamp {
    today()
        .at(9, 0, 0, 0)
        .to_zoned(jiff::tz::TimeZone::UTC)
        .map_or(Timestamp::UNIX_EPOCH, |zoned| zoned.timestamp())
}

/// A lesson for samples.
pub fn what() -> What {
    let lesson = Box::leak(Box::new(domain::lessons::library().swap_remove(1)));
    What { slot: Slot::Lesson, lesson: Some(lesson) }
}

/// A session for samples.
pub fn facts(held_on: Date) -> SessionFacts {
    SessionFacts {
        id: id(),
        cohort: id(),
        label: "Millbrook Primary School, Year 5, 2026/27".to_owned(),
        model: id(),
        school: id(),
        school_name: "Millbrook Primary School".to_owned(),
        held_on,
        starts_at: time(13, 30, 0, 0),
        slot: "lesson".to_owned(),
        lesson: Some("getting-help".to_owned()),
        cancelled_at: None,
        taken_at: None,
        head_count: None,
        dsls: 1,
    }
}

/// A line of the diary for samples.
pub fn diary(held_on: Date) -> Diary {
    Diary {
        ended_at: None,
        id: id(),
        cohort: id(),
        label: "Millbrook Primary School, Year 5, 2026/27".to_owned(),
        model: id(),
        school: id(),
        school_name: "Millbrook Primary School".to_owned(),
        street: "1 Mill Lane".to_owned(),
        locality: String::new(),
        town: "Millbrook".to_owned(),
        postcode: "ZZ1 1AA".to_owned(),
        telephone: "01632 960001".to_owned(),
        held_on,
        starts_at: time(13, 30, 0, 0),
        minutes: 60,
        slot: "lesson".to_owned(),
        lesson: Some("getting-help".to_owned()),
        place: "Year 5 classroom".to_owned(),
        cancelled_at: None,
        taken_at: None,
    }
}

/// Three children on a register.
pub fn children() -> Vec<PlannedChild> {
    let child = |(n, given_name): (u8, &str)| PlannedChild {
        child: format!("01939d5e-6c00-7000-8000-00000000000{n}").parse().expect("it is an id"),
        given_name: given_name.to_owned(),
        family_name: "Sample".to_owned(),
        born_on: date(2017, 3, 1),
        tier: "uniformed".to_owned(),
        mark: None,
    };
    [(1, "Ada"), (2, "Bilal"), (3, "Carys")].into_iter().map(child).collect()
}

/// Three timetables: one that fits, one that does not, and one without a calendar.
pub fn drafts() -> [Draft; 3] {
    let lost = lost();
    let line = |position, on| Line {
        position,
        on,
        starts: time(13, 30, 0, 0),
        ends: time(14, 30, 0, 0),
        term: "Autumn term".to_owned(),
        what: what(),
    };
    let fits = Draft {
        cohort: cohort(),
        model_name: Bilingual {
            en: "Nine weeks".into(),
            cy: "Naw wythnos".into(),
            reviewed: false,
        },
        year: AcademicYear::containing(today()),
        weekday: Weekday::Wednesday,
        starts: time(13, 30, 0, 0),
        minutes: 60,
        place: "Year 5 classroom".to_owned(),
        kept: vec![(session(1, date(2026, 10, 21)), what())],
        lines: vec![line(2, date(2026, 11, 25)), line(3, date(2026, 12, 2))],
        skipped: vec![lost.clone()],
        unfit: Vec::new(),
        calendar: Vec::new(),
        warnings: vec![Warning::HolidaysUnknown {
            known_until: Some(date(2028, 12, 31)),
            first_session: date(2029, 1, 10),
        }],
        past: 0,
    };
    let shortage = shortage(lost);
    let term = "Autumn term".to_owned();
    let unfit = Draft {
        unfit: vec![
            Unfit::TooFewDays(shortage.clone()),
            Unfit::TermTooShort { term, shortage },
            Unfit::TooFewTerms { wanted: 3, found: 2 },
            Unfit::NoTermInWindow { from: date(2027, 8, 1), until: date(2027, 8, 31) },
            Unfit::PastMidnight,
        ],
        warnings: vec![Warning::Weekend],
        past: 1,
        ..fits.clone()
    };
    let bare = Draft {
        lines: Vec::new(),
        kept: Vec::new(),
        skipped: Vec::new(),
        warnings: Vec::new(),
        calendar: vec![CalendarFault::NoTerm],
        ..fits.clone()
    };
    [fits, unfit, bare]
}

fn lost() -> Lost {
    let why = ClosedBecause::HalfTerm("October break".to_owned());
    Lost { on: date(2026, 10, 28), why }
}

fn shortage(lost: Lost) -> Shortage {
    Shortage {
        wanted: 9,
        found: 7,
        weekday: Weekday::Wednesday,
        from: date(2026, 9, 7),
        until: date(2026, 12, 18),
        lost: vec![lost],
    }
}

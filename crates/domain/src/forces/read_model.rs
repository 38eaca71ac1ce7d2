//! Reading a delivery model from its file, so that each mistake is told by its key.

use super::models::{
    Ages, Cadence, DeliveryModel, Intake, LessonChoice, NotDrawn, SessionPlan, Slot,
};
use crate::{
    coded::{Coded, coded},
    cohorts::YearGroup,
    data_file::{DataError, Reader, parse},
    families::Purpose,
    sessions::ratio::RatioRule,
};

const KEYS: &[&str] = &[
    "code",
    "version",
    "name",
    "summary",
    "source",
    "who",
    "selection",
    "intakes",
    "sessions",
    "lessons",
    "attestation",
    "ratio",
    "consents",
];

const SELECTION: &[&str] = &["steps", "method", "not_drawn", "not_drawn_text", "tells_position"];

pub(super) fn read(text: &str) -> Result<DeliveryModel, DataError> {
    let table = parse(text)?;
    let top = Reader::new(&table, "", KEYS)?;
    let who = top.table("who", &["least_age", "most_age", "year_groups", "places", "tiers"])?;
    let selection = top.table("selection", SELECTION)?;
    let consents = top.table("consents", &["required", "asked"])?;
    let sessions = read_sessions(&top)?;
    let (consents_required, consents_asked) = read_consents(&consents)?;
    Ok(DeliveryModel {
        code: top.slug("code")?,
        version: top.number("version", 1..=9999)?,
        name: top.bilingual("name")?,
        summary: top.bilingual("summary")?,
        source: top.text("source", 500)?,
        ages: read_ages(&who)?,
        year_groups: read_year_groups(&who)?,
        places: who.number("places", 1..=500)?,
        tiers: who.coded_list("tiers")?,
        application_steps: selection.coded_list("steps")?,
        selection: selection.coded("method")?,
        not_drawn: NotDrawn {
            offer: selection.coded("not_drawn")?,
            text: selection.bilingual("not_drawn_text")?,
            tells_position: selection.flag("tells_position")?,
        },
        intakes: read_intakes(&top)?,
        lessons: read_lessons(&top, &sessions)?,
        sessions,
        attestation: top.table("attestation", &["position"])?.coded("position")?,
        ratio: read_ratio(&top)?,
        consents_required,
        consents_asked,
    })
}

fn read_ages(who: &Reader) -> Result<Ages, DataError> {
    let ages =
        Ages { least: who.number("least_age", 4..=18)?, most: who.number("most_age", 4..=18)? };
    if ages.least > ages.most {
        return Err(who.wrong("most_age", "must not be below least_age"));
    }
    Ok(ages)
}

fn read_year_groups(who: &Reader) -> Result<Vec<YearGroup>, DataError> {
    let numbers = who.numbers::<u8>("year_groups", &(0..=13))?;
    Ok(numbers.into_iter().filter_map(YearGroup::new).collect())
}

fn read_intakes(top: &Reader) -> Result<Vec<Intake>, DataError> {
    let mut intakes: Vec<Intake> = Vec::new();
    for reader in top.tables("intakes", &["code", "name", "first_month", "last_month"])? {
        let intake = Intake {
            code: reader.slug("code")?,
            name: reader.bilingual("name")?,
            first_month: reader.number("first_month", 1..=12)?,
            last_month: reader.number("last_month", 1..=12)?,
        };
        if school_month(intake.first_month) > school_month(intake.last_month) {
            let problem = "must not lie before first_month in a year that starts in September";
            return Err(reader.wrong("last_month", problem));
        }
        if intakes.iter().any(|other| other.code == intake.code) {
            return Err(reader.wrong("code", "is used by another intake"));
        }
        if intakes
            .last()
            .is_some_and(|last| school_month(last.first_month) > school_month(intake.first_month))
        {
            return Err(reader.wrong("first_month", "must not lie before that of the intake above"));
        }
        intakes.push(intake);
    }
    Ok(intakes)
}

/// September is 0.
fn school_month(month: i8) -> i8 {
    (month + 3) % 12
}

coded! {
    /// How sessions are spread, as the file says it.
    CadenceKind {
        /// One a week.
        Weekly = "weekly",
        /// Some in each term.
        Termly = "termly",
    }
}

fn read_sessions(top: &Reader) -> Result<SessionPlan, DataError> {
    let reader = top.table("sessions", &["cadence", "per_term", "minutes", "slots"])?;
    let slots: Vec<Slot> = reader.coded_list("slots")?;
    if !(1..=60).contains(&slots.len()) {
        return Err(reader.wrong("slots", "must list 1 to 60 sessions"));
    }
    let cadence = match reader.coded::<CadenceKind>("cadence")? {
        CadenceKind::Weekly if reader.has("per_term") => {
            return Err(reader.wrong("per_term", "belongs to the cadence termly only"));
        }
        CadenceKind::Weekly => Cadence::Weekly,
        CadenceKind::Termly => {
            let per_term: Vec<u16> = reader.numbers("per_term", &(0..=30))?;
            let in_all: usize = per_term.iter().map(|&n| usize::from(n)).sum();
            if in_all != slots.len() {
                let problem = format!("adds up to {in_all}, but slots lists {}", slots.len());
                return Err(reader.wrong("per_term", &problem));
            }
            Cadence::Termly { per_term }
        }
    };
    Ok(SessionPlan { cadence, minutes: reader.number("minutes", 10..=480)?, slots })
}

fn read_lessons(top: &Reader, sessions: &SessionPlan) -> Result<LessonChoice, DataError> {
    let reader = top.table("lessons", &["choose", "from"])?;
    let choice =
        LessonChoice { choose: reader.number("choose", 0..=60)?, from: reader.slugs("from")? };
    let slots = sessions.slots.iter().filter(|slot| **slot == Slot::Lesson).count();
    if usize::from(choice.choose) != slots {
        let problem = format!("must be {slots}, the number of lesson slots in sessions.slots");
        return Err(reader.wrong("choose", &problem));
    }
    if choice.from.len() < slots {
        return Err(reader.wrong("from", &format!("must offer at least {slots} lessons")));
    }
    Ok(choice)
}

fn read_ratio(top: &Reader) -> Result<RatioRule, DataError> {
    let reader = top.table("ratio", &["under_nine", "nine_and_over", "least_adults"])?;
    Ok(RatioRule {
        under_nine: reader.number("under_nine", 1..=30)?,
        nine_and_over: reader.number("nine_and_over", 1..=30)?,
        least_adults: reader.number("least_adults", 1..=10)?,
    })
}

fn read_consents(reader: &Reader) -> Result<(Vec<Purpose>, Vec<Purpose>), DataError> {
    let codes: Vec<_> = Purpose::CODES.iter().map(|(code, _)| *code).collect();
    let what = format!("a list of these: {}", codes.join(", "));
    let required = reader.list_of("required", &what, Purpose::from_code)?;
    let asked = reader.list_of("asked", &what, Purpose::from_code)?;
    if let Some(both) = asked.iter().find(|purpose| required.contains(purpose)) {
        let problem = format!("`{both}` is required already; it can stand in one list only");
        return Err(reader.wrong("asked", &problem));
    }
    if required.contains(&Purpose::EvaluationSurvey) {
        let problem = "a place must never depend on the survey: move evaluation_survey to asked";
        return Err(reader.wrong("required", problem));
    }
    Ok((required, asked))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{cohorts::AcademicYear, forces::shipped, lessons};
    use jiff::civil::date;

    const GOOD: &str = include_str!("models/humberside-nine-weeks.toml");

    fn problem_after(from: &str, to: &str) -> String {
        assert!(GOOD.contains(from), "the file has no {from}");
        read(&GOOD.replacen(from, to, 1)).unwrap_err().to_string()
    }

    #[test]
    fn the_shipped_models_read_and_offer_lessons_that_exist() {
        let library = lessons::library();
        for model in shipped() {
            assert!(!model.name.is_incomplete() && !model.summary.is_incomplete());
            for code in &model.lessons.from {
                assert!(library.iter().any(|lesson| &lesson.code == code), "{code}");
            }
        }
    }

    #[test]
    fn humberside_is_nine_weeks_twice_a_year() {
        let model = read(GOOD).unwrap();
        assert_eq!(model.sessions.slots.len(), 9);
        assert_eq!((model.lessons.choose, model.lessons.from.len()), (7, 10));
        assert!(model.has_later_intake("autumn") && !model.has_later_intake("spring"));
        let year: AcademicYear = "2026/27".parse().unwrap();
        assert_eq!(model.intakes[0].window(year), (date(2026, 9, 1), date(2026, 12, 31)));
        assert_eq!(model.intakes[1].window(year), (date(2027, 1, 1), date(2027, 7, 31)));
    }

    #[test]
    fn a_mistake_is_told_by_its_key_with_what_is_allowed() {
        let told = problem_after("method = \"draw\"", "method = \"lottery\"");
        assert!(
            told.starts_with("selection.method: `lottery` is not known; it must be one of draw,")
        );
        let told = problem_after("minutes = 60", "minutes = \"an hour\"");
        assert_eq!(told, "sessions.minutes: must be a whole number from 10 to 480");
        let told = problem_after("choose = 7", "choose = 6");
        assert_eq!(told, "lessons.choose: must be 7, the number of lesson slots in sessions.slots");
        let told = problem_after("places = 10\n", "plaecs = 10\n");
        assert!(told.starts_with("who.plaecs: is not known here; known are least_age"), "{told}");
        let told = problem_after("first_month = 1\n", "first_month = 13\n");
        assert_eq!(told, "intakes[2].first_month: must be a whole number from 1 to 12");
        let told = problem_after("places = 10\n", "places = \n");
        assert!(told.starts_with("line "), "{told}");
    }

    #[test]
    fn a_place_can_never_depend_on_the_survey() {
        let told = problem_after("required = [", "required = [\"evaluation_survey\", ");
        assert!(told.starts_with("consents."), "{told}");
        assert!(told.contains("evaluation_survey"));
    }
}

//! Reading a delivery model from its file, so that each mistake is told by its key.

use super::models::{
    Ages, ApplicationStep, AttestationPosition, Blocks, Cadence, Closing, DeliveryModel, Intake,
    LessonChoice, NotDrawn, NotDrawnOffer, SelectionMethod, SessionPlan, Slot, Tier,
};
use crate::{
    bilingual::Bilingual,
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
    "closing",
    "ratio",
    "consents",
];

const WHO: &[&str] = &["least_age", "most_age", "year_groups", "places", "tiers"];
const SELECTION: &[&str] =
    &["steps", "method", "blocks", "markers", "not_drawn", "not_drawn_text", "tells_position"];
/// So many people mark everybody where a file does not say.
const MARKERS: u16 = 2;
const SESSIONS: &[&str] = &["cadence", "per_term", "school_years", "minutes", "slots"];

/// What is wrong so far; a part that could be read is kept.
#[derive(Default)]
struct Mistakes(Vec<DataError>);

impl Mistakes {
    fn keep<T>(&mut self, part: Result<T, DataError>) -> Option<T> {
        part.map_err(|mistake| self.0.push(mistake)).ok()
    }

    /// A text in both languages, of which each may be wrong.
    fn bilingual(&mut self, reader: &Reader, key: &str) -> Option<Bilingual> {
        let inner = self.keep(reader.table(key, &["en", "cy", "reviewed"]))?;
        let en = self.keep(inner.text("en", 2000));
        let cy = self.keep(inner.text("cy", 2000));
        let reviewed = self.keep(inner.flag("reviewed"));
        Some(Bilingual { en: en?, cy: cy?, reviewed: reviewed? })
    }
}

/// Reads a model; else its mistakes, at least one, in the order of the parts.
pub(super) fn read(text: &str) -> Result<DeliveryModel, Vec<DataError>> {
    let table = parse(text).map_err(|mistake| vec![mistake])?;
    let top = Reader::new(&table, "", KEYS).map_err(|mistake| vec![mistake])?;
    let mut wrong = Mistakes::default();
    let named = read_named(&top, &mut wrong);
    let who = read_who(&top, &mut wrong);
    let intakes = wrong.keep(read_intakes(&top));
    let starts = intakes.as_ref().map_or(usize::MAX, Vec::len);
    let chosen = read_selection(&top, starts, &mut wrong);
    let sessions = wrong.keep(read_sessions(&top));
    let lessons = sessions.as_ref().and_then(|plan| wrong.keep(read_lessons(&top, plan)));
    let held = sessions.as_ref().and_then(|plan| wrong.keep(read_attestation(&top, plan)));
    let closing = wrong.keep(read_closing(&top));
    let ratio = read_ratio(&top, &mut wrong);
    let consents = wrong.keep(read_consents(&top));
    let parts = (named, who, intakes, chosen, sessions, lessons, held, closing, ratio, consents);
    let (
        Some(named),
        Some(who),
        Some(intakes),
        Some((application_steps, selection, (blocks, markers), not_drawn)),
        Some(sessions),
        Some(lessons),
        Some((attestation, attestation_called)),
        Some(closing),
        Some((ratio, ratio_reason)),
        Some((consents_required, consents_asked, asks_teacher)),
    ) = parts
    else {
        return Err(wrong.0);
    };
    Ok(DeliveryModel {
        code: named.code,
        version: named.version,
        name: named.name,
        summary: named.summary,
        source: named.source,
        ages: who.ages,
        year_groups: who.year_groups,
        places: who.places,
        tiers: who.tiers,
        application_steps,
        selection,
        blocks,
        markers,
        not_drawn,
        intakes,
        sessions,
        lessons,
        attestation,
        attestation_called,
        closing,
        ratio,
        ratio_reason,
        consents_required,
        consents_asked,
        asks_teacher,
    })
}

struct Named {
    code: String,
    version: u16,
    name: Bilingual,
    summary: Bilingual,
    source: String,
}

fn read_named(top: &Reader, wrong: &mut Mistakes) -> Option<Named> {
    let code = wrong.keep(top.slug("code"));
    let version = wrong.keep(top.number("version", 1..=9999));
    let name = wrong.bilingual(top, "name");
    let summary = wrong.bilingual(top, "summary");
    let source = wrong.keep(top.text("source", 500));
    Some(Named { code: code?, version: version?, name: name?, summary: summary?, source: source? })
}

struct Who {
    ages: Ages,
    year_groups: Vec<YearGroup>,
    places: u16,
    tiers: Vec<Tier>,
}

fn read_who(top: &Reader, wrong: &mut Mistakes) -> Option<Who> {
    let who = wrong.keep(top.table("who", WHO))?;
    let ages = wrong.keep(read_ages(&who));
    let year_groups = wrong.keep(read_year_groups(&who));
    let places = wrong.keep(who.number("places", 1..=500));
    let tiers = wrong.keep(read_tiers(&who));
    Some(Who { ages: ages?, year_groups: year_groups?, places: places?, tiers: tiers? })
}

fn read_tiers(who: &Reader) -> Result<Vec<Tier>, DataError> {
    let tiers: Vec<Tier> = who.coded_list("tiers")?;
    if tiers.is_empty() { Err(who.wrong("tiers", "must name at least one")) } else { Ok(tiers) }
}

type Selection = (Vec<ApplicationStep>, SelectionMethod, (Blocks, u16), NotDrawn);

fn read_selection(top: &Reader, starts: usize, wrong: &mut Mistakes) -> Option<Selection> {
    let selection = wrong.keep(top.table("selection", SELECTION))?;
    let steps = wrong.keep(selection.coded_list("steps"));
    let method = wrong.keep(selection.coded("method"));
    let blocks = wrong.keep(read_blocks(&selection));
    let markers = wrong.keep(read_markers(&selection, method));
    let offer = wrong.keep(read_offer(&selection, starts));
    let text = wrong.bilingual(&selection, "not_drawn_text");
    let tells_position = wrong.keep(selection.flag("tells_position"));
    let (offer, text, tells_position) = (offer?, text?, tells_position?);
    Some((steps?, method?, (blocks?, markers?), NotDrawn { offer, text, tells_position }))
}

fn read_blocks(selection: &Reader) -> Result<Blocks, DataError> {
    if selection.has("blocks") { selection.coded("blocks") } else { Ok(Blocks::Cohort) }
}

fn read_markers(selection: &Reader, method: Option<SelectionMethod>) -> Result<u16, DataError> {
    if !selection.has("markers") {
        return Ok(MARKERS);
    }
    if method.is_some_and(|method| method != SelectionMethod::Interview) {
        return Err(selection.wrong("markers", "belongs to the method interview only"));
    }
    selection.number("markers", 1..=5)
}

fn read_offer(selection: &Reader, starts: usize) -> Result<NotDrawnOffer, DataError> {
    let offer = selection.coded("not_drawn")?;
    if offer == NotDrawnOffer::FirstInNextIntake && starts < 2 {
        let problem = "cannot promise the next start: intakes lists only one";
        return Err(selection.wrong("not_drawn", problem));
    }
    Ok(offer)
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
    let reader = top.table("sessions", SESSIONS)?;
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
    let school_years =
        if reader.has("school_years") { reader.number("school_years", 1..=3)? } else { 1 };
    Ok(SessionPlan { cadence, school_years, minutes: reader.number("minutes", 10..=480)?, slots })
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
    let twice = choice.from.iter().enumerate().find(|(at, code)| choice.from[..*at].contains(code));
    match twice {
        Some((_, code)) => Err(reader.wrong("from", &format!("lists `{code}` twice"))),
        None => Ok(choice),
    }
}

fn read_attestation(
    top: &Reader,
    sessions: &SessionPlan,
) -> Result<(AttestationPosition, Option<Bilingual>), DataError> {
    let reader = top.table("attestation", &["position", "called"])?;
    let position = reader.coded("position")?;
    let is_first = sessions.slots.first() == Some(&Slot::Attestation);
    if position == AttestationPosition::FirstSession && !is_first {
        let problem = "is first_session, but sessions.slots does not begin with attestation";
        return Err(reader.wrong("position", problem));
    }
    let called = if reader.has("called") { Some(reader.bilingual("called")?) } else { None };
    Ok((position, called))
}

fn read_closing(top: &Reader) -> Result<Option<Closing>, DataError> {
    if !top.has("closing") {
        return Ok(None);
    }
    let reader = top.table("closing", &["position", "called"])?;
    Ok(Some(Closing { position: reader.coded("position")?, called: reader.bilingual("called")? }))
}

fn read_ratio(top: &Reader, wrong: &mut Mistakes) -> Option<(RatioRule, Option<String>)> {
    let known = ["under_nine", "nine_and_over", "least_adults", "reason"];
    let reader = wrong.keep(top.table("ratio", &known))?;
    let under_nine = wrong.keep(reader.number("under_nine", 1..=30));
    let nine_and_over = wrong.keep(reader.number("nine_and_over", 1..=30));
    let least_adults = wrong.keep(reader.number("least_adults", 1..=10));
    let rule = RatioRule {
        under_nine: under_nine?,
        nine_and_over: nine_and_over?,
        least_adults: least_adults?,
    };
    Some((rule, wrong.keep(read_reason(&reader, rule))?))
}

fn read_reason(reader: &Reader, rule: RatioRule) -> Result<Option<String>, DataError> {
    if reader.has("reason") {
        return reader.text("reason", 500).map(Some);
    }
    if rule.is_within_guide() {
        return Ok(None);
    }
    let RatioRule { under_nine, nine_and_over, least_adults } = RatioRule::default();
    let problem = format!(
        "is missing: beyond {under_nine} children under nine or {nine_and_over} from nine on for \
         one adult, or below {least_adults} adults, the force says why"
    );
    Err(reader.wrong("reason", &problem))
}

fn read_consents(top: &Reader) -> Result<(Vec<Purpose>, Vec<Purpose>, bool), DataError> {
    let reader = top.table("consents", &["required", "asked", "teacher"])?;
    let codes: Vec<_> = Purpose::CODES.iter().map(|(code, _)| *code).collect();
    let what = format!("a list of these: {}", codes.join(", "));
    let required = reader.list_of("required", &what, Purpose::from_code)?;
    let asked = reader.list_of("asked", &what, Purpose::from_code)?;
    if let Some(both) = asked.iter().find(|purpose| required.contains(purpose)) {
        let problem = format!("`{both}` is required already; it can stand in one list only");
        return Err(reader.wrong("asked", &problem));
    }
    if !required.contains(&Purpose::Participation) {
        let problem = "must hold participation: no child takes part without a carer's yes";
        return Err(reader.wrong("required", problem));
    }
    if required.contains(&Purpose::EvaluationSurvey) {
        let problem = "a place must never depend on the survey: move evaluation_survey to asked";
        return Err(reader.wrong("required", problem));
    }
    Ok((required, asked, reader.flag("teacher")?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cohorts::AcademicYear;
    use jiff::civil::date;

    const GOOD: &str = include_str!("models/humberside-nine-weeks.toml");

    fn problem_after(from: &str, to: &str) -> String {
        assert!(GOOD.contains(from), "the file has no {from}");
        let mistakes = read(&GOOD.replacen(from, to, 1)).unwrap_err();
        assert_eq!(mistakes.len(), 1, "{mistakes:?}");
        mistakes[0].to_string()
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
        let told = problem_after("method = \"draw\"", "method = \"draw\"\nmarkers = 2");
        assert_eq!(told, "selection.markers: belongs to the method interview only");
        let told = problem_after("method = \"draw\"", "method = \"interview\"\nmarkers = 6");
        assert_eq!(told, "selection.markers: must be a whole number from 1 to 5");
        let told = problem_after("method = \"draw\"", "method = \"draw\"\nblocks = \"house\"");
        assert!(told.starts_with("selection.blocks: `house` is not known"), "{told}");
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
    #[test]
    fn every_part_tells_its_own_mistake_at_once() {
        let text = GOOD
            .replacen("places = 10\n", "places = 0\n", 1)
            .replacen("minutes = 60", "minutes = 5", 1)
            .replacen("least_adults = 2", "least_adults = 0", 1);
        let mistakes = read(&text).unwrap_err();
        let keys: Vec<_> = mistakes.iter().map(|mistake| mistake.key.as_str()).collect();
        assert_eq!(keys, ["who.places", "sessions.minutes", "ratio.least_adults"]);
    }

    #[test]
    fn a_ratio_above_the_guide_needs_a_reason() {
        let told = problem_after("nine_and_over = 8", "nine_and_over = 9");
        assert!(told.starts_with("ratio.reason: is missing"), "{told}");
        let told = problem_after("least_adults = 2", "least_adults = 1");
        assert!(told.starts_with("ratio.reason: is missing"), "{told}");
        let why = "nine_and_over = 9\nreason = \"A class with its own two helpers.\"";
        let model = read(&GOOD.replacen("nine_and_over = 8", why, 1)).unwrap();
        assert_eq!(model.ratio_reason.as_deref(), Some("A class with its own two helpers."));
        let model = read(&GOOD.replacen("nine_and_over = 8", "nine_and_over = 6", 1)).unwrap();
        assert_eq!(model.ratio_reason, None, "stricter than the guide needs none");
    }

    #[test]
    fn what_a_model_promises_it_can_keep() {
        let spring = GOOD.find("[[intakes]]\ncode = \"spring\"").unwrap();
        let sessions = GOOD.find("[sessions]").unwrap();
        let alone = format!("{}{}", &GOOD[..spring], &GOOD[sessions..]);
        let mistakes = read(&alone).unwrap_err();
        assert_eq!(mistakes[0].key, "selection.not_drawn");
        let told = problem_after("slots = [\"attestation\"", "slots = [\"introduction\"");
        assert!(told.starts_with("attestation.position: is first_session"), "{told}");
        let told = problem_after("required = [\"participation\", ", "required = [");
        assert!(told.starts_with("consents.required: must hold participation"), "{told}");
        let told = problem_after("\"water-safety\"", "\"road-safety\"");
        assert_eq!(told, "lessons.from: lists `road-safety` twice");
    }
}

//! How this area is said: stages, what is missing, what waits next, and what is wrong with a row.

use crate::{Faults, Fields, Frame};
use actions::{
    cohorts::{ApplicationLine, Cohort, Next, PlaceChange},
    file_words::{file_fault, row_fault},
};
use askama::Template;
use components::{Checkboxes, Content, Tag};
use domain::{
    clock::london,
    coded::Coded,
    cohorts::{
        ApplicationState, CohortStage, NotEligible, PlaceReason, StillMissing,
        class_list::{Column, ListFault, PupilFault, PupilWhy},
        draw::Reason,
    },
    forces::DeliveryModel,
};
use jiff::{Timestamp, civil::Weekday};
use words::Words;

/// A link inside a cell or a line.
#[derive(Template)]
#[template(source = r#"<a class="govuk-link" href="{{ href }}">{{ words }}</a>"#, ext = "html")]
struct Link<'a> {
    href: &'a str,
    words: &'a str,
}

/// A link inside a cell or a line.
pub fn link(href: &str, words: &str) -> Content {
    Content::html(Link { href, words }.to_string())
}

/// The tick that a carer of another name is the same person; nothing where nobody has to say so.
pub fn same_person(t: Words, field: &str, typed: &Fields, faults: &Faults) -> Option<Checkboxes> {
    let is_asked = faults.has(field) || typed.has(field);
    is_asked.then(|| {
        Checkboxes::single(field, "yes", t.families_invite_same())
            .classes("govuk-checkboxes--small")
            .chosen(typed.all(field))
            .error_if(faults.of(field))
    })
}

/// A count as the words take it.
pub fn count(count: impl TryInto<i64>) -> i64 {
    count.try_into().unwrap_or(i64::MAX)
}

/// The day of a moment.
pub fn day(t: Words, at: Timestamp) -> String {
    t.date_short(london(at).date())
}

/// Classes, one after the other; one without a name is said to have none.
pub fn classes(t: Words, classes: &[String]) -> String {
    let name = |class: &String| match class.as_str() {
        "" => t.cohorts_choose_no_class().to_owned(),
        class => class.to_owned(),
    };
    let all: Vec<String> = classes.iter().map(name).collect();
    t.list(&all.iter().map(String::as_str).collect::<Vec<_>>())
}

/// How many places some classes have together.
pub fn share(t: Words, names: &[String], places: i64) -> String {
    t.cohorts_choose_share(&classes(t, names), &t.common_places(places))
}

/// When the sessions are: weekday and time.
pub fn sessions(t: Words, cohort: &Cohort) -> String {
    let number = i8::try_from(cohort.weekday).unwrap_or(1);
    let weekday = Weekday::from_monday_one_offset(number).unwrap_or(Weekday::Monday);
    t.cohorts_see_sessions_value(&t.time(cohort.starts_at), t.weekday(weekday))
}

/// What those get who are not drawn, in the model's words.
pub fn not_drawn(frame: &Frame, model: &DeliveryModel) -> String {
    model.not_drawn.text.get(crate::forces::language(frame.lang)).to_owned()
}

/// What a rule of an action refused, beside its field.
pub fn told(t: Words, (field, key): (&str, &str)) -> Faults {
    Faults::one(t, field, t.by_key(key).unwrap_or_else(|| key.to_owned()))
}

/// A stage of a cohort.
pub fn stage(t: Words, stage: CohortStage) -> &'static str {
    match stage {
        CohortStage::Planned => t.cohorts_stage_planned(),
        CohortStage::ApplicationsOpen => t.cohorts_stage_applications_open(),
        CohortStage::Selected => t.cohorts_stage_selected(),
        CohortStage::ConsentsIn => t.cohorts_stage_consents_in(),
        CohortStage::Attested => t.cohorts_stage_attested(),
        CohortStage::Running => t.cohorts_stage_running(),
        CohortStage::Finished => t.cohorts_stage_finished(),
        CohortStage::Cancelled => t.cohorts_stage_cancelled(),
    }
}

/// What waits next.
pub fn next(t: Words, next: Next) -> String {
    match next {
        Next::ReadClassList => t.cohorts_next_read_class_list(),
        Next::CompleteApplications(open) => return t.cohorts_next_complete(count(open)),
        Next::CommitForForce => t.cohorts_next_commit(),
        Next::FreezeList => t.cohorts_next_freeze(),
        Next::HoldDraw => t.cohorts_next_hold(),
        Next::PlaceEverybody => t.cohorts_next_place_everybody(),
        Next::ChoosePlaces => t.cohorts_next_choose(),
        Next::EnterCards => t.cohorts_next_cards(),
        Next::FamiliesAnswer => t.cohorts_next_families(),
        Next::PlanAttestation => t.cohorts_next_attestation(),
        Next::HoldSessions => t.cohorts_next_sessions(),
        Next::Nothing => t.cohorts_next_nothing(),
    }
    .to_owned()
}

/// Where an application stands.
pub fn state(t: Words, line: &ApplicationLine) -> Tag {
    let is_refused = line.applicant.carer_refused_at.is_some()
        && line.applicant.carer_agreed_at.is_none()
        && matches!(line.state, ApplicationState::Begun | ApplicationState::Waiting);
    if is_refused {
        return Tag::coloured(t.cohorts_state_carer_no(), "grey");
    }
    match line.state {
        ApplicationState::Begun => Tag::coloured(t.cohorts_state_begun(), "yellow"),
        ApplicationState::Ready => Tag::coloured(t.cohorts_state_ready(), "blue"),
        ApplicationState::Waiting => Tag::coloured(t.cohorts_state_waiting(), "grey"),
        ApplicationState::Declined => Tag::coloured(t.cohorts_state_declined(), "grey"),
        ApplicationState::Withdrawn => Tag::coloured(t.cohorts_state_withdrawn(), "grey"),
        _ => Tag::coloured(t.cohorts_state_offered(), "green"),
    }
}

/// What an application still lacks; nothing where it lacks nothing, or will not be decided.
pub fn missing(t: Words, line: &ApplicationLine) -> Option<String> {
    let is_open = matches!(line.state, ApplicationState::Begun);
    let words = |what: &StillMissing| match what {
        StillMissing::OwnWords => t.cohorts_missing_own_words(),
        StillMissing::Endorsement => t.cohorts_missing_endorsement(),
        StillMissing::CarerAgreement => t.cohorts_missing_carer_agreement(),
    };
    let all: Vec<&str> = line.missing.iter().map(words).collect();
    (is_open && !all.is_empty()).then(|| t.cohorts_missing(&t.list(&all)))
}

/// What became of a place, in a sentence of numbers.
pub fn change(t: Words, change: &PlaceChange) -> String {
    let (day, number) = (day(t, change.changed_at), change.number.to_string());
    let why = match PlaceReason::from_code(&change.reason) {
        Some(PlaceReason::NoBeforeDraw) => t.cohorts_change_no_before_draw(),
        Some(PlaceReason::NoAfterOffer) => t.cohorts_change_no_after_offer(),
        Some(PlaceReason::Left) => t.cohorts_change_left(),
        None => t.common_not_known(),
    };
    match change.next_number {
        Some(next) => t.cohorts_change_passed(&day, &next.to_string(), &number, why),
        None => t.cohorts_change_free(&day, &number, why),
    }
}

/// Why a draw was set aside.
pub fn reason(t: Words, code: &str) -> String {
    match Reason::from_code(code) {
        Some(Reason::ListWrong) => t.cohorts_reason_list_wrong(),
        Some(Reason::PlacesChanged) => t.cohorts_reason_places_changed(),
        Some(Reason::SecretLost) => t.cohorts_reason_secret_lost(),
        Some(Reason::SecretKnownEarly) => t.cohorts_reason_secret_known_early(),
        Some(Reason::SoftwareFault) => t.cohorts_reason_software_fault(),
        Some(Reason::CohortChanged) => t.cohorts_reason_cohort_changed(),
        None => t.common_not_known(),
    }
    .to_owned()
}

/// What a column holds.
pub fn column(t: Words, column: Column) -> &'static str {
    match column {
        Column::Forename => t.cohorts_columns_forename(),
        Column::PreferredName => t.cohorts_columns_preferred(),
        Column::Surname => t.cohorts_columns_surname(),
        Column::FullName => t.cohorts_columns_full_name(),
        Column::Born => t.cohorts_columns_born(),
        Column::YearGroup => t.cohorts_columns_year_group(),
        Column::Class => t.cohorts_columns_class(),
    }
}

/// Why a list is not read: the field, and the sentence beside it.
pub fn list_fault(t: Words, fault: &ListFault) -> (&'static str, String) {
    match fault {
        ListFault::File(fault) => ("file", file_fault(t, fault)),
        ListFault::NoSuchColumn { column, number } => {
            (column.as_str(), t.cohorts_list_no_such_column(&number.to_string()))
        }
        ListFault::ChosenTwice { column, number } => {
            (column.as_str(), t.cohorts_list_chosen_twice(&number.to_string()))
        }
        ListFault::HoldsUpns { column, number } => {
            (column.as_str(), t.cohorts_list_holds_upns(&number.to_string()))
        }
    }
}

/// What is wrong with a row of a class list.
pub fn pupil_fault(t: Words, fault: &PupilFault) -> String {
    let name = fault.column.map_or("", |one| column(t, one));
    match &fault.why {
        PupilWhy::Row(fault) => row_fault(t, fault),
        PupilWhy::Blank => t.cohorts_pupil_blank(name),
        PupilWhy::NotTwoNames => t.cohorts_pupil_not_two_names(name),
        PupilWhy::NotAName => t.cohorts_pupil_not_a_name(name),
        PupilWhy::TooLong { limit } => t.cohorts_pupil_too_long(name, &limit.to_string()),
        PupilWhy::NotADate => t.cohorts_pupil_not_a_date(name),
        PupilWhy::TwoDigitYear => t.cohorts_pupil_two_digit_year(name),
        PupilWhy::BornInFuture => t.cohorts_pupil_born_in_future(name),
        PupilWhy::NotAYearGroup => t.cohorts_pupil_not_a_year_group(name),
        PupilWhy::NotEligible(why) => not_eligible(t, why),
        PupilWhy::ListedTwice { first_line } => {
            t.cohorts_pupil_listed_twice(&first_line.to_string())
        }
    }
}

fn not_eligible(t: Words, why: &NotEligible) -> String {
    match why {
        NotEligible::NotYetBorn => t.cohorts_pupil_not_yet_born().to_owned(),
        NotEligible::TooYoung { age, least } => {
            t.cohorts_pupil_too_young(&age.to_string(), &least.to_string())
        }
        NotEligible::TooOld { age, most } => {
            t.cohorts_pupil_too_old(&age.to_string(), &most.to_string())
        }
        NotEligible::YearGroupNotTaken { found, taken } => {
            let taken: Vec<String> = taken.iter().map(ToString::to_string).collect();
            let taken = taken.join(", ");
            match found {
                Some(found) => t.cohorts_pupil_year_group_not_taken(&found.to_string(), &taken),
                None => t.cohorts_pupil_no_year_group(&taken),
            }
        }
    }
}

//! Verdicts and reasons in a sentence of the reader's language.

use super::judge::Verdict;
use crate::file_words::row_fault;
use domain::schools::{
    Establishment, Phase, Status,
    gias::{Column, Refusal, Why},
};
use words::Words;

/// What is to become of a row, in a word or two.
pub fn verdict(t: Words, verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::New => t.schools_verdict_new(),
        Verdict::Opened => t.schools_verdict_opened(),
        Verdict::Renamed => t.schools_verdict_renamed(),
        Verdict::Moved => t.schools_verdict_moved(),
        Verdict::Changed => t.schools_verdict_changed(),
        Verdict::Closed => t.schools_verdict_closed(),
        Verdict::Refused => t.schools_verdict_refused(),
        Verdict::Kept => t.schools_verdict_kept(),
        Verdict::Unchanged => t.schools_verdict_unchanged(),
        Verdict::NotPrimary => t.schools_verdict_not_primary(),
        Verdict::Elsewhere => t.schools_verdict_elsewhere(),
    }
}

/// What a column holds, in words.
pub fn field(t: Words, column: Column) -> &'static str {
    match column {
        Column::Urn => t.schools_field_urn(),
        Column::La => t.schools_field_la(),
        Column::LaName => t.schools_field_la_name(),
        Column::Number => t.schools_field_number(),
        Column::Name => t.schools_field_name(),
        Column::Kind => t.schools_field_kind(),
        Column::Status => t.schools_field_status(),
        Column::OpenDate => t.schools_field_open_date(),
        Column::CloseDate => t.schools_field_close_date(),
        Column::Phase => t.schools_field_phase(),
        Column::LowAge => t.schools_field_low_age(),
        Column::HighAge => t.schools_field_high_age(),
        Column::Pupils => t.schools_field_pupils(),
        Column::Street => t.schools_field_street(),
        Column::Locality => t.schools_field_locality(),
        Column::Address3 => t.schools_field_address3(),
        Column::Town => t.schools_field_town(),
        Column::County => t.schools_field_county(),
        Column::Postcode => t.schools_field_postcode(),
        Column::Website => t.schools_field_website(),
        Column::Telephone => t.schools_field_telephone(),
        Column::Easting => t.schools_field_easting(),
        Column::Northing => t.schools_field_northing(),
    }
}

/// What stands in a column of a school, in words; something is said where nothing stands.
pub fn value(t: Words, school: &Establishment, column: Column) -> String {
    let text = match column {
        Column::Status => status(t, school.status).to_owned(),
        Column::Phase => phase(t, school.phase).to_owned(),
        _ => school.value(column),
    };
    if text.is_empty() { t.schools_field_blank().to_owned() } else { text }
}

/// Whether a school is open, in words.
pub fn status(t: Words, status: Status) -> &'static str {
    match status {
        Status::Open => t.schools_see_status_open(),
        Status::Closed => t.schools_see_status_closed(),
        Status::ProposedToClose => t.schools_see_status_proposed_to_close(),
        Status::ProposedToOpen => t.schools_see_status_proposed_to_open(),
    }
}

/// The phase of education, in words.
pub fn phase(t: Words, phase: Phase) -> &'static str {
    match phase {
        Phase::NotApplicable => t.schools_phase_not_applicable(),
        Phase::Nursery => t.schools_phase_nursery(),
        Phase::Primary => t.schools_phase_primary(),
        Phase::MiddleDeemedPrimary => t.schools_phase_middle_deemed_primary(),
        Phase::Secondary => t.schools_phase_secondary(),
        Phase::MiddleDeemedSecondary => t.schools_phase_middle_deemed_secondary(),
        Phase::SixteenPlus => t.schools_phase_sixteen_plus(),
        Phase::AllThrough => t.schools_phase_all_through(),
    }
}

/// What is wrong, with the column before it.
pub fn refusal(t: Words, refusal: &Refusal) -> String {
    let why = why(t, &refusal.why);
    match refusal.column {
        Some(column) => t.schools_gias_in_column(column.heading(), &why),
        None => why,
    }
}

/// The column in which something is wrong.
pub fn refusal_place(t: Words, refusal: &Refusal) -> &'static str {
    refusal.column.map_or_else(|| t.file_column_row(), Column::heading)
}

/// The columns in which a school changed.
pub fn changed_fields(fields: &[Column]) -> String {
    fields.iter().map(|column| column.heading()).collect::<Vec<_>>().join(", ")
}

fn why(t: Words, why: &Why) -> String {
    match why {
        Why::Row(fault) => row_fault(t, fault),
        Why::Blank => t.schools_gias_blank().to_owned(),
        Why::NotAUrn => t.schools_gias_not_a_urn().to_owned(),
        Why::UrnTwice { first_line } => t.schools_gias_urn_twice(&first_line.to_string()),
        Why::NotACode => t.schools_gias_not_a_code().to_owned(),
        Why::UnknownCode => t.schools_gias_unknown_code().to_owned(),
        Why::NotANumber => t.schools_gias_not_a_number().to_owned(),
        Why::AgesReversed => t.schools_gias_ages_reversed().to_owned(),
        Why::NotADate => t.schools_gias_not_a_date().to_owned(),
        Why::NotAPostcode => t.schools_gias_not_a_postcode().to_owned(),
        Why::Formula => t.schools_gias_formula().to_owned(),
        Why::TooLong { limit } => t.schools_gias_too_long(&limit.to_string()),
    }
}

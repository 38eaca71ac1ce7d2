//! Verdicts and reasons in a sentence of the reader's language.

use super::judge::Verdict;
use crate::file_words::row_fault;
use domain::schools::gias::{Column, Refusal, Why};
use words::Words;

/// What is to become of a row, in a word or two.
pub fn verdict(t: Words, verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::New => t.schools_verdict_new(),
        Verdict::Changed => t.schools_verdict_changed(),
        Verdict::Closed => t.schools_verdict_closed(),
        Verdict::Refused => t.schools_verdict_refused(),
        Verdict::Unchanged => t.schools_verdict_unchanged(),
        Verdict::NotPrimary => t.schools_verdict_not_primary(),
        Verdict::Elsewhere => t.schools_verdict_elsewhere(),
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

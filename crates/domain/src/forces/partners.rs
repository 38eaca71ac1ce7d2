//! Agencies and charities that help to deliver: how long their insurance and agreement last.

use crate::coded::coded;
use jiff::civil::Date;

coded! {
    /// What of a partner runs out.
    PartnerPaper {
        /// The insurance.
        Insurance = "insurance",
        /// The agreement with the force.
        Agreement = "agreement",
    }
}

/// What of a partner has run out by a day, oldest first. A day that was never recorded is not out:
/// some partners need no insurance of their own.
pub fn papers_out(
    insurance_until: Option<Date>,
    agreement_until: Option<Date>,
    by: Date,
) -> Vec<(Date, PartnerPaper)> {
    let all =
        [(insurance_until, PartnerPaper::Insurance), (agreement_until, PartnerPaper::Agreement)];
    let mut out: Vec<_> = all
        .into_iter()
        .filter_map(|(until, paper)| Some((until?, paper)))
        .filter(|(until, _)| *until <= by)
        .collect();
    out.sort();
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn what_runs_out_is_told_oldest_first_and_what_is_not_recorded_is_not() {
        let (first, last) = (date(2026, 10, 1), date(2026, 11, 30));
        assert_eq!(papers_out(None, None, last), []);
        let both = papers_out(Some(last), Some(first), last);
        assert_eq!(both, [(first, PartnerPaper::Agreement), (last, PartnerPaper::Insurance)]);
        assert_eq!(papers_out(Some(last), None, first), []);
    }
}

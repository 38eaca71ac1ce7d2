//! Which consents a carer is asked for, and when.

use super::{Giver, Purpose};

/// One consent that a family is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    /// What for.
    pub purpose: Purpose,
    /// Whether a child cannot take part without it.
    pub is_required: bool,
}

/// What the carer of a child with a place is asked, required ones first, each once.
///
/// Left out are the two that are asked with the application, what only the child can give, and
/// what is asked anew for each event when there is one.
pub fn asked_with_a_place(required: &[Purpose], asked: &[Purpose]) -> Vec<Asked> {
    let all = required
        .iter()
        .map(|&purpose| Asked { purpose, is_required: true })
        .chain(asked.iter().map(|&purpose| Asked { purpose, is_required: false }));
    let mut out: Vec<Asked> = Vec::new();
    for one in all {
        let is_for_now = one.purpose.giver() == Giver::Carer
            && !one.purpose.is_per_occasion()
            && !matches!(one.purpose, Purpose::Application | Purpose::EvaluationSurvey);
        if is_for_now && !out.iter().any(|other| other.purpose == one.purpose) {
            out.push(one);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_carer_is_asked_each_thing_once_and_never_in_the_childs_stead() {
        let asked = asked_with_a_place(
            &[Purpose::Participation],
            &[
                Purpose::EvaluationSurvey,
                Purpose::Participation,
                Purpose::OutOfHoursEvent,
                Purpose::PhotoPress,
                Purpose::PhotoAssent,
            ],
        );
        let expected = [(Purpose::Participation, true), (Purpose::PhotoPress, false)];
        assert_eq!(asked.iter().map(|a| (a.purpose, a.is_required)).collect::<Vec<_>>(), expected);
    }
}

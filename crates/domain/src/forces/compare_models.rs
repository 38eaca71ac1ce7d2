//! What differs between two delivery models, part by part, so that a change can be told in words.

use super::models::DeliveryModel;

/// A part of a model, as the page about it has a heading for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ModelPart {
    /// What it is called.
    Name,
    /// What it says of itself, and where its facts come from.
    Summary,
    /// Ages, year groups, places and tiers.
    Who,
    /// What an application needs.
    Apply,
    /// How children are chosen.
    Selection,
    /// What those get who are not chosen.
    NotDrawn,
    /// The starts of a school year.
    Starts,
    /// How many sessions, how long and how spread.
    Sessions,
    /// What each session is for.
    Programme,
    /// The lessons on offer.
    Lessons,
    /// Where the attestation stands, and what it is called.
    Attestation,
    /// The celebration at the end.
    Closing,
    /// Adults and children.
    Ratio,
    /// Consents without which a child cannot take part.
    ConsentsRequired,
    /// Consents that may be refused, and whether the class teacher is asked.
    ConsentsAsked,
}

/// The parts in which two models differ, in the order of the page. Code and version are no part:
/// they say which model it is, not what it says.
pub fn differences(one: &DeliveryModel, other: &DeliveryModel) -> Vec<ModelPart> {
    let who = |m: &DeliveryModel| (m.ages, m.year_groups.clone(), m.places, m.tiers.clone());
    let chosen = |m: &DeliveryModel| (m.selection, m.blocks, m.markers);
    let spread = |m: &DeliveryModel| {
        let plan = &m.sessions;
        (plan.cadence.clone(), plan.school_years, plan.minutes, plan.slots.len())
    };
    let ratio = |m: &DeliveryModel| (m.ratio, m.ratio_reason.clone());
    let parts = [
        (ModelPart::Name, one.name == other.name),
        (ModelPart::Summary, one.summary == other.summary && one.source == other.source),
        (ModelPart::Who, who(one) == who(other)),
        (ModelPart::Apply, one.application_steps == other.application_steps),
        (ModelPart::Selection, chosen(one) == chosen(other)),
        (ModelPart::NotDrawn, one.not_drawn == other.not_drawn),
        (ModelPart::Starts, one.intakes == other.intakes),
        (ModelPart::Sessions, spread(one) == spread(other)),
        (ModelPart::Programme, one.sessions.slots == other.sessions.slots),
        (ModelPart::Lessons, one.lessons == other.lessons),
        (
            ModelPart::Attestation,
            one.attestation == other.attestation
                && one.attestation_called == other.attestation_called,
        ),
        (ModelPart::Closing, one.closing == other.closing),
        (ModelPart::Ratio, ratio(one) == ratio(other)),
        (ModelPart::ConsentsRequired, one.consents_required == other.consents_required),
        (
            ModelPart::ConsentsAsked,
            one.consents_asked == other.consents_asked && one.asks_teacher == other.asks_teacher,
        ),
    ];
    parts.into_iter().filter(|(_, is_same)| !is_same).map(|(part, _)| part).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forces::shipped;

    #[test]
    fn a_model_differs_from_itself_in_nothing_and_a_later_version_only_in_what_it_says() {
        let model = shipped().remove(0);
        assert!(differences(&model, &model).is_empty());
        let later = DeliveryModel { version: 2, code: "other".to_owned(), ..model.clone() };
        assert!(differences(&model, &later).is_empty());
    }

    #[test]
    fn two_models_that_are_not_the_same_differ_in_a_part() {
        let all = shipped();
        for (at, one) in all.iter().enumerate() {
            for other in &all[at + 1..] {
                assert!(!differences(one, other).is_empty(), "{} {}", one.code, other.code);
            }
        }
    }

    #[test]
    fn each_part_is_told_alone() {
        let model = shipped().remove(0);
        let changed = |change: fn(&mut DeliveryModel)| {
            let mut other = model.clone();
            change(&mut other);
            differences(&model, &other)
        };
        assert_eq!(changed(|m| m.places += 1), [ModelPart::Who]);
        assert_eq!(changed(|m| m.sessions.minutes += 5), [ModelPart::Sessions]);
        assert_eq!(changed(|m| m.not_drawn.tells_position = true), [ModelPart::NotDrawn]);
        assert_eq!(changed(|m| m.intakes[0].last_month += 1), [ModelPart::Starts]);
        assert_eq!(changed(|m| m.lessons.from.reverse()), [ModelPart::Lessons]);
        assert_eq!(changed(|m| m.name.cy.push('!')), [ModelPart::Name]);
        assert_eq!(changed(|m| m.source.push('!')), [ModelPart::Summary]);
    }
}

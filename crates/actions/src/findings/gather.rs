//! Answers streamed into counts: card by card in pages, and forgotten again. What stays depends on
//! questions and schools, not on children.

use super::plan::Plan;
use crate::{Fault, surveys::named};
use domain::{
    cohorts::draw::verify_text,
    ids::{CohortId, ForceId},
    surveys::{AnswerSheet, Questionnaire, Reading},
};
use evidence::{
    attrition::Flow,
    counts::{Answer, Arm, Block, Counts, School},
    design::{Design, Lonely, Strata},
};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use store::{
    Conn,
    findings::{CardAnswers, StudyCohort, card_answers_page, study_cohort_list},
};

/// So many cards are read at once.
const PAGE: i64 = 1000;
/// Less positive than before, the same, more positive.
const CHANGES: usize = 3;

/// What the report can stand on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// Drawn and not drawn children of the same draws.
    Draw,
    /// One group: nobody was drawn, or nobody entered which cards were.
    OneGroup,
    /// No cohort has answered after and closed.
    NotYet,
}

/// Which cohorts are in, and why others are not.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct CohortCounts {
    /// In the report.
    pub included: usize,
    /// Their schools.
    pub schools: usize,
    /// The questions after the programme are not closed yet.
    pub not_closed: usize,
    /// Drawn, but the school has not entered which cards were.
    pub cards_not_entered: usize,
    /// Without a draw: the places sufficed.
    pub without_draw: usize,
    /// In the report, with a draw whose record does not replay.
    pub draw_not_replayed: usize,
    /// Places of the included cohorts that were given outside the draw.
    pub reserved_places: i64,
}

/// Everything that was counted.
pub(super) struct Gathered {
    pub(super) basis: Basis,
    pub(super) cohorts: CohortCounts,
    pub(super) design: Design,
    /// After the programme, question by question.
    pub(super) after: Vec<Counts>,
    /// The change of those who answered both times, question by question.
    pub(super) change: Vec<Counts>,
    /// Programme, comparison.
    pub(super) flow: [Flow; 2],
}

/// What is known of one cohort in the analysis.
struct Place {
    school: School,
    block: Block,
    has_before: bool,
}

/// Reads everything that the report stands on.
pub(super) async fn gather(
    conn: &mut Conn,
    force: &ForceId,
    plan: &Plan,
    questions: &'static Questionnaire,
) -> Result<Gathered, Fault> {
    debug_assert_eq!(plan.arms, super::plan::Arms::ByDraw);
    let studied = study_cohort_list(conn, force).await?;
    let (basis, cohorts, chosen) = choose(&studied);
    let mut design = Design::new(Strata::Ignored, Lonely::Refuse);
    let mut places = BTreeMap::new();
    for (number, cohort) in (0_u32..).zip(&chosen) {
        let school = design.enrol(force.as_str(), &cohort.school.to_string());
        let school = school.map_err(|error| Fault::Ours(Box::new(error)))?;
        let place = Place { school, block: Block(number), has_before: cohort.has_before };
        places.insert(cohort.cohort, place);
    }
    let options = questions.items.iter().map(|item| questions.scale(item).options.len());
    let mut gathered = Gathered {
        basis,
        cohorts,
        design,
        after: options.map(Counts::new).collect(),
        change: questions.items.iter().map(|_| Counts::new(CHANGES)).collect(),
        flow: [Flow::default(); 2],
    };
    let mut last = String::new();
    if basis == Basis::NotYet {
        return Ok(gathered);
    }
    loop {
        let page = card_answers_page(conn, force, &last, PAGE).await?;
        let Some(end) = page.last() else { break };
        last.clone_from(&end.card);
        for card in &page {
            gathered.take(&places, questions, card)?;
        }
    }
    Ok(gathered)
}

/// The cohorts that the report stands on.
fn choose(studied: &[StudyCohort]) -> (Basis, CohortCounts, Vec<&StudyCohort>) {
    let mut counts = CohortCounts::default();
    let (mut drawn, mut others) = (Vec::new(), Vec::new());
    for cohort in studied {
        if !cohort.has_after {
            counts.not_closed += 1;
            continue;
        }
        match &cohort.record {
            None => {
                counts.without_draw += 1;
                others.push(cohort);
            }
            Some(record) => {
                let replayed = verify_text(record).ok();
                let expected = replayed.as_ref().map(|verdict| verdict.counts.drawn);
                let entered = u64::try_from(cohort.drawn).unwrap_or(0);
                let is_entered = cohort.entered == cohort.cards
                    && entered > 0
                    && expected.is_none_or(|expected| expected == entered);
                if is_entered {
                    counts.draw_not_replayed += usize::from(replayed.is_none());
                    drawn.push(cohort);
                } else {
                    counts.cards_not_entered += 1;
                    others.push(cohort);
                }
            }
        }
    }
    let (basis, chosen) = match (drawn.is_empty(), others.is_empty()) {
        (false, _) => (Basis::Draw, drawn),
        (true, false) => (Basis::OneGroup, others),
        (true, true) => (Basis::NotYet, Vec::new()),
    };
    counts.included = chosen.len();
    counts.schools = chosen.iter().map(|cohort| cohort.school).collect::<BTreeSet<_>>().len();
    counts.reserved_places = chosen.iter().map(|cohort| cohort.reserved).sum();
    (basis, counts, chosen)
}

/// What one card said in one wave.
enum Said {
    /// The card was not used.
    Nothing,
    /// The child said no, or took everything back.
    No,
    /// The child answered.
    Sheet(AnswerSheet, &'static Questionnaire),
}

fn said(assented: Option<bool>, answers: Option<&str>, asked: Option<&str>) -> Result<Said, Fault> {
    match (assented, answers, asked.and_then(named)) {
        (Some(true), Some(answers), Some(asked)) => {
            let sheet = AnswerSheet::from_json(answers);
            let sheet = sheet.map_err(|error| Fault::Ours(Box::new(error)))?;
            // a child who said yes and then answered nothing was asked nothing
            if sheet.is_empty() { Ok(Said::Nothing) } else { Ok(Said::Sheet(sheet, asked)) }
        }
        (Some(false), ..) => Ok(Said::No),
        _ => Ok(Said::Nothing),
    }
}

impl Gathered {
    fn take(
        &mut self,
        places: &BTreeMap<CohortId, Place>,
        questions: &'static Questionnaire,
        card: &CardAnswers,
    ) -> Result<(), Fault> {
        let Some(place) = places.get(&card.cohort) else { return Ok(()) };
        let arm = match (self.basis, card.is_drawn) {
            (Basis::Draw, Some(false)) => Arm::Comparison,
            _ => Arm::Programme,
        };
        let before = said(
            card.before_assented,
            card.before_answers.as_deref(),
            card.before_questionnaire.as_deref(),
        )?;
        let after = said(
            card.after_assented,
            card.after_answers.as_deref(),
            card.after_questionnaire.as_deref(),
        )?;
        self.flow(arm, place.has_before, &before, &after);
        for (at, item) in questions.items.iter().enumerate() {
            let answer = match &after {
                Said::Nothing => continue,
                Said::No => Answer::Refused,
                Said::Sheet(sheet, asked) => answer(asked, sheet, &item.code),
            };
            let changed = match (&before, &after) {
                (Said::Sheet(first, was), Said::Sheet(..)) => {
                    Some(change(self::answer(was, first, &item.code), answer))
                }
                _ => None,
            };
            let add = |counts: &mut Counts, answer| {
                let added = counts.add(place.school, place.block, arm, answer, 1.0);
                added.map_err(|error| Fault::Ours(Box::new(error)))
            };
            add(&mut self.after[at], answer)?;
            if let Some(changed) = changed {
                add(&mut self.change[at], changed)?;
            }
        }
        Ok(())
    }

    /// A child entered the study by answering at all. Where nobody was asked before, every card
    /// counts as entered: it is not known who would have answered.
    fn flow(&mut self, arm: Arm, has_before: bool, before: &Said, after: &Said) {
        let flow = match arm {
            Arm::Programme => &mut self.flow[0],
            Arm::Comparison => &mut self.flow[1],
        };
        let answered = |said: &Said| matches!(said, Said::Sheet(..));
        let (first, last) = (answered(before), answered(after));
        flow.entered += u64::from(first || last || !has_before);
        flow.before += u64::from(first);
        flow.after += u64::from(last);
        flow.linked += u64::from(first && last);
    }
}

/// An answer as the statistics take it: options by place, from 0.
fn answer(asked: &Questionnaire, sheet: &AnswerSheet, item: &str) -> Answer {
    match asked.reading(sheet, item) {
        Reading::Answered(code) => {
            let scale = asked.item(item).map(|item| asked.scale(item));
            let place = scale.and_then(|scale| scale.codes().position(|known| known == code));
            place.map_or(Answer::Missing, Answer::Chose)
        }
        Reading::NotSure => Answer::NotSure,
        Reading::Refused => Answer::Refused,
        Reading::Missing => Answer::Missing,
        Reading::NotAsked => Answer::NotAsked,
    }
}

/// Less positive, the same, more positive; or the silence that stands in the way.
fn change(before: Answer, after: Answer) -> Answer {
    match (before, after) {
        (Answer::Chose(first), Answer::Chose(last)) => Answer::Chose(match last.cmp(&first) {
            std::cmp::Ordering::Less => 0,
            std::cmp::Ordering::Equal => 1,
            std::cmp::Ordering::Greater => 2,
        }),
        (Answer::Chose(_), silence) | (silence, _) => silence,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_needs_both_answers() {
        use Answer::{Chose, NotSure, Refused};
        assert_eq!(change(Chose(2), Chose(4)), Chose(2));
        assert_eq!(change(Chose(4), Chose(4)), Chose(1));
        assert_eq!(change(Chose(4), Chose(0)), Chose(0));
        assert_eq!(change(NotSure, Chose(4)), NotSure);
        assert_eq!(change(Chose(1), Refused), Refused);
    }
}

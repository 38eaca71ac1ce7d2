//! Answers streamed into counts: card by card in pages, and forgotten again. What stays depends on
//! questions and schools, not on children.

use super::{plan::Plan, steps::in_steps};
use crate::{Fault, surveys::named};
use domain::{
    cohorts::draw::{Verdict, verify_text},
    ids::{CohortId, ForceId},
    surveys::{AnswerSheet, Questionnaire, Reading, cards::arms_hide},
};
use evidence::{
    attrition::{Flow, Points},
    counts::{Answer, Arm, Block, Counts, School},
    design::{Design, Lonely, Strata},
};
use jiff::Timestamp;
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
    /// Closed, and left out until enough schools come with them.
    pub waiting: usize,
    /// Drawn, but the school has not entered which cards were.
    pub cards_not_entered: usize,
    /// Drawn, but so few were drawn, or not drawn, that a card could be joined to a child: which cards
    /// were drawn is not asked, and these children are in neither group.
    pub arm_too_small: usize,
    /// Without a draw: the places sufficed.
    pub without_draw: usize,
    /// In the report, with a draw whose record does not replay.
    pub draw_not_replayed: usize,
}

/// Children of the comparison arm who never stood in the draw: a place was kept for them, or their
/// application was not complete when the list was frozen. Every applicant holds a card and no card
/// says which these are, so they are counted and cannot be left out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Outside {
    /// So many cards.
    pub(super) cards: u64,
    /// Of so many in the comparison arm.
    pub(super) of: u64,
}

impl Outside {
    /// Of one drawn cohort. A record that does not replay says nothing, so the reserved places count.
    fn of(cohort: &StudyCohort, replayed: Option<&Verdict>) -> Self {
        let whole = |number: i64| u64::try_from(number).unwrap_or(0);
        let cards = replayed.map_or_else(
            || whole(cohort.reserved),
            |verdict| whole(cohort.cards).saturating_sub(verdict.counts.applications),
        );
        Self { cards, of: whole(cohort.cards - cohort.drawn) }
    }

    fn add(&mut self, other: Self) {
        self.cards += other.cards;
        self.of += other.of;
    }

    /// In points of the comparison arm's cards.
    pub(super) fn points(self) -> Points {
        let real = |number: u64| f64::from(u32::try_from(number).unwrap_or(u32::MAX));
        Points(if self.of == 0 { 0.0 } else { 100.0 * real(self.cards) / real(self.of) })
    }
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
    /// Who is in the comparison arm without having stood in the draw.
    pub(super) outside: Outside,
    /// When the first questions of these cohorts opened.
    pub(super) first_opened: Option<Timestamp>,
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
    let chosen = choose(&studied);
    let mut design = Design::new(Strata::Ignored, Lonely::Refuse);
    let mut places = BTreeMap::new();
    for (number, cohort) in (0_u32..).zip(&chosen.cohorts) {
        let school = design.enrol(force.as_str(), &cohort.school.to_string());
        let school = school.map_err(|error| Fault::Ours(Box::new(error)))?;
        let place = Place { school, block: Block(number), has_before: cohort.has_before };
        places.insert(cohort.cohort, place);
    }
    let options = questions.items.iter().map(|item| questions.scale(item).options.len());
    let mut gathered = Gathered {
        basis: chosen.basis,
        cohorts: chosen.counts,
        design,
        after: options.map(Counts::new).collect(),
        change: questions.items.iter().map(|_| Counts::new(CHANGES)).collect(),
        flow: [Flow::default(); 2],
        outside: chosen.outside,
        first_opened: chosen.cohorts.iter().filter_map(|cohort| cohort.first_opened).min(),
    };
    let mut last = String::new();
    if chosen.basis == Basis::NotYet {
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
struct Chosen<'a> {
    basis: Basis,
    counts: CohortCounts,
    cohorts: Vec<&'a StudyCohort>,
    outside: Outside,
}

/// A closed cohort, and what its draw says.
struct Judged<'a> {
    cohort: &'a StudyCohort,
    /// Nothing where nobody was drawn, or where the record does not replay.
    replayed: Option<Verdict>,
}

impl Judged<'_> {
    fn of(cohort: &StudyCohort) -> Judged<'_> {
        let replayed = cohort.record.as_deref().and_then(|record| verify_text(record).ok());
        Judged { cohort, replayed }
    }

    /// Whether there was a draw and one group of it would hold too few cards.
    fn is_too_small(&self) -> bool {
        let drawn = match &self.replayed {
            _ if self.cohort.record.is_none() => return false,
            Some(verdict) => i64::try_from(verdict.counts.drawn).unwrap_or(i64::MAX),
            None if self.cohort.drawn > 0 => self.cohort.drawn,
            None => return false,
        };
        !arms_hide(self.cohort.cards, drawn)
    }

    /// Whether the school entered which cards were drawn, as many as were, and was to be asked.
    fn is_entered(&self) -> bool {
        let entered = u64::try_from(self.cohort.drawn).unwrap_or(0);
        let is_right = |verdict: &Verdict| verdict.counts.drawn == entered;
        self.cohort.record.is_some()
            && self.cohort.entered == self.cohort.cards
            && entered > 0
            && !self.is_too_small()
            && self.replayed.as_ref().is_none_or(is_right)
    }
}

/// Takes every closed cohort whose drawn cards are entered; where there is none, the others.
fn choose(studied: &[StudyCohort]) -> Chosen<'_> {
    let is_closed = |cohort: &&StudyCohort| cohort.after_closed.is_some();
    let closed: Vec<Judged> = studied.iter().filter(is_closed).map(Judged::of).collect();
    let mut counts =
        CohortCounts { not_closed: studied.len() - closed.len(), ..CohortCounts::default() };
    let (drawn, others): (Vec<Judged>, Vec<Judged>) =
        closed.into_iter().partition(Judged::is_entered);
    counts.without_draw = others.iter().filter(|one| one.cohort.record.is_none()).count();
    counts.arm_too_small = others.iter().filter(|one| one.is_too_small()).count();
    counts.cards_not_entered = others.len() - counts.without_draw - counts.arm_too_small;
    let (basis, all) = match (drawn.is_empty(), others.is_empty()) {
        (false, _) => (Basis::Draw, drawn),
        (true, false) => (Basis::OneGroup, others),
        (true, true) => (Basis::NotYet, Vec::new()),
    };
    let (taken, waiting) = in_steps(all, |one| one.cohort.after_closed, |one| one.cohort.school);
    let mut outside = Outside::default();
    for one in taken.iter().filter(|_| basis == Basis::Draw) {
        outside.add(Outside::of(one.cohort, one.replayed.as_ref()));
        counts.draw_not_replayed += usize::from(one.replayed.is_none());
    }
    let cohorts: Vec<&StudyCohort> = taken.iter().map(|one| one.cohort).collect();
    counts.waiting = waiting;
    counts.included = cohorts.len();
    counts.schools = cohorts.iter().map(|cohort| cohort.school).collect::<BTreeSet<_>>().len();
    Chosen { basis, counts, cohorts, outside }
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
    /// counts as entered: it is not known who would have answered. Whoever answers for the first
    /// time after the draw joined it: more of them in one arm would be an effect of the draw.
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
        flow.joined += u64::from(has_before && last && !first);
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
    fn cards_outside_the_draw_are_a_share_of_the_comparison_arm() {
        let mut all = Outside { cards: 1, of: 14 };
        all.add(Outside { cards: 0, of: 6 });
        assert!((all.points().0 - 5.0).abs() < 1e-12);
        assert!(Outside::default().points().0.abs() < 1e-12);
    }

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

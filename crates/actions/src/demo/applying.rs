//! Children apply, teachers endorse, carers answer for the application and for the questions.

use super::{
    past::Past,
    setting::Setting,
    stories::{Reached, Story},
    terms::{at, later},
};
use crate::{Fault, families::VERSION};
use domain::{
    bilingual::Language,
    families::{Purpose, Wording},
    ids::{CarerId, ChildId, CohortId, ForceId},
};
use jiff::{
    Timestamp,
    civil::{Date, date},
};
use policy::{Action, Actor, Permit, Resource, authorize};
use std::collections::BTreeSet;
use store::{
    Tx,
    cohorts::Child,
    past::{self as rows, PastApplication, PastCarer, PastConsent, PastTx},
};

/// A child who applies, and the carer who answers.
#[derive(Debug, Clone)]
pub(super) struct Applicant {
    pub(super) child: ChildId,
    pub(super) carer: CarerId,
    pub(super) carer_name: String,
    pub(super) language: Language,
}

/// Who applied to a cohort.
pub(super) struct Applicants {
    pub(super) all: Vec<Applicant>,
    /// For how many the carer said yes to the questions. Which of them, nobody needs to know here.
    pub(super) may_be_asked: usize,
}

/// Everybody who applies to a cohort, with all that is needed before the places are decided.
pub(super) async fn apply(
    past: &Past,
    story: &Story,
    setting: &Setting,
    cohort: CohortId,
) -> Result<Applicants, Fault> {
    past.go(at(later(story.opened, 2), 10, 30));
    let mut tx = past.begin_tx().await?;
    let mut class = Class { past, story, setting, cohort, names: BTreeSet::new() };
    let (mut children, mut applications) = (Vec::new(), Vec::new());
    let (mut carers, mut consents) = (Vec::new(), Vec::new());
    let (mut all, mut may_be_asked) = (Vec::new(), 0);
    for (nth, number) in numbers(past, story.applicants).into_iter().enumerate() {
        let child = class.child(&tx);
        let carer = class.carer(&tx, &child);
        let application = class.application(&tx, (nth, number), &child);
        let said = class.consents(&tx, &application, &carer);
        let is_yes = |one: &PastConsent| one.purpose == Purpose::EvaluationSurvey && one.is_given;
        may_be_asked += usize::from(said.iter().any(is_yes));
        all.push(Applicant {
            child: child.id,
            carer: carer.id,
            carer_name: carer.name.clone(),
            language: if carer.lang == "cy" { Language::Cy } else { Language::En },
        });
        children.push(child);
        applications.push(application);
        carers.push(carer);
        consents.extend(said);
    }
    let adding = class.permit(Action::AddApplications)?;
    rows::children(&mut tx, &adding, &past.force, &children).await?;
    rows::applications(&mut tx, &adding, &past.force, &applications).await?;
    tx.move_to(at(later(story.opened, 4), 15, 0)).await?;
    let endorsing = class.permit(Action::EndorseApplication)?;
    for _ in applications.iter().filter(|one| one.endorsed_at.is_some()) {
        tx.note(&endorsing);
    }
    rows::carers(&mut tx, &class.permit(Action::SendFamilyLink)?, &past.force, &carers).await?;
    tx.move_to(at(later(story.opened, 8), 20, 0)).await?;
    answer(past, &mut tx, (setting, cohort), &consents).await?;
    tx.commit().await?;
    Ok(Applicants { all, may_be_asked })
}

/// Writes consents down, each with the right of the carer who gave it.
pub(super) async fn answer(
    past: &Past,
    tx: &mut PastTx,
    (setting, cohort): (&Setting, CohortId),
    consents: &[PastConsent],
) -> Result<(), Fault> {
    let mut permits = Vec::new();
    for one in consents {
        let whom = (setting, cohort, one.child);
        permits.push(as_carer(&past.force, whom, one.carer, Action::AnswerConsent)?);
    }
    let Some((first, others)) = permits.split_first() else { return Ok(()) };
    for permit in others {
        tx.note(permit);
    }
    Ok(rows::consents(tx, first, &past.force, consents).await?)
}

/// The right of a carer to do something for their child.
pub(super) fn as_carer(
    force: &ForceId,
    (setting, cohort, child): (&Setting, CohortId, ChildId),
    id: CarerId,
    action: Action,
) -> Result<Permit, Fault> {
    let actor = Actor::Carer { force: force.clone(), id, child, is_known: false };
    let resource = Resource::child(force.clone(), setting.school, Some(cohort), child);
    Ok(authorize(&actor, action, &resource)?)
}

/// The words in the version of now.
pub(super) const fn wording(language: Language) -> Wording {
    Wording { version: VERSION, language }
}

/// Numbers of four digits, each once.
fn numbers(past: &Past, count: usize) -> Vec<i64> {
    let mut numbers: Vec<i64> = (1000..=9999).collect();
    for at in 0..count {
        numbers.swap(at, at + past.dice.below(9000 - at));
    }
    numbers.truncate(count);
    numbers
}

/// The class from which children apply.
struct Class<'a> {
    past: &'a Past,
    story: &'a Story,
    setting: &'a Setting,
    cohort: CohortId,
    names: BTreeSet<(String, String)>,
}

impl Class<'_> {
    fn permit(&self, action: Action) -> Result<Permit, Fault> {
        let force = self.past.force.clone();
        let resource = Resource::cohort(force, self.setting.school, self.cohort);
        self.setting.team.lead.may(action, &resource)
    }

    fn day(&self, days: i32, hour: i8) -> Timestamp {
        let minute = i8::try_from(self.past.dice.below(60)).unwrap_or(0);
        at(later(self.story.opened, days), hour, minute)
    }

    fn child(&mut self, tx: &Tx) -> Child {
        let (past, group) = (self.past, i16::from(self.story.year_group));
        let name = loop {
            let name = (past.people.given(&past.dice), past.people.family(&past.dice));
            let name = (name.0.to_owned(), name.1.to_owned());
            if self.names.insert(name.clone()) {
                break name;
            }
        };
        let first: Date = date(2021 - group, 9, 1);
        let days = i32::try_from(past.dice.below(365)).unwrap_or(0);
        let letter = if self.story.applicants > 20 { *past.dice.pick(&["A", "B"]) } else { "" };
        Child {
            id: tx.id(),
            school: self.setting.school,
            given_name: name.0,
            family_name: name.1,
            born_on: later(first, days),
            year_group: group.into(),
            class: format!("{group}{letter}"),
            added_at: tx.now(),
            left_at: None,
        }
    }

    fn carer(&self, tx: &Tx, child: &Child) -> PastCarer {
        let (past, id): (_, CarerId) = (self.past, tx.id());
        let lang = if past.dice.falls(0.06) { "cy" } else { "en" };
        let own = past.dice.falls(0.25).then(|| past.people.family(&past.dice));
        let family = own.unwrap_or(&child.family_name);
        PastCarer {
            id,
            child: child.id,
            name: format!("{} {family}", past.people.given(&past.dice)),
            email: format!("carer-{id}@families.example"),
            lang,
            made_at: self.day(3, 14),
        }
    }

    fn application(&self, tx: &Tx, (nth, number): (usize, i64), child: &Child) -> PastApplication {
        let past = self.past;
        let is_early = self.story.reached == Reached::Applying;
        let lacks = |share: f64| is_early && past.dice.falls(share);
        let is_worded = !lacks(0.3);
        let is_endorsed = is_worded && !lacks(0.5);
        // Where more apply than there are places, a carer here and there says no.
        let is_refused = nth == 11 && self.story.applicants > 30;
        let is_answered = !lacks(0.6);
        let answered_at = self.day(4 + i32::try_from(nth % 4).unwrap_or(0), 18);
        PastApplication {
            id: tx.id(),
            cohort: self.cohort,
            child: child.id,
            number,
            why: is_worded.then(|| past.dice.pick(&past.people.why).clone()),
            applied_at: tx.now(),
            endorsed_at: is_endorsed.then(|| self.day(4, 14)),
            carer_agreed_at: (is_answered && !is_refused).then_some(answered_at),
            carer_refused_at: is_refused.then_some(answered_at),
            offered_at: None,
            not_placed_at: None,
        }
    }

    /// What the carer said to the application and, apart from that, to the questions.
    fn consents(
        &self,
        tx: &Tx,
        application: &PastApplication,
        carer: &PastCarer,
    ) -> Vec<PastConsent> {
        let agreed = application.carer_agreed_at;
        let Some(answered_at) = agreed.or(application.carer_refused_at) else { return Vec::new() };
        let language = if carer.lang == "cy" { Language::Cy } else { Language::En };
        let line = |purpose, is_given| PastConsent {
            id: tx.id(),
            child: application.child,
            carer: carer.id,
            purpose,
            is_given,
            wording: wording(language),
            answered_at,
        };
        let mut lines = vec![line(Purpose::Application, agreed.is_some())];
        if self.past.dice.falls(0.95) {
            let is_given = agreed.is_some() && self.past.dice.falls(0.9);
            lines.push(line(Purpose::EvaluationSurvey, is_given));
        }
        lines
    }
}

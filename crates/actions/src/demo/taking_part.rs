//! Families with a place answer the other questions and tell about health; sessions are held.

use super::{
    applying::{Applicant, Applicants, answer, as_carer, wording},
    cast,
    past::Past,
    setting::Setting,
    stories::{Reached, Story},
    terms::{at, later},
};
use crate::{
    Fault, demo,
    sessions::{Wish, lay_timetable},
};
use domain::{
    clock::{from_london, london},
    families::{Contact, Purpose, asked_with_a_place},
    ids::{ChildId, CohortId},
    sessions::Mark,
};
use jiff::{SignedDuration, Timestamp, civil::Date};
use policy::{Action, Resource, Role};
use store::{
    Tx,
    cohorts::enrolled_children,
    families::photo_mark_set,
    past::{PastConsent, PastHealth, cohort_over, healths},
    sessions::{Session, register_save, session_list},
};

/// Tells of everybody with a place.
pub(super) async fn take_part(
    past: &Past,
    story: &Story,
    (setting, cohort): (&Setting, CohortId),
    applicants: &Applicants,
) -> Result<(), Fault> {
    let mut conn = past.world.store.conn().await?;
    let children = enrolled_children(&mut conn, &past.force, cohort).await?;
    drop(conn);
    let is_placed = |one: &&Applicant| children.contains(&one.child);
    let placed: Vec<&Applicant> = applicants.all.iter().filter(is_placed).collect();
    tell_families(past, story, (setting, cohort), &placed).await?;
    if story.reached >= Reached::Running {
        hold_sessions(past, story, (setting, cohort), &children).await?;
    }
    Ok(())
}

async fn tell_families(
    past: &Past,
    story: &Story,
    whose: (&Setting, CohortId),
    placed: &[&Applicant],
) -> Result<(), Fault> {
    past.go(at(later(story.decided, 1), 18, 0));
    let mut tx = past.begin_tx().await?;
    let (mut consents, mut told) = (Vec::new(), Vec::new());
    for (nth, one) in placed.iter().enumerate() {
        // Where places were drawn a few days ago, some families have answered and some have not.
        let answers = match story.reached {
            Reached::Drawn if nth >= 7 => 0,
            Reached::Drawn if nth >= 5 => 3,
            _ => usize::MAX,
        };
        consents.extend(say(past, &tx, story, (nth, one), answers)?);
        if answers > 3 {
            told.push(health(past, &tx, story, one, nth == 1 && story.is_today()));
        }
    }
    tx.move_to(at(later(story.decided, 4), 20, 0)).await?;
    answer(past, &mut tx, whose, &consents).await?;
    let mut permits = Vec::new();
    for one in &told {
        let whom = (whose.0, whose.1, one.child);
        permits.push(as_carer(&past.force, whom, one.carer, Action::ReplaceHealth)?);
    }
    if let Some((first, others)) = permits.split_first() {
        for permit in others {
            tx.note(permit);
        }
        healths(&mut tx, first, &past.force, &told).await?;
    }
    // Where a session is held today, its page shows what it is for.
    let is_marked = past.dice.falls(0.3) || story.is_today();
    if let Some(one) = placed.first().filter(|_| is_marked) {
        let (setting, cohort) = whose;
        let force = past.force.clone();
        let resource = Resource::child(force, setting.school, Some(cohort), one.child);
        let marking = setting.team.dsl.may(Action::RestrictPhotos, &resource)?;
        photo_mark_set(&mut tx, &marking, &past.force, one.child).await?;
    }
    Ok(tx.commit().await?)
}

/// The first so many answers of a carer whose child has a place.
fn say(
    past: &Past,
    tx: &Tx,
    story: &Story,
    (nth, one): (usize, &Applicant),
    answers: usize,
) -> Result<Vec<PastConsent>, Fault> {
    let (_, model) = past.model(story.model)?;
    let asked = asked_with_a_place(&model.consents_required, &model.consents_asked);
    let day = later(story.decided, 1 + i32::try_from(nth % 3).unwrap_or(0));
    let mut said = Vec::new();
    for (nth, question) in asked.iter().take(answers).enumerate() {
        let minute = i8::try_from(nth).unwrap_or(0);
        let is_given = question.is_required || past.dice.falls(yes(question.purpose));
        let line = PastConsent {
            id: tx.id(),
            child: one.child,
            carer: one.carer,
            purpose: question.purpose,
            is_given,
            wording: wording(one.language),
            answered_at: at(day, 19, minute),
        };
        said.push(line);
        // A few think again about a photograph, the next evening.
        if is_given && question.purpose.is_photo_channel() && past.dice.falls(0.06) {
            let answered_at = at(later(day, 1), 19, minute);
            said.push(PastConsent { id: tx.id(), is_given: false, answered_at, ..line });
        }
    }
    Ok(said)
}

/// How often carers say yes.
const fn yes(purpose: Purpose) -> f64 {
    match purpose {
        Purpose::PhotoInternal => 0.95,
        Purpose::PhotoSchoolSite => 0.85,
        Purpose::PhotoForceSocialMedia => 0.65,
        Purpose::PhotoPress => 0.6,
        _ => 0.97,
    }
}

fn health(past: &Past, tx: &Tx, story: &Story, one: &Applicant, has_something: bool) -> PastHealth {
    let telephone = |n: usize| format!("01632 960{:03}", n % 1000);
    let mut contacts = vec![Contact {
        name: one.carer_name.clone(),
        relation: past.dice.pick(&past.people.relations).clone(),
        telephone: telephone(past.dice.below(1000)),
    }];
    if past.dice.falls(0.5) {
        contacts.push(Contact {
            name: past.people.name(&past.dice),
            relation: past.dice.pick(&past.people.relations).clone(),
            telephone: telephone(past.dice.below(1000)),
        });
    }
    let mut details = past.people.health(&past.dice);
    if has_something && details.summary().is_empty() {
        details = past.people.something(one.carer_name.bytes().map(usize::from).sum());
    }
    PastHealth {
        child: one.child,
        carer: one.carer,
        details,
        contacts: contacts.into_iter().map(|contact| (tx.id(), contact)).collect(),
        told_at: at(later(story.decided, 2), 19, 30),
    }
}

async fn hold_sessions(
    past: &Past,
    story: &Story,
    (setting, cohort): (&Setting, CohortId),
    children: &[ChildId],
) -> Result<(), Fault> {
    past.go(at(later(story.decided, 3), 11, 0));
    let coordinator = past.member(Role::Coordinator)?;
    let rooms = ["School hall", "Year 5 classroom", "Library", "Community room"];
    let wish = Wish { place: Some((*past.dice.pick(&rooms)).to_owned()), ..Wish::default() };
    let laid = lay_timetable(&past.world, &coordinator.caller, cohort, &wish).await;
    laid.map_err(|error| Fault::Ours(format!("no timetable was laid: {error:?}").into()))?;
    let now: Timestamp = demo::MORNING.parse().map_err(|_| Fault::NotFound)?;
    let mut tx = past.begin_tx().await?;
    let whose = (setting.school, cohort);
    let officer = cast::deliver(past, &mut tx, whose, story.deliverer).await?;
    let sessions = session_list(&mut tx, &past.force, cohort).await?;
    for session in held(story, &sessions, london(now).date()) {
        let begins = from_london(session.held_on.to_datetime(session.starts_at));
        let minutes = SignedDuration::from_mins(session.minutes);
        tx.move_to(begins.checked_add(minutes).unwrap_or(begins)).await?;
        let place = policy::Place::Cohort(past.force.clone(), setting.school, cohort);
        let taking = officer.may(Action::TakeRegister, &Resource::one(place, session.id))?;
        let marks: Vec<(ChildId, Mark)> =
            children.iter().map(|child| (*child, mark(past.dice.unit()))).collect();
        let here = domain::sessions::here(marks.iter().map(|(_, mark)| *mark));
        let of = (&past.force, session.id);
        register_save(&mut tx, &taking, of, here.into(), &marks).await?;
    }
    if story.reached == Reached::Over {
        tx.move_to(at(later(story.after_days.1, 2), 16, 0)).await?;
        let resource = Resource::cohort(past.force.clone(), setting.school, cohort);
        let opening = coordinator.may(Action::OpenCohort, &resource)?;
        cohort_over(&mut tx, &opening, &past.force, cohort).await?;
    }
    Ok(tx.commit().await?)
}

/// The sessions before today, without the last where its register was forgotten.
fn held<'a>(story: &Story, sessions: &'a [Session], today: Date) -> &'a [Session] {
    let held = sessions.iter().take_while(|session| session.held_on < today).count();
    &sessions[..held.saturating_sub(usize::from(story.forgets))]
}

fn mark(n: f64) -> Mark {
    match n {
        n if n < 0.06 => Mark::Absent,
        n if n < 0.08 => Mark::Late,
        _ => Mark::Present,
    }
}

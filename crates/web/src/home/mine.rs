//! Somebody who signed in comes here first and sees what waits for them, oldest first. Each line
//! leads to the page on which it is dealt with.

use crate::{
    App, Frame, PageResult, Person, Sample, cohorts, families, findings, forces, people, privacy,
    show,
};
use actions::home::{Waiting, waiting};
use askama::Template;
use axum::extract::State;
use domain::clock::london;
use jiff::{Timestamp, civil::Date};
use policy::{Action, Actor, Resource, Role};
use words::Words;

/// The address.
pub const PATH: &str = "/home";
/// After so many days a line is marked as late.
const LATE_DAYS: i32 = 14;

/// How much of a force a page needs to be of use.
#[derive(Clone, Copy)]
enum Needs {
    /// It lists as far as the reader's role reaches.
    Part,
    /// It is about the whole force, and not there for somebody of one school or cohort.
    Whole,
    /// It is about whoever reads it.
    Own,
}

/// A page that people go to of their own accord, for those who may do the action there.
type Place = (Action, Needs, &'static str, fn(Words) -> &'static str);

/// All of them, in the order in which they are offered. Areas add theirs.
const PLACES: &[Place] = &[
    (Action::SeeMustKnow, Needs::Part, "/sessions/today", |t| t.sessions_place_today()),
    (Action::SeeSessions, Needs::Part, "/sessions/week", |t| t.sessions_place_week()),
    (Action::SeeCohort, Needs::Part, "/cohorts", |t| t.cohorts_list_title()),
    (Action::SeeCeremony, Needs::Part, "/ceremonies", |t| t.cohorts_ceremonies_title()),
    (Action::KeepKit, Needs::Whole, cohorts::kit::PATH, |t| t.cohorts_kit_title()),
    (Action::KeepAwardKinds, Needs::Whole, "/awards", |t| t.cohorts_award_kinds_title()),
    (Action::SeeSchools, Needs::Part, "/schools", |t| t.schools_list_title()),
    (Action::SeeEnquiries, Needs::Part, "/schools/enquiries", |t| t.schools_enquiries_title()),
    (Action::ReadReport, Needs::Whole, findings::list::PATH, |t| t.findings_places_report()),
    (Action::SeeForce, Needs::Whole, "/forces/mine", |t| t.forces_mine_title()),
    (Action::SeeAreas, Needs::Part, forces::areas::PATH, |t| t.forces_areas_title()),
    (Action::SeePartners, Needs::Part, forces::partners::PATH, |t| t.forces_partners_title()),
    (Action::KeepContact, Needs::Whole, forces::contact::PATH, |t| t.forces_contact_title()),
    (Action::SeeLessons, Needs::Part, "/lessons", |t| t.lessons_place()),
    (Action::SeeAdult, Needs::Whole, people::adults::PATH, |t| t.people_adults_title()),
    (Action::SeeAdult, Needs::Whole, people::checks::PATH, |t| t.people_checks_title()),
    (Action::SeeAdult, Needs::Own, people::see::MINE, |t| t.people_mine_title()),
    (Action::EnterHours, Needs::Own, people::hours::PATH, |t| t.people_hours_title()),
    (Action::SeeHours, Needs::Whole, people::totals::PATH, |t| t.people_totals_title()),
    (Action::SendFamilyLink, Needs::Part, families::missing::PATH, |t| t.families_missing_title()),
    (Action::ListPeople, Needs::Part, "/people", |t| t.identity_people_title()),
    (Action::ImportSchools, Needs::Whole, "/schools/import", |t| t.schools_import_title()),
    (Action::LoadHolidays, Needs::Whole, "/schools/holidays", |t| t.schools_holidays_title()),
    (Action::ExportChild, Needs::Whole, privacy::child::PATH, |t| t.privacy_child_title()),
    (Action::ReadAudit, Needs::Whole, privacy::audit::PATH, |t| t.privacy_audit_title()),
    (Action::ReadReceipts, Needs::Whole, privacy::retention::PATH, |t| t.privacy_retention_title()),
];

struct Line {
    what: String,
    age: String,
    href: String,
    is_late: bool,
}

struct Link {
    words: &'static str,
    about: String,
    href: &'static str,
}

#[derive(Template)]
#[template(path = "home/mine.html")]
struct Page {
    frame: Frame,
    lines: Vec<Line>,
    places: Vec<Link>,
    roles: String,
}

impl Page {
    fn new(frame: &Frame, actor: &Actor, waiting: &[Waiting]) -> Self {
        let roles = Role::ALL.into_iter().filter(|role| actor.holds(*role));
        let roles: Vec<String> =
            roles.filter_map(|role| frame.t.by_key(&format!("common-role-{role}"))).collect();
        Self {
            frame: frame.titled(frame.t.common_waiting_for_me()),
            lines: waiting.iter().map(|one| line(frame.t, frame.today, one)).collect(),
            places: places(frame.t, actor),
            roles: roles.join(", "),
        }
    }
}

fn line(t: Words, today: Date, waiting: &Waiting) -> Line {
    let since = london(waiting.since).date();
    let what = t.by_key(waiting.key).unwrap_or_else(|| waiting.key.to_owned());
    let count = i64::try_from(waiting.count).unwrap_or(i64::MAX);
    Line {
        what: t.home_mine_line(count, &what),
        age: t.home_mine_since(&t.date_short(since)),
        href: waiting.href.clone(),
        is_late: (today - since).get_days() > LATE_DAYS,
    }
}

fn places(t: Words, actor: &Actor) -> Vec<Link> {
    let Actor::Person { force, id, .. } = actor else { return Vec::new() };
    PLACES
        .iter()
        .filter(|(action, needs, ..)| match needs {
            Needs::Part => policy::scope(actor, *action, force).is_ok(),
            Needs::Whole => policy::may(actor, *action, &Resource::force(force.clone())),
            Needs::Own => policy::may(actor, *action, &Resource::person(force.clone(), *id)),
        })
        .map(|(_, _, href, words)| Link { words: words(t), about: about(t, href), href })
        .collect()
}

/// What a page is for, in a line: the key is its address.
fn about(t: Words, href: &str) -> String {
    t.by_key(&format!("home-place{}", href.replace('/', "-"))).unwrap_or_default()
}

/// What this page looks like: with nothing waiting, and with a new and a late line.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let force = "northshire".parse().expect("it is a slug");
    let grants = vec![policy::Grant { role: Role::Coordinator, reach: policy::Reach::Force }];
    let actor = Actor::Person { force, id: crate::samples::id(), grants };
    let on = |day: &str| format!("{day}T09:00:00Z").parse::<Timestamp>().expect("it is a moment");
    let wait = |day, count| Waiting {
        since: on(day),
        key: "home-mine-sample",
        count,
        href: "/home".to_owned(),
    };
    let some = [wait("2026-10-12", 1), wait("2026-11-20", 1204)];
    vec![
        Sample::new("empty", &Page::new(frame, &actor, &[])),
        Sample::new("filled", &Page::new(frame, &actor, &some)),
    ]
}

/// Shows what waits.
pub async fn get(State(app): State<App>, person: Person) -> PageResult {
    let waiting = waiting(&app.world, person.caller()).await?;
    show(&Page::new(&person.frame(), person.actor(), &waiting))
}

#[cfg(test)]
mod tests {
    use super::*;
    use words::Lang;

    #[test]
    fn every_place_says_what_it_is_for_in_both_languages() {
        for (_, _, href, _) in PLACES {
            for lang in [Lang::En, Lang::Cy] {
                assert!(!about(Words::new(lang), href).is_empty(), "{href}");
            }
        }
    }
}

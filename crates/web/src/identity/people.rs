//! The administrator sees who works with us in which role, finds somebody by a name, and goes on to
//! add or end a role.

use super::{add_person, end_role};
use crate::{
    App, Fields, Frame, PageResult, Person, Sample, home, schools::list::url_encoded, show,
};
use actions::identity::{Held, list_people};
use askama::Template;
use axum::extract::State;
use components::{Button, Input, PageLink, Pagination};
use domain::clock::london;
use policy::{Action, Actor, scope};
use words::Words;

/// The address.
pub const PATH: &str = "/people";

struct Line {
    name: String,
    role: String,
    place: String,
    since: String,
    end: Option<String>,
    end_words: String,
}

#[derive(Template)]
#[template(path = "identity/people.html")]
struct Page {
    frame: Frame,
    back: &'static str,
    add: Option<&'static str>,
    find: Input,
    search: Button,
    none: &'static str,
    lines: Vec<Line>,
    pages: Option<Pagination>,
}

impl Page {
    fn new(
        frame: &Frame,
        actor: &Actor,
        held: &[Held],
        (typed, page, has_more): (&str, u32, bool),
    ) -> Self {
        let t = frame.t;
        let can_grant = match actor {
            Actor::Person { force, .. } => scope(actor, Action::GrantRole, force).is_ok(),
            _ => false,
        };
        Self {
            frame: frame.titled(t.identity_people_title()),
            back: home::mine::PATH,
            add: can_grant.then_some(add_person::PATH),
            find: Input::new("find", t.identity_people_search()).input_type("search").value(typed),
            search: Button::secondary(t.common_search()),
            none: if typed.is_empty() {
                t.identity_people_none()
            } else {
                t.identity_people_none_found()
            },
            lines: held.iter().map(|one| line(t, one, can_grant)).collect(),
            pages: pages(t, typed, page, has_more),
        }
    }
}

fn line(t: Words, one: &Held, can_grant: bool) -> Line {
    let role = role(t, &one.role);
    Line {
        name: one.name.clone(),
        place: place(t, one),
        since: t.date_short(london(one.granted_at).date()),
        end: can_grant.then(|| end_role::path(one.id)),
        end_words: format!(
            "{}: {}",
            t.identity_people_end(),
            t.identity_people_end_what(&one.name, &role)
        ),
        role,
    }
}

/// A role in words.
pub(super) fn role(t: Words, code: &str) -> String {
    t.by_key(&format!("common-role-{code}")).unwrap_or_else(|| code.to_owned())
}

fn place(t: Words, one: &Held) -> String {
    let named = one.school_name.clone().or_else(|| one.cohort_label.clone());
    match one.reach.as_str() {
        "force" => t.identity_people_whole_force().to_owned(),
        "nation" => t.identity_people_nation().to_owned(),
        _ => named.unwrap_or_default(),
    }
}

fn pages(t: Words, typed: &str, page: u32, has_more: bool) -> Option<Pagination> {
    let typed = url_encoded(typed);
    let link = |page: u32| PageLink::new(format!("{PATH}?find={typed}&page={page}"));
    let pages = Pagination {
        previous: (page > 1).then(|| link(page - 1)),
        next: has_more.then(|| link(page + 1)),
        ..Pagination::default()
    };
    let pages = pages
        .landmark_label(t.identity_people_pages())
        .previous_words(t.common_previous())
        .next_words(t.common_next());
    pages.is_needed().then_some(pages)
}

/// What this page looks like: empty, filled, and for those who may only look.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let actor = |role| {
        let force = "northshire".parse().expect("it is a slug");
        let grants = vec![policy::Grant { role, reach: policy::Reach::Force }];
        Actor::Person { force, id: crate::samples::id(), grants }
    };
    let (administrator, dpo) = (actor(policy::Role::Administrator), actor(policy::Role::Dpo));
    let held = [sample()];
    vec![
        Sample::new("empty", &Page::new(frame, &administrator, &[], ("", 1, false))),
        Sample::new("filled", &Page::new(frame, &administrator, &held, ("sell", 1, true))),
        Sample::new("looking", &Page::new(frame, &dpo, &held, ("", 1, false))),
        Sample::new("none-found", &Page::new(frame, &dpo, &[], ("lark & rise", 1, false))),
    ]
}

pub(super) fn sample() -> Held {
    Held {
        id: crate::samples::id(),
        person: crate::samples::id(),
        name: "Dee Sell".to_owned(),
        role: "dsl".to_owned(),
        reach: "school".to_owned(),
        school: Some(crate::samples::id()),
        school_name: Some("Larkrise & Millbrook Primary School".to_owned()),
        cohort: None,
        cohort_label: None,
        granted_at: "2026-11-02T09:00:00Z".parse().expect("it is a moment"),
    }
}

/// Lists them.
pub async fn get(State(app): State<App>, person: Person, fields: Fields) -> PageResult {
    let page = fields.text("page").parse().unwrap_or(1).max(1);
    let typed = fields.text("find");
    let (held, has_more) = list_people(&app.world, person.caller(), (typed, page)).await?;
    show(&Page::new(&person.frame(), person.actor(), &held, (typed, page, has_more)))
}

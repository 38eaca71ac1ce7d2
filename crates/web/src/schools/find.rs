//! Somebody who wants to ask finds their school in the register, by name, town, postcode or URN;
//! whoever does not find it goes on without.

use super::{about, count, published::Published};
use crate::{App, Fields, Frame, PageResult, Sample, Visit, home, show};
use actions::schools::{Brief, CriteriaPage, asking_force, criteria, find_schools};
use askama::Template;
use axum::extract::{Path, State};
use components::{Button, Input};
use domain::ids::ForceId;

/// The address, for the router.
pub const PATH: &str = "/schools/ask/{force}";

/// The address of one force's page.
pub fn path(force: &ForceId) -> String {
    format!("/schools/ask/{force}")
}

const TYPED: &str = "find";
/// As many as the action gives at most.
const MOST: usize = 20;

struct Found {
    name: String,
    place: String,
    href: String,
}

#[derive(Template)]
#[template(path = "schools/find.html")]
struct Page {
    frame: Frame,
    back: &'static str,
    find: Input,
    search: Button,
    typed: String,
    found: Vec<Found>,
    is_cut: bool,
    not_listed: String,
    order: Published,
}

impl Page {
    fn new(
        frame: &Frame,
        force: (&ForceId, &str),
        (typed, found): (&str, &[Brief]),
        criteria: &CriteriaPage,
    ) -> Self {
        let t = frame.t;
        let (slug, name) = force;
        let row = |school: &Brief| Found {
            name: school.name.clone(),
            place: format!("{} {}", school.town, school.postcode).trim().to_owned(),
            href: about::path(slug, Some(school.id)),
        };
        Self {
            frame: frame.titled(t.schools_ask_find_title()).scoped(name),
            back: home::public::PATH,
            find: Input::new(TYPED, t.schools_ask_find_label())
                .hint(t.schools_ask_find_hint())
                .input_type("search")
                .value(typed),
            search: Button::secondary(t.common_search()),
            typed: typed.to_owned(),
            found: found.iter().map(row).collect(),
            is_cut: found.len() >= MOST,
            not_listed: about::path(slug, None),
            order: Published::new(frame, criteria),
        }
    }
}

/// What this page looks like: empty, with schools found, with none found.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let slug: ForceId = "northshire".parse().expect("it is a slug");
    let school = Brief {
        id: crate::samples::id(),
        urn: Some(900_001),
        name: "Larkrise & Millbrook Primary School".to_owned(),
        town: "Northmere".to_owned(),
        postcode: "NM1 4AB".to_owned(),
        status: "open".to_owned(),
    };
    let since = "2026-11-02T09:00:00Z".parse().ok();
    let own = CriteriaPage { criteria: super::criteria::sample(), version: 2, since };
    let page = |typed, found: &[Brief]| {
        Page::new(frame, (&slug, "Northshire Police"), (typed, found), &own)
    };
    vec![
        Sample::new("empty", &page("", &[])),
        Sample::new("filled", &page("larkrise", &[school])),
        Sample::new("none", &page("<nothing>", &[])),
    ]
}

/// Searches.
pub async fn get(
    State(app): State<App>,
    visit: Visit,
    Path(force): Path<ForceId>,
    fields: Fields,
) -> PageResult {
    let asking = asking_force(&app.world, visit.lang(), &force).await?;
    let typed = fields.text(TYPED);
    let found = find_schools(&app.world, &force, typed).await?;
    let criteria = criteria(&app.world, &force).await?;
    show(&Page::new(&visit.frame(), (&force, &asking.name), (typed, &found), &criteria))
}

impl Page {
    fn found_words(&self) -> String {
        self.frame.t.schools_ask_found(count(self.found.len()))
    }
}

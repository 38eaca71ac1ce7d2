//! Every guarded address, visited by every kind of actor: at its own place, at another school of its
//! force, and at another force. What came back is committed.

use crate::browser::{Answer, Browser};
use crate::routes::same;
use actions::{
    Caller,
    cohorts::{KitItemInput, PlanCeremony, add_kit_item, plan_ceremony, see_kit},
    families::{CheckPicture, check_picture, open_link},
    forces::{PartnerInput, keep_partner, models, read_areas, see_areas, see_partners},
    identity::list_people,
    people::{HoursInput, add_leave, enter_hours, see_adult, see_own_hours},
    schools::{EnquireInput, calendar_page, enquire, import},
    sessions::{Wish, assign_deliverer, lay_timetable, see_cohort, see_deliverers},
    surveys::{WaveKind, make_cards, open_wave, see_cards},
};
use axum::http::StatusCode;
use domain::{
    ids::{CohortId, ForceId, SchoolId},
    people::HoursKind,
};
use jiff::civil::{date, time};
use policy::{Actor, Reach, Role};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use testkit::{Applying, TestWorld, terms};
use words::Lang;

/// What stands in an address for its parameters, by name.
type Place = BTreeMap<&'static str, String>;

/// Parameters that name something which a force or a school owns.
const OWNED: [&str; 22] = [
    "agreement",
    "application",
    "area",
    "carer",
    "ceremony",
    "child",
    "cohort",
    "draft",
    "enquiry",
    "entry",
    "force",
    "grant",
    "held",
    "hours",
    "item",
    "leave",
    "model",
    "partner",
    "person",
    "picture",
    "school",
    "session",
];
/// A token that we did not make.
const FORGED: &str = "fellshire.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAA";

/// A kind of actor.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Person(Role),
    /// Somebody of the nation.
    Nation(Role),
    /// Whoever holds a family's link; with the second fact or without.
    Carer(bool),
    Card,
    Visitor,
}

impl Kind {
    fn all() -> Vec<Self> {
        let roles = Role::ALL.into_iter().map(|role| match role {
            Role::NationalLead => Self::Nation(role),
            _ => Self::Person(role),
        });
        let others = [
            Self::Nation(Role::Evaluator),
            Self::Carer(false),
            Self::Carer(true),
            Self::Card,
            Self::Visitor,
        ];
        roles.chain(others).collect()
    }

    fn name(self) -> String {
        match self {
            Self::Person(Role::Evaluator) => "evaluator (force)".to_owned(),
            Self::Nation(Role::Evaluator) => "evaluator (nation)".to_owned(),
            Self::Person(role) | Self::Nation(role) => role.code().to_owned(),
            Self::Carer(false) => "carer".to_owned(),
            Self::Carer(true) => "carer+fact".to_owned(),
            Self::Card => "card".to_owned(),
            Self::Visitor => "visitor".to_owned(),
        }
    }

    /// Whether everything of another school is another's.
    fn is_of_one_school(self) -> bool {
        let near = [Role::SchoolLead, Role::Headteacher, Role::Dsl, Role::Deliverer];
        matches!(self, Self::Person(role) if near.contains(&role))
    }
}

/// A line of the list of addresses.
struct Route {
    guard: String,
    method: String,
    path: String,
}

impl Route {
    fn all() -> Vec<Self> {
        let list = web::route_list();
        let read = |line: &str| {
            let words: Vec<&str> = line.split_whitespace().collect();
            let [_, guard, method, path] = words[..] else { panic!("{line}") };
            Self { guard: guard.to_owned(), method: method.to_owned(), path: path.to_owned() }
        };
        let mut all: Vec<Self> = list.lines().map(read).collect();
        all.retain(|route| route.guard != "open");
        // nothing is changed before everything was looked at
        all.sort_by(|a, b| (&a.method, &a.path).cmp(&(&b.method, &b.path)));
        all
    }

    fn parameters(&self) -> Vec<&str> {
        self.path.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0)).collect()
    }

    fn is_owned(&self) -> bool {
        self.parameters().iter().any(|name| OWNED.contains(name))
    }

    fn at(&self, place: &Place) -> String {
        self.parameters().into_iter().fold(self.path.clone(), |path, name| {
            let value = place.get(name).unwrap_or_else(|| {
                panic!("{}: say in `place` what stands for {{{name}}}", self.path)
            });
            path.replace(&format!("{{{name}}}"), value)
        })
    }
}

/// A school in the middle of everything, and who belongs to it.
struct Scene {
    place: Place,
    school: SchoolId,
    cohort: CohortId,
    card: String,
    token: String,
}

/// A cohort with children, cards and an open wave, sessions, a ceremony, and a school with an
/// agreement and an enquiry.
async fn scene(world: &TestWorld, force: &ForceId) -> Scene {
    let child = world.applying(force, "humberside-nine-weeks", "Ada").await;
    let (school, cohort) = (child.school, child.cohort);
    world.also_applying(&child, "Bilal", 2).await;
    let lead = world.caller_of(force, Role::SchoolLead, Reach::School(school)).await;
    make_cards(world, &lead, cohort).await.unwrap();
    open_wave(world, &lead, cohort, WaveKind::Before).await.unwrap();
    let card = see_cards(world, &lead, cohort).await.unwrap().cards.remove(0);
    world.set_terms(force, school, &terms()).await;
    world.caller_of(force, Role::Dsl, Reach::School(school)).await;
    let coordinator = world.caller_of(force, Role::Coordinator, Reach::Force).await;
    lay_timetable(world, &coordinator, cohort, &Wish::default()).await.unwrap();
    world.offer(&child).await;
    let mut place = place(world, force, &child, &coordinator).await;
    // Last: the letter about the ceremony brings a link that takes the place of the one before.
    let token = world.family_token(&child, &format!("carer@{school}.test"), Lang::En).await;
    let link = open_link(world, &token).await.unwrap().expect("the link works");
    let Actor::Carer { id: carer, .. } = link.actor else { panic!("a carer") };
    place.insert("carer", carer.to_string());
    let picture = CheckPicture {
        children: [child.child].into(),
        channel: "photo_press".to_owned(),
        label: "014.jpg".to_owned(),
        caption: String::new(),
    };
    let picture = check_picture(world, &lead, cohort, &picture).await.unwrap();
    place.insert("picture", picture.to_string());
    Scene { place, school, cohort, card, token }
}

async fn place(world: &TestWorld, force: &ForceId, of: &Applying, who: &Caller) -> Place {
    let (school, cohort) = (of.school, of.cohort);
    let officer = world.caller_of(force, Role::Sergeant, Reach::Force).await;
    let Actor::Person { id, .. } = officer.actor else { panic!("a person") };
    add_leave(world, who, id, (Some(date(2027, 1, 4)), Some(date(2027, 1, 8)))).await.unwrap();
    let leave = see_adult(world, who, id).await.unwrap().leave[0].id;
    enter_hours(world, &officer, &hours()).await.unwrap();
    let entered = see_own_hours(world, &officer).await.unwrap().entries[0].id;
    assign_deliverer(world, who, cohort, id).await.unwrap();
    let held = see_deliverers(world, who, cohort).await.unwrap().deliverers[0].held;
    let session = see_cohort(world, who, cohort).await.unwrap().sessions[0].0.id;
    let ceremony = plan_ceremony(world, who, &ceremony(cohort)).await.unwrap();
    let agreement = world.offered_agreement(force, school).await;
    let asked = enquire(world, &Caller::visitor(Lang::En), force, &enquiry(school)).await;
    let administrator = world.caller_of(force, Role::Administrator, Reach::Force).await;
    let file = testkit::register_of(2);
    let draft = import::read(world, &administrator, file, "").await.unwrap();
    let (people, _) = list_people(world, &administrator, ("", 1)).await.unwrap();
    let grant = people.iter().find(|held| held.role == "sergeant").unwrap().id;
    let entry = calendar_page(world, who, school, None).await.unwrap().rows[0].id;
    let model = models(world, who).await.unwrap()[0].id;
    [
        ("force", force.to_string()),
        ("school", school.to_string()),
        ("cohort", cohort.to_string()),
        ("child", of.child.to_string()),
        ("application", of.application.to_string()),
        ("session", session.to_string()),
        ("held", held.to_string()),
        ("person", id.to_string()),
        ("leave", leave.to_string()),
        ("hours", entered.to_string()),
        ("ceremony", ceremony.to_string()),
        ("agreement", agreement.to_string()),
        ("enquiry", asked.unwrap().to_string()),
        ("draft", draft.to_string()),
        ("grant", grant.to_string()),
        ("entry", entry.to_string()),
        ("model", model.to_string()),
        ("token", FORGED.to_owned()),
        ("code", "our-area".to_owned()),
        ("purpose", "participation".to_owned()),
        ("kind", "before".to_owned()),
        ("number", "1".to_owned()),
        ("how", "answered".to_owned()),
        ("year", "2026".to_owned()),
    ]
    .into_iter()
    .chain(given_by_the_force(world, school, who).await)
    .collect()
}

/// What belongs to the force and to none of its schools.
async fn given_by_the_force(
    world: &TestWorld,
    school: SchoolId,
    who: &Caller,
) -> [(&'static str, String); 3] {
    let list = br#"[{"id": "N01", "name": "Northmere"}]"#;
    read_areas(world, who, list).await.unwrap();
    let area = see_areas(world, who).await.unwrap().areas[0].id;
    let name = format!("Lifeboats for {school}");
    let helper = PartnerInput { name, offers: "Water safety".to_owned(), ..Default::default() };
    keep_partner(world, who, None, &helper).await.unwrap();
    let partner = see_partners(world, who).await.unwrap().partners[0].0.id;
    let kit = KitItemInput {
        name: format!("Cap for {school}"),
        sizes: "S\nM".to_owned(),
        spare: Some(10),
        ..Default::default()
    };
    add_kit_item(world, who, &kit).await.unwrap();
    let lines = see_kit(world, who).await.unwrap();
    let item = lines.iter().find(|line| line.item.name == kit.name).unwrap().item.id;
    [("area", area.to_string()), ("partner", partner.to_string()), ("item", item.to_string())]
}

fn hours() -> HoursInput {
    let worked_on = Some(date(2026, 9, 4));
    HoursInput { worked_on, kind: Some(HoursKind::Travel), long: "1".to_owned() }
}

fn ceremony(cohort: CohortId) -> PlanCeremony {
    let text = |text: &str| text.to_owned();
    PlanCeremony {
        kind: text("attestation"),
        title: text("Attestation"),
        title_cy: text("Ardystio"),
        held_on: date(2026, 10, 9),
        held_at: time(14, 0, 0, 0),
        place: text("Town hall"),
        promise: text("I promise to help."),
        promise_cy: text("Rwy’n addo helpu."),
        cohorts: vec![cohort],
    }
}

fn enquiry(school: SchoolId) -> EnquireInput {
    EnquireInput {
        school: Some(school),
        school_name: String::new(),
        postcode: String::new(),
        name: "Robin Sample".to_owned(),
        role: "teacher".to_owned(),
        email: format!("robin@{school}.test"),
        telephone: String::new(),
        message: String::new(),
        lang: Lang::En,
    }
}

/// The browser of somebody of this kind, at home in this scene.
async fn browser(world: &TestWorld, kind: Kind, own: &Scene) -> Browser {
    let mut browser = Browser::new(world);
    match kind {
        Kind::Person(role) => {
            let reach = match role {
                Role::SchoolLead | Role::Headteacher | Role::Dsl => Reach::School(own.school),
                Role::Deliverer => Reach::Cohort(own.cohort),
                _ => Reach::Force,
            };
            return Browser::signed_in(world, &world.caller(role, reach).await).await;
        }
        Kind::Nation(role) => {
            let nation = "nation".parse().unwrap();
            let caller = world.caller_of(&nation, role, Reach::Nation).await;
            return Browser::signed_in(world, &caller).await;
        }
        Kind::Carer(knows) => {
            let fact = format!("/family/{}/health/fact", own.token);
            browser.get(&fact).await;
            if knows {
                let born = [("born-day", "27"), ("born-month", "3"), ("born-year", "2017")];
                let known = browser.post(&fact, &born).await;
                assert_eq!(known.status, StatusCode::SEE_OTHER);
            }
        }
        Kind::Card => {
            browser.get("/survey").await;
            let entered = browser.post("/survey", &[("card", &own.card)]).await;
            assert_eq!(entered.header("location"), "/survey/yes-or-no");
        }
        Kind::Visitor => {
            // a page with a form, whose token goes with everything that is sent
            browser.get("/sign-in").await;
        }
    }
    browser
}

/// Everything that one kind of actor got: for each address a status at each place, or one where the
/// address is the same everywhere.
async fn visits(kind: Kind) -> Vec<Vec<StatusCode>> {
    let world = TestWorld::sqlite().await;
    let force = world.found().await;
    let other = world.found_as("moorland", "Moorland Police").await;
    let mut own = scene(&world, &force).await;
    let places = [scene(&world, &force).await.place, scene(&world, &other).await.place];
    if let Kind::Carer(_) = kind {
        own.place.insert("token", own.token.clone());
    }
    // the day of the first session: its register can be taken
    world.set_clock("2026-09-23T12:30:00Z");
    let mut browser = browser(&world, kind, &own).await;
    let mut all = Vec::new();
    for route in Route::all() {
        let mut statuses = Vec::new();
        for place in places.iter().rev().chain([&own.place]) {
            let answer = visit(&mut browser, &route, &route.at(place)).await;
            statuses.insert(0, answer.status);
            if !route.is_owned() && route.at(place) == route.at(&own.place) {
                break;
            }
        }
        all.push(statuses);
    }
    all
}

async fn visit(browser: &mut Browser, route: &Route, path: &str) -> Answer {
    match route.method.as_str() {
        "GET" => browser.get(path).await,
        _ => browser.post(path, &[]).await,
    }
}

fn cell(statuses: &[StatusCode]) -> String {
    let codes: Vec<String> = statuses.iter().map(|status| status.as_u16().to_string()).collect();
    let different: BTreeSet<&String> = codes.iter().collect();
    if different.len() == 1 { codes[0].clone() } else { codes.join("/") }
}

/// What no actor may get, whatever is committed.
fn open_door(kind: Kind, route: &Route, statuses: &[StatusCode]) -> Option<&'static str> {
    if statuses.iter().any(|status| status.as_u16() >= 500) {
        return Some("our fault");
    }
    // a preview that was left leads back to its beginning, whatever the address names
    let looks_at_nothing =
        route.method == "GET" && statuses.iter().all(|one| *one == StatusCode::SEE_OTHER);
    if route.guard != "signed-in" || !route.is_owned() || looks_at_nothing {
        return None;
    }
    let is_shut = |status: StatusCode| match kind {
        Kind::Person(_) | Kind::Nation(_) => status == StatusCode::NOT_FOUND,
        _ => matches!(status, StatusCode::SEE_OTHER | StatusCode::UNAUTHORIZED),
    };
    let reads_all = matches!(kind, Kind::Nation(_)) && route.path.starts_with("/findings/");
    if !reads_all && !is_shut(statuses[2]) {
        return Some("another force's");
    }
    let is_the_forces = ["{area}", "{force}", "{item}", "{model}", "{partner}"]
        .iter()
        .any(|name| route.path.contains(name));
    if kind.is_of_one_school() && !is_the_forces && !is_shut(statuses[1]) {
        return Some("another school's");
    }
    None
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_address_answers_every_kind_of_actor_as_committed() {
    let (kinds, routes) = (Kind::all(), Route::all());
    let tasks: Vec<_> = kinds.iter().map(|kind| tokio::spawn(visits(*kind))).collect();
    let mut columns = Vec::new();
    for task in tasks {
        columns.push(task.await.unwrap());
    }
    let mut wrong = Vec::new();
    for (kind, column) in kinds.iter().zip(&columns) {
        for (route, statuses) in routes.iter().zip(column) {
            let page = routes.iter().position(|get| get.method == "GET" && get.path == route.path);
            // a form is decided on before it is read: whoever has no page has no faults either
            let has_page = page.is_none_or(|at| column[at][0] != StatusCode::NOT_FOUND);
            let is_read = statuses[0] == StatusCode::UNPROCESSABLE_ENTITY;
            let why = (is_read && !has_page).then_some("a form without its page");
            if let Some(why) = why.or_else(|| open_door(*kind, route, statuses)) {
                let (method, path) = (&route.method, &route.path);
                wrong.push(format!("{why}: {method} {path} as {}: {statuses:?}", kind.name()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    same("routes-by-actor.txt", &table(&kinds, &routes, &columns));
}

fn table(kinds: &[Kind], routes: &[Route], columns: &[Vec<Vec<StatusCode>>]) -> String {
    let name = |route: &Route| format!("{:<4} {}", route.method, route.path);
    let first = routes.iter().map(|route| name(route).len()).max().unwrap();
    let cells: Vec<Vec<String>> =
        columns.iter().map(|column| column.iter().map(|all| cell(all)).collect()).collect();
    let width = |at: usize| {
        let longest = cells[at].iter().map(String::len).max().unwrap();
        longest.max(kinds[at].name().len())
    };
    let mut text = "# What each guarded address answers to each kind of actor, printed by a test that \
                    visits them:\n# at the actor's own place / at another school of the force / at \
                    another force; one number where\n# all are the same. Forms are sent empty, after \
                    every page was looked at. 303 to a visitor leads to\n# the sign-in, 401 says that \
                    it ended; 404 is not there or not theirs; 422 is a form to be put right.\n\n"
        .to_owned();
    let mut line = |first_cell: &str, cell: &dyn Fn(usize) -> String| {
        let mut row = format!("{first_cell:<first$}");
        for at in 0..kinds.len() {
            write!(row, "  {:<1$}", cell(at), width(at)).unwrap();
        }
        text.push_str(row.trim_end());
        text.push('\n');
    };
    line("", &|at| kinds[at].name());
    for (number, route) in routes.iter().enumerate() {
        line(&name(route), &|at| cells[at][number].clone());
    }
    text
}

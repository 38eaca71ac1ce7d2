//! The school lead names the carers of a few children at a time. Lines that are left empty wait;
//! each that is right is sent at once, and those that are wrong stay with what was typed. Then the
//! next few come, until every carer was asked.

use super::{applications, said};
use crate::{App, Faults, Fields, Frame, PageResult, Person, Sample, show, show_again};
use actions::{
    cohorts::see_applications,
    families::{ChildConsents, CohortConsents, InviteCarer, Stage, invite_carer, see_cohort},
};
use askama::Template;
use axum::extract::{Path, State};
use components::{Button, Checkboxes, Input, Label};
use domain::families::HealthStands;
use domain::ids::{ChildId, CohortId};
use words::{Lang, Words};

/// The address, for the router.
pub const PATH: &str = "/cohorts/{cohort}/carers";

/// So many children stand on a page: a phone's worth of typing.
const FEW: usize = 8;
/// In the address: how many children without a carer were passed over.
const AFTER: &str = "after";

/// The address for one cohort.
pub fn path(cohort: CohortId) -> String {
    format!("/cohorts/{cohort}/carers")
}

struct Row {
    child: String,
    name: Input,
    email: Input,
    welsh: Checkboxes,
    same: Option<Checkboxes>,
}

#[derive(Template)]
#[template(path = "cohorts/carers.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    back: String,
    sent: Option<String>,
    left: String,
    after: usize,
    rows: Vec<Row>,
    later: Option<String>,
    send: Button,
}

impl Page {
    fn new(
        frame: &Frame,
        view: &CohortConsents,
        typed: &Fields,
        sent: i64,
        faults: Faults,
    ) -> Self {
        let t = frame.t;
        let all = waiting(view).count();
        let after = after(typed).min(all.saturating_sub(1));
        let few = waiting(view).skip(after).take(FEW);
        let is_more = after + FEW < all;
        Self {
            back: applications::path(view.cohort),
            sent: (sent > 0).then(|| t.cohorts_carers_sent(sent)),
            left: t.cohorts_carers_left(said::count(all)),
            after,
            rows: few.map(|child| row(t, child, typed, &faults)).collect(),
            later: is_more.then(|| format!("{}?{AFTER}={}", path(view.cohort), after + FEW)),
            send: Button::new(t.cohorts_carers_send()).prevent_double_click(true),
            frame: frame.titled(t.cohorts_carers_title()).scoped(&view.label).with_faults(&faults),
            faults,
        }
    }
}

/// The children whose carer was not asked yet.
fn waiting(view: &CohortConsents) -> impl Iterator<Item = &ChildConsents> {
    let is_open =
        |child: &&ChildConsents| !matches!(child.stage, Stage::TakenBack | Stage::NotThisTime);
    view.children.iter().filter(is_open).filter(|child| child.carers.is_empty())
}

/// How many are passed over, as the address says.
fn after(fields: &Fields) -> usize {
    fields.text(AFTER).parse().unwrap_or(0)
}

fn field(what: &str, child: ChildId) -> String {
    format!("{what}-{child}")
}

fn row(t: Words, child: &ChildConsents, typed: &Fields, faults: &Faults) -> Row {
    let name = format!("{} {}", child.given_name, child.family_name);
    let (id, email, welsh) =
        (field("name", child.child), field("email", child.child), field("cy", child.child));
    let label = |words: &str| Label::new(words);
    Row {
        same: said::same_person(t, &field("same", child.child), typed, faults),
        child: name,
        name: Input::new(&id, label(t.cohorts_carer_name()))
            .value(typed.text(&id))
            .autocomplete("off")
            .spellcheck(false)
            .error_if(faults.of(&id)),
        email: Input::email(&email, label(t.cohorts_carer_email()))
            .value(typed.text(&email))
            .autocomplete("off")
            .error_if(faults.of(&email)),
        welsh: Checkboxes::single(&welsh, "yes", t.cohorts_carers_welsh())
            .classes("govuk-checkboxes--small")
            .chosen(typed.all(&welsh)),
    }
}

/// What this page looks like: nobody left, filled, wrong.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let t = frame.t;
    let child = |n| ChildConsents {
        child: super::invented::numbered(n),
        given_name: "Ada".to_owned(),
        family_name: "O'Sample".to_owned(),
        stage: Stage::Applying,
        questions: Vec::new(),
        health_at: None,
        health: HealthStands::NotTold,
        carers: Vec::new(),
        is_waited_for: true,
        missing: Vec::new(),
        teacher: None,
        assent: None,
        on_paper: Vec::new(),
        asked: Vec::new(),
    };
    let empty = CohortConsents {
        cohort: crate::samples::id(),
        label: super::invented::cohort().label,
        school_name: super::invented::cohort().school_name,
        purposes: Vec::new(),
        children: Vec::new(),
    };
    let filled = CohortConsents { children: vec![child(1), child(2)], ..empty.clone() };
    let many = CohortConsents { children: (1..=30).map(child).collect(), ..empty.clone() };
    let none = Fields::default();
    let wrong = Faults::one(
        t,
        &field("email", super::invented::numbered(2)),
        t.common_error_not_an_email(),
    );
    let page = |view, sent, faults| Page::new(frame, view, &none, sent, faults);
    vec![
        Sample::new("empty", &page(&empty, 0, Faults::none(t))),
        Sample::new("filled", &page(&filled, 0, Faults::none(t))),
        Sample::new("many", &page(&many, 0, Faults::none(t))),
        Sample::new("wrong", &page(&filled, 1, wrong)),
    ]
}

/// Asks for names and addresses.
pub async fn get(
    State(app): State<App>,
    person: Person,
    Path(cohort): Path<CohortId>,
    asked: Fields,
) -> PageResult {
    let view = see_cohort(&app.world, person.caller(), cohort).await?;
    let faults = Faults::none(person.t());
    show(&Page::new(&person.frame(), &view, &asked, 0, faults))
}

/// Sends the links for the lines that are filled in.
pub async fn post(
    State(app): State<App>,
    person: Person,
    Path(cohort): Path<CohortId>,
    fields: Fields,
) -> PageResult {
    let mut faults = Faults::none(person.t());
    let (mut sent, mut filled) = (0, 0);
    for child in see_applications(&app.world, person.caller(), cohort).await?.lines {
        let child = child.applicant.child;
        let text = |what| fields.text(&field(what, child)).to_owned();
        let lang = if fields.has(&field("cy", child)) { Lang::Cy } else { Lang::En };
        let is_same = fields.has(&field("same", child));
        let (name, email) = (text("name"), text("email"));
        let input = InviteCarer { cohort, child, name, email, lang, is_same };
        if input.name.is_empty() && input.email.is_empty() {
            continue;
        }
        filled += 1;
        match invite_carer(&app.world, person.caller(), input).await {
            Ok(()) => sent += 1,
            Err(refused) => {
                let (what, key) = refused.told()?;
                let words = person.t().by_key(key).unwrap_or_default();
                faults.add(&field(what, child), words);
            }
        }
    }
    let view = see_cohort(&app.world, person.caller(), cohort).await?;
    if faults.is_empty() && filled > 0 {
        let is_done = waiting(&view).next().is_none();
        let next = if is_done { applications::path(cohort) } else { path(cohort) };
        return Ok(person.go_saying(&next, "cohorts-carers-done"));
    }
    if let Some(first) = waiting(&view).nth(after(&fields)).filter(|_| filled == 0) {
        faults.add(&field("name", first.child), person.t().cohorts_carers_nobody());
    }
    let page = Page::new(&person.frame(), &view, &fields, said::count(sent), faults);
    show_again(&page)
}

//! A school lead, or an officer who delivers to the cohort, gives children an award, takes one back
//! that was given by mistake, and gets the certificates as one file.

use super::{award_kinds, said, see, typed};
use crate::{
    App, Faults, Fields, Frame, PageError, PageResult, Person, Sample, download, show, show_again,
};
use actions::cohorts::{Award, AwardsView, give_award, print_awards, see_awards, take_award_back};
use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use components::{Button, Checkboxes, Radios};
use domain::ids::CohortId;

/// The address, for the router.
pub const PATH: &str = "/cohorts/{cohort}/awards";
const KIND: &str = "kind";
const CHILD: &str = "child";

/// The address for one cohort.
pub fn path(cohort: CohortId) -> String {
    format!("/cohorts/{cohort}/awards")
}

/// What can be given: the kind, and to whom.
struct Giving {
    kind: Radios,
    children: Checkboxes,
}

/// An award that was given, with what takes it back.
struct Line {
    words: String,
    id: String,
}

#[derive(Template)]
#[template(path = "cohorts/awards.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    back: String,
    giving: Option<Giving>,
    give: Button,
    given: Vec<Line>,
    print: Button,
}

impl Page {
    fn new(frame: &Frame, view: &AwardsView, typed: &Fields, faults: Faults) -> Self {
        let t = frame.t;
        let line = |award: &Award| Line {
            words: t.cohorts_awards_line(
                &format!("{} {}", award.given_name, award.family_name),
                &said::day(t, award.given_at),
                kind_of(frame, view, &award.kind),
            ),
            id: award.id.to_string(),
        };
        Self {
            back: see::path(view.cohort.id),
            giving: (!view.children.is_empty()).then(|| giving(frame, view, typed, &faults)),
            give: Button::new(t.cohorts_awards_give())
                .name("what")
                .value("give")
                .prevent_double_click(true),
            given: view.given.iter().map(line).collect(),
            print: Button::secondary(t.cohorts_awards_print())
                .id("print")
                .name("what")
                .value("print"),
            frame: frame
                .titled(t.cohorts_awards_title())
                .scoped(&view.cohort.label)
                .with_faults(&faults),
            faults,
        }
    }
}

fn giving(frame: &Frame, view: &AwardsView, typed: &Fields, faults: &Faults) -> Giving {
    let t = frame.t;
    let kind = Radios::new(KIND, t.cohorts_awards_kind())
        .chosen(typed.text(KIND))
        .error_if(faults.of(KIND));
    let given = view.kinds.iter().filter(|kind| kind.is_given);
    let children = Checkboxes::new(CHILD, t.cohorts_awards_children())
        .chosen(typed.all(CHILD))
        .error_if(faults.of(CHILD));
    Giving {
        kind: given.fold(kind, |all, one| all.item(&one.code, award_kinds::name(frame, one))),
        children: view
            .children
            .iter()
            .fold(children, |all, (child, name)| all.item(child.to_string(), name)),
    }
}

/// What a kind of award is called.
fn kind_of<'a>(frame: &Frame, view: &'a AwardsView, code: &str) -> &'a str {
    let kind = view.kinds.iter().find(|kind| kind.code == code);
    kind.map_or("", |kind| award_kinds::name(frame, kind))
}

/// What this page looks like: filled, empty, wrong.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let t = frame.t;
    let view = super::invented::awards();
    let empty = AwardsView { children: Vec::new(), given: Vec::new(), ..view.clone() };
    let mut wrong = Faults::one(t, KIND, t.cohorts_awards_kind_missing());
    wrong.add(CHILD, t.cohorts_awards_child_missing());
    wrong.add("print", t.cohorts_awards_nothing());
    let page = |view, faults| Page::new(frame, view, &Fields::default(), faults);
    vec![
        Sample::new("filled", &page(&view, Faults::none(t))),
        Sample::new("empty", &page(&empty, Faults::none(t))),
        Sample::new("wrong", &page(&view, wrong)),
    ]
}

/// Shows them.
pub async fn get(
    State(app): State<App>,
    person: Person,
    Path(cohort): Path<CohortId>,
) -> PageResult {
    let view = see_awards(&app.world, person.caller(), cohort).await?;
    show(&Page::new(&person.frame(), &view, &Fields::default(), Faults::none(person.t())))
}

/// Gives an award, takes one back, or gives the certificates.
pub async fn post(
    State(app): State<App>,
    person: Person,
    Path(cohort): Path<CohortId>,
    fields: Fields,
) -> PageResult {
    match act(&app, &person, cohort, &fields).await? {
        Ok(answer) => Ok(answer),
        Err(faults) => {
            let view = see_awards(&app.world, person.caller(), cohort).await?;
            show_again(&Page::new(&person.frame(), &view, &fields, faults))
        }
    }
}

async fn act(
    app: &App,
    person: &Person,
    cohort: CohortId,
    fields: &Fields,
) -> Result<Result<Response, Faults>, PageError> {
    let (world, caller, t) = (&app.world, person.caller(), person.t());
    match fields.text("what") {
        "print" => Ok(match print_awards(world, caller, cohort).await {
            Ok(pdf) => Ok(download(pdf, "application/pdf", "awards.pdf")),
            Err(refused) => Err(said::told(t, refused.told()?)),
        }),
        "off" => {
            take_award_back(world, caller, cohort, typed::id(fields.text("which"))?).await?;
            Ok(Ok(person.go_saying(&path(cohort), "cohorts-awards-taken-back")))
        }
        _ => {
            let children = fields.all(CHILD).into_iter().map(typed::id);
            let children = children.collect::<Result<Vec<_>, _>>()?;
            Ok(match give_award(world, caller, cohort, (fields.text(KIND), &children)).await {
                Ok(()) => Ok(person.go_saying(&path(cohort), "cohorts-awards-given")),
                Err(refused) => Err(said::told(t, refused.told()?)),
            })
        }
    }
}

//! A coordinator says what the force gives awards for: adds a kind in both languages, or gives one no
//! longer, or again. The page comes back and says so.

use super::{ceremonies, said};
use crate::{App, Faults, Fields, Frame, PageResult, Person, Sample, show, show_again};
use actions::cohorts::{Kind, add_award_kind, keep_award_kind, see_award_kinds};
use askama::Template;
use axum::extract::State;
use components::{Button, Input};
use words::Lang;

/// The address.
pub const PATH: &str = "/awards";
const NAME: &str = "name";
const NAME_CY: &str = "name_cy";

/// A kind of award with the button that stops it, or begins it again.
struct Line {
    name: String,
    code: String,
    is_given: bool,
}

#[derive(Template)]
#[template(path = "cohorts/award_kinds.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    back: &'static str,
    lines: Vec<Line>,
    names: [Input; 2],
    add: Button,
}

impl Page {
    fn new(frame: &Frame, kinds: &[Kind], typed: &Fields, faults: Faults) -> Self {
        let t = frame.t;
        let input = |name: &'static str, label: &str| {
            Input::new(name, label).value(typed.text(name)).error_if(faults.of(name))
        };
        let line = |kind: &Kind| Line {
            name: name(frame, kind).to_owned(),
            code: kind.code.clone(),
            is_given: kind.is_given,
        };
        Self {
            back: ceremonies::PATH,
            lines: kinds.iter().map(line).collect(),
            names: [
                input(NAME, t.cohorts_award_kind_name()),
                input(NAME_CY, t.cohorts_award_kind_name_cy()).attribute("lang", "cy"),
            ],
            add: Button::new(t.cohorts_award_kind_add())
                .name("what")
                .value("add")
                .prevent_double_click(true),
            frame: frame.titled(t.cohorts_award_kinds_title()).with_faults(&faults),
            faults,
        }
    }
}

/// The name of a kind in the language of the page.
pub(super) fn name<'a>(frame: &Frame, kind: &'a Kind) -> &'a str {
    if frame.lang == Lang::Cy { &kind.name.cy } else { &kind.name.en }
}

/// What this page looks like: filled, wrong.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let t = frame.t;
    let kinds = super::invented::award_kinds();
    let none = Fields::default();
    let wrong = Faults::one(t, NAME, t.cohorts_award_kind_name_missing());
    vec![
        Sample::new("filled", &Page::new(frame, &kinds, &none, Faults::none(t))),
        Sample::new("wrong", &Page::new(frame, &kinds, &none, wrong)),
    ]
}

/// Shows them.
pub async fn get(State(app): State<App>, person: Person) -> PageResult {
    let kinds = see_award_kinds(&app.world, person.caller()).await?;
    show(&Page::new(&person.frame(), &kinds, &Fields::default(), Faults::none(person.t())))
}

/// Adds one, gives one no longer, or again.
pub async fn post(State(app): State<App>, person: Person, fields: Fields) -> PageResult {
    let (world, caller, which) = (&app.world, person.caller(), fields.text("which"));
    let done = match fields.text("what") {
        "stop" => {
            keep_award_kind(world, caller, which, false).await?;
            "cohorts-award-kind-stopped"
        }
        "again" => {
            keep_award_kind(world, caller, which, true).await?;
            "cohorts-award-kind-begun"
        }
        _ => match add_award_kind(world, caller, (fields.text(NAME), fields.text(NAME_CY))).await {
            Ok(()) => "cohorts-award-kind-added",
            Err(refused) => {
                let faults = said::told(person.t(), refused.told()?);
                let kinds = see_award_kinds(world, caller).await?;
                return show_again(&Page::new(&person.frame(), &kinds, &fields, faults));
            }
        },
    };
    Ok(person.go_saying(PATH, done))
}

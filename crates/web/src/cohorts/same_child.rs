//! The school lead looks at records of the school that are nearly the same, and says which two are one
//! child. Then the list comes back, one shorter.

use super::{said, see};
use crate::{App, Faults, Fields, Frame, PageError, PageResult, Person, Sample, show, show_again};
use actions::cohorts::{Child, SamePair, SameView, merge_children, see_same};
use askama::Template;
use axum::extract::{Path, State};
use components::{Button, Choice, Radios};
use domain::{
    cohorts::class_list::Likeness,
    ids::{ChildId, CohortId},
};
use words::Words;

/// The address, for the router.
pub const PATH: &str = "/cohorts/{cohort}/same-child";
const PAIR: &str = "pair";

/// The address for one cohort.
pub fn path(cohort: CohortId) -> String {
    format!("/cohorts/{cohort}/same-child")
}

#[derive(Template)]
#[template(path = "cohorts/same_child.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    back: String,
    pairs: Option<Radios>,
    go: Button,
}

impl Page {
    fn new(frame: &Frame, view: &SameView, typed: &Fields, faults: Faults) -> Self {
        let t = frame.t;
        let radios = Radios::new(PAIR, t.cohorts_same_which())
            .hint(t.cohorts_same_which_hint())
            .error_if(faults.of(PAIR));
        let choice = |pair: &SamePair| {
            let value = value(pair);
            let words = t.cohorts_same_pair(&said_of(t, &pair.gone), &said_of(t, &pair.keep));
            let is_chosen = typed.text(PAIR) == value;
            let choice = Choice::new(value, words).checked(is_chosen);
            match pair.likeness {
                Likeness::Same => choice.hint(t.cohorts_same_is_same()),
                Likeness::Near => choice.hint(t.cohorts_same_is_near()),
            }
        };
        let pairs = view.pairs.iter().map(choice).fold(radios, Radios::choice);
        Self {
            back: see::path(view.cohort.id),
            pairs: (!view.pairs.is_empty()).then_some(pairs),
            go: Button::warning(t.cohorts_same_confirm()).prevent_double_click(true),
            frame: frame
                .titled(t.cohorts_same_title())
                .scoped(&view.cohort.label)
                .with_faults(&faults),
            faults,
        }
    }
}

fn value(pair: &SamePair) -> String {
    format!("{}:{}", pair.keep.id, pair.gone.id)
}

/// A record, as far as it tells two apart.
fn said_of(t: Words, child: &Child) -> String {
    let name = format!("{} {}", child.given_name, child.family_name);
    let born = t.cohorts_rows_child(&t.date_short(child.born_on), &name);
    t.cohorts_same_record(&born, &said::day(t, child.added_at))
}

/// What this page looks like: filled, wrong, empty.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let t = frame.t;
    let child = |n, name: &str| Child {
        id: super::invented::numbered(n),
        school: crate::samples::id(),
        given_name: name.to_owned(),
        family_name: "O'Sample".to_owned(),
        born_on: jiff::civil::date(2017, 3, 27),
        year_group: 5,
        class: "5 Willow".to_owned(),
        added_at: super::invented::moment(),
        left_at: None,
    };
    let pair = |n, name: &str, likeness| SamePair {
        keep: child(n, "Ada"),
        gone: child(n + 1, name),
        likeness,
    };
    let pairs = vec![pair(1, "Ada", Likeness::Same), pair(3, "Adah", Likeness::Near)];
    let filled = SameView { cohort: super::invented::cohort(), pairs };
    let empty = SameView { pairs: Vec::new(), ..filled.clone() };
    let page = |view: &SameView, faults| Page::new(frame, view, &Fields::default(), faults);
    let wrong = Faults::one(t, PAIR, t.cohorts_same_answers_differ());
    vec![
        Sample::new("filled", &page(&filled, Faults::none(t))),
        Sample::new("wrong", &page(&filled, wrong)),
        Sample::new("empty", &page(&empty, Faults::none(t))),
    ]
}

/// Shows the pairs.
pub async fn get(
    State(app): State<App>,
    person: Person,
    Path(cohort): Path<CohortId>,
) -> PageResult {
    let view = see_same(&app.world, person.caller(), cohort).await?;
    show(&Page::new(&person.frame(), &view, &Fields::default(), Faults::none(person.t())))
}

/// Makes one child of two.
pub async fn post(
    State(app): State<App>,
    person: Person,
    Path(cohort): Path<CohortId>,
    fields: Fields,
) -> PageResult {
    let t = person.t();
    let faults = if fields.text(PAIR).is_empty() {
        Faults::one(t, PAIR, t.cohorts_same_missing())
    } else {
        match merge_children(&app.world, person.caller(), cohort, read(fields.text(PAIR))?).await {
            Ok(()) => return Ok(person.go_saying(&path(cohort), "cohorts-same-done")),
            Err(refused) => said::told(t, refused.told()?),
        }
    };
    let view = see_same(&app.world, person.caller(), cohort).await?;
    show_again(&Page::new(&person.frame(), &view, &fields, faults))
}

fn read(pair: &str) -> Result<(ChildId, ChildId), PageError> {
    let (keep, gone) = pair.split_once(':').ok_or(PageError::NotFound)?;
    Ok((super::typed::id(keep)?, super::typed::id(gone)?))
}

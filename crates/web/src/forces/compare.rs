//! Somebody of the force reads what differs between two versions of a model, or two models, in
//! words: only what differs, part by part.

use super::{
    language, model,
    parts::{Part, parts},
};
use crate::{App, Fields, Frame, PageError, PageResult, Person, Sample, show};
use actions::forces::model as see_model;
use askama::Template;
use axum::extract::{Path, State};
use components::{Content, Table};
use domain::{
    forces::{DeliveryModel, differences},
    ids::DeliveryModelId,
};

/// The address, for the router.
pub const PATH: &str = "/forces/models/{model}/compare";

/// The address of what differs between two.
pub fn path(model: DeliveryModelId, with: DeliveryModelId) -> String {
    format!("/forces/models/{model}/compare?with={with}")
}

/// What one of the two says of a part.
#[derive(Template)]
#[template(
    source = r#"{% for line in lines %}<p class="govuk-body">{{ line }}</p>{% endfor %}"#,
    ext = "html"
)]
struct Said {
    lines: Vec<String>,
}

#[derive(Template)]
#[template(path = "forces/compare.html")]
struct Page {
    frame: Frame,
    back: String,
    changes: Option<Table>,
}

impl Page {
    fn new(frame: &Frame, back: String, before: &DeliveryModel, after: &DeliveryModel) -> Self {
        Self {
            frame: frame.titled(frame.t.forces_compare_title()),
            back,
            changes: changes(frame, before, after),
        }
    }
}

/// A table of what differs; none where nothing does.
pub(super) fn changes(
    frame: &Frame,
    before: &DeliveryModel,
    after: &DeliveryModel,
) -> Option<Table> {
    let t = frame.t;
    let differing = differences(before, after);
    let called = |model: &DeliveryModel| {
        t.forces_compare_which(model.name.get(language(frame.lang)), &model.version.to_string())
    };
    let empty = Table::new(t.forces_compare_caption())
        .column(t.forces_compare_part())
        .column(called(before))
        .column(called(after));
    let pairs = parts(frame, before).into_iter().zip(parts(frame, after));
    let table = pairs.filter(|(one, _)| differing.contains(&one.which)).fold(
        empty,
        |table, (one, other)| {
            let is_other_language = one.lines == other.lines;
            let title: Content = one.title.into();
            let said = |part: Part| {
                let mut lines = numbered(part);
                if is_other_language {
                    lines.push(t.forces_compare_other_language().to_owned());
                }
                Content::html(Said { lines }.to_string())
            };
            table.row([title, said(one), said(other)])
        },
    );
    (!differing.is_empty()).then(|| table.stacked())
}

/// The lines of a part; where their order says something, with their numbers.
fn numbered(part: Part) -> Vec<String> {
    let lines = part.lines.into_iter();
    if part.is_numbered {
        (1..).zip(lines).map(|(n, line): (usize, String)| format!("{n}. {line}")).collect()
    } else {
        lines.collect()
    }
}

/// What this page looks like: with changes, and with none.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let before = crate::samples::model();
    let mut after = DeliveryModel { version: 2, places: 12, ..before.clone() };
    after.sessions.slots.swap(1, 8);
    after.summary.cy.push_str(" Newydd.");
    let back = || model::path(crate::samples::id());
    vec![
        Sample::new("filled", &Page::new(frame, back(), &before, &after)),
        Sample::new("same", &Page::new(frame, back(), &before, &before)),
    ]
}

/// Compares.
pub async fn get(
    State(app): State<App>,
    person: Person,
    Path(id): Path<DeliveryModelId>,
    fields: Fields,
) -> PageResult {
    let with = fields.text("with").parse().map_err(|_| PageError::NotFound)?;
    let after = see_model(&app.world, person.caller(), id).await?.model;
    let before = see_model(&app.world, person.caller(), with).await?.model;
    show(&Page::new(&person.frame(), model::path(id), &before, &after))
}

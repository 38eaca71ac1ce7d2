//! One version of a delivery model in words: what a coordinator, and later a school, needs to know
//! of it. Whoever may change it goes on from here.

use super::{
    change, compare, copy, file, language, models,
    parts::{Part, parts},
    retire,
};
use crate::{App, Frame, PageResult, Person, Sample, show};
use actions::forces::{ModelPage, ModelUses, VersionView, model};
use askama::Template;
use axum::extract::{Path, State};
use components::{Content, InsetText, Table};
use domain::{
    clock::london,
    forces::{DeliveryModel, ModelPart},
    ids::DeliveryModelId,
};
use jiff::Timestamp;

/// The address, for the router.
pub const PATH: &str = "/forces/models/{model}";

/// The address of one model.
pub fn path(model: DeliveryModelId) -> String {
    format!("/forces/models/{model}")
}

/// A link to what can be done with the model.
struct Link {
    href: String,
    words: &'static str,
}

/// A version's number, as a link to its page unless this is it.
#[derive(Template)]
#[template(
    source = r#"{% if let Some(href) = href %}<a class="govuk-link" href="{{ href }}">{{ words }}</a>{% else %}{{ words }}{% endif %}"#,
    ext = "html"
)]
struct Cell {
    href: Option<String>,
    words: String,
}

#[derive(Template)]
#[template(path = "forces/model.html")]
struct Page {
    frame: Frame,
    back: &'static str,
    notices: Vec<InsetText>,
    summary: String,
    links: Vec<Link>,
    parts: Vec<Part>,
    source: String,
    versions: Table,
}

impl Page {
    fn new(frame: &Frame, id: DeliveryModelId, seen: &ModelPage) -> Self {
        let language = language(frame.lang);
        let model = &seen.model;
        Self {
            frame: frame.titled(model.name.get(language)),
            back: models::PATH,
            notices: notices(frame, seen),
            summary: model.summary.get(language).to_owned(),
            links: links(frame, id, seen),
            parts: said(frame, model),
            source: model.source.clone(),
            versions: versions(frame, id, seen),
        }
    }
}

/// What somebody has to know before they read on.
fn notices(frame: &Frame, seen: &ModelPage) -> Vec<InsetText> {
    let t = frame.t;
    let retired = seen
        .retired_at
        .map(|at| InsetText::new(t.forces_model_retired(&t.date_short(london(at).date()))));
    let old = (!seen.is_newest).then(|| InsetText::new(t.forces_model_old()));
    let uses = (seen.uses.cohorts + seen.uses.agreements > 0)
        .then(|| InsetText::new(retire::in_use(t, seen)));
    [retired, old, uses].into_iter().flatten().collect()
}

fn links(frame: &Frame, id: DeliveryModelId, seen: &ModelPage) -> Vec<Link> {
    let t = frame.t;
    let link = |href, words, is_there: bool| is_there.then_some(Link { href, words });
    [
        link(change::path(id), t.forces_model_change(), seen.can_change && seen.is_newest),
        link(copy::path(id), t.forces_model_copy(), seen.can_change),
        link(file::path(id), t.forces_model_download(), true),
        link(
            retire::path(id),
            t.forces_model_retire(),
            seen.can_change && seen.retired_at.is_none(),
        ),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Every part but what stands at the head of the page already.
fn said(frame: &Frame, model: &DeliveryModel) -> Vec<Part> {
    let mut all = parts(frame, model);
    all.retain(|one| !matches!(one.which, ModelPart::Name | ModelPart::Summary));
    all
}

fn versions(frame: &Frame, id: DeliveryModelId, seen: &ModelPage) -> Table {
    let t = frame.t;
    let empty = Table::new(t.forces_model_versions())
        .column(t.forces_model_version_column())
        .column(t.forces_model_saved())
        .column(t.forces_model_difference());
    let cell = |href, words| Content::html(Cell { href, words }.to_string());
    let row = |table: Table, one: &VersionView| {
        let is_this = one.id == id;
        let words = t.forces_model_version(&one.version.to_string());
        let difference = if is_this { t.forces_model_this() } else { t.forces_model_compare() };
        let saved = t.date_short(london(one.made_at).date());
        let saved =
            if one.retired_at.is_some() { t.forces_model_saved_retired(&saved) } else { saved };
        table.row([
            cell((!is_this).then(|| path(one.id)), words),
            saved.into(),
            cell((!is_this).then(|| compare::path(id, one.id)), difference.to_owned()),
        ])
    };
    seen.versions.iter().fold(empty, row).stacked()
}

/// A model for samples, with so many cohorts that go by it.
pub(super) fn invented(cohorts: i64) -> ModelPage {
    let moment = |text: &str| text.parse::<Timestamp>().expect("it is a moment");
    let version = |id: &str, version| VersionView {
        id: id.parse().expect("it is an id"),
        version,
        made_at: moment("2026-09-07T08:00:00Z"),
        retired_at: (version == 1).then(|| moment("2026-10-01T08:00:00Z")),
    };
    ModelPage {
        model: DeliveryModel { version: 2, ..crate::samples::model() },
        versions: vec![
            version("01939d5e-6c00-7000-8000-000000000001", 2),
            version("01939d5e-6c00-7000-8000-000000000002", 1),
        ],
        uses: ModelUses { cohorts, agreements: 0 },
        retired_at: None,
        is_newest: true,
        can_change: true,
    }
}

/// What this page looks like: for each model that ships, in use, and old.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let id = crate::samples::id();
    let page = |seen: &ModelPage| Page::new(frame, id, seen);
    let mut all: Vec<Sample> = domain::forces::shipped()
        .into_iter()
        .map(|model| {
            let code = model.code.clone();
            let mut seen = ModelPage { model, can_change: false, ..invented(0) };
            seen.versions.truncate(1);
            Sample::new(&code, &page(&seen))
        })
        .collect();
    let used = invented(3);
    let retired_at = used.versions[1].retired_at;
    let old = ModelPage { is_newest: false, retired_at, ..invented(0) };
    all.push(Sample::new("used", &page(&used)));
    all.push(Sample::new("old", &page(&old)));
    all
}

/// Shows it.
pub async fn get(
    State(app): State<App>,
    person: Person,
    Path(id): Path<DeliveryModelId>,
) -> PageResult {
    let seen = model(&app.world, person.caller(), id).await?;
    show(&Page::new(&person.frame(), id, &seen))
}

//! The carer of a child with a place in uniform chooses the sizes of its kit. Not being sure is an
//! answer: the school measures then.

use super::holder::Holder;
use super::{invented, start};
use crate::{App, Fields, Frame, PageError, PageResult, Sample, show};
use actions::families::{
    FamilyView, KitQuestion, Stage, see_family, see_kit_sizes, tell_kit_sizes,
};
use askama::Template;
use axum::extract::State;
use components::{Button, Content, Select};

/// The address, for the router.
pub const PATH: &str = "/family/{token}/kit";

/// The address for one family.
pub fn path(token: &str) -> String {
    format!("/family/{token}/kit")
}

#[derive(Template)]
#[template(path = "families/kit.html")]
struct Page {
    frame: Frame,
    back: Content,
    child: String,
    sizes: Vec<Select>,
    /// Kinds that the child has.
    out: Vec<String>,
    save: Button,
}

impl Page {
    fn new(frame: &Frame, token: &str, family: &FamilyView, asked: &[KitQuestion]) -> Self {
        let t = frame.t;
        let (out, open): (Vec<_>, Vec<_>) = asked.iter().partition(|one| one.is_issued);
        Self {
            frame: frame.titled(t.families_kit_title(&family.given_name)),
            back: frame.back(start::path(token)),
            child: family.given_name.clone(),
            sizes: open.into_iter().map(|one| select(frame, one)).collect(),
            out: out.into_iter().map(|one| one.name.clone()).collect(),
            save: Button::new(t.common_save()).prevent_double_click(true),
        }
    }
}

fn select(frame: &Frame, one: &KitQuestion) -> Select {
    let value = one.size.map(|size| size.to_string()).unwrap_or_default();
    let select = Select::new(format!("size-{}", one.item), one.name.as_str())
        .item("", frame.t.families_kit_not_sure())
        .value(value);
    one.sizes.iter().fold(select, |all, size| all.item(size.id.to_string(), &size.name))
}

/// Kinds for samples: one to choose, and one that the child has.
pub(super) fn sample() -> Vec<KitQuestion> {
    let size = |name: &str| actions::cohorts::KitSize {
        id: crate::samples::id(),
        item: crate::samples::id(),
        name: name.to_owned(),
        in_stock: 0,
    };
    let open = KitQuestion {
        item: crate::samples::id(),
        name: "Tabard".to_owned(),
        sizes: vec![size("Age 7 to 8"), size("Age 9 to 10")],
        is_told: false,
        size: None,
        is_issued: false,
    };
    let out = KitQuestion { is_issued: true, name: "Cap".to_owned(), ..open.clone() };
    vec![open, out]
}

/// What this page looks like: with a size to choose, and when everything was handed out.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let frame = &frame.signed_out();
    let family = invented::family(Stage::Offered);
    let asked = sample();
    vec![
        Sample::new("filled", &Page::new(frame, "token", &family, &asked)),
        Sample::new("handed-out", &Page::new(frame, "token", &family, &asked[1..])),
    ]
}

/// Asks.
pub async fn get(State(app): State<App>, holder: Holder) -> PageResult {
    let family = see_family(&app.world, holder.caller(), holder.link().link).await?;
    let asked = see_kit_sizes(&app.world, holder.caller(), holder.link().link).await?;
    if asked.is_empty() {
        return Err(PageError::NotFound);
    }
    show(&Page::new(&holder.family_frame(&family), holder.token(), &family, &asked))
}

/// Notes the answers.
pub async fn post(State(app): State<App>, holder: Holder, fields: Fields) -> PageResult {
    let link = holder.link().link;
    let asked = see_kit_sizes(&app.world, holder.caller(), link).await?;
    let said = asked.iter().filter_map(|one| {
        let name = format!("size-{}", one.item);
        fields.has(&name).then(|| (one.item, fields.text(&name).parse().ok()))
    });
    tell_kit_sizes(&app.world, holder.caller(), link, said.collect()).await?;
    Ok(holder.go_saying(&start::path(holder.token()), "families-kit-saved"))
}

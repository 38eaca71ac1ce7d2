//! The coordinator notes what came into stock, is lost or damaged, or was counted, of one kind of
//! thing; sees what was noted before; or gives the kind out no longer.

use super::{kit, said};
use crate::{App, Faults, Fields, Frame, PageResult, Person, Sample, show, show_again};
use actions::{
    cohorts::{KitEntry, KitItemView, note_stock, retire_kit_item, see_kit_item},
    refused::Refused,
};
use askama::Template;
use axum::extract::{Path, State};
use components::{Button, Input, Radios, Select};
use domain::{
    coded::Coded,
    cohorts::kit::StockReason,
    ids::{KitItemId, KitSizeId},
};
use words::Words;

/// The address, for the router.
pub const PATH: &str = "/kit/items/{item}";
/// Where a kind is given out no longer.
pub const RETIRE: &str = "/kit/items/{item}/retire";

/// The address for one kind.
pub fn path(item: KitItemId) -> String {
    format!("/kit/items/{item}")
}

#[derive(Template)]
#[template(path = "cohorts/kit_item.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    back: &'static str,
    stock: Vec<String>,
    size: Select,
    reason: Radios,
    pieces: Input,
    note: Button,
    entries: Vec<String>,
    retire_to: String,
    retire: Button,
}

impl Page {
    fn new(frame: &Frame, view: &KitItemView, typed: &Fields, faults: Faults) -> Self {
        let (t, line) = (frame.t, &view.line);
        let size = Select::new("size", t.cohorts_kit_size())
            .item("", t.cohorts_kit_choose())
            .value(typed.text("size"))
            .error_if(faults.of("size"));
        let size = line
            .sizes
            .iter()
            .fold(size, |all, one| all.item(one.size.id.to_string(), one.size.name.as_str()));
        let reason = Radios::new("reason", t.cohorts_kit_reason())
            .chosen(typed.text("reason"))
            .error_if(faults.of("reason"));
        let stock = line
            .sizes
            .iter()
            .map(|one| t.cohorts_kit_stock_line(&one.size.name, &t.number(one.supply.in_stock)));
        Self {
            frame: frame.titled(kit::name(frame, &line.item)).with_faults(&faults),
            back: kit::PATH,
            stock: stock.collect(),
            size,
            reason: StockReason::TYPED
                .iter()
                .fold(reason, |all, one| all.item(one.code(), why(t, *one))),
            pieces: Input::number("pieces", t.cohorts_kit_pieces(), 5)
                .value(typed.text("pieces"))
                .error_if(faults.of("pieces")),
            note: Button::new(t.common_save()).prevent_double_click(true),
            entries: view.entries.iter().map(|one| entry(t, view, one)).collect(),
            retire_to: format!("{}/retire", path(line.item.id)),
            retire: Button::warning(t.cohorts_kit_retire()).prevent_double_click(true),
            faults,
        }
    }
}

/// Why the stock changed.
fn why(t: Words, reason: StockReason) -> &'static str {
    match reason {
        StockReason::Counted => t.cohorts_kit_counted(),
        StockReason::Received => t.cohorts_kit_received(),
        StockReason::Lost => t.cohorts_kit_lost(),
        StockReason::Damaged => t.cohorts_kit_damaged(),
        StockReason::Issued => t.cohorts_kit_issued(),
        StockReason::Returned => t.cohorts_kit_returned(),
    }
}

fn entry(t: Words, view: &KitItemView, one: &KitEntry) -> String {
    let size = view.line.sizes.iter().find(|line| line.size.id == one.size);
    let size = size.map(|line| line.size.name.as_str());
    let why = StockReason::from_code(&one.reason).map_or(t.common_not_known(), |one| why(t, one));
    let day = said::day(t, one.noted_at);
    t.cohorts_kit_entry(&t.number(one.change), &day, kit::size(t, size), why)
}

/// What this page looks like: filled, wrong.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let t = frame.t;
    let entries = vec![KitEntry {
        size: crate::samples::id(),
        reason: "received".to_owned(),
        change: 12,
        noted_at: "2026-11-02T09:00:00Z".parse().expect("it is a moment"),
    }];
    let filled = KitItemView { line: kit::sample(), entries };
    let empty = KitItemView { entries: Vec::new(), ..filled.clone() };
    let mut wrong = Faults::one(t, "size", t.cohorts_kit_size_missing());
    wrong.add("reason", t.cohorts_kit_reason_missing());
    wrong.add("pieces", t.cohorts_kit_pieces_wrong());
    let typed = Fields::default();
    vec![
        Sample::new("empty", &Page::new(frame, &empty, &typed, Faults::none(t))),
        Sample::new("filled", &Page::new(frame, &filled, &typed, Faults::none(t))),
        Sample::new("wrong", &Page::new(frame, &filled, &typed, wrong)),
    ]
}

/// Shows it.
pub async fn get(
    State(app): State<App>,
    person: Person,
    Path(item): Path<KitItemId>,
) -> PageResult {
    let view = see_kit_item(&app.world, person.caller(), item).await?;
    show(&Page::new(&person.frame(), &view, &Fields::default(), Faults::none(person.t())))
}

/// Notes a change.
pub async fn post(
    State(app): State<App>,
    person: Person,
    Path(item): Path<KitItemId>,
    fields: Fields,
) -> PageResult {
    let size: Option<KitSizeId> = fields.text("size").parse().ok();
    let reason = StockReason::from_code(fields.text("reason"));
    let noted = (size, reason, fields.text("pieces").parse().ok());
    let mut faults = Faults::none(person.t());
    match note_stock(&app.world, person.caller(), item, noted).await {
        Ok(()) => return Ok(person.go_saying(&path(item), "cohorts-kit-noted")),
        Err(Refused::Rules(refused)) => faults.add_refused(&refused),
        Err(Refused::Fault(fault)) => return Err(fault.into()),
    }
    let view = see_kit_item(&app.world, person.caller(), item).await?;
    show_again(&Page::new(&person.frame(), &view, &fields, faults))
}

/// Gives the kind out no longer.
pub async fn retire(
    State(app): State<App>,
    person: Person,
    Path(item): Path<KitItemId>,
) -> PageResult {
    retire_kit_item(&app.world, person.caller(), item).await?;
    Ok(person.go_saying(kit::PATH, "cohorts-kit-retired"))
}

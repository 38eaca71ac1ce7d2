//! The school's sheet for handing kit out, by name: to print, to key sizes in for families that said
//! them on paper, and to note for one child or for all what was handed out and what came back.

use super::{kit, members, said, see};
use crate::{App, Faults, Fields, Frame, PageResult, Person, Sample, show, show_again};
use actions::cohorts::{
    ChildKit, KitChild, KitItem, KitSheet, hand_out_kit, key_kit_sizes, see_kit_sheet,
    take_kit_back,
};
use askama::Template;
use axum::extract::{Path, State};
use components::{Button, Checkboxes, Select, Table};
use domain::ids::{ChildId, CohortId, KitItemId, KitSizeId};
use std::collections::BTreeSet;
use words::Words;

/// The address, for the router.
pub const PATH: &str = "/cohorts/{cohort}/kit";
/// The field of the button that was pressed.
const GO: &str = "go";
/// The field of the children who are ticked.
const CHILD: &str = "child";
/// What the tick for everybody says.
const EVERYBODY: &str = "everybody";

/// The address for one cohort.
pub fn path(cohort: CohortId) -> String {
    format!("/cohorts/{cohort}/kit")
}

struct Row {
    name: String,
    sizes: Vec<Select>,
}

#[derive(Template)]
#[template(path = "cohorts/kit_sheet.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    back: String,
    table: Option<Table>,
    print: Button,
    rows: Vec<Row>,
    ticks: Checkboxes,
    buttons: [Button; 3],
}

impl Page {
    fn new(frame: &Frame, sheet: &KitSheet, typed: &Fields, faults: Faults) -> Self {
        let t = frame.t;
        let print = Button::secondary(t.common_print()).button_type("button");
        let ticks = Checkboxes::new(CHILD, t.cohorts_kit_ticks())
            .hint(t.cohorts_kit_ticks_hint())
            .classes("govuk-checkboxes--small")
            .chosen(typed.all(CHILD))
            .error_if(faults.of(CHILD));
        let ticks = ticks.item(EVERYBODY, t.cohorts_kit_everybody());
        let ticks = sheet.children.iter().fold(ticks, |all, one| {
            all.item(one.member.child.to_string(), members::name(&one.member))
        });
        let there = !sheet.children.is_empty() && !sheet.items.is_empty();
        let rows = sheet.children.iter().map(|one| row(frame, sheet, one, typed));
        Self {
            back: see::path(sheet.cohort.id),
            table: there.then(|| table(frame, sheet)),
            print: Button { attributes: [("data-cb-print", "")].into_iter().collect(), ..print },
            rows: rows.filter(|row| !row.sizes.is_empty()).collect(),
            ticks,
            buttons: [
                Button::secondary(t.cohorts_kit_save_sizes()).name(GO).value("sizes"),
                Button::new(t.cohorts_kit_hand_out()).name(GO).value("out"),
                Button::secondary(t.cohorts_kit_take_back()).name(GO).value("back"),
            ],
            frame: frame
                .titled(t.cohorts_kit_sheet_title())
                .scoped(&sheet.cohort.label)
                .with_faults(&faults),
            faults,
        }
    }
}

/// A child, and of each kind what it asked for or has.
fn table(frame: &Frame, sheet: &KitSheet) -> Table {
    let t = frame.t;
    let head = Table::new(t.cohorts_kit_sheet_title()).column(t.cohorts_members_child());
    let head = sheet.items.iter().fold(head, |all, item| all.column(kit::name(frame, item)));
    let table = sheet.children.iter().fold(head, |table, one| {
        let cells = one.kit.iter().map(|kit| stands(t, sheet, kit));
        table.row(std::iter::once(members::name(&one.member)).chain(cells))
    });
    table.stacked()
}

/// Where one kind stands for one child.
fn stands(t: Words, sheet: &KitSheet, kit: &ChildKit) -> String {
    let name = |id: Option<KitSizeId>| {
        let size = sheet.sizes.iter().find(|size| Some(size.id) == id);
        kit::size(t, size.map(|size| size.name.as_str())).to_owned()
    };
    match (kit.issued_at, kit.back_at) {
        (_, Some(back)) => t.cohorts_kit_is_back(&said::day(t, back)),
        (Some(out), None) => t.cohorts_kit_is_out(&said::day(t, out), &name(kit.issued)),
        (None, None) => name(sheet.size_for(kit)),
    }
}

/// The name of the box for one child's size of one kind.
fn field(child: ChildId, item: KitItemId) -> String {
    format!("size-{child}-{item}")
}

fn row(frame: &Frame, sheet: &KitSheet, one: &KitChild, typed: &Fields) -> Row {
    let open = one.kit.iter().filter(|kit| kit.issued.is_none() || kit.back_at.is_some());
    let select = |kit: &ChildKit| {
        let item: &KitItem = sheet.items.iter().find(|item| item.id == kit.item)?;
        let name = field(kit.child, kit.item);
        let known = kit.wanted.map(|size| size.to_string()).unwrap_or_default();
        let value = if typed.has(&name) { typed.text(&name).to_owned() } else { known };
        let select = Select::new(name, kit::name(frame, item))
            .item("", frame.t.cohorts_kit_not_known())
            .value(value);
        let all = sheet.sizes_of(item.id);
        let select = all.fold(select, |all, size| all.item(size.id.to_string(), &size.name));
        (sheet.sizes_of(item.id).count() > 1).then_some(select)
    };
    Row { name: members::name(&one.member), sizes: open.filter_map(select).collect() }
}

/// What this page looks like: filled, wrong, and before there is any kit.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let t = frame.t;
    let view = super::invented::members();
    let line = kit::sample();
    let issued_at = "2026-11-02T09:00:00Z".parse().ok();
    let child = |(at, member): (usize, &actions::cohorts::Member)| KitChild {
        member: member.clone(),
        kit: vec![ChildKit {
            child: member.child,
            item: line.item.id,
            told_at: None,
            wanted: None,
            issued: (at == 1).then(crate::samples::id),
            issued_at: issued_at.filter(|_| at == 1),
            back_at: None,
        }],
    };
    let filled = KitSheet {
        cohort: view.cohort.clone(),
        items: vec![line.item.clone()],
        sizes: line.sizes.iter().map(|one| one.size.clone()).collect(),
        children: view.members.iter().enumerate().map(child).collect(),
    };
    let empty =
        KitSheet { items: Vec::new(), sizes: Vec::new(), children: Vec::new(), ..filled.clone() };
    let wrong = Faults::one(t, CHILD, t.cohorts_kit_ticks_missing());
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
    Path(cohort): Path<CohortId>,
) -> PageResult {
    let sheet = see_kit_sheet(&app.world, person.caller(), cohort).await?;
    show(&Page::new(&person.frame(), &sheet, &Fields::default(), Faults::none(person.t())))
}

/// Keys the sizes in with every button, so that nothing chosen is lost; then notes what was handed out
/// or came back.
pub async fn post(
    State(app): State<App>,
    person: Person,
    Path(cohort): Path<CohortId>,
    fields: Fields,
) -> PageResult {
    let (t, caller) = (person.t(), person.caller());
    let sheet = see_kit_sheet(&app.world, caller, cohort).await?;
    let children = ticked(&sheet, &fields);
    let go = fields.text(GO);
    if matches!(go, "out" | "back") && children.is_empty() {
        let wrong = Faults::one(t, CHILD, t.cohorts_kit_ticks_missing());
        return show_again(&Page::new(&person.frame(), &sheet, &fields, wrong));
    }
    key_kit_sizes(&app.world, caller, cohort, &sizes(&sheet, &fields)).await?;
    let said = match go {
        "out" => {
            let done = hand_out_kit(&app.world, caller, cohort, &children).await?;
            if done.no_size > 0 { "cohorts-kit-out-some" } else { "cohorts-kit-out-done" }
        }
        "back" => match take_kit_back(&app.world, caller, cohort, &children).await? {
            0 => "cohorts-kit-back-none",
            _ => "cohorts-kit-back-done",
        },
        _ => "cohorts-kit-sizes-saved",
    };
    Ok(person.go_saying(&path(cohort), said))
}

/// The children who are ticked, or all of them.
fn ticked(sheet: &KitSheet, fields: &Fields) -> BTreeSet<ChildId> {
    let typed = fields.all(CHILD);
    if typed.contains(&EVERYBODY) {
        return sheet.children.iter().map(|one| one.member.child).collect();
    }
    typed.iter().filter_map(|id| id.parse().ok()).collect()
}

/// The sizes that were chosen, of the boxes that were on the page.
fn sizes(sheet: &KitSheet, fields: &Fields) -> Vec<(ChildId, KitItemId, Option<KitSizeId>)> {
    let all = sheet.children.iter().flat_map(|one| &one.kit);
    let chosen = all.filter_map(|kit| {
        let name = field(kit.child, kit.item);
        let size = fields.text(&name).parse().ok();
        fields.has(&name).then_some((kit.child, kit.item, size))
    });
    chosen.collect()
}

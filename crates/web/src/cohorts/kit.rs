//! The coordinator sees the kit of the force: what is in stock of each size, what children still need,
//! and what is short. From here kinds are added, stock is noted, and the pick list is printed.

use super::{kit_add, kit_item, kit_pick, said};
use crate::{App, Frame, PageResult, Person, Sample, home, show};
use actions::cohorts::{KitItem, KitLine, KitSize, KitSizeLine, add_usual_kit, see_kit};
use askama::Template;
use axum::extract::State;
use components::{Button, Cell, Content, Table};
use domain::cohorts::kit::Supply;
use words::{Lang, Words};

/// The address.
pub const PATH: &str = "/kit";

#[derive(Template)]
#[template(path = "cohorts/kit.html")]
struct Page {
    frame: Frame,
    back: &'static str,
    add: &'static str,
    pick: &'static str,
    table: Option<Table>,
    usual: Button,
}

impl Page {
    fn new(frame: &Frame, lines: &[KitLine]) -> Self {
        let t = frame.t;
        let empty = Table::new(t.cohorts_kit_caption())
            .column(t.cohorts_kit_item())
            .column(t.cohorts_kit_size())
            .numeric_column(t.cohorts_kit_in_stock())
            .numeric_column(t.cohorts_kit_wanted())
            .numeric_column(t.cohorts_kit_short());
        let table = lines.iter().fold(empty, |table, line| rows(frame, table, line));
        Self {
            frame: frame.titled(t.cohorts_kit_title()),
            back: home::mine::PATH,
            add: kit_add::PATH,
            pick: kit_pick::PATH,
            table: (!lines.is_empty()).then(|| table.stacked()),
            usual: Button::secondary(t.cohorts_kit_usual()).prevent_double_click(true),
        }
    }
}

/// A kind's name in the reader's language.
pub(super) fn name<'a>(frame: &Frame, item: &'a KitItem) -> &'a str {
    match frame.lang {
        Lang::En => &item.name,
        Lang::Cy => &item.name_cy,
    }
}

/// The lines of one kind: one for each size, one for what nobody knows the size of, and the sum.
fn rows(frame: &Frame, table: Table, line: &KitLine) -> Table {
    let t = frame.t;
    let cells = |what: Content, size: &str, numbers: [Option<i64>; 3]| {
        let number = |n: Option<i64>| Cell::from(n.map(|n| t.number(n)).unwrap_or_default());
        let [stock, wanted, short] = numbers.map(number);
        [Cell::from(what), Cell::from(size), stock, wanted, short]
    };
    let title = name(frame, &line.item);
    let table = line.sizes.iter().fold(table, |table, one| {
        let link = said::link(&kit_item::path(line.item.id), title);
        let numbers = [one.supply.in_stock, one.supply.wanted, one.short].map(Some);
        table.row(cells(link, &one.size.name, numbers))
    });
    let plain = || Content::from(title);
    let not_known = [None, Some(line.not_known), None];
    let table = if line.not_known > 0 {
        table.row(cells(plain(), t.cohorts_kit_not_known(), not_known))
    } else {
        table
    };
    table.row(cells(plain(), t.cohorts_kit_all_sizes(), [None, None, Some(line.short)]))
}

/// A kind for samples, short of one size.
pub(super) fn sample() -> KitLine {
    let size = |name: &str, in_stock, wanted, short| KitSizeLine {
        size: KitSize {
            id: crate::samples::id(),
            item: crate::samples::id(),
            name: name.to_owned(),
            in_stock,
        },
        supply: Supply { wanted, in_stock },
        short,
    };
    KitLine {
        item: KitItem {
            id: crate::samples::id(),
            name: "Tabard".to_owned(),
            name_cy: "Tabard".to_owned(),
            spare: 10,
            comes_back: true,
        },
        sizes: vec![size("Age 7 to 8", 12, 4, 0), size("Age 9 to 10", 3, 10, 8)],
        not_known: 2,
        short: 8,
    }
}

/// What this page looks like: empty, and with a kind that is short.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    vec![
        Sample::new("empty", &Page::new(frame, &[])),
        Sample::new("filled", &Page::new(frame, &[sample()])),
    ]
}

/// Shows it.
pub async fn get(State(app): State<App>, person: Person) -> PageResult {
    let lines = see_kit(&app.world, person.caller()).await?;
    show(&Page::new(&person.frame(), &lines))
}

/// Adds what forces give most often.
pub async fn post(State(app): State<App>, person: Person) -> PageResult {
    add_usual_kit(&app.world, person.caller()).await?;
    Ok(person.go_saying(PATH, "cohorts-kit-added"))
}

/// How a size is said that may not be known.
pub(super) fn size(t: Words, size: Option<&str>) -> &str {
    size.unwrap_or_else(|| t.cohorts_kit_not_known())
}

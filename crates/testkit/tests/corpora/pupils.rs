//! A school's class list, CSV or workbook, under every mapping that its headings suggest.

use crate::{
    fuzz::hold,
    tables::{assert_read_again, large},
};
use domain::{
    cohorts::class_list::{Guess, Rules, list_text, read},
    forces::{DeliveryModel, shipped},
    table_file::{FailedRow, Limits, Table, starts_formula},
};
use jiff::civil::date;

fn class_list(model: &DeliveryModel, bytes: &[u8]) {
    let Ok(text) = list_text(bytes) else { return };
    let Ok(table) = Table::open(&text, Limits::CLASS_LIST) else { return };
    let Ok(mapping) = Guess::from(table.header()).mapping() else { return };
    let today = date(2026, 9, 14);
    let rules = Rules { model, start: date(2026, 9, 21), today };
    let Ok(list) = read(&table, &mapping, rules) else { return };
    for listed in &list.pupils {
        let pupil = &listed.pupil;
        for name in [&pupil.given_name, &pupil.family_name] {
            let letters = name.chars().count();
            assert!((1..=100).contains(&letters) && name.chars().any(char::is_alphabetic));
            assert!(!starts_formula(name) && !name.chars().any(char::is_control));
        }
        assert!(pupil.born <= today, "nobody is born tomorrow");
        assert!(listed.line > 1, "a child stands below the header");
        // what is read of a child shows in no log
        let shown = format!("{listed:?}");
        assert!(pupil.given_name.len() < 4 || !shown.contains(&pupil.given_name), "{shown}");
    }
    for row in &list.failed {
        assert!(row.cells.len() == list.headings.len() && !row.faults.is_empty());
    }
    let is_clean = |cell: &String| !cell.chars().any(|c| c.is_control() && !c.is_whitespace());
    if list.failed.iter().flat_map(|row| &row.cells).all(is_clean) {
        let bare = list.failed.iter().map(|row| {
            let (line, cells) = (row.line, row.cells.clone());
            FailedRow { line, cells, faults: vec![()] }
        });
        assert_read_again(&list.headings, &bare.collect::<Vec<_>>());
    }
}

#[test]
fn a_class_list() {
    let model = shipped().into_iter().find(|one| one.code == "humberside-nine-weeks");
    let model = model.expect("the model ships");
    hold("class-lists", 6000, large(), |bytes| class_list(&model, bytes));
}

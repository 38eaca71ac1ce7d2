//! The school lead says which column of the class list is which; what the school chose the last time,
//! or else a guess from the headings, is filled in. A column of pupil numbers is not offered. Then the rows are read and judged.

use super::{class_list, held::Held, rows, said};
use crate::{App, Faults, Fields, Frame, PageResult, Person, Sample, show, show_again};
use actions::cohorts::{ClassListForm, class_list_form};
use askama::Template;
use axum::extract::{Path, State};
use components::{Button, Radios, Select};
use domain::{
    cohorts::class_list::{Column, Guess, Mapping, NameColumns, NameOrder, Remembered, offered},
    ids::CohortId,
    table_file::{Header, Limits, Table},
};
use words::Words;

/// The address, for the router.
pub const PATH: &str = "/cohorts/{cohort}/class-list/columns";
/// Which part of a name comes first.
pub(super) const ORDER: &str = "order";

fn path(cohort: CohortId) -> String {
    format!("/cohorts/{cohort}/class-list/columns")
}

#[derive(Template)]
#[template(path = "cohorts/columns.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    back: String,
    action: String,
    lead: &'static str,
    held: Held,
    columns: Vec<Select>,
    order: Radios,
    go: Button,
}

impl Page {
    fn new(
        frame: &Frame,
        form: &ClassListForm,
        (held, header): (Held, &Header),
        chosen: &Fields,
        faults: Faults,
    ) -> Self {
        let t = frame.t;
        let select = |column: Column| {
            let name = column.as_str();
            let select = Select::new(name, said::column(t, column))
                .item("", t.cohorts_columns_none())
                .items(offered(header).map(|(at, heading)| (at.to_string(), heading)))
                .value(chosen.text(name))
                .error_if(faults.of(name));
            let is_whole = column == Column::FullName;
            if is_whole { select.hint(t.cohorts_columns_full_name_hint()) } else { select }
        };
        Self {
            back: class_list::path(form.cohort.id),
            action: path(form.cohort.id),
            lead: if remembered(form, header).is_some() {
                t.cohorts_columns_lead_remembered()
            } else {
                t.cohorts_columns_lead()
            },
            held,
            columns: Column::ALL.into_iter().map(select).collect(),
            order: Radios::new(ORDER, t.cohorts_columns_order())
                .item("forename", t.cohorts_columns_order_forename())
                .item("surname", t.cohorts_columns_order_surname())
                .chosen(chosen.text(ORDER)),
            go: Button::new(t.cohorts_columns_read()).prevent_double_click(true),
            frame: frame
                .titled(t.cohorts_columns_title())
                .scoped(&form.cohort.label)
                .with_faults(&faults),
            faults,
        }
    }
}

/// What the school chose the last time, as far as this file has its headings.
fn remembered(form: &ClassListForm, header: &Header) -> Option<Guess> {
    form.remembered.as_ref().and_then(|kept| kept.guess(header))
}

/// The guess as the form would send it.
fn guessed(guess: &Guess) -> Fields {
    let whole = guess.full_name.filter(|_| guess.forename.is_none() || guess.surname.is_none());
    let order = match whole {
        Some((_, NameOrder::SurnameFirst)) => "surname",
        _ => "forename",
    };
    let columns = [
        (Column::Forename, guess.forename),
        (Column::PreferredName, guess.preferred),
        (Column::Surname, guess.surname),
        (Column::FullName, whole.map(|(at, _)| at)),
        (Column::Born, guess.born),
        (Column::YearGroup, guess.year_group),
        (Column::Class, guess.class),
    ];
    let pairs =
        columns.into_iter().filter_map(|(column, at)| Some((column.as_str(), at?.to_string())));
    let pairs = pairs.chain([(ORDER, order.to_owned())]);
    Fields::from_pairs(pairs.map(|(name, value)| (name.to_owned(), value)).collect())
}

/// The columns that the form says.
pub(super) fn mapping(t: Words, fields: &Fields) -> Result<Mapping, Faults> {
    let at = |column: Column| fields.text(column.as_str()).parse::<usize>().ok();
    let order = match fields.text(ORDER) {
        "surname" => NameOrder::SurnameFirst,
        _ => NameOrder::ForenameFirst,
    };
    let apart = at(Column::Forename).zip(at(Column::Surname)).map(|(forename, surname)| {
        NameColumns::Apart { forename, preferred: at(Column::PreferredName), surname }
    });
    let whole = at(Column::FullName).map(|column| NameColumns::Whole { column, order });
    match (apart.or(whole), at(Column::Born)) {
        (Some(names), Some(born)) => {
            Ok(Mapping { names, born, year_group: at(Column::YearGroup), class: at(Column::Class) })
        }
        (names, born) => {
            let mut faults = Faults::none(t);
            if names.is_none() {
                faults.add(Column::Forename.as_str(), t.cohorts_columns_names_missing());
            }
            if born.is_none() {
                faults.add(Column::Born.as_str(), t.cohorts_columns_born_missing());
            }
            Err(faults)
        }
    }
}

/// What this page looks like: with a guess, with what was chosen the last time, wrong.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let t = frame.t;
    let form = class_list::sample_form();
    let mut known = class_list::sample_form();
    let pairs = [("forename", "forename"), ("surname", "surname"), ("born", "dob")];
    known.remembered = Some(Remembered::from_pairs(pairs));
    let head = b"UPN,Forename,Surname,DOB,<Reg> & more\n";
    let table = Table::open(head, Limits::CLASS_LIST).expect("it is a table");
    let chosen =
        guessed(&Guess { forename: Some(1), surname: Some(2), born: Some(3), ..Guess::default() });
    let mut wrong = Faults::one(t, "born", t.cohorts_columns_born_missing());
    wrong.add("forename", t.cohorts_list_holds_upns("1"));
    let page = |form, chosen, faults| {
        Page::new(frame, form, (Held::sample(), table.header()), chosen, faults)
    };
    vec![
        Sample::new("filled", &page(&form, &chosen, Faults::none(t))),
        Sample::new("remembered", &page(&known, &chosen, Faults::none(t))),
        Sample::new("wrong", &page(&form, &Fields::default(), wrong)),
    ]
}

/// Shows the columns of a file, with a guess.
pub(super) fn ask(app: &App, person: &Person, form: &ClassListForm, bytes: &[u8]) -> PageResult {
    match Table::open(bytes, Limits::CLASS_LIST) {
        Ok(table) => {
            let header = table.header();
            let chosen = remembered(form, header).unwrap_or_else(|| Guess::from(header));
            let held = Held::new(app, person, form.cohort.id, bytes);
            let faults = Faults::none(person.t());
            show(&Page::new(&person.frame(), form, (held, header), &guessed(&chosen), faults))
        }
        Err(fault) => {
            let (field, words) = said::list_fault(person.t(), &fault.into());
            class_list::refuse(person, form, Faults::one(person.t(), field, words))
        }
    }
}

/// Shows the columns again, with what was chosen and what is wrong with it, if anything is.
pub(super) fn again(
    app: &App,
    person: &Person,
    form: &ClassListForm,
    (bytes, chosen): (&[u8], &Fields),
    faults: Faults,
) -> PageResult {
    let Ok(table) = Table::open(bytes, Limits::CLASS_LIST) else {
        return class_list::refuse(person, form, faults);
    };
    let held = Held::new(app, person, form.cohort.id, bytes);
    let page = Page::new(&person.frame(), form, (held, table.header()), chosen, faults);
    if page.faults.is_empty() { show(&page) } else { show_again(&page) }
}

/// Reads the rows by the chosen columns; or, asked to, shows the choice again.
pub async fn post(
    State(app): State<App>,
    person: Person,
    Path(cohort): Path<CohortId>,
    fields: Fields,
) -> PageResult {
    let t = person.t();
    let form = class_list_form(&app.world, person.caller(), cohort).await?;
    let Some(bytes) = Held::open(&app, &person, cohort, &fields) else {
        return class_list::refuse(&person, &form, rows::stale(t));
    };
    if fields.has("change") {
        return again(&app, &person, &form, (&bytes, &fields), Faults::none(t));
    }
    rows::preview(&app, &person, &form, (&bytes, &fields), Faults::none(t)).await
}

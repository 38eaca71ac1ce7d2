//! The school lead looks at the rows, each with its verdict, and ticks the children who apply. Only
//! those are saved; of the others nothing is kept, see `held.rs`.

use super::{applications, class_list, columns, held::Held, said};
use crate::{App, Faults, Fields, Frame, PageResult, Person, Sample, download, show, show_again};
use actions::cohorts::{ClassListForm, ReadError, apply, class_list_form, read_class_list};
use askama::Template;
use axum::extract::{Path, State};
use components::{Checkboxes, Choice, Table};
use domain::{
    cohorts::class_list::{ClassList, Column, Listed},
    ids::CohortId,
};
use std::collections::BTreeSet;
use words::Words;

/// The address, for the router.
pub const PATH: &str = "/cohorts/{cohort}/class-list/rows";
/// The file of the rows that cannot be used.
pub const FAILED: &str = "/cohorts/{cohort}/class-list/failed";
/// The tick boxes.
const PICK: &str = "pick";

#[derive(Template)]
#[template(path = "cohorts/rows.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    back: String,
    action: String,
    at: String,
    held: Held,
    columns: Vec<(&'static str, String)>,
    found: String,
    failed: Option<String>,
    places: String,
    not_drawn: String,
    pick: Option<Checkboxes>,
    wrong: Option<Table>,
}

impl Page {
    fn new(
        frame: &Frame,
        form: &ClassListForm,
        (held, chosen): (Held, &Fields),
        list: &ClassList,
        faults: Faults,
    ) -> Self {
        let t = frame.t;
        let failed = said::count(list.failed.len());
        let names = Column::ALL.map(Column::as_str).into_iter().chain([columns::ORDER]);
        let places = (t.number(said::count(form.applied)), t.number(form.cohort.places));
        Self {
            back: class_list::path(form.cohort.id),
            action: format!("{}/rows", class_list::path(form.cohort.id)),
            at: class_list::path(form.cohort.id),
            held,
            columns: names.map(|name| (name, chosen.text(name).to_owned())).collect(),
            found: t.cohorts_rows_found(said::count(list.pupils.len())),
            failed: (failed > 0).then(|| t.cohorts_rows_failed(failed)),
            places: t.cohorts_rows_places(&places.0, &places.1),
            not_drawn: said::not_drawn(frame, &form.model),
            pick: (!list.pupils.is_empty()).then(|| pick(t, list, chosen, &faults)),
            wrong: (failed > 0).then(|| wrong(t, list)),
            frame: frame
                .titled(t.cohorts_rows_title())
                .scoped(&form.cohort.label)
                .with_faults(&faults),
            faults,
        }
    }
}

fn pick(t: Words, list: &ClassList, chosen: &Fields, faults: &Faults) -> Checkboxes {
    let all = Checkboxes::new(PICK, t.cohorts_rows_pick())
        .hint(t.cohorts_rows_pick_hint())
        .error_if(faults.of(PICK));
    let ticked: BTreeSet<&str> = chosen.all(PICK).into_iter().collect();
    let choice = |row: &Listed| {
        let pupil = &row.pupil;
        let name = format!("{} {}", pupil.given_name, pupil.family_name);
        let mut facts = vec![
            t.cohorts_rows_line(&row.line.to_string()),
            t.common_year_group(&pupil.year_group.to_string()),
        ];
        facts.extend(pupil.class.as_deref().map(|class| t.cohorts_rows_in_class(class)));
        facts.extend(row.note.map(|_| t.cohorts_rows_out_of_year().to_owned()));
        let line = row.line.to_string();
        let is_ticked = chosen.has("all") || ticked.contains(line.as_str());
        Choice::new(line, t.cohorts_rows_child(&t.date_short(pupil.born), &name))
            .hint(facts.join(" · "))
            .checked(is_ticked)
    };
    list.pupils.iter().map(choice).fold(all.classes("govuk-checkboxes--small"), Checkboxes::choice)
}

fn wrong(t: Words, list: &ClassList) -> Table {
    let empty = Table::new(t.cohorts_rows_wrong())
        .column(t.cohorts_rows_row())
        .column(t.cohorts_rows_why());
    list.failed
        .iter()
        .fold(empty, |table, row| {
            let why: Vec<String> = row.faults.iter().map(|one| said::pupil_fault(t, one)).collect();
            let line = t.cohorts_rows_line(&row.line.to_string());
            table.row([format!("{line}: {}", row.cells.join(", ")), why.join(" ")])
        })
        .stacked()
}

/// What this page looks like: filled, wrong, and with no row that can be used.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let t = frame.t;
    let form = class_list::sample_form();
    let read = |text: &str| {
        let table = domain::table_file::Table::open(
            text.as_bytes(),
            domain::table_file::Limits::CLASS_LIST,
        );
        let table = table.expect("it is a table");
        let mapping = domain::cohorts::class_list::Guess::from(table.header()).mapping();
        let rules = domain::cohorts::class_list::Rules {
            model: &form.model,
            start: form.cohort.starts_on,
            today: frame.today,
        };
        let mapping = mapping.expect("the headings are known");
        domain::cohorts::class_list::read(&table, &mapping, rules).expect("it is a class list")
    };
    let head = "Forename,Surname,DOB,Reg\n";
    let bad = "Bo,O'Sample,01/09/2019,5W\nCai,,13/13/2016,5W\n";
    let list = read(&format!("{head}Ada,O'Sample,27/03/2017,5W\n{bad}"));
    let none = read(&format!("{head}{bad}"));
    let few = Faults::one(t, PICK, t.cohorts_pick_more_than_places());
    let page = |list: &ClassList, faults| {
        Page::new(frame, &form, (Held::sample(), &Fields::default()), list, faults)
    };
    vec![
        Sample::new("filled", &page(&list, Faults::none(t))),
        Sample::new("wrong", &page(&list, few)),
        Sample::new("none", &page(&none, Faults::none(t))),
    ]
}

/// What is said of a list that is too old, or not ours.
pub(super) fn stale(t: Words) -> Faults {
    Faults::one(t, class_list::FILE, t.cohorts_columns_stale())
}

/// Reads the rows; where that fails, the page on which it can be put right.
async fn read(
    app: &App,
    person: &Person,
    form: &ClassListForm,
    (bytes, fields): (&[u8], &Fields),
) -> Result<ClassList, PageResult> {
    let t = person.t();
    let choose = |faults| columns::again(app, person, form, (bytes, fields), faults);
    let mapping = columns::mapping(t, fields).map_err(choose)?;
    let cohort = form.cohort.id;
    match read_class_list(&app.world, person.caller(), cohort, bytes, &mapping).await {
        Ok(list) => Ok(list),
        Err(ReadError::Fault(fault)) => Err(Err(fault.into())),
        Err(ReadError::List(fault)) => {
            let (field, words) = said::list_fault(t, &fault);
            let faults = Faults::one(t, field, words);
            let is_file = field == class_list::FILE;
            Err(if is_file { class_list::refuse(person, form, faults) } else { choose(faults) })
        }
    }
}

/// Shows the rows with their verdicts.
pub(super) async fn preview(
    app: &App,
    person: &Person,
    form: &ClassListForm,
    (bytes, fields): (&[u8], &Fields),
    faults: Faults,
) -> PageResult {
    let list = match read(app, person, form, (bytes, fields)).await {
        Ok(list) => list,
        Err(instead) => return instead,
    };
    let held = Held::new(app, person, form.cohort.id, bytes);
    let page = Page::new(&person.frame(), form, (held, fields), &list, faults);
    if page.faults.is_empty() { show(&page) } else { show_again(&page) }
}

/// Saves the children who were ticked, and nobody else.
pub async fn post(
    State(app): State<App>,
    person: Person,
    Path(cohort): Path<CohortId>,
    fields: Fields,
) -> PageResult {
    let t = person.t();
    let form = class_list_form(&app.world, person.caller(), cohort).await?;
    let Some(bytes) = Held::open(&app, &person, cohort, &fields) else {
        return class_list::refuse(&person, &form, stale(t));
    };
    let list = match read(&app, &person, &form, (&bytes, &fields)).await {
        Ok(list) => list,
        Err(instead) => return instead,
    };
    let ticked: BTreeSet<u64> =
        fields.all(PICK).iter().filter_map(|line| line.parse().ok()).collect();
    let rows = list.pupils.into_iter().filter(|row| ticked.contains(&row.line));
    let picked: Vec<_> = rows.map(|row| row.pupil).collect();
    let refused = match apply(&app.world, person.caller(), cohort, &picked).await {
        Ok(done) => {
            let key = if done.added == 0 { "cohorts-pick-again" } else { "cohorts-pick-done" };
            return Ok(person.go_saying(&applications::path(cohort), key));
        }
        Err(refused) => refused.told()?,
    };
    preview(&app, &person, &form, (&bytes, &fields), said::told(t, refused)).await
}

/// The file of the rows that cannot be used, with what is wrong with each.
pub async fn failed(
    State(app): State<App>,
    person: Person,
    Path(cohort): Path<CohortId>,
    fields: Fields,
) -> PageResult {
    let t = person.t();
    let form = class_list_form(&app.world, person.caller(), cohort).await?;
    let Some(bytes) = Held::open(&app, &person, cohort, &fields) else {
        return class_list::refuse(&person, &form, stale(t));
    };
    let list = match read(&app, &person, &form, (&bytes, &fields)).await {
        Ok(list) => list,
        Err(instead) => return instead,
    };
    let own = [t.cohorts_rows_row(), t.cohorts_rows_why()];
    let file = list.failed_file(own, |fault| said::pupil_fault(t, fault));
    Ok(download(file, "text/csv; charset=utf-8", "class-list-rows.csv"))
}

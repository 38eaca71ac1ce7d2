//! The school lead looks at the rows, each with its verdict, and ticks the children who apply. Only
//! those are saved; of the others nothing is kept, see `held.rs`. Where a child of the school's
//! records is nearly the same, the school lead says whether it is.

use super::{applications, class_list, columns, held::Held, said};
use crate::{App, Faults, Fields, Frame, PageResult, Person, Sample, download, show, show_again};
use actions::cohorts::{
    Alike, ClassListForm, JudgedList, Picked, ReadError, apply, class_list_form, read_class_list,
    remember_columns,
};
use askama::Template;
use axum::extract::{Path, State};
use components::{Checkboxes, Choice, Table};
use domain::{
    cohorts::class_list::{Column, Likeness, Listed, Remembered},
    ids::CohortId,
    table_file::{Limits, Table as ListTable},
};
use std::collections::{BTreeMap, BTreeSet};
use words::Words;

/// The address, for the router.
pub const PATH: &str = "/cohorts/{cohort}/class-list/rows";
/// The file of the rows that cannot be used.
pub const FAILED: &str = "/cohorts/{cohort}/class-list/failed";
/// The tick boxes.
const PICK: &str = "pick";
/// The tick boxes of those who are in the records by nearly the same name.
const SAME: &str = "same";

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
    same: Option<Checkboxes>,
    wrong: Option<Table>,
}

impl Page {
    fn new(
        frame: &Frame,
        form: &ClassListForm,
        (held, chosen): (Held, &Fields),
        judged: &JudgedList,
        faults: Faults,
    ) -> Self {
        let (t, list) = (frame.t, &judged.list);
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
            pick: (!list.pupils.is_empty()).then(|| pick(t, judged, chosen, &faults)),
            same: same(t, judged, chosen, &faults),
            wrong: (failed > 0).then(|| wrong(t, judged)),
            frame: frame
                .titled(t.cohorts_rows_title())
                .scoped(&form.cohort.label)
                .with_faults(&faults),
            faults,
        }
    }
}

fn pick(t: Words, judged: &JudgedList, chosen: &Fields, faults: &Faults) -> Checkboxes {
    let all = Checkboxes::new(PICK, t.cohorts_rows_pick())
        .hint(t.cohorts_rows_pick_hint())
        .error_if(faults.of(PICK));
    let ticked: BTreeSet<&str> = chosen.all(PICK).into_iter().collect();
    let choice = |row: &Listed| {
        let pupil = &row.pupil;
        let name = format!("{} {}", pupil.given_name, pupil.family_name);
        let mut facts = vec![t.cohorts_rows_line(&row.line.to_string()), year_group(t, row)];
        facts.extend(pupil.class.as_deref().map(|class| t.cohorts_rows_in_class(class)));
        let alike = judged.alike.get(&row.line);
        if alike.is_some_and(|alike| alike.likeness == Likeness::Same) {
            facts.push(t.cohorts_rows_known().to_owned());
        }
        let line = row.line.to_string();
        let is_ticked = chosen.has("all") || ticked.contains(line.as_str());
        Choice::new(line, t.cohorts_rows_child(&t.date_short(pupil.born), &name))
            .hint(facts.join(" · "))
            .checked(is_ticked)
    };
    let rows = &judged.list.pupils;
    rows.iter().map(choice).fold(all.classes("govuk-checkboxes--small"), Checkboxes::choice)
}

/// The year group, and what it comes from: the list's own word wins over the date of birth.
fn year_group(t: Words, row: &Listed) -> String {
    let taken = row.pupil.year_group.to_string();
    match (row.stated, row.by_birth) {
        (None, _) => t.cohorts_rows_year_by_birth(&taken),
        (Some(stated), Some(by_birth)) if stated != by_birth => {
            t.cohorts_rows_years_differ(&by_birth.to_string(), &taken)
        }
        (Some(_), None) => t.cohorts_rows_year_listed(&taken),
        (Some(_), Some(_)) => t.common_year_group(&taken),
    }
}

/// Asks of each row that is nearly a child of the records whether it is that child.
fn same(t: Words, judged: &JudgedList, chosen: &Fields, faults: &Faults) -> Option<Checkboxes> {
    let near = |row: &&Listed| {
        judged.alike.get(&row.line).is_some_and(|alike| alike.likeness == Likeness::Near)
    };
    let rows: Vec<&Listed> = judged.list.pupils.iter().filter(near).collect();
    let ticked: BTreeSet<&str> = chosen.all(SAME).into_iter().collect();
    let choice = |row: &Listed, alike: &Alike| {
        let value = format!("{}:{}", row.line, alike.child);
        let listed = format!("{} {}", row.pupil.given_name, row.pupil.family_name);
        let known = t.cohorts_rows_child(&t.date_short(alike.born), &alike.name);
        let is_ticked = ticked.contains(value.as_str());
        Choice::new(value, t.cohorts_rows_same_child(&known, &listed))
            .hint(t.cohorts_rows_line(&row.line.to_string()))
            .checked(is_ticked)
    };
    let all = Checkboxes::new(SAME, t.cohorts_rows_same())
        .hint(t.cohorts_rows_same_hint())
        .error_if(faults.of(SAME));
    let choices = rows.iter().filter_map(|row| Some(choice(row, judged.alike.get(&row.line)?)));
    let all = choices.fold(all.classes("govuk-checkboxes--small"), Checkboxes::choice);
    (!rows.is_empty()).then_some(all)
}

fn wrong(t: Words, judged: &JudgedList) -> Table {
    let empty = Table::new(t.cohorts_rows_wrong())
        .column(t.cohorts_rows_row())
        .column(t.cohorts_rows_why());
    judged
        .list
        .failed
        .iter()
        .fold(empty, |table, row| {
            let why: Vec<String> = row.faults.iter().map(|one| said::pupil_fault(t, one)).collect();
            let line = t.cohorts_rows_line(&row.line.to_string());
            table.row([format!("{line}: {}", row.cells.join(", ")), why.join(" ")])
        })
        .stacked()
}

/// What this page looks like: filled, with children who are known, wrong, and with no row that can be
/// used.
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
    let judged = |text: &str| JudgedList { list: read(text), alike: BTreeMap::new() };
    let head = "Forename,Surname,DOB,Year,Reg\n";
    let bad = "Bo,O'Sample,01/09/2019,2,5W\nCai,,13/13/2016,5,5W\n";
    let list = judged(&format!("{head}Ada,O'Sample,27/03/2017,5,5W\n{bad}"));
    let none = judged(&format!("{head}{bad}"));
    let years = "Dai,O'Sample,27/03/2017,,5W\nEfa,O'Sample,20/08/2016,5,5W\n";
    let mut alike = judged(&format!("{head}Ada,O'Sample,27/03/2017,5,5W\n{years}"));
    for (line, likeness) in [(2, Likeness::Same), (3, Likeness::Near)] {
        let name = "Dai O’Sample".to_owned();
        let (child, born) = (crate::samples::id(), jiff::civil::date(2017, 3, 17));
        alike.alike.insert(line, Alike { child, name, born, likeness });
    }
    let few = Faults::one(t, PICK, t.cohorts_pick_more_than_places());
    let page = |list: &JudgedList, faults| {
        Page::new(frame, &form, (Held::sample(), &Fields::default()), list, faults)
    };
    vec![
        Sample::new("filled", &page(&list, Faults::none(t))),
        Sample::new("alike", &page(&alike, Faults::none(t))),
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
) -> Result<JudgedList, PageResult> {
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

/// The children who were ticked, and of each whom the school lead said it is.
fn picked(judged: JudgedList, fields: &Fields) -> Vec<Picked> {
    let ticked: BTreeSet<u64> =
        fields.all(PICK).iter().filter_map(|line| line.parse().ok()).collect();
    let same: BTreeSet<&str> = fields.all(SAME).into_iter().collect();
    let alike = judged.alike;
    let rows = judged.list.pupils.into_iter().filter(|row| ticked.contains(&row.line));
    rows.map(|row| {
        let near = alike.get(&row.line).map(|alike| alike.child);
        let is_said = |child: &_| same.contains(format!("{}:{child}", row.line).as_str());
        Picked { same_as: near.filter(is_said), pupil: row.pupil }
    })
    .collect()
}

/// The headings of the chosen columns, to be offered the next time.
fn chosen_columns(t: Words, bytes: &[u8], fields: &Fields) -> Option<Remembered> {
    let table = ListTable::open(bytes, Limits::CLASS_LIST).ok()?;
    let mapping = columns::mapping(t, fields).ok()?;
    Some(Remembered::of(&mapping, table.header()))
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
    let judged = match read(&app, &person, &form, (&bytes, &fields)).await {
        Ok(judged) => judged,
        Err(instead) => return instead,
    };
    let refused = match apply(&app.world, person.caller(), cohort, &picked(judged, &fields)).await {
        Ok(done) => {
            if let Some(chosen) = chosen_columns(t, &bytes, &fields) {
                remember_columns(&app.world, person.caller(), cohort, &chosen).await?;
            }
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
        Ok(judged) => judged.list,
        Err(instead) => return instead,
    };
    let own = [t.cohorts_rows_row(), t.cohorts_rows_why()];
    let file = list.failed_file(own, |fault| said::pupil_fault(t, fault));
    Ok(download(file, "text/csv; charset=utf-8", "class-list-rows.csv"))
}

//! The administrator sees by which bank holidays timetables are laid, until when they are known, and
//! loads the file that GOV.UK publishes.

use crate::{App, Faults, Fields, Frame, PageResult, Person, Sample, home, show, show_again};
use actions::schools::{HolidaysFileError, HolidaysPage, holidays, load_holidays};
use askama::Template;
use axum::extract::State;
use components::{Button, FileUpload, Radios, SummaryList};
use domain::{
    clock::london,
    coded::Coded,
    sessions::holidays::{Division, HolidaysError},
};
use words::Words;

/// The address.
pub const PATH: &str = "/schools/holidays";

#[derive(Template)]
#[template(path = "schools/holidays.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    back: &'static str,
    facts: Vec<String>,
    coming: Option<SummaryList>,
    division: Radios,
    file: FileUpload,
    load: Button,
}

impl Page {
    fn new(frame: &Frame, seen: &HolidaysPage, division: &str, faults: Faults) -> Self {
        let t = frame.t;
        let chosen = if division.is_empty() { seen.division.code() } else { division };
        let divisions = Division::CODES.iter();
        let divisions = divisions
            .fold(Radios::new("division", t.schools_holidays_division()), |all, (code, one)| {
                all.item(*code, nation(t, *one))
            });
        let coming = seen.coming.iter().fold(SummaryList::default(), |list, (on, title)| {
            list.row(t.date_short(*on), title.as_str())
        });
        Self {
            frame: frame.titled(t.schools_holidays_title()).with_faults(&faults),
            back: home::mine::PATH,
            facts: facts(t, seen),
            coming: (!seen.coming.is_empty()).then_some(coming),
            division: divisions.chosen(chosen).error_if(faults.of("division")),
            file: FileUpload::new("file", t.schools_holidays_file())
                .hint(t.schools_holidays_file_hint())
                .error_if(faults.of("file"))
                .attribute("accept", ".json,application/json"),
            load: Button::new(t.schools_holidays_load()).prevent_double_click(true),
            faults,
        }
    }
}

fn facts(t: Words, seen: &HolidaysPage) -> Vec<String> {
    let from = match seen.loaded_at {
        Some(at) => t.schools_holidays_loaded(&t.date_short(london(at).date())),
        None => t.schools_holidays_shipped().to_owned(),
    };
    let until = seen.known_until.map(|on| t.schools_holidays_until(&t.date_short(on)));
    std::iter::once(nation(t, seen.division).to_owned()).chain([from]).chain(until).collect()
}

fn nation(t: Words, division: Division) -> &'static str {
    match division {
        Division::EnglandAndWales => t.schools_holidays_england_and_wales(),
        Division::Scotland => t.schools_holidays_scotland(),
        Division::NorthernIreland => t.schools_holidays_northern_ireland(),
    }
}

/// What this page looks like: as shipped, loaded, wrong.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let t = frame.t;
    let shipped = HolidaysPage {
        division: Division::EnglandAndWales,
        loaded_at: None,
        known_until: Some(jiff::civil::date(2028, 12, 31)),
        coming: vec![(jiff::civil::date(2026, 12, 25), "Christmas Day".to_owned())],
    };
    let mut loaded = shipped.clone();
    loaded.loaded_at = "2026-11-20T09:00:00Z".parse().ok();
    loaded.coming.clear();
    let wrong = Faults::one(t, "file", t.schools_holidays_not_the_file());
    vec![
        Sample::new("shipped", &Page::new(frame, &shipped, "", Faults::none(t))),
        Sample::new("loaded", &Page::new(frame, &loaded, "", Faults::none(t))),
        Sample::new("wrong", &Page::new(frame, &shipped, "scotland", wrong)),
    ]
}

/// Shows them.
pub async fn get(State(app): State<App>, person: Person) -> PageResult {
    let seen = holidays(&app.world, person.caller()).await?;
    show(&Page::new(&person.frame(), &seen, "", Faults::none(person.t())))
}

/// Loads a file.
pub async fn post(State(app): State<App>, person: Person, fields: Fields) -> PageResult {
    let t = person.t();
    let seen = holidays(&app.world, person.caller()).await?;
    let (chosen, file) = (fields.text("division"), fields.file("file"));
    let mut faults = Faults::none(t);
    match (Division::from_code(chosen), file) {
        (Some(division), Some(file)) => {
            match load_holidays(&app.world, person.caller(), division, &file.bytes).await {
                Ok(()) => return Ok(person.go_saying(PATH, "schools-holidays-done")),
                Err(HolidaysFileError::File(HolidaysError::NotTheFile(_))) => {
                    faults.add("file", t.schools_holidays_not_the_file());
                }
                Err(HolidaysFileError::File(HolidaysError::NoDivision { .. })) => {
                    faults.add("division", t.schools_holidays_no_division());
                }
                Err(HolidaysFileError::Older) => faults.add("file", t.schools_holidays_older()),
                Err(HolidaysFileError::Fault(fault)) => return Err(fault.into()),
            }
        }
        (division, file) => {
            if division.is_none() {
                faults.add("division", t.common_error_choose_one());
            }
            if file.is_none() {
                faults.add("file", t.file_missing());
            }
        }
    }
    show_again(&Page::new(&person.frame(), &seen, chosen, faults))
}

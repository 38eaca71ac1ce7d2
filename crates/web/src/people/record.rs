//! The coordinator writes down what of an adult was checked, and until when it counts.

use super::{invented, said, see};
use crate::{App, Faults, Fields, Frame, PageResult, Person, Sample, show, show_again};
use actions::{
    Fault,
    people::{AdultInput, AdultView, keep_adult, see_adult},
    refused::Refused,
};
use askama::Template;
use axum::extract::{Path, State};
use components::{Button, DateInput, Input, Radios};
use domain::{
    coded::Coded,
    ids::PersonId,
    people::{AdultKind, Checks, DbsLevel, VettingLevel},
};
use jiff::civil::Date;
use words::Words;

/// The address, for the router.
pub const PATH: &str = "/people/adults/{person}/record";

/// The address of one adult's form.
pub fn path(person: PersonId) -> String {
    format!("/people/adults/{person}/record")
}

#[derive(Template)]
#[template(path = "people/record.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    back: String,
    kind: Radios,
    collar: Input,
    vetting: Radios,
    vetting_until: DateInput,
    dbs: Radios,
    dbs_on: DateInput,
    safeguarding_until: DateInput,
    first_aid_until: DateInput,
    save: Button,
}

impl Page {
    fn new(frame: &Frame, seen: &AdultView, typed: &Fields, faults: Faults) -> Self {
        let t = frame.t;
        let day = |name, legend| said::day_input((name, legend), typed, &faults, t);
        let years = t.people_record_years(seen.dbs_years.into());
        Self {
            frame: frame.titled(t.people_record_form_title(&seen.adult.name)).with_faults(&faults),
            back: see::path(seen.adult.person),
            kind: list::<AdultKind>(t, "people-kind-", ("kind", t.people_kind()), (typed, &faults)),
            collar: Input::new("collar", t.people_collar())
                .hint(t.people_record_empty_hint())
                .value(typed.text("collar"))
                .autocomplete("off")
                .error_if(faults.of("collar")),
            vetting: list::<VettingLevel>(
                t,
                "people-vetting-",
                ("vetting", t.people_vetting()),
                (typed, &faults),
            )
            .item("", t.people_record_none()),
            vetting_until: day("vetting-until", t.people_record_vetting_until()),
            dbs: list::<DbsLevel>(t, "people-dbs-", ("dbs", t.people_dbs()), (typed, &faults))
                .item("", t.people_record_none()),
            dbs_on: day("dbs-on", t.people_record_dbs_on()).hint(t.people_record_dbs_hint(&years)),
            safeguarding_until: day("safeguarding-until", t.people_record_safeguarding_until()),
            first_aid_until: day("first-aid-until", t.people_record_first_aid_until())
                .hint(t.people_record_empty_hint()),
            save: Button::new(t.common_save()).prevent_double_click(true),
            faults,
        }
    }
}

fn list<C: Coded>(
    t: Words,
    start: &str,
    (name, legend): (&'static str, &'static str),
    (typed, faults): (&Fields, &Faults),
) -> Radios {
    let all = C::CODES.iter().fold(Radios::new(name, legend), |all, (code, entry)| {
        all.item(*code, said::coded(t, start, Some(*entry)).unwrap_or_default())
    });
    all.chosen(typed.text(name)).error_if(faults.of(name))
}

/// What is recorded, as the fields of the form.
fn filled(seen: &AdultView) -> Fields {
    let adult = &seen.adult;
    let code = |name: &str, code: Option<&'static str>| {
        (name.to_owned(), code.unwrap_or_default().to_owned())
    };
    let mut pairs = vec![
        code("kind", adult.kind.map(AdultKind::code)),
        ("collar".to_owned(), adult.collar_number.clone()),
        code("vetting", adult.vetting.map(VettingLevel::code)),
        code("dbs", adult.dbs.map(DbsLevel::code)),
    ];
    for (name, day) in [
        ("vetting-until", adult.checks.vetting_until),
        ("dbs-on", adult.checks.dbs_on),
        ("safeguarding-until", adult.checks.safeguarding_until),
        ("first-aid-until", adult.checks.first_aid_until),
    ] {
        pairs.extend(said::day_fields(name, day));
    }
    Fields::from_pairs(pairs)
}

fn read(fields: &Fields, faults: &mut Faults, t: Words) -> AdultInput {
    let mut day = |name: &str| -> Option<Date> { said::day(fields, name, faults, t) };
    AdultInput {
        checks: Checks {
            vetting_until: day("vetting-until"),
            dbs_on: day("dbs-on"),
            safeguarding_until: day("safeguarding-until"),
            first_aid_until: day("first-aid-until"),
        },
        kind: AdultKind::from_code(fields.text("kind")),
        collar_number: fields.text("collar").to_owned(),
        vetting: VettingLevel::from_code(fields.text("vetting")),
        dbs: DbsLevel::from_code(fields.text("dbs")),
    }
}

/// What this page looks like: empty, filled, wrong.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let t = frame.t;
    let view = invented::view(frame.today);
    let bare = AdultView { adult: invented::bare(), ..view.clone() };
    let mut wrong = Faults::one(t, "kind", t.common_error_choose_one());
    wrong.add("vetting-until", t.people_record_until_missing());
    wrong.add("dbs-on", t.people_record_dbs_on_later());
    vec![
        Sample::new("empty", &Page::new(frame, &bare, &filled(&bare), Faults::none(t))),
        Sample::new("filled", &Page::new(frame, &view, &filled(&view), Faults::none(t))),
        Sample::new("wrong", &Page::new(frame, &bare, &filled(&bare), wrong)),
    ]
}

/// Shows the form.
pub async fn get(
    State(app): State<App>,
    person: Person,
    Path(adult): Path<PersonId>,
) -> PageResult {
    let seen = seen(&app, &person, adult).await?;
    show(&Page::new(&person.frame(), &seen, &filled(&seen), Faults::none(person.t())))
}

/// Keeps what was typed.
pub async fn post(
    State(app): State<App>,
    person: Person,
    Path(adult): Path<PersonId>,
    fields: Fields,
) -> PageResult {
    let t = person.t();
    let mut faults = Faults::none(t);
    let input = read(&fields, &mut faults, t);
    if faults.is_empty() {
        match keep_adult(&app.world, person.caller(), adult, &input).await {
            Ok(()) => return Ok(person.go_saying(&see::path(adult), "people-record-done")),
            Err(Refused::Rules(refused)) => faults.add_refused(&refused),
            Err(Refused::Fault(fault)) => return Err(fault.into()),
        }
    }
    let seen = seen(&app, &person, adult).await?;
    show_again(&Page::new(&person.frame(), &seen, &fields, faults))
}

async fn seen(app: &App, person: &Person, adult: PersonId) -> Result<AdultView, Fault> {
    let seen = see_adult(&app.world, person.caller(), adult).await?;
    if seen.can_keep { Ok(seen) } else { Err(Fault::NotFound) }
}

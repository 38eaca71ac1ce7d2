//! The record of one adult: the coordinator keeps it from here, and adds leave; adults see their own.

use super::{adults, invented, record, said};
use crate::{App, Faults, Fields, Frame, PageResult, Person, Sample, home, show, show_again};
use actions::{
    people::{AdultView, Away, Contact, add_leave, remove_leave, see_adult, see_own_record},
    refused::Refused,
};
use askama::Template;
use axum::extract::{Path, State};
use components::{Button, DateInput, SummaryList, Tag, WarningText};
use domain::{
    ids::{AdultLeaveId, PersonId},
    people::Check::{Dbs, FirstAid, Safeguarding, Vetting},
};
use words::Words;

/// The address, for the router.
pub const PATH: &str = "/people/adults/{person}";
/// The address of one's own record.
pub const MINE: &str = "/people/mine";
/// Where leave is added.
pub const LEAVE: &str = "/people/adults/{person}/leave";
/// Where leave is taken back.
pub const REMOVE: &str = "/people/adults/{person}/leave/{leave}/remove";

/// The address of one adult's record.
pub fn path(person: PersonId) -> String {
    format!("/people/adults/{person}")
}

struct Line {
    days: String,
    remove: String,
    remove_words: String,
}

struct Form {
    from: DateInput,
    to: DateInput,
    add: Button,
    href: String,
}

#[derive(Template)]
#[template(path = "people/see.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    back: &'static str,
    is_own: bool,
    state: Tag,
    why: String,
    facts: SummaryList,
    change: Option<String>,
    contact: SummaryList,
    warning: Option<WarningText>,
    regulated: String,
    leave: Vec<Line>,
    form: Option<Form>,
}

impl Page {
    fn new(
        frame: &Frame,
        (seen, is_own): (&AdultView, bool),
        typed: &Fields,
        faults: Faults,
    ) -> Self {
        let t = frame.t;
        let person = seen.adult.person;
        let is_fine = seen.stops.is_empty();
        let title = if is_own { t.people_mine_title() } else { seen.adult.name.as_str() };
        let warning = seen.contact.warning().map(|met| said::warning(t, met));
        let form = || Form {
            from: said::day_input(("from", t.people_leave_from()), typed, &faults, t),
            to: said::day_input(("to", t.people_leave_to()), typed, &faults, t),
            add: Button::secondary(t.people_leave_add()).prevent_double_click(true),
            href: format!("{}/leave", path(person)),
        };
        Self {
            frame: frame.titled(title).with_faults(&faults),
            back: if is_own { home::mine::PATH } else { adults::PATH },
            is_own: is_own && !seen.can_keep,
            state: if is_fine {
                Tag::coloured(t.people_state_in_date(), "green")
            } else {
                Tag::coloured(t.people_state_stopped(), "red")
            },
            why: if is_fine {
                t.people_record_counts().to_owned()
            } else {
                said::stops(t, &seen.stops)
            },
            facts: facts(t, seen),
            change: seen.can_keep.then(|| record::path(person)),
            contact: contact(t, &seen.contact),
            regulated: regulated(t, &seen.contact),
            warning: warning
                .map(|words| WarningText::new(words).icon_fallback_text(t.common_warning())),
            leave: seen.leave.iter().map(|one| line(t, person, one)).collect(),
            form: seen.can_keep.then(form),
            faults,
        }
    }
}

fn facts(t: Words, seen: &AdultView) -> SummaryList {
    let adult = &seen.adult;
    let none = || t.people_record_none().to_owned();
    let until = |check| {
        let until = adult.checks.until(check, seen.dbs_years);
        until.map_or_else(none, |until| t.date_short(until))
    };
    let mut list = SummaryList::default()
        .row(t.people_kind(), said::coded(t, "people-kind-", adult.kind).unwrap_or_else(none));
    if !adult.collar_number.is_empty() {
        list = list.row(t.people_collar(), adult.collar_number.as_str());
    }
    let level = |level: Option<String>, check| match level {
        Some(level) => t.people_until(&level, &until(check)),
        None => none(),
    };
    list.row(t.people_vetting(), level(said::coded(t, "people-vetting-", adult.vetting), Vetting))
        .row(t.people_dbs(), level(said::coded(t, "people-dbs-", adult.dbs), Dbs))
        .row(t.people_check_safeguarding(), until(Safeguarding))
        .row(t.people_check_first_aid(), until(FirstAid))
}

fn contact(t: Words, contact: &Contact) -> SummaryList {
    let count = |days: &[_]| t.common_days(i64::try_from(days.len()).unwrap_or(i64::MAX));
    SummaryList::default()
        .row(t.people_contact_last(), count(&contact.last))
        .row(t.people_contact_next(), count(&contact.next))
}

/// What to say where nothing is to be warned of.
fn regulated(t: Words, contact: &Contact) -> String {
    match contact.met {
        None => t.people_contact_not().to_owned(),
        Some(met) if contact.has_barred => t.people_contact_fine(&t.date_short(met.on)),
        Some(_) => String::new(),
    }
}

fn line(t: Words, person: PersonId, one: &Away) -> Line {
    let days = t.common_date_range(&t.date_short(one.starts_on), &t.date_short(one.ends_on));
    Line {
        remove: format!("{}/leave/{}/remove", path(person), one.id),
        remove_words: t.people_leave_remove(&days),
        days,
    }
}

/// What this page looks like: filled, with nothing recorded, one's own, and wrong.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let t = frame.t;
    let none = Fields::default();
    let filled = invented::view(frame.today);
    let bare = AdultView {
        adult: invented::bare(),
        leave: Vec::new(),
        contact: Contact::default(),
        ..filled.clone()
    };
    let fine = AdultView {
        stops: Vec::new(),
        contact: Contact { has_barred: true, ..filled.contact.clone() },
        can_keep: false,
        ..filled.clone()
    };
    let wrong = Faults::one(t, "to", t.people_leave_backwards());
    vec![
        Sample::new("filled", &Page::new(frame, (&filled, false), &none, Faults::none(t))),
        Sample::new("empty", &Page::new(frame, (&bare, false), &none, Faults::none(t))),
        Sample::new("own", &Page::new(frame, (&fine, true), &none, Faults::none(t))),
        Sample::new("wrong", &Page::new(frame, (&filled, false), &none, wrong)),
    ]
}

/// Shows one adult's record.
pub async fn get(
    State(app): State<App>,
    person: Person,
    Path(adult): Path<PersonId>,
) -> PageResult {
    let seen = see_adult(&app.world, person.caller(), adult).await?;
    let (none, faults) = (Fields::default(), Faults::none(person.t()));
    show(&Page::new(&person.frame(), (&seen, false), &none, faults))
}

/// Shows one's own record.
pub async fn mine(State(app): State<App>, person: Person) -> PageResult {
    let seen = see_own_record(&app.world, person.caller()).await?;
    let (none, faults) = (Fields::default(), Faults::none(person.t()));
    show(&Page::new(&person.frame(), (&seen, true), &none, faults))
}

/// Adds leave.
pub async fn post(
    State(app): State<App>,
    person: Person,
    Path(adult): Path<PersonId>,
    fields: Fields,
) -> PageResult {
    let t = person.t();
    let mut faults = Faults::none(t);
    let from = said::day(&fields, "from", &mut faults, t);
    let to = said::day(&fields, "to", &mut faults, t);
    if faults.is_empty() {
        match add_leave(&app.world, person.caller(), adult, (from, to)).await {
            Ok(()) => return Ok(person.go_saying(&path(adult), "people-leave-done")),
            Err(Refused::Rules(refused)) => faults.add_refused(&refused),
            Err(Refused::Fault(fault)) => return Err(fault.into()),
        }
    }
    let seen = see_adult(&app.world, person.caller(), adult).await?;
    show_again(&Page::new(&person.frame(), (&seen, false), &fields, faults))
}

/// Takes leave back.
pub async fn remove(
    State(app): State<App>,
    person: Person,
    Path((adult, leave)): Path<(PersonId, AdultLeaveId)>,
) -> PageResult {
    remove_leave(&app.world, person.caller(), adult, leave).await?;
    Ok(person.go_saying(&path(adult), "people-leave-removed"))
}

//! One ceremony: who comes, guests, running order, certificates. A school sees its own children; the
//! force sees numbers.

use super::{camera, ceremonies, change_ceremony, said, typed};
use crate::{
    App, Faults, Fields, Frame, PageResult, Person, Sample, download, families, sessions, show,
    show_again,
};
use actions::cohorts::{
    CeremonyView, CertificatesError, ComingChild, ComingSchool, add_guest, add_item,
    print_certificates, print_child_cards, remove_guest, remove_item, see_ceremony,
};
use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use components::{Button, Input, SummaryList, Table};
use domain::families::Standing;
use domain::ids::CeremonyId;
use words::{Lang, Words};

/// The address, for the router.
pub const PATH: &str = "/ceremonies/{ceremony}";

/// The address of one ceremony.
pub fn path(ceremony: CeremonyId) -> String {
    format!("/ceremonies/{ceremony}")
}

/// Something on the guest list or the running order, with what takes it off again.
struct Line {
    words: String,
    what: &'static str,
    id: String,
}

/// What the coordinator can add.
struct Adding {
    guest: [Input; 2],
    item: [Input; 2],
}

#[derive(Template)]
#[template(path = "cohorts/ceremony.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    back: &'static str,
    facts: SummaryList,
    change: Option<String>,
    coming: Table,
    own: Vec<(String, Option<Table>)>,
    guests: Vec<Line>,
    items: Vec<Line>,
    adding: Option<Adding>,
    print: Option<(&'static str, Button)>,
    /// The button for the children's cards, and where the list for the camera is.
    day: Option<(Button, String)>,
    promise: String,
}

impl Page {
    fn new(frame: &Frame, view: &CeremonyView, typed: &Fields, faults: Faults) -> Self {
        let (t, one) = (frame.t, &view.ceremony);
        let promise = if frame.lang == Lang::Cy { &one.promise_cy } else { &one.promise };
        let when = t.common_date_at_time(&t.date(one.held_on), &t.time(one.held_at));
        let guest = |guest: &actions::cohorts::Guest| Line {
            words: named(&guest.name, &guest.role),
            what: "guest-off",
            id: guest.id.to_string(),
        };
        let item = |item: &actions::cohorts::Item| Line {
            words: format!("{} {}", t.time(item.starts_at), item.item),
            what: "item-off",
            id: item.id.to_string(),
        };
        let certificates = if view.may_plan {
            t.cohorts_ceremony_certificates_all()
        } else {
            t.cohorts_ceremony_certificates_own()
        };
        let button = || {
            Button::new(t.cohorts_ceremony_certificates_button())
                .id("print")
                .name("what")
                .value("print")
        };
        let own = |one: &ComingSchool| {
            let children = one.names.as_ref()?;
            let table = (!children.is_empty()).then(|| children_of(t, children));
            Some((one.coming.label.clone(), table))
        };
        Self {
            back: ceremonies::PATH,
            facts: SummaryList::default()
                .row(t.cohorts_ceremony_when(), when)
                .row(t.cohorts_ceremony_where(), &one.place)
                .row(t.cohorts_ceremony_promise_short(), promise),
            change: (view.may_plan && one.held_on >= frame.today)
                .then(|| change_ceremony::path(one.id)),
            coming: coming(t, &view.coming),
            own: view.coming.iter().filter_map(own).collect(),
            guests: view.guests.iter().map(guest).collect(),
            items: view.items.iter().map(item).collect(),
            adding: view.may_plan.then(|| adding(t, typed, &faults)),
            print: view.may_print.then(|| (certificates, button())),
            day: view.may_print.then(|| {
                let cards = Button::secondary(t.cohorts_card_button()).name("what").value("cards");
                (cards, camera::path(one.id))
            }),
            promise: t.cohorts_ceremony_promise_said(promise),
            frame: frame.titled(ceremonies::title(frame, one)).with_faults(&faults),
            faults,
        }
    }
}

/// A guest's name, and as what they come where that is known.
fn named(name: &str, role: &str) -> String {
    if role.is_empty() { name.to_owned() } else { format!("{name}, {role}") }
}

fn coming(t: Words, coming: &[ComingSchool]) -> Table {
    let empty = Table::new(t.cohorts_ceremony_coming())
        .column(t.cohorts_list_cohort())
        .column(t.cohorts_ceremony_children());
    let row = |table: Table, one: &ComingSchool| {
        table.row([one.coming.label.clone(), t.number(one.coming.children)])
    };
    coming.iter().fold(empty, row).stacked()
}

/// The children of a school with their families' answers, for the school's own eyes.
fn children_of(t: Words, children: &[ComingChild]) -> Table {
    // the heading above says it with the cohort's name
    let empty = Table::new(t.cohorts_ceremony_own())
        .caption_classes("govuk-visually-hidden")
        .column(t.cohorts_applications_child())
        .column(t.cohorts_camera_seat())
        .column(t.cohorts_ceremony_comes())
        .column(t.cohorts_ceremony_photographs());
    let row = |table: Table, (seat, child): (usize, &ComingChild)| {
        let photographs = if child.no_photo {
            t.cohorts_ceremony_no_photo()
        } else {
            t.cohorts_ceremony_may_photo()
        };
        let comes = families::answers::said(t, child.comes);
        let seat = seat.to_string();
        table.row([child.name.clone(), seat, comes.to_owned(), photographs.to_owned()])
    };
    (1_usize..).zip(children).fold(empty, row).stacked()
}

fn adding(t: Words, typed: &Fields, faults: &Faults) -> Adding {
    let input = |name: &'static str, label: &str| {
        Input::new(name, label)
            .value(typed.text(name))
            .autocomplete("off")
            .error_if(faults.of(name))
    };
    Adding {
        guest: [
            input("guest", t.cohorts_ceremony_guest_name()),
            input("role", t.cohorts_ceremony_guest_role()),
        ],
        item: [
            input("at", t.cohorts_ceremony_time())
                .hint(t.cohorts_ceremony_time_hint())
                .classes("govuk-input--width-10"),
            input("item", t.cohorts_ceremony_item()),
        ],
    }
}

/// What this page looks like: for the coordinator, empty and wrong; for a school.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let t = frame.t;
    let coming = actions::cohorts::Coming {
        cohort: crate::samples::id(),
        school: crate::samples::id(),
        school_name: super::invented::cohort().school_name,
        label: super::invented::cohort().label,
        children: 10,
    };
    let item = actions::cohorts::Item {
        id: crate::samples::id(),
        starts_at: jiff::civil::time(10, 0, 0, 0),
        item: "Welcome & song".to_owned(),
    };
    let guest = actions::cohorts::Guest {
        id: crate::samples::id(),
        name: "Lee O'Sample".to_owned(),
        role: String::new(),
    };
    let empty = CeremonyView {
        ceremony: super::invented::ceremony(),
        coming: vec![ComingSchool { coming: coming.clone(), names: None }],
        guests: Vec::new(),
        items: Vec::new(),
        may_plan: true,
        may_print: true,
    };
    let child =
        |name: &str, comes, no_photo| ComingChild { name: name.to_owned(), comes, no_photo };
    let names = Some(vec![
        child("Ada O'Sample", Standing::Given, false),
        child("Bilal Sample", Standing::NotAsked, true),
    ]);
    let school = CeremonyView {
        coming: vec![ComingSchool { coming, names }],
        guests: vec![guest],
        items: vec![item],
        may_plan: false,
        ..empty.clone()
    };
    let filled = CeremonyView { may_plan: true, ..school.clone() };
    let mut wrong = Faults::one(t, "guest", t.cohorts_ceremony_guest_name_missing());
    wrong.add("print", t.cohorts_certificates_nobody());
    let page = |view, faults| Page::new(frame, view, &Fields::default(), faults);
    vec![
        Sample::new("empty", &page(&empty, Faults::none(t))),
        Sample::new("filled", &page(&filled, Faults::none(t))),
        Sample::new("wrong", &page(&filled, wrong)),
        Sample::new("school", &page(&school, Faults::none(t))),
    ]
}

/// Shows it.
pub async fn get(
    State(app): State<App>,
    person: Person,
    Path(ceremony): Path<CeremonyId>,
) -> PageResult {
    let view = see_ceremony(&app.world, person.caller(), ceremony).await?;
    show(&Page::new(&person.frame(), &view, &Fields::default(), Faults::none(person.t())))
}

/// Adds or removes a guest or a line of the running order, or gives the certificates.
pub async fn post(
    State(app): State<App>,
    person: Person,
    Path(ceremony): Path<CeremonyId>,
    fields: Fields,
) -> PageResult {
    match act(&app, &person, ceremony, &fields).await? {
        Ok(answer) => Ok(answer),
        Err(faults) => {
            let view = see_ceremony(&app.world, person.caller(), ceremony).await?;
            show_again(&Page::new(&person.frame(), &view, &fields, faults))
        }
    }
}

async fn act(
    app: &App,
    person: &Person,
    id: CeremonyId,
    fields: &Fields,
) -> Result<Result<Response, Faults>, crate::PageError> {
    let (world, caller, t) = (&app.world, person.caller(), person.t());
    let which = fields.text("which");
    let done = match fields.text("what") {
        "print" => {
            let made = print_certificates(world, caller, id).await;
            return printed(person, made, "certificates.pdf");
        }
        "cards" => {
            return printed(person, print_child_cards(world, caller, id).await, "cards.pdf");
        }
        "guest" if fields.text("guest").is_empty() => {
            return Ok(Err(Faults::one(t, "guest", t.cohorts_ceremony_guest_name_missing())));
        }
        "guest" => {
            add_guest(world, caller, id, (fields.text("guest"), fields.text("role"))).await?;
            "cohorts-ceremony-guest-added"
        }
        "guest-off" => {
            remove_guest(world, caller, id, typed::id(which)?).await?;
            "cohorts-ceremony-guest-removed"
        }
        "item-off" => {
            remove_item(world, caller, id, typed::id(which)?).await?;
            "cohorts-ceremony-item-removed"
        }
        _ => {
            let mut faults = Faults::none(t);
            let at = sessions::said::read_time(fields.text("at"));
            if at.is_none() {
                faults.add("at", t.common_error_not_a_time());
            }
            if fields.text("item").is_empty() {
                faults.add("item", t.cohorts_ceremony_item_missing());
            }
            let Some(at) = at.filter(|_| faults.is_empty()) else { return Ok(Err(faults)) };
            add_item(world, caller, id, (at, fields.text("item"))).await?;
            "cohorts-ceremony-item-added"
        }
    };
    Ok(Ok(person.go_saying(&path(id), done)))
}

/// A file that was printed, or what to say instead.
fn printed(
    person: &Person,
    made: Result<Vec<u8>, CertificatesError>,
    name: &str,
) -> Result<Result<Response, Faults>, crate::PageError> {
    Ok(match made {
        Ok(pdf) => Ok(download(pdf, "application/pdf", name)),
        Err(refused) => Err(said::told(person.t(), refused.told()?)),
    })
}

//! Whoever wants to use a picture names the children in it and where it is to go. Asked, the answer
//! has a page of its own; earlier answers stand below, with what they are worth now.

use super::{answers::day, picture};
use crate::{
    App, Faults, Fields, Frame, PageError, PageResult, Person, Sample, cohorts, show, show_again,
};
use actions::{
    families::{CheckPicture, InIt, Pictures, check_picture, see_pictures},
    refused::Refused,
};
use askama::Template;
use axum::extract::{Path, State};
use components::{Button, Checkboxes, Input, Radios, Textarea};
use domain::{coded::Coded, families::Purpose, ids::CohortId};

/// The address, for the router.
pub const PATH: &str = "/families/cohort/{cohort}/pictures";

/// The address for one cohort.
pub fn path(cohort: CohortId) -> String {
    format!("/families/cohort/{cohort}/pictures")
}

/// Where a picture can go.
const CHANNELS: [Purpose; 4] = [
    Purpose::PhotoInternal,
    Purpose::PhotoSchoolSite,
    Purpose::PhotoForceSocialMedia,
    Purpose::PhotoPress,
];

struct Form {
    children: Checkboxes,
    channel: Radios,
    label: Input,
    caption: Textarea,
    ask: Button,
}

struct Row {
    label: String,
    href: String,
    channel: String,
    day: String,
    stands: &'static str,
    is_stop: bool,
}

#[derive(Template)]
#[template(path = "families/pictures.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    back: String,
    form: Option<Form>,
    rows: Vec<Row>,
}

impl Page {
    fn new(
        frame: &Frame,
        cohort: CohortId,
        view: &Pictures,
        (typed, faults): (&Fields, Faults),
    ) -> Self {
        let t = frame.t;
        let row = |one: &actions::families::CheckedPicture| Row {
            label: one.label.clone(),
            href: picture::path(cohort, one.id),
            channel: picture::channel(t, one.channel),
            day: day(t, one.checked_at),
            stands: picture::stands(t, one.stands),
            is_stop: picture::is_stop(one.stands),
        };
        Self {
            back: cohorts::see::path(cohort),
            form: (!view.children.is_empty()).then(|| form(frame, view, typed, &faults)),
            rows: view.checked.iter().map(row).collect(),
            frame: frame
                .titled(t.families_pictures_title(&view.label))
                .scoped(view.school_name.as_str())
                .with_faults(&faults),
            faults,
        }
    }
}

fn form(frame: &Frame, view: &Pictures, typed: &Fields, faults: &Faults) -> Form {
    let t = frame.t;
    let children = Checkboxes::new("child", t.families_pictures_who())
        .hint(t.families_pictures_who_hint())
        .chosen(typed.all("child"))
        .error_if(faults.of("child"));
    let channel = Radios::new("channel", t.families_pictures_where())
        .chosen(typed.text("channel"))
        .error_if(faults.of("channel"));
    Form {
        children: view
            .children
            .iter()
            .fold(children, |all, one| all.item(one.child.to_string(), picture::name(one))),
        channel: CHANNELS
            .iter()
            .fold(channel, |all, one| all.item(one.code(), picture::channel(t, *one))),
        label: Input::new("label", t.families_pictures_label())
            .hint(t.families_pictures_label_hint())
            .value(typed.text("label"))
            .classes("govuk-input--width-20")
            .error_if(faults.of("label")),
        caption: Textarea::new("caption", t.families_pictures_caption())
            .hint(t.families_pictures_caption_hint())
            .value(typed.text("caption"))
            .rows(3_u32)
            .error_if(faults.of("caption")),
        ask: Button::new(t.families_pictures_ask()).prevent_double_click(true),
    }
}

/// What this page looks like: nobody there, to be filled in, and wrong.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let t = frame.t;
    let child = |given_name: &str| InIt {
        child: crate::samples::id(),
        given_name: given_name.to_owned(),
        family_name: "Sample".to_owned(),
    };
    let empty = Pictures {
        label: "Millbrook 2026/27".to_owned(),
        school_name: "Millbrook Primary School".to_owned(),
        children: Vec::new(),
        checked: Vec::new(),
    };
    let filled = Pictures {
        children: vec![child("Wren"), child("Jay")],
        checked: picture::invented(),
        ..empty.clone()
    };
    let mut wrong = Faults::one(t, "child", t.families_pictures_nobody());
    wrong.add("channel", t.families_pictures_no_channel());
    wrong.add("label", t.families_pictures_no_label());
    wrong.add("caption", t.families_pictures_name());
    let typed = Fields::from_pairs(vec![("caption".to_owned(), "Wren plants a tree".to_owned())]);
    let (cohort, none) = (crate::samples::id(), Fields::default());
    let page = |view, typed, faults| Page::new(frame, cohort, view, (typed, faults));
    vec![
        Sample::new("empty", &page(&empty, &none, Faults::none(t))),
        Sample::new("filled", &page(&filled, &none, Faults::none(t))),
        Sample::new("wrong", &page(&filled, &typed, wrong)),
    ]
}

/// Asks.
pub async fn get(
    State(app): State<App>,
    person: Person,
    Path(cohort): Path<CohortId>,
) -> PageResult {
    let view = see_pictures(&app.world, person.caller(), cohort).await?;
    let blank = (&Fields::default(), Faults::none(person.t()));
    show(&Page::new(&person.frame(), cohort, &view, blank))
}

/// Answers.
pub async fn post(
    State(app): State<App>,
    person: Person,
    Path(cohort): Path<CohortId>,
    fields: Fields,
) -> PageResult {
    let children = fields.all("child").into_iter().map(str::parse);
    let input = CheckPicture {
        children: children.collect::<Result<_, _>>().map_err(|_| PageError::NotFound)?,
        channel: fields.text("channel").to_owned(),
        label: fields.text("label").to_owned(),
        caption: fields.text("caption").to_owned(),
    };
    let mut faults = Faults::none(person.t());
    match check_picture(&app.world, person.caller(), cohort, &input).await {
        Ok(id) => return Ok(person.go(&picture::path(cohort, id))),
        Err(Refused::Rules(wrong)) => faults.add_refused(&wrong),
        Err(Refused::Fault(fault)) => return Err(fault.into()),
    }
    let view = see_pictures(&app.world, person.caller(), cohort).await?;
    show_again(&Page::new(&person.frame(), cohort, &view, (&fields, faults)))
}

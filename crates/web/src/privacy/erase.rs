//! Everything about one child is deleted: asked once more first, then a receipt with counts stays.

use crate::{App, Faults, Fields, Frame, PageResult, Person, Sample, show, show_again};
use actions::privacy::{erase_child, get_child};
use askama::Template;
use axum::extract::{Path, State};
use components::{Button, Checkboxes, WarningText};
use domain::ids::ChildId;

/// The address, for the router.
pub const PATH: &str = "/privacy/child/{child}/erase";

/// The address for one child.
pub fn path(child: ChildId) -> String {
    super::child::path_of("erase", child)
}

#[derive(Template)]
#[template(path = "privacy/erase.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    name: String,
    warning: WarningText,
    sure: Checkboxes,
    erase: Button,
}

impl Page {
    fn new(frame: &Frame, name: &str, faults: Faults) -> Self {
        let t = frame.t;
        Self {
            frame: frame.titled(t.privacy_erase_title()).with_faults(&faults),
            name: name.to_owned(),
            warning: WarningText::new(t.privacy_erase_warning()),
            sure: Checkboxes::new("sure", t.privacy_erase_sure_legend())
                .item("yes", t.privacy_erase_sure())
                .error_if(faults.of("sure")),
            erase: Button::warning(t.privacy_erase_button()).prevent_double_click(true),
            faults,
        }
    }
}

/// What this page looks like: empty, wrong.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let t = frame.t;
    let wrong = Faults::one(t, "sure", t.privacy_erase_not_sure());
    vec![
        Sample::new("empty", &Page::new(frame, "Wren Sampleton", Faults::none(t))),
        Sample::new("wrong", &Page::new(frame, "Wren Sampleton", wrong)),
    ]
}

/// Asks once more.
pub async fn get(State(app): State<App>, person: Person, Path(child): Path<ChildId>) -> PageResult {
    let found = get_child(&app.world, person.caller(), child).await?;
    let name = format!("{} {}", found.given_name, found.family_name);
    show(&Page::new(&person.frame(), &name, Faults::none(person.t())))
}

/// Erases.
pub async fn post(
    State(app): State<App>,
    person: Person,
    Path(child): Path<ChildId>,
    fields: Fields,
) -> PageResult {
    let t = person.t();
    if fields.text("sure") != "yes" {
        let found = get_child(&app.world, person.caller(), child).await?;
        let name = format!("{} {}", found.given_name, found.family_name);
        let wrong = Faults::one(t, "sure", t.privacy_erase_not_sure());
        return show_again(&Page::new(&person.frame(), &name, wrong));
    }
    erase_child(&app.world, person.caller(), child).await?;
    Ok(person.go_saying(super::retention::PATH, "privacy-erase-done"))
}

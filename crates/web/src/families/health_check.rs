//! The second step of the health form: a carer looks at what was typed before it is saved. It is
//! kept nowhere but on this page until then.

use super::health::GO;
use super::health_form::Filled;
use crate::Frame;
use actions::families::FamilyView;
use askama::Template;
use components::{Button, SummaryList};

/// The page.
#[derive(Template)]
#[template(path = "families/health_check.html")]
pub struct Check {
    frame: Frame,
    replaces: bool,
    list: SummaryList,
    hidden: Vec<(String, String)>,
    save: Button,
    change: Button,
}

impl Check {
    /// The page for what was typed.
    pub fn new(frame: &Frame, family: &FamilyView, filled: &Filled) -> Self {
        let t = frame.t;
        Self {
            frame: frame.titled(t.families_health_check_title()),
            replaces: family.health_replaced_at.is_some(),
            list: filled.summary(t, &family.given_name),
            hidden: filled.pairs(),
            save: Button::new(t.common_save()).name(GO).value("save").prevent_double_click(true),
            change: Button::secondary(t.families_health_check_change()).name(GO).value("change"),
        }
    }
}

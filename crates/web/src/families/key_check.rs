//! The second step of keying a form in: the school lead holds what was typed beside the sheet before
//! it is saved. Until then it is kept nowhere but on this page.

use super::answers::name;
use super::key_paper::GO;
use crate::{Fields, Frame};
use actions::families::{ChildConsents, KeyPaperForm, Signer};
use askama::Template;
use components::{Button, SummaryList};
use words::{Lang, Words};

/// The page.
#[derive(Template)]
#[template(path = "families/key_check.html")]
pub struct Check {
    frame: Frame,
    list: SummaryList,
    hidden: Vec<(String, String)>,
    save: Button,
    change: Button,
}

impl Check {
    /// The page for what was typed.
    pub fn new(frame: &Frame, view: &ChildConsents, input: &KeyPaperForm, typed: &Fields) -> Self {
        let t = frame.t;
        let kept = typed.names().into_iter().filter(|name| *name != GO);
        Self {
            frame: frame.titled(t.families_key_check_title()),
            list: list(t, view, input),
            hidden: kept.map(|name| (name.to_owned(), typed.text(name).to_owned())).collect(),
            save: Button::new(t.families_key_save())
                .name(GO)
                .value("save")
                .prevent_double_click(true),
            change: Button::secondary(t.families_health_check_change()).name(GO).value("change"),
        }
    }
}

fn list(t: Words, view: &ChildConsents, input: &KeyPaperForm) -> SummaryList {
    let child = format!("{} {}", view.given_name, view.family_name);
    let signer = match &input.signer {
        Signer::New(name) => name.clone(),
        Signer::Known(id) => {
            let known = view.carers.iter().find(|carer| carer.id == *id);
            known.map(|carer| carer.name.clone()).unwrap_or_default()
        }
    };
    let lang = match input.read.language {
        domain::bilingual::Language::En => Lang::En,
        domain::bilingual::Language::Cy => Lang::Cy,
    };
    let words = t.families_paper_version(lang.own_name(), &input.read.version.to_string());
    let list = SummaryList::default()
        .row(t.families_cohort_child(), child)
        .row(t.families_key_carer(), signer)
        .row(t.families_key_words(), words)
        .row(t.families_key_signed_on(), t.date_short(input.signed_on));
    view.questions.iter().fold(list, |list, question| {
        let said = input.answers.iter().find(|(purpose, _)| *purpose == question.purpose);
        let answer = match said {
            Some((_, true)) => t.families_task_yes(),
            Some((_, false)) => t.families_task_no(),
            None => t.families_key_open(),
        };
        list.row(name(t, question.purpose), answer)
    })
}

//! The school lead keys in a booklet that a child filled in on paper: the card's code and every
//! answer on one page. Once saved, the answers are seen on no page again.

use super::child::language;
use super::{enter, invented, see};
use crate::{App, Faults, Fields, Frame, PageResult, Person, Sample, show, show_again};
use actions::surveys::{
    Booklet, Item, KeyInError, KeyInForm, NotAnAnswer, WaveKind, current, key_in, key_in_form,
};
use askama::Template;
use axum::extract::{Path, State};
use components::{Button, Checkboxes, Input, Radios};
use domain::ids::CohortId;

/// The address.
pub const PATH: &str = "/cohorts/{cohort}/survey/booklet";
/// The fields that are no question.
const CARD: &str = "card";
const ASSENT: &str = "assent";

/// The address of a cohort's form.
pub fn path(cohort: CohortId) -> String {
    format!("/cohorts/{cohort}/survey/booklet")
}

#[derive(Template)]
#[template(path = "surveys/key_in.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    back: String,
    is_open: bool,
    card: Input,
    assent: Checkboxes,
    questions: Vec<Radios>,
    save: Button,
}

impl Page {
    fn new(frame: &Frame, form: &KeyInForm, typed: &Booklet, faults: Faults) -> Self {
        let t = frame.t;
        let card = Input::new(CARD, t.surveys_key_in_card())
            .value(typed.card.as_str())
            .spellcheck(false)
            .autocomplete("off")
            .error_if(faults.of(CARD));
        let assent = Checkboxes::single(ASSENT, "yes", t.surveys_key_in_assent())
            .chosen(typed.is_assented.then_some("yes"))
            .error_if(faults.of(ASSENT));
        let items = form.questions.items.iter();
        Self {
            frame: frame
                .titled(t.surveys_key_in_title())
                .scoped(form.cohort.school_name.as_str())
                .with_faults(&faults),
            back: see::path(form.cohort.id),
            is_open: form.wave.is_some(),
            card,
            assent,
            questions: items.map(|item| question(frame, form, item, typed, &faults)).collect(),
            save: Button::new(t.surveys_key_in_save()).prevent_double_click(true),
            faults,
        }
    }
}

fn question(
    frame: &Frame,
    form: &KeyInForm,
    item: &Item,
    typed: &Booklet,
    faults: &Faults,
) -> Radios {
    let (t, spoken) = (frame.t, language(frame.lang));
    let chosen = typed.answers.iter().find(|(code, _)| *code == item.code);
    let scale = form.questions.scale(item);
    let radios = Radios::new(item.code.as_str(), item.text.get(spoken));
    let radios = scale.options.iter().fold(radios, |radios, option| {
        radios.item(option.code.to_string(), option.text.get(spoken))
    });
    radios
        .item("not_sure", form.questions.not_sure.get(spoken))
        .item("skip", form.questions.skip.get(spoken))
        .item("blank", t.surveys_key_in_blank())
        .chosen(chosen.map_or("blank", |(_, option)| option.as_str()))
        .classes("govuk-radios--small")
        .error_if(faults.of(&item.code))
}

/// What this page looks like: closed, open, and with a slip and an answer that does not exist.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let t = frame.t;
    let form = |wave| KeyInForm { cohort: invented::cohort(), wave, questions: current() };
    let open = form(Some(invented::wave(WaveKind::Before)));
    let mut wrong = Faults::one(t, CARD, t.surveys_child_slip_mistyped());
    wrong.add("fair", t.surveys_key_in_no_such());
    let typed = Booklet { card: "BCD-FGH-JKX".to_owned(), is_assented: true, answers: vec![] };
    vec![
        Sample::new("closed", &Page::new(frame, &form(None), &Booklet::default(), Faults::none(t))),
        Sample::new("empty", &Page::new(frame, &open, &Booklet::default(), Faults::none(t))),
        Sample::new("wrong", &Page::new(frame, &open, &typed, wrong)),
    ]
}

/// Shows the empty form.
pub async fn get(State(app): State<App>, person: Person, Path(id): Path<CohortId>) -> PageResult {
    let form = key_in_form(&app.world, person.caller(), id).await?;
    show(&Page::new(&person.frame(), &form, &Booklet::default(), Faults::none(person.t())))
}

/// Saves a booklet.
pub async fn post(
    State(app): State<App>,
    person: Person,
    Path(id): Path<CohortId>,
    fields: Fields,
) -> PageResult {
    let (t, world) = (person.t(), &app.world);
    let form = key_in_form(world, person.caller(), id).await?;
    let booklet = read(&form, &fields);
    let mut faults = Faults::none(t);
    match key_in(world, person.caller(), id, &booklet).await {
        Ok(()) => return Ok(person.go_saying(&path(id), "surveys-key-in-done")),
        Err(KeyInError::NothingOpen) => faults.add(CARD, t.surveys_key_in_nothing_open()),
        Err(KeyInError::Slip(slip)) => faults.add(CARD, enter::told(t, &slip)),
        Err(KeyInError::OtherCohort) => faults.add(CARD, t.surveys_key_in_other_cohort()),
        Err(KeyInError::Finished) => faults.add(CARD, t.surveys_key_in_finished()),
        Err(KeyInError::NoAssent) => faults.add(ASSENT, t.surveys_key_in_assent_missing()),
        Err(KeyInError::Answers(wrong)) => {
            for NotAnAnswer::NoSuchOption { item, .. } | NotAnAnswer::NoSuchItem(item) in wrong {
                faults.add(&item, t.surveys_key_in_no_such());
            }
        }
        Err(KeyInError::Fault(fault)) => return Err(fault.into()),
    }
    show_again(&Page::new(&person.frame(), &form, &booklet, faults))
}

fn read(form: &KeyInForm, fields: &Fields) -> Booklet {
    let ticked = |item: &Item| {
        let option = fields.text(&item.code);
        let is_blank = option.is_empty() || option == "blank";
        (!is_blank).then(|| (item.code.clone(), option.to_owned()))
    };
    Booklet {
        card: fields.text(CARD).to_owned(),
        is_assented: fields.has(ASSENT),
        answers: form.questions.items.iter().filter_map(ticked).collect(),
    }
}

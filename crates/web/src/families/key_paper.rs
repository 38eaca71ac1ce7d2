//! The school lead keys in a form that a carer signed on paper, question by question. What the form
//! leaves open stays open.

use super::answers::{mark, name, read_mark, slug};
use super::{child, invented};
use crate::cohorts::typed;
use crate::{App, Faults, Fields, Frame, PageError, PageResult, Person, Sample, show, show_again};
use actions::families::{
    ChildConsents, KeyPaperForm, Question, Signer, VERSION, key_paper_form, see_child,
};
use askama::Template;
use axum::extract::{Path, State};
use components::{Button, Content, DateInput, Input, Radios, Select};
use domain::bilingual::Language;
use domain::families::{Purpose, Wording};
use domain::ids::{ChildId, CohortId};
use words::{Lang, Words};

/// The address, for the router.
pub const PATH: &str = "/families/cohort/{cohort}/child/{child}/paper";
/// In the field of the carer: somebody who is not known yet.
const NEW: &str = "new";

/// The address for one child.
pub fn path(cohort: CohortId, child: ChildId) -> String {
    format!("{}/paper", child::path(cohort, child))
}

#[derive(Template)]
#[template(path = "families/key_paper.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    back: Content,
    carer: Option<Radios>,
    name: Input,
    words: Select,
    signed_on: DateInput,
    answers: Vec<Radios>,
    save: Button,
}

impl Page {
    fn new(
        frame: &Frame,
        cohort: CohortId,
        view: &ChildConsents,
        typed: &Fields,
        faults: Faults,
    ) -> Self {
        let t = frame.t;
        let who = format!("{} {}", view.given_name, view.family_name);
        Self {
            frame: frame.titled(t.families_key_title(&who)).with_faults(&faults),
            back: frame.back(child::path(cohort, view.child)),
            carer: (!view.carers.is_empty()).then(|| carers(t, view, typed)),
            name: Input::new("name", t.families_key_name())
                .hint(t.families_key_name_hint())
                .value(typed.text("name"))
                .autocomplete("off")
                .spellcheck(false)
                .error_if(faults.of("name")),
            words: Select::new("words", t.families_key_words())
                .hint(t.families_key_words_hint())
                .items(versions(t))
                .value(typed.text("words"))
                .error_if(faults.of("words")),
            signed_on: typed::date_input(
                "signed_on",
                t.families_key_signed_on(),
                typed,
                &faults,
                t,
            ),
            answers: view.questions.iter().map(|one| answer(t, one, typed, &faults)).collect(),
            save: Button::new(t.families_key_save()).prevent_double_click(true),
            faults,
        }
    }
}

fn carers(t: Words, view: &ChildConsents, typed: &Fields) -> Radios {
    let chosen = match typed.text("carer") {
        "" => view.carers.first().map_or(NEW.to_owned(), |carer| carer.id.to_string()),
        chosen => chosen.to_owned(),
    };
    let radios = Radios::new("carer", t.families_key_carer());
    let radios =
        view.carers.iter().fold(radios, |all, one| all.item(one.id.to_string(), one.name.as_str()));
    radios.item(NEW, t.families_key_carer_new()).chosen(chosen)
}

/// The words that a sheet can hold, the newest first.
fn versions(t: Words) -> Vec<(String, String)> {
    let all = (1..=VERSION).rev().flat_map(|version| {
        [(Language::En, Lang::En), (Language::Cy, Lang::Cy)].map(|(language, lang)| {
            let words = t.families_paper_version(lang.own_name(), &version.to_string());
            (mark(Wording { version, language }), words)
        })
    });
    all.collect()
}

fn field(purpose: Purpose) -> String {
    format!("answer-{}", slug(purpose))
}

fn answer(t: Words, question: &Question, typed: &Fields, faults: &Faults) -> Radios {
    let field = field(question.purpose);
    let fault = faults.of(&field);
    let chosen = typed.text(&field).to_owned();
    Radios::new(field, name(t, question.purpose))
        .item("yes", t.families_consent_answer_yes())
        .item("no", t.families_consent_answer_no())
        .item("open", t.families_key_open())
        .chosen(if chosen.is_empty() { "open".to_owned() } else { chosen })
        .error_if(fault)
}

/// What this page looks like: with a carer, without, wrong.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let view = invented::child();
    let alone = ChildConsents { carers: Vec::new(), ..view.clone() };
    let cohort = crate::samples::id();
    let page =
        |view: &ChildConsents, faults| Page::new(frame, cohort, view, &Fields::default(), faults);
    let mut wrong = Faults::one(frame.t, "answer-application", frame.t.families_key_nothing());
    wrong.add("signed_on", frame.t.families_key_day_wrong());
    vec![
        Sample::new("filled", &page(&view, Faults::none(frame.t))),
        Sample::new("empty", &page(&alone, Faults::none(frame.t))),
        Sample::new("wrong", &page(&alone, wrong)),
    ]
}

/// Shows the form.
pub async fn get(
    State(app): State<App>,
    person: Person,
    Path((cohort, child)): Path<(CohortId, ChildId)>,
) -> PageResult {
    let view = see_child(&app.world, person.caller(), cohort, child).await?;
    let faults = Faults::none(person.t());
    show(&Page::new(&person.frame(), cohort, &view, &Fields::default(), faults))
}

/// Takes it.
pub async fn post(
    State(app): State<App>,
    person: Person,
    Path((cohort, child)): Path<(CohortId, ChildId)>,
    fields: Fields,
) -> PageResult {
    let t = person.t();
    let view = see_child(&app.world, person.caller(), cohort, child).await?;
    let mut faults = Faults::none(t);
    if let Some(input) = read(t, (cohort, child), &view, &fields, &mut faults)? {
        match key_paper_form(&app.world, person.caller(), &input).await {
            Ok(()) => {
                return Ok(person.go_saying(&child::path(cohort, child), "families-key-done"));
            }
            Err(refused) => {
                let (field, key) = refused.told()?;
                faults.add(field, t.by_key(key).unwrap_or_default());
            }
        }
    }
    show_again(&Page::new(&person.frame(), cohort, &view, &fields, faults))
}

fn read(
    t: Words,
    (cohort, child): (CohortId, ChildId),
    view: &ChildConsents,
    fields: &Fields,
    faults: &mut Faults,
) -> Result<Option<KeyPaperForm>, PageError> {
    let signer = match fields.text("carer") {
        "" | NEW => Signer::New(fields.text("name").to_owned()),
        id => Signer::Known(typed::id(id)?),
    };
    let read = read_mark(fields.text("words"));
    if read.is_none() {
        faults.add("words", t.families_key_words_wrong());
    }
    let signed_on = typed::date(fields, "signed_on", faults, t);
    let said = |question: &Question| match fields.text(&field(question.purpose)) {
        "yes" => Some((question.purpose, true)),
        "no" => Some((question.purpose, false)),
        _ => None,
    };
    let answers = view.questions.iter().filter_map(said).collect();
    Ok(read.zip(signed_on).map(|(read, signed_on)| KeyPaperForm {
        cohort,
        child,
        signer,
        read,
        signed_on,
        answers,
    }))
}

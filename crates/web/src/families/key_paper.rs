//! The school lead keys in a form that a carer signed on paper, question by question, and looks at it
//! beside the sheet before it is saved. What the form leaves open stays open.

use super::answers::{mark, name, read_mark, slug};
use super::key_check::Check;
use super::{child, invented};
use crate::cohorts::typed;
use crate::{App, Faults, Fields, Frame, PageError, PageResult, Person, Sample, show, show_again};
use actions::families::{
    ChildConsents, KeyPaperForm, Question, Signer, VERSION, check_paper_form, find_form,
    key_paper_form, see_child,
};
use askama::Template;
use axum::extract::{Path, State};
use components::{Button, Content, DateInput, Input, Radios, Select};
use domain::bilingual::Language;
use domain::families::{FormCode, Purpose, Wording};
use domain::ids::{ChildId, CohortId};
use words::{Lang, Words};

/// The address, for the router.
pub const PATH: &str = "/families/cohort/{cohort}/child/{child}/paper";
/// The field of the button that was pressed.
pub(super) const GO: &str = "go";
/// The field of the code on the form.
const FORM: &str = "form";
/// In the field of the carer: somebody who is not known yet.
const NEW: &str = "new";

/// The address for one child.
pub fn path(cohort: CohortId, child: ChildId) -> String {
    format!("{}/paper", child::path(cohort, child))
}

/// The address for a form with a code.
pub fn path_of(cohort: CohortId, child: ChildId, code: FormCode) -> String {
    format!("{}?{FORM}={}", path(cohort, child), code.compact())
}

/// The words of a form with a code, and the code itself.
#[derive(Clone, Copy)]
struct Printed {
    code: FormCode,
    read: Wording,
}

#[derive(Template)]
#[template(path = "families/key_paper.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    back: Content,
    carer: Option<Radios>,
    name: Input,
    /// What the code of the form says: the code, its words, and both for the form.
    printed: Option<(String, String, String, String)>,
    words: Select,
    signed_on: DateInput,
    answers: Vec<Radios>,
    save: Button,
}

impl Page {
    fn new(
        frame: &Frame,
        cohort: CohortId,
        (view, printed): (&ChildConsents, Option<Printed>),
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
            printed: printed.map(|one| {
                let code = one.code.compact().to_owned();
                (one.code.to_string(), version(t, one.read), code, mark(one.read))
            }),
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
            save: Button::new(t.common_continue()).name(GO).value("check"),
            faults,
        }
    }
}

fn version(t: Words, read: Wording) -> String {
    let lang = if read.language == Language::Cy { Lang::Cy } else { Lang::En };
    t.families_paper_version(lang.own_name(), &read.version.to_string())
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
        [Language::En, Language::Cy].map(|language| {
            let read = Wording { version, language };
            (mark(read), self::version(t, read))
        })
    });
    all.collect()
}

/// The field of one question.
pub(super) fn field(purpose: Purpose) -> String {
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

/// What these pages look like: with a carer, with a code, without either, wrong, to check.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let view = invented::child();
    let alone = ChildConsents { carers: Vec::new(), ..view.clone() };
    let (cohort, none) = (crate::samples::id(), Fields::default());
    let code = FormCode::make(&domain::chance::Fixed::new(1));
    let read = Wording { version: 1, language: Language::En };
    let page = |view: &ChildConsents, printed: Option<Printed>, faults| {
        Page::new(frame, cohort, (view, printed), &none, faults)
    };
    let mut wrong = Faults::one(frame.t, "answer-application", frame.t.families_key_nothing());
    wrong.add("signed_on", frame.t.families_key_day_wrong());
    let input = KeyPaperForm {
        cohort,
        child: view.child,
        signer: Signer::New("Ash Sample".to_owned()),
        read,
        form: Some(code),
        signed_on: frame.today,
        answers: vec![(Purpose::Application, true)],
    };
    let right = || Faults::none(frame.t);
    vec![
        Sample::new("filled", &page(&view, None, right())),
        Sample::new("code", &page(&view, Some(Printed { code, read }), right())),
        Sample::new("empty", &page(&alone, None, right())),
        Sample::new("wrong", &page(&alone, None, wrong)),
        Sample::new("check", &Check::new(frame, &view, &input, &none)),
    ]
}

/// The form whose code came along; one of another child is not there.
async fn printed(
    app: &App,
    person: &Person,
    (cohort, child): (CohortId, ChildId),
    fields: &Fields,
) -> Result<Option<Printed>, PageError> {
    let typed = fields.text(FORM);
    if typed.is_empty() {
        return Ok(None);
    }
    let code: FormCode = typed.parse().map_err(|_| PageError::NotFound)?;
    let found = find_form(&app.world, person.caller(), code).await?;
    let found = found.filter(|form| (form.cohort, form.child) == (cohort, child));
    let read = found.ok_or(PageError::NotFound)?.read;
    Ok(Some(Printed { code, read }))
}

/// Shows the form.
pub async fn get(
    State(app): State<App>,
    person: Person,
    Path((cohort, child)): Path<(CohortId, ChildId)>,
    fields: Fields,
) -> PageResult {
    let view = see_child(&app.world, person.caller(), cohort, child).await?;
    let printed = printed(&app, &person, (cohort, child), &fields).await?;
    let faults = Faults::none(person.t());
    show(&Page::new(&person.frame(), cohort, (&view, printed), &Fields::default(), faults))
}

/// Shows what was typed beside the sheet, changes it, or takes it.
pub async fn post(
    State(app): State<App>,
    person: Person,
    Path((cohort, child)): Path<(CohortId, ChildId)>,
    fields: Fields,
) -> PageResult {
    let t = person.t();
    let view = see_child(&app.world, person.caller(), cohort, child).await?;
    let printed = printed(&app, &person, (cohort, child), &fields).await?;
    let page = |faults| Page::new(&person.frame(), cohort, (&view, printed), &fields, faults);
    let mut faults = Faults::none(t);
    if fields.text(GO) == "change" {
        return show(&page(faults));
    }
    let Some(input) = read(t, (cohort, child), (&view, printed), &fields, &mut faults)? else {
        return show_again(&page(faults));
    };
    let told = if fields.text(GO) == "save" {
        key_paper_form(&app.world, person.caller(), &input).await
    } else {
        match check_paper_form(&app.world, &input) {
            Ok(()) => return show(&Check::new(&person.frame(), &view, &input, &fields)),
            Err(refused) => Err(refused),
        }
    };
    match told {
        Ok(()) => Ok(person.go_saying(&child::path(cohort, child), "families-key-done")),
        Err(refused) => {
            let (field, key) = refused.told()?;
            faults.add(field, t.by_key(key).unwrap_or_default());
            show_again(&page(faults))
        }
    }
}

fn read(
    t: Words,
    (cohort, child): (CohortId, ChildId),
    (view, printed): (&ChildConsents, Option<Printed>),
    fields: &Fields,
    faults: &mut Faults,
) -> Result<Option<KeyPaperForm>, PageError> {
    let signer = match fields.text("carer") {
        "" | NEW => Signer::New(fields.text("name").to_owned()),
        id => Signer::Known(typed::id(id)?),
    };
    let read = printed.map_or_else(|| read_mark(fields.text("words")), |one| Some(one.read));
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
        form: printed.map(|one| one.code),
        signed_on,
        answers,
    }))
}

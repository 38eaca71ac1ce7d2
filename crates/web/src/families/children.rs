//! A carer of several children comes here from one letter: to each child's own page, and to one form
//! with the questions that are open. Each child has its own answer; "the same for all" is a tick that
//! nobody but the carer sets.

use super::answers::{mark, read_mark, slug};
use super::holder::Holder;
use super::{invented, start};
use crate::{App, Faults, Fields, Frame, PageResult, Sample, show, show_again};
use actions::families::{
    AnswerTogether, AnswerTogetherError, FamilyChild, OTHER, OneAnswer, Stage, Wording,
    answer_together, see_children, wording,
};
use askama::Template;
use axum::extract::State;
use components::{Button, Checkboxes, Fieldset, Radios};
use domain::families::{Purpose, Standing};
use domain::ids::ChildId;
use words::Words;

/// The address, for the router.
pub const PATH: &str = "/family/{token}/children";

/// The address for whoever holds a link.
pub fn path(token: &str) -> String {
    format!("/family/{token}/children")
}

/// The token by which the pages of another child of the same carer are opened.
pub fn token_of(token: &str, one: &FamilyChild) -> String {
    let token = token.split(OTHER).next().unwrap_or(token);
    if one.is_own { token.to_owned() } else { format!("{token}{OTHER}{}", one.child) }
}

struct Child {
    name: String,
    school: String,
    href: String,
    words: String,
    asks_again: bool,
}

struct Ask {
    lang: &'static str,
    id: String,
    question: String,
    body: String,
    read: (String, String),
    answers: Vec<Radios>,
    same: Option<Checkboxes>,
}

#[derive(Template)]
#[template(path = "families/children.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    children: Vec<Child>,
    is_held_back: bool,
    asks: Vec<Ask>,
    save: Button,
}

impl Page {
    fn new(
        frame: &Frame,
        token: &str,
        (children, questions): (&[FamilyChild], &[Wording]),
        typed: &Fields,
        faults: Faults,
    ) -> Self {
        let t = frame.t;
        let names: Vec<&str> = children.iter().map(|one| one.family.given_name.as_str()).collect();
        let ask = |words: &Wording| ask(t, words, children, typed, &faults);
        Self {
            frame: frame
                .signed_out()
                .titled(t.families_children_title(&t.list(&names)))
                .with_faults(&faults),
            children: children.iter().map(|one| child(t, token, one)).collect(),
            is_held_back: questions.iter().any(|words| words.is_held_back),
            asks: questions.iter().map(ask).collect(),
            save: Button::new(t.families_children_save()).prevent_double_click(true),
            faults,
        }
    }
}

fn child(t: Words, token: &str, one: &FamilyChild) -> Child {
    Child {
        name: one.family.given_name.clone(),
        school: one.family.school_name.clone(),
        href: start::path(&token_of(token, one)),
        words: t.families_children_see(&one.family.given_name),
        asks_again: one.family.health.is_to_confirm(),
    }
}

fn field(purpose: Purpose, child: ChildId) -> String {
    format!("answer-{}-{child}", slug(purpose))
}

/// The heading that says which question the answers below it are to.
fn question_id(purpose: Purpose) -> String {
    format!("question-{}", slug(purpose))
}

fn same_field(purpose: Purpose) -> String {
    format!("same-{}", slug(purpose))
}

fn read_field(purpose: Purpose) -> String {
    format!("read-{}", slug(purpose))
}

/// The children of whom a question is open.
fn open(children: &[FamilyChild], purpose: Purpose) -> Vec<&FamilyChild> {
    let is_open = |one: &&FamilyChild| {
        let late = purpose == Purpose::Application && one.family.stage != Stage::Applying;
        let question = one.family.question(purpose);
        !late && question.is_some_and(|question| question.standing == Standing::NotAsked)
    };
    children.iter().filter(is_open).collect()
}

/// Every question that is open of any child, in the order of the children's own pages.
fn questions(children: &[FamilyChild]) -> Vec<Purpose> {
    let mut all: Vec<Purpose> = Vec::new();
    for question in children.iter().flat_map(|one| &one.family.questions) {
        let purpose = question.purpose;
        if !all.contains(&purpose) && !open(children, purpose).is_empty() {
            all.push(purpose);
        }
    }
    all
}

fn ask(
    t: Words,
    words: &Wording,
    children: &[FamilyChild],
    typed: &Fields,
    faults: &Faults,
) -> Ask {
    let asked = open(children, words.purpose);
    let answer = |one: &&FamilyChild| {
        let field = field(words.purpose, one.child);
        let fault = faults.of(&field);
        let chosen = typed.text(&field).to_owned();
        let name = one.family.given_name.as_str();
        let fieldset = Fieldset::new(name).described_by(question_id(words.purpose));
        Radios::new(field, name)
            .item("yes", words.yes)
            .item("no", words.no)
            .fieldset(fieldset)
            .chosen(chosen)
            .error_if(fault)
    };
    let answers = asked.iter().map(answer).collect();
    let same = same_field(words.purpose);
    let same =
        asked.split_first().filter(|(_, others)| !others.is_empty()).map(|(first, others)| {
            let names: Vec<&str> =
                others.iter().map(|one| one.family.given_name.as_str()).collect();
            let label = t.families_children_same(&first.family.given_name, &t.list(&names));
            Checkboxes::single(&same, "yes", label).chosen(typed.all(&same))
        });
    Ask {
        lang: words.lang.code(),
        id: question_id(words.purpose),
        question: words.question.clone(),
        body: words.body.clone(),
        read: (read_field(words.purpose), mark(words.mark)),
        answers,
        same,
    }
}

/// What this page looks like: questions open, wrong, all answered.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let named = |name: &str, is_own| {
        let mut family = invented::family(Stage::Offered);
        name.clone_into(&mut family.given_name);
        FamilyChild { child: crate::samples::id(), is_own, family }
    };
    let mut children = vec![named("Wren", true), named("Jay", false)];
    children[1].child =
        "01939d5e-6c00-7000-8000-000000000002".parse().expect("it is the id of a child");
    let words: Vec<Wording> =
        questions(&children).into_iter().map(|one| invented::words(frame, one)).collect();
    let page = |words: &[Wording], faults| {
        Page::new(frame, "token", (&children, words), &Fields::default(), faults)
    };
    let first = field(words[0].purpose, children[0].child);
    let wrong = Faults::one(frame.t, &first, frame.t.families_children_same_which("Wren"));
    vec![
        Sample::new("open", &page(&words, Faults::none(frame.t))),
        Sample::new("wrong", &page(&words, wrong)),
        Sample::new("answered", &page(&[], Faults::none(frame.t))),
    ]
}

/// Shows the children, and what is open.
pub async fn get(State(app): State<App>, holder: Holder) -> PageResult {
    let children = see_children(&app.world, holder.caller(), holder.link().link).await?;
    if children.len() < 2 || holder.token().contains(OTHER) {
        let token = holder.token().split(OTHER).next().unwrap_or_default();
        let place = if children.len() < 2 { start::path(token) } else { path(token) };
        return Ok(holder.go(&place));
    }
    let words = words_of(&app, &holder, &children);
    let faults = Faults::none(holder.t());
    let frame = holder.family_frame(&children[0].family);
    let shown = (children.as_slice(), words.as_slice());
    show(&Page::new(&frame, holder.token(), shown, &Fields::default(), faults))
}

fn words_of(app: &App, holder: &Holder, children: &[FamilyChild]) -> Vec<Wording> {
    let all = questions(children).into_iter();
    all.map(|purpose| wording(&app.world, holder.lang(), purpose)).collect()
}

/// Saves what was answered, all or nothing; what was left open stays open.
pub async fn post(State(app): State<App>, holder: Holder, fields: Fields) -> PageResult {
    let (t, link) = (holder.t(), holder.link().link);
    let children = see_children(&app.world, holder.caller(), link).await?;
    let words = words_of(&app, &holder, &children);
    let mut faults = Faults::none(t);
    let answers = read(t, &children, &words, &fields, &mut faults);
    if faults.is_empty() {
        let input = AnswerTogether { link, answers };
        match answer_together(&app.world, holder.caller(), input).await {
            Ok(()) => {
                return Ok(holder.go_saying(&path(holder.token()), "families-question-saved"));
            }
            Err(AnswerTogetherError::Nothing) => {
                let first = words.first().zip(children.first());
                let first = first.and_then(|(words, _)| {
                    let one = open(&children, words.purpose).into_iter().next()?;
                    Some(field(words.purpose, one.child))
                });
                faults.add(&first.unwrap_or_default(), t.families_children_nothing());
            }
            Err(AnswerTogetherError::Refused { child, purpose, why }) => {
                let (_, key) = why.told()?;
                faults.add(&field(purpose, child), t.by_key(key).unwrap_or_default());
            }
            Err(AnswerTogetherError::Fault(fault)) => return Err(fault.into()),
        }
    }
    let frame = holder.family_frame(&children[0].family);
    let shown = (children.as_slice(), words.as_slice());
    show_again(&Page::new(&frame, holder.token(), shown, &fields, faults))
}

fn read(
    t: Words,
    children: &[FamilyChild],
    words: &[Wording],
    fields: &Fields,
    faults: &mut Faults,
) -> Vec<OneAnswer> {
    let mut answers = Vec::new();
    for words in words {
        let purpose = words.purpose;
        let asked = open(children, purpose);
        let read = read_mark(fields.text(&read_field(purpose))).unwrap_or(words.mark);
        let said = |child| match fields.text(&field(purpose, child)) {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        };
        let Some(first) = asked.first() else { continue };
        let is_same = fields.has(&same_field(purpose));
        let of_first = said(first.child);
        if is_same && of_first.is_none() {
            let name = &first.family.given_name;
            faults.add(&field(purpose, first.child), t.families_children_same_which(name));
        }
        for one in &asked {
            let own = said(one.child);
            if is_same && own.is_some() && own != of_first {
                let name = &one.family.given_name;
                faults.add(&field(purpose, one.child), t.families_children_same_other(name));
            }
            if let Some(is_given) = if is_same { of_first } else { own } {
                answers.push(OneAnswer { child: one.child, purpose, is_given, read });
            }
        }
    }
    answers
}

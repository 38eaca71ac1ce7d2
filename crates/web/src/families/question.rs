//! A carer reads one question and says yes or no; no box is ticked beforehand. The answer counts
//! when it is saved; then comes the next question of a place, or the list.

use super::answers::{from_slug, mark, now, read_mark, slug};
use super::holder::Holder;
use super::{invented, start};
use crate::{App, Faults, Fields, Frame, PageError, PageResult, Sample, show, show_again};
use actions::families::{
    AnswerConsent, FamilyView, Question, Stage, Wording, answer_consent, see_family, wording,
};
use askama::Template;
use axum::extract::{Path, State};
use components::{Button, Content, InsetText, Legend, Radios};
use domain::families::Purpose;

/// The address, for the router.
pub const PATH: &str = "/family/{token}/consent/{purpose}";
/// The field of the answer.
const ANSWER: &str = "answer";
/// The field that says which words were on the page.
const READ: &str = "read";

/// The address of one question.
pub fn path(token: &str, slug: &str) -> String {
    format!("/family/{token}/consent/{slug}")
}

#[derive(Template)]
#[template(path = "families/question.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    back: Content,
    words: Wording,
    read: String,
    now: Option<InsetText>,
    required: Option<String>,
    answer: Radios,
    save: Button,
}

impl Page {
    fn new(
        frame: &Frame,
        token: &str,
        (family, question): (&FamilyView, &Question),
        words: Wording,
        faults: Faults,
    ) -> Self {
        let t = frame.t;
        let is_for_place = question.is_required && question.purpose != Purpose::Application;
        let legend = Legend::new(words.question.as_str()).classes("govuk-visually-hidden");
        Self {
            frame: frame.titled(words.question.as_str()).with_faults(&faults),
            back: frame.back(start::path(token)),
            read: mark(words.mark),
            now: now(t, question).map(InsetText::new),
            required: is_for_place.then(|| t.families_question_required(&family.given_name)),
            answer: Radios::new(ANSWER, legend)
                .item("yes", words.yes)
                .item("no", words.no)
                .error_if(faults.of(ANSWER)),
            save: Button::new(t.families_question_save()).prevent_double_click(true),
            words,
            faults,
        }
    }
}

/// What this page looks like: first, changed, wrong, and in English for want of approved Welsh.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let frame = &frame.signed_out();
    let family = invented::family(Stage::Offered);
    let words =
        |is_held_back| Wording { is_held_back, ..invented::words(frame, Purpose::Participation) };
    let page = |at: usize, is_held_back, faults| {
        let asked = (&family, &family.questions[at]);
        Page::new(frame, "token", asked, words(is_held_back), faults)
    };
    let none = || Faults::none(frame.t);
    let wrong = Faults::one(frame.t, ANSWER, frame.t.families_question_choose());
    vec![
        Sample::new("first", &page(2, false, none())),
        Sample::new("changed", &page(3, false, none())),
        Sample::new("held-back", &page(2, true, none())),
        Sample::new("wrong", &page(2, false, wrong)),
    ]
}

/// What is asked under this address; nothing where it is not asked of this family.
async fn asked(
    app: &App,
    holder: &Holder,
    slug: &str,
) -> Result<(FamilyView, Question), PageError> {
    let purpose = from_slug(slug).ok_or(PageError::NotFound)?;
    let family = see_family(&app.world, holder.caller(), holder.link().link).await?;
    let question = *family.question(purpose).ok_or(PageError::NotFound)?;
    Ok((family, question))
}

/// Asks.
pub async fn get(
    State(app): State<App>,
    holder: Holder,
    Path((_, slug)): Path<(String, String)>,
) -> PageResult {
    let (family, question) = asked(&app, &holder, &slug).await?;
    let words = wording(&app.world, holder.lang(), question.purpose);
    let frame = holder.family_frame(&family);
    let asked = (&family, &question);
    show(&Page::new(&frame, holder.token(), asked, words, Faults::none(frame.t)))
}

/// Saves the answer.
pub async fn post(
    State(app): State<App>,
    holder: Holder,
    Path((_, slug)): Path<(String, String)>,
    fields: Fields,
) -> PageResult {
    let (family, question) = asked(&app, &holder, &slug).await?;
    let t = holder.t();
    let words = wording(&app.world, holder.lang(), question.purpose);
    let mut faults = Faults::none(t);
    match fields.text(ANSWER) {
        text @ ("yes" | "no") => {
            let answer = AnswerConsent {
                link: holder.link().link,
                purpose: question.purpose,
                is_given: text == "yes",
                read: read_mark(fields.text(READ)).unwrap_or(words.mark),
            };
            match answer_consent(&app.world, holder.caller(), answer).await {
                Ok(()) => return next(&app, &holder, question.purpose).await,
                Err(refused) => {
                    let (field, key) = refused.told()?;
                    faults.add(field, t.by_key(key).unwrap_or_default());
                }
            }
        }
        _ => faults.add(ANSWER, t.families_question_choose()),
    }
    let frame = holder.family_frame(&family);
    show_again(&Page::new(&frame, holder.token(), (&family, &question), words, faults))
}

/// On to the next open question of a place; from the first two and the last back to the list.
async fn next(app: &App, holder: &Holder, answered: Purpose) -> PageResult {
    let family = see_family(&app.world, holder.caller(), holder.link().link).await?;
    let is_further = family.further().any(|question| question.purpose == answered);
    let place = match family.next_further().filter(|_| is_further) {
        Some(purpose) => path(holder.token(), &slug(purpose)),
        None => format!("{}#answers", start::path(holder.token())),
    };
    Ok(holder.go_saying(&place, "families-question-saved"))
}

//! A carer says for one ceremony whether the child comes and, apart from that, whether it may be
//! photographed there. Nothing is ticked beforehand.

use super::answers::{mark, read_mark};
use super::holder::Holder;
use super::{invented, start};
use crate::{App, Faults, Fields, Frame, PageError, PageResult, Sample, show, show_again};
use actions::families::{
    AnswerCeremony, CeremonyAsked, FOR_A_CEREMONY, FamilyView, Stage, Wording, answer_ceremony,
    see_family, wording,
};
use askama::Template;
use axum::extract::{Path, State};
use components::{Button, Content, Legend, Radios};
use domain::families::Standing;
use domain::ids::CeremonyId;
use words::Words;

/// The address, for the router.
pub const PATH: &str = "/family/{token}/ceremony/{ceremony}";
/// The field of each answer, in the order of [`FOR_A_CEREMONY`].
const FIELDS: [&str; 2] = ["comes", "photographs"];

/// The address of one ceremony for one family.
pub fn path(token: &str, ceremony: CeremonyId) -> String {
    format!("/family/{token}/ceremony/{ceremony}")
}

struct Ask {
    lang: &'static str,
    body: String,
    answer: Radios,
}

#[derive(Template)]
#[template(path = "families/ceremony.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    back: Content,
    when: String,
    is_held_back: bool,
    read: String,
    asks: Vec<Ask>,
    save: Button,
}

impl Page {
    fn new(
        frame: &Frame,
        token: &str,
        asked: &CeremonyAsked,
        (words, typed): ([Wording; 2], &Fields),
        faults: Faults,
    ) -> Self {
        let t = frame.t;
        let standing = [asked.comes, asked.photographs];
        let is_held_back = words[0].is_held_back;
        let read = mark(words[0].mark);
        let asks = words.into_iter().zip(FIELDS.into_iter().zip(standing));
        Self {
            frame: frame.titled(asked.title.as_str()).with_faults(&faults),
            back: frame.back(start::path(token)),
            when: when(t, asked),
            is_held_back,
            read,
            asks: asks.map(|(words, one)| ask(words, one, typed, &faults)).collect(),
            save: Button::new(t.families_question_save()).prevent_double_click(true),
            faults,
        }
    }
}

/// Day, time and place.
pub fn when(t: Words, asked: &CeremonyAsked) -> String {
    t.cohorts_ceremonies_line(&t.date(asked.held_on), &asked.place, &t.time(asked.held_at))
}

fn ask(
    words: Wording,
    (field, standing): (&'static str, Standing),
    typed: &Fields,
    faults: &Faults,
) -> Ask {
    let before = match standing {
        Standing::Given => "yes",
        Standing::Refused | Standing::Withdrawn => "no",
        Standing::NotAsked => "",
    };
    let chosen = if typed.has(field) { typed.text(field) } else { before };
    let legend = Legend::new(words.question.as_str()).classes("govuk-fieldset__legend--m");
    Ask {
        lang: words.lang.code(),
        answer: Radios::new(field, legend)
            .item("yes", words.yes)
            .item("no", words.no)
            .chosen(chosen)
            .error_if(faults.of(field)),
        body: words.body,
    }
}

/// What this page looks like: first, answered, wrong.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let frame = &frame.signed_out();
    let family = invented::family(Stage::Offered);
    let first = &family.ceremonies[0];
    let answered =
        CeremonyAsked { comes: Standing::Given, photographs: Standing::Refused, ..first.clone() };
    let words = || FOR_A_CEREMONY.map(|purpose| invented::words(frame, purpose));
    let none = Fields::default();
    let page =
        |asked: &CeremonyAsked, faults| Page::new(frame, "token", asked, (words(), &none), faults);
    let wrong = Faults::one(frame.t, FIELDS[0], frame.t.families_question_choose());
    vec![
        Sample::new("first", &page(first, Faults::none(frame.t))),
        Sample::new("answered", &page(&answered, Faults::none(frame.t))),
        Sample::new("wrong", &page(first, wrong)),
    ]
}

async fn asked(
    app: &App,
    holder: &Holder,
    id: CeremonyId,
) -> Result<(FamilyView, CeremonyAsked), PageError> {
    let family = see_family(&app.world, holder.caller(), holder.link().link).await?;
    let found = family.ceremonies.iter().find(|one| one.id == id).cloned();
    Ok((family, found.ok_or(PageError::NotFound)?))
}

/// Asks.
pub async fn get(
    State(app): State<App>,
    holder: Holder,
    Path((_, ceremony)): Path<(String, CeremonyId)>,
) -> PageResult {
    let (family, asked) = asked(&app, &holder, ceremony).await?;
    let words = FOR_A_CEREMONY.map(|purpose| wording(&app.world, holder.lang(), purpose));
    let frame = holder.family_frame(&family);
    let typed = (words, &Fields::default());
    show(&Page::new(&frame, holder.token(), &asked, typed, Faults::none(frame.t)))
}

/// Saves both answers.
pub async fn post(
    State(app): State<App>,
    holder: Holder,
    Path((_, ceremony)): Path<(String, CeremonyId)>,
    fields: Fields,
) -> PageResult {
    let (family, asked) = asked(&app, &holder, ceremony).await?;
    let (t, mut faults) = (holder.t(), Faults::none(holder.t()));
    let words = FOR_A_CEREMONY.map(|purpose| wording(&app.world, holder.lang(), purpose));
    let said = FIELDS.map(|field| match fields.text(field) {
        "yes" => Some(true),
        "no" => Some(false),
        _ => {
            faults.add(field, t.families_question_choose());
            None
        }
    });
    if let [Some(comes), Some(photographs)] = said {
        let (link, read) = (holder.link().link, read_mark(fields.text("read")));
        let read = read.unwrap_or(words[0].mark);
        let answer = AnswerCeremony { link, ceremony, comes, photographs, read };
        match answer_ceremony(&app.world, holder.caller(), answer).await {
            Ok(()) => {
                let list = format!("{}#answers", start::path(holder.token()));
                return Ok(holder.go_saying(&list, "families-question-saved"));
            }
            Err(refused) => {
                let (_, key) = refused.told()?;
                faults.add(FIELDS[0], t.by_key(key).unwrap_or_default());
            }
        }
    }
    let frame = holder.family_frame(&family);
    show_again(&Page::new(&frame, holder.token(), &asked, (words, &fields), faults))
}

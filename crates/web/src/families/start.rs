//! A carer comes here from the letter: to read what the child would do, who with, where the details
//! go and how to say no, and to find each question with its answer. Opening it changes nothing.

use super::answers::{day, language, name, slug, tag};
use super::holder::Holder;
use super::{ceremony, children, health, invented, kit, question};
use crate::{App, Frame, PageError, PageResult, Sample, home, show};
use actions::cohorts::how;
use actions::families::{
    CeremonyAsked, FamilyChild, FamilyView, KitQuestion, Question, Stage, see_children,
    see_kit_sizes,
};
use askama::Template;
use axum::extract::State;
use components::{Button, InsetText, Tag, TaskItem, TaskList};
use domain::families::{HealthStands, Purpose, Standing};
use domain::forces::SelectionMethod;
use words::Words;

/// The address, for the router.
pub const PATH: &str = "/family/{token}";

/// The address of one family, for links and redirects.
pub fn path(token: &str) -> String {
    format!("/family/{token}")
}

#[derive(Template)]
#[template(path = "families/start.html")]
struct Page {
    frame: Frame,
    child: String,
    school: String,
    force: String,
    news: Option<InsetText>,
    summary: String,
    when: String,
    adults: i64,
    places: i64,
    how: &'static str,
    not_drawn: String,
    number: String,
    privacy: [&'static str; 2],
    may_say_yes: bool,
    /// Where the page for all children of this carer is, and the others' names.
    others: Option<(String, String)>,
    confirm: Option<Confirm>,
    tasks: TaskList,
}

/// A new term: is what was told of health and contacts still right?
struct Confirm {
    body: String,
    to: String,
    same: Button,
    change: String,
}

impl Confirm {
    fn new(t: Words, token: &str, family: &FamilyView) -> Option<Self> {
        let HealthStands::ToConfirm { at, since } = family.health else { return None };
        let (told, term) = (day(t, at), t.date_short(since));
        Some(Self {
            body: t.families_health_confirm_body(&family.given_name, &told, &term),
            to: health::confirm_path(token),
            same: Button::new(t.families_health_confirm_same()).prevent_double_click(true),
            change: health::path(token),
        })
    }
}

impl Page {
    fn new(frame: &Frame, token: &str, family: &FamilyView) -> Self {
        let t = frame.t;
        let text = language(frame.lang);
        let (date, time) = (t.date_short(family.starts_on), t.time(family.starts_at));
        let title = t.families_start_title(&family.given_name, &family.school_name);
        Self {
            frame: frame.titled(title),
            child: family.given_name.clone(),
            school: family.school_name.clone(),
            force: family.force_name.clone(),
            news: news(t, family).map(InsetText::new),
            summary: family.model.summary.get(text).to_owned(),
            when: t.families_start_when(&date, &time, t.weekday(family.weekday)),
            adults: i64::from(family.model.ratio.least_adults),
            places: family.places,
            how: how(t, family.model.selection),
            not_drawn: family.model.not_drawn.text.get(text).to_owned(),
            number: t.families_start_number(&family.given_name, &family.number.to_string()),
            privacy: [home::privacy::PATH, home::privacy_children::PATH],
            may_say_yes: family.may_say_yes,
            others: None,
            confirm: Confirm::new(t, token, family),
            tasks: tasks(t, token, family),
        }
    }

    /// The same, with the sizes that are asked of this child.
    fn with_kit(mut self, token: &str, asked: &[KitQuestion]) -> Self {
        let t = self.frame.t;
        let open = asked.iter().filter(|one| !one.is_issued).any(|one| !one.is_told);
        let tag = if open {
            Tag::coloured(t.families_task_open(), "blue")
        } else {
            Tag::coloured(t.families_task_in(), "green")
        };
        if !asked.is_empty() {
            let item = TaskItem::new(t.families_task_kit(), kit::path(token), tag);
            self.tasks = self.tasks.item(item);
        }
        self
    }

    /// The same, with the way to the other children of this carer.
    fn beside(mut self, token: &str, others: &[FamilyChild]) -> Self {
        let names: Vec<&str> = others.iter().map(|one| one.family.given_name.as_str()).collect();
        if !names.is_empty() {
            self.others = Some((children::path(token), self.frame.t.list(&names)));
        }
        self
    }
}

fn news(t: Words, family: &FamilyView) -> Option<String> {
    let child = &family.given_name;
    let is_no = family.question(Purpose::Application).is_some_and(|question| {
        matches!(question.standing, Standing::Refused | Standing::Withdrawn)
    });
    match family.stage {
        _ if is_no => Some(t.families_start_refused().to_owned()),
        Stage::TakenBack => Some(t.families_start_taken_back().to_owned()),
        Stage::Applying => None,
        Stage::ListClosed => Some(t.families_start_list_closed().to_owned()),
        Stage::Offered => Some(t.families_start_offered(child)),
        Stage::NotThisTime if family.model.selection == SelectionMethod::Draw => {
            Some(t.families_start_not_this_time(child))
        }
        Stage::NotThisTime => Some(t.families_start_not_this_time_chosen(child)),
    }
}

fn tasks(t: Words, token: &str, family: &FamilyView) -> TaskList {
    let list = family
        .questions
        .iter()
        .fold(TaskList::default(), |list, question| list.item(task(t, token, question)));
    if family.stage != Stage::Offered {
        return list;
    }
    let (status, hint) = match family.health {
        HealthStands::NotTold => (Tag::coloured(t.families_task_open(), "blue"), None),
        HealthStands::Told { at } => (Tag::coloured(t.families_task_in(), "green"), Some(at)),
        HealthStands::ToConfirm { at, .. } => {
            (Tag::coloured(t.families_task_confirm(), "yellow"), Some(at))
        }
    };
    let mut item = TaskItem::new(t.families_task_health(), health::path(token), status);
    if let Some(at) = hint {
        item = item.hint(t.families_task_confirmed(&day(t, at)));
    }
    family.ceremonies.iter().fold(list.item(item), |list, one| list.item(coming(t, token, one)))
}

/// A ceremony to come: open until it is said whether the child comes.
fn coming(t: Words, token: &str, asked: &CeremonyAsked) -> TaskItem {
    let href = ceremony::path(token, asked.id);
    TaskItem::new(asked.title.as_str(), href, tag(t, asked.comes)).hint(ceremony::when(t, asked))
}

fn task(t: Words, token: &str, question: &Question) -> TaskItem {
    let href = question::path(token, &slug(question.purpose));
    let item = TaskItem::new(name(t, question.purpose), href, tag(t, question.standing));
    let mut hints = Vec::new();
    if question.purpose == Purpose::EvaluationSurvey {
        hints.push(t.families_task_survey_hint().to_owned());
    }
    if question.is_required && question.purpose != Purpose::Application {
        hints.push(t.families_task_required().to_owned());
    }
    hints.extend(question.at.map(|at| t.families_task_answered(&day(t, at))));
    if hints.is_empty() { item } else { item.hint(hints.join(" ")) }
}

/// What this page looks like at each stage.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let frame = &frame.signed_out();
    let stages = [
        ("applying", Stage::Applying),
        ("list-closed", Stage::ListClosed),
        ("offered", Stage::Offered),
        ("not-this-time", Stage::NotThisTime),
        ("taken-back", Stage::TakenBack),
    ]
    .map(|(name, stage)| Sample::new(name, &Page::new(frame, "token", &invented::family(stage))));
    let term = HealthStands::ToConfirm { at: invented::at(), since: frame.today };
    let new_term = FamilyView { health: term, ..invented::family(Stage::Offered) };
    let new_term = Sample::new("new-term", &Page::new(frame, "token", &new_term));
    let other = FamilyChild {
        child: crate::samples::id(),
        is_own: false,
        family: invented::family(Stage::Applying),
    };
    let family = FamilyView { may_say_yes: false, ..invented::family(Stage::Offered) };
    let several = Page::new(frame, "token", &family)
        .with_kit("token", &kit::sample())
        .beside("token", &[other]);
    let several = Sample::new("several", &several);
    stages.into_iter().chain([new_term, several]).collect()
}

/// Shows where the family stands.
pub async fn get(State(app): State<App>, holder: Holder) -> PageResult {
    let children = see_children(&app.world, holder.caller(), holder.link().link).await?;
    let Some((own, others)) = children.split_first() else { return Err(PageError::NotFound) };
    let (family, token) = (&own.family, holder.token());
    let kit = see_kit_sizes(&app.world, holder.caller(), holder.link().link).await?;
    let page = Page::new(&holder.family_frame(family), token, family);
    show(&page.with_kit(token, &kit).beside(token, others))
}

//! An officer or a school lead opens this on a phone on the day: where and when, which lesson, whom
//! to tell of a concern, who may not be photographed, what must be known of health. The register
//! is one press away.

use super::{invented, register, said};
use crate::{App, Frame, PageResult, Person, Sample, lessons, people, show};
use actions::sessions::{Care, TodaySession, TodayView, see_today};
use askama::Template;
use axum::extract::State;
use components::{Button, Content, SummaryList, WarningText};
use domain::{
    families::HealthDetails,
    people::{Check, Stop},
};
use words::Words;

/// The address.
pub const PATH: &str = "/sessions/today";

struct Health {
    name: String,
    parts: Vec<(String, String)>,
}

struct Card {
    heading: String,
    no_dsl: Option<WarningText>,
    stopped: Vec<String>,
    is_stopped: bool,
    facts: SummaryList,
    plan: Option<String>,
    no_photo: Vec<String>,
    health: Vec<Health>,
    untold: Option<String>,
    register: Option<Button>,
}

#[derive(Template)]
#[template(path = "sessions/today.html")]
struct Page {
    frame: Frame,
    day: String,
    cards: Vec<Card>,
    next: Option<String>,
}

impl Page {
    fn new(frame: &Frame, view: &TodayView) -> Self {
        let t = frame.t;
        let next = view.next.as_ref().map(|diary| {
            let when = t.date_time(diary.held_on.to_datetime(diary.starts_at));
            t.sessions_today_next(&diary.school_name, &when)
        });
        Self {
            frame: frame.titled(t.sessions_today_title()),
            day: t.date(view.today),
            cards: view.sessions.iter().map(|session| card(t, session)).collect(),
            next,
        }
    }
}

fn card(t: Words, session: &TodaySession) -> Card {
    let diary = &session.diary;
    let no_dsl = WarningText::new(t.sessions_today_no_dsl(&diary.school_name));
    let words = if diary.taken_at.is_some() {
        t.sessions_today_register_again()
    } else {
        t.sessions_today_register()
    };
    let button = Button::new(words).href(register::path(diary.id));
    let has_dsl = !session.dsls.is_empty();
    let stopped = session
        .stopped
        .iter()
        .map(|(name, stops)| t.sessions_today_stopped(name, &people::said::stops(t, stops)));
    let own = session.is_stopped.then(|| t.sessions_today_own_stop().to_owned());
    let untold = i64::try_from(session.untold).unwrap_or(i64::MAX);
    Card {
        heading: format!("{}: {}", t.time(diary.starts_at), diary.school_name),
        no_dsl: (!has_dsl).then(|| no_dsl.icon_fallback_text(t.common_warning())),
        stopped: own.into_iter().chain(stopped).collect(),
        is_stopped: session.is_stopped,
        facts: facts(t, session),
        plan: session.what.lesson.map(|lesson| lessons::see::path(&lesson.code)),
        no_photo: session.care.iter().filter(|c| c.no_photo).map(|c| c.name.clone()).collect(),
        health: session.care.iter().filter_map(|care| health(t, care)).collect(),
        untold: (untold > 0).then(|| t.sessions_today_untold(untold)),
        register: (has_dsl && !session.is_stopped).then_some(button),
    }
}

/// A number that a phone rings when it is pressed.
#[derive(Template)]
#[template(
    source = r#"<a class="govuk-link" href="tel:{{ telephone }}">{{ telephone }}</a>"#,
    ext = "html"
)]
struct Call<'a> {
    telephone: &'a str,
}

fn facts(t: Words, session: &TodaySession) -> SummaryList {
    let diary = &session.diary;
    let address = [&diary.street, &diary.locality, &diary.town, &diary.postcode];
    let address: Vec<&str> =
        address.into_iter().map(String::as_str).filter(|line| !line.is_empty()).collect();
    let children = t.common_children(i64::try_from(session.children).unwrap_or(i64::MAX));
    let ratio = t.sessions_ratio(&t.sessions_adults(session.adults.into()), &children);
    let dsls = if session.dsls.is_empty() { t.common_none().into() } else { t.list(&session.dsls) };
    let mut list = SummaryList::default()
        .row(t.common_time(), said::times(t, diary.starts_at, diary.minutes))
        .row(t.sessions_column_what(), said::what(t, &session.what));
    if !diary.place.is_empty() {
        list = list.row(t.sessions_column_place(), diary.place.as_str());
    }
    list = list.row(t.sessions_today_address(), address.join(", "));
    if !diary.telephone.is_empty() {
        let call = Call { telephone: &diary.telephone };
        list = list.row(t.common_telephone(), Content::html(call.to_string()));
    }
    let counted = match session.counted.as_slice() {
        [] => t.common_none().into(),
        names => t.list(names),
    };
    list.row(t.sessions_dsl(), dsls)
        .row(t.sessions_today_children(), ratio)
        .row(t.sessions_today_counted(), counted)
}

fn health(t: Words, care: &Care) -> Option<Health> {
    let parts: Vec<(String, String)> = care
        .details
        .parts()
        .into_iter()
        .filter(|(_, text)| !text.trim().is_empty())
        .filter_map(|(part, text)| {
            Some((t.by_key(&format!("sessions-health-{part}"))?, text.trim().to_owned()))
        })
        .collect();
    (!parts.is_empty()).then(|| Health { name: care.name.clone(), parts })
}

/// What this page looks like: a day without a session, one to be held, one without a DSL.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let details = HealthDetails {
        allergies: "Peanuts".to_owned(),
        medicines: "Carries an inhaler".to_owned(),
        ..HealthDetails::default()
    };
    let care = Care { name: "Mika Sample".to_owned(), no_photo: true, details };
    let session = |dsls: Vec<String>, care: Vec<Care>| TodaySession {
        diary: invented::diary(frame.today),
        what: invented::what(),
        dsls,
        children: 10,
        adults: 2,
        counted: vec!["PCSO Sam Example".to_owned()],
        stopped: Vec::new(),
        is_stopped: false,
        untold: care.len(),
        care,
    };
    let view = |sessions, next| TodayView { today: frame.today, sessions, next };
    let held = session(vec!["Jo Invented".to_owned()], vec![care]);
    let stop = Stop::RanOut(Check::Vetting, frame.today.yesterday().unwrap_or(frame.today));
    let stopped = TodaySession {
        counted: Vec::new(),
        stopped: vec![("PCSO Sam Example".to_owned(), vec![stop])],
        is_stopped: true,
        ..session(vec!["Jo Invented".to_owned()], vec![])
    };
    vec![
        Sample::new("stopped", &Page::new(frame, &view(vec![stopped], None))),
        Sample::new("empty", &Page::new(frame, &view(vec![], Some(invented::diary(frame.today))))),
        Sample::new("filled", &Page::new(frame, &view(vec![held], None))),
        Sample::new("gated", &Page::new(frame, &view(vec![session(vec![], vec![])], None))),
    ]
}

/// Shows today.
pub async fn get(State(app): State<App>, person: Person) -> PageResult {
    show(&Page::new(&person.frame(), &see_today(&app.world, person.caller()).await?))
}

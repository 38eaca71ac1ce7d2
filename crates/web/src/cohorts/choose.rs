//! The school lead says who gets a place, in the way of the cohort's model: ticks as many children as
//! there are places, or types the votes. What was typed is looked at once more before it is saved;
//! then every family is written to. Letters are read without names.

use super::{choose_check, draw, marking, places, said, see};
use crate::{App, Faults, Fields, Frame, PageError, PageResult, Person, Sample, show, show_again};
use actions::cohorts::{
    DecideError, DecideLine, DecideView, Deciding, Group, check_decide, decide, decide_form, how,
};
use askama::Template;
use axum::extract::{Path, State};
use components::{Button, Checkboxes, Choice, Input};
use domain::{
    cohorts::selection::NotDecided,
    forces::SelectionMethod,
    ids::{ApplicationId, CohortId},
};
use words::Words;

/// The address, for the router.
pub const PATH: &str = "/cohorts/{cohort}/choose";
/// The boxes of those who get a place.
pub(super) const NAMED: &str = "named";
/// How many of the class take part without a place.
pub(super) const CLASS: &str = "class_count";

/// The address for one cohort.
pub fn path(cohort: CohortId) -> String {
    format!("/cohorts/{cohort}/choose")
}

/// The field of a child's votes.
pub(super) fn votes_of(id: ApplicationId) -> String {
    format!("votes-{id}")
}

/// Why it is not decided here, where it is, and what that is called.
type Elsewhere = (&'static str, String, &'static str);

#[derive(Template)]
#[template(path = "cohorts/choose.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    back: String,
    how: &'static str,
    places: String,
    shares: Vec<String>,
    unready: Option<String>,
    decided: Option<String>,
    suffices: Option<String>,
    elsewhere: Option<Elsewhere>,
    is_nameless: bool,
    named: Checkboxes,
    votes: Vec<Input>,
    class_count: Option<Input>,
    go: Button,
}

impl Page {
    fn new(frame: &Frame, view: &DecideView, typed: &Fields, faults: Faults) -> Self {
        let (t, id) = (frame.t, view.cohort.id);
        let suffices = said::count(view.lines.len()) <= view.places;
        let is_vote = view.model.selection == SelectionMethod::PupilVote;
        let votes = view.lines.iter().filter(|_| is_vote).map(|line| vote(t, line, typed, &faults));
        Self {
            back: see::path(id),
            how: how(t, view.model.selection),
            places: t.cohorts_choose_places(view.places),
            shares: shares(t, view),
            unready: (view.unready > 0)
                .then(|| t.cohorts_choose_unready(said::count(view.unready))),
            decided: view.is_decided.then(|| super::selection::path(id)),
            suffices: suffices.then(|| places::path(id)),
            elsewhere: elsewhere(t, view),
            is_nameless: view.lines.iter().any(|line| line.name.is_none()),
            named: named(t, view, typed, &faults),
            votes: votes.collect(),
            class_count: view.has_class().then(|| {
                Input::number(CLASS, t.cohorts_choose_class(), 3)
                    .hint(t.cohorts_choose_class_hint())
                    .value(typed.text(CLASS))
                    .error_if(faults.of(CLASS))
            }),
            go: Button::new(t.common_continue()).name("go").value("check"),
            frame: frame
                .titled(t.cohorts_choose_title())
                .scoped(&view.cohort.label)
                .with_faults(&faults),
            faults,
        }
    }
}

/// Where it is decided, if not here: why, the address, and its name.
fn elsewhere(t: Words, view: &DecideView) -> Option<Elsewhere> {
    let id = view.cohort.id;
    let (why, path, title) = match view.model.selection {
        SelectionMethod::Draw => {
            (t.cohorts_choose_by_draw(), draw::path(id), t.cohorts_draw_title())
        }
        SelectionMethod::Interview => {
            (t.cohorts_choose_by_marks(), marking::path(id), t.cohorts_marking_title())
        }
        _ => return None,
    };
    Some((why, path, title))
}

/// How many places each group of classes has, where they compete apart.
fn shares(t: Words, view: &DecideView) -> Vec<String> {
    let apart = view.groups.iter().filter(|group| !group.classes.is_empty());
    apart.map(|group| said::share(t, &group.classes, said::count(group.places))).collect()
}

fn named(t: Words, view: &DecideView, typed: &Fields, faults: &Faults) -> Checkboxes {
    let legend = match view.model.selection {
        SelectionMethod::PupilVote => t.cohorts_choose_elected(),
        _ => t.cohorts_choose_who(),
    };
    let all = Checkboxes::new(NAMED, legend)
        .hint(t.cohorts_choose_who_hint(view.places))
        .chosen(typed.all(NAMED))
        .error_if(faults.of(NAMED));
    view.lines.iter().fold(all, |all, line| {
        let choice = Choice::new(line.id.to_string(), who(t, line));
        let class =
            Some(line.class.as_str()).filter(|class| view.groups.len() > 1 && !class.is_empty());
        let hint: Vec<&str> = class.into_iter().chain(line.words.as_deref()).collect();
        all.choice(if hint.is_empty() { choice } else { choice.hint(hint.join(": ")) })
    })
}

fn vote(t: Words, line: &DecideLine, typed: &Fields, faults: &Faults) -> Input {
    let field = votes_of(line.id);
    Input::number(&field, t.cohorts_choose_votes_of(&who(t, line)), 4)
        .value(typed.text(&field))
        .error_if(faults.of(&field))
}

/// A child's name, or the number where letters are read without names.
pub(super) fn who(t: Words, line: &DecideLine) -> String {
    match &line.name {
        Some(name) => name.clone(),
        None => t.cohorts_choose_application(&line.number.to_string()),
    }
}

/// Lines for samples.
pub(super) fn sample(method: SelectionMethod) -> DecideView {
    let is_nameless = method == SelectionMethod::Letter;
    let line = |n: usize, name: &str| DecideLine {
        id: super::invented::numbered(n),
        number: 4000 + said::count(n),
        class: if n == 1 { "5 Ash".to_owned() } else { "5 Willow".to_owned() },
        name: (!is_nameless).then(|| format!("{name} O'Sample")),
        words: is_nameless.then(|| "I want to <help> people.".to_owned()),
    };
    let mut model = super::invented::model();
    model.selection = method;
    DecideView {
        cohort: super::invented::cohort(),
        model,
        places: 2,
        lines: vec![line(1, "Ada"), line(2, "Bilal"), line(3, "Carys")],
        groups: Vec::new(),
        unready: 1,
        is_decided: false,
    }
}

/// What this page looks like: by name, by letter, by vote, for two tiers, wrong, decided, where
/// places suffice, and where marks decide.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let t = frame.t;
    let none = || Fields::from_pairs(Vec::new());
    let page = |view: &DecideView, faults| Page::new(frame, view, &none(), faults);
    let named = sample(SelectionMethod::TeacherNomination);
    let mut tiers = named.clone();
    tiers.model.tiers =
        vec![domain::forces::Tier::Uniformed, domain::forces::Tier::ClassParticipant];
    let wrong = Faults::one(t, NAMED, t.cohorts_choose_not_as_many("3", "2"));
    let group = |class: &str, places| Group {
        label: String::new(),
        classes: vec![class.to_owned()],
        places,
        numbers: Vec::new(),
    };
    let apart = vec![group("5 Ash", 1), group("5 Willow", 1)];
    let apart = DecideView { groups: apart, ..named.clone() };
    let decided = DecideView { is_decided: true, lines: Vec::new(), ..named.clone() };
    let suffices = DecideView { places: 3, ..named.clone() };
    vec![
        Sample::new("named", &page(&named, Faults::none(t))),
        Sample::new("by-class", &page(&apart, Faults::none(t))),
        Sample::new("letters", &page(&sample(SelectionMethod::Letter), Faults::none(t))),
        Sample::new("votes", &page(&sample(SelectionMethod::PupilVote), Faults::none(t))),
        Sample::new("two-tiers", &page(&tiers, Faults::none(t))),
        Sample::new("wrong", &page(&named, wrong)),
        Sample::new("decided", &page(&decided, Faults::none(t))),
        Sample::new("suffices", &page(&suffices, Faults::none(t))),
        Sample::new("marks", &page(&sample(SelectionMethod::Interview), Faults::none(t))),
        Sample::new("draw", &page(&sample(SelectionMethod::Draw), Faults::none(t))),
    ]
}

/// Shows the form.
pub async fn get(
    State(app): State<App>,
    person: Person,
    Path(cohort): Path<CohortId>,
) -> PageResult {
    let view = decide_form(&app.world, person.caller(), cohort).await?;
    let none = Fields::from_pairs(Vec::new());
    show(&Page::new(&person.frame(), &view, &none, Faults::none(person.t())))
}

/// Shows what was typed once more, goes back to change it, or decides.
pub async fn post(
    State(app): State<App>,
    person: Person,
    Path(cohort): Path<CohortId>,
    fields: Fields,
) -> PageResult {
    let (world, caller, t) = (&app.world, person.caller(), person.t());
    let view = decide_form(world, caller, cohort).await?;
    let frame = person.frame();
    if fields.text("go") == "change" {
        return show(&Page::new(&frame, &view, &fields, Faults::none(t)));
    }
    let mut faults = Faults::none(t);
    let input = read(t, &view, &fields, &mut faults);
    if faults.is_empty() {
        let done = match fields.text("go") {
            "save" => decide(world, caller, cohort, &input).await.map(|()| true),
            _ => check_decide(world, caller, cohort, &input).await.map(|()| false),
        };
        match done {
            Ok(true) => return Ok(person.go_saying(&places::path(cohort), "cohorts-choose-done")),
            Ok(false) => return choose_check::page(&frame, &view, &input, &fields),
            Err(error) => refused(t, &view, error, &mut faults)?,
        }
    }
    show_again(&Page::new(&frame, &view, &fields, faults))
}

/// What was typed. A box whose child is not on the page any more is left out, and so is missed.
fn read(t: Words, view: &DecideView, fields: &Fields, faults: &mut Faults) -> Deciding {
    let mut input = Deciding::default();
    for line in &view.lines {
        let (id, field) = (line.id.to_string(), votes_of(line.id));
        if fields.all(NAMED).contains(&id.as_str()) {
            input.named.insert(line.id);
        }
        match fields.text(&field) {
            "" => {}
            typed => match typed.parse::<u16>() {
                Ok(votes) => {
                    input.votes.insert(line.id, votes.into());
                }
                Err(_) => faults.add(&field, t.cohorts_choose_votes_wrong()),
            },
        }
    }
    match fields.text(CLASS) {
        "" => {}
        typed => match typed.parse() {
            Ok(count) => input.class_count = Some(count),
            Err(_) => faults.add(CLASS, t.cohorts_choose_class_wrong()),
        },
    }
    input
}

/// What a rule refused, beside its field.
fn refused(
    t: Words,
    view: &DecideView,
    error: DecideError,
    faults: &mut Faults,
) -> Result<(), PageError> {
    let line = |number: u32| view.lines.iter().find(|line| line.number == i64::from(number));
    let name = |number: u32| line(number).map_or_else(|| number.to_string(), |one| who(t, one));
    let text = |count: usize| t.number(said::count(count));
    let (classes, rule) = match error {
        DecideError::Fault(fault) => return Err(fault.into()),
        DecideError::ClassCount => {
            faults.add(CLASS, t.cohorts_choose_class_wrong());
            return Ok(());
        }
        DecideError::Decided => {
            faults.add(NAMED, t.cohorts_choose_decided());
            return Ok(());
        }
        DecideError::InGroup(classes, rule) => (classes, rule),
        DecideError::Rule(rule) => (Vec::new(), rule),
    };
    let words = match rule {
        NotDecided::Nobody => t.cohorts_place_nobody().to_owned(),
        NotDecided::NoPlace => t.cohorts_choose_no_place().to_owned(),
        NotDecided::ByDraw => t.cohorts_choose_by_draw().to_owned(),
        NotDecided::EverybodyIsTooMany { ready, places } => {
            t.cohorts_choose_everybody_too_many(&text(places), &text(ready))
        }
        NotDecided::NotReady { number } => t.cohorts_choose_not_ready(&name(number)),
        NotDecided::NotAsManyAsPlaces { named, places } => {
            t.cohorts_choose_not_as_many(&text(named), &text(places))
        }
        NotDecided::ScoreMissing { number } => {
            let field = line(number).map_or_else(|| NAMED.to_owned(), |line| votes_of(line.id));
            faults.add(&field, t.cohorts_choose_votes_missing());
            return Ok(());
        }
        NotDecided::NotMarked => t.cohorts_marking_not_all().to_owned(),
        NotDecided::AgainstTheScores { named, other } => {
            t.cohorts_choose_against_votes(&name(named), &name(other))
        }
    };
    let words = if classes.is_empty() {
        words
    } else {
        t.cohorts_choose_in_group(&said::classes(t, &classes), &words)
    };
    faults.add(NAMED, words);
    Ok(())
}

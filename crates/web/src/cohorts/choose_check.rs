//! The school lead looks once more at who gets a place before it is decided, since families are
//! written to at once.

use super::choose::{CLASS, NAMED, path, sample, votes_of, who};
use crate::{Fields, Frame, PageResult, Sample, show};
use actions::cohorts::{DecideLine, DecideView, Deciding};
use askama::Template;
use components::{Button, SummaryList, Table};
use domain::forces::SelectionMethod;
use words::Words;

#[derive(Template)]
#[template(path = "cohorts/choose_check.html")]
struct Page {
    frame: Frame,
    action: String,
    named: Vec<String>,
    votes: Option<Table>,
    tie: Option<&'static str>,
    rest: String,
    facts: Option<SummaryList>,
    hidden: Vec<(String, String)>,
    save: Button,
    change: Button,
}

impl Page {
    fn new(frame: &Frame, view: &DecideView, input: &Deciding, typed: &Fields) -> Self {
        let t = frame.t;
        let named = view.lines.iter().filter(|line| input.named.contains(&line.id));
        let is_counted = !input.votes.is_empty();
        let waiting = super::said::count(view.lines.len()) - view.places;
        Self {
            frame: frame.titled(t.cohorts_choose_check_title()).scoped(&view.cohort.label),
            action: path(view.cohort.id),
            named: named.map(|line| who(t, line)).collect(),
            votes: is_counted.then(|| votes(t, view, input)),
            tie: (is_counted && input.named.is_empty()).then(|| t.cohorts_choose_check_tie()),
            rest: t.cohorts_choose_check_rest(waiting.max(0)),
            facts: input.class_count.map(|count| {
                SummaryList::default().row(t.cohorts_choose_class(), t.number(count.into()))
            }),
            hidden: hidden(view, typed),
            save: Button::new(t.cohorts_choose_confirm())
                .name("go")
                .value("save")
                .prevent_double_click(true),
            change: Button::secondary(t.common_change()).name("go").value("change"),
        }
    }
}

/// The votes, in the order of the page before: nobody is ranked here.
fn votes(t: Words, view: &DecideView, input: &Deciding) -> Table {
    let empty = Table::new(t.cohorts_choose_votes())
        .column(t.cohorts_applications_child())
        .column(t.cohorts_choose_votes());
    let row = |table: Table, line: &DecideLine| {
        let votes = input.votes.get(&line.id).map_or_else(String::new, ToString::to_string);
        table.row([who(t, line), votes])
    };
    view.lines.iter().fold(empty, row)
}

/// What was typed, to be sent again.
fn hidden(view: &DecideView, typed: &Fields) -> Vec<(String, String)> {
    let named = typed.all(NAMED).into_iter().map(|id| (NAMED.to_owned(), id.to_owned()));
    let one = |name: String| {
        let text = typed.text(&name).to_owned();
        (!text.is_empty()).then_some((name, text))
    };
    let votes = view.lines.iter().filter_map(|line| one(votes_of(line.id)));
    named.chain(votes).chain(one(CLASS.to_owned())).collect()
}

/// What this page looks like: by name, and by votes.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let named = sample(SelectionMethod::SchoolChooses);
    let ids: Vec<_> = named.lines.iter().take(2).map(|line| line.id).collect();
    let pairs = ids.iter().map(|id| (NAMED.to_owned(), id.to_string())).collect();
    let chosen =
        Deciding { named: ids.into_iter().collect(), class_count: Some(18), ..Deciding::default() };
    let voted = sample(SelectionMethod::PupilVote);
    let votes = voted.lines.iter().zip([7, 3, 3]).map(|(line, votes)| (line.id, votes));
    let counted = Deciding { votes: votes.collect(), ..Deciding::default() };
    let none = Fields::from_pairs(Vec::new());
    vec![
        Sample::new("named", &Page::new(frame, &named, &chosen, &Fields::from_pairs(pairs))),
        Sample::new("votes", &Page::new(frame, &voted, &counted, &none)),
    ]
}

/// The page.
pub(super) fn page(
    frame: &Frame,
    view: &DecideView,
    input: &Deciding,
    typed: &Fields,
) -> PageResult {
    show(&Page::new(frame, view, input, typed))
}

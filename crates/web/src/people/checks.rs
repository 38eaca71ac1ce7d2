//! A coordinator sees what of whom has run out or does so soon, oldest first, and goes on to the
//! record; and sets after how many years a DBS check is renewed.

use super::{invented, said, see};
use crate::{App, Faults, Fields, Frame, PageResult, Person, Sample, home, show, show_again};
use actions::{
    people::{ChecksView, RunningOut, running_out, set_dbs_years},
    refused::Refused,
};
use askama::Template;
use axum::extract::State;
use components::{Button, Input};
use domain::people::Check;
use words::Words;

/// The address.
pub const PATH: &str = "/people/checks";

struct Line {
    name: String,
    href: String,
    what: &'static str,
    when: String,
    is_late: bool,
}

struct Rule {
    years: Input,
    save: Button,
}

#[derive(Template)]
#[template(path = "people/checks.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    back: &'static str,
    lines: Vec<Line>,
    rule: Option<Rule>,
}

impl Page {
    fn new(frame: &Frame, seen: &ChecksView, typed: &str, faults: Faults) -> Self {
        let t = frame.t;
        let rule = || Rule {
            years: Input::number("years", t.people_rule_years(), 1)
                .value(typed)
                .error_if(faults.of("years")),
            save: Button::secondary(t.people_rule_save()).prevent_double_click(true),
        };
        Self {
            frame: frame.titled(t.people_checks_title()).with_faults(&faults),
            back: home::mine::PATH,
            lines: seen.found.iter().map(|one| line(frame, t, one)).collect(),
            rule: seen.can_keep.then(rule),
            faults,
        }
    }
}

fn line(frame: &Frame, t: Words, one: &RunningOut) -> Line {
    Line {
        name: one.adult.name.clone(),
        href: see::path(one.adult.person),
        what: said::check(t, one.check),
        when: one
            .until
            .map_or_else(|| t.people_checks_missing().to_owned(), |until| t.date_short(until)),
        is_late: one.until.is_none_or(|until| until < frame.today),
    }
}

/// What this page looks like: empty, filled, for those who may only look, and wrong.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let t = frame.t;
    let view = invented::view(frame.today);
    let own = view.running_out.into_iter();
    let own = own.map(|(until, check)| RunningOut { until, check, adult: invented::adult() });
    let missing = RunningOut { until: None, check: Check::Vetting, adult: invented::bare() };
    let found: Vec<RunningOut> = std::iter::once(missing).chain(own).collect();
    let filled = ChecksView { found, dbs_years: 3, can_keep: true };
    let empty = ChecksView { found: Vec::new(), ..filled.clone() };
    let looking = ChecksView { can_keep: false, ..filled.clone() };
    let wrong = Faults::one(t, "years", t.people_rule_years_wrong());
    vec![
        Sample::new("empty", &Page::new(frame, &empty, "3", Faults::none(t))),
        Sample::new("filled", &Page::new(frame, &filled, "3", Faults::none(t))),
        Sample::new("looking", &Page::new(frame, &looking, "3", Faults::none(t))),
        Sample::new("wrong", &Page::new(frame, &filled, "9", wrong)),
    ]
}

/// Lists it.
pub async fn get(State(app): State<App>, person: Person) -> PageResult {
    let seen = running_out(&app.world, person.caller()).await?;
    let years = seen.dbs_years.to_string();
    show(&Page::new(&person.frame(), &seen, &years, Faults::none(person.t())))
}

/// Sets the rule.
pub async fn post(State(app): State<App>, person: Person, fields: Fields) -> PageResult {
    let typed = fields.text("years");
    match set_dbs_years(&app.world, person.caller(), typed.parse().ok()).await {
        Ok(()) => Ok(person.go_saying(PATH, "people-rule-done")),
        Err(Refused::Rules(refused)) => {
            let mut faults = Faults::none(person.t());
            faults.add_refused(&refused);
            let seen = running_out(&app.world, person.caller()).await?;
            show_again(&Page::new(&person.frame(), &seen, typed, faults))
        }
        Err(Refused::Fault(fault)) => Err(fault.into()),
    }
}

//! The data protection officer reads who did what, newest first, a page at a time.

use crate::{App, Fields, Frame, PageResult, Person, Sample, show};
use actions::privacy::{AuditLine, read_audit};
use askama::Template;
use axum::extract::State;
use components::Table;
use domain::clock::london;
use jiff::Timestamp;
use words::Words;

/// The address, for the router.
pub const PATH: &str = "/privacy/audit";

#[derive(Template)]
#[template(path = "privacy/audit.html")]
struct Page {
    frame: Frame,
    is_empty: bool,
    lines: Table,
    older: Option<String>,
}

impl Page {
    fn new(frame: &Frame, lines: &[AuditLine]) -> Self {
        let t = frame.t;
        let mut table = Table::new(t.privacy_audit_title())
            .column(t.privacy_audit_when())
            .column(t.privacy_audit_who())
            .column(t.privacy_audit_what())
            .column(t.privacy_audit_to());
        for line in lines {
            let who = line.actor_name.clone().unwrap_or_else(|| kind(frame, &line.actor_kind));
            let id = line.resource.map(|id| id.to_string()).unwrap_or_default();
            let when = t.date_time(london(line.at));
            let to = format!("{} {}", line.noun, id.get(..8).unwrap_or_default());
            table = table.row([when, who, done(t, &line.action), plain(to.trim())]);
        }
        Self {
            frame: frame.titled(t.privacy_audit_title()),
            is_empty: lines.is_empty(),
            lines: table.stacked(),
            older: lines.last().map(|line| format!("{PATH}?before={}&line={}", line.at, line.id)),
        }
    }
}

/// An action in words.
fn done(t: Words, action: &str) -> String {
    let key = format!("privacy-act-{}", action.replace('.', "-"));
    t.by_key(&key).unwrap_or_else(|| action.to_owned())
}

/// The name of a kind of record as it is read: "sign in link".
pub(super) fn plain(name: &str) -> String {
    name.replace('_', " ")
}

fn kind(frame: &Frame, actor_kind: &str) -> String {
    let key = format!("privacy-actor-{actor_kind}");
    frame.t.by_key(&key).unwrap_or_else(|| actor_kind.to_owned())
}

/// What this page looks like: empty, filled.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let line = AuditLine {
        id: crate::samples::id(),
        at: Timestamp::UNIX_EPOCH,
        actor_kind: "time".to_owned(),
        actor: None,
        actor_name: None,
        action: "privacy.run-retention".to_owned(),
        noun: "receipt".to_owned(),
        resource: None,
        times: 1,
    };
    vec![
        Sample::new("empty", &Page::new(frame, &[])),
        Sample::new("filled", &Page::new(frame, &[line])),
    ]
}

/// Shows the trail from a line backwards.
pub async fn get(State(app): State<App>, person: Person, fields: Fields) -> PageResult {
    let before = fields.text("before").parse().ok().zip(fields.text("line").parse().ok());
    let lines = read_audit(&app.world, person.caller(), before).await?;
    show(&Page::new(&person.frame(), &lines))
}

#[cfg(test)]
mod tests {
    use super::*;
    use words::Lang;

    #[test]
    fn whatever_can_be_done_has_its_words_in_both_languages() {
        for action in policy::Action::ALL {
            for lang in [Lang::En, Lang::Cy] {
                assert_ne!(done(Words::new(lang), action.code()), action.code());
            }
        }
    }
}

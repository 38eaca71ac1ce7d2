//! The administrator sees what was saved, and takes the refused rows along to mend them.

use super::{count, import, import_preview, list};
use crate::{App, Frame, PageResult, Person, Sample, show};
use actions::schools::import::{Summary, Verdict, preview};
use askama::Template;
use axum::extract::{Path, State};
use components::Panel;
use domain::ids::ImportDraftId;

/// The address, for the router.
pub const PATH: &str = "/schools/import/{draft}/done";

/// The address of one draft's page.
pub fn path(draft: ImportDraftId) -> String {
    format!("/schools/import/{draft}/done")
}

#[derive(Template)]
#[template(path = "schools/import_done.html")]
struct Page {
    frame: Frame,
    panel: Panel,
    lines: Vec<String>,
    failed: Option<String>,
    list: &'static str,
    again: &'static str,
}

impl Page {
    fn new(frame: &Frame, draft: ImportDraftId, summary: &Summary) -> Self {
        let t = frame.t;
        let of = |verdict| count(summary.count(verdict));
        let lines = [
            (Verdict::New, t.schools_import_done_added(of(Verdict::New))),
            (Verdict::Changed, t.schools_import_done_changed(of(Verdict::Changed))),
            (Verdict::Closed, t.schools_import_done_closed(of(Verdict::Closed))),
            (Verdict::Refused, t.schools_import_done_refused(of(Verdict::Refused))),
        ];
        let lines = lines.into_iter().filter(|(verdict, _)| summary.count(*verdict) > 0);
        let is_refusing = summary.count(Verdict::Refused) > 0;
        Self {
            frame: frame.titled(t.schools_import_done_title()),
            panel: Panel::new(t.schools_import_done_title()),
            lines: lines.map(|(_, line)| line).collect(),
            failed: is_refusing.then(|| format!("{}/failed.csv", import_preview::path(draft))),
            list: list::PATH,
            again: import::PATH,
        }
    }
}

/// What this page looks like: with rows refused, and without.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let summary = |counts: &[(Verdict, u64)]| Summary {
        counts: counts.iter().copied().collect(),
        encoding: "UTF-8".to_owned(),
        missing: Vec::new(),
        absent: 0,
        headings: Vec::new(),
        authorities: Vec::new(),
    };
    let some = summary(&[(Verdict::New, 300), (Verdict::Refused, 1)]);
    let all = summary(&[(Verdict::Changed, 1), (Verdict::Closed, 2)]);
    let draft = crate::samples::id();
    vec![
        Sample::new("refused", &Page::new(frame, draft, &some)),
        Sample::new("filled", &Page::new(frame, draft, &all)),
    ]
}

/// Shows what was saved; a draft that was not saved is still to be looked at.
pub async fn get(
    State(app): State<App>,
    person: Person,
    Path(draft): Path<ImportDraftId>,
) -> PageResult {
    let seen = preview(&app.world, person.caller(), draft, Some(Verdict::Refused), 1).await?;
    if seen.saved_at.is_none() {
        return Ok(person.go(&import_preview::path(draft)));
    }
    show(&Page::new(&person.frame(), draft, &seen.summary))
}

//! The administrator sees what was saved, takes the refused rows along to mend them, and can take
//! all of it back within a day.

use super::{count, import, import_preview, invented, list};
use crate::{App, Faults, Frame, PageResult, Person, Sample, show, show_again};
use actions::schools::import::{Preview, Saved, UndoError, Verdict, preview, undo};
use askama::Template;
use axum::extract::{Path, State};
use components::{Button, Panel};
use domain::{clock::london, ids::ImportDraftId};

/// The address, for the router.
pub const PATH: &str = "/schools/import/{draft}/done";
/// Where it is taken back.
pub const UNDO: &str = "/schools/import/{draft}/undo";

/// The address of one draft's page.
pub fn path(draft: ImportDraftId) -> String {
    format!("/schools/import/{draft}/done")
}

#[derive(Template)]
#[template(path = "schools/import_done.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    panel: Panel,
    lines: Vec<String>,
    failed: Option<String>,
    undone: Option<String>,
    undo_lead: Option<String>,
    undo_href: String,
    undo: Button,
    list: &'static str,
    again: &'static str,
}

impl Page {
    fn new(frame: &Frame, draft: ImportDraftId, seen: &Preview, faults: Faults) -> Self {
        let t = frame.t;
        let saved = seen.saved;
        let refused = seen.summary.count(Verdict::Refused);
        let lines = [
            (saved.added, t.schools_import_done_added(count(saved.added))),
            (saved.changed, t.schools_import_done_changed(count(saved.changed))),
            (saved.closed, t.schools_import_done_closed(count(saved.closed))),
            (refused, t.schools_import_done_refused(count(refused))),
        ];
        let own = import_preview::path(draft);
        Self {
            frame: frame.titled(t.schools_import_done_title()).with_faults(&faults),
            panel: Panel::new(t.schools_import_done_title()),
            lines: lines.into_iter().filter(|(n, _)| *n > 0).map(|(_, line)| line).collect(),
            failed: (refused > 0).then(|| format!("{own}/failed.csv")),
            undone: seen.undone_at.map(|at| t.schools_undo_undone(&t.date_time(london(at)))),
            undo_lead: seen.undo_until.map(|at| t.schools_undo_lead(&t.date_time(london(at)))),
            undo_href: format!("{own}/undo"),
            undo: Button::warning(t.schools_undo_button()).prevent_double_click(true),
            list: list::PATH,
            again: import::PATH,
            faults,
        }
    }
}

/// What this page looks like: with rows refused, without, taken back, and when it cannot be.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let t = frame.t;
    let some = invented::saved(Saved { added: 300, changed: 0, closed: 0 });
    let mut all = invented::saved(Saved { added: 0, changed: 1, closed: 2 });
    all.summary.counts.clear();
    let mut undone = all.clone();
    (undone.undone_at, undone.undo_until) = (undone.saved_at, None);
    let draft = crate::samples::id();
    let page = |seen: &Preview, faults| Page::new(frame, draft, seen, faults);
    let stale = Faults::one(t, "undo", t.schools_undo_stale());
    vec![
        Sample::new("refused", &page(&some, Faults::none(t))),
        Sample::new("filled", &page(&all, Faults::none(t))),
        Sample::new("undone", &page(&undone, Faults::none(t))),
        Sample::new("wrong", &page(&all, stale)),
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
    show(&Page::new(&person.frame(), draft, &seen, Faults::none(person.t())))
}

/// Takes it back.
pub async fn post_undo(
    State(app): State<App>,
    person: Person,
    Path(draft): Path<ImportDraftId>,
) -> PageResult {
    let t = person.t();
    let why = match undo(&app.world, person.caller(), draft).await {
        Ok(()) => return Ok(person.go_saying(&path(draft), "schools-undo-done")),
        Err(UndoError::Late) => t.schools_undo_late(),
        Err(UndoError::Stale) => t.schools_undo_stale(),
        Err(UndoError::InUse) => t.schools_undo_in_use(),
        Err(UndoError::Fault(fault)) => return Err(fault.into()),
    };
    let seen = preview(&app.world, person.caller(), draft, Some(Verdict::Refused), 1).await?;
    show_again(&Page::new(&person.frame(), draft, &seen, Faults::one(t, "undo", why)))
}

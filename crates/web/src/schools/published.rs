//! By what the schools that wait are put in order, for anyone to read: a part of the page on which a
//! school begins to ask.

use crate::Frame;
use actions::schools::CriteriaPage;
use components::Table;
use domain::{
    clock::london,
    schools::{Criterion, CriterionKind},
};

/// The criteria of a force, with how they are counted.
pub(super) struct Published {
    /// Since when they hold.
    pub(super) since: Option<String>,
    /// Each with its points and its weight.
    pub(super) criteria: Table,
}

impl Published {
    pub(super) fn new(frame: &Frame, page: &CriteriaPage) -> Self {
        let t = frame.t;
        let language = crate::forces::language(frame.lang);
        let empty = Table::new(t.schools_published_criteria())
            .column(t.schools_published_criterion())
            .column(t.schools_published_points())
            .numeric_column(t.schools_published_weight());
        let row = |table: Table, one: &Criterion| {
            let points = match one.kind {
                CriterionKind::Judged => t.schools_published_judged(),
                CriterionKind::Waited => t.schools_published_waited(),
            };
            let name = one.name.get(language).to_owned();
            table.row([name, points.to_owned(), one.weight.to_string()])
        };
        let since = page.since.map(|at| t.date_short(london(at).date()));
        Self {
            since: since.map(|date| t.schools_published_since(&date)),
            criteria: page.criteria.all().iter().fold(empty, row).stacked(),
        }
    }
}

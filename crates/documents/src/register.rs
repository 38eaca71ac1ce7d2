//! A register on paper, for where there is no signal.

use crate::{Front, TableData};
use serde::Serialize;

/// One session's register: what to know, a row for each child, boxes to tick.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RegisterSheet {
    /// What the file says about itself.
    pub front: Front,
    /// Facts about the session as (label, value): lesson, place, time.
    pub about: Vec<(String, String)>,
    /// The children. An empty cell is a box to tick.
    pub table: TableData,
    /// What has to be said below: how old the sheet is, when it has to be destroyed.
    pub notes: Vec<String>,
}

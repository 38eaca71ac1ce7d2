//! A class list as it is sent, CSV or workbook, as the text of a table.

use super::columns::is_upn_heading;
use crate::table_file::{FileFault, Limits, heading_key, is_workbook, workbook_text};
use std::borrow::Cow;

/// The text of a class list. A workbook is turned into CSV, without what stands under a heading of
/// pupil numbers; anything else is as it came, to be judged by [`crate::table_file::Table::open`].
///
/// # Errors
/// A [`FileFault`] for a workbook that cannot be used.
pub fn list_text(bytes: &[u8]) -> Result<Cow<'_, [u8]>, FileFault> {
    if !is_workbook(bytes) {
        return Ok(Cow::Borrowed(bytes));
    }
    let is_upn = |heading: &str| is_upn_heading(&heading_key(heading));
    workbook_text(bytes, Limits::CLASS_LIST, is_upn).map(Cow::Owned)
}

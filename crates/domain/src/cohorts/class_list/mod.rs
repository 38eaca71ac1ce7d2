//! Reading a school's class list, of which as little is taken as can be.
//!
//! Read are name, date of birth, year group and registration class, from the columns that a
//! [`Mapping`] names; no other cell is looked at, so no UPN, no free school meals, no needs. A
//! chosen column that holds UPNs stops the reading. [`Guess`] proposes the mapping from the
//! headings that SIMS, Arbor and others use; a person confirms it.
//!
//! [`list_text`] turns a workbook into the text that all of this reads; [`Remembered`] keeps the
//! headings of a choice, and no cell, for the next list; [`likeness`] says who may be one child, for
//! a person to decide.
//!
//! Nothing here is saved or logged: [`Pupil`] and the rows that are handed back hide what they
//! hold from `Debug`, and no fault repeats a cell.

mod alike;
mod columns;
mod fault;
mod pupil;
mod read;
mod remembered;
mod text;

pub use alike::{Likeness, Who, fold_name, likeness};
pub use columns::{Column, Guess, Mapping, NameColumns, NameOrder, offered};
pub use fault::{ListFault, PupilFault, PupilWhy};
pub use pupil::{Note, Pupil, read_year_group};
pub use read::{ClassList, Listed, Rules, read};
pub use remembered::Remembered;
pub use text::list_text;

#[cfg(test)]
mod tests;

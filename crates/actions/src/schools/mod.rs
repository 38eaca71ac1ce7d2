//! Schools: read from the register, asking to take part, agreeing with the force, open or closed.

mod agreement;
mod answer;
mod calendar;
mod calendar_file;
mod enquire;
mod enquiries;
pub mod import;
mod letters;
mod list;
mod see;
mod waiting;

pub use agreement::{
    AgreementView, Signature, WORDING, agreement, end_agreement, sign_for_force, sign_for_school,
};
pub use answer::{Answer, AnswerInput, Named, TakeOn, answer};
pub use calendar::{
    CalendarPage, EntryInput, calendar, calendar_add, calendar_page, calendar_remove,
};
pub use calendar_file::{CalendarColumn, CalendarFileError, RowRefusal, calendar_file};
pub use enquire::{
    AskingForce, EnquireInput, asking_force, asking_forces, enquire, find_schools,
    school_of_register,
};
pub use enquiries::{EnquiryPage, enquiries, enquiry};
pub use import::import_file;
pub use list::{ListInput, ListPage, ListRow, list};
pub use see::{SchoolHeader, SchoolPage, StaffRole, school_header, see};
pub use store::schools::{Agreement, Brief, CalendarRow, Contact, Enquiry, School};
pub use waiting::waiting;

pub(crate) use calendar::calendar_of;

use crate::{Caller, Fault};
use domain::ids::{ForceId, SchoolId};
use policy::{Action, Permit, Resource, authorize};

/// The caller's force, and leave to do something to one of its schools.
fn leave(caller: &Caller, action: Action, school: SchoolId) -> Result<(ForceId, Permit), Fault> {
    let force = caller.force()?.clone();
    let resource = Resource::school(force.clone(), school);
    Ok((force, authorize(&caller.actor, action, &resource)?))
}

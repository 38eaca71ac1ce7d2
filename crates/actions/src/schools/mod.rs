//! Schools: read from the register, asking to take part, agreeing with the force, open or closed.

mod add_host;
mod agreement;
mod answer;
mod calendar;
mod calendar_events;
mod calendar_file;
mod criteria;
mod edit;
mod enquire;
mod enquiries;
mod holidays;
mod host_input;
pub mod import;
mod letters;
mod list;
mod renew;
mod see;
mod waiting;
mod waiting_list;

pub use add_host::{AddHost, add_host};
pub use agreement::{
    AgreementView, SignFor, Signature, WORDING, agreement, end_agreement, sign_for_force,
    sign_for_school,
};
pub use answer::{Answer, AnswerInput, Named, TakeOn, answer};
pub use calendar::{
    CalendarPage, EntryInput, calendar, calendar_add, calendar_page, calendar_remove,
};
pub use calendar_events::{EventsError, EventsPage, calendar_events, calendar_lines};
pub use calendar_file::{CalendarColumn, CalendarFileError, RowRefusal, calendar_file};
pub use criteria::{CriteriaPage, CriterionInput, criteria, own_criteria, set_criteria};
pub use edit::{EditPage, edit, edit_page};
pub use enquire::{
    AskingForce, EnquireInput, asking_force, asking_forces, enquire, find_schools,
    school_of_register,
};
pub use enquiries::{EnquiryPage, enquiries, enquiry};
pub use holidays::{HolidaysFileError, HolidaysPage, holidays, load_holidays};
pub use host_input::HostInput;
pub use import::import_file;
pub use list::{ListInput, ListPage, ListRow, list, list_whole};
pub use renew::renew;
pub use see::{SchoolHeader, SchoolPage, StaffRole, see};
pub use store::schools::{
    Agreement, Brief, CalendarRow, Contact, EndNote, Enquiry, School, WaitingDecision,
};
pub use waiting::waiting;
pub use waiting_list::{PointsPage, Turn, WaitingList, give_points, points_page, waiting_list};

pub(crate) use calendar::calendar_of;
pub(crate) use holidays::holidays_of;

use crate::{Caller, Fault};
use domain::ids::{ForceId, SchoolId};
use policy::{Action, Extent, Permit, Resource, authorize};
use store::{Conn, cohorts::cohort_get};

/// The caller's force, and leave to do something to one of its schools.
fn leave(caller: &Caller, action: Action, school: SchoolId) -> Result<(ForceId, Permit), Fault> {
    let force = caller.force()?.clone();
    let resource = Resource::school(force.clone(), school);
    Ok((force, authorize(&caller.actor, action, &resource)?))
}

/// The caller's force, and leave to see one of its schools: as far as a role reaches the school, or
/// a cohort of it. Whoever delivers one cohort has to find the school.
async fn leave_to_see(
    conn: &mut Conn,
    caller: &Caller,
    school: SchoolId,
) -> Result<ForceId, Fault> {
    let whole = leave(caller, Action::SeeSchools, school);
    if let Ok((force, _)) = whole {
        return Ok(force);
    }
    let force = caller.force()?.clone();
    let scope = policy::scope(&caller.actor, Action::SeeSchools, &force)?;
    if let Extent::Part { cohorts, .. } = scope.extent() {
        for id in cohorts {
            let cohort = match cohort_get(conn, &force, *id).await.map_err(Fault::from) {
                Ok(cohort) => cohort,
                // a grant may outlive its cohort
                Err(Fault::NotFound) => continue,
                Err(fault) => return Err(fault),
            };
            if cohort.school == school {
                let resource = Resource::cohort(force.clone(), school, *id);
                authorize(&caller.actor, Action::SeeSchools, &resource)?;
                return Ok(force);
            }
        }
    }
    Err(Fault::NotFound)
}

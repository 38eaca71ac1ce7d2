//! What happens with a cohort week by week: its timetable, who delivers, the day itself and the
//! register.

mod assign_deliverer;
mod call_off;
mod lay_timetable;
mod see;
mod see_today;
mod see_week;
mod take_register;
mod waiting;

pub use assign_deliverer::{
    AssignError, DeliverersView, assign_deliverer, see_deliverers, take_off,
};
pub use call_off::{CallOffError, call_off, see_call_off};
pub use lay_timetable::{Draft, LayError, Line, Wish, lay_timetable, preview_timetable};
pub use see::{CohortView, What, see_cohort};
pub(crate) use see_today::is_stopped;
pub use see_today::{Care, TodaySession, TodayView, see_today};
pub use see_week::{PER_PAGE, WeekView, see_week};
pub use take_register::{
    Meanwhile, Register, RegisterError, SeenRegister, Shut, TakenRegister, see_register,
    take_register,
};
pub use waiting::waiting;

pub use store::{
    cohorts::Cohort,
    identity::Person,
    sessions::{Deliverer, Diary, Load, PlannedChild, Session, SessionFacts},
};

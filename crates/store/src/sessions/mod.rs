//! The timetable of a cohort, its registers, and who delivers.

mod deliverer;
mod diary;
mod register;
mod session;

pub(crate) use diary::before_the_end;

pub use deliverer::{
    Deliverer, Load, could_deliver_list, deliverer_list, deliverer_load, deliverer_names,
};
pub use diary::{
    Diary, NoTimetable, OpenRegister, diary_between, diary_between_sql, no_timetable_list,
    open_register_list,
};
pub use register::{
    PlannedChild, SessionFacts, register_children, register_count, register_hold, register_mark,
    register_save, session_facts,
};
pub use session::{
    NewSession, Session, session_cancel, session_lay, session_list, session_set_lesson,
};

//! Schools, what they asked, what was agreed, and when they are open.

mod agreement;
mod calendar;
mod draft;
mod enquiry;
mod holidays;
mod leaving;
mod register;
mod school;
mod stage;
mod typed;
mod waiting;

pub use agreement::{
    Agreement, Unsigned, agreement_add, agreement_current, agreement_ended_at, agreement_from_year,
    agreement_get, agreement_list, agreement_sign_force, agreement_sign_school, agreement_unsigned,
    agreement_withdraw,
};
pub use calendar::{CalendarRow, calendar_add, calendar_list, calendar_remove, term_began};
pub use draft::{
    Draft, draft_add, draft_get, draft_save, draft_undo, part_add, part_change, part_get,
    part_list, parts_drop,
};
pub use enquiry::{
    Contact, Enquiry, NewEnquiry, enquiry_add, enquiry_answer, enquiry_contact, enquiry_get,
    enquiry_list, enquiry_oldest, enquiry_open_of,
};
pub use holidays::{HolidaysFile, holidays_get, holidays_set};
pub use leaving::{EndNote, agreement_end, agreement_end_note, enquiry_withdraw};
pub use register::{school_held, schools_save};
pub use school::{
    Brief, School, Search, school_add, school_at_postcode, school_by_urn, school_change,
    school_find, school_get, school_list, school_list_sql, schools_have_people, schools_remove,
};
pub use stage::stage_facts;
pub use typed::{typed_add, typed_held, typed_list, typed_remove};
pub use waiting::{
    WaitingDecision, WaitingRule, waiting_decide, waiting_decision, waiting_mark_set,
    waiting_marks, waiting_rule, waiting_rule_add,
};

//! The adults who deliver: what has to be in date, on how many days they meet children, their hours,
//! and the letter that a school gets about them.

mod contact;
mod hours;
mod keep;
mod letter;
mod list;
mod rota;
mod see;
mod waiting;

pub use contact::Contact;
pub use hours::{
    HoursInput, HoursPage, TotalsView, enter_hours, remove_hours, see_hours, see_own_hours,
};
pub use keep::{AdultInput, add_leave, keep_adult, remove_leave, set_dbs_years};
pub use letter::{LetterError, LettersView, see_letters, write_letter};
pub use list::{AdultsPage, ChecksView, RunningOut, list_adults, list_all_adults, running_out};
pub use see::{AdultView, see_adult, see_own_record};
pub use waiting::waiting;

pub(crate) use contact::contact_of;
pub(crate) use rota::{OnRota, rota_of, stops_of};

pub use store::people::{Adult, Away, Hours, HoursTotal};

//! Who signs in: by a link in a letter, never by a password.

mod ask_for_link;
mod people;
mod sign_out;
pub mod token;
mod use_link;
mod whoami;

pub use ask_for_link::{ask_for_link, link_for};
pub use people::{
    Held, PersonInput, add_person, end_grant, held_role, is_national, is_of_school, list_people,
};
pub use sign_out::sign_out;
pub use use_link::{LinkState, SessionToken, look_at_link, use_link};
pub use whoami::{SignedIn, whoami};

pub(crate) use people::ensure_person;

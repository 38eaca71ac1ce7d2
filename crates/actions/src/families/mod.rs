//! Families: a carer's link, the consents one by one, health and contact details behind a second
//! fact, and what the school sees of it.

mod answer_consent;
mod family;
mod ground;
mod health;
mod invite_carer;
mod letter;
mod link_for;
mod open_link;
mod paper;
mod prove_fact;
mod restrict_photos;
mod see_cohort;
mod see_family;
mod send_links;
mod waiting;
mod wording;

pub use answer_consent::{AnswerConsent, AnswerConsentError, answer_consent};
pub use family::{Question, Stage};
pub use health::{ReplaceHealth, ReplaceHealthError, read_health, replace_health};
pub use invite_carer::{InviteCarer, InviteCarerError, invite_carer};
pub use link_for::link_for;
pub use open_link::{OpenedLink, open_link};
pub use paper::{Paper, see_paper};
pub use prove_fact::{MOST_WRONG, ProveFactError, prove_fact, tries_left};
pub use restrict_photos::{PhotoMarks, RestrictPhotos, restrict_photos, see_photo_marks};
pub use see_cohort::{ChildConsents, CohortConsents, FamilyCarer, see_child, see_cohort};
pub use see_family::{FamilyView, see_family};
pub use send_links::{chase_families, revoke_links, send_links};
pub use waiting::waiting;
pub use wording::{ALL_PURPOSES, VERSION, Wording, wording};

pub use store::families::Health;

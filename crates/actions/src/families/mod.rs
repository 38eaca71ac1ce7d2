//! Families: a carer's link, the consents one by one, health and contact details behind a second
//! fact, and what the school sees of it.

mod answer_ceremony;
mod answer_consent;
mod check_picture;
mod confirm_health;
mod family;
mod forms;
mod ground;
mod health;
mod invite_carer;
mod key_paper_form;
mod kit_sizes;
mod letter;
mod link_for;
mod mark_responsibility;
mod missing;
mod note_teacher;
mod open_link;
mod paper;
mod prove_fact;
mod record_assent;
mod remind;
mod remove_carer;
mod restrict_photos;
mod see_cohort;
mod see_family;
mod see_missing;
mod send_links;
mod tell;
mod tell_of_ceremony;
mod tell_set_aside;
mod together;
mod waiting;
mod wording;

pub use answer_ceremony::{AnswerCeremony, CeremonyAsked, FOR_A_CEREMONY, answer_ceremony};
pub use answer_consent::{AnswerConsent, AnswerConsentError, answer_consent};
pub use check_picture::{
    CheckPicture, CheckedPicture, InIt, PictureView, Pictures, Stands, check_picture, see_picture,
    see_pictures,
};
pub use confirm_health::confirm_health;
pub use family::{Question, Stage};
pub use forms::{ChildForm, Forms, FoundForm, find_form, make_forms, may_key_forms, see_forms};
pub use health::{ReplaceHealth, ReplaceHealthError, read_health, replace_health};
pub use invite_carer::{InviteCarer, InviteCarerError, invite_carer};
pub use key_paper_form::{
    KeyPaperForm, KeyPaperFormError, Signer, check_paper_form, key_paper_form,
};
pub use kit_sizes::{KitQuestion, see_kit_sizes, tell_kit_sizes};
pub use link_for::link_for;
pub use mark_responsibility::mark_responsibility;
pub use missing::Missing;
pub use note_teacher::{
    NoteTeacher, NoteTeacherError, Taught, TaughtChild, TeacherSaid, note_teacher, see_teachers,
};
pub use open_link::{OTHER, OpenedLink, open_link, open_link_with};
pub use paper::{Paper, see_paper};
pub use prove_fact::{MOST_WRONG, Proof, ProveFactError, prove_fact, tries_left};
pub use record_assent::{Assents, ChildAssent, RecordAssent, record_assent, see_assents};
pub use remind::{Reminded, chase_families, remind_school};
pub use remove_carer::remove_carer;
pub use restrict_photos::{PhotoMarks, RestrictPhotos, restrict_photos, see_photo_marks};
pub use see_cohort::{ChildConsents, CohortConsents, FamilyCarer, see_child, see_cohort};
pub use see_family::{FamilyView, see_family};
pub use see_missing::{MissingChild, MissingInSchool, see_missing};
pub use send_links::{revoke_links, send_links};
pub(crate) use tell::{Decided, tell_family};
pub(crate) use tell_of_ceremony::{News, tell_of_ceremony};
pub(crate) use tell_set_aside::tell_set_aside;
pub use together::{
    AnswerTogether, AnswerTogetherError, FamilyChild, OneAnswer, SameCarer, answer_together,
    see_children, see_together, set_together,
};
pub use waiting::waiting;
pub use wording::{ALL_PURPOSES, VERSION, Wording, wording};

pub use store::families::Health;

//! Letters to schools, each in the language of whoever reads it.

use super::answer::{Answer, AnswerInput, Named};
use domain::ids::ForceId;
use policy::Role;
use store::{
    Conn, Result,
    privacy::Letter,
    schools::{Contact, Enquiry},
};
use words::{Lang, Words};

fn words(lang: &str) -> Words {
    Words::new(lang.parse().unwrap_or(Lang::En))
}

/// The force's name in a language.
pub(super) async fn force_name(conn: &mut Conn, force: &ForceId, lang: &str) -> Result<String> {
    let row = store::forces::force_get(conn, force).await?;
    Ok(if lang == "cy" { row.name_cy } else { row.name })
}

/// The answer to who asked.
pub(super) fn answer(
    enquiry: &Enquiry,
    contact: &Contact,
    force: &str,
    input: &AnswerInput,
) -> Letter {
    let t = words(&enquiry.lang);
    let (name, school) = (contact.name.as_str(), enquiry.school_name.as_str());
    let note = if input.note.is_empty() { String::new() } else { format!("{}\n\n", input.note) };
    let (subject, text) = match &input.answer {
        Answer::TakeOn(take) => (
            t.schools_letter_taken_on_subject(school),
            t.schools_letter_taken_on_text(force, &take.head.name, name, &note, school),
        ),
        Answer::Wait => (
            t.schools_letter_wait_subject(school),
            t.schools_letter_wait_text(force, name, &note, school),
        ),
        Answer::Decline => (
            t.schools_letter_decline_subject(school),
            t.schools_letter_decline_text(force, name, &note, school),
        ),
        Answer::Withdrawn(_) => (
            t.schools_letter_withdrawn_subject(school),
            t.schools_letter_withdrawn_text(force, name, &note, school),
        ),
    };
    Letter { to: contact.email.clone(), subject, text }
}

/// To somebody who was named for a role; `(school, force, site, agreement)` are a school's name, a
/// force's, the address of this site, and for the head the address of the agreement.
pub(super) fn named(
    lang: &str,
    who: &Named,
    roles: &[Role],
    (school, force, site, agreement): (&str, &str, &str, Option<&str>),
) -> Letter {
    let t = words(lang);
    let roles = roles.iter().filter_map(|role| t.by_key(&format!("common-role-{role}")));
    let roles = roles.collect::<Vec<_>>().join(", ");
    let mut text = t.schools_letter_named_text(force, &who.name, &roles, school, site);
    if let Some(link) = agreement {
        text = format!("{text}\n\n{}", t.schools_letter_named_sign(link));
    }
    Letter { to: who.email.clone(), subject: t.schools_letter_named_subject(school), text }
}

/// Where an agreement stands, to one of those who have to know: the school has signed, both have,
/// or it was ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum News {
    /// The headteacher signed; the force is next.
    SchoolSigned,
    /// Both signed.
    BothSigned,
    /// It was ended.
    Ended,
    /// The one of the next school year was offered.
    Renewed,
}

/// News of an agreement.
pub(super) fn agreement(
    news: News,
    lang: &str,
    (to, name): (String, &str),
    (school, link): (&str, &str),
) -> Letter {
    let t = words(lang);
    let (subject, text) = match news {
        News::SchoolSigned => (
            t.schools_letter_signed_subject(school),
            t.schools_letter_signed_text(link, name, school),
        ),
        News::BothSigned => {
            (t.schools_letter_both_subject(school), t.schools_letter_both_text(link, name, school))
        }
        News::Ended => (
            t.schools_letter_ended_subject(school),
            t.schools_letter_ended_text(link, name, school),
        ),
        News::Renewed => (
            t.schools_letter_renewed_subject(school),
            t.schools_letter_renewed_text(link, name, school),
        ),
    };
    Letter { to, subject, text }
}

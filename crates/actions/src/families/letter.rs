//! The letters with a family's link: the first, the one about a place, and the reminder.

use super::{family::Stage, missing::Missing, open_link::PURPOSE, remind::Due, wording::language};
use crate::{Fault, World, identity::token::Token};
use domain::{
    bilingual::Language,
    clock::london,
    coded::Coded,
    families::AskedBy,
    ids::{ChildId, CohortId, ForceId},
    retention,
};
use jiff::{SignedDuration, Timestamp};
use policy::Permit;
use store::{
    Tx,
    families::{self as rows, Carer, FamilyFacts, FamilyLink},
    privacy::{Letter, letter_add},
};
use words::{Lang, Words};

/// Makes a new link for a carer, stops the one before it, and puts the letter in the post. A carer
/// who gave no address gets neither: there is nobody but the post to carry it. Says whether a letter
/// goes out.
pub(super) async fn send_link(
    world: &World,
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    (facts, carer): (&FamilyFacts, &Carer),
    by: AskedBy,
) -> Result<bool, Fault> {
    let to = rows::carer_email(tx, force, carer.id).await?;
    if to.is_empty() {
        return Ok(false);
    }
    let (link, expires_at) = link_for_all(world, tx, permit, force, (facts, carer)).await?;
    let letter = write(facts, carer, (&link, expires_at), to);
    letter_add(tx, permit, force, "family-link", &letter).await?;
    let about = (facts.child, facts.cohort, carer.id);
    rows::family_letter_add(tx, permit, force, about, by).await?;
    Ok(true)
}

/// Reminds a carer of what is missing, of one child or of several by one letter, and notes it. The
/// first child's permit covers the letter.
pub(super) async fn send_reminder(
    world: &World,
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    (carer, due): (&Carer, &[&Due]),
) -> Result<(), Fault> {
    let Some(first) = due.first() else { return Ok(()) };
    let to = rows::carer_email(tx, force, carer.id).await?;
    let (link, until) = link_for_all(world, tx, permit, force, (&first.facts, carer)).await?;
    let (t, _) = words_of(carer);
    let until = t.date_short(london(until).date());
    let school = first.facts.school_name.as_str();
    let missing: Vec<String> = due.iter().map(|one| list(t, one)).collect();
    let text =
        t.families_letter_reminder_text(&carer.name, &link, &missing.join("\n\n"), school, &until);
    let letter = Letter { to, subject: t.families_letter_reminder_subject(school), text };
    letter_add(tx, permit, force, "family-reminder", &letter).await?;
    for one in due {
        let about = (one.facts.child, one.facts.cohort, carer.id);
        rows::family_letter_add(tx, permit, force, about, AskedBy::Reminder).await?;
    }
    Ok(())
}

/// What is missing of a child, a line each under its name.
fn list(t: Words, due: &Due) -> String {
    let line = |missing: &Missing| match missing {
        Missing::Answer(purpose) => {
            let key = format!("families-purpose-{}", purpose.code().replace('_', "-"));
            t.by_key(&key).unwrap_or_default()
        }
        Missing::Health => t.families_task_health().to_owned(),
        Missing::Confirmation => t.families_letter_reminder_confirm().to_owned(),
    };
    let lines = due.missing.iter().map(|missing| format!("- {}", line(missing)));
    let lines: Vec<String> = lines.collect();
    format!("{}:\n{}", due.facts.given_name, lines.join("\n"))
}

/// Makes a new link for a carer that opens the pages of each child of whom the school said that this
/// is one carer, and stops those before it.
async fn link_for_all(
    world: &World,
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    (facts, carer): (&FamilyFacts, &Carer),
) -> Result<(String, Timestamp), Fault> {
    let token = Token::make(world, PURPOSE, force);
    let until = keep(tx, permit, force, ((facts.child, facts.cohort), carer), &token).await?;
    let others = rows::together_list(tx, force, (facts.child, carer.id)).await?;
    for other in &others {
        // Another letter of this moment brought that child's own link: it stays, and both open both.
        let of = (facts.child, carer.id, tx.now());
        if rows::together_link(tx, force, of, other.child).await?.is_some() {
            continue;
        }
        // Nobody learns this token: the link is opened by the one in the letter.
        let unknown = Token::make(world, PURPOSE, force);
        let whose = ((other.child, other.cohort), carer);
        keep(tx, permit, force, whose, &unknown).await?;
    }
    let tail = if others.is_empty() { "" } else { "/children" };
    Ok((address(world, &token, tail, carer), until))
}

/// Makes a new link for a carer and stops the one before it; until when it works comes with it.
pub(super) async fn new_link(
    world: &World,
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    (facts, carer): (&FamilyFacts, &Carer),
) -> Result<(String, Timestamp), Fault> {
    let token = Token::make(world, PURPOSE, force);
    let until = keep(tx, permit, force, ((facts.child, facts.cohort), carer), &token).await?;
    Ok((address(world, &token, "", carer), until))
}

/// Keeps a link, in the place of the one before it; until when it works.
async fn keep(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    (key, carer): ((ChildId, CohortId), &Carer),
    token: &Token,
) -> Result<Timestamp, Fault> {
    rows::family_link_revoke(tx, permit, force, key, Some(carer.id)).await?;
    let made_at = tx.now();
    let link = FamilyLink {
        id: tx.id(),
        carer: carer.id,
        child: key.0,
        cohort: key.1,
        made_at,
        expires_at: expiry(made_at),
        revoked_at: None,
        wrong_facts: 0,
        known_until: None,
    };
    rows::family_link_add(tx, permit, force, &link, &token.hash).await?;
    Ok(link.expires_at)
}

fn address(world: &World, token: &Token, tail: &str, carer: &Carer) -> String {
    let lang = if carer.lang == Lang::Cy.code() { "?lang=cy" } else { "" };
    format!("{}/family/{}{tail}{lang}", world.site.address, token.text())
}

/// When a link made now stops working: the day its row is deleted.
fn expiry(made_at: Timestamp) -> Timestamp {
    let days = retention::rule("family_link").and_then(retention::Rule::days).unwrap_or(90);
    let span = SignedDuration::from_hours(i64::from(days) * 24);
    made_at.checked_add(span).unwrap_or(Timestamp::MAX)
}

/// The words of a carer's language, and that language for texts that come as data.
pub(super) fn words_of(carer: &Carer) -> (Words, Language) {
    let lang: Lang = carer.lang.parse().unwrap_or_default();
    (Words::new(lang), language(lang))
}

fn write(
    facts: &FamilyFacts,
    carer: &Carer,
    (link, until): (&str, Timestamp),
    to: String,
) -> Letter {
    let (t, _) = words_of(carer);
    let until = t.date_short(london(until).date());
    let (child, school) = (facts.given_name.as_str(), facts.school_name.as_str());
    if Stage::of(facts) == Stage::Offered {
        let subject = t.families_letter_offered_subject(school);
        let text = t.families_letter_offered_text(&carer.name, child, link, school, &until);
        Letter { to, subject, text }
    } else {
        let subject = t.families_letter_subject(school);
        let text = t.families_letter_text(&carer.name, child, link, school, &until);
        Letter { to, subject, text }
    }
}

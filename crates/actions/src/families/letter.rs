//! The letter with a family's link.

use super::{family::Stage, open_link::PURPOSE, wording::language};
use crate::{Fault, World, identity::token::Token};
use domain::{bilingual::Language, clock::london, ids::ForceId, retention};
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
) -> Result<bool, Fault> {
    let to = rows::carer_email(tx, force, carer.id).await?;
    if to.is_empty() {
        return Ok(false);
    }
    let (link, expires_at) = new_link(world, tx, permit, force, (facts, carer)).await?;
    let letter = write(facts, carer, (&link, expires_at), to);
    letter_add(tx, permit, force, "family-link", &letter).await?;
    Ok(true)
}

/// Makes a new link for a carer and stops the one before it; until when it works comes with it.
pub(super) async fn new_link(
    world: &World,
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    (facts, carer): (&FamilyFacts, &Carer),
) -> Result<(String, Timestamp), Fault> {
    let key = (facts.child, facts.cohort);
    rows::family_link_revoke(tx, permit, force, key, Some(carer.id)).await?;
    let token = Token::make(world, PURPOSE, force);
    let made_at = tx.now();
    let link = FamilyLink {
        id: tx.id(),
        carer: carer.id,
        child: facts.child,
        cohort: facts.cohort,
        made_at,
        expires_at: expiry(made_at),
        revoked_at: None,
        wrong_facts: 0,
        known_until: None,
    };
    rows::family_link_add(tx, permit, force, &link, &token.hash).await?;
    let tail = if carer.lang == Lang::Cy.code() { "?lang=cy" } else { "" };
    let address = format!("{}/family/{}{tail}", world.site.address, token.text());
    Ok((address, link.expires_at))
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

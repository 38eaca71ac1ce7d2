//! Somebody types an address on the sign-in page; if it is known, a link goes there by letter. The
//! page answers the same either way.

use super::token::Token;
use crate::{Caller, Fault, World};
use domain::ids::{ForceId, PersonId};
use jiff::{SignedDuration, Timestamp};
use policy::{Action, Permit, Place, Resource, authorize};
use store::{Tx, identity as rows, privacy};
use words::{Lang, Words};

/// How long a link can be used.
const LASTS: SignedDuration = SignedDuration::from_hours(24);
/// So many links a person can be sent in an hour: a mailbox is not to be flooded through us.
const MOST_IN_AN_HOUR: i64 = 5;

/// Sends a link to the address if it belongs to anybody.
///
/// # Errors
/// [`Fault`] when the database fails; never because the address is unknown.
pub async fn ask_for_link(world: &World, lang: Lang, email: &str) -> Result<(), Fault> {
    let mut tx = world.store.begin().await?;
    // One line, whoever's the address is: known or not, the answer costs a commit, and strangers do
    // not fill the trail of any force.
    tx.note(&permit(&nation()?)?);
    for force in homes(&mut tx).await? {
        let Some(person) = rows::person_by_email(&mut tx, &force, email).await? else { continue };
        let permit = permit(&force)?;
        rows::person_hold(&mut tx, &permit, &force, person.id).await?;
        let hour_ago = before(tx.now(), SignedDuration::from_hours(1));
        if rows::link_count(&mut tx, &force, person.id, hour_ago).await? >= MOST_IN_AN_HOUR {
            continue;
        }
        let link = add_link(world, &mut tx, &permit, &force, person.id).await?;
        let words = Words::new(lang);
        let letter = privacy::Letter {
            // To the address on record: what was typed may only look like it.
            to: rows::person_email(&mut tx, &force, person.id).await?,
            subject: words.letters_sign_in_subject().to_string(),
            text: words.letters_sign_in_text(&link, &person.name),
        };
        privacy::letter_add(&mut tx, &permit, &force, "sign-in", &letter).await?;
    }
    Ok(tx.commit().await?)
}

/// Makes a link for a person without writing a letter: for `capbadge demo`, which prints it.
///
/// # Errors
/// [`Fault`] when the database fails.
pub async fn link_for(world: &World, force: &ForceId, person: PersonId) -> Result<String, Fault> {
    let mut tx = world.store.begin().await?;
    let link = add_link(world, &mut tx, &permit(force)?, force, person).await?;
    tx.commit().await?;
    Ok(link)
}

/// Every force, and the nation, whose people may sign in here.
async fn homes(tx: &mut Tx) -> Result<Vec<ForceId>, Fault> {
    let forces = store::forces::force_list(tx).await?;
    Ok([nation()?].into_iter().chain(forces.into_iter().map(|row| row.force)).collect())
}

fn nation() -> Result<ForceId, Fault> {
    store::NATION.parse().map_err(|_| Fault::NotFound)
}

fn permit(force: &ForceId) -> Result<Permit, Fault> {
    let resource = Resource::whole(Place::Force(force.clone()), "sign_in_link");
    Ok(authorize(&Caller::visitor(Lang::En).actor, Action::SignIn, &resource)?)
}

async fn add_link(
    world: &World,
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    person: PersonId,
) -> Result<String, Fault> {
    let token = Token::make(world, "sign-in", force);
    let expires_at = tx.now().checked_add(LASTS).unwrap_or(Timestamp::MAX);
    let link = rows::Link { id: tx.id(), person, expires_at, used_at: None };
    rows::link_add(tx, permit, force, &link, &token.hash).await?;
    Ok(format!("{}/sign-in/{}", world.site.address, token.text()))
}

fn before(now: Timestamp, span: SignedDuration) -> Timestamp {
    now.checked_sub(span).unwrap_or(Timestamp::MIN)
}

//! The public directory: which forces run the programme here, and whom to ask at each. A team is
//! named, never a person.

use crate::{
    Caller, Fault, World,
    refused::{Refusals, Refused},
};
use policy::{Action, Resource, authorize};
use store::forces::{Contact, contact_get, contact_list, contact_save};

/// Characters of a telephone number, and of a page's address.
const TELEPHONE: usize = 30;
const WEBSITE: usize = 200;

/// Whom to ask, as it was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ContactInput {
    /// The team.
    pub team: String,
    /// Its e-mail address.
    pub email: String,
    /// Its telephone number; may be empty.
    pub telephone: String,
    /// Its page; may be empty.
    pub website: String,
}

/// The forces by name, each with whom to ask where it has said so.
///
/// # Errors
/// [`Fault`] when the database fails.
pub async fn directory(world: &World) -> Result<Vec<Contact>, Fault> {
    Ok(contact_list(&mut world.store.conn().await?).await?)
}

/// What the caller's force says, for the form that changes it.
///
/// # Errors
/// [`Fault::NotFound`] for whoever may not.
pub async fn see_contact(world: &World, caller: &Caller) -> Result<Contact, Fault> {
    let force = caller.force()?.clone();
    authorize(&caller.actor, Action::KeepContact, &Resource::force(force.clone()))?;
    Ok(contact_get(&mut world.store.conn().await?, &force).await?)
}

/// Says whom to ask at the caller's force.
///
/// # Errors
/// [`Refused`] by the fields `team`, `email`, `telephone` and `website`.
pub async fn keep_contact(
    world: &World,
    caller: &Caller,
    input: &ContactInput,
) -> Result<(), Refused> {
    let force = caller.force()?.clone();
    let permit = authorize(&caller.actor, Action::KeepContact, &Resource::force(force.clone()))?;
    let mut wrong = Refusals::default();
    wrong.needed("team", &input.team, "forces-contact-team-missing");
    wrong.email("email", &input.email);
    wrong.at_most("telephone", &input.telephone, TELEPHONE);
    let is_number = |c: char| c.is_ascii_digit() || " +()-".contains(c);
    if !input.telephone.chars().all(is_number) {
        wrong.add("telephone", "common-error-not-a-telephone");
    }
    wrong.at_most("website", &input.website, WEBSITE);
    if !input.website.is_empty() && !is_page(&input.website) {
        wrong.add("website", "forces-contact-website-wrong");
    }
    wrong.check()?;
    let said =
        [&input.team, &input.email, &input.telephone, &input.website].map(|text| text.trim());
    let mut tx = world.store.begin().await?;
    contact_save(&mut tx, &permit, &force, said).await?;
    Ok(tx.commit().await?)
}

/// Whether a text is the address of a page that everybody may open: it becomes a link.
fn is_page(text: &str) -> bool {
    let rest = text.strip_prefix("https://").unwrap_or_default();
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "-._~/?#&=%+".contains(c);
    rest.contains('.')
        && rest.starts_with(|c: char| c.is_ascii_alphanumeric())
        && rest.chars().all(is_plain)
}

#[cfg(test)]
mod tests {
    use super::is_page;

    #[test]
    fn only_the_address_of_a_secure_page_becomes_a_link() {
        assert!(is_page("https://www.fellshire.example/mini-police"));
        for wrong in ["", "javascript:alert(1)", "http://a.example", "https://", "https://a b.c"] {
            assert!(!is_page(wrong), "{wrong}");
        }
    }
}

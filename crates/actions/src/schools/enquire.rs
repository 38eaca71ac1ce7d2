//! A school asks to take part: anyone may, on the public page.

use crate::{
    Caller, Fault, World,
    refused::{Refusals, Refused},
};
use domain::{
    ids::{EnquiryId, ForceId, SchoolId},
    schools::Postcode,
};
use policy::{Action, Place, Resource, authorize};
use store::schools::{self as rows, Brief, Contact, NewEnquiry};
use words::Lang;

/// Letters of a message: about a page.
const MESSAGE: usize = 3000;
/// Schools that a search shows.
const MOST: i64 = 20;

/// A force that schools can ask.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskingForce {
    /// Its slug, for addresses.
    pub force: ForceId,
    /// Its name in the visitor's language.
    pub name: String,
}

/// The forces that schools can ask.
///
/// # Errors
/// [`Fault`] when the database fails.
pub async fn asking_forces(world: &World, lang: Lang) -> Result<Vec<AskingForce>, Fault> {
    let mut conn = world.store.conn().await?;
    let forces = store::forces::force_list(&mut conn).await?;
    Ok(forces.into_iter().map(|force| named(force, lang)).collect())
}

/// One of them.
///
/// # Errors
/// [`Fault::NotFound`] for a force that is not here.
pub async fn asking_force(
    world: &World,
    lang: Lang,
    force: &ForceId,
) -> Result<AskingForce, Fault> {
    if force.as_str() == store::NATION {
        return Err(Fault::NotFound);
    }
    let mut conn = world.store.conn().await?;
    Ok(named(store::forces::force_get(&mut conn, force).await?, lang))
}

fn named(row: store::forces::Force, lang: Lang) -> AskingForce {
    let name = if lang == Lang::Cy { row.name_cy } else { row.name };
    AskingForce { force: row.force, name }
}

/// Schools of a force's register that a text finds: by name, town, postcode or URN.
///
/// # Errors
/// [`Fault`] when the database fails.
pub async fn find_schools(
    world: &World,
    force: &ForceId,
    typed: &str,
) -> Result<Vec<Brief>, Fault> {
    if domain::schools::search_words(typed).is_empty() {
        return Ok(Vec::new());
    }
    let mut conn = world.store.conn().await?;
    Ok(rows::school_find(&mut conn, force, typed, MOST).await?)
}

/// A school of a force's register, as anyone may know it.
///
/// # Errors
/// [`Fault::NotFound`] for a school that is not there.
pub async fn school_of_register(
    world: &World,
    force: &ForceId,
    school: SchoolId,
) -> Result<Brief, Fault> {
    let mut conn = world.store.conn().await?;
    let row = rows::school_get(&mut conn, force, school).await?;
    let rows::School { id, urn, name, town, postcode, status, .. } = row;
    Ok(Brief { id, urn, name, town, postcode, status })
}

/// What a school tells when it asks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EnquireInput {
    /// The school, where it was picked from the register.
    pub school: Option<SchoolId>,
    /// The school's name, where it was not.
    pub school_name: String,
    /// The school's postcode, where it was not.
    pub postcode: String,
    /// Who asks.
    pub name: String,
    /// What they do at the school.
    pub role: String,
    /// Their e-mail address.
    pub email: String,
    /// Their telephone number, perhaps empty.
    pub telephone: String,
    /// What they want us to know, perhaps empty.
    pub message: String,
    /// The language to answer in.
    pub lang: Lang,
}

/// Keeps a school's request. The same one sent twice is kept once.
///
/// # Errors
/// [`Refused`], by the fields of [`EnquireInput`] with hyphens.
pub async fn enquire(
    world: &World,
    caller: &Caller,
    force: &ForceId,
    input: &EnquireInput,
) -> Result<EnquiryId, Refused> {
    let postcode = check(input)?;
    let mut tx = world.store.begin().await?;
    store::forces::force_get(&mut tx, force).await?;
    let id: EnquiryId = tx.id();
    let permit =
        authorize(&caller.actor, Action::Enquire, &Resource::one(Place::Force(force.clone()), id))?;
    let (mut school_name, mut postcode) = (input.school_name.clone(), postcode);
    if let Some(school) = input.school {
        let row = rows::school_get(&mut tx, force, school).await?;
        (school_name, postcode) = (row.name, row.postcode);
        for open in rows::enquiry_open_of(&mut tx, force, school).await? {
            let asked = rows::enquiry_contact(&mut tx, force, open.id).await?;
            if asked.email.eq_ignore_ascii_case(&input.email) {
                return Ok(open.id);
            }
        }
    }
    let contact = Contact {
        name: input.name.clone(),
        role: input.role.clone(),
        email: input.email.clone(),
        telephone: input.telephone.clone(),
    };
    let new = NewEnquiry {
        id,
        school: input.school,
        school_name: &school_name,
        postcode: &postcode,
        contact: &contact,
        message: &input.message,
        lang: input.lang.code(),
    };
    rows::enquiry_add(&mut tx, &permit, force, &new).await?;
    tx.commit().await?;
    Ok(id)
}

/// Checks every field and gives the postcode in its usual form.
fn check(input: &EnquireInput) -> Result<String, Refused> {
    let mut wrong = Refusals::default();
    let mut postcode = String::new();
    if input.school.is_none() {
        wrong.needed("school-name", &input.school_name, "schools-ask-school-missing");
        match input.postcode.parse::<Postcode>() {
            Ok(code) if !code.is_pseudo() => postcode = code.to_string(),
            _ => wrong.add("postcode", "common-error-not-a-postcode"),
        }
    }
    wrong.needed("name", &input.name, "schools-ask-name-missing");
    wrong.needed("role", &input.role, "schools-ask-role-missing");
    wrong.email("email", &input.email);
    if !input.telephone.is_empty() && !is_telephone(&input.telephone) {
        wrong.add("telephone", "common-error-not-a-telephone");
    }
    wrong.at_most("message", &input.message, MESSAGE);
    wrong.check().map(|()| postcode)
}

/// Ten digits or more and what people write between them, with or without an extension.
pub(super) fn is_telephone(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let known = |c: char| c.is_ascii_digit() || " +-().".contains(c) || "ext".contains(c);
    (10..=20).contains(&digits) && text.chars().all(known)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn telephone_numbers_are_read_as_people_write_them() {
        for right in ["01632 960001", "+44 (0)1632 960 001", "01632-960001 ext 12"] {
            assert!(is_telephone(right), "{right}");
        }
        for wrong in ["960001", "call me", "01632 960001; drop"] {
            assert!(!is_telephone(wrong), "{wrong}");
        }
    }

    #[test]
    fn every_field_that_is_wrong_is_named_at_once() {
        let Err(Refused::Rules(wrong)) = check(&EnquireInput::default()) else { panic!() };
        let fields: Vec<_> = wrong.iter().map(|(field, _)| field).collect();
        assert_eq!(fields, ["school-name", "postcode", "name", "role", "email"]);
    }
}

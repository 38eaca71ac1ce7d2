//! A coordinator adds a host by hand: a school that the register does not have, a mosque, families
//! who teach at home. One that may be there already is shown first.

use super::HostInput;
use crate::{
    Caller, World,
    refused::{Refusals, Refused},
};
use domain::{
    coded::Coded,
    ids::{ForceId, SchoolId},
    schools::{Urn, may_be_the_same, name_to_search},
};
use policy::{Action, Place, Resource, authorize};
use store::{
    Conn,
    schools::{self as rows, Brief, School},
};

/// Hosts of a like name that are shown.
const MOST: i64 = 20;

/// What came of adding a host.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AddHost {
    /// It was added.
    Added(SchoolId),
    /// Nothing was added: these may be the same, and nobody said yet that they are not.
    MayBe(Vec<Brief>),
}

/// Adds a host. `is_another` says that whoever adds it has seen those that may be the same.
///
/// # Errors
/// [`Refused`] by the fields of [`HostInput`] and `urn`.
pub async fn add_host(
    world: &World,
    caller: &Caller,
    (input, urn): (&HostInput, &str),
    is_another: bool,
) -> Result<AddHost, Refused> {
    let force = caller.force()?.clone();
    let resource = Resource::whole(Place::Force(force.clone()), "school");
    let permit = authorize(&caller.actor, Action::AddHost, &resource)?;
    let (input, urn) = check(input, urn)?;
    let mut tx = world.store.begin().await?;
    if let Some(urn) = urn
        && rows::school_by_urn(&mut tx, &force, urn).await?.is_some()
    {
        return Err(Refused::one("urn", "schools-add-urn-held"));
    }
    if !is_another {
        let alike = alike(&mut tx, &force, &input).await?;
        if !alike.is_empty() {
            return Ok(AddHost::MayBe(alike));
        }
    }
    let kind = input.kind.map(Coded::code).unwrap_or_default();
    let school = School {
        urn,
        kind: kind.to_owned(),
        street: input.street,
        locality: input.locality,
        town: input.town,
        county: input.county,
        website: input.website,
        telephone: input.telephone,
        ..School::typed(tx.id(), &input.name, &input.postcode, tx.now())
    };
    rows::school_add(&mut tx, &permit, &force, &school).await?;
    tx.commit().await?;
    Ok(AddHost::Added(school.id))
}

fn check(input: &HostInput, urn: &str) -> Result<(HostInput, Option<i64>), Refused> {
    let mut wrong = Refusals::default();
    if input.kind.is_none() {
        wrong.add("kind", "common-error-choose-one");
    }
    let number = urn.parse::<Urn>().ok().map(|urn| i64::from(urn.number()));
    if !urn.trim().is_empty() && number.is_none() {
        wrong.add("urn", "schools-gias-not-a-urn");
    }
    let checked = input.checked();
    if let Err(Refused::Rules(more)) = &checked {
        more.iter().for_each(|(field, key)| wrong.add(field, key));
    }
    wrong.check()?;
    Ok((checked?, number))
}

/// Those that are held and may be the same, by postcode or by name.
async fn alike(conn: &mut Conn, force: &ForceId, input: &HostInput) -> Result<Vec<Brief>, Refused> {
    let mut found = if input.postcode.is_empty() {
        Vec::new()
    } else {
        rows::school_at_postcode(conn, force, &input.postcode).await?
    };
    let name = name_to_search(&input.name);
    let named = rows::school_find(conn, force, &name, MOST).await?;
    found.extend(
        named.into_iter().filter(|one| {
            may_be_the_same((&input.name, &input.postcode), (&one.name, &one.postcode))
        }),
    );
    found.sort_by(|a, b| (&a.name, a.id).cmp(&(&b.name, b.id)));
    found.dedup_by_key(|one| one.id);
    Ok(found)
}

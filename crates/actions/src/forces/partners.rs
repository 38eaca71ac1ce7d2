//! Agencies and charities that help to deliver: what they offer, and until when their insurance and
//! their agreement last. What has run out stops nothing yet; it waits on the home page.

use crate::{
    Caller, Fault, World,
    home::Waiting,
    refused::{Refusals, Refused},
};
use domain::{
    clock::from_london,
    forces::{PartnerPaper, papers_out},
    ids::{ForceId, PartnerId},
    people::WARNING_DAYS,
};
use jiff::{Span, civil::Date};
use policy::{Action, Permit, Place, Resource, authorize, may};
use store::forces::{self as rows, Partner};

/// Letters of what a partner offers.
const OFFERS: usize = 1_000;

/// The partners of a force.
#[derive(Debug, Clone)]
pub struct PartnersView {
    /// The partners by name, each with what of it has run out or does so within 60 days.
    pub partners: Vec<(Partner, Vec<(Date, PartnerPaper)>)>,
    /// The caller can change them.
    pub can_keep: bool,
}

/// A partner as it was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PartnerInput {
    /// The name.
    pub name: String,
    /// What it offers.
    pub offers: String,
    /// The last day of its insurance.
    pub insurance_until: Option<Date>,
    /// The first day of the agreement.
    pub agreement_from: Option<Date>,
    /// The last day of the agreement.
    pub agreement_until: Option<Date>,
}

/// Shows the partners of the force.
///
/// # Errors
/// [`Fault::NotFound`] for whoever is not of the force.
pub async fn see_partners(world: &World, caller: &Caller) -> Result<PartnersView, Fault> {
    let force = leave_to_see(caller)?;
    let by = horizon(world.clock.today());
    let partners = rows::partner_list(&mut world.store.conn().await?, &force).await?;
    let out = |one: Partner| {
        let out = papers_out(one.insurance_until, one.agreement_until, by);
        (one, out)
    };
    let can_keep = may(&caller.actor, Action::KeepPartners, &Resource::force(force));
    Ok(PartnersView { partners: partners.into_iter().map(out).collect(), can_keep })
}

/// One partner, for the form that changes it.
///
/// # Errors
/// [`Fault::NotFound`] for whoever may not.
pub async fn see_partner(world: &World, caller: &Caller, id: PartnerId) -> Result<Partner, Fault> {
    let (force, _) = leave_to_keep(caller, Some(id))?;
    Ok(rows::partner_get(&mut world.store.conn().await?, &force, id).await?)
}

/// Adds a partner, or changes one.
///
/// # Errors
/// [`Refused`] by the fields `name`, `offers` and `agreement-until`.
pub async fn keep_partner(
    world: &World,
    caller: &Caller,
    id: Option<PartnerId>,
    input: &PartnerInput,
) -> Result<(), Refused> {
    let (force, permit) = leave_to_keep(caller, id)?;
    let mut wrong = Refusals::default();
    wrong.needed("name", &input.name, "forces-partner-name-missing");
    if input.offers.trim().is_empty() {
        wrong.add("offers", "forces-partner-offers-missing");
    }
    wrong.at_most("offers", &input.offers, OFFERS);
    if let (Some(from), Some(until)) = (input.agreement_from, input.agreement_until)
        && until < from
    {
        wrong.add("agreement-until", "forces-partner-backwards");
    }
    wrong.check()?;
    let mut tx = world.store.begin().await?;
    let all = rows::partner_list(&mut tx, &force).await?;
    let name = input.name.trim();
    if all.iter().any(|one| Some(one.id) != id && one.name.eq_ignore_ascii_case(name)) {
        return Err(Refused::one("name", "forces-partner-name-taken"));
    }
    let known = match id {
        Some(id) => rows::partner_get(&mut tx, &force, id).await?.id,
        None => tx.id(),
    };
    let partner = Partner {
        id: known,
        name: name.to_owned(),
        offers: input.offers.trim().to_owned(),
        insurance_until: input.insurance_until,
        agreement_from: input.agreement_from,
        agreement_until: input.agreement_until,
    };
    rows::partner_save(&mut tx, &permit, &force, &partner).await?;
    Ok(tx.commit().await?)
}

/// Forgets a partner.
///
/// # Errors
/// [`Fault::NotFound`] where it is not there.
pub async fn remove_partner(world: &World, caller: &Caller, id: PartnerId) -> Result<(), Fault> {
    let (force, permit) = leave_to_keep(caller, Some(id))?;
    let mut tx = world.store.begin().await?;
    if !rows::partner_remove(&mut tx, &permit, &force, id).await? {
        return Err(Fault::NotFound);
    }
    Ok(tx.commit().await?)
}

/// What waits in this area: insurances and agreements of partners that run out.
///
/// # Errors
/// [`Fault`] when the database fails.
pub async fn waiting(world: &World, caller: &Caller) -> Result<Vec<Waiting>, Fault> {
    let Ok(force) = caller.force() else { return Ok(Vec::new()) };
    if !may(&caller.actor, Action::KeepPartners, &Resource::force(force.clone())) {
        return Ok(Vec::new());
    }
    let by = horizon(world.clock.today());
    let partners = rows::partner_list(&mut world.store.conn().await?, force).await?;
    let out: Vec<Date> = partners
        .iter()
        .flat_map(|one| papers_out(one.insurance_until, one.agreement_until, by))
        .map(|(until, _)| until)
        .collect();
    let Some(oldest) = out.iter().min() else { return Ok(Vec::new()) };
    let told = oldest.checked_sub(Span::new().days(WARNING_DAYS)).unwrap_or(*oldest);
    Ok(vec![Waiting {
        since: from_london(told.at(0, 0, 0, 0)),
        key: "forces-waiting-partners",
        count: out.len() as u64,
        href: "/forces/partners".to_owned(),
    }])
}

fn horizon(today: Date) -> Date {
    today.checked_add(Span::new().days(WARNING_DAYS)).unwrap_or(today)
}

fn leave_to_see(caller: &Caller) -> Result<ForceId, Fault> {
    let force = caller.force()?.clone();
    policy::scope(&caller.actor, Action::SeePartners, &force)?;
    Ok(force)
}

fn leave_to_keep(caller: &Caller, id: Option<PartnerId>) -> Result<(ForceId, Permit), Fault> {
    let force = caller.force()?.clone();
    let place = Place::Force(force.clone());
    let resource = match id {
        Some(id) => Resource::one(place, id),
        None => Resource::whole(place, "partner"),
    };
    let permit = authorize(&caller.actor, Action::KeepPartners, &resource)?;
    Ok((force, permit))
}

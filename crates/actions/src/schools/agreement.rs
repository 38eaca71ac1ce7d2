//! The agreement between a school and its force: the head signs, then the force, and either may
//! end it. Both sides get a letter each time.

use super::{
    leave,
    letters::{self, News},
    renew::can_be_renewed,
    see::{SchoolHeader, header_of},
};
use crate::{
    Caller, Fault, World,
    refused::{Refusals, Refused},
};
use domain::{
    forces::DeliveryModel,
    ids::{AgreementId, ForceId, SchoolId},
    schools::{AgreementState, LeaveReason, Side},
};
use policy::{Action, Permit, Resource, Role, may};
use store::{
    Tx, identity as people,
    schools::{self as rows, Agreement, EndNote},
};
use words::Lang;

/// The wording that is offered now: the number in the keys `schools-agreement-1-...`. A changed
/// wording gets a new number, so that what was signed can be read again.
pub const WORDING: &str = "1";

/// Whom a signature binds: the school signs first, then the force.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignFor {
    /// The school.
    School,
    /// The force.
    Force,
}

/// An agreement with all that is around it.
#[derive(Debug, Clone)]
pub struct AgreementView {
    /// The agreement.
    pub agreement: Agreement,
    /// The school.
    pub school: SchoolHeader,
    /// The force's name in the reader's language.
    pub force_name: String,
    /// The model that it is about.
    pub model: DeliveryModel,
    /// Whom the caller can sign for now.
    pub sign_for: Option<SignFor>,
    /// The caller can end it.
    pub can_end: bool,
    /// The caller can offer the agreement of the next year now.
    pub can_renew: bool,
    /// Who ended it, and why, where that was noted.
    pub ended: Option<EndNote>,
}

/// Shows an agreement.
///
/// # Errors
/// [`Fault`].
pub async fn agreement(
    world: &World,
    caller: &Caller,
    school: SchoolId,
    id: AgreementId,
) -> Result<AgreementView, Fault> {
    let (force, _) = leave(caller, Action::SeeAgreement, school)?;
    let mut conn = world.store.conn().await?;
    let agreement = of_school(rows::agreement_get(&mut conn, &force, id).await?, school)?;
    let model = store::forces::model_get(&mut conn, &force, agreement.model).await?;
    let lang = if caller.lang == Lang::Cy { "cy" } else { "en" };
    let state = agreement.state();
    let resource = Resource::school(force.clone(), school);
    let can = |action| may(&caller.actor, action, &resource);
    let all = rows::agreement_list(&mut conn, &force, school).await?;
    let is_time = can_be_renewed(&agreement, &all, world.clock.today());
    Ok(AgreementView {
        school: header_of(&mut conn, &force, school).await?,
        force_name: letters::force_name(&mut conn, &force, lang).await?,
        model: crate::forces::read_model(&model)?,
        sign_for: match state {
            AgreementState::Offered if can(Action::SignForSchool) => Some(SignFor::School),
            AgreementState::SignedBySchool if can(Action::SignForForce) => Some(SignFor::Force),
            _ => None,
        },
        can_end: state != AgreementState::Withdrawn && can(Action::EndAgreement),
        can_renew: is_time && can(Action::RenewAgreement),
        ended: rows::agreement_end(&mut conn, &force, id).await?,
        agreement,
    })
}

/// A signature: the name that was typed, and the box that was ticked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Signature {
    /// The full name.
    pub name: String,
    /// Whether the box was ticked.
    pub agrees: bool,
}

impl Signature {
    fn check(&self) -> Result<(), Refused> {
        let mut wrong = Refusals::default();
        wrong.needed("name", &self.name, "schools-agreement-name-missing");
        if !self.agrees {
            wrong.add("agrees", "common-error-tick-to-go-on");
        }
        wrong.check()
    }
}

/// The headteacher signs.
///
/// # Errors
/// [`Refused`] by the fields `name` and `agrees`; [`Fault::Conflict`] where it is signed or ended.
pub async fn sign_for_school(
    world: &World,
    caller: &Caller,
    school: SchoolId,
    id: AgreementId,
    signature: &Signature,
) -> Result<(), Refused> {
    let (force, permit) = leave(caller, Action::SignForSchool, school)?;
    signature.check()?;
    let mut tx = world.store.begin().await?;
    of_school(rows::agreement_get(&mut tx, &force, id).await?, school)?;
    if !rows::agreement_sign_school(&mut tx, &permit, &force, id, &signature.name).await? {
        return Err(signed_already().into());
    }
    tell(world, &mut tx, (&force, &permit), (school, id), News::SchoolSigned).await?;
    Ok(tx.commit().await?)
}

/// The force signs after the school.
///
/// # Errors
/// As [`sign_for_school`].
pub async fn sign_for_force(
    world: &World,
    caller: &Caller,
    school: SchoolId,
    id: AgreementId,
    signature: &Signature,
) -> Result<(), Refused> {
    let (force, permit) = leave(caller, Action::SignForForce, school)?;
    signature.check()?;
    let mut tx = world.store.begin().await?;
    of_school(rows::agreement_get(&mut tx, &force, id).await?, school)?;
    if !rows::agreement_sign_force(&mut tx, &permit, &force, id, &signature.name).await? {
        return Err(signed_already().into());
    }
    tell(world, &mut tx, (&force, &permit), (school, id), News::BothSigned).await?;
    Ok(tx.commit().await?)
}

/// Either side ends it, for one of a few reasons.
///
/// # Errors
/// [`Refused`] by the fields `reason` and `ends`, the box that has to be ticked.
pub async fn end_agreement(
    world: &World,
    caller: &Caller,
    school: SchoolId,
    id: AgreementId,
    (reason, is_sure): (Option<LeaveReason>, bool),
) -> Result<(), Refused> {
    let (force, permit) = leave(caller, Action::EndAgreement, school)?;
    let mut wrong = Refusals::default();
    if reason.is_none() {
        wrong.add("reason", "common-error-choose-one");
    }
    if !is_sure {
        wrong.add("ends", "common-error-tick-to-go-on");
    }
    wrong.check()?;
    let mut tx = world.store.begin().await?;
    of_school(rows::agreement_get(&mut tx, &force, id).await?, school)?;
    if !rows::agreement_withdraw(&mut tx, &permit, &force, id).await? {
        return Err(signed_already().into());
    }
    if let Some(reason) = reason {
        let note = (side(caller), reason);
        rows::agreement_end_note(&mut tx, &permit, &force, id, note).await?;
    }
    tell(world, &mut tx, (&force, &permit), (school, id), News::Ended).await?;
    Ok(tx.commit().await?)
}

/// The side for which somebody ends an agreement.
fn side(caller: &Caller) -> Side {
    let is_of_school = caller.actor.holds(Role::Headteacher);
    if is_of_school { Side::School } else { Side::Force }
}

/// An agreement under another school's address is not there.
pub(super) fn of_school(agreement: Agreement, school: SchoolId) -> Result<Agreement, Fault> {
    if agreement.school == school { Ok(agreement) } else { Err(Fault::NotFound) }
}

fn signed_already() -> Fault {
    Fault::Conflict("the agreement was signed or ended meanwhile".to_owned())
}

/// Writes to the heads of the school and to the coordinators of the force.
async fn tell(
    world: &World,
    tx: &mut Tx,
    (force, permit): (&ForceId, &Permit),
    (school, id): (SchoolId, AgreementId),
    news: News,
) -> Result<(), Fault> {
    let name = rows::school_get(tx, force, school).await?.name;
    let link = format!("{}/schools/{school}/agreement/{id}", world.site.address);
    let mut readers = people::people_at_school(tx, force, school, Role::Headteacher).await?;
    let own = people::people_of_force(tx, force, Role::Coordinator.code()).await?;
    readers.extend(
        own.into_iter().filter(|one| !readers.iter().any(|r| r.id == one.id)).collect::<Vec<_>>(),
    );
    for reader in readers {
        let email = people::person_email(tx, force, reader.id).await?;
        let letter = letters::agreement(news, &reader.lang, (email, &reader.name), (&name, &link));
        store::privacy::letter_add(tx, permit, force, "schools-agreement", &letter).await?;
    }
    Ok(())
}

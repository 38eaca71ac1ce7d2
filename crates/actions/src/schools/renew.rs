//! The coordinator offers a school the agreement of the next school year, before the one that stands
//! has its review: the same model in its newest version, the wording of today, both to be signed.

use super::{
    WORDING, leave,
    letters::{self, News},
};
use crate::{Caller, Fault, World};
use domain::{
    ids::{AgreementId, DeliveryModelId, ForceId, SchoolId},
    schools::{AgreementState, renewal},
};
use jiff::{Timestamp, civil::Date, tz::TimeZone};
use policy::{Action, Role};
use store::{
    Conn,
    schools::{self as rows, Agreement},
};

/// Whether an agreement can be renewed on a day, given all of its school: it is signed, its time has
/// come, and none of a later year has been offered.
pub(super) fn can_be_renewed(agreement: &Agreement, all: &[Agreement], today: Date) -> bool {
    let is_signed = agreement.state() == AgreementState::Signed;
    let later = |one: &Agreement| {
        let is_later = one.academic_year > agreement.academic_year;
        one.school == agreement.school && is_later && one.state() != AgreementState::Withdrawn
    };
    let is_time = agreement.year().is_ok_and(|year| renewal::can_be_renewed(year, today));
    is_signed && is_time && !all.iter().any(later)
}

/// Offers the agreement of the next school year. The head gets a letter. Sent twice, the second finds
/// that there is nothing to renew.
///
/// # Errors
/// [`Fault::Conflict`] where it cannot be renewed now.
pub async fn renew(
    world: &World,
    caller: &Caller,
    school: SchoolId,
    id: AgreementId,
) -> Result<AgreementId, Fault> {
    let (force, permit) = leave(caller, Action::RenewAgreement, school)?;
    let mut tx = world.store.begin().await?;
    let old = super::agreement::of_school(rows::agreement_get(&mut tx, &force, id).await?, school)?;
    let all = rows::agreement_list(&mut tx, &force, school).await?;
    if !can_be_renewed(&old, &all, world.clock.today()) {
        return Err(Fault::Conflict("the agreement cannot be renewed now".to_owned()));
    }
    let model = newest(&mut tx, &force, old.model).await?;
    let new = Agreement {
        id: tx.id(),
        school,
        enquiry: None,
        model,
        academic_year: i64::from(old.year()?.next().start_year()),
        wording: WORDING.to_owned(),
        offered_at: tx.now(),
        school_signed_at: None,
        school_signer: None,
        force_signed_at: None,
        force_signer: None,
        withdrawn_at: None,
    };
    rows::agreement_add(&mut tx, &permit, &force, &new).await?;
    let name = rows::school_get(&mut tx, &force, school).await?.name;
    let link = format!("{}/schools/{school}/agreement/{}", world.site.address, new.id);
    for head in
        store::identity::people_at_school(&mut tx, &force, school, Role::Headteacher).await?
    {
        let email = store::identity::person_email(&mut tx, &force, head.id).await?;
        let to = (email, head.name.as_str());
        let letter = letters::agreement(News::Renewed, &head.lang, to, (&name, &link));
        store::privacy::letter_add(&mut tx, &permit, &force, "schools-agreement", &letter).await?;
    }
    tx.commit().await?;
    Ok(new.id)
}

/// The newest version of the model that was agreed on; that very version where the force has none
/// newer.
async fn newest(
    conn: &mut Conn,
    force: &ForceId,
    model: DeliveryModelId,
) -> Result<DeliveryModelId, Fault> {
    let code = store::forces::model_get(conn, force, model).await?.code;
    let all = store::forces::model_list(conn, force).await?;
    Ok(all.iter().find(|one| one.code == code).map_or(model, |one| one.id))
}

/// The agreements that wait to be renewed, each since its reminder.
pub(super) fn to_renew(all: &[Agreement], today: Date) -> Vec<(&Agreement, Timestamp)> {
    let waits = |one: &&Agreement| can_be_renewed(one, all, today);
    let since = |one: &Agreement| {
        let day = renewal::reminder_day(one.year().ok()?);
        day.to_zoned(TimeZone::UTC).ok().map(|moment| moment.timestamp())
    };
    all.iter().filter(waits).filter_map(|one| Some((one, since(one)?))).collect()
}

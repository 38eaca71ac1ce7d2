//! The coordinator sees what schools asked, oldest first.

use super::waiting_list::{Turn, turn_of};
use crate::{Caller, Fault, World};
use domain::{
    forces::DeliveryModel,
    ids::{DeliveryModelId, EnquiryId},
};
use policy::{Action, Place, Resource, authorize, scope};
use store::schools::{self as rows, Contact, Enquiry, School, WaitingDecision};

/// So many enquiries are shown: more than schools ask before somebody answers.
const MOST: i64 = 1_000;

/// The enquiries without an answer, oldest first.
///
/// # Errors
/// [`Fault`].
pub async fn enquiries(world: &World, caller: &Caller) -> Result<Vec<Enquiry>, Fault> {
    let scope = scope(&caller.actor, Action::SeeEnquiries, caller.force()?)?;
    let mut conn = world.store.conn().await?;
    Ok(rows::enquiry_list(&mut conn, &scope, None, MOST, 0).await?)
}

/// One enquiry with all that is needed to answer it.
#[derive(Debug, Clone)]
pub struct EnquiryPage {
    /// The enquiry.
    pub enquiry: Enquiry,
    /// Who asked.
    pub contact: Contact,
    /// The school, once it is known which.
    pub school: Option<School>,
    /// The models that can be offered.
    pub models: Vec<(DeliveryModelId, DeliveryModel)>,
    /// Where it stands on the waiting list, or would.
    pub turn: Turn,
    /// How it got its place, once it has one.
    pub decision: Option<WaitingDecision>,
}

/// One enquiry.
///
/// # Errors
/// [`Fault`].
pub async fn enquiry(world: &World, caller: &Caller, id: EnquiryId) -> Result<EnquiryPage, Fault> {
    let force = caller.force()?;
    let resource = Resource::one(Place::Force(force.clone()), id);
    authorize(&caller.actor, Action::SeeEnquiries, &resource)?;
    let mut conn = world.store.conn().await?;
    let enquiry = rows::enquiry_get(&mut conn, force, id).await?;
    let contact = rows::enquiry_contact(&mut conn, force, id).await?;
    let school = match enquiry.school {
        Some(school) => Some(rows::school_get(&mut conn, force, school).await?),
        None => None,
    };
    let models = crate::forces::models_of(&mut conn, force).await?;
    let turn = turn_of(&mut conn, caller, &enquiry, world.clock.today()).await?;
    let decision = rows::waiting_decision(&mut conn, force, id).await?;
    Ok(EnquiryPage { enquiry, contact, school, models, turn, decision })
}

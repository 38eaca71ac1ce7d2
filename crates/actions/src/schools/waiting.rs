//! What waits for somebody in this area: enquiries without an answer, agreements to sign.

use super::renew::to_renew;
use crate::{Caller, Fault, World, home::Waiting};
use domain::cohorts::AcademicYear;
use jiff::{Timestamp, civil::Date};
use policy::{Action, Scope, scope};
use store::{
    Conn,
    schools::{self as rows, Unsigned},
};

/// The lines of this area.
///
/// # Errors
/// [`Fault`] when the database fails.
pub async fn waiting(world: &World, caller: &Caller) -> Result<Vec<Waiting>, Fault> {
    let Ok(force) = caller.force() else { return Ok(Vec::new()) };
    let of = |action| scope(&caller.actor, action, force).ok();
    let mut conn = world.store.conn().await?;
    let mut lines = Vec::new();
    if let Some(scope) = of(Action::SeeEnquiries) {
        lines.extend(enquiries(&mut conn, &scope).await?);
    }
    if let Some(scope) = of(Action::RenewAgreement) {
        lines.extend(renewals(&mut conn, &scope, world.clock.today()).await?);
    }
    if let Some(scope) = of(Action::SignForSchool) {
        let unsigned = rows::agreement_unsigned(&mut conn, &scope).await?;
        let mine = unsigned.iter().filter(|one| one.school_signed_at.is_none());
        let mine: Vec<_> = mine.map(|one| (one, one.offered_at)).collect();
        lines.extend(to_sign(&mine, "schools-waiting-sign-school"));
    }
    if let Some(scope) = of(Action::SignForForce) {
        let unsigned = rows::agreement_unsigned(&mut conn, &scope).await?;
        let mine: Vec<_> =
            unsigned.iter().filter_map(|one| Some((one, one.school_signed_at?))).collect();
        lines.extend(to_sign(&mine, "schools-waiting-sign-force"));
    }
    Ok(lines)
}

async fn enquiries(conn: &mut Conn, scope: &Scope) -> Result<Option<Waiting>, Fault> {
    let (count, oldest) = rows::enquiry_oldest(conn, scope).await?;
    let count = u64::try_from(count).unwrap_or(0);
    let href = "/schools/enquiries".to_owned();
    let key = "schools-waiting-enquiries";
    Ok(oldest.filter(|_| count > 0).map(|since| Waiting { since, key, count, href }))
}

/// The agreements whose next year waits to be offered; the line leads to the one that waits longest.
async fn renewals(conn: &mut Conn, scope: &Scope, today: Date) -> Result<Option<Waiting>, Fault> {
    // One of the year before can still be renewed, late.
    let before = AcademicYear::starting(AcademicYear::containing(today).start_year() - 1);
    let Some(before) = before else { return Ok(None) };
    let all = rows::agreement_from_year(conn, scope, before).await?;
    let waiting = to_renew(&all, today);
    let Some((first, since)) = waiting.iter().min_by_key(|(one, since)| (*since, one.id)) else {
        return Ok(None);
    };
    let href = format!("/schools/{}/agreement/{}", first.school, first.id);
    let count = waiting.len() as u64;
    Ok(Some(Waiting { since: *since, key: "schools-waiting-renew", count, href }))
}

/// One line for all of them; it leads to the oldest.
fn to_sign(agreements: &[(&Unsigned, Timestamp)], key: &'static str) -> Option<Waiting> {
    let (first, since) = agreements.iter().min_by_key(|(_, since)| *since)?;
    let href = format!("/schools/{}/agreement/{}", first.school, first.id);
    Some(Waiting { since: *since, key, count: agreements.len() as u64, href })
}

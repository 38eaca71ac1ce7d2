//! What the carers are told who had a letter with the result of a draw that was set aside since: that it
//! stands no longer, that nobody of the family did anything wrong, and what comes next. The reason
//! that was recorded is in the public record and not in the letter.

use super::letter::words_of;
use crate::{Fault, World};
use domain::ids::{ChildId, CohortId, DrawId, ForceId};
use policy::Permit;
use store::{
    Tx, families as rows,
    privacy::{Letter, letter_add},
};

/// Writes to each carer of a child who gave an address, in the transaction that sets the draw aside.
/// A family that has said no since the result has nothing to wait for, and is told so.
pub(crate) async fn tell_set_aside(
    world: &World,
    tx: &mut Tx,
    (permit, force): (&Permit, &ForceId),
    (cohort, child): (CohortId, ChildId),
    (draw, has_said_no): (DrawId, bool),
) -> Result<(), Fault> {
    let facts = rows::family_facts(tx, force, child, cohort).await?;
    for carer in rows::carers_of(tx, force, child).await? {
        let to = rows::carer_email(tx, force, carer.id).await?;
        if to.is_empty() {
            continue;
        }
        let (t, _) = words_of(&carer);
        let (child, school) = (facts.given_name.as_str(), facts.school_name.as_str());
        let next = if has_said_no {
            t.families_letter_set_aside_said_no().to_owned()
        } else {
            t.families_letter_set_aside_next(child)
        };
        let record = format!("{}/draws/{force}/{draw}", world.site.address);
        let text = t.families_letter_set_aside_text(&carer.name, child, &next, &record, school);
        let subject = t.families_letter_set_aside_subject(school);
        letter_add(tx, permit, force, "set-aside", &Letter { to, subject, text }).await?;
    }
    Ok(())
}

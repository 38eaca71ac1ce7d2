//! Who still takes part. A carer's no counts from the moment it is saved, wherever the children of a
//! cohort are listed: nobody has to end the enrolment first.

use domain::{coded::Coded, families::Purpose};

/// The condition that no carer's no stands against an enrolment, written for its alias: not to the
/// application, and not to the sessions. `$1` is the force: said once more, so that no engine thinks
/// of gathering every force's consents first. `before` is the number of a bound day; then only what was
/// said before it counts.
pub(crate) fn takes_part(enrolment: &str, before: Option<usize>) -> String {
    let said = |at: &str| before.map_or(String::new(), |n| format!(" and {at} < ${n}"));
    let e = enrolment;
    format!(
        "not exists (select 1 from application z where z.force = {e}.force \
         and z.cohort = {e}.cohort and z.child = {e}.child \
         and (z.carer_refused_at is not null{} or z.withdrawn_at is not null{})) \
         and not exists (select 1 from consent z where z.force = $1 and z.force = {e}.force \
         and z.child = {e}.child and z.purpose = '{}' and not z.is_given{} \
         and not exists (select 1 from carer_removed r where r.force = z.force \
         and r.child = z.child and r.carer = z.carer) \
         and not exists (select 1 from consent y where y.force = z.force \
         and y.child = z.child and y.purpose = z.purpose and y.carer = z.carer \
         and y.answered_at > z.answered_at{}))",
        said("z.carer_refused_at"),
        said("z.withdrawn_at"),
        Purpose::Participation.code(),
        said("z.answered_at"),
        said("y.answered_at"),
    )
}

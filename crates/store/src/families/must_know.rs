//! What a deliverer must know of the children of a session, and nothing else.

use super::{assent_list, consent::enrolled_ledgers, health::open_details, takes_part};
use crate::{
    Conn, Result,
    value::{args, record},
};
use domain::{
    families::{ConsentEntry, HealthDetails, Purpose, may_be_photographed},
    ids::{ChildId, CohortId, ForceId},
};
use jiff::Timestamp;

record! {
    /// A child of a cohort with what is stored about the day.
    pub struct StoredMustKnow {
        /// The child.
        pub child: ChildId,
        /// The forename.
        pub given_name: String,
        /// The surname.
        pub family_name: String,
        /// The sealed health details.
        pub body_sealed: Option<Vec<u8>>,
        /// When the school said "no photographs".
        pub restricted_at: Option<Timestamp>,
    }
}

/// What an adult in a session must know of a child.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MustKnow {
    /// The child.
    pub child: ChildId,
    /// The forename.
    pub given_name: String,
    /// The surname.
    pub family_name: String,
    /// All that was told of health, a line for each part; empty when there is nothing to tell.
    pub must_know: String,
    /// The same in its parts, for a page that labels them.
    pub details: HealthDetails,
    /// Whether a carer told anything yet, be it "nothing".
    pub is_told: bool,
    /// Nobody may photograph the child. True unless a carer's yes to some use of photographs stands
    /// now, the child said no "no", and the school set no mark: not knowing means no photograph.
    pub no_photo: bool,
}

/// What must be known of every child who takes part in a cohort now, by name: of a child whose carer
/// took the yes back nothing is shown any more. Opens what is sealed: whoever calls needs a permit
/// to see it, and notes it.
pub async fn must_know(
    conn: &mut Conn,
    force: &ForceId,
    cohort: CohortId,
) -> Result<Vec<MustKnow>> {
    let sql = format!(
        "select e.child, k.given_name, k.family_name, m.body_sealed, \
         p.set_at as restricted_at from enrolment e \
         join child k on k.force = e.force and k.id = e.child \
         left join health m on m.force = e.force and m.child = e.child \
         left join photo_restriction p on p.force = e.force and p.child = e.child \
         where e.force = $1 and e.cohort = $2 and e.ended_at is null and {} \
         order by k.family_name, k.given_name, k.id",
        takes_part("e", None)
    );
    let rows: Vec<StoredMustKnow> = conn.all(&sql, args![force, cohort]).await?;
    let ledgers = enrolled_ledgers(conn, force, cohort).await?;
    let assents = assent_list(conn, force, cohort).await?;
    rows.into_iter()
        .map(|row| {
            let told = row.body_sealed.as_deref();
            let told =
                told.map(|sealed| open_details(conn, force, row.child, sealed)).transpose()?;
            let is_told = told.is_some();
            let details = told.unwrap_or_default();
            let ledger = ledgers.get(&row.child).map_or(&[][..], Vec::as_slice);
            let says_no = assents.get(&row.child).is_some_and(|said| !said.is_given);
            Ok(MustKnow {
                child: row.child,
                given_name: row.given_name,
                family_name: row.family_name,
                must_know: details.summary(),
                details,
                is_told,
                no_photo: row.restricted_at.is_some() || says_no || !may_be_seen(ledger),
            })
        })
        .collect()
}

fn may_be_seen(ledger: &[ConsentEntry]) -> bool {
    const CHANNELS: [Purpose; 4] = [
        Purpose::PhotoInternal,
        Purpose::PhotoSchoolSite,
        Purpose::PhotoForceSocialMedia,
        Purpose::PhotoPress,
    ];
    CHANNELS.into_iter().any(|channel| may_be_photographed(ledger, channel))
}

//! What was decided after a backup was made: a restore does it again before anybody can look, so
//! that no backup takes back an erasure, a withdrawal or the end of a role.

use super::{subject_erase, sweep::receipt_add};
use crate::{
    Result, Tx,
    cohorts::merge_again,
    value::{Args, IntoArg, args},
};
use domain::{
    coded::Coded,
    families::{Purpose, Wording},
    ids::{ApplicationId, CarerId, CeremonyId, ChildId, CohortId, ConsentId, ForceId, RoleGrantId},
};
use jiff::Timestamp;
use policy::Permit;

/// A decision that must outlive a restore.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decided {
    /// A child was erased.
    Erased {
        /// The child.
        child: ChildId,
    },
    /// A carer took a consent back.
    Withdrawn(Withdrawal),
    /// A carer took a yes for one ceremony back.
    WithdrawnFor(CeremonyId, Withdrawal),
    /// A school took an application back.
    TakenBack {
        /// The application.
        application: ApplicationId,
        /// When.
        at: Timestamp,
    },
    /// That application counts again: its child came back. A restore takes back one less.
    TakenAgain {
        /// The application.
        application: ApplicationId,
        /// When.
        at: Timestamp,
    },
    /// Nobody may photograph a child.
    NoPhoto {
        /// The child.
        child: ChildId,
        /// Since when.
        at: Timestamp,
    },
    /// That mark was taken away again. A restore takes none away: it sets one less.
    PhotoAgain {
        /// The child.
        child: ChildId,
        /// When.
        at: Timestamp,
    },
    /// Two records were one child.
    Merged {
        /// The record that stays.
        keep: ChildId,
        /// The record that went over to it.
        gone: ChildId,
        /// When.
        at: Timestamp,
    },
    /// A role ended.
    RoleEnded {
        /// The grant.
        grant: RoleGrantId,
        /// When.
        at: Timestamp,
    },
    /// Somebody does not answer for a child any more.
    CarerRemoved {
        /// The child.
        child: ChildId,
        /// Who was taken off it.
        carer: CarerId,
        /// When.
        at: Timestamp,
    },
    /// A carer has no parental responsibility for a child.
    NotResponsible {
        /// The child.
        child: ChildId,
        /// The carer.
        carer: CarerId,
        /// When it was noted.
        at: Timestamp,
    },
    /// A carer is not the same as that of other children.
    NotTogether {
        /// The child.
        child: ChildId,
        /// The carer.
        carer: CarerId,
        /// When it was said.
        at: Timestamp,
    },
    /// The links of a child's family to a cohort were stopped.
    LinksStopped {
        /// The child.
        child: ChildId,
        /// The cohort.
        cohort: CohortId,
        /// When.
        at: Timestamp,
    },
}

/// A no after a yes, as it stands in the consent ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Withdrawal {
    /// The line.
    pub id: ConsentId,
    /// About whom.
    pub child: ChildId,
    /// The cohort whose page was answered.
    pub cohort: CohortId,
    /// Who said it.
    pub carer: CarerId,
    /// What for.
    pub purpose: Purpose,
    /// The words that were read.
    pub wording: Wording,
    /// When.
    pub at: Timestamp,
}

/// A decision, whose it is, and the leave to do it again.
pub type Again = (Permit, ForceId, Decided);

/// What doing a decision again came to.
pub(super) enum Done {
    /// So many rows of an erased child went.
    Erased(u64),
    /// The backup did not know of it; now it holds.
    Held,
    /// Nothing was left to do.
    Nothing,
}

/// Does a decision again; one of which the backup knows, or whose child it does not have, costs one
/// look.
pub(super) async fn decide_again(tx: &mut Tx, (permit, force, decided): &Again) -> Result<Done> {
    let changed = match *decided {
        Decided::Erased { child } => {
            let gone = erase(tx, permit, force, child).await?;
            return Ok(if gone > 0 { Done::Erased(gone) } else { Done::Nothing });
        }
        Decided::Withdrawn(said) => withdraw(tx, permit, force, &said).await?,
        Decided::WithdrawnFor(ceremony, said) => {
            withdraw_for(tx, permit, force, (ceremony, &said)).await?
        }
        Decided::TakenBack { application, at } => {
            let sql = "update application set withdrawn_at = $3 \
                       where force = $1 and id = $2 and withdrawn_at is null";
            tx.run(permit, sql, args![force, application, at]).await?
        }
        Decided::NoPhoto { child, at } => {
            let sql = "insert into photo_restriction (force, child, set_at) \
                       select k.force, k.id, $3 from child k where k.force = $1 and k.id = $2 \
                       on conflict (force, child) do nothing";
            tx.run(permit, sql, args![force, child, at]).await?
        }
        Decided::PhotoAgain { .. } | Decided::TakenAgain { .. } => 0,
        Decided::Merged { keep, gone, .. } => merge_again(tx, permit, force, (keep, gone)).await?,
        Decided::RoleEnded { grant, at } => end_role(tx, permit, force, (grant, at)).await?,
        Decided::CarerRemoved { child, carer, at } => {
            remove_carer(tx, permit, args![force, child, carer, at]).await?
        }
        Decided::NotResponsible { child, carer, at } => {
            let sql = "update child_carer set has_responsibility = false where force = $1 \
                       and child = $2 and carer = $3 and has_responsibility and made_at <= $4";
            tx.run(permit, sql, args![force, child, carer, at]).await?
        }
        Decided::NotTogether { child, carer, at } => {
            let sql = "delete from carer_together where force = $1 and child = $2 \
                       and carer = $3 and said_at <= $4";
            tx.run(permit, sql, args![force, child, carer, at]).await?
        }
        Decided::LinksStopped { child, cohort, at } => {
            let sql = "update family_link set revoked_at = $4, known_until = null \
                       where force = $1 and child = $2 and cohort = $3 and revoked_at is null \
                       and made_at <= $4";
            tx.run(permit, sql, args![force, child, cohort, at]).await?
        }
    };
    Ok(if changed > 0 { Done::Held } else { Done::Nothing })
}

/// Takes a carer off a child.
async fn remove_carer(tx: &mut Tx, permit: &Permit, values: Args) -> Result<u64> {
    let sql = "update family_link set revoked_at = $4, known_until = null \
               where force = $1 and child = $2 and carer = $3 and revoked_at is null \
               and made_at <= $4";
    tx.run(permit, sql, values.clone()).await?;
    let sql = "delete from child_carer where force = $1 and child = $2 and carer = $3 \
               and made_at <= $4";
    let gone = tx.run(permit, sql, values.clone()).await?;
    if gone > 0 {
        let sql = "insert into carer_removed (force, child, carer, removed_at) \
                   values ($1, $2, $3, $4) on conflict (force, child, carer) do nothing";
        tx.run(permit, sql, values).await?;
    }
    Ok(gone)
}

/// Erases a child that the backup brought.
async fn erase(tx: &mut Tx, permit: &Permit, force: &ForceId, child: ChildId) -> Result<u64> {
    let sql = "select count(*) as n from child where force = $1 and id = $2";
    if tx.count(sql, args![force, child]).await? == 0 {
        return Ok(0);
    }
    let counts = subject_erase(tx, permit, force, child).await?;
    receipt_add(tx, permit, force, "erasure", "after a restore", &counts).await?;
    Ok(counts.values().sum())
}

/// Writes the no down again, in its own words and at its own moment: a yes that the backup holds
/// and that is younger still stands. A carer whom the backup does not know is stood in for by
/// whoever of the family answered last; where nobody has answered, nothing stands that could be
/// withdrawn.
async fn withdraw(tx: &mut Tx, permit: &Permit, force: &ForceId, said: &Withdrawal) -> Result<u64> {
    let (purpose, lang) = (said.purpose.code(), said.wording.language.code());
    let mut done = 0;
    if said.purpose == Purpose::Application {
        let sql = "update application set carer_agreed_at = null, carer_refused_at = $4 \
                   where force = $1 and child = $2 and cohort = $3 and carer_agreed_at <= $4";
        done += tx.run(permit, sql, args![force, said.child, said.cohort, said.at]).await?;
    }
    let sql = "select c.carer from consent c where c.force = $1 and c.child = $2 \
               and c.purpose = $3 order by case when c.carer = $4 then 0 else 1 end, \
               c.answered_at desc, c.id desc limit 1";
    let rows = tx.rows(sql, args![force, said.child, purpose, said.carer]).await?;
    let Some(row) = rows.first() else { return Ok(done) };
    let known = "select count(*) as n from carer where force = $1 and id = $2";
    let is_known = tx.count(known, args![force, said.carer]).await? > 0;
    // A no of one carer must not be written down as another's, who could take it back.
    let carer: CarerId = if is_known { said.carer } else { row.get("carer")? };
    let sql = "insert into consent (force, id, child, carer, purpose, is_given, wording, lang, \
               answered_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) \
               on conflict (force, id) do nothing";
    let mut values = args![force, said.id, said.child, carer, purpose, false];
    values.extend([said.wording.version.to_string().into_arg(), lang.into_arg()]);
    values.push(said.at.into_arg());
    done += tx.run(permit, sql, values).await?;
    Ok(done)
}

/// The same for an answer that was given for one ceremony. A ceremony that the backup does not have
/// has no yes in it either.
async fn withdraw_for(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    (ceremony, said): (CeremonyId, &Withdrawal),
) -> Result<u64> {
    let (purpose, lang) = (said.purpose.code(), said.wording.language.code());
    let sql = "select c.carer from ceremony_consent c where c.force = $1 and c.child = $2 \
               and c.ceremony = $3 and c.purpose = $4 \
               order by case when c.carer = $5 then 0 else 1 end, \
               c.answered_at desc, c.id desc limit 1";
    let values = args![force, said.child, ceremony, purpose, said.carer];
    let rows = tx.rows(sql, values).await?;
    let Some(row) = rows.first() else { return Ok(0) };
    let known = "select count(*) as n from carer where force = $1 and id = $2";
    let is_known = tx.count(known, args![force, said.carer]).await? > 0;
    let carer: CarerId = if is_known { said.carer } else { row.get("carer")? };
    let sql = "insert into ceremony_consent (force, id, ceremony, child, carer, purpose, is_given, \
               wording, lang, answered_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) \
               on conflict (force, id) do nothing";
    let mut values = args![force, said.id, ceremony, said.child, carer, purpose, false];
    values.extend([said.wording.version.to_string().into_arg(), lang.into_arg()]);
    values.push(said.at.into_arg());
    tx.run(permit, sql, values).await
}

/// Ends a role, and the time of a person who has none left.
async fn end_role(
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    (grant, at): (RoleGrantId, Timestamp),
) -> Result<u64> {
    let sql = "update role_grant set ended_at = $3 \
               where force = $1 and id = $2 and ended_at is null";
    let ended = tx.run(permit, sql, args![force, grant, at]).await?;
    if ended > 0 {
        let sql = "update person set left_at = $3 where force = $1 and left_at is null \
                   and id in (select g.person from role_grant g where g.force = $1 and g.id = $2) \
                   and not exists (select 1 from role_grant g where g.force = person.force \
                   and g.person = person.id and g.ended_at is null)";
        tx.run(permit, sql, args![force, grant, at]).await?;
    }
    Ok(ended)
}

//! A school lead, or an officer who delivers to the cohort, gives children awards, takes one back that
//! was given by mistake, and prints them as certificates.

use super::{
    award_kinds::{Kind, kinds},
    ceremony::full_name,
    certificates::{CertificatesError, pick, press, prove},
    ground::{Ground, ground, scope},
};
use crate::{Caller, Fault, World, people::rota_of, sessions::is_stopped};
use documents::{CertificateChild, CertificateRun, CertificateText, Front, Signature};
use domain::{
    cohorts::AcademicYear,
    ids::{AwardId, ChildId, CohortId, Id},
};
use policy::{Action, Actor};
use store::{Conn, cohorts as rows};
use words::{Lang, Words};

/// The awards of a cohort, for those who know its children by name.
#[derive(Debug, Clone)]
pub struct AwardsView {
    /// The cohort.
    pub cohort: rows::Cohort,
    /// The force's kinds of award.
    pub kinds: Vec<Kind>,
    /// The children who take part, by name.
    pub children: Vec<(ChildId, String)>,
    /// What was given, by child's name.
    pub given: Vec<rows::Award>,
}

refusals! {
    /// Why no award was given.
    AwardError {
        /// No kind of award was chosen, or one that the force gives no longer.
        Kind = "kind", "cohorts-awards-kind-missing";
        /// No child was chosen.
        Nobody = "child", "cohorts-awards-child-missing";
    }
}

/// The cohort, for those who may know its children: an officer whose checks are out of date finds
/// nothing here, as on the day of a session.
async fn known(
    world: &World,
    conn: &mut Conn,
    caller: &Caller,
    cohort: CohortId,
) -> Result<Ground, Fault> {
    let ground = ground(conn, caller, Action::GiveAward, cohort).await?;
    let rota = rota_of(conn, (&ground.force, cohort), world.clock.today()).await?;
    let is_out = is_stopped(&caller.actor, ground.cohort.school, &rota);
    if is_out { Err(Fault::NotFound) } else { Ok(ground) }
}

/// The awards of a cohort.
///
/// # Errors
/// [`Fault`].
pub async fn see_awards(
    world: &World,
    caller: &Caller,
    cohort: CohortId,
) -> Result<AwardsView, Fault> {
    let mut conn = world.store.conn().await?;
    let ground = known(world, &mut conn, caller, cohort).await?;
    let within = scope(caller, Action::GiveAward)?;
    let children = rows::enrolment_list(&mut conn, &within, cohort).await?;
    Ok(AwardsView {
        kinds: kinds(&mut conn, &ground.force).await?,
        children: children.iter().map(|one| (one.child, full_name(one))).collect(),
        given: rows::award_list(&mut conn, &within, cohort).await?,
        cohort: ground.cohort,
    })
}

/// Gives these children an award. One who has it keeps it, and gets no second.
///
/// # Errors
/// [`AwardError`]; a child who does not take part is not found.
pub async fn give_award(
    world: &World,
    caller: &Caller,
    cohort: CohortId,
    (kind, children): (&str, &[ChildId]),
) -> Result<(), AwardError> {
    let mut tx = world.store.begin().await?;
    let ground = known(world, &mut tx, caller, cohort).await?;
    let Actor::Person { id: by, .. } = caller.actor else { return Err(Fault::NotFound.into()) };
    let kinds = kinds(&mut tx, &ground.force).await?;
    if !kinds.iter().any(|one| one.code == kind && one.is_given) {
        return Err(AwardError::Kind);
    }
    if children.is_empty() {
        return Err(AwardError::Nobody);
    }
    let within = scope(caller, Action::GiveAward)?;
    let there = rows::enrolment_list(&mut tx, &within, cohort).await?;
    for child in children {
        if !there.iter().any(|one| one.child == *child) {
            return Err(Fault::NotFound.into());
        }
        let whose = (cohort, *child);
        rows::award_add(&mut tx, &ground.permit, &ground.force, whose, (kind, by)).await?;
    }
    Ok(tx.commit().await?)
}

/// Takes an award back that was given by mistake. The codes on its certificates prove nothing from
/// then on.
///
/// # Errors
/// [`Fault`].
pub async fn take_award_back(
    world: &World,
    caller: &Caller,
    cohort: CohortId,
    award: AwardId,
) -> Result<(), Fault> {
    let mut tx = world.store.begin().await?;
    let ground = known(world, &mut tx, caller, cohort).await?;
    let within = scope(caller, Action::GiveAward)?;
    let given = rows::award_list(&mut tx, &within, cohort).await?;
    if !given.iter().any(|one| one.id == award) {
        return Err(Fault::NotFound);
    }
    rows::award_remove(&mut tx, &ground.permit, &ground.force, (cohort, award)).await?;
    Ok(tx.commit().await?)
}

/// Prints the awards of a cohort, one page for each award and language.
///
/// # Errors
/// [`CertificatesError`].
pub async fn print_awards(
    world: &World,
    caller: &Caller,
    cohort: CohortId,
) -> Result<Vec<u8>, CertificatesError> {
    let mut tx = world.store.begin().await?;
    let ground = known(world, &mut tx, caller, cohort).await?;
    let within = scope(caller, Action::GiveAward)?;
    let kinds = kinds(&mut tx, &ground.force).await?;
    let named = store::forces::force_get(&mut tx, &ground.force).await?;
    let mut children = Vec::new();
    for award in rows::award_list(&mut tx, &within, cohort).await? {
        let Some(kind) = kinds.iter().find(|kind| kind.code == award.kind) else { continue };
        let what = (cohort, award.kind.as_str(), award.id.uuid());
        let proof = prove(world, &mut tx, &ground.permit, &ground.force, what).await?;
        let own =
            |lang| Words::new(lang).cohorts_award_body(&pick(lang, &kind.name.en, &kind.name.cy));
        children.push(CertificateChild {
            name: format!("{} {}", award.given_name, award.family_name),
            school: ground.cohort.school_name.clone(),
            own: Lang::ALL.map(own).to_vec(),
            proof: Some(proof),
        });
    }
    if children.is_empty() {
        return Err(CertificatesError::NoAward);
    }
    // Names leave the system here, so the trail says who took them out.
    tx.note(&ground.permit);
    tx.commit().await?;
    let t = Words::new(caller.lang);
    let front = Front {
        lang: caller.lang.code().to_owned(),
        title: t.cohorts_awards_title().to_owned(),
        author: pick(caller.lang, &named.name, &named.name_cy),
        date: Some(world.clock.today()),
    };
    let texts = Lang::ALL.map(|lang| text(lang, &ground.cohort, &named)).to_vec();
    press(world, CertificateRun { front, texts, children }).await
}

/// The words of an award's certificate.
fn text(lang: Lang, cohort: &rows::Cohort, force: &store::forces::Force) -> CertificateText {
    let t = Words::new(lang);
    let sign = |role: &str| Signature { name: String::new(), role: role.to_owned() };
    CertificateText {
        lang: lang.code().to_owned(),
        force: pick(lang, &force.name, &force.name_cy),
        heading: t.cohorts_certificate_heading().to_owned(),
        lead: t.cohorts_certificate_lead().to_owned(),
        body: String::new(),
        occasion: t.cohorts_award_occasion(&school_year(cohort.academic_year)),
        signatures: vec![
            sign(t.cohorts_certificate_officer()),
            sign(t.cohorts_certificate_headteacher()),
        ],
        proof: t.cohorts_certificate_proof().to_owned(),
    }
}

/// A school year as people write it, such as 2026/27.
pub(super) fn school_year(starts: i64) -> String {
    let year = i16::try_from(starts).ok().and_then(AcademicYear::starting);
    year.map_or_else(|| starts.to_string(), |year| year.to_string())
}

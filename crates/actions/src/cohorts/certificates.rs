//! The certificates of a ceremony as one tagged PDF in both languages: all of them for the
//! coordinator, their own for a school. The names stand in the file and on no page of the force.

use super::{
    ceremony::{full_name, load},
    ground::{force_of, ours},
};
use crate::{Caller, Fault, World};
use documents::{
    CertificateChild, CertificateRun, CertificateText, Front, PressError, Proof, Signature,
};
use domain::{
    cohorts::awards::{CERTIFICATE, ProofCode},
    ids::{CeremonyId, CohortId, ForceId, Id},
};
use policy::{Action, Permit, Resource, Scope, authorize};
use store::{Tx, cohorts as rows};
use uuid::Uuid;
use words::{Lang, Words};

refusals! {
    /// Why nothing was printed.
    CertificatesError {
        /// No child has a place yet.
        Nobody = "print", "cohorts-certificates-nobody";
        /// No award was given yet.
        NoAward = "print", "cohorts-awards-nothing";
        /// This installation was built without the part that prints.
        NoPress = "print", "cohorts-certificates-no-press";
        /// A name has letters that none of the fonts has.
        Letters = "print", "cohorts-certificates-letters";
    }
}

/// Prints the certificates of every child whom the caller may print for.
///
/// # Errors
/// [`CertificatesError`].
pub async fn print_certificates(
    world: &World,
    caller: &Caller,
    id: CeremonyId,
) -> Result<Vec<u8>, CertificatesError> {
    let force = force_of(caller)?.clone();
    let mut tx = world.store.begin().await?;
    let run = run(world, &mut tx, caller, &force, id).await?;
    // Names leave the system here, so the trail says who took them out.
    tx.commit().await?;
    if run.children.is_empty() {
        return Err(CertificatesError::Nobody);
    }
    press(world, run).await
}

/// Prints a run of certificates.
pub(super) async fn press(
    world: &World,
    run: CertificateRun,
) -> Result<Vec<u8>, CertificatesError> {
    let press = world.press.clone();
    let printed = tokio::task::spawn_blocking(move || press.certificates(&run)).await;
    made(printed.map_err(ours)?)
}

/// A file that was printed, or why not.
pub(super) fn made(printed: Result<Vec<u8>, PressError>) -> Result<Vec<u8>, CertificatesError> {
    match printed {
        Ok(pdf) => Ok(pdf),
        Err(PressError::Absent) => Err(CertificatesError::NoPress),
        Err(PressError::Empty) => Err(CertificatesError::Nobody),
        Err(PressError::Letters { .. }) => Err(CertificatesError::Letters),
        Err(PressError::Typesetting(why)) => Err(ours(why).into()),
    }
}

/// Makes a code for one certificate. Its hash stays here; the code goes on the paper alone, so a
/// certificate that is printed again gets another, and both are right.
pub(super) async fn prove(
    world: &World,
    tx: &mut Tx,
    permit: &Permit,
    force: &ForceId,
    what: (CohortId, &str, Uuid),
) -> Result<Proof, Fault> {
    let code = ProofCode::make(&*world.chance);
    rows::proof_add(tx, permit, force, &code.hash(), what).await?;
    Proof::at(&format!("{}/proof/{}", world.site.address, code.text())).map_err(ours)
}

async fn run(
    world: &World,
    tx: &mut Tx,
    caller: &Caller,
    force: &ForceId,
    id: CeremonyId,
) -> Result<CertificateRun, Fault> {
    let action = Action::PrintCertificates;
    let within: Scope = policy::scope(&caller.actor, action, force)?;
    let (ceremony, coming) = load(tx, caller, force, action, id).await?;
    let named = store::forces::force_get(tx, force).await?;
    let mut children = Vec::new();
    for one in coming {
        let resource = Resource::cohort(force.clone(), one.school, one.cohort);
        let permit = authorize(&caller.actor, action, &resource)?;
        tx.note(&permit);
        for child in rows::enrolment_list(tx, &within, one.cohort).await? {
            let school = one.school_name.clone();
            let what = (one.cohort, CERTIFICATE, id.uuid());
            let proof = Some(prove(world, tx, &permit, force, what).await?);
            children.push(CertificateChild {
                name: full_name(&child),
                school,
                own: Vec::new(),
                proof,
            });
        }
    }
    let front = Front {
        lang: caller.lang.code().to_owned(),
        title: pick(caller.lang, &ceremony.title, &ceremony.title_cy),
        author: pick(caller.lang, &named.name, &named.name_cy),
        date: Some(ceremony.held_on),
    };
    let texts = Lang::ALL.map(|lang| text(lang, &ceremony, &named)).to_vec();
    Ok(CertificateRun { front, texts, children })
}

fn text(lang: Lang, ceremony: &rows::Ceremony, force: &store::forces::Force) -> CertificateText {
    let t = Words::new(lang);
    let title = pick(lang, &ceremony.title, &ceremony.title_cy);
    let promise = pick(lang, &ceremony.promise, &ceremony.promise_cy);
    let date = t.date_short(ceremony.held_on);
    let sign = |role: &str| Signature { name: String::new(), role: role.to_owned() };
    CertificateText {
        lang: lang.code().to_owned(),
        force: pick(lang, &force.name, &force.name_cy),
        heading: t.cohorts_certificate_heading().to_owned(),
        lead: t.cohorts_certificate_lead().to_owned(),
        body: t.cohorts_certificate_body(&promise),
        occasion: t.cohorts_certificate_occasion(&date, &ceremony.place, &title),
        signatures: vec![
            sign(t.cohorts_certificate_officer()),
            sign(t.cohorts_certificate_headteacher()),
        ],
        proof: t.cohorts_certificate_proof().to_owned(),
    }
}

pub(super) fn pick(lang: Lang, english: &str, welsh: &str) -> String {
    match lang {
        Lang::En => english.to_owned(),
        Lang::Cy => welsh.to_owned(),
    }
}

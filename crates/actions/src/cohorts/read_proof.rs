//! Anybody reads what the code on a certificate proves: no child, no date, and of a code that is
//! wrong nothing at all.

use super::{award_kinds::kinds, awards::school_year};
use crate::{Caller, Fault, World};
use domain::{
    bilingual::Bilingual,
    cohorts::awards::{ProofCode, names_school},
};
use policy::{Action, Place, Resource, authorize};
use store::cohorts as rows;

/// What a code proves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proven {
    /// The force's name in English and Welsh.
    pub force: (String, String),
    /// The school, where enough children took part.
    pub school: Option<String>,
    /// The school year, such as 2026/27.
    pub year: String,
    /// The kind of award; none of a certificate that came with a ceremony.
    pub kind: Option<Bilingual>,
}

/// What a code proves; `None` where there is no such code, or the award was taken back.
///
/// # Errors
/// [`Fault`].
pub async fn read_proof(
    world: &World,
    caller: &Caller,
    code: &str,
) -> Result<Option<Proven>, Fault> {
    let Some(code) = ProofCode::read(code) else { return Ok(None) };
    let mut conn = world.store.conn().await?;
    let Some(proof) = rows::proof_by_hash(&mut conn, &code.hash()).await? else { return Ok(None) };
    let place = Place::Force(proof.force.clone());
    authorize(&caller.actor, Action::ReadProof, &Resource::whole(place, "proof"))?;
    let known = kinds(&mut conn, &proof.force).await?;
    let kind = known.into_iter().find(|kind| kind.code == proof.kind);
    Ok(Some(Proven {
        force: (proof.force_name, proof.force_name_cy),
        school: names_school(proof.children).then_some(proof.school_name),
        year: school_year(proof.academic_year),
        kind: kind.map(|kind| kind.name),
    }))
}

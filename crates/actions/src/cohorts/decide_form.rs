//! What the form shows on which the places are decided without a draw: the applications that are
//! ready, by name, or by number where letters are read without names.

use super::{
    blocks::{Group, groups},
    ground::{Ground, ground, model, scope},
    marking::ready_numbers,
    place::left,
    standing::{is_ready, missing},
};
use crate::{Caller, Fault, World};
use domain::{
    forces::{DeliveryModel, SelectionMethod, Tier},
    ids::{ApplicationId, CohortId},
};
use policy::Action;
use store::{Conn, cohorts as rows};

/// An application that can be decided on.
#[derive(Debug, Clone)]
pub struct DecideLine {
    /// The application.
    pub id: ApplicationId,
    /// Its number.
    pub number: i64,
    /// The child's class; may be empty.
    pub class: String,
    /// The child's name; none where the model has letters read without names.
    pub name: Option<String>,
    /// The child's own words, where the model decides by them.
    pub words: Option<String>,
}

/// What the form on which the places are decided shows.
#[derive(Debug, Clone)]
pub struct DecideView {
    /// The cohort.
    pub cohort: rows::Cohort,
    /// Its model.
    pub model: DeliveryModel,
    /// The places that nobody holds: so many are given.
    pub places: i64,
    /// The applications that are ready: by name, or by number where names are not shown.
    pub lines: Vec<DecideLine>,
    /// The blocks among which the places are shared; one where all compete together.
    pub groups: Vec<Group>,
    /// How many more lack something, and are not decided on.
    pub unready: usize,
    /// Whether the places were decided already.
    pub is_decided: bool,
}

impl DecideView {
    /// Whether the rest of the class takes part without a place, so that their number is asked for.
    pub fn has_class(&self) -> bool {
        has_class(&self.model)
    }
}

/// The form.
///
/// # Errors
/// [`Fault`].
pub async fn decide_form(
    world: &World,
    caller: &Caller,
    cohort: CohortId,
) -> Result<DecideView, Fault> {
    let mut conn = world.store.conn().await?;
    let ground = ground(&mut conn, caller, Action::PlaceWithoutDraw, cohort).await?;
    let model = model(&mut conn, &ground.force, &ground.cohort).await?;
    let within = scope(caller, Action::SeeNames)?;
    let marks = rows::application_marks(&mut conn, &ground.force, cohort).await?;
    let mut lines = Vec::new();
    for applicant in rows::applicant_list(&mut conn, &within, cohort).await? {
        if is_ready(&model, &applicant.mark()) {
            lines.push(line(&conn, &ground, &model, &applicant)?);
        }
    }
    if is_read_without_names(&model) {
        lines.sort_by_key(|line| line.number);
    }
    let lacks = |mark: &&rows::Mark| {
        mark.withdrawn_at.is_none()
            && mark.carer_refused_at.is_none()
            && mark.offered_at.is_none()
            && !missing(&model, mark).is_empty()
    };
    let places = left(&ground.cohort, &marks);
    let ready: Vec<u32> = ready_numbers(&model, &marks)?.into_values().collect();
    let of = (ready.as_slice(), usize::try_from(places).unwrap_or(0));
    Ok(DecideView {
        groups: groups(&mut conn, &ground, &model, of).await?,
        places,
        unready: marks.iter().filter(lacks).count(),
        is_decided: ground.cohort.applications_closed_at.is_some(),
        cohort: ground.cohort,
        model,
        lines,
    })
}

fn line(
    conn: &Conn,
    ground: &Ground,
    model: &DeliveryModel,
    applicant: &rows::Applicant,
) -> Result<DecideLine, Fault> {
    let is_nameless = is_read_without_names(model);
    let name = format!("{} {}", applicant.given_name, applicant.family_name);
    let words =
        if is_nameless { rows::application_why(conn, &ground.force, applicant)? } else { None };
    Ok(DecideLine {
        id: applicant.id,
        number: applicant.number,
        class: applicant.class.clone(),
        name: (!is_nameless).then_some(name),
        words,
    })
}

/// Whether what children wrote is read without their names.
const fn is_read_without_names(model: &DeliveryModel) -> bool {
    matches!(model.selection, SelectionMethod::Letter | SelectionMethod::Poster)
}

/// Whether the rest of the class takes part without a place.
pub(super) fn has_class(model: &DeliveryModel) -> bool {
    [Tier::Uniformed, Tier::ClassParticipant].iter().all(|tier| model.tiers.contains(tier))
}

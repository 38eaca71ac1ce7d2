//! A school picks its lessons out of those that the delivery model offers: exactly as many as the
//! model says. Where nobody picked, the first of the list are taught.

use super::{Lesson, find};
use crate::{
    Caller, Fault, World,
    ground::{Ground, ground},
};
use domain::{
    coded::Coded,
    forces::{DeliveryModel, Slot},
    ids::CohortId,
};
use policy::Action;
use store::{Conn, cohorts::Cohort, lessons as rows, sessions::Session};

/// What can be chosen, and what is.
#[derive(Debug, Clone)]
pub struct Choice {
    /// The cohort.
    pub cohort: Cohort,
    /// How many have to be chosen.
    pub choose: usize,
    /// The lessons on offer, in the order of the model.
    pub offered: Vec<&'static Lesson>,
    /// The codes of those that are chosen now.
    pub chosen: Vec<String>,
    /// Whether somebody chose them; if not, they are the first of the list.
    pub is_made: bool,
}

/// Why lessons were not chosen.
#[derive(Debug, thiserror::Error)]
pub enum ChooseError {
    /// Not as many as the model asks for.
    #[error("{chosen} lessons were chosen where the model asks for {wanted}")]
    WrongNumber {
        /// How many it asks for.
        wanted: usize,
        /// How many different ones were chosen.
        chosen: usize,
    },
    /// One that the model does not offer.
    #[error("a lesson that the model does not offer")]
    NotOffered,
    /// Not there, a conflict, or ours.
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl From<store::Error> for ChooseError {
    fn from(error: store::Error) -> Self {
        Self::Fault(error.into())
    }
}

/// Shows what can be chosen.
///
/// # Errors
/// [`Fault`].
pub async fn see_choice(world: &World, caller: &Caller, id: CohortId) -> Result<Choice, Fault> {
    let mut conn = world.store.conn().await?;
    let ground = ground(&mut conn, caller, Action::ChooseLessons, id).await?;
    let model = ground.model(&mut conn).await?;
    let made = rows::choice_list(&mut conn, &ground.force, id).await?;
    Ok(Choice {
        choose: model.lessons.choose.into(),
        offered: model.lessons.from.iter().filter_map(|code| find(code)).collect(),
        is_made: !made.is_empty(),
        chosen: or_first(made, &model),
        cohort: ground.cohort,
    })
}

/// Chooses lessons, in the order of the model's list. Sessions that are laid already and not yet
/// held teach them from now on.
///
/// # Errors
/// [`ChooseError`].
pub async fn choose(
    world: &World,
    caller: &Caller,
    id: CohortId,
    codes: &[&str],
) -> Result<(), ChooseError> {
    let mut tx = world.store.begin().await?;
    let ground = ground(&mut tx, caller, Action::ChooseLessons, id).await?;
    let model = ground.model(&mut tx).await?;
    if codes.iter().any(|code| !model.lessons.from.iter().any(|offered| offered == code)) {
        return Err(ChooseError::NotOffered);
    }
    let listed = model.lessons.from.iter().map(String::as_str);
    let picked: Vec<&str> = listed.filter(|code| codes.contains(code)).collect();
    let wanted = usize::from(model.lessons.choose);
    if picked.len() != wanted {
        return Err(ChooseError::WrongNumber { wanted, chosen: picked.len() });
    }
    let (force, permit) = (&ground.force, &ground.permit);
    rows::choice_replace(&mut tx, permit, force, id, &picked).await?;
    let today = world.clock.today();
    let sessions = store::sessions::session_list(&mut tx, force, id).await?;
    let is_open = |session: &&Session| session.taken_at.is_none() && session.held_on >= today;
    let (open, stays): (Vec<_>, Vec<_>) = sessions.iter().partition(is_open);
    let mut lessons = allot(&picked, stays.into_iter()).into_iter();
    for session in open.iter().filter(|session| session.slot == Slot::Lesson.code()) {
        let Some(lesson) = lessons.next() else { break };
        let version = i64::from(lesson.version);
        let taught = (lesson.code.as_str(), version);
        store::sessions::session_set_lesson(&mut tx, permit, force, session.id, taught).await?;
    }
    Ok(tx.commit().await?)
}

/// The codes of a cohort's lessons: those that were chosen, or the first of the model's list.
pub(crate) async fn chosen(
    conn: &mut Conn,
    ground: &Ground,
    model: &DeliveryModel,
) -> Result<Vec<String>, Fault> {
    let made = rows::choice_list(conn, &ground.force, ground.cohort.id).await?;
    Ok(or_first(made, model))
}

/// The lessons that are still to be taught, in order, when some were taught already.
pub(crate) fn allot<'a>(
    chosen: &[impl AsRef<str>],
    stays: impl Iterator<Item = &'a Session>,
) -> Vec<&'static Lesson> {
    let taught: Vec<&str> =
        stays.filter(|s| s.cancelled_at.is_none()).filter_map(|s| s.lesson.as_deref()).collect();
    let chosen = chosen.iter().map(AsRef::as_ref);
    chosen.filter(|code| !taught.contains(code)).filter_map(find).collect()
}

fn or_first(made: Vec<String>, model: &DeliveryModel) -> Vec<String> {
    if made.is_empty() {
        model.lessons.from.iter().take(model.lessons.choose.into()).cloned().collect()
    } else {
        made
    }
}

//! The letter of assurance about an adult who visits a school: which force vouches for whom, as
//! what, and that the checks are in date on the day. It says nothing of what a check disclosed, and
//! there is none where something is not in date.

use super::{OnRota, rota_of};
use crate::{Caller, Fault, World};
use documents::{AssuranceLetter, Front, PressError};
use domain::{
    coded::Coded,
    ids::{ForceId, PersonId, SessionId},
    people::Stop,
};
use jiff::civil::Date;
use policy::{Action, Permit, Place, Resource, Role, authorize};
use store::{
    Conn,
    identity::people_at_school,
    people::Adult,
    sessions::{SessionFacts, session_facts},
};
use words::{Lang, Words};

/// Why there is no letter.
#[derive(Debug, thiserror::Error)]
pub enum LetterError {
    /// Something is not in date on the day, or the adult is on leave.
    #[error("not in date: {0:?}")]
    Stopped(Vec<Stop>),
    /// The visit was called off, or its day is over.
    #[error("there is no such visit to come")]
    Over,
    /// This installation was built without the part that prints.
    #[error("no press")]
    NoPress,
    /// A name has letters that none of the fonts has.
    #[error("letters that cannot be printed")]
    Letters,
    /// Not there, a conflict, or ours.
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl From<store::Error> for LetterError {
    fn from(error: store::Error) -> Self {
        Self::Fault(error.into())
    }
}

/// Who comes to a session, and whether there is a letter about each.
#[derive(Debug, Clone)]
pub struct LettersView {
    /// The session.
    pub facts: SessionFacts,
    /// Who delivers, by name, with what stops them on the day.
    pub adults: Vec<(Adult, Vec<Stop>)>,
    /// The visit was called off, or its day is over.
    pub is_over: bool,
}

/// Shows about whom there is a letter for a session.
///
/// # Errors
/// [`Fault::NotFound`] where the session is not the caller's.
pub async fn see_letters(
    world: &World,
    caller: &Caller,
    session: SessionId,
) -> Result<LettersView, Fault> {
    let mut conn = world.store.conn().await?;
    let (facts, _) = load(&mut conn, caller, session).await?;
    let force = caller.force()?;
    let rota = rota_of(&mut conn, (force, facts.cohort), facts.held_on).await?;
    let is_over = is_over(&facts, world.clock.today());
    let adults = rota.into_iter().map(|one| (one.adult, one.stops)).collect();
    Ok(LettersView { facts, adults, is_over })
}

/// Makes the letter about one adult for one session, in the language of the school.
///
/// # Errors
/// [`LetterError`].
pub async fn write_letter(
    world: &World,
    caller: &Caller,
    (session, person): (SessionId, PersonId),
) -> Result<Vec<u8>, LetterError> {
    let force = caller.force()?.clone();
    let today = world.clock.today();
    let mut tx = world.store.begin().await?;
    let (facts, permit) = load(&mut tx, caller, session).await?;
    let rota = rota_of(&mut tx, (&force, facts.cohort), facts.held_on).await?;
    let found = rota.into_iter().find(|one| one.adult.person == person);
    let OnRota { adult, stops } = found.ok_or(Fault::NotFound)?;
    if is_over(&facts, today) {
        return Err(LetterError::Over);
    }
    if !stops.is_empty() {
        return Err(LetterError::Stopped(stops));
    }
    let lang = school_lang(&mut tx, &force, &facts).await?;
    let named = store::forces::force_get(&mut tx, &force).await?;
    let issuer = if lang == Lang::Cy { &named.name_cy } else { &named.name };
    let letter = letter(lang, issuer, (&adult, &facts), today);
    // It leaves the system here, so the trail says who took it out.
    tx.note(&permit);
    tx.commit().await?;
    let press = world.press.clone();
    let printed = tokio::task::spawn_blocking(move || press.assurance(&letter)).await;
    let ours = |why: String| LetterError::Fault(Fault::Ours(why.into()));
    match printed.map_err(|error| ours(error.to_string()))? {
        Ok(pdf) => Ok(pdf),
        Err(PressError::Absent) => Err(LetterError::NoPress),
        Err(PressError::Letters { .. }) => Err(LetterError::Letters),
        Err(PressError::Empty) => Err(LetterError::Over),
        Err(PressError::Typesetting(why)) => Err(ours(why)),
    }
}

async fn load(
    conn: &mut Conn,
    caller: &Caller,
    session: SessionId,
) -> Result<(SessionFacts, Permit), Fault> {
    let force = caller.force()?;
    let facts = session_facts(conn, force, session).await?;
    let place = Place::Cohort(force.clone(), facts.school, facts.cohort);
    let permit = authorize(&caller.actor, Action::WriteAssurance, &Resource::one(place, session))?;
    Ok((facts, permit))
}

fn is_over(facts: &SessionFacts, today: Date) -> bool {
    facts.cancelled_at.is_some() || facts.held_on < today
}

/// The language of the school: that of its lead's letters, or its headteacher's.
async fn school_lang(
    conn: &mut Conn,
    force: &ForceId,
    facts: &SessionFacts,
) -> Result<Lang, Fault> {
    for role in [Role::SchoolLead, Role::Headteacher] {
        let held = people_at_school(conn, force, facts.school, role).await?;
        if let Some(person) = held.first() {
            return Ok(if person.lang == "cy" { Lang::Cy } else { Lang::En });
        }
    }
    Ok(Lang::En)
}

fn letter(
    lang: Lang,
    force: &str,
    (adult, facts): (&Adult, &SessionFacts),
    today: Date,
) -> AssuranceLetter {
    let t = Words::new(lang);
    let day = t.date(facts.held_on);
    let kind = adult.kind.and_then(|kind| t.by_key(&format!("people-kind-{}", kind.code())));
    let mut about = vec![(t.common_name().to_owned(), adult.name.clone())];
    about.extend(kind.map(|kind| (t.people_kind().to_owned(), kind)));
    if !adult.collar_number.is_empty() {
        about.push((t.people_collar().to_owned(), adult.collar_number.clone()));
    }
    about.push((t.people_letter_school().to_owned(), facts.school_name.clone()));
    about.push((t.people_letter_visit().to_owned(), format!("{day}, {}", t.time(facts.starts_at))));
    AssuranceLetter {
        front: Front {
            lang: lang.code().to_owned(),
            title: t.people_letter_title().to_owned(),
            author: force.to_owned(),
            date: Some(today),
        },
        dated: t.people_letter_dated(&t.date_short(today)),
        to: t.people_letter_to(&facts.school_name),
        about,
        body: vec![
            t.people_letter_vouches(force, &adult.name),
            t.people_letter_checks(&day),
            t.people_letter_identity().to_owned(),
            t.people_letter_nothing().to_owned(),
        ],
    }
}

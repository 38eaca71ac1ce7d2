//! The bank holidays of a force: those of England and Wales come with the program; the administrator
//! loads the published file when it speaks of a new year, or for another part of the United Kingdom.

use crate::{Caller, Fault, World};
use domain::{
    coded::Coded,
    ids::ForceId,
    sessions::holidays::{BankHolidays, Division, HolidaysError},
};
use jiff::{Timestamp, civil::Date};
use policy::{Action, Place, Resource, authorize};
use store::{Conn, schools as rows};

/// The bank holidays that a force goes by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HolidaysPage {
    /// Its part of the United Kingdom.
    pub division: Division,
    /// When it loaded them; `None` where they are those that come with the program.
    pub loaded_at: Option<Timestamp>,
    /// The last day that they speak of.
    pub known_until: Option<Date>,
    /// Those from today on.
    pub coming: Vec<(Date, String)>,
}

/// Why a file was not loaded.
#[derive(Debug, thiserror::Error)]
pub enum HolidaysFileError {
    /// The file is refused.
    #[error(transparent)]
    File(#[from] HolidaysError),
    /// The file knows less than what is held: it would be a step back.
    #[error("the file ends before the one that is held")]
    Older,
    /// Anything else.
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl From<store::Error> for HolidaysFileError {
    fn from(error: store::Error) -> Self {
        Self::Fault(error.into())
    }
}

/// The bank holidays that a force goes by, for an action that lays days over them.
pub(crate) async fn holidays_of(
    conn: &mut Conn,
    force: &ForceId,
) -> Result<(Division, BankHolidays), Fault> {
    let Some(row) = rows::holidays_get(conn, force).await? else {
        return Ok((Division::EnglandAndWales, BankHolidays::shipped()));
    };
    let ours = |why: &str| Fault::Ours(format!("bank_holidays: {why}").into());
    let division = Division::from_code(&row.division).ok_or_else(|| ours("no such division"))?;
    let days = BankHolidays::from_json(&row.body, division.code());
    Ok((division, days.map_err(|error| ours(&error.to_string()))?))
}

/// Shows them.
///
/// # Errors
/// [`Fault`].
pub async fn holidays(world: &World, caller: &Caller) -> Result<HolidaysPage, Fault> {
    let force = caller.force()?;
    let resource = Resource::whole(Place::Force(force.clone()), "bank_holidays");
    authorize(&caller.actor, Action::LoadHolidays, &resource)?;
    let mut conn = world.store.conn().await?;
    let loaded_at = rows::holidays_get(&mut conn, force).await?.map(|row| row.loaded_at);
    let (division, days) = holidays_of(&mut conn, force).await?;
    let today = world.clock.today();
    let coming = days.all().filter(|(on, _)| *on >= today);
    let coming = coming.map(|(on, title)| (on, title.to_owned())).collect();
    Ok(HolidaysPage { division, loaded_at, known_until: days.known_until(), coming })
}

/// Loads the published file for a part of the United Kingdom.
///
/// # Errors
/// [`HolidaysFileError`]; nothing was changed then.
pub async fn load_holidays(
    world: &World,
    caller: &Caller,
    division: Division,
    bytes: &[u8],
) -> Result<(), HolidaysFileError> {
    let force = caller.force()?.clone();
    let resource = Resource::whole(Place::Force(force.clone()), "bank_holidays");
    let permit = authorize(&caller.actor, Action::LoadHolidays, &resource).map_err(Fault::from)?;
    let text = std::str::from_utf8(bytes)
        .map_err(|_| HolidaysError::NotTheFile("it is not text".to_owned()))?;
    let new = BankHolidays::from_json(text.trim_start_matches('\u{feff}'), division.code())?;
    let mut tx = world.store.begin().await?;
    let (held_of, held) = holidays_of(&mut tx, &force).await?;
    if held_of == division && new.known_until() < held.known_until() {
        return Err(HolidaysFileError::Older);
    }
    let file = (division.code(), new.to_json(division.code()));
    rows::holidays_set(&mut tx, &permit, &force, (file.0, &file.1)).await?;
    Ok(tx.commit().await?)
}

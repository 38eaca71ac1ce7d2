//! A coordinator brings a delivery model in as a file: read, compared with what the force has, and
//! saved as a new model or as the next version of one.

use super::versions::{Next, newest, save_next};
use crate::{Caller, Fault, World};
use domain::{forces::DeliveryModel, ids::DeliveryModelId};
use policy::{Action, Resource, authorize};
use store::Conn;

/// The longest file of a model that is read, in bytes; one that ships has about 3000.
const LONGEST: usize = 256 << 10;

/// A mistake in a model's file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileMistake {
    /// The line, from 1, where it can be told.
    pub line: Option<usize>,
    /// The key, such as `sessions.minutes`.
    pub key: String,
    /// What is wrong and what is allowed, in English as the keys are.
    pub problem: String,
}

/// A model that was read and is not saved.
#[derive(Debug, Clone)]
pub struct ModelDraft {
    /// What it would be, with the version that it would have.
    pub model: DeliveryModel,
    /// The newest version of the same code, where the force has one.
    pub before: Option<DeliveryModel>,
}

/// Why a file was not taken.
#[derive(Debug, thiserror::Error)]
pub enum ModelFileError {
    /// Too long, or not text.
    #[error("not a text of a sensible length")]
    NotText,
    /// What is wrong in it.
    #[error("{} mistakes in the file", .0.len())]
    Mistakes(Vec<FileMistake>),
    /// It says what the newest version says already.
    #[error("nothing differs from the newest version")]
    Same,
    /// Somebody saved another version since it was looked at.
    #[error("there is a newer version by now")]
    Stale,
    /// Not there, a conflict, or ours.
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl From<store::Error> for ModelFileError {
    fn from(error: store::Error) -> Self {
        Self::Fault(error.into())
    }
}

impl From<policy::Denied> for ModelFileError {
    fn from(denied: policy::Denied) -> Self {
        Self::Fault(denied.into())
    }
}

/// The text of a model's file.
///
/// # Errors
/// [`ModelFileError::NotText`].
pub fn model_text(bytes: &[u8]) -> Result<&str, ModelFileError> {
    let text = str::from_utf8(bytes).ok().filter(|text| text.len() <= LONGEST);
    let text = text.ok_or(ModelFileError::NotText)?;
    Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
}

/// Reads a file and says what saving it would do.
///
/// # Errors
/// [`ModelFileError`]: every part's first mistake at once.
pub async fn check_model(
    world: &World,
    caller: &Caller,
    text: &str,
) -> Result<ModelDraft, ModelFileError> {
    let force = caller.force()?;
    authorize(&caller.actor, Action::AddModel, &Resource::force(force.clone()))?;
    draft(&mut world.store.conn().await?, force, text).await
}

/// Saves a file that was checked when the newest version of its code was `seen`, 0 for none.
///
/// # Errors
/// [`ModelFileError`].
pub async fn save_model(
    world: &World,
    caller: &Caller,
    text: &str,
    seen: u16,
) -> Result<DeliveryModelId, ModelFileError> {
    let force = caller.force()?;
    let permit = authorize(&caller.actor, Action::AddModel, &Resource::force(force.clone()))?;
    let mut tx = world.store.begin().await?;
    let draft = draft(&mut tx, force, text).await?;
    if draft.before.as_ref().map_or(0, |before| before.version) != seen {
        return Err(ModelFileError::Stale);
    }
    let id = match save_next(&mut tx, &permit, force, draft.model).await? {
        Next::Saved(id) => id,
        Next::Taken => return Err(ModelFileError::Stale),
    };
    tx.commit().await?;
    Ok(id)
}

async fn draft(
    conn: &mut Conn,
    force: &domain::ids::ForceId,
    text: &str,
) -> Result<ModelDraft, ModelFileError> {
    let mut model = read(model_text(text.as_bytes())?)?;
    let before = newest(conn, force, &model.code).await?;
    model.version = before.as_ref().map_or(1, |before| before.version.saturating_add(1));
    // a file's word that somebody read the Welsh is not enough: only what was read here stays so
    model.keep_reviewed(before.as_ref());
    if before.as_ref().is_some_and(|before| domain::forces::differences(before, &model).is_empty())
    {
        return Err(ModelFileError::Same);
    }
    Ok(ModelDraft { model, before })
}

fn read(text: &str) -> Result<DeliveryModel, ModelFileError> {
    let told = |mistakes: Vec<domain::data_file::DataError>| {
        let told = mistakes.into_iter().map(|mistake| FileMistake {
            line: mistake.line(text),
            key: mistake.key,
            problem: mistake.problem,
        });
        ModelFileError::Mistakes(told.collect())
    };
    let model = DeliveryModel::from_toml_telling_all(text).map_err(told)?;
    let unknown: Vec<_> = super::versions::unknown_lessons(&model).collect();
    if unknown.is_empty() { Ok(model) } else { Err(told(unknown)) }
}

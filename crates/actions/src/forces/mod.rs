//! Forces and their delivery models.

mod change_model;
mod copy_model;
mod found;
mod mine;
mod models;
mod retire_model;
mod save_model;
mod templates;
mod versions;
mod year;

pub use change_model::change_model;
pub use copy_model::{CopyInput, copy_model};
pub use found::{Founding, found};
pub use mine::{ForcePage, mine};
pub use models::{ModelPage, ModelView, VersionView, model, model_file, models};
pub use retire_model::{RetireError, retire_model};
pub use save_model::{
    FileMistake, ModelDraft, ModelFileError, check_model, model_text, save_model,
};
pub use store::forces::ModelUses;
pub use templates::{TakeError, Template, take_template, templates};
pub use year::{ModelYear, YearFigures, year_file};

pub(crate) use models::{models_of, read_model};

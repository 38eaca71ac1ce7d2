//! Forces and their delivery models.

mod areas;
mod change_model;
mod copy_model;
mod directory;
mod found;
mod mine;
mod models;
mod partners;
mod retire_model;
mod save_model;
mod templates;
mod versions;
mod year;

pub use areas::{
    AreaFile, AreaFileError, AreaView, AreasView, SchoolAreaView, read_area_file, read_areas,
    see_area, see_areas, see_school_area, set_school_area,
};
pub use change_model::change_model;
pub use copy_model::{CopyInput, copy_model};
pub use directory::{ContactInput, directory, keep_contact, see_contact};
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

pub use partners::{
    PartnerInput, PartnersView, keep_partner, remove_partner, see_partner, see_partners, waiting,
};
pub use store::forces::{Area, AreaOfficer, AreaPriority, AreaSchool, Contact, Partner};

//! A school lead shows us a class list. It is read and judged, and nothing of it is kept: the rows go
//! back to the page that asked, and come again only for the children who are picked there.

use super::ground::{ground, model};
use crate::{Caller, Fault, World};
use domain::{
    cohorts::class_list::{ClassList, ListFault, Mapping, Rules, read},
    forces::DeliveryModel,
    ids::CohortId,
    table_file::{Limits, Table},
};
use policy::Action;
use store::cohorts as rows;

/// What the pages around a class list say.
#[derive(Debug, Clone)]
pub struct ClassListForm {
    /// The cohort.
    pub cohort: rows::Cohort,
    /// Its model.
    pub model: DeliveryModel,
    /// The applications that were not taken back.
    pub applied: usize,
}

/// Why a class list cannot be read.
#[derive(Debug)]
pub enum ReadError {
    /// The file or the choice of columns.
    List(ListFault),
    /// No rule: not there, or ours.
    Fault(Fault),
}

impl From<ListFault> for ReadError {
    fn from(fault: ListFault) -> Self {
        Self::List(fault)
    }
}
impl From<domain::table_file::FileFault> for ReadError {
    fn from(fault: domain::table_file::FileFault) -> Self {
        Self::List(fault.into())
    }
}
impl From<Fault> for ReadError {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}
impl From<store::Error> for ReadError {
    fn from(error: store::Error) -> Self {
        Self::Fault(error.into())
    }
}

/// The cohort for which a list can be read in.
///
/// # Errors
/// [`Fault`].
pub async fn class_list_form(
    world: &World,
    caller: &Caller,
    cohort: CohortId,
) -> Result<ClassListForm, Fault> {
    let mut conn = world.store.conn().await?;
    let ground = ground(&mut conn, caller, Action::AddApplications, cohort).await?;
    let model = model(&mut conn, &ground.force, &ground.cohort).await?;
    let marks = rows::application_marks(&mut conn, &ground.force, cohort).await?;
    let applied = marks.iter().filter(|mark| mark.withdrawn_at.is_none()).count();
    Ok(ClassListForm { cohort: ground.cohort, model, applied })
}

/// Reads a class list by the chosen columns and judges each row. Saves and logs nothing.
///
/// # Errors
/// [`ReadError`].
pub async fn read_class_list(
    world: &World,
    caller: &Caller,
    cohort: CohortId,
    bytes: &[u8],
    mapping: &Mapping,
) -> Result<ClassList, ReadError> {
    let form = class_list_form(world, caller, cohort).await?;
    let table = Table::open(bytes, Limits::CLASS_LIST)?;
    let rules =
        Rules { model: &form.model, start: form.cohort.starts_on, today: world.clock.today() };
    Ok(read(&table, mapping, rules)?)
}

//! A school lead shows us a class list. It is read and judged, and nothing of it is kept: the rows go
//! back to the page that asked, and come again only for the children who are picked there.

use super::ground::{ground, model};
use crate::{Caller, Fault, World};
use domain::{
    cohorts::class_list::{
        ClassList, Likeness, ListFault, Mapping, Pupil, Remembered, Rules, Who, likeness, read,
    },
    forces::DeliveryModel,
    ids::{ChildId, CohortId},
    table_file::{Limits, Table},
};
use jiff::civil::Date;
use policy::Action;
use std::collections::BTreeMap;
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
    /// The columns that the school chose the last time, where it chose any.
    pub remembered: Option<Remembered>,
}

/// A child of the school's records who is like one of a list. It has no `Debug`: it is a name.
#[derive(Clone)]
pub struct Alike {
    /// The child.
    pub child: ChildId,
    /// The name in the records.
    pub name: String,
    /// The date of birth in the records.
    pub born: Date,
    /// How like.
    pub likeness: Likeness,
}

/// A class list that was judged. It is for the page that is shown, and for nothing that lasts.
#[derive(Clone)]
pub struct JudgedList {
    /// The rows.
    pub list: ClassList,
    /// By the line of a row: the child of the records who is most like the pupil.
    pub alike: BTreeMap<u64, Alike>,
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
    let kept = rows::list_columns(&mut conn, &ground.force, ground.cohort.school).await?;
    let pairs = kept.iter().map(|one| (one.meaning.as_str(), one.heading.as_str()));
    let remembered = (!kept.is_empty()).then(|| Remembered::from_pairs(pairs));
    Ok(ClassListForm { cohort: ground.cohort, model, applied, remembered })
}

/// Reads a class list by the chosen columns, judges each row, and looks whom of it the school knows
/// already. Saves and logs nothing.
///
/// # Errors
/// [`ReadError`].
pub async fn read_class_list(
    world: &World,
    caller: &Caller,
    cohort: CohortId,
    bytes: &[u8],
    mapping: &Mapping,
) -> Result<JudgedList, ReadError> {
    let form = class_list_form(world, caller, cohort).await?;
    let table = Table::open(bytes, Limits::CLASS_LIST)?;
    let rules =
        Rules { model: &form.model, start: form.cohort.starts_on, today: world.clock.today() };
    let list = read(&table, mapping, rules)?;
    let force = caller.force()?;
    let mut conn = world.store.conn().await?;
    let known = rows::child_list(&mut conn, force, form.cohort.school).await?;
    let alike =
        list.pupils.iter().filter_map(|row| Some((row.line, most_alike(&row.pupil, &known)?)));
    Ok(JudgedList { alike: alike.collect(), list })
}

/// The child of the records who is most like a pupil: the same one before one who is near.
fn most_alike(pupil: &Pupil, known: &[rows::Child]) -> Option<Alike> {
    let found = known.iter().filter_map(|child| Some((likeness_of(pupil, child)?, child)));
    let (likeness, child) = found.max_by_key(|(likeness, child)| (*likeness, child.id))?;
    Some(Alike {
        child: child.id,
        name: format!("{} {}", child.given_name, child.family_name),
        born: child.born_on,
        likeness,
    })
}

/// How like a pupil of a list is to a child of the records.
pub(super) fn likeness_of(pupil: &Pupil, child: &rows::Child) -> Option<Likeness> {
    let listed =
        Who { given_name: &pupil.given_name, family_name: &pupil.family_name, born: pupil.born };
    likeness(listed, who(child))
}

/// What a child of the records is compared by.
pub(super) fn who(child: &rows::Child) -> Who<'_> {
    let rows::Child { given_name, family_name, born_on, .. } = child;
    Who { given_name, family_name, born: *born_on }
}

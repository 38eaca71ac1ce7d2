//! All that is held on one child, for an access request: every table, sealed columns opened.

use crate::{Caller, Fault, World};
use domain::ids::ChildId;
use policy::{Action, Actor, Resource, authorize};
use serde_json::Value;
use store::{cohorts, privacy};

/// Tables whose rows are about somebody else: the carers, and the people to ring.
const OF_OTHERS: [&str; 2] = ["carer", "contact"];
/// What is said in each of their rows. Who asked is not known here, so a person has to look: what is
/// about the one who asked may go out, what is about another parent may not.
const THIRD_PARTY: &str = "third party: look before handing out";

/// Gathers the export, and leaves an audit line that it was made. Rows about other people than the
/// child say so, in words, under `third_party`.
///
/// # Errors
/// [`Fault::NotFound`] when the child is not there or the caller is not the force's data
/// protection officer.
pub async fn export_child(world: &World, caller: &Caller, child: ChildId) -> Result<Value, Fault> {
    let Actor::Person { force, .. } = &caller.actor else { return Err(Fault::NotFound) };
    let mut tx = world.store.begin().await?;
    let school = cohorts::child_get(&mut tx, force, child).await?.school;
    let resource = Resource::child(force.clone(), school, None, child);
    let permit = authorize(&caller.actor, Action::ExportChild, &resource)?;
    let mut export = privacy::subject_export(&mut tx, force, child).await?;
    mark_others(&mut export);
    tx.note(&permit);
    tx.commit().await?;
    Ok(export)
}

fn mark_others(export: &mut Value) {
    for table in OF_OTHERS {
        let rows = export.get_mut(table).and_then(Value::as_array_mut);
        for row in rows.into_iter().flatten().filter_map(Value::as_object_mut) {
            row.insert("third_party".to_owned(), THIRD_PARTY.into());
        }
    }
}

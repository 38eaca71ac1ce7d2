//! A draw is committed to, frozen and held, then set aside for the next one.

use super::{Acted, Deed};
use crate::{force, load::ground::Ground};
use actions::{
    Caller, Fault, World,
    cohorts::{
        AbandonError, Aside, CommitError, FreezeError, HoldError, abandon_draw, commit_for_force,
        confirm_abandon, freeze_list, hold_draw,
    },
};
use domain::{
    cohorts::draw::Reason,
    ids::{CohortId, DrawId, Id, PersonId},
};
use policy::Actor;
use std::sync::Arc;
use store::Conn;
use words::Lang;

pub(super) const NAME: &str = "draw";

pub(super) struct Draw {
    pub(super) ground: Arc<Ground>,
}

impl Deed for Draw {
    fn name(&self) -> &'static str {
        NAME
    }

    fn act<'a>(&'a self, world: &'a World, task: usize) -> Acted<'a> {
        Box::pin(async move {
            let cohort = self.ground.to_draw[task];
            let caller = Caller { actor: self.ground.actor.clone(), lang: Lang::En };
            // Where the one before failed halfway, this one goes on from there.
            match set_aside(world, &caller, cohort).await {
                Ok(()) | Err(AbandonError::Nothing) => {}
                Err(AbandonError::Fault(fault)) => return Err(fault),
                Err(other) => return Err(Fault::Ours(Box::new(other))),
            }
            match commit_for_force(world, &caller, cohort).await {
                Ok(_) | Err(CommitError::Begun) => {}
                Err(CommitError::Fault(fault)) => return Err(fault),
                Err(other) => return Err(Fault::Ours(Box::new(other))),
            }
            freeze_list(world, &caller, cohort, 0).await.map_err(|error| match error {
                FreezeError::Fault(fault) => fault,
                other => Fault::Ours(Box::new(other)),
            })?;
            let held = hold_draw(world, &caller, cohort).await.map_err(|error| match error {
                HoldError::Fault(fault) => fault,
                other => Fault::Ours(Box::new(other)),
            })?;
            Ok(held.to_string())
        })
    }
}

/// The one asks, and somebody else of the other side agrees.
async fn set_aside(world: &World, asks: &Caller, cohort: CohortId) -> Result<(), AbandonError> {
    match abandon_draw(world, asks, cohort, Reason::ListWrong).await {
        Ok(Aside::Done) => return Ok(()),
        Ok(Aside::Asked) | Err(AbandonError::Waits) => {}
        Err(error) => return Err(error),
    }
    let mut agrees = asks.clone();
    if let Actor::Person { id, .. } = &mut agrees.actor {
        *id = PersonId::from_uuid(cohort.uuid());
    }
    confirm_abandon(world, &agrees, cohort).await
}

/// The draw was held and its public record is there.
pub(super) async fn is_there(conn: &mut Conn, fact: &str) -> Result<bool, Fault> {
    let draw: DrawId = fact.parse().expect("a draw");
    let draw = store::cohorts::draw_get(conn, &force(), draw).await?;
    Ok(draw.drawn_at.is_some() && draw.record.is_some())
}

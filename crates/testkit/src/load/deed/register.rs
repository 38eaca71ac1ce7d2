//! An officer takes a register, and puts the head-count right again and again.

use super::{Acted, Counts, Deed, parts};
use crate::{force, load::ground::Ground};
use actions::{
    Caller, Fault, World,
    sessions::{RegisterError, SeenRegister, TakenRegister, take_register},
};
use domain::{ids::SessionId, sessions::Mark};
use std::sync::Arc;
use store::Conn;
use words::Lang;

pub(super) const NAME: &str = "register";
/// A hall holds no more: from here on the same is sent again.
const MOST: u32 = 500;

pub(super) struct Register {
    pub(super) ground: Arc<Ground>,
    pub(super) done: Counts,
}

impl Deed for Register {
    fn name(&self) -> &'static str {
        NAME
    }

    fn act<'a>(&'a self, world: &'a World, task: usize) -> Acted<'a> {
        Box::pin(async move {
            let session = self.ground.sessions[task];
            let children = u32::try_from(self.ground.class.len()).expect("a class");
            let times = u32::try_from(self.done.get(task)).unwrap_or(MOST);
            let head_count = children.saturating_add(times).min(MOST);
            let marks = self.ground.class.iter().map(|child| (*child, Mark::Present)).collect();
            let before = head_count.checked_sub(1).filter(|_| times > 0);
            let seen = SeenRegister { head_count: before, ..SeenRegister::default() };
            let taken = TakenRegister { session, marks, head_count, seen };
            let caller = Caller { actor: self.ground.actor.clone(), lang: Lang::En };
            take_register(world, &caller, taken).await.map_err(|error| match error {
                RegisterError::Fault(fault) => fault,
                other => Fault::Ours(Box::new(other)),
            })?;
            self.done.more(task);
            Ok(format!("{session},{head_count}"))
        })
    }
}

/// The register has this head-count or a later one, which is higher.
pub(super) async fn is_there(conn: &mut Conn, fact: &str) -> Result<bool, Fault> {
    let [session, counted] = parts(fact);
    let session: SessionId = session.parse().expect("a session");
    let facts = store::sessions::session_facts(conn, &force(), session).await?;
    let counted: i64 = counted.parse().expect("a number");
    Ok(facts.head_count.is_some_and(|now| now >= counted))
}

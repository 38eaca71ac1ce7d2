//! A carer says yes to the survey, and no, and yes again.

use super::{Acted, Counts, Deed, parts};
use crate::{force, load::ground::Ground};
use actions::{
    Caller, Fault, World,
    families::{AnswerConsent, AnswerConsentError, answer_consent, wording},
};
use domain::{families::Purpose, ids::ChildId};
use policy::Actor;
use std::sync::Arc;
use store::Conn;
use words::Lang;

pub(super) const NAME: &str = "consent";

pub(super) struct Consent {
    pub(super) ground: Arc<Ground>,
    pub(super) done: Counts,
}

impl Deed for Consent {
    fn name(&self) -> &'static str {
        NAME
    }

    fn act<'a>(&'a self, world: &'a World, task: usize) -> Acted<'a> {
        Box::pin(async move {
            let link = &self.ground.links[task];
            let (id, child) = (link.carer, link.child);
            let actor = Actor::Carer { force: force(), id, child, is_known: false };
            let input = AnswerConsent {
                link: link.id,
                purpose: Purpose::EvaluationSurvey,
                is_given: self.done.get(task).is_multiple_of(2),
                read: wording(world, Lang::En, Purpose::EvaluationSurvey).mark,
            };
            let caller = Caller { actor, lang: Lang::En };
            answer_consent(world, &caller, input).await.map_err(|error| match error {
                AnswerConsentError::Fault(fault) => fault,
                other => Fault::Ours(Box::new(other)),
            })?;
            Ok(format!("{child},{}", self.done.more(task)))
        })
    }
}

/// The ledger of the child has so many lines at least.
pub(super) async fn is_there(conn: &mut Conn, fact: &str) -> Result<bool, Fault> {
    let [child, lines] = parts(fact);
    let child: ChildId = child.parse().expect("a child");
    let ledger = store::families::consent_list(conn, &force(), child).await?;
    Ok(ledger.len() >= lines.parse().expect("a number"))
}

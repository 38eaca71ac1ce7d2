//! The places are decided by the very actions that decide them anywhere: both secrets, a frozen
//! list, a draw whose record replays.

use super::{
    past::Past,
    setting::Setting,
    stories::{Reached, Story},
    terms::{at, later},
};
use crate::{
    Fault,
    cohorts::{commit_for_force, enter_drawn_cards, freeze_list, hold_draw, place_without_draw},
};
use domain::{ids::CohortId, surveys::cards::Card};
use policy::Role;
use std::fmt::Debug;

/// Goes as far as the story goes. `cards` are those that turn out to be drawn.
pub(super) async fn decide(
    past: &Past,
    story: &Story,
    (setting, cohort): (&Setting, CohortId),
    cards: &[Card],
) -> Result<(), Fault> {
    let (world, lead) = (&past.world, &setting.team.lead.caller);
    if !story.has_draw() {
        past.go(at(story.decided, 14, 0));
        place_without_draw(world, lead, cohort).await.map_err(ours)?;
        return Ok(());
    }
    if story.reached >= Reached::Committed {
        past.go(at(later(story.decided, -3), 11, 15));
        let coordinator = &past.member(Role::Coordinator)?.caller;
        commit_for_force(world, coordinator, cohort).await.map_err(ours)?;
    }
    if story.reached >= Reached::Frozen {
        past.go(at(story.decided, 9, 5));
        freeze_list(world, lead, cohort, 0).await.map_err(ours)?;
    }
    if story.reached >= Reached::Drawn {
        past.go(at(story.decided, 14, 0));
        hold_draw(world, lead, cohort).await.map_err(ours)?;
    }
    if story.reached > Reached::Drawn {
        past.go(at(story.decided, 15, 30));
        let lines: Vec<String> = cards.iter().map(ToString::to_string).collect();
        enter_drawn_cards(world, lead, cohort, &lines.join("\n")).await.map_err(ours)?;
    }
    Ok(())
}

fn ours(error: impl Debug) -> Fault {
    Fault::Ours(format!("the invented places were not decided: {error:?}").into())
}

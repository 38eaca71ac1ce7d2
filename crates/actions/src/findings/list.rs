//! The evaluator and the national lead see which forces have findings. Each report is one force's:
//! nothing here adds forces together.

use super::report::facts;
use crate::{Caller, Fault, World};
use domain::ids::ForceId;
use jiff::civil::Date;
use policy::{Action, Actor, Place, Resource, authorize, may};
use store::findings::{StudyFigures, study_figures};
use words::Lang;

/// Where the questions of a force stand, in counts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct WaveFigures {
    /// Cohorts whose questions take answers.
    pub open: i64,
    /// Cohorts whose questions are closed: nothing of them changes any more.
    pub locked: i64,
    /// Children who handed their answers in.
    pub answered: i64,
}

/// How strong the evidence of a force is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Earned {
    /// No cohort has answered after the programme and closed its questions.
    NothingYet,
    /// Answers are locked, and not one figure of them may be shown.
    Withheld,
    /// The level on the Maryland scale.
    Level(u8),
}

/// A force that has asked children.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForceEvidence {
    /// The force.
    pub force: ForceId,
    /// Its name in the reader's language.
    pub name: String,
    /// Its schools in which children were asked.
    pub schools: i64,
    /// The questions before the programme.
    pub before: WaveFigures,
    /// The questions after it.
    pub after: WaveFigures,
    /// The evidence level that its report says.
    pub earned: Earned,
    /// The day on which the last questions after the programme were closed.
    pub last_locked: Option<Date>,
}

/// Whether somebody reads the reports of all forces, and so needs the list. Everybody else has at
/// most one report to read.
pub fn reads_all_forces(actor: &Actor) -> bool {
    may(actor, Action::ReadReport, &nation())
}

fn nation() -> Resource {
    Resource::whole(Place::Nation, "force")
}

/// The forces that have asked children anything, by name. Every level is worked out anew from the
/// answers, so that it is the one that the report says.
///
/// # Errors
/// [`Fault`]: not there also for those who do not belong to the nation.
pub async fn list_evidence(
    world: &World,
    caller: &Caller,
    lang: Lang,
) -> Result<Vec<ForceEvidence>, Fault> {
    authorize(&caller.actor, Action::ReadReport, &nation())?;
    let forces = store::forces::force_list(&mut world.store.conn().await?).await?;
    let mut all = Vec::new();
    for row in forces {
        authorize(&caller.actor, Action::ReadReport, &Resource::force(row.force.clone()))?;
        let figures = study_figures(&mut world.store.conn().await?, &row.force).await?;
        if figures.schools == 0 {
            continue;
        }
        let name = if lang == Lang::Cy { row.name_cy } else { row.name };
        let earned = earned(world, &row.force, &figures, lang).await?;
        all.push(evidence(row.force, name, &figures, earned));
    }
    all.sort_by(|a, b| (&a.name, &a.force).cmp(&(&b.name, &b.force)));
    Ok(all)
}

async fn earned(
    world: &World,
    force: &ForceId,
    figures: &StudyFigures,
    lang: Lang,
) -> Result<Earned, Fault> {
    if figures.after_locked == 0 {
        return Ok(Earned::NothingYet);
    }
    let facts = facts(world, force, lang).await?;
    Ok(match (facts.level, facts.withheld) {
        (Some(level), _) => Earned::Level(level),
        (None, Some(_)) => Earned::Withheld,
        (None, None) => Earned::NothingYet,
    })
}

fn evidence(force: ForceId, name: String, of: &StudyFigures, earned: Earned) -> ForceEvidence {
    ForceEvidence {
        force,
        name,
        schools: of.schools,
        before: WaveFigures {
            open: of.before_open,
            locked: of.before_locked,
            answered: of.before_answered,
        },
        after: WaveFigures {
            open: of.after_open,
            locked: of.after_locked,
            answered: of.after_answered,
        },
        earned,
        last_locked: of.last_locked_at.map(|at| domain::clock::london(at).date()),
    }
}

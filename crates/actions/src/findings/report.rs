//! The evidence report of a force: what was asked, of how many, both arms, and how far the design
//! carries. Figures begin at force level; of one school there is none.

use super::{
    gather::{Basis, CohortCounts, Gathered, gather},
    plan::{Adjustment, Plan, fix_plan, read},
    write,
};
use crate::{Caller, Fault, World, surveys::named};
use documents::Block;
use domain::{
    bilingual::Language,
    ids::ForceId,
    surveys::{Aim, Item, Questionnaire},
};
use evidence::{
    adjust::{benjamini_hochberg, holm},
    attrition::{self, Flow},
    estimate::Picked,
    level::{ComparedWith, Level, Selection, Shortfall, StudyDesign, Waves, Wording},
    provenance::{Stamp, Weighting},
    question::{self, Analysis, analyse},
    suppress::{AdjustedP, Released, ReleasedAttrition, RoundedCount, Rules, Why},
};
use jiff::{Timestamp, civil::Date};
use policy::{Action, Resource, authorize};
use serde::Serialize;
use store::findings::{FixedPlan, plan_first};
use words::{Lang, Words};

/// One question as it may be shown.
#[derive(Debug, Clone, Serialize)]
pub struct ItemFigures {
    /// The question's code.
    pub code: String,
    /// The question as it was asked.
    pub text: String,
    /// One line that names it.
    pub summary: String,
    /// The heading it is reported under.
    pub aim: Aim,
    /// Whether the plan names it as primary.
    pub is_primary: bool,
    /// The options, least positive first.
    pub options: Vec<String>,
    /// After the programme.
    pub after: Released,
    /// Less positive, the same, more positive than before: those who answered both times.
    pub change: Released,
}

/// The plan behind the figures.
#[derive(Debug, Clone, Serialize)]
pub struct PlanFacts {
    /// Its version.
    pub version: u32,
    /// The SHA-256 of its text in hexadecimal.
    pub sha256: String,
    /// The day on which it was fixed.
    pub fixed_on: Date,
    /// The moment.
    pub fixed_at: Timestamp,
    /// The day on which the first questions of the cohorts in the report opened.
    pub first_asked_on: Option<Date>,
    /// Whether it was fixed before that, so that no answer can have shaped it.
    pub is_before_answers: bool,
}

/// The whole report as data.
#[derive(Debug, Clone, Serialize)]
pub struct Facts {
    /// The force.
    pub force: ForceId,
    /// Its name.
    pub force_name: String,
    /// The language of the words in it.
    pub lang: Lang,
    /// The day on which it was made.
    pub made_on: Date,
    /// The software and its version.
    pub software: String,
    /// The plan.
    pub plan: PlanFacts,
    /// The questionnaire in its version.
    pub questionnaire: String,
    /// What it stands on.
    pub basis: Basis,
    /// Which cohorts are in.
    pub cohorts: CohortCounts,
    /// The level on the Maryland scale that the design earns; none where there is no figure.
    pub level: Option<u8>,
    /// The strongest wording that the level carries.
    pub wording: Option<Wording>,
    /// What keeps it from a higher level.
    pub shortfalls: Vec<Shortfall>,
    /// Who was lost on the way; none without two arms, or where there is no figure.
    pub attrition: Option<ReleasedAttrition>,
    /// How many children of the comparison arm never stood in the draw; none where all did, or
    /// where there is no figure.
    pub outside_draw: Option<RoundedCount>,
    /// The most blocks of the draw that any question had to leave out, for want of an answer in
    /// one arm.
    pub blocks_left_out: usize,
    /// The thresholds below which nothing is shown.
    pub rules: Rules,
    /// Question by question. Empty where not one figure may be shown.
    pub items: Vec<ItemFigures>,
    /// Why there is no figure at all, where there is none.
    pub withheld: Option<Why>,
}

/// A report: its data, and the same in words and pictures.
#[derive(Debug, Clone)]
pub struct Report {
    /// The data.
    pub facts: Facts,
    /// The title.
    pub title: String,
    /// Under it.
    pub subtitle: String,
    /// Lines that say what stands behind it: level, plan, software, day.
    pub about: Vec<String>,
    /// The report itself, for the page and for the printed document alike.
    pub blocks: Vec<Block>,
}

/// Makes the report of a force from what is known at one moment.
///
/// # Errors
/// [`Fault`]: not there also for those who may not read it, every role of a school among them.
pub async fn report(
    world: &World,
    caller: &Caller,
    force: &ForceId,
    lang: Lang,
) -> Result<Report, Fault> {
    authorize(&caller.actor, Action::ReadReport, &Resource::force(force.clone()))?;
    let facts = facts(world, force, lang).await?;
    let t = Words::new(lang);
    let blocks = write::blocks(t, &facts);
    Ok(Report {
        title: t.findings_report_title().to_owned(),
        subtitle: t.findings_report_subtitle(&facts.force_name),
        about: write::about(t, &facts),
        blocks,
        facts,
    })
}

/// The data of a force's report, for an action that has decided already that the caller may read
/// it. The nation has answers of no force and so no report.
pub(super) async fn facts(world: &World, force: &ForceId, lang: Lang) -> Result<Facts, Fault> {
    if force.as_str() == store::NATION {
        return Err(Fault::NotFound);
    }
    let fixed = fixed_plan(world, force).await?;
    let mut conn = world.store.snapshot().await?;
    let named_force = store::forces::force_get(&mut conn, force).await?;
    let plan = read(&fixed.body)?;
    let questions = named(&plan.questionnaire).ok_or(Fault::NotFound)?;
    let gathered = gather(&mut conn, force, &plan, questions).await?;
    drop(conn);
    let software = format!("Capbadge {}", world.site.version);
    let mut facts = Facts {
        force: force.clone(),
        force_name: if lang == Lang::Cy { named_force.name_cy } else { named_force.name },
        lang,
        made_on: world.clock.today(),
        plan: plan_facts(&plan, &fixed, gathered.first_opened),
        questionnaire: plan.questionnaire.clone(),
        basis: gathered.basis,
        cohorts: gathered.cohorts,
        level: None,
        wording: None,
        shortfalls: Vec::new(),
        attrition: None,
        outside_draw: None,
        blocks_left_out: 0,
        rules: Rules::default(),
        items: Vec::new(),
        withheld: None,
        software: software.clone(),
    };
    if gathered.basis != Basis::NotYet {
        let stamp = Stamp { software, plan: fixed.hash, seed: None };
        fill(&mut facts, &gathered, &plan, questions, &stamp)?;
    }
    Ok(facts)
}

fn plan_facts(plan: &Plan, fixed: &FixedPlan, first_opened: Option<Timestamp>) -> PlanFacts {
    let day = |at| domain::clock::london(at).date();
    PlanFacts {
        version: plan.version,
        sha256: fixed.hash.clone(),
        fixed_on: day(fixed.fixed_at),
        fixed_at: fixed.fixed_at,
        first_asked_on: first_opened.map(day),
        is_before_answers: first_opened.is_none_or(|opened| fixed.fixed_at <= opened),
    }
}

/// The plan of a force; fixed now where no wave has fixed it yet.
async fn fixed_plan(world: &World, force: &ForceId) -> Result<FixedPlan, Fault> {
    let mut conn = world.store.conn().await?;
    // a force that is not there has no plan either
    store::forces::force_get(&mut conn, force).await?;
    if let Some(fixed) = plan_first(&mut conn, force).await? {
        return Ok(fixed);
    }
    drop(conn);
    let mut tx = world.store.begin().await?;
    let fixed = fix_plan(&mut tx, force).await?;
    tx.commit().await?;
    Ok(fixed)
}

/// Puts the figures in, and what the design earns.
fn fill(
    facts: &mut Facts,
    gathered: &Gathered,
    plan: &Plan,
    questions: &Questionnaire,
    stamp: &Stamp,
) -> Result<(), Fault> {
    let weighting = match gathered.basis {
        Basis::Draw => Weighting::ByDraw,
        Basis::OneGroup | Basis::NotYet => Weighting::AsGiven,
    };
    let ask = |counts: &evidence::counts::Counts| {
        let picked = Picked::top(counts.options(), 1).map_err(|e| Fault::Ours(Box::new(e)))?;
        let plan = question::Plan {
            interval: plan.interval,
            level: plan.level,
            planning_deff: plan.planning_deff,
            ..question::Plan::usual(picked, weighting)
        };
        Ok::<_, Fault>(analyse(&gathered.design, counts, &plan, stamp))
    };
    let after = gathered.after.iter().map(ask).collect::<Result<Vec<_>, _>>()?;
    let change = gathered.change.iter().map(ask).collect::<Result<Vec<_>, _>>()?;
    let is_primary = |item: &Item| plan.primary.contains(&item.code);
    let primary: Vec<bool> = questions.items.iter().map(is_primary).collect();
    let adjusted = adjust(&after, &primary, plan)?;
    let language = if facts.lang == Lang::Cy { Language::Cy } else { Language::En };
    for (at, item) in questions.items.iter().enumerate() {
        let options = questions.scale(item).options.iter();
        facts.items.push(ItemFigures {
            code: item.code.clone(),
            text: item.text.get(language).to_owned(),
            summary: item.summary.get(language).to_owned(),
            aim: item.aim,
            is_primary: primary[at],
            options: options.map(|option| option.text.get(language).to_owned()).collect(),
            after: facts.rules.release(&after[at], &adjusted[at]),
            change: facts.rules.release(&change[at], &AdjustedP::default()),
        });
    }
    if facts.items.iter().all(|item| !shows_anything(&item.after)) {
        // not even how many were silent: of one school that is an outcome too
        let why = facts.items.first().and_then(|item| item.after.programme.share.why());
        facts.withheld = Some(why.unwrap_or(Why::TooFewSchools));
        facts.items.clear();
        return Ok(());
    }
    facts.blocks_left_out = after.iter().map(|one| one.blocks_left_out).max().unwrap_or(0);
    earn(facts, gathered);
    Ok(())
}

/// Puts in what the design earns, and what speaks against it.
fn earn(facts: &mut Facts, gathered: &Gathered) {
    let is_compared = facts.items.iter().any(|item| compares(&item.after));
    let design = study(gathered, &facts.rules, is_compared);
    let level: Level = design.level();
    facts.level = Some(level.number());
    facts.wording = Some(level.wording());
    facts.shortfalls = design.shortfalls();
    let lost = attrition::table(&gathered.flow[0], &gathered.flow[1]).ok();
    facts.attrition = lost.map(|lost| facts.rules.attrition(&lost));
    let outside = gathered.outside.cards;
    facts.outside_draw = (outside > 0).then(|| facts.rules.count(outside));
}

/// Whether any figure of a question may be seen.
fn shows_anything(released: &Released) -> bool {
    let share = |arm: &evidence::suppress::ReleasedArm| arm.share.shown().is_some();
    share(&released.programme) || released.comparison.as_ref().is_some_and(share)
}

/// Whether the difference of a question may be seen.
fn compares(released: &Released) -> bool {
    released.difference.as_ref().is_some_and(|figure| figure.shown().is_some())
}

/// How the study was made; the level follows from it and from nothing else. What the report cannot
/// show it has not done: without a difference nobody is compared, and a wave before that few of
/// those asked after can be linked to is none.
fn study(gathered: &Gathered, rules: &Rules, is_compared: bool) -> StudyDesign {
    let [programme, comparison] = &gathered.flow;
    let is_draw = gathered.basis == Basis::Draw;
    let linked = |arm: &Flow| arm.linked >= rules.percent_base() && 2 * arm.linked >= arm.after;
    let is_linked = linked(programme) && (!is_draw || linked(comparison));
    let lost = attrition::table(programme, comparison).ok();
    let same_schools = is_draw && is_compared;
    StudyDesign {
        selection: match (is_draw, gathered.cohorts.draw_not_replayed) {
            (true, 0) => Selection::DrawnAndAudited,
            (true, _) => Selection::Drawn,
            (false, _) => Selection::Chosen,
        },
        compared_with: if same_schools { ComparedWith::SameSchools } else { ComparedWith::Nobody },
        waves: if is_linked { Waves::BeforeAndAfter } else { Waves::Once },
        differential_attrition: lost.filter(|_| is_draw).map(|lost| lost.worst()),
        outside_draw: gathered.outside.points(),
    }
}

/// The p values of each question, adjusted within the family that the plan puts it in. Both tests
/// of a question are of one family.
fn adjust(analyses: &[Analysis], primary: &[bool], plan: &Plan) -> Result<Vec<AdjustedP>, Fault> {
    let mut adjusted = vec![AdjustedP::default(); analyses.len()];
    let families = [(true, plan.primary_adjustment), (false, plan.other_adjustment)];
    for (is_primary, how) in families {
        let of: Vec<usize> = (0..analyses.len()).filter(|at| primary[*at] == is_primary).collect();
        let tests: Vec<Option<f64>> = of
            .iter()
            .flat_map(|at| [analyses[*at].difference_p(), analyses[*at].superiority_p()])
            .collect();
        let done = match how {
            Adjustment::Holm => holm(&tests),
            Adjustment::BenjaminiHochberg => benjamini_hochberg(&tests),
        };
        let done = done.map_err(|error| Fault::Ours(Box::new(error)))?;
        for (at, pair) in of.iter().zip(done.chunks_exact(2)) {
            adjusted[*at] =
                AdjustedP { difference: pair[0].adjusted, superiority: pair[1].adjusted };
        }
    }
    Ok(adjusted)
}

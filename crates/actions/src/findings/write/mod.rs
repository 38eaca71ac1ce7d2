//! The report in words: introduction, aims, evidence by aim, summary, limits, provenance. Pages and
//! the printed document are made of the same blocks.

mod charts;
mod sentences;
mod tables;

use super::{
    gather::Basis,
    report::{Facts, ItemFigures},
};
use documents::Block;
use domain::{coded::Coded, surveys::Aim};
use evidence::{
    level::Shortfall,
    suppress::{ReleasedArm, RoundedCount, Why},
};
use words::Words;

/// Lines of the first page.
pub(super) fn about(t: Words, facts: &Facts) -> Vec<String> {
    let level = facts.level.map_or_else(
        || t.findings_about_none().to_owned(),
        |level| t.findings_about_level(&level.to_string()),
    );
    let day = t.date_short(facts.plan.fixed_on);
    let mut lines = vec![level, t.findings_about_plan(&day, &facts.plan.sha256)];
    if let Some(asked) = facts.plan.first_asked_on {
        let asked = t.date_short(asked);
        lines.push(if facts.plan.is_before_answers {
            t.findings_about_plan_before(&asked)
        } else {
            t.findings_about_plan_late(&asked)
        });
    }
    lines.push(t.findings_about_made(&t.date_short(facts.made_on), &facts.software));
    lines
}

/// The whole report.
pub(super) fn blocks(t: Words, facts: &Facts) -> Vec<Block> {
    let mut out = introduction(t, facts);
    if facts.basis == Basis::NotYet {
        out.push(note(t.findings_not_yet_title(), t.findings_not_yet_body()));
        return out;
    }
    if let Some(why) = facts.withheld {
        out.push(note(t.findings_withheld_title(), &because(t, why)));
        out.push(paragraph(&thresholds(t, facts)));
        return out;
    }
    out.extend(aims(t, facts));
    out.extend(how(t, facts));
    out.push(heading(1, t.findings_evidence_title()));
    for (_, aim) in Aim::CODES {
        let items: Vec<&ItemFigures> = facts.items.iter().filter(|item| item.aim == *aim).collect();
        if !items.is_empty() {
            out.extend(evidence_of(t, facts, *aim, &items));
        }
    }
    out.extend(summary(t, facts));
    out.extend(limits(t, facts));
    out
}

fn introduction(t: Words, facts: &Facts) -> Vec<Block> {
    let questions = t.findings_intro_questions().to_owned();
    vec![
        heading(1, t.findings_intro_title()),
        paragraph(t.findings_intro_body()),
        paragraph(&questions),
        Block::Table { table: tables::cohorts(t, &facts.cohorts) },
    ]
}

fn aims(t: Words, facts: &Facts) -> Vec<Block> {
    let asked = |aim: &Aim| facts.items.iter().any(|item| item.aim == *aim);
    let items = Aim::CODES.iter().filter(|(_, aim)| asked(aim));
    vec![
        heading(1, t.findings_aims_title()),
        paragraph(t.findings_aims_body()),
        Block::List { items: items.map(|(_, aim)| aim_name(t, *aim)).collect() },
    ]
}

/// The design, the plan and who stayed.
fn how(t: Words, facts: &Facts) -> Vec<Block> {
    let level = facts.level.unwrap_or(1).to_string();
    let said = match facts.level {
        Some(5) => t.findings_level_five(),
        Some(3) => t.findings_level_three(),
        Some(2) => t.findings_level_two(),
        _ => t.findings_level_one(),
    };
    let design = match facts.basis {
        Basis::Draw => t.findings_how_draw(),
        Basis::OneGroup | Basis::NotYet => t.findings_how_one_group(),
    };
    let mut out = vec![
        heading(1, t.findings_how_title()),
        note(&t.findings_level_title(&level), said),
        paragraph(design),
        paragraph(t.findings_how_intervals()),
    ];
    if facts.basis == Basis::Draw {
        out.push(paragraph(if facts.plan.is_before_answers {
            t.findings_how_primary()
        } else {
            t.findings_how_primary_late()
        }));
        out.push(paragraph(t.findings_how_superiority()));
        out.push(paragraph(t.findings_how_these()));
    }
    out.push(paragraph(&thresholds(t, facts)));
    if let Some(lost) = &facts.attrition {
        out.push(Block::Table { table: tables::attrition(t, lost) });
        if let (Some(all), Some(worst)) = (lost.overall.shown(), lost.worst.shown()) {
            let points = worst.value().abs().to_string();
            out.push(paragraph(&t.findings_stage_worst(&all.to_string(), &points)));
        }
    }
    out
}

fn evidence_of(t: Words, facts: &Facts, aim: Aim, items: &[&ItemFigures]) -> Vec<Block> {
    let mut out = vec![heading(2, &aim_name(t, aim))];
    out.push(Block::List {
        items: items.iter().map(|item| sentences::said(t, facts, item)).collect(),
    });
    out.extend(charts::shares(t, aim, items));
    out.extend(charts::answers(t, aim, items));
    out.push(Block::Table { table: tables::bases(t, items) });
    if facts.basis == Basis::Draw {
        out.push(Block::Table { table: tables::comparisons(t, items) });
    }
    out.extend(tables::changes(t, items).map(|table| Block::Table { table }));
    out
}

fn summary(t: Words, facts: &Facts) -> Vec<Block> {
    let mut out = vec![heading(1, t.findings_summary_title())];
    let primary = facts.items.iter().filter(|item| item.is_primary);
    out.push(paragraph(t.findings_summary_body()));
    out.push(Block::List { items: primary.map(|i| sentences::said(t, facts, i)).collect() });
    out.extend(charts::differences(t, &facts.items));
    out
}

fn limits(t: Words, facts: &Facts) -> Vec<Block> {
    let mut items: Vec<String> =
        facts.shortfalls.iter().map(|short| shortfall(t, *short).to_owned()).collect();
    if facts.basis == Basis::Draw {
        items.push(t.findings_limit_lessons().to_owned());
        items.push(t.findings_limit_moved_up().to_owned());
    }
    items.extend(facts.outside_draw.map(|cards| outside(t, facts, cards)));
    if facts.blocks_left_out > 0 {
        items.push(t.findings_limit_blocks(&facts.blocks_left_out.to_string()));
    }
    if facts.items.iter().any(has_few_schools) {
        items.push(t.findings_limit_few_schools().to_owned());
    }
    items.push(t.findings_limit_scale().to_owned());
    items.push(t.findings_limit_change().to_owned());
    items.push(t.findings_limit_rounding().to_owned());
    vec![heading(1, t.findings_limits_title()), Block::List { items }]
}

/// Children of the comparison arm who never stood in the draw; a number too small is not told.
fn outside(t: Words, facts: &Facts, cards: RoundedCount) -> String {
    if cards.value() < facts.rules.cell() {
        t.findings_limit_outside_few().to_owned()
    } else {
        t.findings_limit_outside(&cards.to_string())
    }
}

fn has_few_schools(item: &ItemFigures) -> bool {
    item.after.programme.share.shown().is_some_and(|share| share.few_schools)
}

fn thresholds(t: Words, facts: &Facts) -> String {
    let rules = &facts.rules;
    t.findings_how_rules(
        &rules.cell().to_string(),
        &rules.base_children().to_string(),
        &rules.percent_base().to_string(),
        &rules.round_to().to_string(),
        &rules.base_schools().to_string(),
    )
}

/// The name of an aim.
fn aim_name(t: Words, aim: Aim) -> String {
    let name = match aim {
        Aim::Relationships => t.findings_aim_relationships(),
        Aim::Citizenship => t.findings_aim_citizenship(),
        Aim::Confidence => t.findings_aim_confidence(),
        Aim::CommunityLinks => t.findings_aim_community_links(),
        Aim::Safety => t.findings_aim_safety(),
        Aim::FutureInterest => t.findings_aim_future_interest(),
    };
    name.to_owned()
}

fn shortfall(t: Words, short: Shortfall) -> &'static str {
    match short {
        Shortfall::NoComparison => t.findings_short_no_comparison(),
        Shortfall::OtherSchools => t.findings_short_other_schools(),
        Shortfall::AskedOnce => t.findings_short_asked_once(),
        Shortfall::NotDrawn => t.findings_short_not_drawn(),
        Shortfall::DrawNotAudited => t.findings_short_draw_not_audited(),
        Shortfall::AttritionUnknown => t.findings_short_attrition_unknown(),
        Shortfall::AttritionTooHigh => t.findings_short_attrition_too_high(),
        Shortfall::OutsideDraw => t.findings_short_outside_draw(),
    }
}

/// Why a figure is not there.
fn because(t: Words, why: Why) -> String {
    let said = match why {
        Why::TooFewChildren => t.findings_why_too_few_children(),
        Why::TooFewSchools => t.findings_why_too_few_schools(),
        Why::TooFewForPercentages => t.findings_why_too_few_for_percentages(),
        Why::OneSchoolDominates => t.findings_why_one_school_dominates(),
        Why::WouldGiveAway => t.findings_why_would_give_away(),
        Why::NotEstimated => t.findings_why_not_estimated(),
    };
    said.to_owned()
}

/// Both arms of a question with their names, or the one group.
fn arms(t: Words, item: &ItemFigures) -> Vec<(&'static str, &ReleasedArm)> {
    match &item.after.comparison {
        Some(other) => vec![
            (t.findings_arm_programme(), &item.after.programme),
            (t.findings_arm_comparison(), other),
        ],
        None => vec![(t.findings_arm_one_group(), &item.after.programme)],
    }
}

fn heading(level: u8, text: &str) -> Block {
    Block::Heading { level, text: text.to_owned() }
}

fn paragraph(text: &str) -> Block {
    Block::Paragraph { text: text.to_owned() }
}

fn note(title: &str, text: &str) -> Block {
    Block::Note { title: title.to_owned(), text: text.to_owned() }
}

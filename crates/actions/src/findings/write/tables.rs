//! The tables of the report. Each cell is a figure that may be shown, or the word that says it may
//! not.

use super::arms;
use crate::findings::{gather::CohortCounts, report::ItemFigures};
use documents::TableData;
use evidence::{
    attrition::Stage,
    suppress::{Figure, ReleasedArm, ReleasedAttrition, ShownP, ShownShare},
};
use words::Words;

fn table(caption: &str, head: &[&str], rows: Vec<Vec<String>>) -> TableData {
    let head = head.iter().map(|cell| (*cell).to_owned()).collect();
    TableData { caption: caption.to_owned(), head, rows }
}

/// What the report stands on, and what is left out.
pub(super) fn cohorts(t: Words, counts: &CohortCounts) -> TableData {
    let rows = [
        (t.findings_cohorts_schools(), counts.schools),
        (t.findings_cohorts_included(), counts.included),
        (t.findings_cohorts_not_closed(), counts.not_closed),
        (t.findings_cohorts_waiting(), counts.waiting),
        (t.findings_cohorts_not_entered(), counts.cards_not_entered),
        (t.findings_cohorts_small_arm(), counts.arm_too_small),
        (t.findings_cohorts_without_draw(), counts.without_draw),
        (t.findings_cohorts_not_replayed(), counts.draw_not_replayed),
    ];
    let rows = rows.map(|(name, number)| vec![name.to_owned(), number.to_string()]).to_vec();
    table(
        t.findings_cohorts_caption(),
        &[t.findings_cohorts_what(), t.findings_cohorts_number()],
        rows,
    )
}

/// Who was lost on the way.
pub(super) fn attrition(t: Words, lost: &ReleasedAttrition) -> TableData {
    let percent = |kept: &Figure<evidence::suppress::WholePercent>| {
        kept.shown().map_or_else(|| t.findings_withheld_word().to_owned(), ToString::to_string)
    };
    let stage = |stage: Stage| match stage {
        Stage::Entered => t.findings_stage_entered(),
        Stage::Before => t.findings_stage_before(),
        Stage::After => t.findings_stage_after(),
        Stage::Linked => t.findings_stage_linked(),
        Stage::Joined => t.findings_stage_joined(),
    };
    let rows = lost.rows.iter().map(|row| {
        vec![
            stage(row.stage).to_owned(),
            row.programme.to_string(),
            percent(&row.programme_kept),
            row.comparison.to_string(),
            percent(&row.comparison_kept),
        ]
    });
    let head = [
        t.findings_stage(),
        t.findings_arm_programme(),
        t.findings_stage_kept(),
        t.findings_arm_comparison(),
        t.findings_stage_kept(),
    ];
    table(t.findings_stage_caption(), &head, rows.collect())
}

/// Who answered each question, and who did not.
pub(super) fn bases(t: Words, items: &[&ItemFigures]) -> TableData {
    let mut rows = Vec::new();
    for item in items {
        for (name, arm) in arms(t, item) {
            let mut row = vec![
                item.summary.clone(),
                name.to_owned(),
                arm.base.to_string(),
                arm.schools.to_string(),
                share(t, &arm.share),
            ];
            row.extend(silences(t, arm));
            rows.push(row);
        }
    }
    let head = [
        t.findings_base_question(),
        t.findings_base_group(),
        t.findings_base_children(),
        t.findings_base_schools(),
        t.findings_base_share(),
        t.findings_base_not_sure(),
        t.findings_base_refused(),
        t.findings_base_missing(),
        t.findings_base_not_asked(),
    ];
    table(t.findings_base_caption(), &head, rows)
}

/// Not sure, skipped, left empty, not asked: four columns.
fn silences(t: Words, arm: &ReleasedArm) -> [String; 4] {
    match arm.silences.shown() {
        Some(of) => [of.not_sure, of.refused, of.missing, of.not_asked].map(|n| n.to_string()),
        None => std::array::from_fn(|_| t.findings_withheld_word().to_owned()),
    }
}

/// How the groups compare.
pub(super) fn comparisons(t: Words, items: &[&ItemFigures]) -> TableData {
    let withheld = || t.findings_withheld_word().to_owned();
    let p = |raw: ShownP, adjusted: Option<ShownP>| match adjusted {
        Some(adjusted) => t.findings_compare_p_both(&adjusted.to_string(), &raw.to_string()),
        None => raw.to_string(),
    };
    let named = |item: &ItemFigures| {
        let name = item.summary.as_str();
        if item.is_primary { t.findings_compare_primary(name) } else { name.to_owned() }
    };
    let row = |item: &&ItemFigures| {
        let mut row = vec![named(item)];
        match item.after.difference.as_ref().and_then(Figure::shown) {
            Some(found) => row.extend([
                t.findings_interval(
                    &found.lower.to_string(),
                    &found.upper.to_string(),
                    &found.points.to_string(),
                ),
                p(found.p, found.adjusted_p),
            ]),
            None => row.extend([withheld(), String::new()]),
        }
        match item.after.superiority.as_ref().and_then(Figure::shown) {
            Some(found) => row.extend([
                t.findings_interval(
                    &found.lower.to_string(),
                    &found.upper.to_string(),
                    &found.percent.to_string(),
                ),
                p(found.p, found.adjusted_p),
            ]),
            None => row.extend([withheld(), String::new()]),
        }
        match item.after.draw.as_ref().and_then(Figure::shown) {
            Some(found) => row.push(t.findings_interval(
                &found.lower.to_string(),
                &found.upper.to_string(),
                &found.points.to_string(),
            )),
            None => row.push(withheld()),
        }
        row
    };
    let head = [
        t.findings_base_question(),
        t.findings_compare_difference(),
        t.findings_compare_p(),
        t.findings_compare_superiority(),
        t.findings_compare_p(),
        t.findings_compare_these(),
    ];
    table(t.findings_compare_caption(), &head, items.iter().map(row).collect())
}

/// Who answered more positively than before, of those who answered both times, and of how many;
/// nothing where no such figure may be shown.
pub(super) fn changes(t: Words, items: &[&ItemFigures]) -> Option<TableData> {
    let row = |item: &&ItemFigures| {
        let comparison = item.change.comparison.as_ref().map(|arm| share_of(t, arm));
        let difference = item.change.difference.as_ref().map(|figure| {
            figure.shown().map_or_else(
                || t.findings_withheld_word().to_owned(),
                |found| {
                    t.findings_interval(
                        &found.lower.to_string(),
                        &found.upper.to_string(),
                        &found.points.to_string(),
                    )
                },
            )
        });
        let first = [item.summary.clone(), share_of(t, &item.change.programme)];
        first.into_iter().chain(comparison).chain(difference).collect::<Vec<String>>()
    };
    let is_shown = |item: &&&ItemFigures| item.change.programme.share.shown().is_some();
    let shown: Vec<&&ItemFigures> = items.iter().filter(is_shown).collect();
    let two = shown.first()?.change.comparison.is_some();
    let two = shown.iter().all(|item| item.change.comparison.is_some() == two) && two;
    let head: &[&str] = if two {
        &[
            t.findings_base_question(),
            t.findings_arm_programme(),
            t.findings_arm_comparison(),
            t.findings_compare_difference(),
        ]
    } else {
        &[t.findings_base_question(), t.findings_arm_one_group()]
    };
    let rows = shown.iter().map(|item| {
        let mut row = row(item);
        row.resize(head.len(), String::new());
        row
    });
    Some(table(t.findings_change_caption(), head, rows.collect()))
}

/// A share with its base, where no column of its own says of how many.
fn share_of(t: Words, arm: &ReleasedArm) -> String {
    match arm.share.shown() {
        Some(_) => t.findings_share_of(&arm.base.to_string(), &share(t, &arm.share)),
        None => t.findings_withheld_word().to_owned(),
    }
}

fn share(t: Words, figure: &Figure<ShownShare>) -> String {
    figure.shown().map_or_else(
        || t.findings_withheld_word().to_owned(),
        |share| {
            t.findings_interval(
                &share.lower.to_string(),
                &share.upper.to_string(),
                &share.percent.to_string(),
            )
        },
    )
}

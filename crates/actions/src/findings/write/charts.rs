//! The pictures of the report, each with its table. They are drawn from what may be shown.

use super::{aim_name, arms, sentences::level};
use crate::findings::report::ItemFigures;
use ::charts::{
    Bar, Chart, Dot, DotItem, DotPlot, DotWords, Figure as Drawn, Item, Likert, LikertWords, Range,
    Shape,
};
use documents::{Block, TableData};
use domain::{coded::Coded, surveys::Aim};
use evidence::suppress::{Band, Figure, ReleasedArm};
use words::Words;

/// Options of the scale of agreement, whose middle one stands apart in the picture.
const AGREEMENT: usize = 5;

/// The share of the most positive answer in each group, question by question; nothing where no
/// share may be shown.
pub(super) fn shares(t: Words, aim: Aim, items: &[&ItemFigures]) -> Option<Block> {
    let is_shown = |item: &&&ItemFigures| item.after.programme.share.shown().is_some();
    let shown: Vec<&&ItemFigures> = items.iter().filter(is_shown).collect();
    let first = shown.first()?;
    let series = arms(t, first).iter().map(|(name, _)| (*name).to_owned()).collect();
    let dots = |item: &&&ItemFigures| DotItem {
        label: item.summary.clone(),
        is_summary: false,
        dots: arms(t, item).iter().map(|(_, arm)| share_dot(t, arm)).collect(),
    };
    let plot = DotPlot {
        id: format!("share-{}", aim.code().replace('_', "-")),
        title: t.findings_chart_share_title(&aim_name(t, aim)),
        axis: t.findings_chart_share_axis().to_owned(),
        series,
        items: shown.iter().map(dots).collect(),
        range: Some(Range { from: 0.0, to: 100.0 }),
        reference: None,
        decimals: 0,
        unit: "%".to_owned(),
        words: dot_words(t, t.findings_chart_share(), &interval_level(first)),
    };
    Some(figure(plot.title.clone(), plot.draw()))
}

fn share_dot(t: Words, arm: &ReleasedArm) -> Dot {
    let base = base(t, arm);
    match arm.share.shown() {
        Some(share) => Dot {
            base,
            value: drawn(share.percent.value()),
            low: drawn(share.lower.value()),
            high: drawn(share.upper.value()),
        },
        None => withheld(base),
    }
}

/// The difference between the groups, question by question; nothing where there is none to show.
pub(super) fn differences(t: Words, items: &[ItemFigures]) -> Option<Block> {
    let dot = |item: &ItemFigures| {
        let found = item.after.difference.as_ref()?.shown()?;
        Some(DotItem {
            label: item.summary.clone(),
            is_summary: false,
            dots: vec![Dot {
                base: base(t, &item.after.programme),
                value: drawn(found.points.value()),
                low: drawn(found.lower.value()),
                high: drawn(found.upper.value()),
            }],
        })
    };
    let rows: Vec<DotItem> = items.iter().filter_map(dot).collect();
    let first = items.iter().find(|item| item.after.programme.share.shown().is_some())?;
    if rows.is_empty() {
        return None;
    }
    let plot = DotPlot {
        id: "differences".to_owned(),
        title: t.findings_chart_difference_title().to_owned(),
        axis: t.findings_chart_difference_axis().to_owned(),
        series: vec![t.findings_chart_difference().to_owned()],
        items: rows,
        range: None,
        reference: Some(0.0),
        decimals: 0,
        unit: String::new(),
        words: dot_words(t, t.findings_chart_difference(), &interval_level(first)),
    };
    Some(figure(plot.title.clone(), plot.draw()))
}

/// All answers, for the questions of an aim whose every option may be shown; one picture for each
/// scale.
pub(super) fn answers(t: Words, aim: Aim, items: &[&ItemFigures]) -> Vec<Block> {
    let mut scales: Vec<&Vec<String>> = Vec::new();
    for item in items {
        if !scales.contains(&&item.options) {
            scales.push(&item.options);
        }
    }
    (1..)
        .zip(scales)
        .filter_map(|(number, options)| likert(t, aim, number, options, items))
        .collect()
}

fn likert(
    t: Words,
    aim: Aim,
    number: usize,
    options: &[String],
    items: &[&ItemFigures],
) -> Option<Block> {
    let has_middle = options.len() == AGREEMENT;
    let middle = AGREEMENT / 2;
    let whole = |item: &&&ItemFigures| {
        item.options == options
            && arms(t, item).iter().any(|(_, arm)| all_options(arm, options.len()).is_some())
    };
    let shown: Vec<Item> = items
        .iter()
        .filter(whole)
        .map(|item| Item {
            label: item.text.clone(),
            bars: arms(t, item)
                .iter()
                .map(|(name, arm)| bar(t, name, arm, options.len(), has_middle.then_some(middle)))
                .collect(),
        })
        .collect();
    if shown.is_empty() {
        return None;
    }
    let mut kept = options.to_vec();
    let neutral = has_middle.then(|| kept.remove(middle));
    let title = t.findings_chart_answers_title(&aim_name(t, aim));
    let chart = Likert {
        id: format!("answers-{}-{number}", aim.code().replace('_', "-")),
        title: title.clone(),
        shape: if has_middle { Shape::Diverging { negative: middle } } else { Shape::Stacked },
        options: kept,
        neutral,
        items: shown,
        words: LikertWords {
            item: t.findings_base_question().to_owned(),
            arm: t.findings_base_group().to_owned(),
            base: t.findings_chart_base_head().to_owned(),
            withheld: t.findings_withheld_word().to_owned(),
        },
    };
    Some(figure(title, chart.draw()))
}

fn bar(t: Words, name: &str, arm: &ReleasedArm, options: usize, middle: Option<usize>) -> Bar {
    let mut shares: Vec<Drawn> = match all_options(arm, options) {
        Some(bands) => bands.iter().map(|band| drawn(band.percent.value())).collect(),
        None => vec![Drawn::Withheld; options],
    };
    let neutral = middle.map_or(Drawn::Withheld, |middle| shares.remove(middle));
    Bar { arm: name.to_owned(), base: base(t, arm), shares, neutral }
}

/// The share of every option; nothing where some had to be shown as one.
fn all_options(arm: &ReleasedArm, options: usize) -> Option<&Vec<Band>> {
    arm.bands.shown().filter(|bands| bands.len() == options)
}

fn base(t: Words, arm: &ReleasedArm) -> String {
    t.findings_chart_base(&arm.base.to_string())
}

fn interval_level(item: &ItemFigures) -> String {
    match &item.after.programme.share {
        Figure::Shown(share) => level(share.level),
        Figure::Withheld(_) => level(0.95),
    }
}

fn dot_words(t: Words, value: &str, level: &str) -> DotWords {
    DotWords {
        item: t.findings_base_question().to_owned(),
        series: t.findings_base_group().to_owned(),
        base: t.findings_chart_base_head().to_owned(),
        value: value.to_owned(),
        interval: t.findings_chart_interval(level),
        to: t.findings_chart_to().to_owned(),
        withheld: t.findings_withheld_word().to_owned(),
    }
}

fn figure(caption: String, chart: Chart) -> Block {
    let table =
        TableData { caption: chart.table.caption, head: chart.table.head, rows: chart.table.rows };
    Block::Figure { svg: chart.svg, alt: chart.description, caption, table: Some(table) }
}

/// A whole number as it is drawn; percentages and points are far below the limits of the type.
fn drawn(value: i64) -> Drawn {
    Drawn::Shown(f64::from(i32::try_from(value).unwrap_or_default()))
}

fn withheld(base: String) -> Dot {
    Dot { base, value: Drawn::Withheld, low: Drawn::Withheld, high: Drawn::Withheld }
}

//! Shares of options as bars from a middle line.

use super::super::{distinct, names};
use super::{WITHHELD, block, named, part, parts};
use ::evidence::run::{Record, Report};
use charts::{Bar, Figure, Item, Likert, LikertWords, Shape};
use documents::Block;

/// The answers of each group, over all options.
pub fn answers(report: &Report) -> Vec<Block> {
    let records = named(report, "share");
    let Some(first) = records.first() else { return Vec::new() };
    let (options, groups) = by_group(&records);
    let label = first.outcome.clone().unwrap_or_else(|| "Answers".to_owned());
    let bars = groups.iter().map(|(name, records)| Bar {
        arm: name.clone(),
        base: names::base(records[0], &report.provenance.command),
        shares: records.iter().copied().map(share).collect(),
        neutral: Figure::Withheld,
    });
    draw("answers", &format!("Answers: {label}"), &label, &options, bars.collect())
}

/// Who went up, who down, and apart from them who stayed.
pub fn ups_and_downs(report: &Report) -> Vec<Block> {
    let [downs, sames, ups] =
        ["share-down", "share-unchanged", "share-up"].map(|name| named(report, name));
    let mut bars = Vec::new();
    for ((down, same), up) in downs.into_iter().zip(sames).zip(ups) {
        bars.push(Bar {
            arm: up.group.clone().unwrap_or_else(|| "All children".to_owned()),
            base: names::base(up, &report.provenance.command),
            shares: [down, same, up].map(share).to_vec(),
            neutral: Figure::Withheld,
        });
    }
    let options = ["Lower after", "The same", "Higher after"].map(str::to_owned);
    draw("ups", "Who went up and who down", "From before to after", &options, bars)
}

fn share(record: &Record) -> Figure {
    match (record.suppressed, record.estimate) {
        (None, Some(value)) => Figure::Shown(100.0 * value),
        _ => Figure::Withheld,
    }
}

/// The options, and the records of each group in their order.
///
/// With groups a record's group is “group: option”, and the options come again for each; without
/// groups it is the option alone, and each comes once.
fn by_group<'a>(records: &[&'a Record]) -> (Vec<String>, Vec<(String, Vec<&'a Record>)>) {
    let full: Vec<&str> = records.iter().map(|of| of.group.as_deref().unwrap_or("")).collect();
    for size in 2..=full.len() / 2 {
        if full.len().is_multiple_of(size)
            && let Some((options, names)) = periods(&full, size)
        {
            let parts = records.chunks(size).map(<[&Record]>::to_vec);
            return (options, names.into_iter().zip(parts).collect());
        }
    }
    let options = full.into_iter().map(str::to_owned).collect();
    (options, vec![("All".to_owned(), records.to_vec())])
}

/// Options that come again every `size` records behind a name of their own, and those names.
fn periods(full: &[&str], size: usize) -> Option<(Vec<String>, Vec<String>)> {
    let (first, _) = full.split_at(size);
    let starts = full[0].match_indices(": ").map(|(at, mark)| at + mark.len());
    'starts: for start in starts {
        let options: Option<Vec<&str>> =
            first.iter().map(|of| of.strip_prefix(&full[0][..start])).collect();
        let Some(options) = options else { continue };
        let mut names = Vec::new();
        for part in full.chunks(size) {
            let Some(name) = part[0].strip_suffix(options[0]) else { continue 'starts };
            let fits = |(of, option): (&&str, &&str)| of.strip_prefix(name) == Some(option);
            if !part.iter().zip(&options).all(fits) {
                continue 'starts;
            }
            names.push(name.trim_end_matches(": ").to_owned());
        }
        if distinct(names.iter().map(String::as_str)).len() == names.len() {
            return Some((options.into_iter().map(str::to_owned).collect(), names));
        }
    }
    None
}

/// Draws the bars: half of the options on each side, and the middle one of an odd number apart.
fn draw(id: &str, title: &str, label: &str, options: &[String], bars: Vec<Bar>) -> Vec<Block> {
    let negative = options.len() / 2;
    let has_middle = options.len() % 2 == 1;
    let mut sides = options.to_vec();
    let neutral = has_middle.then(|| sides.remove(negative));
    let bars: Vec<Bar> = bars
        .into_iter()
        .map(|mut bar| {
            if has_middle {
                bar.neutral = bar.shares.remove(negative);
            }
            bar
        })
        .collect();
    let count = parts(bars.len(), MOST_BARS);
    bars.chunks(MOST_BARS)
        .enumerate()
        .map(|(place, bars)| {
            let chart = Likert {
                id: format!("{id}-{place}"),
                title: part(title, place, count),
                shape: Shape::Diverging { negative },
                options: sides.clone(),
                neutral: neutral.clone(),
                items: vec![Item { label: label.to_owned(), bars: bars.to_vec() }],
                words: LikertWords {
                    item: "Outcome".to_owned(),
                    arm: "Group".to_owned(),
                    base: "Base".to_owned(),
                    withheld: WITHHELD.to_owned(),
                },
            };
            block(chart.draw())
        })
        .collect()
}

/// Bars in one picture: as many as fit on a page of A4.
const MOST_BARS: usize = 14;

#[cfg(test)]
mod tests {
    use super::*;

    fn of(groups: &[&str]) -> (Vec<String>, Vec<String>) {
        let record = |group: &&str| Record {
            statistic: "share".to_owned(),
            group: Some((*group).to_owned()),
            ..Record::default()
        };
        let records: Vec<Record> = groups.iter().map(record).collect();
        let (options, groups) = by_group(&records.iter().collect::<Vec<_>>());
        (options, groups.into_iter().map(|(name, _)| name).collect())
    }

    fn owned(texts: &[&str]) -> Vec<String> {
        texts.iter().map(|text| (*text).to_owned()).collect()
    }

    #[test]
    fn groups_and_options_are_told_apart() {
        assert_eq!(of(&["no", "yes"]), (owned(&["no", "yes"]), owned(&["All"])));
        let by = ["a: no", "a: yes", "b: no", "b: yes"];
        assert_eq!(of(&by), (owned(&["no", "yes"]), owned(&["a", "b"])));
        // an option, or a group, may hold the mark itself
        let colons = ["x: a: no: no", "x: a: yes", "x: b: no: no", "x: b: yes"];
        assert_eq!(of(&colons), (owned(&["no: no", "yes"]), owned(&["x: a", "x: b"])));
        let four = ["no", "rather not", "rather", "yes"];
        assert_eq!(of(&four), (owned(&four), owned(&["All"])));
    }
}

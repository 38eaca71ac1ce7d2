//! What a chart owes its reader: every figure in words, nothing of what is withheld, same bytes.

use charts::{Bar, Dot, DotItem, DotPlot, DotWords, Figure, Item, Likert, LikertWords, Shape};
use proptest::prelude::*;

fn shown(figures: &[f64]) -> Vec<Figure> {
    figures.iter().copied().map(Figure::Shown).collect()
}

fn bar(arm: &str, base: &str, shares: &[f64], neutral: f64) -> Bar {
    Bar {
        arm: arm.to_owned(),
        base: base.to_owned(),
        shares: shown(shares),
        neutral: Figure::Shown(neutral),
    }
}

fn item(label: &str, bars: Vec<Bar>) -> Item {
    Item { label: label.to_owned(), bars }
}

fn likert(shape: Shape) -> Likert {
    let arm = |share: &[f64; 4], neutral| bar("Offered a place", "of 370 children", share, neutral);
    let rest =
        |share: &[f64; 4], neutral| bar("Not offered a place", "of 512 children", share, neutral);
    let mut few = rest(&[2.0, 4.0, 40.0, 50.0], 4.0);
    few.shares[1] = Figure::Withheld;
    Likert {
        id: "safe".to_owned(),
        title: "How children in Exampleshire feel about safety & the police".to_owned(),
        shape,
        options: ["Strongly disagree", "Disagree", "Agree", "Strongly agree"]
            .map(str::to_owned)
            .to_vec(),
        neutral: Some("I’m not sure".to_owned()),
        items: vec![
            item(
                "I feel safe in my neighbourhood",
                vec![arm(&[3.0, 9.0, 41.0, 38.0], 9.0), rest(&[6.0, 13.0, 44.0, 24.0], 13.0)],
            ),
            item(
                "Police officers and PCSOs listen to what children and young people have to say \
                 about the places where they live and play",
                vec![arm(&[1.0, 2.0, 30.0, 61.0], 6.0), few],
            ),
        ],
        words: LikertWords {
            item: "Statement".to_owned(),
            arm: "Group".to_owned(),
            base: "Base".to_owned(),
            withheld: "withheld".to_owned(),
        },
    }
}

fn dot(value: f64, low: f64, high: f64) -> Dot {
    Dot {
        base: "of 882 children".to_owned(),
        value: Figure::Shown(value),
        low: Figure::Shown(low),
        high: Figure::Shown(high),
    }
}

fn dots(items: Vec<DotItem>, series: &[&str], reference: f64) -> DotPlot {
    DotPlot {
        id: "difference".to_owned(),
        title: "What a place changes".to_owned(),
        axis: "Difference in the share who strongly agree, in percentage points".to_owned(),
        series: series.iter().map(|name| (*name).to_owned()).collect(),
        items,
        range: None,
        reference: Some(reference),
        decimals: 0,
        unit: String::new(),
        words: DotWords {
            item: "Statement".to_owned(),
            series: "Group".to_owned(),
            base: "Base".to_owned(),
            value: "Estimate".to_owned(),
            interval: "95% interval".to_owned(),
            to: "to".to_owned(),
            withheld: "withheld".to_owned(),
        },
    }
}

fn row(label: &str, is_summary: bool, dots: Vec<Dot>) -> DotItem {
    DotItem { label: label.to_owned(), is_summary, dots }
}

fn forest() -> DotPlot {
    let mut few = dot(1.0, 0.0, 2.0);
    few.low = Figure::Withheld;
    let rows = vec![
        row("I feel safe in my neighbourhood", false, vec![dot(14.0, 8.0, 20.0)]),
        row("Police officers listen to children", false, vec![dot(5.0, -3.0, 13.0)]),
        row("Brynglas Fictional Constabulary", false, vec![few]),
        row("All together", true, vec![dot(10.0, 6.0, 14.0)]),
    ];
    dots(rows, &["Difference"], 0.0)
}

/// Written where a person can look at them when the variable is set.
fn keep(name: &str, svg: &str) {
    if let Some(folder) = std::env::var_os("CAPBADGE_CHARTS") {
        std::fs::write(std::path::Path::new(&folder).join(name), svg).expect("the folder is there");
    }
}

#[test]
fn every_figure_is_in_the_table_and_in_the_description() {
    let chart = likert(Shape::Diverging { negative: 2 }).draw();
    keep("diverging.svg", &chart.svg);
    keep("stacked.svg", &likert(Shape::Stacked).draw().svg);
    assert_eq!(chart.table.head.len(), 8);
    assert!(chart.table.rows.iter().all(|row| row.len() == 8));
    assert_eq!(chart.table.rows[1][3..], ["6%", "13%", "44%", "24%", "13%"]);
    assert!(chart.description.contains(
        "Not offered a place, of 512 children: Strongly disagree 6%, Disagree 13%, Agree 44%, \
         Strongly agree 24%, I’m not sure 13%."
    ));
}

#[test]
fn what_is_withheld_is_nowhere_and_cannot_be_subtracted() {
    let plot = likert(Shape::Diverging { negative: 2 });
    let chart = plot.draw();
    assert_eq!(chart.table.rows[3][3..], ["withheld"; 5]);
    let mut other = plot.clone();
    other.items[1].bars[1].shares =
        vec![Figure::Shown(77.0), Figure::Withheld, Figure::Shown(5.0), Figure::Shown(6.0)];
    other.items[1].bars[1].neutral = Figure::Shown(1.0);
    assert_eq!(chart, other.draw(), "what is left of a hundred must not show either");
}

#[test]
fn a_picture_is_named_described_and_free_of_style() {
    for svg in [likert(Shape::Stacked).draw().svg, forest().draw().svg] {
        assert!(
            svg.contains(r#"role="img""#)
                && svg.contains("<title id=")
                && svg.contains("<desc id=")
        );
        assert!(!svg.contains("style") && !svg.contains("<script") && !svg.contains("<image"));
        assert_eq!(svg.matches("<text").count(), svg.matches("</text>").count());
    }
}

#[test]
fn words_cannot_become_markup() {
    let mut plot = likert(Shape::Stacked);
    plot.title = "</title><script>alert(1)</script>".to_owned();
    plot.id = "a\" onload=\"x".to_owned();
    let svg = plot.draw().svg;
    assert!(!svg.contains("<script") && !svg.contains("onload="));
    assert!(svg.contains("&lt;script&gt;"));
}

#[test]
fn a_position_says_no_more_than_its_label() {
    let plot =
        |value| dots(vec![row("A", false, vec![dot(value, 8.0, 20.0)])], &["Difference"], 0.0);
    assert_eq!(plot(14.4).draw().svg, plot(13.6).draw().svg);
    let bars = |share| {
        let mut plot = likert(Shape::Stacked);
        plot.items[0].bars[0].shares[0] = Figure::Shown(share);
        plot.draw().svg
    };
    assert_eq!(bars(3.4), bars(2.6));
}

#[test]
fn an_estimate_stands_with_its_interval() {
    let chart = forest().draw();
    keep("forest.svg", &chart.svg);
    assert_eq!(
        chart.table.rows[0],
        ["I feel safe in my neighbourhood", "of 882 children", "14", "8 to 20"]
    );
    assert_eq!(chart.table.rows[2][2..], ["withheld", "withheld"]);
    assert!(chart.svg.contains(">14 (8 to 20)</text>"));
}

#[test]
fn two_series_have_a_legend_and_a_column() {
    let items = vec![row(
        "I feel safe in my neighbourhood",
        false,
        vec![dot(38.0, 33.0, 43.0), dot(24.0, 20.0, 28.0)],
    )];
    let mut plot = dots(items, &["Offered a place", "Not offered a place"], 0.0);
    plot.reference = None;
    plot.unit = "%".to_owned();
    let chart = plot.draw();
    keep("two.svg", &chart.svg);
    assert_eq!(chart.table.rows[1][1], "Not offered a place");
    assert!(chart.svg.contains(">38% (33% to 43%)</text>"));
}

#[test]
fn nothing_to_draw_is_still_a_picture() {
    let empty = dots(Vec::new(), &[], 0.0).draw();
    assert!(empty.svg.ends_with("</svg>") && empty.table.rows.is_empty());
}

/// Where the lines of a text stand, in the order of the picture.
fn lines_with(svg: &str, part: &str) -> Vec<(f64, f64)> {
    let number = |text: &str, name: &str| {
        let after = text.split_once(&format!("{name}=\"")).map_or("", |(_, after)| after);
        after.split('"').next().and_then(|digits| digits.parse::<f64>().ok())
    };
    let texts = svg.split("<text").skip(1).filter(|text| text.contains(part));
    texts.filter_map(|text| number(text, "x").zip(number(text, "y"))).collect()
}

/// A long option or group ran over the edge of the picture, where nobody reads it.
#[test]
fn long_options_and_groups_take_several_lines() {
    let mut plot = likert(Shape::Diverging { negative: 2 });
    let long = "whenever ".repeat(30);
    plot.options[1] = long.trim().to_owned();
    plot.options[2] = "w".repeat(200);
    plot.items[0].bars[0].arm = "g".repeat(90);
    let svg = plot.draw().svg;
    assert!(svg.matches("whenever").count() > 30, "in the description too");
    let lines = lines_with(&svg, "whenever whenever");
    assert!(lines.len() > 2, "{lines:?}");
    assert!(lines.windows(2).all(|pair| pair[1].1 > pair[0].1 + 10.0), "{lines:?}");
    // nothing is written wider than the picture: a hundred letters of the widest take more
    for text in svg.split("<text").skip(1) {
        let said = text.split_once('>').map_or("", |(_, said)| said);
        let said = said.split("</text>").next().unwrap_or_default();
        assert!(said.chars().count() < 110, "{said}");
        let wide = said.chars().filter(|letter| matches!(letter, 'w' | 'g')).count();
        assert!(wide < 60, "{said}");
    }
}

proptest! {
    #[test]
    fn any_figures_draw_inside_the_picture(
        shares in proptest::collection::vec(proptest::num::f64::ANY, 4),
        neutral in proptest::num::f64::ANY,
        reading in proptest::array::uniform3(-1e9_f64..1e9),
    ) {
        let mut plot = likert(Shape::Diverging { negative: 2 });
        plot.items[0].bars[0] = bar("A", "of 10", &shares, neutral);
        let svg = plot.draw().svg;
        prop_assert!(!svg.contains("NaN") && !svg.contains("inf") && !svg.contains("width=\"-"));
        let items = vec![row("A", false, vec![dot(reading[0], reading[1], reading[2])])];
        let svg = dots(items, &["A"], 0.0).draw().svg;
        prop_assert!(!svg.contains("NaN") && !svg.contains("inf"));
    }
}

//! Against R `p.adjust`.

use crate::{golden, near};
use evidence::adjust::{Adjusted, benjamini_hochberg, holm};
use serde_json::Value;

fn numbers(value: &Value) -> Vec<f64> {
    value.as_array().unwrap().iter().map(|number| number.as_f64().unwrap()).collect()
}

fn agree(adjusted: &[Adjusted], wanted: &[f64]) {
    for (adjusted, wanted) in adjusted.iter().zip(wanted) {
        near(adjusted.adjusted.unwrap(), *wanted, 1e-8);
    }
}

#[test]
fn both_methods_agree_in_any_order() {
    let file = golden("multiplicity.json");
    for family in ["bh1995", "five"] {
        let raw = numbers(&file[family]["p"]);
        for turned in [false, true] {
            let order = |mut list: Vec<f64>| {
                if turned {
                    list.reverse();
                }
                list
            };
            let raw: Vec<_> = order(raw.clone()).into_iter().map(Some).collect();
            agree(&holm(&raw).unwrap(), &order(numbers(&file[family]["adj"]["holm"])));
            for name in ["BH", "fdr"] {
                let wanted = order(numbers(&file[family]["adj"][name]));
                agree(&benjamini_hochberg(&raw).unwrap(), &wanted);
            }
            // p as it came travels along
            let plain = holm(&raw).unwrap();
            let plain: Vec<f64> = plain.iter().map(|one| one.raw.unwrap()).collect();
            for (raw, wanted) in plain.iter().zip(order(numbers(&file[family]["adj"]["none"]))) {
                near(*raw, wanted, 1e-8);
            }
        }
    }
}

#[test]
fn rejections_are_those_of_the_paper() {
    let file = golden("multiplicity.json");
    let raw: Vec<_> = numbers(&file["bh1995"]["p"]).into_iter().map(Some).collect();
    let found = |family: Vec<Adjusted>| {
        family.iter().filter(|p| p.adjusted.unwrap() <= 0.05).count() as u64
    };
    assert_eq!(
        found(benjamini_hochberg(&raw).unwrap()),
        file["bh_rejections_at_05"].as_u64().unwrap()
    );
    assert_eq!(found(holm(&raw).unwrap()), file["holm_rejections"].as_u64().unwrap());
}

#[test]
fn what_is_no_probability_is_named() {
    let error = holm(&[Some(0.5), None, Some(1.5)]).unwrap_err();
    assert_eq!(error.to_string(), "p value number 3 is 1.5: it must lie between 0 and 1");
    assert!(benjamini_hochberg(&[Some(f64::NAN)]).is_err());
}

//! Power, smallest effects and likeness within schools against other programs' numbers.

use super::{close, golden, near, whole};
use evidence::icc::{IccError, anova, fleiss_cuzick};
use evidence::power::{
    Blocked, PowerError, Precision, Schools, Varying, blocked, design_effect, schools,
    superiority_of, unequal_design_effect, varying,
};
use std::collections::BTreeMap;

const DRAW: Blocked = Blocked { blocks: 20, children: 20, offered: 0.5, r2: 0.0, covariates: 0 };
const WHOLE: Schools = Schools {
    schools: 40,
    children: 20,
    offered: 0.5,
    icc: 0.05,
    r2_between: 0.0,
    r2_within: 0.0,
    covariates: 0,
};

fn smallest(precision: Precision) -> f64 {
    precision.detectable(0.8, 0.05).unwrap()
}

#[test]
fn smallest_effects_meet_their_witness() {
    let witness = &golden("icc_power_cr2.json")["mdes"];
    close(smallest(blocked(&DRAW).unwrap()), &witness["block_B20_n20_P05"]);
    let some = Blocked { offered: 0.3, r2: 0.25, ..DRAW };
    close(smallest(blocked(&some).unwrap()), &witness["block_B20_n20_P03_R2"]);
    let differing = Varying { draw: DRAW, effect_variance: 0.04 };
    close(smallest(varying(&differing).unwrap()), &witness["block_re_B20_n20_P05_w004"]);
    close(smallest(schools(&WHOLE).unwrap()), &witness["crt_J40_n20_rho05"]);
    let adjusted = Schools { icc: 0.1, r2_between: 0.3, r2_within: 0.3, ..WHOLE };
    close(smallest(schools(&adjusted).unwrap()), &witness["crt_J40_n20_rho10_R2"]);
}

#[test]
fn power_undoes_the_smallest_effect() {
    let precision = blocked(&DRAW).unwrap();
    for power in [0.5, 0.8, 0.9] {
        let effect = precision.detectable(power, 0.05).unwrap();
        near(precision.power(effect, 0.05).unwrap(), power, 1e-10);
        near(precision.power(-effect, 0.05).unwrap(), power, 1e-10);
    }
    near(superiority_of(0.0), 0.5, 1e-15);
}

#[test]
fn likeness_within_schools_meets_its_witness() {
    let witness = golden("icc_power_cr2.json");
    let mut batches: BTreeMap<&str, Vec<f64>> = BTreeMap::new();
    let dyes = &witness["dyestuff"];
    let named = dyes["batch"].as_array().unwrap().iter().zip(dyes["yield"].as_array().unwrap());
    for (batch, value) in named {
        batches.entry(batch.as_str().unwrap()).or_default().push(value.as_f64().unwrap());
    }
    let batches: Vec<Vec<f64>> = batches.into_values().collect();
    close(anova(&batches).unwrap().value, &dyes["anova_icc"]);

    let binary = &witness["binary_icc"];
    let (asked, yes) = (whole(&binary["n"]), whole(&binary["x"]));
    let pairs: Vec<(u64, u64)> = yes.iter().copied().zip(asked.iter().copied()).collect();
    close(fleiss_cuzick(&pairs).unwrap(), &binary["fleiss_cuzick"]);
    let answers = |(yes, asked): &(u64, u64)| {
        (0..*asked).map(|child| f64::from(u8::from(child < *yes))).collect()
    };
    let got = anova(&pairs.iter().map(answers).collect::<Vec<_>>()).unwrap();
    close(got.value, &binary["anova"]);
    close(got.between, &binary["MSB"]);
    close(got.within, &binary["MSW"]);
    close(got.size, &binary["n0"]);
    let mean = 92.0 / 8.0;
    close(design_effect(mean, got.value).unwrap(), &binary["deff_equal"]);
    let variation = binary["cv"].as_f64().unwrap();
    close(unequal_design_effect(mean, variation, got.value).unwrap(), &binary["deff_unequal"]);
}

/// Searle's interval in its textbook form: where F over its quantile is 1, the end is 0.
#[test]
fn the_interval_of_likeness_contains_it() {
    let schools = [vec![3.0, 4.0, 4.0], vec![1.0, 2.0, 2.0], vec![5.0, 4.0, 5.0]];
    let icc = anova(&schools).unwrap();
    let interval = icc.interval(0.95).unwrap();
    // F = 21 on 2 and 6 degrees of freedom; F quantiles 7.259856 and 1 / 39.33146
    near(icc.between / icc.within, 21.0, 1e-12);
    let end = |scaled: f64| (scaled - 1.0) / (scaled + 2.0);
    near(interval.lower, end(21.0 / 7.259_855_680), 1e-8);
    near(interval.upper, end(21.0 * 39.331_457_96), 1e-8);
}

#[test]
fn plans_that_cannot_be_are_refused() {
    let none = PowerError::NotInside { name: "the share offered", value: 1.0 };
    assert_eq!(blocked(&Blocked { offered: 1.0, ..DRAW }), Err(none));
    let alone = Blocked { blocks: 1, children: 2, ..DRAW };
    assert_eq!(blocked(&alone), Err(PowerError::NoDegrees));
    let few = Schools { schools: 2, ..WHOLE };
    assert_eq!(schools(&few), Err(PowerError::NoDegrees));
    assert_eq!(
        blocked(&DRAW).unwrap().detectable(0.04, 0.05),
        Err(PowerError::PowerBelowSignificance)
    );
    assert_eq!(anova(&[vec![1.0], vec![2.0]]), Err(IccError::Alone));
    assert_eq!(anova(&[vec![1.0, 1.0], vec![1.0]]), Err(IccError::NoVariation));
    assert_eq!(fleiss_cuzick(&[(3, 2), (1, 2)]), Err(IccError::NotBinary { school: 1 }));
}

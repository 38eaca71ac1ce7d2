//! What the witness files hold beside the main figures: numbers that follow from ours in a line.

use super::{close, federation, golden, near, study, whole};
use crate::Row;
use evidence::ballot::{Singletons, effect};
use evidence::compare::{Contrast, mean_difference, superiority};
use evidence::counts::{Arm, Block, Counts};
use evidence::design::{Design, Lonely, Strata};
use evidence::estimate::{BySchool, Picked, Scores, proportion, total};
use evidence::icc::anova;
use evidence::interval::logit;
use evidence::model::{Row as Child, ordinal_logit};
use evidence::paired::{bhapkar, sign_flip, stuart_maxwell};
use evidence::pool::{FirstRound, Slope, Statistic, Sums};
use evidence::power::superiority_of;
use evidence::randomise::{Drawn, Exact, exact};
use serde_json::Value;
use statrs::distribution::{ChiSquared, ContinuousCDF, Normal, StudentsT};

fn two_sided(z: f64) -> f64 {
    2.0 * Normal::standard().sf(z.abs())
}

fn student(t: f64, df: f64) -> f64 {
    2.0 * StudentsT::new(0.0, 1.0, df).unwrap().sf(t.abs())
}

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap()
}

#[track_caller]
fn follows(got: f64, wanted: &Value, relative: f64) {
    near(got, number(wanted), relative);
}

/// How far a school moves a statistic, from its table.
fn reach(row: &Row, slope: &Slope) -> f64 {
    let part = |(n, slope): (&u64, &f64)| f64::from(u32::try_from(*n).unwrap()) * slope;
    row.2.iter().chain(&row.3).zip(&slope.slopes).map(part).sum()
}

fn site(force: &str) -> Vec<Row> {
    federation().into_iter().filter(|row| row.0 == force).collect()
}

#[test]
fn sites_and_totals_are_those_of_the_witness() {
    let witness = golden("federation_tmc.json");
    let rows = federation();
    let pooled = &witness["pooled"];
    let (design, counts) = study(&rows, Strata::ByForce, Lonely::Refuse);
    assert_eq!(design.schools() as u64, pooled["C"].as_u64().unwrap());
    assert_eq!(design.forces() as u64, pooled["H"].as_u64().unwrap());
    let first = FirstRound::of(&design, &counts);
    assert_eq!(first.totals, whole(&pooled["T"]));
    for site_of in witness["sites"].as_array().unwrap() {
        let rows = site(site_of["force"].as_str().unwrap());
        let (design, counts) = study(&rows, Strata::Ignored, Lonely::Refuse);
        let sums = Sums::of(&counts, design.schools() as u64).unwrap();
        assert_eq!(sums.schools, site_of["C"].as_u64().unwrap());
    }
    for (name, strata) in
        [("V_stratified_diag", Strata::ByForce), ("V_unstratified_diag", Strata::Ignored)]
    {
        let (design, _) = study(&rows, strata, Lonely::Refuse);
        for (place, wanted) in pooled[name].as_array().unwrap().iter().enumerate() {
            let children = |row: &Row| if place < 5 { row.2[place] } else { row.3[place - 5] };
            let sums: BySchool = rows
                .iter()
                .map(|row| {
                    let children = u32::try_from(children(row)).unwrap();
                    (design.school(&row.1).unwrap(), f64::from(children))
                })
                .collect();
            let of = total(&design, &sums).unwrap();
            close(of.estimate.se.powi(2), wanted);
        }
    }
}

/// What each force sends in the second round, before it is rounded.
#[test]
fn slopes_give_the_sums_of_every_force() {
    let witness = golden("federation_tmc.json");
    let forces = ["A", "B", "C", "D"];
    let first: Vec<FirstRound> = forces
        .iter()
        .map(|force| {
            let (design, counts) = study(&site(force), Strata::Ignored, Lonely::Refuse);
            FirstRound::of(&design, &counts)
        })
        .collect();
    for (statistic, name) in super::federation::statistics() {
        let slope = Slope::at(&first, &statistic).unwrap();
        let whole = witness["estimands"][name]["estimate"].as_f64().unwrap();
        near(slope.value, whole, 1e-8);
        let all: f64 = witness["pooled"]["T"]
            .as_array()
            .unwrap()
            .iter()
            .zip(&slope.slopes)
            .map(|(total, slope)| number(total) * slope)
            .sum();
        assert!((all - number(&witness["estimands"][name]["euler_gT"])).abs() < 1e-13);
        for (force, wanted) in
            forces.iter().zip(witness["two_round"][name]["forces"].as_array().unwrap())
        {
            let reaches: Vec<f64> = site(force).iter().map(|row| reach(row, &slope)).collect();
            close(reaches.iter().sum(), &wanted["sum_z"]);
            close(reaches.iter().map(|z| z * z).sum(), &wanted["sum_z2"]);
            assert_eq!(reaches.len() as u64, wanted["C"].as_u64().unwrap());
        }
        let rounded = super::federation::in_two_rounds(&statistic).se;
        let wanted = &witness["two_round"][name];
        follows(rounded, &wanted["se_if_each_force_rounds_variance_to_3_sf"], 1e-8);
        let (design, _) = study(&federation(), Strata::ByForce, Lonely::Refuse);
        let influence: BySchool = federation()
            .iter()
            .map(|row| (design.school(&row.1).unwrap(), reach(row, &slope)))
            .collect();
        close(design.variance(&influence).unwrap().sqrt(), &wanted["se_stratified"]);
    }
}

#[test]
fn the_logit_interval_is_the_one_that_sums_give() {
    let witness = &golden("federation_tmc.json")["logit_ci_from_TMC"];
    for (name, strata) in [("stratified", Strata::ByForce), ("unstratified", Strata::Ignored)] {
        let (design, counts) = study(&federation(), strata, Lonely::Refuse);
        let top = Picked::top(5, 2).unwrap();
        let share = proportion(&design, &counts, Arm::Programme, &top).unwrap();
        let interval = logit(&share.estimate, 0.95).unwrap();
        close(interval.lower, &witness[name][0]);
        close(interval.upper, &witness[name][1]);
    }
}

/// `svyranktest` is the mean difference of pooled midranks, which our scores can be.
#[test]
fn midranks_as_scores_are_the_rank_test_of_survey() {
    let witness = golden("federation_tmc.json");
    let totals: Vec<f64> = (0..5)
        .map(|option| {
            number(&witness["pooled"]["T"][option]) + number(&witness["pooled"]["T"][option + 5])
        })
        .collect();
    let all: f64 = totals.iter().sum();
    let midranks = (0..5)
        .map(|option| (totals[..option].iter().sum::<f64>() + totals[option] / 2.0) / all)
        .collect();
    let scores = Scores::these(midranks).unwrap();
    for (name, strata) in [("stratified", Strata::ByForce), ("unstratified", Strata::Ignored)] {
        let wanted = &witness["survey_package"][name]["ranktest_wilcoxon"];
        let (design, counts) = study(&federation(), strata, Lonely::Refuse);
        let of: Contrast = mean_difference(&design, &counts, &scores).unwrap().contrast;
        close(of.value, &wanted["estimate"]);
        close(of.value / of.se, &wanted["statistic"]);
        // a regression takes one degree of freedom more
        let df = f64::from(u32::try_from(of.df).unwrap()) - 1.0;
        close(student(of.value / of.se, df), &wanted["p.value"]);
        let theta = superiority(&design, &counts).unwrap();
        close(theta.chance() - 0.5, &wanted["estimate"]);
    }
}

#[test]
fn blocks_differ_as_the_witness_says_and_mantel_and_haenszel_follow() {
    let witness = &golden("lonely_and_weights.json")["ballot_weights"];
    let mut drawn = Vec::new();
    let mut design = Design::new(Strata::Ignored, Lonely::Refuse);
    let mut counts = Counts::new(2);
    for (place, block) in witness["blocks"].as_array().unwrap().iter().enumerate() {
        let of = |name: &str| usize::try_from(block[name].as_u64().unwrap()).unwrap();
        let scores = [
            vec![1_i64; of("x1")],
            vec![0; of("n1") - of("x1")],
            vec![1; of("x0")],
            vec![0; of("n0") - of("x0")],
        ];
        let offered = [vec![true; of("n1")], vec![false; of("n0")]].concat();
        assert_eq!(of("n"), offered.len());
        drawn.push(Drawn { scores: scores.concat(), offered });
        let school = design.enrol("", &place.to_string()).unwrap();
        for (arm, n, x) in [(Arm::Programme, "n1", "x1"), (Arm::Comparison, "n0", "x0")] {
            let table = [of(n) - of(x), of(x)].map(|children| children as u64);
            counts.add_table(school, Block::WHOLE_SCHOOL, arm, &table).unwrap();
        }
    }
    let scores = Picked::top(2, 1).unwrap().scores();
    let by_block = effect(&design, &counts, &scores, Singletons::Refuse).unwrap().blocks;
    for (place, block) in by_block.iter().enumerate() {
        close(block.effect, &witness["block_effects"][place]);
    }
    let got: Exact = exact(&drawn).unwrap();
    let z = (f64::from(i32::try_from(got.sum).unwrap()) - got.mean) / got.sd;
    close(z * z, &witness["cmh"]["X2"]);
    close(ChiSquared::new(1.0).unwrap().sf(z * z), &witness["cmh"]["p"]);
}

#[test]
fn one_and_two_samples_of_ranks_follow_from_the_exact_moments() {
    let file = golden("ordinal_superiority.json");
    let (x, y) = (whole(&file["brunner_munzel"]["x"]), whole(&file["brunner_munzel"]["y"]));
    let moments = |above: &[u64], below: &[u64]| {
        let all: Vec<u64> = above.iter().chain(below).copied().collect();
        let twice = |value: &u64| -> i64 {
            let under = all.iter().filter(|other| *other < value).count();
            let tied = all.iter().filter(|other| *other == value).count();
            i64::try_from(2 * under + tied + 1).unwrap()
        };
        let scores = all.iter().map(twice).collect();
        let offered = (0..all.len()).map(|place| place < above.len()).collect();
        let of = exact(&[Drawn { scores, offered }]).unwrap();
        // twice the ranks, so half the distance
        (f64::from(i32::try_from(of.sum).unwrap()) - of.mean, of.sd)
    };
    let (away, sd) = moments(&y, &x);
    close(two_sided(away / sd), &file["mann_whitney"]["p_nocc"]);
    close(two_sided((away.abs() - 1.0) / sd), &file["mann_whitney"]["p_cc"]);
    let pairs = f64::from(u32::try_from(x.len() * y.len()).unwrap());
    let alone = super::ordinal::alone;
    let theta = super::ordinal::superiority_of(&alone(&y, 100), &alone(&x, 0));
    close(pairs * (1.0 - theta.chance()), &file["mann_whitney"]["U_x"]);
    let w = (theta.chance() - 0.5) / theta.contrast.independent_se.unwrap();
    close(w, &file["brunner_munzel"]["W"]);

    // a table is too long for every draw, so the spread of ranks with ties is written out
    let table = ["arm1", "arm0"].map(|arm| whole(&file["table"][arm]));
    let rows = ["a", "b"].map(|name| {
        let half = |arm: &[u64]| -> Vec<u64> {
            arm.iter().map(|n| if name == "a" { n / 2 } else { n - n / 2 }).collect()
        };
        ("A".to_owned(), name.to_owned(), half(&table[0]), half(&table[1]))
    });
    let (design, counts) = study(&rows, Strata::Ignored, Lonely::Refuse);
    let chance = superiority(&design, &counts).unwrap().chance();
    let real = |n: u64| f64::from(u32::try_from(n).unwrap());
    let [one, nought] = [&table[0], &table[1]].map(|arm| real(arm.iter().sum()));
    let tied = |(one, other): (&u64, &u64)| real(one + other).powi(3) - real(one + other);
    let ties: f64 = table[0].iter().zip(&table[1]).map(tied).sum();
    let all = one + nought;
    let variance = one * nought / 12.0 * (all + 1.0 - ties / (all * (all - 1.0)));
    let z = (chance - 0.5) * one * nought / variance.sqrt();
    close(two_sided(z), &file["table"]["mw_p_nocc"]);
    close(superiority_of(number(&file["table"]["probit_effect"])), &file["table"]["superiority"]);
}

#[test]
fn clustered_superiority_has_the_influence_of_the_witness() {
    let file = golden("ordinal_superiority.json");
    let tables = |answers: &str, clusters: &str| {
        let mut tables = vec![[0_u64; 5]; 5];
        let answers = whole(&file["brunner_munzel"][answers]);
        for (answer, cluster) in answers.into_iter().zip(whole(&file["clustered"][clusters])) {
            let place = |number: u64| usize::try_from(number).unwrap() - 1;
            tables[place(cluster)][place(answer)] += 1;
        }
        tables
    };
    let row = |(place, (one, other)): (usize, ([u64; 5], [u64; 5]))| -> Row {
        ("A".to_owned(), place.to_string(), one.to_vec(), other.to_vec())
    };
    let pairs = tables("y", "cluster_y").into_iter().zip(tables("x", "cluster_x"));
    let rows: Vec<Row> = pairs.enumerate().map(row).collect();
    let (design, counts) = study(&rows, Strata::Ignored, Lonely::Refuse);
    let slope = Slope::at(&[FirstRound::of(&design, &counts)], &Statistic::Superiority).unwrap();
    for (row, wanted) in rows.iter().zip(file["clustered"]["z"].as_array().unwrap()) {
        close(reach(row, &slope), wanted);
    }
}

#[test]
fn a_null_model_gives_the_likelihood_ratio() {
    let witness = golden("ordinal_models.json");
    let mut design = Design::new(Strata::Ignored, Lonely::Refuse);
    let mut rows = Vec::new();
    let mut totals = [0.0; 5];
    for cell in witness["table_2x5"].as_array().unwrap() {
        let option = cell["y"].as_str().unwrap().parse::<usize>().unwrap() - 1;
        totals[option] += number(&cell["n"]);
        for name in ["a", "b"] {
            let school = design.enrol("Northmoor", name).unwrap();
            let weight = number(&cell["n"]) / 2.0;
            rows.push(Child { school, option, on: vec![number(&cell["arm"])], weight });
        }
    }
    let fit = ordinal_logit(&design, 5, &rows).unwrap();
    let all: f64 = totals.iter().sum();
    let none: f64 = totals.iter().map(|n| n * (n / all).ln()).sum();
    follows(2.0 * (fit.log_likelihood - none), &witness["table_clm"]["LR"], 1e-8);
}

#[test]
fn changes_have_the_statistics_of_the_witness() {
    let file = golden("paired_change.json");
    let rows: Vec<Vec<u64>> =
        file["table4"]["rows"].as_array().unwrap().iter().map(whole).collect();
    assert_eq!(stuart_maxwell(&rows).unwrap().df as u64, file["table4"]["tests"]["df"]);
    assert_eq!(bhapkar(&rows).unwrap().df as u64, file["table4"]["tests"]["df"]);
    // marginal homogeneity with scores: the changes over the root of their squares
    let (mut sum, mut squares) = (0.0, 0.0);
    for (before, row) in (0_i32..).zip(&rows) {
        for (after, children) in (0_i32..).zip(row) {
            let (step, n) =
                (f64::from(before - after), f64::from(u32::try_from(*children).unwrap()));
            sum += n * step;
            squares += n * step * step;
        }
    }
    let z = sum / f64::sqrt(squares);
    close(z, &file["table4"]["mh_ordered"]["z"]);
    close(two_sided(z), &file["table4"]["mh_ordered"]["p"]);
    let changes: Vec<i64> =
        file["darwin"]["d"].as_array().unwrap().iter().map(|d| d.as_i64().unwrap()).collect();
    let flips = sign_flip(&changes).unwrap();
    let total = number(&file["darwin"]["perm_total"]);
    near(flips.p_greater * total, number(&file["darwin"]["perm_ge"]), 1e-12);
    assert_eq!(1_u64 << changes.len(), file["darwin"]["perm_total"].as_u64().unwrap());
}

/// Each plant pair a cluster of its own: the mean's error is the plain one.
#[test]
fn darwins_plants_give_students_t() {
    let file = &golden("paired_change.json")["darwin"];
    let mut design = Design::new(Strata::Ignored, Lonely::Refuse);
    let (mut sums, mut ones) = (BySchool::new(), BySchool::new());
    for (place, d) in file["d"].as_array().unwrap().iter().enumerate() {
        let pair = design.enrol("", &place.to_string()).unwrap();
        sums.insert(pair, number(d));
        ones.insert(pair, 1.0);
    }
    let mean = evidence::estimate::ratio(&design, &sums, &ones).unwrap().estimate;
    close(mean.value / mean.se, &file["t"]);
    close(student(mean.value / mean.se, 14.0), &file["p_t"]);
}

#[test]
fn draws_have_the_moments_of_the_witness() {
    let witness = golden("randomisation_itt.json");
    // the lady tasting tea: four of eight cups, all told apart
    let cups =
        Drawn { scores: vec![1, 1, 1, 1, 0, 0, 0, 0], offered: [[true; 4], [false; 4]].concat() };
    close(exact(&[cups]).unwrap().p_greater, &witness["tea"]);
    let blocks = super::randomisation::toy();
    let of = exact(&super::randomisation::scaled_for_the_effect(&blocks)).unwrap();
    // sums over 360 N and shifted: the spread of the effect
    let children = f64::from(u32::try_from(of.children).unwrap());
    close(of.sd / (360.0 * children), &witness["exact"]["sd_null"]);
    let ways = |n: usize, m: usize| (0..m).fold(1, |ways, step| ways * (n - step) / (step + 1));
    let draws: usize = blocks.iter().map(|b| ways(b.scores.len(), b.places())).product();
    assert_eq!(draws as u64, witness["exact"]["assignments"].as_u64().unwrap());
    for (place, block) in blocks.iter().enumerate() {
        assert_eq!(block.scores.len() as u64, witness["block"]["n"][place].as_u64().unwrap());
    }
}

/// Groups of one size: restricted maximum likelihood is the analysis of variance.
#[test]
fn balanced_batches_have_the_variances_of_lmer() {
    let witness = golden("icc_power_cr2.json");
    let dyes = &witness["dyestuff"];
    let yields: Vec<f64> = dyes["yield"].as_array().unwrap().iter().map(number).collect();
    let batches: Vec<Vec<f64>> = yields.chunks(5).map(<[f64]>::to_vec).collect();
    let icc = anova(&batches).unwrap();
    follows((icc.between - icc.within) / 5.0, &dyes["reml_var_batch"], 1e-6);
    follows(icc.within, &dyes["reml_var_resid"], 1e-6);
    follows(icc.value, &dyes["icc"], 1e-6);
    // clubSandwich's CR1 of a mean per arm is our error without strata
    let (design, counts) = study(&federation(), Strata::Ignored, Lonely::Refuse);
    let top = Picked::top(5, 2).unwrap();
    let of = evidence::compare::risk_difference(&design, &counts, &top).unwrap().contrast;
    close(of.se, &witness["cr"]["CR1"]["se"]);
    close(of.value, &witness["lm_arm"]);
    close(of.se * f64::sqrt(24.0 / 25.0), &witness["cr"]["CR0"]["se"]);
}

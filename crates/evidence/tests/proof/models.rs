//! Regressions against R `estimatr` and `ordinal`.

use super::{close, golden, near};
use evidence::ballot::{Child, ChildrenError, ancova, cace, lin};
use evidence::counts::School;
use evidence::design::{Design, Lonely, Strata};
use evidence::model::{ModelError, OrdinalLogit, Row, ordinal_logit};
use serde_json::Value;

fn toy() -> Vec<Child> {
    let witness = golden("randomisation_itt.json");
    let child = |row: &Value| Child {
        block: u32::try_from(row["school"].as_u64().unwrap()).unwrap(),
        offered: row["z"] == 1,
        taken: row["t"] == 1,
        before: row["x"].as_f64().unwrap(),
        outcome: row["y"].as_f64().unwrap(),
    };
    witness["data"].as_array().unwrap().iter().map(child).collect()
}

#[test]
fn adjusted_effects_agree_with_estimatr() {
    let witness = golden("randomisation_itt.json");
    let children = toy();
    for (got, name) in [
        (lin(&children).unwrap(), "lin"),
        (ancova(&children).unwrap(), "ancova"),
        (cace(&children).unwrap(), "cace"),
    ] {
        close(got.value, &witness[name]["est"]);
        close(got.se, &witness[name]["se"]);
    }
    assert_eq!(lin(&children).unwrap().df, witness["lin"]["df"].as_u64().unwrap());
}

#[test]
fn children_who_differ_in_nothing_are_refused() {
    let mut children = toy();
    children[3].outcome = f64::INFINITY;
    assert_eq!(ancova(&children), Err(ChildrenError::NotANumber { child: 4 }));
    let all: Vec<Child> = toy().into_iter().map(|child| Child { offered: true, ..child }).collect();
    assert_eq!(ancova(&all), Err(ChildrenError::Collinear));
    assert_eq!(cace(&all), Err(ChildrenError::Collinear));
    let alike: Vec<Child> = toy().into_iter().map(|child| Child { before: 0.1, ..child }).collect();
    assert_eq!(lin(&alike), Err(ChildrenError::Collinear));
    assert!(matches!(ancova(&children[..2]), Err(ChildrenError::TooFew { .. })));
    assert!(matches!(ancova(&[]), Err(ChildrenError::TooFew { .. })));
}

fn agrees(fit: &OrdinalLogit, witness: &Value) {
    let thresholds = fit.thresholds.iter().copied();
    let coefficients = fit.coefficients.iter().map(|one| (one.estimate.value, one.independent_se));
    for (place, (value, se)) in thresholds.chain(coefficients).enumerate() {
        near(value, witness["est"][place].as_f64().unwrap(), 1e-6);
        near(se, witness["se"][place].as_f64().unwrap(), 1e-6);
    }
    close(fit.log_likelihood, &witness["logLik"]);
}

fn wine() -> (Design, Vec<Row>) {
    let witness = golden("ordinal_models.json");
    let rows = &witness["wine_rows"];
    let mut design = Design::new(Strata::Ignored, Lonely::Refuse);
    let mut list = Vec::new();
    for (place, rating) in rows["rating"].as_array().unwrap().iter().enumerate() {
        let school = design.enrol("Northmoor", &rows["judge"][place].to_string()).unwrap();
        let is = |name: &str, value: &str| f64::from(u8::from(rows[name][place] == value));
        let option = usize::try_from(rating.as_u64().unwrap()).unwrap() - 1;
        let on = vec![is("temp", "warm"), is("contact", "yes")];
        list.push(Row { school, option, on, weight: 1.0 });
    }
    (design, list)
}

#[test]
fn the_ordinal_logit_agrees_with_clm() {
    let witness = golden("ordinal_models.json");
    let (design, rows) = wine();
    agrees(&ordinal_logit(&design, 5, &rows).unwrap(), &witness["wine_clm"]);

    let mut design = Design::new(Strata::Ignored, Lonely::Refuse);
    let mut table = Vec::new();
    for cell in witness["table_2x5"].as_array().unwrap() {
        let option = cell["y"].as_str().unwrap().parse::<usize>().unwrap() - 1;
        let on = vec![cell["arm"].as_f64().unwrap()];
        // two schools, since errors between schools are asked for
        for name in ["a", "b"] {
            let school = design.enrol("Northmoor", name).unwrap();
            let weight = cell["n"].as_f64().unwrap() / 2.0;
            table.push(Row { school, option, on: on.clone(), weight });
        }
    }
    agrees(&ordinal_logit(&design, 5, &table).unwrap(), &witness["table_clm"]);
}

/// Two options: the coefficient's error between schools is that of the log odds ratio.
#[test]
fn of_two_options_it_is_the_log_odds_ratio() {
    use evidence::compare::odds_ratio;
    use evidence::counts::{Arm, Block, Counts};
    use evidence::estimate::Picked;
    let mut design = Design::new(Strata::Ignored, Lonely::Refuse);
    let mut counts = Counts::new(2);
    let mut rows = Vec::new();
    for (name, one, other) in
        [("a", [4, 6], [8, 7]), ("b", [3, 7], [6, 9]), ("c", [5, 5], [9, 6]), ("d", [2, 8], [7, 8])]
    {
        let school: School = design.enrol("Northmoor", name).unwrap();
        for (arm, on, table) in [(Arm::Programme, 1.0, one), (Arm::Comparison, 0.0, other)] {
            counts.add_table(school, Block::WHOLE_SCHOOL, arm, &table).unwrap();
            for (option, children) in table.into_iter().enumerate() {
                let weight = f64::from(u8::try_from(children).unwrap());
                rows.push(Row { school, option, on: vec![on], weight });
            }
        }
    }
    let fit = ordinal_logit(&design, 2, &rows).unwrap();
    let odds = odds_ratio(&design, &counts, &Picked::top(2, 1).unwrap()).unwrap();
    near(fit.coefficients[0].estimate.value, odds.log.value, 1e-9);
    near(fit.coefficients[0].estimate.se, odds.log.se, 1e-9);
}

#[test]
fn models_without_an_answer_are_refused() {
    let (design, rows) = wine();
    assert_eq!(ordinal_logit(&design, 5, &[]), Err(ModelError::Empty));
    assert_eq!(ordinal_logit(&design, 6, &rows), Err(ModelError::UnusedOption { option: 5 }));
    let beyond = ModelError::UnknownOption { row: 7, option: 4, options: 4 };
    assert_eq!(ordinal_logit(&design, 4, &rows), Err(beyond));
    let changed = |change: &dyn Fn(&mut Row)| {
        let mut rows = rows.clone();
        rows.iter_mut().for_each(change);
        ordinal_logit(&design, 5, &rows)
    };
    assert_eq!(changed(&|row| row.on[1] = row.on[0]), Err(ModelError::Collinear));
    assert_eq!(changed(&|row| row.on[1] = f64::NAN), Err(ModelError::Variables { row: 1 }));
    assert_eq!(changed(&|row| row.weight = 0.0), Err(ModelError::Weight { row: 1 }));
    let decided = changed(&|row| row.on = vec![f64::from(u8::from(row.option > 2))]);
    assert!(matches!(decided, Err(ModelError::Separated | ModelError::Collinear)), "{decided:?}");
}

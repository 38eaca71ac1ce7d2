//! The intervals cover the truth as often as they say: answers on five options, children who are
//! alike within a school, schools of different sizes, an effect that differs from school to school.

use evidence::{
    compare::{risk_difference, superiority},
    counts::{Answer, Arm, Block, Counts},
    design::{Design, Lonely, Strata},
    estimate::Picked,
};
use rand_chacha::{
    ChaCha8Rng,
    rand_core::{Rng, SeedableRng},
};

const OPTIONS: usize = 5;
/// Where the options part on the scale behind them.
const STEPS: [f64; OPTIONS - 1] = [-2.2, -1.0, 0.1, 1.4];
/// How far schools lie apart, and how far the effect does from school to school.
const SPREAD: f64 = 0.5;
const SPREAD_OF_EFFECT: f64 = 0.3;
const EFFECT: f64 = 0.4;

struct Chance(ChaCha8Rng);

impl Chance {
    fn uniform(&mut self) -> f64 {
        f64::from(self.0.next_u32()) / (f64::from(u32::MAX) + 1.0)
    }

    fn normal(&mut self) -> f64 {
        let radius = (-2.0 * (1.0 - self.uniform()).ln()).sqrt();
        radius * (std::f64::consts::TAU * self.uniform()).cos()
    }

    fn from(&mut self, least: u32, most: u32) -> u32 {
        least + self.0.next_u32() % (most - least + 1)
    }
}

/// How likely each option is for a child at this place of the scale.
fn chances(place: f64) -> [f64; OPTIONS] {
    let below = |step: f64| 1.0 / (1.0 + (place - step).exp());
    let (mut all, mut before) = ([0.0; OPTIONS], 0.0);
    for (option, step) in STEPS.into_iter().enumerate() {
        all[option] = below(step) - before;
        before = below(step);
    }
    all[OPTIONS - 1] = 1.0 - before;
    all
}

fn shift(arm: Arm, effect: f64) -> f64 {
    if arm == Arm::Programme { effect / 2.0 } else { -effect / 2.0 }
}

/// The share of each option among all the schools there could be: the mean over a fine grid of both
/// normal curves.
fn shares(arm: Arm) -> [f64; OPTIONS] {
    let grid = || (-40..=40).map(|n| f64::from(n) / 8.0);
    let weight = |z: f64| (-z * z / 2.0).exp();
    let (mut all, mut sum) = ([0.0; OPTIONS], 0.0);
    for (z, other) in grid().flat_map(|z| grid().map(move |other| (z, other))) {
        let counts = weight(z) * weight(other);
        let effect = EFFECT + SPREAD_OF_EFFECT * other;
        let place = SPREAD * z + shift(arm, effect);
        for (share, chance) in all.iter_mut().zip(chances(place)) {
            *share += counts * chance;
        }
        sum += counts;
    }
    all.map(|share| share / sum)
}

/// The difference of the top option's shares, and the chance of superiority.
fn truth() -> [f64; 2] {
    let [programme, comparison] = [Arm::Programme, Arm::Comparison].map(shares);
    let mut better = 0.0;
    for (one, share) in programme.iter().enumerate() {
        better += share * (comparison[..one].iter().sum::<f64>() + comparison[one] / 2.0);
    }
    [programme[OPTIONS - 1] - comparison[OPTIONS - 1], better]
}

fn sample(chance: &mut Chance, schools: u32) -> (Design, Counts) {
    let mut design = Design::new(Strata::Ignored, Lonely::Refuse);
    let mut counts = Counts::new(OPTIONS);
    for number in 0..schools {
        let school = design.enrol("Fellshire", &number.to_string()).expect("a new school");
        let level = SPREAD * chance.normal();
        let effect = EFFECT + SPREAD_OF_EFFECT * chance.normal();
        for (arm, least, most) in [(Arm::Programme, 8, 12), (Arm::Comparison, 10, 24)] {
            let likely = chances(level + shift(arm, effect));
            for _ in 0..chance.from(least, most) {
                let (mut left, mut option) = (chance.uniform(), 0);
                while option + 1 < OPTIONS && left >= likely[option] {
                    left -= likely[option];
                    option += 1;
                }
                let answer = Answer::Chose(option);
                counts.add(school, Block::WHOLE_SCHOOL, arm, answer, 1.0).expect("an option");
            }
        }
    }
    (design, counts)
}

/// How often the intervals of both methods cover the truth.
fn covered(chance: &mut Chance, schools: u32, repetitions: u32) -> [f64; 2] {
    let truth = truth();
    let top = Picked::top(OPTIONS, 1).expect("five options");
    let mut times = [0_u32; 2];
    for _ in 0..repetitions {
        let (design, counts) = sample(chance, schools);
        let share = risk_difference(&design, &counts, &top).expect("two arms").contrast;
        let order = superiority(&design, &counts).expect("two arms");
        let intervals = [share.interval(0.95), order.interval(0.95)];
        for ((times, interval), truth) in times.iter_mut().zip(intervals).zip(truth) {
            let interval = interval.expect("enough schools");
            *times += u32::from(interval.lower <= truth && truth <= interval.upper);
        }
    }
    times.map(|times| f64::from(times) / f64::from(repetitions))
}

#[test]
fn what_is_meant_to_be_likely_adds_up() {
    for arm in [Arm::Programme, Arm::Comparison] {
        assert!((shares(arm).iter().sum::<f64>() - 1.0).abs() < 1e-9);
    }
    let [share, better] = truth();
    assert!(share > 0.03 && better > 0.52, "there is an effect to be found: {share} {better}");
}

#[test]
fn intervals_cover_the_truth_as_often_as_they_say() {
    let repetitions = crate::repetitions(400, 6000);
    let error = (0.95 * 0.05 / f64::from(repetitions)).sqrt();
    let mut chance = Chance(ChaCha8Rng::seed_from_u64(20_261_122));
    // With few schools the t curve is right only about; with many it is.
    for (schools, slack) in [(8, 0.025), (20, 0.015), (37, 0.012)] {
        let found = covered(&mut chance, schools, repetitions);
        for (method, covers) in ["risk difference", "superiority"].into_iter().zip(found) {
            eprintln!("{method}, {schools} schools: {:.1} % covered", 100.0 * covers);
            let away = (covers - 0.95).abs();
            assert!(away <= slack + 3.0 * error, "{method}, {schools} schools: {covers}");
        }
    }
}

//! The intervals cover as often as they say, with few schools too.

use crate::golden;
use evidence::compare::risk_difference;
use evidence::counts::{Answer, Arm, Block, Counts};
use evidence::design::{Design, Lonely, Strata};
use evidence::estimate::Picked;
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};
use statrs::distribution::{ContinuousCDF, StudentsT};

/// Repetitions: fewer where a sample is large, for time.
fn repetitions(schools: u64) -> u32 {
    if schools < 10 { 2000 } else { 400 }
}

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

/// Schools of 8 to 12 programme and 10 to 20 comparison children who do not differ on average.
fn sample(chance: &mut Chance, schools: u64) -> (Design, Counts) {
    let mut design = Design::new(Strata::Ignored, Lonely::Refuse);
    let mut counts = Counts::new(2);
    for number in 0..schools {
        let school = design.enrol("Northmoor", &number.to_string()).unwrap();
        let (level, effect) = (0.5 * chance.normal(), 0.3 * chance.normal());
        for (arm, log_odds, least, most) in [
            (Arm::Programme, level + effect / 2.0, 8, 12),
            (Arm::Comparison, level - effect / 2.0, 10, 20),
        ] {
            let share = 1.0 / (1.0 + (-log_odds).exp());
            for _ in 0..chance.from(least, most) {
                let option = usize::from(chance.uniform() < share);
                counts.add(school, Block::WHOLE_SCHOOL, arm, Answer::Chose(option), 1.0).unwrap();
            }
        }
    }
    (design, counts)
}

#[test]
fn t_intervals_cover_where_normal_ones_do_not() {
    let mut chance = Chance(ChaCha8Rng::seed_from_u64(20_190_401));
    let top = Picked::top(2, 1).unwrap();
    for row in golden("coverage_sim.json")["rows"].as_array().unwrap() {
        let schools = row["C"].as_u64().unwrap();
        let (mut student, mut normal) = (0, 0);
        for _ in 0..repetitions(schools) {
            let (design, counts) = sample(&mut chance, schools);
            let difference = risk_difference(&design, &counts, &top).unwrap().contrast;
            let t = difference.value.abs() / difference.se;
            let df = f64::from(u32::try_from(difference.df).unwrap());
            student += u32::from(t <= StudentsT::new(0.0, 1.0, df).unwrap().inverse_cdf(0.975));
            normal += u32::from(t <= 1.959_964);
            if let Ok(interval) = difference.interval(0.95) {
                let holds = interval.lower <= 0.0 && interval.upper >= 0.0;
                assert_eq!(holds, difference.test().unwrap().p >= 0.05);
            } else {
                assert!(schools < 4);
            }
        }
        let times = f64::from(repetitions(schools));
        for (covered, name) in [(student, "t"), (normal, "normal")] {
            let (covered, wanted) = (f64::from(covered) / times, row[name].as_f64().unwrap());
            // four standard errors of the repetitions
            let allowed = 4.0 * (wanted * (1.0 - wanted) / times).sqrt();
            assert!((covered - wanted).abs() < allowed, "{schools} {name}: {covered}");
        }
    }
}

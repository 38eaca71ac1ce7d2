//! The draw is fair: over many pairs of secrets each child is drawn as often as each other, so is
//! each pair, and each stands at each place of the order as often.

use domain::{
    chance::{Chance, Fixed},
    cohorts::draw::{Digest, order, seed},
};

const APPLICATIONS: usize = 34;
const DRAWN: usize = 10;
/// So many standard errors away something is not chance: among some six hundred figures five would
/// come by chance once in three thousand runs, and this run is the same each time.
const FAR: f64 = 5.0;

/// How often what happened.
struct Seen {
    draws: u32,
    drawn: Vec<u32>,
    pairs: Vec<Vec<u32>>,
    /// By application, then by place.
    places: Vec<Vec<u32>>,
}

impl Seen {
    fn over(draws: u32, mut hold: impl FnMut() -> Vec<usize>) -> Self {
        let square = || vec![vec![0; APPLICATIONS]; APPLICATIONS];
        let mut seen =
            Self { draws, drawn: vec![0; APPLICATIONS], pairs: square(), places: square() };
        for _ in 0..draws {
            let order = hold();
            assert_eq!(order.len(), APPLICATIONS);
            for (place, child) in order.iter().enumerate() {
                seen.places[*child][place] += 1;
            }
            for child in &order[..DRAWN] {
                seen.drawn[*child] += 1;
                for other in &order[..DRAWN] {
                    seen.pairs[*child][*other] += 1;
                }
            }
        }
        seen
    }

    /// What is too far from fair to be chance.
    fn unfair(&self) -> Vec<String> {
        let (n, m) = (real(APPLICATIONS), real(DRAWN));
        let mut found = Vec::new();
        for child in 0..APPLICATIONS {
            self.judge(&mut found, &format!("{child} is drawn"), self.drawn[child], m / n);
            for other in 0..child {
                let chance = m * (m - 1.0) / (n * (n - 1.0));
                let what = format!("{other} and {child} are drawn together");
                self.judge(&mut found, &what, self.pairs[child][other], chance);
            }
        }
        // Pearson's statistic over the whole table: it has (n - 1)^2 degrees of freedom.
        let expected = f64::from(self.draws) / n;
        let cells = self.places.iter().flatten();
        let apart: f64 = cells.map(|seen| (f64::from(*seen) - expected).powi(2) / expected).sum();
        let df = (n - 1.0).powi(2);
        let far = (apart - df) / (2.0 * df).sqrt();
        if far.abs() > FAR {
            found.push(format!("the places in the order are {far:.1} from even"));
        }
        found
    }

    fn judge(&self, found: &mut Vec<String>, what: &str, times: u32, chance: f64) {
        let draws = f64::from(self.draws);
        let error = (draws * chance * (1.0 - chance)).sqrt();
        let far = (f64::from(times) - draws * chance) / error;
        if far.abs() > FAR {
            found.push(format!("{what} {times} times in {draws}: {far:.1} standard errors"));
        }
    }
}

fn real(number: usize) -> f64 {
    f64::from(u32::try_from(number).expect("a class"))
}

/// Holds a draw under a pair of secrets of its own.
fn draw(chance: &Fixed, numbers: &[u32]) -> Vec<usize> {
    let secret = || Digest::from_bytes(chance.bytes32());
    let order = order(&seed(&secret(), &secret()), "Year 5", numbers);
    let at = |number: &u32| numbers.iter().position(|one| one == number).expect("an application");
    order.iter().map(at).collect()
}

#[test]
fn every_child_and_every_pair_is_drawn_as_often() {
    let chance = Fixed::new(20_261_122);
    // numbers as a school gives them: not from one, and with gaps
    let numbers: Vec<u32> = (0..34).map(|n| 1001 + n + n / 5).collect();
    let draws = crate::repetitions(2000, 20_000);
    let seen = Seen::over(draws, || draw(&chance, &numbers));
    assert_eq!(seen.unfair(), [] as [&str; 0]);
}

/// The proof must be able to fail: a child who is put first once in a hundred draws is noticed.
#[test]
fn a_draw_that_favours_one_is_noticed() {
    let chance = Fixed::new(7);
    let numbers: Vec<u32> = (1..=34).collect();
    let mut nth = 0_u32;
    let seen = Seen::over(crate::repetitions(4000, 20_000), || {
        let mut order = draw(&chance, &numbers);
        nth += 1;
        if nth.is_multiple_of(if crate::is_full() { 25 } else { 10 }) {
            order.retain(|child| *child != 33);
            order.insert(0, 33);
        }
        order
    });
    assert!(
        seen.unfair().iter().any(|what| what.starts_with("33 is drawn")),
        "{:?}",
        seen.unfair()
    );
}

//! The pictures of places, participants and change: nothing of what is withheld, every word in
//! its place, and the same bytes each time.

#[path = "../../src/glyphs.rs"]
mod glyphs;

mod flow;
mod forest;
mod looks;
mod slope;

use charts::{Estimate, Figure};

fn estimate(value: f64, low: f64, high: f64) -> Estimate {
    Estimate { value: Figure::Shown(value), low: Figure::Shown(low), high: Figure::Shown(high) }
}

/// As long as questions and names get.
const LONG: &str = "Police officers and PCSOs listen to what children and young people have to say \
                    about the places where they live and play, such as Ysgol \
                    Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch";

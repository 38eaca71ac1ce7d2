//! Somebody of a school comes from the front page to ask to take part. Where several forces use
//! this site they first say which is theirs.

use super::find;
use crate::{App, Frame, PageResult, Sample, Visit, home, show};
use actions::schools::{AskingForce, asking_forces};
use askama::Template;
use axum::extract::State;

/// The address.
pub const PATH: &str = "/schools/ask";

struct Link {
    words: String,
    href: String,
}

#[derive(Template)]
#[template(path = "schools/ask.html")]
struct Page {
    frame: Frame,
    back: &'static str,
    forces: Vec<Link>,
}

impl Page {
    fn new(frame: &Frame, forces: &[AskingForce]) -> Self {
        let link = |force: &AskingForce| Link {
            words: force.name.clone(),
            href: find::path(&force.force),
        };
        Self {
            frame: frame.titled(frame.t.schools_ask_title()),
            back: home::public::PATH,
            forces: forces.iter().map(link).collect(),
        }
    }
}

/// What this page looks like: with no force, and with two.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let force = |slug: &str, name: &str| AskingForce {
        force: slug.parse().expect("it is a slug"),
        name: name.to_owned(),
    };
    let two = [force("northshire", "Northshire Police"), force("fellshire", "Fellshire Police")];
    vec![
        Sample::new("empty", &Page::new(frame, &[])),
        Sample::new("filled", &Page::new(frame, &two)),
    ]
}

/// Lists the forces, or goes on where there is one.
pub async fn get(State(app): State<App>, visit: Visit) -> PageResult {
    let forces = asking_forces(&app.world, visit.lang()).await?;
    if let [only] = forces.as_slice() {
        return Ok(visit.go(&find::path(&only.force)));
    }
    show(&Page::new(&visit.frame(), &forces))
}

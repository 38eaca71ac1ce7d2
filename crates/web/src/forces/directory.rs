//! Anybody sees which forces run the programme here, and whom to ask at each.

use crate::{App, Frame, PageResult, Sample, Visit, show};
use actions::forces::{Contact, directory};
use askama::Template;
use axum::extract::State;
use words::{Lang, Words};

/// The address.
pub const PATH: &str = "/forces/directory";

struct Line {
    name: String,
    team: String,
    email: String,
    telephone: String,
    website: String,
}

#[derive(Template)]
#[template(path = "forces/directory.html")]
struct Page {
    frame: Frame,
    lines: Vec<Line>,
}

impl Page {
    fn new(frame: &Frame, forces: &[Contact]) -> Self {
        Self {
            frame: frame.titled(frame.t.forces_directory_title()),
            lines: forces.iter().map(|one| line(frame.t, one)).collect(),
        }
    }
}

fn line(t: Words, one: &Contact) -> Line {
    let name = if t.lang() == Lang::Cy { &one.name_cy } else { &one.name };
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    Line {
        name: name.clone(),
        team: text(&one.team),
        email: text(&one.email),
        telephone: text(&one.telephone),
        website: text(&one.website),
    }
}

pub(super) fn sample() -> Contact {
    let text = |text: &str| Some(text.to_owned());
    Contact {
        force: "northshire".parse().expect("it is a slug"),
        name: "Northshire Police".to_owned(),
        name_cy: "Heddlu Swydd y Gogledd".to_owned(),
        team: text("Citizens in Policing & Mini Police"),
        email: text("minipolice@northshire.example"),
        telephone: text("01632 960 001"),
        website: text("https://www.northshire.example/mini-police"),
    }
}

/// What this page looks like: empty, and with a force that says whom to ask and one that does not.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let silent = Contact { team: None, email: None, telephone: None, website: None, ..sample() };
    vec![
        Sample::new("empty", &Page::new(frame, &[])),
        Sample::new("filled", &Page::new(frame, &[sample(), silent])),
    ]
}

/// Shows it.
pub async fn get(State(app): State<App>, visit: Visit) -> PageResult {
    show(&Page::new(&visit.frame(), &directory(&app.world).await?))
}

//! Anybody who holds a certificate in their hand follows its code here, and reads that it was given.
//! The name is on the paper alone: this page has no child, no date, and no list to go on to. A wrong
//! code, and one whose award was taken back, get the same calm page.

use crate::{App, Frame, PageResult, Sample, Visit, show};
use actions::cohorts::{Proven, read_proof};
use askama::Template;
use axum::extract::{Path, State};
use components::SummaryList;
use words::Lang;

/// The address, for the router. The action that prints certificates writes it on them.
pub const PATH: &str = "/proof/{code}";

#[derive(Template)]
#[template(path = "cohorts/proof.html")]
struct Page {
    frame: Frame,
    proven: Option<SummaryList>,
}

impl Page {
    fn new(frame: &Frame, proven: Option<&Proven>) -> Self {
        let t = frame.t;
        let title =
            if proven.is_some() { t.cohorts_proof_title() } else { t.cohorts_proof_none_title() };
        let pick = |english: &str, welsh: &str| match frame.lang {
            Lang::En => english.to_owned(),
            Lang::Cy => welsh.to_owned(),
        };
        let facts = |proven: &Proven| {
            let kind = match &proven.kind {
                Some(kind) => pick(&kind.en, &kind.cy),
                None => t.cohorts_proof_certificate().to_owned(),
            };
            let school = match &proven.school {
                Some(school) => school.clone(),
                None => t.cohorts_proof_some_school().to_owned(),
            };
            SummaryList::default()
                .row(t.cohorts_proof_kind(), kind)
                .row(t.cohorts_proof_force(), pick(&proven.force.0, &proven.force.1))
                .row(t.cohorts_proof_school(), school)
                .row(t.cohorts_proof_year(), &proven.year)
        };
        Self { proven: proven.map(facts), frame: frame.titled(title) }
    }
}

/// What this page looks like: an award, a certificate of few children, a wrong code.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let award = super::invented::proven();
    let few = Proven { school: None, kind: None, ..award.clone() };
    vec![
        Sample::new("award", &Page::new(frame, Some(&award))),
        Sample::new("few", &Page::new(frame, Some(&few))),
        Sample::new("wrong", &Page::new(frame, None)),
    ]
}

/// Shows what the code proves.
pub async fn get(State(app): State<App>, visit: Visit, Path(code): Path<String>) -> PageResult {
    let proven = read_proof(&app.world, visit.caller(), &code).await?;
    show(&Page::new(&visit.frame(), proven.as_ref()))
}

//! The coordinator gives a school that waits its points under each published criterion. The waiting
//! list comes back in its new order.

use super::enquiries;
use crate::{App, Faults, Fields, Frame, PageResult, Person, Sample, show, show_again};
use actions::{
    refused::Refused,
    schools::{CriteriaPage, PointsPage, give_points, points_page},
};
use askama::Template;
use axum::extract::{Path, State};
use components::{Button, Radios};
use domain::{ids::EnquiryId, schools::MOST_POINTS};
use std::collections::BTreeMap;
use words::Words;

/// The address, for the router.
pub const PATH: &str = "/schools/enquiries/{enquiry}/points";

/// The address of one request's points.
pub fn path(enquiry: EnquiryId) -> String {
    format!("/schools/enquiries/{enquiry}/points")
}

#[derive(Template)]
#[template(path = "schools/points.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    back: &'static str,
    questions: Vec<Radios>,
    save: Button,
}

impl Page {
    fn new(frame: &Frame, seen: &PointsPage, given: &BTreeMap<String, u8>, faults: Faults) -> Self {
        let t = frame.t;
        let language = crate::forces::language(frame.lang);
        let question = |criterion: &domain::schools::Criterion| {
            let weight = t.schools_points_weight(&criterion.weight.to_string());
            let chosen = given.get(&criterion.code).map(ToString::to_string);
            let empty = Radios::new(criterion.code.as_str(), criterion.name.get(language));
            (0..=MOST_POINTS)
                .fold(empty.hint(weight), |all, n| all.item(n.to_string(), points(t, n)))
                .chosen(chosen.unwrap_or_default())
                .error_if(faults.of(&criterion.code))
        };
        Self {
            frame: frame
                .titled(t.schools_points_title(&seen.enquiry.school_name))
                .with_faults(&faults),
            back: enquiries::PATH,
            questions: seen.page.criteria.judged().map(question).collect(),
            save: Button::new(t.common_save()).prevent_double_click(true),
            faults,
        }
    }
}

fn points(t: Words, points: u8) -> &'static str {
    match points {
        0 => t.schools_points_0(),
        1 => t.schools_points_1(),
        2 => t.schools_points_2(),
        _ => t.schools_points_3(),
    }
}

/// What this page looks like: empty, filled, with nothing to judge, wrong.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let t = frame.t;
    let of = |criteria| PointsPage {
        enquiry: super::enquiry::sample_row(),
        page: CriteriaPage { criteria, version: 1, since: None },
        points: BTreeMap::new(),
    };
    let (some, none) = (of(super::criteria::sample()), of(domain::schools::Criteria::first_come()));
    let given = [("c1".to_owned(), 2)].into();
    let blank = BTreeMap::new();
    let wrong = Faults::one(t, "c1", t.common_error_choose_one());
    vec![
        Sample::new("empty", &Page::new(frame, &some, &blank, Faults::none(t))),
        Sample::new("filled", &Page::new(frame, &some, &given, Faults::none(t))),
        Sample::new("none", &Page::new(frame, &none, &blank, Faults::none(t))),
        Sample::new("wrong", &Page::new(frame, &some, &blank, wrong)),
    ]
}

/// Shows the points as they are.
pub async fn get(State(app): State<App>, person: Person, Path(id): Path<EnquiryId>) -> PageResult {
    let seen = points_page(&app.world, person.caller(), id).await?;
    show(&Page::new(&person.frame(), &seen, &seen.points, Faults::none(person.t())))
}

/// Saves them.
pub async fn post(
    State(app): State<App>,
    person: Person,
    Path(id): Path<EnquiryId>,
    fields: Fields,
) -> PageResult {
    let t = person.t();
    let seen = points_page(&app.world, person.caller(), id).await?;
    let (mut given, mut faults) = (BTreeMap::new(), Faults::none(t));
    for criterion in seen.page.criteria.judged() {
        match fields.text(&criterion.code) {
            "" => {}
            typed => match typed.parse::<u8>().ok().filter(|n| *n <= MOST_POINTS) {
                Some(points) => {
                    given.insert(criterion.code.clone(), points);
                }
                None => faults.add(&criterion.code, t.common_error_choose_one()),
            },
        }
    }
    if faults.is_empty() {
        match give_points(&app.world, person.caller(), id, &given).await {
            Ok(()) => return Ok(person.go_saying(enquiries::PATH, "schools-points-done")),
            Err(Refused::Rules(refused)) => faults.add_refused(&refused),
            Err(Refused::Fault(fault)) => return Err(fault.into()),
        }
    }
    show_again(&Page::new(&person.frame(), &seen, &given, faults))
}

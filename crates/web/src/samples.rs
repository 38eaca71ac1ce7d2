//! Every page as it looks empty, filled and wrong: for tests, and to look at.

use crate::{AREAS, Frame, error_page};
use askama::Template;
use domain::forces::DeliveryModel;
use jiff::civil::{Date, date};
use std::str::FromStr;
use words::Lang;

/// One page in one state.
#[derive(Clone)]
pub struct Sample {
    /// What it shows, such as `empty`; among all samples `area/page/empty`.
    pub name: String,
    /// The page.
    pub html: String,
}

impl Sample {
    /// Renders a page.
    ///
    /// # Panics
    /// When the template cannot be rendered, which a test would want to know.
    pub fn new(name: &str, page: &impl Template) -> Self {
        let html = page.render().expect("a sample can be rendered");
        Self { name: name.to_owned(), html }
    }

    /// The samples of one page under its name.
    pub fn of(page: &str, samples: Vec<Self>) -> Vec<Self> {
        samples.into_iter().map(|sample| sample.under(page)).collect()
    }

    fn under(self, folder: &str) -> Self {
        Self { name: format!("{folder}/{}", self.name), ..self }
    }
}

/// The day on which all samples happen.
pub const fn today() -> Date {
    date(2026, 11, 21)
}

/// An id for samples.
///
/// # Panics
/// When the type is not an id.
pub fn id<T: FromStr>() -> T {
    let parsed = "01939d5e-6c00-7000-8000-000000000001".parse();
    parsed.unwrap_or_else(|_| panic!("samples need an id type"))
}

/// The delivery model of samples: a short one, with a draw and a second start.
///
/// # Panics
/// Never in a build whose tests pass: the model ships.
pub fn model() -> DeliveryModel {
    let text = domain::forces::template("humberside-nine-weeks").expect("the model ships");
    DeliveryModel::from_toml(text).expect("a test reads every shipped model")
}

/// Every sample of every page in a language, `area/page/state`, as a signed-in person sees it.
pub fn all(lang: Lang) -> Vec<Sample> {
    let mut frame = Frame::sample(lang);
    frame.name = Some("Alex Sample".to_owned());
    frame.scope = Some("Northshire Police".to_owned());
    let errors = Sample::of("web/error", error_page::samples(&Frame::sample(lang)));
    let areas = AREAS.iter().flat_map(|area| Sample::of(area.name, (area.samples)(&frame)));
    errors.into_iter().chain(areas).collect()
}

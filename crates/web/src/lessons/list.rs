//! A school lead, a coordinator or a deliverer looks through the lesson library. A lesson's title
//! leads to its plan.

use super::{said, see};
use crate::{Frame, PageResult, Person, Sample, show};
use actions::lessons::{Lesson, lessons};
use askama::Template;
use words::Words;

/// The address.
pub const PATH: &str = "/lessons";

struct Line {
    title: String,
    href: String,
    strand: String,
    minutes: u16,
    aims: String,
}

#[derive(Template)]
#[template(path = "lessons/list.html")]
struct Page {
    frame: Frame,
    lines: Vec<Line>,
}

impl Page {
    fn new(frame: &Frame, lessons: &[Lesson]) -> Self {
        let t = frame.t;
        Self {
            frame: frame.titled(t.lessons_list_title()),
            lines: lessons.iter().map(|lesson| line(t, lesson)).collect(),
        }
    }
}

fn line(t: Words, lesson: &Lesson) -> Line {
    Line {
        title: said::text(t, &lesson.title).to_owned(),
        href: see::path(&lesson.code),
        strand: said::strand(t, lesson),
        minutes: lesson.minutes,
        aims: said::aims(t, lesson),
    }
}

/// What this page looks like.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    vec![Sample::new("filled", &Page::new(frame, &domain::lessons::library()))]
}

/// Shows the library.
pub async fn get(person: Person) -> PageResult {
    show(&Page::new(&person.frame(), lessons(person.caller())?))
}

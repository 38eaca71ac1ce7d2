//! A school lead, or a coordinator for them, chooses a cohort's lessons: exactly as many as its
//! model has days for. Saved, the cohort's sessions come back with these lessons in them.

use super::said;
use crate::{App, Faults, Fields, Frame, PageResult, Person, Sample, sessions, show, show_again};
use actions::lessons::{Choice, ChooseError, choose, see_choice};
use askama::Template;
use axum::extract::{Path, State};
use components::{Button, Checkboxes, Choice as Tick, InsetText};
use domain::ids::CohortId;

/// The address, for the router.
pub const PATH: &str = "/lessons/cohorts/{cohort}";
/// The field's name.
const LESSON: &str = "lesson";

/// The address of one cohort's choice.
pub fn path(cohort: CohortId) -> String {
    format!("/lessons/cohorts/{cohort}")
}

#[derive(Template)]
#[template(path = "lessons/choose.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    back: String,
    lead: String,
    not_made: Option<InsetText>,
    lessons: Checkboxes,
    save: Button,
}

impl Page {
    fn new(frame: &Frame, choice: &Choice, ticked: &[String], faults: Faults) -> Self {
        let t = frame.t;
        let empty = Checkboxes::new(LESSON, t.lessons_choose_field());
        let boxes = choice.offered.iter().fold(empty, |boxes, lesson| {
            let minutes = lesson.minutes.to_string();
            let hint = t.lessons_choose_hint(&minutes, &said::strand(t, lesson));
            boxes.choice(Tick::new(&lesson.code, said::text(t, &lesson.title)).hint(hint))
        });
        Self {
            frame: frame
                .titled(t.lessons_choose_title())
                .with_faults(&faults)
                .scoped(&choice.cohort.label),
            back: sessions::cohort::path(choice.cohort.id),
            lead: t.lessons_choose_lead(i64::try_from(choice.choose).unwrap_or_default()),
            not_made: (!choice.is_made).then(|| InsetText::new(t.lessons_choose_not_made())),
            lessons: boxes.chosen(ticked.to_vec()).error_if(faults.of(LESSON)),
            save: Button::new(t.common_save()).prevent_double_click(true),
            faults,
        }
    }
}

/// What this page looks like: as nobody chose, and with too few.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let t = frame.t;
    let library: &'static [_] = Box::leak(domain::lessons::library().into_boxed_slice());
    let choice = Choice {
        cohort: sessions::invented::cohort(),
        choose: 7,
        offered: library.iter().collect(),
        chosen: library.iter().take(7).map(|lesson| lesson.code.clone()).collect(),
        is_made: false,
    };
    let wrong = Faults::one(t, LESSON, t.lessons_choose_wrong("1", 7));
    let few = vec!["our-area".to_owned()];
    vec![
        Sample::new("first", &Page::new(frame, &choice, &choice.chosen, Faults::none(t))),
        Sample::new("wrong", &Page::new(frame, &choice, &few, wrong)),
    ]
}

/// Shows what can be chosen.
pub async fn get(
    State(app): State<App>,
    person: Person,
    Path(cohort): Path<CohortId>,
) -> PageResult {
    let choice = see_choice(&app.world, person.caller(), cohort).await?;
    show(&Page::new(&person.frame(), &choice, &choice.chosen, Faults::none(person.t())))
}

/// Saves the choice.
pub async fn post(
    State(app): State<App>,
    person: Person,
    Path(cohort): Path<CohortId>,
    fields: Fields,
) -> PageResult {
    let (t, ticked) = (person.t(), fields.all(LESSON));
    let wrong = match choose(&app.world, person.caller(), cohort, &ticked).await {
        Ok(()) => {
            let back = sessions::cohort::path(cohort);
            return Ok(person.go_saying(&back, "lessons-choose-done"));
        }
        Err(ChooseError::WrongNumber { wanted, chosen }) => {
            t.lessons_choose_wrong(&chosen.to_string(), i64::try_from(wanted).unwrap_or_default())
        }
        Err(ChooseError::NotOffered) => t.lessons_choose_unknown().to_owned(),
        Err(ChooseError::Fault(fault)) => return Err(fault.into()),
    };
    let choice = see_choice(&app.world, person.caller(), cohort).await?;
    let ticked: Vec<String> = ticked.into_iter().map(str::to_owned).collect();
    show_again(&Page::new(&person.frame(), &choice, &ticked, Faults::one(t, LESSON, wrong)))
}

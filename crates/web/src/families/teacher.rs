//! The school lead notes what a class teacher says of the children with a place, where the delivery
//! model asks for it: the teacher's name and the day once, and a yes or a no for each child.

use super::{cohort, invented};
use crate::cohorts::typed;
use crate::{App, Faults, Fields, Frame, PageResult, Person, Sample, show, show_again};
use actions::families::{
    NoteTeacher, NoteTeacherError, Taught, TaughtChild, TeacherSaid, note_teacher, see_teachers,
};
use askama::Template;
use axum::extract::{Path, State};
use components::{Button, Content, DateInput, Input, Radios};
use domain::families::TeacherFault;
use domain::ids::{ChildId, CohortId};
use words::Words;

/// The address, for the router.
pub const PATH: &str = "/families/cohort/{cohort}/teacher";

/// The address for one cohort.
pub fn path(cohort: CohortId) -> String {
    format!("/families/cohort/{cohort}/teacher")
}

#[derive(Template)]
#[template(path = "families/teacher.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    back: Content,
    name: Input,
    said_on: DateInput,
    children: Vec<Radios>,
    save: Button,
}

impl Page {
    fn new(frame: &Frame, cohort: CohortId, view: &Taught, typed: &Fields, faults: Faults) -> Self {
        let t = frame.t;
        Self {
            frame: frame
                .titled(t.families_teacher_title(&view.label))
                .scoped(view.school_name.as_str())
                .with_faults(&faults),
            back: frame.back(cohort::path(cohort)),
            name: Input::new("name", t.families_teacher_name())
                .value(typed.text("name"))
                .autocomplete("off")
                .spellcheck(false)
                .error_if(faults.of("name")),
            said_on: typed::date_input("said_on", t.families_teacher_day(), typed, &faults, t),
            children: view.children.iter().map(|one| child(t, one, typed, &faults)).collect(),
            save: Button::new(t.common_save()).prevent_double_click(true),
            faults,
        }
    }
}

fn field(child: ChildId) -> String {
    format!("says-{child}")
}

fn child(t: Words, one: &TaughtChild, typed: &Fields, faults: &Faults) -> Radios {
    let field = field(one.child);
    let fault = faults.of(&field);
    let chosen = typed.text(&field).to_owned();
    let name = format!("{} {}", one.given_name, one.family_name);
    let legend = match &one.said {
        None => name,
        Some(said) => t.families_teacher_child(&name, &self::said(t, said)),
    };
    Radios::new(field, legend)
        .item("yes", t.families_task_yes())
        .item("no", t.families_task_no())
        .item("open", t.families_teacher_open())
        .chosen(if chosen.is_empty() { "open".to_owned() } else { chosen })
        .inline()
        .error_if(fault)
}

/// What a teacher says, by name and day.
pub fn said(t: Words, said: &TeacherSaid) -> String {
    let answer = if said.is_given { t.families_task_yes() } else { t.families_task_no() };
    t.families_teacher_said(answer, &t.date_short(said.said_on), &said.teacher)
}

/// What this page looks like: nobody has a place, filled, wrong.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let taught = |name: &str, id: &str, said| TaughtChild {
        child: id.parse().expect("it is the id of a child"),
        given_name: name.to_owned(),
        family_name: "Sample".to_owned(),
        said,
    };
    let said = TeacherSaid {
        teacher: "Ms Invented".to_owned(),
        is_given: false,
        said_on: domain::clock::london(invented::at()).date(),
    };
    let empty = Taught {
        label: "Millbrook 2026/27".to_owned(),
        school_name: "Millbrook Primary School".to_owned(),
        children: Vec::new(),
    };
    let children = vec![
        taught("Wren", "01939d5e-6c00-7000-8000-000000000001", None),
        taught("Jay", "01939d5e-6c00-7000-8000-000000000002", Some(said)),
    ];
    let filled = Taught { children, ..empty.clone() };
    let (cohort, none) = (crate::samples::id(), Fields::default());
    let mut wrong = Faults::one(frame.t, "name", frame.t.families_teacher_name_missing());
    wrong.add(&field(filled.children[0].child), frame.t.families_teacher_nothing());
    let right = || Faults::none(frame.t);
    vec![
        Sample::new("empty", &Page::new(frame, cohort, &empty, &none, right())),
        Sample::new("filled", &Page::new(frame, cohort, &filled, &none, right())),
        Sample::new("wrong", &Page::new(frame, cohort, &filled, &none, wrong)),
    ]
}

/// Shows what the teachers say.
pub async fn get(
    State(app): State<App>,
    person: Person,
    Path(cohort): Path<CohortId>,
) -> PageResult {
    let view = see_teachers(&app.world, person.caller(), cohort).await?;
    let (none, faults) = (Fields::default(), Faults::none(person.t()));
    show(&Page::new(&person.frame(), cohort, &view, &none, faults))
}

/// Notes what a teacher says.
pub async fn post(
    State(app): State<App>,
    person: Person,
    Path(cohort): Path<CohortId>,
    fields: Fields,
) -> PageResult {
    let t = person.t();
    let view = see_teachers(&app.world, person.caller(), cohort).await?;
    let mut faults = Faults::none(t);
    let said = |one: &TaughtChild| match fields.text(&field(one.child)) {
        "yes" => Some((one.child, true)),
        "no" => Some((one.child, false)),
        _ => None,
    };
    if let Some(said_on) = typed::date(&fields, "said_on", &mut faults, t) {
        let answers = view.children.iter().filter_map(said).collect();
        let teacher = fields.text("name").to_owned();
        let input = NoteTeacher { cohort, teacher, said_on, answers };
        match note_teacher(&app.world, person.caller(), input).await {
            Ok(()) => return Ok(person.go_saying(&path(cohort), "families-teacher-saved")),
            Err(NoteTeacherError::Wrong(wrong)) => {
                for fault in wrong {
                    let (field, words) = told(t, fault);
                    faults.add(field, words);
                }
            }
            Err(NoteTeacherError::Nothing) => {
                let first = view.children.first().map(|one| field(one.child));
                faults.add(first.as_deref().unwrap_or("name"), t.families_teacher_nothing());
            }
            Err(NoteTeacherError::Fault(fault)) => return Err(fault.into()),
        }
    }
    show_again(&Page::new(&person.frame(), cohort, &view, &fields, faults))
}

fn told(t: Words, fault: TeacherFault) -> (&'static str, &'static str) {
    match fault {
        TeacherFault::NameMissing => ("name", t.families_teacher_name_missing()),
        TeacherFault::NameTooLong => ("name", t.families_invite_name_too_long()),
        TeacherFault::Day => ("said_on", t.families_key_day_wrong()),
    }
}

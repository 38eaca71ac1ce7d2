//! Whoever asks for a school says who they are and sends the request; the last page thanks them
//! and says what comes next.

use super::find;
use crate::{App, Faults, Fields, Frame, PageResult, Sample, Visit, home, show, show_again};
use actions::{
    Fault,
    refused::Refused,
    schools::{AskingForce, EnquireInput, asking_force, enquire, school_of_register},
};
use askama::Template;
use axum::extract::{Path, State};
use components::{Button, Input, Panel, Radios, Textarea};
use domain::ids::{ForceId, SchoolId};
use words::Lang;

/// The address, for the router.
pub const PATH: &str = "/schools/ask/{force}/about";
/// The page that says thank you.
pub const SENT: &str = "/schools/ask/{force}/sent";

/// The address of one force's page, for a school of the register or for another host.
pub fn path(force: &ForceId, school: Option<SchoolId>) -> String {
    let school = school.map(|id| format!("?school={id}")).unwrap_or_default();
    format!("/schools/ask/{force}/about{school}")
}

/// What was typed, and the school as the register names it.
struct Form {
    input: EnquireInput,
    known: Option<String>,
}

impl Form {
    fn read(fields: &Fields, lang: Lang) -> EnquireInput {
        let text = |name: &str| fields.text(name).to_owned();
        EnquireInput {
            school: fields.text("school").parse().ok(),
            school_name: text("school-name"),
            postcode: text("postcode"),
            name: text("name"),
            role: text("role"),
            email: text("email"),
            telephone: text("telephone"),
            message: text("message"),
            lang: fields.text("lang").parse().unwrap_or(lang),
        }
    }
}

#[derive(Template)]
#[template(path = "schools/about.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    back: String,
    school: Option<SchoolId>,
    known: Option<String>,
    school_name: Input,
    postcode: Input,
    name: Input,
    role: Input,
    email: Input,
    telephone: Input,
    message: Textarea,
    lang: Radios,
    send: Button,
}

impl Page {
    fn new(frame: &Frame, force: &AskingForce, form: &Form, faults: Faults) -> Self {
        let t = frame.t;
        let input = &form.input;
        let line = |name: &'static str, label: &str, value: &str| {
            Input::new(name, label).value(value).error_if(faults.of(name))
        };
        let telephone = format!("{} {}", t.common_telephone(), t.common_optional());
        let message = format!("{} {}", t.schools_ask_message(), t.common_optional());
        Self {
            frame: frame
                .titled(t.schools_ask_about_title())
                .scoped(force.name.as_str())
                .with_faults(&faults),
            back: find::path(&force.force),
            school: input.school,
            known: form.known.clone(),
            school_name: line("school-name", t.schools_ask_school_name(), &input.school_name)
                .autocomplete("organization"),
            postcode: line("postcode", t.common_postcode(), &input.postcode)
                .classes("govuk-input--width-10"),
            name: line("name", t.schools_ask_name(), &input.name).autocomplete("name"),
            role: line("role", t.schools_ask_role(), &input.role)
                .hint(t.schools_ask_role_hint())
                .autocomplete("organization-title"),
            email: Input::email("email", t.common_email())
                .hint(t.schools_ask_email_hint())
                .value(input.email.as_str())
                .error_if(faults.of("email")),
            telephone: Input::telephone("telephone", telephone)
                .value(input.telephone.as_str())
                .error_if(faults.of("telephone")),
            message: Textarea::new("message", message)
                .hint(t.schools_ask_message_hint())
                .value(input.message.as_str())
                .error_if(faults.of("message")),
            lang: Radios::new("lang", t.schools_ask_lang())
                .item("en", t.common_language_english())
                .item("cy", t.common_language_welsh())
                .chosen(input.lang.code()),
            send: Button::new(t.schools_ask_send()).prevent_double_click(true),
            faults,
        }
    }
}

#[derive(Template)]
#[template(path = "schools/asked.html")]
struct Sent {
    frame: Frame,
    panel: Panel,
    body: String,
    home: &'static str,
}

impl Sent {
    fn new(frame: &Frame, force: &AskingForce) -> Self {
        let t = frame.t;
        Self {
            frame: frame.titled(t.schools_ask_sent_title()).scoped(force.name.as_str()),
            panel: Panel::new(t.schools_ask_sent_title()),
            body: t.schools_ask_sent_body(&force.name),
            home: home::public::PATH,
        }
    }
}

/// What these pages look like: for a school of the register, for another host, wrong, sent.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let t = frame.t;
    let force = AskingForce {
        force: "northshire".parse().expect("it is a slug"),
        name: "Northshire Police".to_owned(),
    };
    let known = Form {
        input: EnquireInput { school: Some(crate::samples::id()), ..EnquireInput::default() },
        known: Some("Larkrise & Millbrook Primary School, NM1 4AB".to_owned()),
    };
    let other = || Form { input: EnquireInput::default(), known: None };
    let mut wrong = Faults::none(t);
    wrong.add("school-name", t.schools_ask_school_missing());
    wrong.add("postcode", t.common_error_not_a_postcode());
    wrong.add("email", t.common_error_not_an_email());
    vec![
        Sample::new("known", &Page::new(frame, &force, &known, Faults::none(t))),
        Sample::new("other", &Page::new(frame, &force, &other(), Faults::none(t))),
        Sample::new("wrong", &Page::new(frame, &force, &other(), wrong)),
        Sample::new("sent", &Sent::new(frame, &force)),
    ]
}

/// Asks who they are.
pub async fn get(
    State(app): State<App>,
    visit: Visit,
    Path(force): Path<ForceId>,
    fields: Fields,
) -> PageResult {
    let asking = asking_force(&app.world, visit.lang(), &force).await?;
    let school = fields.text("school").parse().ok();
    let input = EnquireInput { school, lang: visit.lang(), ..EnquireInput::default() };
    let known = known(&app, &force, school).await?;
    let faults = Faults::none(visit.t());
    show(&Page::new(&visit.frame(), &asking, &Form { input, known }, faults))
}

/// Keeps the request.
pub async fn post(
    State(app): State<App>,
    visit: Visit,
    Path(force): Path<ForceId>,
    fields: Fields,
) -> PageResult {
    let input = Form::read(&fields, visit.lang());
    match enquire(&app.world, visit.caller(), &force, &input).await {
        Ok(_) => Ok(visit.go(&SENT.replace("{force}", force.as_str()))),
        Err(Refused::Rules(refused)) => {
            let asking = asking_force(&app.world, visit.lang(), &force).await?;
            let known = known(&app, &force, input.school).await?;
            let mut faults = Faults::none(visit.t());
            faults.add_refused(&refused);
            show_again(&Page::new(&visit.frame(), &asking, &Form { input, known }, faults))
        }
        Err(Refused::Fault(fault)) => Err(fault.into()),
    }
}

/// Says thank you.
pub async fn sent(State(app): State<App>, visit: Visit, Path(force): Path<ForceId>) -> PageResult {
    let asking = asking_force(&app.world, visit.lang(), &force).await?;
    show(&Sent::new(&visit.frame(), &asking))
}

async fn known(
    app: &App,
    force: &ForceId,
    school: Option<SchoolId>,
) -> Result<Option<String>, Fault> {
    let Some(school) = school else { return Ok(None) };
    let row = school_of_register(&app.world, force, school).await?;
    Ok(Some([row.name, row.postcode].join(", ").trim_end_matches(", ").to_owned()))
}

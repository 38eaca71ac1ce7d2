//! A carer who wants to see what was told of health types the child's date of birth. Five wrong
//! dates, and this link shows it no more; it still replaces.

use super::holder::Holder;
use super::{health, start};
use crate::cookies::{self, Keep, name};
use crate::{App, Faults, Fields, Frame, PageResult, Sample, show, show_again};
use actions::families::{
    FamilyView, Proof, ProveFactError, Stage, prove_fact, see_family, tries_left,
};
use askama::Template;
use axum::extract::State;
use axum::http::header;
use axum::response::Response;
use components::{Button, Content, DateInput, Legend};
use jiff::civil::Date;

/// The address, for the router.
pub const PATH: &str = "/family/{token}/health/fact";
/// The names of the three fields; the first is where a fault is shown.
const FIELDS: [&str; 3] = ["born-day", "born-month", "born-year"];
/// Half an hour, as the server counts it too.
const KNOWN_SECONDS: u32 = 1800;

/// The address for one family.
pub fn path(token: &str) -> String {
    format!("/family/{token}/health/fact")
}

#[derive(Template)]
#[template(path = "families/fact.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    back: Content,
    born: DateInput,
    show: Button,
}

impl Page {
    fn new(frame: &Frame, token: &str, family: &FamilyView, faults: Faults) -> Self {
        let t = frame.t;
        let title = t.families_fact_title(&family.given_name);
        let legend = Legend::new(title.as_str()).classes("govuk-visually-hidden");
        Self {
            frame: frame.titled(title).with_faults(&faults),
            back: frame.back(health::path(token)),
            // what was typed is not shown again: it is a secret of a kind
            born: DateInput::new("born", legend)
                .labels([t.common_day(), t.common_month(), t.common_year()])
                .hint(t.families_fact_hint())
                .error_if(faults.of(FIELDS[0])),
            show: Button::new(t.families_fact_go()).prevent_double_click(true),
            faults,
        }
    }
}

#[derive(Template)]
#[template(path = "families/fact_locked.html")]
struct Locked {
    frame: Frame,
    back: Content,
    anew: String,
}

impl Locked {
    fn new(frame: &Frame, token: &str) -> Self {
        Self {
            frame: frame.titled(frame.t.families_fact_locked_title()),
            back: frame.back(start::path(token)),
            anew: health::path(token),
        }
    }
}

/// What these pages look like: empty, wrong, locked.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let frame = &frame.signed_out();
    let family = super::invented::family(Stage::Offered);
    let wrong = Faults::one(frame.t, FIELDS[0], frame.t.families_fact_wrong(3));
    vec![
        Sample::new("empty", &Page::new(frame, "token", &family, Faults::none(frame.t))),
        Sample::new("wrong", &Page::new(frame, "token", &family, wrong)),
        Sample::new("locked", &Locked::new(frame, "token")),
    ]
}

/// Asks, while tries are left.
pub async fn get(State(app): State<App>, holder: Holder) -> PageResult {
    let link = holder.link().link;
    let family = see_family(&app.world, holder.caller(), link).await?;
    let frame = holder.family_frame(&family);
    if tries_left(&app.world, holder.caller(), link).await? == 0 {
        return show(&Locked::new(&frame, holder.token()));
    }
    show(&Page::new(&frame, holder.token(), &family, Faults::none(frame.t)))
}

/// Compares.
pub async fn post(State(app): State<App>, holder: Holder, fields: Fields) -> PageResult {
    let link = holder.link().link;
    let family = see_family(&app.world, holder.caller(), link).await?;
    let frame = holder.family_frame(&family);
    let mut faults = Faults::none(frame.t);
    match typed(&fields) {
        None => faults.add(FIELDS[0], frame.t.common_error_not_a_date()),
        Some(born_on) => match prove_fact(&app.world, holder.caller(), link, born_on).await {
            Ok(proof) => return Ok(known(&app, &holder, &proof)),
            Err(ProveFactError::Wrong { left }) => {
                faults.add(FIELDS[0], frame.t.families_fact_wrong(left));
            }
            Err(ProveFactError::Locked) => return show_again(&Locked::new(&frame, holder.token())),
            Err(ProveFactError::Fault(fault)) => return Err(fault.into()),
        },
    }
    show_again(&Page::new(&frame, holder.token(), &family, faults))
}

/// On to what was told before, with the proof in this browser alone: whoever else holds the link has
/// to know the fact as well.
fn known(app: &App, holder: &Holder, Proof(proof): &Proof) -> Response {
    let mut response = holder.go(&health::path(holder.token()));
    let cookie = cookies::set(app, name::KNOWN, proof, Keep::Seconds(KNOWN_SECONDS));
    response.headers_mut().append(header::SET_COOKIE, cookie);
    response
}

fn typed(fields: &Fields) -> Option<Date> {
    let [day, month, year] = FIELDS.map(|name| fields.text(name));
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

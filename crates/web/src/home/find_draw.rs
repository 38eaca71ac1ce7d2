//! Somebody holds the address of a draw's record, from a letter or a notice at school, and comes to
//! read it. What they type leads to the public record itself.

use crate::{Faults, Fields, Frame, PageResult, Sample, Visit, show, show_again};
use askama::Template;
use components::{Button, Input};
use domain::ids::{DrawId, ForceId};

/// The address.
pub const PATH: &str = "/draws";
/// The field's name.
const RECORD: &str = "record";

#[derive(Template)]
#[template(path = "home/find_draw.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    record: Input,
    go: Button,
}

impl Page {
    fn new(frame: &Frame, typed: &str, faults: Faults) -> Self {
        let t = frame.t;
        let record = Input::new(RECORD, t.home_find_draw_label())
            .hint(t.home_find_draw_hint())
            .value(typed)
            .spellcheck(false)
            .autocomplete("off")
            .error_if(faults.of(RECORD));
        Self {
            frame: frame.titled(t.home_find_draw_title()).with_faults(&faults),
            faults,
            record,
            go: Button::new(t.common_continue()),
        }
    }
}

/// What this page looks like: empty, and when what was typed is no address of a record.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let wrong = Faults::one(frame.t, RECORD, frame.t.home_find_draw_wrong());
    vec![
        Sample::new("empty", &Page::new(frame, "", Faults::none(frame.t))),
        Sample::new("wrong", &Page::new(frame, "our draw", wrong)),
    ]
}

/// Asks for the address; leads on once it was typed.
pub async fn get(visit: Visit, fields: Fields) -> PageResult {
    let typed = fields.text(RECORD);
    if !fields.has(RECORD) {
        return show(&Page::new(&visit.frame(), typed, Faults::none(visit.t())));
    }
    if let Some((force, draw)) = read(typed) {
        return Ok(visit.go(&format!("{PATH}/{force}/{draw}")));
    }
    let wrong = Faults::one(visit.t(), RECORD, visit.t().home_find_draw_wrong());
    show_again(&Page::new(&visit.frame(), typed, wrong))
}

/// Takes a whole address, or only its last two parts.
fn read(typed: &str) -> Option<(ForceId, DrawId)> {
    let (before, draw) = typed.trim_end_matches('/').rsplit_once('/')?;
    let force = before.rsplit('/').next()?;
    Some((force.parse().ok()?, draw.trim().parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn a_whole_address_will_do_and_so_will_its_end() {
        let id = "01939d5e-6c00-7000-8000-000000000001";
        for typed in [
            format!("https://minipolice.example/draws/northshire/{id}"),
            format!("/draws/northshire/{id}/"),
            format!("northshire/{id}"),
        ] {
            let (force, draw) = read(&typed).unwrap();
            assert_eq!((force.as_str(), draw.to_string().as_str()), ("northshire", id), "{typed}");
        }
        for typed in ["", "our draw", id, "northshire/1", "//"] {
            assert!(read(typed).is_none(), "{typed}");
        }
    }
}

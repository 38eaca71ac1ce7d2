//! What the samples of the import show: rows of each verdict, of schools that are nowhere.

use actions::schools::import::{Line, Preview, Saved, Summary, Verdict};
use domain::schools::{
    Establishment, Phase, Status,
    gias::{self, Column},
};

/// A page of a file, with these rows.
pub(super) fn preview(verdict: Verdict, lines: Vec<Line>) -> Preview {
    let counts = [
        (Verdict::Refused, 1),
        (Verdict::New, 301),
        (Verdict::Renamed, 2),
        (Verdict::Closed, 120),
        (Verdict::Kept, 2),
    ];
    Preview {
        summary: Summary {
            counts: counts.into_iter().collect(),
            encoding: "Windows-1252".to_owned(),
            missing: vec![Column::Easting, Column::Northing],
            absent: 2,
            headings: Vec::new(),
            authorities: vec!["990".to_owned()],
        },
        made_at: "2026-11-20T09:00:00Z".parse().expect("it is a moment"),
        saved_at: None,
        saved: Saved::default(),
        undone_at: None,
        undo_until: None,
        verdict,
        page: 1,
        pages: 3,
        lines,
    }
}

/// A file that was saved and can be taken back.
pub(super) fn saved(counts: Saved) -> Preview {
    let seen = preview(Verdict::Refused, Vec::new());
    Preview {
        saved_at: Some(seen.made_at),
        saved: counts,
        undo_until: "2026-11-21T09:00:00Z".parse().ok(),
        ..seen
    }
}

pub(super) fn refused() -> Line {
    let faults = vec![
        gias::Refusal { column: Some(Column::Urn), why: gias::Why::NotAUrn },
        gias::Refusal { column: None, why: gias::Why::Blank },
    ];
    line(17, gias::Verdict::Refused(faults))
}

pub(super) fn closed() -> Line {
    let on = jiff::civil::date(2026, 8, 31);
    let closed = gias::Verdict::Closed { on: Some(on), is_held: true };
    Line { from: Some(Box::new(school())), ..line(18, closed) }
}

/// A row with another name and phase, left out or not.
pub(super) fn renamed(is_left_out: bool) -> Line {
    let from = Box::new(school());
    let mut to = from.clone();
    "Larkrise & Millbrook Church School".clone_into(&mut to.name);
    to.phase = Phase::AllThrough;
    to.town = None;
    let fields = from.changes(&to);
    let changed = line(19 + u64::from(is_left_out), gias::Verdict::Changed { to, fields });
    Line { from: Some(from), is_left_out, ..changed }
}

/// A row of which something stays as it was typed.
pub(super) fn kept() -> Line {
    let mut kept = line(21, gias::Verdict::Unchanged);
    let of = |column, file: &str| gias::Kept { column, file: file.to_owned() };
    kept.judged.kept = vec![of(Column::Town, "Southmere"), of(Column::Telephone, "")];
    kept
}

/// A row of a school that a person typed whole.
pub(super) fn typed() -> Line {
    Line { is_typed: true, ..line(22, gias::Verdict::Unchanged) }
}

fn line(number: u64, verdict: gias::Verdict) -> Line {
    let judged = gias::Judged {
        line: number,
        urn: "900017".parse().ok(),
        name: "Larkrise & Millbrook Primary School".to_owned(),
        verdict,
        warnings: vec![gias::Refusal { column: Some(Column::Website), why: gias::Why::Formula }],
        kept: Vec::new(),
    };
    Line { judged, cells: None, from: None, is_typed: false, is_left_out: false }
}

fn school() -> Establishment {
    Establishment {
        urn: "900017".parse().expect("it is a URN"),
        la: "990".parse().expect("it is a code"),
        la_name: None,
        number: None,
        name: "Larkrise & Millbrook Primary School".to_owned(),
        kind: None,
        status: Status::Open,
        phase: Phase::Primary,
        low_age: Some(3),
        high_age: Some(11),
        street: None,
        locality: None,
        address3: None,
        town: Some("Northmere".to_owned()),
        county: None,
        postcode: "NM1 4AB".parse().ok(),
        website: None,
        telephone: None,
        pupils: Some(210),
        easting: None,
        northing: None,
    }
}

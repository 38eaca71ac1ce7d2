//! The fields that say what a host is and where: for adding one and for putting one right.

use crate::{Faults, Fields};
use actions::schools::{HostInput, School};
use components::{Input, Radios};
use domain::{coded::Coded, schools::HostKind};
use words::Words;

/// The inputs, filled with what was typed.
pub(super) struct HostForm {
    pub(super) kind: Radios,
    pub(super) name: Input,
    pub(super) address: Vec<Input>,
}

impl HostForm {
    pub(super) fn new(t: Words, typed: &HostInput, faults: &Faults) -> Self {
        let line = |name: &'static str, label: &str, value: &str| {
            let label = format!("{label} {}", t.common_optional());
            Input::new(name, label).value(value).error_if(faults.of(name))
        };
        let kinds = HostKind::CODES.iter();
        let kinds = kinds
            .fold(Radios::new("kind", t.schools_host_question()), |all, (code, one)| {
                all.item(*code, host_kind(t, *one))
            });
        Self {
            kind: kinds
                .chosen(typed.kind.map(HostKind::code).unwrap_or_default())
                .error_if(faults.of("kind")),
            name: Input::new("name", t.schools_field_name())
                .value(typed.name.as_str())
                .error_if(faults.of("name")),
            address: vec![
                line("street", t.schools_field_street(), &typed.street),
                line("locality", t.schools_field_locality(), &typed.locality),
                line("town", t.schools_field_town(), &typed.town),
                line("county", t.schools_field_county(), &typed.county),
                line("postcode", t.schools_field_postcode(), &typed.postcode)
                    .classes("govuk-input--width-10"),
                line("telephone", t.schools_field_telephone(), &typed.telephone).input_type("tel"),
                line("website", t.schools_field_website(), &typed.website),
            ],
        }
    }
}

/// What was typed.
pub(super) fn read(fields: &Fields) -> HostInput {
    let text = |name: &str| fields.text(name).to_owned();
    HostInput {
        kind: HostKind::from_code(fields.text("kind")),
        name: text("name"),
        street: text("street"),
        locality: text("locality"),
        town: text("town"),
        county: text("county"),
        postcode: text("postcode"),
        website: text("website"),
        telephone: text("telephone"),
    }
}

/// What is held of a school, as it would be typed.
pub(super) fn of_school(school: &School) -> HostInput {
    HostInput {
        kind: HostKind::from_code(&school.kind),
        name: school.name.clone(),
        street: school.street.clone(),
        locality: school.locality.clone(),
        town: school.town.clone(),
        county: school.county.clone(),
        postcode: school.postcode.clone(),
        website: school.website.clone(),
        telephone: school.telephone.clone(),
    }
}

/// The words of a kind of host.
pub(super) fn host_kind(t: Words, kind: HostKind) -> &'static str {
    match kind {
        HostKind::School => t.schools_host_school(),
        HostKind::SpecialSchool => t.schools_host_special_school(),
        HostKind::PlaceOfWorship => t.schools_host_place_of_worship(),
        HostKind::HomeEducation => t.schools_host_home_education(),
        HostKind::Other => t.schools_host_other(),
    }
}

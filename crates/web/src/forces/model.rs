//! One delivery model in words: what a coordinator, and later a school, needs to know of it.

use super::{language, models};
use crate::{App, Frame, PageResult, Person, Sample, show};
use actions::forces::model;
use askama::Template;
use axum::extract::{Path, State};
use domain::{
    coded::Coded,
    families::Purpose,
    forces::{Cadence, DeliveryModel},
    ids::DeliveryModelId,
};
use words::Words;

/// The address, for the router.
pub const PATH: &str = "/forces/models/{model}";

/// The address of one model.
pub fn path(model: DeliveryModelId) -> String {
    format!("/forces/models/{model}")
}

struct Part {
    title: &'static str,
    lines: Vec<String>,
    is_numbered: bool,
}

#[derive(Template)]
#[template(path = "forces/model.html")]
struct Page {
    frame: Frame,
    back: &'static str,
    summary: String,
    parts: Vec<Part>,
    version: String,
    source: String,
}

impl Page {
    fn new(frame: &Frame, model: &DeliveryModel) -> Self {
        let (t, language) = (frame.t, language(frame.lang));
        Self {
            frame: frame.titled(model.name.get(language)),
            back: models::PATH,
            summary: model.summary.get(language).to_owned(),
            parts: parts(frame, model),
            version: t.forces_model_version(&model.version.to_string()),
            source: model.source.clone(),
        }
    }
}

fn parts(frame: &Frame, model: &DeliveryModel) -> Vec<Part> {
    let (t, language) = (frame.t, language(frame.lang));
    let part = |title, lines| Part { title, lines, is_numbered: false };
    let not_drawn = vec![model.not_drawn.text.get(language).to_owned()];
    let slots = model.sessions.slots.iter().map(|slot| coded(t, "forces-model-slot", *slot));
    let (under, over) = (model.ratio.under_nine, model.ratio.nine_and_over);
    let ratio = t.forces_model_ratio_words(
        &model.ratio.least_adults.to_string(),
        &over.to_string(),
        &under.to_string(),
    );
    let attestation = coded(t, "forces-model-attestation", model.attestation);
    vec![
        part(t.forces_model_who(), who(t, model)),
        part(t.forces_model_apply(), each(t, "forces-model-step", &model.application_steps)),
        part(t.forces_model_selection(), vec![coded(t, "forces-model-select", model.selection)]),
        part(t.forces_model_not_drawn(), not_drawn),
        part(t.forces_model_starts(), starts(frame, model)),
        part(t.forces_model_sessions(), vec![cadence(t, model)]),
        Part { title: t.forces_mine_programme(), lines: slots.collect(), is_numbered: true },
        part(t.forces_model_attestation(), vec![attestation]),
        part(t.forces_model_ratio(), vec![ratio]),
        part(t.forces_model_consents_required(), purposes(t, &model.consents_required)),
        part(t.forces_model_consents_asked(), purposes(t, &model.consents_asked)),
    ]
}

fn who(t: Words, model: &DeliveryModel) -> Vec<String> {
    let groups: Vec<String> = model.year_groups.iter().map(ToString::to_string).collect();
    let ages = (model.ages.least.to_string(), model.ages.most.to_string());
    let mut lines = vec![
        t.forces_model_ages(&ages.0, &ages.1),
        t.forces_model_year_groups(&groups.join(", ")),
        t.forces_model_places(i64::from(model.places)),
    ];
    lines.extend(each(t, "forces-model-tier", &model.tiers));
    lines
}

fn starts(frame: &Frame, model: &DeliveryModel) -> Vec<String> {
    let (t, language) = (frame.t, language(frame.lang));
    let start = |one: &domain::forces::Intake| {
        let (first, last) = (t.month(one.first_month), t.month(one.last_month));
        t.forces_model_start(first, last, one.name.get(language))
    };
    model.intakes.iter().map(start).collect()
}

fn cadence(t: Words, model: &DeliveryModel) -> String {
    let count = crate::schools::count(model.sessions.slots.len());
    let minutes = model.sessions.minutes.to_string();
    match &model.sessions.cadence {
        Cadence::Weekly => t.forces_model_weekly(count, &minutes),
        Cadence::Termly { per_term } => {
            let terms: Vec<String> = per_term.iter().map(ToString::to_string).collect();
            t.forces_model_termly(count, &minutes, &terms.join(", "))
        }
    }
}

fn each<T: Coded>(t: Words, prefix: &str, all: &[T]) -> Vec<String> {
    all.iter().map(|one| coded(t, prefix, *one)).collect()
}

fn purposes(t: Words, all: &[Purpose]) -> Vec<String> {
    each(t, "families-purpose", all)
}

/// The words of an entry of a closed list: its code with hyphens, behind a prefix.
fn coded<T: Coded>(t: Words, prefix: &str, one: T) -> String {
    let key = format!("{prefix}-{}", one.code().replace('_', "-"));
    t.by_key(&key).unwrap_or_else(|| one.code().to_owned())
}

/// What this page looks like, for each model that ships.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let shipped = domain::forces::shipped();
    shipped.iter().map(|model| Sample::new(&model.code, &Page::new(frame, model))).collect()
}

/// Shows it.
pub async fn get(
    State(app): State<App>,
    person: Person,
    Path(id): Path<DeliveryModelId>,
) -> PageResult {
    let model = model(&app.world, person.caller(), id).await?;
    show(&Page::new(&person.frame(), &model))
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::forces::{ApplicationStep, AttestationPosition, SelectionMethod, Slot, Tier};
    use words::Lang;

    fn check<T: Coded>(prefix: &str) {
        for lang in Lang::ALL {
            for (code, one) in T::CODES {
                assert_ne!(coded(Words::new(lang), prefix, *one), *code, "{prefix} in {lang}");
            }
        }
    }

    #[test]
    fn every_entry_of_a_model_has_words() {
        check::<ApplicationStep>("forces-model-step");
        check::<AttestationPosition>("forces-model-attestation");
        check::<SelectionMethod>("forces-model-select");
        check::<Slot>("forces-model-slot");
        check::<Tier>("forces-model-tier");
        check::<Purpose>("families-purpose");
    }
}

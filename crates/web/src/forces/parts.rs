//! A delivery model in words, part by part: for the page about it, and for what a version changed.

use super::language;
use crate::{Frame, lessons::said};
use domain::{
    bilingual::Bilingual,
    coded::Coded,
    forces::{Blocks, Cadence, DeliveryModel, ModelPart, SelectionMethod},
};
use std::sync::LazyLock;
use words::Words;

static LESSONS: LazyLock<Vec<domain::lessons::Lesson>> = LazyLock::new(domain::lessons::library);

/// A part of a model: its heading, and what it says.
pub struct Part {
    /// Which.
    pub which: ModelPart,
    /// The heading.
    pub title: &'static str,
    /// What it says, a line for each thing.
    pub lines: Vec<String>,
    /// Whether the order of the lines says something.
    pub is_numbered: bool,
}

/// Every part, in the order of the page.
pub fn parts(frame: &Frame, model: &DeliveryModel) -> Vec<Part> {
    let (t, language) = (frame.t, language(frame.lang));
    let said = |text: &Bilingual| text.get(language).to_owned();
    let coded_lines = |prefix: &str, code| vec![coded(t, prefix, code)];
    let part = |which, title, lines| Part { which, title, lines, is_numbered: false };
    let source = format!("{}: {}", t.forces_model_source(), model.source);
    let slots = model.sessions.slots.iter().map(|slot| coded(t, "forces-model-slot", *slot));
    let (steps, required, asked) =
        (&model.application_steps, &model.consents_required, &model.consents_asked);
    vec![
        part(ModelPart::Name, t.forces_model_name(), vec![said(&model.name)]),
        part(ModelPart::Summary, t.forces_model_summary(), vec![said(&model.summary), source]),
        part(ModelPart::Who, t.forces_model_who(), who(t, model)),
        part(ModelPart::Apply, t.forces_model_apply(), each(t, "forces-model-step", steps)),
        part(ModelPart::Selection, t.forces_model_selection(), chosen(t, model)),
        part(ModelPart::NotDrawn, t.forces_model_not_drawn(), not_drawn(frame, model)),
        part(ModelPart::Starts, t.forces_model_starts(), starts(frame, model)),
        part(ModelPart::Sessions, t.forces_model_sessions(), sessions(t, model)),
        Part {
            which: ModelPart::Programme,
            title: t.forces_mine_programme(),
            lines: slots.collect(),
            is_numbered: true,
        },
        part(ModelPart::Lessons, t.forces_model_lessons(), lessons(t, model)),
        part(ModelPart::Attestation, t.forces_model_attestation(), {
            let mut lines = coded_lines("forces-model-attestation", model.attestation);
            lines
                .extend(model.attestation_called.iter().map(|it| t.forces_model_called(&said(it))));
            lines
        }),
        part(ModelPart::Closing, t.forces_model_closing(), closing(frame, model)),
        part(ModelPart::Ratio, t.forces_model_ratio(), ratio(t, model)),
        part(
            ModelPart::ConsentsRequired,
            t.forces_model_consents_required(),
            each(t, "families-purpose", required),
        ),
        part(ModelPart::ConsentsAsked, t.forces_model_consents_asked(), {
            let teacher = model.asks_teacher.then(|| t.forces_model_asks_teacher().to_owned());
            each(t, "families-purpose", asked).into_iter().chain(teacher).collect()
        }),
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

fn not_drawn(frame: &Frame, model: &DeliveryModel) -> Vec<String> {
    let t = frame.t;
    let rule = &model.not_drawn;
    let position = if rule.tells_position {
        t.forces_model_tells_position()
    } else {
        t.forces_model_tells_no_position()
    };
    vec![
        coded(t, "forces-model-offer", rule.offer),
        rule.text.get(language(frame.lang)).to_owned(),
        position.to_owned(),
    ]
}

fn starts(frame: &Frame, model: &DeliveryModel) -> Vec<String> {
    let (t, language) = (frame.t, language(frame.lang));
    let start = |one: &domain::forces::Intake| {
        let (first, last) = (t.month(one.first_month), t.month(one.last_month));
        t.forces_model_start(first, last, one.name.get(language))
    };
    model.intakes.iter().map(start).collect()
}

fn sessions(t: Words, model: &DeliveryModel) -> Vec<String> {
    let plan = &model.sessions;
    let count = crate::schools::count(plan.slots.len());
    let minutes = plan.minutes.to_string();
    let spread = match &plan.cadence {
        Cadence::Weekly => t.forces_model_weekly(count, &minutes),
        Cadence::Termly { per_term } => {
            let terms: Vec<String> = per_term.iter().map(ToString::to_string).collect();
            t.forces_model_termly(count, &minutes, &terms.join(", "))
        }
    };
    let years = i64::from(plan.school_years);
    let years = (years > 1).then(|| t.forces_model_school_years(years));
    [Some(spread), years].into_iter().flatten().collect()
}

fn lessons(t: Words, model: &DeliveryModel) -> Vec<String> {
    let title = |code: &String| {
        let lesson = LESSONS.iter().find(|lesson| &lesson.code == code);
        lesson.map_or(code.clone(), |lesson| said::text(t, &lesson.title).to_owned())
    };
    let offered = &model.lessons.from;
    let choose = t.forces_model_choose(
        i64::from(model.lessons.choose),
        &crate::schools::count(offered.len()).to_string(),
    );
    [choose].into_iter().chain(offered.iter().map(title)).collect()
}

fn closing(frame: &Frame, model: &DeliveryModel) -> Vec<String> {
    let t = frame.t;
    match &model.closing {
        None => vec![t.forces_model_attestation_none().to_owned()],
        Some(closing) => vec![
            closing.called.get(language(frame.lang)).to_owned(),
            coded(t, "forces-model-closing", closing.position),
        ],
    }
}

fn ratio(t: Words, model: &DeliveryModel) -> Vec<String> {
    let rule = t.forces_model_ratio_words(
        &model.ratio.least_adults.to_string(),
        &model.ratio.nine_and_over.to_string(),
        &model.ratio.under_nine.to_string(),
    );
    let reason = model.ratio_reason.as_ref().map(|reason| t.forces_model_ratio_reason(reason));
    [Some(rule), reason].into_iter().flatten().collect()
}

fn each<T: Coded>(t: Words, prefix: &str, all: &[T]) -> Vec<String> {
    all.iter().map(|one| coded(t, prefix, *one)).collect()
}

/// The words of an entry of a closed list: its code with hyphens, behind a prefix.
pub fn coded<T: Coded>(t: Words, prefix: &str, one: T) -> String {
    let key = format!("{prefix}-{}", one.code().replace('_', "-"));
    t.by_key(&key).unwrap_or_else(|| one.code().to_owned())
}

/// How children are chosen, and by how many where they are marked.
fn chosen(t: Words, model: &DeliveryModel) -> Vec<String> {
    let mut all = vec![coded(t, "forces-model-select", model.selection)];
    if model.selection == SelectionMethod::Interview {
        all.push(t.forces_model_markers(model.markers.into()));
    }
    if model.blocks == Blocks::Class {
        all.push(t.forces_model_blocks_class().to_owned());
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::families::Purpose;
    use domain::forces::{
        ApplicationStep, AttestationPosition, ClosingPosition, NotDrawnOffer, Slot, Tier,
    };
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
        check::<ClosingPosition>("forces-model-closing");
        check::<NotDrawnOffer>("forces-model-offer");
        check::<SelectionMethod>("forces-model-select");
        check::<Slot>("forces-model-slot");
        check::<Tier>("forces-model-tier");
        check::<Purpose>("families-purpose");
    }
}

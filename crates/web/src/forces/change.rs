//! A coordinator changes a model: the parts in which most forces differ, in one form. Saved, the
//! new version's page comes; the old version stays, and with it the cohorts that were opened by it.

use super::{copy::changeable, language, load, model, parts::coded};
use crate::{App, Faults, Fields, Frame, PageResult, Person, Sample, show, show_again};
use actions::{
    forces::{ModelPage, change_model},
    refused::Refused,
};
use askama::Template;
use axum::extract::{Path, State};
use components::{Button, Checkboxes, Input, Legend, Radios, Textarea};
use domain::{
    coded::Coded,
    cohorts::YearGroup,
    families::Purpose,
    forces::{DeliveryModel, ModelEdit},
    ids::DeliveryModelId,
};
use std::str::FromStr;

/// The address, for the router.
pub const PATH: &str = "/forces/models/{model}/change";

/// The address at which one model is changed.
pub fn path(model: DeliveryModelId) -> String {
    format!("/forces/models/{model}/change")
}

#[derive(Template)]
#[template(path = "forces/change.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    back: String,
    lead: String,
    file: String,
    load: &'static str,
    texts: Vec<Input>,
    summaries: Vec<Textarea>,
    who: Vec<Input>,
    year_groups: Checkboxes,
    choosing: [Radios; 2],
    offer_texts: Vec<Textarea>,
    position: Checkboxes,
    attestation: Radios,
    ratio: Vec<Input>,
    reason: Textarea,
    consents: [Checkboxes; 2],
    save: Button,
}

impl Page {
    fn new(
        frame: &Frame,
        (id, model): (DeliveryModelId, &DeliveryModel),
        typed: &Fields,
        faults: Faults,
    ) -> Self {
        let t = frame.t;
        let form = Form { frame, typed, faults: &faults };
        let name = model.name.get(language(frame.lang));
        Self {
            back: model::path(id),
            lead: t.forces_change_lead(name, &model.version.to_string()),
            file: super::file::path(id),
            load: load::PATH,
            texts: form.names(),
            summaries: form.summaries(),
            who: form.who(),
            year_groups: form.year_groups(model),
            choosing: form.choosing(model),
            offer_texts: form.offer_texts(),
            position: form.position(),
            attestation: form.radios(
                "attestation",
                t.forces_model_attestation(),
                "forces-model-attestation",
                model.attestation,
            ),
            ratio: form.ratio(),
            reason: form
                .lines("reason", t.forces_change_reason())
                .hint(t.forces_change_reason_hint()),
            consents: [
                form.consents("required", t.forces_model_consents_required()),
                form.consents("asked", t.forces_model_consents_asked()),
            ],
            save: Button::new(t.forces_change_save()).prevent_double_click(true),
            frame: frame.titled(t.forces_change_title()).with_faults(&faults),
            faults,
        }
    }
}

/// What was typed, or what the model says.
struct Form<'a> {
    frame: &'a Frame,
    typed: &'a Fields,
    faults: &'a Faults,
}

impl Form<'_> {
    fn text(&self, name: &str, label: &str) -> Input {
        Input::new(name, label).value(self.typed.text(name)).error_if(self.faults.of(name))
    }

    fn number(&self, name: &str, label: &str) -> Input {
        Input::number(name, label, 3).value(self.typed.text(name)).error_if(self.faults.of(name))
    }

    fn lines(&self, name: &str, label: &str) -> Textarea {
        Textarea::new(name, label)
            .rows(3u32)
            .value(self.typed.text(name))
            .error_if(self.faults.of(name))
    }

    /// Every entry of a closed list; where none was chosen, the model's own.
    fn radios<T: Coded>(&self, name: &str, legend: &str, prefix: &str, own: T) -> Radios {
        let chosen = T::from_code(self.typed.text(name)).unwrap_or(own);
        let empty = Radios::new(name, legend).chosen(chosen.code());
        let all = T::CODES
            .iter()
            .fold(empty, |all, (code, one)| all.item(*code, coded(self.frame.t, prefix, *one)));
        all.error_if(self.faults.of(name))
    }

    fn ticks(&self, name: &str, legend: impl Into<Legend>) -> Checkboxes {
        let ticked: Vec<String> = self.typed.all(name).into_iter().map(str::to_owned).collect();
        Checkboxes::new(name, legend).chosen(ticked).error_if(self.faults.of(name))
    }

    fn names(&self) -> Vec<Input> {
        let t = self.frame.t;
        vec![
            self.text("name", t.forces_change_name()),
            self.text("name-cy", t.forces_change_name_cy()),
        ]
    }

    fn summaries(&self) -> Vec<Textarea> {
        let t = self.frame.t;
        vec![
            self.lines("summary", t.forces_change_summary()),
            self.lines("summary-cy", t.forces_change_summary_cy()),
        ]
    }

    fn who(&self) -> Vec<Input> {
        let t = self.frame.t;
        vec![
            self.number("least-age", t.forces_change_least_age()),
            self.number("most-age", t.forces_change_most_age()),
            self.number("places", t.forces_change_places()),
            self.number("minutes", t.forces_change_minutes()),
        ]
    }

    fn choosing(&self, model: &DeliveryModel) -> [Radios; 2] {
        let t = self.frame.t;
        let (select, offer) = (model.selection, model.not_drawn.offer);
        [
            self.radios("selection", t.forces_model_selection(), "forces-model-select", select),
            self.radios("offer", t.forces_model_not_drawn(), "forces-model-offer", offer),
        ]
    }

    fn offer_texts(&self) -> Vec<Textarea> {
        let t = self.frame.t;
        vec![
            self.lines("text", t.forces_change_offer_text()).hint(t.forces_change_offer_hint()),
            self.lines("text-cy", t.forces_change_offer_text_cy()),
        ]
    }

    fn ratio(&self) -> Vec<Input> {
        let t = self.frame.t;
        vec![
            self.number("under-nine", t.forces_change_under_nine()),
            self.number("nine-and-over", t.forces_change_nine_and_over()),
            self.number("least-adults", t.forces_change_least_adults()),
        ]
    }

    /// The years of primary school, and those that the model takes beyond.
    fn year_groups(&self, model: &DeliveryModel) -> Checkboxes {
        let t = self.frame.t;
        let mut numbers: Vec<u8> = (1..=6).collect();
        numbers.extend(model.year_groups.iter().map(|group| group.number()));
        numbers.sort_unstable();
        numbers.dedup();
        let empty = self.ticks("year-groups", t.forces_change_year_groups());
        numbers.iter().map(ToString::to_string).fold(empty, |all, number| {
            let words = t.common_year_group(&number);
            all.item(number, words)
        })
    }

    fn position(&self) -> Checkboxes {
        let t = self.frame.t;
        self.ticks("tells-position", t.forces_change_position())
            .item("yes", t.forces_model_tells_position())
    }

    /// The consents; the survey is never one on which a place depends.
    fn consents(&self, name: &'static str, legend: &str) -> Checkboxes {
        let fits = |purpose: Purpose| name != "required" || purpose != Purpose::EvaluationSurvey;
        let all = Purpose::CODES.iter().filter(|(_, purpose)| fits(*purpose));
        all.fold(self.ticks(name, legend), |all, (code, purpose)| {
            all.item(*code, coded(self.frame.t, "families-purpose", *purpose))
        })
    }
}

/// What the form holds before anybody typed.
fn as_it_is(model: &DeliveryModel) -> Fields {
    let edit = ModelEdit::of(model);
    let mut pairs = Vec::new();
    let mut put = |name: &str, value: String| pairs.push((name.to_owned(), value));
    for (name, [en, cy]) in
        [("name", edit.name), ("summary", edit.summary), ("text", edit.offer_text)]
    {
        put(name, en);
        put(&format!("{name}-cy"), cy);
    }
    let [least, most] = edit.ages;
    put("least-age", least.to_string());
    put("most-age", most.to_string());
    put("places", edit.places.to_string());
    put("minutes", edit.minutes.to_string());
    put("under-nine", edit.under_nine.to_string());
    put("nine-and-over", edit.nine_and_over.to_string());
    put("least-adults", edit.least_adults.to_string());
    put("reason", edit.ratio_reason);
    put("selection", edit.selection.map_or("", Coded::code).to_owned());
    put("offer", edit.offer.map_or("", Coded::code).to_owned());
    put("attestation", edit.attestation.map_or("", Coded::code).to_owned());
    if edit.tells_position {
        put("tells-position", "yes".to_owned());
    }
    edit.year_groups.iter().for_each(|group| put("year-groups", group.to_string()));
    edit.required.iter().for_each(|one| put("required", one.code().to_owned()));
    edit.asked.iter().for_each(|one| put("asked", one.code().to_owned()));
    Fields::from_pairs(pairs)
}

fn read(fields: &Fields) -> ModelEdit {
    fn number<T: FromStr + Default>(fields: &Fields, name: &str) -> T {
        fields.text(name).parse().unwrap_or_default()
    }
    fn ticked<T>(fields: &Fields, name: &str, read: impl Fn(&str) -> Option<T>) -> Vec<T> {
        fields.all(name).into_iter().filter_map(read).collect()
    }
    let both =
        |name: &str| [fields.text(name).to_owned(), fields.text(&format!("{name}-cy")).to_owned()];
    ModelEdit {
        name: both("name"),
        summary: both("summary"),
        ages: [number(fields, "least-age"), number(fields, "most-age")],
        year_groups: ticked(fields, "year-groups", |one| YearGroup::new(one.parse().ok()?)),
        places: number(fields, "places"),
        minutes: number(fields, "minutes"),
        selection: Coded::from_code(fields.text("selection")),
        offer: Coded::from_code(fields.text("offer")),
        offer_text: both("text"),
        tells_position: fields.has("tells-position"),
        attestation: Coded::from_code(fields.text("attestation")),
        under_nine: number(fields, "under-nine"),
        nine_and_over: number(fields, "nine-and-over"),
        least_adults: number(fields, "least-adults"),
        ratio_reason: fields.text("reason").to_owned(),
        required: ticked(fields, "required", Purpose::from_code),
        asked: ticked(fields, "asked", Purpose::from_code),
    }
}

/// What this page looks like: as the model is, and wrong.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let t = frame.t;
    let model = crate::samples::model();
    let of = (crate::samples::id(), &model);
    let filled = as_it_is(&model);
    let mut wrong = Faults::one(t, "places", t.forces_change_places_wrong());
    wrong.add("reason", t.forces_change_reason_missing());
    vec![
        Sample::new("filled", &Page::new(frame, of, &filled, Faults::none(t))),
        Sample::new("wrong", &Page::new(frame, of, &filled, wrong)),
    ]
}

/// Shows the model as it is.
pub async fn get(
    State(app): State<App>,
    person: Person,
    Path(id): Path<DeliveryModelId>,
) -> PageResult {
    let of = changeable(&app, &person, id).await?;
    let filled = as_it_is(&of.model);
    show(&Page::new(&person.frame(), (id, &of.model), &filled, Faults::none(person.t())))
}

/// Saves the next version.
pub async fn post(
    State(app): State<App>,
    person: Person,
    Path(id): Path<DeliveryModelId>,
    fields: Fields,
) -> PageResult {
    let ModelPage { model, .. } = changeable(&app, &person, id).await?;
    let mut faults = Faults::none(person.t());
    match change_model(&app.world, person.caller(), id, &read(&fields)).await {
        Ok(next) => return Ok(person.go_saying(&model::path(next), "forces-change-done")),
        Err(Refused::Rules(wrong)) => faults.add_refused(&wrong),
        Err(Refused::Fault(fault)) => return Err(fault.into()),
    }
    show_again(&Page::new(&person.frame(), (id, &model), &fields, faults))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_that_nobody_touched_says_what_the_model_says() {
        for model in domain::forces::shipped() {
            assert_eq!(read(&as_it_is(&model)), ModelEdit::of(&model));
        }
    }
}
